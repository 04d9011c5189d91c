"""Rows of which a page break left but a box across the page."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document

XS = (40, 200, 310, 420)


def draw(canvas: Canvas, rows: list[str]) -> None:
    """A page with a ruled table, a row a line; one text alone lies across all columns."""
    canvas.setFont("Helvetica", 9)
    for number, row in enumerate(rows):
        texts, y = row.split("|"), 260 - 20 * number
        canvas.grid([*XS[: len(texts)], XS[-1]] if len(texts) == len(XS) - 1 else [XS[0], XS[-1]], [y, y + 20])
        for x, text in zip(XS, texts, strict=False):
            canvas.drawString(x + 3, y + 6, text)
    canvas.showPage()


@pytest.mark.parametrize(
    ("above", "progress"),
    [
        (["Update: Site found", "Dig ponds|Fleet|2027", "Update: Begun"], "All is mown"),
        (["Dig ponds|Fleet|2027"], None),
    ],
)
def test_a_box_at_the_head_of_a_page_is_a_row_across_the_table_before(
    tmp_path: Path, above: list[str], progress: str | None
):
    """Where that has several such rows, as wide; else it may be a note that stands by itself."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(460, 300))
    draw(canvas, ["Action|Lead|By when", "Plant trees|Ranger|May 2025", *above, "Mow less|Parks|2026"])
    draw(canvas, ["Update: All is mown"])
    canvas.save()
    *_, last = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert (last.action, last.progress) == ("Mow less", progress)


def test_a_text_hangs_below_the_cell_that_no_line_ends(tmp_path: Path):
    """A page break cut the merged cell, and the other columns end above the last lines of its text."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(460, 300))
    canvas.setFont("Helvetica", 9)
    canvas.grid(list(XS), [220, 240, 260, 280])
    canvas.grid(list(XS[1:]), [200, 220])
    canvas.line(XS[0], 200, XS[0], 220)
    rows = ["Action|Lead|By when", "Plant trees|Ranger|May 2025", "Mow less|Parks|2026", "Dig a pond|Fleet|2027"]
    for y, row in zip((266, 246, 226, 210), rows, strict=True):
        for x, text in zip(XS, row.split("|"), strict=False):
            canvas.drawString(x + 3, y, text)
    for y, text in ((199, "in every ward"), (188, "and park"), (150, "Read more about it on our website.")):
        canvas.drawString(XS[0] + 3, y, text)
    canvas.save()
    *_, last = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert (last.action, last.lead_text) == ("Dig a pond in every ward and park", "Fleet")


def test_labels_atop_a_page_are_the_rest_of_a_drawn_card(tmp_path: Path):
    """The page break left them without rulings; the next card follows below."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(460, 300))
    card = ["Action|Plant trees", "Lead|Ranger", "By when|May 2025", "Status|Ongoing"]

    def draw_card(top: float, rows: list[str], *, ruled: bool = True) -> None:
        canvas.setFont("Helvetica", 9)
        for number, row in enumerate(rows):
            y = top - 20 * number
            if ruled:
                canvas.grid([40, 160, 420], [y, y + 20])
            for x, text in zip((43, 163), row.split("|"), strict=True):
                canvas.drawString(x, y + 6, text)

    draw_card(260, card)
    draw_card(160, ["Action|Mow less", "Lead|Parks Team"])
    canvas.showPage()
    draw_card(260, ["By when|June 2026", "Status|Complete"], ruled=False)
    draw_card(200, card)
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(a.action, a.lead_text, a.target_text, a.status_text, a.section) for a in actions] == [
        ("Plant trees", "Ranger", "May 2025", "Ongoing", None),
        ("Mow less", "Parks Team", "June 2026", "Complete", None),
        ("Plant trees", "Ranger", "May 2025", "Ongoing", None),
    ]
