"""Chapters of a report as titles of its tables of actions, where several of them hold such tables."""

from collections.abc import Iterator, Sequence

from parsers.source import Paragraph, Source
from parsers.text import may_end_title
from parsers.titles.chapters import chapters_of
from parsers.titles.texts import is_title

_FEWEST = 2


def chapters_above(source: Source, titles: dict[int, Paragraph], grids: Sequence[int]) -> dict[int, Paragraph]:
    """The heading of the chapter of each of some `grids` that have no title, by the number of the grid.

    It counts where others of its type stand above others of these grids, and one says more than `Action plan`.
    Sentences and a caption may stand below it; and another table of which it is the title, if so in several chapters.
    """
    of_others = {id(title) for number, title in titles.items() if number not in grids}
    chapters = {number: chapter for number, chapter in _chapters(source) if number in grids}
    behind = {id(head) for number, head in chapters.items() if id(head) in of_others and number not in titles}
    found = {number: head for number, head in chapters.items() if len(behind) >= _FEWEST or id(head) not in behind}
    heads = [*found.values(), *(titles[number] for number in grids if number in titles)]
    return {
        number: chapter
        for number, chapter in found.items()
        if number not in titles and _are_several([head for head in heads if head.look == chapter.look])
    }


def _are_several(chapters: Sequence[Paragraph]) -> bool:
    return len({chapter.text for chapter in chapters}) >= _FEWEST and any(map(is_title, chapters))


def _chapters(source: Source) -> Iterator[tuple[int, Paragraph]]:
    """The heading of the chapter in which each grid stands, behind the grid's number."""
    numbered = {id(chapter) for chapter in chapters_of(source.paragraphs) if may_end_title(chapter.text)}
    number, chapter = 0, None
    for item in (item for page in source.pages for item in page.items):
        if not isinstance(item, Paragraph):
            number += 1
            if chapter:
                yield number, chapter
        elif item.level is not None or id(item) in numbered:
            chapter = item
