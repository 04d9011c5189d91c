"""Tables without upright rulings that go on from page to page, and the lines that run at the edges of those."""

from itertools import pairwise
from pathlib import Path

from drawn_pages import HEADINGS, ROWS, XS, page, print_row, read

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document


def test_running_lines_stay_out_of_a_table_that_goes_on(tmp_path: Path):
    """What stands at the edge of both pages, and the page's number, are no rows; nor is what stands off the page."""
    canvas = page(tmp_path / "a.pdf")
    for number, rows in enumerate([[HEADINGS, *ROWS], ROWS], start=1):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(40, 385, "Northwick Council")
        canvas.drawString(-300, 330, "Removed from this version")
        canvas.drawString(270, 290, f"Page {number}")
        for k, row in enumerate(rows):
            print_row(canvas, 365 - 18 * k, row)
        canvas.showPage()
    assert read(canvas, tmp_path / "a.pdf") == [[HEADINGS, *ROWS], ROWS]


def test_headings_that_begin_each_page_are_no_running_line(tmp_path: Path):
    """Though the row below names but the parts of the last, and the first rows stand far below."""
    canvas = page(tmp_path / "a.pdf")
    for number in range(3):
        print_row(canvas, 385, ["Ref", "Action", "Lead", "Delivery"])
        print_row(canvas, 360, ["2024/25", "2025/26"], (380.0, 450.0))
        for k in range(3):
            print_row(canvas, 335 - 18 * k, [f"A{number}{k}", "Plant trees", "Ranger", "X", "X"], (*XS, 450.0))
        canvas.showPage()
    found = [rows[0] for rows in read(canvas, tmp_path / "a.pdf")]
    assert [row[:3] for row in found] == [["Ref", "Action", "Lead"]] * 3


def test_a_table_near_a_plan_does_not_continue_it(tmp_path: Path):
    """Costs by year stand below the rows, with columns of their own."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 370 - 18 * k, row)
    costs = [["Item", "2024/25", "2025/26", "2026/27"], ["Homes", "5,000", "6,000", "7,000"]]
    for k, row in enumerate(costs):
        print_row(canvas, 292 - 18 * k, row, (40.0, 200.0, 300.0, 400.0))
    assert read(canvas, tmp_path / "a.pdf")[0] == [HEADINGS, *ROWS]


def test_running_head_and_foot_are_two_paragraphs(tmp_path: Path):
    """Though all other lines of the page stand in cells of one line each."""
    canvas = page(tmp_path / "a.pdf")
    canvas.drawString(40, 385, "Northwick Council")
    canvas.drawString(40, 15, "Draft")
    for k, row in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 340 - 18 * k, row)
    canvas.save()
    assert [item.text for item in read_document(tmp_path / "a.pdf").paragraphs] == ["Northwick Council", "Draft"]


def test_a_running_head_close_above_headings_is_no_row(tmp_path: Path):
    """On the next page the same headings stand below it; its two texts stand over columns."""
    canvas = page(tmp_path / "a.pdf")
    for rows in (ROWS, [[str(9 - k), *row[1:]] for k, row in enumerate(ROWS)]):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(XS[0], 390, "Agenda Item 7")
        canvas.drawString(XS[2], 381, "DRAFT")
        for k, row in enumerate([HEADINGS, *rows]):
            print_row(canvas, 367 - 18 * k, row)
        canvas.showPage()
    canvas.save()
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [a.action for a in plan.actions] == [row[1] for row in ROWS] * 2


def test_page_that_goes_on_has_parts_below_titles(tmp_path: Path):
    """The rows of each keep to the rules that part them: a lead may wrap where nothing else does."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 370 - 18 * k, row)
    canvas.showPage()
    canvas.setFont("Helvetica", 9)
    print_row(canvas, 380, ROWS[0])
    canvas.setFont("Helvetica-Bold", 11)
    canvas.drawString(40, 350, "Green spaces")
    canvas.setFont("Helvetica", 9)
    for y, row in ((330, ["4", "Mow less", "Volunteering", "2026"]), (319, ["", "", "Co-ordinator", ""]),
                   (297, ["5", "Dig ponds", "Parks", "2027"]), (275, ["6", "Sow seed", "Parks", "2027"])):  # fmt: skip
        print_row(canvas, y, row)
    for y in (345, 311, 289, 267):
        canvas.line(40, y, 500, y)
    *_, last = read(canvas, tmp_path / "a.pdf")
    assert [row[2] for row in last] == ["Volunteering Co-ordinator", "Parks", "Parks"]


def test_the_lowest_table_of_a_page_goes_on_atop_the_next(tmp_path: Path):
    """Its headings are drawn; the row that goes on above it with another table has other columns."""
    canvas = page(tmp_path / "a.pdf")
    other = (40.0, 90.0, 180.0, 330.0)

    def print_head(y: float, xs: tuple[float, ...]) -> None:
        print_row(canvas, y, HEADINGS, xs)
        for left, right in pairwise((*xs, 480.0)):
            canvas.rect(left - 4, y - 5, right - left, 16)

    print_head(360, XS)
    print_row(canvas, 340, ROWS[0])
    canvas.showPage()
    canvas.setFont("Helvetica", 9)
    print_row(canvas, 380, ROWS[1])
    print_head(300, other)
    print_row(canvas, 280, ROWS[0], other)
    canvas.showPage()
    canvas.setFont("Helvetica", 9)
    below = [[number, "Plant trees", "Head of the parks service", "Summer 2027"] for number in "23"]
    for k, row in enumerate(below):
        print_row(canvas, 380 - 18 * k, row, other)
    assert read(canvas, tmp_path / "a.pdf")[-1] == below


def test_a_table_goes_on_below_headings_that_end_a_page(tmp_path: Path):
    """The rows stand on the next page, where no headings are."""
    canvas = page(tmp_path / "a.pdf")
    canvas.drawString(40, 372, "The actions that the council and its partners have agreed upon are set out below.")
    print_row(canvas, 340, HEADINGS)
    canvas.showPage()
    canvas.setFont("Helvetica", 9)
    for k, row in enumerate(ROWS):
        print_row(canvas, 360 - 18 * k, row)
    assert read(canvas, tmp_path / "a.pdf") == [[HEADINGS], ROWS]


def test_tables_with_the_same_headings_have_the_same_columns(tmp_path: Path):
    """One row alone does not show a column that no heading stands over; the table above does."""
    canvas = page(tmp_path / "a.pdf")
    headings = ["Ref", "Action", "", "Timescale"]
    for k, row in enumerate([headings, *ROWS]):
        print_row(canvas, 360 - 18 * k, row)
    for k, row in enumerate([headings, ROWS[0]]):
        print_row(canvas, 240 - 18 * k, row)
    assert read(canvas, tmp_path / "a.pdf") == [[headings, *ROWS], [headings, ROWS[0]]]


def test_a_label_at_the_top_of_each_page_is_no_running_line(tmp_path: Path):
    """Cards that break after their first label leave the next at one place on both pages."""
    canvas = page(tmp_path / "a.pdf")
    for _ in range(2):
        canvas.setFont("Helvetica", 9)
        for k, row in enumerate([["Rag", ""], ["Action", "Plant trees"], ["Lead", "Parks"], ["Timescale", "2024"]]):
            print_row(canvas, 370 - 16 * k - (2 if k else 0), row, (40.0, 160.0))
        canvas.showPage()
    assert [card[0][0] for card in read(canvas, tmp_path / "a.pdf")] == ["Rag", "Rag"]
