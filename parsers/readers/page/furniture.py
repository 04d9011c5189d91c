"""Running headers and footers: lines at the edge of a page that stand on the page before or behind it as well."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.headings.known import Vocabulary
from parsers.readers.aligned.header import is_header
from parsers.readers.page.chunks import TextLine, WordLines, numbered_lines
from parsers.readers.page.ink import PageInk
from schema.vocabulary import fold_heading

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:page )?#(?: ?(?:of|/) ?#)?", re.IGNORECASE)
_SAME = 2.0  # points: lines no further apart in height stand at one place
_LINES = 2  # at the top, and at the bottom: no more of them are furniture
_APART = 2.2  # of the size of type: lines of a table seldom stand so far from the next
_ABOVE_HEADINGS = 1.5  # and the lines of a heading


@dataclass(frozen=True, slots=True)
class Edge:
    """A line at the edge of a page: its words, its text with a sign for each number, and its baseline."""

    rows: NDArray[np.intp]
    text: str
    baseline: float


def with_furniture(inks: Iterable[PageInk]) -> Iterator[tuple[PageInk, NDArray[np.bool_]]]:
    """Each page, and which of its words are furniture."""
    before: list[Edge] = []
    waiting: tuple[PageInk, list[Edge]] | None = None
    for ink in inks:
        edges = _edges(ink)
        if waiting:
            yield waiting[0], _is_furniture(*waiting, [*before, *edges])
            before = waiting[1]
        waiting = ink, edges
    if waiting:
        yield waiting[0], _is_furniture(*waiting, before)


def _is_furniture(ink: PageInk, edges: list[Edge], others: list[Edge]) -> NDArray[np.bool_]:
    """Which words of a page stand in edges that the pages beside it have as well, or number the page."""
    found = np.zeros(len(ink.words), bool)
    for edge in edges:
        again = any(edge.text == other.text and abs(edge.baseline - other.baseline) < _SAME for other in others)
        found[edge.rows] = again or bool(_NUMBER.fullmatch(edge.text))
    return found


def _edges(ink: PageInk) -> list[Edge]:
    """The lines at the top and at the bottom of a page that stand apart from the others and are no row of headings."""
    if not ink.words:
        return []
    rows, numbers = numbered_lines(ink, np.arange(len(ink.words)))
    near = (numbers <= _LINES) | (numbers >= numbers[-1] - _LINES)
    lines = WordLines.of(ink, rows[near], numbers[near]).text_lines
    apart = [*_from_edge(lines, ink.vocabulary), *_from_edge(lines[::-1], ink.vocabulary)]
    others = (line for line in apart if not is_header(line.chunks, ink.vocabulary))
    edges = [Edge(line.rows, _text(ink, line), line.baseline) for line in others]
    return [edge for edge in edges if fold_heading(edge.text) not in ink.vocabulary.headings]  # a card's label


def _from_edge(lines: list[TextLine], vocabulary: Vocabulary) -> list[TextLine]:
    """The first lines, down to one that the next one stands close to; headings may stand nearer."""
    edge: list[TextLine] = []
    for line, beyond in pairwise(lines[: _LINES + 1]):
        edge.append(line)
        gap, size = abs(beyond.baseline - line.baseline), max(line.size, beyond.size)
        if gap > _APART * size or (gap > _ABOVE_HEADINGS * size and is_header(beyond.chunks, vocabulary)):
            return edge
    return []


def _text(ink: PageInk, line: TextLine) -> str:
    return _DIGITS.sub("#", " ".join(ink.words[row] for row in line.rows))
