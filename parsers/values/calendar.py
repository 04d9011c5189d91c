"""Spans of days: months, parts of months, quarters, seasons, terms and years, as British councils reckon them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from schema.values import Precision

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2), "easter": (3, 4),
           "christmas": (12, 12)}  # fmt: skip
TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}
YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12)}
MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}

# A year that two digits stand for when the document prints no years of four: plans are of this century.
_PLAUSIBLE = range(2005, 2051)


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a document says about its own time: the years it speaks of, and how it counts quarters."""

    years: range | None = None
    financial_quarters: bool | None = None

    def fits(self, year: int) -> bool:
        """Whether a year of two digits is one that the plan can mean."""
        return year in (self.years or _PLAUSIBLE)


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of a date, and how exactly it is printed."""

    start: date
    end: date
    precision: Precision

    def holds(self, other: "Span") -> bool:
        """Whether another's days are among its own."""
        return self.start <= other.start and other.end <= self.end


def day_span(year: int, month: int, day: int) -> Span | None:
    """One day; `None` for one that no calendar has."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return Span(date(year, month, day), date(year, month, day), Precision.DAY)


def months_span(year: int, first: int, last: int, precision: Precision) -> Span:
    """From the first day of a month to the last day of another; a month that lies before belongs to the next year."""
    end_year = year + (last < first)
    return Span(date(year, first, 1), date(end_year, last, monthrange(end_year, last)[1]), precision)


def month_span(year: int, month: int) -> Span:
    """One month."""
    return months_span(year, month, month, Precision.MONTH)


def month_part_span(year: int, month: int, part: str) -> Span:
    """A third of a month: early 1-10, mid 11-20, late and end 21 to the last."""
    first, last = MONTH_PARTS[part]
    last = min(last, monthrange(year, month)[1])
    return Span(date(year, month, first), date(year, month, last), Precision.PART_MONTH)


def year_span(year: int) -> Span:
    """A calendar year."""
    return months_span(year, 1, 12, Precision.YEAR)


def year_part_span(year: int, part: str) -> Span:
    """Early, mid or late in a year (four months each), or its end (December)."""
    first, last = YEAR_PARTS[part]
    return months_span(year, first, last, Precision.MONTH if first == last else Precision.RANGE)


def years_span(first: int, last: int) -> Span:
    """Several calendar years."""
    return Span(date(first, 1, 1), date(last, 12, 31), Precision.RANGE)


def financial_year_span(year: int) -> Span:
    """April to March."""
    return months_span(year, 4, 3, Precision.FINANCIAL_YEAR)


def academic_year_span(year: int) -> Span:
    """September to August, as schools reckon."""
    return months_span(year, 9, 8, Precision.RANGE)


def half_year_span(year: int, second: bool, financial: bool) -> Span:
    """A half of a calendar year, or of a financial year that begins in `year`."""
    halves = {(False, False): (1, 6), (True, False): (7, 12), (False, True): (4, 9), (True, True): (10, 3)}
    return months_span(year, *halves[second, financial], Precision.RANGE)


def week_span(day: date, ends: bool) -> Span:
    """The seven days from the day on which a week begins, or to the one on which it ends."""
    week = timedelta(days=6)
    return Span(day - week, day, Precision.RANGE) if ends else Span(day, day + week, Precision.RANGE)


def quarter_span(year: int, quarter: int, financial: bool) -> Span:
    """A quarter of a calendar year, or of a financial year that begins in `year`."""
    first = 3 * quarter - 2 + (3 if financial else 0)
    if first > 12:
        year, first = year + 1, first - 12
    return months_span(year, first, first + 2, Precision.QUARTER)


def season_span(year: int, season: str) -> Span:
    """Three months, winter into the next year; Easter falls into March or April, Christmas into December."""
    return months_span(year, *SEASONS[season], Precision.SEASON)


def term_span(year: int, term: str) -> Span:
    """A school term."""
    return months_span(year, *TERMS[term], Precision.TERM)


def joined_span(first: Span, last: Span) -> Span | None:
    """From the first day of one span to the last of another; `None` when they stand the wrong way round."""
    return Span(first.start, last.end, Precision.RANGE) if first.start <= last.end else None
