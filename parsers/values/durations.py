"""Lengths of time, and the dates to which they lead from a printed start."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from parsers.values.calendar import Span
from parsers.values.dates import DateContext, find_dates
from schema.values import Precision

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
            "ten": 10, "twelve": 12, "eighteen": 18}  # fmt: skip
_COUNT = rf"\d{{1,3}}|{'|'.join(_NUMBERS)}"
_DURATION = re.compile(
    rf"(?<![\w/])(?P<least>{_COUNT})(?:\s*(?:-|–|to)\s*(?P<most>{_COUNT}))?[\s-]*"
    r"(?P<unit>years?|yrs?|months?|mths?|weeks?|wks?|days?)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:over|in|within|during|throughout|for)\s+(?:the\s+)?(?:"
    rf"(?:(?:next|coming|first|following)\s+)?{_DURATION.pattern}"
    r"|(?:next|coming|first|second|third|following|final)\s+(?:year|month|quarter)\b)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:from|start(?:s|ing)?|begin(?:s|ning)?|commencing|over|for|duration|approx(?:imately)?|about|circa|project|programme)\b"
    r"|[\s.,:;()–—+-]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, at least and at most, in months and days."""

    months: tuple[int, int]
    days: tuple[int, int]


def parse_duration(text: str, context: DateContext) -> Duration | None:
    """The length that a text tells, if it tells nothing else but a start: `2 years`, `18 months from April 2021`."""
    rest = text
    for printed in reversed(find_dates(text, context)):
        rest = rest[: printed.begin] + rest[printed.end :]
    found = list(_DURATION.finditer(rest))
    if len(found) != 1 or _BESIDE.sub("", rest[: found[0].start()] + rest[found[0].end() :]):
        return None
    least = _number(found[0]["least"])
    lengths, unit = (least, _number(found[0]["most"] or found[0]["least"])), found[0]["unit"][0].lower()
    if unit in "ym":
        factor = 12 if unit == "y" else 1
        return Duration((lengths[0] * factor, lengths[1] * factor), (0, 0))
    factor = 7 if unit == "w" else 1
    return Duration((0, 0), (lengths[0] * factor, lengths[1] * factor))


def holds_duration(text: str) -> bool:
    """Whether a text tells a length of time."""
    return bool(_DURATION.search(text))


def time_ahead_in(text: str) -> tuple[int, int] | None:
    """Where a text tells within what length of time: `over the next two years`, `In the coming year`."""
    match = _AHEAD.search(text)
    return match.span() if match else None


def _number(word: str) -> int:
    return _NUMBERS.get(word.casefold()) or int(word)


def span_after(start: Span, duration: Duration) -> Span:
    """When a duration ends: the printed start moved by it, as exactly as the start is printed.

    `2022` and two years lead to 2024, `April 2021` and 18 months to October 2022; `1-2 years` or days behind anything
    but a day give a range.
    """
    first = _moved(start.start, duration.months[0]) + timedelta(days=duration.days[0])
    last = _moved(start.end, duration.months[1]) + timedelta(days=duration.days[1])
    exact = duration.months[0] == duration.months[1] and duration.days[0] == duration.days[1]
    whole = duration.days == (0, 0) or start.precision is Precision.DAY
    return Span(first, last, start.precision if exact and whole else Precision.RANGE)


def _moved(day: date, months: int) -> date:
    """The same day some months later; the last of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, length if is_last else min(day.day, length))
