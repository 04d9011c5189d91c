"""Columns of a table without upright rulings: from its headings, and from the gaps that all its lines share.

All lengths are points.
"""

from collections import Counter
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.readers.chunks import Chunk, TextLine, chunks_of
from parsers.readers.ink import Boxes, PageInk
from parsers.readers.lattice import Lines

_HEADLESS = 1.0  # of the size of type: the least gap before a column that no heading stands over
_LEAST_LINES = 3  # as many lines, or more, such a column has
_ALIGNED = 0.7  # of the lines that one has begin under each other
_SAME = 1.5  # points: texts that begin so near are aligned


def boundaries(ink: PageInk, columns: list[Chunk], header: list[TextLine], body: list[TextLine]) -> Lines:
    """Where columns part: between two headings, and beside columns that no heading stands over."""
    lines = [chunks_of(ink, line) for line in [*header, *body]]
    spreads = np.array([(chunk.x0, chunk.x1) for line in lines for chunk in line])
    part = _gap if len(body) >= _LEAST_LINES else _before
    inner = [part(left, right, spreads) for left, right in pairwise(columns)]
    xs = [float(spreads[:, 0].min()) - 2, *inner, float(spreads[:, 1].max()) + 2]
    below = [chunk for line in lines[len(header) :] if len(line) > 1 for chunk in line]
    size = body[0].size if body else 0.0
    headless = [x for k, (a, b) in enumerate(pairwise(xs)) if (x := _headless(columns[k], below, (a, b), size))]
    return np.array(sorted([*xs, *headless]))


def _gap(left: Chunk, right: Chunk, spreads: Boxes) -> float:
    """The middle of the widest gap between two headings that the fewest chunks (n x 2: begin, end) cross."""
    apart = left.x1 < right.x0
    begin, end = (left.x1, right.x0) if apart else (left.x0 + 1, right.x1 - 1)
    stops, crossed = _crossed(begin, end, spreads)
    widths = np.where(crossed == crossed.min(), np.diff(stops), -1.0)
    return float((stops[1:] + stops[:-1])[widths.argmax()] / 2)


def _before(left: Chunk, right: Chunk, spreads: Boxes) -> float:
    """The right heading's beginning, where hardly any text below tells more; the gap where a text crosses there."""
    x = right.x0 - 1.5
    crossed = ((spreads[:, 0] < x) & (x < spreads[:, 1])).any()
    return _gap(left, right, spreads) if crossed else x


def _headless(heading: Chunk, chunks: list[Chunk], extent: tuple[float, float], size: float) -> float | None:
    """Where a column without a heading begins or ends beside one with a heading, inside its extent."""
    inside = [chunk for chunk in chunks if extent[0] < (chunk.x0 + chunk.x1) / 2 < extent[1]]
    ends = np.array(sorted((chunk.x0, chunk.x1) for chunk in inside if chunk.x0 >= extent[0] and chunk.x1 <= extent[1]))
    if len(ends) < 2 * _LEAST_LINES:
        return None
    reach = np.maximum.accumulate(ends[:, 1])[:-1]
    gaps = ends[1:, 0] - reach
    parts = [
        float(begin) - 1.0
        for k, begin in enumerate(ends[1:, 0])
        if gaps[k] > _HEADLESS * size
        and not heading.x0 < begin - 1 < heading.x1
        and all(_is_column(part) for part in (ends[: k + 1, 0], ends[k + 1 :, 0]))
    ]
    return parts[0] if parts else None


def _is_column(begins: Lines) -> bool:
    """Whether texts begin under each other."""
    common = np.abs(begins - np.median(begins)) < _SAME
    return len(begins) >= _LEAST_LINES and float(common.mean()) >= _ALIGNED


def _crossed(begin: float, end: float, spreads: Boxes) -> tuple[Lines, NDArray[np.intp]]:
    """Where texts begin or end between two places, both included, and how many of them cross each space between."""
    edges = spreads.ravel()
    stops = np.unique(np.concatenate([[begin, end], edges[(edges > begin) & (edges < end)]]))
    middles = (stops[1:] + stops[:-1]) / 2
    return stops, ((spreads[:, 0:1] < middles) & (middles < spreads[:, 1:2])).sum(0)


def column_starts(ink: PageInk, lines: list[TextLine], xs: Lines) -> Lines:
    """Where the texts of each column usually begin."""
    begins = [chunk.x0 for line in lines for chunk in chunks_of(ink, line)]
    columns = np.searchsorted(xs, begins).tolist()
    usual = [Counter(round(x) for x, at in zip(begins, columns, strict=True) if at == k) for k in range(1, len(xs))]
    return np.array([common.most_common(1)[0][0] for common in usual if common], dtype=np.float64)


def keeps_to(ink: PageInk, lines: list[TextLine], starts: Lines) -> bool:
    """Whether the texts of lines begin where those of columns do, in two columns or more."""
    begins = np.array([chunk.x0 for line in lines for chunk in chunks_of(ink, line)])
    if not len(begins):
        return False
    off = np.abs(begins[:, None] - starts)
    return bool((off.min(1) < 2 * _SAME).mean() >= _ALIGNED) and len(np.unique(off.argmin(1))) >= 2
