"""Features that came after the others: each is drawn from a stream of its own, so that plans without it stay as they were."""

import random
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from features import DRAWN_CELLS, ONE_OF
from generated_column import Column


@dataclass(frozen=True)
class Rule:
    """How often plans that a feature fits have it: those with one of some features or columns, and without others.

    Such a plan then `has` a kind of a family in place of the one that it had.
    """

    chance: float
    one_of: AbstractSet[str] = frozenset()
    without: AbstractSet[str] = frozenset()
    has: str = ""

    def fits(self, features: AbstractSet[str], columns: list[Column]) -> bool:
        """Whether a plan may have the feature."""
        own = {*features, *(column.field for column in columns), *(["group"] if any(c.group for c in columns) else [])}
        return bool(not self.one_of or self.one_of & own) and not self.without & own


_CARDS = {"doc:cards", "doc:titled_cards", "doc:tiled_cards", "doc:paired_cards", "doc:boxed_cards"}
_NO_TABLE = {*_CARDS, "doc:labelled", "doc:terms", "doc:commitments"}
_OTHER_HEADINGS = {"head:ambiguous", "head:any_spelling", "head:bilingual", "head:combined", "head:tracker", "head:questions",
                   "head:worded", "head:empty", "head:brackets"}  # fmt: skip
_OTHER_STATUSES = {"status:forms", "status:by_values", "status:filled", "values:bilingual", "dates:with_status",
                   "dates:forms"}  # fmt: skip
_REWORDED = {"head:upper_case", "head:vertical", "head:grouped", "head:measure_first", "head:scheme", "refs:codes", "leads:committee",
             "leads:dated", "actions:agreed", "actions:answered", "status:by_values", "rag:months", "head:unknown",
             "status:answered", "cells:headed"}  # fmt: skip
_BELOW_TITLES = {*_CARDS, "doc:labelled", "doc:terms", "doc:commitments", "sections:plain_below", "doc:figures_above",
                 "page:controls", "page:accordion", "sections:explained", "sections:owned", "sections:short"}  # fmt: skip
_UNTOLD = {"sections:headings", "sections:rows"}
RULES = {
    "doc:remark": Rule(0.05),
    "dates:audited": Rule(0.15, one_of={"target_text"}, without={"dates:with_status", "dates:forms", "dates:parted", "values:bilingual",
                          "dates:halves", "doc:commitments"}),
    "head:audit_year": Rule(0.1, without={*_NO_TABLE, "doc:side_by_side", "page:wide", "dates:bars"}),
    "dates:horizons": Rule(0.75, one_of={"dates:ticks"}),
    "status:answered": Rule(0.2, one_of={"status_text"}, without={*_OTHER_HEADINGS, *_OTHER_STATUSES, "head:grouped", "head:explained"}),
    "updates:next": Rule(0.1, one_of={"progress"}, without={"updates:dated", "text:bullets", "text:links"}),
    "head:unknown": Rule(0.38, one_of={"lead_text", "target_text"}, without={*_NO_TABLE, *_OTHER_HEADINGS, "head:explained", "head:grouped",
                         "dates:with_status", "leads:dated", "leads:committee", "leads:joined", "leads:lines", "actions:answered"}),
    "sections:boxed": Rule(0.25, one_of=_UNTOLD, has="sections:headings", without=_BELOW_TITLES),
    "sections:told_in_box": Rule(0.57, one_of=_UNTOLD, has="sections:headings", without={*_BELOW_TITLES, "sections:boxed", "sections:aims"}),
    "sections:bilingual": Rule(0.25, one_of=_UNTOLD, has="sections:headings", without={*_BELOW_TITLES - {"page:controls", "page:accordion", "doc:figures_above"}, "sections:boxed",
                               "sections:aims", "sections:lettered"}),
    "doc:highlights": Rule(0.045, without=_CARDS),
    "doc:framed": Rule(0.65, one_of=_UNTOLD, has="sections:headings", without={*_BELOW_TITLES, "sections:boxed", "sections:told_in_box",
                       "doc:highlights", "page:layout_table"}),
    "head:two_lines": Rule(0.7, one_of={"lead_text", "target_text"}, without={*_NO_TABLE, *_OTHER_HEADINGS, *_REWORDED}),
    "head:centred": Rule(0.3, one_of={"group"}, without={f"rules:{kind}" for kind in DRAWN_CELLS}),
    "rules:gaps": Rule(0.33, one_of={"rules:grid"}, without={"doc:labelled", "doc:terms", "doc:commitments", "doc:boxed_cards",
                       "doc:framed"}),
}  # fmt: skip


def draw_later(seed: int, features: frozenset[str], columns: list[Column]) -> frozenset[str]:
    """The features of a plan with those of the later ones that it has."""
    for name, rule in RULES.items():
        if rule.fits(features, columns) and random.Random(f"{name} {seed}").random() < rule.chance:
            features = _with_kind(features, rule.has or name) | {name}
    return features


def _with_kind(features: frozenset[str], name: str) -> frozenset[str]:
    """Features with a kind of a family in place of the one that a plan had; others as they are."""
    family, kind = name.split(":")
    likes = ONE_OF.get(family, {})
    return features - {f"{family}:{like}" for like in likes} | {name} if kind in likes else features
