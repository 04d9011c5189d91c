"""Cards in boxes with a strip at their foot: labels beside each other, and below each its value.

All lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from parsers.cards.numbers import is_number
from parsers.headings.known import Vocabulary
from parsers.readers.boxes.places import Box, FreeWords, largest_apart
from parsers.readers.page.chunks import TextLine
from parsers.readers.page.ink import PageInk
from parsers.readers.page.label_lines import are_labels_alone
from parsers.readers.page.lattice import Lattice
from parsers.values.orders import is_action
from schema.fields import WHEN, WHO
from schema.vocabulary import fold_heading

_FEWEST = 2  # labels of a strip, and cards with the same ones
_MARGIN = 2.0  # what stands below a label begins no further to its left
_SAME = 2.0  # boxes whose widths are so near are alike


@dataclass(frozen=True, slots=True)
class _Card:
    """A box, the lines in it from the top, the place of that of its labels, and what stands above them."""

    box: Sequence[float]
    lines: Sequence[TextLine]
    at: int
    title: str

    @property
    def labels(self) -> list[str]:
        """Its labels, folded."""
        return [fold_heading(chunk.text) for chunk in self.lines[self.at].chunks]

    def may_be_of_action(self, vocabulary: Vocabulary) -> bool:
        """Whether one label says but who and another but when, and none what: the title may. Else it tells no action.

        An event has a time as well, a service somebody to ask, and an indicator a target.
        """
        fields = [set(vocabulary.fields.get(label, ())) for label in self.labels]
        says_who, says_when = (any(said and said <= kind for said in fields) for kind in (WHO, WHEN))
        return says_who and says_when and not any("action" in said for said in fields)


def find_strips(words: FreeWords, above: Sequence[Lattice]) -> list[Lattice]:
    """The cards with such strips that free words make in framed or filled boxes, each a table of as many columns.

    Half of the titles are actions; several have the same labels, or boxes as wide as the cards of the page `above`.
    """
    found = [card for box in words.boxes if (card := _card(words, box)) and card.may_be_of_action(words.ink.vocabulary)]
    cards = [found[place] for place in largest_apart([card.box for card in found])]
    if 2 * sum(is_action(card.title) for card in cards) < len(cards):
        return []
    alike = [card for card in cards if sum(card.labels == other.labels for other in cards) >= _FEWEST]
    return [_lattice(card) for card in alike or cards if alike or _is_as_wide(card, above)]


def _is_as_wide(card: _Card, above: Sequence[Lattice]) -> bool:
    """Whether a card is as wide as one of another page."""
    return any(abs(table.xs[-1] - table.xs[0] - card.box[2] + card.box[0]) < _SAME for table in above)


def _card(words: FreeWords, box: Box) -> _Card | None:
    """The card in a box: a line of labels alone stands below a title and above values; `None` where none does."""
    ink, lines = words.ink, words.lines_in(box)
    places = [place for place, line in enumerate(lines) if _is_of_labels(line, words.ink.vocabulary)]
    if len(places) != 1 or not 0 < places[0] < len(lines) - 1:
        return None
    title = " ".join(ink.words[row] for line in lines[: places[0]] for row in line.rows.tolist())
    card = _Card(box, lines, places[0], title)
    return card if _stand_below(ink, card) else None


def _is_of_labels(line: TextLine, vocabulary: Vocabulary) -> bool:
    return len(line.chunks) >= _FEWEST and all(are_labels_alone(chunk.text, vocabulary) for chunk in line.chunks)


def _stand_below(ink: PageInk, card: _Card) -> bool:
    """Whether no word of the values stands across the beginning of a label."""
    xs = _edges(card)[1:-1]
    rows = np.concatenate([line.rows for line in card.lines[card.at + 1 :]])
    x0, _, x1, _ = ink.word_boxes[rows].T[:, :, None]
    return not ((x0 < xs) & (xs < x1)).any()


def _edges(card: _Card) -> np.ndarray:
    """Where the columns of a card begin and end."""
    x0, _, x1, _ = card.box
    return np.array([x0, *(chunk.x0 - _MARGIN for chunk in card.lines[card.at].chunks[1:]), x1])


def _lattice(card: _Card) -> Lattice:
    """A card as a table: its number, if it has one, and its title each across all columns, labels, values."""
    _, top, _, bottom = card.box
    numbered = card.at > 1 and is_number(" ".join(chunk.text for chunk in card.lines[0].chunks))
    ends = [*([1] if numbered else []), card.at, card.at + 1]
    middles = [(card.lines[end - 1].bottom + card.lines[end].top) / 2 for end in ends]
    xs, ys = _edges(card), np.array([top, *middles, bottom])
    wide, columns = len(ys) - 3, len(xs) - 1
    across = np.repeat(np.arange(wide), columns).reshape(wide, columns)
    return Lattice(xs, ys, np.vstack([across, wide + np.arange(2 * columns).reshape(2, columns)]))
