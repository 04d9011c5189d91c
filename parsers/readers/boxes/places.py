"""The boxes on a page that may hold a card: frames, the corners of which may be round, and fills.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from parsers.readers.page.arrays import Boxes, Flags
from parsers.readers.page.chunks import TextLine, word_lines
from parsers.readers.page.frames import NARROWEST
from parsers.readers.page.ink import PageInk

_LOWEST, _LOWEST_REST = 40.0, 20.0  # no card is lower, nor the rest of one
_MOST = 200  # boxes of a page: a picture has more
_SAME = 2.0  # sides that end so near end together


Box = tuple[float, ...]


@dataclass(frozen=True)
class FreeWords:
    """The words of a page outside its tables, for the several ways to find cards in boxes: each box is read once."""

    ink: PageInk
    free: Flags
    read: dict[Box, list[TextLine]] = field(default_factory=dict)

    @cached_property
    def boxes(self) -> list[Box]:
        """The boxes that may hold a card and hold the middle of a free word, each once, from the left."""
        return self._with_words(_boxes(self.ink, _LOWEST))

    @cached_property
    def low_boxes(self) -> list[Box]:
        """These, and lower ones that may hold the rest of a card, once more with the bands above them."""
        return _with_bands(self.ink, self._with_words(_boxes(self.ink, _LOWEST_REST)))

    def _with_words(self, boxes: Boxes) -> list[Box]:
        if not len(boxes):
            return []  # most pages
        x, y = self.ink.word_middles[self.free].T
        x0, top, x1, bottom = boxes.T[:, :, None]
        holds = (x0 < x) & (x < x1) & (top < y) & (y < bottom)
        return sorted(set(map(tuple, boxes[holds.any(1)].tolist())))

    def inside(self, box: Box) -> Flags:
        """The free words whose middles stand in a box."""
        x0, top, x1, bottom = box
        at, height = self.ink.word_middles.T
        inside: Flags = self.free & (x0 < at) & (at < x1) & (top < height) & (height < bottom)
        return inside

    def lines_in(self, box: Box) -> list[TextLine]:
        """The lines that these make."""
        if box not in self.read:
            self.read[box] = word_lines(self.ink, self.inside(box)).text_lines
        return self.read[box]


def _boxes(ink: PageInk, lowest: float) -> Boxes:
    """The frames and fills that may hold a card; lower ones hold none."""
    found = np.concatenate([ink.frames, ink.fill_boxes])
    width, height = (found[:, 2:] - found[:, :2]).T
    large: Boxes = found[(width > NARROWEST) & (height > lowest)].round(1)
    return large if len(large) <= _MOST else large[:0]


def _with_bands(ink: PageInk, boxes: Sequence[Box]) -> list[Box]:
    """Boxes, and each that has fills right above it, as wide as it is together, once more with these."""
    found = dict.fromkeys(boxes)
    left, top, right, bottom = ink.fill_boxes.T
    for x0, upper, x1, lower in boxes:
        band = (np.abs(bottom - upper) < _SAME) & (left > x0 - _SAME) & (right < x1 + _SAME)
        if band.any() and left[band].min() < x0 + _SAME and right[band].max() > x1 - _SAME:
            found[x0, float(top[band].min()), x1, lower] = None
    return list(found)


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
