"""Where an action stands and what has been done, where one heading and its cells tell both: `RAG and progress`."""

import re
from functools import lru_cache
from itertools import islice

from parsers.headings.known import Vocabulary
from parsers.labels.who_and_when import halves_of_heading
from parsers.values.status import is_rating, is_status, split_rating
from schema.fields import HOW_FAR

_MARK = re.compile(r"\n|\s[-–—]\s|[:;.,]\s")  # may part what stands first from the rest
_MARK_OR_SPACE = re.compile(rf"{_MARK.pattern}|\s(?=[A-Z£\d])")
_MOST_WORDS = 4  # of what stands first


@lru_cache(maxsize=256)
def headings_of_standing(heading: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """A heading parted into that of a rating or status and that of progress, whichever stands first.

    Something stands between them: `Progress status` names one thing.

    >>> headings_of_standing("RAG and progress"), headings_of_standing("Update / status"), headings_of_standing("RAG")
    (('RAG', 'progress'), ('status', 'Update'), None)
    """
    for (first, own), (second, other) in halves_of_heading(heading, vocabulary):
        if {own, other} & {*HOW_FAR} and "progress" in (own, other) and _is_joined(heading, first, second):
            return (second, first) if own == "progress" else (first, second)
    return None


def _is_joined(heading: str, first: str, second: str) -> bool:
    return heading.partition(first)[2].rpartition(second)[0].strip() != ""


@lru_cache(maxsize=1024)
def parted_standing(text: str) -> tuple[str, str]:
    """The rating or status that begins a cell, and what has been done; one that is nothing but either is that alone.

    >>> parted_standing("Green – two of three are done."), parted_standing("On track"), parted_standing("Lawns laid.")
    (('Green', 'two of three are done.'), ('On track', ''), ('', 'Lawns laid.'))
    >>> parted_standing("Amber - delayed: waiting for a lease")
    ('Amber - delayed', 'waiting for a lease')
    """
    return _parted(text, _MARK_OR_SPACE)


@lru_cache(maxsize=1024)
def parted_standing_at_mark(text: str) -> tuple[str, str]:
    """The same where a space alone parts nothing: `Green Lane was closed` tells of a road."""
    return _parted(text, _MARK)


def _parted(text: str, behind: re.Pattern[str]) -> tuple[str, str]:
    if _tells_standing(text):
        return text, ""
    begins = [(text[: mark.start()], text[mark.end() :].strip()) for mark in islice(behind.finditer(text), _MOST_WORDS)]
    return next((parts for parts in reversed(begins) if _tells_standing(parts[0])), ("", text))


def _tells_standing(text: str) -> bool:
    behind = split_rating(text)[1] if is_rating(text) else ""
    return is_status(text) or (is_rating(text) and (not behind or is_status(behind)))
