"""What printed rows become: whole rows, cells with the places that they were read from, headings of sections."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from parsers.source import Cell
from parsers.text import join_pieces, without_ornament
from schema.vocabulary import fold, fold_heading, spellings, word_lists

_IN_TWO_LANGUAGES = re.compile(
    r"(?P<first>(?P<one>[^\W\d_]+) (?P<number>\d{1,2}|[A-Z])\s?[:–—-] .+?)[\s/|]+"
    r"(?P<second>(?P<other>[^\W\d_]+) (?P=number)\s?[:–—-] \S.*)",
    re.DOTALL,
)
_NUMBERED = re.compile(
    r"(?:(?:[^\W\d_]+\s)?(?:section|theme|priority|objective|outcome|aim|goal|part)\s+)?"
    r"(?:(?P<nested>\d{1,2}(?:\.\d{1,2})+)[.):]?\s+|(?P<single>\d{1,2}|[A-Z])(?:(?:[.)]|(?<=\d):|:(?=\s))\s*(?!\d)|\s+[|–—-]\s+))"
    r"(?P<title>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_LABELLED = re.compile(
    r"(?P<label>[^\W\d_]+(?: [^\W\d_]+){0,3}) (?P<number>\d{1,2}(?:\.\d{1,2})*|[A-Z])(?::| [–—-]) ?(?P<title>\S.*)",
    re.DOTALL,
)
_AGAIN = re.compile(r"\s*(?:\((?:continued|cont(?:['’]?d)?\.?)\)|[,–—-]\s*continued)$", re.IGNORECASE)
_PARTS = {"section", "objective_text"}  # fields whose headings may name a part of a plan: `Area for improvement 2: …`


class Part(NamedTuple):
    """A printed cell that a value was read from, and where: which grid and row of the document, from 1."""

    cell: Cell
    grid: int
    row: int


@dataclass(slots=True)
class LogicalCell:
    """A cell made whole: its text, the printed cells that it was read from, and its colour."""

    text: str
    parts: list[Part]
    fill: str | None = None

    def absorb(self, text: str, parts: list[Part], *, is_apart: bool = False) -> None:
        """Add what a later printed cell continues, or lists below where it stands apart."""
        self.text = f"{self.text}\n{text}" if is_apart else join_pieces(self.text, text)
        self.parts += parts


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """A section row: its number and title, and the printed cells that it was read from."""

    number: str | None
    title: str
    parts: tuple[Part, ...]


@dataclass(slots=True)
class LogicalRow:
    """One action as printed: cells by column. A cell that spans rows stands in each; `inherited` are its columns.

    `section_again` is the row's own cell in a section column, where it repeats the section of the row above; blank
    cells of the columns of `may_share` may be the rest of cells above.
    """

    section: SectionHeading | None
    cells: dict[int, LogicalCell]
    own: list[Part]
    section_again: tuple[Part, ...] = ()
    inherited: set[int] = field(default_factory=set)
    may_share: frozenset[int] = frozenset()


def _in_english(text: str) -> str:
    """The English half of a title that says the same twice: `Thema 1: Ynni / Theme 1: Energy`; else all of it."""
    match = _IN_TWO_LANGUAGES.fullmatch(text)
    translated = (
        [fold(match[word]) in word_lists("titles")["parts_translated"] for word in ("one", "other")] if match else []
    )
    return match["second" if translated[0] else "first"] if match and sum(translated) == 1 else text


def read_section_heading(text: str, parts: tuple[Part, ...] = ()) -> SectionHeading:
    """A section heading, its number apart: `3. Training` is number 3, title Training; `(continued)` tells nothing."""
    text = _in_english(_AGAIN.sub("", without_ornament(text)) or text)
    if numbered := _NUMBERED.fullmatch(text):
        return SectionHeading(numbered["nested"] or numbered["single"], numbered["title"], parts)
    labelled = _LABELLED.fullmatch(text)
    if labelled and not _PARTS.isdisjoint(spellings("headings").get(fold_heading(labelled["label"]), ())):
        return SectionHeading(labelled["number"], labelled["title"], parts)
    return SectionHeading(None, text, parts)
