"""Texts of the first column in larger type, such as the name of an aim, that go on beside several rows.

Their lines are no titles, and stand anyhow among those of the rows. All lengths are points.
"""

import numpy as np

from parsers.readers.page.arrays import median
from parsers.readers.page.chunks import TextLine
from parsers.readers.page.ink import TITLE_SIZE, PageInk
from parsers.values.references import is_reference

_LEADING = 1.6  # of the size of type: lines of one text stand no further apart
_FLUSH = 1.0  # points: so near under each other they begin
_SAME_SIZE = 0.04  # of the size of type: by so much it may differ within a text


def goes_on_beside(ink: PageInk, above: list[TextLine], line: TextLine) -> bool:
    """Whether a line goes on with a text above, in as large type, that stands beside others."""
    for place in range(len(above) - 1, -1, -1):
        upper = above[place]
        if line.baseline - upper.baseline > _LEADING * line.size:
            return False
        if _is_flush(ink, upper, line):
            return len(upper.chunks) > 1 or goes_on_beside(ink, above[:place], upper)
    return False


def _is_flush(ink: PageInk, upper: TextLine, line: TextLine) -> bool:
    """Whether two lines begin under each other, in type of one size."""
    under = abs(upper.chunks[0].x0 - line.chunks[0].x0) < _FLUSH
    return under and abs(float(ink.sizes[upper.rows[0]]) - line.size) < _SAME_SIZE * line.size


def large_labels(body: list[TextLine], column: float) -> list[bool]:
    """Which lines hold but a text of the first column, which ends at `column`, in larger type than most lines.

    The reference of a row is none.
    """
    size = TITLE_SIZE * median(np.array([line.size for line in body]))
    large = [len(line.chunks) == 1 and line.chunks[0].x1 < column and line.size > size for line in body]
    return [one and not is_reference(line.chunks[0].text) for one, line in zip(large, body, strict=True)]


def with_label_lines(groups: list[list[TextLine]], body: list[TextLine], column: float) -> list[list[TextLine]]:
    """The rows of a table with its labels' lines that are in none: each belongs to the row that the label begins in."""
    row_of = {id(line): row for row, group in enumerate(groups) for line in group}
    rows: list[list[TextLine]] = [[] for _ in groups]
    begun = 0
    for line in body:
        row = row_of.get(id(line), begun)
        rows[row].append(line)
        begun = row if line.chunks[0].x1 < column else begun
    return rows
