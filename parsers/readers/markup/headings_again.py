"""Cells of web pages that print the heading of their column once more, for narrow screens: `Lead: Parks Manager`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from parsers.source import Cell
from parsers.text import SYMBOLS

_FEWEST = 2  # cells of a column, and such columns: where one alone begins so, its words may be its values' own
_MARKS = " \n:–-"
_SYMBOLS = re.escape(SYMBOLS)


def without_headings_again(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of a table; where those of several columns all begin with the text of the first row, without it."""
    headings = {cell.column: cell.text.strip(_MARKS) for cell in cells if cell.row == 0 and cell.column_span == 1}
    below: dict[int, list[str]] = defaultdict(list)
    for cell in cells:
        if cell.row and cell.text and cell.column_span == 1:
            below[cell.column].append(cell.text)
    begins = {c: _begins_with(headings[c]) for c, texts in below.items() if headings.get(c) and len(texts) >= _FEWEST}
    again = {column: begin for column, begin in begins.items() if all(map(begin.match, below[column]))}
    for cell in cells:
        begin = again.get(cell.column) if cell.row and cell.column_span == 1 and len(again) >= _FEWEST else None
        yield cell._replace(text=begin.sub("", cell.text, count=1)) if begin else cell


def _begins_with(heading: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(heading)}(?:\s*[:–-]\s*|\s+|$|(?=(?-i:[A-Z\d£(“{_SYMBOLS}])))", re.IGNORECASE)
