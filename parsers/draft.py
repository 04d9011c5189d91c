"""A row on its way to an action: every cell under a field, and values of the wrong kind moved where they belong."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from parsers.columns import EXTRA, Column
from parsers.kinds import holds_one_kind, is_of_kind
from parsers.logical import LogicalCell, LogicalRow, Part
from parsers.run_in_labels import parted_from_labels
from parsers.section_labels import said_by_section
from parsers.source import Box
from parsers.text import tidy
from parsers.ticks import TICK
from parsers.values.dates import DateContext, PrintedDate, find_dates
from parsers.values.leads import names_leads
from parsers.values.references import leading_reference
from parsers.values.status import is_rating, is_status, parse_rag, status_elsewhere
from schema.findings import make_finding
from schema.plan import Finding, Reading
from schema.values import DateKind, Owner, Status, ValueOrigin
from schema.vocabulary import fold

TEXT_FIELDS = ("ref", "action", "milestones", "measures", "outcomes", "progress", "next_steps", "resources", "priority",
               "target_text", "lead_text", "objective_text", "status_text", "rag_text")  # fmt: skip
DATE_FIELDS = {"start_text": DateKind.START, "completed_text": DateKind.COMPLETED, "review_text": DateKind.REVIEW}
PROSE = ("outcomes", "progress", "milestones", "measures")
SUPPORT, DURATION = "support_text", "duration_text"


@dataclass(frozen=True, slots=True)
class RowSettings:
    """What a document's rows have in common: its years, its objectives' titles by number, a council's own statuses.

    `horizons` and `legend` hold what its prose says of `Short term` and of a colour.
    `numbered_actions` says that references stand before the actions of a table, in the same cells.
    `layout_owner` is who answers for a value in the wrong column: the council, or whoever made the rendition.
    """

    dates: DateContext
    titles: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, Status] = field(default_factory=dict)
    layout_owner: Owner = Owner.COUNCIL
    horizons: dict[str, PrintedDate] = field(default_factory=dict)
    legend: dict[str, Status] = field(default_factory=dict)
    numbered_actions: bool = False


class Entry(NamedTuple):
    """A cell's text on its way to a field."""

    column: Column
    text: str
    cell: LogicalCell
    origin: ValueOrigin


@dataclass(slots=True)
class Draft:
    """An action in the making: entries by field, and what was found on the way."""

    row: LogicalRow
    columns: list[Column]
    settings: RowSettings
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    extras: dict[str, str] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)
    parts_read: Counter[tuple[str, int]] = field(default_factory=Counter)  # by field and ordinal of its value
    findings: list[Finding] = field(default_factory=list)

    def text(self, name: str) -> str:
        """The text of a field."""
        return text_of(self.entries.get(name, []))

    def find(self, code: str, message: str, text: str, field: str | None = None, remedy: str | None = None) -> None:
        """Note a finding about this row."""
        page = min((p.cell.place.page for p in self.row.own if p.cell.place.page), default=None)
        owner = self.settings.layout_owner if code == "value-displaced" else None
        self.findings.append(make_finding(code, message, page=page, text=text, field=field, remedy=remedy, owner=owner))

    def read(self, name: str, entries: Iterable[Entry], ordinal: int = 1, origin: ValueOrigin | None = None) -> None:
        """Note where a value came from: a part for each printed cell."""
        pairs = [(entry, part) for entry in entries for part in entry.cell.parts]
        if not pairs:
            return
        before = self.parts_read[name, ordinal]
        self.parts_read[name, ordinal] += len(pairs)
        for number, (entry, part) in enumerate(pairs, start=before + 1):
            self.readings.append(_reading(name, ordinal, number, part, entry.column.heading, origin or entry.origin))

    def read_section(self) -> None:
        """Note where the section was read: the cells of its row, and this row's own that prints it again."""
        parts = (*(self.row.section.parts if self.row.section else ()), *self.row.section_again)
        origin = ValueOrigin.JOINED if len(parts) > 1 else ValueOrigin.READ
        for number, part in enumerate(parts, start=1):
            self.readings.append(_reading("section", 1, number, part, None, origin))


def text_of(entries: Sequence[Entry]) -> str:
    """The text of cells in order, with their headings where several columns stand for a field."""
    if len(entries) < 2:
        return entries[0].text if entries else ""
    return "\n".join(f"{entry.column.heading}: {entry.text}" for entry in entries)


def new_draft(row: LogicalRow, columns: list[Column], settings: RowSettings) -> Draft:
    """A row with every cell under its field, those in a column of another kind moved."""
    draft = Draft(row, columns, settings)
    if unsure := [part.cell.text for part in row.own if part.cell.is_unsure and part.cell.text]:
        draft.find("columns-unsure", "Words of these cells may belong to the one beside.", text=" | ".join(unsure))
    _enter(draft)
    _part_labels(draft)
    _inherit_from_section(draft)
    _put_right(draft)
    return draft


def _reading(name: str, ordinal: int, number: int, part: Part, heading: str | None, origin: ValueOrigin) -> Reading:
    place = part.cell.ink
    x0, top, x1, bottom = _rounded(place.box) if place.box else (None, None, None, None)
    return Reading(
        field=name,
        value_ordinal=ordinal,
        part=number,
        page=place.page,
        table_ordinal=part.grid,
        row_ordinal=part.row,
        x0=x0,
        top=top,
        x1=x1,
        bottom=bottom,
        locator=place.locator,
        heading=heading,
        raw_text=part.cell.text,
        origin=origin,
    )


@lru_cache(maxsize=256)
def _rounded(box: Box) -> Box:
    """A box to a hundredth of a point; the readings of one cell share it."""
    return Box(*(round(edge, 2) for edge in box))


def _enter(draft: Draft) -> None:
    """Every cell with text to the field of its column, or to the extras."""
    for_target = "start_text" if _has_only_starts(draft.columns) else None
    for index, cell in sorted(draft.row.cells.items()):
        if cell.text:
            entry = _entry(draft, index, cell)
            if entry.column.field != for_target:
                _keep_what_is_not_read(draft, entry)
            for name, part in _parted(entry, draft.settings.numbered_actions):
                draft.entries.setdefault(name, []).append(part)
    if for_target in draft.entries:
        draft.entries["target_text"] = draft.entries[for_target]


def _part_labels(draft: Draft) -> None:
    """The labels that end an action's own text go to their fields, where the row has nothing else for any of them."""
    entries = draft.entries.get("action", [])
    text, labels = parted_from_labels(entries[0].text) if len(entries) == 1 else ("", [])
    if not labels or any(label.field in draft.entries for label in labels):
        return
    (entry,) = entries
    draft.entries["action"] = [entry._replace(text=text)]
    for label in labels:
        column = Column(entry.column.index, label.label, label.field, "a label in the text of the action")
        draft.entries[label.field] = [entry._replace(column=column, text=label.value)]


def _inherit_from_section(draft: Draft) -> None:
    """What the section's label says of its rows goes to the fields for which a row has nothing of its own."""
    for part in draft.row.section.parts if draft.row.section else ():
        for name, (label, value) in said_by_section(part.cell.text).items():
            cell = LogicalCell(value, [part])
            entry = Entry(Column(-1, label, name, "the label of its section"), value, cell, ValueOrigin.INHERITED)
            if name != "target_text" or TICK not in draft.entries:
                draft.entries.setdefault(name, [entry])


def _entry(draft: Draft, index: int, cell: LogicalCell) -> Entry:
    """A cell under the heading that it belongs to."""
    column = next((column for column in draft.columns if column.index == index), None)
    if column is None:
        column = Column(index, heading_of(index, draft.columns), EXTRA, "no heading")
        draft.find("cells-beyond-columns", f"Column {index + 1} has text but no heading.", text=cell.text)
    column = _column_of_wide(column, cell, draft.columns)
    return Entry(column, tidy(cell.text), cell, _origin(draft.row, index, cell))


def _keep_what_is_not_read(draft: Draft, entry: Entry) -> None:
    """To the extras goes what has no field of its own, and what stands beside a date in a column of dates."""
    half_read = entry.column.field in DATE_FIELDS and not _is_one_date(entry.text)
    if entry.column.field in (EXTRA, DURATION, TICK) or half_read:
        draft.extras[_unused(entry.column.heading, draft.extras)] = entry.text
        draft.read("extras", [entry], len(draft.extras))


def _parted(entry: Entry, numbered: bool) -> list[tuple[str, Entry]]:
    """An entry under its field, if it has one; a numbered action as its reference and the action itself."""
    if entry.column.field in (EXTRA, SUPPORT):
        return [("lead_text", entry)] if entry.column.field == SUPPORT else []
    found = leading_reference(entry.text) if numbered and entry.column.field == "action" else None
    if found is None:
        return [(entry.column.field, entry)]
    return [("ref", entry._replace(text=found.reference)), ("action", entry._replace(text=found.text))]


def _column_of_wide(column: Column, cell: LogicalCell, columns: list[Column]) -> Column:
    """A cell that lies across columns of several kinds, and is not of the first one's, is a value of none of them."""
    first = cell.parts[0].cell
    covered = [c for c in columns if first.column <= c.index < first.column + first.column_span]
    if len({c.field for c in covered}) < 2 or not holds_one_kind(column.field) or is_of_kind(column.field, cell.text):
        return column
    return Column(column.index, " / ".join(c.heading for c in covered), EXTRA, "a cell across several columns")


def _has_only_starts(columns: list[Column]) -> bool:
    """Whether the plan's one column of dates is of starts: its text then stands for the target."""
    fields = {column.field for column in columns}
    return "start_text" in fields and not fields & {"target_text", "completed_text", "review_text"}


def heading_of(index: int, columns: list[Column]) -> str:
    """The heading of a column, or its number where it has none."""
    return next((column.heading for column in columns if column.index == index), f"column {index + 1}")


def _unused(heading: str, extras: dict[str, str]) -> str:
    """A heading as a key of the extras; a second column of that name is `name (2)`."""
    names = [heading, *(f"{heading} ({number})" for number in range(2, len(extras) + 2))]
    return next(name for name in names if name not in extras)


def _origin(row: LogicalRow, index: int, cell: LogicalCell) -> ValueOrigin:
    if index in row.inherited:
        return ValueOrigin.INHERITED
    return ValueOrigin.JOINED if len(cell.parts) > 1 else ValueOrigin.READ


def _is_one_date(text: str) -> bool:
    found = find_dates(text, DateContext())
    return len(found) == 1 and found[0].span is not None and found[0].text_in(text) == text


def _put_right(draft: Draft) -> None:
    """Values in a column of another kind go to the nearest blank column that they fit."""
    rag = draft.text("rag_text")
    if fold(rag) and not is_rating(rag) and parse_rag(rag) is None and not status_elsewhere(rag) and not is_status(rag):
        _move(draft, "rag_text", ("lead_text",) if names_leads(rag) else PROSE)
    for name in PROSE:
        if is_status(draft.text(name)) and "status_text" not in draft.entries:
            _move(draft, name, ("status_text",))


def _move(draft: Draft, name: str, fitting: tuple[str, ...]) -> None:
    """Move a field's only cell to the nearest column of a fitting field that is blank here."""
    (entry, *others) = draft.entries[name]
    blank = [c for c in draft.columns if c.field in fitting and c.field not in draft.entries]
    nearest = min(blank, key=lambda column: abs(column.index - entry.column.index), default=None)
    goal = nearest.field if nearest else fitting[0] if fitting == ("status_text",) else None
    if others or goal is None:
        return
    del draft.entries[name]
    draft.entries[goal] = [Entry(entry.column, entry.text, entry.cell, ValueOrigin.DISPLACED)]
    message = f"Under {entry.column.heading!r} stands what belongs to {goal}; it was moved."
    draft.find("value-displaced", message, text=entry.text, field=goal)
