"""Dates as officers write them, those that replace earlier ones, and charts of ticks or bars below quarters."""

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from generated_column import Column
from generated_row import Row
from invented_dates import MONTHS, Printed, month_end, usual_date

REVISED = (("Original date", "Revised date"), ("Original due date", "Revised due date"), ("Target date", "Revised target date"),
           ("Original deadline", "New deadline"), ("Original completion date", "Revised completion date"))  # fmt: skip
_UNDATED = (
    "TBC following budget",
    "TBC",
    "TBC – subject to funding",
    "Once staff are in post",
    "To be agreed with partners",
)
_UNMOVED = ("", "", "N/A", "-", "n/a")


def officers_date(plan: Any, row: Row) -> Printed:
    """A deadline in the short forms of those who fill in plans; some tell no date."""
    chance = random.Random(f"officers {plan.seed} {row.number}")
    year, month = plan.start + chance.randrange(0, 3), chance.randrange(1, 13)
    makers = [_by_month, _by_month, _by_quarter, _by_day, _by_span]
    if chance.random() < 0.12:
        return Printed(chance.choice(_UNDATED))
    return chance.choice(makers)(chance, year, month)


def _by_month(chance: random.Random, year: int, month: int) -> Printed:
    first, last, name, two = date(year, month, 1), month_end(year, month), MONTHS[month - 1][:3], f"{year % 100:02d}"
    return chance.choice([
        Printed(f"By end of {name} {two}", first.replace(day=21), last),
        Printed(f"{name} ‘{two}", first, last),
        Printed(f"By {name}-{two}", first, last),
        Printed(f"End {name} {two}", first.replace(day=21), last),
        Printed(f"mid-{MONTHS[month - 1]} {year}", first.replace(day=11), first.replace(day=20)),
        Printed(f"Due {name} {two}", first, last),
    ])  # fmt: skip


def _by_quarter(chance: random.Random, year: int, month: int) -> Printed:
    number = chance.randrange(1, 5)
    begins, first = year + (number == 4), (4, 7, 10, 1)[number - 1]
    start, end, two = date(begins, first, 1), month_end(begins, first + 2), f"{year % 100:02d}/{(year + 1) % 100:02d}"
    return chance.choice([
        Printed(f"Q{number} {two}", start, end),
        Printed(f"By Q{number} {two}", start, end),
        Printed(f"{two} Q{number}", start, end),
        Printed(f"Qtr {number} {year}/{(year + 1) % 100:02d}", start, end),
        Printed(f"FY {two}", date(year, 4, 1), date(year + 1, 3, 31)),
    ])  # fmt: skip


def _by_day(chance: random.Random, year: int, month: int) -> Printed:
    day = date(year, month, chance.randrange(1, 28))
    monday = day - timedelta(days=day.weekday())
    week = (monday, monday + timedelta(days=6))
    return chance.choice([
        Printed(f"W/c {monday.day} {MONTHS[monday.month - 1]} {monday.year}", *week),
        Printed(f"w/c {monday:%d/%m/%y}", *week),
        Printed(f"No later than {day.day} {MONTHS[month - 1]} {year}", day, day),
        Printed(f"{day.day}{_nth(day.day)} {MONTHS[month - 1][:3]} {year % 100:02d}", day, day),
    ])  # fmt: skip


def _by_span(chance: random.Random, year: int, month: int) -> Printed:
    month = min(month, 10)
    start, end, two = date(year, month, 1), month_end(year, month + 2), f"{year % 100:02d}"
    names = [MONTHS[month - 1][:3], MONTHS[month + 1][:3]]
    return chance.choice([
        Printed(f"{names[0]}–{names[1]} {two}", start, end),
        Printed(f"{names[0]} to {names[1]} {year}", start, end),
        Printed(f"Summer term {year}", date(year, 4, 1), date(year, 7, 31)),
        Printed(f"Autumn {two}", date(year, 9, 1), date(year, 11, 30)),
    ])  # fmt: skip


def _nth(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")


def revised_date(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """A later date beside the one that was agreed at first, in some of the rows that have one."""
    own = random.Random(f"revised {plan.seed} {row.number}")
    agreed = [end for kind, _, end in row.dates if kind == "due"]
    text = own.choice(_UNMOVED)
    if agreed and own.random() < 0.6:
        found = usual_date(own, date.fromisoformat(agreed[-1]).year + 1)
        text = found.text
        row.dates += found.gold
    row.printed["revised_text"] = text
    if text:
        row.ungraded.add("target_text")  # of both cells, each behind its heading


def with_revised(chance: random.Random, columns: list[Column]) -> list[Column]:
    """Columns of which the one of dates has a later one beside it."""
    first, later = chance.choice(REVISED)
    place = [column.field for column in columns].index("target_text")
    pair = [replace(columns[place], heading=first), Column("revised_text", later)]
    return [*columns[:place], *pair, *columns[place + 1 :]]


def below_quarters(chance: random.Random, columns: list[Column]) -> list[Column]:
    """Months below their quarters at the right end, in place of the column of dates."""
    others = [column for column in columns if column.field != "target_text"]
    return [*others, *(Column("bar", str(month), "quarter") for month in range(chance.choice([6, 12])))]


def quarter_of(start: int, number: int) -> str:
    """The quarter of a financial year to which its `number`th month belongs, from 0, as a heading tells it."""
    year = f"{start}/{(start + 1) % 100:02d}"
    return (f"Q{number // 3 + 1} {year}", f"Quarter {number // 3 + 1} ({year})")[start % 2]
