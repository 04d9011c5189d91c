"""Evidence of impact: what has come of an action so far, or how it will be known some day."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.column import Column, values_of
from parsers.table import Table
from parsers.text import ends_sentence
from schema.vocabulary import fold_heading

_EVIDENCE = "evidence of impact"
_MOST = 0.6  # the share of texts that are sentences in an account
_AHEAD = re.compile(r"\b(?:will|would|should|to be|once|when|if)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:has|have|had|was|were|been|fell|rose|grew|took|held|met|went|came|gave|drew|won|paid|sent|built|made|began"
    r"|[a-z-]{2,}[^\We]ed(?=[.,;:]|$|\s(?:at|by|for|from|in|on|since|to|with)\b))\b",
    re.IGNORECASE,
)  # `Signed minutes` are none, `Minutes signed` are


def evidence_so_far(columns: list[Column], table: Table) -> list[Column]:
    """Evidence beside measures of success is the progress where it is an account that not every action has yet."""
    if any(column.field == "progress" for column in columns):
        return columns
    measures = [column for column in columns if column.field == "measures"]
    others = [column for column in measures if fold_heading(column.heading) != _EVIDENCE]
    fewest = min((len(values_of(table, column.index)) for column in others), default=0)
    told = [c for c in measures if c not in others and _is_account(values_of(table, c.index), fewest)]
    return [replace(c, field="progress", why="it tells what is evident so far") if c in told else c for c in columns]


def _is_account(values: Sequence[str], fewest: int) -> bool:
    """Whether there are fewer texts than elsewhere, most of them sentences; half tell what was, none what will be."""
    sentences, past = sum(map(ends_sentence, values)), sum(_PAST.search(value) is not None for value in values)
    is_told = 0 < len(values) < fewest and sentences >= _MOST * len(values) and 2 * past >= len(values)
    return is_told and not any(map(_AHEAD.search, values))
