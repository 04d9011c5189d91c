"""What a web page offers readers to press, as it is printed: no part of the titles and rows beside which it stands."""

from collections import Counter
from functools import cache

import numpy as np

from parsers.readers.page.arrays import Flags, median
from parsers.readers.page.chunks import Chunk, TextLine, word_lines
from parsers.readers.page.ink import TITLE_SIZE, PageInk, Panel
from schema.vocabulary import fold, spellings

_MARKS = frozenset("+−✕▲▼▴▾▸►◂⌃⌄∧∨")  # that open and close a section
_FEWEST = 2  # titles of a page behind which marks stand


def controls_of(ink: PageInk, free: Flags) -> tuple[Panel, ...]:
    """The texts among the free words of a page that are but the names of controls: `– Hide`, `Back to top`.

    A single word without a mark may be the last of a text that wraps: only where it comes again is it a control,
    or behind the title of a section, in larger type than the rest of the page. So are marks there, one below another.
    """
    if (_first_words() | _MARKS).isdisjoint(ink.words):
        return ()  # most pages
    lines = word_lines(ink, free).text_lines
    found = [(line, text) for line in lines for text in line.chunks if _is_control(text)]
    size = TITLE_SIZE * median(ink.sizes)
    titles = [line for line in lines if line.size > size and len(line.chunks) == 2]
    texts = [text.text for _, text in found]
    ends = [id(line.chunks[-1]) for line in titles]
    named = [
        (line, text)
        for line, text in found
        if not text.text.isalpha() or texts.count(text.text) > 1 or id(text) in ends
    ]
    marks = [(line, line.chunks[-1]) for line in titles if line.chunks[-1].text in _MARKS]
    places = Counter(round(mark.x0) for _, mark in marks)
    several = [(line, mark) for line, mark in marks if places[round(mark.x0)] >= _FEWEST]
    return tuple(_panel(ink, line, text) for line, text in [*named, *several])


@cache
def _first_words() -> frozenset[str]:
    """The words that names begin with, as they are printed."""
    words = {name.split()[0] for name in spellings("page_controls")}
    return frozenset(map(str.capitalize, words)) | frozenset(map(str.upper, words))


def _is_control(text: Chunk) -> bool:
    """Whether a text names a control: it begins with a capital."""
    first = next(filter(str.isalpha, text.text), "")
    return first.isupper() and fold(text.text) in spellings("page_controls")


def _panel(ink: PageInk, line: TextLine, text: Chunk) -> Panel:
    """One text of a line as a panel beside the others."""
    words = np.zeros(len(ink.words), bool)
    middles = ink.word_middles[line.rows, 0]
    words[line.rows[(text.x0 < middles) & (middles < text.x1)]] = True
    return Panel(words, line.top)
