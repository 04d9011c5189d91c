"""Lines of tables of figures: their chunks, where figures side by side and wide spaces part these.

All lengths are points; gaps are shares of the size of type.
"""

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from parsers.readers.page.arrays import Boxes
from parsers.readers.page.arrays import median as middle
from parsers.readers.page.chunks import CHUNK_GAP, Chunk, WordLines, is_figure
from parsers.text import BULLETS

_FIGURE_GAP = 0.45  # so far apart two figures stand in different cells, which no sentence puts side by side
_WIDE_SPACE = 1.2  # of the usual space: no narrower space parts cells
_LEAST_SPACE, _WORD_SPACE, _MOST_SPACE = 0.05, 0.25, 0.9  # of the size of type: what a space between words is
_LEADER_GAP = 0.1  # so far behind dots that lead the eye to a figure
_LEADER = re.compile(r"\.|.*(?:\.{3,}|…)")
_DASHES = frozenset("-–—")
_MARK = re.compile(rf"[{re.escape(BULLETS)}–\-*†‡§]+|\(?(?:[0-9]{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")


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
        at = next((k for k, c in enumerate(chunks) if chunk.meets(c)), None)
        if at is None:
            chunks.append(chunk)
        else:
            c = chunks[at]
            chunks[at] = Chunk(f"{c.text} {chunk.text}", min(c.x0, chunk.x0), max(c.x1, chunk.x1))
    chunks.sort(key=lambda chunk: chunk.x0)
    bottom = max(above.bottom, below.bottom)
    return TableLine(chunks, below.baseline, min(above.top, below.top), bottom, max(above.size, below.size))


def _word_space(lines: WordLines) -> float:
    """The usual space between words, as a share of the size of type."""
    letters = np.array([text[0].isalpha() for text in lines.texts])
    spaces = lines.gaps[1:][letters[1:] & letters[:-1]]
    spaces = spaces[(spaces > _LEAST_SPACE) & (spaces < _MOST_SPACE)]
    return middle(spaces) if len(spaces) else _WORD_SPACE


def _widest_gaps(lines: WordLines) -> Boxes:
    """How far before each word another may end and still stand in one cell, as a share of the size of type."""
    space, texts = _word_space(lines), lines.texts
    gaps = np.full(len(texts), max(CHUNK_GAP, _WIDE_SPACE * space))
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
