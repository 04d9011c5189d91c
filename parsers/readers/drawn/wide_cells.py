"""Cells across several columns: those of rows that lack upright rulings are parted where their text keeps to columns.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from parsers.readers.page.arrays import Boxes, median
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice, renumbered
from parsers.readers.page.rulings import Lines


def parted_by_text(ink: PageInk, table: Lattice) -> Lattice:
    """A table in which wide cells are parted where their text keeps to the columns: some rows lack upright rulings."""
    if not table.wide:
        return table
    cells = table.cell_of(ink.word_middles)
    labels = table.labels.copy()
    for label, edges in _edges_in_wide(table):
        words = ink.word_boxes[cells == label]
        if _keeps_to_columns(words, table.xs[edges], ink) and not _heads_columns(words, edges, table, ink):
            top, left, bottom, right = table.spans[label]
            columns = np.repeat(np.arange(len(edges) - 1), np.diff(edges))
            labels[top:bottom, left:right] = labels.max() + 1 + columns
    return table if (labels == table.labels).all() else replace(table, labels=renumbered(labels))


def _edges_in_wide(table: Lattice) -> Iterator[tuple[int, list[int]]]:
    """Each cell across several columns, and where these begin and the last ends; none is but a sliver.

    A sliver lies where the borders of some rows were dragged aside: no cell has it for itself, nor those of its edges
    that the fewest cells have.
    """
    alone = {left for _, left, _, right in table.spans if right - left == 1}
    slivers = sorted(set(range(table.labels.shape[1])) - alone)
    often = Counter([edge for _, left, _, right in table.spans for edge in (left, right)]) if slivers else {}
    for label in table.wide:
        _, left, _, right = table.spans[label]
        inner = list(range(left + 1, right))
        for column in slivers:
            sides = [edge for edge in (column, column + 1) if edge in inner]
            if left <= column < right and sides:
                inner.remove(min(sides, key=lambda edge: often[edge]))
        yield label, [left, *inner, right]


def _keeps_to_columns(words: Boxes, xs: Lines, ink: PageInk) -> bool:
    """Whether words stand in several columns, or in one but the first, with a clear gap at each boundary."""
    inner = xs[1:-1]
    if not inner.searchsorted((words[:, 0] + words[:, 2]) / 2).any():
        return False  # a text at the left of a row may be the heading of a section
    return all(_is_clear(words, x, 0.5 * median(ink.sizes)) for x in inner)


def _heads_columns(words: Boxes, edges: list[int], table: Lattice, ink: PageInk) -> bool:
    """Whether words in one column stand amid several: as their heading, or across the table as that of a section.

    There they are but a value of their column where most of it is centred.
    """
    xs = table.xs[edges]
    columns = xs[1:-1].searchsorted((words[:, 0] + words[:, 2]) / 2)
    if np.ptp(columns) or not _are_amid(words, xs[[0, -1]], ink):
        return False
    column = int(columns[0])
    return edges[-1] - edges[0] < len(table.xs) - 1 or not _is_centred(edges[column], edges[column + 1], table, ink)


def _is_centred(left: int, right: int, table: Lattice, ink: PageInk) -> bool:
    """Whether most texts of a column between two edges stand in the middle of it."""
    cells = table.cell_of(ink.word_middles)
    own = [label for label, span in enumerate(table.spans) if (span[1], span[3]) == (left, right)]
    texts = [words for label in own if len(words := ink.word_boxes[cells == label])]
    return 2 * sum(_are_amid(words, table.xs[[left, right]], ink) for words in texts) > len(texts)


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
