"""Headings of which too few are known, found by what stands below them: orders in one column, times in another."""

from collections.abc import Sequence

from parsers.header.parts import HEADING_WORDS
from parsers.headings.kinds import MOST, fits, is_of_kind
from parsers.headings.known import heading_parts
from parsers.headings.neighbours import are_of_neighbour
from parsers.headings.words import field_by_words, tells_of_others
from parsers.printed_rows import Row, rows_of
from parsers.source import Grid
from parsers.text import is_phrase
from parsers.values.horizons import sense_of_time
from parsers.values.orders import tells_to_act
from schema.fields import HOW_FAR, WHEN
from schema.vocabulary import fold_heading, spellings

_FEWEST_HEADINGS, _FEWEST_ROWS = 3, 2
_FEWEST_BESIDE_OTHER = 3  # headings that tell who, when or how far, beside one of meetings, complaints or the like
_FEW_WORDS = 6  # of a value that is a time and nothing else
_OF_PLANS = WHEN | HOW_FAR | {"action", "lead_text", "progress", "milestones"}


def headings_by_values(grids: Sequence[Grid]) -> frozenset[tuple[str, ...]]:
    """The headings of grids of which the values of one at least tell what they are: other grids may have few rows."""
    of_grids = (rows_of(grid, number) for number, grid in enumerate(grids, start=1))
    return frozenset(rows[head].texts for rows in of_grids if (head := _heads_by_values(rows)) is not None)


def _heads_by_values(rows: Sequence[Row]) -> int | None:
    """The place of the first row with several texts, where it heads columns of orders and of times as a plan's are.

    None of it speaks of meetings, courses or complaints, none is a value of its own column, and one at least tells who,
    when or how far: tables of all kinds hold orders and dates.
    """
    first = next((index for index, row in enumerate(rows) if len(row.filled) > 1), None)
    if first is None:
        return None
    texts = {column: cell.text for column, cell in rows[first].filled.items()}
    below = [row for row in rows[first + 1 :] if len(row.filled) > 1]
    if len(texts) < _FEWEST_HEADINGS or len(below) < _FEWEST_ROWS or not _may_head_plan(list(texts.values())):
        return None
    columns = {column: [row.filled[column].text for row in below if column in row.filled] for column in texts}
    if any(_is_value(texts[column], values) for column, values in columns.items()):
        return None
    told = sum(_tells_of_plan(texts[column], values) for column, values in columns.items())
    others = sum(map(tells_of_others, texts.values()))
    if not told or told < _FEWEST_BESIDE_OTHER * others or others > 1:
        return None
    return first if any(map(_are_orders, columns.values())) and any(map(_are_times, columns.values())) else None


def _may_head_plan(texts: Sequence[str]) -> bool:
    return all(is_phrase(text, HEADING_WORDS) for text in texts) and not are_of_neighbour(texts)


def _is_value(text: str, values: Sequence[str]) -> bool:
    """Whether a text is of the kind of what stands below it, and no heading of that: `Lead team` names nobody."""
    if (tells_to_act(text) and _are_orders(values)) or (sense_of_time(text) and _are_times(values)):
        return True
    kinds = (kind for kind in ("target_text", "lead_text", "status_text") if is_of_kind(kind, text))
    return any(fits(kind, values) and kind not in _told_by(text, values) for kind in kinds)


def _tells_of_plan(text: str, values: Sequence[str]) -> bool:
    return not _OF_PLANS.isdisjoint(_told_by(text, values))


def _told_by(text: str, values: Sequence[str]) -> set[str]:
    """The fields that a heading, or a part or a word of it, stands for."""
    folded = fold_heading(text)
    known = {field for part in (folded, *heading_parts(folded)) for field in spellings("headings").get(part, ())}
    told = field_by_words(text, values, set())
    return {*known, told[0]} if told else known


def _are_orders(values: Sequence[str]) -> bool:
    return len(values) >= _FEWEST_ROWS and sum(" " in v and tells_to_act(v) for v in values) >= MOST * len(values)


def _are_times(values: Sequence[str]) -> bool:
    short = all(len(value.split()) <= _FEW_WORDS for value in values)
    return len(values) >= _FEWEST_ROWS and short and fits("target_text", values)
