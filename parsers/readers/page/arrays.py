"""Small steps on arrays that the stages of a PDF reader share: numpy's own take longer for the few values of a page."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Boxes = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indexes = NDArray[np.intp]


def median(values: Boxes) -> float:
    """The middle one of some numbers."""
    ordered, half = _ordered(values), len(values) // 2
    return float(ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2)


def quantile(values: Boxes, share: float) -> float:
    """The number below which a share of some numbers lies, between two of them where it falls there."""
    ordered, at = _ordered(values), share * (len(values) - 1)
    below = int(at)
    low, high = float(ordered[below]), float(ordered[min(below + 1, len(values) - 1)])
    return low + (high - low) * (at - below)


def distinct(values: Boxes) -> Boxes:
    """Each of some numbers once, from the least."""
    ordered = _ordered(values)
    return ordered[changes(ordered)]


def _ordered(values: Boxes) -> Boxes:
    ordered = values.copy()
    ordered.sort()
    return ordered


def places_of(flags: Flags) -> Indexes:
    """Where flags are set."""
    return flags.nonzero()[0]


def changes(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Which values differ from the one before; the first does."""
    flags = np.empty(len(values), bool)
    flags[:1] = True
    np.not_equal(values[1:], values[:-1], out=flags[1:])
    return flags


def leaps(values: Boxes, least: float) -> NDArray[np.bool_]:
    """Which values stand by more than the least above the one before; the first does."""
    flags = np.empty(len(values), bool)
    flags[:1] = True
    np.greater(values[1:] - values[:-1], least, out=flags[1:])
    return flags


def ends_of(starts: Indexes, count: int) -> Indexes:
    """Where runs of values end that begin at `starts`, the last one with all `count` values."""
    ends = np.empty_like(starts)
    ends[:-1] = starts[1:]
    ends[-1:] = count
    return ends


def as_boxes(rows: Sequence[Sequence[float]]) -> Boxes:
    """Rows of four numbers as an array (n x 4), also where there are none."""
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def groups_of(joined: Flags) -> list[Indexes]:
    """The places of things (n x n flags: which are joined) that hang together, directly or through others."""
    one, other = joined.nonzero()
    groups = np.arange(len(joined))
    while True:
        least = groups.copy()
        np.minimum.at(least, one, groups[other])
        if (least == groups).all():
            return [places_of(groups == group) for group in np.unique(groups)]
        groups = least[least]
