"""References printed before the actions of a table, where no column of their own holds them."""

from collections.abc import Callable, Iterator, Sequence

from parsers.column import Column, holds_values
from parsers.table import Table
from parsers.totals import is_total
from parsers.values.references import (
    Numbered,
    are_numbered,
    counted_reference,
    counted_references,
    leading_reference,
)


def reference_reader(table: Table, columns: list[Column], counts_on: bool) -> Callable[[str], Numbered | None] | None:
    """What parts the actions of a table from references before them, where it has no column of references.

    Plain numbers may count on (`counts_on`) from the tables before.
    """
    if "ref" in _places(columns):
        return None
    for reader, agree in ((leading_reference, are_numbered), (counted_reference, counted_references)):
        if agree(list(_whole_actions(table, columns, reader))):
            return reader
    return counted_reference if counts_on else None


def count_on(tables: Sequence[tuple[Table, list[Column]]]) -> bool:
    """Whether plain numbers before the actions of several tables, or in columns of their own, count on from 1."""
    texts = [text for table, columns in tables for text in _whole_actions(table, columns, counted_reference)]
    return bool(counted_references(texts))


def _whole_actions(table: Table, columns: list[Column], reader: Callable[[str], Numbered | None]) -> Iterator[str]:
    """The actions of a table, behind their references where these have a column; a page may have cut the first."""
    places = _places(columns)
    for row in table.rows:
        named = {name: row.filled[index].text for name, index in places.items() if index in row.filled}
        if "action" not in named or not holds_values(row) or is_total(row):
            continue
        text = f"{named.get('ref', '')} {named['action']}".strip()
        if not row.first_of_grid or reader(text):
            yield text


def _places(columns: list[Column]) -> dict[str, int]:
    """The place of the column of each field."""
    return {column.field: column.index for column in columns}
