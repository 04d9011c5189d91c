"""The objects of a page: its paths, with the matrices of the forms that hold them, and its texts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from parsers.readers.pdfium import calls

Matrix = tuple[float, ...]  # a, b, c, d, e, f: x' = ax + cy + e, y' = bx + dy + f
Matrices = NDArray[np.float64]  # matrices x 6

AS_IS: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PageObjects:
    """PDFium's handles of a page's paths, each with the matrix of the form that holds it, and of its texts."""

    paths: list[tuple[int, Matrix]]
    texts: list[int]


def page_objects(page: int) -> PageObjects:
    """The objects of a page, those inside forms included; `page` is PDFium's handle."""
    found = list(_objects(page, calls.page_object_count, calls.page_object, AS_IS))
    paths = [(handle, matrix) for handle, kind, matrix in found if kind == calls.PATH]
    return PageObjects(paths, [handle for handle, kind, _ in found if kind == calls.TEXT])


def _objects(
    holder: int, count: Callable[..., int], get: Callable[..., int], matrix: Matrix
) -> Iterator[tuple[int, int, Matrix]]:
    """Every object of a page or form, its type, and the matrix of what holds it, `matrix` being that of the holder."""
    handles = list(map(get, repeat(holder), range(count(holder))))
    for handle, kind in zip(handles, map(calls.object_type, handles), strict=True):
        if kind == calls.FORM:
            inner = products(matrices_of([handle]), np.array([matrix]))
            yield from _objects(handle, calls.form_object_count, calls.form_object, tuple(inner[0].tolist()))
        else:
            yield handle, kind, matrix


def matrices_of(handles: list[int]) -> Matrices:
    """The matrix of each object."""
    values = np.zeros((len(handles), 6), np.float32)
    list(map(calls.object_matrix, handles, calls.addresses(values)))
    return values.astype(np.float64)


def products(inner: Matrices, outer: Matrices) -> Matrices:
    """The matrices that apply first `inner`, then `outer`."""
    a, b, c, d, e, f = inner.T
    p, q, r, s, t, u = outer.T
    return np.column_stack(
        [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
    )


def fill_colours(handles: list[int]) -> list[tuple[str | None, int]]:
    """The plain colour that fills each object (`#rrggbb`), where it has one, and its opacity."""
    values = np.zeros((len(handles), 4), np.uint32)
    given = list(map(calls.fill_colour, handles, *(calls.addresses(values, part) for part in range(4))))
    return [
        (f"#{red:02x}{green:02x}{blue:02x}" if plain else None, opacity)
        for plain, (red, green, blue, opacity) in zip(given, values.tolist(), strict=True)
    ]
