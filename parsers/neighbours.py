"""Tables that stand near plans and hold no actions: risk registers, indicators, budgets, known by their headings."""

from collections.abc import Sequence
from functools import cache

from parsers.known_headings import is_period, shared_vocabulary
from parsers.money import without_unit
from schema.vocabulary import fold_heading, parts_of, word_lists

_FEWEST = 2  # headings by which a kind is known


@cache
def _neighbours() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The decisive and the usual headings of each kind of table near a plan."""
    lists = {kind: word_lists("neighbours", kind) for kind in parts_of("neighbours")}
    return {kind: (frozenset(of["decisive"]), frozenset(of["usual"])) for kind, of in lists.items()}


@cache
def _known() -> frozenset[str]:
    """The headings of all these tables."""
    return frozenset().union(*(lists for of_kind in _neighbours().values() for lists in of_kind))


def neighbour_of(headings: Sequence[str], decisive_only: bool) -> str | None:
    """The kind of table near a plan whose folded headings these are: one decisive and another, or two usual ones."""
    headings = [heading for heading in headings if heading in _known()]
    if len(headings) < _FEWEST:
        return None  # most rows
    for kind, (decisive_headings, usual_headings) in _neighbours().items():
        decisive = sum(map(decisive_headings.__contains__, headings))
        usual = sum(map(usual_headings.__contains__, headings))
        if decisive + usual >= _FEWEST and (decisive or not decisive_only):
            return kind
    return None


def speaks_for(kind: str, headings: Sequence[str]) -> int:
    """How many folded headings are decisive for a kind of table."""
    return sum(map(_neighbours()[kind][0].__contains__, headings))


def heads_neighbour(text: str) -> bool:
    """Whether a text is a heading of some table near a plan."""
    return fold_heading(text) in _known()


def are_of_neighbour(texts: Sequence[str]) -> bool:
    """Whether a row's texts are the headings of a table near a plan: those of a kind, or one before several years."""
    bare = [without_unit(text) for text in texts]
    headings = [fold_heading(text) for text in bare]
    plain = not shared_vocabulary().actions.isdisjoint(headings)
    before_years = sum(map(is_period, bare)) > 1 and any(headings[0] in usual for _, usual in _neighbours().values())
    return neighbour_of(headings, decisive_only=plain) is not None or (before_years and not plain)
