"""What every reader yields: the pages of a document as paragraphs and grids, each with its place.

Boxes are in points from the upper left corner of the page as it is shown; formats without pages give locators.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from schema.plan import Finding

WHITE = "#ffffff"  # fills no cell


class Box(NamedTuple):
    """A rectangle on a page, in points from its upper left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


def in_hundredths(box: Box) -> Box:
    """A box to a hundredth of a point, as records give it; boxes in one row or column share their numbers."""
    x0, top, x1, bottom = box
    return Box(_hundredths(x0), _hundredths(top), _hundredths(x1), _hundredths(bottom))


@lru_cache(maxsize=4096)
def _hundredths(edge: float) -> float:
    return round(edge, 2)


class Place(NamedTuple):
    """Where something stands: a page (from 1) and a box, or a locator such as `line 42`."""

    page: int | None = None
    box: Box | None = None
    locator: str | None = None


class Spread(NamedTuple):
    """Where a printed page stands in the file: the page there, and where on that its left edge is."""

    page: int
    left: float


def around(places: Sequence[Place]) -> Place:
    """The place of what begins in the first of some places, as far as its page goes."""
    boxes = [place.box for place in places if place.box and place.page == places[0].page]
    if not boxes:
        return places[0]
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return Place(places[0].page, Box(min(x0), min(top), max(x1), max(bottom)), places[0].locator)


class Cell(NamedTuple):
    """One cell of a grid; `text` holds a paragraph a line, `ink` is the box of the text itself, in hundredths.

    `symbol_colour` is that of a text which is but circles or other marks of one colour; a cell `is_unsure` where words
    of it may belong to the one beside it, and `is_open` where no line ends it at the foot of its table, or begins it at
    the head, as one does others. One that is not `is_printed` names what the cell beside it holds.
    """

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    place: Place
    ink: Box | None = None
    fill: str | None = None
    symbol_colour: str | None = None
    is_unsure: bool = False
    is_printed: bool = True
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as drawn: cells by row and column; `edges` are the column boundaries, where there are any.

    Edges are in points, or in columns of a sheet; `section_rows` are known to hold but the heading of a section,
    and `names` are the labels, folded, of what is known to be a card.
    """

    place: Place
    row_count: int
    column_count: int
    cells: tuple[Cell, ...]
    edges: tuple[float, ...] | None = None
    section_rows: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text that stands outside every grid; `names_part` marks the name of a sheet, which is no title of the whole.

    `level` is that of a heading, from 1, and `is_item` marks what stands in a list, where the format states them.
    `symbol_colour` is that of the circle or other mark that its text holds last, `size` that of its type, in points;
    one that `is_running` is a running head or foot, where the document's pages were compared; one that `is_aside`
    stands in a panel beside the text. `term` is what its text begins with and says the meaning of, in a list of terms.
    """

    text: str
    place: Place
    names_part: bool = False
    level: int | None = None
    is_item: bool = False
    symbol_colour: str | None = None
    size: float | None = None
    is_running: bool = False
    is_aside: bool = False
    term: str | None = None

    @property
    def look(self) -> tuple[int | None, float | None]:
        """Its level and size, which headings of one rank share."""
        return self.level, self.size


@dataclass(frozen=True, slots=True)
class Page:
    """One page, or the whole of a document without pages, in reading order; sizes in points.

    In a file with spreads it is a printed page: `number` counts these, and the `spread` tells where in the file it is.
    """

    number: int | None
    width: float | None
    height: float | None
    items: tuple[Paragraph | Grid, ...]
    spread: Spread | None = None

    @property
    def own_items(self) -> list[Paragraph | Grid]:
        """What stands on it, without its running heads and feet."""
        return [item for item in self.items if not (isinstance(item, Paragraph) and item.is_running)]


@dataclass(frozen=True, slots=True)
class Source:
    """A document as a reader saw it; `findings` are what the reader itself has to say."""

    reader: str
    media_type: str
    page_count: int | None
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def grids(self) -> list[Grid]:
        """Every grid, in reading order."""
        return [item for page in self.pages for item in page.items if isinstance(item, Grid)]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Every paragraph outside grids, in reading order."""
        return [item for page in self.pages for item in page.items if isinstance(item, Paragraph)]


def table_records(source: Source) -> Iterator[dict[str, Any]]:
    """The grids of a document as plain records: page, box and cells; boxes are `None` in a format without pages."""
    for grid in source.grids:
        yield {
            "page": grid.place.page,
            **_edges(grid.place.box),
            "locator": grid.place.locator,
            "rows": grid.row_count,
            "columns": grid.column_count,
            "cells": [_cell_record(cell) for cell in grid.cells],
        }


def _cell_record(cell: Cell) -> dict[str, Any]:
    return {
        "row": cell.row,
        "column": cell.column,
        "row_span": cell.row_span,
        "column_span": cell.column_span,
        **_edges(cell.place.box),
        "text": cell.text,
        "fill": cell.fill,
    }


def _edges(box: Box | None) -> dict[str, float | None]:
    x0, top, x1, bottom = in_hundredths(box) if box else (None, None, None, None)
    return {"x0": x0, "top": top, "x1": x1, "bottom": bottom}
