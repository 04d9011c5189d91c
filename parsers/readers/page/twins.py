"""Two tables with the same headings side by side, of which one begins lower: the halves of a page on both sides.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections import defaultdict

import numpy as np

from parsers.headings.known import Vocabulary
from parsers.readers.aligned.action_headings import may_head
from parsers.readers.aligned.header import find_headers
from parsers.readers.page.arrays import Flags
from parsers.readers.page.chunks import Chunk, TextLine, WordLines, word_lines
from parsers.readers.page.ink import PageInk
from schema.vocabulary import fold_heading

_FEWEST = 2  # headings that stand on both sides
_NARROWEST = 6.0  # the gutter between the tables


def halves_of_twins(ink: PageInk, words: WordLines, free: Flags) -> tuple[Flags, ...]:
    """The free words on each side of the gutter between two such tables; `words` are all by line."""
    lines = words.text_lines
    pairs = _pairs(lines, ink.vocabulary) if may_head(lines, ink.vocabulary) else []
    if len(pairs) < _FEWEST:
        return ()
    first = min(top for _, _, top in pairs)
    below = free & (ink.word_middles[:, 1] > first)
    gutter = _gutter(ink, below, (max(left.x1 for left, _, _ in pairs), min(right.x0 for _, right, _ in pairs)))
    if gutter is None:
        return ()
    beside = free & (ink.word_boxes[:, 1] > _lowest_across(ink, free, gutter))
    is_left = ink.word_middles[:, 0] < gutter
    halves = (beside & is_left, beside & ~is_left)
    return halves if _have_same_headings(ink, halves) else ()


def _pairs(lines: list[TextLine], vocabulary: Vocabulary) -> list[tuple[Chunk, Chunk, float]]:
    """The headings that stand just twice, not on one line, the left one first, with the top of the upper one."""
    places: defaultdict[str, list[tuple[Chunk, TextLine]]] = defaultdict(list)
    for line in lines:
        for chunk in line.chunks:
            if (heading := fold_heading(chunk.text)) in vocabulary.headings:
                places[heading].append((chunk, line))
    twice = [sorted(own, key=lambda place: place[0].x0) for own in places.values() if len(own) == 2]
    return [
        (left, right, min(upper.top, lower.top))
        for (left, upper), (right, lower) in twice
        if left.x1 < right.x0 and upper is not lower
    ]


def _gutter(ink: PageInk, below: Flags, between: tuple[float, float]) -> float | None:
    """The middle of the widest strip between two places that no word stands in."""
    begin, end = between
    boxes = ink.word_boxes[below & (ink.word_boxes[:, 2] > begin) & (ink.word_boxes[:, 0] < end)]
    boxes = boxes[np.argsort(boxes[:, 0])]
    lefts = np.append(boxes[:, 0], end)
    rights = np.maximum.accumulate(np.insert(boxes[:, 2], 0, begin))
    widths = lefts - rights
    widest = int(widths.argmax())
    return float(lefts[widest] + rights[widest]) / 2 if widths[widest] >= _NARROWEST else None


def _lowest_across(ink: PageInk, free: Flags, gutter: float) -> float:
    """The bottom of the lowest word across a gutter."""
    x0, _, x1, bottom = ink.word_boxes[free].T
    return float(bottom[(x0 < gutter) & (gutter < x1)].max(initial=-np.inf))


def _have_same_headings(ink: PageInk, halves: tuple[Flags, ...]) -> bool:
    """Whether both halves have a row of headings, and the first of each is the same."""
    found = [find_headers(ink, word_lines(ink, half).text_lines) for half in halves]
    texts = [[fold_heading(column.text) for column in headers[0].columns] for headers in found if headers]
    return len(texts) == len(halves) and texts[0] == texts[-1]
