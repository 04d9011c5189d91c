"""Grids that go on with no table above them: tables near plans, and the rests of such."""

from collections.abc import Sequence

from parsers.edges import nearest_edges
from parsers.header.rows import header_at, is_again
from parsers.headings.figures import are_figures
from parsers.headings.kinds import are_headings
from parsers.headings.neighbours import are_of_neighbour
from parsers.printed_rows import Row
from parsers.source import Grid
from parsers.table import Table
from parsers.tables.at_foot import ends_headings, with_columns_of_like
from parsers.tables.cut import head_again, parted_below_headings


def is_of_another_kind(grid: Grid, rows: Sequence[Row], tables: list[Table]) -> bool:
    """Whether a grid begins with the headings of a table that stands near plans and is none of the tables above."""
    first = next((index for index, row in enumerate(rows) if len(row.filled) > 1), None)
    if first is None or not tables:
        return False
    header, above = header_at(rows, first), tables[-1]
    if is_again(header, above.header) or head_again(header, None, above, rows[first + header.row_count :]):
        return False
    if ends_headings(rows[0], with_columns_of_like(tables, grid) or above):
        return False
    if parted_below_headings(grid, above.header) is not grid:
        return False
    texts = rows[first].texts
    return are_of_neighbour(texts) or are_headings(texts) or are_figures(rows[first:])


def goes_on_with(above: Grid | None, grid: Grid) -> bool:
    """Whether a grid has the columns of the one `above`, which is none of a table, on the page before."""
    if above is None or not (above.edges and grid.edges) or grid.place.page == above.place.page:
        return False
    return nearest_edges(above.edges, grid.edges) == list(range(len(grid.edges)))
