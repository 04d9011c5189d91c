"""The texts of tables of which every other cell is filled: whether these hold but one each, and none stands beside.

All lengths are points.
"""

from collections.abc import Sequence

import numpy as np

from parsers.readers.page.arrays import median, places_of
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice

_SAME = 1.0  # heights so near are one
_APART = 0.8  # of the size of type: lines further apart may be those of two rows
_FAR = 2.5  # of that size: texts further apart stand in two cells, though an empty line may part one
_BESIDE = 2.0  # of that size: words further apart on a line are of two texts
_NEAR = 10.0  # so close beside a table stands what is part of it


def is_whole(ink: PageInk, table: Lattice, others: Sequence[Lattice]) -> bool:
    """Whether a table's stripes are neither several columns nor several rows, and no words stand at their left.

    Those of `others` beside it may.
    """
    free = np.all([other.cell_of(ink.word_middles) < 0 for other in others], axis=0)
    x, y = ink.word_middles.T
    aside = table.ys.searchsorted(y[free & (x < table.xs[0]) & (table.ys[0] < y) & (y < table.ys[-1])])
    holds_more = _holds_columns(ink, table) or _holds_rows(ink, table) or _holds_texts(ink, table)
    return len(set(aside.tolist())) <= 1 and not holds_more


def goes_on_beside(ink: PageInk, table: Lattice) -> bool:
    """Whether words stand close at a side of a table in several rows: its cells are some of those of a larger one."""
    x0, top, x1, bottom = ink.word_boxes.T
    rows = table.ys.searchsorted((top + bottom) / 2)
    near = ((table.xs[0] - _NEAR < x1) & (x1 < table.xs[0] + 1)) | (
        (table.xs[-1] - 1 < x0) & (x0 < table.xs[-1] + _NEAR)
    )
    return len(set(rows[near & (rows > 0) & (rows < len(table.ys))].tolist())) > 1


def _holds_columns(ink: PageInk, table: Lattice) -> bool:
    """Whether texts stand beside each other in cells, more than once."""
    cells = table.cell_of(ink.word_middles)
    order = np.lexsort((ink.word_boxes[:, 0], ink.baselines.round(), cells))
    left, right = order[:-1], order[1:]
    level = (
        (cells[left] == cells[right])
        & (cells[left] >= 0)
        & (ink.baselines[left].round() == ink.baselines[right].round())
    )
    gaps = (ink.word_boxes[right, 0] - ink.word_boxes[left, 2])[level]
    return int((gaps > _BESIDE * median(ink.sizes)).sum()) > 1


def _holds_rows(ink: PageInk, table: Lattice) -> bool:
    """Whether lines of several columns stand apart from those above them in a row, more than once."""
    rows, columns = table.ys.searchsorted(ink.word_middles[:, 1]), table.xs.searchsorted(ink.word_middles[:, 0])
    inside = places_of(table.cell_of(ink.word_middles) >= 0)
    order = inside[np.lexsort((ink.word_boxes[inside, 1], rows[inside]))]
    ends = np.maximum.accumulate(ink.word_boxes[order, 3])
    gaps = ink.word_boxes[order[1:], 1] - ends[:-1]
    apart = places_of((gaps > _APART * median(ink.sizes)) & (rows[order[1:]] == rows[order[:-1]])) + 1
    lines = [order[np.abs(ink.word_boxes[order, 1] - ink.word_boxes[order[k], 1]) < _SAME] for k in apart.tolist()]
    return sum(len(set(columns[line].tolist())) > 1 for line in lines) > 1


def _holds_texts(ink: PageInk, table: Lattice) -> bool:
    """Whether texts stand under each other in cells of several columns, further apart than those of one cell do."""
    cells, columns = table.cell_of(ink.word_middles), table.xs.searchsorted(ink.word_middles[:, 0])
    inside = places_of(cells >= 0)
    order = inside[np.lexsort((ink.word_boxes[inside, 1], cells[inside]))]
    upper, lower = order[:-1], order[1:]
    gaps = ink.word_boxes[lower, 1] - ink.word_boxes[upper, 3]
    apart = (gaps > _FAR * median(ink.sizes)) & (cells[upper] == cells[lower])
    return len(np.unique(columns[lower[apart]])) > 1
