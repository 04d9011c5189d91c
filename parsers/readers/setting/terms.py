"""Terms of a list as browsers print one: short lines that come again, and below each, indented, what it means."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from parsers.readers.page.arrays import places_of
from parsers.readers.page.lines import Line, PageLines
from parsers.text import begins_item

_FEWEST, _FEWEST_TERMS = 3, 2  # times that a term comes, and terms that do
_MOST_WORDS = 10
_INDENTS = (6.0, 60.0)  # points by which a meaning stands further right than its term
_FURTHEST = 2.0  # of the size of type: how far below it stands
_ENDS = (".", ",", ";")  # of sentences and their parts


class _Term(NamedTuple):
    """A line that may be a term: its text, and where it and the line below begin, in whole points."""

    text: str
    x0: int
    below: int


Terms = frozenset[tuple[str, int]]  # the text of each and where it begins, in whole points


def terms_of(pages: Iterable[PageLines]) -> Terms:
    """The terms of a document: what comes again and again over indented lines, and what stands as these do.

    Over the items of a list only what comes again is one.
    """
    found = Counter((term, is_list) for page in pages for term, is_list in _over_indented(page))
    often = {term for (term, _), count in found.items() if count >= _FEWEST}
    sure = Counter((term.x0, term.below) for term in often if found[term, False] >= _FEWEST)
    places = {place for place, count in sure.items() if count >= _FEWEST_TERMS}
    return frozenset(
        (term.text, term.x0)
        for term, is_list in found
        if (term.x0, term.below) in places and (term in often or not is_list)
    )


def _over_indented(page: PageLines) -> Iterator[tuple[_Term, bool]]:
    """Each short line outside tables with a line close below that stands further right, and whether that is an item."""
    measures = page.measures[: page.firsts[1]]
    indents, steps = np.diff(measures[:, 0]), np.diff(measures[:, 4])
    is_over = (_INDENTS[0] < indents) & (indents < _INDENTS[1]) & (steps < _FURTHEST * measures[:-1, 5])
    for place in places_of(is_over).tolist():
        text, below = page.texts[place : place + 2]
        if _may_be_term(text):
            yield _Term(text, *np.rint(measures[place : place + 2, 0]).astype(int).tolist()), begins_item(below)


def _may_be_term(text: str) -> bool:
    """Whether a line is short, begins with a capital, and neither ends as a sentence does nor holds a label."""
    short = text[0].isupper() and len(text.split()) <= _MOST_WORDS
    return short and not text.endswith(_ENDS) and ":" not in text[:-1]


def parted_at_terms(lines: Sequence[Line], terms: Terms) -> list[list[Line]]:
    """The lines of a paragraph, each term as one of its own."""
    parts = [list(lines[:1])]
    for line in lines[1:]:
        if is_term(parts[-1][-1:], terms) or is_term([line], terms):
            parts.append([])
        parts[-1].append(line)
    return parts


def is_term(lines: Sequence[Line], terms: Terms) -> bool:
    """Whether lines are but one, and this is a term."""
    return len(lines) == 1 and (lines[0].text, round(lines[0].box.x0)) in terms
