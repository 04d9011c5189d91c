"""Columns that but shifted borders make: where the borders of some rows were dragged aside, a sliver lies between."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from parsers.source import Cell

Edges = tuple[float, ...]


def without_slivers(cells: Sequence[Cell], edges: Edges) -> tuple[list[Cell], Edges]:
    """The cells of a table without the columns that no cell has for itself, the narrowest first.

    Both borders of such a column are those of some cells. Of its `edges`, where a format tells the widths of columns,
    that stays which more cells have; of columns as wide the one where the fewest cells begin is the sliver.
    """
    found = list(cells)
    while slivers := _slivers(found):
        widths = [right - left for left, right in pairwise(edges)]
        begin = Counter(cell.column for cell in found)
        column = min(slivers, key=lambda column: (widths[column] if widths else 0, begin[column], column))
        gone = _lesser_edge(found, column, len(edges) - 1)
        edges = edges[:gone] + edges[gone + 1 :]
        found = [_without(cell, column) for cell in found]
    return found, edges


def _slivers(cells: Sequence[Cell]) -> list[int]:
    """The columns of which there are but parts of wider cells; rows across a table, and no others, tell none."""
    wide = {column for c in cells if c.column_span > 1 for column in range(c.column, c.column + c.column_span)}
    alone = {cell.column for cell in cells if cell.column_span == 1} if wide else wide
    borders = {border for c in cells for border in (c.column, c.column + c.column_span)} if alone else alone
    return [column for column in wide - alone if {column, column + 1} <= borders]


def _lesser_edge(cells: Sequence[Cell], column: int, last: int) -> int:
    """Which edge of a column fewer cells have; not an outer one, of which the last has that number."""
    if column in (0, last - 1):
        return column or 1
    left, right = (sum(edge in (c.column, c.column + c.column_span) for c in cells) for edge in (column, column + 1))
    return column if left < right else column + 1


def _without(cell: Cell, column: int) -> Cell:
    """A cell of a table that lost a column."""
    if cell.column <= column < cell.column + cell.column_span:
        return cell._replace(column_span=cell.column_span - 1)
    return cell._replace(column=cell.column - 1) if cell.column > column else cell
