"""The sides of a ruled table's spaces: which are drawn, and the cells that they leave undivided."""

import numpy as np
from numpy.typing import NDArray

from parsers.readers.page.arrays import Flags, places_of
from parsers.readers.page.rulings import Lines

Labels = NDArray[np.int64]

_COVERED = 0.5  # the share of a cell's side that must be drawn for it to be a border


def drawn_sides(lines: Lines, at: Lines, along: Lines) -> NDArray[np.bool_]:
    """Whether each side is drawn (boundaries x intervals), for lines that stand `at` and run `along`."""
    begin, end = lines[:, 1:2], lines[:, 2:3]
    shared = np.maximum(np.minimum(along[1:], end) - np.maximum(along[:-1], begin), 0)
    drawn = np.zeros((len(at), len(along) - 1))
    np.add.at(drawn, at.searchsorted(lines[:, 0]), shared)
    sides: NDArray[np.bool_] = drawn >= _COVERED * (along[1:] - along[:-1])
    return sides


def with_outline(sides: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The sides that are drawn, and those of the whole, which count as drawn."""
    borders = sides.copy()
    borders[[0, -1]] = True
    return borders


def open_below(ends: Flags) -> frozenset[int]:
    """The columns in which no line ends a table, where one does in most."""
    return frozenset(places_of(~ends).tolist()) if 2 * ends.sum() > len(ends) else frozenset()


def label_cells(across: NDArray[np.bool_], down: NDArray[np.bool_]) -> Labels:
    """Cells (rows x columns) from the borders above each row (rows + 1 x columns) and left of each column."""
    above, before = across.tolist(), down.tolist()
    labels = [[-1] * across.shape[1] for _ in above[1:]]
    count = 0
    for row, own in enumerate(labels):
        for column, label in enumerate(own):
            if label < 0:
                bottom, right = _extent(above, before, labels, row, column)
                for covered in labels[row:bottom]:
                    covered[column:right] = [count] * (right - column)
                count += 1
    return np.array(labels)


def _extent(
    above: list[list[bool]], before: list[list[bool]], labels: list[list[int]], row: int, column: int
) -> tuple[int, int]:
    """How far the cell that begins at a space reaches: the row below it and the column right of it."""
    right = column + 1
    while right < len(labels[row]) and not before[row][right] and labels[row][right] < 0:
        right += 1
    bottom = row + 1
    while bottom < len(labels) and not any(above[bottom][column:right] + before[bottom][column + 1 : right]):
        bottom += 1
    return bottom, right
