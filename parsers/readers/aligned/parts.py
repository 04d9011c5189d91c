"""Lines of a page in the parts that wide gaps, titles and footnotes begin.

All lengths are points.
"""

import re
from itertools import pairwise

import numpy as np

from parsers.readers.aligned.large_labels import goes_on_beside
from parsers.readers.aligned.rows import usual_pitch
from parsers.readers.page.arrays import median
from parsers.readers.page.chunks import TextLine
from parsers.readers.page.ink import PageInk
from parsers.readers.page.title_lines import is_title_line

_TABLE_GAP = 3.5  # of the usual pitch: what stands further below is no longer the table
_NOTE_SIZE = 0.94  # and a smaller one may be a note below the table
_NOTE = re.compile(r"[\d*†‡§¹²³⁴⁵⁶⁷⁸⁹]|(?:notes?|source|key)\b", re.IGNORECASE)


def parts_of(ink: PageInk, lines: list[TextLine]) -> list[list[TextLine]]:
    """Lines in parts that wide gaps, titles and footnotes begin; the first follows the headings."""
    if not lines:
        return [[]]
    pitch = usual_pitch(ink, lines)
    size = usual_size(lines)
    parts = [lines[:1]]
    for place, (upper, line) in enumerate(pairwise(lines), start=1):
        titled = is_title_line(line, size) and not goes_on_beside(ink, lines[:place], line)
        is_apart = titled or _is_footnote(ink, line, size)
        if is_apart or line.top - upper.bottom > _TABLE_GAP * pitch:
            parts.append([])
        if not is_apart:
            parts[-1].append(line)
    return [parts[0], *filter(None, parts[1:])]


def _is_footnote(ink: PageInk, line: TextLine, size: float) -> bool:
    """Whether a line is one text in smaller type behind a mark or a word that begins notes."""
    noted = len(line.rows) > 1 and bool(_NOTE.match(ink.words[line.rows[0]]))
    return noted and line.size < _NOTE_SIZE * size and len(line.chunks) == 1


def usual_size(lines: list[TextLine]) -> float:
    """The size of type in which most words of some lines are set."""
    return median(np.array([line.size for line in lines for _ in line.rows]))
