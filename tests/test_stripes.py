"""Tables without lines of which every other cell is filled."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import Reading
from parsers.plan import parse_document
from parsers.readers import read_document

XS = (40, 150, 240, 310, 380)
HEADINGS = ["Action", "Lead", "By when", "Status"]
ROWS = [
    ["Plant trees beside|the river", "Ranger of the|Fens", "May 2025", "Complete"],
    ["Mow less", "Fleet Manager|and deputy", "June|2026", "Started"],
    ["Fit alarms in all|of our homes", "", "2027", "Delayed"],
    ["Mend the paths", "Engineer|of roads", "1 July|2027", ""],
]
WITH_UPDATES = [HEADINGS, *(row for n, own in enumerate(ROWS) for row in (own, [f"Progress: survey {n} ended."]))]  # fmt: skip


def table(canvas: Canvas, rows: list[list[str]], *, chequered: bool, high: int = 26, y: int = 380) -> None:
    """Rows of texts, the lines of which `|` parts; one of a single text lies across and is bare."""
    for number, row in enumerate(rows):
        height = high if len(row) > 1 else 13
        for column, text in enumerate(row):
            if len(row) > 1 and column % 2 == (number % 2 if chequered else 0):
                canvas.setFillGray(0.9)
                canvas.rect(XS[column], y - height, XS[column + 1] - XS[column], height, stroke=0, fill=1)
            canvas.setFillGray(0)
            for line, part in enumerate(text.split("|")):
                canvas.drawString(XS[column] + 3, y - 9 - 10 * line, part)
        y -= height


def drawn(tmp_path: Path) -> Canvas:
    """A canvas for a small page."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(420, 400))
    canvas.setFont("Helvetica", 8)
    return canvas


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
    actions = parse_document(tmp_path / "plan.pdf", Reading()).actions
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
    actions = parse_document(tmp_path / "plan.pdf", Reading()).actions
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
    actions = parse_document(tmp_path / "plan.pdf", Reading()).actions
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
    actions = parse_document(tmp_path / "plan.pdf", Reading()).actions
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
    actions = parse_document(tmp_path / "plan.pdf", Reading()).actions
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
    actions = parse_document(path, Reading()).actions
    assert [(a.ref, a.action) for a in actions] == [
        (f"{number}.{n}", action) for number, side in enumerate(sides) for n, action in enumerate(side)
    ]
    assert {(a.lead_text, a.target_text, a.status_text) for a in actions} == {("Ranger", "2025", "Begun")}


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
    actions = parse_document(tmp_path / "plan.pdf", Reading()).actions
    assert [a.action for a in actions] == [
        f"{verb} field {n} and all that lies about it" for verb in ("Mow", "Dig") for n in range(3)
    ]
