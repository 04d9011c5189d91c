"""Tables without upright rulings: columns and rows from how the text stands; prose, lists and charts are none."""

from pathlib import Path

import pytest
from drawn_pages import texts_of
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from parsers.readers import read_document
from parsers.source import Source

LEFT, RIGHT = 50, 450
PROSE = """The council met its partners again in the spring and agreed that the plan should go on much as before.
Members asked how the work on paths and verges would be paid for, since the grant ends next year, and officers promised
a paper by the summer. Schools near the river want safer crossings; two of them have drawn maps of the ways that their
pupils take in the morning. Nobody spoke against the new library, though several people feared that its small hall would
close. The leader thanked everyone who had helped to count trees, clear ditches and mend benches over the winter."""


def page(path: Path, font: str = "Helvetica") -> Canvas:
    """A canvas on which type is 10 points."""
    canvas = Canvas(str(path), pagesize=(500, 400))
    canvas.setFont(font, 10)
    return canvas


def read(canvas: Canvas, path: Path) -> Source:
    """The page as it is read."""
    canvas.save()
    return read_document(path)


def print_rows(canvas: Canvas, rows: list[list[str]], top: float, xs: tuple[float, ...], pitch: float = 14) -> None:
    """Rows of texts, the first column from the left, the others to the right."""
    for k, row in enumerate(rows):
        for column, (x, text) in enumerate(zip(xs, row, strict=True)):
            draw = canvas.drawString if column == 0 else canvas.drawRightString
            draw(x, top - k * pitch, text)


FIGURES = [["Ward", "2019", "2020"], ["Abbey", "1,204", "1,310"], ["Castle Hill", "87", "–"], ["Mill", "950", "961"]]


@pytest.mark.parametrize("font", ["Helvetica", "Courier"])
def test_columns_of_figures_make_a_table_without_any_ruling(tmp_path: Path, font: str):
    """Also where every letter, and so every space, is equally wide; title and note stay outside."""
    canvas = page(tmp_path / "a.pdf", font)
    canvas.drawString(LEFT, 340, "Table 1: Households by ward and year, all tenures")
    print_rows(canvas, FIGURES, 300, (LEFT, 250, 350))
    canvas.drawString(LEFT, 220, "Source: the council's own count")
    source = read(canvas, tmp_path / "a.pdf")
    assert [texts_of(grid) for grid in source.grids] == [FIGURES]
    assert " ".join(paragraph.text for paragraph in source.paragraphs).endswith(
        "tenures Source: the council's own count"
    )


def test_names_as_long_as_each_other_are_a_column_beside_their_figures(tmp_path: Path):
    """They fill one measure as prose does."""
    rows = [
        ["What we count, year by year", "2025", "2030"],
        ["Homes that were inspected", "266", "786"],
        ["Waste put out by each home", "223", "895"],
        ["Trees that were planted in it", "112", "805"],
    ]
    canvas = page(tmp_path / "a.pdf")
    print_rows(canvas, rows, 300, (LEFT, 300, 400))
    assert [texts_of(grid) for grid in read(canvas, tmp_path / "a.pdf").grids] == [rows]


def test_short_texts_between_rules_are_a_table(tmp_path: Path):
    """A rule above, one below the headings and one below the last row; wrapped lines go on in lower case."""
    canvas = page(tmp_path / "a.pdf")
    for y in (312, 296, 236):
        canvas.line(LEFT, y, RIGHT, y)
    for y, left, right in (
        (300, "Theme", "What is assumed"),
        (284, "Homes", "Building goes on"),
        (270, "Jobs in the", "Growth as before in all"),
        (258, "high street", "parts of the town"),
        (244, "Air", "No change"),
    ):
        canvas.drawString(LEFT, y, left)
        canvas.drawString(250, y, right)
    (grid,) = read(canvas, tmp_path / "a.pdf").grids
    assert texts_of(grid) == [
        ["Theme", "What is assumed"],
        ["Homes", "Building goes on"],
        ["Jobs in the high street", "Growth as before in all parts of the town"],
        ["Air", "No change"],
    ]


def test_a_heading_over_a_short_rule_spans_the_columns_below_it(tmp_path: Path):
    """The rule under it says how far it reaches; headings wrapped above one column are one cell."""
    canvas = page(tmp_path / "a.pdf")
    for y in (330, 284, 236):
        canvas.line(LEFT, y, RIGHT, y)
    canvas.line(160, 314, 300, 314)
    canvas.drawCentredString(230, 318, "All tenures")
    print_rows(
        canvas,
        [["", "Homes", "Flats", "Share of"], ["Ward", "(new)", "(new)", "flats"]],
        302,
        (LEFT, 210, 290, 420),
        11,
    )
    print_rows(
        canvas,
        [["Abbey", "12", "4", "25%"], ["Castle", "31", "7", "18%"], ["Mill", "9", "9", "50%"]],
        270,
        (LEFT, 210, 290, 420),
    )
    (grid,) = read(canvas, tmp_path / "a.pdf").grids
    spanning = next(cell for cell in grid.cells if cell.text == "All tenures")
    assert (spanning.column, spanning.column_span) == (1, 2)
    assert texts_of(grid)[1] == ["Ward", "Homes (new)", "Flats (new)", "Share of flats"]


def test_a_label_wrapped_around_its_figures_is_one_row(tmp_path: Path):
    """The figures stand beside the middle of the label's two lines."""
    canvas = page(tmp_path / "a.pdf")
    for k, (first, second) in enumerate([("Homes built in", "the year"), ("People in", "work"), ("Trees", "planted")]):
        top = 300 - 32 * k
        canvas.drawString(LEFT, top, first)
        canvas.drawString(LEFT, top - 11, second)
        canvas.drawRightString(250, top - 5.5, str(100 + k))
        canvas.drawRightString(350, top - 5.5, str(200 + 3 * k))
    (grid,) = read(canvas, tmp_path / "a.pdf").grids
    assert texts_of(grid)[0] == ["Homes built in the year", "100", "200"]
    assert grid.row_count == 3


def test_ruled_columns_of_figures_have_a_row_a_line(tmp_path: Path):
    """Uprights are drawn, but no rule parts the rows below the headings."""
    canvas = page(tmp_path / "a.pdf")
    canvas.grid([LEFT, 180, 280, 380], [240, 294, 312])
    print_rows(canvas, FIGURES, 299, (LEFT + 4, 276, 376), 16)
    (grid,) = read(canvas, tmp_path / "a.pdf").grids
    assert texts_of(grid) == FIGURES


def test_a_tall_text_leaves_the_rows_in_order(tmp_path: Path):
    """Its box reaches above the row before; a boundary between rows still stands between their baselines."""
    canvas = page(tmp_path / "a.pdf")
    print_rows(canvas, FIGURES, 300, (LEFT, 250, 350))
    print_rows(canvas, [["Weir", "4", "5"]], 244, (LEFT, 250, 350))
    canvas.setFont("Helvetica", 60)
    canvas.drawRightString(450, 244, "9")
    (grid,) = read(canvas, tmp_path / "a.pdf").grids
    boxes = [cell.place.box for cell in grid.cells if cell.place.box]
    assert boxes
    assert all(box.top < box.bottom for box in boxes)


def test_tables_of_one_page_stay_apart(tmp_path: Path):
    """A title between them parts them."""
    canvas = page(tmp_path / "a.pdf")
    print_rows(canvas, FIGURES, 340, (LEFT, 250, 350))
    canvas.drawString(LEFT, 270, "Table 2: the same wards, but counted in another way this time")
    print_rows(canvas, FIGURES, 254, (LEFT, 200, 420))
    assert [texts_of(grid) for grid in read(canvas, tmp_path / "a.pdf").grids] == [FIGURES, FIGURES]


def test_a_short_title_parts_tables_too(tmp_path: Path):
    """In larger type, above headings of its own; one above figures is a row that groups them."""
    canvas = page(tmp_path / "a.pdf")
    print_rows(canvas, FIGURES, 340, (LEFT, 250, 350))
    canvas.setFontSize(12)
    canvas.drawString(LEFT, 280, "By year")
    canvas.setFontSize(10)
    print_rows(canvas, FIGURES, 262, (LEFT, 250, 350))
    assert [texts_of(grid) for grid in read(canvas, tmp_path / "a.pdf").grids] == [FIGURES, FIGURES]


def test_a_table_beside_prose_leaves_the_prose_alone(tmp_path: Path):
    """The page has two columns; only the left one holds a table."""
    canvas = page(tmp_path / "a.pdf")
    print_rows(canvas, FIGURES, 300, (LEFT, 150, 200))
    count = prose(canvas, 260)
    source = read(canvas, tmp_path / "a.pdf")
    assert [texts_of(grid) for grid in source.grids] == [FIGURES]
    assert sum(len(paragraph.text.split()) for paragraph in source.paragraphs) == count


def prose(canvas: Canvas, x: float) -> int:
    """Prose in a column 190 points wide; gives the number of its words."""
    lines = simpleSplit(" ".join(PROSE.split()), "Helvetica", 10, 190)
    for k, line in enumerate(lines):
        canvas.drawString(x, 330 - 12 * k, line)
    return len(PROSE.split())


def test_prose_in_two_columns_is_no_table(tmp_path: Path):
    """Both columns fill their measure line by line."""
    canvas = page(tmp_path / "a.pdf")
    canvas.line(LEFT, 360, RIGHT, 360)
    prose(canvas, LEFT)
    prose(canvas, 260)
    assert read(canvas, tmp_path / "a.pdf").grids == []


@pytest.mark.parametrize(
    "rows",
    [
        [["1.", "Open the new library by May"], ["2.", "Plant trees"], ["3.", "Mend the bridge over the river"]],
        [["•", "Open the new library by May"], ["•", "Plant trees"], ["•", "Mend the bridge over the river"]],
        [["Foreword by the leader", "3"], ["What we will do", "5"], ["How we will know", "12"], ["Who helps", "31"]],
        [["140", ""], ["120", ""], ["100", ""], ["80", ""], ["60", "Jan Feb Mar Apr"]],
        [["100", "5"], ["80", "4"], ["60", "3"], ["40", "2"], ["20", "1"]],
        [["Name:", "Ann Example"], ["Post:", "Head of Parks"], ["Telephone:", "01632 960 001"]],
    ],
    ids=["numbered list", "bullets", "contents", "scale", "two scales", "address"],
)
def test_lists_contents_pages_charts_and_addresses_are_no_tables(tmp_path: Path, rows: list[list[str]]):
    """Two things in a line do not make a table."""
    canvas = page(tmp_path / "a.pdf")
    for k, (left, right) in enumerate(rows):
        canvas.drawString(LEFT, 300 - 14 * k, left)
        canvas.drawString(230, 300 - 14 * k, right)
    assert read(canvas, tmp_path / "a.pdf").grids == []
