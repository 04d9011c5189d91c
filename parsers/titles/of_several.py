"""Titles that stand over two tables: one of indicators right below them, and that of the actions below it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers.edges import nearest_edges
from parsers.headings.figures import are_figures, is_of_time
from parsers.headings.questions import field_asked_for
from parsers.labels.of_sections import names_in_charge
from parsers.printed_rows import rows_of
from parsers.source import Grid, Paragraph, Source
from parsers.titles.texts import has_number
from schema.vocabulary import fold, fold_heading, spellings, word_lists


class _Below(NamedTuple):
    """A grid without a title of its own: its number, those above it from the titled one on, itself, the title."""

    number: int
    above: list[Grid]
    grid: Grid
    title: Paragraph


def over_several(source: Source, titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Titles, counted for the grids right below theirs as well: numbered ones for such that have other columns.

    Others count where several of them stand so, over the same tables, or over those of figures by year; but not where
    they say what these figures are: `Budget`, `How we will know`.
    """
    below = list(_below_titled(source, titles))
    numbered = {found.number: found.title for found in below if _is_numbered_over(found, titles)}
    others = [found for found in below if not _names_field(found.title.text)]
    often = Counter(headings for found in others if len(headings := _headings(found.grid)) > 1)
    over_figures = {found.title.text for found in others if _end_with_figures(found.above)}
    more = {
        found.number: found.title
        for found in others
        if (often[_headings(found.grid)] > 1 and _headings(found.above[-1]) != _headings(found.grid))
        or (len(over_figures) > 1 and _end_with_figures(found.above))
    }
    return numbered | more | titles


def _names_field(title: str) -> bool:
    """Whether a title is a heading of columns: it says what a table holds, and names no section."""
    folded = fold_heading(title)
    return folded in spellings("headings") or field_asked_for(folded) is not None


def _is_numbered_over(found: _Below, titles: dict[int, Paragraph]) -> bool:
    """Whether a numbered title stands over the grid right above another, which has other columns."""
    above = found.above[-1]
    return found.number - len(found.above) in titles and has_number(found.title.text) and _are_apart(above, found.grid)


def _below_titled(source: Source, titles: dict[int, Paragraph]) -> Iterator[_Below]:
    """The grids without a title that have but running heads, or `Actions`, between them and one with a title.

    Tables of figures between pass the title on, and so does the rest of a card that a page break cut.
    """
    number, title, above = 0, None, list[Grid]()
    for item in (item for page in source.pages for item in page.items):
        if isinstance(item, Paragraph):
            above = above if _tells_nothing(item) else []
            continue
        number += 1
        own = _caption(item) or titles.get(number)
        if title and above and own is None and not _ends(item, above[-1]):
            yield _Below(number, above, item, title)
        goes_on = own is None and above and (_end_with_figures([*above, item]) or _ends(item, above[-1]))
        above = [*above, item] if goes_on else [item]
        title = title if goes_on else own


def _end_with_figures(grids: Sequence[Grid]) -> bool:
    """Whether the last of some grids holds figures by year, its headings drawn apart, on the page before, or not."""
    *_, above, last = (None, *grids)
    apart = above is not None and above.column_count == last.column_count
    tables = [[last], [above, last]] if apart else [[last]]
    return any(
        _heads_figures(table[0]) and are_figures([row for grid in table for row in rows_of(grid, 0)])
        for table in tables
    )


def _heads_figures(grid: Grid) -> bool:
    """Whether the last text of a grid's first row is a year, as it is above figures: most grids need no closer look."""
    texts = [cell.text for cell in grid.cells if cell.row == 0 and cell.text]
    return bool(texts) and is_of_time(texts[-1])


def _tells_nothing(paragraph: Paragraph) -> bool:
    """Whether a text is a running head, or but a word for any plan."""
    words = fold(paragraph.text).split()
    return paragraph.is_running or (bool(words) and set(words) <= set(word_lists("titles")["any_plan"]))


def _ends(grid: Grid, above: Grid) -> bool:
    """Whether labels with their values, in columns of the grid on the page before, are the rest of that card."""
    if grid.column_count > 2 or grid.place.page == above.place.page or not (grid.edges and above.edges):
        return False
    return nearest_edges(above.edges, grid.edges) is not None


def _are_apart(above: Grid, grid: Grid) -> bool:
    """Whether a grid stands below another on its page and has other columns."""
    one, other = above.place.box, grid.place.box
    below = (one is None and other is None) or (one is not None and other is not None and one.bottom <= other.top)
    return above.place.page == grid.place.page and below and above.column_count != grid.column_count


def _caption(grid: Grid) -> Paragraph | None:
    """The one text of the first row of a grid, as a paragraph above it, where several stand in the next.

    A row between may say who is in charge.
    """
    first, *more = ([cell for cell in grid.cells if cell.row == row and cell.text] for row in range(3))
    below = more[1:] if len(more[0]) == 1 and names_in_charge(more[0][0].text) else more
    alone = len(first) == 1 and first[0].column == 0 and len(below[0]) > 1
    return Paragraph(first[0].text, first[0].place) if alone else None


def _headings(grid: Grid) -> tuple[str, ...]:
    """What stands in the first row of a grid, blank headings aside, in whatever order."""
    return tuple(sorted(cell.text for cell in grid.cells if cell.row == 0 and cell.text))
