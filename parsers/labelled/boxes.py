"""Boxes: tables of a single cell, of which each may hold an action with its labels, as text does."""

from collections.abc import Iterator
from dataclasses import replace

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import dashed, labelled
from parsers.source import Cell, Grid, Page, Paragraph, Source

_FEWEST = 3  # boxes with labels


def with_open_boxes(source: Source, vocabulary: Vocabulary) -> Source:
    """A document with the text of its boxes as paragraphs, where labels stand below the first line of several."""
    boxes = [grid.cells[0] for grid in source.grids if _is_box(grid)]
    if sum(_has_labels(box, vocabulary) for box in boxes) < _FEWEST:
        return source
    return replace(source, pages=tuple(replace(page, items=tuple(_opened(page))) for page in source.pages))


def _is_box(grid: Grid) -> bool:
    return grid.row_count == grid.column_count == len(grid.cells) == 1


def _has_labels(box: Cell, vocabulary: Vocabulary) -> bool:
    """Whether a line below the first has labels."""
    return any(labelled(line, vocabulary).pairs or dashed(line, vocabulary).pairs for line in box.text.split("\n")[1:])


def _opened(page: Page) -> Iterator[Paragraph | Grid]:
    """The items of a page, its boxes as paragraphs."""
    for item in page.items:
        if isinstance(item, Grid) and _is_box(item):
            box = item.cells[0]
            lines = [line for line in box.text.split("\n") if line.strip()]
            yield from (Paragraph(line, box.place, symbol_colour=box.symbol_colour) for line in lines)
        else:
            yield item
