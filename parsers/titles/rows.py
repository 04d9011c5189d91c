"""Titles that are rows of a grid: one text at the left, above headings or between rows."""

from collections.abc import Sequence
from itertools import takewhile

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import tells_more_of_row
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.text import ends_sentence
from parsers.titles.texts import NAMED_PART, has_number
from parsers.values.people import is_person

_LABEL_CELLS = 2
_FEWEST_HEADINGS = 3  # of a row above others that is one of headings too


def pop_titles(rows: list[Row], vocabulary: Vocabulary, *, least: int) -> list[Row]:
    """The rows that end a table with one text each: titles of the table that begins below. `least` rows stay."""
    titles: list[Row] = []
    while len(rows) > least and _may_be_title(rows[-1], vocabulary):
        titles.insert(0, rows.pop())
    return titles


def pop_titles_with_labels(rows: list[Row], top: int, vocabulary: Vocabulary) -> list[Row]:
    """The `top` rows of a grid, taken from the rows that end with them, if they are a title and labels below it."""
    titles = rows[len(rows) - top :]
    if not labels_below_title(titles, vocabulary):
        return []
    del rows[len(rows) - top :]
    return titles


def pop_titles_again(captions: Sequence[Row], rows: list[Row], grid: int, vocabulary: Vocabulary) -> list[Cell]:
    """The cells of titles in a grid above headings that come again, taken from the rows if they are those printed last.

    `captions` stand above the first headings.
    """
    count = len(list(takewhile(lambda row: row.grid == grid and _is_title(row, vocabulary), reversed(rows))))
    first = len(rows) - count
    above = [row for row in (*captions, *rows[:first]) if _is_title(row, vocabulary)]
    if not count or [row.texts for row in above[-count:]] != [row.texts for row in rows[first:]]:
        return []
    again = rows[first:]
    del rows[first:]
    return [cell for row in again for cell in row.begins]


def pop_captions_again(captions: Sequence[Row], rows: list[Row], grid: int, vocabulary: Vocabulary) -> list[Cell]:
    """The cells of all rows above headings that come again in a grid, taken from the rows: those of the table again.

    They tell of the part that the table is of, `captions`, where no other title stands in its rows.
    """
    first = len(rows) - len(list(takewhile(lambda row: row.grid == grid, reversed(rows))))
    above, again = ([row.texts for row in part if row.filled] for part in (captions, rows[first:]))
    if not above or above != again or any(_is_title(row, vocabulary) for row in rows[:first]):
        return []
    cells = [cell for row in rows[first:] for cell in row.begins]
    del rows[first:]
    return cells


def pop_titles_of_part(captions: Sequence[Row], rows: list[Row], top: int, vocabulary: Vocabulary) -> list[Row]:
    """The titles of a part, taken from the rows that end with them above headings which come again.

    They are a title with the labels below it that stand in the `captions` above the first headings as well; or the
    `top` rows of the grid, which are all that it has above the headings, if they are titles, or such labels, of which
    the title may end the page before; so may one with a number, above a sentence.
    """
    known = set(map(_label, labels_below_title(captions, vocabulary)))
    labels = len(list(takewhile(lambda row: is_label(row) and _label(row) in known, reversed(rows))))
    told = labels or (top if _are_sentences(rows[len(rows) - top :], vocabulary) else 0)
    above = rows[-told - 1] if 0 < told < len(rows) else None
    titled = above is not None and _is_over(above, vocabulary, is_numbered=not labels)
    is_top = labels == top or all(_may_be_title(row, vocabulary) for row in rows[len(rows) - top :])
    count = told + 1 if titled else top if is_top else 0
    titles = [row for row in rows[len(rows) - count :] if row.filled]
    del rows[len(rows) - count :]
    return titles


def _is_over(row: Row, vocabulary: Vocabulary, *, is_numbered: bool) -> bool:
    """Whether a row is a title, or the name of a part beside one."""
    return (_is_title(row, vocabulary) and (not is_numbered or has_number(row.filled[0].text))) or is_named_part(row)


def _are_sentences(rows: Sequence[Row], vocabulary: Vocabulary) -> bool:
    return all(_is_title(row, vocabulary) and ends_sentence(row.filled[0].text) for row in rows)


def labels_below_title(rows: Sequence[Row], vocabulary: Vocabulary) -> list[Row]:
    """The rows below a title, if each is a label beside a value that lies across columns: what a part is about.

    The title may stand outside of the grid.
    """
    filled = [row for row in rows if row.filled]
    below = filled[1:] if filled and (_is_title(filled[0], vocabulary) or is_named_part(filled[0])) else filled
    return below if all(map(is_label, below)) else []


def is_named_part(row: Row) -> bool:
    """Whether a row is the name of a part beside its title: `Objective 2` beside `Warm homes`."""
    return is_label(row) and NAMED_PART.fullmatch("".join(_label(row).split())) is not None


def tells_of_part(row: Row) -> bool:
    """Whether a row names a part, or who leads it: `Lead member` beside a name."""
    return is_named_part(row) or (is_label(row) and is_person(list(row.filled.values())[-1].text))


def is_label(row: Row) -> bool:
    """Whether a row is a text in the first column and one across all others."""
    if len(row.filled) != _LABEL_CELLS or 0 not in row.filled:
        return False
    _, value = row.filled.values()
    width = max(cell.column + cell.column_span for cell in row.cells.values())
    return (value.column_span > 1 or width == _LABEL_CELLS) and value.column + value.column_span == width


def _label(row: Row) -> str:
    return row.filled[0].text


def parted_from_translation(above: list[Row], headings: Row) -> tuple[list[Row], list[Cell]]:
    """The rows above headings, and the cells of the last where it heads the same columns: in another language."""
    columns = headings.filled.keys()
    if not above or len(columns) < _FEWEST_HEADINGS or above[-1].filled.keys() != columns:
        return above, []
    return above[:-1], list(above[-1].begins)


def pop_translation_again(rows: list[Row], repeated: Sequence[Cell], grid: int) -> list[Cell]:
    """The cells of such a row that comes again in a grid, taken from the rows; `repeated` are cells left out before."""
    known = {cell.text for cell in repeated}
    last = rows[-1].filled if rows and rows[-1].grid == grid else {}
    if len(last) < _FEWEST_HEADINGS or not all(cell.text in known for cell in last.values()):
        return []
    return list(rows.pop().begins)


def _may_be_title(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row is blank or holds one text, at its left, that begins as a title does, not as `Update: …`."""
    if not row.filled:
        return True
    text = row.filled[0].text if list(row.filled) == [0] else ""
    return bool(text) and not text[0].islower() and not tells_more_of_row(text, vocabulary)


def _is_title(row: Row, vocabulary: Vocabulary) -> bool:
    return bool(row.filled) and _may_be_title(row, vocabulary)
