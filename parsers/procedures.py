"""Tables that tell the steps of a procedure: who does what whenever something happens, and no action of a plan."""

import re
from collections.abc import Sequence

from parsers.column import Column, values_of
from parsers.table import Table
from parsers.values.status import is_rating, is_status
from schema.vocabulary import fold_heading

_RATED = {"status_text", "rag_text"}
_WHEN = {"target_text", "start_text", "completed_text"}
_CAUSES = {
    "trigger",
    "triggers",
    "step",
    "steps",
    "stage",
    "stages",
    "event",
}  # what begins a row of one, or its number
_AGAIN = ("each year", "every year", "each month", "each term")  # what ends the heading of its times
_SIGNED = {"initials", "checked initials", "signature", "signed", "done tick", "tick", "ticked"}  # by who did a step
_CLOCK = re.compile(  # times within a day, or days of work since something happened
    r"(?:within |after |by |up to )?(?:"
    r"\d+(?:\s*(?:-|–|to)\s*\d+)?\+?\s*(?:hours?|hrs?|minutes?|mins?|(?:working|school|clear) days?)\b"
    r"|(?:same|next) (?:working )?day\b|immediate(?:ly)? (?:on|after)\b|\d{1,2}(?::\d\d|(?:[.:]\d\d)?\s*[ap]m)$"
    r"|wd ?[+-]?\d+$|(?:before )?day (?:one|\d+)\b)",
    re.IGNORECASE,
)


def is_procedure(table: Table, columns: Sequence[Column]) -> bool:
    """Whether most times of a table are those of a clock or of working days, or it has none but what begins a step.

    A form to be signed for each step is one, too; where a table tells how far its actions are, it is a plan.
    """
    values = {fold_heading(column.heading): values_of(table, column.index) for column in columns}
    if any(_tells_how_far(column, values[fold_heading(column.heading)]) for column in columns):
        return False
    if any(map(_are_of_clock, values.values())) or any(heading.endswith(_AGAIN) for heading in values):
        return True
    timed = any(column.field in _WHEN and values[fold_heading(column.heading)] for column in columns)
    signed = any(heading in _SIGNED and not found for heading, found in values.items())
    return signed or (not timed and next(iter(values)) in _CAUSES)


def _tells_how_far(column: Column, values: Sequence[str]) -> bool:
    """Whether a column has accounts of progress, or a value that is a status or rating."""
    if column.field == "progress":
        return bool(values)
    return column.field in _RATED and any(is_status(value) or is_rating(value) for value in values)


def _are_of_clock(values: Sequence[str]) -> bool:
    return len(values) > 1 and 2 * sum(_CLOCK.match(value) is not None for value in values) >= len(values)
