"""What paragraphs look like: headings, numbered titles, short lines, items of a list, or sentences."""

import re
from functools import lru_cache
from typing import NamedTuple

from parsers.source import Paragraph
from parsers.text import begins_item, words
from parsers.values.calendar import MONTHS

_TITLE_WORDS = 25
DASHED_ITEM = re.compile(r"^[–—-]\s+(?=\S)")
_NUMBER = re.compile(
    r"(?:(?P<word>[^\W\d_]+)\s|\((?=[\w.]+\)))?(?P<number>[A-Z]|[A-Z]{0,4}\s?\d+[a-z]?(?:[.-]\d+)*)(?:(?P<mark>[.:)]|\s[–—-])|(?<=\d))\s"
)


class Kind(NamedTuple):
    """What a paragraph looks like: `rank` grows from sentences to headings, `form` tells those of a rank apart."""

    rank: int
    form: str = ""

    @property
    def heads(self) -> bool:
        """Whether it looks like a heading of any sort."""
        return self.rank >= _LINE

    @property
    def is_marked(self) -> bool:
        """Whether a number, or the format itself, shows it to be a heading."""
        return self.rank > _LINE

    @property
    def is_line(self) -> bool:
        """Whether it is a short line that ends no sentence, and nothing else shows it to be a heading."""
        return self.rank == _LINE

    @property
    def is_item(self) -> bool:
        """Whether it is one of a list."""
        return self.rank == _ITEM

    @property
    def over_labels(self) -> "Kind":
        """What it is where labels follow: a numbered sentence is the same as a numbered title."""
        return Kind(_NUMBERED, self.form) if self.rank == _TEXT and self.form else self


_TEXT, _ITEM, _LINE, _NUMBERED, _HEADING = range(5)
SENTENCES = Kind(_TEXT)


def kind_of(paragraph: Paragraph) -> Kind:
    """What a paragraph looks like."""
    if paragraph.level is not None:
        return Kind(_HEADING, str(paragraph.level))
    return Kind(_ITEM) if paragraph.is_item else _kind_of_text(paragraph.text)


@lru_cache(maxsize=1024)
def _kind_of_text(text: str) -> Kind:
    """What a paragraph looks like by its text alone."""
    if begins_item(text) or DASHED_ITEM.match(text):
        return Kind(_ITEM)
    ends = text.rstrip().endswith((".", ";", ",", ":"))
    if (number := _NUMBER.match(text)) and (number["word"] or "")[:3].casefold() not in MONTHS:  # `Sep 24 – Begun.`
        form = (number["word"] or "").casefold() or str(number["number"].count(".") + number["number"].count("-"))
        is_marked = bool(number["mark"]) or text[number.end() : number.end() + 1].isupper()
        if (form != "0" and is_marked) or not ends:  # `1. We will …`, `About 40 homes …` may be sentences
            return Kind(_NUMBERED, form)
        if is_marked:
            return Kind(_TEXT, form)
    short = text[:1].isupper() and len(words(text)) <= _TITLE_WORDS and not ends
    return Kind(_LINE if short else _TEXT)
