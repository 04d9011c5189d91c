"""The elements of a Word body: what of its XML holds paragraphs, tables, rows and cells, and how cells are set."""

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"  # the names of its elements begin so
_CONTROLS = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml"})


def blocks(container: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those inside content controls and insertions included."""
    return _inside(container, frozenset({f"{W}p", f"{W}tbl"}), _CONTROLS | {f"{W}ins"})


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, those inside content controls included."""
    return _inside(table, frozenset({f"{W}tr"}), _CONTROLS)


def cells_of(row: Any) -> Iterator[Any]:
    """The cells of a row, those inside content controls included."""
    return _inside(row, frozenset({f"{W}tc"}), _CONTROLS)


def _inside(container: Any, tags: frozenset[str], wrappers: frozenset[str]) -> Iterator[Any]:
    """The elements with some tags in a container, and in what wraps others there."""
    for element in container:
        if element.tag in tags:
            yield element
        elif element.tag in wrappers:
            yield from _inside(element, tags, wrappers)


def tables_in(cell: Any) -> list[Any]:
    """The tables right in a cell."""
    return [block for block in blocks(cell) if block.tag == f"{W}tbl"]


def skipped_before(row: Any) -> int:
    """How many columns a row leaves free before its first cell."""
    skipped = row.find(f"{W}trPr/{W}gridBefore")
    return int(skipped.get(f"{W}val")) if skipped is not None else 0


def goes_on_above(element: Any) -> bool:
    """Whether a cell is part of the merged one above it."""
    merge = element.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and merge.get(f"{W}val") != "restart"


def fill_of(element: Any) -> str | None:
    """The colour (`#rrggbb`) that shades a cell; white is none."""
    shading = element.find(f"{W}tcPr/{W}shd")
    colour = shading.get(f"{W}fill") if shading is not None else None
    return f"#{colour.lower()}" if colour and colour not in ("auto", "FFFFFF") else None


def text_colour(element: Any) -> str | None:
    """The one colour that the runs of a cell or paragraph give their letters."""
    found = {colour.get(f"{W}val", "auto") for colour in element.iter(f"{W}color")} - {"auto"}
    return f"#{found.pop().lower()}" if len(found) == 1 else None
