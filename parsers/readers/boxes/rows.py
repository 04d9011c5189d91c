"""Cards in boxes with labels at several left edges, each before its value or above it.

All lengths are points.
"""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from parsers.headings.neighbours import neighbour_of
from parsers.readers.boxes.cells import BoxCard, lattice_below, lattice_beside
from parsers.readers.boxes.labels import Piece, are_sound, labels_of, names_in_all, pieces_of, rows_of_labels
from parsers.readers.boxes.places import FreeWords
from parsers.readers.page.lattice import Lattice
from parsers.values.orders import is_action
from schema.fields import WHEN, WHO

_FEWEST = 3  # known labels of a card
_FEWEST_BELOW = 2  # rows and columns of labels above values
_SAME = 2.0  # columns that begin so near each other are those of one card


class _Found(NamedTuple):
    """A card, and the table that it makes."""

    card: BoxCard
    lattice: Lattice

    @property
    def rank(self) -> tuple[int, bool, float]:
        """The more labels the better, then one with a title, then the smallest box."""
        x0, top, x1, bottom = self.card.box
        return -len(self.card.labels), not self.card.over, (x1 - x0) * (bottom - top)


def find_rows(words: FreeWords, above: Sequence[Lattice]) -> list[Lattice]:
    """The cards that free words make in framed or filled boxes, each a table.

    Labels tell who and when; half of the titles are actions, or a label names one. What a page break cut from a card of
    the page `above` has no title, and may have but one label.
    """
    texts = {box: pieces_of(words.ink, words.lines_in(box)) for box in words.low_boxes}
    also = names_in_all([*filter(_holds_labels, texts.values())] or [*filter(_names_action, texts.values())])
    also = also.union(*(table.names for table in above))
    ways = dict.fromkeys((frozenset[str](), also))
    best = _best([one for box, own in texts.items() for names in ways for one in _found(box, own, names)])
    cards = [one for one in best if _may_be_of_action(one.card, also)]
    if 2 * sum(_tells_what(card) for card, _ in cards) < len(cards):
        return []
    others = [one for one in best if not one.card.over and one not in cards]
    rests = [one for one in others if any(_go_on(one.lattice, table) for table in above)]
    return [lattice for _, lattice in (*rests[:1], *cards)]


def _holds_labels(pieces: Sequence[Piece]) -> bool:
    return sum(piece.is_known for piece in pieces) >= _FEWEST


def _names_action(pieces: Sequence[Piece]) -> bool:
    """Whether one of enough texts that are known, if but in part, is the label of an action."""
    known = [piece for piece in pieces if piece.is_known or piece.fields_in_part]
    return len(known) >= _FEWEST and any("action" in piece.fields for piece in known)


def _found(box: Sequence[float], pieces: Sequence[Piece], also: Container[str]) -> Iterator[_Found]:
    """What may be the card in a box, its labels beside values or above them; none has a label twice."""
    beside = BoxCard(box, pieces, labels_of(pieces, also))
    if are_sound(beside.labels) and (lattice := lattice_beside(beside)):
        yield _Found(beside, lattice)
    rows = rows_of_labels(pieces, also)
    below = BoxCard(box, pieces, [label for row in rows for label in row])
    if (
        min(len(rows), len(below.edges)) >= _FEWEST_BELOW
        and are_sound(below.labels)
        and (lattice := lattice_below(below, rows))
    ):
        yield _Found(below, lattice)


def _best(found: Sequence[_Found]) -> list[_Found]:
    """Those that share no room with a better one, from the top."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: one.rank):
        if not any(one.lattice.overlaps(other.lattice) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: (one.card.box[1], one.card.box[0]))


def _may_be_of_action(card: BoxCard, also: Container[str]) -> bool:
    """Whether enough labels are known, one says who and another when: an event has a time, a service a contact.

    Those of a risk do so, too. Where a label names the action, those in `also` may be known in part.
    """
    if neighbour_of(card.names, decisive_only=True) or not (card.over or card.names_action):
        return False
    in_part = [label for label in card.labels if card.names_action and label.name in also and not label.is_known]
    return _say_who_and_when([*_known(card), *filter(None, (label.fields_in_part for label in in_part))])


def _known(card: BoxCard) -> list[set[str]]:
    """What each label that is wholly known heads."""
    return [label.fields for label in card.labels if label.is_known]


def _say_who_and_when(fields: Sequence[set[str]]) -> bool:
    """Whether there are enough labels, by what each heads, and one says who and another when."""
    return len(fields) >= _FEWEST and all(any(own & kind for own in fields) for kind in (WHO, WHEN))


def _tells_what(card: BoxCard) -> bool:
    """Whether the title is an action, or a label names one.

    Without a title, or with labels known but in part, an event may do so: here a text must be an action as well.
    """
    if not card.names_action:
        return is_action(card.title.text)
    is_whole = bool(card.over) and card.title.is_sound and _say_who_and_when(_known(card))
    return is_whole or any(is_action(piece.text) for piece in card.pieces if piece not in card.labels)


def _go_on(table: Lattice, other: Lattice) -> bool:
    """Whether a table has the columns of another."""
    return len(table.xs) == len(other.xs) and bool((abs(table.xs - other.xs) < _SAME).all())
