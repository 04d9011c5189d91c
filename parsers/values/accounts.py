"""Accounts of progress: dated updates and announced next steps, told from the text that they stand in."""

import re
from dataclasses import dataclass
from datetime import date

from parsers.text import BULLETS
from parsers.values.calendar import Span, month_span
from parsers.values.dates import DateContext, PrintedDate, find_dates

_AFTER_LABEL = re.compile(r"\s*(?P<word>updates?|position|progress)?\s*(?P<mark>[-–—:])?\s*", re.IGNORECASE)
_BEFORE_LABEL = re.compile(r"\b(?:progress\s+)?updates?\s*(?:as at|as of|at|for|to)?\s*[-–:(]?\s*$", re.IGNORECASE)
_BEGINS = re.compile(rf"(?:^|\n|[.!?;]['’\")]?\s|\s[{re.escape(BULLETS)}])\s*[{re.escape(BULLETS)}]?\s*$")
_NEXT_STEPS = re.compile(
    r"(?:^|(?<=\n)|(?<=[^\w,'’]\s))(?:Actions?|Next(?: [Ss]teps?)?|Further [Aa]ctions?|Action [Rr]equired)\s*:\s*"
)


@dataclass(frozen=True, slots=True)
class Account:
    """A dated account: its label as printed, what the label's date says, and the account itself."""

    label: str
    printed: PrintedDate
    text: str


def split_accounts(text: str, context: DateContext) -> tuple[str, list[Account]]:
    """What stands before the first dated label, and each dated account up to the next label."""
    printed_dates = find_dates(text, context) if text else ()
    labels = [found for printed in printed_dates if (found := _label(text, printed))]
    if not labels:
        return text, []
    ends = [begin for begin, _, _ in labels[1:]] + [len(text)]
    accounts = [
        Account(text[begin:after].strip(" -–—:\n("), printed, _without_bullet(text[after:end]))
        for (begin, after, printed), end in zip(labels, ends, strict=True)
    ]
    return _without_bullet(text[: labels[0][0]]), accounts


def _without_bullet(text: str) -> str:
    """A part of an account without the bullet of the next part, which ends it."""
    return text.rstrip(f" \n{BULLETS}").lstrip()


def _label(text: str, printed: PrintedDate) -> tuple[int, int, PrintedDate] | None:
    """Where a label begins and where its account does; `None` for a date that stands inside a sentence."""
    if printed.span is None and printed.month is None:
        return None
    before, after = _BEFORE_LABEL.search(text, 0, printed.begin), _AFTER_LABEL.match(text, printed.end)
    assert after is not None
    begin = before.start() if before else printed.begin
    begins = bool(_BEGINS.search(text, 0, begin))
    word, mark = before or after["word"], after["mark"]
    return (begin, after.end(), printed) if (word and mark) or (begins and (word or mark)) else None


def span_of_month(month: int, near: list[Span], years: range | None, not_before: date | None) -> Span | None:
    """The days of a month printed without a year: the one nearest to the row's own dates, within the plan's years.

    Accounts follow each other in time, so none is before the one above it. `None` without a date to be near to.
    """
    if not near:
        return None
    candidates = [
        month_span(year, month)
        for year in range(min(s.start.year for s in near) - 1, max(s.end.year for s in near) + 2)
        if not years or year in years
    ]
    fitting = [span for span in candidates if not not_before or span.end >= not_before] or candidates
    return min(fitting, key=lambda span: min(_distance(span, other) for other in near), default=None)


def _distance(one: Span, other: Span) -> int:
    """Days between two spans; 0 when they touch."""
    return max(0, (other.start - one.end).days, (one.start - other.end).days)


def split_next_steps(text: str) -> tuple[str, str]:
    """An account without its announcements (`Action: …`), and the announcements without their labels."""
    first = _NEXT_STEPS.search(text)
    if not first:
        return text, ""
    return text[: first.start()].strip(), _NEXT_STEPS.sub("", text[first.start() :]).strip()
