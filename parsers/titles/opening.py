"""Titles that open a page, in larger type than all between them and its table: an introduction, figures, a picture."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from parsers.source import Paragraph
from parsers.titles.above_grids import TextsAbove
from parsers.titles.over_prose import is_larger
from parsers.titles.texts import is_title


def opening_titles(found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The titles that open the pages of tables, by the number of the grid, however much stands between.

    Several open so in one size of type. A text that comes again behind another is a running head.
    """
    pages = [None, *(grid.place.page for _, grid, _ in found)]
    opened = {
        number: title
        for number, ((above, grid, _), page) in enumerate(zip(found, pages, strict=False), start=1)
        if grid.place.page != page and (title := _opening(above))
    }
    runs = [run for run, _ in groupby((title.text, title.size) for title in opened.values())]
    often, sizes = Counter(text for text, _ in runs), Counter(size for _, size in set(runs))
    return {number: title for number, title in opened.items() if often[title.text] == 1 and sizes[title.size] > 1}


def _opening(above: Sequence[Paragraph]) -> Paragraph | None:
    """The first of some texts, where it is a title in larger type than all the others."""
    larger = len(above) > 1 and all(is_larger(above[0], other) for other in above[1:])
    return above[0] if larger and is_title(above[0]) else None
