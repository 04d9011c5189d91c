"""Labels of cards in words of the house, which come again from card to card and tell their fields by single words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.headings.known import Vocabulary
from parsers.headings.words import field_by_words
from parsers.purposes.guidance import pairs_of
from parsers.source import Grid
from schema.vocabulary import fold_heading

_FEWEST = 3  # times that a label comes


def with_labels_by_words(vocabulary: Vocabulary, grids: Sequence[Grid]) -> Vocabulary:
    """A vocabulary and texts that often begin rows of two columns and of which a word tells what stands beside them."""
    unknown = {label: texts for label, texts in _values_by_label(grids).items() if label not in vocabulary.headings}
    often = {label: texts for label, texts in unknown.items() if len(texts) >= _FEWEST}
    told = frozenset(label for label, texts in often.items() if field_by_words(label, texts, set()))
    return replace(vocabulary, headings=vocabulary.headings | told) if told else vocabulary


def _values_by_label(grids: Sequence[Grid]) -> Mapping[str, list[str]]:
    values: dict[str, list[str]] = defaultdict(list)
    for grid in grids:
        for label, value in pairs_of(grid):
            values[fold_heading(label.text)].append(value.text)
    return values
