"""From one logical row to one action: its status, dates, leads, objectives, updates and next steps."""

from collections.abc import Mapping, Sequence
from datetime import date

from parsers.actions.dates import read_dates
from parsers.actions.entries import new_draft
from parsers.actions.status import read_rag, read_status
from parsers.column import Column
from parsers.draft import ACCOUNTS, SUPPORT, TEXT_FIELDS, Draft, Entry, RowSettings, text_of
from parsers.logical import LogicalRow
from parsers.text import tidy
from parsers.values.accounts import Account, span_of_month, split_accounts, split_next_steps
from parsers.values.calendar import Span
from parsers.values.dates import find_dates
from parsers.values.leads import parse_leads
from parsers.values.objectives import parse_objectives
from schema.model import lean, of_known
from schema.plan import ActionDate, Lead, Objective, ParsedAction, Update
from schema.values import DateKind, LeadKind, Precision


def build_action(row: LogicalRow, columns: Mapping[int, Column], settings: RowSettings, ordinal: int) -> ParsedAction:
    """The action that a row prints in columns, given by their index."""
    draft = _with_texts_read(new_draft(row, columns, settings))
    rag = read_rag(draft)
    status = read_status(draft, rag)
    dates = read_dates(draft)
    updates, texts = _accounts(draft)
    told = {name: draft.text(name) for name in TEXT_FIELDS if name in draft.entries} | texts
    return of_known(
        ParsedAction,
        **{name: text or None for name, text in told.items()},
        **_section_and_pages(row),
        **_due_and_completed(dates),
        status=status.status if status else None,
        rag=rag,
        extras=draft.extras or None,
        ordinal=ordinal,
        group_ordinal=ordinal,
        leads=tuple(map(lean, _leads(draft))),
        dates=tuple(dates),
        objectives=tuple(map(lean, _objectives(draft))),
        updates=tuple(updates),
        readings=tuple(draft.readings),
        findings=tuple(map(lean, draft.findings)),
    )


def _with_texts_read(draft: Draft) -> Draft:
    """A draft that knows where its section and its fields of free text were read."""
    draft.read_section()
    for name in filter(draft.entries.__contains__, TEXT_FIELDS):
        draft.read(name, draft.entries[name])
    return draft


def _section_and_pages(row: LogicalRow) -> dict[str, str | int | None]:
    """The columns of an action for where it stands: under which section, on which pages."""
    pages = [part.cell.place.page for part in row.own if part.cell.place.page]
    return {
        "section": row.section.title if row.section else None,
        "section_number": row.section.number if row.section else None,
        "page_first": min(pages, default=None),
        "page_last": max(pages, default=None),
    }


def _due_and_completed(dates: Sequence[ActionDate]) -> dict[str, date | None]:
    """The columns of an action for two of its dates: when it is due, the latest if there are several, and was done."""
    due = max((d for d in dates if d.kind is DateKind.DUE), key=lambda d: d.end_date or date.min, default=None)
    completed = next((d for d in dates if d.kind is DateKind.COMPLETED), None)
    return {
        "due_start": due.start_date if due else None,
        "due_end": due.end_date if due else None,
        "completed_start": completed.start_date if completed else None,
        "completed_end": completed.end_date if completed else None,
    }


def _leads(draft: Draft) -> list[Lead]:
    leads: list[Lead] = []
    for entry in draft.entries.get("lead_text", []):
        kind = LeadKind.SUPPORT if entry.column.field == SUPPORT else LeadKind.LEAD
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
    updates, dated = _of_columns(draft)
    texts: dict[str, str] = {}
    for name in ACCOUNTS:
        own = [entry for entry in draft.entries.get(name, []) if entry not in dated]
        planned = name == "milestones" and len({entry.column.index for entry in own}) > 1  # by period: no accounts
        undated = own if planned else _undated(draft, own, updates)
        texts[name] = text_of(undated)
    texts["progress"], announced = split_next_steps(texts["progress"])
    if announced:
        texts["next_steps"] = tidy(f"{draft.text('next_steps')}\n{announced}")
        draft.read("next_steps", draft.entries["progress"])
    return updates, texts


def _undated(draft: Draft, entries: Sequence[Entry], updates: list[Update]) -> list[Entry]:
    """Entries with what stands in them before their dated accounts, of which `updates` are made; none that is blank."""
    left: list[Entry] = []
    for entry in entries:
        text, accounts = split_accounts(entry.text, draft.settings.dates)
        for account in accounts:
            updates.append(_update(account, account.printed.span or _span(account, draft, updates)))
            draft.read("updates", [entry], len(updates))
        left += [entry._replace(text=text)] if text else []
    return left


def _of_columns(draft: Draft) -> tuple[list[Update], list[Entry]]:
    """Updates from columns of progress under a period each, and their cells; one dated column is an account as any."""
    entries = draft.entries.get("progress", [])
    columns = [column for column in draft.columns.values() if column.field == "progress"]
    if len(columns) < 2:
        return [], []
    periods = {column.index: span for column in columns if (span := _period_of(column.heading, draft))}
    dated = [entry for entry in entries if entry.column.index in periods] if len(periods) > 1 else []
    for number, entry in enumerate(dated, start=1):
        draft.read("updates", [entry], number)
    spans = [(entry, periods[entry.column.index]) for entry in dated]
    return [
        of_known(Update, period_start=span.start, period_end=span.end, label=entry.column.heading, text=entry.text)
        for entry, span in spans
    ], dated


def _period_of(heading: str, draft: Draft) -> Span | None:
    spans = [printed.span for printed in find_dates(heading, draft.settings.dates) if printed.span]
    return spans[-1] if spans else None


def _near(draft: Draft) -> list[Span]:
    """The days and months that a row prints, by which a month without a year is placed."""
    texts = [entry.text for entries in draft.entries.values() for entry in entries]
    printed = [date for text in texts for date in find_dates(text, draft.settings.dates)]
    exact = (Precision.DAY, Precision.PART_MONTH, Precision.MONTH)
    return [p.span for p in printed if p.span and p.span.precision in exact]


def _span(account: Account, draft: Draft, above: list[Update]) -> Span | None:
    month = account.printed.month
    not_before = max((update.period_start for update in above if update.period_start), default=None)
    return span_of_month(month, _near(draft), draft.settings.dates.years, not_before) if month else None


def _update(account: Account, span: Span | None) -> Update:
    start, end = (span.start, span.end) if span else (None, None)
    return of_known(Update, period_start=start, period_end=end, label=account.label, text=account.text)
