"""Months printed without a year, where a heading or the plan's own period leaves but one year for them."""

import re
from functools import lru_cache

from parsers.values.calendar import Span, month_span
from parsers.values.dates import DateContext, PrintedDate, find_dates
from parsers.values.grammar import MONTH, month_of
from schema.values import Precision, Qualifier

_LONE = re.compile(rf"(?P<by>by|before)?\s*(?:in\s+)?{MONTH}\.?", re.IGNORECASE)
_DAYS = 366  # of a period in which each month comes once
_OF_MONTHS = (Precision.YEAR, Precision.FINANCIAL_YEAR, Precision.QUARTER)


@lru_cache(maxsize=256)
def year_of(heading: str, period: Span | None) -> Span | None:
    """The year or quarter that a heading names, else the plan's own months; `None` where these are more than a year."""
    named = [found.span for found in find_dates(heading, DateContext()) if found.span]
    if named:
        return named[0] if len(named) == 1 and named[0].precision in _OF_MONTHS else None
    return period if period and (period.end - period.start).days < _DAYS else None


def lone_month(text: str, year: Span) -> PrintedDate | None:
    """The month that a text is, in the year that begins and ends so; `None` for any other text, or one outside it."""
    match = _LONE.fullmatch(text.strip())
    if not match:
        return None
    months = [month_span(number, month_of(match["month"])) for number in sorted({year.start.year, year.end.year})]
    within = [span for span in months if year.start <= span.start and span.end <= year.end]
    qualifier = Qualifier.BY if match["by"] else None
    return PrintedDate(0, len(text), within[0], qualifier) if len(within) == 1 else None
