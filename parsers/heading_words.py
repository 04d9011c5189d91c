"""The field that a heading's single words tell, where no spelling knows it: `How far have we got?`, `Latest news`."""

from collections.abc import Sequence
from functools import lru_cache

from parsers.kinds import fits, holds_one_kind
from schema.vocabulary import fold_heading, spellings, word_lists

_LONGEST = 10  # words of a heading
_KINDS = ("target_text", "status_text", "rag_text", "lead_text")  # of values, which free texts are none of


def field_by_words(heading: str, values: Sequence[str], taken: set[str]) -> tuple[str, str] | None:
    """The first field of which a heading holds a word, if its values are of that kind, and the word."""
    told = _told_by(fold_heading(heading)) if values else ()
    of_one_kind = any(fits(kind, values) for kind in _KINDS) if told else False
    for field, word in told:
        if field not in taken and (fits(field, values) if holds_one_kind(field) else not of_one_kind):
            return field, word
    return None


@lru_cache(maxsize=1024)
def _told_by(folded: str) -> tuple[tuple[str, str], ...]:
    """Each field of which a folded heading holds a word or phrase, and that; none where it tells of something else."""
    if len(folded.split()) > _LONGEST or any(_holds(folded, word) for word in spellings("heading_words", "others")):
        return ()
    lists = word_lists("heading_words", "words")
    found = [(field, next((word for word in words if _holds(folded, word)), "")) for field, words in lists.items()]
    return tuple((field, word) for field, word in found if word)


def _holds(folded: str, word: str) -> bool:
    return f" {word} " in f" {folded} "
