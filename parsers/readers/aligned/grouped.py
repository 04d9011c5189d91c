"""Headings in two rows that no ruling parts: those which group others stand above the columns of their parts.

All lengths are points.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from parsers.headings.known import is_period
from parsers.readers.page.borders import Labels
from parsers.readers.page.chunks import TextLine, is_figure
from parsers.readers.page.ink import PageInk
from parsers.readers.page.rulings import Lines

_ROW = 1.4  # of the size of type: the parts of headings stand further below them than their own lines
_MOST_LINES = 7  # of headings
_GAP = 0.6  # of the size of type: headings beside each other are further apart
_SAME = 2.0  # points: texts that begin so near begin under each other


class _Text(NamedTuple):
    """The words of a line that begin in a column, up to those which begin in another; `last` is where they end."""

    text: str
    column: int
    last: int
    x0: float
    x1: float
    baseline: float
    size: float


class Grouped(NamedTuple):
    """The first line of group headings, the first below them, and the cells of both rows (2 x columns) by number."""

    first: int
    parts: int
    labels: Labels


def grouped_headings(ink: PageInk, lines: Sequence[TextLine], xs: Lines) -> Grouped | None:
    """How the last of some lines group columns, from as high up as they do; `None` where they do not."""
    if len(lines) < 2 or len(_texts(ink, lines[-1], xs)) < 2:
        return None  # most tables: a sentence stands above them, or nothing
    texts = [_texts(ink, line, xs) for line in lines[-_MOST_LINES:]]
    while texts and any(map(_runs_on, texts)):
        texts = texts[1:]
    above = len(lines) - len(texts)
    places = ((first, parts) for first in range(len(texts) - 1) for parts in range(len(texts) - 1, first, -1))
    for first, parts in places:
        upper, lower = texts[first:parts], texts[parts:]
        if _keep_to(upper, len(xs) - 1) and _keep_to(lower, len(xs) - 1):
            groups = _groups(_by_column(upper[::-1]), _by_column(lower), xs)
            if groups:
                return Grouped(above + first, above + parts, _labels(groups, len(xs) - 1))
    return None


def _texts(ink: PageInk, line: TextLine, xs: Lines) -> list[_Text]:
    """The texts of a line by the columns in which they begin; a word across a boundary belongs to the one before it."""
    texts: list[_Text] = []
    x0s, x1s = ink.word_boxes[line.rows][:, [0, 2]].T
    firsts, lasts = xs.searchsorted(x0s + _SAME) - 1, xs.searchsorted(x1s - _SAME) - 1
    words = [ink.words[row] for row in line.rows.tolist()]
    for word, x0, x1, first, last in zip(
        words, x0s.tolist(), x1s.tolist(), firsts.tolist(), lasts.tolist(), strict=True
    ):
        if texts and first <= texts[-1].last:
            joint = f"{texts[-1].text} {word}"
            texts[-1] = texts[-1]._replace(text=joint, last=max(last, texts[-1].last), x1=x1)
        else:
            texts.append(_Text(word, first, last, x0, x1, line.baseline, line.size))
    return texts


def _runs_on(line: list[_Text]) -> bool:
    """Whether a sentence runs on across columns, or figures stand in a line as in a row of a table."""
    close = any(right.x0 - left.x1 < _GAP * left.size for left, right in pairwise(line))
    return close or any(is_figure(text.text) and not is_period(text.text) for text in line)


def _keep_to(lines: list[list[_Text]], width: int) -> bool:
    """Whether no text of some lines reaches into a column in which another begins, nor out of the table."""
    texts = [text for line in lines for text in line]
    reached = {column for text in texts for column in range(text.column + 1, text.last + 1)}
    return reached.isdisjoint({-1, width, *(text.column for text in texts)})


def _by_column(lines: list[list[_Text]]) -> dict[int, _Text]:
    """The first text of each column."""
    return {text.column: text for line in reversed(lines) for text in line}


def _groups(upper: dict[int, _Text], lower: dict[int, _Text], xs: Lines) -> list[range]:
    """The columns below each heading that groups some; none where a part stands below no such heading."""
    parts = lower.keys() - upper.keys()
    extents = [_extent(text, lower[column], parts, xs) for column, text in upper.items() if column in lower]
    groups = [extent for extent in extents if len(extent) > 1]
    covered = [column for group in groups for column in group if column in parts]
    apart = all(_below(upper[column], lower[column]) for group in groups for column in group if column in upper)
    return groups if parts and apart and sorted(covered) == sorted(parts) else []


def _below(text: _Text, part: _Text) -> bool:
    return part.baseline - text.baseline > _ROW * max(text.size, part.size)


def _extent(text: _Text, part: _Text, parts: set[int], xs: Lines) -> range:
    """The columns of a heading: those to the right where it begins as its part does, else those that it stands amid."""
    behind = _run(text.column, 1, parts)
    if abs(text.x0 - part.x0) < _SAME:
        return range(text.column, behind)
    before = _run(text.column, -1, parts)
    middle = (text.x0 + text.x1) / 2
    ranges = [range(a, b) for a in range(before + 1, text.column + 1) for b in range(text.column + 1, behind + 1)]
    return min(ranges, key=lambda own: abs((xs[own[0]] + xs[own[-1] + 1]) / 2 - middle))


def _run(column: int, step: int, parts: set[int]) -> int:
    """The first column, to one side of another, that is no part."""
    at = column + step
    while at in parts:
        at += step
    return at


def _labels(groups: list[range], width: int) -> Labels:
    """Two rows of cells: a heading lies over its parts; others reach down beside them."""
    labels = np.tile(np.arange(width), (2, 1))
    for group in groups:
        labels[0, group[0] : group[-1] + 1] = group[0]
        labels[1, group[0] : group[-1] + 1] = width + np.arange(group[0], group[-1] + 1)
    return labels
