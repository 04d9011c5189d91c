"""Headings that stand across the headings of several columns, where no line is drawn around any.

All lengths are points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from parsers.readers.page.chunks import Chunk, TextLine
from parsers.readers.page.rulings import Lines

_OFF_CENTRE = 0.15  # of the width of the headings below: so far from their middle may that above them be
_ALIGNED = 1.0  # letters that begin or end lines of one column stand no further apart


@dataclass(frozen=True, slots=True)
class Spans:
    """The columns that headings stand across, and how many lines from the top their own headings begin."""

    columns: tuple[range, ...]
    lines: int

    def rows_of(self, header: list[TextLine]) -> list[list[TextLine]]:
        """The lines of headings in two rows."""
        return [header[: self.lines], header[self.lines :]]

    def labelled(self, labels: NDArray[np.int_]) -> NDArray[np.int_]:
        """The labels of the cells of these rows (2 by columns): one across columns is one, others stand in both."""
        upper, lower = labels.copy()
        parted = np.zeros(len(upper), bool)
        for columns in self.columns:
            upper[columns.start : columns.stop] = upper[columns.start]
            parted[columns.start : columns.stop] = True
        return np.vstack([upper, np.where(parted, lower, upper)])


def find_spans(header: list[TextLine], xs: Lines) -> Spans | None:
    """The uppermost headings of a table that stand across others; `xs` are the boundaries of its columns."""
    for count, line in enumerate(header[:-1], start=1):
        if columns := tuple(_spanned(line, header[count:], xs)):
            return Spans(columns, count)
    return None


def _spanned(line: TextLine, below: list[TextLine], xs: Lines) -> Iterator[range]:
    """The columns below each text of a line that crosses boundaries and stands in the middle over their headings."""
    inner = xs[1:-1].tolist()
    for text in line.chunks:
        columns = range(bisect_right(inner, text.x0 + 1), bisect_left(inner, text.x1 - 1) + 1)
        if len(columns) > 1 and _is_over(text, [_own(below, xs, column) for column in columns]):
            yield columns


def _own(below: list[TextLine], xs: Lines, column: int) -> list[Chunk]:
    """The texts below a line that keep to a column."""
    texts = (text for line in below for text in line.chunks)
    return [text for text in texts if xs[column] - 1 < text.x0 and text.x1 < xs[column + 1] + 1]


def _is_over(text: Chunk, own: list[list[Chunk]]) -> bool:
    """Whether each column has a heading of its own, and a text stands in the middle over all.

    One that begins where the heading of the first begins, or ends where that of the last does, is a line of it.
    """
    if not all(own):
        return False
    left, right = min(text.x0 for text in own[0]), max(text.x1 for text in own[-1])
    if abs(text.x0 - left) < _ALIGNED or abs(text.x1 - right) < _ALIGNED:
        return False
    return abs((text.x0 + text.x1) - (left + right)) / 2 < _OFF_CENTRE * (right - left)
