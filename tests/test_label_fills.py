"""Cards ruled across only: their labels stand on fills of one colour."""

from pathlib import Path

import numpy as np
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.readers.drawn.label_fills import find_label_cards
from parsers.readers.page.lattice import lattice_of_cells
from parsers.readers.pdfium.pages import page_inks
from schema.plan import ParsedPlan

TREES = [["Owner", "Ranger", "Cost", "£500"], ["By when", "May 2025"], ["Update", "Begun;\ntwo sites"]]
GRASS = [["Owner", "Parks Team", "Cost", ""], ["By when", "June 2025"]]
LEFT, LABEL, MIDDLE, RIGHT = 40, 80, 300, 540


def page(path: Path, *cards: tuple[str, list[list[str]]], title_fill: float = 0.6) -> Path:
    """Cards below each other: a title on a band, and rows of two or four cells with a rule below each.

    What has no rows is the title of a section.
    """
    canvas = Canvas(str(path), pagesize=(600, 842))
    y = 780
    for title, rows in cards:
        y = band(canvas, y, title, title_fill) if rows else heading(canvas, y, title)
        for row in rows:
            y = drawn_row(canvas, y, row)
        y -= 20
    canvas.save()
    return path


def heading(canvas: Canvas, y: float, title: str) -> float:
    """A title in large type; gives where what is below it begins."""
    canvas.setFont("Helvetica", 14)
    canvas.drawString(LEFT, y - 2, title)
    return y + 10


def band(canvas: Canvas, y: float, title: str, fill: float) -> float:
    """A title across a card; gives where the rows below it begin."""
    canvas.setFillGray(fill)
    canvas.rect(LEFT, y - 16, RIGHT - LEFT, 16, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 9)
    canvas.drawString(LEFT + 3, y - 12, title)
    return y - 16


def drawn_row(canvas: Canvas, y: float, row: list[str]) -> float:
    """A row of a card as high as its longest text; gives where the next begins."""
    height = 16 + 11 * max(text.count("\n") for text in row)
    for x, text in zip((LEFT, LEFT + LABEL, MIDDLE, MIDDLE + LABEL), row, strict=False):
        if x in (LEFT, MIDDLE):
            canvas.setFillGray(0.85)
            canvas.rect(x, y - height, LABEL, height, stroke=0, fill=1)
            canvas.setFillGray(0)
        for number, line in enumerate(text.split("\n")):
            canvas.drawString(x + 3, y - 12 - 11 * number, line)
    canvas.line(LEFT, y - height, RIGHT, y - height)
    return y - height


def tiled_card(canvas: Canvas, title: str, rows: list[list[str]]) -> None:
    """A card at the head of a page, its cells on fills with a black ground between them."""
    canvas.setFont("Helvetica", 9)
    canvas.rect(LEFT - 1, 799 - 16 * len(rows), RIGHT - LEFT + 2, 2 + 16 * (len(rows) + bool(title)), fill=1)
    cells = [(0.99, LEFT, RIGHT, 800, title)] if title else []
    for number, (label, value) in enumerate(rows):
        y = 800 - 16 * (number + 1)
        cells += [(0.85, LEFT, LEFT + LABEL, y, label), (0.99, LEFT + LABEL + 1, RIGHT, y, value)]
    for grey, x0, x1, y, text in cells:
        canvas.setFillGray(grey)
        canvas.rect(x0, y, x1 - x0, 15, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(x0 + 3, y + 5, text)


def plan_of(path: Path) -> ParsedPlan:
    """The plan of a file."""
    return parse_document(path, ReadingSettings())


def test_labels_on_fills_stand_beside_their_values(tmp_path: Path):
    """In two columns of labels; a value reaches to the next label or the right end, and may be blank."""
    path = page(tmp_path / "cards.pdf", ("Plant trees by the river", TREES), ("Mow less", GRASS))
    first, second = read_document(path).grids
    assert (first.column_count, second.column_count) == (4, 4)
    assert [(cell.row, cell.column_span) for cell in first.cells if cell.column == 1] == [(0, 1), (1, 3), (2, 3)]
    assert [(a.action, a.lead_text, a.resources, a.progress) for a in plan_of(path).actions] == [
        ("Plant trees by the river", "Ranger", "£500", "Begun; two sites"),
        ("Mow less", "Parks Team", None, None),
    ]


def test_a_page_may_have_but_the_last_row_of_a_card(tmp_path: Path):
    """Its label is as those of the card on the page before; where none stood there it is no card."""
    canvas = Canvas(str(tmp_path / "cards.pdf"), pagesize=(600, 842))
    y = band(canvas, 780, "Plant trees by the river", 0.6)
    for row in TREES:
        y = drawn_row(canvas, y, row)
    y = band(canvas, y - 20, "Mow less", 0.6)
    for row in GRASS:
        y = drawn_row(canvas, y, row)
    canvas.showPage()
    canvas.setFont("Helvetica", 9)
    drawn_row(canvas, 800, ["Update", "Begun in May"])
    canvas.save()
    assert [action.progress for action in plan_of(tmp_path / "cards.pdf").actions] == [
        "Begun; two sites",
        "Begun in May",
    ]
    *_, rest = page_inks(tmp_path / "cards.pdf")
    assert not find_label_cards(rest, [], [])


def test_the_last_row_of_a_card_of_which_every_cell_is_drawn_may_stand_alone(tmp_path: Path):
    """Atop the next page, beside a label as those above: it is neither a title nor the section of what follows."""
    canvas = Canvas(str(tmp_path / "cards.pdf"), pagesize=(600, 842))
    rows = [["Owner", "Parks Team"], ["By when", "June 2025"], ["Update", "Begun in May"]]
    for title, own in (("Mow less", rows), ("Plant trees", rows[:2]), ("", rows[2:])):
        tiled_card(canvas, title, own)
        canvas.showPage()
    canvas.save()
    assert [(action.action, action.progress) for action in plan_of(tmp_path / "cards.pdf").actions] == [
        ("Mow less", "Begun in May"),
        ("Plant trees", "Begun in May"),
    ]


def test_headings_on_fills_atop_a_page_are_no_rest_of_a_card(tmp_path: Path):
    """They stand right beside each other, without room for values."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(600, 842))
    for label, beside in (("Owner", "By when"), ("Owner", "")):
        canvas.setFont("Helvetica", 9)
        for x, text in ((LEFT, label), (LEFT + LABEL, beside)):
            canvas.setFillGray(0.85)
            canvas.rect(x, 784, LABEL * bool(text), 16, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawString(x + 3, 788, text)
        canvas.showPage()
    canvas.save()
    above = lattice_of_cells(np.array([[LEFT, 700, LEFT + LABEL, 720], [LEFT + LABEL, 700, RIGHT, 720]]))
    assert [len(find_label_cards(ink, [], [above])) for ink in page_inks(tmp_path / "plan.pdf")] == [0, 1]


def test_a_title_on_a_fill_of_the_same_colour_is_no_label(tmp_path: Path):
    """It is wider than the labels are."""
    path = page(tmp_path / "cards.pdf", ("Plant trees", TREES), ("Mow less", GRASS), title_fill=0.85)
    assert [action.action for action in plan_of(path).actions] == ["Plant trees", "Mow less"]


def test_labels_that_come_again_below_each_other_make_no_cards(tmp_path: Path):
    """They are statuses on fills, in a column of a table."""
    done = [["Done", "Trees planted"], ["Done", "Grass mown"], ["Done", "Paths mended"]]
    path = page(tmp_path / "statuses.pdf", ("Where we are", done))
    assert [find_label_cards(ink, [], []) for ink in page_inks(path)] == [[]]


def test_the_first_card_below_the_title_of_a_section_keeps_its_own_title(tmp_path: Path):
    """The larger text above it is the section."""
    long = "Draft a business case for changes to the community learning and development plan of our county"
    homes = (("Homes", []), (f"1 {long}", TREES), ("2 Mow less", GRASS), ("3 Plant trees", TREES))
    jobs = (("Jobs", []), ("4 Open a hub", GRASS), ("5 Train staff", TREES), ("6 Fund a post", GRASS))
    plan = plan_of(page(tmp_path / "cards.pdf", *homes, *jobs))
    assert [(a.section, a.ref) for a in plan.actions] == [("Homes", r) for r in "123"] + [("Jobs", r) for r in "456"]
    assert plan.actions[0].action == long


def test_fills_lower_than_their_rows_make_no_cards(tmp_path: Path):
    """A value goes on below the last fill of its card: what is left of it would be lost."""
    path = tmp_path / "low.pdf"
    canvas = Canvas(str(path), pagesize=(600, 842))
    y = band(canvas, 780, "Plant trees", 0.6)
    for row in (["Owner", "Ranger"], ["By when", "May 2025"], ["Update", "Begun in two"]):
        y = drawn_row(canvas, y, row)
    canvas.drawString(LEFT + LABEL + 3, y - 9, "of the wards")
    canvas.save()
    assert [find_label_cards(ink, [], []) for ink in page_inks(path)] == [[]]


def test_a_title_that_orders_is_the_action_above_a_measure_that_does_not(tmp_path: Path):
    """`Measure` may stand for what is done, and for what is counted."""
    cards = [(title, [*GRASS, ["Measure", "Tonnes a year"]]) for title in ("Plant trees", "Mow less", "Train staff")]
    assert [(a.action, a.measures) for a in plan_of(page(tmp_path / "cards.pdf", *cards)).actions] == [
        (title, "Tonnes a year") for title, _ in cards
    ]
