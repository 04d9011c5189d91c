"""From the cells of sheets to paragraphs and grids: what workbooks and delimited files have in common.

Rows and columns are numbered as printed: those that are hidden have no number, and leave no gap.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise, takewhile
from string import ascii_uppercase

from parsers.header_rows import are_of_neighbour
from parsers.source import Cell, Grid, Page, Paragraph, Place
from parsers.text import words
from parsers.values.orders import is_order
from parsers.values.references import is_reference
from schema.vocabulary import fold, fold_heading, spellings, word_lists

_PLAIN_NAME = re.compile(r"[^\W\d]\w*")
_DEFAULT_NAME = re.compile(r"(?:sheet|table|page|worksheet|tab)?\s*\d*", re.IGNORECASE)

_QUOTED_LETTERS = 2000
_SHORT, _FEWEST_ROWS = 4, 3  # words of a heading, rows of a table below another


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell with text or a fill: where it stands, and how many printed rows and columns it covers."""

    text: str
    locator: str
    fill: str | None = None
    row_span: int = 1
    column_span: int = 1
    symbol_colour: str | None = None


Cells = dict[tuple[int, int], SheetCell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, and its cells by row and column as printed, from 0."""

    name: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with text: its number, and the columns at which its texts begin."""

    number: int
    columns: tuple[int, ...]


@dataclass(slots=True)
class _Block:
    """Runs of rows that make one grid, parted by blank rows; `titles` stand above one that is none of actions."""

    runs: list[list[_Row]] = field(default_factory=list)
    titles: list[_Row] = field(default_factory=list)

    @property
    def breadth(self) -> int:
        """The most texts that one of its rows holds."""
        return max((len(row.columns) for run in self.runs for row in run), default=0)


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


def book_pages(sheets: Sequence[Sheet]) -> tuple[Page, ...]:
    """A page for each sheet that holds text, with the sheet's name above its grid where the name tells something."""
    contents = [(sheet, list(sheet_items(sheet.cells))) for sheet in sheets]
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


def sheet_items(cells: Cells) -> Iterator[Paragraph | Grid]:
    """The titles of a sheet as paragraphs, then its grids, then the notes below them."""
    runs = _runs(cells)
    titles, runs = _split_titles(runs, cells)
    notes, runs = _split_notes(runs)
    yield from _paragraphs(titles, cells)
    above: tuple[int, int] | None = None
    for block in _blocks(runs, cells):
        extent, alone = _extent(block, cells), _is_of_another_kind(block.runs[0], cells)
        if above and not alone and _shares_columns(block, cells, extent, above):
            extent = above
        above = None if alone else extent
        yield from _paragraphs(block.titles, cells)
        yield _grid(block, cells, *extent)
    yield from _paragraphs(notes, cells)


def _shares_columns(block: _Block, cells: Cells, extent: tuple[int, int], above: tuple[int, int]) -> bool:
    """Whether a block has the columns of the one above, some of them blank here."""
    width = above[1] - above[0]
    inside = above[0] <= extent[0] and extent[1] <= above[1] and block.breadth * 2 > width
    return inside and not _is_narrow_table(block.runs[-1], cells, width)


def _runs(cells: Cells) -> list[list[_Row]]:
    """Rows with text, parted where a row is blank."""
    columns: dict[int, list[int]] = {}
    for (row, column), cell in sorted(cells.items()):
        if cell.text:
            columns.setdefault(row, []).append(column)
            for covered in range(row + 1, row + cell.row_span):
                columns.setdefault(covered, [])
    rows = [_Row(number, tuple(begins)) for number, begins in sorted(columns.items())]
    breaks = [k for k, (above, below) in enumerate(pairwise(rows), start=1) if below.number > above.number + 1]
    return [rows[a:b] for a, b in pairwise([0, *breaks, len(rows)])] if rows else []


def _split_titles(runs: list[list[_Row]], cells: Cells) -> tuple[list[_Row], list[list[_Row]]]:
    """The rows of one text each above the first row of several, and what is left."""
    titles: list[_Row] = []
    for k, run in enumerate(runs):
        wide = next((row for row in run if len(row.columns) > 1), None)
        above = run if wide is None else list(takewhile(partial(_is_title, wide=wide, cells=cells), run))
        titles += above
        if wide:
            return titles, [run[len(above) :], *runs[k + 1 :]]
    return titles, []


def _is_title(row: _Row, wide: _Row, cells: Cells) -> bool:
    """Whether a row holds one text, no further right than the first of a row below it; else it heads some columns.

    A text beside a colour of its own is the label of a rating.
    """
    colours = {cell.fill for (number, _), cell in cells.items() if number == row.number}
    left = all(column <= wide.columns[0] for column in row.columns)
    return row.number < wide.number and left and len(colours) < 2


def _split_notes(runs: list[list[_Row]]) -> tuple[list[_Row], list[list[_Row]]]:
    """The rows of one text each below the last blank rows, and what is above."""
    last = max((k for k, run in enumerate(runs) if any(len(row.columns) > 1 for row in run)), default=-1)
    return [row for run in runs[last + 1 :] for row in run], runs[: last + 1]


def _blocks(runs: list[list[_Row]], cells: Cells) -> list[_Block]:
    """Runs joined to grids: many a plan has blank rows between its sections."""
    blocks: list[_Block] = []
    waiting: list[list[_Row]] = []
    for run in runs:
        waiting.append(run)
        breadth = _Block([run]).breadth
        if breadth < 2:  # a title inside the sheet goes with what follows it
            continue
        apart = blocks and (
            _is_apart(breadth, blocks[-1].breadth)
            or _is_narrow_table(run, cells, blocks[-1].breadth)
            or _is_of_another_kind(blocks[-1].runs[0], cells)
        )
        if _is_of_another_kind(run, cells):
            titles = list(takewhile(lambda row: len(row.columns) < 2, run))
            blocks.append(_Block(titles=[*(row for before in waiting[:-1] for row in before), *titles]))
            waiting = [run[len(titles) :]]
        elif not blocks or apart or _begins_table(run, cells):
            blocks.append(_Block())
        blocks[-1].runs += waiting
        waiting = []
    return blocks


def _is_apart(breadth: int, above: int) -> bool:
    """Whether rows of so many texts are a table of their own below those of others, as a key is."""
    return 2 * breadth <= above or 2 * above <= breadth


def _is_narrow_table(run: list[_Row], cells: Cells, above: int) -> bool:
    """Whether rows fill the same few columns, and the first may be headings: short, no reference, no order."""
    wide = [row for row in run if len(row.columns) > 1]
    texts = [cells[wide[0].number, column].text for column in wide[0].columns]
    short = all(len(words(text)) <= _SHORT for text in texts)
    same = len(wide) >= _FEWEST_ROWS and len({row.columns for row in wide}) == 1 and len(wide[0].columns) < above - 1
    return same and short and not is_reference(texts[0]) and not any(map(is_order, texts))


def _is_of_another_kind(run: list[_Row], cells: Cells) -> bool:
    """Whether rows begin with headings of a table that stands near plans and is none; a label would come again."""
    wide = [row for row in run if len(row.columns) > 1]
    texts = [cells[wide[0].number, column].text for column in wide[0].columns]
    firsts = [cells[row.number, row.columns[0]].text for row in wide]
    return firsts.count(firsts[0]) == 1 and are_of_neighbour(texts)


def _begins_table(run: list[_Row], cells: Cells) -> bool:
    """Whether the first row of several texts is one of headings, that of an action among them."""
    wide = next(row for row in run if len(row.columns) > 1)
    found = [spellings("headings").get(fold_heading(cells[wide.number, column].text), ()) for column in wide.columns]
    return sum(map(bool, found)) >= 2 and any("action" in fields for fields in found)


def _extent(block: _Block, cells: Cells) -> tuple[int, int]:
    """The first column of a block and the one behind its last."""
    columns = [(row.number, column) for run in block.runs for row in run for column in row.columns]
    return min(c for _, c in columns), max(c + cells[r, c].column_span for r, c in columns)


def _grid(block: _Block, cells: Cells, left: int, right: int) -> Grid:
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
    return Cell(row, column, *spans, cell.text, place, place, cell.fill, cell.symbol_colour)


def _paragraphs(rows: list[_Row], cells: Cells) -> Iterator[Paragraph]:
    for row in rows:
        for column in row.columns:
            cell = cells[row.number, column]
            yield Paragraph(cell.text, Place(locator=cell.locator))
