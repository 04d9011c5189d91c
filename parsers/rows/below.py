"""Rows below the actions of a table that are none themselves: sums, a key, notes."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from parsers.printed_rows import Row
from parsers.text import ends_sentence
from parsers.values.orders import is_order
from parsers.values.totals import are_total

_NOTE = re.compile(
    r"(?:(?:rag )?key(?: to [^:]{1,30})?|notes?|n\.?b\.?|sources?)\s?[:–—]\s+(?P<note>.+)", re.IGNORECASE | re.DOTALL
)


def notes_below(rows: Sequence[Row]) -> list[Row]:
    """The rows that end a table with one text each, in the first column: a key or note, and sentences below it.

    There are none where another text stands below, or where one tells somebody to do something.
    """
    alone = takewhile(lambda row: list(row.filled) in ([], [0]), reversed(rows))
    filled = [row for row in reversed(list(alone)) if row.filled]
    notes = list(dropwhile(lambda row: not _NOTE.match(row.filled[0].text), filled))
    return notes if all(_is_note(row.filled[0].text) for row in notes) else []


def _is_note(text: str) -> bool:
    """Whether a text is a key or note, or a sentence that may go on with one."""
    note = _NOTE.match(text)
    return not is_order(note["note"] if note else text) and (note is not None or ends_sentence(text))


def is_total(row: Row) -> bool:
    """Whether a row names a total and holds nothing else but sums, one at least."""
    return are_total(row.texts)
