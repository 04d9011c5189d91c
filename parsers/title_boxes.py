"""Titles of sections in boxes of their own right above tables: each becomes the rows atop the table below it."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from parsers.header_rows import header_at, is_likely
from parsers.known_headings import Vocabulary
from parsers.labels import first_label
from parsers.printed_rows import Row, rows_of
from parsers.source import Cell, Grid, Page, Paragraph, Source, around
from parsers.title_texts import NAMED_TITLE, PART_NAMES, is_title

_MOST_COLUMNS, _MOST_ROWS, _FEWEST_COLUMNS = 2, 8, 3  # of a box, and of a table below it
_NEAR = 40.0  # points between a box and its table
_FEWEST = 2  # boxes that look alike
_NAME_OF_PART = re.compile(rf"{PART_NAMES}(?: (?:\d+|[A-Z]))?\W*", re.IGNORECASE)
_COUNT = re.compile(r"\W*(?:\d+|\b[A-Z])?\W*$")


class _Box(NamedTuple):
    """The title in a box, and what others that look alike have in common with it: columns and labels."""

    title: str
    look: tuple[str, ...]


def with_title_boxes(source: Source, vocabulary: Vocabulary) -> Source:
    """A document of which each box that holds the title of the table right below it is the top of that table.

    Several look alike, each with a title of its own; or the labels of one are those atop another table.
    """
    boxes = {
        id(above): box
        for page in source.pages
        for above, below in pairwise(page.items)
        if isinstance(above, Grid) and isinstance(below, Grid) and (box := _box_above(above, below, vocabulary))
    }
    atop = {_labels_atop(grid) for grid in source.grids if id(grid) not in boxes} if boxes else set()
    titles = {key for key, box in boxes.items() if box.look in atop or _have_own_titles(box.look, [*boxes.values()])}
    if not titles:
        return source
    pages = tuple(replace(page, items=tuple(_joined(page, titles))) for page in source.pages)
    return replace(source, pages=pages)


def _have_own_titles(look: tuple[str, ...], boxes: Sequence[_Box]) -> bool:
    """Whether several boxes have a look, each a title of its own."""
    titles = [box.title for box in boxes if box.look == look]
    return len(titles) >= _FEWEST and len(set(titles)) == len(titles)


def _box_above(above: Grid, below: Grid, vocabulary: Vocabulary) -> _Box | None:
    """What a grid is that stands right above the headings of another, and is but a title and texts about it."""
    if above.column_count > _MOST_COLUMNS or above.row_count > _MOST_ROWS or below.column_count < _FEWEST_COLUMNS:
        return None
    if not _is_near(above, below) or not is_likely(header_at(rows_of(below, 0), 0), vocabulary, strict=True):
        return None
    rows = [row for row in rows_of(above, 0) if row.filled]
    if not rows:
        return None
    return _box_of_texts(rows) if above.column_count == 1 else _box_of_labels(rows)


def _is_near(above: Grid, below: Grid) -> bool:
    one, other = above.place.box, below.place.box
    if one is None or other is None:
        return one is other
    return above.place.page == below.place.page and 0 <= other.top - one.bottom < _NEAR


def _box_of_texts(rows: Sequence[Row]) -> _Box | None:
    """A box whose first text is a title: it says no more of itself than that it is that of a part."""
    title = rows[0].filled[0]
    label = first_label(title.text)
    named = NAMED_TITLE.match(title.text) or (label and _NAME_OF_PART.fullmatch(label[0]))
    if not is_title(Paragraph(title.text, title.place)) or (label and not named):
        return None
    return _Box(title.text, ("named" if named else "",))


def _box_of_labels(rows: Sequence[Row]) -> _Box | None:
    """A box of labels beside texts, the first of which is the name of a part."""
    if any(list(row.filled) != [0, 1] for row in rows) or not _NAME_OF_PART.fullmatch(rows[0].filled[0].text):
        return None
    return _Box(rows[0].filled[1].text, _look(rows))


def _look(rows: Sequence[Row]) -> tuple[str, ...]:
    """The labels of rows, without what counts them."""
    return tuple(_COUNT.sub("", row.filled[0].text) for row in rows)


def _labels_atop(grid: Grid) -> tuple[str, ...]:
    """The labels of the rows atop a grid that are but a label and a text."""
    rows = takewhile(lambda row: len(row.filled) == _MOST_COLUMNS and 0 in row.filled, rows_of(grid, 0))
    return _look(list(rows)) if grid.column_count >= _FEWEST_COLUMNS else ()


def _joined(page: Page, titles: Container[int]) -> Iterator[Paragraph | Grid]:
    """What stands on a page, each of some boxes joined to the table below it."""
    box: Grid | None = None
    for item in page.items:
        if box is not None and isinstance(item, Grid):
            yield _with_box(box, item)
            box = None
        elif isinstance(item, Grid) and id(item) in titles:
            box = item
        else:
            yield item


def _with_box(box: Grid, grid: Grid) -> Grid:
    """A table with the rows of a box above its own: the title lies across it, and so do texts beside labels."""
    rows = [row for row in rows_of(box, 0) if row.filled]
    width = grid.column_count
    title = [*rows[0].filled.values()]
    first = title[-1]._replace(
        row=0, column=0, column_span=width,
        text=": ".join(cell.text.rstrip(" :") for cell in title), place=around([cell.place for cell in title]),
    )  # fmt: skip
    labelled = box.column_count > 1
    below = [
        _across(cell, number, width, labelled=labelled)
        for number, row in enumerate(rows[1:], start=1)
        for cell in row.filled.values()
    ]
    moved = [cell._replace(row=cell.row + len(rows)) for cell in grid.cells]
    return replace(
        grid,
        place=around([first.place, grid.place]),
        row_count=grid.row_count + len(rows),
        cells=(first, *below, *moved),
        section_rows=frozenset(row + len(rows) for row in grid.section_rows),
    )


def _across(cell: Cell, row: int, width: int, *, labelled: bool) -> Cell:
    """A cell of a box in a table of some `width`: a label in the first column, a text over all others."""
    reaches = 1 if labelled and cell.column == 0 else width - cell.column
    return cell._replace(row=row, row_span=1, column_span=reaches)
