"""From ruling lines to tables: snapped lines, tables as connected lines, and cells as spaces that no line divides.

All lengths are points.
"""

import numpy as np

from parsers.readers.drawn.bands import band_edges
from parsers.readers.drawn.boxes_below import with_box_below_apart
from parsers.readers.drawn.wide_cells import parted_by_text
from parsers.readers.page.arrays import Flags, changes, places_of
from parsers.readers.page.borders import Labels, drawn_sides, label_cells, open_below, with_outline
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice
from parsers.readers.page.rulings import Lines

_DOUBLE = 2.0  # points: so far from the middle of a double ruling those end that it crosses
_REACH = 2.0  # of the tolerance: so near the middle of a thick border a ruling may end that touches its side


def find_lattices(ink: PageInk) -> list[Lattice]:
    """The ruled tables of a page, from the top, but one in a cell of another before that: its words are its own."""
    across, down, tolerance = ink.rulings.across, ink.rulings.down, ink.rulings.tolerance
    tables = (_lattice(across[a], down[d], ink) for a, d in _connected(across, down, tolerance))
    apart = (part for table in tables if table for part in with_box_below_apart(table))
    found = sorted(apart, key=lambda table: (table.ys[0], table.xs[0]))
    inner_first = sorted(found, key=lambda table: -sum(other.encloses(table) for other in found))
    return [parted_by_text(ink, table) for table in inner_first]


def _connected(across: Lines, down: Lines, tolerance: float) -> list[tuple[Labels, Labels]]:
    """Groups of horizontal and vertical lines (their indexes) that touch, directly or through others."""
    touch = _touching(across, down, tolerance)
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


def _touching(across: Lines, down: Lines, tolerance: float) -> Flags:
    """Which horizontal lines touch which vertical ones: also those that part the room between two thick borders."""
    y, left, right = (across[:, k][:, None] for k in range(3))
    at, begin, end = (down[:, k][None, :] for k in range(3))
    inside = (begin + tolerance < y) & (y < end - tolerance)
    ends = [inside & (np.abs(side - at) <= _REACH * tolerance) for side in (left, right)]
    parting = ends[0].any(1, keepdims=True) & ends[1].any(1, keepdims=True)
    reach = max(tolerance, _DOUBLE)
    touch: Flags = (begin - reach <= y) & (y <= end + reach)
    touch &= (left - reach <= at) & (at <= right + reach)
    return touch | ((ends[0] | ends[1]) & parting)


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


def _boundaries(at: Lines, ends: Lines, tolerance: float) -> Lines:
    """Where lines stand (from the least), with the ends of the crossing lines where the outer border is not drawn."""
    found = at[changes(at)]
    begin, end = ends.min(), ends.max()
    before = [begin] if begin < found[0] - 2 * tolerance else []
    after = [end] if end > found[-1] + 2 * tolerance else []
    return np.concatenate([before, found, after])
