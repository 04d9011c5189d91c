"""Headings of plain text: lines above a rule of hyphens or the like."""

import re
from collections.abc import Sequence

from parsers.text import words

_RULE = re.compile(r"(?P<double>={3,})|-{3,}|~{3,}")  # below a heading


def levels_of(lines: Sequence[str]) -> dict[int, int]:
    """The numbers of lines (from 1) that are headings, as a rule no shorter than they stands below, and their levels.

    A rule of hyphens below several lines parts them from what follows.
    """
    levels: dict[int, int] = {}
    for number, (above, line, below) in enumerate(zip(["", *lines], lines, lines[1:], strict=False), start=1):
        rule = _RULE.fullmatch(below.strip())
        if rule and words(line) and len(line.strip()) <= len(rule[0]) and (rule["double"] or not above.strip()):
            levels[number] = 1 if rule["double"] else 2
    return levels
