"""Texts that reach over the next column's, as in columns of a fixed width."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document

XS = (40, 78, 280, 380, 500)
SIZE = 9


@pytest.mark.parametrize(("ref", "lead"), [("Reference", "Parks"), ("Ref", "Infrastructure-Management")])
def test_a_text_that_reaches_over_the_next_is_parted_from_it(tmp_path: Path, ref: str, lead: str):
    """The engine puts no space between the two, and there is none on the page."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(540, 200))
    rows = [
        (ref, "Action", "Lead", "Timescale"),
        ("1", "Plant trees", lead, "May 2026"),
        ("2", "Mow less", "Fleet", "2027"),
    ]
    for y, texts in zip((160, 130, 100), rows, strict=True):
        for x, text in zip(XS, texts, strict=False):
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(x, y, text)
        canvas.line(XS[0], y - 8, XS[-1], y - 8)
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    read = [(action.ref, action.action, action.lead_text, action.target_text) for action in actions]
    assert read == [("1", "Plant trees", lead, "May 2026"), ("2", "Mow less", "Fleet", "2027")]
