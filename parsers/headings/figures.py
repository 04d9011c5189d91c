"""Tables of figures: what is counted, year by year."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from parsers.headings.known import is_period
from parsers.printed_rows import Row

_FIGURE = re.compile(r"[<>~c.]?\s?[£$€]?\s?[-–+]?\d[\d,. ]*\s?(?:%|k|m|bn|million)?|[-–]|n/?a", re.IGNORECASE)
_UNIT_WORDS = re.compile(r"(?<=\d)(?:\s[a-z]+){1,2}$", re.IGNORECASE)  # `19 points`
_UNITS = re.compile(r"\W*(?:£\s?(?:0{3}s?|k|m|million)?|\b(?:budget|capital|spend|cost|total)\b)\W*", re.IGNORECASE)
_SAID_OF_YEAR = re.compile(
    r"\W*\b(?:target|baseline|actual|estimate|forecast|outturn|performance|result|aim|goal|ambition|trajectory|projection)s?\b"
    r"(?:\s(?:for|by|in)\b)?\W*",
    re.IGNORECASE,
)
_TODAY = {"now", "current", "currently", "today", "latest", "baseline"}  # beside years


def are_figures(rows: Sequence[Row]) -> bool:
    """Whether rows are figures under years: texts and years first, then figures, of which most are no years."""
    if len(rows) < 2 or not rows[0].filled:
        return False
    heading, *others = rows[0].filled.values()
    years = list(dropwhile(lambda cell: not is_of_time(cell.text), others))
    columns = [cell.column for cell in years]
    below = [row.filled[column].text for row in rows[1:] for column in columns if column in row.filled]
    headed = len(years) > 1 and not is_period(heading.text) and _are_years([cell.text for cell in years])
    years_below = sum(map(is_period, below))
    return headed and bool(below) and all(map(_holds_figures, below)) and 2 * years_below < len(below)


def head_figures(texts: Sequence[str], below: Sequence[str]) -> bool:
    """Whether texts are a heading and years, and those below them what is counted and as many figures, no years."""
    years, figures = texts[1:], below[1:]
    counted = len(figures) == len(years) > 1 and all(map(_holds_figures, figures)) and not any(map(is_period, figures))
    return counted and all(map(is_of_time, years)) and not (is_of_time(texts[0]) or _holds_figures(below[0]))


def is_of_time(heading: str) -> bool:
    """Whether a heading is a year, or says that what stands below is of today."""
    return heading.casefold() in _TODAY or _are_years([heading])


def _holds_figures(text: str) -> bool:
    """Whether a text is one figure, or several, perhaps of a unit."""
    bare = _UNIT_WORDS.sub("", text)
    return _FIGURE.fullmatch(bare) is not None or all(map(_FIGURE.fullmatch, bare.split()))


def is_of_amounts(heading: str, values: Sequence[str]) -> bool:
    """Whether a column holds but figures under a year: `2024/25 £000`."""
    return is_year(_UNITS.sub("", heading)) and bool(values) and all(map(_FIGURE.fullmatch, values))


def _are_years(headings: Sequence[str]) -> bool:
    """Whether headings are years, one or several each, or say that what stands below is of today."""
    dated = [_UNITS.sub("", text) for text in headings if text.casefold() not in _TODAY]
    return bool(dated) and all(is_year(text) or all(map(is_year, text.split())) for text in dated)


def is_year(heading: str) -> bool:
    """Whether a heading is a year, perhaps with what its figures are: `2029 target`."""
    return is_period(_SAID_OF_YEAR.sub("", heading))
