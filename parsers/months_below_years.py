"""Months side by side as headings, below years that a page prints above one of them alone: `2026/27 Apr`, `May`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from parsers.column import EXTRA, Column
from parsers.values.grammar import MONTH_NAME, month_of
from parsers.values.lone_months import lone_month, year_of

_MONTH = re.compile(rf"(?:(?P<year>.*\d)\s+)?(?P<name>{MONTH_NAME})\.?", re.IGNORECASE)
_FEWEST, _MOST = 3, 12  # months of a year that follow each other


class _Month(NamedTuple):
    """The heading of a column: a month, and the year before it; blank where it has none."""

    column: int
    year: str
    name: str


def with_years_above(columns: list[Column]) -> list[Column]:
    """Columns of months with the year that stands above the first of them, or within, in each heading.

    No field is known for them, and in that year they follow each other.
    """
    years = {month.column: year for year, months in _below_years(columns) for month in months if not month.year}
    return [
        replace(column, heading=f"{years[column.index]} {column.heading}") if column.index in years else column
        for column in columns
    ]


def _below_years(columns: Sequence[Column]) -> Iterator[tuple[str, Sequence[_Month]]]:
    """The months of each year, in a run of months that has one year or begins with one."""
    for run in _runs(columns):
        begins = [place for place, month in enumerate(run) if month.year]
        first = 0 if len(begins) == 1 else next(iter(begins), len(run))
        for begin, end in zip([first, *begins[1:]], [*begins[1:], len(run)], strict=False):
            months = run[begin:end]
            year = next((month.year for month in months if month.year), "")
            if _FEWEST <= len(months) <= _MOST and _are_of(year, months):
                yield year, months


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
    match = _MONTH.fullmatch(column.heading) if column.field == EXTRA else None
    return _Month(column.index, match["year"] or "", match["name"]) if match else None


def _are_of(text: str, months: Sequence[_Month]) -> bool:
    """Whether a text is a year in which these months lie, one after the other."""
    year = year_of(text, None)
    found = [lone_month(month.name, year) for month in months] if year else []
    starts = [month.span.start for month in found if month and month.span]
    return len(starts) == len(months) and starts == sorted(starts)
