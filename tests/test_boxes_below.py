"""Boxes right below a table whose rulings touch its own: figures, or whom to ask; they are no rows of it."""

from pathlib import Path

import pytest
from drawn_pages import HEADINGS, ROWS, XS, page, print_row, read
from reportlab.pdfgen.canvas import Canvas

EDGES = [x - 5 for x in XS]
FIGURES = ["58", "4,106"], ["parks open all day", "people live here alone"]


def table_with_below(path: Path, borders: list[float], *below: list[str], right: float = 480) -> Canvas:
    """A table with rows of other borders right below it."""
    canvas = page(path)
    heights = [380 - 20 * row for row in range(len(ROWS) + 2)]
    canvas.grid([*EDGES, right], heights)
    canvas.grid([EDGES[0], *borders, right], [heights[-1] - 20 * row for row in range(len(below) + 1)])
    for row, texts in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 366 - 20 * row, texts)
    for row, texts in enumerate(below):
        print_row(canvas, heights[-1] - 14 - 20 * row, texts, tuple(x + 5 for x in (EDGES[0], *borders)))
    return canvas


@pytest.mark.parametrize("border", [160.0, 300.0])
def test_a_box_below_a_table_is_no_part_of_it(tmp_path: Path, border: float):
    """Its cells are fewer, and have a border of their own."""
    canvas = table_with_below(tmp_path / "plan.pdf", [border], *FIGURES)
    assert read(canvas, tmp_path / "plan.pdf") == [[HEADINGS, *ROWS], [list(texts) for texts in FIGURES]]


def test_one_of_its_borders_may_be_in_line_with_the_table(tmp_path: Path):
    """By chance; another is not. A wider table has more columns than the box by two."""
    canvas = page(tmp_path / "plan.pdf")
    xs = tuple(40.0 + 80 * column for column in range(6))
    canvas.grid([x - 5 for x in (*xs, 520.0)], [380, 360, 340, 320])
    for row in range(3):
        print_row(canvas, 366 - 20 * row, [f"{row}{column}" for column in range(6)], xs)
    canvas.grid([35, 195, 330, 515], [320, 300])
    print_row(canvas, 306, ["58", "4,106", "1 in 3"], (40, 200, 335))
    tables = read(canvas, tmp_path / "plan.pdf")
    assert tables[1] == [["58", "4,106", "1 in 3"]]


def test_rows_with_the_borders_of_a_table_are_of_it(tmp_path: Path):
    """Fewer cells over its columns are as merged ones; a row with borders that were dragged aside has no fewer."""
    merged = table_with_below(tmp_path / "plan.pdf", [EDGES[2]], ["Total", "3"])
    assert len(read(merged, tmp_path / "plan.pdf")) == 1
    dragged = table_with_below(tmp_path / "plan.pdf", [96, 268, 370], ["4", "Mow less", "Parks", "2027"])
    (rows,) = read(dragged, tmp_path / "plan.pdf")
    assert rows[-1] == ["4", "Mow less", "Parks", "2027"]
