"""Running heads and feet: what stands at one height in the margins of many pages."""

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TypeGuard

from parsers.source import Grid, Page, Paragraph, Source
from schema.vocabulary import fold

_MARGIN = 0.12  # of a page's height: within it running heads and feet stand
_SAME_HEIGHT = 4.0  # points
_FEWEST_APART = 3  # pages with a running text that do not follow each other
_MOST_PAGES = 0.4  # of the pages: left and right ones may have heads of their own
_DIGITS = re.compile(r"\d+")


def with_running_heads(source: Source) -> Source:
    """A document whose running heads and feet are known as such."""
    running = _running_texts(source)
    return replace(source, pages=tuple(_marked(page, running) for page in source.pages)) if running else source


def _marked(page: Page, running: set[tuple[str, int]]) -> Page:
    items = [replace(item, is_running=True) if _runs(item, page, running) else item for item in page.items]
    return replace(page, items=tuple(items))


def _runs(item: Paragraph | Grid, page: Page, running: set[tuple[str, int]]) -> TypeGuard[Paragraph]:
    return isinstance(item, Paragraph) and _is_in_margin(item, page) and _at_height(item) in running


def _running_texts(source: Source) -> set[tuple[str, int]]:
    """What stands at one height in the margins of many pages, numbers aside: running heads and feet.

    Two pages are many where they follow each other; a title comes again where its table does.
    """
    pages: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for number, page in enumerate(source.pages):
        in_margin = [item for item in page.items if isinstance(item, Paragraph) and _is_in_margin(item, page)]
        for text in {_at_height(paragraph) for paragraph in in_margin}:
            pages[text].append(number)
    fewest = max(2, _MOST_PAGES * len(source.pages))
    return {text for text, found in pages.items() if len(found) >= fewest and _follow_each_other(found)}


def _follow_each_other(pages: list[int]) -> bool:
    return len(pages) >= _FEWEST_APART or any(after - before == 1 for before, after in pairwise(pages))


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
