"""Tiles drawn side by side behind headings, which show what lines and columns these have."""

from pathlib import Path

from drawn_pages import page, print_row, read
from reportlab.lib.colors import teal

XS = (40.0, 110.0, 150.0, 300.0, 400.0, 480.0)
END = 540.0
WIDE = ["Key driver", "No.", "Improvement aim", "Lead", "start", "end"]


def test_headings_that_end_at_the_foot_of_their_tiles_are_one_row(tmp_path: Path):
    """The first line, two known headings by itself, is but the beginning of those on two lines."""
    canvas = page(tmp_path / "a.pdf")
    canvas.setFillColor(teal)
    for left, right in zip(XS, (*XS[1:], END), strict=True):
        canvas.rect(left - 3, 340, right - left, 36, stroke=0, fill=1)
    canvas.setFillGray(0)
    print_row(canvas, 362, ["Project", "Project"], XS[-2:])
    print_row(canvas, 349, WIDE, XS)
    rows = [["Homes", f"1.{k}", f"Mend {k} roofs", "Estates", "May 2025", "June 2026"] for k in range(1, 4)]
    for k, row in enumerate(rows):
        print_row(canvas, 320 - 24 * k, row, XS)
        canvas.line(XS[0] - 3, 312 - 24 * k, END - 3, 312 - 24 * k)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid == [[*WIDE[:-2], "Project start", "Project end"], *rows]


def test_a_title_on_the_tiles_of_headings_stands_above_these(tmp_path: Path):
    """Stripes begin at the title of a section, and a page break may end them below the headings."""
    canvas = page(tmp_path / "a.pdf")
    canvas.setFillGray(0.9)
    for left, right in ((XS[0], XS[1]), (XS[2], XS[3]), (XS[4], XS[5])):
        canvas.rect(left - 3, 340, right - left, 50, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(XS[0], 378, "Cleaner air and greener streets for all")
    headings = ["Reference", "No.", "Improvement aim", "Lead", "Status", "By when"]
    print_row(canvas, 360, headings, XS)
    print_row(canvas, 350, ["", "", "and outcome"], XS[:3])
    rows = [["Homes", f"1.{k}", f"Mend {k} roofs", "Estates", "Begun", "June 2026"] for k in range(1, 4)]
    for k, row in enumerate(rows):
        print_row(canvas, 320 - 24 * k, row, XS)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid == [[*headings[:2], "Improvement aim and outcome", *headings[3:]], *rows]


def test_stripes_of_a_table_beside_another_tell_nothing_of_its_columns(tmp_path: Path):
    """Both have the same headings and stripes from their head to their foot."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 70.0, 180.0, 240.0)
    canvas.setFillGray(0.9)
    for left in (40.0, 180.0, 320.0, 460.0):
        canvas.rect(left - 3, 300, 30 if left in (40.0, 320.0) else 60, 80, stroke=0, fill=1)
    canvas.setFillGray(0)
    sides = [["Ref", "Action", "By when", "Lead"], ["1", "Plant trees", "May 2025", "Ranger"], ["2", "Mow", "2026", ""]]
    for k, row in enumerate(sides):
        print_row(canvas, 366 - 24 * k, row, xs)
        print_row(canvas, 366 - 24 * k, row, tuple(x + 280 for x in xs))
    assert read(canvas, tmp_path / "a.pdf") == [sides, sides]
