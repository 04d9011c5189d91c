"""Cells drawn as boxes of which a part is not drawn: the rest of a merged cell that a page break cut.

A browser draws such a cell no higher than its text, and on the next page not at all.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from parsers.labels.in_text import first_label
from parsers.readers.aligned.cards import find_cards
from parsers.readers.page.arrays import Flags, places_of
from parsers.readers.page.borders import Labels
from parsers.readers.page.chunks import WordLines, word_lines
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice, renumbered

_FEWEST = 2  # rows across a table, where a box may be one more
_SAME = 1.0  # points: sides so near end together
_HANGS = 0.5  # of the size of type: a text so near below a cell goes on in it


def rows_across(ink: PageInk, free: Flags, lattices: Sequence[Lattice], above: Sequence[Lattice]) -> list[Lattice]:
    """The box at the head of a page that is a row across the last table of the page before, which has several such.

    It is the first of the page's `lattices` and has the columns of that table; a label begins it: another may be a
    note, or a title that stands by itself.
    """
    if not (lattices and above) or _count_across(above[-1]) < _FEWEST:
        return []
    first = lattices[0]
    if first.labels.size > 1 or not np.allclose(first.xs, above[-1].xs[[0, -1]], rtol=0, atol=_SAME):
        return []
    inside = places_of(first.cell_of(ink.word_middles) >= 0).tolist()
    text = " ".join(ink.words[k] for k in inside)
    if (ink.word_middles[free, 1] < first.ys[0]).any() or first_label(text, ink.vocabulary) is None:
        return []
    return [replace(first, xs=above[-1].xs, labels=np.zeros_like(above[-1].labels[:1]))]


def rest_of_card(ink: PageInk, words: WordLines, before: Sequence[Lattice], drawn: Sequence[Lattice]) -> list[Lattice]:
    """The rest of a drawn card that ended the page before: labels beside values above all tables, without rulings."""
    last = max(before, key=lambda table: float(table.ys[-1]), default=None)
    if last is None or len(last.xs) != 3 or not drawn or not words.text_lines:
        return []
    top = min(float(table.ys[0]) for table in drawn)
    free = np.zeros(len(ink.words), bool)
    lines = [line for line in words.text_lines if line.bottom < top]
    for line in lines:
        free[line.rows] = True
    beside = all(len(line.chunks) < 3 and last.xs[0] < line.chunks[0].x0 for line in lines)
    return find_cards(ink, word_lines(ink, free), go_on=True) if lines and beside else []


def _count_across(table: Lattice) -> int:
    """How many rows of a table are but one cell."""
    return int((table.labels == table.labels[:, :1]).all(1).sum())


def with_hanging_texts(ink: PageInk, table: Lattice, free: Flags) -> Lattice:
    """A table whose last row reaches down over the lines of text right below its cells that no line ends."""
    x, y = ink.word_middles.T
    below = free & (table.xs[0] < x) & (x < table.xs[-1]) & (table.ys[-1] < y)
    if not table.open_below or not below.any():
        return table
    bottom = float(table.ys[-1])
    for line in word_lines(ink, below).text_lines:
        columns = set((table.xs.searchsorted(x[line.rows]) - 1).tolist())
        if line.top - bottom > _HANGS * line.size or not columns <= table.open_below:
            break
        bottom = line.bottom
    return replace(table, ys=np.array([*table.ys[:-1], bottom]))


def with_rests(lattice: Lattice, count: int) -> Lattice:
    """A lattice of which the first `count` cells are drawn, with the other spaces as parts of cells, if all are such.

    Below a cell that ends where no other does they are its rest; at the top of a column, of one on the page before.
    """
    free: Flags = lattice.labels >= count
    columns = np.logical_or.reduce(free)
    whole = lattice.labels.copy()
    for column in places_of(columns).tolist():
        for top, bottom in _runs(free[:, column].tolist()):
            if top and not _is_cut(lattice.labels, free, top):
                return lattice
            whole[top:bottom, column] = whole[max(top - 1, 0), column]
    kept = [0, *(row for row in range(1, len(whole)) if (whole[row - 1] != whole[row]).any())]
    above, below = (frozenset(places_of(free[row]).tolist()) for row in (0, -1))
    ys, labels = lattice.ys[[*kept, len(whole)]], renumbered(whole[kept])
    return replace(lattice, ys=ys, labels=labels, open_above=above, open_below=below)


def _runs(flags: list[bool]) -> list[tuple[int, int]]:
    """Where runs of true flags begin, and behind which they end."""
    edges = [k for k, (before, own) in enumerate(pairwise([False, *flags, False])) if before != own]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_cut(labels: Labels, free: Flags, row: int) -> bool:
    """Whether the cells above a row go on in it, but for those below which nothing is drawn."""
    goes_on = labels[row - 1] == labels[row]
    return bool((goes_on | free[row]).all() and not free[row].all())
