"""Blocks of a sheet: runs of printed rows that make one grid, and the titles and notes around them."""

from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise, takewhile

from parsers.headings.figures import is_of_amounts, is_year
from parsers.headings.known import Vocabulary
from parsers.headings.neighbours import are_of_neighbour
from parsers.text import words
from parsers.values.orders import is_order
from parsers.values.references import is_reference
from parsers.values.status import is_rating
from schema.vocabulary import fold_heading

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
    is_bold: bool = False


Cells = dict[tuple[int, int], SheetCell]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with text: its number, and the columns at which its texts begin."""

    number: int
    columns: tuple[int, ...]


@dataclass(slots=True)
class Block:
    """Runs of rows that make one grid, parted by blank rows; `titles` stand above one that is none of actions."""

    runs: list[list[SheetRow]] = field(default_factory=list)
    titles: list[SheetRow] = field(default_factory=list)

    @property
    def rows(self) -> list[SheetRow]:
        """Its rows from the top."""
        return [row for run in self.runs for row in run]

    @property
    def breadth(self) -> int:
        """The most texts that one of its rows holds."""
        return max((len(row.columns) for row in self.rows), default=0)


def runs_of(cells: Cells) -> list[list[SheetRow]]:
    """Rows with text, parted where a row is blank."""
    columns: dict[int, list[int]] = {}
    for (row, column), cell in sorted(cells.items()):
        if cell.text:
            columns.setdefault(row, []).append(column)
            for covered in range(row + 1, row + cell.row_span):
                columns.setdefault(covered, [])
    rows = [SheetRow(number, tuple(begins)) for number, begins in sorted(columns.items())]
    breaks = [k for k, (above, below) in enumerate(pairwise(rows), start=1) if below.number > above.number + 1]
    return [rows[a:b] for a, b in pairwise([0, *breaks, len(rows)])] if rows else []


def split_titles(runs: list[list[SheetRow]], cells: Cells) -> tuple[list[SheetRow], list[list[SheetRow]]]:
    """The rows of one text each above the first row of several, and what is left."""
    titles: list[SheetRow] = []
    for k, run in enumerate(runs):
        wide = next((row for row in run if len(row.columns) > 1), None)
        above = run if wide is None else list(takewhile(partial(_is_title, wide=wide, cells=cells), run))
        if above and wide and _begins_card(above[-1], wide, runs[k + 1 :], cells):
            above.pop()
        titles += above
        if wide:
            return titles, [run[len(above) :], *runs[k + 1 :]]
    return titles, []


def _is_title(row: SheetRow, wide: SheetRow, cells: Cells) -> bool:
    """Whether a row holds one text, no further right than the first of a row below it; else it heads some columns.

    A text beside a colour of its own is the label of a rating.
    """
    colours = {cell.fill for (number, _), cell in cells.items() if number == row.number}
    left = all(column <= wide.columns[0] for column in row.columns)
    return row.number < wide.number and left and len(colours) < 2


def _begins_card(row: SheetRow, wide: SheetRow, below: list[list[SheetRow]], cells: Cells) -> bool:
    """Whether a text across two columns stands right above a label and its value, as others below do."""
    title = cells[row.number, row.columns[0]]
    firsts = [run[0] for run in below if len(run[0].columns) == 1]
    alike = [cells[first.number, first.columns[0]].column_span == title.column_span for first in firsts]
    return title.column_span == len(wide.columns) == 2 and row.number + 1 == wide.number and any(alike)


def split_notes(runs: list[list[SheetRow]]) -> tuple[list[SheetRow], list[list[SheetRow]]]:
    """The rows of one text each below the last blank rows, and what is above."""
    last = max((k for k, run in enumerate(runs) if any(len(row.columns) > 1 for row in run)), default=-1)
    return [row for run in runs[last + 1 :] for row in run], runs[: last + 1]


def blocks_of(runs: list[list[SheetRow]], cells: Cells, vocabulary: Vocabulary) -> list[Block]:
    """Runs joined to grids: many a plan has blank rows between its sections."""
    blocks: list[Block] = []
    waiting: list[list[SheetRow]] = []
    for run, below in pairwise([*runs, []]):
        waiting.append(run)
        breadth = Block([run]).breadth
        if breadth < 2:  # a title inside the sheet goes with what follows it
            continue
        apart = blocks and (
            _is_apart(breadth, blocks[-1].breadth)
            or _is_narrow_table(run, cells, blocks[-1].breadth)
            or is_of_another_kind(blocks[-1].rows, cells)
            or _begins_cards(run, below, blocks[-1].rows, cells)
        )
        if is_of_another_kind(run, cells):
            titles = list(takewhile(lambda row: len(row.columns) < 2, run))
            blocks.append(Block(titles=[*(row for before in waiting[:-1] for row in before), *titles]))
            waiting = [run[len(titles) :]]
        elif not blocks or apart or _begins_table(run, cells, vocabulary):
            blocks.append(Block())
        blocks[-1].runs += waiting
        waiting = []
    return blocks


def _is_apart(breadth: int, above: int) -> bool:
    """Whether rows of so many texts are a table of their own below those of others, as a key is."""
    return 2 * breadth <= above or 2 * above <= breadth


def _is_narrow_table(run: list[SheetRow], cells: Cells, above: int) -> bool:
    """Whether rows fill the same few columns, and the first may be headings: short, no reference, no order."""
    wide = [row for row in run if len(row.columns) > 1]
    texts = [cells[wide[0].number, column].text for column in wide[0].columns]
    short = all(len(words(text)) <= _SHORT for text in texts)
    same = len(wide) >= _FEWEST_ROWS and len({row.columns for row in wide}) == 1 and len(wide[0].columns) < above - 1
    return same and short and not is_reference(texts[0]) and not any(map(_is_whole_order, texts))


def _begins_cards(run: list[SheetRow], below: list[SheetRow], above: list[SheetRow], cells: Cells) -> bool:
    """Whether most labels of a card come again in the next, and none stands above: there is a key, or a cover."""
    own, again, before = (_labels(rows, cells) for rows in (run, below, above))
    return len(before) > 1 and 2 * len(own & again) > len(own) > 1 and own.isdisjoint(before)


def _labels(rows: list[SheetRow], cells: Cells) -> set[str]:
    """The first texts, folded, of the rows that have but one more."""
    return {fold_heading(cells[row.number, row.columns[0]].text) for row in rows if len(row.columns) == 2}


def _is_whole_order(text: str) -> bool:
    """Whether a text is an order of several words; `Measure` is none, nor is `Target 2026`."""
    return " " in text and is_order(text) and not is_year(text)


def is_of_another_kind(run: list[SheetRow], cells: Cells) -> bool:
    """Whether rows begin with headings of a table that stands near plans and is none, or are a key of colours.

    A label of cards would come again.
    """
    wide = [row for row in run if len(row.columns) > 1]
    texts = [cells[wide[0].number, column].text for column in wide[0].columns]
    firsts = [cells[row.number, row.columns[0]].text for row in wide]
    is_none = are_of_neighbour(texts) or _heads_amounts(wide, cells) or _is_key(wide, firsts)
    return firsts.count(firsts[0]) == 1 and is_none


def _is_key(wide: list[SheetRow], firsts: list[str]) -> bool:
    """Whether several colours stand each beside one text, which says what it means."""
    colours = sum(map(is_rating, set(firsts)))
    return colours > 1 and colours + 1 >= len(wide) and all(len(row.columns) == 2 for row in wide)


def _heads_amounts(wide: list[SheetRow], cells: Cells) -> bool:
    """Whether several texts of the first row are years above figures: budgets, targets."""
    first, *below = wide
    columns = {
        column: [cells[row.number, column].text for row in below if column in row.columns] for column in first.columns
    }
    years = [column for column, values in columns.items() if is_of_amounts(cells[first.number, column].text, values)]
    return len(years) > 1


def _begins_table(run: list[SheetRow], cells: Cells, vocabulary: Vocabulary) -> bool:
    """Whether the first row of several texts is one of headings, that of an action among them."""
    wide = next(row for row in run if len(row.columns) > 1)
    found = [vocabulary.fields.get(fold_heading(cells[wide.number, column].text), ()) for column in wide.columns]
    return sum(map(bool, found)) >= 2 and any("action" in fields for fields in found)


def extent_of(block: Block, cells: Cells) -> tuple[int, int]:
    """The first column of a block and the one behind its last."""
    columns = [(row.number, column) for row in block.rows for column in row.columns]
    return min(c for _, c in columns), max(c + cells[r, c].column_span for r, c in columns)


def shares_columns(block: Block, cells: Cells, extent: tuple[int, int], above: tuple[int, int]) -> bool:
    """Whether a block has the columns of the one above, some of them blank here."""
    width = above[1] - above[0]
    inside = above[0] <= extent[0] and extent[1] <= above[1] and block.breadth * 2 > width
    return inside and not _is_narrow_table(block.runs[-1], cells, width)
