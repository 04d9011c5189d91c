"""Spreads: pages of a file on which two printed pages stand side by side, each of which is read as a page.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import product

import numpy as np

from parsers.headings.known import Vocabulary
from parsers.readers.aligned.header import is_header
from parsers.readers.page.arrays import Boxes, Flags, places_of
from parsers.readers.page.chunks import TextLine, word_lines
from parsers.readers.page.ink import PageInk
from parsers.source import Spread
from schema.vocabulary import fold_heading

_WIDER = 1.15  # times its height: a spread is at least so wide
_GUTTER = 6.0  # no word stands so near the middle
_BLEED = 9.0  # a picture or panel may reach so far over the middle
_EDGE = 0.03  # of the width: what comes so near both edges lies behind the whole spread
_MARGIN = 0.12  # of the height: within it pages are numbered
_LEVEL, _SAME = 2.0, 8.0  # lines at one height, and numbers at one place of their pages
_MOST_DIGITS = 3
_FEWEST_LINES, _OWN_LINES = 3, 0.3  # of a half; the share of them that must be level with none on the other

_Number = tuple[int, float, float]  # a number that may be a page's, its height and how far right of the page's edge


def with_spreads_parted(inks: Iterable[PageInk]) -> Iterator[PageInk]:
    """The printed pages of a document, each with its place in the file once a spread was met, numbered as they follow.

    Spreads show by the numbers of their two pages, or as twice the cover; one without may follow in the same size.
    """
    sizes: set[tuple[int, int]] = set()
    met: set[tuple[int, int]] = set()  # sizes of pages
    number = 0
    for ink in inks:
        size = round(ink.width), round(ink.height)
        met.add(size)
        halves = [(0.0, ink.width)]
        told = _may_be_spread(ink) and (size in sizes or _are_numbered(ink) or _is_double(ink, met))
        if told and not _has_table_across(ink):
            sizes.add(size)
            halves = [(0.0, ink.width / 2), (ink.width / 2, ink.width)]
        for half in halves:
            number += 1
            yield _part(ink, number, half) if sizes else ink


def _may_be_spread(ink: PageInk) -> bool:
    """Whether a wide page has nothing across its middle, but what lies behind all of it."""
    if ink.width < _WIDER * ink.height or not ink.words:
        return False
    middle = ink.width / 2
    if _cross(ink.word_boxes[:, 0::2], middle, -_GUTTER).any():
        return False
    drawn = np.concatenate([ink.rulings.across[:, 1:], ink.fill_boxes[:, 0::2]])
    behind = (drawn[:, 0] <= _EDGE * ink.width) & (drawn[:, 1] >= (1 - _EDGE) * ink.width)
    return not _cross(drawn[~behind], middle, _BLEED).any()


def _has_table_across(ink: PageInk) -> bool:
    """Whether the headings of one table stand on both sides of the middle."""
    lines = word_lines(ink, np.ones(len(ink.words), bool)).text_lines
    return any(_are_of_one_table(line, ink.width / 2, ink.vocabulary) for line in lines)


def _are_of_one_table(line: TextLine, middle: float, vocabulary: Vocabulary) -> bool:
    """Whether a line is of known headings on both sides of the middle; those of two tables would repeat."""
    folded = [fold_heading(chunk.text) for chunk in line.chunks]
    on_both = line.chunks[0].x0 < middle <= line.chunks[-1].x0
    known = vocabulary.headings.issuperset(folded)
    return on_both and known and len(set(folded)) == len(folded) and is_header(line.chunks, vocabulary)


def _cross(spans: Boxes, middle: float, least: float) -> Flags:
    """Which spans (n x 2) reach over the middle by at least so much on both sides."""
    found: Flags = (spans[:, 0] < middle - least) & (spans[:, 1] > middle + least)
    return found


def _are_numbered(ink: PageInk) -> bool:
    """Whether a number in the margin of the left page is followed by the next one at its place on the right page."""
    half = ink.width / 2
    left, right = _numbers(ink, 0.0, half), _numbers(ink, half, ink.width)
    return any(_follows(one, other, half) for one, other in product(left, right))


def _numbers(ink: PageInk, begin: float, end: float) -> list[_Number]:
    margin = _MARGIN * ink.height
    x, y = ink.word_middles.T
    inside = (begin < x) & (x < end) & ((y < margin) | (y > ink.height - margin))
    words = [(k, ink.words[k].strip("|.–-")) for k in places_of(inside).tolist()]
    short = [(k, text) for k, text in words if text.isdecimal() and len(text) <= _MOST_DIGITS]
    return [(int(text), float(ink.baselines[k]), float(x[k]) - begin) for k, text in short]


def _follows(left: _Number, right: _Number, width: float) -> bool:
    """Whether one number follows the other: at one height, at the same place of each page, or at the outer sides."""
    if right[0] != left[0] + 1 or abs(left[1] - right[1]) > _LEVEL:
        return False
    same = abs(left[2] - right[2]) < _SAME
    return same or (abs(left[2] + right[2] - width) < _SAME and left[2] < width / 2)


def _is_double(ink: PageInk, met: set[tuple[int, int]]) -> bool:
    """Whether a page is as wide as two that were met, with lines of text on each half level with none on the other."""
    if not any(abs(ink.width - 2 * w) <= _LEVEL and abs(ink.height - h) <= _LEVEL for w, h in met):
        return False
    is_left = ink.word_middles[:, 0] < ink.width / 2
    one, other = np.unique(ink.baselines[is_left].round(1)), np.unique(ink.baselines[~is_left].round(1))
    return _are_apart(one, other) and _are_apart(other, one)


def _are_apart(lines: Boxes, others: Boxes) -> bool:
    """Whether lines are several, enough of them level with none of the others."""
    level = (np.abs(lines[:, None] - others) <= _LEVEL).any(1)
    return len(lines) >= _FEWEST_LINES and bool(level.mean() <= 1 - _OWN_LINES)


def _part(ink: PageInk, number: int, half: tuple[float, float]) -> PageInk:
    """What stands on a printed page, in points from its own left edge; a watermark stands on the left one."""
    begin, end = half
    middles = ink.word_middles[:, 0]
    words = places_of((begin <= middles) & (middles < end))
    places = {int(word): place for place, word in enumerate(words)}
    fills = places_of(_stand_in(ink.fill_boxes, half))
    return replace(
        ink,
        number=number,
        width=end - begin,
        words=[ink.words[word] for word in places],
        word_boxes=_moved(ink.word_boxes[words], begin),
        baselines=ink.baselines[words],
        sizes=ink.sizes[words],
        segments=_clipped(ink.segments[_stand_in(ink.segments, half)], half),
        fill_boxes=_clipped(ink.fill_boxes[fills], half),
        fill_colours=[ink.fill_colours[fill] for fill in fills.tolist()],
        symbol_colours={places[word]: colour for word, colour in ink.symbol_colours.items() if word in places},
        watermark="" if begin else ink.watermark,
        spread=Spread(ink.number, begin),
    )


def _stand_in(boxes: Boxes, half: tuple[float, float]) -> Flags:
    """Which boxes stand on a printed page, or reach far into it."""
    middles = (boxes[:, 0] + boxes[:, 2]) / 2
    inside = (half[0] <= middles) & (middles < half[1])
    found: Flags = inside | ((boxes[:, 0] < half[1] - _BLEED) & (boxes[:, 2] > half[0] + _BLEED))
    return found


def _clipped(boxes: Boxes, half: tuple[float, float]) -> Boxes:
    clipped = boxes.copy()
    clipped[:, 0::2] = clipped[:, 0::2].clip(*half)
    return _moved(clipped, half[0])


def _moved(boxes: Boxes, begin: float) -> Boxes:
    """Boxes in points from another left edge."""
    moved: Boxes = boxes - (begin, 0.0, begin, 0.0)
    return moved
