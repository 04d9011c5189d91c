"""What PDFium tells of single characters: whether they are painted, their colours, which are raised as marks."""

import ctypes
from dataclasses import replace
from itertools import repeat

import numpy as np

from parsers.readers.page.ink import FOOTNOTE_SIZE
from parsers.readers.page.mending import PrintedWords
from parsers.readers.pdfium import calls
from parsers.readers.pdfium.frame import Frame
from parsers.readers.pdfium.objects import fill_colours
from parsers.text import SUPERSCRIPTS, SYMBOLS, is_symbols

_RAISED = 0.15  # of the size of type: how far above the word's baseline it then stands


def painted(words: PrintedWords, text_page: calls.Handle, texts: list[int]) -> PrintedWords:
    """The words that are painted, `texts` being the text objects of their page.

    Where most are not, the page is a picture and its words were recognised in it: all are.
    """
    modes = list(map(calls.render_mode, texts))
    if calls.INVISIBLE not in modes:
        return words
    invisible = {text for text, mode in zip(texts, modes, strict=True) if mode == calls.INVISIBLE}
    objects = map(calls.char_object, repeat(text_page), words.first.tolist())
    hidden = np.array([handle in invisible for handle in objects])
    return words.only(~hidden) if 2 * hidden.sum() < len(hidden) else words


def with_marks(words: PrintedWords, text_page: calls.Handle, frame: Frame) -> PrintedWords:
    """Words with their footnote marks (raised digits in smaller type that end them) as superscripts."""
    texts = words.texts.copy()
    ending = [row for row, text in enumerate(texts) if text[-1].isdigit() and len(text) > 1]
    for row, first in zip(ending, words.first[ending].tolist(), strict=True):
        texts[row] = _with_mark(texts[row], text_page, first, frame)
    return replace(words, texts=texts)


def _with_mark(word: str, text_page: calls.Handle, first: int, frame: Frame) -> str:
    last = first + len(word) - 1
    size = calls.font_size(text_page, first)
    largest = FOOTNOTE_SIZE * size
    if calls.font_size(text_page, last) >= largest:
        return word
    begin = len(word)
    while begin > 1 and word[begin - 1].isdigit() and calls.font_size(text_page, first + begin - 1) < largest:
        begin -= 1
    above = _height(text_page, first + begin - 1, frame) - _height(text_page, last, frame)
    if above < _RAISED * size:
        return word  # a lowered digit, as in CO2, belongs to its word
    return word[:begin] + word[begin:].translate(SUPERSCRIPTS)


def _height(text_page: calls.Handle, index: int, frame: Frame) -> float:
    """How far below the upper edge of the page a character stands on its line."""
    x, y = ctypes.c_double(), ctypes.c_double()
    calls.char_origin(text_page, index, ctypes.byref(x), ctypes.byref(y))
    return float(frame.heights(np.array([[x.value, y.value]]))[0])


def colours_of_symbols(words: PrintedWords, text_page: calls.Handle) -> dict[int, str]:
    """The colours (`#rrggbb`) of words that are but circles or other marks, by their index."""
    found = [k for k, text in enumerate(words.texts) if text[0] in SYMBOLS and is_symbols(text.rstrip(".,;"))]
    if not found:
        return {}
    colours = fill_colours(list(map(calls.char_object, repeat(text_page), words.first[found].tolist())))
    return {index: colour for index, (colour, _) in zip(found, colours, strict=True) if colour}
