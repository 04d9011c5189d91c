"""A logical table: one header, the rows below it from one grid or several, and which grids may go on with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from parsers.edges import Edges, are_like, in_columns, nearest_edges
from parsers.header.rows import Header
from parsers.printed_rows import Row
from parsers.source import Cell, Grid

_MOST_CUT, _MANY_SAME = 0.25, 6  # of a table's headings; as many that are whole leave no doubt


@dataclass(slots=True)
class Table:
    """A logical table: its header, the rows below, and what stood above or was repeated.

    `edges` are its columns' boundaries in points, where there are any, `width` is the number of columns; it begins in
    the grid of that number and so far ends on `last_page`.
    """

    ordinal: int
    header: Header
    edges: tuple[float, ...] | None
    width: int
    first_grid: int
    last_page: int | None
    captions: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    repeated: list[Cell] = field(default_factory=list)

    @property
    def is_of_cards(self) -> bool:
        """Whether its rows were printed as cards, each whole and under its own labels."""
        return self.header.row_count == 0

    @property
    def caption_texts(self) -> list[str]:
        """The texts of the rows above its headings."""
        return [text for row in self.captions for text in row.texts]


def are_again(header: Header, section: Cell | None, table: Table) -> bool:
    """Whether headings are those of a table, and their cell that names a section, if one does, names that of it.

    Where they are printed again, some of many may be cut off, or lack the one that lies across them.
    """
    captions = [cell.text for row in table.captions for cell in row.begins]
    own, above = header.headings, table.header.headings
    if own.keys() != above.keys() or (section and captions[-1:] != [section.text]):
        return False
    cut = [(own[column], above[column]) for column in own if own[column] != above[column]]
    few = len(cut) <= _MOST_CUT * len(own) or len(own) - len(cut) >= _MANY_SAME
    return (few and all(whole.startswith(part) for part, whole in cut)) or _differ_by_one_across(own, above)


def _differ_by_one_across(own: Mapping[int, str], above: Mapping[int, str]) -> bool:
    """Whether headings differ only in whether one across several stands before each, or just before the first.

    `Delivery 2024/25` and `Delivery 2025/26` are `Delivery 2024/25` and `2025/26`, if the former lies over both.
    """
    pairs = [sorted((own[column], above[column]), key=len) for column in own if own[column] != above[column]]
    across = {whole.removesuffix(part) for part, whole in pairs}
    same = [text for column, text in own.items() if text == above[column]]
    return len(across) == 1 and all(name.endswith(" ") and any(t.startswith(name) for t in same) for name in across)


def _begins_below(table: Table, grid: Grid, titled: bool) -> bool:
    """Whether headings end their page, and a grid with as many columns, but no title of its own, begins the next."""
    follows = table.last_page is not None and grid.place.page == table.last_page + 1
    return follows and not titled and len(table.edges or ()) == len(grid.edges or ())


def fitted(table: Table, grid: Grid, titled: bool) -> Grid | None:
    """A grid in the columns of a table, where it can continue it; `None` where it has columns of its own.

    On a page where cells are merged in every row a column may have no edge of its own; without boxes a row may lack
    blank cells. A table with a title of its own must have as many columns.
    """
    if not (table.edges and grid.edges):
        least = table.width if titled else len(table.header.headings) // 2 + 1
        return grid if grid.column_count >= least else None
    if titled and len(grid.edges) != len(table.edges):
        return None
    if not table.rows and (are_like(table.edges, grid.edges) or _begins_below(table, grid, titled)):
        return grid
    nearest = nearest_edges(table.edges, grid.edges) or _behind_merged(table, grid.edges)
    if nearest is None:
        return None
    if nearest == list(range(len(table.edges))):
        return replace(grid, edges=table.edges)
    return in_columns(grid, nearest, table.edges)


def _behind_merged(table: Table, edges: Edges) -> list[int] | None:
    """Which of a table's edges a grid has that lacks its first column: a page cut open the merged cell there."""
    merged = any(row.filled[0].row_span > 1 for row in table.rows if 0 in row.filled)
    rest = table.edges[1:] if merged and table.edges else ()
    if len(rest) != len(edges) or nearest_edges(rest, edges) != list(range(len(rest))):
        return None
    return list(range(1, len(rest) + 1))
