"""Labels of cards in words of the house: what stands beside values again and again, in the same few words."""

from collections import Counter
from collections.abc import Sequence

from parsers.readers.page.chunks import Chunk, WordLines
from schema.vocabulary import fold_heading

_FEWEST = 3  # labels of a card
_MOST_WORDS = 10  # of a label
_SHARE = 0.7  # of the texts beside values come again


def own_labels(words: WordLines, above: frozenset[str]) -> frozenset[str]:
    """The folded labels, those of the pages `above` among them, that the first texts beside others are on a page.

    They are where most come again beside one text, no figure, and each only behind several others, as in a card.
    """
    lines = [line.chunks for line in words.text_lines if len(line.chunks) > 1]
    left = Counter(round(first.x0) for first, *_ in lines).most_common(1)
    beside = [chunks for chunks in lines if round(chunks[0].x0) == left[0][0]]
    found = [fold_heading(label.text) for label, *values in beside if _may_be_label(label, values)]
    again = {label for label, count in Counter(found).items() if count > 1}
    labels = [label for label in found if label in again or label in above]
    whole = len(again | above) >= _FEWEST and len(labels) >= _SHARE * len(beside)
    return above | again if whole and len(labels) >= _FEWEST * _count_cards(labels) else above


def _may_be_label(label: Chunk, values: Sequence[Chunk]) -> bool:
    """Whether a text of few words, which begin with a capital, stands beside one that is no figure."""
    short = label.text[0].isupper() and len(label.text.split()) <= _MOST_WORDS
    return short and len(values) == 1 and not values[0].figure


def _count_cards(labels: Sequence[str]) -> int:
    """How many cards labels make: one begins with a label that the last one has."""
    count, own = 0, set[str]()
    for label in labels:
        if label in own or not count:
            count, own = count + 1, set()
        own.add(label)
    return count
