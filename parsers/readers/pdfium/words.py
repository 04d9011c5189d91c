"""The words of a page: PDFium's text, and boxes from the characters of each word that reach furthest."""

import ctypes
import re
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from parsers.readers.ink import Boxes, as_boxes
from parsers.readers.pdfium import calls
from parsers.readers.pdfium.frame import Frame
from parsers.text import SUPERSCRIPTS

Indexes = NDArray[np.intp]  # of characters in the text of a page

_LINE_END_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen before a line break; no white space follows it
_WORD = re.compile(rf"[^\s{_LINE_END_HYPHEN}]+{_LINE_END_HYPHEN}?|{_LINE_END_HYPHEN}")
_SMALL = 0.8  # a digit smaller than this share of its word's type is a footnote mark


def _ascii_marks(characters: str) -> NDArray[np.bool_]:
    """Which codes below 128 are those of some characters (128)."""
    marks = np.zeros(128, bool)
    marks[[ord(character) for character in characters]] = True
    return marks


_TALL = _ascii_marks("bdfhklABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789(/[{|")
_HANGING = _ascii_marks("gjpqyQ,;()/[]{}|_@$&")


def page_words(text_page: int, frame: Frame) -> tuple[list[str], Boxes, Boxes, Boxes]:
    """The page's words in PDFium's order, their boxes (words x 4), their baselines and the sizes of their type.

    `text_page` is PDFium's handle of a page's text.
    """
    text = _page_text(text_page)
    ranges = [match.span() for match in _WORD.finditer(text)]
    if not ranges:
        return [], as_boxes([]), np.zeros(0), np.zeros(0)
    spans = np.array(ranges) - np.array([0, 1])
    printed = text.replace(_LINE_END_HYPHEN, "-")
    words = [_with_marks(printed[begin:end], text_page, begin) for begin, end in ranges]
    origins = _origins(text_page, spans[:, 0])
    baselines = frame.to_page(np.hstack([origins, origins]))[:, 1]
    return words, frame.to_page(_word_boxes(text_page, text, spans)), baselines, _sizes(text_page, spans, baselines)


def _page_text(text_page: int) -> str:
    """The text of a page, one code unit a character, so that offsets are character indexes."""
    count = calls.char_count(text_page)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = calls.char_text(text_page, 0, count, calls.address(buffer)) - 1
    if written == count:
        return bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
    codes = map(calls.char_code, repeat(text_page), range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def _word_boxes(text_page: int, text: str, spans: Indexes) -> Boxes:
    """The boxes (words x 4) of words from their first to their last characters (`spans`, words x 2)."""
    asked, places = np.unique(_extremes(text, spans), return_inverse=True)
    boxes = _char_boxes(text_page, asked)[places.reshape(-1, 4)]
    return np.concatenate([boxes[:, :, :2].min(1), boxes[:, :, 2:].max(1)], axis=1)


def _extremes(text: str, spans: Indexes) -> Indexes:
    """The characters (words x 4) that reach furthest: a word's first and last, one that rises and one that hangs."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = np.minimum(codes, 127)
    return np.column_stack([spans, _first_of(_TALL[codes], spans), _first_of(_HANGING[codes], spans)])


def _first_of(marked: NDArray[np.bool_], spans: Indexes) -> Indexes:
    """The first marked character of each word, else its first."""
    indexes = np.append(np.flatnonzero(marked), len(marked))
    following = indexes[np.searchsorted(indexes, spans[:, 0])]
    return np.where(following <= spans[:, 1], following, spans[:, 0])


def _char_boxes(text_page: int, indexes: Indexes) -> Boxes:
    """Boxes of characters (n x 4: left, bottom, right, top) with the font's full height."""
    rectangles = np.zeros((len(indexes), 4), np.float32)  # FS_RECTF: left, top, right, bottom
    list(map(calls.char_box, repeat(text_page), indexes.tolist(), _addresses(rectangles)))
    return rectangles[:, [0, 3, 2, 1]].astype(np.float64)


def _origins(text_page: int, indexes: Indexes) -> Boxes:
    """The points (n x 2) at which characters stand on their lines."""
    points = np.zeros((len(indexes), 2))
    list(map(calls.char_origin, repeat(text_page), indexes.tolist(), _addresses(points), _addresses(points, 1)))
    return points


def _addresses(rows: NDArray[np.generic], column: int = 0) -> range:
    """Where the rows of an array, or one column of them, stand in memory."""
    begin = rows.ctypes.data + column * rows.itemsize
    return range(begin, begin + rows.nbytes, rows.strides[0])


def _sizes(text_page: int, spans: Indexes, baselines: Boxes) -> Boxes:
    """The size of each word's type in points, asked once for neighbours on one baseline."""
    runs = np.flatnonzero(np.concatenate([[True], np.diff(baselines) != 0]))
    indexes = spans[runs, 0].tolist()
    matrices = np.zeros((len(runs), 6), np.float32)  # FS_MATRIX: a, b, c, d, e, f
    list(map(calls.char_matrix, repeat(text_page), indexes, _addresses(matrices)))
    sizes = np.array(list(map(calls.font_size, repeat(text_page), indexes)))
    upright = matrices[:, 2:4].astype(np.float64)
    return np.repeat(sizes * np.hypot(upright[:, 0], upright[:, 1]), np.diff([*runs, len(spans)]))


def _with_marks(word: str, text_page: int, first: int) -> str:
    """A word, its footnote marks (digits that end it in smaller type) as superscripts."""
    if not word[-1].isdigit() or word[0].isdigit():
        return word
    begin, end = (calls.font_size(text_page, index) for index in (first, first + len(word) - 1))
    if end >= _SMALL * begin:
        return word
    letters = word.rstrip("0123456789")
    return letters + word[len(letters) :].translate(SUPERSCRIPTS)
