"""The field that a heading's single words tell, where no spelling knows it: `How far have we got?`, `Latest news`."""

from collections.abc import Sequence
from functools import lru_cache

from parsers.kinds import fits, holds_one_kind
from parsers.values.horizons import sense_of_time
from schema.vocabulary import fold_heading, spellings, word_lists

_LONGEST = 10  # words of a heading
_KINDS = ("target_text", "status_text", "rag_text", "lead_text")  # of values, which free texts are none of
_FEW_WORDS = 5  # of a value of one kind; a longer one that holds a date is an account
_NAMES_SOMEBODY = ("support_text", "lead_text")
_SMALL = ("and", "of", "the", "for", "in", "on", "with", "to")  # may stand in a name


def field_by_words(heading: str, values: Sequence[str], taken: set[str]) -> tuple[str, str] | None:
    """The first field of which a heading holds a word, if its values are of that kind, and the word."""
    told = _told_by(fold_heading(heading)) if values else ()
    return next(((field, word) for field, word in told if field not in taken and _suit(field, values)), None)


def _suit(field: str, values: Sequence[str]) -> bool:
    """Whether values are of the kind of a field; those that are of one kind are no free text."""
    if field in _NAMES_SOMEBODY and all(map(_is_name, values)):
        return True
    if holds_one_kind(field):
        return fits(field, values) or (field == "target_text" and all(map(_is_time, values)))
    return not are_of_one_kind(values)


def are_of_one_kind(values: Sequence[str]) -> bool:
    """Whether most values are short and are dates, statuses or names of somebody: no account of anything."""
    short = [value for value in values if len(value.split()) <= _FEW_WORDS]
    return 2 * len(short) > len(values) and any(fits(kind, short) for kind in _KINDS)


def _is_time(value: str) -> bool:
    return len(value.split()) <= _FEW_WORDS and sense_of_time(value) is not None


def _is_name(value: str) -> bool:
    """Whether each word of a value that is no small one has a capital, as in a list of bodies."""
    found = [word for word in value.split() if word.isalpha() and word not in _SMALL]
    return bool(found) and all(word[0].isupper() for word in found) and not any(map(str.isdigit, value))


@lru_cache(maxsize=1024)
def _told_by(folded: str) -> tuple[tuple[str, str], ...]:
    """Each field of which a folded heading holds a word or phrase, and that; none where it tells of something else."""
    if len(folded.split()) > _LONGEST or tells_of_others(folded):
        return ()
    lists = word_lists("heading_words", "words")
    found = [(field, next((word for word in words if _holds(folded, word)), "")) for field, words in lists.items()]
    return tuple((field, word) for field, word in found if word)


def tells_of_others(heading: str) -> bool:
    """Whether a heading speaks of what is no part of an action: risks, sources, meetings."""
    folded = fold_heading(heading)
    return any(_holds(folded, word) for word in spellings("heading_words", "others"))


def _holds(folded: str, word: str) -> bool:
    return f" {word} " in f" {folded} "
