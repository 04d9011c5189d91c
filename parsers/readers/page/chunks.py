"""Lines of text on one baseline, and the chunks of words in them that stand close together.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.readers.page.arrays import Boxes, changes, ends_of, leaps, places_of
from parsers.readers.page.arrays import median as middle
from parsers.readers.page.ink import PageInk

Rows = NDArray[np.intp]

_MIDDLE = 0.3  # of the size of type: so far above its baseline letters have their middle
CHUNK_GAP = 0.6  # of the size of type: words further apart than this stand in different cells
_RAISED_SIZE, _RAISED_BY = 0.8, 0.6  # of the size of type: marks of footnotes are smaller, and raised by less
_LEAST_SIZE = 0.1  # points: no type is smaller
_OVERRUN = 0.1  # of the size of type: no word reaches further over the next of its cell
_FIGURE = re.compile(r"[\W\d_]*\d[\W\d_]*[a-zA-Z]?\W*")
_BLANK_FIGURE = re.compile(r"[-–—…*†‡]+|\.{2,}|\(?[a-zA-Z]\)|(?:n/?a|n\.a\.?|nil)", re.IGNORECASE)


class Chunk(NamedTuple):
    """Words of one line that stand close together."""

    text: str
    x0: float
    x1: float

    @property
    def figure(self) -> bool:
        """Whether every word is a number, with its signs and units, or what stands where there is none."""
        return all(is_figure(word) for word in self.text.split())

    def meets(self, other: "Chunk") -> bool:
        """Whether another stands above or below it, at least in part."""
        return self.x0 < other.x1 and other.x0 < self.x1


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
        return list(map(TextLine, self.rows, *self.measures, self.chunks(CHUNK_GAP)))

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


@lru_cache(maxsize=4096)
def is_figure(text: str) -> bool:
    """Whether a text is a number, with its signs and units, or what stands where there is none."""
    if text.isalpha() and len(text) > len("nil"):
        return False  # most words
    return bool(_FIGURE.fullmatch(text) or _BLANK_FIGURE.fullmatch(text))
