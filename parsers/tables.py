"""From grids to logical tables: pages stitched, headings found, repeated headings dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from parsers.source import Cell, Grid, Source
from parsers.text import words
from schema.vocabulary import fold, spellings

_SAME_EDGE = 3.0  # points by which a column may move from page to page
_HEADING_WORDS = 9  # a heading is no longer than this


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row: its cells by column; `begins` are the cells whose first row this is."""

    cells: dict[int, Cell]
    begins: tuple[Cell, ...]
    grid: int
    index: int
    first_of_grid: bool

    @property
    def filled(self) -> dict[int, Cell]:
        """The cells that begin here and hold text."""
        return {cell.column: cell for cell in self.begins if cell.text}


@dataclass(slots=True)
class Table:
    """A logical table: its headings by column, the rows below them, and what stood above or was repeated."""

    ordinal: int
    headings: dict[int, str]
    heading_cells: tuple[Cell, ...]
    width: int
    edges: tuple[float, ...] | None
    captions: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    repeated: list[Cell] = field(default_factory=list)


def find_tables(source: Source, known_headings: frozenset[str]) -> list[Table]:
    """The tables of a document that have headings; grids without any continue the table above that they fit.

    `known_headings` are folded spellings that a heading may have.
    """
    tables: list[Table] = []
    for number, grid in enumerate(source.grids, start=1):
        _add_grid(tables, number, grid, known_headings)
    return tables


def _add_grid(tables: list[Table], number: int, grid: Grid, known: frozenset[str]) -> None:
    """Add a grid's rows to the table that they belong to; a row of headings begins a new one."""
    waiting: list[Row] = []
    current = tables[-1] if tables and _continues(tables[-1], grid) else None
    for row in _rows(grid, number):
        if _is_heading_row(row, known):
            if current and _headings(row) == current.headings:
                current.repeated += row.begins
                continue
            current = Table(len(tables) + 1, _headings(row), row.begins, grid.column_count, grid.edges, waiting)
            tables.append(current)
            waiting = []
        elif current:
            current.rows.append(row)
        else:
            waiting.append(row)


def _rows(grid: Grid, number: int) -> Iterator[Row]:
    for index in range(grid.row_count):
        cells = [cell for cell in grid.cells if cell.row <= index < cell.row + cell.row_span]
        begins = tuple(cell for cell in cells if cell.row == index)
        yield Row({cell.column: cell for cell in cells}, begins, number, index, index == 0)


def _continues(table: Table, grid: Grid) -> bool:
    """Whether a grid has the columns of a table: the same edges, or without edges no text beyond its headings."""
    if table.edges and grid.edges:
        return len(table.edges) == len(grid.edges) and all(
            abs(a - b) <= _SAME_EDGE for a, b in zip(table.edges, grid.edges, strict=True)
        )
    return len(table.headings) <= grid.column_count


def _is_heading_row(row: Row, known: frozenset[str]) -> bool:
    """Whether most filled cells of a row, and at least two, are known headings, and none is a long text."""
    texts = [fold(cell.text) for cell in row.filled.values()]
    hits = sum(text in known for text in texts)
    return hits >= 2 and hits > len(texts) / 2 and all(len(words(text)) <= _HEADING_WORDS for text in texts)


def _headings(row: Row) -> dict[int, str]:
    return {column: " ".join(cell.text.split()) for column, cell in sorted(row.filled.items())}


def known_headings() -> frozenset[str]:
    """Every spelling of the vocabulary of headings, folded."""
    return frozenset(spellings("headings"))
