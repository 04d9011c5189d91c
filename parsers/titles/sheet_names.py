"""Names of sheets as titles: of those without another, where the names of those beside them say what titles say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from parsers.source import Paragraph
from parsers.titles.above_grids import TextsAbove
from schema.vocabulary import fold, word_lists

_COPY = re.compile(r"\(\d+\)$")
_COUNTED = re.compile(r"[a-z]?\d+|[a-z]")  # `Q3`, `Tab B`


def names_of_sheets(found: Sequence[TextsAbove], titles: Mapping[int, Paragraph]) -> dict[int, Paragraph]:
    """The names of sheets that have no title where others do, by the grid's number: no section goes on to the next.

    They are titles where the name of a sheet is in its title. One of a copy, or one that tells but the kind of a sheet,
    is left blank: its grid is a table of its own, in no section.
    """
    names = {number: above[0] for number, (above, _, _) in enumerate(found, start=1) if above and above[0].names_part}
    telling = any(number in titles and _is_said_in(name.text, titles[number].text) for number, name in names.items())
    return {
        number: name if telling and _tells(name.text) else replace(name, text="")
        for number, name in names.items()
        if titles and number not in titles
    }


def _is_said_in(name: str, title: str) -> bool:
    """Whether a title says what the name of its sheet does."""
    return name != title and not _own_words(name).isdisjoint(_own_words(title))


def _tells(name: str) -> bool:
    return bool(_own_words(name)) and not _COPY.search(name)


def _own_words(text: str) -> set[str]:
    """The words of a text that tell what is planned."""
    return {word for word in fold(text).split() if not _COUNTED.fullmatch(word)} - _any_words()


@cache
def _any_words() -> set[str]:
    lists = word_lists("titles")
    return {word for name in ("any_plan", "part_or_kind", "kinds_of_sheets") for word in lists[name]}
