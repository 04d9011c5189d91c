"""The features of one plan: drawn from the catalogue, made to agree, and those of them that a producer can express."""

import random

from feature_rules import CANNOT, EXCLUDES, OUT_OF_REACH, SECTIONS_WITH
from features import DRAWN_CELLS, HARD, ONE_OF

SHAPES = {  # how often the rows of a plan are a table, or something else
    "": 200, "doc:cards": 13, "doc:titled_cards": 17, "doc:tiled_cards": 14, "doc:labelled": 19,
    "doc:commitments": 17, "doc:side_by_side": 44,
}  # fmt: skip
CHANCE = {  # of each of the others, so that each has some rows: what excludes much is drawn oftener
    "doc:twice": 0.081, "doc:neighbours": 0.063, "doc:prose": 0.058, "doc:figures_above": 0.113,
    "head:upper_case": 0.05, "head:colon": 0.084, "head:combined": 0.085, "head:brackets": 0.063,
    "head:grouped": 0.234, "head:explained": 0.191, "head:empty": 0.134, "head:ambiguous": 0.102,
    "head:extras": 0.081, "head:vertical": 0.195, "head:any_spelling": 0.081, "head:changed": 0.15,
    "head:measure_first": 0.14, "head:tracker": 0.354, "head:bilingual": 0.21, "head:gives_way": 0.098,
    "head:scheme": 0.113, "merged:action": 0.196, "merged:lead": 0.185, "merged:date": 0.216,
    "page:split_rows": 0.084, "page:furniture": 0.074, "page:footnotes": 0.099, "page:rotated": 0.061,
    "page:cropped": 0.061, "page:narrow": 0.223, "page:wide": 0.134, "text:inner_spaces": 0.055,
    "text:missing_spaces": 0.089, "text:ligatures": 0.079, "text:small_caps": 0.06, "text:fake_bold": 0.057,
    "text:hidden": 0.067, "text:bullets": 0.083, "text:paragraphs": 0.052, "text:breaks": 0.086,
    "text:links": 0.055, "dates:columns": 0.225, "dates:duration": 0.105, "dates:with_status": 0.097,
    "dates:forms": 0.128, "dates:ticks": 0.474, "dates:parted": 0.444, "dates:halves": 0.105,
    "actions:listed": 0.087, "actions:numbered": 0.082, "actions:labelled": 0.199, "actions:agreed": 0.471,
    "refs:codes": 0.105, "leads:joined": 0.069, "leads:committee": 0.153, "leads:lines": 0.083,
    "status:forms": 0.08, "status:by_values": 0.122, "status:filled": 0.065, "status:ticked": 0.39,
    "rag:colours": 0.066, "values:bilingual": 0.144, "updates:dated": 0.089, "updates:quarters": 0.154,
    "updates:below": 0.121, "milestones:periods": 0.265, "rows:totals": 0.081, "cells:headed": 0.171,
    "sections:plain_below": 0.128, "sections:lettered": 0.104, "sections:aims": 0.069, "sections:explained": 0.121,
}  # fmt: skip


def draw_features(chance: random.Random) -> frozenset[str]:
    """The features of one plan: one of each family, a shape, and some of the hard ones that go together."""
    families = {family: chance.choices(list(kinds), list(kinds.values()))[0] for family, kinds in ONE_OF.items()}
    shape = chance.choices(list(SHAPES), list(SHAPES.values()))[0]
    hard = [name for name in HARD if name not in SHAPES and chance.random() < CHANCE[name]]
    chance.shuffle(hard)
    chosen: list[str] = []
    for name in filter(None, [shape, *hard]):
        if not any(name in EXCLUDES.get(other, ()) or other in EXCLUDES.get(name, ()) for other in chosen):
            chosen.append(name)
    return frozenset([*chosen, *(f"{family}:{kind}" for family, kind in _agreeing(families, chosen).items())])


def _agreeing(families: dict[str, str], chosen: list[str]) -> dict[str, str]:
    """Families made to agree with the hard features, such as merged cells, which need lines."""
    merges = any(name.startswith("merged:") for name in chosen) or families["sections"] == "merged"
    if (merges or "doc:tiled_cards" in chosen) and families["rules"] not in DRAWN_CELLS:
        families["rules"] = "grid"
    if {"doc:labelled", "doc:commitments"} & set(chosen):
        rag = "word" if "doc:commitments" in chosen else _as_text(families["rag"])
        families |= {"rules": "grid", "rag": rag}
    for features, kinds, instead in SECTIONS_WITH:
        if features & set(chosen) and families["sections"] not in kinds:
            families["sections"] = instead
    if {"page:wide", "page:rotated", "doc:side_by_side"} & set(chosen):
        families["paper"] = "landscape"
    return families


def _as_text(rag: str) -> str:
    """How ratings are shown outside tables: in words, or by coloured marks."""
    return rag if rag in ("symbol", "marks") else "word"


def plainly(features: frozenset[str], producer: str) -> frozenset[str]:
    """The features of a plan as a producer prints it: the plain form stands for what it cannot express."""
    lost = features & CANNOT[producer]
    families = {name.split(":")[0] for name in lost - set(HARD)} & ONE_OF.keys()
    return (features - lost) | {f"{family}:{next(iter(ONE_OF[family]))}" for family in families}


def counted(features: frozenset[str], producer: str) -> list[str]:
    """The features of a plan that a producer can express."""
    return sorted(features - CANNOT[producer])


def can_print(features: frozenset[str], producer: str) -> bool:
    """Whether a producer prints all that the rows of a plan say."""
    return not features & OUT_OF_REACH.get(producer, set())
