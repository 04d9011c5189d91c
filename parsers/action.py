"""From one logical row to one action: every cell read, moved if it stands in the wrong column, and accounted for."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from parsers.headings import EXTRA, Column
from parsers.rows import LogicalCell, LogicalRow, Part
from parsers.text import tidy
from parsers.values.accounts import Account, span_of_month, split_accounts, split_next_steps
from parsers.values.calendar import Span
from parsers.values.dates import DateContext, find_dates
from parsers.values.leads import names_leads, parse_leads
from parsers.values.objectives import parse_objectives
from parsers.values.status import StatusWords, is_status, parse_rag, parse_status, rag_of_fill, status_elsewhere
from parsers.values.targets import parse_date_cell
from schema.findings import make_finding
from schema.plan import ActionDate, Finding, Lead, Objective, ParsedAction, Reading, Update
from schema.values import DateKind, LeadKind, Owner, Precision, Rag, Status, ValueOrigin
from schema.vocabulary import fold

TEXT_FIELDS = ("ref", "action", "milestones", "measures", "outcomes", "progress", "next_steps", "resources", "priority",
               "target_text", "lead_text", "objective_text", "status_text", "rag_text")  # fmt: skip
DATE_FIELDS = {"start_text": DateKind.START, "completed_text": DateKind.COMPLETED, "review_text": DateKind.REVIEW}
_ACCOUNTS = ("milestones", "progress")
_PROSE = ("outcomes", "progress", "milestones", "measures")
_SUPPORT = "support_text"


@dataclass(frozen=True, slots=True)
class RowSettings:
    """What the rows of a document have in common: its years, its objectives' titles by number, a council's own statuses.

    `layout_owner` is who answers for a value in the wrong column: the council, or whoever made the rendition.
    """

    dates: DateContext
    titles: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, Status] = field(default_factory=dict)
    layout_owner: Owner = Owner.COUNCIL


@dataclass(frozen=True, slots=True)
class Entry:
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
    findings: list[Finding] = field(default_factory=list)

    def text(self, name: str) -> str:
        """The text of a field: its cells in order, with their headings where several columns stand for it."""
        entries = self.entries.get(name, [])
        if len(entries) < 2:
            return entries[0].text if entries else ""
        return "\n".join(f"{entry.column.heading}: {entry.text}" for entry in entries)

    def find(self, code: str, message: str, text: str, field: str | None = None, remedy: str | None = None) -> None:
        """Note a finding about this row."""
        page = min((p.cell.place.page for p in self.row.own if p.cell.place.page), default=None)
        owner = self.settings.layout_owner if code == "value-displaced" else None
        self.findings.append(
            make_finding(code, message, page=page, text=text, field=field, remedy=remedy, owner=owner)
        )

    def read(self, name: str, entries: Iterable[Entry], ordinal: int = 1, origin: ValueOrigin | None = None) -> None:
        """Note where a value came from: a part for each printed cell."""
        pairs = [(entry, part) for entry in entries for part in entry.cell.parts]
        for number, (entry, part) in enumerate(pairs, start=1):
            self.readings.append(_reading(name, ordinal, number, part, entry.column.heading, origin or entry.origin))


def build_action(row: LogicalRow, columns: list[Column], settings: RowSettings, ordinal: int) -> ParsedAction:
    """The action that a row prints."""
    draft = Draft(row, columns, settings)
    _enter(draft)
    _put_right(draft)
    for name in TEXT_FIELDS:
        draft.read(name, draft.entries.get(name, []))
    rag = _rag(draft)
    status = _status(draft)
    dates = _dates(draft)
    updates, texts = _accounts(draft)
    due = max((d for d in dates if d.kind is DateKind.DUE), key=lambda d: d.end_date or date.min, default=None)
    completed = next((d for d in dates if d.kind is DateKind.COMPLETED), None)
    pages = [part.cell.place.page for part in _parts(row) if part.cell.place.page]
    return ParsedAction(
        **{name: texts.get(name, draft.text(name)) or None for name in TEXT_FIELDS},
        section=row.section.title if row.section else None,
        section_number=row.section.number if row.section else None,
        due_start=due.start_date if due else None,
        due_end=due.end_date if due else None,
        completed_start=completed.start_date if completed else None,
        completed_end=completed.end_date if completed else None,
        status=status.status if status else None,
        rag=rag,
        extras=draft.extras or None,
        page_first=min(pages, default=None),
        page_last=max(pages, default=None),
        confidence=_confidence(draft),
        ordinal=ordinal,
        group_ordinal=ordinal,
        leads=tuple(_leads(draft)),
        dates=tuple(dates),
        objectives=tuple(_objectives(draft)),
        updates=tuple(updates),
        readings=tuple(draft.readings),
        findings=tuple(draft.findings),
    )


def _parts(row: LogicalRow) -> list[Part]:
    """Every printed cell that a row's values were read from."""
    return [*row.own, *(part for cell in row.cells.values() for part in cell.parts)]


def _reading(name: str, ordinal: int, number: int, part: Part, heading: str, origin: ValueOrigin) -> Reading:
    place, box = part.cell.ink, part.cell.ink.box
    return Reading(
        field=name,
        value_ordinal=ordinal,
        part=number,
        page=place.page,
        table_ordinal=part.grid,
        row_ordinal=part.row,
        x0=round(box.x0, 2) if box else None,
        top=round(box.top, 2) if box else None,
        x1=round(box.x1, 2) if box else None,
        bottom=round(box.bottom, 2) if box else None,
        locator=place.locator,
        heading=heading,
        raw_text=part.cell.text,
        origin=origin,
    )


def _enter(draft: Draft) -> None:
    """Every cell with text to the field of its column, or to the extras."""
    by_index = {column.index: column for column in draft.columns}
    for index, cell in sorted(draft.row.cells.items()):
        if not cell.text:
            continue
        column = by_index.get(index)
        if column is None:
            column = Column(index, f"column {index + 1}", EXTRA, "no heading")
            draft.find("cells-beyond-columns", f"Column {index + 1} has text but no heading.", text=cell.text)
        entry = Entry(column, tidy(cell.text), cell, _origin(draft.row, index, cell))
        if column.field == EXTRA or column.field in DATE_FIELDS and not _is_one_date(entry.text):
            draft.extras[column.heading] = entry.text
            draft.read("extras", [entry], len(draft.extras))
        if column.field == _SUPPORT:
            draft.entries.setdefault("lead_text", []).append(entry)
        elif column.field != EXTRA:
            draft.entries.setdefault(column.field, []).append(entry)


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
    if rag and parse_rag(rag) is None and not status_elsewhere(rag) and not is_status(rag):
        _move(draft, "rag_text", ("lead_text",) if names_leads(rag) else _PROSE)
    for name in _PROSE:
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


def _rag(draft: Draft) -> Rag | None:
    """The colour that a RAG cell names, else the one that fills it and no other cell of its row."""
    column = next((column for column in draft.columns if column.field == "rag_text"), None)
    named = parse_rag(draft.text("rag_text"))
    if named or column is None:
        return named
    cell = draft.row.cells.get(column.index)
    others = {other.fill for index, other in draft.row.cells.items() if index != column.index}
    if cell is None or cell.fill is None or cell.fill in others:
        return None
    colour = rag_of_fill(cell.fill)
    if colour:
        draft.read("rag", [Entry(column, cell.text, cell, ValueOrigin.COLOUR)])
    return colour


def _status(draft: Draft) -> StatusWords | None:
    """The status from its own column, else from status words under RAG or the target date."""
    text = draft.text("status_text")
    if text:
        own = draft.settings.statuses.get(fold(text))
        status = StatusWords(own, text) if own else parse_status(text)
        if status is None:
            message = f"The status {text!r} is not known."
            draft.find("status-unknown", message, text=text, field="status", remedy=f'[statuses]\n"{text}" = "…"')
        else:
            draft.read("status", draft.entries["status_text"], origin=ValueOrigin.DERIVED)
        return status
    for name in ("rag_text", "target_text"):
        status = status_elsewhere(draft.text(name))
        if status:
            draft.read("status", draft.entries[name], origin=ValueOrigin.DERIVED)
            if status.second:
                message = f"Both {status.status} and {status.second} stand in one cell; the first counts."
                draft.find("status-twice", message, text=draft.text(name), field="status")
            return status
    return None


def _dates(draft: Draft) -> list[ActionDate]:
    """The dates of the target, date and status columns, in the order of the columns."""
    dates: list[ActionDate] = []
    for name, kind in {"target_text": DateKind.DUE, **DATE_FIELDS, "status_text": DateKind.DUE}.items():
        for entry in draft.entries.get(name, []):
            cell = parse_date_cell(entry.text, kind, draft.settings.dates)
            for number in range(len(dates) + 1, len(dates) + len(cell.dates) + 1):
                draft.read("dates", [entry], number)
            dates += cell.dates
            for code, text in cell.left_out:
                draft.find(code, f"{text!r} is not taken for a date of the action.", text=entry.text, field="dates")
    return dates


def _leads(draft: Draft) -> list[Lead]:
    leads: list[Lead] = []
    for entry in draft.entries.get("lead_text", []):
        kind = LeadKind.SUPPORT if entry.column.field == _SUPPORT else LeadKind.LEAD
        found = parse_leads(entry.text, kind)
        for number in range(len(leads) + 1, len(leads) + len(found) + 1):
            draft.read("leads", [entry], number)
        leads += found
    return leads


def _objectives(draft: Draft) -> list[Objective]:
    entries = draft.entries.get("objective_text", [])
    objectives = [objective for entry in entries for objective in parse_objectives(entry.text, draft.settings.titles)]
    for number in range(1, len(objectives) + 1):
        draft.read("objectives", entries, number)
    return objectives


def _accounts(draft: Draft) -> tuple[list[Update], dict[str, str]]:
    """Dated updates and announced next steps, and the texts that they leave behind."""
    updates: list[Update] = []
    texts: dict[str, str] = {}
    context = draft.settings.dates
    near = _near(draft)
    for name in _ACCOUNTS:
        texts[name], accounts = split_accounts(draft.text(name), context)
        for account in accounts:
            span = account.printed.span or _span(account, near, context, updates)
            updates.append(_update(account, span))
            draft.read("updates", draft.entries[name], len(updates))
    texts["progress"], announced = split_next_steps(texts["progress"])
    if announced:
        texts["next_steps"] = tidy(f"{draft.text('next_steps')}\n{announced}")
        draft.read("next_steps", draft.entries["progress"])
    return updates, texts


def _near(draft: Draft) -> list[Span]:
    """The days and months that a row prints, by which a month without a year is placed."""
    texts = [entry.text for entries in draft.entries.values() for entry in entries]
    printed = [date for text in texts for date in find_dates(text, draft.settings.dates)]
    exact = (Precision.DAY, Precision.PART_MONTH, Precision.MONTH)
    return [p.span for p in printed if p.span and p.span.precision in exact]


def _span(account: Account, near: list[Span], context: DateContext, above: list[Update]) -> Span | None:
    month = account.printed.month
    not_before = max((update.period_start for update in above if update.period_start), default=None)
    return span_of_month(month, near, context.years, not_before) if month else None


def _update(account: Account, span: Span | None) -> Update:
    start, end = (span.start, span.end) if span else (None, None)
    return Update(period_start=start, period_end=end, label=account.label, text=account.text)


def _confidence(draft: Draft) -> float:
    """1 for a row without doubts; each finding of ours or of a rendition takes some away."""
    return round(max(0.0, 1.0 - 0.05 * sum(finding.severity != "info" for finding in draft.findings)), 2)
