"""Headings above a table where only one of the two is drawn: unruled ones are its first rows, or it is their body."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.header.parts import PARTS_OF_DATES
from parsers.headings.known import is_period
from parsers.readers.aligned.finding import Aligned, rows_below
from parsers.readers.aligned.grouped import grouped_headings
from parsers.readers.aligned.header import HeaderLines, find_headers, is_header
from parsers.readers.page.arrays import Boxes, Flags, median, places_of
from parsers.readers.page.borders import Labels
from parsers.readers.page.chunks import Chunk, TextLine, word_lines
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice, renumbered
from parsers.readers.page.rulings import Lines
from schema.vocabulary import fold_heading

_APART = 2.0  # of the size of type: what stands further above the table, or above the next line, heads nothing
_HEAD_ROWS = 3  # headings are drawn in no more rows than this
_OVERLAP = 0.5  # of the size of type: lines that share so much of their height stand side by side
_LARGER = 1.1  # of the size of type in the table: a larger text is a title


def with_headings(ink: PageInk, table: Lattice, free: NDArray[np.bool_]) -> Lattice:
    """A ruled table and, in rows of their own, the headings right above it among the words outside tables (`free`).

    Headings are known, or each stands in a column of its own and most columns have one. What stands between known
    headings and the table explains them, names their parts, or gives units.
    """
    lines = list(_right_above(ink, table, free))[::-1]
    if not lines or is_header(_first_texts(ink, table), ink.vocabulary):
        return table
    headers = find_headers(ink, lines)
    if not headers and (grouped := grouped_headings(ink, lines, table.xs)):
        return _below(table, [lines[grouped.first : grouped.parts], lines[grouped.parts :]], grouped.labels)
    width = table.labels.shape[1]
    if not headers and not _stand_apart(lines, width):
        return table  # most pages
    first = _first(ink, lines, headers[-1], table) if headers else 0
    rows = _head_rows(lines, first, headers[-1].behind) if headers else [lines]
    filled = [_columns(ink, row, table.xs) for row in rows]
    if not all(filled):
        return table
    labels = np.arange(len(rows) * width).reshape(len(rows), width)
    if len(rows) > 1:
        _join_headings(labels, rows[1], filled, table.xs)
    return _below(table, rows, labels)


def _join_headings(labels: Labels, lines: list[TextLine], filled: list[set[int]], xs: Lines) -> None:
    """Gives names of parts the heading above or left of them; what stands beside periods goes on with those above."""
    periods = _columns_of_periods(lines, xs)
    parts = filled[1]
    if len(periods) > 1 and filled[0].issuperset(parts - periods):
        others = sorted(set(range(len(xs) - 1)) - periods)
        labels[1, others], parts = labels[0, others], periods
    if 2 * len(parts) <= len(xs) - 1 or parts == periods:
        _spread(labels[0], parts - filled[0])


def _below(table: Lattice, rows: list[list[TextLine]], labels: Labels) -> Lattice:
    """A table below rows of headings whose cells these labels number."""
    tops = [min(line.top for line in row) - 1 for row in rows]
    cells = np.vstack([labels, table.labels + int(labels.max()) + 1])
    return replace(table, ys=np.array([*tops, *table.ys]), labels=renumbered(cells))


def _head_rows(lines: list[TextLine], first: int, behind: int) -> list[list[TextLine]]:
    """The lines of headings, of a line of periods that is their last with those beside it, and of what stands below."""
    behind = _behind_periods(lines, first, behind)
    *others, last = lines[first:behind]
    parted = bool(others) and _are_parts(last) and not any(_reaches_into(other, last) for other in others)
    at = behind - 1 if parted else behind
    while parted and behind < len(lines) and _goes_on(lines[behind], lines[at:behind]):
        behind += 1
    return [row for row in (lines[first:at], lines[at:behind], lines[behind:]) if row]


def _behind_periods(lines: list[TextLine], first: int, behind: int) -> int:
    """The line behind that of periods among headings, where all below it go on beside them; else that behind all."""
    at = next((k for k in range(behind - 1, first, -1) if _are_parts(lines[k])), behind - 1)
    return at + 1 if all(_goes_on(lines[k], lines[at:k]) for k in range(at + 1, behind)) else behind


def _goes_on(line: TextLine, above: list[TextLine]) -> bool:
    """Whether a line stands beside the first of those above it, or its texts, in small letters, go on with theirs."""
    over = [(low, high) for low in line.chunks for upper in above for high in upper.chunks if low.x0 < high.x1]
    wraps = {low for low, high in over if high.x0 < low.x1} == set(line.chunks)
    near = line.top - above[-1].bottom < _OVERLAP * line.size
    return line.top < above[0].bottom or (near and wraps and all(text.text[0].islower() for text in line.chunks))


def _reaches_into(above: TextLine, line: TextLine) -> bool:
    """Whether a text of one line stands as low as another below or above it: both make one heading."""
    meet = any(text.meets(other) for text in above.chunks for other in line.chunks)
    return above.bottom > line.top + _OVERLAP * line.size and meet


def _are_parts(line: TextLine) -> bool:
    """Whether every text of a line is a period, or says which part of a date it is."""
    return all(is_period(chunk.text) or fold_heading(chunk.text) in PARTS_OF_DATES for chunk in line.chunks)


def _columns_of_periods(lines: list[TextLine], xs: Lines) -> set[int]:
    """The columns over the middle of a text that is a period."""
    middles = [(chunk.x0 + chunk.x1) / 2 for line in lines for chunk in line.chunks if is_period(chunk.text)]
    return set((xs.searchsorted(middles) - 1).tolist())


def with_rows_below(ink: PageInk, table: Lattice, free: NDArray[np.bool_]) -> list[Aligned]:
    """Drawn headings with the rows right below them that no upright ruling parts, and those below titles that follow.

    A text across the table may stand among the headings, as that of its section does.
    """
    heads = _parted_rows(table)
    if not 0 < len(heads) <= _HEAD_ROWS or not _are_headings(ink, table, headings := _texts(ink, table, heads)):
        return []
    middles = ink.word_middles[:, 0]
    below = free & (table.xs[0] < middles) & (middles < table.xs[-1]) & (ink.word_boxes[:, 1] > table.ys[-1] - 1)
    lines = word_lines(ink, below).text_lines
    near = bool(lines) and lines[0].top - table.ys[-1] < _APART * lines[0].size
    return rows_below(ink, lines, headings, table) if near else []


def _are_headings(ink: PageInk, table: Lattice, texts: list[Chunk]) -> bool:
    """Whether the texts of a table are headings, or some of their lines are, as where others are Welsh."""
    if is_header(texts, ink.vocabulary):
        return True
    inside = word_lines(ink, table.cell_of(ink.word_middles) >= 0).text_lines
    return any(len(header.columns) == len(texts) for header in find_headers(ink, inside))


def _parted_rows(table: Lattice) -> list[int]:
    """The rows of a table that are no single cell across it."""
    parted: Flags = (table.labels != table.labels[:, :1]).any(axis=1)
    rows: list[int] = places_of(parted).tolist()
    return rows


def _first_texts(ink: PageInk, table: Lattice) -> list[Chunk]:
    """The texts of the first row of a table that no text lies across."""
    return _texts(ink, table, _parted_rows(table)[:1])


def _texts(ink: PageInk, table: Lattice, rows: list[int]) -> list[Chunk]:
    """The text of each column in some rows of a table, from the left; none of those without any."""
    inside = np.zeros(int(table.labels.max()) + 2, bool)  # the last place is for words outside
    inside[table.labels[rows]] = True
    words = places_of(inside[table.cell_of(ink.word_middles)])
    columns = table.xs.searchsorted(ink.word_middles[words, 0]) - 1
    texts: list[list[str]] = [[] for _ in table.xs[1:]]
    for word, column in zip(words.tolist(), columns.tolist(), strict=True):
        texts[column].append(ink.words[word])
    edges = pairwise(table.xs.tolist())
    return [Chunk(" ".join(own), *extent) for own, extent in zip(texts, edges, strict=True) if own]


def _right_above(ink: PageInk, table: Lattice, free: NDArray[np.bool_]) -> Iterator[TextLine]:
    """The lines of text above a table, from the lowest, as far as they stand close together, and in no frame."""
    x, y = ink.word_middles.T
    over = (table.xs[0] < x) & (x < table.xs[-1]) & (y < table.ys[0])
    above = free & over
    if not above.any():
        return
    inside = table.cell_of(ink.word_middles) >= 0
    largest = _LARGER * median(ink.sizes[inside]) if inside.any() else np.inf
    below = float(table.ys[0])
    framed = ink.frames[ink.frames[:, 3] <= table.ys[0] + 1]
    for line in reversed(word_lines(ink, above).text_lines):
        if line.size > largest or below - line.bottom > _APART * line.size or _is_inside(ink, line, framed):
            return
        yield line
        below = line.top


def _is_inside(ink: PageInk, line: TextLine, frames: Boxes) -> bool:
    """Whether a line stands in one of some frames."""
    x, y = ink.word_middles[line.rows[0]]
    x0, top, x1, bottom = frames.T
    return bool(((x0 < x) & (x < x1) & (top < y) & (y < bottom)).any())


def _first(ink: PageInk, lines: list[TextLine], header: HeaderLines, table: Lattice) -> int:
    """The first line of known headings, or of a text above them and beside the first column, which groups some."""
    first = header.first
    while first > 0 and ink.word_boxes[lines[first - 1].rows, 0].min() > table.xs[1] - 2:
        first -= 1
    return first


def _columns(ink: PageInk, lines: list[TextLine], xs: Lines) -> set[int]:
    """The columns in which lines have text; none where a text reaches into a column that holds another."""
    found = [_columns_of(ink.word_boxes[line.rows], xs) for line in lines]
    return set[int]().union(*found) if all(found) else set()


def _columns_of(boxes: Boxes, xs: Lines) -> set[int]:
    """The columns in which the words of a line stand; a heading of several may reach beyond its own."""
    columns, begins, ends = (
        np.searchsorted(xs, x) - 1 for x in (boxes[:, [0, 2]].mean(1), boxes[:, 0] + 2, boxes[:, 2] - 2)
    )
    own = set(columns.tolist())
    spans = zip(begins.tolist(), columns.tolist(), ends.tolist(), strict=True)
    reached = {place for begin, column, end in spans for place in range(begin, end + 1) if place != column}
    return set() if reached & {-1, len(xs) - 1, *own} else own


def _stand_apart(lines: list[TextLine], width: int) -> bool:
    """Whether a line has more texts than half of the columns, with gaps between that no sentence has.

    None has more than there are columns: it would be a row of another table.
    """
    return width < 2 * max(len(line.chunks) for line in lines) <= 2 * width


def _spread(headings: Labels, parts: set[int]) -> None:
    """Gives columns that have but the name of a part the heading to their left."""
    for column in sorted(parts - {0}):
        headings[column] = headings[column - 1]
