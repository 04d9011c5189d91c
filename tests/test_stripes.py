"""Tables without lines of which every other cell is filled."""

from pathlib import Path

import pytest
from drawn_stripes import HEADINGS, ROWS, WITH_UPDATES, XS, drawn, table
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document


@pytest.mark.parametrize("chequered", [True, False])
def test_fills_part_rows_that_stand_close(tmp_path: Path, chequered: bool):
    """Texts below each other in a cell stand as far apart as the rows; the last column of stripes is bare."""
    canvas = drawn(tmp_path)
    rows = [
        [f"{action}|Lead officer: Ranger|By when: May 2025", "", "Red", "Begun"]
        for action in ("Mow", "Dig", "Sow", "Reap")
    ]
    table(canvas, [["Action", "Costs", "Rating", "Status"], *rows], chequered=chequered, high=30)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert grid.edges[:4] == XS[:4]
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(a.action, a.lead_text, a.target_text, a.status_text) for a in actions] == [
        (action, "Ranger", "May 2025", "Begun") for action in ("Mow", "Dig", "Sow", "Reap")
    ]


@pytest.mark.parametrize("chequered", [True, False])
def test_a_bare_row_across_belongs_to_the_table(tmp_path: Path, chequered: bool):
    """It holds one text, the last at the foot of the table."""
    canvas = drawn(tmp_path)
    table(canvas, WITH_UPDATES, chequered=chequered)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert (grid.row_count, grid.edges[:4]) == (9, XS[:4])
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(a.action, a.progress) for a in actions] == [
        (row[0].replace("|", " ") or None, f"survey {n} ended.") for n, row in enumerate(ROWS)
    ]


def test_headings_reach_over_columns_and_rows(tmp_path: Path):
    """A bare one reaches down to the row of those below others."""
    canvas = drawn(tmp_path)
    canvas.setFillGray(0.9)
    for x, y, width, height in ((40, 354, 110, 26), (240, 367, 140, 13), (240, 354, 70, 13)):
        canvas.rect(x, y, width, height, stroke=0, fill=1)
    canvas.setFillGray(0)
    for x, y, text in (
        (43, 371, "Action"),
        (153, 371, "Lead"),
        (243, 371, "Delivery"),
        (243, 358, "2025"),
        (313, 358, "2026"),
    ):
        canvas.drawString(x, y, text)
    table(canvas, [[f"Mow {n} fields", "Ranger", "Seeds", "Trees"] for n in range(4)], chequered=False, high=13, y=354)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    spans = {cell.text: (cell.row_span, cell.column_span) for cell in grid.cells}
    assert [spans[text] for text in ("Action", "Lead", "Delivery")] == [(2, 1), (2, 1), (1, 2)]


def test_ratings_beside_other_columns_are_no_stripes(tmp_path: Path):
    """Two columns are filled in one colour, but words stand at the left of them, and several texts between."""
    canvas = drawn(tmp_path)
    xs = (40, 150, 200, 300, 350, 400)
    rows = [["Action", "Then", "Lead", "Now"], *([f"Plant {n} trees", "Red", "Ranger", "Red"] for n in range(4))]
    for number, row in enumerate(rows):
        y = 380 - 20 * number
        for column, text in enumerate(row):
            if number and column in (1, 3):
                canvas.setFillGray(0.8)
                canvas.rect(xs[column], y - 20, xs[column + 1] - xs[column], 20, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawString(xs[column] + 3, y - 12, text)
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [a.action for a in actions] == [f"Plant {n} trees" for n in range(4)]


def test_stripes_behind_many_rows_tell_the_columns(tmp_path: Path):
    """One fill stands behind a whole column, to the row that a page break cuts; the words tell the rows."""
    canvas = drawn(tmp_path)
    canvas.setFillGray(0.9)
    for y, height in ((270, 120), (202, 68)):
        for x, end in zip(XS[::2], XS[1::2], strict=False):
            canvas.rect(x, y, end - x, height, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 8)
    rows = [
        ["Action", "Lead", "By when", "Status"],
        *([f"Plant {n} trees", "Ranger", "2027", "Begun"] for n in range(8)),
    ]
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            canvas.drawString(XS[column] + 3, 381 - 22 * number, text)
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(a.action, a.lead_text, a.target_text) for a in actions] == [(row[0], "Ranger", "2027") for row in rows[1:]]


def test_a_page_may_have_two_rows_of_the_stripes_before_it(tmp_path: Path):
    """They are too few to show stripes by themselves."""
    canvas = drawn(tmp_path)
    table(canvas, [HEADINGS, *ROWS], chequered=False)
    canvas.showPage()
    canvas.setFont("Helvetica", 8)
    table(canvas, ROWS[1:3], chequered=False)
    canvas.save()
    grids = read_document(tmp_path / "plan.pdf").grids
    assert [(grid.row_count, grid.edges[:4]) for grid in grids] == [(5, XS[:4]), (2, XS[:4])]


def test_texts_of_a_table_beside_another_stand_in_no_column_of_it(tmp_path: Path):
    """Its stripes part them, whether at its left or its right."""
    path = tmp_path / "plan.pdf"
    canvas = Canvas(str(path), pagesize=(820, 400))
    canvas.setFont("Helvetica", 8)
    sides = ("Mow", "Dig", "Sow", "Reap"), ("Cut", "Mend", "Plant", "Paint")
    for number, side in enumerate(sides):
        rows = [[f"{number}.{n}", "Begun", f"{action}|Owner: Ranger|Due: 2025", "Red"] for n, action in enumerate(side)]
        canvas.setFillColorRGB(1, 0, 0)
        for y in (320, 290, 260, 230):
            canvas.rect(XS[3], y, XS[4] - XS[3], 30, stroke=0, fill=1)
        table(canvas, [["Ref", "Status", "Action", "Rating"], *rows], chequered=False, high=30)
        canvas.translate(390, -17)
    canvas.save()
    actions = parse_document(path, ReadingSettings()).actions
    assert [(a.ref, a.action) for a in actions] == [
        (f"{number}.{n}", action) for number, side in enumerate(sides) for n, action in enumerate(side)
    ]
    assert {(a.lead_text, a.target_text, a.status_text) for a in actions} == {("Ranger", "2025", "Begun")}


def test_stripes_behind_the_rows_of_two_tables_are_no_rows(tmp_path: Path):
    """Each is filled from its headings to its end, where the next begins: texts under each other are of several rows."""
    canvas = drawn(tmp_path)
    for y, verb in ((380, "Mow"), (220, "Dig")):
        rows = [[f"{verb} field {n}|and|all that|lies|about it", "Ranger", "May 2026", "Started"] for n in range(3)]
        for top, bottom in ((y, y - 13), (y - 13, y - 160)):
            for column in (0, 2):
                canvas.setFillGray(0.9)
                canvas.rect(XS[column], bottom, XS[column + 1] - XS[column], top - bottom, stroke=0, fill=1)
        canvas.setFillGray(0)
        for row, texts in enumerate([HEADINGS, *rows]):
            for x, text in zip(XS, texts, strict=False):
                for line, part in enumerate(text.split("|")):
                    canvas.drawString(x + 3, y - 9 - 48 * row + 34 * bool(row) - 9 * line, part)
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [a.action for a in actions] == [
        f"{verb} field {n} and all that lies about it" for verb in ("Mow", "Dig") for n in range(3)
    ]


def test_marks_under_a_heading_beside_the_last_stripe_are_a_column(tmp_path: Path):
    """They stand in few rows."""
    canvas = drawn(tmp_path)
    rows = [row[:3] for row in (HEADINGS, *ROWS)]
    table(canvas, rows, chequered=False)
    for text, row in (("2027", 0), ("X", 3)):
        canvas.drawString(XS[3] + 3, 371 - 26 * row, text)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert [cell.text for cell in grid.cells if cell.column == 3 and cell.text] == ["2027", "X"]


def test_a_tinted_column_between_stripes_makes_no_table_of_its_own(tmp_path: Path):
    """The stripes lie behind all rows; the ratings between two of them are filled one by one."""
    canvas = drawn(tmp_path)
    xs = (40, 130, 200, 260, 330, 400)
    canvas.setFillGray(0.9)
    for place in (0, 2, 4):
        canvas.rect(xs[place], 240, xs[place + 1] - xs[place], 140, stroke=0, fill=1)
    for row, colour in enumerate(((0, 0, 1), (1, 0, 0), (0, 1, 0), (1, 0, 0), (1, 0.8, 0), (0, 1, 0), (1, 0, 0))):
        canvas.setFillColorRGB(*colour)
        canvas.rect(xs[3], 360 - 20 * row, xs[4] - xs[3], 20, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 8)
    rows = [["Action", "Lead", "By when", "Status", "Notes"]]
    rows += [[f"Plant {n} trees", "Ranger", "2027", "Begun", f"note {n}"] for n in range(6)]
    for number, own in enumerate(rows):
        for x, text in zip(xs, own, strict=False):
            canvas.drawString(x + 3, 368 - 20 * number, text)
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(a.action, a.lead_text, a.status_text) for a in actions] == [
        (row[0], "Ranger", "Begun") for row in rows[1:]
    ]
