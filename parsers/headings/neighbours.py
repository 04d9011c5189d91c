"""Tables that stand near plans and hold no actions: risk registers, indicators, budgets, known by their headings."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from parsers.headings.known import is_period, shared_vocabulary
from parsers.headings.money import without_unit
from schema.vocabulary import fold_heading, parts_of, word_lists

_FEWEST = 2  # headings by which a kind is known


class _Kind(NamedTuple):
    """The decisive and usual headings of a kind of table, and those that tell it only `beside` a decisive one."""

    decisive: frozenset[str]
    usual: frozenset[str]
    beside: frozenset[str]


@cache
def _neighbours() -> dict[str, _Kind]:
    lists = {kind: word_lists("neighbours", kind) for kind in parts_of("neighbours")}
    return {kind: _Kind(*(frozenset(of.get(name, ())) for name in _Kind._fields)) for kind, of in lists.items()}


@cache
def _known() -> frozenset[str]:
    """The headings of all these tables."""
    return frozenset().union(*(lists for of_kind in _neighbours().values() for lists in of_kind))


def neighbour_of(headings: Sequence[str], decisive_only: bool) -> str | None:
    """The kind of table near a plan whose folded headings these are: one decisive and another, or two usual ones."""
    found = _known().intersection(headings)
    if len(found) < _FEWEST:
        return None  # most rows
    for kind, of_kind in _neighbours().items():
        decisive = len(found & of_kind.decisive)
        others = len(found & of_kind.usual) + (len(found & of_kind.beside) if decisive else 0)
        if decisive + others >= _FEWEST and (decisive or not decisive_only):
            return kind
    return None


def speaks_for(kind: str, headings: Sequence[str]) -> int:
    """How many folded headings are decisive for a kind of table."""
    return sum(map(_neighbours()[kind].decisive.__contains__, headings))


def heads_neighbour(text: str) -> bool:
    """Whether a text is a heading of some table near a plan."""
    return fold_heading(text) in _known()


def are_of_neighbour(texts: Sequence[str]) -> bool:
    """Whether a row's texts are the headings of a table near a plan: those of a kind, or one before several years."""
    bare = [without_unit(text) for text in texts]
    headings = [fold_heading(text) for text in bare]
    plain = not shared_vocabulary().actions.isdisjoint(headings)
    before_years = sum(map(is_period, bare)) > 1 and any(headings[0] in kind.usual for kind in _neighbours().values())
    return neighbour_of(headings, decisive_only=plain) is not None or (before_years and not plain)
