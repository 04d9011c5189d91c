"""The one column that is left to say who answers for an action, or by when: no heading says it, its values do."""

import re
from collections.abc import Callable, Container
from dataclasses import replace

from parsers.column import EXTRA, LEFT, NEARLY_ALL, UNKNOWN, Column, values_of
from parsers.headings.kinds import prints_date, time_in_words
from parsers.headings.known import is_period
from parsers.headings.words import tells_of_others
from parsers.table import Table
from parsers.values.leads import names_leads
from parsers.values.people import is_person, is_post
from schema.fields import WHO
from schema.vocabulary import fold_heading, spellings

_DATE_WORDS = 8  # a date and what little stands beside it are no longer than this
_BARE_YEAR = re.compile(r"\d{4}\D?")
_NO_TIMES = (None, "status")


def with_columns_left(columns: list[Column], table: Table) -> list[Column]:
    """The columns of a table of actions, with a lead and a due date where but one column of unknown heading has such.

    Nothing is told where a heading speaks of something else (`Raised by`, `Committee`).
    """
    led = _taken_for("lead_text", WHO, _are_leads, columns, table)
    return _taken_for("target_text", ("target_text",), _are_times, led, table)


def _taken_for(
    field: str, others: Container[str], are_such: Callable[[list[str]], bool], columns: list[Column], table: Table
) -> list[Column]:
    if any(column.field in others for column in columns):
        return columns
    unknown = [c for c in columns if c.field == EXTRA and c.why == UNKNOWN and not _tells_of_others(c.heading)]
    left = [c for c in unknown if are_such(values_of(table, c.index))]
    return [replace(c, field=field, why=LEFT) if [c] == left else c for c in columns]


def _tells_of_others(heading: str) -> bool:
    """Whether a heading speaks of what is no part of an action, or of what has been done with it: `Last checked`."""
    said = fold_heading(heading).split()
    others = spellings("heading_words", "left")
    return tells_of_others(heading) or any(word in others or word.endswith("ed") for word in said)


def _are_leads(values: list[str]) -> bool:
    """Whether nearly all values name people, posts or bodies, and most of them somebody."""
    somebody = sum(is_person(value) or is_post(value) for value in values)
    return _nearly_all(names_leads, values) and 2 * somebody > len(values)


def _are_times(values: list[str]) -> bool:
    """Whether nearly all values are times, and not all of them years, which may be of anything."""
    return _nearly_all(_is_time, values) and not all(map(is_period, values))


def _is_time(text: str) -> bool:
    """Whether a text is a date, printed or told otherwise, and little else; a bare year may be of anything."""
    if _BARE_YEAR.fullmatch(text):
        return False
    if prints_date(text):
        return len(text.split()) <= _DATE_WORDS
    return time_in_words(text) not in _NO_TIMES


def _nearly_all(test: Callable[[str], bool], values: list[str]) -> bool:
    return len(values) > 1 and sum(map(test, values)) >= NEARLY_ALL * len(values)
