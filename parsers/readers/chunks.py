"""Lines of text on one baseline, and the chunks of words in them that stand close together.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.readers.ink import PageInk
from parsers.text import BULLETS

Rows = NDArray[np.intp]

_CHUNK_GAP = 0.6  # of the size of type: words further apart than this stand in different cells
_FIGURE_GAP = 0.45  # the same between two figures, which no sentence puts side by side
_WIDE_SPACE = 1.2  # of the usual space: no narrower space parts cells
_LEADER_GAP = 0.1  # the same behind dots that lead the eye to a figure
_LEADER = re.compile(r"\.|.*(?:\.{3,}|…)")
_FIGURE = re.compile(r"[\W\d_]*\d[\W\d_]*[a-zA-Z]?\W*")
_BLANK_FIGURE = re.compile(r"[-–—…*†‡]+|\.{2,}|\(?[a-zA-Z]\)|(?:n/?a|n\.a\.?|nil)", re.IGNORECASE)
_MARK = re.compile(rf"[{re.escape(BULLETS)}–\-*†‡§]+|\(?(?:[0-9]{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")


@dataclass(frozen=True, slots=True)
class Chunk:
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
    """The words on one baseline (indexes, from the left) and the box around them."""

    rows: Rows
    baseline: float
    top: float
    bottom: float


def text_lines(ink: PageInk, rows: Rows) -> list[TextLine]:
    """The lines that some of a page's words (`rows`) make, from the top."""
    if not len(rows):
        return []
    slack = 0.3 * float(np.median(ink.sizes[rows]))
    rows = rows[np.argsort(ink.baselines[rows], kind="stable")]
    groups = np.split(rows, np.flatnonzero(np.diff(ink.baselines[rows]) > slack) + 1)
    return [_text_line(ink, group[np.argsort(ink.word_boxes[group, 0], kind="stable")]) for group in groups]


def _text_line(ink: PageInk, rows: Rows) -> TextLine:
    boxes = ink.word_boxes[rows]
    return TextLine(rows, float(np.median(ink.baselines[rows])), float(boxes[:, 1].min()), float(boxes[:, 3].max()))


def chunks_of(ink: PageInk, line: TextLine) -> list[Chunk]:
    """A line's chunks, from the left."""
    return [_chunk(ink, line.rows[group]) for group in _groups(ink, line, np.array(_CHUNK_GAP))]


def word_space(ink: PageInk, lines: list[TextLine]) -> float:
    """The usual space between words, as a share of the size of type."""
    spaces = np.concatenate([np.zeros(0), *(_spaces(ink, line) for line in lines)])
    spaces = spaces[(spaces > 0.05) & (spaces < 0.9)]
    return float(np.median(spaces)) if len(spaces) else 0.25


def _spaces(ink: PageInk, line: TextLine) -> NDArray[np.float64]:
    boxes = ink.word_boxes[line.rows]
    letters = np.array([ink.words[row][0].isalpha() for row in line.rows], dtype=bool)
    gaps: NDArray[np.float64] = (boxes[1:, 0] - boxes[:-1, 2]) / ink.sizes[line.rows[1:]]
    return gaps[letters[1:] & letters[:-1]]


def cells_of(ink: PageInk, line: TextLine, space: float) -> list[Chunk]:
    """A line's chunks, figures side by side parted, the mark of a point of a list kept with its text.

    `space` is the usual space between words, which is wide where all letters are.
    """
    words = [ink.words[row] for row in line.rows]
    gaps = np.array([_gap(left, right, space) for left, right in pairwise(words)])
    chunks = [_chunk(ink, line.rows[group]) for group in _groups(ink, line, gaps)]
    if len(chunks) > 1 and _MARK.fullmatch(chunks[0].text):
        first, second, *rest = chunks
        return [Chunk(f"{first.text} {second.text}", first.x0, second.x1), *rest]
    return chunks


def _gap(left: str, right: str, space: float) -> float:
    """How far apart two words may be and still stand in one cell, as a share of the size of type."""
    if _LEADER.fullmatch(left) and is_figure(right) and not _LEADER.fullmatch(right):
        return _LEADER_GAP
    least = _FIGURE_GAP if is_figure(left) and is_figure(right) else _CHUNK_GAP
    return max(least, _WIDE_SPACE * space)


def _groups(ink: PageInk, line: TextLine, gaps: NDArray[np.float64]) -> list[Rows]:
    boxes = ink.word_boxes[line.rows]
    size = float(np.median(ink.sizes[line.rows]))
    breaks = np.flatnonzero(boxes[1:, 0] - np.maximum.accumulate(boxes[:-1, 2]) > gaps * size) + 1
    return np.split(np.arange(len(line.rows)), breaks)


def _chunk(ink: PageInk, rows: Rows) -> Chunk:
    boxes = ink.word_boxes[rows]
    return Chunk(" ".join(ink.words[row] for row in rows), float(boxes[0, 0]), float(boxes[:, 2].max()))


@lru_cache(maxsize=4096)
def is_figure(text: str) -> bool:
    """Whether a text is a number, with its signs and units, or what stands where there is none."""
    return bool(_FIGURE.fullmatch(text) or _BLANK_FIGURE.fullmatch(text))
