"""Texts right below the last row of a table without upright rulings, which are no part of it.

All lengths are points.
"""

import numpy as np

from parsers.readers.aligned.across import runs_across
from parsers.readers.aligned.rows import ROW_GAP, filled, usual_pitch
from parsers.readers.page.chunks import TextLine
from parsers.readers.page.ink import PageInk
from parsers.readers.page.rulings import Lines

_FEWEST_RULED = 2  # rows below rules of their own that tell how far a row stands below its rule
_NOTE_GAP = 1.5  # of the widest such distance: a last text further below the last rule stands below the table
_SAME = 2.0  # points: texts that begin so near begin under each other


def without_notes(ink: PageInk, groups: list[list[TextLine]], xs: Lines, ys: Lines) -> list[list[TextLine]]:
    """The rows of a table without the texts that stand below the last rule, or below the last row."""
    groups = _without_note(ink, groups, xs, ys)
    return [*groups[:-1], _without_prose(ink, groups[-1], xs)]


def _without_note(ink: PageInk, groups: list[list[TextLine]], xs: Lines, ys: Lines) -> list[list[TextLine]]:
    """The rows of a table without a last text that begins at its left, further below the last rule than rows do.

    It may begin elsewhere, if it takes no notice of the columns.
    """
    tops = np.array([group[0].top for group in groups])
    above = np.searchsorted(ys, tops + 1)
    ruled = above[1:-1]  # the first may stand below headings or the edge of the page
    if len(ruled) < _FEWEST_RULED or not ruled[0] or len(set(above[1:])) < len(above[1:]):
        return groups
    gaps = tops[1:] - ys[above[1:] - 1]
    last = groups[-1]
    alone = all(not filled(ink, line, xs)[1:].any() or runs_across(ink, line, xs) for line in last)
    alone = alone or (_are_under_each_other(last) and runs_across(ink, last[0], xs))
    return groups[:-1] if alone and gaps[-1] > _NOTE_GAP * gaps[:-1].max() else groups


def _without_prose(ink: PageInk, row: list[TextLine], xs: Lines) -> list[TextLine]:
    """The lines of a row down to a paragraph that begins left of its texts and takes no notice of the columns."""
    if len(row[0].chunks) < 2:
        return row  # a title among the rows
    least = ROW_GAP * usual_pitch(ink, row)
    begins = (k for k in range(1, len(row)) if row[k].baseline - row[k - 1].baseline > least)
    return row[: next((k for k in begins if _are_prose(ink, row[k:], row[0], xs)), len(row))]


def _are_prose(ink: PageInk, lines: list[TextLine], row: TextLine, xs: Lines) -> bool:
    """Whether lines are single texts under each other, left of a row, and the first runs on across boundaries."""
    left_of_row = max(line.chunks[0].x0 for line in lines) < row.chunks[0].x0 - _SAME
    return left_of_row and _are_under_each_other(lines) and runs_across(ink, lines[0], xs)


def _are_under_each_other(lines: list[TextLine]) -> bool:
    """Whether lines are single texts that begin under each other."""
    starts = [line.chunks[0].x0 for line in lines]
    return all(len(line.chunks) == 1 for line in lines) and max(starts) - min(starts) < _SAME
