"""References: the marks by which a plan numbers its actions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from string import ascii_lowercase, digits

_REFERENCE = re.compile(
    r"(?:[A-Z][\w&./-]{0,9}(?:\s[A-Z]{1,6})*\s?)?[-./]?\d{1,4}(?:[.\-/]\s?\d{1,3})*\s?[a-z]?\.?\)?"
    r"|[A-Z]{1,4}\d{1,4}[a-z]?"
)
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_LEADING = re.compile(
    r"(?P<label>(?:(?:key|priority)\s+)?(?:action|task|measure|recommendation|commitment|pledge|promise|undertaking"
    r"|activity|initiative|project|ref|no)\b\.?\s+)?"
    r"(?P<ref>(?:[A-Z][A-Za-z&]{0,5}[-. ]?)?\d{1,3}(?:[.-]\d{1,3})+[a-z]?|(?!FY)[A-Z]{1,6}\d{2,4}/\d{1,3}"
    r"|[A-Z]{1,4}[- ]?\d{1,3}[a-z]?"
    r"|\d{1,3}[a-z]?(?=[.):])|(?(label)\d{1,3}[a-z]?(?=\s[–—-]\s)|(?!)))"
    r"[.):]*\s*(?:[–—-]\s+)?(?P<rest>(?<=[\s–—-])\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BRACKETED = re.compile(r"^\(([A-Z]{0,4}\d{1,3}(?:\.\d{1,3})*[a-z]?)\)\s+")
_COUNTED = re.compile(r"(?P<ref>\d{1,3}[a-z]?)\s+(?P<rest>(?:1[.)]\s+)?[A-Z].*)", re.DOTALL)  # perhaps before a list
_FEWEST, _MOST = 3, 0.8  # texts that begin with a reference, and their share; a label or `1.1`, `1.2` need no third


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text that begins with a reference: the reference, the text behind it, and the word before (`Action`)."""

    reference: str
    text: str
    label: str


@lru_cache(maxsize=4096)
def is_reference(text: str) -> bool:
    """Whether a text is a reference such as `1.2`, `CS ALL 01`, `L&S 03` or `A12b`; `May 2021` is none.

    A narrow column may have broken it behind a point: `1. 2`.
    """
    return bool(_REFERENCE.fullmatch(text.strip())) and not _MONTH.match(text.strip())


def leading_reference(text: str) -> Numbered | None:
    """A text parted from the reference that begins it: `Action 1.2: Plant trees`; `None` where there is none."""
    match = _LEADING.fullmatch(_BRACKETED.sub(r"\1. ", text))
    return Numbered(match["ref"], match["rest"], match["label"] or "") if match else None


def counted_reference(text: str) -> Numbered | None:
    """A text parted from the plain number that begins it, as one of several that count may: `1 Plant trees`."""
    match = _COUNTED.fullmatch(text)
    return Numbered(match["ref"], match["rest"], "") if match else None


def counted_references(texts: Sequence[str]) -> list[Numbered]:
    """Texts parted from the plain numbers that begin them (`1 Plant trees`), where these count from 1; else none.

    So do letters behind one number: `1a`, `1b`, `2a`.
    """
    found = list(filter(None, map(counted_reference, texts)))
    places = [(int(one.reference.rstrip(ascii_lowercase)), one.reference.lstrip(digits)) for one in found]
    counts = bool(places) and places[0][0] == 1 and places[0][1] in ("", "a")
    if not counts or len(found) < max(_FEWEST, len(texts)) or not all(_is_next(*pair) for pair in pairwise(places)):
        return []
    return found


def _is_next(place: tuple[int, str], following: tuple[int, str]) -> bool:
    """Whether a number, or number and letter, comes right after another."""
    (number, letter), (next_number, next_letter) = place, following
    if number == next_number:
        return bool(letter) and ord(next_letter or " ") == ord(letter) + 1
    return next_number == number + 1 and next_letter == ("a" if letter else "")


def are_numbered(texts: Sequence[str]) -> bool:
    """Whether texts begin with references that number them: nearly all do, each with its own.

    Where texts are printed twice, a page may have cut one of the two.
    """
    found = [numbered for text in texts if (numbered := leading_reference(text))]
    fewest = _FEWEST - (all(numbered.label for numbered in found) or _count_on([n.reference for n in found]))
    enough = len(found) >= max(fewest, _MOST * len(texts))
    pairs = pairwise(sorted((numbered.reference, numbered.text) for numbered in found))
    return enough and all(text.startswith(before) for (ref, before), (again, text) in pairs if ref == again)


def _count_on(references: Sequence[str]) -> bool:
    """Whether references have several parts, of which the last counts on from 1: `2.1`, `2.2`."""
    parted = [reference.rpartition(".") for reference in references]
    counted = [last for _, _, last in parted] == [str(number) for number in range(1, len(parted) + 1)]
    return counted and len({before for before, _, _ in parted}) == 1 and all(before for before, _, _ in parted)
