"""Columns for a period each below one heading: `Update from the service` over `Quarter 1`, `Quarter 2`."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.columns import EXTRA, Column
from parsers.header_rows import Header
from parsers.kinds import holds_one_kind
from parsers.ticks import TICK
from parsers.values.dates import DateContext, find_dates

_PERIOD_WORDS = 6  # of a heading that is but a period: `Quarter 1 (Apr – Jun 2025)`
_WHY = "a period below a heading across several columns"


def with_periods_below(columns: list[Column], header: Header) -> list[Column]:
    """Where the heading across columns of a period each names the field of one of them, all are of that field."""
    fields = {column.index: column for column in columns}
    for group in sorted({group for group, _ in header.below.values()}):
        below = [column for column in columns if header.below.get(column.index, (None,))[0] == group]
        named = [column for column in below if column.field not in (EXTRA, TICK)]
        if len(named) == 1 and not holds_one_kind(named[0].field) and _are_periods(below, header):
            fields |= {c.index: replace(c, field=named[0].field, why=_WHY) for c in below if c is not named[0]}
    return [fields[column.index] for column in columns]


def _are_periods(columns: Sequence[Column], header: Header) -> bool:
    return len(columns) > 1 and all(_is_period(header.below[column.index][1]) for column in columns)


def _is_period(text: str) -> bool:
    return len(text.split()) <= _PERIOD_WORDS and bool(find_dates(text, DateContext()))
