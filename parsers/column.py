"""A column of a table, with the field that its heading became, and its values."""

from collections.abc import Iterator
from dataclasses import dataclass

from parsers.labels.of_sections import names_in_charge
from parsers.printed_rows import Row
from parsers.table import Table
from parsers.values.dittos import is_ditto
from parsers.values.totals import are_total
from schema.values import DateKind

TICK = "tick_text"
CHOICES = {
    "status_tick": "status_text",
    "rag_tick": "rag_text",
}  # of which a row ticks one, and the field that it fills
DATE_FIELDS = {"start_text": DateKind.START, "completed_text": DateKind.COMPLETED, "review_text": DateKind.REVIEW}
EXTRA = "extra"
UNKNOWN = "not in the vocabulary"
BY_PART = "part of the heading"  # how a column was told, before what it was
BY_WORD = "a word of the heading"
ORDERS = "its values tell what to do"
MERGED = "its merged cells name the parts, and its heading is not known"
LEFT = "no other column has such values, and its heading is not known"
BY_VALUES = (ORDERS, MERGED, LEFT)
GUESSED = (BY_PART, BY_WORD, *BY_VALUES)
NEARLY_ALL = 0.8  # of the values of a column
_WITH_LEAD = 2  # texts


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading as printed, the field that it became, and why."""

    index: int
    heading: str
    field: str
    why: str


def values_of(table: Table, index: int) -> list[str]:
    """The texts of a column but ditto marks, and those of rows that are headings of sections."""
    return list(each_value(table, index))


def each_value(table: Table, index: int) -> Iterator[str]:
    """These one by one, for a question that the first few may answer."""
    for row in table.rows:
        if index in row.filled and holds_values(row) and not is_ditto(text := row.filled[index].text):
            yield text


def holds_values(row: Row) -> bool:
    """Whether a row holds values: one text alone, or a title with its lead aside, is the heading of a section.

    Sums under their name are those of other rows.
    """
    if len(row.filled) != _WITH_LEAD:
        return len(row.filled) > 1 and not are_total(row.texts)
    _, aside = row.filled.values()
    return not names_in_charge(aside.text) and not are_total(row.texts)
