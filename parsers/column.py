"""A column of a table, with the field that its heading became, and its values."""

from dataclasses import dataclass

from parsers.table import Table

EXTRA = "extra"
UNKNOWN = "not in the vocabulary"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading as printed, the field that it became, and why."""

    index: int
    heading: str
    field: str
    why: str


def values_of(table: Table, index: int) -> list[str]:
    """The texts of a column, those of rows with one text only left out: they are headings of sections."""
    return [row.filled[index].text for row in table.rows if index in row.filled and len(row.filled) > 1]
