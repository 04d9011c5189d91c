"""What stands above each group of labels: the action, what describes it, and the heading of its section."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.labelled_groups import Kind, kind_of
from parsers.source import Paragraph

_RECURRING = 0.8  # the share of groups above which a kind of paragraph stands that holds the titles
_FEWEST_SECTIONS = 2


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above a group: the section that begins there, if one does, and the title with what describes it."""

    section: Paragraph | None
    title: tuple[Paragraph, ...]


def titles_over(gaps: Sequence[Sequence[Paragraph]], titled: Sequence[bool]) -> list[Above]:
    """What stands above each group, from the paragraphs between it and the one before; `titled` have a title within."""
    kinds = [[kind_of(paragraph) for paragraph in gap] for gap in gaps]
    own = None if all(titled) else _kind_of_titles(kinds)
    back = min((found.count(own) for found in kinds if own in found), default=0) if own and own.heads else 0
    begins = [len(found) if own is None else _place(found, own, back) for found in kinds]
    of_sections = Counter(kind for found, begin in zip(kinds, begins, strict=True) for kind in set(found[:begin]))
    sections = {kind for kind, count in of_sections.items() if kind.heads and count >= _FEWEST_SECTIONS}
    return [_above(*parts, sections) for parts in zip(gaps, kinds, begins, strict=True)]


def _kind_of_titles(kinds: Sequence[Sequence[Kind]]) -> Kind | None:
    """The kind of paragraph that stands above nearly every group: what looks most like a heading, the nearest first."""
    counts = Counter(kind for found in kinds for kind in set(found))
    recurring = [kind for kind, count in counts.items() if count >= _RECURRING * len(kinds)]
    return max(recurring, key=lambda kind: (kind.rank, _mean_place(kind, kinds)), default=None)


def _mean_place(kind: Kind, kinds: Sequence[Sequence[Kind]]) -> float:
    """Where a kind stands on average, counted from the group: 0 right above it, less further up."""
    places = [found.index(kind) - len(found) for found in kinds if kind in found]
    return sum(places) / len(places)


def _place(kinds: Sequence[Kind], own: Kind, back: int) -> int:
    """The place of a title above a group: that of the kind of titles, else the first below the last heading."""
    places = [place for place, kind in enumerate(kinds) if kind == own]
    if places and own.heads:
        return places[-back]
    headings = [place for place, kind in enumerate(kinds) if kind.heads]
    if not places and headings:
        return headings[-1]
    below = [place for place in places if not headings or place > headings[-1]]
    return below[0] if below else len(kinds)


def _above(gap: Sequence[Paragraph], kinds: Sequence[Kind], begin: int, sections: set[Kind]) -> Above:
    section = next((place for place in reversed(range(begin)) if kinds[place] in sections), None)
    return Above(None if section is None else gap[section], tuple(gap[begin:]))
