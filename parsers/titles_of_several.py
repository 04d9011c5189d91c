"""Titles that stand over two tables: one of indicators right below them, and that of the actions below it."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from parsers.source import Grid, Paragraph, Source
from parsers.title_texts import has_number


class _Below(NamedTuple):
    """A grid that stands right below one with a title: its number, both grids, the title."""

    number: int
    above: Grid
    grid: Grid
    title: Paragraph


def over_several(source: Source, titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Titles, counted for the grids right below theirs as well: numbered ones for such that have other columns.

    Others count where several of them stand so, over the same tables.
    """
    below = list(_below_titled(source, titles))
    often = Counter(headings for found in below if len(headings := _headings(found.grid)) > 1)
    more = {
        found.number: found.title
        for found in below
        if (found.number - 1 in titles and has_number(found.title.text) and _are_apart(found.above, found.grid))
        or (often[_headings(found.grid)] > 1 and _headings(found.above) != _headings(found.grid))
    }
    return more | titles


def _below_titled(source: Source, titles: dict[int, Paragraph]) -> Iterator[_Below]:
    """The grids without a title that have nothing but running heads between them and one with a title."""
    items = [item for page in source.pages for item in page.items if isinstance(item, Grid) or not item.is_running]
    number = 0
    for above, item in pairwise([None, *items]):
        if isinstance(item, Grid):
            number += 1
            title = titles.get(number - 1) or (_caption(above) if isinstance(above, Grid) else None)
            if isinstance(above, Grid) and title and number not in titles:
                yield _Below(number, above, item, title)


def _are_apart(above: Grid, grid: Grid) -> bool:
    """Whether a grid stands below another on its page and has other columns."""
    one, other = above.place.box, grid.place.box
    below = (one is None and other is None) or (one is not None and other is not None and one.bottom <= other.top)
    return above.place.page == grid.place.page and below and above.column_count != grid.column_count


def _caption(grid: Grid) -> Paragraph | None:
    """The one text of the first row of a grid that has several in the next, as a paragraph above it."""
    first, next_row = ([cell for cell in grid.cells if cell.row == row and cell.text] for row in (0, 1))
    alone = len(first) == 1 and first[0].column == 0 and len(next_row) > 1
    return Paragraph(first[0].text, first[0].place) if alone else None


def _headings(grid: Grid) -> tuple[str, ...]:
    """What stands in the first row of a grid."""
    return tuple(cell.text for cell in grid.cells if cell.row == 0)
