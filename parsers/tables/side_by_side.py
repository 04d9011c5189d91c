"""Tables side by side on a page: which of them go on on the next one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from parsers.edges import are_beside
from parsers.source import Box, Grid, Paragraph, around
from parsers.table import Table

_SAME = 5.0  # points: tables that begin so near begin at one margin
_FAR = 2.0  # of the height of its lowest row: a table that ends so far above another beside it is at its end
_REFERENCE = re.compile(r"(?P<before>\D{0,3}(?:\d{1,3}\.)*)(?P<number>\d{1,4})\b")


def alone_on_pages(grids: Sequence[Grid]) -> frozenset[int]:
    """The numbers of the grids beside which no other stands on their page."""
    of_page: defaultdict[int | None, list[Grid]] = defaultdict(list)
    for grid in grids:
        of_page[grid.place.page].append(grid)
    return frozenset(
        number
        for number, grid in enumerate(grids, start=1)
        if not any(are_beside(grid.edges, other.edges) for other in of_page[grid.place.page])
    )


def going_on(
    tables: Sequence[Table], closed: int, grid: Grid, titles: Mapping[int, Paragraph], *, alone: bool
) -> Iterator[tuple[Table, Grid, float]]:
    """The tables that a grid may go on with, the last first, each with the grid moved to its place, and how far.

    They are the last, unless of cards, and those but the `closed` ones that end beside it on one page. One that has
    no more rows is passed over: atop the next page the other goes on in its place. `titles` are those above grids.
    """
    beside = _ending_beside(tables, closed)
    over = {
        id(table)
        for table in beside
        for other in beside
        if _have_same_headings(table, other)
        if _is_over(table, other) or (alone and _is_left_part(table, other, titles, grid))
    }
    for table in beside:
        if grid.place.page == table.last_page or id(table) not in over:
            shift = next((_shift(other, table, grid) for other in beside if id(other) in over), 0.0)
            moved = replace(grid, edges=tuple(edge + shift for edge in grid.edges)) if shift and grid.edges else grid
            yield table, moved, shift


def _shift(ended: Table, table: Table, grid: Grid) -> float:
    """How far the columns of a grid are to move that begins where an ended table did, to stand below another."""
    if not (ended.edges and table.edges and grid.edges) or abs(ended.edges[0] - grid.edges[0]) >= _SAME:
        return 0.0
    return table.edges[0] - ended.edges[0]


def _ending_beside(tables: Sequence[Table], closed: int) -> list[Table]:
    below = [table for table in tables[-1:] if not table.is_of_cards]
    for table in reversed(tables[closed:-1]) if below else ():
        same_page = table.last_page == below[0].last_page
        if same_page and all(are_beside(table.edges, other.edges) for other in below):
            below.append(table)
    return below


def _have_same_headings(table: Table, other: Table) -> bool:
    """Whether two tables have the same headings."""
    return [*table.header.headings.values()] == [*other.header.headings.values()]


def _is_over(table: Table, other: Table) -> bool:
    """Whether a table has no more rows, which one that ends far below it tells."""
    own, lower = _last_row(table), _last_row(other)
    return own is not None and lower is not None and _is_far_above(own, lower)


def _is_left_part(table: Table, other: Table, titles: Mapping[int, Paragraph], grid: Grid) -> bool:
    """Whether two are one table in two columns, as of a newsletter: the other, at the right, is not the shorter one.

    Either it has no title of its own, or the references of the grid below go on with but one of the two.
    """
    own, right = _last_row(table), _last_row(other)
    if own is None or right is None or own.x1 >= right.x0 or _is_far_above(right, own):
        return False
    goes_on = _counts_on(other, grid)
    return goes_on if goes_on != _counts_on(table, grid) else _title(other, titles) in (None, _title(table, titles))


def _counts_on(table: Table, grid: Grid) -> bool:
    """Whether the first reference of a grid is that behind the last one of a table."""
    above = [match for row in table.rows if 0 in row.filled and (match := _REFERENCE.match(row.filled[0].text))]
    below = [match for cell in grid.cells if cell.column == 0 and (match := _REFERENCE.match(cell.text))]
    if not above or not below or above[-1]["before"] != below[0]["before"]:
        return False
    return int(below[0]["number"]) == int(above[-1]["number"]) + 1


def _title(table: Table, titles: Mapping[int, Paragraph]) -> str | None:
    """The title of a table, in its rows or above it."""
    above = titles.get(table.first_grid)
    return " ".join(table.caption_texts) or (above.text if above else None)


def _is_far_above(row: Box, lower: Box) -> bool:
    """Whether a row ends far above another."""
    return lower.bottom - row.bottom > _FAR * (lower.bottom - lower.top)


def _last_row(table: Table) -> Box | None:
    """Where the last row of a table stands."""
    places = [cell.place for row in table.rows[-1:] for cell in row.filled.values()]
    return around(places).box if places else None
