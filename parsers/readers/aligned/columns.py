"""Columns of a table without upright rulings: from its headings, and from the gaps that all its lines share.

All lengths are points.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.readers.page.arrays import Boxes, distinct
from parsers.readers.page.chunks import Chunk, TextLine
from parsers.readers.page.rulings import Lines
from parsers.values.references import is_reference

_HEADLESS = 0.6  # of the size of type: the least gap before a column that no heading stands over
_LEAST_LINES = 3  # as many lines, or more, such a column has
_ALIGNED = 0.7  # of the lines that one has begin under each other
_SAME = 1.5  # points: texts that begin so near are aligned


def boundaries(columns: list[Chunk], header: list[TextLine], body: list[TextLine], like: Sequence[float] = ()) -> Lines:
    """Where columns part: between two headings, and beside columns that no heading stands over.

    `like` are the boundaries of a table with the same headings, which are this one's too where its texts keep to them;
    they may show more columns in any case.
    """
    extents = extents_of([*header, *body])
    outer = float(extents[:, 0].min()) - 2, float(extents[:, 1].max()) + 2
    if len(like) and not _crossed_by([*header, *body], np.array(like[1:-1])):
        return np.array([outer[0], *like[1:-1], outer[1]])
    part = gap_between if len(body) >= _LEAST_LINES else _before
    xs = [outer[0], *(part(left, right, extents) for left, right in pairwise(columns)), outer[1]]
    headless = _headless_columns(columns, body, xs)
    if not headless and len(like) > len(xs):
        headless = [_nearest_gap(x, xs, extents) for x in _unmatched(like, xs)]
    return np.array(sorted([*xs, *headless]))


def widened(xs: Lines, lines: list[TextLine]) -> Lines:
    """Boundaries of which the outer ones stand beyond the texts of some lines that would cross them."""
    extents = extents_of(lines)
    left, right = (extents[(extents[:, 0] < x) & (x < extents[:, 1])] for x in xs[[0, -1]])
    outer = [left[:, 0].min() - 2] if len(left) else xs[:1], [right[:, 1].max() + 2] if len(right) else xs[-1:]
    return np.concatenate([outer[0], xs[1:-1], outer[1]])


def _crossed_by(lines: list[TextLine], inner: Lines) -> bool:
    """Whether a text crosses one of some boundaries, in a line of several."""
    texts = extents_of([line for line in lines if len(line.chunks) > 1] or lines)
    return bool(((texts[:, :1] < inner) & (inner < texts[:, 1:])).any())


def _headless_columns(columns: list[Chunk], body: list[TextLine], xs: list[float]) -> list[float]:
    """Where columns that no heading stands over begin or end."""
    lines = [line.chunks for line in body]
    chunks = [chunk for line in lines if len(line) > 1 for chunk in line]
    size = body[0].size if body else 0.0
    found = [_headless(heading, chunks, extent, size) for heading, extent in zip(columns, pairwise(xs), strict=True)]
    found[0] = found[0] or _behind_numbers(columns[0], lines)
    return [x for x in found if x]


def _behind_numbers(first: Chunk, lines: list[list[Chunk]]) -> float | None:
    """Where a column of references ends that stands left of the first heading, as numbers in circles do."""
    before = [chunk for line in lines for chunk in line if chunk.x0 < first.x0 - _SAME]
    numbers = {chunk.text for chunk in before}
    ends = max((chunk.x1 for chunk in before), default=np.inf)
    alone = 1 < len(before) == len(numbers) and all(map(is_reference, numbers))
    return (ends + first.x0) / 2 if alone and ends < first.x0 - 1 else None


def _unmatched(like: Sequence[float], xs: list[float]) -> list[float]:
    """The boundaries of a table like this one that are none of its own."""
    left = list(like)
    for x in xs:
        left.remove(min(left, key=lambda other: abs(other - x)))
    return left


def _nearest_gap(x: float, xs: list[float], extents: Boxes) -> float:
    """The middle of the gap nearest to a place, between the boundaries around it, which the fewest lines cross."""
    right = int(np.clip(np.searchsorted(xs, x), 1, len(xs) - 1))
    stops, crossed = _crossed(xs[right - 1], xs[right], extents)
    middles = (stops[1:] + stops[:-1]) / 2
    return float(middles[np.where(crossed == crossed.min(), np.abs(middles - x), np.inf).argmin()])


def extents_of(lines: list[TextLine]) -> Boxes:
    """Where the chunks of lines begin and end (chunks x 2)."""
    return np.array([(chunk.x0, chunk.x1) for line in lines for chunk in line.chunks])


def gap_between(left: Chunk, right: Chunk, extents: Boxes) -> float:
    """The middle of the widest gap between two headings that the fewest chunks cross."""
    apart = left.x1 < right.x0
    begin, end = (left.x1, right.x0) if apart else (left.x0 + 1, right.x1 - 1)
    stops, crossed = _crossed(begin, end, extents)
    widths = np.where(crossed == crossed.min(), np.diff(stops), -1.0)
    return float((stops[1:] + stops[:-1])[widths.argmax()] / 2)


def _before(left: Chunk, right: Chunk, extents: Boxes) -> float:
    """The right heading's beginning, where hardly any text below tells more; the gap where a text crosses there."""
    x = right.x0 - 1.5
    crossed = ((extents[:, 0] < x) & (x < extents[:, 1])).any()
    return gap_between(left, right, extents) if crossed else x


def _headless(heading: Chunk, chunks: list[Chunk], extent: tuple[float, float], size: float) -> float | None:
    """Where a column without a heading begins or ends beside one with a heading, inside its extent.

    Texts that begin where the heading does are its column, however few they are.
    """
    inside = [chunk for chunk in chunks if extent[0] < (chunk.x0 + chunk.x1) / 2 < extent[1]]
    ends = np.array(sorted((chunk.x0, chunk.x1) for chunk in inside if chunk.x0 >= extent[0] and chunk.x1 <= extent[1]))
    if len(ends) <= _LEAST_LINES:
        return None
    reach = np.maximum.accumulate(ends[:, 1])[:-1]
    gaps = ends[1:, 0] - reach
    parts = [
        float(begin) - 1.0
        for k, begin in enumerate(ends[1:, 0])
        if gaps[k] > _HEADLESS * size
        and not heading.x0 < begin - 1 < heading.x1
        and _are_columns(heading, ends[: k + 1, 0], ends[k + 1 :, 0])
    ]
    return parts[0] if parts else None


def _are_columns(heading: Chunk, left: Lines, right: Lines) -> bool:
    """Whether texts make two columns: those of both begin under each other, those of one perhaps under the heading."""
    under = [bool((np.abs(begins - heading.x0) < _SAME).all()) for begins in (left, right)]
    return all(below or _is_column(begins) for below, begins in zip(under, (left, right), strict=True))


def _is_column(begins: Lines) -> bool:
    """Whether texts begin under each other."""
    common = np.abs(begins - np.median(begins)) < _SAME
    return len(begins) >= _LEAST_LINES and float(common.mean()) >= _ALIGNED


def _crossed(begin: float, end: float, extents: Boxes) -> tuple[Lines, NDArray[np.intp]]:
    """Where texts begin or end between two places, both included, and how many of them cross each space between."""
    edges = extents.ravel()
    stops = distinct(np.concatenate([[begin, end], edges[(edges > begin) & (edges < end)]]))
    middles = (stops[1:] + stops[:-1]) / 2
    return stops, ((extents[:, 0:1] < middles) & (middles < extents[:, 1:2])).sum(0)


def column_starts(lines: list[TextLine], xs: Lines) -> Lines:
    """Where the texts of each column usually begin."""
    edges, begins = xs.tolist(), defaultdict[int, list[int]](list)
    for x in [chunk.x0 for line in lines for chunk in line.chunks]:
        begins[bisect_left(edges, x)].append(round(x))
    inside = [begins[column] for column in range(1, len(edges)) if column in begins]
    return np.array([Counter(own).most_common(1)[0][0] for own in inside], dtype=np.float64)


def keeps_to(lines: list[TextLine], starts: Lines) -> bool:
    """Whether the texts of lines begin where those of columns do, in two columns or more."""
    begins = np.array([chunk.x0 for line in lines for chunk in line.chunks])
    if not len(begins):
        return False
    off = np.abs(begins[:, None] - starts)
    return bool((off.min(1) < 2 * _SAME).mean() >= _ALIGNED) and len(np.unique(off.argmin(1))) >= 2
