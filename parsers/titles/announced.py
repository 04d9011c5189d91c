"""Lines above a table that but say that actions follow: `What we will do`, `Actions under aim 1`, `We will:`."""

import re
from collections.abc import Sequence

from parsers.headings.questions import field_asked_for
from parsers.source import Grid, Paragraph
from parsers.titles.above_grids import NEAR, gap
from parsers.titles.texts import PART_NAMES, is_title
from schema.vocabulary import fold, word_lists

_OF_PARTS = "|".join(sorted(word_lists("titles")["before_parts"]))
_PART = re.compile(rf"\b(?:this|(?:(?:{_OF_PARTS}) )*{PART_NAMES} (?:\d{{1,3}}|[a-z]))$")
_BELONGING = {"under", "to", "for", "towards", "deliver", "achieve", "meet", "support"}
_OF_ANY = {"action", "actions", "the", "our", "and"}
_MOST_WORDS = 9


def announces_actions(text: str) -> bool:
    """Whether a text has no word of its own besides those by which actions are announced, and their part."""
    folded = fold(text)
    own = set(_PART.sub("", folded).split())
    if not own or len(folded.split()) > _MOST_WORDS:
        return False
    if own & {"action", "actions"}:
        return own <= _OF_ANY | _BELONGING
    asked = own <= {*word_lists("titles")["questions"], *_BELONGING}
    return asked and (field_asked_for(folded) == "action" or text.rstrip().endswith("will:"))


def over_announcement(above: Sequence[Paragraph], grid: Grid) -> Paragraph | None:
    """The title right above a line that announces the actions of the grid below it."""
    if len(above) < 2 or not announces_actions(above[-1].text):
        return None
    title, line = above[-2:]
    near = gap(title, line) < NEAR and gap(line, grid) < NEAR
    return title if near and is_title(title) and not announces_actions(title.text) else None
