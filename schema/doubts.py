"""The catalogue of doubts: why an action may be wrong somewhere, and how often one with that doubt is.

The chances are rounded from plans of which every value is known; `tests/accuracy.py --calibration` measures them anew.
Findings of an action are doubts, too: those that are not listed here seldom tell of an error.
"""

from dataclasses import dataclass

from schema.findings import CATALOGUE


@dataclass(frozen=True, slots=True)
class Doubt:
    """The chance (0 to 1) that an action with it is wrong somewhere, and what was seen."""

    chance: float
    meaning: str


def _finding(code: str, chance: float) -> Doubt:
    return Doubt(chance, CATALOGUE[code].meaning)


_SEEN = {
    "action-cut": Doubt(0.9, "The action begins in small letters, or ends in the middle of a sentence."),
    "action-short": Doubt(0.9, "The action has fewer than three words."),
    "action-twice": Doubt(0.04, "Another row has the same action."),
    "column-by-values": Doubt(0.02, "The values of a column alone tell what it is, not its heading."),
    "field-twice": Doubt(0.02, "Two columns were taken for the same field."),
    "heading-by-words": Doubt(0.02, "A word of a heading tells what its column is."),
    "heading-in-value": Doubt(0.6, "A value is the heading of a column."),
    "lead-doubtful": Doubt(0.05, "A lead is neither a person, a post, a body nor initials that are known as such."),
    "leads-together": Doubt(0.9, "Two leads seem to stand in one, as where a line break between them was lost."),
    "leads-unsure": Doubt(0.6, "It is not sure whether a lead is one or two."),
    "nobody-and-never": Doubt(0.9, "The action has no lead, date, status or rating."),
    "period-unread": Doubt(0.3, "A column headed with a period has marks that were not understood."),
    "priority-long": Doubt(0.9, "The priority is longer than priorities are."),
    "row-joined": Doubt(0.01, "The action was joined from several printed rows."),
    "section-missing": Doubt(0.7, "Other actions stand in sections, and this one in none."),
    "value-in-extras": Doubt(0.02, "A date or status stands in a column that is not understood."),
    "value-inherited": Doubt(0.01, "A value was taken from a row above, which a merged cell shares."),
    "word-broken": Doubt(0.9, "A word seems to be broken in two."),
}
_FOUND = {
    "cells-beyond-columns": 0.9, "columns-unsure": 0.5, "date-relative": 0.01, "date-unread": 0.2,
    "heading-guessed": 0.02, "heading-unknown": 0.05, "may-be-shared": 0.6, "rag-unread": 0.9, "status-unknown": 0.9,
    "ticked-twice": 0.6, "value-displaced": 0.2, "words-unplaced": 0.5,
}  # fmt: skip
_SELDOM = 0.02  # the chance with another finding, such as that of two status words in one cell
DOUBTS = _SEEN | {code: _finding(code, _FOUND.get(code, _SELDOM)) for code in CATALOGUE}
