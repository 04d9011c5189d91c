"""What is drawn on a page: straight strokes along an axis, and filled areas with their colours.

The points of all paths of a page stand in one array; each knows its path.
"""

from dataclasses import dataclass
from itertools import chain, repeat

import numpy as np

from parsers.readers.page.arrays import Boxes, Flags, Indexes, as_boxes, changes, places_of
from parsers.readers.pdfium import calls
from parsers.readers.pdfium.objects import AS_IS, Matrices, Matrix, fill_colours, matrices_of, products


@dataclass(frozen=True, slots=True)
class Drawn:
    """Strokes and fills in PDF coordinates (left, bottom, right, top), and the fills' colours in drawing order."""

    segments: Boxes
    fill_boxes: Boxes
    fill_colours: list[str]


@dataclass(frozen=True, slots=True)
class _Paths:
    """Paths by their handles, how many points each has, and the matrices (paths x 6) that set these on the page."""

    handles: list[int]
    counts: Indexes
    matrices: Matrices

    def only(self, rows: Indexes) -> "_Paths":
        """Some of the paths."""
        return _Paths([self.handles[row] for row in rows.tolist()], self.counts[rows], self.matrices[rows])


@dataclass(frozen=True, slots=True)
class _Points:
    """The points of paths by PDFium's handles, the path to which each belongs, and where it stands (points x 2)."""

    handles: list[int]
    path: Indexes
    at: Boxes


def page_paths(found: list[tuple[int, Matrix]]) -> Drawn:
    """All that paths draw; each comes with the matrix of the form that holds it."""
    if not found:
        return Drawn(as_boxes([]), as_boxes([]), [])
    handles = [handle for handle, _ in found]
    paths = _Paths(handles, np.array(list(map(calls.segment_count, handles))), _matrices(found))
    fills, strokes = _draw_modes(handles)
    several = paths.counts > 1  # one point draws nothing
    boxes, colours = _fills(paths.only(places_of(fills & several)))
    return Drawn(_segments(paths.only(places_of(strokes & several))), boxes, colours)


def _matrices(found: list[tuple[int, Matrix]]) -> Matrices:
    """The matrix that sets each path on the page."""
    own = matrices_of([handle for handle, _ in found])
    outer = [matrix for _, matrix in found]
    return own if all(matrix is AS_IS for matrix in outer) else products(own, np.array(outer))


def _draw_modes(handles: list[int]) -> tuple[Flags, Flags]:
    """Which paths fill an area, and which are stroked."""
    values = np.zeros((len(handles), 2), np.int32)
    list(map(calls.draw_mode, handles, calls.addresses(values), calls.addresses(values, 1)))
    fills, strokes = values.T != 0
    return fills, strokes


def _fills(paths: _Paths) -> tuple[Boxes, list[str]]:
    """The boxes around paths that fill an area (paths x 4), and their colours; none of fills that are seen through."""
    found = fill_colours(paths.handles)
    seen = [(k, colour) for k, (colour, opacity) in enumerate(found) if colour and opacity]
    if not seen:
        return as_boxes([]), []
    points = _points(paths.only(np.array([k for k, _ in seen])))
    starts = places_of(changes(points.path))
    boxes = np.concatenate([np.minimum.reduceat(points.at, starts), np.maximum.reduceat(points.at, starts)], axis=1)
    return boxes, [colour for _, colour in seen]


def _points(paths: _Paths) -> _Points:
    """The points of paths in drawing order."""
    path = np.arange(len(paths.handles)).repeat(paths.counts)
    order = chain.from_iterable(map(range, paths.counts.tolist()))
    handles = list(map(calls.segment, chain.from_iterable(map(repeat, paths.handles, paths.counts.tolist())), order))
    raw = np.zeros((len(handles), 2), np.float32)
    list(map(calls.segment_point, handles, calls.addresses(raw), calls.addresses(raw, 1)))
    x, y = raw.astype(np.float64).T
    a, b, c, d, e, f = paths.matrices[path].T
    return _Points(handles, path, np.array([x * a + y * c + e, x * b + y * d + f]).T)


def _segments(paths: _Paths) -> Boxes:
    """The straight lines of stroked paths as boxes (n x 4), in drawing order."""
    if not paths.handles:
        return as_boxes([])
    points = _points(paths)
    order = np.arange(len(points.path))
    begins = changes(points.path)
    later = [points.handles[k] for k in places_of(~begins).tolist()]
    kinds, closes = np.full(len(order), calls.MOVE_TO), np.zeros(len(order), bool)  # those of the first of each path
    kinds[~begins] = list(map(calls.segment_type, later))
    closes[~begins] = list(map(calls.segment_closes, later))
    first = np.maximum.accumulate(np.where(kinds == calls.MOVE_TO, order, 0))  # of the figure of each point
    back_at_first = np.where(closes, first, order)  # where the pen is after each point
    ends, closing = order[kinds == calls.LINE_TO], order[closes]
    begin = points.at[np.concatenate([back_at_first[ends - 1], closing])]
    end = points.at[np.concatenate([ends, first[closing]])]
    boxes = np.concatenate([np.minimum(begin, end), np.maximum(begin, end)], axis=1)
    return boxes[np.concatenate([ends, closing]).argsort(kind="stable")]
