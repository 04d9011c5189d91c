"""Where no heading names actions: the column that holds them, for it tells what to do or names what is done."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.column import CHOICES, EXTRA, ORDERS, TICK, UNKNOWN, Column, holds_values, values_of
from parsers.columns.replies import is_reply, promise
from parsers.headings.kinds import MOST
from parsers.table import Table
from parsers.values.orders import is_figure_of_success, tells_to_act
from schema.fields import HOW_FAR, WHEN
from schema.vocabulary import fold_heading

FEW = 0.2  # the share that may be of another kind and yet count as none
_IN_PLACE = ("milestones", "objective_text")  # of actions, where a table has none but tells who, when and how far
_ACCOUNTS = ("progress", "next_steps")
_GUESSED = ("section", "measures", "milestones", "resources")  # of a part or a word of their headings
STANDS = HOW_FAR | {*CHOICES}  # say where an action stands
_TO_WHAT_END = {"milestones", "measures", "outcomes"}
_NAME_WORDS = 3  # of what is done: sections may have fewer
_DATED = WHEN | {TICK}
MAY_BE_ORDERS = ("measure", "measures", "objective", "objectives")
SCHEMES = ("scheme", "scheme name", "scheme title", "name of scheme")


def with_action(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names actions but others name who and when, the first column of orders holds them.

    They may be told as an account (`What we did`). Under `Measures`, `Deliverables` or `Objective` they do so beside
    either of the two; then some orders, hardly a figure, will do. Where there are none, what names each row is done.
    """
    fields = {column.field for column in columns}
    says_who, says_when = "lead_text" in fields, not fields.isdisjoint(_DATED | STANDS)
    if "action" in fields or not (says_who or says_when):
        return columns
    orders = _columns_of_orders(columns, table, says_both=says_who and says_when)
    dated = says_who and not fields.isdisjoint(_DATED)
    found = orders or (_names_of_rows(columns, fields, table) if dated else [])
    why = ORDERS if orders else "it names what is done"
    return [replace(c, field="action", why=why) if c in found[:1] else c for c in columns]


def _columns_of_orders(columns: list[Column], table: Table, *, says_both: bool) -> list[Column]:
    """Columns of orders where no heading names actions, the likeliest first; any may be, where others say who and when.

    Such are those that nobody knows for sure, replies that promise, aims; then priorities.
    """
    unknown = [c for c in columns if _may_hold_orders(c)] if says_both else []
    aims = [c for c in columns if c.field in _IN_PLACE or fold_heading(c.heading) in MAY_BE_ORDERS]
    priorities = [c for c in columns if c.field == "priority"] if says_both else []
    return [
        *(c for c in unknown if tell_what_to_do(values_of(table, c.index), MOST)),
        *(c for c in unknown if is_reply(c) and promise(values_of(table, c.index), MOST)),
        *(c for c in aims if tell_what_to_do(values_of(table, c.index), FEW)),
        *(c for c in priorities if tell_what_to_do(values_of(table, c.index), MOST)),
    ]


def _may_hold_orders(column: Column) -> bool:
    """Whether a heading does not tell for sure what its column holds: nobody knows it, or but a part of it."""
    named = not {"measure", "measures"}.isdisjoint(fold_heading(column.heading).split())
    guessed = column.field in _GUESSED and column.why not in ("vocabulary", "council file") and not named
    return guessed or column.field in _ACCOUNTS or (column.field == EXTRA and column.why == UNKNOWN)


def _names_of_rows(columns: list[Column], fields: set[str], table: Table) -> list[Column]:
    """Columns that may name what is done, of which none tells so: schemes first, then programmes, milestones, aims."""
    schemes = [c for c in columns if c.field == EXTRA and c.why == UNKNOWN and fold_heading(c.heading) in SCHEMES]
    named = [c for c in columns if c.field == "section" and _names_each(c, table)] if fields & _TO_WHAT_END else []
    steps = sorted((c for c in columns if c.field in _IN_PLACE), key=lambda c: _IN_PLACE.index(c.field))
    return schemes or named or (steps if fields & STANDS else [])


def _names_each(column: Column, table: Table) -> bool:
    """Whether a column names each row: every text is longer than a word or two and comes once."""
    rows = [row for row in table.rows if holds_values(row)]
    values = [row.filled[column.index].text for row in rows if column.index in row.filled]
    return len(set(values)) == len(rows) > 1 and all(len(value.split()) >= _NAME_WORDS for value in values)


def tell_what_to_do(values: Sequence[str], least: float) -> bool:
    """Whether a share of values are orders, with a reference before them or without; hardly one is a figure."""
    figures = sum(map(is_figure_of_success, values))
    orders = sum(" " in value and tells_to_act(value) for value in values)
    return bool(values) and orders >= least * len(values) and figures <= FEW * len(values)
