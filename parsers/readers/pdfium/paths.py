"""What is drawn on a page: straight strokes along an axis, and filled areas with their colours."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

from parsers.readers.ink import Boxes, as_boxes


@dataclass(frozen=True, slots=True)
class Drawn:
    """Strokes and fills in PDF coordinates (left, bottom, right, top), and the fills' colours in drawing order."""

    segments: Boxes
    fill_boxes: Boxes
    fill_colours: list[str]


def page_paths(page: pdfium.PdfPage) -> Drawn:
    """All that a page's paths draw, those inside forms included."""
    of_page = _path_objects(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, np.eye(3))
    paths = [_path(handle, matrix) for handle, matrix in of_page]
    fills = [(box, colour) for _, box, colour in paths if box is not None and colour is not None]
    segments = [piece for pieces, _, _ in paths for piece in pieces]
    return Drawn(as_boxes(segments), as_boxes([box for box, _ in fills]), [colour for _, colour in fills])


def _path_objects(holder: Any, count: Any, get: Any, matrix: Boxes) -> Iterator[tuple[Any, Boxes]]:
    """Every path of a page or form, with the 3 x 3 matrix that takes it to the page."""
    for index in range(count(holder)):
        handle = get(holder, index)
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield handle, _matrix(handle) @ matrix
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            inner = _matrix(handle) @ matrix
            yield from _path_objects(handle, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, inner)


def _matrix(handle: Any) -> Boxes:
    m = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, m)
    return np.array([[m.a, m.b, 0.0], [m.c, m.d, 0.0], [m.e, m.f, 1.0]])


def _path(handle: Any, matrix: Boxes) -> tuple[list[Any], Any, str | None]:
    """A path's straight segments (left, bottom, right, top), and its box and colour when it fills an area."""
    fill_mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, fill_mode, stroked)
    points, starts = _points(handle, matrix)
    if len(points) < 2:
        return [], None, None
    colour = _fill_colour(handle) if fill_mode.value else None
    x, y = points[:, 0], points[:, 1]
    box = (x.min(), y.min(), x.max(), y.max()) if colour else None
    segments = _segments(points, starts) if stroked.value else []
    return segments, box, colour


def _points(handle: Any, matrix: Boxes) -> tuple[Boxes, list[bool]]:
    """A path's points (n x 2) on the page, and for each whether it begins a line; a closed line ends at its start."""
    x, y = ctypes.c_float(), ctypes.c_float()
    rows: list[tuple[float, float, float]] = []
    starts: list[bool] = []
    first = 0
    for index in range(raw.FPDFPath_CountSegments(handle)):
        segment = raw.FPDFPath_GetPathSegment(handle, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        starts.append(raw.FPDFPathSegment_GetType(segment) != raw.FPDF_SEGMENT_LINETO)
        rows.append((x.value, y.value, 1.0))
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            first = len(rows) - 1
        if raw.FPDFPathSegment_GetClose(segment):
            rows.append(rows[first])
            starts.append(False)
    return (np.array(rows, dtype=np.float64).reshape(-1, 3) @ matrix)[:, :2], starts


def _segments(points: Boxes, starts: list[bool]) -> list[Any]:
    """The lines between successive points, as boxes."""
    pairs = zip(points[:-1], points[1:], starts[1:], strict=True)
    return [(*np.minimum(a, b), *np.maximum(a, b)) for a, b, new in pairs if not new]


def _fill_colour(handle: Any) -> str | None:
    """`#rrggbb`, or `None` for a fill that cannot be seen through to."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha) or alpha.value == 0:
        return None
    return f"#{red.value:02x}{green.value:02x}{blue.value:02x}"
