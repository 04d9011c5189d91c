"""Tables on a chequered ground: a colour in every other cell, in turn from row to row, says nothing of its cells."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from parsers.source import Grid, Paragraph, Source

_FEWEST = 3  # columns in which such a colour stands
_IN_TURN = 0.75  # of the rows with the colour right below others: those that have it in other columns


def with_plain_grounds(source: Source) -> Source:
    """A document in which no cell has the colour of a chequered ground."""
    pages = (replace(page, items=tuple(map(_plain, page.items))) for page in source.pages)
    return replace(source, pages=tuple(pages))


def _plain(item: Paragraph | Grid) -> Paragraph | Grid:
    grounds = _grounds(item) if isinstance(item, Grid) else set()
    if not grounds or not isinstance(item, Grid):
        return item
    return replace(item, cells=tuple(cell._replace(fill=None) if cell.fill in grounds else cell for cell in item.cells))


def _grounds(grid: Grid) -> set[str]:
    """The colours that stand in turn in the columns of a table: in no two cells side by side, in most rows in two."""
    places: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for cell in grid.cells:
        if cell.fill:
            places[cell.fill][cell.row].add(cell.column)
    return {colour for colour, rows in places.items() if _is_chequered(rows, grid.row_count)}


def _is_chequered(rows: dict[int, set[int]], count: int) -> bool:
    """Whether cells in some columns of each row are every other one, and those of the row above are not below them."""
    several = [columns for columns in rows.values() if len(columns) > 1]
    if 2 * len(several) < count or len(set().union(*rows.values())) < _FEWEST:
        return False
    side_by_side = any(column + 1 in columns for columns in several for column in columns)
    in_turn = [rows[above].isdisjoint(rows[below]) for above, below in pairwise(sorted(rows)) if below == above + 1]
    return not side_by_side and bool(in_turn) and sum(in_turn) >= _IN_TURN * len(in_turn)
