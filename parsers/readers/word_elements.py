"""The elements of a Word body: what of its XML holds paragraphs, tables, rows and cells, and how cells are set."""

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn


def blocks(container: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those inside content controls included."""
    for element in container:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins")):
            yield from blocks(element)


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, those inside content controls included."""
    for element in table:
        if element.tag == qn("w:tr"):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")):
            yield from rows_of(element)


def cells_of(row: Any) -> Iterator[Any]:
    """The cells of a row, those inside content controls included."""
    for element in row:
        if element.tag == qn("w:tc"):
            yield element
        elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml")):
            yield from cells_of(element)


def tables_in(cell: Any) -> list[Any]:
    """The tables right in a cell."""
    return [block for block in blocks(cell) if block.tag == qn("w:tbl")]


def skipped_before(row: Any) -> int:
    """How many columns a row leaves free before its first cell."""
    skipped = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    return int(skipped.get(qn("w:val"))) if skipped is not None else 0


def goes_on_above(element: Any) -> bool:
    """Whether a cell is part of the merged one above it."""
    merge = element.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val")) != "restart"


def fill_of(element: Any) -> str | None:
    """The colour (`#rrggbb`) that shades a cell; white is none."""
    shading = element.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
    colour = shading.get(qn("w:fill")) if shading is not None else None
    return f"#{colour.lower()}" if colour and colour not in ("auto", "FFFFFF") else None


def text_colour(element: Any) -> str | None:
    """The one colour that the runs of a cell or paragraph give their letters."""
    found = {colour.get(qn("w:val"), "auto") for colour in element.iter(qn("w:color"))} - {"auto"}
    return f"#{found.pop().lower()}" if len(found) == 1 else None
