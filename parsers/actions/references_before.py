"""References printed before the actions of a table, where no column of their own holds them."""

from collections.abc import Callable, Iterator, Sequence

from parsers.column import Column, holds_values
from parsers.table import Table
from parsers.values.references import (
    Numbered,
    are_numbered,
    counted_reference,
    counted_references,
    leading_reference,
)

_Action = tuple[str, bool]  # an action with its reference, and whether it is the first of its grid


def reference_reader(table: Table, columns: list[Column], counts_on: bool) -> Callable[[str], Numbered | None] | None:
    """What parts the actions of a table from references before them, where it has no column of references.

    Plain numbers may count on (`counts_on`) from the tables before.
    """
    if "ref" in _places(columns):
        return None
    actions = list(_actions(table, columns))
    for reader, agree in ((leading_reference, are_numbered), (counted_reference, counted_references)):
        if agree(_whole(actions, reader)):
            return reader
    return counted_reference if counts_on else None


def count_on(tables: Sequence[tuple[Table, list[Column]]]) -> bool:
    """Whether plain numbers before the actions of several tables, or in columns of their own, count on from 1.

    Nobody asks where all have such a column.
    """
    if all("ref" in _places(columns) for _, columns in tables):
        return False
    actions = [action for table, columns in tables for action in _actions(table, columns)]
    return bool(counted_references(_whole(actions, counted_reference)))


def _whole(actions: Sequence[_Action], reader: Callable[[str], Numbered | None]) -> list[str]:
    """Actions but those that a page may have cut: the first on it, where no reference stands before."""
    return [text for text, first_of_grid in actions if not first_of_grid or reader(text)]


def _actions(table: Table, columns: list[Column]) -> Iterator[_Action]:
    """The actions of a table, behind their references where these have a column."""
    places = _places(columns)
    for row in table.rows:
        named = {name: row.filled[index].text for name, index in places.items() if index in row.filled}
        if "action" not in named or not holds_values(row):
            continue
        yield f"{named.get('ref', '')} {named['action']}".strip(), row.first_of_grid


def _places(columns: list[Column]) -> dict[str, int]:
    """The place of the column of each field."""
    return {column.field: column.index for column in columns}
