"""The dates of an action: what happens at each date that a target, date or status cell prints."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from parsers.values.dates import DateContext, PrintedDate, find_dates
from schema.model import of_known
from schema.plan import ActionDate
from schema.values import DateKind, Precision, Qualifier

_AS_OF = re.compile(r"\b(?:as|position|updated?)\s*(?:of|at|on)?\s*$", re.IGNORECASE)
_COMPLETED = re.compile(
    r"(?:^|[\n(;:–—-]\s*|\b(?:confirmed|now|is|was|been|action)\s+)"
    r"(?:complete|completed|achieved|done|delivered|implemented|closed)\b(?P<rest>[^\n.;]*)$",
    re.IGNORECASE,
)
_NOT_DONE_THEN = re.compile(r"\b(?:by|due|next|review|refresh|until|then|target|for|to)\b", re.IGNORECASE)
_REVIEW = re.compile(
    r"\breview(?:ed)?(?:\s+date)?\s*(?:in|on|at|by|:)?\s*$|\breview(?:ed)?\b[^.;\n]{0,20}\bnext\s*(?:in|on|due|:)?\s*$",
    re.IGNORECASE,
)
_ACTUAL = re.compile(r"\bactual(?:ly)?(?:\s+(?:completion|end))?(?:\s+date)?\s*[:–-]?\s*$", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:was|were|previously|formerly|original(?:ly)?(?:\s+(?:target|date))*"
    r"|(?:revised|moved|changed|extended|slipped|postponed|deferred|delayed|rescheduled|put back|brought forward) from)"
    r"\s*[:–-]?\s*$",
    re.IGNORECASE,
)
_REPLACED = re.compile(  # by the date behind
    r"\s*[(,;–—-]*\s*(?:(?:now\s+)?(?:revised|extended|moved|changed|slipped|deferred|postponed|delayed|amended)"
    r"(?:\s+(?:date|target|deadline|to|until))*\s*[:–-]?|→|->|now)\s*(?:the\s+)?(?:end\s+(?:of\s+)?)?",
    re.IGNORECASE,
)
_START = re.compile(
    r"\b(?:start(?:s|ing|ed)?|commenc\w+|begin\w*|began)(?:\s+date)?\s*(?:in|on|from|:)?\s*$", re.IGNORECASE
)
_AFTER_PREPOSITION = re.compile(r"\b(?:in|for|during|since|of)\s+$", re.IGNORECASE)
_SENTENCE_WORDS = 6
_TWO_READINGS = re.compile(r"\b(?:q|fy|h[12]\b)|quarter|\byear\b|[a-z]\s*\d\d$|^\d\d/\d\d$", re.IGNORECASE)
_LIST = re.compile(r"\s*(?:&|,|/|and)\s*", re.IGNORECASE)
_HALVES = re.compile(r"\s+/\s+")
_OF_AUDIT = re.compile(  # that asked for the action: `(Internal audit 2024/25)`
    r"\([^()]*\b(?:audits?|inspections?|(?:peer|internal|external) reviews?)\b[^()]*\)", re.IGNORECASE
)
_LABEL_EDGE = " \t–—-:;,.()&"


@dataclass(frozen=True, slots=True)
class DateCell:
    """What a date cell says: its dates, and the texts of dates that were left out, with the reason's code."""

    dates: list[ActionDate]
    left_out: list[tuple[str, str]]


def parse_date_cell(text: str, kind: DateKind | None, context: DateContext) -> DateCell:
    """The dates of a cell under a heading that stands for `kind`; in a status cell (`None`) only what words tell."""
    dates: list[ActionDate] = []
    left_out: list[tuple[str, str]] = []
    position = 0
    found = _without_audits(_said_once(find_dates(text, context), text), text)
    replaced = {
        one for one, later in pairwise(found) if later.span and _REPLACED.fullmatch(text[one.end : later.begin])
    }
    for printed in found:
        before, label = text[position : printed.begin], _label(printed, text, position)
        position = printed.end
        if _AS_OF.search(before):
            continue
        if reason := "date-former" if printed in replaced else _why_not(printed, text, before):
            left_out.append((reason, printed.text_in(text)))
            continue
        happens = _kind(before, printed, kind, dates[-1].kind if dates else None)
        if happens:
            dates.append(action_date(printed, printed.text_in(text), happens, label))
    return DateCell(dates, left_out)


def _said_once(dates: Sequence[PrintedDate], text: str) -> Sequence[PrintedDate]:
    """Dates without one of which a word was not read, beside the same in English: `Mawrth 2024 / March 2024`."""
    halves = _HALVES.split(text)
    if len(dates) != 2 or len(halves) != 2:
        return dates
    for half, date, other in zip(halves, dates, reversed(dates), strict=True):
        unread = any(map(str.isalpha, half.replace(date.text_in(text), "")))
        if unread and date.span and other.span and date.span.holds(other.span):
            return [other]
    return dates


def _without_audits(dates: Sequence[PrintedDate], text: str) -> Sequence[PrintedDate]:
    """Dates without those of audits in brackets, beside others: `March 2026 (Audit 2024/25)`.

    An audit that is to come is of the action: `March 2026 (audit by June 2026)`.
    """
    brackets = [match.span() for match in _OF_AUDIT.finditer(text)] if len(dates) > 1 else []
    audits = [date for date in dates if any(begin < date.begin < end for begin, end in brackets)]
    last = max((date.span.end for date in dates if date.span and date not in audits), default=None)
    return [date for date in dates if date not in audits or not (last and date.span and date.span.start <= last)]


def _why_not(printed: PrintedDate, text: str, before: str) -> str | None:
    """The code of the finding that a date deserves which is none of the action."""
    if printed.span is None:
        return "date-ambiguous" if _TWO_READINGS.search(printed.text_in(text)) else "date-unread"
    if _FORMER.search(before):
        return "date-former"
    bare_year = printed.span.precision is Precision.YEAR and printed.qualifier is None
    in_prose = bare_year and not _START.search(before) and _is_in_sentence(printed, text)
    return "date-in-prose" if in_prose else None


def _is_in_sentence(printed: PrintedDate, text: str) -> bool:
    """Whether a date stands behind a preposition in a paragraph long enough to be a sentence."""
    begin, end = _paragraph(printed, text)
    long_enough = len(text[begin:end].split()) >= _SENTENCE_WORDS
    return long_enough and bool(_AFTER_PREPOSITION.search(text, begin, printed.begin))


def _paragraph(printed: PrintedDate, text: str) -> tuple[int, int]:
    """Where the paragraph of a date begins and ends."""
    end = text.find("\n", printed.end)
    return text.rfind("\n", 0, printed.begin) + 1, end if end >= 0 else len(text)


def _kind(before: str, printed: PrintedDate, default: DateKind | None, above: DateKind | None) -> DateKind | None:
    """What happens at a date, from the words between it and the date before, whose kind is `above`."""
    if default not in (DateKind.DUE, None):
        return default
    if above and _LIST.fullmatch(before):
        return above
    if _REVIEW.search(before):
        return DateKind.REVIEW
    if _is_completion(before, printed):
        return DateKind.COMPLETED
    if _START.search(before) or printed.qualifier is Qualifier.FROM:
        return DateKind.START
    return default


def _is_completion(before: str, printed: PrintedDate) -> bool:
    completed = _COMPLETED.search(before)
    done = completed and not _NOT_DONE_THEN.search(completed["rest"]) and printed.qualifier is not Qualifier.BY
    return bool(done or _ACTUAL.search(before))


@lru_cache(maxsize=4096)
def action_date(printed: PrintedDate, text: str, kind: DateKind, label: str | None = None) -> ActionDate:
    """A date with days as the record keeps it; plans print the same ones again and again."""
    assert printed.span is not None
    return of_known(
        ActionDate,
        kind=kind,
        start_date=printed.span.start,
        end_date=printed.span.end,
        precision=printed.span.precision,
        qualifier=printed.qualifier,
        label=label,
        text=text,
    )


def _label(printed: PrintedDate, text: str, position: int) -> str | None:
    """What a date is for: the rest of its paragraph from the date before, where a dash or colon parts the two."""
    begin, end = _paragraph(printed, text)
    before, after = text[max(begin, position) : printed.begin].rstrip(), text[printed.end : end].lstrip()
    if before.endswith(":"):
        return before.strip(_LABEL_EDGE) or None
    return after.strip(_LABEL_EDGE) or None if after[:1] in ("–", "-", "—", ":") else None
