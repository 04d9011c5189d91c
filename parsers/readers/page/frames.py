"""Frames: the boxes that rulings make, the corners of which may be round.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from parsers.readers.page.arrays import Boxes, as_boxes
from parsers.readers.page.rulings import Rulings

NARROWEST = 90.0  # no card is narrower
_CORNER = 6.0  # half the radius of the largest round corner
_SAME = 2.0  # sides that end so near end together


def find_frames(rulings: Rulings) -> Boxes:
    """The boxes (n x 4) that two upright rulings make with two across, of which round corners may keep them apart."""
    return as_boxes([*_frames(rulings)])


def _frames(rulings: Rulings) -> Iterator[tuple[float, float, float, float]]:
    y, begin, end = rulings.across.T
    sides = sorted(rulings.down.tolist(), key=lambda side: (round(side[1]), round(side[2]), side[0]))
    for (x0, top, bottom), (x1, *other) in pairwise(sides):
        if x1 - x0 < NARROWEST or max(abs(top - other[0]), abs(bottom - other[1])) > _SAME:
            continue
        within = (np.abs(begin - x0 - _CORNER) <= _CORNER + _SAME) & (np.abs(x1 - end - _CORNER) <= _CORNER + _SAME)
        upper = y[within & (np.abs(top - y - _CORNER) <= _CORNER + _SAME)]
        lower = y[within & (np.abs(y - bottom - _CORNER) <= _CORNER + _SAME)]
        if len(upper) and len(lower):
            yield x0, float(upper.max()), x1, float(lower.min())
