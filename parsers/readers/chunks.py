"""Lines of text on one baseline, and the chunks of words in them that stand close together.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.readers.arrays import Boxes, changes, ends_of, leaps, places_of
from parsers.readers.arrays import median as middle
from parsers.readers.ink import PageInk
from parsers.text import BULLETS

Rows = NDArray[np.intp]

_MIDDLE = 0.3  # of the size of type: so far above its baseline letters have their middle
_CHUNK_GAP = 0.6  # of the size of type: words further apart than this stand in different cells
_FIGURE_GAP = 0.45  # the same between two figures, which no sentence puts side by side
_WIDE_SPACE = 1.2  # of the usual space: no narrower space parts cells
_RAISED_SIZE, _RAISED_BY = 0.8, 0.6  # of the size of type: marks of footnotes are smaller, and raised by less
_LEAST_SPACE, _WORD_SPACE, _MOST_SPACE = 0.05, 0.25, 0.9  # of the size of type: what a space between words is
_LEAST_SIZE = 0.1  # points: no type is smaller
_OVERRUN = 0.1  # of the size of type: no word reaches further over the next of its cell
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


class TextLine(NamedTuple):
    """The words on one baseline (indexes, from the left), their heights, the size of their type, and their chunks."""

    rows: Rows
    baseline: float
    top: float
    bottom: float
    size: float
    chunks: list[Chunk]

    @property
    def middle(self) -> float:
        """The height of the middle of the level words of the line: turned ones make it taller."""
        return self.baseline - _MIDDLE * self.size


@dataclass(frozen=True)
class WordLines:
    """The words on some lines, from the left on each, in arrays over all of them.

    Of each word: its text, where it begins, how far its line reaches up to its end, the gap before it as a share of
    the size of type (infinite for the first of a line, and where the one before reaches over it). Of each line: where
    its words begin among all, their `rows` on the page, and as `measures` its baselines, tops, bottoms and sizes.
    """

    texts: list[str]
    x0: Boxes
    reach: Boxes
    gaps: Boxes
    starts: Rows
    rows: list[Rows]
    measures: list[list[float]]

    @classmethod
    def of(cls, ink: PageInk, rows: Rows, numbers: Rows) -> "WordLines":
        """Words of a page (`rows`) on lines of those `numbers`, in their order."""
        rows = rows[np.lexsort((ink.word_boxes[rows, 0], numbers))]
        first = changes(numbers)
        starts = places_of(first)
        ends = ends_of(starts, len(rows))
        x0, top, x1, bottom = ink.word_boxes.take(rows, 0).T
        beside = numbers * (1 + (x1.max() - x1.min()))  # so far apart no line reaches the next
        reach = np.maximum.accumulate(x1 + beside) - beside
        sizes = _medians(ink.sizes[rows], numbers, starts, ends)
        size = np.maximum(sizes, _LEAST_SIZE)[first.cumsum() - 1]  # damaged files have less
        gaps = np.zeros(len(rows))
        gaps[1:] = (x0[1:] - reach[:-1]) / size[1:]
        gaps[starts] = gaps[gaps < -_OVERRUN] = np.inf
        heights = np.minimum.reduceat(top, starts), np.maximum.reduceat(bottom, starts)
        measures = [_medians(ink.baselines[rows], numbers, starts, ends), *heights, sizes]
        texts = [ink.words[row] for row in rows.tolist()]
        own = [rows[begin:end] for begin, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        return cls(texts, x0, reach, gaps, starts, own, [line.tolist() for line in measures])

    @cached_property
    def text_lines(self) -> list[TextLine]:
        """The lines with their chunks, from the top."""
        return list(map(TextLine, self.rows, *self.measures, self.chunks(_CHUNK_GAP)))

    def chunks(self, most: Boxes | float) -> list[list[Chunk]]:
        """The chunks of each line: in them no gap before a word is wider than the `most`, for each word or for all."""
        begins = places_of(self.gaps > most)
        ends = ends_of(begins, len(self.texts))
        spans = zip(
            begins.tolist(), ends.tolist(), self.x0[begins].tolist(), self.reach[ends - 1].tolist(), strict=True
        )
        chunks = [Chunk(" ".join(self.texts[begin:end]), x0, x1) for begin, end, x0, x1 in spans]
        firsts = begins.searchsorted(self.starts)
        behind = ends_of(firsts, len(chunks))
        return [chunks[first:end] for first, end in zip(firsts.tolist(), behind.tolist(), strict=True)]


def word_lines(ink: PageInk, chosen: NDArray[np.bool_]) -> WordLines:
    """The lines that the chosen ones of a page's words make, from the top."""
    rows = places_of(chosen)
    if not len(rows):
        nothing = np.zeros(0)
        return WordLines([], nothing, nothing, nothing, rows, [], [[], [], [], []])
    return WordLines.of(ink, *numbered_lines(ink, rows))


def _medians(values: Boxes, numbers: Rows, starts: Rows, ends: Rows) -> Boxes:
    """The median of the values of each line; they stand from `starts` to `ends`."""
    least = np.minimum.reduceat(values, starts)
    if (least == np.maximum.reduceat(values, starts)).all():
        return least  # as on most pages: each line is of one type
    ordered = values[np.lexsort((values, numbers))]
    medians: Boxes = (ordered[(starts + ends - 1) // 2] + ordered[(starts + ends) // 2]) / 2
    return medians


def numbered_lines(ink: PageInk, rows: Rows) -> tuple[Rows, Rows]:
    """Words from the top, and the number of the line on which each stands."""
    size = middle(ink.sizes[rows])
    baselines = _without_raised(ink, rows, size)
    order = baselines.argsort(kind="stable")
    return rows[order], leaps(baselines[order], 0.3 * size).cumsum() - 1


def _without_raised(ink: PageInk, rows: Rows, size: float) -> Boxes:
    """The baselines of words; small ones, as the marks of footnotes are, stand on that of the word which they touch."""
    baselines, small = ink.baselines[rows], ink.sizes[rows] < _RAISED_SIZE * size
    if not small.any():
        return baselines
    levelled, boxes = baselines.copy(), ink.word_boxes[rows]
    for baseline in set(baselines[small].tolist()):
        words = places_of(small & (baselines == baseline))
        others = places_of(~small & (np.abs(baselines - baseline) < _RAISED_BY * size))
        if len(others):
            left, right = boxes[others, 0] - boxes[words, 2][:, None], boxes[words, 0][:, None] - boxes[others, 2]
            apart = np.maximum(left, right)
            touched = apart.min(1) < size
            levelled[words[touched]] = baselines[others[apart.argmin(1)[touched]]]
    return levelled


def _word_space(lines: WordLines) -> float:
    """The usual space between words, as a share of the size of type."""
    letters = np.array([text[0].isalpha() for text in lines.texts])
    spaces = lines.gaps[1:][letters[1:] & letters[:-1]]
    spaces = spaces[(spaces > _LEAST_SPACE) & (spaces < _MOST_SPACE)]
    return middle(spaces) if len(spaces) else _WORD_SPACE


def _widest_gaps(lines: WordLines) -> Boxes:
    """How far before each word another may end and still stand in one cell, as a share of the size of type."""
    space, texts = _word_space(lines), lines.texts
    gaps = np.full(len(texts), max(_CHUNK_GAP, _WIDE_SPACE * space))
    figures = [place for place, text in enumerate(texts) if is_figure(text)]
    counted = {place for place in figures if texts[place] not in _DASHES}
    gaps[[place for place in counted if place - 1 in counted]] = max(_FIGURE_GAP, 0.9 * space)
    behind_words = [place for place in figures if place and _is_leader(texts[place - 1])]
    gaps[[place for place in behind_words if not _is_leader(texts[place])]] = _LEADER_GAP
    return gaps


def _is_leader(text: str) -> bool:
    """Whether a text is, or ends with, dots that lead the eye to a figure."""
    return text[-1] in ".…" and _LEADER.fullmatch(text) is not None


def _with_mark(chunks: list[Chunk]) -> list[Chunk]:
    """Chunks of a line, the mark of a point of a list joined with its text."""
    if len(chunks) > 1 and _MARK.fullmatch(chunks[0].text):
        first, second, *rest = chunks
        return [Chunk(f"{first.text} {second.text}", first.x0, second.x1), *rest]
    return chunks


@lru_cache(maxsize=4096)
def is_figure(text: str) -> bool:
    """Whether a text is a number, with its signs and units, or what stands where there is none."""
    if text.isalpha() and len(text) > len("nil"):
        return False  # most words
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


def table_lines(lines: WordLines) -> list[TableLine]:
    """Lines with their chunks, from the top: figures side by side are parted, wide spaces not where all are wide."""
    if not lines.texts:
        return []
    chunks = map(_with_mark, lines.chunks(_widest_gaps(lines)))
    return list(map(TableLine, chunks, *lines.measures))


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
