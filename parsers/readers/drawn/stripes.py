"""Tables without lines of which every other cell is filled: rows alike, as stripes, or by turns, as on a chessboard.

The fills tell where rows and columns part, and so which bare cells lie between. All lengths are points.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from parsers.labels.of_sections import names_in_charge
from parsers.readers.drawn.stripe_cells import (
    with_bare_end,
    with_bare_row,
    with_bare_titles,
    with_numbered_titles,
    with_short_titles,
    with_texts_across,
    with_wide_headings,
)
from parsers.readers.drawn.stripe_texts import goes_on_beside, is_whole
from parsers.readers.page.arrays import Boxes, Flags, Indexes, as_boxes, changes, groups_of, median, places_of
from parsers.readers.page.borders import Labels
from parsers.readers.page.ink import LEAST_CELL, MOST_FILLS, TITLE_SIZE, PageInk, middles_of
from parsers.readers.page.lattice import Lattice, lattice_of_cells
from parsers.readers.page.rulings import Lines
from parsers.source import WHITE

_FEWEST = 4  # fills of one colour
_GAP, _SAME = 2.0, 1.0  # fills no further apart touch; edges so near are one
_COLUMNS = 3  # the fewest: labels and values of cards stand in two
_STRIPED = 3  # rows of stripes, the fewest
_TURNS = 2  # of a chessboard: so often at least a row is filled where the one above is bare
_LEADING = 3  # rows of headings above others, the most
_COVERED = 0.9  # of a fill: others on it that leave no more of it bare are its parts
_CLOSE = 1.0  # of that size: so much more than its text a bare row is high on each side, at most
_MOST_EDGES = 0.5  # of the edges of tiles above and below a bare row, which these share


class _Tiles(NamedTuple):
    """Fills that may be cells, and which have the colour that most have; the others show a status, or headings."""

    boxes: Boxes
    usual: Flags

    def of(self, places: Indexes | Flags) -> "_Tiles":
        """Some of them."""
        return _Tiles(self.boxes[places], self.usual[places])


_NO_TILES = _Tiles(as_boxes([]), np.zeros(0, bool))


def find_striped(ink: PageInk, drawn: list[Lattice], above: Sequence[Lattice]) -> list[Lattice]:
    """The tables outside `drawn` ones of which every other cell is filled, from the top; first those on chessboards.

    A page may have a row or two of one of the tables `above`, on the page before.
    """
    tiles = _tiles(ink, drawn)
    found: list[Lattice] = []
    for chequered in (True, False):
        if len(tiles.boxes) < _FEWEST:
            break  # most pages
        free = np.ones(len(tiles.boxes), bool)
        for group in groups_of(_adjoining(tiles.boxes, level_too=not chequered)):
            if len(group) > 1 and (table := _table(ink, tiles.of(group), above, found, chequered=chequered)):
                found.append(table)
                free[group] = False
        tiles = tiles.of(free)
    return sorted(found, key=lambda table: (table.ys[0], table.xs[0]))


def _tiles(ink: PageInk, drawn: list[Lattice]) -> _Tiles:
    """The fills outside tables that are coloured and large enough for text; those of other colours beside the usual."""
    width, height = (ink.fill_boxes[:, 2:] - ink.fill_boxes[:, :2]).T
    x, y = middles_of(ink.fill_boxes).T
    free = (width > LEAST_CELL) & (height > LEAST_CELL)
    for x0, top, x1, bottom in (table.box for table in drawn):
        free &= (x < x0) | (x > x1) | (y < top) | (y > bottom)
    if free.sum() < _FEWEST:
        return _NO_TILES  # most pages
    boxes = ink.fill_boxes.round(1).tolist()
    last = {tuple(boxes[k]): ink.fill_colours[k] for k in places_of(free).tolist() if ink.fill_colours[k] != WHITE}
    ((usual, count),) = Counter(last.values()).most_common(1) or [(WHITE, 0)]
    if not _FEWEST <= count <= len(last) <= MOST_FILLS:
        return _NO_TILES
    tiles = _seen(_Tiles(as_boxes(sorted(last)), np.array([last[box] == usual for box in sorted(last)])))
    return _with_bare_rows(ink, tiles.of(tiles.usual | _ends_level(tiles)))


def _seen(tiles: _Tiles) -> _Tiles:
    """Tiles but the usual ones on another that is not seen to have parts: they leave places of it bare."""
    low, high = tiles.boxes[:, :2], tiles.boxes[:, 2:]
    size = (high - low).prod(1)
    inside = ((low[:, None] >= low - _SAME) & (high[:, None] <= high + _SAME)).all(-1) & (size[:, None] < size)
    inside &= tiles.usual[:, None] & tiles.usual
    whole = (inside * size[:, None]).sum(0) < _COVERED * size
    return tiles.of(~(inside & whole).any(1))


def _ends_level(tiles: _Tiles) -> Flags:
    """Which tiles begin or end where usual ones do: marks in cells stand anyhow."""
    heights = np.unique(tiles.boxes[tiles.usual][:, 1::2])
    apart: Boxes = np.abs(tiles.boxes[:, 1::2, None] - heights).min((1, 2))
    level: Flags = apart < _SAME
    return level


def _with_bare_rows(ink: PageInk, tiles: _Tiles) -> _Tiles:
    """Tiles, and as such the bare rows in which a text stands close between the tiles above and below it."""
    ordered = tiles.boxes[tiles.boxes[:, 1].argsort()]
    ends, begins = np.maximum.accumulate(ordered[:-1, 3]), ordered[1:, 1]
    gaps = zip(ends.tolist(), begins.tolist(), strict=True)
    large = [(top, bottom) for top, bottom in gaps if bottom - top > LEAST_CELL]
    rows = [row for top, bottom in large if (row := _bare_row(ink, tiles.boxes, top, bottom))]
    return _Tiles(np.concatenate([tiles.boxes, as_boxes(rows)]), np.append(tiles.usual, np.zeros(len(rows), bool)))


def _bare_row(ink: PageInk, tiles: Boxes, top: float, bottom: float) -> tuple[float, float, float, float] | None:
    """The row between two heights, as wide as all tiles, if a text fills it from the left.

    A text in larger type parts two tables, but where the tiles above and below it have the same columns: a single one
    across has none.
    """
    left, right = float(tiles[:, 0].min()), float(tiles[:, 2].max())
    x, y = ink.word_middles.T
    own = (top < y) & (y < bottom) & (left < x) & (x < right)
    words = ink.word_boxes[own]
    if not len(words) or words[:, 0].min() > tiles[:, 2].min():
        return None
    is_larger = median(ink.sizes[own]) > TITLE_SIZE * median(ink.sizes)
    fewer, more = _edges_around(tiles, top, bottom)
    is_across = 0 < len(fewer) <= 2
    if _shared_edges(fewer, more) < (1.0 if is_larger else _MOST_EDGES) or (is_larger and is_across):
        return None
    room = max(words[:, 1].min() - top, bottom - words[:, 3].max())
    return (left, top, right, bottom) if room < _CLOSE * median(ink.sizes) else None


def _edges_around(tiles: Boxes, top: float, bottom: float) -> tuple[Lines, Lines]:
    """The edges of the tiles that end at one height, and of those that begin at another; first whichever are fewer."""
    above = np.unique(tiles[np.abs(tiles[:, 3] - top) < _SAME][:, ::2])
    below = np.unique(tiles[np.abs(tiles[:, 1] - bottom) < _SAME][:, ::2])
    fewer, more = sorted((above, below), key=len)
    return fewer, more


def _shared_edges(fewer: Lines, more: Lines) -> float:
    """The share of some edges near which others are."""
    shared: Flags = np.abs(fewer[:, None] - more).min(1, initial=np.inf) < _SAME
    return float(shared.mean()) if len(shared) else 1.0


def _adjoining(tiles: Boxes, *, level_too: bool) -> Flags:
    """Which tiles touch, if but at a corner, or stand level and are as high."""
    begins, ends = tiles[:, None, :2], tiles[:, 2:] + _GAP
    touch: Flags = np.logical_and.reduce((begins <= ends) & (tiles[:, :2] <= ends[:, None]), axis=-1)
    return touch | (np.abs(tiles[:, None, 1::2] - tiles[:, 1::2]).max(-1) < _SAME) if level_too else touch


def _table(
    ink: PageInk, tiles: _Tiles, above: Sequence[Lattice], others: Sequence[Lattice], *, chequered: bool
) -> Lattice | None:
    """The table beside `others` that tiles make with the bare places between, taking turns below its headings."""
    table = _with_whole_rows(lattice_of_cells(tiles.boxes), len(tiles.boxes))
    if len(table.xs) <= _COLUMNS:
        return None
    fits = _fits(table, tiles.usual)
    irregular: list[int] = places_of(~(fits[0] | fits[1])).tolist()
    table = with_bare_titles(ink, with_numbered_titles(ink, table, irregular), irregular, len(tiles.boxes))
    table = with_short_titles(ink, table, irregular, len(tiles.boxes))
    across = (table.labels[:, 1:] == table.labels[:, 1:2]).all(1)
    across |= _are_short_titles(ink, table, fits[0] | fits[1])
    first = _first_below_headings(table, fits.any(0) | across)
    regular, even = fits[:, first:].any(0), fits[0, first:]
    if first > _LEADING or 2 * regular.sum() < across.sum() or _reach_down(table.labels[first:]):
        return None
    turns = int(changes(even[regular])[1:].sum())
    if chequered and (turns < _TURNS or goes_on_beside(ink, table)):
        return None
    if not chequered:
        table = with_bare_end(ink, table, above)
        if regular.sum() < (1 if _goes_on(table, above) else _STRIPED) or not is_whole(ink, table, others):
            return None
    return _with_bare_cells(ink, table, first, len(tiles.boxes))


def _with_bare_cells(ink: PageInk, table: Lattice, headings: int, count: int) -> Lattice:
    """A table with the bare cells that reach over others, some in its rows of headings; `count` cells are not bare."""
    table = with_texts_across(ink, with_wide_headings(ink, table, headings, count))
    table = with_bare_row(ink, table, below=True)
    return table if headings else with_bare_row(ink, table, below=False)


def _are_short_titles(ink: PageInk, table: Lattice, regular: Flags) -> Flags:
    """Which rows below a regular one have a text across several columns, and nothing beside it but who is in charge."""
    first, below = table.labels[:, 0], np.maximum.accumulate(regular)
    wide = first == table.labels[:, 1]
    cells = table.cell_of(ink.word_middles)
    beside = [places_of(np.isin(cells, row[row != row[0]])).tolist() for row in table.labels]
    alone = np.array([not own or names_in_charge(" ".join(ink.words[k] for k in own)) for own in beside])
    flags: Flags = below & wide & alone & np.isin(first, cells)
    return flags


def _goes_on(table: Lattice, above: Sequence[Lattice]) -> bool:
    """Whether the columns of a table begin where those of another do."""
    return any(len(old.xs) == len(table.xs) and np.abs(old.xs - table.xs)[:-1].max() < _SAME for old in above)


def _first_below_headings(table: Lattice, regular: Flags) -> int:
    """The row behind the last that is not regular, or into which the headings of such a row reach."""
    irregular = places_of(~regular)
    first = int(irregular[-1]) + 1 if len(irregular) else 0
    reaching = places_of((table.labels[1:] == table.labels[:-1]).any(1)) + 2
    return max(first, *reaching[reaching <= first + 1].tolist(), 0) if first else 0


def _with_whole_rows(table: Lattice, count: int) -> Lattice:
    """A table whose rows are one cell where one of its first `count` cells alone fills the first columns."""
    labels = table.labels.copy()
    for row in labels:
        if len(row) > 1 and row[0] == row[1] and (row[row < count] == row[0]).all():
            row[:] = row[0]
    return Lattice(table.xs, table.ys, labels)


def _fits(table: Lattice, usual: Flags) -> Flags:
    """Whether rows of a table (2 x rows) have their first, third and following places filled, or the second and so on.

    The first cells of the table are tiles, some in the `usual` colour; the others may have any place.
    """
    is_tile = table.labels < len(usual)
    is_other = is_tile & ~np.append(usual, np.ones(1, bool))[np.minimum(table.labels, len(usual))]
    odd = np.arange(len(table.xs) - 1) % 2 == 1
    narrow = np.array([len(set(row)) == len(row) > 1 for row in table.labels.tolist()])
    return np.array([((is_tile == turn) | is_other).all(1) & narrow for turn in (~odd, odd)])


def _reach_down(labels: Labels) -> bool:
    """Whether a cell reaches over rows: it is no cell, but the stripe behind several."""
    return bool((labels[1:] == labels[:-1]).any())
