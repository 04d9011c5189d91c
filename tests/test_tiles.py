"""Tables drawn as tiles, and tiles that are none."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.readers.mosaic import find_mosaics
from parsers.readers.pdfium.pages import page_inks


@pytest.mark.parametrize(("texts", "count"), [(("Red", "Amber", "Green", "Green"), 0), (("Red", "Parks", "Green", "Roads"), 1)])  # fmt: skip
def test_tiles_that_only_name_colours_are_no_table(tmp_path: Path, texts: tuple[str, ...], count: int):
    """They are ratings, this month's beside last month's, in columns of a table that is not drawn."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 200))
    for number, text in enumerate(texts):
        x, y = 100 + 80 * (number % 2), 140 - 20 * (number // 2)
        canvas.setFillColorRGB(1, 0.7, 0)
        canvas.rect(x, y, 80, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(x + 4, y + 6, text)
    canvas.save()
    (ink,) = page_inks(tmp_path / "plan.pdf")
    assert len(find_mosaics(ink, [])) == count


def test_a_page_break_parts_the_cells_of_a_card(tmp_path: Path):
    """Its last labels stand above the title of the next card, its title and first label below all others."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 400))
    _card(canvas, 390, None, 100, ["Priority:", "Progress:"])
    _card(canvas, 350, "Plant trees", 101, ["Lead:", "Priority:"])
    _card(canvas, 290, "Mend paths", 103, ["Lead:"])
    canvas.save()
    (ink,) = page_inks(tmp_path / "plan.pdf")
    assert [len(table.spans) for table in find_mosaics(ink, [])] == [4, 5, 3]


def _card(canvas: Canvas, top: float, title: str | None, middle: float, labels: list[str]) -> None:
    """White tiles on a black ground, from the title down; labels end at `middle`, and values begin there."""
    count = len(labels) + bool(title)
    canvas.setFillGray(0)
    canvas.rect(20, top - 12 * count, 360, 12 * count, stroke=0, fill=1)
    rows = [[(21.0, 379.0, title)]] if title else []
    rows += [[(21.0, middle, label), (middle + 1, 379.0, "High")] for label in labels]
    for number, row in enumerate(rows):
        y = top - 12 * number - 11
        for begin, end, text in row:
            canvas.setFillGray(1)
            canvas.rect(begin, y, end - begin, 11, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.setFont("Helvetica", 8)
            canvas.drawString(begin + 3, y + 3, text)
