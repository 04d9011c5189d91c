"""Months side by side as headings: whole where narrow columns broke them, below years that stand above one alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from parsers.column import EXTRA, Column
from parsers.values.grammar import MONTH_NAME, month_of
from parsers.values.lone_months import lone_month, year_of

_HEADING = re.compile(r"(?:(?P<over>.*\d\)?)\s+)?(?P<own>(?P<name>[^\W\d_][^\d_’'–-]*)(?P<year>[’'–-]?\d[\d ]*)?)")
_NAME, _YEAR = re.compile(rf"{MONTH_NAME}\.?", re.IGNORECASE), re.compile(r"[’'–-]?(?P<digits>(?:20)?\d\d)")
_WHOLE = re.compile(r"[^\W\d_]+\.?(?:[ ’'–-]\d+)?")
_QUARTER = re.compile(r"(?:q|qtr\.? ?|quarter )[1-4]", re.IGNORECASE)
_FEWEST, _MOST = 3, 12  # months of a year that follow each other


class _Month(NamedTuple):
    """The heading of a column: the year above a month, blank where it has none, and the month, perhaps with a year."""

    column: int
    over: str
    name: str
    own: str


def with_whole_months(columns: list[Column]) -> list[Column]:
    """Columns of months that follow each other, each with the year or quarter above the first of them in its heading.

    No field is known for them. What a narrow column broke or joined is mended: `Ma r`, `Jul 1 6`, `Jul16`.
    """
    runs = [_with_whole_quarters(run) for run in _runs(columns) if len(run) >= _FEWEST]
    headings = {month.column: f"{month.over} {month.own}".lstrip() for run in runs for month in _below_years(run)}
    return [replace(c, heading=headings[c.index]) if c.index in headings else c for c in columns]


def _runs(columns: Sequence[Column]) -> Iterator[list[_Month]]:
    """The columns side by side that are headed by months which follow each other."""
    run: list[_Month] = []
    for column in columns:
        month = _month(column)
        if not run or not month or (month_of(month.name) - month_of(run[-1].name)) % _MOST != 1:
            yield run
            run = []
        run += [month] if month else []
    yield run


def _month(column: Column) -> _Month | None:
    match = _HEADING.fullmatch(column.heading) if column.field == EXTRA else None
    if match is None:
        return None
    name, year = ("".join((match[part] or "").split()) for part in ("name", "year"))
    digits = _YEAR.fullmatch(year)
    if not _NAME.fullmatch(name) or (year and not digits):
        return None
    mended = f"{name} {digits['digits']}" if digits else name
    own = match["own"] if _WHOLE.fullmatch(match["own"]) else mended
    return _Month(column.index, match["over"] or "", name, own)


def _with_whole_quarters(run: Sequence[_Month]) -> list[_Month]:
    """The months of a run, the number of a quarter above one whole again with the year that stands above the next."""
    whole: list[_Month] = []
    year = ""
    for month, following in pairwise([*run, run[-1]]):
        joined = f"{month.over} {following.over}"
        if _QUARTER.fullmatch(month.over) and year_of(joined, None):
            whole.append(month._replace(over=joined))
            year = following.over
        else:
            whole.append(month._replace(over="") if month.over == year else month)
    return whole


def _below_years(run: Sequence[_Month]) -> Iterator[_Month]:
    """The months of a run that has one year above, or begins with one, each below its own where all lie in that."""
    begins = [place for place, month in enumerate(run) if month.over]
    first = 0 if len(begins) == 1 else next(iter(begins), len(run))
    yield from run[:first]
    for begin, end in zip([first, *begins[1:]], [*begins[1:], len(run)], strict=False):
        months = run[begin:end]
        over = next((month.over for month in months if month.over), "")
        yield from (month._replace(over=over) for month in months) if _are_of(over, months) else months


def _are_of(text: str, months: Sequence[_Month]) -> bool:
    """Whether a text is a year in which months lie one after the other; those with a year of their own do not."""
    year = year_of(text, None) if len(months) <= _MOST else None
    found = [lone_month(month.own, year) for month in months] if year else []
    starts = [month.span.start for month in found if month and month.span]
    return len(starts) == len(months) and starts == sorted(starts)
