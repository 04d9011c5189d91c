"""Titles and prose above tables that rules under rows draw: they are no headings and no rows."""

from pathlib import Path

import pytest
from drawn_pages import page, print_row, read
from reportlab.pdfgen.canvas import Canvas

XS = (40.0, 200.0, 300.0, 360.0)
HEADINGS = ["We will", "Who is in the driving seat", "When by", "The difference it will make"]
ROWS = [["Plant trees", "Parks", "May 2026", "Cleaner air"], ["Mend paths", "Roads", "June 2026", "Fewer falls"]]


def print_rows(canvas: Canvas, y: float) -> None:
    """The rows below a height, a rule above and under each."""
    canvas.line(38, y, 460, y)
    for row in ROWS:
        y -= 18
        print_row(canvas, y + 6, row, XS)
        canvas.line(38, y, 460, y)


def print_title(canvas: Canvas, y: float, texts: list[str]) -> None:
    """A title in large type, its number apart."""
    canvas.setFont("Helvetica-Bold", 18)
    print_row(canvas, y, texts, (40.0, 72.0)[: len(texts)])
    canvas.setFont("Helvetica", 9)


@pytest.mark.parametrize("titles", [(["1", "Preventing well"], ["2", "Living well"]), (["Prevention"], ["Living"])])
def test_titles_and_prose_above_headings_are_outside(titles: tuple[list[str], list[str]], tmp_path: Path):
    """A quotation in type of the table's size stands between each title and the headings, and no rule above these."""
    canvas = page(tmp_path / "a.pdf")
    canvas.drawString(40, 370, "They told us that kindness matters more than")
    for y, title in zip((345, 210), titles, strict=True):
        print_title(canvas, y, title)
        canvas.drawString(
            40, y - 16, "“Our residents know what they can do to look after themselves, at whatever age.”"
        )
        print_row(canvas, y - 36, ["Who is in the", "The difference it"], (XS[1], XS[3]))
        print_row(canvas, y - 47, ["We will", "driving seat", "When by", "will make"], XS)
        print_rows(canvas, y - 53)
    assert read(canvas, tmp_path / "a.pdf") == [[HEADINGS, *ROWS], [HEADINGS, *ROWS]]


def test_the_first_line_of_a_heading_is_no_title(tmp_path: Path):
    """It is one text on its line, of the size of the others, and runs over its own column only."""
    canvas = page(tmp_path / "a.pdf")
    canvas.drawString(XS[0], 340, "What we")
    print_row(canvas, 329, ["will do", "Lead", "When by", "Outcome"], XS)
    print_rows(canvas, 323)
    assert read(canvas, tmp_path / "a.pdf") == [[["What we will do", "Lead", "When by", "Outcome"], *ROWS]]
