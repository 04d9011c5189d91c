"""The columns of tables with the same headings, which the values of all of them tell together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.column import BY_PART, BY_WORD, UNKNOWN, Column
from parsers.columns.mapping import map_headings
from parsers.headings.kinds import holds_one_kind
from parsers.table import Table

_Headings = tuple[tuple[int, str], ...]


def map_all(tables: Sequence[Table], own: Mapping[str, str]) -> list[tuple[Table, list[Column]]]:
    """Tables with their columns; where headings are known but in part, the values of all tables with them decide."""
    alike: defaultdict[_Headings, list[Table]] = defaultdict(list)
    for table in tables:
        alike[_headings_of(table)].append(table)
    whole = {
        headings: map_headings(replace(same[0], rows=[row for table in same for row in table.rows]), own)
        for headings, same in alike.items()
    }
    return [(table, _columns_of(table, alike, whole, own)) for table in tables]


def _columns_of(
    table: Table,
    alike: Mapping[_Headings, list[Table]],
    whole: Mapping[_Headings, list[Column]],
    own: Mapping[str, str],
) -> list[Column]:
    """The columns of all tables like one, but where its own values show another kind under headings that are known."""
    shared = whole[_headings_of(table)]
    if len(alike[_headings_of(table)]) == 1:
        return shared
    fields = {column.index: column.field for column in shared}
    alone = map_headings(table, own)
    return shared if all(_agrees(column, fields.get(column.index)) for column in alone) else alone


def _agrees(column: Column, field: str | None) -> bool:
    """Whether a column of a table may have the field that all tables like it show: texts of one hardly show another."""
    guessed = column.why.startswith((BY_PART, BY_WORD, UNKNOWN))
    return field in (column.field, None) or guessed or not (holds_one_kind(column.field) or holds_one_kind(field))


def _headings_of(table: Table) -> _Headings:
    return tuple(sorted({**table.header.headings, **{-1 - k: over for k, over in table.header.over.items()}}.items()))
