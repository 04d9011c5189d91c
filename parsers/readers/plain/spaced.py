"""Text that keeps its columns apart by spaces, as a page of a PDF does when it is turned into plain text.

Each letter has a place of one width and each line one of one height; so set, tables are found as on any other page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import tells_more_of_row
from parsers.labels.of_sections import names_in_charge
from parsers.readers.page.arrays import as_boxes
from parsers.readers.page.ink import PageInk, with_vocabulary
from parsers.readers.pdf import with_tables
from parsers.readers.plain.underlined import levels_of
from parsers.readers.setting.layout import compose_pages
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, around
from parsers.values.orders import is_order

_LETTER, _SIZE, _LINE = 5.0, 10.0, 12.0  # points: one space parts words, two part columns
_TITLE_SIZE = 12.0
_WORD = re.compile(r"\S+")


def spaced_pages(text: str, vocabulary: Vocabulary) -> tuple[Page, ...]:
    """The pages of a text with the tables that its columns make; none where it holds no such table.

    The boxes on them are those of letters of one width; the locators are lines of the text.
    """
    sheets = text.split("\f")
    firsts = accumulate((sheet.count("\n") for sheet in sheets), initial=1)
    inks = with_vocabulary((_ink(number, sheet) for number, sheet in enumerate(sheets, start=1)), vocabulary)
    pages = compose_pages(with_tables(inks), shows_breaks=False)  # letters were not of one width when lines were broken
    pages = tuple(replace(page, items=tuple(_with_titles_apart(page.items, vocabulary))) for page in pages)
    placed = tuple(_with_lines(page, first) for page, first in zip(pages, firsts, strict=False))
    return placed if any(isinstance(item, Grid) for page in placed for item in page.items) else ()


def _with_titles_apart(items: Sequence[Paragraph | Grid], vocabulary: Vocabulary) -> Iterator[Paragraph | Grid]:
    """Items with the text that ends a table right above another as a paragraph: the title of the latter.

    No other type tells it from the rows above. Those who are in charge may be named below it.
    """
    for item, below in zip(items, [*items[1:], None], strict=True):
        rest = item
        titles: list[Paragraph] = []
        while isinstance(rest, Grid) and isinstance(below, Grid) and all(names_in_charge(one.text) for one in titles):
            under = titles[0].place.box if titles else _box_of_texts(below.cells)
            if not (title := _last_title(rest, under, vocabulary)):
                break
            titles.insert(0, Paragraph(title.text, title.place._replace(box=_box_of_texts([title])), size=_SIZE))
            rest = replace(rest, row_count=title.row, cells=tuple(cell for cell in rest.cells if cell.row < title.row))
        yield from (rest, *titles)


def _last_title(grid: Grid, under: Box | None, vocabulary: Vocabulary) -> Cell | None:
    """The cell of the last row of a grid, where that holds but one text, at its left, which begins as a title does.

    It is no order, and no nearer to the row above than to what stands `under` it.
    """
    last = [cell for cell in grid.cells if cell.row + cell.row_span == grid.row_count]
    filled = [cell for cell in last if cell.text]
    alone = grid.row_count > 1 and len(filled) == 1 and all(cell.row_span == 1 for cell in last)
    if not alone or filled[0].column or filled[0].text[0].islower() or tells_more_of_row(filled[0].text, vocabulary):
        return None
    own = _box_of_texts(filled)
    above = _box_of_texts([cell for cell in grid.cells if cell.row < filled[0].row])
    is_near = own and above and under and under.top - own.bottom <= own.top - above.bottom
    return filled[0] if is_near and not is_order(filled[0].text) else None


def _box_of_texts(cells: Sequence[Cell]) -> Box | None:
    """Where the texts of some cells stand together."""
    boxes = [box for cell in cells if cell.text and (box := cell.ink or cell.place.box)]
    return around([Place(box=box) for box in boxes]).box if boxes else None


def _ink(number: int, sheet: str) -> PageInk:
    """The words of a page as if set in letters of one width; those of an underlined heading as if in larger type."""
    lines = sheet.split("\n")
    larger = {number - 1 for number in levels_of(lines)}
    lines = ["" if line - 1 in larger else text for line, text in enumerate(lines)]
    words = [(line, match) for line, text in enumerate(lines) for match in _WORD.finditer(text.expandtabs())]
    boxes = as_boxes([_box(line, match) for line, match in words])
    return PageInk(
        number=number,
        width=_LETTER * max(map(len, lines)),
        height=_LINE * len(lines),
        words=[match[0] for _, match in words],
        word_boxes=boxes,
        baselines=boxes[:, 3],
        sizes=np.array([_TITLE_SIZE if line in larger else _SIZE for line, _ in words]),
        segments=as_boxes([]),
        fill_boxes=as_boxes([]),
        fill_colours=[],
    )


def _box(line: int, word: re.Match[str]) -> tuple[float, float, float, float]:
    return _LETTER * word.start(), _LINE * line, _LETTER * word.end(), _LINE * line + _SIZE


def _with_lines(page: Page, first: int) -> Page:
    """A page with the line of the text for each place; its own lines begin at the `first`."""
    return replace(page, items=tuple(_with_line(item, first) for item in page.items))


def _with_line(item: Paragraph | Grid, first: int) -> Paragraph | Grid:
    if isinstance(item, Paragraph):
        return replace(item, place=_at_line(item.place, first, item.place.box))
    cells = tuple(
        cell._replace(place=_at_line(cell.place, first, cell.ink or cell.place.box), ink=None) for cell in item.cells
    )
    return replace(item, place=_at_line(item.place, first, item.place.box), cells=cells)


def _at_line(place: Place, first: int, text: Box | None) -> Place:
    """A place with the line of the text on which a text begins."""
    top = text.top if text else 0.0
    return place._replace(locator=f"line {first + round(max(top, 0.0) / _LINE)}")
