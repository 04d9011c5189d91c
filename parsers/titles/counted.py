"""Titles that name the parts of a plan and count them (`Priority 2: Homes`), however far above their tables."""

import re
from collections.abc import Sequence
from itertools import pairwise

from parsers.source import Paragraph
from parsers.titles.above_grids import TextsAbove
from parsers.titles.texts import NAMED_TITLE, PART_NAMES, is_title

_FEWEST = 2
_NUMBER = re.compile(r"\d+")
_WITHOUT_MARK = re.compile(rf"(?:{PART_NAMES}) \d{{1,2}} (?-i:[A-Z])", re.IGNORECASE)  # behind its number


def counted_titles(found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The one title of a part above each grid that has one, by the grid's number, where these count up one by one.

    All have the same name, size of type and level; highlights, figures or any text may stand below them. One may end
    the page before.
    """
    texts = {number: above or foot for number, (above, _, foot) in enumerate(found, start=1)}
    titles = {number: title for number, own in texts.items() if (title := _only_one(own))}
    alike = {(_name(title), title.size, title.level) for title in titles.values()}
    numbers = list(map(_number, titles.values()))
    counted = len(numbers) >= _FEWEST and all(after == before + 1 for before, after in pairwise(numbers))
    return titles if counted and len(alike) == 1 else {}


def _only_one(above: Sequence[Paragraph]) -> Paragraph | None:
    """The title of a part among some texts, if there is but one."""
    named = [text for text in above if _label(text)]
    return named[0] if len(named) == 1 and _NUMBER.search(_label(named[0])) and is_title(named[0]) else None


def _label(title: Paragraph) -> str:
    match = NAMED_TITLE.match(title.text) or _WITHOUT_MARK.match(title.text)
    return match[0] if match else ""


def _name(title: Paragraph) -> str:
    return _NUMBER.split(_label(title))[0].casefold()


def _number(title: Paragraph) -> int:
    return int(_NUMBER.findall(_label(title))[-1])
