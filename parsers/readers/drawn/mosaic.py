"""Tables drawn as tiles: filled cells side by side, with thin gaps between them in which the ground shows as lines."""

import numpy as np
from numpy.typing import NDArray

from parsers.readers.drawn.rests import with_rests
from parsers.readers.drawn.seeming_tiles import only_seems_tiled
from parsers.readers.drawn.tile_gaps import without_gaps
from parsers.readers.drawn.wide_cells import parted_by_text
from parsers.readers.page.arrays import Boxes, as_boxes, distinct, groups_of
from parsers.readers.page.ink import LEAST_CELL, MOST_FILLS, PageInk, middles_of
from parsers.readers.page.lattice import Lattice, lattice_of_cells

_GAP = 2.0  # points: tiles further apart than this are no neighbours
_TILED = 0.9  # of its box: what the tiles of a table cover
_GROUNDED = 0.6  # of a ground: what the tiles on it cover, or it is that of a page
_FEWEST = 4  # cells of a table


def find_mosaics(ink: PageInk, ruled: list[Lattice]) -> list[Lattice]:
    """The tables outside `ruled` ones whose cells are filled one by one, from the top.

    They have at least two rows and two columns; a page break may leave a single row of one, on a ground, with the
    columns of another, or of a card the last label and value, or the first below its title. One fill may lie behind
    all headings, the text of which keeps to the columns. Tiles that name but colours are ratings, in columns that are
    not drawn, or of which grounds are.
    """
    fills = _large_fills(ink)
    if len(fills) < _FEWEST or _all_inside(fills, ruled):
        return []  # most pages: what is filled are cells of ruled tables
    found = _mosaics(*_tiles_on_grounds(fills, ink.width))
    free = [table for table in found if not any(table.overlaps(other) for other in ruled)]
    bare = np.all([table.cell_of(ink.word_middles) < 0 for table in free], axis=0)
    return [parted_by_text(ink, table) for table in free if not only_seems_tiled(ink, table, fills, bare, found)]


def _large_fills(ink: PageInk) -> Boxes:
    """The fills that are large enough for text."""
    width, height = (ink.fill_boxes[:, 2:] - ink.fill_boxes[:, :2]).T
    large: Boxes = ink.fill_boxes[(width > LEAST_CELL) & (height > LEAST_CELL)]
    return large


def _all_inside(fills: Boxes, tables: list[Lattice]) -> bool:
    """Whether the middles of all fills lie in tables: any mosaic of them overlaps one."""
    x, y = middles_of(fills).T
    outside = np.ones(len(fills), bool)
    for x0, top, x1, bottom in (table.box for table in tables):
        outside &= (x <= x0) | (x >= x1) | (y <= top) | (y >= bottom)
    return not outside.any()


def _mosaics(tiles: Boxes, grounds: Boxes) -> list[Lattice]:
    """The tables that tiles make, some of them on grounds."""
    if not len(tiles):
        return []
    tiles = without_gaps(np.concatenate([tiles, *(_strips(tiles, ground) for ground in grounds)]))
    groups = [_whole(tiles[group]) for group in _neighbours(tiles)]
    whole = [(lattice_of_cells(group), len(group)) for group in groups if len(group)]
    whole = [(with_rests(lattice, count), count) for lattice, count in whole]
    whole = [(lattice, count) for lattice, count in whole if not _has_hole(lattice, count, grounds)]
    are_whole = [min(lattice.labels.shape) >= 2 and count >= _FEWEST for lattice, count in whole]
    tables = [lattice for (lattice, _), is_whole in zip(whole, are_whole, strict=True) if is_whole]
    parts = [lattice for (lattice, _), is_whole in zip(whole, are_whole, strict=True) if not is_whole]
    parts = [part for part in parts if _lies_on(part, grounds)]
    cut = [part for part in parts if any(_begins_as(part, table) or _goes_on(part, table) for table in tables)]
    return [*tables, *cut]


def _begins_as(part: Lattice, table: Lattice) -> bool:
    """Whether a part is the title of a card over its first label and value, as wide as another card."""
    if min(part.labels.shape) < 2:
        return False
    titled = all(len(set(card.labels[0].tolist())) == 1 for card in (part, table))
    return titled and bool(np.allclose(part.xs[[0, -1]], table.xs[[0, -1]], rtol=0, atol=_GAP))


def _goes_on(row: Lattice, table: Lattice) -> bool:
    """Whether a row has the columns of another table, or is a label and its value as a titled card has them."""
    is_titled = len(set(table.labels[0].tolist())) == 1
    xs = table.xs[[0, 1, -1]] if is_titled and len(row.xs) == 3 else table.xs
    alike = len(row.xs) == len(xs) > 2 and bool(np.allclose(row.xs, xs, rtol=0, atol=_GAP))
    return alike and len(row.ys) == 2


def _tiles_on_grounds(fills: Boxes, page_width: float) -> tuple[Boxes, Boxes]:
    """The fills that may be cells, and the grounds that these cover for the most part."""
    fills = as_boxes(sorted(set(map(tuple, fills.round(2).tolist()))))  # one may be drawn several times
    if not _FEWEST <= len(fills) <= MOST_FILLS:
        return fills[:0], fills[:0]
    begins, ends = fills[:, :2], fills[:, 2:]
    holds = _all(begins[:, None] <= begins + 0.1) & _all(ends[:, None] >= ends - 0.1)
    areas = np.prod(ends - begins, axis=1)
    is_tile = holds.sum(1) == 1
    covered = (holds & is_tile) @ areas
    inner = (fills[:, 0] > LEAST_CELL) & (fills[:, 2] < page_width - LEAST_CELL)
    return fills[is_tile], fills[~is_tile & inner & (covered > _GROUNDED * areas)]


def _strips(tiles: Boxes, ground: Boxes) -> Boxes:
    """The upright strips of a ground on which no tile lies: a blank cell that goes on from the page before has none."""
    own = tiles[_all(ground[:2] <= tiles[:, :2] + 0.1) & _all(ground[2:] >= tiles[:, 2:] - 0.1)]
    own = own[np.argsort(own[:, 0])]
    begins = np.concatenate([ground[:1], np.maximum.accumulate(own[:, 2])])
    ends = np.concatenate([own[:, 0], ground[2:3]])
    return np.array(
        [(a, ground[1], b, ground[3]) for a, b in zip(begins, ends, strict=True) if b - a > LEAST_CELL]
    ).reshape(-1, 4)


def _neighbours(tiles: Boxes) -> list[NDArray[np.intp]]:
    """Groups of tiles that touch or nearly touch, directly or through others."""
    begins, ends = tiles[:, :2], tiles[:, 2:]
    return groups_of(_all(begins[:, None] <= ends + _GAP) & _all(begins <= ends[:, None] + _GAP))


def _all(along: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether both of two comparisons, across and down, hold."""
    return along[..., 0] & along[..., 1]


def _whole(tiles: Boxes) -> Boxes:
    """Tiles that cover their common box, or those of them that are headings in rows of fewer and of more at its top.

    Below such headings cells may be filled here and there: those of statuses, or of totals.
    """
    if _is_tiled(tiles):
        return tiles
    for bottom in distinct(tiles[:, 3])[::-1]:
        upper: Boxes = tiles[tiles[:, 3] < bottom + 0.1]
        if _is_tiled(upper) and np.ptp(upper[:, ::2]) > np.ptp(tiles[:, ::2]) - _GAP and _are_grouped(upper):
            return upper
    return tiles[:0]


def _are_grouped(tiles: Boxes) -> bool:
    """Whether the last two rows that tiles make are headings, some of them over several columns, below single cells."""
    counts = [len(set(row)) for row in lattice_of_cells(tiles).labels.tolist()]
    return len(counts) > 1 and 1 < counts[-2] < counts[-1] and all(count == 1 for count in counts[:-2])


def _is_tiled(tiles: Boxes) -> bool:
    """Whether tiles cover their common box, each place once."""
    if len(tiles) < 2:
        return False
    x0, top, x1, bottom = tiles.T
    room = (x1.max() - x0.min()) * (bottom.max() - top.min())
    covered = ((x1 - x0) * (bottom - top)).sum()
    return bool(_TILED * room <= covered <= 1.01 * room)


def _has_hole(table: Lattice, count: int, grounds: Boxes) -> bool:
    """Whether there is room for text beside the first `count` cells: bands with a tile between them make no table.

    On a ground a blank cell without a tile is no such room, nor is one that goes on from the page before.
    """
    rests = table.labels[0, sorted(table.open_above)]
    boxes = table.boxes()[np.setdiff1d(np.arange(count, table.labels.max() + 1), rests)]
    width, height = (boxes[:, 2:] - boxes[:, :2]).T
    return bool(((width > LEAST_CELL) & (height > LEAST_CELL)).any()) and not _lies_on(table, grounds)


def _lies_on(table: Lattice, grounds: Boxes) -> bool:
    """Whether the first cell of a table lies on a ground."""
    x0, top, x1, bottom = table.boxes()[0]
    begins, ends = grounds[:, :2] <= (x0 + 0.1, top + 0.1), grounds[:, 2:] >= (x1 - 0.1, bottom - 0.1)
    return bool((_all(begins) & _all(ends)).any())
