"""What stands above the grids of a document, as the finding of tables asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from parsers.source import Paragraph, Source
from parsers.tables.side_by_side import alone_on_pages
from parsers.titles.above_grids import headings_over, nearest_above, texts_above


@dataclass(frozen=True, slots=True)
class StandsAbove:
    """What stands above grids, by the grid's number: its title, the text right above it, and the title above that.

    The latter is the section where the text right above is the title of a card. Grids of `plans` are the first of one,
    and beside those `alone` no other stands.
    """

    titles: Mapping[int, Paragraph]
    nearest: Mapping[int, Paragraph]
    over: Mapping[int, Paragraph]
    plans: frozenset[int]
    alone: frozenset[int]


def what_stands_above(source: Source, titles: Mapping[int, Paragraph], names: Mapping[int, Paragraph]) -> StandsAbove:
    """What stands above the grids of a document, of which the titles and names of plans are known."""
    above = list(texts_above(source))
    nearest, over = nearest_above(above), headings_over(above)
    begins_section = 2 * len(over) <= len(nearest)  # a text below such a heading is the first of several
    own = {number: title for number, title in titles.items() if not (begins_section and title is over.get(number))}
    alone = alone_on_pages(source.grids)
    return StandsAbove({**names, **titles}, {**names, **nearest, **own}, over, frozenset(names), alone)
