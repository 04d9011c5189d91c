"""Texts and grids on pages, and the titles that the grids have."""

from dataclasses import replace

from parsers.document.running_heads import with_running_heads
from parsers.headings.known import shared_vocabulary
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from parsers.titles.finding import titles_above

EDGES = (50.0, 150.0, 250.0, 350.0, 550.0)


def text(words: str, top: float, x0: float = 50.0, x1: float = 200.0) -> Paragraph:
    """A line of text on the first page."""
    return Paragraph(words, Place(1, Box(x0, top, x1, top + 10)))


def grid(top: float) -> Grid:
    """A grid of four columns, 50 points high."""
    return Grid(Place(1, Box(EDGES[0], top, EDGES[-1], top + 50)), 2, 4, (), EDGES)


def titles_of(*items: Paragraph | Grid) -> dict[int, str]:
    """The titles of the grids of a page."""
    return titles_on(items)


def titles_on(*pages: tuple[Paragraph | Grid, ...]) -> dict[int, str]:
    """The titles of the grids of several pages."""
    numbered = tuple(Page(number, 600.0, 800.0, items) for number, items in enumerate(pages, start=1))
    found = titles_above(
        with_running_heads(Source("pdf", "", len(pages), numbered), shared_vocabulary()), shared_vocabulary()
    )
    return {number: title.text for number, title in found.items()}


def heading(words: str, level: int | None = 1) -> Paragraph:
    """A paragraph of a format without boxes."""
    return Paragraph(words, Place(locator="paragraph"), level=level)


def sized(words: str, top: float, size: float) -> Paragraph:
    """A line in type of a size."""
    return replace(text(words, top), size=size)


def card(page: int, top: float, title: str, *rows: tuple[str, str]) -> Grid:
    """A card with a title across its top, labels and values below it."""
    edges = (50.0, 150.0, 350.0)
    labels = [
        Cell(row, column, 1, 1, words, Place(page))
        for row, pair in enumerate(rows, start=1)
        for column, words in enumerate(pair)
    ]
    cells = (Cell(0, 0, 1, 2, title, Place(page)), *labels)
    return Grid(Place(page, Box(50.0, top, 350.0, top + 20)), len(rows) + 1, 2, cells, edges)


def table(*rows: list[str], edges: tuple[float, ...] = ()) -> Grid:
    """A grid of rows of texts, in a format without pages."""
    cells = [Cell(r, c, 1, 1, words, Place()) for r, texts in enumerate(rows) for c, words in enumerate(texts)]
    return Grid(Place(), len(rows), len(rows[-1]), tuple(cells), edges or None)
