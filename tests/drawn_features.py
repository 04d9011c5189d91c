"""The features of one plan: drawn from the catalogue, made to agree, and those of them that a producer can express."""

import random

from feature_rules import AGREEING, CANNOT, EXCLUDES, OUT_OF_REACH
from features import HARD, ONE_OF

SHAPES = {  # how often the rows of a plan are a table, or something else
    "": 200, "doc:cards": 15.2, "doc:titled_cards": 13.6, "doc:tiled_cards": 9.8, "doc:paired_cards": 12.0,
    "doc:boxed_cards": 10.36, "doc:labelled": 20.5, "doc:commitments": 19.1, "doc:side_by_side": 43.3,
}  # fmt: skip
CHANCE = {  # of each of the others, so that each has some rows: what excludes much is drawn oftener
    "doc:twice": 0.079, "doc:neighbours": 0.065, "doc:prose": 0.057, "doc:figures_above": 0.095,
    "head:upper_case": 0.049, "head:colon": 0.078, "head:combined": 0.085, "head:brackets": 0.065,
    "head:grouped": 0.306, "head:explained": 0.152, "head:empty": 0.137, "head:ambiguous": 0.105,
    "head:extras": 0.078, "head:vertical": 0.179, "head:any_spelling": 0.092, "head:changed": 0.212,
    "head:measure_first": 0.149, "head:tracker": 0.428, "head:bilingual": 0.256, "head:gives_way": 0.097,
    "head:scheme": 0.165, "merged:action": 0.226, "merged:lead": 0.217, "merged:date": 0.196,
    "page:split_rows": 0.111, "page:furniture": 0.063, "page:footnotes": 0.094, "page:rotated": 0.063,
    "page:cropped": 0.073, "page:narrow": 0.22, "page:wide": 0.163, "text:inner_spaces": 0.08,
    "text:missing_spaces": 0.086, "text:ligatures": 0.072, "text:small_caps": 0.061, "text:fake_bold": 0.061,
    "text:hidden": 0.063, "text:bullets": 0.058, "text:paragraphs": 0.08, "text:breaks": 0.068, "text:links": 0.063,
    "dates:columns": 0.197, "dates:duration": 0.104, "dates:with_status": 0.115, "dates:forms": 0.104,
    "dates:ticks": 0.659, "dates:parted": 0.546, "dates:halves": 0.106, "actions:listed": 0.087,
    "actions:numbered": 0.092, "actions:labelled": 0.384, "actions:agreed": 0.504, "refs:codes": 0.153,
    "leads:joined": 0.08, "leads:committee": 0.217, "leads:lines": 0.084, "status:forms": 0.079,
    "status:by_values": 0.124, "status:filled": 0.069, "status:ticked": 0.536, "rag:colours": 0.105,
    "values:bilingual": 0.148, "updates:dated": 0.091, "updates:quarters": 0.183, "updates:below": 0.118,
    "milestones:periods": 0.26, "rows:totals": 0.103, "cells:headed": 0.189, "sections:plain_below": 0.122,
    "sections:lettered": 0.161, "sections:aims": 0.137, "sections:explained": 0.088, "sections:owned": 0.138,
    "head:questions": 0.2, "rag:months": 0.104, "page:layout_table": 0.035,
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
    for family, rules in AGREEING.items():
        for features, kinds, instead in rules:
            own = {*chosen, f"sections:{families['sections']}"}
            if features & own and families[family] not in kinds:
                families[family] = instead
    return families


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
