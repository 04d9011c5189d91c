"""The objects of a page: its paths, with the matrices of the forms that hold them, and its texts."""

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


def page_objects(page: calls.Handle) -> PageObjects:
    """The objects of a page, those inside forms included."""
    found = PageObjects([], [])
    _collect(found, list(map(calls.page_object, repeat(page), range(calls.page_object_count(page)))), AS_IS)
    return found


def _collect(found: PageObjects, objects: list[int], matrix: Matrix) -> None:
    """Add objects that a page or form holds, `matrix` being that of the holder, and those inside forms among them."""
    for handle, kind in zip(objects, map(calls.object_type, objects), strict=True):
        if kind == calls.TEXT:
            found.texts.append(handle)
        elif kind == calls.PATH:
            found.paths.append((handle, matrix))
        elif kind == calls.FORM:
            form = calls.handle_of(handle)
            inner = list(map(calls.form_object, repeat(form), range(calls.form_object_count(form))))
            outer = products(matrices_of([handle]), np.array([matrix]))
            _collect(found, inner, tuple(outer[0].tolist()))


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
