"""Cells that a page break cut: where a merged cell goes on, the next page shows it blank."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.printed_rows import Row
from parsers.source import Cell


def with_cut_cells(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows, those below a page break with the text of the merged cell above in its blank rest.

    A blank cell beside several rows of a new page is the rest of one. Beside a single row it may be blank itself, but
    where just the cells are blank that rows share, and no other is, or where no line ends the one above or begins
    its own, and rows share others of its column.
    """
    yield from rows[:1]
    cut: dict[Cell, Cell] = {}
    merged = frozenset(column for row in rows for column in _merged(row))
    for above, row in pairwise(rows):
        over: dict[int, Cell] = {}
        if row.first_of_grid:
            over = {column: cut.get(cell, cell) for column, cell in above.cells.items()}
            cut = _rests(row, above, over, merged)
        rests = {column: cut[cell] for column, cell in row.cells.items() if cell in cut} if cut else {}
        may_share = _may_share(row, over, merged) - rests.keys() if row.first_of_grid else frozenset()
        yield replace(row, cells=row.cells | rests, may_share=may_share) if rests or may_share else row


def _rests(row: Row, above: Row, over: Mapping[int, Cell], merged: frozenset[int]) -> dict[Cell, Cell]:
    """The cells of a page's first row that are the rest of one on the page before, with that; `over` gives it."""
    is_last = _is_last_of_shared(row, above, merged)
    open_below = {c for c, cell in row.cells.items() if c in over and (above.cells[c].is_open or cell.is_open)}
    return {
        cell: over[column]
        for column, cell in row.cells.items()
        if column in over and _may_be_rest(cell, row, is_last=is_last or column in merged & open_below)
    }


def _may_share(row: Row, above: Mapping[int, Cell], merged: frozenset[int]) -> frozenset[int]:
    """The columns in which rows share cells and the first row of a page is blank below a text of the page before."""
    return frozenset(
        column
        for column, cell in row.cells.items()
        if column in merged and cell in row.begins and not cell.text
        if (over := above.get(column)) and over.text and over.place.page != cell.place.page
    )


def _may_be_rest(cell: Cell, row: Row, *, is_last: bool) -> bool:
    return cell in row.begins and not cell.text and (is_last or cell.row_span > 1)


def _merged(row: Row) -> set[int]:
    return {column for column, cell in row.cells.items() if cell.row_span > 1 and cell.text}


def _is_last_of_shared(row: Row, above: Row, ever_merged: frozenset[int]) -> bool:
    """Whether a row is the last of those that share cells, of which the one above has all the others on its page.

    Its blank cells are those that were merged there, two or more, or where one row above had them, elsewhere: then they
    are its first ones, or few among its own. These, as many, are whole: none in small letters.
    """
    begins = min(row.filled, default=0)
    before = max(ever_merged, default=0) < begins
    among = min(ever_merged, default=0) < begins and len(row.filled) > 2 * len(ever_merged)
    first = ever_merged if before or among else frozenset()
    merged = _merged(above) or first
    own = row.texts
    apart = merged.isdisjoint(row.filled) and merged | row.filled.keys() == above.cells.keys() == row.cells.keys()
    return apart and len(merged) > 1 < len(own) and not any(text[0].islower() for text in own)
