"""Lines of text on one baseline, and the chunks of words in them that stand close together.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.readers.ink import Boxes, PageInk, changes, leaps
from parsers.readers.ink import median as middle
from parsers.text import BULLETS

Rows = NDArray[np.intp]

_CHUNK_GAP = 0.6  # of the size of type: words further apart than this stand in different cells
_FIGURE_GAP = 0.45  # the same between two figures, which no sentence puts side by side
_WIDE_SPACE = 1.2  # of the usual space: no narrower space parts cells
_RAISED_SIZE, _RAISED_BY = 0.8, 0.6  # of the size of type: marks of footnotes are smaller, and raised by less
_LEADER_GAP = 0.1  # the same behind dots that lead the eye to a figure
_LEADER = re.compile(r"\.|.*(?:\.{3,}|…)")
_DASHES = frozenset("-–—")
_FIGURE = re.compile(r"[\W\d_]*\d[\W\d_]*[a-zA-Z]?\W*")
_BLANK_FIGURE = re.compile(r"[-–—…*†‡]+|\.{2,}|\(?[a-zA-Z]\)|(?:n/?a|n\.a\.?|nil)", re.IGNORECASE)
_MARK = re.compile(rf"[{re.escape(BULLETS)}–\-*†‡§]+|\(?(?:[0-9]{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")


class Chunk(NamedTuple):
    """Words of one line that stand close together."""

    text: str
    x0: float
    x1: float

    @property
    def figure(self) -> bool:
        """Whether every word is a number, with its signs and units, or what stands where there is none."""
        return all(is_figure(word) for word in self.text.split())


@dataclass(frozen=True, slots=True)
class TextLine:
    """The words on one baseline (indexes, from the left), their heights and the size of their type."""

    rows: Rows
    baseline: float
    top: float
    bottom: float
    size: float


def text_lines(ink: PageInk, rows: Rows) -> list[TextLine]:
    """The lines that some of a page's words (`rows`) make, from the top."""
    if not len(rows):
        return []
    return lines_of(ink, *numbered_lines(ink, rows))


def lines_of(ink: PageInk, rows: Rows, numbers: Rows) -> list[TextLine]:
    """The lines of words from the top, by the number of the line on which each stands."""
    rows = rows[np.lexsort((ink.word_boxes[rows, 0], numbers))]
    starts = np.flatnonzero(changes(numbers))
    tops = np.minimum.reduceat(ink.word_boxes[rows, 1], starts).tolist()
    bottoms = np.maximum.reduceat(ink.word_boxes[rows, 3], starts).tolist()
    baselines, sizes = ink.baselines[rows].tolist(), ink.sizes[rows].tolist()
    ends = [*starts[1:].tolist(), len(rows)]
    return [
        TextLine(rows[begin:end], median(baselines[begin:end]), top, bottom, median(sizes[begin:end]))
        for begin, end, top, bottom in zip(starts.tolist(), ends, tops, bottoms, strict=True)
    ]


def numbered_lines(ink: PageInk, rows: Rows) -> tuple[Rows, Rows]:
    """Words from the top, and the number of the line on which each stands."""
    size = middle(ink.sizes[rows])
    baselines = _without_raised(ink, rows, size)
    order = np.argsort(baselines, kind="stable")
    return rows[order], np.cumsum(leaps(baselines[order], 0.3 * size)) - 1


def _without_raised(ink: PageInk, rows: Rows, size: float) -> Boxes:
    """The baselines of words; small ones, as the marks of footnotes are, stand on that of the word which they touch."""
    baselines, boxes = ink.baselines[rows], ink.word_boxes[rows]
    small = ink.sizes[rows] < _RAISED_SIZE * size
    for word in np.flatnonzero(small).tolist():
        apart = np.maximum(boxes[:, 0] - boxes[word, 2], boxes[word, 0] - boxes[:, 2])
        near = ~small & (np.abs(ink.baselines[rows] - baselines[word]) < _RAISED_BY * size) & (apart < size)
        if near.any():
            baselines[word] = baselines[np.where(near, apart, np.inf).argmin()]
    return baselines


def chunks_of(ink: PageInk, line: TextLine) -> list[Chunk]:
    """A line's chunks, from the left."""
    return _chunks(_words_of(ink, line), [_CHUNK_GAP * line.size] * len(line.rows))


def _words_of(ink: PageInk, line: TextLine) -> list[Chunk]:
    boxes = ink.word_boxes[line.rows].tolist()
    return [Chunk(ink.words[row], x0, x1) for row, (x0, _, x1, _) in zip(line.rows.tolist(), boxes, strict=True)]


def _chunks(words: list[Chunk], gaps: list[float]) -> list[Chunk]:
    """Words joined where they are no further apart than the gap between them may be."""
    chunks = words[:1]
    for word, gap in zip(words[1:], gaps, strict=False):
        last = chunks[-1]
        if word.x0 - last.x1 > gap:
            chunks.append(word)
        else:
            chunks[-1] = Chunk(f"{last.text} {word.text}", last.x0, max(last.x1, word.x1))
    return chunks


def _word_space(lines: list[tuple[TextLine, list[Chunk]]]) -> float:
    """The usual space between words, as a share of the size of type."""
    pairs = [(line.size, left, right) for line, words in lines for left, right in pairwise(words)]
    spaces = [
        (right.x0 - left.x1) / size for size, left, right in pairs if left.text[0].isalpha() and right.text[0].isalpha()
    ]
    spaces = [space for space in spaces if 0.05 < space < 0.9]
    return median(spaces) if spaces else 0.25


def _cells_of(line: TextLine, words: list[Chunk], space: float) -> list[Chunk]:
    """A line's chunks, figures side by side parted, the mark of a point of a list kept with its text.

    `space` is the usual space between words, which is wide where all letters are.
    """
    chunks = _chunks(words, [_gap(left.text, right.text, space) * line.size for left, right in pairwise(words)])
    if len(chunks) > 1 and _MARK.fullmatch(chunks[0].text):
        first, second, *rest = chunks
        return [Chunk(f"{first.text} {second.text}", first.x0, second.x1), *rest]
    return chunks


def _gap(left: str, right: str, space: float) -> float:
    """How far apart two words may be and still stand in one cell, as a share of the size of type."""
    if _LEADER.fullmatch(left) and is_figure(right) and not _LEADER.fullmatch(right):
        return _LEADER_GAP
    if is_figure(left) and is_figure(right) and not {left, right} & _DASHES:
        return max(_FIGURE_GAP, 0.9 * space)
    return max(_CHUNK_GAP, _WIDE_SPACE * space)


@lru_cache(maxsize=4096)
def is_figure(text: str) -> bool:
    """Whether a text is a number, with its signs and units, or what stands where there is none."""
    return bool(_FIGURE.fullmatch(text) or _BLANK_FIGURE.fullmatch(text))


@dataclass(frozen=True)
class TableLine:
    """The chunks of one line, from the left, with the line's heights and the size of its type."""

    chunks: list[Chunk]
    baseline: float
    top: float
    bottom: float
    size: float

    @cached_property
    def x0(self) -> float:
        """Where the line begins."""
        return self.chunks[0].x0

    @cached_property
    def x1(self) -> float:
        """Where the line ends."""
        return max(chunk.x1 for chunk in self.chunks)

    @cached_property
    def figures(self) -> bool:
        """Whether most chunks behind the first are figures."""
        behind = self.chunks[1:]
        return bool(behind) and 2 * sum(chunk.figure for chunk in behind) > len(behind)


def table_lines(ink: PageInk, rows: Rows) -> list[TableLine]:
    """The lines that some of a page's words (`rows`) make, from the top, with their chunks."""
    lines = [(line, _words_of(ink, line)) for line in text_lines(ink, rows)]
    space = _word_space(lines)
    return [
        TableLine(_cells_of(line, words, space), line.baseline, line.top, line.bottom, line.size)
        for line, words in lines
    ]


def level_lines(lines: list[TableLine]) -> list[TableLine]:
    """Lines with those that overlap in height as one: a figure stands beside the middle of its wrapped label."""
    level: list[TableLine] = []
    begun = 0.0
    for line in lines:
        last = level[-1] if level else None
        if last and line.baseline - last.baseline < 0.75 * line.size and line.baseline - begun < 1.3 * line.size:
            level[-1] = _stacked(last, line)
        else:
            level.append(line)
            begun = line.baseline
    return level


def _stacked(above: TableLine, below: TableLine) -> TableLine:
    chunks = list(above.chunks)
    for chunk in below.chunks:
        at = next((k for k, c in enumerate(chunks) if chunk.x0 < c.x1 and c.x0 < chunk.x1), None)
        if at is None:
            chunks.append(chunk)
        else:
            c = chunks[at]
            chunks[at] = Chunk(f"{c.text} {chunk.text}", min(c.x0, chunk.x0), max(c.x1, chunk.x1))
    chunks.sort(key=lambda chunk: chunk.x0)
    bottom = max(above.bottom, below.bottom)
    return TableLine(chunks, below.baseline, min(above.top, below.top), bottom, max(above.size, below.size))
