"""How sure the reading of an action is, and why it is not surer.

Every doubt has a chance that an action with it is wrong somewhere, rounded from plans of which every value is known
(`tests/accuracy.py --calibration` measures them anew); doubts are taken as independent of each other.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import prod

from parsers.column import BY_PART, BY_WORD, LEFT, MERGED, ORDERS, UNKNOWN, Column
from parsers.headings.periods import tells_period
from parsers.values.dates import is_whole_date
from parsers.values.lead_lists import parts_unsurely
from parsers.values.people import closes_post, ends_as_role, is_body, is_post, role_words
from parsers.values.status import is_status
from schema.model import changed
from schema.plan import Lead, ParsedAction
from schema.values import ValueOrigin
from schema.vocabulary import fold, fold_heading, may_be_short_word

_CHANCE_OF_ERROR = {
    "action-cut": 0.9, "action-short": 0.9, "action-twice": 0.04, "cells-beyond-columns": 0.9,
    "column-by-values": 0.1, "columns-unsure": 0.5, "date-relative": 0.01, "date-unread": 0.1, "field-twice": 0.03,
    "heading-by-words": 0.1, "heading-guessed": 0.05, "heading-in-value": 0.05, "heading-unknown": 0.04,
    "lead-doubtful": 0.05, "leads-together": 0.9, "leads-unsure": 0.3, "may-be-shared": 0.6, "nobody-and-never": 0.9,
    "period-unread": 0.3, "priority-long": 0.9, "rag-unread": 0.9, "row-joined": 0.03, "section-missing": 0.7,
    "status-unknown": 0.9, "value-displaced": 0.2, "value-in-extras": 0.9, "value-inherited": 0.02, "word-broken": 0.9,
    "words-unplaced": 0.5,
}  # fmt: skip
_OTHER_DOUBT = 0.02  # remarks that seldom tell of an error, such as two status words in one cell
_SELDOM_TWICE = ("target_text", "lead_text", "start_text", "completed_text")  # accounts may well have two columns
_DATES = ("target_text", "start_text", "completed_text")
_SHORT, _LONG_PRIORITY = 3, 4
_SHOWN_BY_VALUES = ("lead_text", "status_text", "rag_text", "ref")
_OPEN_END = re.compile(r"(?:[,;–-]|\b(?:and|or|the|of|to|for|with|a|in))$")
_LIST_MARKS = re.compile(r"[;\n/,]")
_TEXTS = ("action", "milestones", "measures", "outcomes", "progress", "resources")


def rate_actions(actions: Sequence[ParsedAction], columns: dict[int, list[Column]]) -> list[ParsedAction]:
    """The actions of a plan, each with its doubts and the confidence that they leave."""
    heads = [action for action in actions if action.group_ordinal == action.ordinal]
    texts = Counter((action.edition_ordinal, fold(action.action or "")) for action in heads)
    tables = {id(listed): listed for listed in columns.values()}  # the actions of a table share its columns
    headings = {fold(column.heading) for listed in tables.values() for column in listed} - {""}
    of_columns = {key: list(_of_columns(listed)) for key, listed in tables.items()}
    rated: list[ParsedAction] = []
    in_sections = any(action.section for action in actions)
    for action in actions:
        found = ["section-missing"] if in_sections and not action.section else []
        found += [*_of_findings(action), *_of_text(action, texts, headings), *_of_values(action)]
        doubts = tuple(dict.fromkeys([*found, *of_columns[id(columns[action.ordinal])]]))
        rated.append(changed(action, doubts=doubts, confidence=confidence_of(doubts)) if doubts else action)
    return rated


def confidence_of(doubts: Sequence[str]) -> float:
    """The chance that an action with these doubts is right in every value."""
    return round(prod(1 - _CHANCE_OF_ERROR.get(doubt, _OTHER_DOUBT) for doubt in doubts), 2)


def _of_findings(action: ParsedAction) -> Iterator[str]:
    yield from (finding.code for finding in action.findings)


def _of_text(action: ParsedAction, texts: Counter[tuple[int, str]], headings: set[str]) -> Iterator[str]:
    """What a cut, joined or misplaced row shows in its words."""
    text = action.action or ""
    if len(text.split()) < _SHORT:
        yield "action-short"
    if texts[action.edition_ordinal, fold(text)] > 1 and action.group_ordinal == action.ordinal:
        yield "action-twice"
    if text[:1].islower() or _OPEN_END.search(text):
        yield "action-cut"
    values = [value for name in _TEXTS for value in (getattr(action, name) or "").split("\n")]
    if any(fold(value) in headings for value in values):
        yield "heading-in-value"
    short = {word for value in (*values, action.lead_text or "") for word in value.split() if len(word) <= _SHORT}
    if any(map(_is_broken, short)):
        yield "word-broken"


def _of_values(action: ParsedAction) -> Iterator[str]:
    """Values that could be others, or stand where they do not belong."""
    yield from _of_leads(action)
    if any(_is_one_value(text) for heading, text in (action.extras or {}).items() if fold_heading(heading) != "date"):
        yield "value-in-extras"
    origins = {reading.origin for reading in action.readings}
    if ValueOrigin.JOINED in origins:
        yield "row-joined"
    if ValueOrigin.INHERITED in origins:
        yield "value-inherited"
    if not (action.leads or action.dates or action.status or action.rag):
        yield "nobody-and-never"
    if len((action.priority or "").split()) > _LONG_PRIORITY:
        yield "priority-long"


def _of_leads(action: ParsedAction) -> Iterator[str]:
    """Leads that name nobody known, run together, or part where they may not."""
    if any(_is_doubtful(lead) for lead in action.leads):
        yield "lead-doubtful"
    if any(_is_run_together(lead.role or "") for lead in action.leads):
        yield "leads-together"
    if any(map(parts_unsurely, _LIST_MARKS.split(action.lead_text or ""))):
        yield "leads-unsure"


def _of_columns(columns: list[Column]) -> Iterator[str]:
    """How the columns of its table were understood."""
    doubtful = [column for column in columns if not _is_borne_out(column)]
    if any(column.why == LEFT for column in columns):
        yield "column-by-values"
    if any(column.why.startswith((BY_PART, ORDERS, MERGED)) for column in doubtful):
        yield "heading-guessed"
    if any(column.why.startswith(BY_WORD) for column in doubtful):
        yield "heading-by-words"
    if any(column.why.startswith("not in") for column in columns):
        yield "heading-unknown"
    if _leave_periods(columns):
        yield "period-unread"
    fields = [column.field for column in columns if column.field in _SELDOM_TWICE]
    if len(fields) > len(set(fields)):
        yield "field-twice"


def _leave_periods(columns: list[Column]) -> bool:
    """Whether the heading of an unknown column is a period, and none is of dates: a tick or bar there may be lost."""
    dated = any(column.field in _DATES for column in columns)
    return not dated and any(column.why == UNKNOWN and tells_period(column.heading) for column in columns)


def _is_borne_out(column: Column) -> bool:
    """Whether the values of a column were seen to be of the field that a part or a word of its heading tells.

    They are posts, statuses, ratings or references, or costs beside a word of costs.
    """
    return column.field in _SHOWN_BY_VALUES or (column.field == "resources" and column.why.startswith(BY_WORD))


def _is_broken(word: str) -> bool:
    """Whether a short word is a piece that a narrow column left: in small letters, and no English word."""
    return word.isalpha() and word.islower() and not may_be_short_word(word)


def _is_doubtful(lead: Lead) -> bool:
    """Whether a lead is neither a person, a post, a body nor initials."""
    role = lead.role or ""
    return lead.name is None and not (is_post(role) or is_body(role) or role.isupper())


@lru_cache(maxsize=1024)
def _is_run_together(role: str) -> bool:
    """Whether one post or body ends where another begins, as where a line break between two was lost."""
    words = role.split()
    halves = [(" ".join(words[:k]), words[k], " ".join(words[k:])) for k in range(2, len(words) - 1)]
    if is_post(role):
        if _is_post_behind_another(words):
            return True
        return any(
            is_post(rest) and (closes_post(first) or (_begins_post(word) and ends_as_role(first)))
            for first, word, rest in halves
        )
    if not is_body(role):
        return False
    return any(
        (is_body(first) or _ends_post(first)) and word[0].isupper() and is_body(rest) for first, word, rest in halves
    )


def _ends_post(text: str) -> bool:
    return fold(text.rsplit(maxsplit=1)[-1]) in role_words("posts")


def _is_post_behind_another(words: list[str]) -> bool:
    """Whether a post of something ends as another post does: `Director of Housing Parks Manager`."""
    *before, last = map(fold, words)
    posts = role_words("posts")
    of_something = any(word in posts and after == "of" for word, after in pairwise(before))
    return of_something and last in posts and "and" not in before


def _begins_post(word: str) -> bool:
    folded = fold(word)
    return folded == "head" or folded in role_words("first_words")


def _is_one_value(text: str) -> bool:
    """Whether a text is a date or a status, which an extra column seldom holds."""
    return is_status(text) or is_whole_date(text)
