"""Words that a narrow column cut: which pieces of two lines are one, by the room for letters and by known words."""

import re
from collections.abc import Iterable
from itertools import chain

from schema.vocabulary import is_known_word, is_short_word

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_AMOUNT = re.compile(r"\W?\d{1,3}(?:,\d{3})+\D*")
_DATE = re.compile(r"(?:\d{4}-\d\d-\d\d|(?:19|20)\d\d[/-]\d\d|\d\d?[/.]\d\d?[/.](?:\d\d){1,2})[¹²³⁴-⁹]*")
_CLOSED = re.compile(r"[A-ZÀ-Ý][^\W\d_]*[a-z][,;]")
_LETTERS = re.compile(r"[A-Z]{1,2}")  # of a reference
_PARTS = re.compile(r"[/–-]")
_PUNCTUATION = ".,;:!?()'’\"“”¹²³⁰⁴⁵⁶⁷⁸⁹"  # and marks of footnotes
_SHORT = 3  # letters of a short word at most
_ROOM, _RAGGED = 1.2, 5.0  # letters: in what room no other would fit; in what room a cut word may stand
_ROOMS = {**dict.fromkeys("fijlrt", 1.1), **dict.fromkeys("mwMW", 1.9)}  # the same of narrow letters and wide ones


def whole_words(pages: Iterable[list[list[str]]]) -> frozenset[str]:
    """The words of a document, in lower case, that are surely whole, from the lines of each block of its pages."""
    words: set[str] = set()
    for blocks in pages:
        words.update(" ".join(chain.from_iterable(map(_whole_words, blocks))).split())
    return frozenset(word.strip(_PUNCTUATION) for word in " ".join(words).casefold().split())


def _whole_words(lines: list[str]) -> list[str]:
    """The words of a block that are surely whole, with spaces between: a cut one is alone on its line, its rest next.

    One that begins with a capital and ends with a comma is whole wherever it stands.
    """
    if len(lines) < 2:
        return lines
    whole: list[str] = []
    above_alone = False
    for line in lines:
        first, _, rest = line.partition(" ")
        may_be_cut = (not rest or above_alone) and not _CLOSED.fullmatch(first)
        whole.append(rest if may_be_cut else line)
        above_alone = not rest
    return whole


def is_cut_word(above: str, below: str, rest: str, room: float, document_words: frozenset[str]) -> bool:
    """Whether a word was cut because the column had no room, in letters, for another of it; `rest` may go on with it.

    The words that the document prints elsewhere, or that our vocabularies hold, decide what it was; so does a rest of
    up to three letters that is no English word under a word alone on its line, and a number cut between digits.
    """
    if room >= _RAGGED:
        return False
    head, tail = above.rsplit(maxsplit=1)[-1], below.split(maxsplit=1)[0]
    if _is_cut(head, tail) or (rest and _is_cut(head, tail + rest.split(maxsplit=1)[0])):
        return True
    if room > _ROOMS.get(tail[0], _ROOM) or not (head[-1].isalnum() or head[-1] in "'’("):
        return False
    known = not _folded(tail) or _is_word(head, tail, document_words)
    alone = " " not in above
    return (
        known
        or _is_number(head, tail)
        or _is_rest(head, tail, alone=alone)
        or (alone and _is_cut_reference(head, tail, room))
    )


def _is_number(head: str, tail: str) -> bool:
    """Whether two pieces make a year or an amount, the second of them being none."""
    cut_year = head.isdigit() and len(head) < 4 and _YEAR.match(head + tail)
    return bool(cut_year or (tail[0] in "0," and _AMOUNT.fullmatch(head + tail)))


def _is_rest(head: str, tail: str, *, alone: bool) -> bool:
    """Whether the second of two pieces can but be the rest of a word; under one alone on its line, of a longer one.

    So it is of a number. All short words are known: `Ar` and `y` make none.
    """
    if alone and head[-1].isdigit() and tail[0].isdigit():
        return True
    rest = _folded(_PARTS.split(tail)[0])
    most = 3 if alone else 1
    whole = _folded(head + tail)
    may_be_whole = len(whole) > _SHORT or is_short_word(whole)
    may_be_rest = rest.isalpha() and tail[0].islower() and len(rest) <= most
    return may_be_whole and may_be_rest and not (is_short_word(rest) or is_known_word(rest))


def _is_cut_reference(head: str, tail: str, room: float) -> bool:
    """Whether two pieces make a reference (`P` over `1`), with no room for one more of its digits behind the letters.

    Where there was, a space stood between.
    """
    return bool(_LETTERS.fullmatch(head)) and tail.isdecimal() and room < 1


def _is_cut(head: str, tail: str) -> bool:
    """Whether two pieces that are no words make one that our vocabularies hold (`Septe` + `mber`), or a date."""
    if head[-1].isdigit() and _DATE.fullmatch(head + tail):
        return True
    if not (head.isalpha() and tail[0].islower()):
        return False
    pieces = (_folded(head), _folded(tail))
    return is_known_word("".join(pieces)) and not any(is_known_word(piece) or is_short_word(piece) for piece in pieces)


def _is_word(head: str, tail: str, document_words: frozenset[str]) -> bool:
    """Whether two pieces make a word that is known, whole or behind the last stroke in it (`Manager/D` + `irector`)."""
    whole, part = _folded(head + tail), _folded(_PARTS.split(head)[-1] + _PARTS.split(tail)[0])
    known = whole in document_words or part in document_words or is_known_word(part)
    goes_on = tail[0].islower() or (head.isupper() and tail.isupper())
    return known and head[-1].isalpha() and goes_on and not (is_known_word(_folded(tail)) and len(part) < 4)


def _folded(word: str) -> str:
    return word.casefold().strip(_PUNCTUATION)
