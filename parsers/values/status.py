"""Where an action stands, from status words and from colours."""

import colorsys
import re
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from schema.values import Rag, Status
from schema.vocabulary import fold, spellings, word_lists

_FRAGMENTS = re.compile(r"[\n();:,.]|\s[–—-]\s|(?:19|20)\d\d|\d[\d/]*")
_LEAD_IN = {
    "now",
    "currently",
    "this",
    "is",
    "has",
    "been",
    "action",
    "fully",
    "all",
    "already",
    "work",
    "status",
    "confirmed",
}
_TAIL = {"and", "as", "since", "on"}  # words that may follow `complete` without making it an order


@dataclass(frozen=True, slots=True)
class StatusWords:
    """A status, the words that tell it, and the status that a second word in the text would tell."""

    status: Status
    words: str
    second: Status | None = None


def parse_status(text: str) -> StatusWords | None:
    """The status that a status cell tells: by the phrase that begins it, or that only small words lead in.

    `Not complete`, `75% complete` and `to be completed` are not complete; what is not in the vocabulary gives `None`.
    """
    parts = fold(text).split()
    while parts and parts[0] in _LEAD_IN and " ".join(parts) not in spellings("statuses", "statuses"):
        parts = parts[1:]
    folded = " ".join(parts)
    known = spellings("statuses", "statuses")
    phrase = max((begin for begin in _beginnings(folded) if begin in known), key=len, default=None)
    if phrase is None or "%" in text[: text.lower().find(phrase.split()[0])]:
        return None
    return StatusWords(Status(spellings("statuses", "statuses")[phrase][0]), phrase)


def is_status(text: str) -> bool:
    """Whether a text is nothing but a status word."""
    return fold(text) in spellings("statuses", "statuses")


def status_elsewhere(text: str) -> StatusWords | None:
    """The status that a target or RAG cell tells beside its date: a phrase that begins one of its fragments."""
    found = [words for fragment in _FRAGMENTS.split(text) if (words := _fragment_status(fragment.strip()))]
    if not found:
        return None
    second = next((other.status for other in found if other.status != found[0].status), None)
    return StatusWords(found[0].status, found[0].words, second)


def _fragment_status(fragment: str) -> StatusWords | None:
    """`Complete` alone or before a name is a status; `Complete the review` is an order, `Complete by May` a plan."""
    folded = fold(fragment)
    lists = word_lists("statuses", "elsewhere")
    begins = _beginnings(folded)
    phrase = next((p for p in lists["begins"] if p in begins), None)
    if phrase and _status_of(phrase) is Status.COMPLETE and not _is_statement(fragment, phrase):
        return None
    padded = f" {folded} "
    phrase = phrase or next((p for p in lists["contains"] if f" {p} " in padded), None)
    return StatusWords(_status_of(phrase), phrase) if phrase else None


def _status_of(phrase: str) -> Status:
    return Status(spellings("statuses", "statuses")[phrase][0])


def _is_statement(fragment: str, phrase: str) -> bool:
    """Whether what follows a word of completion leaves it a statement."""
    following = fragment.split()[len(phrase.split()) :]
    if not following:
        return True
    word = following[0]
    return not word[0].islower() or word in _TAIL or (phrase == "completed" and word == "in")


def _beginnings(folded: str) -> set[str]:
    """The first word of a folded text, its first two and so on, as far as the longest phrase goes."""
    return set(accumulate(folded.split()[: _longest_phrase()], "{} {}".format))


@cache
def _longest_phrase() -> int:
    """The words of the longest phrase that tells a status."""
    return max(len(phrase.split()) for phrase in spellings("statuses", "statuses"))


def parse_rag(text: str) -> Rag | None:
    """The colour that a RAG cell names: a word or letter alone, or the word that begins it."""
    folded = fold(text)
    known = spellings("rag", "words")
    word = folded if folded in known else folded.split(" ")[0]
    return Rag(known[word][0]) if word in known and (word == folded or len(word) > 1) else None


def rag_of_fill(fill: str) -> Rag | None:
    """The colour that a cell's fill (`#rrggbb`) shows; pale tints are decoration and show none."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(int(fill[k : k + 2], 16) / 255 for k in (1, 3, 5)))
    if saturation < 0.15:
        return Rag.GREY if 0.35 < lightness < 0.85 else None
    if lightness > 0.88 or lightness < 0.12:
        return None
    limits = ((16, Rag.RED), (66, Rag.AMBER), (170, Rag.GREEN), (260, Rag.BLUE), (325, Rag.PURPLE), (361, Rag.RED))
    return next(rag for limit, rag in limits if hue * 360 < limit)
