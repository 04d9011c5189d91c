"""Titles of tables: short texts that stand right above them."""

from parsers.source import Grid, Paragraph, Source
from parsers.text import words

_TITLE_WORDS = 10
_NEAR = 40.0  # points between a title and its table


def titles_above(source: Source) -> dict[int, Paragraph]:
    """The short text that stands right above a grid, by the grid's number, where it looks like a title."""
    titles: dict[int, Paragraph] = {}
    number = 0
    for page in source.pages:
        last: Paragraph | None = None
        for item in page.items:
            if isinstance(item, Paragraph):
                last = item
                continue
            number += 1
            if last and _is_title(last.text) and _is_near(last, item):
                titles[number] = last
            last = None
    return titles


def _is_title(text: str) -> bool:
    """Whether a text is short, begins as a title does and is no sentence or address."""
    short = len(words(text)) <= _TITLE_WORDS and "://" not in text
    return short and text[0].isupper() and not text.rstrip().endswith((".", ":", ";", ",", "?"))


def _is_near(paragraph: Paragraph, grid: Grid) -> bool:
    above, below = paragraph.place.box, grid.place.box
    return above is None or below is None or below.top - above.bottom < _NEAR
