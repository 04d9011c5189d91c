"""How sure the reading of an action is, and why it is not surer.

Doubts (`schema/doubts.py`) are taken as independent of each other.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from math import prod
from typing import NamedTuple

from parsers.actions.broken_words import has_broken_word
from parsers.column import BY_PART, BY_WORD, LEFT, MERGED, ORDERS, UNKNOWN, Column
from parsers.headings.periods import tells_period
from parsers.values.dates import is_whole_date
from parsers.values.lead_lists import parts_unsurely
from parsers.values.people import closes_post, ends_as_role, is_body, is_post, role_words
from parsers.values.status import is_status
from schema.doubts import DOUBTS
from schema.fields import DATES
from schema.model import changed
from schema.plan import Lead, ParsedAction
from schema.values import ValueOrigin
from schema.vocabulary import fold, fold_heading

_SELDOM_TWICE = {*DATES, "lead_text"}  # accounts may well have two columns
_SHORT, _LONG_PRIORITY = 3, 4
_SHOWN_BY_VALUES = ("lead_text", "status_text", "rag_text", "ref")
_OPEN_END = re.compile(r"(?:[,;–-]|\b(?:and|or|the|of|to|for|with|a|in))$")
_LIST_MARKS = re.compile(r"[;\n/,]")
_TEXTS = ("action", "milestones", "measures", "outcomes", "progress", "resources")


class _Printed(NamedTuple):
    """What a plan prints: how often each action in each edition, its headings, and its words in lower case."""

    actions: Counter[tuple[int, str]]
    headings: set[str]
    words: frozenset[str]


def rate_actions(actions: Sequence[ParsedAction], columns: dict[int, list[Column]]) -> list[ParsedAction]:
    """The actions of a plan, each with its doubts and the confidence that they leave."""
    heads = [action for action in actions if action.group_ordinal == action.ordinal]
    tables = {id(listed): listed for listed in columns.values()}  # the actions of a table share its columns
    printed = _Printed(
        Counter((action.edition_ordinal, fold(action.action or "")) for action in heads),
        {fold(column.heading) for listed in tables.values() for column in listed} - {""},
        frozenset(" ".join(chain.from_iterable(map(_texts_of, actions))).casefold().split()),
    )
    of_columns = {key: list(_of_columns(listed)) for key, listed in tables.items()}
    rated: list[ParsedAction] = []
    in_sections = any(action.section for action in actions)
    for action in actions:
        found = ["section-missing"] if in_sections and not action.section else []
        found += [*_of_findings(action), *_of_text(action, printed), *_of_values(action)]
        doubts = tuple(dict.fromkeys([*found, *of_columns[id(columns[action.ordinal])]]))
        rated.append(changed(action, doubts=doubts, confidence=_confidence_of(doubts)) if doubts else action)
    return rated


def _confidence_of(doubts: Sequence[str]) -> float:
    """The chance that an action with these doubts is right in every value."""
    return round(prod(1 - DOUBTS[doubt].chance for doubt in doubts), 2)


def _of_findings(action: ParsedAction) -> Iterator[str]:
    yield from (finding.code for finding in action.findings)


def _of_text(action: ParsedAction, printed: _Printed) -> Iterator[str]:
    """What a cut, joined or misplaced row shows in its words."""
    text = action.action or ""
    if len(text.split()) < _SHORT:
        yield "action-short"
    if printed.actions[action.edition_ordinal, fold(text)] > 1 and action.group_ordinal == action.ordinal:
        yield "action-twice"
    if text[:1].islower() or _OPEN_END.search(text):
        yield "action-cut"
    texts = _texts_of(action)
    if any(fold(line) in printed.headings for value in texts for line in value.split("\n")):
        yield "heading-in-value"
    if has_broken_word([*texts, action.lead_text or ""], printed.words):
        yield "word-broken"


def _texts_of(action: ParsedAction) -> list[str]:
    return [getattr(action, name) or "" for name in _TEXTS]


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
    dated = any(column.field in DATES for column in columns)
    return not dated and any(column.why == UNKNOWN and tells_period(column.heading) for column in columns)


def _is_borne_out(column: Column) -> bool:
    """Whether the values of a column were seen to be of the field that a part or a word of its heading tells.

    They are posts, statuses, ratings or references, or costs beside a word of costs.
    """
    return column.field in _SHOWN_BY_VALUES or (column.field == "resources" and column.why.startswith(BY_WORD))


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
