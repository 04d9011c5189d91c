"""Values that tell times under headings of their own: further dates, parts of dates, periods and ticks."""

import random
from datetime import date
from typing import Any

import invented
from generated_row import Maker, Row
from invented_dates import MONTHS, SEASONS, TERMS, Printed, month_after, month_end

_BARS = ("#2a9d8f", "#7f7f7f", "#4472c4", "#f4a261")
_TICKS = ("✓", "X", "●")  # as reportlab's fonts have them
Part = tuple[str, str, date, date]  # of a year, the year, first and last day


def _day(name: str, back: int) -> Maker:
    def make(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
        """A day or month of one kind, some `back` years from the plan's start."""
        year, month = plan.start + back, chance.randrange(1, 13)
        day = date(year, month, chance.randrange(1, 28))
        kind = name.removesuffix("_text")
        if chance.random() < 0.5:
            found = Printed(f"{day:%d/%m/%Y}", day, day, kind)
        else:
            found = Printed(f"{MONTHS[month - 1]} {year}", date(year, month, 1), month_end(year, month), kind)
        row.printed[name] = found.text
        row.dates += found.gold
        if not any(other.field == "target_text" for other in plan.columns):
            row.ungraded.add("target_text")  # the only column of dates may stand for it

    return make


def _start_year(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.printed["start_year"] = str(plan.start + chance.randrange(0, 2))
    row.ungraded |= {"dates", "extras", "target_text"}


def _duration(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.printed["duration"] = chance.choice(["2 years", "1 year", "6 months", "18 months", "3 years"])
    row.ungraded |= {"dates", "extras", "target_text"}


def _origin_date(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.printed["origin_date"] = row.extras["Date"] = f"{chance.randrange(1, 28)} May {plan.start - 1}"


def _quarter(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    text = chance.choice(invented.ACCOUNTS)
    row.printed[column.heading] = text
    row.updates.append((f"{plan.start}-{4 if 'Apr' in column.heading else 7:02d}", text))


def _tick(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """Crosses in one or more periods that follow each other; drawn for all of them with the first."""
    headings = [other.heading for other in plan.columns if other.field == "tick"]
    if any(row.printed.get(heading) for heading in headings):
        return
    first, last = sorted(chance.choices(range(len(headings)), k=2))
    for heading in headings[first : last + 1]:
        row.printed[heading] = row.extras[heading] = "X"
    if "/" in headings[0]:  # not of `Year 1`, which is told nowhere
        row.dates.append(("due", f"{plan.start + first}-04-01", f"{plan.start + last + 1}-03-31"))


def _bar(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """Filled cells side by side, from the month in which an action begins to that in which it ends; drawn with the first."""
    headings = [other.heading for other in plan.columns if other.field == "bar"]
    if {*row.fills, *row.printed} & set(headings):
        return
    first = chance.randrange(len(headings) - 1)
    last = min(first + chance.randrange(1, 5), len(headings) - 1)
    if plan.has("dates:quarter_bars") and plan.seed % 2:
        ticks = dict.fromkeys(headings[first : last + 1], _TICKS[plan.seed % 3])
        row.printed |= ticks
        row.extras |= ticks
    else:
        row.fills |= dict.fromkeys(headings[first : last + 1], _BARS[plan.seed % len(_BARS)])
    begin, end = month_after(plan.start, first), month_after(plan.start, last)
    row.dates.append(("due", str(date(*begin, 1)), str(month_end(*end))))


def _date_part(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """A month, season, term or quarter, and its year in the column beside."""
    part, year, start, end = PARTS[column.heading](chance, plan.start + chance.randrange(0, 3))
    row.printed |= {"date_part": part, "date_year": year}
    row.ungraded.add("target_text")  # of both cells, each behind its heading
    row.dates.append(("due", str(start), str(end)))


def _with_its_part(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """The year of a date in two columns is drawn with its part."""


def _month(chance: random.Random, year: int) -> Part:
    month = chance.randrange(1, 13)
    return MONTHS[month - 1], str(year), date(year, month, 1), month_end(year, month)


def _season(chance: random.Random, year: int) -> Part:
    name, first = chance.choice(list(SEASONS.items()))
    return name, str(year), date(year, first, 1), month_end(year, first + 2)


def _term(chance: random.Random, year: int) -> Part:
    name, (first, last) = chance.choice(list(TERMS.items()))
    return f"{name} term", str(year), date(year, first, 1), month_end(year, last)


def _financial_quarter(chance: random.Random, year: int) -> Part:
    number = chance.randrange(1, 5)
    first = (4, 7, 10, 1)[number - 1]
    begins = year + (number == 4)
    return f"Q{number}", f"{year}/{(year + 1) % 100:02d}", date(begins, first, 1), month_end(begins, first + 2)


def _step(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """What is to be reached in a period; all that are printed make the milestones, each behind its heading."""
    row.printed[column.heading] = chance.choice(invented.STEPS)
    steps = [(c, row.printed[c.heading]) for c in plan.columns if c.field == "step" and c.heading in row.printed]
    named = [f"{step.group} {step.heading}: {text}".strip() for step, text in steps]
    row.texts["milestones"] = "\n".join(named) if len(steps) > 1 else steps[0][1]


PARTS = {"Month": _month, "Season": _season, "Term": _term, "Quarter": _financial_quarter}
TIME_MAKERS: dict[str, Maker] = {
    "start_text": _day("start_text", -1), "completed_text": _day("completed_text", 1), "review_text": _day("review_text", 3),
    "start_year": _start_year, "duration": _duration, "origin_date": _origin_date, "tick": _tick, "bar": _bar, "quarter": _quarter,
    "date_part": _date_part, "date_year": _with_its_part, "step": _step,
}  # fmt: skip
