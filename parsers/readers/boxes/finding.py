"""Cards in boxes side by side, as brochures set them: a title, then labels above their values or before them.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from parsers.cards.numbers import chip_beside, is_number
from parsers.headings.known import Vocabulary
from parsers.readers.boxes.places import Box, FreeWords, largest_apart
from parsers.readers.page.arrays import Flags, places_of
from parsers.readers.page.chunks import TextLine, word_lines
from parsers.readers.page.ink import PageInk
from parsers.readers.page.label_lines import Label, label_name, labels_in, sure_labels
from parsers.readers.page.lattice import Lattice
from parsers.values.orders import is_action
from schema.fields import WHEN, WHO

_FEWEST = 2  # labels of a card, and lines of a page that hold labels
_FURTHER = 1.2  # of the least step from line to line in a card: one to a text of its own is so wide
_USUAL = 0.5  # of how often the commonest label of a page stands there
_WORD_SPACE = 0.25  # of the size of type
_SAME = 2.0  # labels that begin so near stand under each other; cards whose widths are so near are alike


@dataclass(frozen=True, slots=True)
class _Card:
    """A box, the lines in it from the top, and those of them that are labels or begin with one.

    The lines begin at `left`: behind a number beside all of them, or at the box.
    """

    box: tuple[float, float, float, float]
    lines: Sequence[TextLine]
    labels: Sequence[Label]
    left: float

    @property
    def has_number_beside(self) -> bool:
        """Whether a number stands beside its lines."""
        return self.left > self.box[0]

    @property
    def names(self) -> list[str]:
        """Its labels, folded."""
        return [label.name for label in self.labels]

    @property
    def width(self) -> float:
        """How wide its box is."""
        return self.box[2] - self.box[0]

    def is_beside(self, other: "_Card") -> bool:
        """Whether another card stands to its right at the same height."""
        (_, top, right, bottom), (left, upper, _, lower) = self.box, other.box
        return right <= left + _SAME and top < lower and upper < bottom


def find_boxed(words: FreeWords, above: Sequence[Lattice]) -> list[Lattice]:
    """The cards that free words make in framed or filled boxes, each a table of one column.

    Its rows hold a reference, the title, and by turns a label and what stands below that, which may be blank. Some
    cards stand beside each other, or all are as wide as those of the page `above`.
    """
    ink = words.ink
    lines = word_lines(ink, words.free).text_lines if words.boxes else []  # most pages have no box around free words
    names = Counter(name for line in lines for chunk in line.chunks if (name := label_name(chunk.text, ink.vocabulary)))
    if names.total() < _FEWEST:
        return []
    often = {name for name, count in names.items() if count >= max(2, _USUAL * max(names.values()))}
    found = [card for box in words.boxes if (card := _card(words, box, often))]
    cards = [found[place] for place in largest_apart([card.box for card in found])]
    cards = cards if _are_of_actions(ink, cards) else []
    whole = [card for card in cards if len(card.labels) >= _FEWEST]
    if not any(one.has_number_beside or one.is_beside(other) for one in whole for other in whole):
        return [
            _lattice(card)
            for card in cards
            if any(_are_alike(card.width, table.xs[-1] - table.xs[0]) for table in above)
        ]
    return [_lattice(card) for card in cards if any(_are_alike(card.width, other.width) for other in whole)]


def _are_of_actions(ink: PageInk, cards: Sequence[_Card]) -> bool:
    """Whether cards are of actions: labels say who or when, and half of the titles are or a label names one."""
    fields = {field for card in cards for name in card.names for field in ink.vocabulary.fields.get(name, ())}
    actions = sum(is_action(_title(ink, card)) for card in cards)
    return not fields.isdisjoint(WHO | WHEN) and ("action" in fields or 2 * actions >= len(cards) > 0)


def _title(ink: PageInk, card: _Card) -> str:
    """What stands above the labels of a card."""
    lines = card.lines[: card.labels[0].first]
    return " ".join(ink.words[row] for line in lines for row in line.rows.tolist())


def _card(words: FreeWords, box: Box, often: Container[str]) -> _Card | None:
    """The card in a box; `None` where it holds none."""
    ink, (x0, top, x1, bottom), inside = words.ink, box, words.inside(box)
    number = _number_beside(ink, inside)
    others = inside & (np.arange(len(inside)) != number)
    lines = words.lines_in(box) if number is None else word_lines(ink, others).text_lines
    texts = [" ".join(ink.words[row] for row in line.rows.tolist()) for line in lines]
    labels = labels_in(texts, ink.vocabulary)
    apart = _apart(lines)
    begins = apart | _after_room(ink, lines, x0 + x1)
    alone = {name for name, count in Counter(label.name for label in labels).items() if count == 1}
    sure = sure_labels(labels, often, apart)
    kept = [label for label in sure if label.first in begins or (label.name in often and label.name in alone)]
    card = _Card((x0, top, x1, bottom), lines, kept, x0 if number is None else float(ink.word_boxes[number, 2]) + 1)
    return card if _is_card(card, ink.vocabulary) else None


def _number_beside(ink: PageInk, inside: Flags) -> int | None:
    """The word that is a number, on a line with or without others, all of which stand to its right."""
    words = places_of(inside)
    if len(words) < 2:
        return None
    first, *others = words[ink.word_boxes[words, 0].argsort(kind="stable")].tolist()
    apart = ink.word_boxes[others, 0].min() > ink.word_boxes[first, 2]
    on_lines = np.ptp(ink.baselines[others]) > _SAME
    return first if apart and on_lines and is_number(ink.words[first]) else None


def _apart(lines: Sequence[TextLine]) -> set[int]:
    """The places of lines that stand further below the one above than some lines do."""
    steps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    return {place for place, step in enumerate(steps, start=1) if step > _FURTHER * min(steps)}


def _after_room(ink: PageInk, lines: Sequence[TextLine], both_sides: float) -> set[int]:
    """The places of lines whose first word would have stood on the line above, as far as text reaches: no wraps.

    It may stand as close to the right side of its box as to the left one; these two add up to `both_sides`.
    """
    if not lines:
        return set()
    boxes = ink.word_boxes
    right = both_sides - min(boxes[line.rows[0], 0] for line in lines)
    ends = [boxes[above.rows, 2].max() + _WORD_SPACE * above.size for above in lines[:-1]]
    firsts = [boxes[below.rows[0], 2] - boxes[below.rows[0], 0] for below in lines[1:]]
    return {
        0,
        *(place for place, (end, first) in enumerate(zip(ends, firsts, strict=True), start=1) if end + first < right),
    }


def _is_card(card: _Card, vocabulary: Vocabulary) -> bool:
    """Whether a box holds labels under each other, none of them twice, mostly with values, and an action.

    The latter stands above the labels, or below one that says so. Where labels stand in a column of several, the box is
    a row of a table.
    """
    if not card.labels or len(set(card.names)) < len(card.names) or _is_row(card):
        return False
    begins = [card.lines[label.first].chunks[0].x0 for label in card.labels]
    ends = [*(label.first for label in card.labels[1:]), len(card.lines)]
    filled = sum(end > label.behind or not label.is_alone for label, end in zip(card.labels, ends, strict=True))
    named = card.labels[0].first > 0 or any("action" in vocabulary.fields[name] for name in card.names)
    return named and max(begins) - min(begins) < _SAME and 2 * filled > len(card.labels)


def _is_row(card: _Card) -> bool:
    """Whether labels begin behind other texts on lines of their box, or in its right half."""
    begin = min(card.lines[label.first].chunks[0].x0 for label in card.labels)
    behind = (line for line in card.lines if line.chunks[0].x1 < begin and line.chunks[-1].x0 > begin - _SAME)
    return begin > (card.box[0] + card.box[2]) / 2 or any(behind)


def _are_alike(width: float, other: float) -> bool:
    return abs(width - other) < _SAME


def _lattice(card: _Card) -> Lattice:
    """A card as a table of one column, or of two where a number stands beside its rows."""
    x0, top, x1, bottom = card.box
    middles = [line.middle for line in card.lines]
    ys = [top]
    for place, count in sorted(Counter(_ends_of_rows(card)).items()):
        below = middles[place] if place < len(middles) else bottom
        ys += np.linspace(middles[place - 1], below, count + 2)[1:-1].tolist()
    ys.append(bottom)
    labels = np.arange(len(ys) - 1).reshape(-1, 1)
    if card.has_number_beside:
        return Lattice(np.array([x0, card.left, x1]), np.array(ys), np.hstack([np.zeros_like(labels), labels + 1]))
    return Lattice(np.array([x0, x1]), np.array(ys), labels)


def _is_numbered(line: TextLine) -> bool:
    """Whether a line holds but the number of a card, perhaps with its priority or status apart from it."""
    number, *others = line.chunks
    return (is_number(number.text) and not others) or chip_beside(" ".join(c.text for c in line.chunks)) is not None


def _ends_of_rows(card: _Card) -> Iterator[int]:
    """The place behind the last line of each row but the last, from the top; a blank row ends where the one above does.

    A text beside its label stands in the row of that, and the row below is blank.
    """
    first = card.labels[0].first
    if first > 1 and _is_numbered(card.lines[0]):
        yield 1
    if first:
        yield first
    ends = [*(label.first for label in card.labels[1:]), len(card.lines)]
    for label, end in zip(card.labels, ends, strict=True):
        yield label.behind if label.is_alone else end
        if end < len(card.lines):
            yield end
