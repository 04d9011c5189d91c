"""Headings that no vocabulary knows, found by what stands below them: orders in one column, times in another."""

from collections.abc import Sequence

from parsers.header_rows import HEADING_WORDS
from parsers.kinds import fits, is_of_kind
from parsers.printed_rows import Row
from parsers.text import words
from parsers.values.orders import tells_to_act

_FEWEST_HEADINGS, _FEWEST_ROWS = 3, 2
_MOST = 0.6  # the share of a column's values that must be orders
_FEW_WORDS = 6  # of a value that is a time and nothing else


def heads_by_values(rows: Sequence[Row]) -> int | None:
    """The place of the first row with several texts, where it heads columns of orders and of times and is no such row.

    Without orders a table of meetings, decisions or targets looks the same.
    """
    first = next((index for index, row in enumerate(rows) if len(row.filled) > 1), None)
    if first is None:
        return None
    texts = {column: cell.text for column, cell in rows[first].filled.items()}
    below = [row for row in rows[first + 1 :] if len(row.filled) > 1]
    if len(texts) < _FEWEST_HEADINGS or len(below) < _FEWEST_ROWS or not all(map(_may_be_heading, texts.values())):
        return None
    columns = {column: [row.filled[column].text for row in below if column in row.filled] for column in texts}
    ordered = any(_are_orders(values) and not tells_to_act(texts[column]) for column, values in columns.items())
    timed = any(
        _are_times(values) and not is_of_kind("target_text", texts[column]) for column, values in columns.items()
    )
    return first if ordered and timed else None


def _may_be_heading(text: str) -> bool:
    return len(words(text)) <= HEADING_WORDS and not text.endswith(".")


def _are_orders(values: Sequence[str]) -> bool:
    return len(values) >= _FEWEST_ROWS and sum(map(tells_to_act, values)) >= _MOST * len(values)


def _are_times(values: Sequence[str]) -> bool:
    short = all(len(value.split()) <= _FEW_WORDS for value in values)
    return len(values) >= _FEWEST_ROWS and short and fits("target_text", values)
