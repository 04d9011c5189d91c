"""Tables inside a cell of another: in one net of lines with it, or apart from it."""

from pathlib import Path

import docx
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.headings.known import shared_vocabulary
from parsers.plan import parse_document
from parsers.source import Box, Cell, Grid, Page, Place, Source
from parsers.tables.inner_tables import with_inner_tables

HEADINGS = ["Action", "Lead", "By when"]
EDGES = (50.0, 120.0, 126.0, 300.0, 400.0, 490.0, 500.0)


def cell(row: int, column: int, text: str, rows: int = 1, columns: int = 1) -> Cell:
    """A cell of a page with rows of 20 points."""
    box = Box(EDGES[column], 20.0 * row, EDGES[column + columns], 20.0 * (row + rows))
    return Cell(row, column, rows, columns, text, Place(1, box))


def frame(top: int, title: str, label: str, action: str) -> list[Cell]:
    """A title and a label with a text, above a table of one action that blank margins part from its own label."""
    inner = [
        cell(top + 3 + k, 2 + column, text)
        for k, texts in enumerate((HEADINGS, [action, "Ranger", "May 2026"]))
        for column, text in enumerate(texts)
    ]
    above = [cell(top, 0, title, columns=6), cell(top + 1, 0, "Why"), cell(top + 1, 1, "It matters.", columns=5)]
    margins = [
        cell(top + 2, 1, "", columns=5),
        cell(top + 3, 1, "", 2),
        cell(top + 3, 5, "", 2),
        cell(top + 5, 1, "", columns=5),
    ]
    return [*above, cell(top + 2, 0, label, 4), *margins, *inner]


def opened(cells: list[Cell]) -> list[list[str]]:
    """The texts of each grid that one becomes."""
    rows = max(cell.row + cell.row_span for cell in cells)
    grid = Grid(Place(1, Box(50.0, 0.0, 500.0, 20.0 * rows)), rows, 6, tuple(cells), EDGES)
    source = Source("pdf", "", 1, (Page(1, 600.0, 800.0, (grid,)),))
    grids = with_inner_tables(source, shared_vocabulary()).grids
    return [[cell.text for cell in sorted(grid.cells) if cell.text] for grid in grids]


def test_a_table_beside_its_label_leaves_the_frame():
    """Each frame of a grid, down to the label; the blank margins are part of neither."""
    cells = [*frame(0, "Trees", "Our actions", "Plant"), *frame(6, "Roads", "Our actions", "Mend")]
    assert opened(cells) == [
        ["Trees", "Why", "It matters.", "Our actions"], [*HEADINGS, "Plant", "Ranger", "May 2026"],
        ["Roads", "Why", "It matters.", "Our actions"], [*HEADINGS, "Mend", "Ranger", "May 2026"],
    ]  # fmt: skip


def test_a_name_of_a_section_beside_a_table_stays_with_it():
    """It is no heading; nor does a table leave one whose other rows have its columns."""
    assert len(opened(frame(0, "Trees", "Green homes", "Plant"))) == 1
    cells = frame(0, "Trees", "Our actions", "Plant")
    assert len(opened([cell for cell in cells if cell.text != "It matters."] + [cell(1, 3, "Cleaner air")])) == 1


def test_a_tall_heading_beside_two_rows_of_headings_stays_with_them():
    """The rows below have a cell under each of them, that one too."""
    headings = [cell(0, 0, "Priority", 2), *(cell(0, 1 + k, text) for k, text in enumerate(HEADINGS))]
    asked = [cell(1, 1 + k, text) for k, text in enumerate(("What we will do", "Who", "When"))]
    row = [cell(2, k, text) for k, text in enumerate(("Trees", "Plant", "Ranger", "May 2026"))]
    assert len(opened([*headings, *asked, *row])) == 1


def test_words_of_a_table_drawn_inside_a_cell_are_its_own(tmp_path: Path):
    """Its lines do not touch those of the frame; the title in the frame is its section."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(560, 400))
    canvas.setFont("Helvetica", 9)
    for top, title, action in ((380, "1. Trees", "Plant oaks"), (200, "2. Roads", "Mend paths")):
        canvas.grid([40, 520], [top, top - 20])
        canvas.grid([40, 120, 520], [top - 20, top - 40, top - 140])
        canvas.grid([130, 330, 420, 510], [top - 50, top - 70, top - 90, top - 110])
        canvas.drawString(44, top - 14, title)
        for x, y, text in ((44, 34, "Why"), (124, 34, "It matters to all."), (44, 60, "Our actions")):
            canvas.drawString(x, top - y, text)
        for k, row in enumerate((HEADINGS, [action, "Ranger", "May 2026"], ["Count birds", "Warden", "June 2026"])):
            for x, text in zip((134, 334, 424), row, strict=True):
                canvas.drawString(x, top - 64 - 20 * k, text)
    canvas.save()
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [(a.section, a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        ("Trees", "Plant oaks", "Ranger", "May 2026"), ("Trees", "Count birds", "Warden", "June 2026"),
        ("Roads", "Mend paths", "Ranger", "May 2026"), ("Roads", "Count birds", "Warden", "June 2026"),
    ]  # fmt: skip


def test_a_word_table_that_holds_tables_of_actions_but_sets_them_out(tmp_path: Path):
    """What stands beside each table is its heading; the text above it in its own cell is none."""
    document = docx.Document()
    document.add_heading("Greener streets action plan", 1)
    layout = document.add_table(2, 2)
    for row, (title, action) in zip(layout.rows, (("Trees", "Plant more"), ("Roads", "Mend holes")), strict=True):
        row.cells[0].text, row.cells[1].text = title, "You told us that this matters to you."
        inner = row.cells[1].add_table(2, 3)
        for cells, texts in zip(inner.rows, (HEADINGS, [action, "Ranger", "May 2026"]), strict=True):
            for cell_of_table, text in zip(cells.cells, texts, strict=True):
                cell_of_table.text = text
    document.save(str(tmp_path / "plan.docx"))
    actions = parse_document(tmp_path / "plan.docx", ReadingSettings()).actions
    assert [(action.section, action.action) for action in actions] == [("Trees", "Plant more"), ("Roads", "Mend holes")]
