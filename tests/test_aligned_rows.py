"""Rows and columns of tables without upright rulings: what gaps, headings and other tables tell of them."""

from pathlib import Path

import pytest
from drawn_pages import HEADINGS, ROWS, page, print_row, read

from parsers.council import ReadingSettings
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


def test_a_text_that_was_cut_between_columns_leaves_a_doubt(tmp_path: Path):
    """It runs on where two columns part, beside another text of its row."""
    canvas = page(tmp_path / "a.pdf")
    rows = [*ROWS, ["4", "Ask all of those who live near the hall", "", "2027"], *ROWS]
    for k, row in enumerate([HEADINGS, *rows]):
        print_row(canvas, 360 - 18 * k, row)
    canvas.drawString(90, 360 - 18 * 4, "Ask all of those who live near the hall or the park too")
    canvas.save()
    doubts = {action.ref: action.doubts for action in parse_document(tmp_path / "a.pdf", ReadingSettings()).actions}
    assert [ref for ref, found in doubts.items() if "columns-unsure" in found] == ["4"]


NOTES = {
    40: ["Next review: July 2023"],
    88: ["Did you know? Two residents in three look at three websites or more before they", "ring."],
}


@pytest.mark.parametrize("left", NOTES)
def test_a_note_below_the_last_rule_is_no_row(tmp_path: Path, left: int):
    """Each row stands right below the rule of the one before; the note further down, and is a text of the page.

    It begins with the rows, or runs on across their columns.
    """
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate([HEADINGS, *ROWS]):
        print_row(canvas, 360 - 16 * k, row)
        canvas.line(36, 355 - 16 * k, 420, 355 - 16 * k)
    for k, line in enumerate(NOTES[left]):
        canvas.drawString(left, 285 - 11 * k, line)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Ref", "1", "2", "3"]
    source = read_document(tmp_path / "a.pdf", ReadingSettings().reader)
    assert [paragraph.text for paragraph in source.paragraphs] == [" ".join(NOTES[left])]


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
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [(a.section, a.action) for a in plan.actions] == [
        ("Neighbourhoods", "Plant trees in every ward"), ("Neighbourhoods", "Mend paths"),
        ("Communications", "Plant trees in every ward"), ("Communications", "Mend paths"),
    ]  # fmt: skip


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
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [a.ref for a in plan.actions] == ["1", "2", "3"]
    assert [[update.text for update in a.updates] for a in plan.actions] == [
        ["The first trees were planted in March.", "Others follow in the autumn."]
    ] * 3


def test_an_item_of_a_list_is_no_row(tmp_path: Path):
    """Items stand as far apart as rows do, where lists of other rows show that they are items."""
    canvas = page(tmp_path / "a.pdf")
    headings, xs = ["Key tasks", "Action", "Lead"], (40.0, 200.0, 360.0)
    print_row(canvas, 372, headings, xs)
    y = 350
    for number in range(1, 5):
        print_row(canvas, y, ["• Find a site", f"Plant {number} trees", "Parks"], xs)
        print_row(canvas, y - 11, ["", "in every", ""], xs)
        print_row(canvas, y - 14, ["• Dig", "", ""], xs)
        print_row(canvas, y - 22, ["", "ward", ""], xs)
        if number == 2:
            print_row(canvas, y - 40, ["• Water them", "", ""], xs)
        y -= 58 if number == 2 else 40
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0].split("•")[-1].strip() for row in grid[1:]] == ["Dig", "Water them", "Dig", "Dig"]


def test_a_status_and_a_bar_side_by_side_are_no_band(tmp_path: Path):
    """They are filled in two colours, in two rows: the others part at gaps."""
    canvas = page(tmp_path / "a.pdf")
    headings, xs = ["Action", "Lead", "Rag", "2024", "2025", "2026"], (40.0, 140.0, 200.0, 260.0, 340.0, 420.0)
    rows = [["Homes", *[""] * 5], *([f"Plant {n} trees", "Parks", *[""] * 4] for n in range(1, 6))]
    for k in (2, 4):
        for colour, x0, x1 in (((1, 0.75, 0), 196, 256), ((0.2, 0.4, 0.8), 256, 540)):
            canvas.setFillColorRGB(*colour)
            canvas.rect(x0, 354 - 18 * k - 18, x1 - x0, 18, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    print_row(canvas, 360, headings, xs)
    for k, row in enumerate(rows):
        print_row(canvas, 342 - 18 * k, row, xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid[1:]] == [row[0] for row in rows]


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
