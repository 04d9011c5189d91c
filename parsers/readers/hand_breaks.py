"""Lines that end where there was room for more, or where a post or body does: breaks that somebody made by hand."""

from itertools import pairwise

from parsers.broken_lines import name_leads_each
from parsers.readers.lines import Line
from parsers.values.people import ends_as_role

_JOINTS = (" & ", " and ")
_SPACE = 2.0  # letters: for the space before a word, and for words of wide letters


def parted_at_leads(lines: list[Line], right: float) -> list[list[Line]]:
    """The lines of a paragraph by the breaks made by hand, where these part leads.

    `right` is how far text may reach, in points. No lead is a word alone: it goes on with the text above it. Where
    other words part leads, a full line is a wrap: `Jane Smith & College` above `Safeguarding Leads`.
    """
    joint = any(mark in f" {line.text} " for line in lines for mark in _JOINTS)
    parts: list[list[Line]] = [lines[:1]]
    for above, below in pairwise(lines):
        by_hand = _had_room(above, below, right) or (not joint and ends_as_role(above.text))
        if by_hand and " " in below.text and " " in _text(parts[-1]):
            parts.append([below])
        else:
            parts[-1] = [*parts[-1], below]
    return parts if name_leads_each(list(map(_text, parts))) else [lines]


def _text(lines: list[Line]) -> str:
    return " ".join(line.text for line in lines)


def _had_room(above: Line, below: Line, right: float) -> bool:
    """Whether the first word of a line would have stood behind the line above it."""
    letter = (below.box.x1 - below.box.x0) / len(below.text)
    word = below.text.split(maxsplit=1)[0]
    return right - above.box.x1 > (len(word) + _SPACE) * letter
