"""Columns that belong together: ticks under statuses or periods, periods beside a name, parts of one heading."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from parsers.column import CHOICES, EXTRA, TICK, UNKNOWN, Column, values_of
from parsers.columns.ticks import tick_fields
from parsers.header.parts import PARTS_OF_DATES
from parsers.header.rows import own_part
from parsers.headings.kinds import fits
from parsers.headings.known import is_period
from parsers.headings.periods import kind_of_period, parted_at_period
from parsers.table import Table
from parsers.values.dates import DateContext, find_dates, lacks_its_year
from schema.fields import ALL_DATES
from schema.vocabulary import fold_heading, spellings

_PERIOD_WORDS = 6
_SPAN = "one column tells when it begins, the next when it ends"
_OF_SEVERAL = {"measures", "outcomes", "milestones", "progress", "resources"}


def with_ticks(columns: list[Column], table: Table) -> list[Column]:
    """Columns of ticks say by their headings when, or where an action stands, unless another column says that."""
    free = {column.index: column.heading for column in columns if column.why != "council file"}
    found = tick_fields(free, table)
    others = {column.field for column in columns if column.index not in found}
    return [
        replace(column, field=field, why="ticks under a period, status or colour each")
        if (field := found.get(column.index)) and CHOICES.get(field) not in others
        else column
        for column in columns
    ]


def of_periods(columns: list[Column]) -> list[Column]:
    """Columns headed by a period alone beside one whose heading names its field before a period: `Milestones 2025/26`.

    The name stands above them all, in the middle or above the first, and so it does in their headings; years stand
    beside years.
    """
    bare = [kind_of_period(column.heading) if column.field == EXTRA else None for column in columns]
    own = list(columns)
    why = "a period beside one whose heading names the field"
    for named, column in enumerate(columns):
        if column.field not in (EXTRA, TICK) and (parted := parted_at_period(column.heading)):
            name, kind = parted
            for beside in (range(named + 1, len(columns)), range(named - 1, -1, -1)):
                for place in _run(bare, kind, beside):
                    heading = f"{name} {columns[place].heading}"
                    own[place] = replace(columns[place], heading=heading, field=column.field, why=why)
    return own


def _run(kinds: Sequence[str | None], kind: str, places: range) -> Iterator[int]:
    """The places up to the first of another kind."""
    return takewhile(lambda place: kinds[place] == kind, places)


def of_groups(columns: list[Column], table: Table) -> list[Column]:
    """Columns that tell nothing by themselves, under a heading that names a field of free text, are all of that field.

    `Performance measures` may lie across `How much did we do?` and `How well did we do it?`. Where each is a period,
    one that is known tells the field: `Update from the service` may lie across `Quarter 1` and `Quarter 2`.
    """
    known, fields = spellings("headings"), {column.index: column.field for column in columns}
    for over in set(table.header.over.values()):
        under = [column for column in columns if table.header.over.get(column.index) == over]
        free = {column.field for column in under} & _OF_SEVERAL
        across = _OF_SEVERAL.intersection(known.get(fold_heading(over), ()))
        named = (free or across) if _are_of_periods(under, table) else free & across
        if len(named) == 1:
            fields |= {column.index: min(named) for column in under if column.why == UNKNOWN}
    why = "the heading above several columns"
    return [c if c.field == fields[c.index] else replace(c, field=fields[c.index], why=why) for c in columns]


def of_dates(columns: list[Column]) -> list[Column]:
    """A column headed by a part of a year and one headed `Year` right behind it, of which one is known to tell when.

    Both do so together: `Quarter` and `Year` below `By when`, which may seem to stand over the first alone.
    """
    pairs = _parts_with_years(columns)
    fields = {column.index: column.field for column in columns}
    for part, year in pairs:
        known, unknown = (part, year) if part.field in ALL_DATES else (year, part)
        if known.field in ALL_DATES and unknown.why == UNKNOWN:
            fields[unknown.index] = known.field
    why = "one date stands in two columns"
    return [c if c.field == fields[c.index] else replace(c, field=fields[c.index], why=why) for c in columns]


def _parts_with_years(columns: list[Column]) -> list[tuple[Column, Column]]:
    """The columns headed by a part of a year, each with the one headed `Year` right behind it."""
    parts = PARTS_OF_DATES - {"year"}
    return [(a, b) for a, b in pairwise(columns) if _last_word(a) in parts and _last_word(b) == "year"]


def of_spans(columns: list[Column], table: Table) -> list[Column]:
    """A column headed `To` right behind one headed `From` (or `Open from`), both of dates: the end of a span."""
    headed = [(a, b) for a, b in pairwise(columns) if _last_word(a) == "from" and fold_heading(b.heading) == "to"]
    spans = [pair for pair in headed if all(fits("target_text", values_of(table, column.index)) for column in pair)]
    known = [(a, b) for a, b in spans if a.field in ALL_DATES and a.why != "council file" and b.why == UNKNOWN]
    fields = {a.index: "start_text" for a, _ in known} | {b.index: "target_text" for _, b in known}
    return [replace(c, field=fields[c.index], why=_SPAN) if c.index in fields else c for c in columns]


def of_years(columns: list[Column], table: Table) -> list[Column]:
    """A column of parts of years (`Spring`) beside one of dates that have years is no second time: it is kept.

    Unless that is headed `Year`: then both tell one time.
    """
    timed = [(c, values_of(table, c.index)) for c in columns if c.field == "target_text" and c.why != "council file"]
    parts = [c for c, values in timed if values and all(map(lacks_its_year, values))]
    years = any(values and all(map(is_period, values)) for _, values in timed)
    paired = [part.index for part, _ in _parts_with_years(columns)]
    alone = [c for c in parts if c.index not in paired] if len(timed) > len(parts) and not years else []
    return [replace(c, field=EXTRA, why="the other dates have their years") if c in alone else c for c in columns]


def _last_word(column: Column) -> str:
    return (fold_heading(column.heading).split() or [""])[-1]


def _are_of_periods(columns: list[Column], table: Table) -> bool:
    """Whether what columns' headings say by themselves are short and tell times, as `Quarter 1 (Apr – Jun 2025)`."""
    own = [own_part(table.header, column.index) for column in columns if column.index in table.header.headings]
    return all(len(text.split()) <= _PERIOD_WORDS and find_dates(text, DateContext()) for text in own)
