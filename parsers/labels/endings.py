"""Who leads and when, at the end of a sentence that says what is to be done: `… (Head of Housing, by March 2025)`."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import dashed, first_label
from parsers.text import BULLETS, words
from parsers.values.dates import DateContext, find_dates
from parsers.values.grammar import MONTH_NAME
from parsers.values.horizons import horizon_names, sense_of_time
from parsers.values.leads import names_leads
from parsers.values.people import is_post
from parsers.values.status import is_status
from schema.fields import LEAD_AND_TARGET
from schema.vocabulary import fold_heading

_STOPS = " .;,"
_AROUND = f" \n.:;,–—-{BULLETS}"
_PAIRS = {")": "(", "]": "["}
_DASH = re.compile(r"\s+[–—-]\s+")
_PARTS = re.compile(r"[,;|]\s+|\.\s+(?=[A-Z])|\s+[–—-]\s+|(?<=[^\W\d_]|\))\s+(?=by\s)|\n")
_BY = re.compile(r"by:\s+", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH = re.compile(MONTH_NAME, re.IGNORECASE)
_LEAD_WORDS = 20
_MOST = 0.6  # the share of a list's items that end so


class Ended(NamedTuple):
    """What a text says before its end, and who leads and when, as the end says it; one of the two may be blank."""

    text: str
    lead: str
    when: str


class _Piece(NamedTuple):
    """A part of an end without its label, where it begins and stops there, and the field that its label names."""

    text: str
    begin: int
    end: int
    field: str


def ended(text: str, vocabulary: Vocabulary) -> Ended | None:
    """A text parted from the lead and time that end it, in brackets or behind dashes; `None` where none do."""
    for before, end in (*_bracketed(text), *_dashed(text, vocabulary)):
        lead, when = who_and_when(end, vocabulary)
        if before.strip(_AROUND) and _tells(lead, when):
            return Ended(_sentence(before), lead, when)
    return None


def _sentence(before: str) -> str:
    """What stands before an end, without the marks between; the stop of a sentence is its own."""
    return before.strip(_AROUND) + ("." if before.rstrip().endswith(".") else "")


def most_end(ends: Sequence[Ended | None]) -> bool:
    """Whether most of some texts end so, as the items of a list of commitments do."""
    return sum(end is not None for end in ends) >= _MOST * len(ends)


def ends_with_leads(texts: Sequence[str], vocabulary: Vocabulary) -> list[Ended | None]:
    """Texts parted from the leads that end them, where most end so in one form: then any name may be a lead."""
    for form in (_bracketed, _behind_dash):
        parted = [_parted(text, form, vocabulary) for text in texts]
        named = sum(names_leads(found.lead) for found in parted if found)
        if texts and named >= _MOST * len(texts):
            return parted
    return [None] * len(texts)


def _parted(text: str, form: Callable[[str], Iterator[tuple[str, str]]], vocabulary: Vocabulary) -> Ended | None:
    """A text parted from what may be a lead, with a time beside it or without."""
    for before, end in form(text):
        lead, when = who_and_when(end, vocabulary)
        if before.strip(_AROUND) and lead[:1].isupper() and len(words(lead)) <= _LEAD_WORDS:
            return Ended(before.strip(_AROUND), lead, when)
    return None


def _tells(lead: str, when: str) -> bool:
    """Whether a lead may be one, and beside a time it is, or a time alone is no mere year, as of a book.

    A month before a time begins a span, as in `(Apr - Jun 2025)`.
    """
    if not lead:
        return bool(when) and not _YEAR.fullmatch(when)
    if _MONTH.fullmatch(lead):
        return False
    return names_leads(lead) or (bool(when) and lead[0].isupper() and len(words(lead)) <= _LEAD_WORDS)


def _bracketed(text: str) -> Iterator[tuple[str, str]]:
    """A text and what stands in the brackets that end it; of those within others, left open, the text is no end."""
    bare = text.rstrip(_STOPS)
    opening = _PAIRS.get(bare[-1:], "")
    depth = 0
    for place in reversed(range(len(bare)) if opening else ()):
        depth += (bare[place] == bare[-1]) - (bare[place] == opening)
        if not depth:
            before = bare[:place]
            if before.count(opening) <= before.count(bare[-1]):
                yield before, bare[place + 1 : -1]
            return


def _dashed(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """A text and what stands behind its last dashes, where that names a lead and a time."""
    bare = text.rstrip(_STOPS)
    for dash in list(_DASH.finditer(bare))[-3:]:
        end = bare[dash.end() :]
        lead, when = who_and_when(end, vocabulary)
        goes_on = lead[:1].islower() and _DASH.search(lead)  # `– two sites at first – Chief Executive`
        if when and names_leads(lead) and not goes_on:
            yield bare[: dash.start()], end


def _behind_dash(text: str) -> Iterator[tuple[str, str]]:
    """A text and what stands behind one of its last dashes, where that names a lead, or behind the last."""
    bare = text.rstrip(_STOPS)
    parted = [(bare[: dash.start()], bare[dash.end() :]) for dash in list(_DASH.finditer(bare))[-3:]]
    yield from (pair for pair in parted if names_leads(pair[1]))
    yield from parted[-1:]


def who_and_when(end: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The lead and the time that an end prints: by its labels, else the parts at one side that tell a time."""
    pairs = dashed(end, vocabulary, 1).pairs
    of_posts = any(" " in label and is_post(label) for label, _ in pairs)  # `Service Manager – Parking` is one lead
    if pairs and not of_posts:
        return _of_labels([(_field_of(label, vocabulary), value) for label, value in pairs])
    pieces = list(_pieces(end, vocabulary))
    if any(piece.field for piece in pieces):
        texts = (end[run[0].begin : run[-1].end].strip() for run in _below_labels(pieces))
        return _of_labels(_labelled(text, vocabulary) for text in texts)
    last = _count_of_times(reversed(pieces))
    first = 0 if last else _count_of_times(pieces)
    if first:
        return _between(end, pieces[first:]), _between(end, pieces[:first])
    cut = len(pieces) - last
    return _between(end, pieces[:cut]), _between(end, pieces[cut:])


def _below_labels(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Each part that has a label, with those behind that have none: they go on with its value as it is printed."""
    run: list[_Piece] = []
    for piece in pieces:
        if piece.field and run:
            yield run
        run = [piece] if piece.field else [*run, piece] if run else []
    if run:
        yield run


def _count_of_times(pieces: Iterable[_Piece]) -> int:
    """How many parts tell a time before the first that does not."""
    return sum(1 for _ in takewhile(lambda piece: tells_time(piece.text), pieces))


def _between(end: str, pieces: Sequence[_Piece]) -> str:
    """What an end prints from the first of some pieces to the last."""
    return end[pieces[0].begin : pieces[-1].end].strip(_AROUND) if pieces else ""


def _pieces(end: str, vocabulary: Vocabulary) -> Iterator[_Piece]:
    """The parts of an end."""
    begin = 0
    for mark in (*_PARTS.finditer(end), None):
        stop = mark.start() if mark else len(end)
        field, text = _labelled(end[begin:stop].strip(), vocabulary)
        if text:
            yield _Piece(text, begin, stop, field)
        begin = mark.end() if mark else stop


def _labelled(piece: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The field that the label of a part names, and its value; a blank field for one without a label."""
    if by := _BY.match(piece):
        value = piece[by.end() :]
        return ("target_text" if tells_time(value) else "lead_text"), value
    label, value = first_label(piece, vocabulary) or ("", piece)
    return _field_of(label, vocabulary), value


def _field_of(label: str, vocabulary: Vocabulary) -> str:
    """The field that a label names, where it says who or when."""
    fields = vocabulary.fields.get(fold_heading(label), ())
    return next((field for field in fields if field in LEAD_AND_TARGET), "")


def _of_labels(values: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The values of labels by field."""
    said: dict[str, list[str]] = {"lead_text": [], "target_text": []}
    for field, value in values:
        said.get(field, []).append(value)
    return ", ".join(said["lead_text"]), ", ".join(said["target_text"])


@lru_cache(maxsize=256)
def tells_time(text: str) -> bool:
    """Whether a part tells a time, or where the action stands, and is no lead."""
    if any(found.span for found in find_dates(text, DateContext())) or horizon_names(text) or is_status(text):
        return True
    return sense_of_time(text) in ("open", "recurring") and not names_leads(text)
