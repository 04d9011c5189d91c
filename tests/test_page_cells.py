"""Cells of a PDF's page: rulings, spans, fills, words that a column cut."""

from pathlib import Path

import pytest
from drawn_pages import drawn, texts_of
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document


def test_a_drawn_circle_colours_a_cell_without_text(tmp_path: Path):
    """Wherever in the cell it stands; beside a text it is a bullet."""
    canvas = drawn(tmp_path / "circles.pdf")
    canvas.grid([50, 150, 250], [60, 110, 160])
    canvas.drawString(60, 145, "Plant trees")
    canvas.drawString(60, 95, "Mow lawns")
    canvas.setFillColorRGB(0, 0.5, 0)
    canvas.circle(170, 148, 5, stroke=1, fill=1)
    canvas.circle(55, 98, 3, stroke=0, fill=1)
    canvas.save()
    (grid,) = read_document(tmp_path / "circles.pdf").grids
    assert {(cell.row, cell.column): cell.fill for cell in grid.cells if cell.fill} == {(0, 1): "#008000"}


def test_a_grid_of_rulings_becomes_cells_with_spans_and_fills(tmp_path: Path):
    """A cell without a border below it spans the rows; a filled cell has its colour."""
    canvas = drawn(tmp_path / "grid.pdf")
    canvas.setFillColorRGB(0, 0.5, 0)
    canvas.rect(150, 100, 100, 30, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.grid([50, 150, 250], [130, 160])
    canvas.line(50, 100, 50, 130)
    canvas.line(150, 100, 150, 130)
    canvas.line(250, 100, 250, 130)
    canvas.line(150, 130, 250, 130)
    canvas.line(50, 100, 250, 100)
    canvas.line(50, 70, 250, 70)
    for x in (50, 150, 250):
        canvas.line(x, 70, x, 100)
    canvas.drawString(55, 140, "Action")
    canvas.drawString(155, 140, "Lead")
    canvas.drawString(55, 80, "Plant trees")
    canvas.drawString(155, 80, "Parks")
    canvas.save()
    (grid,) = read_document(tmp_path / "grid.pdf").grids
    assert texts_of(grid) == [["Action", "Lead"], ["", ""], ["Plant trees", "Parks"]]
    assert [cell.fill for cell in grid.cells if cell.row == 1] == [None, "#008000"]


@pytest.mark.parametrize(("ended", "is_open"), [(2, [False, False, True]), (0, [False] * 3), (3, [False] * 3)])
def test_a_cell_that_no_line_ends_is_open(tmp_path: Path, ended: int, is_open: list[bool]):
    """Where one ends the others; where none does, the table is drawn so."""
    canvas = drawn(tmp_path / "open.pdf", (400, 200))
    canvas.grid([50, 150, 250, 350], [100, 130])
    for x in (50, 150, 250, 350):
        canvas.line(x, 70, x, 100)
    for x in (50, 150, 250)[:ended]:
        canvas.line(x, 70, x + 100, 70)
    for x, text in ((55, "Plant trees"), (155, "May 2025"), (255, "Parks")):
        canvas.drawString(x, 80, text)
    canvas.save()
    (grid,) = read_document(tmp_path / "open.pdf").grids
    assert [cell.is_open for cell in grid.cells if cell.row] == is_open


def test_a_heading_amid_the_columns_that_it_groups_stands_over_all_of_them(tmp_path: Path):
    """Its cell has no upright rulings, and it keeps to the middle column only because it is short."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    canvas.grid([40, 140], [200, 220, 240])
    canvas.grid([140, 240, 340, 440], [200, 220])
    canvas.rect(140, 220, 300, 20)
    canvas.drawCentredString(290, 226, "Progress")
    for column, text in enumerate(("Action", "June", "July", "August")):
        canvas.drawString(44 + 100 * column, 206, text)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert ("Progress", 1, 3) in [(cell.text, cell.column, cell.column_span) for cell in grid.cells]


@pytest.mark.parametrize(("middle", "columns"), [(220, 1), (190, 3)])
def test_a_text_amid_a_whole_row_keeps_to_a_centred_column(tmp_path: Path, middle: float, columns: int):
    """Only where the others of the column stand elsewhere in it does it lie across the table, as a section does."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    canvas.grid([40, 160, 280, 400], [200, 220, 240])
    canvas.grid([40, 160, 280, 400], [140, 160, 180])
    canvas.rect(40, 180, 360, 20)
    canvas.drawCentredString(220, 186, "Vacant")
    for y in (226, 206, 166, 146):
        canvas.drawString(44, y, "Plant")
        canvas.drawCentredString(middle, y, "Manager")
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert [cell.column_span for cell in grid.cells if cell.text == "Vacant"] == [columns]


def test_a_cell_without_a_border_below_spans_the_rows(tmp_path: Path):
    """The left cell reaches over both rows, so its text belongs to both."""
    canvas = drawn(tmp_path / "span.pdf")
    canvas.rect(50, 100, 200, 60)
    canvas.line(150, 100, 150, 160)
    canvas.line(150, 130, 250, 130)
    canvas.drawString(55, 140, "Shared")
    canvas.drawString(155, 140, "One")
    canvas.drawString(155, 110, "Two")
    canvas.save()
    (grid,) = read_document(tmp_path / "span.pdf").grids
    assert [(cell.text, cell.row_span) for cell in grid.cells] == [("Shared", 2), ("One", 1), ("Two", 1)]


@pytest.mark.parametrize(("left", "first"), [(136.5, ["Action", "RAG"]), (125, ["Action", "", "RAG", ""])])
def test_a_text_in_the_middle_of_a_wide_cell_heads_all_its_columns(tmp_path: Path, left: float, first: list[str]):
    """One elsewhere keeps to the column it stands in: the row may lack upright rulings."""
    canvas = drawn(tmp_path / "wide.pdf")
    canvas.grid([20, 80, 120, 170, 210], [20, 50, 80])
    canvas.lines([(20, 110, 210, 110), (20, 80, 20, 110), (80, 80, 80, 110), (210, 80, 210, 110)])
    for x, y, word in ((25, 90, "Action"), (left, 90, "RAG"), (85, 60, "May"), (125, 60, "June"), (175, 60, "July")):
        canvas.drawString(x, y, word)
    canvas.drawString(25, 30, "Plant")
    canvas.save()
    (grid,) = read_document(tmp_path / "wide.pdf").grids
    assert [cell.text for cell in grid.cells if cell.row == 0] == first


def test_a_word_that_its_column_cut_is_made_whole(tmp_path: Path):
    """Only where the line was full, and the document prints the whole word elsewhere."""
    canvas = drawn(tmp_path / "narrow.pdf")
    canvas.grid([20, 60, 280], [20, 80])
    canvas.drawString(22, 60, "safeguard")
    canvas.drawString(22, 50, "ing")
    canvas.drawString(22, 40, "for")
    canvas.drawString(22, 30, "all")
    canvas.drawString(70, 60, "All safeguarding is for all of us")
    canvas.save()
    (grid,) = read_document(tmp_path / "narrow.pdf").grids
    assert texts_of(grid) == [["safeguarding for all", "All safeguarding is for all of us"]]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [(["Early N", "ovembe", "r", "2017"], "Early November 2017"), (["2018-0", "1-18"], "2018-01-18"),
     (["Plan A", "vehicles", "too"], "Plan A vehicles too"), (["5 of 10", "1-18"], "5 of 10 1-18")],
)  # fmt: skip
def test_a_date_that_its_column_cut_is_made_whole(tmp_path: Path, lines: list[str], whole: str):
    """Over two lines or three; pieces that make no date stay apart."""
    canvas = drawn(tmp_path / "narrow.pdf")
    canvas.grid([20, 54, 280], [20, 80])
    for place, line in enumerate(lines):
        canvas.drawString(22, 66 - 10 * place, line)
    canvas.drawString(70, 60, "What is said beside")
    canvas.save()
    (grid,) = read_document(tmp_path / "narrow.pdf").grids
    assert texts_of(grid)[0][0] == whole


def test_a_cell_across_columns_is_a_value_of_none_of_them(tmp_path: Path):
    """It is kept whole in the extras, also on a page where every row has it and the columns have no edges."""
    canvas = drawn(tmp_path / "wide.pdf", (400, 200))
    canvas.grid([20, 150, 250, 320, 380], [120, 140, 160])
    for x, heading, text in (
        (25, "Action", "Plant"),
        (155, "Lead", "Parks Manager"),
        (255, "Deadline", "May 2016"),
        (325, "Status", "Ongoing"),
    ):
        canvas.drawString(x, 145, heading)
        canvas.drawString(x, 125, text)
    canvas.showPage()
    canvas.setFont("Helvetica", 8)
    canvas.grid([20, 150, 250, 380], [140, 160])
    for x, text in ((25, "Mow"), (155, "Parks Manager"), (255, "See the parks strategy")):
        canvas.drawString(x, 145, text)
    canvas.save()
    plan = parse_document(tmp_path / "wide.pdf", ReadingSettings())
    assert [(a.action, a.target_text, a.extras) for a in plan.actions] == [
        ("Plant", "May 2016", None),
        ("Mow", None, {"Deadline / Status": "See the parks strategy"}),
    ]
    assert plan.words.words_reported == 0


@pytest.mark.parametrize(
    ("second", "whole"),
    [
        ("Parish", "FA\nParish"), ("parish", "FA parish"), ("Parish-and-town", "FA Parish-and-town"),
        ("Gymnastics", "FA\nGymnastics"), ("Gymnastics / IT", "FA Gymnastics / IT"),
    ],
)  # fmt: skip
def test_a_line_that_breaks_before_a_word_for_which_there_was_room_is_kept(tmp_path: Path, second: str, whole: str):
    """Other cells of the column show how much room there was; a text that goes on is one, as is one that wraps.

    No line breaks before a slash, though a space stands there.
    """
    canvas = drawn(tmp_path / "breaks.pdf")
    canvas.grid([20, 120, 280], [20, 50, 80])
    for y, line in ((68, "FA"), (58, second), (38, "England Hockey")):
        canvas.drawString(22, y, line)
    canvas.drawString(130, 60, "What is said beside")
    canvas.save()
    (grid,) = read_document(tmp_path / "breaks.pdf").grids
    assert texts_of(grid)[0][0] == whole
