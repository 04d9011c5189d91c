"""The boxes on a page that may hold a card: frames, the corners of which may be round, and fills.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections.abc import Sequence

import numpy as np

from parsers.readers.arrays import Boxes, Flags
from parsers.readers.frames import NARROWEST
from parsers.readers.ink import PageInk

_LOWEST = 40.0  # no card is lower
_MOST = 200  # boxes of a page: a picture has more
_SAME = 2.0  # sides that end so near end together


def _boxes(ink: PageInk, lowest: float) -> Boxes:
    """The frames and fills that may hold a card; lower ones hold none."""
    found = np.concatenate([ink.frames, ink.fill_boxes])
    width, height = (found[:, 2:] - found[:, :2]).T
    large: Boxes = found[(width > NARROWEST) & (height > lowest)].round(1)
    return large if len(large) <= _MOST else large[:0]


def boxes_with_words(ink: PageInk, free: Flags, lowest: float = _LOWEST) -> list[tuple[float, ...]]:
    """The boxes that may hold a card and hold the middle of a free word, each once, from the left."""
    boxes = _boxes(ink, lowest)
    if not len(boxes):
        return []
    x, y = ink.word_middles[free].T
    x0, top, x1, bottom = boxes.T[:, :, None]
    holds = (x0 < x) & (x < x1) & (top < y) & (y < bottom)
    return sorted(set(map(tuple, boxes[holds.any(1)].tolist())))


def with_bands(ink: PageInk, boxes: Sequence[Sequence[float]]) -> list[tuple[float, ...]]:
    """Boxes, and each that has fills right above it, as wide as it is together, once more with these."""
    found = dict.fromkeys(map(tuple, boxes))
    left, top, right, bottom = ink.fill_boxes.T
    for x0, upper, x1, lower in boxes:
        band = (np.abs(bottom - upper) < _SAME) & (left > x0 - _SAME) & (right < x1 + _SAME)
        if band.any() and left[band].min() < x0 + _SAME and right[band].max() > x1 - _SAME:
            found[x0, float(top[band].min()), x1, lower] = None
    return list(found)


def words_in(ink: PageInk, box: Sequence[float], free: Flags) -> Flags:
    """The free words whose middles stand in a box."""
    x0, top, x1, bottom = box
    at, height = ink.word_middles.T
    inside: Flags = free & (x0 < at) & (at < x1) & (top < height) & (height < bottom)
    return inside


def largest_apart(boxes: Sequence[Sequence[float]]) -> list[int]:
    """The places of boxes without those that share room with a larger one, from the top, level ones from the left."""
    kept: list[int] = []
    for place in sorted(range(len(boxes)), key=lambda place: -_area(boxes[place])):
        if not any(_overlap(boxes[place], boxes[other]) for other in kept):
            kept.append(place)
    return sorted(kept, key=lambda place: (boxes[place][1], boxes[place][0]))


def _area(box: Sequence[float]) -> float:
    x0, top, x1, bottom = box
    return (x1 - x0) * (bottom - top)


def _overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether two boxes share some room."""
    (x0, top, x1, bottom), (left, upper, right, lower) = one, other
    return x0 + _SAME < right and left + _SAME < x1 and top + _SAME < lower and upper + _SAME < bottom
