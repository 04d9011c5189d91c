"""Headings across the headings of several columns, with no line around any."""

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from schema.plan import ParsedPlan

LEFTS = (40, 240, 400, 480, 580, 660)
HEADS = ("Action", "Lead", "Capital", "Revenue", "£", "tCO2e")
ROWS = (
    ("Fit a pool cover", "Leisure Officer", "31,500", "1,200", "16,900", "72"),
    ("Insulate the roof void", "Fleet Manager", "18,400", "", "3,900", "17"),
    ("Dim street lighting", "Street Engineer", "12,000", "300", "37,500", "96"),
)


def _drawn(path: Path, *over: tuple[float, str]) -> ParsedPlan:
    """A table with rules between rows only; `over` are texts above its headings, each with its middle."""
    page = Canvas(str(path), pagesize=landscape(A4), invariant=True)
    page.setFont("Helvetica-Bold", 9)
    for middle, text in over:
        page.drawCentredString(middle, 500, text)
    for left, text in zip(LEFTS, HEADS, strict=True):
        page.drawString(left, 500 if left < 400 else 484, text)
    page.setFont("Helvetica", 9)
    for row, texts in enumerate(ROWS):
        page.line(36, 476 - 30 * row, 760, 476 - 30 * row)
        for left, text in zip(LEFTS, texts, strict=True):
            page.drawString(left, 460 - 30 * row, text)
    page.save()
    return parse_document(path, ReadingSettings())


def test_a_heading_in_the_middle_over_others_goes_with_each(tmp_path: Path):
    """It is not cut where its columns part."""
    plan = _drawn(tmp_path / "plan.pdf", (457, "Cost of all of it (£)"), (625, "Annual saving (gross)"))
    assert [column.heading for table in plan.tables for column in table.columns] == [
        "Action", "Lead", "Cost of all of it (£) Capital", "Cost of all of it (£) Revenue",
        "Annual saving (gross) £", "Annual saving (gross) tCO2e",
    ]  # fmt: skip
    assert [action.action for action in plan.actions] == [row[0] for row in ROWS]
    assert plan.actions[0].resources == "Cost of all of it (£) Capital: 31,500\nCost of all of it (£) Revenue: 1,200"
    assert plan.actions[1].extras == {"Annual saving (gross) £": "3,900", "Annual saving (gross) tCO2e": "17"}


@pytest.mark.parametrize(("middle", "text"), [
    (435, "Known cost, if any"), (480, "Known cost of it all, if any"), (457.5, "Known cost of any sort yet"),
])  # fmt: skip
def test_a_heading_over_one_column_is_its_own(tmp_path: Path, middle: float, text: str):
    """Though it is longer than the column is wide: it stands over one more than the other, or begins where one does."""
    plan = _drawn(tmp_path / "plan.pdf", (middle, text))
    headings = [column.heading for table in plan.tables for column in table.columns]
    assert f"{text} Revenue" not in headings or f"{text} Capital" not in headings
    assert len(plan.actions) == len(ROWS)
