"""Tables of which the borders of some rows were dragged aside."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from made_plans import columns_of
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document

ROWS = [["You said", "We will", "Who", "When"], ["Cars are fast", "Ask for a limit", "Clerk", "May 2026"],
        ["Paths are bad", "Walk all of them", "Paths Group", "June 2026"], ["There is no bus", "Share cars", "Clerk", "2027"]]  # fmt: skip
BORDERS = [(0, 120, 260, 350, 450)] * 2 + [(0, 108, 260, 350, 450), (0, 108, 272, 335, 450)]


def drawn(folder: Path, borders_of_rows: Sequence[tuple[int, ...]] = BORDERS, indent: int = 0) -> Path:
    """The rows as a PDF, each with borders of its own; headings may be indented."""
    canvas = Canvas(str(folder / "plan.pdf"), pagesize=(500, 200))
    canvas.setFont("Helvetica", 9)
    for row, (texts, borders) in enumerate(zip(ROWS, borders_of_rows, strict=True)):
        canvas.grid([x + 20 for x in borders], [160 - 20 * row, 180 - 20 * row])
        for x, text in zip(borders, texts, strict=False):
            canvas.drawString(x + 24 + (0 if row else indent), 167 - 20 * row, text)
    canvas.save()
    return folder / "plan.pdf"


def written(folder: Path) -> Path:
    """The rows as Word keeps them: cells over the columns that all borders make."""
    edges = sorted({x for borders in BORDERS for x in borders})
    document = docx.Document()
    table = document.add_table(len(ROWS), len(edges) - 1)
    for row, (texts, borders) in enumerate(zip(ROWS, BORDERS, strict=True)):
        for text, left, right in zip(texts, borders, borders[1:], strict=False):
            begin, end = edges.index(left), edges.index(right) - 1
            table.cell(row, begin).merge(table.cell(row, end)).text = text
    document.save(str(folder / "plan.docx"))
    return folder / "plan.docx"


@pytest.mark.parametrize("made", [drawn, written])
def test_a_shifted_border_makes_no_column(made: Callable[[Path], Path], tmp_path: Path):
    """Each text stands under the heading of most of its width."""
    plan = parse_document(made(tmp_path), ReadingSettings())
    assert columns_of(plan) == ["extra", "action", "lead_text", "target_text"]
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == [tuple(row[1:]) for row in ROWS[1:]]


def test_a_cell_is_not_parted_where_no_text_has_room(tmp_path: Path):
    """A border that a row has in another place leaves a sliver before a heading that stands further to the right."""
    usual = (0, 120, 260, 350, 450)
    plan = parse_document(drawn(tmp_path, [usual, usual, (0, 127, 260, 350, 450), usual], indent=20), ReadingSettings())
    assert columns_of(plan) == ["extra", "action", "lead_text", "target_text"]
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == [tuple(row[1:]) for row in ROWS[1:]]


def test_columns_that_are_merged_in_every_row_are_not_shifted(tmp_path: Path):
    """No border lies between them: a table that goes on below may have both."""
    document = docx.Document()
    first = [["Action", "Lead", "Due", ""], ["Plant trees", "Ranger", "May 2026", ""]]
    for rows, merged in ((first, True), ([["Mow less", "Parks", "June 2026", "On track"]], False)):
        table = document.add_table(len(rows), 4)
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
            if merged:
                row.cells[2].merge(row.cells[3])
    document.save(str(tmp_path / "plan.docx"))
    (grid, below) = read_document(tmp_path / "plan.docx").grids
    assert (grid.column_count, below.column_count) == (4, 4)


def test_of_a_border_drawn_aside_the_narrow_column_goes(tmp_path: Path):
    """Though a heading over two columns leaves the wide one beside it no cell of its own either."""
    document = docx.Document()
    table = document.add_table(3, 4)
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, (20, 290, 14, 90), strict=True):
        column.w = Pt(width)
    for row, spans in enumerate(([(0, 1), (2, 3)], [(0, 0), (1, 2), (3, 3)], [(0, 0), (1, 2), (3, 3)])):
        texts = [["Action", "Lead"], ["1", "Plant trees", "Ranger"], ["2", "Mow less", "Parks"]][row]
        for (begin, end), text in zip(spans, texts, strict=True):
            table.cell(row, begin).merge(table.cell(row, end)).text = text
    document.save(str(tmp_path / "plan.docx"))
    actions = parse_document(tmp_path / "plan.docx", ReadingSettings()).actions
    assert [(a.action, a.lead_text) for a in actions] == [("Plant trees", "Ranger"), ("Mow less", "Parks")]


def test_a_heading_over_a_shifted_border_stays_whole(tmp_path: Path):
    """It begins at the left of its columns, and though a sliver lies before most of its text there is but one."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(500, 200))
    canvas.setFont("Helvetica", 9)
    rows = [[(0, "Action"), (200, "Years"), (400, "")], [(0, ""), (200, "2023/24"), (300, "2024/25"), (400, "")],
            [(0, "Plant trees"), (200, "X"), (300, ""), (400, "")], [(0, "Mow less"), (196, "X"), (300, "X"), (400, "")]]  # fmt: skip
    for row, cells in enumerate(rows):
        canvas.grid([x + 20 for x, _ in cells], [160 - 20 * row, 180 - 20 * row])
        for x, text in cells:
            canvas.drawString(x + 24, 167 - 20 * row, text)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert [(c.column, c.column_span) for c in grid.cells if c.text in ("Years", "X")] == [
        (1, 2),
        (1, 1),
        (1, 1),
        (2, 1),
    ]


def test_rulings_that_end_beside_the_middle_of_a_thick_border_touch_it(tmp_path: Path):
    """A row between its sides alone, a section's, does not part the headings from the rows below."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 200))
    canvas.setFont("Helvetica", 5)
    canvas.rect(20, 100, 300, 60)
    for y in (145, 130, 115):
        canvas.line(22.5, y, 317.5, y)
    for x in (120, 220):
        canvas.line(x, 145, x, 157.5)
        canvas.line(x, 102.5, x, 130)
    canvas.line(270, 102.5, 270, 130)
    for y, texts in ((150, ("Action", "Lead", "Due")), (135, ("Parks",)), (120, ("Mow", "Jo", "2026", "X")), (105, ("Dig", "Al", "2027"))):  # fmt: skip
        for x, text in zip((24, 124, 224, 274), texts, strict=False):
            canvas.drawString(x, y, text)
    canvas.save()
    (grid,) = read_document(tmp_path / "plan.pdf").grids
    assert (grid.row_count, grid.column_count) == (4, 4)
