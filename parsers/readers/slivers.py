"""Columns that but shifted borders make: where the borders of some rows were dragged aside, a sliver lies between."""

from collections.abc import Sequence

from parsers.source import Cell

Edges = tuple[float, ...]


def without_slivers(cells: Sequence[Cell], edges: Edges = ()) -> tuple[list[Cell], Edges]:
    """The cells of a table without the columns that no cell has for itself, one after the other from the left.

    Of the `edges` of such a column, where a format has any, that stays which more cells have.
    """
    found = list(cells)
    while (column := _sliver(found)) is not None:
        gone = _lesser_edge(found, column, len(edges) - 1)
        edges = edges[:gone] + edges[gone + 1 :]
        found = [_without(cell, column) for cell in found]
    return found, edges


def _sliver(cells: Sequence[Cell]) -> int | None:
    """The first column of which there are but parts of wider cells; rows across a table, and no others, tell none."""
    wide = {column for c in cells if c.column_span > 1 for column in range(c.column, c.column + c.column_span)}
    alone = {cell.column for cell in cells if cell.column_span == 1} if wide else wide
    return min(wide - alone, default=None) if alone else None


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
