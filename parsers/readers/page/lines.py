"""From words to lines and paragraphs, by where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from parsers.readers.page.arrays import Boxes, changes, ends_of, median, places_of
from parsers.readers.page.cut_words import is_cut_word, whole_words
from parsers.readers.page.ink import PageInk
from parsers.source import Box
from parsers.text import BULLETS, begins_item, join_lines

_OTHER_SIZE = 0.07
_SMALL_CAPITALS = (0.68, 0.86)  # of the size of type: so high are small capitals
_OUTDENT = 4.0  # points
_SPACE, _SAME = 0.35, 1.0  # of the size of type: no space is wider; points: lines begin so near under each other
_WIDEST = 2.5  # of the size of type: lines further apart are none of one text
_NEW_PARAGRAPH = 1.12  # lines further apart than this share of the usual distance begin a paragraph


class Line(NamedTuple):
    """Words on one baseline, from the left; lengths in points, `size` of the type, `first` of the first word.

    A slash behind it goes with that, as no line breaks before one.
    """

    text: str
    box: Box
    baseline: float
    size: float
    first: float


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page by block, from the top, in little room: a document waits in this form to be set.

    `measures` (lines x 7) holds x0, top, x1, bottom, baseline, size and the length of the first word; `firsts` the
    first line of each block, and the number of all lines.
    """

    texts: list[str]
    measures: Boxes
    firsts: NDArray[np.intp]

    def blocks(self) -> list[list[Line]]:
        """The lines of each block."""
        *box, baselines, sizes, words = self.measures.T.tolist()
        lines = list(map(Line, self.texts, map(Box, *box), baselines, sizes, words))
        return [lines[begin:end] for begin, end in pairwise(self.firsts.tolist())]


def lines_by_block(ink: PageInk, blocks: NDArray[np.int64], count: int) -> PageLines:
    """The lines that words make in each block of a page; `blocks` numbers each word's, below `count`."""
    if not ink.words:
        return PageLines([], np.zeros((0, 7)), np.zeros(count + 1, np.intp))
    words, starts = _words_in_lines(ink, blocks)
    ends = ends_of(starts, len(words))
    x0, top, x1, bottom = ink.word_boxes[words].T
    least = np.minimum.reduceat(x0, starts), np.minimum.reduceat(top, starts)
    most = np.maximum.reduceat(x1, starts), np.maximum.reduceat(bottom, starts)
    baselines = ink.baselines[words[(starts + ends) // 2]]
    texts = [ink.words[word] for word in words.tolist()]
    lines = [texts[begin:end] for begin, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    sizes = ink.sizes[words]
    behind_bullet = [line[0] in BULLETS and len(line) > 1 for line in lines]
    sizes[starts[behind_bullet]] = 0.0  # often of a type and size of its own
    before_slash = [line[1:2] == ["/"] for line in lines] if "/" in texts else 0
    return PageLines(
        list(map(" ".join, lines)),
        np.array(
            [*least, *most, baselines, np.maximum.reduceat(sizes, starts), x1[starts + before_slash] - x0[starts]]
        ).T,
        blocks[words[starts]].searchsorted(np.arange(count + 1)),
    )


def _words_in_lines(ink: PageInk, blocks: NDArray[np.int64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """A page's words by block, line and place in the line, and where in this order each line begins."""
    slack = 0.4 * np.bincount(blocks, ink.sizes) / np.maximum(np.bincount(blocks), 1)
    order = np.lexsort((ink.baselines, blocks))
    of_block, baselines = blocks[order], ink.baselines[order]
    begins = changes(of_block)
    begins[1:] |= baselines[1:] - baselines[:-1] > slack[of_block[1:]]
    numbers = np.empty(len(order), np.intp)  # the line of each word, in the order of the page
    numbers[order] = begins.cumsum()
    x0, top, x1, bottom = ink.word_boxes.T
    return np.lexsort((bottom, x1, top, x0, numbers)), places_of(begins)


@dataclass(frozen=True, slots=True)
class TypeSetting:
    """How a document is set: the usual pitch of wrapped lines as a share of the size of type, and its words.

    `document_words` are those, in lower case, that a narrow column cannot have cut, `whole_texts` what stands whole in
    cells. Where it `shows_breaks`, a line had room for what its length leaves of its column.
    """

    pitch: float
    document_words: frozenset[str]
    whole_texts: frozenset[str]
    shows_breaks: bool


def type_setting_of(pages: Sequence[PageLines], whole_texts: frozenset[str], *, shows_breaks: bool) -> TypeSetting:
    """The type setting that the lines of a document show, in its cells and prose."""
    pitches = np.concatenate([_pitches(lines) for lines in pages])
    blocks = ([lines.texts[begin:end] for begin, end in pairwise(lines.firsts.tolist())] for lines in pages)
    return TypeSetting(median(pitches) if len(pitches) else 1.2, whole_words(blocks), whole_texts, shows_breaks)


def _pitches(lines: PageLines) -> Boxes:
    """The pitches of the lines of a page that go on below another in their block."""
    baselines, sizes = lines.measures[:, 4:6].T
    below = np.ones(len(baselines) + 1, bool)
    below[lines.firsts] = False
    steps = (baselines[1:] - baselines[:-1]) / np.maximum(np.maximum(sizes[1:], sizes[:-1]), 1.0)
    pitches: Boxes = steps[below[1 : len(baselines)] & (steps < _WIDEST)]
    return pitches


def pitch(above: Line, below: Line) -> float:
    """How far two lines stand under each other, as a share of the size of type."""
    return (below.baseline - above.baseline) / max(above.size, below.size, 1.0)


def paragraphs_of(lines: list[Line], type_setting: TypeSetting) -> list[list[Line]]:
    """Lines grouped into paragraphs: a wider gap, another size of type, a bullet or an item's end begins one."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        begins = not paragraphs or _begins_paragraph(paragraphs[-1][-1], line, type_setting.pitch)
        if not begins and not _ends_item(paragraphs[-1][0], line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _ends_item(first: Line, line: Line) -> bool:
    """Whether a line begins left of the bullet of the item above: no item goes on there."""
    return begins_item(first.text) and line.box.x0 < first.box.x0 - _OUTDENT


def _begins_paragraph(above: Line, line: Line, usual: float) -> bool:
    other_size = abs(line.size - above.size) > _OTHER_SIZE * above.size and not _is_in_small_capitals(above, line)
    return other_size or begins_item(line.text) or pitch(above, line) > _NEW_PARAGRAPH * usual


def _is_in_small_capitals(above: Line, line: Line) -> bool:
    """Whether the smaller of two lines under each other may be set in small capitals, the other with a full one.

    Such a line, as the text layer has it, begins in lower case.
    """
    smaller, larger = sorted((above, line), key=lambda one: one.size)
    share = smaller.size / max(larger.size, 1.0)
    under = abs(above.box.x0 - line.box.x0) < _SAME
    return _SMALL_CAPITALS[0] < share < _SMALL_CAPITALS[1] and smaller.text[0].islower() and under


def joined(lines: list[Line], right: float, type_setting: TypeSetting, filled: float = -np.inf) -> str:
    """The text of a paragraph; a word that its column was too narrow for is made whole.

    `right` is how far text may reach, in points, `filled` how far other lines in its column do: where a line has room
    for the first word of the next, its author broke it, and the break is kept.
    """
    text = lines[0].text
    if len(lines) == 1:
        return text
    letter = _letter(lines)
    for place, (above, below) in enumerate(pairwise(lines), start=2):
        rest = lines[place].text if place < len(lines) and " " not in below.text else ""
        own = _letter([below]) if below.text.isdecimal() else letter  # all digits are as wide
        room = (right - above.box.x1) / own if own > 0 else np.inf  # of type without width nothing shows it
        if is_cut_word(above.text, below.text, rest, room, type_setting.document_words):
            text, filled = text + below.text, -np.inf  # no room for words: breaks tell nothing
        else:
            text = f"{text}\n{below.text}" if _had_room(above, below, filled) else join_lines(text, below.text)
    return text


def _letter(lines: list[Line]) -> float:
    """How wide the letters of a paragraph are on average: those of its narrow words hardly tell."""
    return sum([line.box.x1 - line.box.x0 for line in lines]) / sum([len(line.text) for line in lines])


def _had_room(above: Line, below: Line, right: float) -> bool:
    """Whether a line begins anew, under the one above, though its first word would have stood on that."""
    begins_anew = not below.text[0].islower() and above.text[-1].isalnum()
    return end_with(above, below) < right and begins_anew and are_flush(above, below)


def end_with(above: Line, below: Line) -> float:
    """Where a line would end with the first word of the next in it."""
    return above.box.x1 + _SPACE * above.size + below.first


def are_flush(above: Line, below: Line) -> bool:
    """Whether two lines begin under each other."""
    return abs(above.box.x0 - below.box.x0) < _SAME
