"""The ink of PDF pages through PDFium: words, ruling segments and filled areas, as arrays.

The only module that imports pypdfium2. PDFium's plain C functions are called without per-object wrappers; boxes of
words come from the boxes of their first and last characters, so two calls serve a word.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from pypdfium2 import raw

from parsers.text import SUPERSCRIPTS
from schema.findings import DocumentError

Boxes = NDArray[np.float64]

_LINE_END_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen before a line break; no white space follows it
_WORD = re.compile(rf"[^\s{_LINE_END_HYPHEN}]+{_LINE_END_HYPHEN}?|{_LINE_END_HYPHEN}")
_SMALL = 0.8  # a digit smaller than this share of its word's height is a footnote mark
_PASSWORD_ERROR = 4


def _fast(function: Any, *arguments: type) -> Any:
    """A C function of PDFium that takes plain numbers for pointers, so that `map` can call it without Python code."""
    return ctypes.CFUNCTYPE(ctypes.c_int, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_char_box = _fast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_char_origin = _fast(raw.FPDFText_GetCharOrigin, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


@dataclass(frozen=True, slots=True)
class PageInk:
    """What stands on one page, in points from its upper left corner as shown.

    `word_boxes` (words x 4) and `fill_boxes` (fills x 4) hold x0, top, x1, bottom; `segments` (segments x 4) the ends
    x0, top, x1, bottom of straight strokes; `baselines` and `sizes` the height at which each word stands and the size
    of its type; `fill_colours` one `#rrggbb` a fill, in drawing order.
    """

    number: int
    width: float
    height: float
    words: list[str]
    word_boxes: Boxes
    baselines: Boxes
    sizes: Boxes
    segments: Boxes
    fill_boxes: Boxes
    fill_colours: list[str]


@dataclass(frozen=True, slots=True)
class _Frame:
    """The visible rectangle of a page in PDF coordinates, and the quarter turns clockwise at which it is shown."""

    x0: float
    y0: float
    x1: float
    y1: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.x1 - self.x0, self.y1 - self.y0
        return (height, width) if self.turns % 2 else (width, height)

    def to_page(self, boxes: Boxes) -> Boxes:
        """Boxes (n x 4: left, bottom, right, top, y upwards) as x0, top, x1, bottom from the upper left corner."""
        x, y = boxes[:, 0::2], boxes[:, 1::2]
        across, down = {
            0: (x - self.x0, self.y1 - y),
            1: (y - self.y0, x - self.x0),
            2: (self.x1 - x, y - self.y0),
            3: (self.y1 - y, self.x1 - x),
        }[self.turns]
        return np.column_stack([across.min(1), down.min(1), across.max(1), down.max(1)])


def page_inks(path: Path) -> Iterator[tuple[int, PageInk]]:
    """Each page's ink with the number of pages; raises `DocumentError` for a file that PDFium cannot open."""
    with closing(_open(path)) as document:
        for index in range(len(document)):
            with closing(_load_page(document, index)) as page:
                yield len(document), _page_ink(page, index + 1)


def _open(path: Path) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code == _PASSWORD_ERROR:
            raise DocumentError("file-encrypted", f"{path.name} needs a password.") from error
        raise DocumentError("file-damaged", f"{path.name} cannot be opened as a PDF; it is damaged.") from error
    if len(document) == 0:
        raise DocumentError("file-damaged", f"{path.name} has no pages.")
    return document


def _load_page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    try:
        return document[index]
    except pdfium.PdfiumError as error:
        raise DocumentError("file-damaged", f"Page {index + 1} cannot be opened; the file is damaged.") from error


def _page_ink(page: pdfium.PdfPage, number: int) -> PageInk:
    x0, y0, x1, y1 = page.get_bbox()
    frame = _Frame(x0, y0, x1, y1, page.get_rotation() // 90)
    with closing(page.get_textpage()) as text_page:
        words, word_boxes, baselines, sizes = _words(text_page, frame)
    of_page = _path_objects(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, np.eye(3))
    paths = [_path(handle, matrix) for handle, matrix in of_page]
    fills = [(box, colour) for _, box, colour in paths if box is not None and colour is not None]
    segments = [piece for pieces, _, _ in paths for piece in pieces]
    width, height = frame.size
    return PageInk(
        number=number,
        width=width,
        height=height,
        words=words,
        word_boxes=word_boxes,
        baselines=baselines,
        sizes=sizes,
        segments=frame.to_page(_rows_of_four(segments)),
        fill_boxes=frame.to_page(_rows_of_four([box for box, _ in fills])),
        fill_colours=[colour for _, colour in fills],
    )


def _rows_of_four(rows: list[Any]) -> Boxes:
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def _words(text_page: pdfium.PdfTextPage, frame: _Frame) -> tuple[list[str], Boxes, Boxes, Boxes]:
    """The page's words in PDFium's order, their boxes (words x 4), their baselines and the sizes of their type."""
    text = _page_text(text_page)
    spans = [(match.start(), match.end() - 1) for match in _WORD.finditer(text)]
    if not spans:
        return [], _rows_of_four([]), np.zeros(0), np.zeros(0)
    ends = _char_boxes(text_page, [index for span in spans for index in span]).reshape(-1, 2, 4)
    words = [_with_marks(text_page, text, *span) for span in spans]
    firsts = [first for first, _ in spans]
    origins = _origins(text_page, firsts)
    baselines = frame.to_page(np.hstack([origins, origins]))[:, 1]
    return words, frame.to_page(_union(ends)), baselines, _sizes(text_page, firsts, baselines)


def _page_text(text_page: pdfium.PdfTextPage) -> str:
    """The text of a page, one code unit a character, so that offsets are character indexes."""
    count = text_page.count_chars()
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text_page, 0, count, buffer) - 1
    if written == count:
        return bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    codes = (raw.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def _char_boxes(text_page: pdfium.PdfTextPage, indexes: list[int]) -> Boxes:
    """Boxes of characters (n x 4: left, bottom, right, top) with the font's full height."""
    rectangles = np.zeros((len(indexes), 4), np.float32)  # FS_RECTF: left, top, right, bottom
    start = rectangles.ctypes.data
    handle = ctypes.cast(text_page.raw, ctypes.c_void_p).value
    list(map(_char_box, repeat(handle), indexes, range(start, start + rectangles.nbytes, 16)))
    return rectangles[:, [0, 3, 2, 1]].astype(np.float64)


def _union(ends: Boxes) -> Boxes:
    """The boxes (n x 4) around groups of boxes (n x k x 4)."""
    return np.concatenate([ends[:, :, :2].min(1), ends[:, :, 2:].max(1)], axis=1)


def _origins(text_page: pdfium.PdfTextPage, indexes: list[int]) -> Boxes:
    """The points (n x 2) at which characters stand on their lines."""
    points = np.zeros((len(indexes), 2))
    start, end = points.ctypes.data, points.ctypes.data + points.nbytes
    handle = ctypes.cast(text_page.raw, ctypes.c_void_p).value
    list(map(_char_origin, repeat(handle), indexes, range(start, end, 16), range(start + 8, end, 16)))
    return points


def _sizes(text_page: pdfium.PdfTextPage, indexes: list[int], baselines: Boxes) -> Boxes:
    """The size of each word's type in points, asked once for neighbours on one baseline."""
    starts = np.concatenate([[True], np.diff(baselines) != 0])
    asked = [_size(text_page, indexes[row]) for row in np.flatnonzero(starts)]
    return np.repeat(asked, np.diff([*np.flatnonzero(starts), len(indexes)]))


def _size(text_page: pdfium.PdfTextPage, index: int) -> float:
    m = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, m)
    return float(raw.FPDFText_GetFontSize(text_page, index) * math.hypot(m.c, m.d))


def _with_marks(text_page: pdfium.PdfTextPage, text: str, first: int, last: int) -> str:
    """A word, its footnote marks (digits that end it in smaller type) as superscripts."""
    word = text[first : last + 1].replace(_LINE_END_HYPHEN, "-")
    if not word[-1].isdigit() or word[0].isdigit():
        return word
    sizes = [raw.FPDFText_GetFontSize(text_page, index) for index in (first, last)]
    if sizes[1] >= _SMALL * sizes[0]:
        return word
    letters = word.rstrip("0123456789")
    return letters + word[len(letters) :].translate(SUPERSCRIPTS)


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
