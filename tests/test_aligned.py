"""Plans without upright rulings: tables below and beside each other, and what stands around and between them."""

from pathlib import Path

from drawn_pages import HEADINGS, ROWS, XS, page, print_row, read

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document


def test_two_tables_below_each_other_have_their_own_columns(tmp_path: Path):
    """The title between them is in neither."""
    canvas = page(tmp_path / "a.pdf")
    other = (40.0, 150.0, 300.0, 420.0)
    for top, xs in ((360, XS), (240, other)):
        for k, row in enumerate([HEADINGS, *ROWS]):
            print_row(canvas, top - 18 * k, row, xs)
    canvas.setFont("Helvetica", 13)
    canvas.drawString(40, 272, "Safer streets")
    assert read(canvas, tmp_path / "a.pdf") == [[HEADINGS, *ROWS], [HEADINGS, *ROWS]]


def test_a_part_below_a_title_reaches_as_far_as_its_own_texts(tmp_path: Path):
    """A longer text than those above the title is whole."""
    canvas = page(tmp_path / "a.pdf")
    last = ["4", "Clear ponds", "Parks", "Spring 2027 at the latest"]
    for top, rows in ((360, [HEADINGS, *ROWS]), (240, [ROWS[0], ROWS[1], last])):
        for k, row in enumerate(rows):
            print_row(canvas, top - 18 * k, row)
    canvas.setFont("Helvetica", 13)
    canvas.drawString(40, 272, "Safer streets")
    assert read(canvas, tmp_path / "a.pdf") == [[HEADINGS, *ROWS], [ROWS[0], ROWS[1], last]]


def test_two_tables_side_by_side_are_read_apart(tmp_path: Path):
    """Headings that stand twice in a row; the rows of the two are not level."""
    canvas = page(tmp_path / "a.pdf")
    headings = ["Action", "Lead"]
    for left, pitch in ((40.0, 18), (300.0, 25)):
        for k, row in enumerate([headings, ["Plant trees", "Parks"], ["Mend paths", "Roads"]]):
            print_row(canvas, 360 - pitch * k, row, (left, left + 120))
    table = [headings, ["Plant trees", "Parks"], ["Mend paths", "Roads"]]
    assert read(canvas, tmp_path / "a.pdf") == [table, table]


def test_paragraphs_of_one_cell_are_no_rows(tmp_path: Path):
    """The gap between them is narrower than that between rows."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 360, HEADINGS)
    y = 340
    for row in ROWS:
        print_row(canvas, y, row)
        canvas.drawString(90, y - 11, "in every ward")
        canvas.drawString(90, y - 24, "Report the results")
        y -= 24 + 18
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "1", "2", "3"]


def test_a_title_right_above_headings_stands_in_no_table(tmp_path: Path):
    """Though the rows of a table with other columns stand above it, further off."""
    canvas = page(tmp_path / "a.pdf")
    other = (40.0, 150.0, 300.0, 420.0)
    for top, xs in ((370, XS), (270, other)):
        for k, row in enumerate([HEADINGS, *ROWS]):
            print_row(canvas, top - 18 * k, row, xs)
    canvas.drawString(40, 284, "Safer streets and green spaces - lead: Head of Highways")
    assert read(canvas, tmp_path / "a.pdf") == [[HEADINGS, *ROWS], [HEADINGS, *ROWS]]


def test_a_text_across_the_columns_is_a_row_of_its_own(tmp_path: Path):
    """The title of a section stands among rows of two lines."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, HEADINGS)
    y = 350
    for row in ROWS:
        canvas.drawString(40, y, f"Working with others on number {row[0]} of the actions that were agreed")
        print_row(canvas, y - 18, row)
        canvas.drawString(90, y - 29, "in every ward")
        y -= 47
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid[1:]][1::2] == ["1", "2", "3"]


def test_the_lead_of_a_section_may_wrap_aside_of_its_title(tmp_path: Path):
    """Over two columns, in the row of a band; neither is cut where columns part."""
    canvas = page(tmp_path / "a.pdf")
    canvas.setFillGray(0.9)
    canvas.rect(36, 335, 300, 30, stroke=0, fill=1)
    canvas.rect(36, 295, 300, 20, stroke=0, fill=1)
    canvas.setFillGray(0)
    print_row(canvas, 370, HEADINGS)
    canvas.drawString(40, 355, "Homes and jobs for all")
    canvas.drawString(230, 355, "Lead: Head of Housing")
    canvas.drawString(230, 344, "and Estates")
    for y, row in zip((320, 300, 280), ROWS, strict=True):
        print_row(canvas, y, row)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    section = [(cell.column, cell.column_span, cell.text) for cell in grid.cells if cell.row == 1]
    assert [text for *_, text in section] == ["Homes and jobs for all", "Lead: Head of Housing and Estates"]
    assert sum(span for _, span, _ in section) == grid.column_count


def test_a_lead_in_an_action_is_none_aside_of_a_title(tmp_path: Path):
    """Beside it the text of another column goes on: a title begins in the first one."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, ["Ref", "Recommendation", "Action", "Status"])
    for y in (350, 290, 230):
        print_row(canvas, y, ["1", "There should be", "Plant trees in", "Ongoing"])
        print_row(canvas, y - 11, ["", "trees in all wards", "every ward", ""])
        print_row(canvas, y - 24, ["", "and parks", "Owner: Ranger", ""])
        print_row(canvas, y - 35, ["", "", "Date: May 2025", ""])
    canvas.save()
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        ("Plant trees in every ward", "Ranger", "May 2025")
    ] * 3


def test_the_end_of_a_text_beside_a_label_is_no_title_of_a_section(tmp_path: Path):
    """It stands not in the first column, as the titles of sections do."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, ["Ref", "Advice", "Action", "Status"])
    for y, row in zip((345, 300, 255), ROWS, strict=True):
        print_row(canvas, y, [row[0], "The council should act in", row[1], "On track"])
        canvas.drawString(90, y - 15, "every ward")
        canvas.drawString(260, y - 15, "Owner: Head of Parks")
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "1", "2", "3"]
