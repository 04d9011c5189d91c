"""Tiles drawn side by side behind headings, which show what lines and columns these have."""

from pathlib import Path

from reportlab.lib.colors import teal
from test_aligned import page, print_row, read

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
