"""Bars: coloured cells side by side under periods, as a chart shows from when to when an action runs."""

from collections import Counter
from collections.abc import Mapping, Sequence

from parsers.headings.periods import period_of
from parsers.logical import LogicalCell
from parsers.source import Cell

Shown = Cell | LogicalCell
_FEWEST = 3  # periods side by side
_MOST_ELSEWHERE = 1  # a cell of a row's others in the colour of its bar


def bar_columns(headings: Mapping[int, str], rows: Sequence[Mapping[int, Shown]]) -> list[int]:
    """The columns of periods in which most rows have a bar, not all the same; none has a text, or is filled in all.

    A row of one text may stand below that of an action, and needs no bar of its own. Periods with a text in most rows,
    as steps by year are, are of no chart.
    """
    named = [index for index, heading in headings.items() if period_of(heading)]
    texts = {index: sum(bool(row[index].text) for row in rows if index in row) for index in named}
    several = sum(_text_count(row) > 1 for row in rows)
    periods = [index for index in named if 2 * texts[index] <= several]
    if len(periods) < _FEWEST or any(texts[index] for index in periods):
        return []
    bars = [bar(row, periods) for row in rows]
    in_all = set(periods).intersection(*(_filled(row, periods) for row in rows))
    differ = len({tuple(drawn) for drawn in bars if drawn}) > 1
    own = [drawn for row, drawn in zip(rows, bars, strict=True) if drawn or _text_count(row) > 1]
    return periods if differ and not in_all and 2 * sum(map(bool, own)) >= len(own) else []


def _text_count(row: Mapping[int, Shown]) -> int:
    return sum(bool(cell.text) for cell in row.values())


def bar(row: Mapping[int, Shown], periods: Sequence[int]) -> list[int]:
    """The columns of periods that a row fills, where they are side by side; colours of its other cells do not count.

    None where the bar runs on beside them, in a column of which no period is known.
    """
    own = _filled(row, periods)
    filled = [index for index in periods if index in own]
    is_whole = filled == [index for index in periods if filled[0] <= index <= filled[-1]] if filled else False
    return filled if is_whole and not _runs_on(row, filled, own.difference(periods)) else []


def _runs_on(row: Mapping[int, Shown], filled: Sequence[int], others: set[int]) -> bool:
    """Whether a cell of other columns right beside a bar has its colour."""
    beside = others & {filled[0] - 1, filled[-1] + 1}
    colours = {row[index].fill for index in filled if index in row}
    return any(index in row and row[index].fill in colours for index in beside)


def _filled(row: Mapping[int, Shown], periods: Sequence[int]) -> set[int]:
    """The columns of a row's cells without text that have a colour of their own; a merged cell has several.

    A colour that several cells elsewhere in the row have is that of a band across it, or of every other column.
    """
    elsewhere = Counter(cell.fill for index, cell in row.items() if index not in periods)
    return {
        place
        for index, cell in row.items()
        if cell.fill and not cell.text and elsewhere[cell.fill] <= _MOST_ELSEWHERE
        for place in reach(index, cell)
    }


def reach(index: int, cell: Shown) -> range:
    """The columns across which a cell lies that begins in one."""
    spans = [cell.column_span] if isinstance(cell, Cell) else [part.cell.column_span for part in cell.parts]
    return range(index, index + max(spans, default=1))
