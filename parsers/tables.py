"""From grids to logical tables: pages stitched, headings found, repeated headings dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from parsers.source import Cell, Grid, Paragraph, Source
from parsers.text import words
from schema.vocabulary import fold_heading, spellings

_SAME_EDGE = 0.04  # the share of a table's width by which a column may move from page to page
_TITLE_WORDS = 10
_NEAR = 40.0  # points between a title and its table
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
    first_grid: int
    captions: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    repeated: list[Cell] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """The tables of a document, and the grids with text that belong to none of them."""

    tables: list[Table]
    unused: list[Grid]


def find_tables(source: Source, known_headings: frozenset[str], action_headings: frozenset[str]) -> Found:
    """The tables of a document that have headings; grids without any continue the table above that they fit.

    `known_headings` are folded spellings that a heading may have, `action_headings` those of the action column.
    """
    finder = _Finder(known_headings, action_headings)
    for number, grid in enumerate(source.grids, start=1):
        finder.add(number, grid)
    return Found(finder.tables, finder.unused)


class _Finder:
    """Goes down the grids of a document and adds each row to the table that it belongs to."""

    def __init__(self, known: frozenset[str], actions: frozenset[str]) -> None:
        self.known = known
        self.actions = actions
        self.tables: list[Table] = []
        self.unused: list[Grid] = []

    def add(self, number: int, grid: Grid) -> None:
        """Add a grid's rows; a row of headings begins a new table, titles above it go with it."""
        fitted = _fitted(self.tables[-1], grid) if self.tables else None
        current = self.tables[-1] if fitted else None
        grid = fitted or grid
        waiting: list[Row] = []
        for row in _rows(grid, number):
            if self._is_heading_row(row, current):
                if current and _headings(row) == current.headings:
                    current.repeated += row.begins
                    continue
                titles = _pop_titles(current) if current else waiting
                current = Table(
                    len(self.tables) + 1, _headings(row), row.begins, grid.column_count, grid.edges, number, titles
                )
                self.tables.append(current)
                waiting = []
            elif current:
                current.rows.append(row)
            else:
                waiting.append(row)
        if waiting and any(row.filled for row in waiting):
            self.unused.append(grid)

    def _is_heading_row(self, row: Row, current: Table | None) -> bool:
        """Whether a row has two known headings or more, most of its cells or an action's, and no long text.

        Inside a table, where `Consultation` or `Completed` are values, a row of headings repeats those of the table or
        is made of headings only, that of the action column among them.
        """
        filled = row.filled.values()
        if current and not row.first_of_grid:
            only_headings = len(filled) >= 3 and all(fold_heading(cell.text) in self.known for cell in filled)
            names_action = only_headings and any(fold_heading(cell.text) in self.actions for cell in filled)
            return names_action or _headings(row) == current.headings
        texts = [fold_heading(cell.text) for cell in filled]
        hits = [text for text in texts if text in self.known]
        likely = len(hits) >= 2 and (len(hits) > len(texts) / 2 or not self.actions.isdisjoint(hits))
        return likely and all(len(words(text)) <= _HEADING_WORDS for text in texts)


def _may_be_title(row: Row) -> bool:
    """Whether a row is blank or holds one text, at its left, that begins as a title does."""
    texts = list(row.filled.items())
    return not texts or (len(texts) == 1 and texts[0][0] == 0 and not texts[0][1].text[0].islower())


def _pop_titles(table: Table) -> list[Row]:
    """The rows that end a table with one text each: titles of the table that begins below them."""
    titles: list[Row] = []
    while len(table.rows) > 1 and _may_be_title(table.rows[-1]):
        titles.insert(0, table.rows.pop())
    return titles


def _rows(grid: Grid, number: int) -> Iterator[Row]:
    for index in range(grid.row_count):
        cells = [cell for cell in grid.cells if cell.row <= index < cell.row + cell.row_span]
        begins = tuple(cell for cell in cells if cell.row == index)
        yield Row({cell.column: cell for cell in cells}, begins, number, index, index == 0)


def _fitted(table: Table, grid: Grid) -> Grid | None:
    """A grid in the columns of a table, where it can continue it; `None` where it has columns of its own.

    On a page where cells are merged in every row a column may have no edge of its own.
    """
    if not (table.edges and grid.edges):
        return grid if grid.column_count >= min(len(table.headings), 2) else None
    slack = _SAME_EDGE * (table.edges[-1] - table.edges[0])
    offsets = [[abs(own - edge) for own in table.edges] for edge in grid.edges]
    nearest = [row.index(min(row)) for row in offsets]
    near = all(min(row) <= slack for row in offsets)
    whole = nearest[0] == 0 and nearest[-1] == len(table.edges) - 1 and len(set(nearest)) == len(nearest) > 2
    if not (near and whole):
        return None
    cells = tuple(
        replace(
            cell,
            column=nearest[cell.column],
            column_span=nearest[cell.column + cell.column_span] - nearest[cell.column],
        )
        for cell in grid.cells
    )
    return replace(grid, column_count=len(table.edges) - 1, cells=cells, edges=table.edges)


def _headings(row: Row) -> dict[int, str]:
    return {column: " ".join(cell.text.split()) for column, cell in sorted(row.filled.items())}


def titles_above(source: Source) -> dict[int, Paragraph]:
    """The short text that stands right above a grid, by the grid's number, where it looks like a title."""
    titles: dict[int, Paragraph] = {}
    number = 0
    for page in source.pages:
        last: Paragraph | None = None
        for item in page.items:
            if isinstance(item, Paragraph):
                last = item
                continue
            number += 1
            if last and _is_title(last.text) and _is_near(last, item):
                titles[number] = last
            last = None
    return titles


def _is_title(text: str) -> bool:
    """Whether a text is short, begins as a title does and is no sentence or address."""
    short = len(words(text)) <= _TITLE_WORDS and "://" not in text
    return short and text[0].isupper() and not text.rstrip().endswith((".", ":", ";", ",", "?"))


def _is_near(paragraph: Paragraph, grid: Grid) -> bool:
    above, below = paragraph.place.box, grid.place.box
    return above is None or below is None or below.top - above.bottom < _NEAR


def known_headings() -> frozenset[str]:
    """Every spelling of the vocabulary of headings, folded."""
    return frozenset(spellings("headings"))


def action_headings() -> frozenset[str]:
    """The spellings that an action column may have, folded."""
    return frozenset(word for word, fields in spellings("headings").items() if "action" in fields)
