"""Replies to recommendations and requirements: what they promise, and whether each row has one."""

import re
from collections.abc import Sequence

from parsers.column import Column, holds_values
from parsers.headings.known import shared_vocabulary
from parsers.table import Table
from parsers.titles.numbered import numbered_titles
from parsers.values.orders import tells_to_act
from schema.vocabulary import fold, fold_heading

_REPLIES = {"response", "responses", "reply", "replies"}
_ACCOUNTS = {"progress", "update", "updates", "position", "status"}
_WILL = re.compile(r"\b(?:will|shall|(?:is|are) to be)\b", re.IGNORECASE)
_AGREED = re.compile(r"\b(?:agree|accept|support|note|welcome)(?:s|d|ed)?\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:has|have|had|was|were)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;]\s+")
_MOST = 0.6  # the share of replies that must promise something


def promised_at_once(values: Sequence[str]) -> bool:
    """Whether most values tell what will be done, behind nothing but that this was agreed on."""
    return bool(values) and sum(map(_promises_at_once, values)) >= _MOST * len(values)


def _promises_at_once(value: str) -> bool:
    """Whether the first sentence that does more than agree tells what will be done, not what was, nor what will not."""
    told = [(sentence, _WILL.search(sentence)) for sentence in _SENTENCE_END.split(value)]
    first, will = next(((text, will) for text, will in told if will or not _AGREED.search(text)), ("", None))
    return will is not None and not _DONE.search(first, 0, will.start()) and not first.startswith(" not", will.end())


def is_reply(column: Column) -> bool:
    """Whether a heading speaks of replies: `Management response`."""
    return not _REPLIES.isdisjoint(fold_heading(column.heading).split())


def is_mere_reply(column: Column) -> bool:
    """Whether a heading speaks of replies and of no progress: `Response and progress` does."""
    return is_reply(column) and _ACCOUNTS.isdisjoint(fold(column.heading).split())


def promise(values: Sequence[str], least: float) -> bool:
    """Whether a share of values are orders or tell what will be done."""
    told = sum(_WILL.search(value) is not None or tells_to_act(value) for value in values)
    return bool(values) and told >= least * len(values)


def answers_each(table: Table, asked: int, answer: int) -> bool:
    """Whether each row of several cells that has a recommendation has an answer, but totals and the rest of a cut one.

    One recommendation may have several answers; the titles of sections have none.
    """
    titles = numbered_titles([row for row in table.rows if row.filled], 0, shared_vocabulary())
    whole = [row for row in table.rows if holds_values(row) and not row.first_of_grid]
    return all(answer in row.filled for row in whole if asked in row.filled and (row.grid, row.index) not in titles)
