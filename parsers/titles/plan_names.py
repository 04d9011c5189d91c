"""Texts that name a plan, and what tells one plan's name from another's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from parsers.source import Grid, Page, Paragraph, Source
from parsers.text import may_end_title
from parsers.titles.chapters import CAPTION, parts_of_report
from parsers.values.calendar import Span
from parsers.values.dates import DateContext, PrintedDate, find_dates
from schema.authorities import find_mentions
from schema.values import Precision
from schema.vocabulary import fold, word_lists

_MOST_WORDS = 14
PLAN_WORDS = {"plan", "strategy", "tracker", "roadmap", "programme", "framework"}
_LABEL = re.compile(
    r"(?:(?:appendix|annex|attachment|enclosure|schedule|agenda item|item)(?:\s+\w{1,3}\b|\s*(?=[-–—:]))"
    r"|\d{1,2}(?:\.\d+)*[.):]?(?=\s))\s*[-–—:.)]*\s*",
    re.IGNORECASE,
)
_VERSION_NUMBER = re.compile(r"\b(?:version\s*|v)\d+(?:\.\d+)*", re.IGNORECASE)
_JOINT = re.compile(r"\s[-–—|]\s|:\s")
_PERIODS = (Precision.RANGE, Precision.FINANCIAL_YEAR)
_SAME_SIZE = 0.85  # lines of one title differ no more in height
_LETTERS = 0.85  # of the size of type: so high are capitals with what reaches below the line
_POINTS_OF_LEVEL = 24.0  # a heading of the first level is as prominent as type of half that size


@dataclass(frozen=True, slots=True)
class PlanName:
    """A text that names a plan, its place among the document's items (from 0), and the grid (from 1) below it.

    `words` tell it from other plans, `size` says how it stands out (0 where the format does not tell), `opens` that it
    is the first text of its page or sheet.
    """

    text: str
    words: frozenset[str]
    period: Span | None
    paragraph: Paragraph
    item: int
    grid: int
    size: float
    opens: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that may name a plan: its item, the grid below it, and the lines right above and below it."""

    paragraph: Paragraph
    item: int
    grid: int
    opens: bool
    above: Paragraph | None = None
    below: Paragraph | None = None


def plan_names(source: Source) -> list[PlanName]:
    """Every text outside tables, or alone in the first row of one, that names a plan, in reading order.

    A running head counts on its first page, a chapter of a report where it has a topic and years, a caption never.
    """
    others = _heads_again(source) | _parts_without_name(source)
    return [name for text in _texts(source) if id(text.paragraph) not in others and (name := _plan_name(text))]


def _parts_without_name(source: Source) -> set[int]:
    """Which paragraphs (by identity) head a part of a report that is no plan by its name."""
    return {id(part) for part in parts_of_report(source.paragraphs) if not names_plan_wholly(part.text)}


def _plan_name(text: _Text) -> PlanName | None:
    """The name of a plan that a line holds, with the line above where only both tell which, and with years below it."""
    line = text.paragraph.text
    words = _naming_words(line)
    if words is None:
        return None
    if not words and text.above and (both := _naming_words(f"{text.above.text} {line}")):
        line, words = f"{text.above.text} {line}", both
    if text.below and time_of(line) is None and printed_time(text.below.text) == text.below.text:
        line = f"{line} {text.below.text}"
    name, size = without_label(line), _size(text.paragraph)
    return PlanName(name, words, time_of(name), text.paragraph, text.item, text.grid, size, text.opens)


def names_plan(text: str) -> bool:
    """Whether a text names a plan: one plan, and nothing else."""
    return _naming_words(text) is not None


def names_plan_wholly(text: str) -> bool:
    """Whether a text names a plan with its topic and years, and is no caption of a table."""
    return bool(_naming_words(text)) and time_of(without_label(text)) is not None and not CAPTION.match(text)


def own_words(title: str) -> list[str]:
    """What tells a plan's title from others: `parks`, `waste` of `Kent Parks and Waste Action Plan 2015`."""
    common = word_lists("titles")["any_plan"]
    words = fold(_without_authorities(title)).split()
    return [word for word in words if word not in common and not any(map(str.isdigit, word))]


def years_of_plan(title: str) -> Span | None:
    """The years in a title; a single year is the plan's own only at its end or beginning, else a horizon."""
    for printed in _dates(title):
        text = printed.text_in(title)
        at_edge = title.endswith(text) or title.startswith(text)
        precision = printed.span.precision if printed.span else None
        if precision in _PERIODS or (precision is Precision.YEAR and at_edge):
            return printed.span
    return None


def time_of(title: str) -> Span | None:
    """The years in a title, else the only date in it, that of an issue: `Prevent Action Plan March 2017`."""
    return years_of_plan(title) or next((printed.span for printed in _dates(title)), None)


def printed_time(title: str) -> str | None:
    """The years or date in a title, as printed."""
    time = time_of(title)
    return next((printed.text_in(title) for printed in _dates(title) if time and printed.span == time), None)


def _dates(title: str) -> Sequence[PrintedDate]:
    """The dates in a title; a year at its beginning is one as well."""
    return find_dates(title, DateContext()) or find_dates(title.partition(" ")[0], DateContext())


def _without_authorities(title: str) -> str:
    for mention in find_mentions(title):
        title = re.sub(rf"{re.escape(mention.name)}(?:['’]s\b)?", " ", title)
    return title


@lru_cache(maxsize=1024)
def _naming_words(text: str) -> frozenset[str] | None:
    """The words that tell a plan that a text names from others; `None` for a text that names none.

    A name is short and ends with a plan's word and its years: `Appendix A: Climate Action Plan 2023-25 (draft)`. What
    stands before a dash or colon, such as a section or a council, tells no plan if the rest does.
    """
    name = without_label(text)
    if len(name.split()) > _MOST_WORDS or name[:1].islower() or not may_end_title(name):
        return None
    if not any(word in fold(name) for word in PLAN_WORDS):
        return None  # much quicker told than which words stand behind the last of them
    if len({printed.span for printed in _dates(name) if printed.span}) > 1 or not _ends_with_plan(name):
        return None
    last = _JOINT.split(name)[-1]
    told = (_telling(last) if _ends_with_plan(last) else set()) or _telling(name)
    return None if told & set(word_lists("titles")["about_a_plan"]) else frozenset(told)


def _telling(name: str) -> set[str]:
    """The words of a name that tell what is planned: not that it is a plan, of which kind, nor which part of it."""
    return set(own_words(name)) - PLAN_WORDS - set(word_lists("titles")["part_or_kind"])


def without_label(text: str) -> str:
    """A text without a label such as `Appendix A:` or a number before it."""
    line = " ".join(text.split())
    label = _LABEL.match(line)
    return line[label.end() :] if label else line


def _ends_with_plan(name: str) -> bool:
    """Whether nothing but years and words that any plan's title may bear stand behind the last word for a plan."""
    bare = _VERSION_NUMBER.sub(" ", _without_authorities(name))
    for printed in _dates(bare):
        bare = bare.replace(printed.text_in(bare), " ")
    words = fold(bare).split()
    behind = list(takewhile(lambda word: word not in PLAN_WORDS, reversed(words)))
    return len(behind) < len(words) and set(behind) <= set(word_lists("titles")["any_plan"])


def _texts(source: Source) -> Iterator[_Text]:
    """The texts that may name a plan: paragraphs, and what stands alone in the first row of a grid."""
    item = grid = 0
    for page in source.pages:
        for place, content in enumerate(page.items):
            opens = place == 0 and _is_apart(page, source)
            if isinstance(content, Paragraph):
                above = page.items[place - 1] if place else None
                below = page.items[place + 1] if place + 1 < len(page.items) else None
                yield _Text(content, item, grid + 1, opens, _line(above, content), _line(below, content))
            else:
                grid += 1
                if (alone := _alone_on_top(content)) is not None:
                    yield _Text(alone, item, grid, opens)
            item += 1


def _heads_again(source: Source) -> set[int]:
    """Which paragraphs (by identity) are running heads or feet that a page before has, too."""
    seen: set[str] = set()
    again: set[int] = set()
    for page in source.pages:
        heads = [item for item in page.items if isinstance(item, Paragraph) and item.is_running]
        again |= {id(head) for head in heads if head.text in seen}
        seen |= {head.text for head in heads}
    return again


def _line(other: Paragraph | Grid | None, paragraph: Paragraph) -> Paragraph | None:
    """A text beside another that may be a line of the same title: no smaller, no larger, and close on a page."""
    if not isinstance(other, Paragraph) or other.names_part or paragraph.names_part:
        return None
    sizes = sorted((_size(other), _size(paragraph)))
    boxes = [p.place.box for p in (other, paragraph) if p.place.box]
    apart = max(box.top for box in boxes) - min(box.bottom for box in boxes) if len(boxes) == 2 else 0.0
    return other if sizes[0] >= _SAME_SIZE * sizes[1] and apart <= sizes[1] else None


def _is_apart(page: Page, source: Source) -> bool:
    return page.number is not None or len(source.pages) > 1


def _alone_on_top(grid: Grid) -> Paragraph | None:
    """The only text of a grid's first row."""
    texts = [cell for cell in grid.cells if cell.row == 0 and cell.text]
    return Paragraph(texts[0].text, texts[0].place) if len(texts) == 1 and grid.row_count > 1 else None


def _size(paragraph: Paragraph) -> float:
    """How a text stands out: what a heading's level is worth, or the height of its type, small capitals or not."""
    if paragraph.level is not None:
        return _POINTS_OF_LEVEL / (1 + paragraph.level)
    box = paragraph.place.box
    return max(box.bottom - box.top, _LETTERS * (paragraph.size or 0.0)) if box else 0.0
