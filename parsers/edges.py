"""The boundaries of a table's columns, by which grids on other pages are known to go on with it."""

from dataclasses import replace

from parsers.source import Grid

_SAME_EDGE = 0.04  # the share of a table's width by which a column may move from page to page
_FEWEST = 0.4  # of a table's columns: so many have edges of their own on every page

Edges = tuple[float, ...]


def are_beside(one: Edges | None, other: Edges | None) -> bool:
    """Whether tables stand side by side: none goes on below the other."""
    if one is None or other is None:
        return False
    return one[-1] <= other[0] or other[-1] <= one[0]


def in_columns(grid: Grid, nearest: list[int], edges: Edges) -> Grid:
    """A grid in the columns that `edges` bound, of which each of its own edges is the `nearest` one."""
    cells = tuple(
        cell._replace(
            column=nearest[cell.column],
            column_span=nearest[cell.column + cell.column_span] - nearest[cell.column],
        )
        for cell in grid.cells
    )
    return replace(grid, column_count=len(edges) - 1, cells=cells, edges=edges)


def nearest_edges(own: Edges, edges: Edges) -> list[int] | None:
    """Which of a table's own edges each edge of a grid is; `None` where one is none, or the outer ones are others.

    Nor is it known of a grid with few columns: among the edges of many, one near to any is found by chance.
    """
    slack = _SAME_EDGE * (own[-1] - own[0])
    offsets = [[abs(mine - edge) for mine in own] for edge in edges]
    nearest = [row.index(min(row)) for row in offsets]
    near = all(min(row) <= slack for row in offsets)
    whole = nearest[0] == 0 and nearest[-1] == len(own) - 1 and len(set(nearest)) == len(nearest) > 2
    enough = len(edges) - 1 >= _FEWEST * (len(own) - 1)
    return nearest if near and whole and enough else None
