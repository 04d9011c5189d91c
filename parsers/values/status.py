"""Where an action stands, from status words and from colours."""

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Protocol

from schema.values import Rag, Status
from schema.vocabulary import fold, spellings, word_lists

_FRAGMENTS = re.compile(r"[\n();:,.]|\s[–—-]\s|(?:19|20)\d\d|\d[\d/]*")
_ALREADY = ("already", "now")  # these lead in everywhere, what follows only in a status cell
_LEAD_IN = {*_ALREADY, "currently", "this", "is", "has", "been", "action", "fully", "all", "work", "status",
            "confirmed", "project", "task", "activity", "milestone", "delivery", "progress", "slightly",
            "significantly", "considerably", "seriously", "are", "very", "well"}  # fmt: skip
_TAIL = {"and", "as", "since", "on"}  # words that may follow `complete` without making it an order
_BEGINS_ALREADY = re.compile(rf"^(?:{'|'.join(_ALREADY)})\s+(?=\S)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"^(?:(?:over|about|up to|around|approximately)\s+)?(?:\d+|one|two|three|four|five|six|several|a few)\s+"
    r"(?:day|week|month|year)s?\s+(?=behind|late|delay|overdue)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:approx\w*\.?\s+|about\s+|c\.?\s*)?(?P<share>\d{1,3})\s?%\s*"
    r"(?:(?:complete|completed|done|delivered|achieved)\b|$|(?=[.,;(–-]))",
    re.IGNORECASE,
)
_MARK = r"\s*(?:$|[-–—:=,;/(\n→>]|\s(?:to|and|&)\s)"


_SHADES = {"#d8d8d8", "#d9d9d9", "#dbdbdb", "#dddddd"}  # the lightest greys of office programs
_GLUED_MARK = re.compile(r"(?<=[a-z]{3})\d\b")  # of a footnote


@dataclass(frozen=True, slots=True)
class StatusWords:
    """A status, the words that tell it, and the status that a second word in the text would tell."""

    status: Status
    words: str
    second: Status | None = None


class Coloured(Protocol):
    """A cell as printed, or made whole."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def fill(self) -> str | None:
        """Its colour (`#rrggbb`)."""


@lru_cache(maxsize=4096)
def parse_status(text: str) -> StatusWords | None:
    """The status that a status cell tells: by the phrase that begins it, or that only small words lead in.

    `Not complete` and `to be completed` are not complete, `75% complete` and `Met in part` are ongoing; what is not in
    the vocabulary gives `None`, unless a stroke parts it from what is, and nothing else: `Wedi'i atal / On hold`.
    """
    if share := _SHARE.match(text.strip()):
        return StatusWords(_status_of_share(int(share["share"])), fold(share[0]))
    parts = fold(_GLUED_MARK.sub("", _AMOUNT.sub("", text.strip()))).split()
    while parts and parts[0] in _LEAD_IN and " ".join(parts) not in spellings("statuses", "statuses"):
        parts = parts[1:]
    begins = (" ".join(parts[:count]) for count in range(len(parts), 0, -1))
    phrase = next((phrase for phrase in begins if phrase in spellings("statuses", "statuses")), None)
    if phrase:
        behind = parts[len(phrase.split()) :]
        in_part = behind[:2] == ["in", "part"] and status_of(phrase) is Status.COMPLETE
        return StatusWords(Status.ONGOING if in_part else status_of(phrase), phrase)
    if alone := spellings("statuses", "alone_in_status_cell").get(fold(text)):
        return StatusWords(Status(alone[0]), fold(text))
    _, stroke, translated = text.rpartition(" / ")
    return parse_status(translated) if stroke and is_status(translated) else None


def _status_of_share(percent: int) -> Status:
    return Status.NOT_STARTED if percent == 0 else Status.ONGOING if percent < 100 else Status.COMPLETE


@lru_cache(maxsize=4096)
def is_status(text: str) -> bool:
    """Whether a text is nothing but a status word, whatever its column; `Planning` is one in a status cell only."""
    return fold(_GLUED_MARK.sub("", text)) in spellings("statuses", "statuses")


def unbroken(text: str) -> str:
    """A status or colour whose words a narrow column broke, whole: `Not started` of `Not starte d`."""
    letters, name = "".join(text.split()), _names_by_letters().get("".join(fold(text).split()), "")
    if is_status(text) or len(letters) != len(name.replace(" ", "")):
        return text
    rest = iter(letters)
    return " ".join("".join(islice(rest, len(word))) for word in name.split())


@cache
def _names_by_letters() -> dict[str, str]:
    """The names of statuses and colours by their letters."""
    names = [*spellings("statuses", "statuses"), *spellings("rag", "words")]
    return {name.replace(" ", ""): name for name in names if len(name) > 1}


@lru_cache(maxsize=4096)
def status_elsewhere(text: str) -> StatusWords | None:
    """The status that a target or RAG cell tells beside its date: a phrase that begins one of its fragments."""
    found = [words for fragment in _FRAGMENTS.split(text) if (words := _fragment_status(fragment.strip()))]
    if not found:
        return None
    second = next((other.status for other in found if other.status != found[0].status), None)
    return StatusWords(found[0].status, found[0].words, second)


def _fragment_status(fragment: str) -> StatusWords | None:
    """`Complete` alone or before a name is a status; `Complete the review` is an order, `Complete by May` a plan."""
    fragment = _BEGINS_ALREADY.sub("", fragment)
    folded = fold(fragment)
    lists = word_lists("statuses", "elsewhere")
    phrase = next((p for p in lists["begins"] if _starts(folded, p)), None)
    if phrase and status_of(phrase) is Status.COMPLETE and not _is_statement(fragment, phrase):
        return None
    phrase = phrase or next((p for p in lists["contains"] if f" {p} " in f" {folded} "), None)
    return StatusWords(status_of(phrase), phrase) if phrase else None


def status_of(phrase: str) -> Status:
    """The status that a folded phrase of the vocabulary tells."""
    return Status(spellings("statuses", "statuses")[phrase][0])


def _is_statement(fragment: str, phrase: str) -> bool:
    """Whether what follows a word of completion leaves it a statement."""
    following = fragment.split()[len(phrase.split()) :]
    if not following:
        return True
    word = following[0]
    return not word[0].islower() or word in _TAIL or (phrase == "completed" and word == "in")


def _starts(folded: str, phrase: str) -> bool:
    return f"{folded} ".startswith(f"{phrase} ")


@cache
def _rating() -> re.Pattern[str]:
    """A colour at the beginning of a text: a symbol, a word, or a letter with nothing or a mark behind it."""
    names = [name for name in spellings("rag", "words") if len(name) > 1]
    letters = [name.upper() for name in spellings("rag", "words") if len(name) == 1]
    symbols = [symbol for listed in word_lists("rag", "symbols").values() for symbol in listed]
    return re.compile(
        rf"\s*(?i:b?rag(?: rating| status)?\s*[:–-]\s*)?(?:(?P<symbol>{'|'.join(symbols)})\ufe0f?"
        rf"|(?P<word>(?i:{'|'.join(names)}))\b"
        rf"|(?P<letter>[{''.join(letters)}])(?={_MARK}))"
    )


def split_rating(text: str) -> tuple[list[Rag], str]:
    """The colours with which a text begins, and the rest without the mark that parts the two."""
    colours: list[Rag] = []
    rest = text
    while match := _rating().match(rest):
        colours.append(_colour(match))
        rest = re.sub(r"^\s*(?:[-–—:=,;/()→>]|\b(?:to|and)\b|&)*\s*", "", rest[match.end() :])
    return list(dict.fromkeys(colours)), rest


def _colour(match: re.Match[str]) -> Rag:
    if match["symbol"]:
        return Rag(next(name for name, listed in word_lists("rag", "symbols").items() if match["symbol"] in listed))
    return Rag(spellings("rag", "words")[fold(match["word"] or match["letter"])][0])


def parse_rag(text: str) -> Rag | None:
    """The one colour that a RAG cell names: a symbol, a word or letter alone, or the word that begins it."""
    colours, _ = split_rating(text)
    return colours[0] if len(colours) == 1 else None


@lru_cache(maxsize=4096)
def is_rating(text: str) -> bool:
    """Whether a text is nothing but colours, or colours with words behind a mark."""
    match = _rating().match(text)
    return bool(match and (match["symbol"] or re.match(_MARK, text[match.end() :])))


@lru_cache(maxsize=256)
def rag_of_fill(fill: str) -> Rag | None:
    """The colour that a cell's fill (`#rrggbb`) shows; pale tints are decoration and show none."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(int(fill[k : k + 2], 16) / 255 for k in (1, 3, 5)))
    if saturation < 0.15:
        return Rag.GREY if 0.35 < lightness < 0.87 else None
    if lightness > 0.88 or lightness < 0.12:
        return None
    limits = ((16, Rag.RED), (66, Rag.AMBER), (170, Rag.GREEN), (260, Rag.BLUE), (325, Rag.PURPLE), (361, Rag.RED))
    return next(rag for limit, rag in limits if hue * 360 < limit)


def rag_of_own_fill(cells: Mapping[int, Coloured], index: int) -> Rag | None:
    """The colour that the cell of a column shows, where no other cell of its row with a text is filled with it.

    A blank cell in the lightest grey of office programs is one that nobody filled in.
    """
    fill = cells[index].fill if index in cells else None
    others = (cell.fill for other, cell in cells.items() if other != index and cell.text)
    if not fill or fill in others or (fill in _SHADES and not cells[index].text):
        return None
    return rag_of_fill(fill)
