"""Watermarks: words in large type that run aslant over a page, such as `DRAFT`. They belong to no cell and no line."""

from itertools import repeat

import numpy as np

from parsers.readers.page.arrays import median, places_of
from parsers.readers.page.mending import PrintedWords
from parsers.readers.pdfium import calls

_LARGE = 2.0  # times the page's size of type: headings of columns may be set aslant as well
_SLANT = 0.2  # the sine of the least angle to both edges of the page


def without_watermark(words: PrintedWords, text_page: calls.Handle) -> tuple[PrintedWords, str]:
    """The other words of a page, and its watermark, blank where there is none."""
    large = places_of(words.sizes > _LARGE * median(words.sizes)) if words.texts else np.zeros(0, np.intp)
    if not len(large):
        return words, ""
    matrices = np.zeros((len(large), 6), np.float32)  # FS_MATRIX: a, b, c, d, e, f
    list(map(calls.char_matrix, repeat(text_page), words.first[large].tolist(), calls.addresses(matrices)))
    along, across = np.abs(matrices[:, :2]).T
    aslant = large[np.minimum(along, across) > _SLANT * np.hypot(along, across)]
    others = np.ones(len(words.texts), bool)
    others[aslant] = False
    return words.only(others), " ".join(words.texts[row] for row in aslant.tolist())
