"""A card: one action with its labels and their values, and the number that it may have above its title or labels."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from parsers.cards.numbers import chip_beside, number_apart
from parsers.cards.stacked import Pair
from parsers.headings.known import Vocabulary, is_period
from parsers.labels.in_text import first_label
from parsers.source import Cell
from parsers.values.references import is_reference
from schema.vocabulary import fold_heading

_DIGITS = re.compile(r"\d+")


class Card(NamedTuple):
    """One action: its labels with the cells that hold them, each with its value, and where it stands.

    A blank label goes on with the value of the label above it. `title` is the text across the card's top or right
    above it, parted from its `reference` where it begins with one, `over` those above that; `row` is where the card
    begins in its grid; its `section` is that of the cards below, too.
    """

    grid: int
    row: int
    pairs: tuple[Pair, ...]
    title: Cell | None
    section: Cell | None = None
    reference: Cell | None = None
    over: tuple[Cell, ...] = ()

    @property
    def labels(self) -> list[str]:
        """The labels, folded, in order."""
        return labels_of(self.pairs)


def labels_of(pairs: Sequence[Pair]) -> list[str]:
    """The labels of pairs, folded."""
    return [fold_heading(label.text) for label, _ in pairs if label.text]


def begin_alike(pairs: Sequence[Pair], above: Sequence[Pair]) -> bool:
    """Whether a row begins with a reference as the card above does: `HR02` with `HR01`."""
    first, other = (found[0][0].text if found else "" for found in (pairs, above))
    return is_reference(first) and _DIGITS.sub("0", first) == _DIGITS.sub("0", other)


def with_reference(card: Card, vocabulary: Vocabulary) -> Card:
    """A card with its reference apart, wherever that stands: above its title, in its first label, or as such."""
    return _with_reference_as_label(_with_number_of_label(_with_own_reference(_with_chip(card))), vocabulary)


def _with_own_reference(card: Card) -> Card:
    """A card whose title stands below a reference, in a row of its own, perhaps behind a word: `Action 1.1`."""
    *over, above = card.over or (None,)
    if above is None or card.reference:
        return card
    if parted := _number_apart(above):
        return card._replace(reference=parted[1], over=(*over, parted[0]))
    return card._replace(reference=above, over=tuple(over)) if is_reference(above.text) else card


def _with_chip(card: Card) -> Card:
    """A card whose title stands below its number and its priority or status: these become a label with its value."""
    *over, above = card.over or (None,)
    chip = chip_beside(above.text) if above else None
    if above is None or chip is None:
        return card
    label = above._replace(text=chip.label, is_printed=chip.is_printed)
    return card._replace(
        pairs=((label, above._replace(text=chip.value)), *card.pairs), over=(*over, above._replace(text=chip.number))
    )


def _with_number_of_label(card: Card) -> Card:
    """A card whose first label alone has a number, as `Finding 3` may: this is the reference of the card."""
    (first, value), *rest = card.pairs
    parted = _number_apart(first)
    if parted is None or card.reference or any(number_apart(label.text) for label, _ in rest):
        return card
    return card._replace(reference=parted[1], pairs=((parted[0], value), *rest))


def _with_reference_as_label(card: Card, vocabulary: Vocabulary) -> Card:
    """A card whose first row holds its reference beside its title, or a label with its value: `Priority: High`."""
    if card.reference or not begin_with_reference(card.pairs):
        return card
    (first, value), *rest = card.pairs
    card = card._replace(reference=first, pairs=tuple(rest))
    if value is None:
        return card
    if said := first_label(value.text, vocabulary):
        label, text = (value._replace(text=text) for text in said)
        return card._replace(pairs=((label, text), *rest))
    over = (*card.over, card.title) if card.title else card.over
    return card._replace(title=value, over=over)


def begin_with_reference(pairs: Sequence[Pair]) -> bool:
    """Whether the first of several labels is a reference, and no year, and the others are none: `Q1` beside a title."""
    first, *others = [label.text for label, _ in pairs] or [""]
    return bool(others) and is_reference(first) and not is_period(first) and not any(map(is_reference, others))


def _number_apart(cell: Cell) -> tuple[Cell, Cell] | None:
    parted = number_apart(cell.text)
    return (cell._replace(text=parted[0]), cell._replace(text=parted[1])) if parted else None
