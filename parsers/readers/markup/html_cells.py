"""The cells of tables in web pages: where each stands behind what spans rows and columns, and its colours."""

from collections.abc import Iterator
from typing import Any

from parsers.readers.markup.html_text import is_shown, shown_text
from parsers.readers.sheets.colours import css_background, css_colour, css_text_colour
from parsers.source import Cell, Place
from parsers.text import is_symbols

_WIDEST = 1000  # as browsers limit a span


def rows_shown(table: Any) -> Iterator[Any]:
    """The rows of a table that are shown, those of its parts included."""
    for element in table:
        if element.tag in ("thead", "tbody", "tfoot"):
            yield from rows_shown(element)
        elif element.tag == "tr" and is_shown(element):
            yield element


def placed_cells(rows: list[Any]) -> list[tuple[Any, int, int, int]]:
    """Each cell with its row, its column behind what reaches down from above, and how many rows it spans."""
    taken: set[tuple[int, int]] = set()
    placed: list[tuple[Any, int, int, int]] = []
    for row, element in enumerate(rows):
        column = 0
        for cell in (cell for cell in element.iterchildren("td", "th") if is_shown(cell)):
            while (row, column) in taken:
                column += 1
            height = _span(cell, "rowspan", len(rows) - row)
            width = _span(cell, "colspan", _WIDEST)
            taken |= {(row + down, column + right) for down in range(height) for right in range(width)}
            placed.append((cell, row, column, height))
            column += width
    return placed


def _span(cell: Any, name: str, most: int) -> int:
    """How far a cell reaches; a row span of 0 goes to the end."""
    text = cell.get(name, "1").strip()
    number = int(text) if text.isdecimal() else 1
    return min(number or (most if name == "rowspan" else 1), most)


def cell_of_html(element: Any, table: int, row: int, column: int, height: int) -> Cell:
    """A cell with its text and colours, in the place that was found for it."""
    place = Place(locator=f"table {table}, row {row + 1}, column {column + 1}")
    text, width = shown_text(element), _span(element, "colspan", _WIDEST)
    symbol_colour = _text_colour(element) if is_symbols(text[-1:]) else None  # its heading may be printed before it
    return Cell(row, column, height, width, text, place, None, _fill(element), symbol_colour)


def of_symbols(cell: Cell) -> Cell:
    """A cell that has a colour of symbols only where it holds nothing else."""
    return cell if cell.symbol_colour is None or is_symbols(cell.text) else cell._replace(symbol_colour=None)


def _text_colour(element: Any) -> str | None:
    """The one colour that a cell or what stands in it gives its letters."""
    given = (css_text_colour(part.get("style", "")) or css_colour(part.get("color", "")) for part in element.iter("*"))
    colours = {colour for colour in given if colour}
    return colours.pop() if len(colours) == 1 else None


def _fill(element: Any) -> str | None:
    """The background of a cell, else of its row."""
    for holder in (element, element.getparent()):
        fill = css_background(holder.get("style", "")) or css_colour(holder.get("bgcolor", ""))
        if fill:
            return fill
    return None
