"""Rows across tables that have no rulings at their sides: no upright ruling bounds them, only those above and below."""

from collections.abc import Iterable
from functools import reduce
from itertools import pairwise, takewhile

import numpy as np

from parsers.labels.in_text import tells_more_of_row
from parsers.readers.drawn.wide_cells import parted_by_text
from parsers.readers.page.arrays import Boxes, median
from parsers.readers.page.chunks import TextLine, word_lines
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice
from parsers.readers.page.rulings import Lines

_NEAR = 2.0  # points between ends of rulings that are drawn at one place
_PADDING, _ROOM_BELOW = 1.1, 1.8  # of the size of type: a text further from a ruling stands between tables
_BLANK = 2.0  # of the size of type: so far apart no texts of one cell stand
_WRAPPED, _SAME_SIZE = 0.4, 0.5  # of the size of type, between lines of a text; points, by which these may differ
_FARTHEST = 60.0  # points: no row across is higher


def with_open_rows(ink: PageInk, tables: list[Lattice]) -> list[Lattice]:
    """Tables open at their sides, with the rows across that stand between their rulings, and their parts joined."""
    is_open = [_is_open(ink, table) for table in tables]
    if not any(is_open):
        return tables
    own = sorted((table for table, free in zip(tables, is_open, strict=True) if free), key=lambda t: float(t.ys[0]))
    own = [_with_rows_below(ink, table, own) for table in own]
    own = [_with_rows_above(ink, table, own) for table in own]
    closed = [table for table, free in zip(tables, is_open, strict=True) if not free]
    return [*closed, *(parted_by_text(ink, _with_last_row(ink, table)) for table in _joined(own))]


def _with_last_row(ink: PageInk, table: Lattice) -> Lattice:
    """A table with the row across below its last ruling that no other ends, where its label says that it tells more."""
    (x, y), bottom = ink.word_middles.T, float(table.ys[-1])
    below = (table.xs[0] < x) & (x < table.xs[-1]) & (y > bottom)
    lines = word_lines(ink, below & (y < bottom + _FARTHEST)).text_lines
    if not lines or lines[0].top - bottom > _PADDING * lines[0].size:
        return table
    if not tells_more_of_row(lines[0].chunks[0].text, ink.vocabulary):
        return table
    rest = takewhile(lambda pair: _wraps(*pair), pairwise(lines))
    end = max([lines[0], *(line for _, line in rest)], key=lambda line: line.bottom)
    return _extended(table, [], [end.bottom + 1])


def _wraps(above: TextLine, line: TextLine) -> bool:
    """Whether a line in the same type goes on with the one above."""
    return line.top - above.bottom < _WRAPPED * line.size and abs(line.size - above.size) < _SAME_SIZE


def _is_open(ink: PageInk, table: Lattice) -> bool:
    """Whether no upright ruling stands at the sides of a table."""
    at, begin, end = ink.rulings.down.T
    beside = (np.abs(at[:, None] - table.xs[[0, -1]]) < _NEAR).any(1)
    return not (beside & (begin < table.ys[-1]) & (end > table.ys[0])).any()


def _with_rows_below(ink: PageInk, table: Lattice, others: list[Lattice]) -> Lattice:
    """A table with the rows across that go on below it, as far as the next table."""
    heights = _rulings_as_wide(ink, table)
    ys = _reached(ink, table, float(table.ys[-1]), heights[heights > table.ys[-1] + _NEAR], others)
    return _extended(table, [], ys)


def _with_rows_above(ink: PageInk, table: Lattice, others: list[Lattice]) -> Lattice:
    """A table with the rows across that stand above it, as far as the table before."""
    heights = _rulings_as_wide(ink, table)
    ys = _reached(ink, table, float(table.ys[0]), heights[heights < table.ys[0] - _NEAR][::-1], others)
    return _extended(table, ys[::-1], [])


def _rulings_as_wide(ink: PageInk, table: Lattice) -> Lines:
    """The heights of the rulings as wide as a table, from the top."""
    at, begin, end = ink.rulings.across.T
    heights: Lines = np.sort(at[(np.abs(begin - table.xs[0]) < _NEAR) & (np.abs(end - table.xs[-1]) < _NEAR)])
    return heights


def _reached(
    ink: PageInk, table: Lattice, begins: float, heights: Iterable[float], others: list[Lattice]
) -> list[float]:
    """The rulings that bound rows across, one after the other from where a table ends."""
    found: list[float] = []
    for height in heights:
        top, bottom = sorted((begins, height))
        if any(other.ys[0] < bottom - _NEAR and top + _NEAR < other.ys[-1] for other in others if other is not table):
            break
        if not _is_filled(ink, table, top, bottom):
            break
        found.append(height)
        begins = height
    return found


def _is_filled(ink: PageInk, table: Lattice, top: float, bottom: float) -> bool:
    """Whether text stands between two rulings as close to them as in a cell, and nowhere else than in the table.

    What stands far below other text is of another table: the row ends above it, though no ruling says so.
    """
    y = ink.word_middles[:, 1]
    own = (top < y) & (y < bottom)
    if not own.any():
        return False
    (x0, upper), (x1, lower) = ink.word_boxes[own, :2].min(0), ink.word_boxes[own, 2:].max(0)
    size = median(ink.sizes[own])
    close = upper - top < _PADDING * size and bottom - lower < _ROOM_BELOW * size
    whole = _widest_blank(ink.word_boxes[own]) < _BLANK * size
    return bool(close and whole and table.xs[0] < x0 and x1 < table.xs[-1])


def _widest_blank(boxes: Boxes) -> float:
    """The height of the highest blank between lines of words."""
    tops, _, bottoms = boxes[boxes[:, 1].argsort()].T[1:]
    blanks: Lines = tops[1:] - np.maximum.accumulate(bottoms)[:-1]
    return float(blanks.max(initial=0.0))


def _extended(table: Lattice, above: list[float], below: list[float]) -> Lattice:
    """A table with one more cell across for each further ruling."""
    if not above and not below:
        return table
    count = len(above) + len(below)
    cells = np.repeat(table.labels.max() + 1 + np.arange(count)[:, None], table.labels.shape[1], axis=1)
    labels = np.vstack([cells[: len(above)], table.labels, cells[len(above) :]])
    return Lattice(table.xs, np.concatenate([above, table.ys, below]), labels)


def _joined(tables: list[Lattice]) -> list[Lattice]:
    """Tables of which those that go on with the columns of the one above are one with it."""
    return reduce(_with_next, tables, [])


def _with_next(above: list[Lattice], table: Lattice) -> list[Lattice]:
    last = above[-1] if above else None
    if last is None or abs(last.ys[-1] - table.ys[0]) > _NEAR:
        return [*above, table]
    upper, lower = _in_columns(last, table), _in_columns(table, last)
    if upper is None or lower is None:
        return [*above, table]
    labels = np.vstack([upper.labels, lower.labels + upper.labels.max() + 1])
    return [*above[:-1], Lattice(upper.xs, np.concatenate([upper.ys, lower.ys[1:]]), labels)]


def _in_columns(table: Lattice, other: Lattice) -> Lattice | None:
    """A table in the columns of another, where these are its own, or where it is a row of fewer such as a section's."""
    ends = np.abs(other.xs - table.xs[:, None]) < _NEAR
    if not ends[[0, -1], [0, -1]].all():
        return None
    if len(table.xs) == len(other.xs):
        return table if ends.diagonal().all() else None
    if len(table.xs) > len(other.xs):
        return table if len(other.labels) == 1 else None
    if len(table.labels) > 1 or not ends.any(1).all():
        return None
    middles = (other.xs[1:] + other.xs[:-1]) / 2
    return Lattice(other.xs, table.ys, table.labels[:, table.xs.searchsorted(middles) - 1])
