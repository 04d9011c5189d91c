"""Fills that seem to be the tiles of a table and are not: bands of one, stripes behind its columns, ratings."""

from itertools import pairwise

import numpy as np

from parsers.readers.drawn.tile_gaps import ROW_GAP
from parsers.readers.page.arrays import Boxes, Flags, places_of
from parsers.readers.page.ink import LEAST_CELL, PageInk
from parsers.readers.page.lattice import Lattice
from schema.vocabulary import fold, spellings

_SAME = 2.0  # points: edges so near are level
_MOST_BETWEEN, _TALL = 3, 6.0  # rows; times the height of such a row: no bare row is higher


def only_seems_tiled(ink: PageInk, table: Lattice, fills: Boxes, bare: Flags, found: list[Lattice]) -> bool:
    """Whether what tiles make is no table of its own; `bare` words stand in none of those that were `found`."""
    return (
        _is_banded(ink, table, fills, bare, found)
        or _tells_only_colours(ink, table)
        or _has_text_above(ink, table)
        or _has_grounds_beside(table, fills)
    )


def _has_grounds_beside(table: Lattice, fills: Boxes) -> bool:
    """Whether a column of a table is one ground, and others as high lie beside it: they are columns of a wider one."""
    if not _whole_columns(table).any():
        return False
    left, top, right, bottom = table.xs[0], table.ys[0], table.xs[-1], table.ys[-1]
    as_high = (np.abs(fills[:, [1, 3]] - (top, bottom)) < _SAME).all(1)
    beside = (fills[:, 2] < left - _SAME) | (fills[:, 0] > right + _SAME)
    return bool((as_high & beside).any())


def _whole_columns(table: Lattice) -> Flags:
    """Which columns of a table of several rows are one cell from top to bottom."""
    whole: Flags = (table.labels == table.labels[0]).all(0) & (len(table.labels) > 1)
    return whole


def _has_text_above(ink: PageInk, table: Lattice) -> bool:
    """Whether words stand where cells would go on from the page before: nothing is drawn there."""
    rests = table.labels[0, sorted(table.open_above)]
    return bool(np.isin(table.cell_of(ink.word_middles), rests).any())


def _tells_only_colours(ink: PageInk, table: Lattice) -> bool:
    """Whether no tile of a table, grounds of whole columns aside, holds more than the name of a colour, or a mark."""
    grounds = table.labels[0, _whole_columns(table)]
    cells = table.cell_of(ink.word_middles)
    words = places_of((cells >= 0) & ~np.isin(cells, grounds)).tolist()
    return all(k in ink.symbol_colours or fold(ink.words[k]) in spellings("rag", "words") for k in words)


def _is_banded(ink: PageInk, table: Lattice, fills: Boxes, bare: Flags, found: list[Lattice]) -> bool:
    """Whether but every other row of a table is filled: beside it, and a row of `bare` words, is one more of its rows.

    The headings and the first row are filled then, or two rows with a section's title between; the words tell the rows.
    No other table that was `found` stands between.
    """
    if not _has_two_rows(table):
        return False
    above, below = _next_bands(table, fills)
    words = ink.word_middles[bare]
    (first, second), (last_but_one, last) = table.ys[:2], table.ys[-2:]
    beside = [((above, first), (first + second) / 2), ((last, below), (last_but_one + last) / 2)]
    return any(
        _is_alike(ink, table, words, (top, bottom), row) and not any(top < other.ys[0] < bottom for other in found)
        for (top, bottom), row in beside
    )


def _next_bands(table: Lattice, fills: Boxes) -> tuple[float, float]:
    """Where the nearest fill above a table and in its first column ends, and where the nearest below begins."""
    own = fills[(np.abs(fills[:, [0, 2]] - table.xs[:2]) < _SAME).all(1)]
    above, below = own[own[:, 3] < table.ys[0] - ROW_GAP, 3], own[own[:, 1] > table.ys[-1] + ROW_GAP, 1]
    return float(above.max(initial=-np.inf)), float(below.min(initial=np.inf))


def _is_alike(ink: PageInk, table: Lattice, words: Boxes, room: tuple[float, float], row: float) -> bool:
    """Whether bare words (their middles) stand beside a table, no further than a row from a band like a `row`."""
    top, bottom = room
    if bottom - top > _TALL * float(np.diff(table.ys).max()):
        return False
    x, y = words.T
    between = (table.xs[0] < x) & (x < table.xs[-1]) & (top < y) & (y < bottom)
    band = top - LEAST_CELL if row > bottom else bottom + LEAST_CELL
    return bool(between.any()) and _colour_at(ink, table.xs[:2], row) == _colour_at(ink, table.xs[:2], band)


def _has_two_rows(table: Lattice) -> bool:
    """Whether each row between the first and last is of parts of headings, or one cell across: a section's title."""
    rows = [set(row) for row in table.labels.tolist()]
    between = list(pairwise(rows[:-1]))
    return len(between) <= _MOST_BETWEEN and all(len(row) == 1 or above & row for above, row in between)


def _colour_at(ink: PageInk, column: Boxes, y: float) -> str | None:
    """The colour of the fill that lies last at a height in the middle of a column."""
    x0, top, x1, bottom = ink.fill_boxes.T
    x = column.mean()
    found = places_of((x0 < x) & (x < x1) & (top < y) & (y < bottom))
    return ink.fill_colours[found[-1]] if len(found) else None
