"""The boundaries of a table's columns, by which grids on other pages are known to go on with it."""

from dataclasses import replace

from parsers.source import Grid

_SAME_EDGE = 0.04  # the share of a table's width by which a column may move from page to page
_LIKE_EDGE = 0.1  # the same, where only headings tell where the columns are
_VERY_SAME = 0.5  # points
_NEARLY_SAME, _MANY = 0.02, 6  # the share where so many columns part alike
_FEWEST_LIKE = 3  # edges: of tables of two columns many are alike
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


def are_like(own: Edges, edges: Edges) -> bool:
    """Whether two tables have as many columns, about as wide: where headings stand alone, these hardly tell more."""
    near = (abs(mine - edge) <= _LIKE_EDGE * (own[-1] - own[0]) for mine, edge in zip(own, edges, strict=False))
    return len(own) == len(edges) > _FEWEST_LIKE and all(near)


def _part_alike(own: Edges, edges: Edges) -> bool:
    """Whether several columns part at the very same places, or many at nearly the same."""
    inner, others = own[1:-1], edges[1:-1]
    slack = max(_VERY_SAME, _NEARLY_SAME * (own[-1] - own[0])) if len(inner) >= _MANY else _VERY_SAME
    return len(inner) == len(others) >= _FEWEST_LIKE and all(
        abs(mine - other) < slack for mine, other in zip(inner, others, strict=True)
    )


def nearest_edges(own: Edges, edges: Edges) -> list[int] | None:
    """Which of a table's own edges each edge of a grid is; `None` where one is none, or the outer ones are others.

    Nor is it known of a grid with few columns: among the edges of many, one near to any is found by chance. Where the
    columns part at the very same places, the outer edges may tell but how far the texts reach.
    """
    if _part_alike(own, edges):
        return list(range(len(own)))
    slack = _SAME_EDGE * (own[-1] - own[0])
    offsets = [[abs(mine - edge) for mine in own] for edge in edges]
    nearest = [row.index(min(row)) for row in offsets]
    near = all(min(row) <= slack for row in offsets)
    whole = nearest[0] == 0 and nearest[-1] == len(own) - 1 and len(set(nearest)) == len(nearest) > 2
    enough = len(edges) - 1 >= _FEWEST * (len(own) - 1)
    return nearest if near and whole and enough else None
