"""Cells of web pages that print the heading of their column once more, for narrow screens: `Lead: Parks Manager`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from parsers.source import Cell
from parsers.text import SYMBOLS

_FEWEST = 2  # cells of a column, and such columns: where one alone begins so, its words may be its values' own
_MOST = 0.6  # of the cells of a column
_MARKS = " \n:–-"
_SYMBOLS = re.escape(SYMBOLS)


def without_headings_again(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of a table; where those of several columns all begin with the text of the first row, without it.

    A few values may begin with a small letter right behind it: `Due datemid-May`.
    """
    headings = {cell.column: cell.text.strip(_MARKS) for cell in cells if cell.row == 0 and cell.column_span == 1}
    below: dict[int, list[str]] = defaultdict(list)
    for cell in cells:
        if cell.row and cell.text and cell.column_span == 1:
            below[cell.column].append(cell.text)
    begins = {c: _begins_with(headings[c]) for c, texts in below.items() if headings.get(c) and len(texts) >= _FEWEST}
    again = {column: begin for column, begin in begins.items() if _all_begin(below[column], begin, headings[column])}
    for cell in cells:
        begin = again.get(cell.column) if cell.row and cell.column_span == 1 and len(again) >= _FEWEST else None
        yield cell._replace(text=_behind(cell.text, begin, headings[cell.column])) if begin else cell


def _behind(text: str, begin: re.Pattern[str], heading: str) -> str:
    """What stands behind the heading that a text begins with."""
    bare, found = begin.subn("", text, count=1)
    return bare if found else text.removeprefix(heading)


def _all_begin(texts: Sequence[str], begin: re.Pattern[str], heading: str) -> bool:
    """Whether all texts begin with a heading, and of most of them the rest is no end of a longer word."""
    clear = sum(begin.match(text) is not None for text in texts)
    return clear == len(texts) or (clear >= _MOST * len(texts) and all(text.startswith(heading) for text in texts))


def _begins_with(heading: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(heading)}(?:\s*[:–-]\s*|\s+|$|(?=(?-i:[A-Z\d£(“{_SYMBOLS}])))", re.IGNORECASE)
