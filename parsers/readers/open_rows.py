"""Rows across tables that have no rulings at their sides: no upright ruling bounds them, only those above and below."""

from collections.abc import Iterable
from functools import reduce

import numpy as np

from parsers.readers.arrays import median
from parsers.readers.ink import PageInk
from parsers.readers.lattice import Lattice, parted_by_text
from parsers.readers.rulings import Lines

_NEAR = 2.0  # points between ends of rulings that are drawn at one place
_PADDING = 1.1  # of the size of type: a text further from a ruling stands between tables


def with_open_rows(ink: PageInk, tables: list[Lattice]) -> list[Lattice]:
    """Tables open at their sides, with the rows across that stand between their rulings, and their parts joined."""
    is_open = [_is_open(ink, table) for table in tables]
    if not any(is_open):
        return tables
    own = sorted((table for table, free in zip(tables, is_open, strict=True) if free), key=lambda t: float(t.ys[0]))
    own = [_with_rows_below(ink, table, own) for table in own]
    own = [_with_rows_above(ink, table, own) for table in own]
    closed = [table for table, free in zip(tables, is_open, strict=True) if not free]
    return [*closed, *(parted_by_text(ink, table) for table in _joined(own))]


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
    """Whether text stands between two rulings as close to them as in a cell, and nowhere else than in the table."""
    y = ink.word_middles[:, 1]
    own = (top < y) & (y < bottom)
    if not own.any():
        return False
    (x0, upper), (x1, lower) = ink.word_boxes[own, :2].min(0), ink.word_boxes[own, 2:].max(0)
    most = _PADDING * median(ink.sizes[own])
    return bool(upper - top < most and bottom - lower < most and table.xs[0] < x0 and x1 < table.xs[-1])


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
    if last is None or abs(last.ys[-1] - table.ys[0]) > _NEAR or not _same_columns(last, table):
        return [*above, table]
    labels = np.vstack([last.labels, table.labels + last.labels.max() + 1])
    return [*above[:-1], Lattice(last.xs, np.concatenate([last.ys, table.ys[1:]]), labels)]


def _same_columns(one: Lattice, other: Lattice) -> bool:
    return len(one.xs) == len(other.xs) and bool((np.abs(one.xs - other.xs) < _NEAR).all())
