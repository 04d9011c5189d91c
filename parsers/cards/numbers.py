"""Numbers of cards: a number in a line of its own, perhaps behind the word for what it numbers (`Action 1.1`)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.values.references import is_reference
from parsers.values.status import is_status
from schema.vocabulary import fold_heading, spellings

NUMBERED = re.compile(r"(?P<label>[^\W\d_]+(?:\s[^\W\d_]+)?)\s+(?P<reference>\d+(?:\.\d+)*[a-z]?)")  # `Strategy 1.1`


_CHIP = re.compile(
    r"(?P<number>.*\d[a-z]?)\s+"
    r"(?:(?P<level>(?:very )?(?:high|medium|low)|critical|urgent) (?P<label>priority)|(?P<state>\D+))",
    re.IGNORECASE,
)  # `Action 1.1   High priority`


class Chip(NamedTuple):
    """What stands beside the number of a card in the same line: the number, a label, perhaps not printed, its value."""

    number: str
    label: str
    value: str
    is_printed: bool


def chip_beside(text: str) -> Chip | None:
    """A line parted into the number of a card and its priority or status; `None` where it holds anything else."""
    match = _CHIP.fullmatch(text)
    if match is None or not is_number(match["number"]):
        return None
    if match["level"]:
        return Chip(match["number"], match["label"], match["level"], is_printed=True)
    return Chip(match["number"], "Status", match["state"], is_printed=False) if is_status(match["state"]) else None


def is_number(text: str) -> bool:
    """Whether a text is but the number of a card.

    >>> is_number("1.1"), is_number("Action 1.1"), is_number("Page 1"), is_number("1.1 Plant trees")
    (True, True, False, False)
    """
    match = NUMBERED.fullmatch(text)
    is_word = match is not None and not match["label"].isupper()  # no code, as `CS 01` is
    return number_apart(text) is not None if is_word else is_reference(text)


def number_apart(text: str) -> tuple[str, str] | None:
    """A word for actions, or for what calls for them and has no field of its own, and the number behind it."""
    match = NUMBERED.fullmatch(text)
    fields = spellings("headings").get(fold_heading(match["label"]), ()) if match else ()
    if match is None or {"action", "extra"}.isdisjoint(fields):
        return None
    return match["label"], match["reference"]


def number_beside(rows: Sequence[Row]) -> Cell | None:
    """The number that stands beside all rows of a card, in its first column of two."""
    cells = {cell.column: cell for row in rows for cell in row.cells.values()}
    number = cells.get(0)
    beside = number is not None and all(row.cells.get(0) is number for row in rows) and set(cells) == {0, 1}
    return number if number and beside and is_number(number.text) else None


def without_number(rows: Sequence[Row]) -> list[Row]:
    """Rows of two columns without the first one."""
    return [_moved(row) for row in rows]


def _moved(row: Row) -> Row:
    cells = {column - 1: cell._replace(column=column - 1) for column, cell in row.cells.items() if column}
    filled = {column: cell for column, cell in cells.items() if cell.text}
    return replace(row, cells=cells, begins=tuple(cells.values()), filled=filled)
