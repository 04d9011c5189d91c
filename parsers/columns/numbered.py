"""Columns whose values number the rows, whatever their heading says."""

from collections.abc import Sequence

from parsers.headings.kinds import fits
from parsers.values.dates import is_whole_date
from parsers.values.totals import names_total

_FEWEST_AGAIN = 3  # values of a column that come again where its table is printed twice
_MOST_STEP = 3  # from one plain number of a column to the next, where no heading says that they number the rows


def are_codes(values: Sequence[str]) -> bool:
    """Whether references are letters with numbers, several: `P1` and `P2` under `Policy`."""
    own = _without_totals(values)
    return len(own) > 2 and all(value[0].isalpha() and value[-1].isdigit() for value in own)


def _without_totals(values: Sequence[str]) -> list[str]:
    """Values but those that name a sum, in the row below those that it sums."""
    return [value for value in values if not names_total(value)]


def follow_each_other(values: Sequence[str]) -> bool:
    """Whether references are several, the plain numbers near each other: `14` and `250` are scores."""
    plain = [int(value) for value in values if value.isdecimal()]
    return len(values) > 1 and (not plain or plain[-1] - plain[0] < _MOST_STEP * len(values))


def number_rows(values: Sequence[str]) -> bool:
    """Whether values number the rows, but for those of totals: references, each its own, plain numbers in order.

    Dates with points (`28.02.25`) look like references and are none.
    """
    own = _printed_once(_without_totals(values))
    plain = [int(value) for value in own if value.isdecimal()]
    dated = not plain and bool(own) and all(map(is_whole_date, own))
    return fits("ref", own) and not dated and len(set(own)) == len(own) and plain == sorted(plain)


def _printed_once(values: Sequence[str]) -> Sequence[str]:
    """Values without those of a second printing: all come again, in the same order."""
    half = len(values) // 2
    return values[:half] if half >= _FEWEST_AGAIN and values[:half] == values[half:] else values
