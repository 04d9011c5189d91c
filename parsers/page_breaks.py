"""Cells that a page break cut: where a merged cell goes on, the next page shows it blank."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.printed_rows import Row
from parsers.source import Cell


def with_cut_cells(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows, those below a page break with the text of the merged cell above in its blank rest.

    A blank cell beside several rows of a new page is the rest of one; beside a single row it may be blank itself.
    """
    yield from rows[:1]
    cut: dict[Cell, Cell] = {}
    for above, row in pairwise(rows):
        if row.first_of_grid:
            cut = {
                cell: cut.get(over, over)
                for column, cell in row.cells.items()
                if cell in row.begins and not cell.text and cell.row_span > 1 and (over := above.cells.get(column))
            }
        rests = {column: cut[cell] for column, cell in row.cells.items() if cell in cut} if cut else {}
        yield replace(row, cells=row.cells | rests) if rests else row
