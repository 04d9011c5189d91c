"""Texts that tell of several columns of ticks at once: when, or where the action stands; a tick may lie across some."""

from parsers.column import CHOICES, TICK, Column
from parsers.columns.bars import reach
from parsers.columns.ticks import is_tick_or_box, texts_across
from parsers.draft import Draft, Entry
from parsers.logical import LogicalCell
from parsers.text import tidy
from schema.values import ValueOrigin

_TOLD = {TICK: "target_text", **CHOICES}  # by a text instead of ticks


def enter_texts_across(draft: Draft) -> set[int]:
    """Each text that stands for ticks to the field that these would tell; the places of their cells."""
    entered: set[int] = set()
    for name, goal in _TOLD.items():
        columns = {index: column for index, column in draft.columns.items() if column.field == name}
        for places in texts_across(draft.row.cells, [*columns]) if columns else ():
            cells = [draft.row.cells[index] for index in places]
            across = [columns[index] for index in (reach(places[0], cells[0]) if len(places) == 1 else places)]
            heading = " / ".join(column.heading for column in across)
            cell = LogicalCell(
                " ".join(tidy(cell.text) for cell in cells), [part for cell in cells for part in cell.parts]
            )
            column = Column(places[0], heading, goal, "a text across columns of ticks")
            origin = ValueOrigin.JOINED if len(cell.parts) > 1 else ValueOrigin.READ
            draft.entries.setdefault(goal, []).append(Entry(column, cell.text, cell, origin))
            entered.update(places)
    return entered


def enter_periods_across(draft: Draft) -> None:
    """The periods below which a row has one cell for several, as if each had a tick; a text below all tells no more."""
    periods = {index: column for index, column in draft.columns.items() if column.field == TICK}
    for index, cell in draft.row.cells.items():
        across = [periods[place] for place in reach(index, cell) if place in periods]
        is_mark = is_tick_or_box(cell.text)
        if cell.text and len(across) > 1 and (is_mark or len(across) < len(periods)):
            entered = 1 if is_mark else 0  # as any tick is, below the first
            ticked = [Entry(column, column.heading, cell, ValueOrigin.DERIVED) for column in across[entered:]]
            draft.entries[TICK] = sorted([*draft.entries.get(TICK, ()), *ticked], key=lambda entry: entry.column.index)
