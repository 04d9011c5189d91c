"""Cells that lie across several columns of ticks: a text there is when or where the action stands, a tick ticks all."""

from collections.abc import Mapping

from parsers.column import CHOICES, TICK, Column
from parsers.columns.bars import reach
from parsers.columns.ticks import is_tick_or_box
from parsers.draft import Draft, Entry
from parsers.logical import LogicalCell
from schema.values import ValueOrigin

_TOLD = {TICK: "target_text", **CHOICES}  # by a text instead of ticks


def told_across(column: Column, cell: LogicalCell, columns: Mapping[int, Column]) -> Column | None:
    """What a text tells that lies across columns of ticks alone: `Ongoing` across the years is the target."""
    across = _covered(column.index, cell, columns)
    if len(across) < 2 or {other.field for other in across} - {column.field} or is_tick_or_box(cell.text):
        return None
    if field := _TOLD.get(column.field):
        heading = " / ".join(other.heading for other in across)
        return Column(column.index, heading, field, "a text across columns of ticks")
    return None


def enter_periods_across(draft: Draft) -> None:
    """The periods below which a row has one cell for several, as if each had a tick; a text below all tells no more."""
    periods = {index: column for index, column in draft.columns.items() if column.field == TICK}
    for index, cell in draft.row.cells.items():
        across, is_mark = _covered(index, cell, periods), is_tick_or_box(cell.text)
        if cell.text and len(across) > 1 and (is_mark or len(across) < len(periods)):
            entered = 1 if is_mark else 0  # as any tick is, below the first
            ticked = [Entry(column, column.heading, cell, ValueOrigin.DERIVED) for column in across[entered:]]
            draft.entries[TICK] = sorted([*draft.entries.get(TICK, ()), *ticked], key=lambda entry: entry.column.index)


def _covered(index: int, cell: LogicalCell, columns: Mapping[int, Column]) -> list[Column]:
    return [columns[place] for place in reach(index, cell) if place in columns]
