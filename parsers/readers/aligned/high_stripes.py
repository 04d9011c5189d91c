"""Stripes behind whole columns of a table: one fill behind many rows, bare columns between. All lengths are points."""

from itertools import pairwise

from parsers.readers.page.arrays import Boxes
from parsers.readers.page.ink import PageInk

_HIGH = 0.25  # of the page: no row is so high
_BARE = 10.0  # the width of a bare column, at least


def striped_edges(fills: Boxes) -> list[float]:
    """The edges of fills that stand apart and are as high as each other, from the left; none of others."""
    stripes = sorted(set(map(tuple, fills.round(1).tolist())))
    gaps = [right[0] - left[2] for left, right in pairwise(stripes)]
    level = len({(round(top), round(bottom)) for _, top, _, bottom in stripes}) == 1
    return [x for x0, _, x1, _ in stripes for x in (x0, x1)] if gaps and min(gaps) > _BARE and level else []


def has_high_stripes(ink: PageInk, extent: tuple[float, float]) -> bool:
    """Whether fills that are too high for a row stand apart in an extent."""
    x0, top, x1, bottom = ink.fill_boxes.T
    high = ink.fill_boxes[(x0 < extent[1]) & (extent[0] < x1) & (bottom - top > _HIGH * ink.height)]
    ordered = high[high[:, 0].argsort()]
    return bool((ordered[1:, 0] - ordered[:-1, 2] > _BARE).any())
