"""The ruling lines of a page: strokes and filled areas too thin to hold text. All lengths are points."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parsers.readers.page.arrays import Boxes, leaps, median

Lines = NDArray[np.float64]  # lines x 3: the height (or distance from the left), where it begins, where it ends


@dataclass(frozen=True, slots=True)
class Rulings:
    """Horizontal and vertical rulings; lines no further apart than the `tolerance` are one, as no text fits between."""

    across: Lines
    down: Lines
    tolerance: float


def find_rulings(segments: Boxes, fill_boxes: Boxes, word_boxes: Boxes) -> Rulings:
    """The rulings that the strokes (`segments`) and fills of a page draw; its words tell what is thin."""
    tolerance = 0.3 * median(word_boxes[:, 3] - word_boxes[:, 1]) if len(word_boxes) else 2.0
    boxes = np.concatenate([segments, fill_boxes])
    x0, top, x1, bottom = boxes.T
    thin = np.full(len(boxes), tolerance)
    thin[: len(segments)] = 0.5
    width, height = x1 - x0, bottom - top
    across = (height <= thin) & (width > tolerance)
    down = (width <= thin) & (height > tolerance)
    return Rulings(
        across=_merged((top + bottom)[across] / 2, x0[across], x1[across], tolerance),
        down=_merged((x0 + x1)[down] / 2, top[down], bottom[down], tolerance),
        tolerance=tolerance,
    )


def snapped(values: Boxes, tolerance: float) -> Boxes:
    """Each value replaced by the middle of the run of values that it belongs to."""
    if not len(values):
        return values
    order = values.argsort()
    runs = leaps(values[order], tolerance).cumsum() - 1
    middles = np.bincount(runs, weights=values[order]) / np.bincount(runs)
    moved = np.empty_like(values)
    moved[order] = middles[runs]
    return moved


def _merged(at: Boxes, begin: Boxes, end: Boxes, tolerance: float) -> Lines:
    """Lines at one height that touch, as one line."""
    at = snapped(at, tolerance)
    order = np.lexsort((begin, at))
    merged: list[list[float]] = []
    for height, left, right in zip(at[order].tolist(), begin[order].tolist(), end[order].tolist(), strict=True):
        if merged and merged[-1][0] == height and left <= merged[-1][2] + tolerance:
            merged[-1][2] = max(merged[-1][2], right)
        else:
            merged.append([height, left, right])
    return np.array(merged, dtype=np.float64).reshape(-1, 3)
