"""Lines that were broken by hand: wraps of one text, but where each names somebody, as a list of leads does."""

import re
from collections.abc import Sequence
from functools import lru_cache

from parsers.values.leads import are_several, behind_label, names_leads
from parsers.values.people import role_words
from schema.vocabulary import fold, fold_heading, spellings

_BEHIND_LABEL = re.compile(r"(?::|\s[–-])\s+")  # a label, before its value
_WORDS = range(2, 12)  # of a line that names a lead; a single word may be the end of the line above
_RANKS = ("acting", "assistant", "associate", "chief", "corporate", "deputy", "interim", "principal", "senior", "vice")
_BEHIND_BRACKETS = re.compile(r"(?P<before>[^()]+?)\s*\([^()]*\) (?:and|&) ")
_GOES_ON = ("and", "&", "of", "for", "the", "-", "–", ",")


def _name_leads_each(lines: Sequence[str]) -> bool:
    """Whether lines are several, and each names a person, post or body, whole."""
    return len(lines) > 1 and all(map(is_lead_by_itself, lines))


def with_lines_joined(text: str, mark: str) -> str:
    """A text of which each `mark` is a line break: one that ends a lead begins a paragraph, as several do.

    Any other is a space.
    """
    if mark not in text:
        return text
    text = re.sub(rf"(?:{re.escape(mark)}\s*){{2,}}", "\n", text)
    paragraphs = ([line.strip() for line in paragraph.split(mark)] for paragraph in text.split("\n"))
    return "\n".join("\n".join(lines) if _name_leads_each(lines) else " ".join(lines) for lines in paragraphs)


@lru_cache(maxsize=4096)
def is_lead_by_itself(line: str) -> bool:
    """Whether a line may be a whole lead, perhaps behind a label: none goes on or begins in the midst of a post."""
    lead = behind_label(_behind_heading(line))
    if not line[:1].isupper() or are_several(lead) or line.endswith(_GOES_ON):
        return False
    found = fold(lead).split()
    if len(found) not in _WORDS or found[-1] in _RANKS:
        return False
    is_end_of_post = found[0] in role_words("posts") and found[0] not in role_words("first_words")
    begins_within = is_end_of_post and found[1] not in ("of", "for")
    within_brackets = _BEHIND_BRACKETS.match(lead)  # `Improvement (Secondary) and Parks Manager`
    begins_within |= within_brackets is not None and not names_leads(within_brackets["before"])
    return not begins_within and names_leads(lead)


def _behind_heading(line: str) -> str:
    """A line without the heading, perhaps in two languages, that begins it: `Lead / Arweinydd: Parks Manager`."""
    label, *rest = _BEHIND_LABEL.split(line, maxsplit=1)
    named = rest and any(fold_heading(part) in spellings("headings") for part in label.split(" / "))
    return rest[0] if named and names_leads(rest[0]) else line
