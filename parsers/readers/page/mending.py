"""Words as they are seen, from words as a PDF's text layer has them: by where their letters stand.

A text layer prints words twice for bold type, holds spaces that take no room, and words that stand outside the page.
"""

from dataclasses import dataclass, replace

import numpy as np

from parsers.readers.page.arrays import Boxes, Flags, Indexes, median, places_of
from parsers.readers.page.ink import FOOTNOTE_SIZE
from parsers.text import SUPERSCRIPTS

_NO_GAP = 0.25  # a gap below this share of the page's usual space may part no words
_USUAL_SPACES = (0.12, 0.9)  # of the size of type: what may count as a space between words
_RAISED = (0.15, 0.6)  # of the size of type: so far are marks of footnotes
_TOUCHES = 0.1  # of the size of type: so near a mark begins
_TURNED_GAP = 1.0  # of the size of type: words in one upright line stand no further apart
_NO_TURNED_GAP = 0.1  # the same of pieces of one word
_DIGITS = 2  # of the number of a part of a plan
_LARGE, _LARGE_GAP = 1.3, 2.0  # of the size of type: a number this much larger than a text so near belongs to it


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """Words in their engine's order, in points from the upper left corner of the page as shown.

    `boxes` (words x 4) are x0, top, x1, bottom; `turned` marks words read from below or from above; `first` is each
    word's first character in the engine's text.
    """

    texts: list[str]
    boxes: Boxes
    baselines: Boxes
    sizes: Boxes
    turned: Flags
    first: Indexes

    def only(self, kept: Flags) -> "PrintedWords":
        """The words marked."""
        if kept.all():
            return self
        texts = [text for text, keep in zip(self.texts, kept.tolist(), strict=True) if keep]
        return self._set(texts, self.boxes[kept], places_of(kept))

    def joined(self, rows: Indexes, between: str) -> "PrintedWords":
        """The words with some of them (`rows`) joined to the word before."""
        if not len(rows):
            return self
        starts = np.delete(np.arange(len(self.texts)), rows)
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
            self.first[rows],
        )


def on_page(words: PrintedWords, size: tuple[float, float]) -> PrintedWords:
    """The words whose middle is on a page of that width and height."""
    x, y = (words.boxes[:, :2] + words.boxes[:, 2:]).T / 2
    return words.only((x >= 0) & (x <= size[0]) & (y >= 0) & (y <= size[1]))


def once(words: PrintedWords) -> PrintedWords:
    """Words without those printed over the same word, or a part of it: what makes type bold or gives it a shadow."""
    x0, _, x1, _ = words.boxes.T
    order = np.lexsort((x0, (words.baselines / 3).round()))
    left, right = order[:-1], order[1:]
    near = 0.2 * words.sizes[left]
    level = np.abs(words.baselines[right] - words.baselines[left]) < near
    level &= x0[right] > x0[left] - near  # else the next line begins
    over = level & ((x1[right] < x1[left] + near) | (x0[right] < x0[left] + near))
    again = np.zeros(len(words.texts), bool)
    for pair in zip(left[over].tolist(), right[over].tolist(), strict=True):
        shorter, longer = sorted(pair, key=lambda word: (len(words.texts[word]), -word))
        again[shorter] |= words.texts[shorter] in words.texts[longer]
    return words.only(~again)


def stands_close(words: PrintedWords) -> Flags:
    """Which words follow the one before with nearly no gap, as the spaces of the page are."""
    gaps = words.boxes[1:, 0] - words.boxes[:-1, 2]
    level = np.abs(words.baselines[1:] - words.baselines[:-1]) < 0.1 * words.sizes[1:]
    level &= ~words.turned[1:] & ~words.turned[:-1]
    spaces = gaps / np.maximum(words.sizes[1:], 0.1)
    usual = spaces[level & (spaces > _USUAL_SPACES[0]) & (spaces < _USUAL_SPACES[1])]
    close = np.zeros(len(words.texts), bool)
    if len(usual):
        close[1:] = level & (np.abs(spaces) < _NO_GAP * median(usual))
    return close


def with_marks_joined(words: PrintedWords) -> PrintedWords:
    """Words with the footnote marks that a text layer parts from them: small raised digits that touch them."""
    rises = (words.baselines[:-1] - words.baselines[1:]) / np.maximum(words.sizes[:-1], 0.1)
    gaps = np.abs(words.boxes[1:, 0] - words.boxes[:-1, 2])
    marks = (words.sizes[1:] < FOOTNOTE_SIZE * words.sizes[:-1]) & (rises > _RAISED[0]) & (rises < _RAISED[1])
    marks &= (gaps < _TOUCHES * words.sizes[:-1]) & ~words.turned[1:] & ~words.turned[:-1]
    rows = [row for row in (places_of(marks) + 1).tolist() if words.texts[row].isdecimal()]
    if not rows:
        return words  # most pages
    texts = [text.translate(SUPERSCRIPTS) if row in rows else text for row, text in enumerate(words.texts)]
    return replace(words, texts=texts).joined(np.array(rows, np.intp), "")


def with_large_numbers_levelled(words: PrintedWords) -> PrintedWords:
    """Words with the numbers set large beside titles made to stand on the line of the largest of these.

    A title on two lines, or one with a line below, stands beside the middle of such a number. One that ends a text as
    large (`Priority 1`) stays with it.
    """
    size = median(words.sizes) if len(words.sizes) else 0.0
    large = [row for row in places_of(words.sizes > _LARGE * size).tolist() if _is_number_of_part(words.texts[row])]
    if not large:
        return words  # most pages
    baselines, sizes = words.baselines.copy(), words.sizes.copy()
    for row in large:
        x0, top, x1, bottom = words.boxes.T
        gaps = x0 - x1[row]
        beside = (gaps > 0) & (gaps < _LARGE_GAP * sizes[row]) & (top < bottom[row]) & (bottom > top[row])
        beside &= (_LARGE * words.sizes < sizes[row]) & ~words.turned
        level = (
            (np.abs(words.baselines - words.baselines[row]) < 1) & (x1 < x0[row]) & (words.sizes == words.sizes[row])
        )
        if beside.any() and not (level & (x1 > x0[row] - _LARGE_GAP * words.sizes[row])).any():
            title = np.lexsort((baselines, np.where(beside, -words.sizes, 0.0)))[0]
            baselines[row], sizes[row] = baselines[title], sizes[title]
    return replace(words, baselines=baselines, sizes=sizes)


def _is_number_of_part(text: str) -> bool:
    return text.isdecimal() and len(text) <= _DIGITS


def with_turned_lines(words: PrintedWords) -> PrintedWords:
    """Words read from below or above as one word a line, on the baseline of the level words beside them.

    So set, the lines of such a heading follow each other from the left, as the words of a level line do.
    """
    if not words.turned.any():
        return words
    whole = words.joined(_following_turned(words, _NO_TURNED_GAP), "")
    lines = whole.joined(_following_turned(whole, _TURNED_GAP), " ")
    return replace(lines, baselines=_levelled(lines))


def _following_turned(words: PrintedWords, gap: float) -> Indexes:
    """Which turned words follow the one before in its line, nearer than a gap (times their size)."""
    x0, top, x1, bottom = words.boxes.T
    in_line = np.abs(np.diff(x0 + x1)) < words.sizes[1:]
    apart = np.maximum(top[1:] - bottom[:-1], top[:-1] - bottom[1:])
    return places_of(words.turned[1:] & words.turned[:-1] & in_line & (apart < gap * words.sizes[1:])) + 1


def _levelled(lines: PrintedWords) -> Boxes:
    """The baselines of lines, those of turned ones beside each other made the lowest of the level words there."""
    baselines = lines.baselines.copy()
    top, bottom = lines.boxes[:, 1], lines.boxes[:, 3]
    for line in places_of(lines.turned).tolist():
        together = lines.turned & (top < bottom[line]) & (bottom > top[line])
        level = baselines[~lines.turned & (baselines > top[line]) & (baselines < bottom[line] + 1)]
        baselines[together] = level.max() if len(level) else _beside(lines, together)
    return baselines


def _beside(lines: PrintedWords, together: Flags) -> float:
    """The baseline of the level words above turned lines, where all stand beside them; else the lowest of their own.

    So stand the level headings of a table at the top of a row that turned ones make high.
    """
    x0, top, x1, _ = lines.boxes.T
    above = ~lines.turned & (lines.baselines <= top[together].min())
    nearest = lines.baselines[above].max(initial=-np.inf)
    level = above & (lines.baselines > nearest - 1)
    over = (x0[level][:, None] < x1[together]) & (x0[together] < x1[level][:, None])
    length = lines.boxes[together][:, 3].max() - top[together].min()
    is_near = top[together].min() - nearest < length
    return float(nearest if is_near and not over.any() else lines.baselines[together].max())
