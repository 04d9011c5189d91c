"""Words as they are seen, from words as a PDF's text layer has them: by where their letters stand.

A text layer prints words twice for bold type, holds spaces that take no room, and words that stand outside the page.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from parsers.readers.ink import Boxes

Flags = NDArray[np.bool_]
Indexes = NDArray[np.intp]

_NO_SPACE = 0.25  # a gap below this share of the page's usual space parts no words
_USUAL_SPACES = (0.12, 0.9)  # of the size of type: what may count as a space between words
_TURNED_GAP = 1.0  # of the size of type: words in one upright line stand no further apart


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """Words in their engine's order, in points from the upper left corner of the page as shown.

    `boxes` (words x 4) are x0, top, x1, bottom; `turned` marks words read from below or from above; `room` is how far the one
    space before a word reaches, infinite where something else stands there; `first` is its first character in the
    engine's text.
    """

    texts: list[str]
    boxes: Boxes
    baselines: Boxes
    sizes: Boxes
    turned: Flags
    room: Boxes
    first: Indexes

    def only(self, kept: Flags) -> "PrintedWords":
        """The words marked."""
        if kept.all():
            return self
        texts = [text for text, keep in zip(self.texts, kept.tolist(), strict=True) if keep]
        return self._set(texts, self.boxes[kept], np.flatnonzero(kept))

    def joined(self, goes_on: Flags, between: str) -> "PrintedWords":
        """The words with those marked joined to the word before them."""
        if not goes_on.any():
            return self
        starts = np.flatnonzero(~goes_on)
        spans = zip(starts.tolist(), [*starts[1:].tolist(), len(self.texts)], strict=True)
        least = np.minimum.reduceat(self.boxes[:, :2], starts)
        most = np.maximum.reduceat(self.boxes[:, 2:], starts)
        return self._set(
            [between.join(self.texts[begin:end]) for begin, end in spans], np.hstack([least, most]), starts
        )

    def _set(self, texts: list[str], boxes: Boxes, rows: Indexes) -> "PrintedWords":
        """Other texts and boxes, set as those words (`rows`) are."""
        return PrintedWords(
            texts,
            boxes,
            self.baselines[rows],
            self.sizes[rows],
            self.turned[rows],
            self.room[rows],
            self.first[rows],
        )


def as_seen(words: PrintedWords, size: tuple[float, float]) -> PrintedWords:
    """The words that a reader of a page sees, its width and height being `size`."""
    words = words.only(_inside(words.boxes, *size))
    words = words.only(~_repeated(words))
    words = words.joined(_has_no_space_before(words), "")
    return _in_level_lines(words) if words.turned.any() else words


def _inside(boxes: Boxes, width: float, height: float) -> Flags:
    """Which boxes have their middle on the page."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    return (x >= 0) & (x <= width) & (y >= 0) & (y <= height)


def _repeated(words: PrintedWords) -> Flags:
    """Which words are printed over the same word: the second time that makes type bold or gives it a shadow."""
    again = np.zeros(len(words.texts), bool)
    if len(again) < 2:
        return again
    x0, _, x1, _ = words.boxes.T
    order = np.lexsort((x0, np.round(words.baselines / 3)))
    left, right = order[:-1], order[1:]
    near = 0.2 * words.sizes[left]
    over = (np.abs(x0[right] - x0[left]) < near) & (np.abs(x1[right] - x1[left]) < near)
    over &= np.abs(words.baselines[right] - words.baselines[left]) < near
    for one, other in zip(left[over].tolist(), right[over].tolist(), strict=True):
        again[max(one, other)] |= words.texts[one] == words.texts[other]
    return again


def _has_no_space_before(words: PrintedWords) -> Flags:
    """Which words follow the one before with a space in the text that takes no room on the page."""
    spaces = words.room / np.maximum(words.sizes, 0.1)
    usual = spaces[(spaces > _USUAL_SPACES[0]) & (spaces < _USUAL_SPACES[1])]
    narrow = (spaces < _NO_SPACE * np.median(usual)) if len(usual) else np.zeros(len(spaces), bool)
    if not narrow.any():
        return narrow
    level = np.abs(np.diff(words.baselines, prepend=-np.inf)) < 0.1 * words.sizes
    gaps = words.boxes[:, 0] - np.concatenate([[-np.inf], words.boxes[:-1, 2]])
    return narrow & level & ~words.turned & (np.abs(gaps) < _NO_SPACE * np.median(usual) * words.sizes)


def _in_level_lines(words: PrintedWords) -> PrintedWords:
    """Words read from below or above as one word a line, those beside each other on one baseline.

    So set, the lines of such a heading follow each other from the left, as the words of a level line do.
    """
    x0, top, x1, bottom = words.boxes.T
    beside = np.abs((x0 + x1)[1:] - (x0 + x1)[:-1]) < words.sizes[1:]
    apart = np.maximum(top[1:] - bottom[:-1], top[:-1] - bottom[1:])
    goes_on = np.zeros(len(words.texts), bool)
    goes_on[1:] = words.turned[1:] & words.turned[:-1] & beside & (apart < _TURNED_GAP * words.sizes[1:])
    lines = words.joined(goes_on, " ")
    baselines = lines.baselines.copy()
    top, bottom = lines.boxes[:, 1], lines.boxes[:, 3]
    for line in np.flatnonzero(lines.turned).tolist():
        level = lines.turned & (top < bottom[line]) & (bottom > top[line])
        baselines[level] = baselines[level].max()
    return replace(lines, baselines=baselines)
