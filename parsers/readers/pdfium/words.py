"""The words of a page: PDFium's text, and boxes from the characters of each word that reach furthest."""

import re
from collections.abc import Iterable
from itertools import pairwise, repeat

import numpy as np
from numpy.typing import NDArray

from parsers.readers.page.arrays import Boxes, Flags, Indexes, as_boxes, changes, ends_of, places_of
from parsers.readers.page.mending import (
    PrintedWords,
    on_page,
    once,
    stands_close,
    with_large_numbers_levelled,
    with_marks_joined,
    with_turned_lines,
)
from parsers.readers.pdfium import calls
from parsers.readers.pdfium.frame import Frame
from parsers.readers.pdfium.letters import painted, with_marks

_LINE_END_HYPHEN = "\ufffe"  # PDFium's mark for a hyphen before a line break; no white space follows it

Codes = NDArray[np.uint32]

_ASLANT = 1.9  # of the size of type: a word that reaches further across its line stands in two
_NO_SPACE = 0.06  # of the size of type: a space that takes less room is none
_OVERRUN = 0.1  # of the height of letters: none reaches further over the next of its word
_INNER_CAPITAL = re.compile(r"\B[A-Z][a-z]")


def _marks(characters: Iterable[str]) -> NDArray[np.bool_]:
    """Which code units are those of some characters (65536)."""
    marks = np.zeros(0x10000, bool)
    marks[[ord(character) for character in characters]] = True
    return marks


_TALL = _marks("bdfhklABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789(/[{|")
_HANGING = _marks("gjpqyQ,;()/[]{}|_@$&")
_SPACES = _marks(filter(str.isspace, map(chr, range(0x10000))))


def page_words(text_page: calls.Handle, texts: list[int], frame: Frame) -> PrintedWords:
    """The words of a page that are painted, in PDFium's order.

    `text_page` is the page's text, `texts` are PDFium's handles of its text objects.
    """
    text = _page_text(text_page)
    codes = _codes(text)
    spans = _word_spans(codes)
    if not len(spans):
        nothing, none = np.zeros(0), np.zeros(0, bool)
        return PrintedWords([], as_boxes([]), nothing, nothing, none, np.zeros(0, np.intp))
    words = _in_one_line(text_page, text, codes, spans, frame)
    words = painted(with_marks(words, text_page, frame), text_page, texts)
    words = with_large_numbers_levelled(with_marks_joined(once(on_page(words, frame.size))))
    close = places_of(stands_close(words))
    return with_turned_lines(words.joined(close[_has_no_space(text_page, text, words, close)], ""))


def _in_one_line(text_page: calls.Handle, text: str, codes: Codes, spans: Indexes, frame: Frame) -> PrintedWords:
    """Words from their first to their last characters (`spans`, words x 2), each in one line.

    Where a level heading follows an upright one, or a text reaches over the next, PDFium may put no space between
    them: they are parted.
    """
    words = _printed(text_page, text, codes, spans, frame)
    x0, top, x1, bottom = words.boxes.T
    across = np.where(words.turned, x1 - x0, bottom - top)
    aslant = across > _ASLANT * words.sizes
    cuts = [cut for word in places_of(aslant).tolist() for cut in _turns(text_page, *spans[word].tolist())]
    run_on = [word for word, text in enumerate(words.texts) if _INNER_CAPITAL.search(text) and not aslant[word]]
    cuts += [cut for word in run_on for cut in _overruns(text_page, *spans[word].tolist())]
    if not cuts:
        return words
    firsts = np.sort(np.concatenate([spans[:, 0], cuts]))
    lasts = np.sort(np.concatenate([spans[:, 1], np.array(cuts) - 1]))
    spans = np.column_stack([firsts, lasts])
    return _printed(text_page, text, codes, spans, frame)


def _printed(text_page: calls.Handle, text: str, codes: Codes, spans: Indexes, frame: Frame) -> PrintedWords:
    """The words that stand from some characters to others (`spans`, words x 2)."""
    texts = text.replace(_LINE_END_HYPHEN, "- ").split()
    if len(texts) != len(spans):  # some were parted where no space is
        printed = text.replace(_LINE_END_HYPHEN, "-")
        texts = [printed[begin : end + 1] for begin, end in spans.tolist()]
    firsts, lasts = _char_boxes(text_page, spans.T.ravel()).reshape(2, -1, 4)
    boxes = frame.to_page(_word_boxes(text_page, codes, spans, firsts, lasts))
    return PrintedWords(texts, boxes, *_setting(text_page, spans[:, 0], firsts, frame), spans[:, 0])


def _turns(text_page: calls.Handle, first: int, last: int) -> list[int]:
    """The characters of a word from which on the text runs in another direction."""
    matrices = np.zeros((last + 1 - first, 6), np.float32)
    list(map(calls.char_matrix, repeat(text_page), range(first, last + 1), calls.addresses(matrices)))
    level = np.abs(matrices[:, 0]) > np.abs(matrices[:, 1])
    return [first + 1 + place for place in places_of(np.diff(level)).tolist()]


def _overruns(text_page: calls.Handle, first: int, last: int) -> list[int]:
    """The characters of a word with which another text begins, over the end of the one before."""
    texts = list(map(calls.char_object, repeat(text_page), range(first, last + 1)))
    begins = [first + 1 + place for place, (left, right) in enumerate(pairwise(texts)) if left != right]
    if not begins:
        return []
    before, behind = _char_boxes(text_page, np.array([np.array(begins) - 1, begins]).ravel()).reshape(2, -1, 4)
    shared = np.minimum(before[:, 2:], behind[:, 2:]) - np.maximum(before[:, :2], behind[:, :2])
    heights = behind[:, 3] - behind[:, 1]
    over = places_of(shared.min(1) > _OVERRUN * heights)
    return [begins[place] for place in over.tolist()]


def _page_text(text_page: calls.Handle) -> str:
    """The text of a page, one code unit a character, so that offsets are character indexes."""
    count = calls.char_count(text_page)
    buffer = np.zeros(count + 1, np.uint16)
    written = calls.char_text(text_page, 0, count, next(calls.addresses(buffer))) - 1
    if written == count:
        return buffer[:count].tobytes().decode("utf-16-le", "replace")
    codes = map(calls.char_code, repeat(text_page), range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def _codes(text: str) -> Codes:
    """The code units of a text, one a character."""
    return np.minimum(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32), 0xFFFF)


def _word_spans(codes: Codes) -> Indexes:
    """The first and last character of each word (words x 2); the mark of a hyphen ends one."""
    printed = ~_SPACES[codes]
    goes_on = printed & (codes != ord(_LINE_END_HYPHEN))  # where one more character may follow
    begins, ends = printed.copy(), printed.copy()
    begins[1:] &= ~goes_on[:-1]
    ends[:-1] &= ~(goes_on[:-1] & printed[1:])
    return np.array([places_of(begins), places_of(ends)]).T


def _word_boxes(text_page: calls.Handle, codes: Codes, spans: Indexes, firsts: Boxes, lasts: Boxes) -> Boxes:
    """The boxes (words x 4) of words from their first to their last characters (`spans`), whose boxes are given.

    Most fonts give all their characters one height; where they do not, one that rises and one that hangs tell more.
    """
    boxes = _around(firsts, lasts)
    if (firsts[:, 1] == lasts[:, 1]).all() and (firsts[:, 3] == lasts[:, 3]).all():
        return boxes
    for marked in (_TALL, _HANGING):
        inner = _first_of(marked[codes], spans)
        words = places_of((inner != spans[:, 0]) & (inner != spans[:, 1]))
        boxes[words] = _around(boxes[words], _char_boxes(text_page, inner[words]))
    return boxes


def _around(boxes: Boxes, others: Boxes) -> Boxes:
    """Boxes around pairs of boxes."""
    around = np.minimum(boxes, others)
    np.maximum(boxes[:, 2:], others[:, 2:], out=around[:, 2:])
    return around


def _first_of(marked: NDArray[np.bool_], spans: Indexes) -> Indexes:
    """The first marked character of each word, else its first."""
    indexes = np.concatenate([places_of(marked), [len(marked)]])
    following = indexes[indexes.searchsorted(spans[:, 0])]
    return np.where(following <= spans[:, 1], following, spans[:, 0])


def _char_boxes(text_page: calls.Handle, indexes: Indexes) -> Boxes:
    """Boxes of characters (n x 4: left, bottom, right, top) with the font's full height."""
    rectangles = np.zeros((len(indexes), 4), np.float32)  # FS_RECTF: left, top, right, bottom
    list(map(calls.char_box, repeat(text_page), indexes.tolist(), calls.addresses(rectangles)))
    return rectangles.take((0, 3, 2, 1), axis=1).astype(np.float64)


def _origins(text_page: calls.Handle, indexes: Indexes) -> Boxes:
    """The points (n x 2) at which characters stand on their lines."""
    points = np.zeros((len(indexes), 2))
    list(
        map(calls.char_origin, repeat(text_page), indexes.tolist(), calls.addresses(points), calls.addresses(points, 1))
    )
    return points


def _setting(text_page: calls.Handle, first: Indexes, boxes: Boxes, frame: Frame) -> tuple[Boxes, Boxes, Flags]:
    """Of each word, by its first character: its baseline, the size of its type in points, and whether it is turned.

    They are asked for once for neighbours whose boxes are level: these are of one line and type.
    """
    low, high = (0, 2) if frame.turns % 2 else (1, 3)
    runs = places_of(changes(boxes[:, low]) | changes(boxes[:, high]))
    baselines = frame.heights(_origins(text_page, first[runs]))
    indexes = first[runs].tolist()
    matrices = np.zeros((len(runs), 6), np.float32)  # FS_MATRIX: a, b, c, d, e, f
    list(map(calls.char_matrix, repeat(text_page), indexes, calls.addresses(matrices)))
    sizes = np.array(list(map(calls.font_size, repeat(text_page), indexes)))
    sizes *= np.hypot(*matrices[:, 2:4].astype(np.float64).T)
    upright = np.abs(matrices[:, 0]) < np.abs(matrices[:, 1])
    turned = upright if frame.turns % 2 == 0 else ~upright
    counts = ends_of(runs, len(first)) - runs
    return baselines.repeat(counts), sizes.repeat(counts), turned.repeat(counts)


def _has_no_space(text_page: calls.Handle, text: str, words: PrintedWords, rows: Indexes) -> Flags:
    """Whether but one space stands before each of some words (`rows`) in the text, and takes no room on the page.

    Letters tell less: slanted ones reach over the space behind them.
    """
    if not len(rows):
        return np.zeros(0, bool)  # most pages
    first = words.first[rows]
    one = [text[max(0, at - 2) : at].endswith(" ") and not text[at - 2].isspace() for at in first.tolist()]
    x, y = np.abs(_origins(text_page, first) - _origins(text_page, first - 1)).T
    flags: Flags = np.array(one, bool) & (np.maximum(x, y) < _NO_SPACE * words.sizes[rows])
    return flags
