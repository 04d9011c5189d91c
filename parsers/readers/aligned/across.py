"""Texts that take no notice of the columns of a table: titles of sections, the leads aside of them, texts that are cut.

All lengths are points.
"""

from bisect import bisect_left, bisect_right

import numpy as np

from parsers.labels.of_sections import names_in_charge
from parsers.readers.page.chunks import Chunk, TextLine
from parsers.readers.page.ink import PageInk
from parsers.readers.page.rulings import Lines

_SAME = 2.0  # points: texts that begin so near begin under each other


def runs_across(ink: PageInk, line: TextLine, xs: Lines) -> bool:
    """Whether a line is one text, or two, that take no notice of the columns, as the heading of a section does."""
    chunks = line.chunks
    alone = len(chunks) == 1 and any(chunks[0].x0 + 1 < x < chunks[0].x1 - 1 for x in xs[1:-1].tolist())
    aside = len(chunks) == 2 and _may_be_title(chunks[0], xs) and names_in_charge(chunks[1].text)
    return alone or aside or (len(chunks) == 2 and crosses(ink, line, xs))


def _may_be_title(text: Chunk, xs: Lines) -> bool:
    """Whether a text may be the title of a section: it begins in the first column, or keeps to none."""
    return text.x0 < xs[1] or any(text.x0 < x < text.x1 for x in xs[1:-1].tolist())


def lead_aside(group: list[TextLine], xs: Lines) -> int | None:
    """The column in which the lead of a section begins that stands aside of its title, in one row; it may wrap.

    None where the title reaches into that column: the two are one text across.
    """
    if len(group[0].chunks) != 2:
        return None
    title, aside = group[0].chunks
    if not _may_be_title(title, xs):
        return None
    texts = [chunk for line in group for chunk in line.chunks if chunk is not title]
    said = " ".join(text.text for text in texts)
    below = all(text.x0 > aside.x0 - _SAME for text in texts)
    column = int(np.searchsorted(xs, aside.x0 + _SAME)) - 1
    apart = column > 0 and title.x1 < xs[column] + _SAME
    return column if below and apart and names_in_charge(said) else None


def all_across(ink: PageInk, lines: list[TextLine], xs: Lines) -> bool:
    """Whether the lines of a row are one text across columns: a single one, or several that begin under each other."""
    if len(lines) == 1:
        return runs_across(ink, lines[0], xs)
    starts = [line.chunks[0].x0 for line in lines]
    single = all(len(line.chunks) == 1 for line in lines) and max(starts) - min(starts) < _SAME
    return single and starts[0] < xs[1] and any(runs_across(ink, line, xs) for line in lines)


def cut_columns(line: TextLine, xs: Lines) -> list[int]:
    """The columns on both sides of each boundary at which a text of a line is cut."""
    inner = xs[1:-1].tolist()
    spans = [(bisect_right(inner, text.x0 + 1), bisect_left(inner, text.x1 - 1)) for text in line.chunks]
    at = {k for first, behind in spans for k in range(first, behind)}
    return [column for k in sorted(at) for column in (k, k + 1)]


def crosses(ink: PageInk, line: TextLine, xs: Lines) -> bool:
    """Whether a word of a line stands across a boundary."""
    boxes = ink.word_boxes[line.rows]
    inner = xs[1:-1]
    return bool(((boxes[:, 0:1] + 1 < inner) & (inner < boxes[:, 2:3] - 1)).any())
