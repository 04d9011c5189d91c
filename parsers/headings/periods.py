"""Headings that are a period, or name something before one: `2025/26`, `Quarter 1 (Apr – Jun 2025)`, `Targets Q1`."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from parsers.headings.known import is_period
from parsers.values.calendar import Span, joined_span
from parsers.values.dates import DateContext, PrintedDate, find_dates
from parsers.values.grammar import MONTH_NAME
from parsers.values.lone_months import lone_month
from schema.vocabulary import fold_heading, spellings

_QUARTER = re.compile(
    r"\b(?:q|qtr\.? ?|quarter )[1-4](?: ?\([^()]*\)|[ ,/]*(?:19|20)?\d\d(?:[/–-]\d\d)?)?", re.IGNORECASE
)

_YEAR_OF_PLAN = re.compile(r"\b(?:year|yr) ?[1-9](?: ?\([^()]*\))?", re.IGNORECASE)
_KINDS = {"quarter": _QUARTER, "year of the plan": _YEAR_OF_PLAN}
_MONTH = re.compile(rf"(?:{MONTH_NAME}|[JFMASOND])\.?(?:[ ’'-]?(?:20)?\d\d)?", re.IGNORECASE)
_NUMBERED_YEAR = re.compile(r"\b(?:year|yr)\.? ?\d{1,2}(?:\W+(?P<period>\d.*?)\)?)?$", re.IGNORECASE)
_MONTHS = re.compile(rf"(?P<first>{MONTH_NAME})\.?\s*(?:[-–—]|\bto\b)\s*(?P<last>{MONTH_NAME})\b\.?", re.IGNORECASE)
_QUARTER_NUMBER = re.compile(r"\b(?:q|qtr\.?|quarter)\s?([1-4])\b", re.IGNORECASE)
_HORIZON = re.compile(r"\b(?:short|medium|long)(?:er)?[ -]term\b[\s:–(-]*", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"(?P<horizon>{_HORIZON.pattern})(?P<period>\d[^()]*)\)$", re.IGNORECASE)
_INITIALS = "JFMAMJJASOND" * 3
_OF_PERIODS = {"target_text", "milestones"}
_FEWEST = 3  # months that make a strip


def without_strip(texts: Sequence[str]) -> list[str]:
    """Headings without those of a strip of months, as a chart of bars has: `Apr`, `May`, `Jun`, or `A`, `M`, `J`."""
    months = [text for text in texts if _MONTH.fullmatch("".join(text.split()))]
    follow = "".join(text[0].upper() for text in months) in _INITIALS
    return [text for text in texts if text not in months] if follow and len(months) >= _FEWEST else list(texts)


def kind_of_period(heading: str) -> str | None:
    """Whether a heading is but a year, a quarter or a year of the plan: `Year 2 (2025/26)`."""
    named = (kind for kind, pattern in _KINDS.items() if pattern.fullmatch(heading))
    return "year" if is_period(heading) else next(named, None)


def is_time(heading: str) -> bool:
    """Whether a heading is such a period, perhaps with a break in its year: `2024/2 5`."""
    return is_period(heading.replace(" ", "")) or kind_of_period(heading) is not None


def parted_at_period(heading: str) -> tuple[str, str] | None:
    """What a heading names before the period that ends it, and the kind of that."""
    ends = [at for at in range(1, len(heading)) if heading[at - 1].isspace() and is_period(heading[at:])]
    if ends:
        return heading[: ends[0]].rstrip(), "year"
    named = (
        (heading[: match.start()].rstrip(), kind)
        for kind, pattern in _KINDS.items()
        for match in pattern.finditer(heading)
        if match.end() == len(heading) and match.start()
    )
    return next(named, None)


def period_of(heading: str) -> Span | None:
    """The days of a heading that is a period, alone or behind a heading of dates (`Timescale 2021/22`).

    So is a month behind its year or quarter: `2021/22 Apr`, `2021 Oct`, `Quarter 1 (2021/22) Apr`, and several in
    theirs: `2021/22 Q1 Apr-Jun`. The number of a year is no part of it: `Year 2 (2022/23)`. What a horizon has in
    brackets stands behind it.
    """
    heading = _NUMBERED_YEAR.sub(lambda numbered: numbered["period"] or "", heading)
    heading = _IN_BRACKETS.sub(lambda found: f"{found['horizon'].rstrip('( ')} {found['period']}", heading)
    before, _, name = heading.rpartition(" ")
    year = _date_at_end(before.removesuffix(")"))
    if year and year.span and not year.begin and (month := lone_month(name, year.span)):
        return month.span
    date = _date_at_end(heading)
    if date and _may_stand_over_periods(heading[: date.begin]):
        return date.span
    months = _MONTHS.search(heading)
    return _months_within(months, heading) if months else None


def _date_at_end(text: str) -> PrintedDate | None:
    """The only date of a text, where it ends with that."""
    dates = find_dates(text, DateContext())
    return dates[0] if len(dates) == 1 and dates[0].end == len(text) else None


def _months_within(months: re.Match[str], heading: str) -> Span | None:
    """The days of months whose year stands elsewhere in their heading, perhaps with the number of their quarter.

    The months must be those of that quarter of that year.
    """
    rest = f"{heading[: months.start()]} {heading[months.end() :]}"
    alone, year_alone = (" ".join(_QUARTER_NUMBER.sub(" ", text).strip(" ()").split()) for text in (heading, rest))
    if (date := _date_at_end(alone)) and not date.begin:
        return date.span
    year = period_of(year_alone)
    first, last = (lone_month(months[name], year) if year else None for name in ("first", "last"))
    if not (year and first and first.span and last and last.span):
        return None
    quarter = _QUARTER_NUMBER.search(rest)
    begins = (year.start.month + 3 * (int(quarter[1]) - 1) - 1) % 12 + 1 if quarter else first.span.start.month
    return joined_span(first.span, last.span) if begins == first.span.start.month else None


def tells_period(heading: str) -> bool:
    """Whether a heading is a period, with its days or but a number of its year: `Delivery Year 2`."""
    numbered = _NUMBERED_YEAR.search(heading)
    return period_of(heading) is not None or (
        numbered is not None and not numbered["period"] and _may_stand_over_periods(heading[: numbered.start()])
    )


def _may_stand_over_periods(text: str) -> bool:
    """Whether nothing stands before a period, or a heading of dates or of steps: `Timescale`, `Delivery`.

    A horizon may: `Short term 2025–27`.
    """
    folded = fold_heading(_HORIZON.sub("", text))
    return not folded or not _OF_PERIODS.isdisjoint(spellings("headings").get(folded, ()))


def runs_of_periods(headings: Sequence[str]) -> list[tuple[Span, list[str]]]:
    """The days of headings that are periods and follow each other, and these headings; one that is parted is apart."""
    runs: list[tuple[Span, list[str]]] = []
    periods = [(span, heading) for heading in headings if (span := period_of(heading))]
    for span, heading in sorted(periods, key=lambda period: period[0].start):
        last, named = runs[-1] if runs else (None, [])
        joined = joined_span(last, span) if last and span.start <= last.end + timedelta(days=1) else None
        if joined:
            runs[-1] = joined, [*named, heading]
        else:
            runs.append((span, [heading]))
    return runs


def under_year(year: str, headings: Mapping[int, str], columns: Iterable[int]) -> set[int]:
    """The columns of the months on both sides of some that stand under their year: it is set in the middle over all.

    `headings` are those of the months alone, by column; each month follows that to its left.
    """
    days = period_of(year)
    months = {column: lone_month(name, days) for column, name in headings.items()} if days else {}
    spans = {column: month.span for column, month in months.items() if month and month.span}
    found = spans.keys() & set(columns)
    for step in (-1, 1) if found else ():
        last = step * max(step * column for column in found)
        while last + step in spans and _follow(*(spans[column] for column in sorted((last, last + step)))):
            last += step
            found.add(last)
    return found


def _follow(one: Span, other: Span) -> bool:
    return other.start == one.end + timedelta(days=1)
