"""What is drawn on a page: straight strokes along an axis, and filled areas with their colours.

The segments of all paths of a page stand in one array; each knows its path.
"""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from parsers.readers.arrays import Boxes, as_boxes, changes
from parsers.readers.pdfium import calls

Matrix = tuple[float, ...]  # a, b, c, d, e, f: x' = ax + cy + e, y' = bx + dy + f
Matrices = NDArray[np.float64]  # matrices x 6
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
    paths = [(handle, outer, count) for handle, outer in found if (count := calls.segment_count(handle))]
    if not paths:
        return Drawn(as_boxes([]), as_boxes([]), [])
    handles = [handle for handle, *_ in paths]
    matrices = _products(_matrices(handles), np.array([outer for _, outer, _ in paths]))
    points = _points(handles, np.array([count for *_, count in paths]), matrices)
    fills, strokes = _draw_modes(handles)
    several = np.bincount(points.path) + np.bincount(points.path, points.closes) > 1  # one point draws nothing
    filled = [(number, colour) for number in np.flatnonzero(fills & several).tolist()
              if (colour := _fill_colour(handles[number]))]  # fmt: skip
    boxes = _boxes(points)[[number for number, _ in filled]]
    return Drawn(_segments(points, strokes), boxes, [colour for _, colour in filled])


def _path_objects(
    holder: int, count: Callable[..., int], get: Callable[..., int], matrix: Matrix
) -> Iterator[tuple[int, Matrix]]:
    """Every path of a page or form, with the matrix of the form that holds it, `matrix` being that of the holder."""
    handles = list(map(get, repeat(holder), range(count(holder))))
    for handle, kind in zip(handles, map(calls.object_type, handles), strict=True):
        if kind == calls.PATH:
            yield handle, matrix
        elif kind == calls.FORM:
            inner = _products(_matrices([handle]), np.array([matrix]))
            yield from _path_objects(handle, calls.form_object_count, calls.form_object, tuple(inner[0].tolist()))


def _matrices(handles: list[int]) -> Matrices:
    """The matrix of each object."""
    values = np.zeros((len(handles), 6), np.float32)
    list(map(calls.object_matrix, handles, calls.addresses(values)))
    return values.astype(np.float64)


def _products(inner: Matrices, outer: Matrices) -> Matrices:
    """The matrices that apply first `inner`, then `outer`."""
    a, b, c, d, e, f = inner.T
    p, q, r, s, t, u = outer.T
    return np.stack(
        [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u], axis=1
    )


def _draw_modes(handles: list[int]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which paths fill an area, and which are stroked."""
    values = np.zeros((len(handles), 2), np.int32)
    list(map(calls.draw_mode, handles, calls.addresses(values), calls.addresses(values, 1)))
    fills, strokes = values.T != 0
    return fills, strokes


def _fill_colour(handle: int) -> str | None:
    """`#rrggbb`, or `None` for a fill that cannot be seen through to."""
    values = (ctypes.c_uint * 4)()
    begin = ctypes.addressof(values)
    given = calls.fill_colour(handle, *range(begin, begin + ctypes.sizeof(values), ctypes.sizeof(ctypes.c_uint)))
    red, green, blue, alpha = values
    return f"#{red:02x}{green:02x}{blue:02x}" if given and alpha else None


def _points(handles: list[int], counts: Indexes, matrices: Matrices) -> _Points:
    """The points of paths, which have so many each, in drawing order."""
    path = np.repeat(np.arange(len(handles)), counts)
    order = np.arange(len(path))
    begins = changes(path)
    index = order - np.maximum.accumulate(np.where(begins, order, 0))
    segments = list(map(calls.segment, chain.from_iterable(map(repeat, handles, counts.tolist())), index.tolist()))
    kinds = np.array(list(map(calls.segment_type, segments)))
    figures = np.where(begins | (kinds == calls.MOVE_TO), order, 0)
    return _Points(
        at=_on_page(segments, matrices[path]),
        path=path,
        lines=(kinds == calls.LINE_TO) & ~begins,
        closes=np.array(list(map(calls.segment_closes, segments)), bool),
        first=np.maximum.accumulate(figures),
    )


def _on_page(segments: list[int], matrices: Matrices) -> Boxes:
    """Where points stand on the page (n x 2), `matrices` being those of their paths."""
    raw = np.zeros((len(segments), 2), np.float32)
    list(map(calls.segment_point, segments, calls.addresses(raw), calls.addresses(raw, 1)))
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
