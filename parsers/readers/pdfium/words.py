"""The words of a page: PDFium's text, and boxes from the characters of each word that reach furthest.

PDFium's plain C functions are called without per-object wrappers, four calls for the box of a word.
"""

import ctypes
import math
import re
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

from parsers.readers.ink import Boxes, as_boxes
from parsers.readers.pdfium.frame import Frame
from parsers.text import SUPERSCRIPTS

_LINE_END_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen before a line break; no white space follows it
_WORD = re.compile(rf"[^\s{_LINE_END_HYPHEN}]+{_LINE_END_HYPHEN}?|{_LINE_END_HYPHEN}")
_TALL = re.compile(r"[bdfhklA-Z0-9(/\[{|]")
_HANGING = re.compile(r"[gjpqyQ,;()/\[\]{}|_@$&]")
_SMALL = 0.8  # a digit smaller than this share of its word's type is a footnote mark


def _fast(function: Any, *arguments: type) -> Any:
    """A C function of PDFium that takes plain numbers for pointers, so that `map` can call it without Python code."""
    return ctypes.CFUNCTYPE(ctypes.c_int, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_char_box = _fast(raw.FPDFText_GetLooseCharBox, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_char_origin = _fast(raw.FPDFText_GetCharOrigin, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


def page_words(text_page: pdfium.PdfTextPage, frame: Frame) -> tuple[list[str], Boxes, Boxes, Boxes]:
    """The page's words in PDFium's order, their boxes (words x 4), their baselines and the sizes of their type."""
    text = _page_text(text_page)
    spans = [(match.start(), match.end() - 1) for match in _WORD.finditer(text)]
    if not spans:
        return [], as_boxes([]), np.zeros(0), np.zeros(0)
    extremes = [index for span in spans for index in _extremes(text, *span)]
    boxes = _char_boxes(text_page, extremes).reshape(-1, 4, 4)
    words = [_with_marks(text_page, text, *span) for span in spans]
    firsts = [first for first, _ in spans]
    origins = _origins(text_page, firsts)
    baselines = frame.to_page(np.hstack([origins, origins]))[:, 1]
    return words, frame.to_page(_union(boxes)), baselines, _sizes(text_page, firsts, baselines)


def _extremes(text: str, first: int, last: int) -> tuple[int, int, int, int]:
    """The characters that reach furthest in a word: its first and last, one that rises and one that hangs."""
    tall, hanging = _TALL.search(text, first, last + 1), _HANGING.search(text, first, last + 1)
    return first, last, tall.start() if tall else first, hanging.start() if hanging else first


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


def _union(boxes: Boxes) -> Boxes:
    """The boxes (n x 4) around groups of boxes (n x k x 4)."""
    return np.concatenate([boxes[:, :, :2].min(1), boxes[:, :, 2:].max(1)], axis=1)


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
