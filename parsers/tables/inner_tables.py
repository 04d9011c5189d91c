"""Tables that are drawn inside a cell of another: the frame around them and each of them become grids of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile

from parsers.header.rows import header_at, is_likely
from parsers.headings.known import Vocabulary, is_heading
from parsers.printed_rows import Row, rows_of
from parsers.source import Cell, Grid, Page, Paragraph, Source, around
from schema.vocabulary import fold_heading


def with_inner_tables(source: Source, vocabulary: Vocabulary) -> Source:
    """A document of which each table inside another stands behind the part of the frame that is above it."""
    pages = (replace(page, items=tuple(_items(page, vocabulary))) for page in source.pages)
    return replace(source, pages=tuple(pages))


def _items(page: Page, vocabulary: Vocabulary) -> Iterator[Paragraph | Grid]:
    for item in page.items:
        yield from _parted(item, vocabulary) if isinstance(item, Grid) else [item]


def _parted(grid: Grid, vocabulary: Vocabulary) -> Iterator[Grid]:
    """A grid, or the frames and tables that it holds, from the top."""
    tall = [cell for cell in grid.cells if cell.row_span > 1 and cell.column == 0]
    labels = [cell for cell in tall if is_heading(fold_heading(cell.text), vocabulary)]
    rows = rows_of(grid, 0) if labels else []  # of most grids none is needed
    label = next((label for label in labels if _is_beside_table(label, rows, vocabulary)), None)
    if label is None or not _is_in_frame(label, rows):
        yield grid
        return
    behind = label.row + label.row_span
    yield _frame(grid, label)
    yield _trimmed(grid, [cell for cell in grid.cells if label.row <= cell.row < behind and cell is not label])
    if behind < grid.row_count:
        yield from _parted(_below(grid, behind), vocabulary)


def _is_beside_table(label: Cell, rows: Sequence[Row], vocabulary: Vocabulary) -> bool:
    """Whether a label reaches down beside headings and the rows below these."""
    below = (_without(label, beside) for beside in rows[label.row : label.row + label.row_span])
    table = [*dropwhile(lambda beside: not beside.filled, below)]
    header = header_at(table, 0) if table else None
    if header is None or header.row_count == len(table):
        return False
    behind = table[header.row_count].index
    reaches_down = any(cell.row + cell.row_span > behind for cell in header.cells if cell.text)
    return not reaches_down and is_likely(header, vocabulary, strict=True)


def _without(label: Cell, row: Row) -> Row:
    """A row without a cell."""
    begins = tuple(cell for cell in row.begins if cell is not label)
    cells, filled = (
        {column: cell for column, cell in own.items() if cell is not label} for own in (row.cells, row.filled)
    )
    return replace(row, cells=cells, begins=begins, filled=filled)


def _is_in_frame(label: Cell, rows: Sequence[Row]) -> bool:
    """Whether the rows above a label are of a frame, and that below, unless it has a tall label of its own."""
    behind = rows[label.row + label.row_span :][:1]
    labelled = any(cell.row_span > 1 and cell.column == 0 for row in behind for cell in row.begins)
    return _are_of_frame([*rows[: label.row], *([] if labelled else behind)], label.column_span)


def _are_of_frame(rows: Sequence[Row], width: int) -> bool:
    """Whether rows are one text across, or a label of some columns (`width`) beside a text in all others."""
    return all({cell.column for cell in row.begins} <= {0, width} for row in rows)


def _frame(grid: Grid, label: Cell) -> Grid:
    """The frame down to the label of the table in it, which is a blank cell there: labels beside texts."""
    width = label.column_span
    cells = [
        cell._replace(column=min(cell.column, 1), column_span=2 if cell.column < width < cell.column_span else 1)
        for cell in grid.cells
        if cell.row < label.row
    ]
    whole = (*cells, label._replace(row_span=1, column_span=1))
    edges = (grid.edges[0], grid.edges[width], grid.edges[-1]) if grid.edges else None
    return Grid(around([cell.place for cell in whole]), label.row + 1, 2, whole, edges)


def _below(grid: Grid, row: int) -> Grid:
    """The rows of a grid from one on."""
    cells = tuple(cell._replace(row=cell.row - row) for cell in grid.cells if cell.row >= row)
    sections = frozenset(section - row for section in grid.section_rows)
    place = around([cell.place for cell in cells])
    return replace(grid, place=place, row_count=grid.row_count - row, cells=cells, section_rows=sections)


def _trimmed(grid: Grid, cells: Sequence[Cell]) -> Grid:
    """The table of some cells of a grid, without the blank margins between it and its frame."""
    filled = [cell for cell in cells if cell.text]
    left, right = min(cell.column for cell in filled), max(cell.column + cell.column_span for cell in filled)
    top, bottom = min(cell.row for cell in filled), max(cell.row + cell.row_span for cell in filled)
    own = tuple(
        cell._replace(row=cell.row - top, column=cell.column - left)
        for cell in cells
        if left <= cell.column < right and top <= cell.row < bottom
    )
    edges = grid.edges[left : right + 1] if grid.edges else None
    return Grid(around([cell.place for cell in own]), bottom - top, right - left, own, edges)
