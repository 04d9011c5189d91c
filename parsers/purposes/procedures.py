"""Tables that tell the steps of a procedure: who does what whenever something happens, and no action of a plan."""

import re
from collections.abc import Sequence

from parsers.column import Column, values_of
from parsers.table import Table
from parsers.values.dates import DateContext, find_dates
from schema.fields import DATES, HOW_FAR
from schema.vocabulary import fold_heading

_CAUSES = {"trigger", "triggers", "step", "steps", "stage", "stages", "time from incident"}  # what begins a row of one
_WHO_DOES_WHAT = 3  # columns: when, what and who
_AGAIN = ("each year", "every year", "each month", "each term")  # what ends the heading of its times
_SIGNED = {"initials", "checked initials", "done tick"}  # of who did a step, each time anew
_CLOCK = re.compile(r"\d{1,2}(?::\d\d|(?:[.:]\d\d)?\s*[ap]m)$|wd ?[+-]?\d+$", re.IGNORECASE)  # and days of work
_SINCE = re.compile(  # something happened
    r"(?:within |after |by |up to )?(?:"
    r"\d+(?:\s*(?:-|–|to)\s*\d+)?\+?\s*(?:hours?|hrs?|minutes?|mins?|(?:working|school|clear) days?)\b"
    r"|(?:same|next) (?:working )?day\b|immediate(?:ly)?\b)",
    re.IGNORECASE,
)


def is_procedure(table: Table, columns: Sequence[Column]) -> bool:
    """Whether a table without any date tells times of a clock, or since what begins its rows, or is a form to sign.

    One that tells how far its actions are, if only in a blank column, is a plan.
    """
    first, *_ = headings = [fold_heading(column.heading) for column in columns]
    causes = columns[:1] if first in _CAUSES else []  # the column that says after what each step is done
    if any(c.field in HOW_FAR | {"progress"} and c not in causes for c in columns):
        return False
    timed = [
        (heading, values_of(table, column.index))
        for column, heading in zip(columns, headings, strict=True)
        if column.field in DATES or heading == "time" or column in causes
    ]
    if any(_tells_date(value) for _, values in timed for value in values):
        return any(heading.endswith(_AGAIN) for heading, _ in timed)
    signed = any(h in _SIGNED and not values_of(table, c.index) for c, h in zip(columns, headings, strict=True))
    times = [values for _, values in timed]
    bare = first.startswith("trigger") and len(columns) <= _WHO_DOES_WHAT and not any(times[1:])
    return signed or bare or any(_are(_CLOCK, own) or (causes and _are(_SINCE, own)) for own in times)


def _tells_date(value: str) -> bool:
    """Whether a value tells a day, a month or a year, if only without its year."""
    return any(printed.span or printed.month for printed in find_dates(value, DateContext()))


def _are(form: re.Pattern[str], values: Sequence[str]) -> bool:
    """Whether at least half of some values, two or more, are times of a form."""
    return len(values) > 1 and 2 * sum(form.match(value) is not None for value in values) >= len(values)
