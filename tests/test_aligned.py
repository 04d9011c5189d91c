"""Plans without upright rulings: tables below and beside each other, cards, tiles, and what stands around them."""

from itertools import pairwise
from pathlib import Path

import pytest
from drawn_pages import HEADINGS, ROWS, XS, page, print_row, read

from parsers.council import Reading
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


def test_a_column_without_a_heading_stays_a_column(tmp_path: Path):
    """The texts of the leads begin under each other, though nothing stands over them."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([["Ref", "Action", "", "Timescale"], *ROWS]):
        print_row(canvas, 360 - 18 * k, row)
    assert read(canvas, tmp_path / "a.pdf") == [[["Ref", "Action", "", "Timescale"], *ROWS]]


def test_few_texts_under_their_heading_part_a_column_without_one(tmp_path: Path):
    """What begins where its heading does is no word of the leads beside it, though only one row has any."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 80.0, 180.0, 280.0, 400.0)
    leads = ("Head of Parks", "Roads Manager", "Estates Officer", "Highways")
    rows = [[*ROWS[k % 3][:2], "May 2024", lead, "" if k else "Begun"] for k, lead in enumerate(leads)]
    for k, row in enumerate([["Ref", "Action", "Timescale", "", "Status"], *rows]):
        print_row(canvas, 360 - 18 * k, row, xs)
    assert read(canvas, tmp_path / "a.pdf")[0][1:] == rows


def test_tiles_behind_headings_tell_the_columns(tmp_path: Path):
    """A column without a heading is one, though but a single row has a text in it."""
    canvas = page(tmp_path / "a.pdf")
    canvas.setFillColorRGB(0.8, 0.9, 0.9)
    for x0, x1 in ((36, 100), (100, 120), (120, 260), (260, 380), (380, 480)):
        canvas.rect(x0, 355, x1 - x0, 16, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    xs = (40.0, 104.0, 124.0, 264.0, 384.0)
    print_row(canvas, 360, ["Area", "", "Action", "Lead", "Timescale"], xs)
    print_row(canvas, 340, ["Homes for all", "1", "Plant trees", "Parks", "2024"], xs)
    assert read(canvas, tmp_path / "a.pdf")[0][1] == ["Homes for all", "1", "Plant trees", "Parks", "2024"]


def test_a_cell_that_no_rule_closes_reaches_down(tmp_path: Path):
    """Where rules part the rows in the other columns: its lines stand beside both rows."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 120.0, 260.0, 380.0)
    print_row(canvas, 360, ["Theme", "Action", "Lead", "Timescale"], xs)
    rows = [["Warm and", "Plant trees", "Parks", "2024"], ["safe homes", "Mend paths", "Roads", "2025"],
            ["Jobs", "Open a hall", "Estates", "2026"]]  # fmt: skip
    for k, row in enumerate(rows):
        print_row(canvas, 340 - 14 * k, row, xs)
        canvas.line(116 if k == 0 else 36, 336 - 14 * k, 480, 336 - 14 * k)
    canvas.line(36, 354, 480, 354)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Theme", "Warm and safe homes", "", "Jobs"]


def test_a_heading_over_two_others_groups_them(tmp_path: Path):
    """Each of the two stays a column."""
    canvas = page(tmp_path / "a.pdf")
    canvas.drawString(260, 372, "Timescale of the action's parts")
    print_row(canvas, 361, ["Ref", "Action", "Start date", "End date"], (40.0, 90.0, 260.0, 340.0))
    for k, row in enumerate([["1", "Plant trees", "2024", "2025"], ["2", "Mend paths", "2025", "2026"]]):
        print_row(canvas, 338 - 18 * k, row, (40.0, 90.0, 260.0, 340.0))
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid[1:] == [["1", "Plant trees", "2024", "2025"], ["2", "Mend paths", "2025", "2026"]]


@pytest.mark.parametrize(
    ("over", "parts"),
    [("Timescale", ["2024/25", "2025/26", "2026/27"]), ("When", ["Short", "Medium", "Long"]), ("Progress", ["Planned", "Started", "Done"]),
     ("Target date", ["Term", "Month", "Year"])],
)  # fmt: skip
def test_periods_horizons_or_statuses_below_a_heading_part_it(tmp_path: Path, over: str, parts: list[str]):
    """Each is a column, whether or not a row has a tick there; dates below headings of their own are a row."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 90.0, 260.0, 320.0, 380.0)
    print_row(canvas, 372, ["Ref", "Action", over, "", ""], xs)
    print_row(canvas, 355, ["", "", *parts], xs)
    rows = [["1", "Plant trees", "X", "X", ""], ["2", "Mend paths", "", "", "X"], ["3", "Open a hall", "", "X", ""]]
    for k, row in enumerate(rows):
        print_row(canvas, 335 - 18 * k, row, xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid == [["Ref", "Action", f"{over} {parts[0]}", *parts[1:]], *rows]


def test_a_title_right_below_the_start_and_end_of_a_timescale_is_none_of_them(tmp_path: Path):
    """The two are headings below another, though the lines of the title and the rows stand as close."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 90.0, 200.0, 260.0, 320.0, 380.0)
    headings = ["Ref", "Action", "Method", "Purpose", "Timescale", ""]
    rows = [[str(n), f"Plant {n} trees", "Dig", "Shade", "May 2024", "June 2025"] for n in range(1, 4)]
    lines = [headings, ["", "", "", "", "Start", "End"], ["Homes", *[""] * 5], *rows]
    for k, line in enumerate(lines):
        print_row(canvas, 372 - 18 * k, line, xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid == [["Ref", "Action", "Method", "Purpose", "Timescale Start", "End"], ["Homes", *[""] * 5], *rows]


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


def test_cards_without_rulings_are_a_table_each(tmp_path: Path):
    """Known headings at the left, values beside them; a wider gap or a heading's return begins a card."""
    canvas = page(tmp_path / "a.pdf")
    cards = [[["Action", "Plant trees"], ["Lead", "Parks"], ["Timescale", "2024"]],
             [["Action", "Mend paths"], ["Lead", "Roads"], ["Timescale", "2025"]]]  # fmt: skip
    for number, card in enumerate(cards):
        for k, row in enumerate(card):
            print_row(canvas, 360 - 75 * number - 16 * k, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == cards


def test_a_card_is_one_though_a_row_of_it_is_higher(tmp_path: Path):
    """No label comes twice before the gap that parts cards, which is the wider one."""
    canvas = page(tmp_path / "a.pdf")
    cards = [[["Action", "Plant trees"], ["Lead", "Parks"], ["Rating", "Red"], ["Timescale", "2024"]],
             [["Action", "Mend paths"], ["Lead", "Roads"], ["Rating", "Blue"], ["Timescale", "2025"]]]  # fmt: skip
    for number, card in enumerate(cards):
        for row, y in zip(card, (360, 344, 328, 305), strict=True):
            print_row(canvas, y - 83 * number, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == cards


def test_a_value_that_is_a_heading_too_makes_no_table(tmp_path: Path):
    """The next line is a label and its value again."""
    canvas = page(tmp_path / "a.pdf")
    card = [["Ref", "4"], ["Description", "No"], ["Action", "Plant trees"], ["Lead", "Parks"]]
    for k, row in enumerate(card):
        print_row(canvas, 360 - 16 * k, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == [card]


def test_words_amid_a_row_are_no_headings(tmp_path: Path):
    """Even those that might be: other texts of their line go on with the one above."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 360, HEADINGS)
    print_row(canvas, 338, ["1", "Plant trees in", "Head of School", "2024"])
    print_row(canvas, 327, ["", "every ward", "Improvement", "baseline"])
    print_row(canvas, 305, ROWS[1])
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "1", "2"]


def test_bands_that_a_tile_joins_are_no_table(tmp_path: Path):
    """Every other row of a card is shaded, and a rating between two of these."""
    canvas = page(tmp_path / "a.pdf")
    card = [["Ref", "4"], ["Action", "Plant trees"], ["Rating", "Amber"], ["Lead", "Parks"], ["Timescale", "2024"]]
    canvas.setFillColorRGB(0.9, 0.9, 0.95)
    for k in (1, 3):
        canvas.rect(36, 356 - 16 * k, 120, 16, stroke=0, fill=1)
        canvas.rect(156, 356 - 16 * k, 360, 16, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 0.75, 0)
    canvas.rect(156, 356 - 32, 360, 16, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    for k, row in enumerate(card):
        print_row(canvas, 360 - 16 * k, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == [card]


@pytest.mark.parametrize("columns", [(0, 1, 2), (0, 2), (1, 2)])
def test_tiles_on_a_dark_ground_are_cells(tmp_path: Path, columns: tuple[int, ...]):
    """No line is drawn: the ground shows between white areas, and for a blank cell that goes on from above."""
    canvas = page(tmp_path / "a.pdf")
    canvas.rect(40, 300, 301, 61, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    for x in columns:
        for y in (301, 321, 341):
            canvas.rect(41 + 100 * x, y, 99, 19, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    rows = [["Theme", "Aim", "Place"], ["Homes", "Warm", "All"], ["Roads", "Quiet", "Some"]]
    shown = [[text if x in columns else "" for x, text in enumerate(row)] for row in rows]
    for k, row in enumerate(shown):
        print_row(canvas, 346 - 20 * k, row, (45.0, 145.0, 245.0))
    assert read(canvas, tmp_path / "a.pdf") == [shown]


@pytest.mark.parametrize(("right", "found"), [(340, [["Rating", ""]]), (300, [])])
def test_a_single_row_of_tiles_is_the_rest_of_a_table(tmp_path: Path, right: int, found: list[list[str]]):
    """On the next page, where it has the columns of another; its value may be but a colour."""
    canvas = page(tmp_path / "a.pdf")
    canvas.rect(40, 360, right - 39, 21, stroke=0, fill=1)
    canvas.rect(40, 300, 301, 41, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    for y, end in ((361, right), (301, 340), (321, 340)):
        canvas.rect(41, y, 99, 19, stroke=0, fill=1)
        canvas.rect(141, y, end - 141, 19, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    rows = [["Rating", ""], ["Action", "Plant trees"], ["Lead", "Parks"]]
    for y, row in zip((366, 326, 306), rows, strict=True):
        print_row(canvas, y, row, (45.0, 145.0))
    assert sorted(read(canvas, tmp_path / "a.pdf"), key=len) == [*([found] if found else []), rows[1:]]


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


def test_a_title_right_above_headings_stands_in_no_table(tmp_path: Path):
    """Though the rows of a table with other columns stand above it, further off."""
    canvas = page(tmp_path / "a.pdf")
    other = (40.0, 150.0, 300.0, 420.0)
    for top, xs in ((370, XS), (270, other)):
        for k, row in enumerate([HEADINGS, *ROWS]):
            print_row(canvas, top - 18 * k, row, xs)
    canvas.drawString(40, 284, "Safer streets and green spaces - lead: Head of Highways")
    assert read(canvas, tmp_path / "a.pdf") == [[HEADINGS, *ROWS], [HEADINGS, *ROWS]]


def test_a_table_near_a_plan_does_not_continue_it(tmp_path: Path):
    """Costs by year stand below the rows, with columns of their own."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 370 - 18 * k, row)
    costs = [["Item", "2024/25", "2025/26", "2026/27"], ["Homes", "5,000", "6,000", "7,000"]]
    for k, row in enumerate(costs):
        print_row(canvas, 292 - 18 * k, row, (40.0, 200.0, 300.0, 400.0))
    assert read(canvas, tmp_path / "a.pdf")[0] == [HEADINGS, *ROWS]


def test_what_explains_headings_does_not_begin_a_table(tmp_path: Path):
    """The rest of a broken heading goes with it, and the row in brackets is the table's own."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, ["Ref", "Action", "Resources", "Lead"])
    canvas.drawString(XS[3], 359, "Respo nsible")
    explained = ["", "(What will be done?)", "(How it will be done)", "(Who?)"]
    print_row(canvas, 340, explained)
    rows = [["1", "Plant trees", "5,000", "Parks"], ["2", "Mend paths", "6,000", "Roads"]]
    for k, row in enumerate(rows):
        print_row(canvas, 318 - 18 * k, row)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid[1:] == [explained, *rows]


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
    plan = parse_document(tmp_path / "a.pdf", Reading())
    assert [a.action for a in plan.actions] == [row[1] for row in ROWS] * 2


def test_quarters_in_a_row_head_no_other_table(tmp_path: Path):
    """A reference begins the row; `Q1` and `Q3` are when its action starts and ends."""
    canvas = page(tmp_path / "a.pdf")
    rows = [
        ["Ref", "Action", "Start", "End"],
        ["D01", "Plant trees", "Q2", "Q4"],
        ["D02", "Mend paths", "Q1", "Q3"],
        ["D03", "Open a hall", "Q2", "Q3"],
    ]
    for k, row in enumerate(rows):
        print_row(canvas, 360 - 18 * k, row)
    assert read(canvas, tmp_path / "a.pdf") == [rows]


def test_headings_in_two_languages_head_a_table(tmp_path: Path):
    """The other language may come first."""
    canvas = page(tmp_path / "two.pdf")
    headings = ["Cyf / Ref", "Gweithred / Action", "Arweinydd / Lead", "Amserlen / Timescale"]
    for k, row in enumerate([headings, *ROWS]):
        print_row(canvas, 360 - 18 * k, row)
    assert read(canvas, tmp_path / "two.pdf") == [[headings, *ROWS]]


def test_heading_of_actions_that_is_known_in_part(tmp_path: Path):
    """Beside others that are all known, at least in part; not where one tells nothing."""
    for heading, found in (("Possible funding", 1), ("Tuesday", 0)):
        canvas = page(tmp_path / "a.pdf")
        for k, row in enumerate([["No.", "Village action", "Lead", heading], *ROWS]):
            print_row(canvas, 360 - 18 * k, row)
        assert len(read(canvas, tmp_path / "a.pdf")) == found


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


def test_statuses_that_break_over_two_lines_part_a_heading(tmp_path: Path):
    """Though some of them do not, and stand whole on the first."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 90.0, 260.0, 320.0, 380.0)
    print_row(canvas, 380, ["Ref", "Action", "Progress", "", ""], xs)
    print_row(canvas, 364, ["", "", "Not", "Delayed", "Complete"], xs)
    print_row(canvas, 353, ["", "", "started", "", ""], xs)
    for k, row in enumerate([["1", "Plant trees", "X", "", ""], ["2", "Mend paths", "", "", "X"]]):
        print_row(canvas, 330 - 18 * k, row, xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [" ".join(text.split()) for text in grid[0]] == [
        "Ref",
        "Action",
        "Progress Not started",
        "Delayed",
        "Complete",
    ]


@pytest.mark.parametrize(("last", "found"), [("By when", 1), ("Dates when", 0)])
def test_of_many_headings_known_in_part_one_is_known_as_a_whole(tmp_path: Path, last: str, found: int):
    """That of the actions may be known in part as well."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([["Our ref", "Commitment: it is", "Lead and bin", last], *ROWS]):
        print_row(canvas, 360 - 18 * k, row)
    assert len(read(canvas, tmp_path / "a.pdf")) == found


def test_headings_of_two_lines_may_begin_in_a_band_and_end_below_it(tmp_path: Path):
    """As where rows are banded without regard to headings over several: the lines are no two rows."""
    canvas = page(tmp_path / "a.pdf")
    for top in (355, 315, 275):
        canvas.setFillColorRGB(0.9, 0.9, 0.95)
        canvas.rect(36, top, 484, 20, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    xs = (40.0, 100.0, 200.0, 280.0, 380.0, 440.0)
    heads = ["Reference number", "Action and description", "Status of action", "Intended outcome", "Brag rating"]
    parts = [head.rpartition(" ") for head in [*heads, "Resources needed"]]
    print_row(canvas, 361, [first for first, _, _ in parts], xs)
    print_row(canvas, 345, [last for _, _, last in parts], xs)
    for k in range(3):
        print_row(canvas, 321 - 20 * k, [str(k), "Plant trees", "Ongoing", "Clean air", "R", "£5k"], xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [text.split() for text in grid[0]] == [[*first.split(), last] for first, _, last in parts]


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
