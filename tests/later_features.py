"""Features that came after the others: each is drawn from a stream of its own, so that plans without it stay as they were."""

import random
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from features import LATER
from generated_column import Column


@dataclass(frozen=True)
class Rule:
    """How often plans that a feature fits have it: those with one of some features, and of some columns, and without others."""

    chance: float
    one_of: AbstractSet[str] = frozenset()
    fields: AbstractSet[str] = frozenset()
    without: AbstractSet[str] = frozenset()

    def fits(self, features: AbstractSet[str], columns: list[Column]) -> bool:
        """Whether a plan may have the feature."""
        wanted = [(self.one_of, features), (self.fields, {column.field for column in columns})]
        return all(not some or some & own for some, own in wanted) and not self.without & features


_CARDS = {"doc:cards", "doc:titled_cards", "doc:tiled_cards", "doc:paired_cards", "doc:boxed_cards"}
_NO_TABLE = {*_CARDS, "doc:labelled", "doc:terms", "doc:commitments"}
_OTHER_HEADINGS = {"head:ambiguous", "head:any_spelling", "head:bilingual", "head:combined", "head:tracker", "head:questions",
                   "head:worded", "head:empty", "head:brackets"}  # fmt: skip
_OTHER_STATUSES = {
    "status:forms",
    "status:by_values",
    "status:filled",
    "values:bilingual",
    "dates:with_status",
    "dates:forms",
}
RULES = {
    "doc:remark": Rule(0.05),
    "dates:audited": Rule(0.15, fields={"target_text"}, without={"dates:with_status", "dates:forms", "dates:parted", "values:bilingual",
                          "dates:halves", "doc:commitments"}),
    "head:audit_year": Rule(0.085, without={*_NO_TABLE, "doc:side_by_side", "page:wide", "dates:bars"}),
    "dates:horizons": Rule(0.75, one_of={"dates:ticks"}),
    "status:answered": Rule(0.2, fields={"status_text"}, without={*_OTHER_HEADINGS, *_OTHER_STATUSES, "head:grouped", "head:explained"}),
    "updates:next": Rule(0.1, fields={"progress"}, without={"updates:dated", "text:bullets", "text:links"}),
    "head:unknown": Rule(0.38, fields={"lead_text", "target_text"}, without={*_NO_TABLE, *_OTHER_HEADINGS, "head:explained", "head:grouped",
                         "dates:with_status", "leads:dated", "leads:committee", "leads:joined", "leads:lines", "actions:answered"}),
}  # fmt: skip


def draw_later(seed: int, features: frozenset[str], columns: list[Column]) -> frozenset[str]:
    """The features of a plan with those of the later ones that it has."""
    for name in LATER:
        if RULES[name].fits(features, columns) and random.Random(f"{name} {seed}").random() < RULES[name].chance:
            features |= {name}
    return features
