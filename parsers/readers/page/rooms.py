"""Tables beside other text, as in the columns of a newsletter: the part of a page that rules of one extent mark.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from typing import NamedTuple

import numpy as np

from parsers.readers.aligned.action_headings import may_head
from parsers.readers.aligned.header import find_headers
from parsers.readers.page.arrays import Flags
from parsers.readers.page.chunks import TextLine, WordLines, word_lines
from parsers.readers.page.ink import PageInk
from parsers.readers.page.rulings import Lines

_SAME = 2.0  # rules and bands whose ends are so near are those of one table
_NARROWEST, _HIGHEST = 100.0, 60.0  # no table is narrower, no band of headings higher
_FEWEST = 3  # rules and edges of bands that a table beside text has


class _Extent(NamedTuple):
    """Where the rules of a table begin and end, from the uppermost to the lowest."""

    x0: float
    top: float
    x1: float
    bottom: float


def rooms_beside(ink: PageInk, words: WordLines, free: Flags) -> tuple[Flags, ...]:
    """The free words of each part of a page in which a table stands beside other text; `words` are all by line."""
    if not may_head(words.text_lines, ink.vocabulary):
        return ()  # most pages
    rooms: list[Flags] = []
    lines = _drawn(ink)
    for extent in _extents(lines):
        if not _has_beside(ink, free, extent) or _goes_on_beside(ink, extent):
            continue
        inside = free & _within(ink, extent, lines, free) & _between_titles(ink, extent, words.text_lines)
        if inside.any() and find_headers(ink, word_lines(ink, inside).text_lines):
            rooms.append(inside)
            free = free & ~inside
    return tuple(rooms)


def _drawn(ink: PageInk) -> list[tuple[float, float, float]]:
    """The rules and the edges of bands: height, begin and end of each; bands are tiles of one height that touch."""
    rules = [tuple(rule) for rule in ink.rulings.across.tolist() if rule[2] - rule[1] >= _NARROWEST]
    bands = [(y, x0, x1) for x0, top, x1, bottom in _bands(ink) if x1 - x0 >= _NARROWEST for y in (top, bottom)]
    return [*rules, *bands]


def _bands(ink: PageInk) -> list[list[float]]:
    heights = ink.fill_boxes[:, 3] - ink.fill_boxes[:, 1]
    fills = ink.fill_boxes[(heights > ink.rulings.tolerance) & (heights < _HIGHEST)]
    bands: list[list[float]] = []
    for fill in fills[np.lexsort((fills[:, 0], fills[:, 1].round(), fills[:, 3].round()))].tolist():
        last = bands[-1] if bands else None
        if last and abs(last[1] - fill[1]) + abs(last[3] - fill[3]) < 1 and fill[0] <= last[2] + _SAME:
            last[2] = max(last[2], fill[2])
        else:
            bands.append(fill)
    return bands


def _extents(lines: list[tuple[float, float, float]]) -> list[_Extent]:
    """The extents that several rules and edges of bands share, from the left."""
    groups: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
    for line in lines:
        ends = next((key for key in groups if abs(key[0] - line[1]) + abs(key[1] - line[2]) <= _SAME), None)
        groups.setdefault(ends or (round(line[1]), round(line[2])), []).append(line)
    drawn = [np.array(group) for group in groups.values() if len(group) >= _FEWEST]
    return sorted(_Extent(g[:, 1].min(), g[:, 0].min(), g[:, 2].max(), g[:, 0].max()) for g in drawn)


def _has_beside(ink: PageInk, free: Flags, extent: _Extent) -> bool:
    """Whether free words stand beside rules, between the first and the last of these."""
    x0, top, x1, bottom = ink.word_boxes[free].T
    level = (top < extent.bottom) & (extent.top < bottom)
    beside = level & ((x1 < extent.x0) | (extent.x1 < x0))
    return bool(beside.any())


def _goes_on_beside(ink: PageInk, extent: _Extent) -> bool:
    """Whether several fills begin or end where rules do, or are as high as those between their ends, and beside these.

    They are cells, and the rules those of wide cells beside, or of some columns of their table.
    """
    x0, top, x1, bottom = ink.fill_boxes.T
    level = (extent.top < bottom) & (top < extent.bottom) & (bottom - top < _HIGHEST)
    inside = (x0 > extent.x0 - _SAME) & (x1 < extent.x1 + _SAME)
    rows, beside = (set(map(tuple, ink.fill_boxes[level & some][:, 1::2].round())) for some in (inside, ~inside))
    return len(rows & beside) >= _FEWEST or any(
        int((level & touching).sum()) >= _FEWEST
        for touching in (np.abs(x0 - extent.x1) < _SAME, np.abs(x1 - extent.x0) < _SAME)
    )


def _within(ink: PageInk, extent: _Extent, lines: list[tuple[float, float, float]], free: Flags) -> Flags:
    """The words between the ends of rules, up and down to what stands across one of these."""
    y, x0, x1 = np.array(lines).T
    words = ink.word_boxes[free]
    across = np.concatenate([y[_crosses(x0, x1, extent)], words[_crosses(words[:, 0], words[:, 2], extent)][:, 1]])
    middle = (extent.top + extent.bottom) / 2
    upper = max(across[across <= middle], default=-np.inf)
    lower = min(across[across > middle], default=np.inf)
    if upper > extent.top + 1 or lower < extent.bottom - 1:
        return np.zeros(len(ink.words), bool)
    at, height = ink.word_middles.T
    inside: Flags = (extent.x0 < at) & (at < extent.x1) & (upper < height) & (height < lower)
    return inside


def _between_titles(ink: PageInk, extent: _Extent, lines: list[TextLine]) -> Flags:
    """The words below the texts above a table that run over one of its ends, and above those below it that do."""
    ends = (extent.x0, extent.x1)
    over = [
        line for line in lines if any(text.x0 < x - _SAME and x + _SAME < text.x1 for text in line.chunks for x in ends)
    ]
    upper = max([line.baseline for line in over if line.baseline <= extent.top], default=-np.inf)
    lower = min([line.top for line in over if line.top >= extent.bottom], default=np.inf)
    height = ink.word_middles[:, 1]
    between: Flags = (upper < height) & (height < lower)
    return between


def _crosses(begin: Lines, end: Lines, extent: _Extent) -> Flags:
    """Which lines or words stand across an end of a table's rules."""
    over = [(begin < x - _SAME) & (x + _SAME < end) for x in (extent.x0, extent.x1)]
    found: Flags = over[0] | over[1]
    return found
