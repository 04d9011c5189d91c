"""Rows of a table without rules as the fills of one of its columns tell them: each is as high as its row.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.readers.aligned.drawn_rows import HIGHEST_ROW
from parsers.readers.page.arrays import Boxes, as_boxes
from parsers.readers.page.chunks import TextLine
from parsers.readers.page.ink import PageInk
from parsers.readers.page.rulings import Lines

_FEWEST = 3  # cells of a column that are filled
_WIDE = (0.6, 1.2)  # of its column: a mark in a cell is narrower, a band wider


def with_filled_rows(
    ink: PageInk, body: list[TextLine], xs: Lines, begins: list[bool], apart: list[bool]
) -> list[bool]:
    """Which lines but the first begin rows: those at the edges of filled cells, and those outside that did so before.

    Nothing is new where a line at an edge is not `apart` from the one before: there the fill may be a mark.
    """
    cells = _filled_cells(ink, (body[0].top, body[-1].bottom), xs)
    if len(cells) < _FEWEST:
        return begins
    places = np.searchsorted(cells[:, 1::2].ravel(), [line.middle for line in body]).tolist()
    edges = [below > above for above, below in pairwise(places)]
    if not any(edges) or any(edge and not far for edge, far in zip(edges, apart, strict=True)):
        return begins
    inside = [place % 2 == 1 for place in places[1:]]
    return [edge or (own and not held) for edge, own, held in zip(edges, begins, inside, strict=True)]


def _filled_cells(ink: PageInk, heights: tuple[float, float], xs: Lines) -> Boxes:
    """The filled cells of the column that has the most, from the top, if they lie under each other."""
    x0, top, x1, bottom = ink.fill_boxes.T
    x0, x1 = np.maximum(x0, xs[0]), np.minimum(x1, xs[-1])
    level = (heights[0] < bottom) & (top < heights[1]) & (bottom - top < HIGHEST_ROW * ink.height)
    column = np.clip(xs.searchsorted((x0 + x1) / 2) - 1, 0, len(xs) - 2)
    share = (x1 - x0) / (xs[column + 1] - xs[column])
    fits = level & (_WIDE[0] < share) & (share < _WIDE[1])
    found = max((_alike(ink.fill_boxes[fits & (column == k)]) for k in range(len(xs) - 1)), key=len)
    return found if (found[1:, 1] > found[:-1, 3] - 1).all() else as_boxes([])


def _alike(fills: Boxes) -> Boxes:
    """Fills from the top, each once, if all are as wide and begin under each other."""
    boxes: NDArray[np.float64] = np.unique(fills.round(1)[:, [1, 3, 0, 2]], axis=0)[:, [2, 0, 3, 1]]
    return boxes if len(boxes) and np.ptp(boxes[:, ::2], axis=0).max() < 1 else as_boxes([])
