"""The ink of a page as arrays: what every PDF engine gives to the stages that find tables and lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Boxes = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PageInk:
    """What stands on one page, in points from its upper left corner as shown.

    `word_boxes` (words x 4) and `fill_boxes` (fills x 4) hold x0, top, x1, bottom; `segments` (segments x 4) the ends
    x0, top, x1, bottom of straight strokes; `baselines` and `sizes` the height at which each word stands and the size
    of its type; `fill_colours` one `#rrggbb` a fill, in drawing order; `symbol_colours` that of each word that is but a
    circle or another mark, by the word's index.
    """

    number: int
    width: float
    height: float
    words: list[str]
    word_boxes: Boxes
    baselines: Boxes
    sizes: Boxes
    segments: Boxes
    fill_boxes: Boxes
    fill_colours: list[str]
    symbol_colours: dict[int, str] = field(default_factory=dict)


def median(values: Boxes) -> float:
    """The middle one of some numbers; numpy's own takes ten times as long for the few words of a line."""
    ordered, half = np.sort(values), len(values) // 2
    return float(ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2)


def changes(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Which values differ from the one before; the first does."""
    flags = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=flags[1:])
    return flags


def leaps(values: Boxes, least: float) -> NDArray[np.bool_]:
    """Which values stand by more than the least above the one before; the first does."""
    flags = np.ones(len(values), bool)
    np.greater(values[1:] - values[:-1], least, out=flags[1:])
    return flags


def as_boxes(rows: Sequence[Sequence[float]]) -> Boxes:
    """Rows of four numbers as an array (n x 4), also where there are none."""
    return np.array(rows, dtype=np.float64).reshape(-1, 4)
