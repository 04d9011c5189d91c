"""From a logical row to a draft: every cell to its field, and values of the wrong kind to where they belong."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain

from parsers.actions.across import enter_periods_across, enter_texts_across
from parsers.column import CHOICES, DATE_FIELDS, EXTRA, TICK, Column
from parsers.columns.bars import bar
from parsers.columns.ticks import choice_of, ticked
from parsers.draft import DURATION, PROSE, SUPPORT, Draft, Entry, RowSettings, heading_of
from parsers.headings.kinds import holds_one_kind, is_of_kind
from parsers.labels.of_sections import said_by_section
from parsers.labels.run_in import labels_alone, parted_from_labels
from parsers.logical import LogicalCell, LogicalRow
from parsers.text import tidy
from parsers.values.dates import DateContext, find_dates
from parsers.values.dittos import is_ditto
from parsers.values.leads import names_leads
from parsers.values.references import Numbered
from parsers.values.status import is_rating, is_status, parse_rag, status_elsewhere
from schema.fields import ALL_DATES, LEAD_AND_TARGET
from schema.values import ValueOrigin
from schema.vocabulary import fold

_KEPT = {EXTRA, DURATION, TICK, *CHOICES}  # fields whose cells stand among the extras, whatever else they tell
_NOT_ENTERED = {EXTRA, SUPPORT, *CHOICES}  # and those under which none is entered


def new_draft(row: LogicalRow, columns: Mapping[int, Column], settings: RowSettings) -> Draft:
    """A row with every cell under its field, those in a column of another kind moved."""
    draft = Draft(row, columns, settings)
    if unsure := [part.cell.text for part in row.own if part.cell.is_unsure and part.cell.text]:
        draft.find("columns-unsure", "Words of these cells may belong to the one beside.", text=" | ".join(unsure))
    _enter(draft)
    _enter_choices(draft)
    enter_periods_across(draft)
    _enter_bar(draft)
    _part_labels(draft)
    for name in LEAD_AND_TARGET:
        _part_cell(draft, name)
    _inherit_from_section(draft)
    _put_right(draft)
    _tell_what_may_be_shared(draft)
    return draft


def _enter(draft: Draft) -> None:
    """Every cell with text to the field of its column, or to the extras."""
    for_target = "start_text" if _has_only_starts(draft.columns) else None
    across = enter_texts_across(draft)
    for index, cell in sorted(draft.row.cells.items()):
        if cell.text and index not in across:
            entry = _entry(draft, index, cell)
            if entry.column.field != for_target:
                _keep_what_is_not_read(draft, entry)
            for name, part in _parted(entry, draft.settings.reference_of):
                draft.entries.setdefault(name, []).append(part)
    if for_target in draft.entries:
        draft.entries["target_text"] = draft.entries[for_target]


def _enter_choices(draft: Draft) -> None:
    """The status or colour under which a row has a tick; none where it has several, as two rows read as one have."""
    fields = {column.field for column in draft.columns.values()}
    for name, goal in ((name, goal) for name, goal in CHOICES.items() if name in fields):
        columns = {index: column for index, column in draft.columns.items() if column.field == name}
        marked = ticked(draft.row.cells, [*columns])
        if len(marked) > 1:
            headings = " | ".join(columns[index].heading for index in marked)
            draft.find("ticked-twice", "The row has ticks under several headings; none was chosen.", text=headings)
        for index in marked if len(marked) == 1 else []:
            if choice := choice_of(columns[index].heading):
                entry = Entry(columns[index], choice.text, draft.row.cells[index], ValueOrigin.DERIVED)
                draft.entries.setdefault(goal, []).append(entry)


def _enter_bar(draft: Draft) -> None:
    """The periods under which a row has a bar, where it has no ticks."""
    periods = [index for index, column in draft.columns.items() if column.field == TICK]
    drawn = bar(draft.row.cells, periods) if periods and TICK not in draft.entries else []
    for column, cell in ((draft.columns[index], _cell_over(draft, index)) for index in drawn):
        draft.entries.setdefault(TICK, []).append(Entry(column, column.heading, cell, ValueOrigin.DERIVED))


def _cell_over(draft: Draft, index: int) -> LogicalCell:
    """The cell of a column, which may begin in one before."""
    return draft.row.cells[max(begin for begin in draft.row.cells if begin <= index)]


def _part_labels(draft: Draft) -> None:
    """The labels that end an action's own text go to their fields, where the row has nothing else for any of them."""
    entries = draft.entries.get("action", [])
    text, labels = parted_from_labels(entries[0].text, draft.settings.vocabulary) if len(entries) == 1 else ("", ())
    if not labels or any(label.field in draft.entries for label in labels):
        return
    (entry,) = entries
    draft.entries["action"] = [entry._replace(text=text)]
    for label in labels:
        column = Column(entry.column.index, label.label, label.field, "a label in the text of the action")
        draft.entries[label.field] = [entry._replace(column=column, text=label.value)]


def _part_cell(draft: Draft, name: str) -> None:
    """A cell of leads or times that labels part goes to the fields of these, where the row has no other for any."""
    entries = draft.entries.get(name, [])
    labels = labels_alone(entries[0].text, draft.settings.vocabulary) if len(entries) == 1 else ()
    if not any(label.field == name for label in labels) or any(
        label.field in draft.entries for label in labels if label.field != name
    ):
        return
    (entry,) = entries
    for label in labels:
        column = replace(entry.column, heading=label.label, field=label.field, why="a label in a cell of several")
        draft.entries[label.field] = [entry._replace(column=column, text=label.value)]


def _inherit_from_section(draft: Draft) -> None:
    """What the section's label says of its rows goes to the fields for which a row has nothing of its own.

    Where a blank cell may be the rest of one above it, that may say otherwise.
    """
    may_share = {draft.columns[index].field for index in draft.row.may_share & draft.columns.keys()}
    for part in draft.row.section.parts if draft.row.section else ():
        for name, (label, value) in said_by_section(part.cell.text, draft.settings.vocabulary).items():
            cell = LogicalCell(value, [part])
            entry = Entry(Column(-1, label, name, "the label of its section"), value, cell, ValueOrigin.INHERITED)
            is_blank = all(is_ditto(own.text) for own in draft.entries.get(name, ()))  # marks for it, below its label
            if is_blank and name not in may_share and (name != "target_text" or TICK not in draft.entries):
                draft.entries[name] = [entry]


def _entry(draft: Draft, index: int, cell: LogicalCell) -> Entry:
    """A cell under the heading that it belongs to."""
    column = draft.columns.get(index)
    if column is None:
        column = Column(index, heading_of(index, draft.columns), EXTRA, "no heading")
        draft.find("cells-beyond-columns", f"Column {index + 1} has text but no heading.", text=cell.text)
    column = _column_of_wide(column, cell, draft.columns)
    return Entry(column, tidy(cell.text), cell, _origin(draft.row, index, cell))


def _keep_what_is_not_read(draft: Draft, entry: Entry) -> None:
    """To the extras goes what has no field of its own, and what stands beside a date in a column of dates."""
    half_read = entry.column.field in DATE_FIELDS and not _is_one_date(entry.text)
    if entry.column.field in _KEPT or half_read:
        draft.extras[_unused(entry.column.heading, draft.extras)] = entry.text
        draft.read("extras", [entry], len(draft.extras))


def _parted(entry: Entry, reference_of: Callable[[str], Numbered | None] | None) -> list[tuple[str, Entry]]:
    """An entry under its field, if it has one; a numbered action as its reference and the action itself."""
    if entry.column.field in _NOT_ENTERED:
        return [("lead_text", entry)] if entry.column.field == SUPPORT else []
    found = reference_of(entry.text) if reference_of and entry.column.field == "action" else None
    if found is None:
        return [(entry.column.field, entry)]
    return [("ref", entry._replace(text=found.reference)), ("action", entry._replace(text=found.text))]


def _column_of_wide(column: Column, cell: LogicalCell, columns: Mapping[int, Column]) -> Column:
    """A cell that lies across columns of several kinds, and is not of the first one's, is a value of none of them."""
    first = cell.parts[0].cell
    if first.column_span == 1:
        return column
    reached = range(first.column, first.column + first.column_span)
    covered = [columns[index] for index in reached if index in columns]
    if len({c.field for c in covered}) < 2 or not holds_one_kind(column.field) or is_of_kind(column.field, cell.text):
        return column
    return Column(column.index, " / ".join(c.heading for c in covered), EXTRA, "a cell across several columns")


def _has_only_starts(columns: Mapping[int, Column]) -> bool:
    """Whether the plan's one column of dates is of starts: its text then stands for the target."""
    fields = {column.field for column in columns.values()}
    return "start_text" in fields and not fields & (ALL_DATES - {"start_text"})


def _unused(heading: str, extras: dict[str, str]) -> str:
    """A heading as a key of the extras; a second column of that name is `name (2)`."""
    again = (f"{heading} ({number})" for number in range(2, len(extras) + 2))
    return next(name for name in chain([heading], again) if name not in extras)


def _origin(row: LogicalRow, index: int, cell: LogicalCell) -> ValueOrigin:
    if index in row.inherited:
        return ValueOrigin.INHERITED
    return ValueOrigin.JOINED if len(cell.parts) > 1 else ValueOrigin.READ


def _is_one_date(text: str) -> bool:
    """Whether a text is but a date, perhaps with the stop of a sentence."""
    found = find_dates(text, DateContext())
    return len(found) == 1 and found[0].span is not None and found[0].text_in(text) == text.removesuffix(".")


def _put_right(draft: Draft) -> None:
    """Values in a column of another kind go to the nearest blank column that they fit."""
    rag = draft.text("rag_text")
    if fold(rag) and not is_rating(rag) and parse_rag(rag) is None and not status_elsewhere(rag) and not is_status(rag):
        _move(draft, "rag_text", ("lead_text",) if names_leads(rag) else PROSE)
    for name in PROSE:
        if "status_text" not in draft.entries and name in draft.entries and is_status(draft.text(name)):
            _move(draft, name, ("status_text",))


def _move(draft: Draft, name: str, fitting: tuple[str, ...]) -> None:
    """Move a field's only cell to the nearest column of a fitting field that is blank here."""
    (entry, *others) = draft.entries[name]
    blank = [c for c in draft.columns.values() if c.field in fitting and c.field not in draft.entries]
    nearest = min(blank, key=lambda column: abs(column.index - entry.column.index), default=None)
    goal = nearest.field if nearest else fitting[0] if fitting == ("status_text",) else None
    if others or goal is None:
        return
    del draft.entries[name]
    draft.entries[goal] = [Entry(entry.column, entry.text, entry.cell, ValueOrigin.DISPLACED)]
    message = f"Under {entry.column.heading!r} stands what belongs to {goal}; it was moved."
    draft.find("value-displaced", message, text=entry.text, field=goal)


def _tell_what_may_be_shared(draft: Draft) -> None:
    """A finding for each field that has no value at the top of a page, where one above may go on."""
    for index in sorted(draft.row.may_share & draft.columns.keys()):
        column = draft.columns[index]
        if column.field not in ("action", "ref", "section", *draft.entries):
            message = f"{column.heading!r} is blank below a page break, in a column of which rows share cells."
            draft.find("may-be-shared", message, text=column.heading, field=column.field)
