"""Grids of columns as wide as each other, and the tables that they make."""

from dataclasses import replace

from parsers.headings.known import shared_vocabulary
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from parsers.tables.finding import FoundTables, find_tables

PLAN = [["Action", "Lead", "Deadline"], ["Plant trees", "Parks Manager", "May 2021"]]
MORE = [["Mow lawns", "Parks Manager", "June 2021"]]


def grid(rows: list[list[str]], page: int, left: float = 0.0, top: float = 0.0) -> Grid:
    """A grid of columns 100 points wide."""
    place = Place(page, Box(left, top, left + 300.0, top + 50.0))
    cells = tuple(Cell(r, c, 1, 1, text, place) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Grid(place, len(rows), 3, cells, tuple(left + 100.0 * c for c in range(4)))


def of_four(rows: list[list[str]], page: int) -> Grid:
    """A grid of four such columns."""
    return replace(grid(rows, page), column_count=4, edges=tuple(100.0 * c for c in range(5)))


def found_in(*grids: Grid, titles: dict[int, Paragraph] | None = None) -> FoundTables:
    """The tables of a document that holds nothing but these grids, and perhaps titles above them."""
    pages = [Page(number, 800.0, 600.0, tuple(g for g in grids if g.place.page == number)) for number in (1, 2)]
    return find_tables(Source("pdf", "application/pdf", 2, tuple(pages)), shared_vocabulary(), titles or {}, {})


def actions_of(found: FoundTables) -> list[list[str]]:
    """The first cell of every row of every table."""
    return [[row.filled[0].text for row in table.rows] for table in found.tables]
