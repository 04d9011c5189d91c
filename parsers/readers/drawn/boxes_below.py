"""Boxes right below ruled tables: rows of fewer cells, some with borders that the table has not, are no part of it."""

from dataclasses import replace

import numpy as np

from parsers.readers.page.arrays import Flags, places_of
from parsers.readers.page.lattice import Lattice, renumbered

_FEWEST_MORE = 2  # columns that a table has and a box below it has not
_FEWEST_ROWS = 2  # of a table above a box


def with_box_below_apart(table: Lattice) -> list[Lattice]:
    """A table, and the box below it: the last rows, where they have the same upright borders, not all of them its own.

    The row above them has all of the table's. One whose borders were dragged aside has no fewer cells than others.
    """
    inner = table.labels[:, 1:] != table.labels[:, :-1]
    first = _first_of_box(inner, table)
    return [table] if first is None else [_of_rows(table, slice(0, first)), _of_rows(table, slice(first, None))]


def _first_of_box(inner: Flags, table: Lattice) -> int | None:
    """The row with which a box below a table begins; `inner` are the upright borders of its rows."""
    last = inner[-1]
    first = len(inner) - next((k for k, row in enumerate(inner[::-1]) if (row != last).any()), len(inner))
    if not last.any() or first < _FEWEST_ROWS or (table.labels[first - 1] == table.labels[first]).any():
        return None
    above, usual = inner[:first].any(0), inner[first - 1]
    own = (above == usual).all() and (last & ~usual).any()
    return first if own and usual.sum() >= last.sum() + _FEWEST_MORE else None


def _of_rows(table: Lattice, rows: slice) -> Lattice:
    """Some rows of a table, with their columns only."""
    labels = table.labels[rows]
    kept = places_of(np.concatenate([[True], (labels[:, 1:] != labels[:, :-1]).any(0)]))
    stop = len(table.ys) if rows.stop is None else rows.stop + 1
    open_below = table.open_below if rows.stop is None else frozenset[int]()
    return replace(
        table,
        xs=table.xs[[*kept, len(table.xs) - 1]],
        ys=table.ys[rows.start : stop],
        labels=renumbered(labels[:, kept]),
        open_below=frozenset(k for k, column in enumerate(kept) if column in open_below),
    )
