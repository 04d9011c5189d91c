"""The heights at which rules and bands across a table part its rows, where no upright rulings make cells.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

import numpy as np

from parsers.readers.page.arrays import Boxes, as_boxes, distinct, places_of
from parsers.readers.page.ink import PageInk
from parsers.readers.page.rulings import Lines

_WIDE = 0.6  # of the table's width: shorter rules and bands say nothing of rows
_FILLED = 0.3  # of a band: cells that leave more of a row bare are those of a bar, or show a status


def drawn_rows(ink: PageInk, extent: tuple[float, float]) -> Lines:
    """The heights of rules and of edges of bands that run across most of an extent."""
    rules = ink.rulings.across
    bands = _bands(ink, extent)
    least = _WIDE * (extent[1] - extent[0])
    return distinct(
        np.concatenate(
            [
                rules[_shared(rules[:, 1], rules[:, 2], extent) > least][:, 0],
                *(bands[_shared(bands[:, 0], bands[:, 2], extent) > least][:, [1, 3]].T),
            ]
        ).round(1)
    )


def _shared(begin: Lines, end: Lines, extent: tuple[float, float]) -> Lines:
    """How much of an extent each line shares."""
    return np.minimum(end, extent[1]) - np.maximum(begin, extent[0])


def _bands(ink: PageInk, extent: tuple[float, float]) -> Boxes:
    """Fills of one height and colour side by side as one: bands may be filled cell by cell, and some cells be bare."""
    beside = (ink.fill_boxes[:, 0] < extent[1]) & (extent[0] < ink.fill_boxes[:, 2])
    if not beside.any():
        return ink.fill_boxes[beside]  # of no band an array has no columns
    bands: dict[tuple[int, int, str], list[tuple[float, float]]] = {}
    for k in places_of(beside).tolist():
        x0, top, x1, bottom = ink.fill_boxes[k].tolist()
        bands.setdefault((round(top), round(bottom), ink.fill_colours[k]), []).append((x0, x1))
    ends = [(top, bottom, *_ends(own)) for (top, bottom, _), own in bands.items()]
    return as_boxes([(x0, top, x1, bottom) for top, bottom, x0, x1 in ends])


def _ends(cells: list[tuple[float, float]]) -> tuple[float, float]:
    """Where a band of filled cells begins and ends; the first of them, where they leave too much of it bare."""
    if len(cells) == 1:
        return cells[0]
    begins, ends = zip(*cells, strict=True)
    whole = max(ends) - min(begins)
    return (min(begins), max(ends)) if sum(ends) - sum(begins) > _FILLED * whole else min(cells)
