"""Cards that a page break cut, made whole."""

from collections.abc import Sequence
from itertools import pairwise

from parsers.cards.card import Card, labels_of
from parsers.cards.stacked import Pair
from parsers.source import Cell

_NEAR = 20  # cards above that show which labels follow each other


def joined(cards: Sequence[Card], more: Sequence[Card]) -> list[Card]:
    """Cards followed by more; the first of a page goes on with the last of the page before where that was cut.

    The title of the card may be printed again.
    """
    first, last = more[0], cards[-1] if cards else None
    if last is None or (first.title and not _are_one(first.title, last.title)) or not _is_cut(last, first, cards):
        return [*cards, *more]
    over = (*last.over, first.title) if first.title else last.over
    return [*cards[:-1], last._replace(pairs=(*_other_pairs(last, first), *first.pairs), over=over), *more[1:]]


def _are_one(title: Cell, above: Cell | None) -> bool:
    """Whether a title is printed word for word as the one above."""
    return above is not None and title.text == above.text


def _is_cut(card: Card, rest: Card, cards: Sequence[Card]) -> bool:
    """Whether a page break lies between two pieces of a card.

    No label comes again, and the rest has no title where its card has one, nor begins as a card without one does; but
    it may begin with what stands right below the last label elsewhere.
    """
    pages = [_last_page(piece) for piece in (card, rest)]
    again = not set(labels_of(_other_pairs(card, rest))).isdisjoint(rest.labels)
    pair = (*card.labels[-1:], *rest.labels[:1])
    goes_on = any(pair == other for one in cards[-_NEAR:] for other in pairwise(one.labels))
    begins = rest.labels[:1] == cards[0].labels[:1] and card.title is None and not goes_on
    return pages[1] == pages[0] + 1 and not again and not begins


def _last_page(card: Card) -> int:
    return max(cell.place.page or 0 for pair in card.pairs for cell in pair if cell)


def _other_pairs(card: Card, rest: Card) -> tuple[Pair, ...]:
    """The pairs of a card but for labels that its rest has as well: a page break parted those from their values."""
    cells = [label for label, _ in rest.pairs]
    return tuple(pair for pair in card.pairs if pair[0] not in cells)
