"""Titles among, above and beside the rows of tables of which every other cell is filled."""

from pathlib import Path

import pytest
from drawn_pages import read
from drawn_stripes import HEADINGS, ROWS, XS, drawn, table

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document


def test_a_title_between_tables_with_stripes_of_their_own_is_a_row_of_neither(tmp_path: Path):
    """The rest of one stands right above it, the figures of its section, in other columns, right below."""
    canvas = drawn(tmp_path)
    table(canvas, [HEADINGS, *ROWS], chequered=False)
    canvas.showPage()
    canvas.setFont("Helvetica", 8)
    table(canvas, [["Dig two ponds", "Ranger", "2028", "Begun"]], chequered=False)
    canvas.drawString(XS[0] + 3, 345, "2. Homes")
    for row, texts in enumerate(
        [["Indicator", "2024", "2025"], ["Homes warm", "12", "15"], ["Homes mended", "7", "9"]]
    ):
        for x, width, text in zip((40, 200, 290), (160, 90, 90), texts, strict=True):
            canvas.setFillGray(0.9)
            canvas.rect(x, 328 - 13 * row, width, 13, stroke=0, fill=x != 200)
            canvas.setFillGray(0)
            canvas.drawString(x + 3, 332 - 13 * row, text)
    table(canvas, [HEADINGS, ["Fit alarms", "Fleet Manager", "2029", "Begun"], *ROWS], chequered=False, y=290)
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [a.action for a in actions][3:6] == ["Mend the paths", "Dig two ponds", "Fit alarms"]


def test_a_filled_row_across_hides_the_fills_of_the_places_on_it(tmp_path: Path):
    """A writer of PDF fills a merged cell, and on that what would be cells without it."""
    canvas = drawn(tmp_path)
    table(canvas, [HEADINGS, *ROWS[:2]], chequered=True)
    canvas.setFillGray(0.9)
    for x0, x1 in ((XS[0], XS[4]), (XS[2], XS[3])):
        canvas.rect(x0, 289, x1 - x0, 13, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(43, 293, "Progress: survey ended.")
    table(canvas, [["", "", "", ""], *ROWS[2:]][1:], chequered=True, y=289)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert [c.column_span for c in grid.cells if c.text == "Progress: survey ended."] == [4]
    assert (grid.row_count, grid.column_count) == (6, 4)


def test_a_larger_title_parts_two_tables_with_stripes_in_other_places(tmp_path: Path):
    """It stands close between the rest of one and the headings of the next, some of which are no wider apart."""
    canvas = drawn(tmp_path)
    table(canvas, [HEADINGS, *ROWS], chequered=False)
    canvas.showPage()
    canvas.setFont("Helvetica", 8)
    table(canvas, ROWS[:2], chequered=False)
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(XS[0] + 3, 317, "Working with others")
    canvas.setFont("Helvetica", 8)
    for row, texts in enumerate([HEADINGS, *ROWS]):
        for x, width, text in zip((40, 152, 242, 310), (112, 90, 68, 70), texts, strict=True):
            canvas.setFillGray(0.9)
            canvas.rect(x, 285 - 26 * row, width, 26, stroke=0, fill=x in (40, 242))
            canvas.setFillGray(0)
            for line, part in enumerate(text.split("|")):
                canvas.drawString(x + 3, 302 - 26 * row - 10 * line, part)
    canvas.save()
    assert [grid.row_count for grid in read_document(tmp_path / "plan.pdf").grids] == [5, 2, 5]


def test_a_larger_title_over_a_box_across_ends_the_table_above(tmp_path: Path):
    """The box ends where a column does, and tells more of the section below."""
    canvas = drawn(tmp_path)
    table(canvas, [HEADINGS, *ROWS], chequered=False)
    canvas.showPage()
    canvas.setFont("Helvetica", 8)
    table(canvas, ROWS[:2], chequered=False)
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(XS[0] + 3, 318, "2. Homes")
    canvas.setFont("Helvetica", 8)
    canvas.setFillGray(0.9)
    canvas.rect(XS[0], 302, XS[3] - XS[0], 13, stroke=1, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(XS[0] + 3, 306, "We want people to be warm at home")
    table(canvas, [HEADINGS, *ROWS], chequered=False, y=270)
    canvas.save()
    assert [grid.row_count for grid in read_document(tmp_path / "plan.pdf").grids] == [5, 2, 5]


@pytest.mark.parametrize("chequered", [True, False])
def test_the_cell_of_a_title_may_leave_columns_free(tmp_path: Path, chequered: bool):
    """Amid the rows, below no headings: the places behind it are filled as those of other rows are."""
    canvas = drawn(tmp_path)
    table(canvas, ROWS, chequered=chequered)
    canvas.setFillGray(0.9)
    for x0, x1 in ((XS[0], XS[2]), (XS[2], XS[3])):
        canvas.rect(x0, 263, x1 - x0, 13, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(43, 267, "Greener streets")
    table(canvas, ROWS, chequered=chequered, y=263)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert [(c.column, c.text) for c in grid.cells if c.row == 4 and c.text] == [(0, "Greener streets")]
    assert (grid.row_count, grid.column_count) == (9, 4)


def test_the_lead_aside_of_a_title_is_one_cell_over_several_columns(tmp_path: Path):
    """Its lines run on from one place to the next, on a chessboard that goes on behind them."""
    canvas = drawn(tmp_path)
    table(canvas, ROWS, chequered=True)
    canvas.setFillGray(0.9)
    for x0, x1 in ((XS[0], XS[2]), (XS[3], XS[4])):
        canvas.rect(x0, 250, x1 - x0, 26, stroke=0, fill=1)
    canvas.setFillGray(0)
    for x, y, text in (
        (43, 267, "Greener streets"),
        (XS[2] + 26, 267, "Lead: Corporate"),
        (XS[2] + 26, 257, "Director, Resources"),
    ):
        canvas.drawString(x, y, text)
    table(canvas, ROWS, chequered=True, y=250)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    texts = [c.text for c in grid.cells if c.row == 4 and c.text]
    assert texts == ["Greener streets", "Lead: Corporate Director, Resources"]
    assert (grid.row_count, grid.column_count) == (9, 4)


def test_a_bare_title_beside_its_filled_lead_is_no_row_of_headings(tmp_path: Path):
    """Amid the rows of a chessboard, where the title runs on across columns."""
    canvas = drawn(tmp_path)
    table(canvas, ROWS, chequered=True)
    canvas.setFillGray(0.9)
    canvas.rect(XS[2], 250, XS[4] - XS[2], 26, stroke=0, fill=1)
    canvas.setFillGray(0)
    for x, y, text in ((43, 267, "Greener streets beside the river"), (XS[2] + 3, 267, "Lead: Director")):
        canvas.drawString(x, y, text)
    table(canvas, ROWS, chequered=True, y=250)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert [c.text for c in grid.cells if c.row == 4 and c.text] == [
        "Greener streets beside the river",
        "Lead: Director",
    ]
    assert [" ".join(c.text.split()) for c in grid.cells if c.row == 0][:2] == [
        " ".join(t.split("|")) for t in ROWS[0][:2]
    ]


@pytest.mark.parametrize("title", ["Greener streets and cleaner air for all", "Jobs of tomorrow", "Jobs"])
def test_a_numbered_title_may_be_bare_beside_its_filled_number(tmp_path: Path, title: str):
    """It stands below the headings, and amid the rows: the rest of its row is one cell, which is filled in turn."""
    canvas = drawn(tmp_path)
    numbered = [[f"1.{number}", *row[:3]] for number, row in enumerate(ROWS)]
    table(canvas, [["Ref", *HEADINGS[:3]]], chequered=True)
    table(canvas, numbered, chequered=True, y=341)
    table(canvas, numbered, chequered=True, y=224)
    for y in (341, 224):
        canvas.setFillGray(0.9)
        canvas.rect(XS[0], y, XS[1] - XS[0], 13, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(43, y + 4, "1")
        canvas.drawString(153, y + 4, title)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert [(c.row, c.column, c.column_span) for c in grid.cells if c.text == title] == [(1, 1, 3), (6, 1, 3)]
    assert (grid.row_count, grid.column_count) == (11, 4)


def test_a_title_across_some_places_of_a_chessboard_is_a_row_of_it(tmp_path: Path):
    """The places that it lies across are bare; of the others every other one is filled."""
    canvas = drawn(tmp_path)
    table(canvas, ROWS, chequered=True)
    canvas.setFillGray(0.9)
    canvas.rect(XS[3], 263, XS[4] - XS[3], 13, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(XS[0] + 3, 267, "Leadership and governance of schools")
    table(canvas, ROWS, chequered=True, y=263)
    (rows,) = read(canvas, tmp_path / "plan.pdf")
    assert rows[4] == ["Leadership and governance of schools", "", "", ""]
    assert rows[5:] == rows[:4]
