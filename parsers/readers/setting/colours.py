"""The colours of cells: of what fills them, and of circles and other marks that stand in them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from parsers.readers.page.arrays import Boxes, places_of
from parsers.readers.page.ink import PageInk, middles_of
from parsers.readers.page.lattice import Lattice
from parsers.source import WHITE

_MARK_WIDTHS = (3.0, 25.0)  # points: circles and squares that show a rating are no smaller and no larger
_ROUND = 1.0  # points by which a circle may be wider than high


@dataclass(frozen=True, slots=True)
class ColouredTable:
    """A lattice with the colours of the fill and of the symbols in each of its cells, by label."""

    lattice: Lattice
    fills: list[str | None]
    symbols: list[str | None]


def symbol_colours(ink: PageInk, blocks: NDArray[np.int64], count: int) -> list[str | None]:
    """The one colour of the symbols in each block, where it holds nothing else."""
    if not ink.symbol_colours:
        return [None] * count
    found: list[set[str]] = [set() for _ in range(count)]
    for word, colour in ink.symbol_colours.items():
        found[blocks[word]].add(colour)
    words = np.bincount(blocks, minlength=count) - np.bincount(blocks[list(ink.symbol_colours)], minlength=count)
    return [min(own) if len(own) == 1 and not others else None for own, others in zip(found, words, strict=True)]


def coloured_table(ink: PageInk, lattice: Lattice, marks: list[int], symbols: list[str | None]) -> ColouredTable:
    """A lattice with the colours of its fills, marks and `symbols`, which are one a cell."""
    fills = _fills(ink, lattice.boxes())
    for label, colour in _marked(ink, lattice, marks):
        fills[label] = colour
    bare = replace(lattice)  # what it worked out would wait in memory with it
    return ColouredTable(bare, fills, symbols)


def rating_marks(ink: PageInk) -> list[int]:
    """The fills of a page, by number, that may be circles or squares which show a rating."""
    width, height = (ink.fill_boxes[:, 2:] - ink.fill_boxes[:, :2]).T
    is_mark = (np.abs(width - height) < _ROUND) & (_MARK_WIDTHS[0] < width) & (width < _MARK_WIDTHS[1])
    return [k for k in places_of(is_mark).tolist() if ink.fill_colours[k] != WHITE]


def _marked(ink: PageInk, lattice: Lattice, marks: list[int]) -> Iterator[tuple[int, str]]:
    """Each cell without text that holds marks of one colour, and this colour."""
    if not marks:
        return
    found: dict[int, set[str]] = {}
    for mark, label in zip(marks, lattice.cell_of(middles_of(ink.fill_boxes[marks])).tolist(), strict=True):
        found.setdefault(label, set()).add(ink.fill_colours[mark])
    filled = {-1, *lattice.cell_of(ink.word_middles).tolist()}
    yield from ((label, min(colours)) for label, colours in found.items() if len(colours) == 1 and label not in filled)


def _fills(ink: PageInk, boxes: Boxes) -> list[str | None]:
    """The colour that fills the middle of each cell (cells x 4), the last one drawn; white is no colour."""
    if not len(ink.fill_boxes):
        return [None] * len(boxes)
    x, y = middles_of(boxes).T[:, :, None]
    left, top, right, bottom = ink.fill_boxes.T
    over = (left <= x) & (x <= right) & (top <= y) & (y <= bottom)
    last = (over.shape[1] - 1 - over[:, ::-1].argmax(1)).tolist()
    filled = zip(last, over.any(1).tolist(), strict=True)
    return [colour if is_filled and (colour := ink.fill_colours[k]) != WHITE else None for k, is_filled in filled]
