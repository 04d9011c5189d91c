"""The heights at which rules and bands across a table part its rows, where no upright rulings make cells.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

import numpy as np

from parsers.readers.page.arrays import Boxes, Flags, as_boxes, distinct, places_of
from parsers.readers.page.ink import PageInk
from parsers.readers.page.rulings import Lines

_WIDE = 0.6  # of the table's width: shorter rules and bands say nothing of rows
HIGHEST_ROW = 0.25  # of the page: no row is so high
_FEWEST = 2  # bands of a table
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


def as_wide_as_bands(ink: PageInk, xs: Lines, heights: tuple[float, float]) -> Lines:
    """Boundaries of which the outer ones stand at the ends of the bands behind the rows, where these reach further.

    So a column of coloured cells may be wider than its heading. Words beside the table are of another.
    """
    bands = _bands(ink, (float(xs[0]), float(xs[-1])))
    low = bands[:, 3] - bands[:, 1] < HIGHEST_ROW * ink.height
    wide = _shared(bands[:, 0], bands[:, 2], (xs[0], xs[-1])) > _WIDE * (xs[-1] - xs[0])
    own = bands[_level(bands, heights) & low & wide]
    if len(own) < _FEWEST:
        return xs
    begins, ends = own[:, 0].min(), own[:, 2].max()
    words = ink.word_boxes[_level(ink.word_boxes, heights)]
    beside = (begins < words[:, 2]) & (words[:, 0] < ends) & ((words[:, 2] < xs[0]) | (xs[-1] < words[:, 0]))
    return xs if beside.any() else np.concatenate([[min(xs[0], begins)], xs[1:-1], [max(xs[-1], ends)]])


def _level(boxes: Boxes, heights: tuple[float, float]) -> Flags:
    """Which boxes reach between two heights."""
    reach: Flags = (heights[0] < boxes[:, 3]) & (boxes[:, 1] < heights[1])
    return reach


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
