"""The lattice of a table: the boundaries of its columns and rows, and the cells that the spaces between make.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from parsers.readers.page.arrays import Boxes, changes, distinct, ends_of, places_of
from parsers.readers.page.borders import Labels
from parsers.readers.page.rulings import Lines, snapped


@dataclass(frozen=True)
class Lattice:
    """A ruled table: the boundaries of its columns (`xs`) and rows (`ys`), and the cell of each space between them.

    `labels` (rows x columns) numbers the cells from 0; spaces with one label are one cell. Of `unsure` ones words may
    belong to a neighbour. In columns that are `open_below` no line ends the last row, where one ends it in most; in
    those that are `open_above` nothing is drawn in the first.
    `names` are the labels of a card, folded, where it is known to be one.
    """

    xs: Lines
    ys: Lines
    labels: Labels
    unsure: frozenset[int] = frozenset()
    open_below: frozenset[int] = frozenset()
    open_above: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The table's outline."""
        return float(self.xs[0]), float(self.ys[0]), float(self.xs[-1]), float(self.ys[-1])

    def overlaps(self, other: "Lattice") -> bool:
        """Whether the outlines of two tables share some room."""
        (x0, top, x1, bottom), (left, upper, right, lower) = self.box, other.box
        return x0 < right and left < x1 and top < lower and upper < bottom

    def encloses(self, other: "Lattice") -> bool:
        """Whether another table lies inside the outline of this one."""
        (x0, top, x1, bottom), (left, upper, right, lower) = self.box, other.box
        return x0 < left and right < x1 and top < upper and lower < bottom

    @cached_property
    def spans(self) -> list[tuple[int, int, int, int]]:
        """First row and column of each cell, and the row and column behind its last, by label."""
        return list(zip(*self._extents.tolist(), strict=True))

    @cached_property
    def _extents(self) -> Labels:
        """First row and column, and the row and column behind the last (4 x cells), by label."""
        order = self.labels.ravel().argsort(kind="stable")  # the spaces of a cell together, from its upper left one
        rows, columns = np.divmod(order, self.labels.shape[1])
        starts = places_of(changes(self.labels.ravel()[order]))
        left, right = np.minimum.reduceat(columns, starts), np.maximum.reduceat(columns, starts)
        return np.array([rows[starts], left, rows[ends_of(starts, len(rows)) - 1] + 1, right + 1])

    @property
    def open_cells(self) -> frozenset[int]:
        """The labels of cells that no line ends at the foot of the table, or that nothing draws at its head."""
        if not (self.open_below or self.open_above):
            return frozenset()
        return frozenset(
            label
            for label, (top, left, bottom, right) in enumerate(self.spans)
            if (bottom == len(self.labels) and self.open_below.issuperset(range(left, right)))
            or (top == 0 and self.open_above.issuperset(range(left, right)))
        )

    @property
    def wide(self) -> list[int]:
        """The labels of the cells that lie across several columns."""
        _, left, _, right = self._extents
        labels: list[int] = places_of(right - left > 1).tolist()
        return labels

    def boxes(self) -> Boxes:
        """The box of each cell (cells x 4), by label."""
        top, left, bottom, right = self._extents
        return np.array([self.xs[left], self.ys[top], self.xs[right], self.ys[bottom]]).T

    def cell_of(self, points: Boxes) -> Labels:
        """The label of the cell that holds each point (points x 2: x, y); -1 outside the table."""
        found: Labels = self._bordered[self.ys.searchsorted(points[:, 1]), self.xs.searchsorted(points[:, 0])]
        return found

    @cached_property
    def _bordered(self) -> Labels:
        """The labels with a border of places outside, -1."""
        rows, columns = self.labels.shape
        labels = np.full((rows + 2, columns + 2), -1)
        labels[1:-1, 1:-1] = self.labels
        return labels


def renumbered(labels: Labels) -> Labels:
    """Labels from 0 without gaps, in their order."""
    used = np.zeros(int(labels.max()) + 1, bool)
    used[labels] = True
    numbers: Labels = used.cumsum() - 1
    return numbers[labels]


def lattice_of_cells(boxes: Boxes) -> Lattice:
    """The lattice whose cells have these boxes, which do not overlap; spaces between them are cells of their own."""
    xs = distinct(snapped(boxes[:, 0::2].ravel(), 1.0))
    ys = distinct(snapped(boxes[:, 1::2].ravel(), 1.0))
    labels = np.full((len(ys) - 1, len(xs) - 1), -1)
    edges = [np.abs(line[None, :] - boxes[:, k][:, None]).argmin(1) for k, line in enumerate((xs, ys, xs, ys))]
    for number, (first, top, last, bottom) in enumerate(zip(*edges, strict=True)):
        labels[top:bottom, first:last] = number
    free = labels < 0
    labels[free] = np.arange(free.sum()) + len(boxes)
    return Lattice(xs, ys, renumbered(labels))
