"""Which printed texts head the actions of a table, or begin to."""

from functools import cache, lru_cache

from parsers.headings.known import Vocabulary, heading_parts
from parsers.headings.questions import field_asked_for
from parsers.readers.page.chunks import TextLine
from schema.vocabulary import fold


def may_head(lines: list[TextLine], vocabulary: Vocabulary) -> bool:
    """Whether a text among lines may begin a known heading of actions."""
    return any(may_begin_action(chunk.text, vocabulary) for line in lines for chunk in line.chunks)


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
