"""What is drawn on a page: straight strokes along an axis, and filled areas with their colours.

The segments of all paths of a page stand in one array; each knows its path.
"""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from parsers.readers.ink import Boxes, as_boxes, changes
from parsers.readers.pdfium import calls

Matrix = tuple[float, float, float, float, float, float]  # a, b, c, d, e, f: x' = ax + cy + e, y' = bx + dy + f
Indexes = NDArray[np.intp]

_AS_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Strokes and fills in PDF coordinates (left, bottom, right, top), and the fills' colours in drawing order."""

    segments: Boxes
    fill_boxes: Boxes
    fill_colours: list[str]


@dataclass(frozen=True, slots=True)
class _Points:
    """The points of a page's paths: where each stands (n x 2), the path that it belongs to, and what leads to it.

    `lines` tells whether a straight line does, `closes` whether one goes on to the `first` point of its figure.
    """

    at: Boxes
    path: Indexes
    lines: NDArray[np.bool_]
    closes: NDArray[np.bool_]
    first: Indexes


def page_paths(page: int) -> Drawn:
    """All that a page's paths draw, those inside forms included; `page` is PDFium's handle."""
    found = _path_objects(page, calls.page_object_count, calls.page_object, _AS_IS)
    paths = [(handle, matrix, count) for handle, matrix in found if (count := calls.segment_count(handle))]
    if not paths:
        return Drawn(as_boxes([]), as_boxes([]), [])
    points = _points(paths)
    modes = [_draw_mode(handle) for handle, _, _ in paths]
    several = np.bincount(points.path) + np.bincount(points.path, points.closes) > 1  # one point draws nothing
    drawn = zip(paths, modes, several.tolist(), strict=True)
    colours = [_fill_colour(handle) if fills and more else None for (handle, *_), (fills, _), more in drawn]
    filled = [number for number, colour in enumerate(colours) if colour]
    stroked = np.array([strokes for _, strokes in modes])
    return Drawn(_segments(points, stroked), _boxes(points)[filled], [colour for colour in colours if colour])


def _path_objects(
    holder: int, count: Callable[..., int], get: Callable[..., int], matrix: Matrix
) -> Iterator[tuple[int, Matrix]]:
    """Every path of a page or form, with the matrix that takes it to the page."""
    for handle in list(map(get, repeat(holder), range(count(holder)))):
        kind = calls.object_type(handle)
        if kind == calls.PATH:
            yield handle, _product(_matrix(handle), matrix)
        elif kind == calls.FORM:
            inner = _product(_matrix(handle), matrix)
            yield from _path_objects(handle, calls.form_object_count, calls.form_object, inner)


def _matrix(handle: int) -> Matrix:
    values = (ctypes.c_float * 6)()
    calls.object_matrix(handle, ctypes.addressof(values))
    a, b, c, d, e, f = values
    return a, b, c, d, e, f


def _product(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies first `inner`, then `outer`."""
    if outer == _AS_IS:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _draw_mode(handle: int) -> tuple[bool, bool]:
    """Whether a path fills an area, and whether it is stroked."""
    values = (ctypes.c_int * 2)()
    calls.draw_mode(handle, ctypes.addressof(values), ctypes.addressof(values) + ctypes.sizeof(ctypes.c_int))
    return bool(values[0]), bool(values[1])


def _fill_colour(handle: int) -> str | None:
    """`#rrggbb`, or `None` for a fill that cannot be seen through to."""
    values = (ctypes.c_uint * 4)()
    begin = ctypes.addressof(values)
    given = calls.fill_colour(handle, *range(begin, begin + ctypes.sizeof(values), ctypes.sizeof(ctypes.c_uint)))
    red, green, blue, alpha = values
    return f"#{red:02x}{green:02x}{blue:02x}" if given and alpha else None


def _points(paths: list[tuple[int, Matrix, int]]) -> _Points:
    """The points of paths (handle, matrix and number of points), in drawing order."""
    counts = [count for *_, count in paths]
    path = np.repeat(np.arange(len(paths)), counts)
    segments = [calls.segment(handle, index) for handle, _, count in paths for index in range(count)]
    kinds = np.array(list(map(calls.segment_type, segments)))
    begins = changes(path)
    figures = np.where(begins | (kinds == calls.MOVE_TO), np.arange(len(path)), 0)
    return _Points(
        at=_on_page(segments, np.array([matrix for _, matrix, _ in paths])[path]),
        path=path,
        lines=(kinds == calls.LINE_TO) & ~begins,
        closes=np.array(list(map(calls.segment_closes, segments)), bool),
        first=np.maximum.accumulate(figures),
    )


def _on_page(segments: list[int], matrices: Boxes) -> Boxes:
    """Where points stand on the page (n x 2), `matrices` (n x 6) being those of their paths."""
    raw = np.zeros((len(segments), 2), np.float32)
    begin, end = raw.ctypes.data, raw.ctypes.data + raw.nbytes
    list(map(calls.segment_point, segments, range(begin, end, 8), range(begin + 4, end, 8)))
    x, y = raw.astype(np.float64).T
    a, b, c, d, e, f = matrices.T
    return np.column_stack([x * a + y * c + e, x * b + y * d + f])


def _segments(points: _Points, stroked: NDArray[np.bool_]) -> Boxes:
    """The straight lines of stroked paths as boxes (n x 4), in drawing order."""
    order = np.arange(len(points.path))
    back_at_first = np.where(points.closes, points.first, order)  # where the pen is after each point
    shown = stroked[points.path]
    ends, closing = order[points.lines & shown], order[points.closes & shown]
    begin = points.at[np.concatenate([back_at_first[ends - 1], closing])]
    end = points.at[np.concatenate([ends, points.first[closing]])]
    boxes = np.hstack([np.minimum(begin, end), np.maximum(begin, end)])
    return boxes[np.argsort(np.concatenate([ends, closing]), kind="stable")]


def _boxes(points: _Points) -> Boxes:
    """The box around each path (paths x 4)."""
    starts = np.flatnonzero(changes(points.path))
    return np.hstack([np.minimum.reduceat(points.at, starts), np.maximum.reduceat(points.at, starts)])
