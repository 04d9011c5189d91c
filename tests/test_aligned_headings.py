"""Headings above tables without upright rulings: which texts are such, and which columns they part or group."""

from pathlib import Path

import pytest
from drawn_pages import HEADINGS, ROWS, XS, page, print_row, read
from reportlab.pdfbase.pdfmetrics import stringWidth


def test_a_column_without_a_heading_stays_a_column(tmp_path: Path):
    """The texts of the leads begin under each other, though nothing stands over them."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([["Ref", "Action", "", "Timescale"], *ROWS]):
        print_row(canvas, 360 - 18 * k, row)
    assert read(canvas, tmp_path / "a.pdf") == [[["Ref", "Action", "", "Timescale"], *ROWS]]


def test_a_column_without_a_heading_may_stand_close_to_another(tmp_path: Path):
    """Less than a letter's height is between the longest action and the leads."""
    canvas = page(tmp_path / "a.pdf")
    actions = [f"{verb} hedges in ward {k}" for k, verb in enumerate(["Plant", "Inspect", "Cut", "Mend", "Lay"])]
    begins = 76 + max(stringWidth(action, "Helvetica", 9) for action in actions) + 0.8 * 9
    rows = [
        ["Ref", "Action", "", "Timescale"],
        *([f"A{k}", text, "Parks", "May 2024"] for k, text in enumerate(actions)),
    ]
    for k, row in enumerate(rows):
        print_row(canvas, 360 - 18 * k, row, (40.0, 76.0, begins, begins + 60))
    assert read(canvas, tmp_path / "a.pdf") == [rows]


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


def test_words_amid_a_row_are_no_headings(tmp_path: Path):
    """Even those that might be: other texts of their line go on with the one above."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 360, HEADINGS)
    print_row(canvas, 338, ["1", "Plant trees in", "Head of School", "2024"])
    print_row(canvas, 327, ["", "every ward", "Improvement", "baseline"])
    print_row(canvas, 305, ROWS[1])
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "1", "2"]


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


def test_headings_begin_above_others_in_english(tmp_path: Path):
    """Where the line above heads more columns: some have but one name."""
    canvas = page(tmp_path / "two.pdf")
    lines = [["Cyf", "Gweithred", "Arweinydd", "Amserlen", "Complexity"], ["Ref", "Action", "Lead", "Timescale", ""]]
    for k, line in enumerate(lines):
        print_row(canvas, 360 - 10 * k, line, (*XS, 480.0))
    rows = [[*row, str(k)] for k, row in enumerate(ROWS)]
    for k, row in enumerate(rows):
        print_row(canvas, 330 - 18 * k, row, (*XS, 480.0))
    headings = [f"{over} {own}".strip() for over, own in zip(*lines, strict=True)]
    assert read(canvas, tmp_path / "two.pdf") == [[headings, *rows]]


def test_heading_of_actions_that_is_known_in_part(tmp_path: Path):
    """Beside others that are all known, at least in part; not where one tells nothing."""
    for heading, found in (("Possible funding", 1), ("Tuesday", 0)):
        canvas = page(tmp_path / "a.pdf")
        for k, row in enumerate([["No.", "Village action", "Lead", heading], *ROWS]):
            print_row(canvas, 360 - 18 * k, row)
        assert len(read(canvas, tmp_path / "a.pdf")) == found


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


def test_a_turned_heading_stands_beside_the_level_ones(tmp_path: Path):
    """It is longer than the row is high for the others, and ends where the table's rows begin."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, ["", *HEADINGS[1:]])
    canvas.saveState()
    canvas.rotate(90)
    canvas.drawString(318, -48, "Reference")
    canvas.restoreState()
    for k, row in enumerate(ROWS):
        print_row(canvas, 306 - 18 * k, row)
    assert read(canvas, tmp_path / "a.pdf") == [[["Reference", *HEADINGS[1:]], *ROWS]]


def test_numbers_left_of_the_first_heading_are_a_column_of_their_own(tmp_path: Path):
    """Few as they are, and off the lines of the texts, as numbers in circles stand."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, ["", *HEADINGS[1:]])
    for k, row in enumerate(ROWS[:2]):
        y = 350 - 30 * k
        print_row(canvas, y, ["", *row[1:]])
        canvas.drawString(90, y - 11, "in every ward")
        canvas.drawString(60, y - 5, row[0])
    for y in (362, 333, 303):
        canvas.line(38, y, 470, y)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["", "1", "2"]


def test_a_line_that_goes_on_is_no_row_of_headings(tmp_path: Path):
    """Though the words of its columns could head a table of figures: it begins in small letters."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 150.0, 260.0, 380.0)
    print_row(canvas, 370, ["Action", "Lead", "Measures", "Milestones"], xs)
    rows = [(["Plant trees in", "Parks", "12 above the", "Collect the"], ["every ward", "Manager", "baseline", "baseline"]),
            (["Mend paths in", "Roads", "10 paths a", "Map the"], ["every park", "Manager", "month", "paths"]),
            (["Open a hall in", "Estates", "One hall a", "Find the"], ["every town", "Manager", "year", "sites"])]  # fmt: skip
    for k, (first, second) in enumerate(rows):
        canvas.line(36, 356 - 40 * k, 480, 356 - 40 * k)
        print_row(canvas, 345 - 40 * k, first, xs)
        print_row(canvas, 334 - 40 * k, second, xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == [
        "Action",
        "Plant trees in every ward",
        "Mend paths in every park",
        "Open a hall in every town",
    ]


def test_the_last_lines_of_a_row_set_in_the_middle_are_no_headings(tmp_path: Path):
    """Though all could head a table: one of them goes on with a line of its column, none of which is level with it."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 150.0, 260.0)
    print_row(canvas, 370, ["Action", "Outcome", "Lead"], xs)
    texts = (["Fund what the plan", "names first as key", "actions"], ["Roads easy", "to use"],
             ["Head of Audit", "and of Human", "Resources"])  # fmt: skip
    for k in range(3):
        canvas.line(36, 358 - 50 * k, 480, 358 - 50 * k)
        for x, lines in zip(xs, texts, strict=True):
            for step, line in enumerate(lines):
                canvas.drawString(x, 345 - 50 * k + 5.5 * len(lines) - 16.5 - 11 * step, line)
    canvas.line(36, 208, 480, 208)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid == [["Action", "Outcome", "Lead"], *[[" ".join(lines) for lines in texts]] * 3]
