"""From ruling lines to cells: snapped lines, tables as connected lines, and cells as spaces that no line divides.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from parsers.readers.arrays import Boxes, Flags, changes, distinct, ends_of, median, places_of
from parsers.readers.bands import band_edges
from parsers.readers.borders import Labels, drawn_sides, label_cells, open_below, with_outline
from parsers.readers.ink import PageInk
from parsers.readers.rulings import Lines, snapped

_SLIVER = 1.5  # of the size of type: in a narrower column no text stands


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


def find_lattices(ink: PageInk) -> list[Lattice]:
    """The ruled tables of a page, from the top, but one in a cell of another before that: its words are its own."""
    across, down, tolerance = ink.rulings.across, ink.rulings.down, ink.rulings.tolerance
    tables = (_lattice(across[a], down[d], ink) for a, d in _connected(across, down, tolerance))
    found = sorted((table for table in tables if table), key=lambda table: (table.ys[0], table.xs[0]))
    inner_first = sorted(found, key=lambda table: -sum(other.encloses(table) for other in found))
    return [parted_by_text(ink, table) for table in inner_first]


def parted_by_text(ink: PageInk, table: Lattice) -> Lattice:
    """A table in which wide cells are parted where their text keeps to the columns: some rows lack upright rulings."""
    wide = table.wide
    if not wide:
        return table
    cells = table.cell_of(ink.word_middles)
    labels = table.labels.copy()
    for label in wide:
        top, left, bottom, right = table.spans[label]
        words, xs = ink.word_boxes[cells == label], table.xs[left : right + 1]
        inner = _parting(xs, _SLIVER * median(ink.sizes))
        if len(inner) and _keeps_to_columns(words, inner, ink) and not _heads_columns(words, xs, table, ink):
            columns = inner.searchsorted((xs[1:] + xs[:-1]) / 2)
            labels[top:bottom, left:right] = labels.max() + 1 + columns
    return table if (labels == table.labels).all() else replace(table, labels=renumbered(labels))


def _parting(xs: Lines, least: float) -> Lines:
    """The inner ones of some boundaries at which a cell may be parted: between them is room for text."""
    kept = [float(xs[0])]
    for x in xs[1:-1].tolist():
        kept += [x] if x - kept[-1] >= least and xs[-1] - x >= least else []
    return np.array(kept[1:])


def _keeps_to_columns(words: Boxes, inner: Lines, ink: PageInk) -> bool:
    """Whether words stand in several columns, or in one but the first, with a clear gap at each inner boundary."""
    if not inner.searchsorted((words[:, 0] + words[:, 2]) / 2).any():
        return False  # a text at the left of a row may be the heading of a section
    return all(_is_clear(words, x, 0.5 * median(ink.sizes)) for x in inner)


def _heads_columns(words: Boxes, xs: Lines, table: Lattice, ink: PageInk) -> bool:
    """Whether words in one column stand amid several: as their heading, or across the table as that of a section.

    There they are but a value of their column where most of it is centred.
    """
    columns = xs[1:-1].searchsorted((words[:, 0] + words[:, 2]) / 2)
    if np.ptp(columns) or not _are_amid(words, xs[[0, -1]], ink):
        return False
    return len(xs) < len(table.xs) or not _is_centred(int(columns[0]), table, ink)


def _is_centred(column: int, table: Lattice, ink: PageInk) -> bool:
    """Whether most texts of a column stand in the middle of it."""
    cells = table.cell_of(ink.word_middles)
    own = [label for label, span in enumerate(table.spans) if span[1] == column == span[3] - 1]
    texts = [words for label in own if len(words := ink.word_boxes[cells == label])]
    return 2 * sum(_are_amid(words, table.xs[column : column + 2], ink) for words in texts) > len(texts)


def _are_amid(words: Boxes, sides: Lines, ink: PageInk) -> bool:
    """Whether words stand in the middle between two sides."""
    off = words[:, 0].min() + words[:, 2].max() - sides.sum()
    return bool(abs(off) < 0.5 * median(ink.sizes))


def _is_clear(words: Boxes, x: float, gap: float) -> bool:
    """Whether no line runs on across a boundary: the words beside it are further apart than a space."""
    if ((words[:, 0] < x - 1) & (words[:, 2] > x + 1)).any():
        return False
    left, right = words[words[:, 2] <= x + 1], words[words[:, 0] >= x - 1]
    if not len(left) or not len(right):
        return True
    same_line = np.abs((left[:, 1] + left[:, 3])[:, None] - (right[:, 1] + right[:, 3])[None, :]) < 4
    apart = right[:, 0][None, :] - left[:, 2][:, None]
    return bool((apart[same_line] > gap).all())


def renumbered(labels: Labels) -> Labels:
    """Labels from 0 without gaps, in their order."""
    used = np.zeros(int(labels.max()) + 1, bool)
    used[labels] = True
    numbers: Labels = used.cumsum() - 1
    return numbers[labels]


def _connected(across: Lines, down: Lines, tolerance: float) -> list[tuple[Labels, Labels]]:
    """Groups of horizontal and vertical lines (their indexes) that touch, directly or through others."""
    at, begin, end = (down[:, k][None, :] for k in range(3))
    reach = max(tolerance, 2.0)  # so far from the middle of a double ruling those end that it crosses
    touch = (
        (across[:, 1:2] - reach <= at)
        & (at <= across[:, 2:3] + reach)
        & (begin - reach <= across[:, 0:1])
        & (across[:, 0:1] <= end + reach)
    )
    groups = []
    left = set(range(len(across)))
    while left:
        rows = np.zeros(len(across), bool)
        rows[min(left)] = True
        columns: Flags = rows @ touch  # those that touch one of the rows
        while True:
            grown = rows | (touch @ columns)
            if (grown == rows).all():
                break
            rows, columns = grown, grown @ touch
        left -= set(places_of(rows).tolist())
        if columns.any():
            groups.append((places_of(rows), places_of(columns)))
    return groups


def _lattice(across: Lines, down: Lines, ink: PageInk) -> Lattice | None:
    """The cells that a group of lines and bands between them make; `None` when they enclose less than one."""
    xs = _boundaries(down[:, 0], across[:, 1:], ink.rulings.tolerance)
    ys = _boundaries(across[:, 0], down[:, 1:], ink.rulings.tolerance)
    if len(xs) < 2 or len(ys) < 2:
        return None
    if bands := band_edges(ink, xs, ys):
        across, down, ys = np.vstack([across, bands.across]), np.vstack([down, bands.down]), np.union1d(ys, bands.ys)
    drawn = drawn_sides(across, ys, xs)
    labels = label_cells(with_outline(drawn), with_outline(drawn_sides(down, xs, ys)).T)
    return Lattice(xs, ys, labels, open_below=open_below(drawn[-1]))


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


def _boundaries(at: Lines, ends: Lines, tolerance: float) -> Lines:
    """Where lines stand (from the least), with the ends of the crossing lines where the outer border is not drawn."""
    found = at[changes(at)]
    begin, end = ends.min(), ends.max()
    before = [begin] if begin < found[0] - 2 * tolerance else []
    after = [end] if end > found[-1] + 2 * tolerance else []
    return np.concatenate([before, found, after])
