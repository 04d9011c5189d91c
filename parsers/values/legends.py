"""What a plan's own prose says its colours and marks mean: `Blue – complete`, `✓ = done`, `▲ Amber: some delay`."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TypeVar

from parsers.text import SYMBOLS
from parsers.values.status import is_rating, is_status, parse_rag, parse_status, split_rating
from schema.values import Rag, Status
from schema.vocabulary import fold, spellings, word_lists

_TICKS = ("✓", "✔", "●", "■", "▲", "▼", "◆", "★", "✗", "✘", "×")
_MARK = re.compile(r"[-–—=:(]")
_LETTER = re.compile(r"[RAGB](?=\s*[=:–-])")
Meaning = TypeVar("Meaning", Rag, Status)
_SYMBOL = re.compile(rf"([{SYMBOLS}])\ufe0f?")
_AROUND = " \t\n.,;:|=–—-"
_EITHER = re.compile(r"\s*(?:/|\bor\b)\s*", re.IGNORECASE)


@cache
def _key() -> re.Pattern[str]:
    """A colour, a symbol or a tick before a mark, with its meaning up to the next of them."""
    key = rf"(?:{'|'.join(_signs())}|\b(?i:{'|'.join(_names())})\b|(?<![\w&]){_LETTER.pattern})"
    mark = r"\ufe0f?\s*(?:[-–—=:]|\()\s*"
    following = rf"[\s,.;)|]*(?:and\s+)?{key}{mark}"
    return re.compile(rf"(?P<key>{key}){mark}(?P<meaning>[^;|\n]*?)(?={following}|[;|\n]|$)")


def define_statuses(texts: Iterable[str], least: int = 1) -> dict[str, Status]:
    """The statuses that a legend gives to colours and marks, by `key_of`.

    A text counts that explains `least` of them; one that is explained in two ways means neither.
    """
    found: dict[str, set[Status]] = {}
    for text in filter(_may_explain, filter(_MARK.search, texts)):
        explained = [(match["key"], match["meaning"]) for match in _key().finditer(text)]
        for key, meaning in explained if len(explained) >= least else ():
            found.setdefault(key_of(key), set()).update(_statuses(meaning))
    return {key: next(iter(statuses)) for key, statuses in found.items() if len(statuses) == 1}


def define_marks(texts: Iterable[str]) -> tuple[dict[str, Rag], dict[str, Status]]:
    """The colours and the statuses that stand right behind marks, as in a key: `▲ Amber: some delay  ● On track`.

    Marks that stand for two colours, or for one all of them, are bullets.
    """
    colours: dict[str, set[Rag]] = {}
    statuses: dict[str, set[Status]] = {}
    for mark, meaning in _marked(texts):
        rag = parse_rag(meaning) if is_rating(meaning) else None
        colours.setdefault(mark, set()).update([rag] if rag else [])
        said = split_rating(meaning)[1] if rag else meaning
        told = parse_status(said) if is_status(said) else None
        statuses.setdefault(mark, set()).update([told.status] if told else [])
    return _told(colours), _told(statuses)


def _marked(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each mark with what stands from it to the next, in texts that begin with one or with a label before it."""
    for text in (text for text in texts if not text.isascii()):  # as no mark is
        before, *pieces = _SYMBOL.split(text)
        if pieces and (not before.strip() or before.rstrip().endswith(":")):
            for mark, meaning in zip(pieces[::2], pieces[1::2], strict=True):
                yield key_of(mark), meaning.strip(_AROUND)


def _told(found: dict[str, set[Meaning]]) -> dict[str, Meaning]:
    """What each mark means that means one thing, where they mean several."""
    told = {mark: next(iter(meanings)) for mark, meanings in found.items() if len(meanings) == 1}
    return told if len(set(told.values())) > 1 else {}


def _may_explain(text: str) -> bool:
    """Whether a text holds a colour's name, letter or sign: to look for these is quicker than for a key."""
    return bool(_name_or_sign().search(text.casefold()) or _LETTER.search(text))


@cache
def _name_or_sign() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, (*_names(), *_signs()))))


@cache
def _names() -> tuple[str, ...]:
    """The colours by name."""
    return tuple(name for name in spellings("rag", "words") if len(name) > 1)


@cache
def _signs() -> tuple[str, ...]:
    """Symbols of colours, and ticks."""
    return (*(symbol for listed in word_lists("rag", "symbols").values() for symbol in listed), *_TICKS)


def _statuses(meaning: str) -> set[Status]:
    told = [parse_status(part) for part in _EITHER.split(meaning.strip(" ().,"))]
    return {words.status for words in told if words}


@lru_cache(maxsize=256)
def key_of(text: str) -> str:
    """A colour by its name, a symbol or tick as itself."""
    bare = text.strip(" .\ufe0f")
    for name, listed in word_lists("rag", "symbols").items():
        if bare in listed:
            return name
    return next(iter(spellings("rag", "words").get(fold(bare), ())), bare.replace("✔", "✓"))
