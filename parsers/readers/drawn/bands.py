"""Bands: rows of a ruled table that no rule parts from the next, but fills from side to side do.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from typing import NamedTuple

import numpy as np

from parsers.readers.page.arrays import Boxes, places_of
from parsers.readers.page.ink import LEAST_CELL, PageInk
from parsers.readers.page.rulings import Lines
from parsers.source import WHITE

_BESIDE = 1.0  # so far from an edge the colours on its two sides are taken


class BandEdges(NamedTuple):
    """The edges of bands, as the rulings of a table: those above and below them, and those between their fills."""

    across: Lines
    down: Lines

    @property
    def ys(self) -> Boxes:
        """The heights of the bands' upper and lower edges."""
        ys: Boxes = self.across[:, 0]
        return ys


def band_edges(ink: PageInk, xs: Lines, ys: Lines) -> BandEdges | None:
    """The edges of bands between the columns and rows that rulings make, where these lack rulings of their own."""
    fills = _fills_of_columns(ink, xs, ys)
    if not len(fills):
        return None  # most tables
    edges = [y for y in _between_rules(fills, ys, ink.rulings.tolerance) if _changes_colour(ink, xs, y)]
    if not edges:
        return None
    across = np.array([(y, xs[0], xs[-1]) for y in edges])
    apart = np.abs(fills[:, [1, 3], None] - edges).min((1, 2))
    down = np.vstack([fills[apart < ink.rulings.tolerance][:, [x, 1, 3]] for x in (0, 2)])
    down[:, 0] = xs[np.abs(down[:, :1] - xs).argmin(1)]
    return BandEdges(across, down)


def _fills_of_columns(ink: PageInk, xs: Lines, ys: Lines) -> Boxes:
    """The fills in a table that reach from the border of a column to that of one, and are high enough for text.

    A table of one column has none: it is a frame.
    """
    fills, tolerance = ink.fill_boxes, ink.rulings.tolerance
    if not len(fills) or len(xs) < 3:
        return fills[:0]
    _, top, _, bottom = fills.T
    inside = (top > ys[0] - tolerance) & (bottom < ys[-1] + tolerance) & (bottom - top > LEAST_CELL)
    off = np.abs(fills[:, [0, 2], None] - xs).min(2).max(1)
    found: Boxes = fills[inside & (off < tolerance)]
    return found


def _between_rules(fills: Boxes, ys: Lines, tolerance: float) -> list[float]:
    """The heights, none near a rule of all columns or another, at which fills end."""
    heights = np.unique(fills[:, [1, 3]].round(1))
    free = heights[(np.abs(heights[:, None] - ys) > max(tolerance, LEAST_CELL)).all(1)]
    return [float(y) for k, y in enumerate(free) if not k or y - free[k - 1] > tolerance]


def _changes_colour(ink: PageInk, xs: Lines, y: float) -> bool:
    """Whether each column has another colour above a height than below it."""
    middles = (xs[:-1] + xs[1:]) / 2
    return all(_colour_at(ink, x, y - _BESIDE) != _colour_at(ink, x, y + _BESIDE) for x in middles.tolist())


def _colour_at(ink: PageInk, x: float, y: float) -> str | None:
    """The colour of the fill drawn last at a place; white is none."""
    x0, top, x1, bottom = ink.fill_boxes.T
    found = places_of((x0 < x) & (x < x1) & (top < y) & (y < bottom))
    colour = ink.fill_colours[found[-1]] if len(found) else None
    return None if colour == WHITE else colour
