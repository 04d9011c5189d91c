"""Word documents (.docx): body paragraphs and tables, with spans, shading, numbers, nested tables and insertions."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, chain
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from parsers.headings.known import Vocabulary
from parsers.labels.broken_lines import with_lines_joined
from parsers.labels.in_text import parted_at_labels
from parsers.readers.drawn.slivers import without_slivers
from parsers.readers.markup.inner_rows import parted_at_inner
from parsers.readers.markup.listed import names_actions
from parsers.readers.markup.word_elements import (
    blocks,
    cells_of,
    fill_of,
    goes_on_above,
    rows_of,
    skipped_before,
    tables_in,
    text_colour,
)
from parsers.readers.markup.word_numbers import write_numbers
from parsers.source import Cell, Grid, Page, Paragraph, Place, Source
from parsers.text import SUPERSCRIPTS, SYMBOLS, is_symbols, tidy
from schema.findings import DocumentError

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_WRAP = "\v"  # a line break, until a text is whole
_BESIDE = 9  # the level of a text that stands beside a table in another, below those that headings have
_INLINE = {qn("w:tab"): " ", qn("w:br"): _WRAP, qn("w:cr"): _WRAP, qn("w:noBreakHyphen"): "-"}
_NOT_PRINTED = {qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"), qn("w:instrText")}


def read_word(path: Path, vocabulary: Vocabulary) -> Source:
    """A .docx file through python-docx; raises `DocumentError` for one that cannot be opened or holds no text."""
    try:
        body = _body(docx.Document(str(path)))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise DocumentError("file-damaged", f"{path.name} cannot be opened as a Word document.") from error
    items = tuple(_items(body, _Counter(), vocabulary))
    if not any(_has_text(item) for item in items):
        raise DocumentError("no-text", f"{path.name} holds no text.")
    return Source("word", MEDIA_TYPE, None, (Page(None, None, None, items),))


def _body(document: Any) -> Any:
    """The body of a document, the numbers that Word counts written before their paragraphs."""
    body = document.element.body
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            write_numbers(body, relation.target_part.element, document.styles.element)
    return body


class _Counter:
    """Numbers the tables and paragraphs of a document as they come."""

    def __init__(self) -> None:
        self.tables = 0
        self.paragraphs = 0


def _has_text(item: Paragraph | Grid) -> bool:
    return bool(item.text) if isinstance(item, Paragraph) else any(cell.text for cell in item.cells)


def _items(container: Any, counter: _Counter, vocabulary: Vocabulary) -> Iterator[Paragraph | Grid]:
    """The paragraphs and tables of a body, cell or content control, a nested table after the one that holds it."""
    for element in blocks(container):
        if element.tag == qn("w:tbl"):
            is_layout = _is_layout(element, vocabulary)
            yield from _layout(element, counter, vocabulary) if is_layout else _grids(element, counter)
        else:
            counter.paragraphs += 1
            place = Place(locator=f"paragraph {counter.paragraphs}")
            printed = tidy(_paragraph_text(element, line_break="\n"))
            colour = None if set(SYMBOLS).isdisjoint(printed) else text_colour(element)
            for text in filter(None, parted_at_labels(printed, vocabulary)):
                yield Paragraph(text, place, level=_level(element), is_item=_is_item(element), symbol_colour=colour)


def _level(paragraph: Any) -> int | None:
    """The level of a heading, by the name that Word gives its style; a title is of the first."""
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = style.get(qn("w:val"), "") if style is not None else ""
    return 1 if name == "Title" else int(name[-1]) if re.fullmatch(r"Heading[1-9]", name) else None


def _is_item(paragraph: Any) -> bool:
    """Whether a paragraph stands in a list: numbered, bulleted, or in a style that Word names so."""
    properties = paragraph.find(qn("w:pPr"))
    style = properties.find(qn("w:pStyle")) if properties is not None else None
    listed = style is not None and style.get(qn("w:val"), "").startswith("List")
    return listed or (properties is not None and properties.find(qn("w:numPr")) is not None)


def _paragraph_text(element: Any, line_break: str = "") -> str:
    """A paragraph as printed: insertions kept, deletions left out, raised digits as superscripts.

    Without a text for line breaks they are wraps.
    """
    text = "".join(_printed(element))
    return text.replace(_WRAP, line_break) if line_break else with_lines_joined(text, _WRAP)


def _printed(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _NOT_PRINTED or child.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None:
            continue
        if child.tag == qn("w:t"):
            text = child.text or ""
            yield text.translate(SUPERSCRIPTS) if _is_raised(element) and text.strip().isdigit() else text
        elif child.tag in _INLINE:
            yield _INLINE[child.tag]
        else:
            yield from _printed(child)


def _is_raised(run: Any) -> bool:
    found = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    return found is not None and found.get(qn("w:val")) == "superscript"


def _edges(table: Any, count: int) -> tuple[float, ...]:
    """Where the columns of a table end, of which there are `count`, in twentieths of a point; all alike if not said."""
    said = [
        float(column.get(qn("w:w")) or 0)
        for grid in table.iterchildren(qn("w:tblGrid"))
        for column in grid.iterchildren(qn("w:gridCol"))
    ]
    widths = said if len(said) == count else [1.0] * count
    return tuple(accumulate(widths, initial=0.0))


def _is_layout(table: Any, vocabulary: Vocabulary) -> bool:
    """Whether a table but sets texts beside others: each row with several cells has one with tables of actions."""
    rows = [cells for row in rows_of(table) if len(cells := list(cells_of(row))) > 1]
    return bool(rows) and all(any(_holds_actions(cell, vocabulary) for cell in cells) for cells in rows)


def _holds_actions(cell: Any, vocabulary: Vocabulary) -> bool:
    """Whether the first row of a table in a cell names actions in one of several columns, and others are below it."""
    inner = [list(rows_of(block)) for block in tables_in(cell)]
    firsts = [[_cell(element, 0, 0, 0).text for element in cells_of(rows[0])] for rows in inner if len(rows) > 1]
    return any(len(texts) > 1 and any(names_actions(text, vocabulary) for text in texts) for texts in firsts)


def _layout(table: Any, counter: _Counter, vocabulary: Vocabulary) -> Iterator[Paragraph | Grid]:
    """What stands in the cells of a layout, from the left: the first text before a table beside it is its heading."""
    for row in rows_of(table):
        items = [list(_items(cell, counter, vocabulary)) for cell in cells_of(row)]
        first = items[0][0] if len(items) > 1 and items[0] else None
        for item in chain.from_iterable(items):
            yield replace(item, level=_BESIDE) if item is first and isinstance(item, Paragraph) else item


def _grids(table: Any, counter: _Counter) -> Iterator[Grid]:
    """A table, and behind it those in its cells: each right below its row where the table is a frame of one column."""
    counter.tables += 1
    number = counter.tables
    cells: list[Cell] = []
    nested: list[tuple[int, Any]] = []
    rows = list(rows_of(table))
    for row_index, row in enumerate(rows):
        column = skipped_before(row)
        for element in cells_of(row):
            cell = _cell(element, number, row_index, column)
            nested += [(row_index, inner) for inner in tables_in(element)]
            column += cell.column_span
            if not goes_on_above(element) or not _extend(cells, cell):
                cells.append(cell)
    width = max((cell.column + cell.column_span for cell in cells), default=0)
    cells, edges = without_slivers(cells, _edges(table, width))
    whole = Grid(Place(locator=f"table {number}"), len(rows), len(edges) - 1, tuple(cells))
    first, *others = parted_at_inner(whole, [row for row, _ in nested])
    yield from first
    for (_, inner), behind in zip(nested, others, strict=True):
        yield from _grids(inner, counter)
        yield from behind


def _extend(cells: list[Cell], lower: Cell) -> bool:
    """Whether a cell above was made to reach over `lower`, a continuation without text of its own."""
    for index in range(len(cells) - 1, -1, -1):
        above = cells[index]
        if above.column == lower.column and above.row + above.row_span == lower.row and not lower.text:
            cells[index] = Cell(
                above.row, above.column, above.row_span + 1, above.column_span,
                above.text, above.place, above.ink, above.fill, above.symbol_colour,
            )  # fmt: skip
            return True
    return False


def _cell(element: Any, table: int, row: int, column: int) -> Cell:
    paragraphs = (_paragraph_text(block) for block in blocks(element) if block.tag == qn("w:p"))
    span = element.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    place = Place(locator=f"table {table}, row {row + 1}, column {column + 1}")
    text = tidy("\n".join(paragraphs))
    return Cell(
        row=row,
        column=column,
        row_span=1,
        column_span=int(span.get(qn("w:val"))) if span is not None else 1,
        text=text,
        place=place,
        fill=fill_of(element),
        symbol_colour=text_colour(element) if is_symbols(text) else None,
    )
