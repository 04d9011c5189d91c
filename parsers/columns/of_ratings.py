"""Columns whose values show where actions stand, which no heading names: a status, a rating."""

from collections.abc import Sequence
from dataclasses import replace
from math import inf
from operator import ne

from parsers.column import BY_PART, BY_WORD, EXTRA, UNKNOWN, Column, holds_values, values_of
from parsers.headings.kinds import MOST
from parsers.table import Table
from parsers.values.status import is_rating, is_status, parse_rag, rag_of_fill, rag_of_own_fill
from schema.values import Rag
from schema.vocabulary import fold

_RATINGS = {Rag.RED, Rag.AMBER, Rag.GREEN, Rag.BLUE, Rag.GREY}  # by fills alone; others may be those of themes
_STATES = {"state", "status", "stage", "result", "progress"}
_OF_ACTIONS = {"of", "the", "current", "latest", "delivery", "action", "actions", "measure", "implementation",
               "project", "task", "work", "completion", "follow", "up", "play"}  # fmt: skip


def with_status(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names the status, a column of which most values are one holds it.

    So does an account of progress that says nothing else (`Status update`), the last of several.
    """
    if any(column.field == "status_text" for column in columns):
        return columns
    accounts = [
        c for c in columns if c.field == "progress" and (v := values_of(table, c.index)) and all(map(is_status, v))
    ]
    if accounts:
        return [replace(c, field="status_text", why="its values") if c is accounts[-1] else c for c in columns]
    of_status = [
        c for c in columns if (v := values_of(table, c.index)) and sum(map(is_status, v)) >= _least(c) * len(v)
    ]
    return [replace(c, field="status_text", why="its values") if c in of_status[:1] else c for c in columns]


def _least(column: Column) -> float:
    """The share of a column's values that must be statuses for it to hold them, by how its own heading was told."""
    if column.field == "measures" or (column.field == EXTRA and column.why == UNKNOWN):
        return MOST
    said = set(fold(column.heading).split())
    of_state = not said.isdisjoint(_STATES) and said <= _STATES | _OF_ACTIONS
    return 1 if of_state and column.why.startswith((BY_PART, BY_WORD)) else inf


def with_rating(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names a rating, a column of nothing but the letters, words or marks of colours holds it.

    So does one of nothing but colours.
    """
    if any(column.field == "rag_text" for column in columns):
        return columns
    unknown = [c for c in columns if c.field == EXTRA and c.why == UNKNOWN]
    rated = [c for c in unknown if _are_ratings(values_of(table, c.index)) or _are_coloured_marks(c, table)]
    if not rated:
        return [*columns, *_coloured(columns, table)]
    return [replace(c, field="rag_text", why="its values") if c in rated[:1] else c for c in columns]


def _coloured(columns: list[Column], table: Table) -> list[Column]:
    """The first column without heading and texts that most rows fill with the colours of ratings, in no order."""
    rows = [row for row in table.rows if holds_values(row)]
    taken = {column.index for column in columns}
    for index in sorted({index for row in rows for index in row.cells} - taken):
        colours = [colour for row in rows if (colour := rag_of_own_fill(row.cells, index))]
        changes = sum(map(ne, colours, colours[1:]))
        rates = 2 * len(colours) > len(rows) and _tell_apart(colours) and _RATINGS.issuperset(colours)
        if rates and changes >= len(set(colours)):  # those of themes follow each other
            return [Column(index, "", "rag_text", "its colours, under a blank heading")]
    return []


def _are_ratings(values: Sequence[str]) -> bool:
    """Whether values are ratings, several of them, or statuses beside them: `Red`, `Green`, `Complete`.

    `A` and `B` without red or green may be classes of anything.
    """
    ratings = [parse_rag(value) for value in values if is_rating(value)]
    rated = all(is_rating(value) or is_status(value) for value in values) and 2 * len(ratings) > len(values)
    return rated and _tell_apart(ratings)


def _are_coloured_marks(column: Column, table: Table) -> bool:
    """Whether the texts of a column are circles or other marks, each of the colour of a rating."""
    cells = [row.filled[column.index] for row in table.rows if column.index in row.filled and holds_values(row)]
    colours = [rag_of_fill(cell.symbol_colour) if cell.symbol_colour else None for cell in cells]
    return None not in colours and _tell_apart(colours)


def _tell_apart(ratings: Sequence[Rag | None]) -> bool:
    """Whether ratings are several, red or green among them."""
    return len(set(ratings)) > 1 and not {Rag.RED, Rag.GREEN}.isdisjoint(ratings)
