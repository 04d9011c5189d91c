"""Columns of ticks under periods: `2021/22`, `2022/23` with an X in each that an action takes."""

from collections.abc import Sequence

from parsers.values.calendar import Span, joined_span
from parsers.values.dates import DateContext, find_dates
from schema.vocabulary import fold_heading, spellings

TICK = "tick_text"
_TICKS = {"x", "✓", "✔", "√", "☑", "☒", "●", "•", "■", "▪", "*", "yes", "y", "\uf0fc", "\uf0fe"}
_FEWEST = 2  # columns: one alone may be anything


def period_columns(columns: Sequence[tuple[int, str, Sequence[str]]]) -> list[int]:
    """Which columns, given as index, heading and values, are ticks under a period each; none or at least two.

    Where no period has anything else, one may have no tick at all, as in a short table.
    """
    periods = [(index, values) for index, heading, values in columns if period_of(heading)]
    ticked = [index for index, values in periods if values and _are_ticks(values)]
    nothing_else = all(map(_are_ticks, (values for _, values in periods)))
    found = [index for index, _ in periods] if ticked and nothing_else else ticked
    return found if len(found) >= _FEWEST else []


def period_of(heading: str) -> Span | None:
    """The days of a heading that is a period, alone or behind a heading of dates (`Timescale 2021/22`)."""
    dates = find_dates(heading, DateContext())
    if len(dates) != 1 or dates[0].end != len(heading):
        return None
    before = fold_heading(heading[: dates[0].begin])
    return dates[0].span if not before or "target_text" in spellings("headings").get(before, ()) else None


def ticked_span(headings: Sequence[str]) -> Span | None:
    """From the first day of the first period that is ticked to the last of the last."""
    spans = sorted((span for heading in headings if (span := period_of(heading))), key=lambda span: span.start)
    return joined_span(spans[0], spans[-1]) if len(spans) > 1 else next(iter(spans), None)


def _are_ticks(values: Sequence[str]) -> bool:
    return all(value.strip().casefold() in _TICKS for value in values)
