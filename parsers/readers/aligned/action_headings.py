"""Which printed texts head the actions of a table, or begin to, or head what a plan tells beside them."""

from collections.abc import Sequence
from functools import cache, lru_cache

from parsers.headings.known import Vocabulary, heading_parts
from parsers.headings.questions import field_asked_for
from parsers.readers.page.chunks import Chunk, TextLine
from schema.vocabulary import fold, fold_heading

_OF_PLAN = ("lead_text", "target_text")
_FEWEST_BESIDE = 3  # headings of a plan whose actions stand below one that nobody knows


def may_head(lines: list[TextLine], vocabulary: Vocabulary) -> bool:
    """Whether a line may begin headings of actions."""
    return any(may_begin_headings(line.chunks, vocabulary) for line in lines)


def may_begin_headings(texts: Sequence[Chunk], vocabulary: Vocabulary) -> bool:
    """Whether a text of a line may begin a known heading of actions, or two of them ask who and when."""
    return any(may_begin_action(text.text, vocabulary) for text in texts) or ask_who_and_when(texts, vocabulary)


def ask_who_and_when(texts: Sequence[Chunk], vocabulary: Vocabulary) -> bool:
    """Whether one of several headings asks who does something and another by when, as those of a plan do.

    Most of them are known as a whole: the actions may stand below one that nobody knows (`Our promise`).
    """
    if len(texts) < _FEWEST_BESIDE:
        return False
    fields = [_fields(text.text, vocabulary) for text in texts]
    asked = [own for own in fields if own]
    return 2 * len(asked) > len(fields) and all(any(field in own for own in asked) for field in _OF_PLAN)


@lru_cache(maxsize=4096)
def _fields(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The fields that a text heads where it is known as a whole."""
    folded = fold_heading(text)
    asked = field_asked_for(folded)
    return vocabulary.fields.get(folded) or ((asked,) if asked else ())


@lru_cache(maxsize=4096)
def may_begin_action(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text may be the first line of a known heading of actions, with remarks or broken words in it.

    A heading in two languages may begin with the other one.
    """
    bare = text.partition("(")[0]
    parts = [bare, bare.partition("/")[2]] if "/" in bare else [bare]
    return any(_begins_action(part, vocabulary) for part in parts)


def _begins_action(text: str, vocabulary: Vocabulary) -> bool:
    folded = fold(text)
    begin = folded.replace(" ", "")
    known = begin in _beginnings(vocabulary) or begin.startswith(_squeezed_actions(vocabulary))
    return known or _ends_as_action(folded)


def names_action(folded: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading is known as that of actions, begins or ends as one (`Commitment: we will`), or asks."""
    parts = {*heading_parts(folded), folded}
    known = not vocabulary.actions.isdisjoint(parts)
    return known or _ends_as_action(folded) or field_asked_for(folded) == "action"


def _ends_as_action(folded: str) -> bool:
    return folded.endswith((" action", " actions"))


@cache
def _squeezed_actions(vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple({heading.replace(" ", "") for heading in vocabulary.actions})


@cache
def _beginnings(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(heading[:k] for heading in _squeezed_actions(vocabulary) for k in range(len(heading) + 1))
