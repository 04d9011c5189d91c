"""Titles of tables: short texts that stand right above them."""

import re
from collections import Counter

from parsers.source import Grid, Page, Paragraph, Source
from parsers.text import words
from schema.vocabulary import fold, word_lists

_TITLE_WORDS = 12
_NEAR = 40.0  # points between a title and its table
_MARGIN = 0.12  # of a page's height: within it running heads and feet stand
_SAME_HEIGHT = 4.0  # points
_MOST_PAGES = 0.4  # of the pages: left and right ones may have heads of their own
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"^\W*(?:\d+(?:\.\d+)*|[A-Z])[.):]?\s+")
_CAPTION = re.compile(r"(?:table|figure|fig\.?)\s+\w{1,4}\b", re.IGNORECASE)  # it says what a table is, no section
_LABELS = {"table", "appendix", "annex", "page", "section", "continued", "cont"}


def titles_above(source: Source) -> dict[int, Paragraph]:
    """The short text that stands right above a grid, by the grid's number, where it looks like a title."""
    titles: dict[int, Paragraph] = {}
    running = _running_texts(source)
    number = 0
    for page in source.pages:
        last: Paragraph | None = None
        for item in page.items:
            if isinstance(item, Paragraph):
                last = None if _is_running(item, page, running) else item
                continue
            number += 1
            if last and _is_title(last.text) and _is_near(last, item):
                titles[number] = last
            last = None
    return titles


def _running_texts(source: Source) -> set[tuple[str, int]]:
    """What stands at one height in the margins of many pages, numbers aside: running heads and feet."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in source.pages:
        in_margin = [item for item in page.items if isinstance(item, Paragraph) and _is_in_margin(item, page)]
        counts.update({_at_height(paragraph) for paragraph in in_margin})
    fewest = max(2, _MOST_PAGES * len(source.pages))
    return {text for text, count in counts.items() if count >= fewest}


def _at_height(paragraph: Paragraph) -> tuple[str, int]:
    top = paragraph.place.box.top if paragraph.place.box else 0.0
    return _without_numbers(paragraph.text), round(top / _SAME_HEIGHT)


def _without_numbers(text: str) -> str:
    return _DIGITS.sub("", fold(text))


def _is_in_margin(paragraph: Paragraph, page: Page) -> bool:
    box = paragraph.place.box
    if box is None or page.height is None:
        return False
    return box.bottom < _MARGIN * page.height or box.top > (1 - _MARGIN) * page.height


def _is_running(paragraph: Paragraph, page: Page, running: set[tuple[str, int]]) -> bool:
    return _is_in_margin(paragraph, page) and _at_height(paragraph) in running


def _is_title(text: str) -> bool:
    """Whether a text is short, begins as a title does, says more than `Action plan`, and is no sentence or address."""
    if _CAPTION.match(text):
        return False
    said = _NUMBER.sub("", text)
    short = len(words(said)) <= _TITLE_WORDS and "://" not in said
    own = [word for word in fold(said).split() if word not in word_lists("titles")["any_plan"] and word not in _LABELS]
    begins = said[:1].isupper() and any(len(word) > 1 and not word.isdigit() for word in own)
    return short and begins and not said.rstrip().endswith((".", ":", ";", ",", "?"))


def _is_near(paragraph: Paragraph, grid: Grid) -> bool:
    above, below = paragraph.place.box, grid.place.box
    return above is None or below is None or below.top - above.bottom < _NEAR
