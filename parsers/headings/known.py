"""Headings that the vocabulary knows, wholly or in part, and those that are but periods."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from schema.vocabulary import spellings

_PART_WORDS = 6  # a heading of which only a part is known is no longer
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Folded spellings: the fields that each may head, likeliest first, those headings, and those of actions.

    Those of a council file are its `own`, with the one field that each heads there. A vocabulary is equal to itself
    alone, so that what is remembered of a text by one is never taken for what another council means by it.
    """

    fields: Mapping[str, tuple[str, ...]]
    headings: frozenset[str]
    actions: frozenset[str]
    own: Mapping[str, str]


@cache
def shared_vocabulary() -> Vocabulary:
    """The spellings of our own vocabulary of headings."""
    return _vocabulary(spellings("headings"), {})


def vocabulary_with(own: Mapping[str, str]) -> Vocabulary:
    """The shared spellings and those of a council file (folded heading to field), which come first."""
    shared = shared_vocabulary()
    if not own:
        return shared  # as for most councils
    return _vocabulary({**shared.fields, **{word: (name,) for word, name in own.items()}}, own)


def _vocabulary(fields: Mapping[str, tuple[str, ...]], own: Mapping[str, str]) -> Vocabulary:
    actions = frozenset(word for word, names in fields.items() if "action" in names)
    return Vocabulary(fields, frozenset(fields), actions, own)


@lru_cache(maxsize=4096)
def heading_parts(folded: str) -> tuple[str, ...]:
    """What a heading ends with and begins with, the longest first."""
    parts = folded.split()
    ends = [" ".join(parts[k:]) for k in range(1, len(parts))] + [" ".join(parts[:-k]) for k in range(1, len(parts))]
    return tuple([end for end in ends if end != "by"])  # `By` alone may head dates; `Approved by` heads none


def is_heading(folded: str, vocabulary: Vocabulary) -> bool:
    """Whether a folded text is a known heading, or begins or ends with one."""
    return folded in vocabulary.headings or is_partly_known(folded, vocabulary)


def is_partly_known(folded: str, vocabulary: Vocabulary) -> bool:
    """Whether a folded text begins or ends with a known heading."""
    return len(folded.split()) <= _PART_WORDS and not vocabulary.headings.isdisjoint(heading_parts(folded))


def is_period(text: str) -> bool:
    """Whether a text is but a year, a financial year or several, as heads a column of ticks."""
    return _YEAR.fullmatch(text) is not None
