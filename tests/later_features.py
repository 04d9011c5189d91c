"""Features that came after the others: each is drawn from a stream of its own, so that plans without it stay as they were."""

import random
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from feature_rules import SHAPES
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
_OTHER_LEADS = {"leads:joined", "leads:lines", "leads:committee", "leads:dated", "merged:lead", "actions:labelled", "actions:agreed",
                "sections:owned", "sections:captioned", "head:unknown", "values:bilingual"}  # fmt: skip
_OTHER_DATES = {"dates:with_status", "dates:forms", "dates:parted", "dates:halves", "dates:audited", "dates:columns", "dates:duration",
                "values:bilingual", "doc:commitments", "leads:dated", "head:tracker", "dates:quarter_bars"}  # fmt: skip
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
    "rag:accounted": Rule(0.38, one_of={"rag_text"}, has="rag:word", without={*_NO_TABLE, "head:bilingual", "head:tracker", "head:ambiguous", "progress",
                          "updates:below", "updates:quarters", "rag:months", "rag:colours", "status:filled", "head:grouped", "doc:key"}),
    "dates:quarter_bars": Rule(0.75, one_of={"lead_text"}, has="paper:landscape", without={*SHAPES, "dates:ticks", "dates:bars", "dates:years", "dates:parted",
                               "dates:halves", "dates:with_status", "dates:forms", "dates:audited", "dates:duration", "leads:dated", "merged:date", "merged:lead", "head:tracker", "head:grouped", "head:unknown", "actions:answered",
                               "actions:labelled", "actions:agreed", "cells:headed", "sections:captioned"}),
    "merged:steps": Rule(0.5, one_of={"milestones"}, has="rules:grid", without={*_NO_TABLE, "doc:side_by_side", "merged:action", "merged:lead",
                         "merged:date", "actions:listed", "actions:numbered", "actions:labelled", "actions:agreed", "actions:answered",
                         "head:measure_first", "head:scheme", "page:split_rows", "refs:codes", "refs:deep", "cells:dragged", "updates:below"}),
    "dates:revised": Rule(0.9, one_of={"target_text"}, without={*_NO_TABLE, *_OTHER_DATES, "doc:side_by_side", "merged:date", "head:ambiguous",
                          "head:grouped", "head:unknown", "head:two_lines", "head:bilingual", "actions:labelled", "actions:agreed", "sections:captioned"}),
    "sections:announced": Rule(0.35, one_of=_UNTOLD, has="sections:headings", without={*_BELOW_TITLES, "sections:told_in_box", "doc:framed",
                               "doc:side_by_side", "doc:twice"}),
    "text:unseen": Rule(0.06, without={"text:links", "text:ligatures", "text:breaks"}),
    "doc:fact_boxes": Rule(0.12, without={*_NO_TABLE, "doc:framed", "doc:side_by_side", "page:controls", "doc:twice", "doc:neighbours"}),
    "status:remarked": Rule(0.2, one_of={"status_text"}, without={*_OTHER_STATUSES, "head:tracker", "status:answered", "merged:date",
                            "actions:labelled", "actions:agreed"}),
    "dates:officers": Rule(0.3, one_of={"target_text"}, without={*_OTHER_DATES, "dates:revised"}),
    "leads:abbreviated": Rule(0.24, one_of={"lead_text"}, without={"head:empty", *_OTHER_LEADS, *_NO_TABLE}),
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
