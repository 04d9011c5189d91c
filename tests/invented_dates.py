"""Dates as councils print them, each with the days that it means."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]  # fmt: skip
SEASONS = {"Spring": 3, "Summer": 6, "Autumn": 9}
TERMS = {"Autumn": (9, 12), "Spring": (1, 3), "Summer": (4, 7)}
UNDATED = ["Short term", "Medium term", "Long term", "TBC", "Annually", "Quarterly", "Within five years", "Year 2", "Once in post",
           "Immediate", "Within the first 100 days"]  # fmt: skip
# What careful readers would dispute: the text is graded, its dates are not.
DISPUTED = ["31 August (annually)", "June 24 - Nov 24 to be launched Dec 24 (provisional)",
            "Sept 2024 for one part, end Q3 for others"]  # fmt: skip


@dataclass(frozen=True)
class Printed:
    """A date text, the days it means (none for a text that tells no date), and what it says of the status."""

    text: str
    start: date | None = None
    end: date | None = None
    kind: str = "due"
    status: str | None = None
    disputed: bool = False

    @property
    def gold(self) -> list[tuple[str, str, str]]:
        """As a gold record has it."""
        return [(self.kind, str(self.start), str(self.end))] if self.start and self.end else []


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)


def month_after(start: int, number: int) -> tuple[int, int]:
    """The year and month so many months after the April of a year."""
    return start + (3 + number) // 12, (3 + number) % 12 + 1


def usual_date(chance: random.Random, start: int) -> Printed:
    """One of the eight forms that most plans use."""
    year, month = start + chance.randrange(0, 3), chance.randrange(1, 13)
    first, last, name = date(year, month, 1), month_end(year, month), MONTHS[month - 1]
    day = first.replace(day=chance.randrange(1, 29))
    return chance.choice([
        Printed(f"{name} {year}", first, last),
        Printed(f"By {name} {year}", first, last),
        Printed(f"{name[:3]}-{year % 100}", first, last),
        Printed(f"{day.day} {name} {year}", day, day),
        Printed(f"{day:%d/%m/%Y}", day, day),
        Printed(f"{year}/{(year + 1) % 100:02d}", date(year, 4, 1), date(year + 1, 3, 31)),
        Printed(f"Q2 {year}/{(year + 1) % 100:02d}", date(year, 7, 1), date(year, 9, 30)),
        Printed(f"End {name} {year}", first.replace(day=21), last),
    ])  # fmt: skip


def half_year(chance: random.Random, start: int) -> Printed:
    """A half of a financial year, or of a calendar year."""
    year, second = start + chance.randrange(0, 3), chance.random() < 0.5
    if chance.random() < 0.3:
        first, last = (7, 12) if second else (1, 6)
        return Printed(f"{'Second' if second else 'First'} half of {year}", date(year, first, 1), month_end(year, last))
    begin, end = (date(year, 10, 1), date(year + 1, 3, 31)) if second else (date(year, 4, 1), date(year, 9, 30))
    return Printed(f"H{1 + second} {year}/{(year + 1) % 100:02d}", begin, end)


def hard_date(chance: random.Random, start: int) -> Printed:
    """One of the rarer forms, those that tell no date among them."""
    year, month = start + chance.randrange(0, 3), chance.randrange(1, 12)
    maker = chance.choice([_of_year, _of_month, _of_day, _of_season, _undated])
    return maker(chance, year, month)


def _of_year(chance: random.Random, year: int, month: int) -> Printed:
    return chance.choice([
        Printed(f"by {year + 5}", date(year + 5, 1, 1), date(year + 5, 12, 31)),
        Printed(f"{year}", date(year, 1, 1), date(year, 12, 31)),
        Printed(f"{year}-{(year + 2) % 100}", date(year, 1, 1), date(year + 2, 12, 31)),
        Printed(f"by the end of {year}", date(year, 12, 1), date(year, 12, 31)),
        Printed(f"End {year}", date(year, 12, 1), date(year, 12, 31)),
        Printed(f"early {year}", date(year, 1, 1), date(year, 4, 30)),
        Printed(f"Mid {year}", date(year, 5, 1), date(year, 8, 31)),
        Printed(f"late {year}", date(year, 9, 1), date(year, 12, 31)),
        Printed(f"Q4. {year}/{(year + 1) % 100:02d}", date(year + 1, 1, 1), date(year + 1, 3, 31)),
    ])  # fmt: skip


def _of_month(chance: random.Random, year: int, month: int) -> Printed:
    first, last, name = date(year, month, 1), month_end(year, month), MONTHS[month - 1]
    return chance.choice([
        Printed(f"Mid {name[:3]} {year}", first.replace(day=11), first.replace(day=20)),
        Printed(f"Early {name} {year}", first, first.replace(day=10)),
        Printed(f"by end of {name} {year}", first.replace(day=21), last),
        Printed(f"{name} – {MONTHS[month]} {year}", first, month_end(year, month + 1)),
        Printed(f"{name[:3].upper()} {year}", first, last),
        Printed(f"{name} {year} - {MONTHS[month]} {year}", first, month_end(year, month + 1)),
    ])  # fmt: skip


def _of_day(chance: random.Random, year: int, month: int) -> Printed:
    day = date(year, month, chance.randrange(4, 21))
    name = MONTHS[month - 1]
    texts = [f"{day:%d.%m.%y}", f"{day.day}th {name} {year}", f"{day:%d/%m/%y}", f"By {day.day} {name[:3]} {year}",
             f"{day:%Y-%m-%d}", f"Monday {day.day} {name} {year}"]  # fmt: skip
    return Printed(chance.choice(texts), day, day)


def _of_season(chance: random.Random, year: int, month: int) -> Printed:
    season, first = chance.choice(list(SEASONS.items()))
    term, (begin, end) = chance.choice(list(TERMS.items()))
    return chance.choice([
        Printed(f"{season} {year}", date(year, first, 1), month_end(year, first + 2)),
        Printed(f"{term} term {year}", date(year, begin, 1), month_end(year, end)),
        Printed(f"Winter {year}/{(year + 1) % 100:02d}", date(year, 12, 1), month_end(year + 1, 2)),
    ])  # fmt: skip


def _undated(chance: random.Random, year: int, month: int) -> Printed:
    if chance.random() < 0.25:
        return Printed("Ongoing", status="ongoing")
    if chance.random() < 0.15:
        return Printed(chance.choice(DISPUTED), disputed=True)
    return Printed(chance.choice(UNDATED))


def date_with_status(chance: random.Random, start: int) -> Printed:
    """A date and a status in one cell."""
    year, month = start + chance.randrange(0, 3), chance.randrange(1, 13)
    first, last, name = date(year, month, 1), month_end(year, month), MONTHS[month - 1]
    makers: list[Callable[[], Printed]] = [
        lambda: Printed(f"Complete {name} {year}", first, last, "completed", "complete"),
        lambda: Printed(f"Completed {name} {year}", first, last, "completed", "complete"),
        lambda: Printed("Ongoing", status="ongoing"),
        lambda: Printed("Complete", status="complete"),
        lambda: Printed("On hold", status="on_hold"),
        lambda: Printed(f"{name} {year} – on track", first, last, "due", "on_track"),
        lambda: Printed(f"{name} {year} (delayed)", first, last, "due", "at_risk"),
        lambda: Printed(f"{name} {year}", first, last),
    ]
    return chance.choice(makers)()
