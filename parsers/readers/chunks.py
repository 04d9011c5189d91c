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


def cells_of(ink: PageInk, line: TextLine) -> list[Chunk]:
    """A line's chunks, figures side by side parted, the mark of a point of a list kept with its text."""
    words = [ink.words[row] for row in line.rows]
    gaps = np.array([_gap(left, right) for left, right in pairwise(words)])
    chunks = [_chunk(ink, line.rows[group]) for group in _groups(ink, line, gaps)]
    if len(chunks) > 1 and _MARK.fullmatch(chunks[0].text):
        first, second, *rest = chunks
        return [Chunk(f"{first.text} {second.text}", first.x0, second.x1), *rest]
    return chunks


def _gap(left: str, right: str) -> float:
    """How far apart two words may be and still stand in one cell, as a share of the size of type."""
    if _LEADER.fullmatch(left) and is_figure(right) and not _LEADER.fullmatch(right):
        return _LEADER_GAP
    return _FIGURE_GAP if is_figure(left) and is_figure(right) else _CHUNK_GAP


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
