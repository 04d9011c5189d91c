"""Lines of figures below a line of years: each run of them is a table, though nothing drawn tells it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from parsers.headings.figures import head_figures, is_of_time
from parsers.source import Cell, Grid, Page, Paragraph, Source, around

_FEWEST = 2  # years
_Line = tuple[Paragraph, list[str]]  # a text, and its parts: what is counted, then a figure for each year


def with_printed_figures(source: Source) -> Source:
    """A document whose lines of figures are grids, one for each page that they stand on, the years above the first.

    Where the years end a page, a grid on the next may hold the figures.
    """
    numbered = {id(line[0]): (number, line) for number, run in enumerate(_runs(source)) for line in run}
    pages = (replace(page, items=tuple(_gathered(page, numbered))) for page in source.pages)
    return replace(source, pages=tuple(pages)) if numbered else source


def _runs(source: Source) -> Iterator[list[_Line]]:
    """The lines of years, each with those of figures right below it."""
    items = [item for page in source.pages for item in page.own_items]
    for number, item in enumerate(items):
        if isinstance(item, Paragraph) and (years := _years(item)):
            below = items[number + 1 :]
            figures = list(_figures(years, below))
            if figures or _are_over_next_page(item, years, below):
                yield [(item, years), *figures]


def _years(text: Paragraph) -> list[str]:
    """The parts of a text that ends with several years; none of another."""
    words = text.text.split()
    count = len(list(takewhile(is_of_time, reversed(words))))
    return text.text.rsplit(maxsplit=count) if _FEWEST <= count < len(words) else []


def _figures(years: Sequence[str], below: Sequence[Paragraph | Grid]) -> Iterator[_Line]:
    """The lines right below one of years that end with as many figures."""
    for item in below:
        parts = item.text.rsplit(maxsplit=len(years) - 1) if isinstance(item, Paragraph) else []
        if isinstance(item, Grid) or not head_figures(years, parts):
            return
        yield item, parts


def _are_over_next_page(text: Paragraph, years: Sequence[str], below: Sequence[Paragraph | Grid]) -> bool:
    """Whether a line of years ends its page and a grid begins the next, with a figure for each in its first row."""
    grid = next(iter(below), None)
    if not isinstance(grid, Grid) or grid.place.page == text.place.page:
        return False
    return head_figures(years, [cell.text for cell in grid.cells if cell.row == 0])


def _gathered(page: Page, numbered: Mapping[int, tuple[int, _Line]]) -> Iterator[Paragraph | Grid]:
    """The items of a page, with a grid for the lines of each run."""
    for number, items in groupby(page.items, lambda item: numbered.get(id(item), (None,))[0]):
        if number is None:
            yield from items
        else:
            yield _grid([numbered[id(item)][1] for item in items])


def _grid(lines: Sequence[_Line]) -> Grid:
    cells = [
        Cell(row, column, 1, 1, part, text.place)
        for row, (text, parts) in enumerate(lines)
        for column, part in enumerate(parts)
    ]
    return Grid(around([text.place for text, _ in lines]), len(lines), len(lines[0][1]), tuple(cells))
