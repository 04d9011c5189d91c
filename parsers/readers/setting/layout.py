"""Setting pages: from ink and the tables found on it to grids and paragraphs, whatever engine gave them."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise
from os import SEEK_END
from pathlib import Path

import numpy as np

from parsers.headings.known import Vocabulary
from parsers.labelled.promises import leads_in_promises
from parsers.labels.in_text import begins_entry
from parsers.readers.drawn.slivers import without_slivers
from parsers.readers.page.ink import PageInk, around
from parsers.readers.page.lattice import Lattice
from parsers.readers.page.lines import (
    Line,
    PageLines,
    TypeSetting,
    joined,
    lines_by_block,
    paragraphs_of,
    type_setting_of,
)
from parsers.readers.setting.cell_texts import cell_texts
from parsers.readers.setting.colours import ColouredTable, coloured_table, rating_marks, symbol_colours
from parsers.readers.setting.entries import Margin, margin_of, parted_at_entries
from parsers.readers.setting.lead_lines import whole_texts
from parsers.readers.setting.reading_order import in_order, with_panels
from parsers.readers.setting.terms import is_term
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source, Spread, in_hundredths
from parsers.text import begins_item, tidy
from schema.findings import DocumentError, make_finding
from schema.plan import Finding

_BLACK = "#000000"
_TAIL_BYTES = 2048  # the end mark may be followed by a few bytes


@dataclass(frozen=True, slots=True)
class _Layout:
    """A page with its words set into lines: those outside tables, and those of each cell; its ink is not needed.

    `symbols` holds the box and the colour of each circle or other mark outside tables that is not black, `rooms` the
    parts of the page that stand beside other text; the lines of those stand behind those of all cells, those in panels,
    the upper edges of which are `panels`, last. The `watermark` is none of them.
    """

    number: int
    width: float
    height: float
    tables: list[ColouredTable]
    lines: PageLines
    symbols: list[tuple[Box, str]]
    rooms: list[Box]
    panels: list[float]
    watermark: str
    spread: Spread | None
    vocabulary: Vocabulary


def compose(path: Path, reader: str, pages: Iterable[tuple[PageInk, list[Lattice]]]) -> Source:
    """The document that pages of ink and the tables on them make; raises `DocumentError` where there is no text."""
    composed = compose_pages(pages)
    if not any(page.items for page in composed):
        count = f"{len(composed)} page{'' if len(composed) == 1 else 's'}"
        raise DocumentError("no-text", f"{path.name} holds no text on its {count}, only pictures.")
    last = composed[-1].spread
    return Source(reader, "application/pdf", last.page if last else len(composed), composed, _findings(path))


def compose_pages(pages: Iterable[tuple[PageInk, list[Lattice]]], *, shows_breaks: bool = True) -> tuple[Page, ...]:
    """Pages of ink, with the tables on them, as grids and paragraphs; lines may show what breaks their author made."""
    layouts = deque(_layout(ink, lattices) for ink, lattices in pages)
    lines = [layout.lines for layout in layouts]
    type_setting = type_setting_of(lines, whole_texts(lines), shows_breaks=shows_breaks)
    margin = margin_of(lines, [layout.width for layout in layouts])
    del lines  # what frees each layout
    return tuple(_page(layouts.popleft(), type_setting, margin) for _ in range(len(layouts)))  # each frees its layout


def _findings(path: Path) -> tuple[Finding, ...]:
    """Engines open what they can of a file that was cut; the mark that ends every PDF tells."""
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, SEEK_END) - _TAIL_BYTES))
        ends = b"%%EOF" in file.read()
    if ends:
        return ()
    return (make_finding("file-cut-short", f"{path.name} lacks its end; pages may be missing."),)


def _layout(ink: PageInk, lattices: list[Lattice]) -> _Layout:
    blocks = np.zeros(len(ink.words), np.int64)  # of each word: 0 outside tables, else a cell's, over all tables
    firsts = [1]
    for lattice in lattices:
        labels = np.where(blocks == 0, lattice.cell_of(ink.word_middles), -1)
        blocks = np.where(labels < 0, blocks, labels + firsts[-1])
        firsts.append(firsts[-1] + int(lattice.labels.max()) + 1)
    outside = blocks == 0
    parts = (*ink.rooms, *(panel.words for panel in ink.panels))
    for number, part in enumerate(parts, start=firsts[-1]):
        blocks[part & outside] = number
    count = firsts[-1] + len(parts)
    lines = lines_by_block(ink, blocks, count)
    _, *symbols = symbol_colours(ink, blocks, count)
    groups = [slice(first - 1, behind - 1) for first, behind in pairwise(firsts)]
    marks = rating_marks(ink) if lattices else []
    tables = [coloured_table(ink, lattice, marks, symbols[of]) for lattice, of in zip(lattices, groups, strict=True)]
    coloured = [(k, colour) for k, colour in ink.symbol_colours.items() if outside[k] and colour != _BLACK]
    marked = [(Box(*ink.word_boxes[k].tolist()), colour) for k, colour in coloured]
    rooms = [Box(*around(ink.word_boxes[room])) for room in ink.rooms]
    panels = [panel.top for panel in ink.panels]
    own = ink.watermark, ink.spread, ink.vocabulary
    return _Layout(ink.number, ink.width, ink.height, tables, lines, marked, rooms, panels, *own)


def _page(layout: _Layout, type_setting: TypeSetting, margin: Margin) -> Page:
    outside, *blocks = layout.lines.blocks()
    of_cells = iter(blocks)
    grids = [_grid(table, of_cells, layout.number, type_setting) for table in layout.tables]
    beside = [outside, *of_cells]  # what no table took: the lines of rooms and panels
    texts = [list(_paragraphs(lines, layout, type_setting, margin)) for lines in beside]
    count = len(texts) - len(layout.panels)
    items = in_order([*grids, *chain.from_iterable(texts[:count])], layout.rooms)
    panels = [
        (top, [replace(text, is_aside=True) for text in own])
        for top, own in zip(layout.panels, texts[count:], strict=True)
    ]
    over = [Paragraph(layout.watermark, Place(layout.number), is_running=True)] if layout.watermark else []
    return Page(layout.number, layout.width, layout.height, (*with_panels(items, panels), *over), layout.spread)


def _paragraphs(outside: list[Line], layout: _Layout, type_setting: TypeSetting, margin: Margin) -> Iterator[Paragraph]:
    if any(begins_entry(line.text, layout.vocabulary) for line in outside) or _has_promises(outside, layout.vocabulary):
        type_setting = replace(type_setting, pitch=min(type_setting.pitch, margin.pitch))
    for lines in parted_at_entries(paragraphs_of(outside, type_setting), margin, layout.width, layout.vocabulary):
        box = _around(lines)
        place, colour = Place(layout.number, box), _last_symbol(layout.symbols, box)
        text, size = tidy(joined(lines, layout.width, type_setting)), round(lines[0].size, 1)
        term = text.rstrip(": ") if is_term(lines, margin.terms) else None
        yield Paragraph(text, place, symbol_colour=colour, size=size, term=term)


def _has_promises(lines: list[Line], vocabulary: Vocabulary) -> bool:
    """Whether lines of items stand below lines that lead them in."""
    begins = (above for above, below in pairwise(lines) if begins_item(below.text) and not begins_item(above.text))
    return any(leads_in_promises(above.text, vocabulary) for above in begins)


def _last_symbol(symbols: Sequence[tuple[Box, str]], box: Box) -> str | None:
    """The colour of the last mark in a box."""
    inside = [
        (mark.bottom, mark.x0, colour)
        for mark, colour in symbols
        if box.x0 <= mark.x0 and mark.x1 <= box.x1 and box.top <= (mark.top + mark.bottom) / 2 <= box.bottom
    ]
    return max(inside)[-1] if inside else None


def _around(lines: list[Line]) -> Box:
    if len(lines) == 1:
        return lines[0].box
    x0, top, x1, bottom = zip(*(line.box for line in lines), strict=True)
    return Box(min(x0), min(top), max(x1), max(bottom))


def _grid(table: ColouredTable, of_cells: Iterator[list[Line]], page: int, type_setting: TypeSetting) -> Grid:
    """The grid of a table, which takes the lines of its cells from those of the page."""
    lattice = table.lattice
    spans = lattice.spans
    xs, ys = lattice.xs.tolist(), lattice.ys.tolist()  # cells share the numbers of their edges
    boxes = [Box(xs[left], ys[top], xs[right], ys[bottom]) for top, left, bottom, right in spans]
    lines = list(islice(of_cells, len(spans)))
    texts = cell_texts([span[1::2] for span in spans], boxes, lines, type_setting)
    places = [Place(page, box) for box in boxes]
    inks = [in_hundredths(_around(own)) if own else None for own in lines]
    cells = tuple(map(_cell, spans, texts, places, inks, table.fills, table.symbols))
    if lattice.unsure:
        cells = tuple([cell._replace(is_unsure=label in lattice.unsure) for label, cell in enumerate(cells)])
    if opened := lattice.open_cells:
        cells = tuple([cell._replace(is_open=label in opened) for label, cell in enumerate(cells)])
    own, edges = without_slivers(cells, tuple(round(float(x), 2) for x in lattice.xs))
    rows = len(lattice.labels)
    return Grid(Place(page, Box(*lattice.box)), rows, len(edges) - 1, tuple(own), edges, names=lattice.names)


def _cell(
    span: tuple[int, int, int, int],
    text: str,
    place: Place,
    ink: Box | None,
    fill: str | None,
    symbol_colour: str | None,
) -> Cell:
    top, left, bottom, right = span
    return Cell(top, left, bottom - top, right - left, text, place, ink, fill, symbol_colour)
