"""Lead-ins: lines that promise what a list below them tells to do, and say by when, if they do."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from parsers.headings.known import Vocabulary
from parsers.source import Paragraph
from parsers.text import begins_item
from parsers.values.dates import DateContext, find_dates
from parsers.values.durations import time_ahead_in
from parsers.values.horizons import horizon_in
from schema.vocabulary import fold, fold_heading, word_lists

_OF_PLAN = re.compile(
    r"\b(?:plans?|strategy|strategies|roadmap|vision|priorities|commitments|pledges?|promises|ambitions?|goals)\b",
    re.IGNORECASE,
)
_TITLES, _TITLE_WORDS = 6, 15  # of short texts at the beginning of a document
_MOST_WORDS = 25  # of a sentence that leads a list in
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORT_WILL = re.compile(r"(?<=[a-z])['’]ll\b", re.IGNORECASE)
_AROUND = " .,:;…–—-"
_BEFORE_TIME = re.compile(
    r"(?:\b(?:by|in|during|over|within|before|from|until|throughout|at|the|end|of)\s+)+$", re.IGNORECASE
)
_LOOKS_BACK = {"said", "promised", "told", "asked"}
_ACTIONS = {"action", "actions", "task", "tasks", "activity", "activities", "commitment", "commitments",
            "step", "steps", "pledge", "pledges", "promise", "promises"}  # fmt: skip
_BESIDE_ACTIONS = {"our", "key", "main", "the", "for", "in", "and", "to", "be", "taken", "planned"}


def speaks_of_plan(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether one of the short texts that begin a document names a plan, strategy or the like."""
    texts = [paragraph.text for paragraph in paragraphs if not (paragraph.is_item or begins_item(paragraph.text))]
    short = [text for text in texts if len(text.split()) <= _TITLE_WORDS]
    return any(_OF_PLAN.search(text) for text in short[:_TITLES])


class Promise(NamedTuple):
    """When the items below a line are due, as it prints that; one of a date and nothing else `is_bare`."""

    when: str
    is_bare: bool


@lru_cache(maxsize=4096)
def promise_of(text: str, vocabulary: Vocabulary) -> Promise | None:
    """What the last sentence of a text promises; `None` for one that leads in no promises.

    >>> promise_of("By March 2026 we will:"), promise_of("Year 1 actions"), promise_of("You told us that:")
    (Promise(when='By March 2026', is_bare=False), Promise(when='Year 1', is_bare=False), None)
    """
    sentence = _SENTENCE.split(_SHORT_WILL.sub(" will", text).strip())[-1].strip(_AROUND)
    if not sentence or len(sentence.split()) > _MOST_WORDS or text.rstrip().endswith((".", ";", ",")):
        return None
    place = _time_in(sentence)
    begin, end = place or (0, 0)
    when, rest = sentence[begin:end].strip(_AROUND), f"{sentence[:begin]} {sentence[end:]}".strip(_AROUND)
    if _promises(rest) or _names_actions(rest, vocabulary):
        return Promise(when, is_bare=False)
    return Promise(when, is_bare=horizon_in(when) is None) if when and not fold(rest) else None


def leads_in_promises(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is a lead-in, and no mere date, which may end a sentence."""
    promise = promise_of(line, vocabulary)
    return promise is not None and not promise.is_bare


def _time_in(sentence: str) -> tuple[int, int] | None:
    """Where a sentence tells a time, with the words that lead it in."""
    dated = [found for found in find_dates(sentence, DateContext()) if found.span]
    place = (dated[0].begin, dated[-1].end) if dated else time_ahead_in(sentence) or horizon_in(sentence)
    if not place:
        return None
    before = _BEFORE_TIME.search(sentence[: place[0]])
    return (before.start() if before else place[0]), place[1]


def _promises(rest: str) -> bool:
    """Whether a sentence, its time left out, ends with who will do something: `the council will`."""
    return f" {fold(rest)}".endswith(_endings()) and _LOOKS_BACK.isdisjoint(fold(rest).split())


@cache
def _endings() -> tuple[str, ...]:
    lists = word_lists("verbs")
    return tuple(f" {who} {how}" for who in lists["promisers"] for how in lists["promises"])


def _names_actions(rest: str, vocabulary: Vocabulary) -> bool:
    """Whether a line, its time left out, says that actions follow: `What we will do`, `Key actions`."""
    words = set(fold(rest).split()) - _BESIDE_ACTIONS
    known = fold_heading(rest) in vocabulary.actions
    return (bool(words) and words <= _ACTIONS) or (known and "will" in words)
