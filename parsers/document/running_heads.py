"""Running heads and feet: what stands at one height in the margins of many pages."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.headings.known import Vocabulary
from parsers.labels.of_sections import is_label_with_value, said_by_section
from parsers.source import Grid, Page, Paragraph, Source
from parsers.titles.plan_names import names_plan
from parsers.titles.texts import NAMED_TITLE, has_number
from schema.vocabulary import fold

_MARGIN = 0.12  # of a page's height: within it running heads and feet stand
_SAME_HEIGHT = 4.0  # points
_FEWEST_APART = 3  # pages with a running text that do not follow each other
_LARGER = 1.2  # of the size of all other text: that of a title
_MOST_PARTS = 3  # paragraphs of a running text that stand below or beside each other
_MOST_PAGES = 0.4  # of the pages: left and right ones may have heads of their own
_NUMBERS_PAGE = re.compile(r"(?:[^.!?]{0,90}\W)?page \d{1,3}(?: of \d{1,3})?", re.IGNORECASE)  # no sentence does
_DIGITS = re.compile(r"\d+")


def with_running_heads(source: Source, vocabulary: Vocabulary) -> Source:
    """A document whose running heads and feet are known as such; in text without pages, those that number a page."""
    if source.page_count is None:
        return replace(source, pages=tuple(map(_with_numbers_of_pages, source.pages)))
    running = _running_texts(source)
    if not running:
        return source
    return replace(source, pages=tuple(_marked(page, running, vocabulary) for page in source.pages))


def _with_numbers_of_pages(page: Page) -> Page:
    """A page of a document that has none, with the paragraphs that number pages known as running feet."""
    numbers = {
        id(item)
        for item in page.items
        if isinstance(item, Paragraph) and item.level is None and _NUMBERS_PAGE.fullmatch(item.text)
    }
    items = tuple(_running(item) if id(item) in numbers else item for item in page.items)
    return replace(page, items=items) if numbers else page


def _marked(page: Page, running: set[tuple[str, int]], vocabulary: Vocabulary) -> Page:
    found = [head for texts, heads in _texts_in_margins(page) if texts in running for head in heads]
    kept = _captions(page, vocabulary) | _terms(page)
    heads = {id(head) for head in found if not (_is_title_of_part(head, page) or id(head) in kept)}
    return replace(page, items=tuple(_running(item) if id(item) in heads else item for item in page.items))


def _is_title_of_part(head: Paragraph, page: Page) -> bool:
    """Whether the head of a page names a part by its number, in larger type than all other text: it goes on there."""
    sizes = [item.size or 0.0 for item in page.items if isinstance(item, Paragraph) and item is not head]
    return bool(sizes) and (head.size or 0.0) > _LARGER * max(sizes) and has_number(head.text)


def _captions(page: Page, vocabulary: Vocabulary) -> set[int]:
    """The identities of the titles right above tables that say who leads their actions, or by when."""
    return {
        id(above)
        for above, below in pairwise(page.items)
        if isinstance(above, Paragraph) and isinstance(below, Grid)
        if _tells_of_actions_behind_title(above.text, vocabulary)
    }


def _terms(page: Page) -> set[int]:
    """The identities of the terms of a list, which come again, and of what stands close below each: its meaning."""
    texts = [item for item in page.items if isinstance(item, Paragraph)]
    meanings = {id(below) for above, below in pairwise(texts) if above.term and _is_close(above, below)}
    return meanings | {id(text) for text in texts if text.term}


def _is_close(above: Paragraph, below: Paragraph) -> bool:
    """Whether no line would fit between two texts."""
    one, other = above.place.box, below.place.box
    return one is not None and other is not None and 0 <= other.top - one.top < 2 * (one.bottom - one.top)


def _tells_of_actions_behind_title(text: str, vocabulary: Vocabulary) -> bool:
    return bool(said_by_section(text, vocabulary)) and not is_label_with_value(text, vocabulary)


def _running(item: Paragraph | Grid) -> Paragraph | Grid:
    return replace(item, is_running=True) if isinstance(item, Paragraph) else item


def _running_texts(source: Source) -> set[tuple[str, int]]:
    """What stands at one height in the margins of many pages, numbers aside: running heads and feet.

    Two pages are many where they follow each other; a title comes again where its table does.
    """
    pages: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    printed: dict[tuple[str, int], Sequence[Paragraph]] = {}
    for number, page in enumerate(source.pages):
        for text, parts in dict(_texts_in_margins(page)).items():
            pages[text].append(number)
            printed[text] = parts
    fewest = max(2, _MOST_PAGES * len(source.pages))
    several = {text: found for text, found in pages.items() if len(found) > 1 and _follow_each_other(found)}
    many = {text for text, found in several.items() if len(found) >= fewest}
    others = {text: parts for text, parts in printed.items() if text not in many}
    return many | (several.keys() & _heads_of_plans(others))


def _heads_of_plans(printed: Mapping[tuple[str, int], Sequence[Paragraph]]) -> set[tuple[str, int]]:
    """The texts at heights at which nothing but names of plans stands: each plan of several has some of the pages.

    A title that names a plan (`Local Plan`) stands where others do that name none, or names a part with it.
    """
    said = {text: " ".join(part.text for part in parts) for text, parts in printed.items()}
    names = {text for text, name in said.items() if names_plan(name) and not NAMED_TITLE.match(name)}
    others = {height for (text, height), parts in printed.items() if len(parts) == 1 and (text, height) not in names}
    return {(text, height) for text, height in names if height not in others}


def _texts_in_margins(page: Page) -> Iterator[tuple[tuple[str, int], Sequence[Paragraph]]]:
    """The texts in the margins of a page with their heights, and the paragraphs that each is made of.

    Of texts below or beside each other one page may make one paragraph, another several.
    """
    paragraphs = [item for item in page.items if isinstance(item, Paragraph) and _is_in_margin(item, page)]
    for first, paragraph in enumerate(paragraphs):
        for behind in range(first + 1, min(first + _MOST_PARTS, len(paragraphs)) + 1):
            parts = paragraphs[first:behind]
            yield (_without_numbers(" ".join(part.text for part in parts)), _height(paragraph)), parts


def _follow_each_other(pages: list[int]) -> bool:
    return len(pages) >= _FEWEST_APART or any(after - before == 1 for before, after in pairwise(pages))


def _height(paragraph: Paragraph) -> int:
    return round((paragraph.place.box.top if paragraph.place.box else 0.0) / _SAME_HEIGHT)


def _without_numbers(text: str) -> str:
    return _DIGITS.sub("", fold(text))


def _is_in_margin(paragraph: Paragraph, page: Page) -> bool:
    box = paragraph.place.box
    if box is None or page.height is None:
        return False
    return box.bottom < _MARGIN * page.height or box.top > (1 - _MARGIN) * page.height
