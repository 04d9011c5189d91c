"""Rows and columns of tables without upright rulings: what gaps, headings and other tables tell of them."""

from pathlib import Path

import pytest
from test_aligned import HEADINGS, ROWS, page, print_row, read

from parsers.council import Reading
from parsers.plan import parse_document
from parsers.readers import read_document


def test_lines_of_columns_beside_each_other_need_not_be_level(tmp_path: Path):
    """Two columns wrap, one of them with a gap between its paragraphs: all of it is one row."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, HEADINGS)
    for k, row in enumerate(ROWS):
        y = 350 - 60 * k
        print_row(canvas, y, row)
        for step, x, text in (
            (11, 90, "in every ward"),
            (14, 260, "and Estates"),
            (22, 90, "by May"),
            (28, 260, "too"),
        ):
            canvas.drawString(x, y - step, text)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "1", "2", "3"]


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


@pytest.mark.parametrize("text", ["Update: Half done.", "Homes"])
def test_a_short_text_below_references_or_behind_a_label_is_a_row_of_its_own(tmp_path: Path, text: str):
    """Though it takes no more room than the first column has."""
    canvas = page(tmp_path / "a.pdf")
    xs = [40, 130, 260, 400]
    for x, heading in zip(xs, HEADINGS, strict=True):
        canvas.drawString(x, 370, heading)
    y = 350
    for number in range(1, 7):
        for x, value in zip(xs, (f"CS {number}", f"Plant trees {number}", "Parks", "May 2026"), strict=True):
            canvas.drawString(x, y, value)
        canvas.drawString(xs[1], y - 10, "in every ward")
        canvas.drawString(xs[2], y - 24, "and Roads")
        if number in (2, 3):
            canvas.drawString(xs[0], y - 38, text)
        y -= 56 if number in (2, 3) else 42
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid[1:]] == ["CS 1", "CS 2", text, "CS 3", text, "CS 4", "CS 5", "CS 6"]


def test_a_raised_mark_moves_no_row(tmp_path: Path):
    """The mark of a footnote stands above the line of the word before it, which begins a row."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 360 - 14 * k, row)
    canvas.setFont("Helvetica", 6)
    canvas.drawString(284, 360 - 14 * 2 + 3, "2")
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "1", "2", "3"]


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


def test_values_of_cards_need_not_begin_at_one_place(tmp_path: Path):
    """Each card has its own column of values; a value may be wrapped."""
    canvas = page(tmp_path / "a.pdf")
    for number, x in enumerate((160.0, 156.0, 164.0)):
        for k, row in enumerate([["Action", "Plant trees"], ["Lead", "Parks"], ["Timescale", "2024"]]):
            print_row(canvas, 370 - 90 * number - 16 * k, row, (40.0, x))
        canvas.drawString(x, 370 - 90 * number - 42, "or 2025")
    card = [["Action", "Plant trees"], ["Lead", "Parks"], ["Timescale", "2024 or 2025"]]
    assert read(canvas, tmp_path / "a.pdf") == [card] * 3


def test_a_label_at_the_top_of_each_page_is_no_running_line(tmp_path: Path):
    """Cards that break after their first label leave the next at one place on both pages."""
    canvas = page(tmp_path / "a.pdf")
    for _ in range(2):
        canvas.setFont("Helvetica", 9)
        for k, row in enumerate([["Rag", ""], ["Action", "Plant trees"], ["Lead", "Parks"], ["Timescale", "2024"]]):
            print_row(canvas, 370 - 16 * k - (2 if k else 0), row, (40.0, 160.0))
        canvas.showPage()
    assert [card[0][0] for card in read(canvas, tmp_path / "a.pdf")] == ["Rag", "Rag"]


def test_a_text_that_was_cut_between_columns_leaves_a_doubt(tmp_path: Path):
    """It runs on where two columns part, beside another text of its row."""
    canvas = page(tmp_path / "a.pdf")
    rows = [*ROWS, ["4", "Ask all of those who live near the hall", "", "2027"], *ROWS]
    for k, row in enumerate([HEADINGS, *rows]):
        print_row(canvas, 360 - 18 * k, row)
    canvas.drawString(90, 360 - 18 * 4, "Ask all of those who live near the hall or the park too")
    canvas.save()
    doubts = {action.ref: action.doubts for action in parse_document(tmp_path / "a.pdf", Reading()).actions}
    assert [ref for ref, found in doubts.items() if "columns-unsure" in found] == ["4"]


def test_a_note_below_the_last_rule_is_no_row(tmp_path: Path):
    """Each row stands right below the rule of the one before; the note further down, and is a text of the page."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 360 - 16 * k, row)
        canvas.line(36, 355 - 16 * k, 420, 355 - 16 * k)
    canvas.drawString(40, 285, "Next review: July 2023")
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "1", "2", "3"]
    source = read_document(tmp_path / "a.pdf", Reading().reader)
    assert [paragraph.text for paragraph in source.paragraphs] == ["Next review: July 2023"]


def test_a_paragraph_right_below_the_last_row_is_no_part_of_it(tmp_path: Path):
    """No rule closes that row; the paragraph begins left of all columns and runs on across them."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 360 - 26 * k, row)
        canvas.drawString(90, 350 - 26 * k, "in all wards")
        if k < len(ROWS):
            canvas.line(36, 344 - 26 * k, 420, 344 - 26 * k)
    canvas.drawString(
        35, 252, "For a copy in another format write to the team at Kirk Hall or telephone 01444 808 080."
    )
    canvas.drawString(35, 241, "All calls are free.")
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid[-1] == ["3", "Open a hall in all wards", "Estates", "2026"]


@pytest.mark.parametrize("goes_on", [False, True])
def test_references_part_rows_that_rules_leave_together(tmp_path: Path, goes_on: bool):
    """Rules stand between groups of two rows; where other texts go on, the references are several of one row."""
    canvas = page(tmp_path / "a.pdf")
    rows = [["R1", "Plant trees", "Parks", "2025"], ["R2", "in every ward" if goes_on else "Mend paths", "Ranger", "2026"],
            ["R3", "Open a cafe", "Estates", "2027"], ["R4", "and a shop" if goes_on else "Paint doors", "Ranger", "2026"]]  # fmt: skip
    print_row(canvas, 370, HEADINGS)
    for k, row in enumerate(rows):
        print_row(canvas, 350 - 11 * k, row)
    for y in (360, 333, 308):
        canvas.line(38, y, 470, y)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert len(grid) == (3 if goes_on else 5)


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


def test_references_in_larger_type_begin_rows_and_no_table(tmp_path: Path):
    """They stand on baselines of their own, as a style of the document sets them."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, HEADINGS)
    for k, row in enumerate(ROWS):
        y = 350 - 32 * k
        print_row(canvas, y, ["", *row[1:]])
        canvas.drawString(90, y - 11, "in every ward")
        canvas.setFont("Helvetica", 13)
        canvas.drawString(40, y - 4, f"E{row[0]}")
        canvas.setFont("Helvetica", 9)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "E1", "E2", "E3"]


def test_rules_below_some_columns_part_the_rows_of_an_action(tmp_path: Path):
    """Its text stands in the middle of them, beside a rule that two columns end with, and is in none of their cells."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, ["Ref", "Action", "Milestones", "Timescale"])
    canvas.line(36, 382, 480, 382)
    for top, ref, action, steps in (
        (362, "1", "Plant trees", ["Dig", "Buy"]),
        (312, "2", "Mend paths", ["Map", "Hire"]),
    ):
        canvas.line(36, top, 480, top)
        for k, step in enumerate(steps):
            canvas.drawString(260, top - 15 - 25 * k, step)
            canvas.drawString(380, top - 15 - 25 * k, f"May 202{k}")
        canvas.line(256, top - 25, 480, top - 25)
        canvas.drawString(40, top - 28, ref)
        canvas.drawString(90, top - 28, action)
    canvas.line(36, 262, 480, 262)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid[1:] == [["1", "Plant trees", "Dig", "May 2020"], ["", "", "Buy", "May 2021"],
                        ["2", "Mend paths", "Map", "May 2020"], ["", "", "Hire", "May 2021"]]  # fmt: skip


def test_a_turned_name_stands_once_beside_rows_that_a_rule_parts(tmp_path: Path):
    """It reaches over the rule between them, which ends before its column; a rule across all ends the next."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, ["Theme", "Action", "Lead", "Timescale"])
    canvas.line(36, 382, 480, 382)
    for top, theme in ((362, "Neighbourhoods"), (262, "Communications")):
        canvas.line(36, top, 480, top)
        canvas.line(86, top - 50, 480, top - 50)
        canvas.saveState()
        canvas.rotate(90)
        canvas.drawString(top - 95, -52, theme)
        canvas.restoreState()
        for k, row in enumerate(ROWS[:2]):
            print_row(canvas, top - 15 - 50 * k, ["", *row[1:]])
        canvas.drawString(90, top - 26, "in every ward")
    canvas.line(36, 162, 480, 162)
    canvas.save()
    plan = parse_document(tmp_path / "a.pdf", Reading())
    assert [(a.section, a.action) for a in plan.actions] == [
        ("Neighbourhoods", "Plant trees in every ward"), ("Neighbourhoods", "Mend paths"),
        ("Communications", "Plant trees in every ward"), ("Communications", "Mend paths"),
    ]  # fmt: skip


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


def test_lines_across_the_columns_between_rules_are_one_text(tmp_path: Path):
    """As an account of an action in the row below it, the lines of which begin under each other."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, HEADINGS)
    note = ("Update:", "Apr 25 – The first trees were planted in March.", "May 25 – Others follow in the autumn.")
    y = 365
    for row in ROWS:
        canvas.line(36, y, 480, y)
        print_row(canvas, y - 12, row)
        canvas.line(36, y - 17, 480, y - 17)
        for k, line in enumerate(note):
            canvas.drawString(40, y - 28 - 11 * k, line)
        y -= 57
    canvas.line(36, y, 480, y)
    canvas.save()
    plan = parse_document(tmp_path / "a.pdf", Reading())
    assert [a.ref for a in plan.actions] == ["1", "2", "3"]
    assert [[update.text for update in a.updates] for a in plan.actions] == [
        ["The first trees were planted in March.", "Others follow in the autumn."]
    ] * 3


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
    plan = parse_document(tmp_path / "a.pdf", Reading())
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


def test_a_total_below_the_one_row_of_a_page_is_a_row_of_its_own(tmp_path: Path):
    """No other row of the page tells how far apart they stand; its name may wrap."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 90.0, 180.0, 250.0, 340.0, 430.0)
    print_row(canvas, 370, ["Rag", "Action", "Lead", "Resources", "Outcome", "Status"], xs)
    row = ["Red", "Plant trees", "Parks", "Staff", "More trees", "Ongoing"]
    print_row(canvas, 350, row, xs)
    canvas.showPage()
    canvas.setFont("Helvetica", 9)
    for y, texts in ((370, row), (332, ["Total", "", "", "£85,000", "", ""])):
        print_row(canvas, y, texts, xs)
    for x, y, rest in ((90, 359, "in every ward"), (90, 348, "and park"), (40, 321, "cost")):
        canvas.drawString(x, y, rest)
    assert read(canvas, tmp_path / "a.pdf")[1] == [
        ["Red", "Plant trees in every ward and park", *row[2:]],
        ["Total cost", "", "", "£85,000", "", ""],
    ]
