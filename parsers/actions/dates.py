"""The dates of a row: printed, of a horizon that the plan defines, or a duration after a printed start."""

import re

from parsers.column import DATE_FIELDS, TICK
from parsers.draft import DURATION, Draft, Entry
from parsers.headings.periods import runs_of_periods
from parsers.values.calendar import Span
from parsers.values.dates import PrintedDate
from parsers.values.durations import holds_duration, parse_duration, span_after
from parsers.values.horizons import horizon_date, sense_of_time
from parsers.values.lone_months import lone_month, year_of
from parsers.values.targets import action_date, parse_date_cell
from schema.plan import ActionDate
from schema.values import DateKind, Qualifier, ValueOrigin

_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?")
_KINDS = {
    "target_text": DateKind.DUE,
    **DATE_FIELDS,
    "status_text": None,
    "rag_text": None,
}  # of dates by field, in order
_WHY_LEFT_OUT = {
    "date-unread": "has no year, or is no date of the calendar.",
    "date-ambiguous": "can be read in two ways; none was chosen.",
    "date-former": "was changed, as the cell itself says; it is no longer a date of the action.",
    "date-in-prose": "is a year inside a sentence; it is not taken for a date of the action.",
    "date-relative": "comes again and again; no one day is meant.",
}


def read_dates(draft: Draft) -> list[ActionDate]:
    """The dates of target, date, status and rating columns, in the order of these, and what a duration leads to."""
    dates: list[ActionDate] = []
    for name, kind in ((name, kind) for name, kind in _KINDS.items() if name in draft.entries):
        # a start that stands for the target is read as what its own heading says
        starts = DATE_FIELDS if name == "target_text" else {}
        entries = [entry for entry in draft.entries[name] if entry.column.field not in starts]
        if found := _date_in_parts(draft, entries, kind):
            _add_dates(draft, dates, found, entries)
            continue
        for entry in entries:
            _add_dates(draft, dates, _cell_dates(draft, entry, kind), [entry])
    if not any(found.kind is DateKind.DUE for found in dates):
        _add_ticked(draft, dates)
        _add_derived(draft, dates)
    return dates


def _date_in_parts(draft: Draft, entries: list[Entry], kind: DateKind | None) -> list[ActionDate]:
    """The date that two columns tell together, `Term` and `Year` in either order: one says but the year, one none."""
    if len(entries) != 2:
        return []
    texts = sorted((entry.text.strip() for entry in entries), key=_is_year)
    if not _is_year(texts[1]) or _YEAR.search(texts[0]):
        return []
    return parse_date_cell(" ".join(texts), kind, draft.settings.dates).dates


def _is_year(text: str) -> bool:
    return bool(_YEAR.fullmatch(text))


def _add_dates(
    draft: Draft,
    dates: list[ActionDate],
    found: list[ActionDate],
    entries: list[Entry],
    origin: ValueOrigin | None = None,
) -> None:
    """Note where dates were read, and keep them."""
    for number in range(len(dates) + 1, len(dates) + len(found) + 1):
        draft.read("dates", entries, number, origin)
    dates += found


def _cell_dates(draft: Draft, entry: Entry, kind: DateKind | None) -> list[ActionDate]:
    """The dates of one cell; a finding for each date left out, and for a date cell that tells no time."""
    if kind and (month := _lone_month(draft, entry)):
        return [action_date(month, entry.text, kind)]
    cell = parse_date_cell(entry.text, kind, draft.settings.dates)
    sense = None if cell.dates or kind is None else sense_of_time(entry.text)
    for reason, text in cell.left_out:
        code = "date-relative" if sense == "recurring" and reason == "date-unread" else reason
        draft.find(code, f"{text!r} {_WHY_LEFT_OUT[code]}", text=entry.text, field="dates")
    if kind is None or cell.dates:
        return cell.dates
    horizon = horizon_date(entry.text, draft.settings.legend.horizons)
    if horizon:
        is_start = horizon.qualifier is Qualifier.FROM
        return [action_date(horizon, entry.text, DateKind.START if is_start else kind)]
    if not cell.left_out and sense in (None, "horizon", "events"):
        message = f"{entry.text!r} tells no date."
        draft.find("date-relative" if sense else "date-unread", message, text=entry.text, field="dates")
    return []


def _lone_month(draft: Draft, entry: Entry) -> PrintedDate | None:
    """The month that is all that a cell prints, where its heading or the plan tells the year."""
    year = year_of(entry.column.heading, draft.settings.period)
    return lone_month(entry.text, year) if year else None


def _add_ticked(draft: Draft, dates: list[ActionDate]) -> None:
    """The periods under which a row has ticks, from the first to the last of those that follow each other."""
    entries = draft.entries.get(TICK, [])
    for span, headings in runs_of_periods([entry.column.heading for entry in entries]):
        text = " – ".join(dict.fromkeys((headings[0], headings[-1])))
        due = action_date(PrintedDate(0, len(text), span), text, DateKind.DUE)
        ticked = [entry for entry in entries if entry.column.heading in headings]
        _add_dates(draft, dates, [due], ticked, ValueOrigin.DERIVED)


def _add_derived(draft: Draft, dates: list[ActionDate]) -> None:
    """The due date to which a duration leads from the start that the row prints; without one it is told."""
    start = next((found for found in dates if found.kind is DateKind.START), None)
    for entry in (*draft.entries.get(DURATION, ()), *draft.entries.get("target_text", ())):
        duration = parse_duration(entry.text, draft.settings.dates)
        if duration and start and start.start_date and start.end_date:
            span = span_after(Span(start.start_date, start.end_date, start.precision), duration)
            starts = [other for other in draft.entries.get("start_text", []) if other is not entry]
            due = action_date(PrintedDate(0, len(entry.text), span), entry.text, DateKind.DUE)
            _add_dates(draft, dates, [due], [*starts, entry], ValueOrigin.DERIVED)
            return
        if holds_duration(entry.text) and not dates:
            message = f"{entry.text!r} is a time without a printed start."
            draft.find("date-relative", message, text=entry.text, field="dates")
