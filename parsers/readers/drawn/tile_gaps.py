"""Gaps between the tiles of a table, closed: each tile reaches to the next below and beside it."""

import numpy as np

from parsers.readers.page.arrays import Boxes, Flags, groups_of, median

ROW_GAP, _UNEVEN = 8.0, 1.0  # points: rows of tiles may stand so far apart, and differ so in that
_COLUMN_GAP = 5.0  # so far may columns of tiles stand apart: cards that lie beside each other have more room
_MOST_CARDS, _UNLIKE = 3, 1.5  # beside each other; and so many times as wide as its neighbour no card is


def without_gaps(tiles: Boxes) -> Boxes:
    """Tiles that reach to the next where most of a page stand as far apart."""
    tiles = _stretched(tiles)
    widened = _widened(tiles)
    return tiles if widened is tiles else _lowered(widened)


def _stretched(tiles: Boxes) -> Boxes:
    """Tiles that reach down to the next of their column, where most of those of a page stand so far apart."""
    return _reaching(tiles, 3, np.where(_in_one_column(tiles), tiles[:, 1] - tiles[:, 3:], np.inf), ROW_GAP)


def _lowered(tiles: Boxes) -> Boxes:
    """Tiles that reach down to those among which one parts into several, or several join."""
    x0, x1 = tiles[:, 0], tiles[:, 2]
    spans = (x0[:, None] < x0 + 1) & (x1 < x1[:, None] + 1)
    gaps = np.where(spans | spans.T, tiles[:, 1] - tiles[:, 3:], np.inf)
    touch = (np.abs(gaps) < _UNEVEN).any(1, keepdims=True)
    return _reaching(tiles, 3, np.where(touch, np.inf, gaps), ROW_GAP)


def _widened(tiles: Boxes) -> Boxes:
    """Tiles that reach to the next at their right, where tall ones stand at the left of several rows, or many in a row.

    Others may be cards: these are told apart by their text. A tall tile with none of its width above or below it is a
    note beside the table.
    """
    top, bottom = tiles[:, 1], tiles[:, 3]
    holds = (top > top[:, None] - 1) & (bottom < bottom[:, None] + 1)
    gaps = tiles[:, 0] - tiles[:, 2:3]
    near = _are_near(gaps, _COLUMN_GAP)
    at_left, at_right = (near & holds & near.any(1)).sum(1) > 1, (near & holds.T).sum(0) > 1
    is_alone = _in_one_column(tiles).sum(1) == 1
    if not ((at_left & ~is_alone).any() or _are_cells(tiles, near & holds & holds.T)):
        return tiles
    notes = (at_left | at_right) & is_alone
    reaching = _reaching(tiles, 2, np.where((holds | holds.T) & ~notes & ~notes[:, None], gaps, np.inf), _COLUMN_GAP)
    reaching[:, 2] = np.where(_in_one_column(tiles), reaching[:, 2], -np.inf).max(1)  # the next may not be drawn
    return reaching


def _are_cells(tiles: Boxes, beside: Flags) -> bool:
    """Whether tiles with others `beside` them are cells of a table: most stand in rows of more than cards do.

    Or a row has as much room as one of fewer, whose tiles end where its own do. Cards are all of much the same width.
    """
    rows = [tiles[row] for row in groups_of(beside | beside.T) if len(row) > 1]
    unlike = [row for row in rows if np.ptp(np.log(row[:, 2] - row[:, 0])) > np.log(_UNLIKE)]
    many = sum(len(row) for row in unlike if len(row) > _MOST_CARDS)
    return 2 * many > sum(map(len, rows)) or any(_parts(other, row) for row in unlike for other in rows)


def _parts(row: Boxes, wide: Boxes) -> bool:
    """Whether a row has the room of another, and its tiles part some of that one's."""
    ends, own = np.sort(wide[:, 2]), np.sort(row[:, 2])
    inside = (np.abs(ends[:, None] - own) < 1).any(1).all()
    return len(row) > len(wide) and bool(inside) and abs(row[:, 0].min() - wide[:, 0].min()) < 1


def _in_one_column(tiles: Boxes) -> Flags:
    """Which tiles begin and end where which others do, from left to right."""
    x0, x1 = tiles[:, 0], tiles[:, 2]
    return (np.abs(x0 - x0[:, None]) < 1) & (np.abs(x1 - x1[:, None]) < 1)


def _are_near(gaps: Boxes, most: float) -> Flags:
    return (gaps > -_UNEVEN) & (gaps < most)


def _reaching(tiles: Boxes, side: int, gaps: Boxes, most: float) -> Boxes:
    """Tiles moved at a `side` (of left, top, right, bottom) up to the next, where that is as near as most are.

    `gaps` (tiles by tiles) are how far each is from each other on that side, infinite where none is to reach another;
    those of `most` points or more are no gaps.
    """
    nearest = np.where(_are_near(gaps, most), np.maximum(gaps, 0), np.inf).min(1)
    apart = nearest[np.isfinite(nearest)]
    if not len(apart):
        return tiles
    reaching = tiles.copy()
    reaching[:, side] += np.where(nearest < median(apart) + _UNEVEN, nearest, 0)
    return reaching
