"""Gaps between the tiles of a table, closed: each tile reaches to the next below and beside it."""

import numpy as np

from parsers.readers.arrays import Boxes, median

ROW_GAP, _UNEVEN = 8.0, 1.0  # points: rows of tiles may stand so far apart, and differ so in that
_COLUMN_GAP = 5.0  # so far may columns of tiles stand apart: cards that lie beside each other have more room


def without_gaps(tiles: Boxes) -> Boxes:
    """Tiles that reach to the next where most of a page stand as far apart."""
    return _widened(_stretched(tiles))


def _stretched(tiles: Boxes) -> Boxes:
    """Tiles that reach down to the next of their column, where most of those of a page stand so far apart."""
    x0, top, x1, bottom = tiles.T
    own = (np.abs(x0 - x0[:, None]) < 1) & (np.abs(x1 - x1[:, None]) < 1)
    return _reaching(tiles, 3, np.where(own, top - bottom[:, None], np.inf), ROW_GAP)


def _widened(tiles: Boxes) -> Boxes:
    """Tiles that reach to the next at their right, as high as they are or lower, where most stand so far apart."""
    x0, top, x1, bottom = tiles.T
    beside = (top > top[:, None] - 1) & (bottom < bottom[:, None] + 1)
    return _reaching(tiles, 2, np.where(beside | beside.T, x0 - x1[:, None], np.inf), _COLUMN_GAP)


def _reaching(tiles: Boxes, side: int, gaps: Boxes, most: float) -> Boxes:
    """Tiles of which a side reaches over the nearest of the `gaps` to others, where it is as most are."""
    nearest = np.where((gaps > -_UNEVEN) & (gaps < most), np.maximum(gaps, 0), np.inf).min(1)
    apart = nearest[np.isfinite(nearest)]
    if not len(apart):
        return tiles
    reaching = tiles.copy()
    reaching[:, side] += np.where(nearest < median(apart) + _UNEVEN, nearest, 0)
    return reaching
