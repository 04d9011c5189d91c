"""Words that a narrow column cut, and that are printed with a space inside: `exis ting`, `budge t`."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from schema.vocabulary import is_known_word, may_be_short_word

_LONGEST = 3  # letters of a piece that shows itself
_VOWELS = frozenset("aeiouwyâêîôûŵŷáéíóúàèìòù")  # Welsh ones too


def has_broken_word(texts: Iterable[str], printed: frozenset[str]) -> bool:
    """Whether a text holds a piece of a word; `printed` are the words of the document, in lower case.

    >>> has_broken_word(["within budge t"], frozenset()), has_broken_word(["a rap film"], frozenset({"film"}))
    (True, False)
    """
    return any(_is_broken(piece, pair, printed) for text in texts for piece, pair in _pieces(text.split()))


def _pieces(words: list[str]) -> Iterator[tuple[str, str]]:
    """Every short piece that is no English word, with what it makes with the word before it or behind it."""
    for first, second in pairwise(words):
        yield from ((piece, first + second) for piece in (first, second) if _may_be_piece(piece))


def _may_be_piece(word: str) -> bool:
    return len(word) <= _LONGEST and word.isalpha() and word.islower() and not may_be_short_word(word)


def _is_broken(piece: str, pair: str, printed: frozenset[str]) -> bool:
    """Whether a piece cannot be spoken, or makes a word with its neighbour that is printed elsewhere, or known."""
    whole = pair.casefold().strip(".,;:")
    return _VOWELS.isdisjoint(piece) or whole in printed or is_known_word(whole)
