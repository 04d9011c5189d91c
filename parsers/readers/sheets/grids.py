"""From the cells of sheets to paragraphs and grids: what workbooks and delimited files have in common.

Rows and columns are numbered as printed: those that are hidden have no number, and leave no gap.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from string import ascii_uppercase

from parsers.headings.known import Vocabulary
from parsers.readers.sheets.blocks import (
    Block,
    Cells,
    SheetCell,
    SheetRow,
    blocks_of,
    extent_of,
    is_of_another_kind,
    runs_of,
    shares_columns,
    split_notes,
    split_titles,
)
from parsers.source import Cell, Grid, Page, Paragraph, Place
from schema.vocabulary import fold, word_lists

_PLAIN_NAME = re.compile(r"[^\W\d]\w*")
_DEFAULT_NAME = re.compile(r"(?:sheet|table|page|worksheet|tab)?\s*\d*", re.IGNORECASE)

_QUOTED_LETTERS = 2000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, and its cells by row and column as printed, from 0."""

    name: str
    cells: Cells


def cell_locator(sheet: str, row: int, column: int) -> str:
    """`Sheet1!C7` for row 6 and column 2, from 0; a name with other characters stands in quotes, as in a formula."""
    name = sheet if _PLAIN_NAME.fullmatch(sheet) else "'" + sheet.replace("'", "''") + "'"
    return f"{name}!{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """The letters of a column, from 0.

    >>> column_letters(27)
    'AB'
    """
    before, letter = divmod(column, 26)
    return (column_letters(before - 1) if before else "") + ascii_uppercase[letter]


def quoted(texts: Iterable[str]) -> str:
    """Texts of cells in one line, as far as a person would read them."""
    line = " / ".join(texts)
    return line if len(line) <= _QUOTED_LETTERS else f"{line[:_QUOTED_LETTERS].rstrip()} …"


def book_pages(sheets: Sequence[Sheet], vocabulary: Vocabulary) -> tuple[Page, ...]:
    """A page for each sheet that holds text, with the sheet's name above its grid where the name tells something."""
    contents = [(sheet, list(sheet_items(sheet.cells, vocabulary))) for sheet in sheets]
    contents = [(sheet, items) for sheet, items in contents if items]
    counts = Counter(text for _, items in contents for text in {item.text for item in _titles(items)})
    return tuple(
        Page(None, None, None, tuple(_with_name(sheet.name, items, counts, len(contents) == 1)))
        for sheet, items in contents
    )


def _titles(items: Sequence[Paragraph | Grid]) -> list[Paragraph]:
    """The paragraphs above the first grid."""
    return [item for item in takewhile(lambda item: isinstance(item, Paragraph), items) if isinstance(item, Paragraph)]


def _with_name(
    name: str, items: list[Paragraph | Grid], counts: Counter[str], alone: bool
) -> Sequence[Paragraph | Grid]:
    """A sheet's name stands right above its grid, unless the sheet has a title that no other sheet has.

    The name of an only sheet may be the title of the whole; beside a title it tells nothing.
    """
    titles = _titles(items)
    if not _tells(name) or (alone and titles):
        return items
    at = 0 if any(counts[title.text] == 1 for title in titles) else len(titles)
    return [*items[:at], Paragraph(name, Place(locator=name), names_part=not alone), *items[at:]]


def _tells(name: str) -> bool:
    """Whether a sheet's name is more than `Sheet1` or `Action Plan`."""
    return not _DEFAULT_NAME.fullmatch(name) and not set(fold(name).split()) <= set(word_lists("titles")["any_plan"])


def sheet_items(cells: Cells, vocabulary: Vocabulary) -> Iterator[Paragraph | Grid]:
    """The titles of a sheet as paragraphs, then its grids, then the notes below them."""
    runs = runs_of(cells)
    titles, runs = split_titles(runs, cells)
    notes, runs = split_notes(runs)
    yield from _paragraphs(titles, cells)
    above: tuple[int, int] | None = None
    for block in blocks_of(runs, cells, vocabulary):
        extent, alone = extent_of(block, cells), is_of_another_kind(block.rows, cells)
        if above and not alone and shares_columns(block, cells, extent, above):
            extent = above
        above = None if alone else extent
        yield from _paragraphs(block.titles, cells)
        yield _grid(block, cells, *extent)
    yield from _paragraphs(notes, cells)


def _grid(block: Block, cells: Cells, left: int, right: int) -> Grid:
    """A grid of the columns from `left` to `right`, with one blank row for any number between two runs."""
    indexes: dict[int, int] = {}
    for gaps, run in enumerate(block.runs):
        for row in run:
            indexes[row.number] = len(indexes) + gaps
    height = len(indexes) + len(block.runs) - 1
    found = [
        _cell(indexes[row], column - left, cell, height, right - left)
        for (row, column), cell in sorted(cells.items())
        if row in indexes and left <= column < right
    ]
    edges = tuple(float(column) for column in range(left, right + 1))
    first = next(cell for cell in found if cell.text)
    return Grid(first.place, height, right - left, tuple(found), edges)


def _cell(row: int, column: int, cell: SheetCell, height: int, width: int) -> Cell:
    """A cell at a place of its grid, reaching no further than the grid does."""
    place = Place(locator=cell.locator)
    spans = (min(cell.row_span, height - row), min(cell.column_span, width - column))
    return Cell(row, column, *spans, cell.text, place, None, cell.fill, cell.symbol_colour)


def _paragraphs(rows: list[SheetRow], cells: Cells) -> Iterator[Paragraph]:
    for row in rows:
        for column in row.columns:
            cell = cells[row.number, column]
            yield Paragraph(cell.text, Place(locator=cell.locator), level=1 if cell.is_bold else None)
