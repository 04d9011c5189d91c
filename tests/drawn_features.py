"""The features of one plan: drawn from the catalogue, made to agree, and those of them that a producer can express."""

import random

from feature_rules import AGREEING, CANNOT, EXCLUDES, OUT_OF_REACH
from features import HARD, ONE_OF

SHAPES = {  # how often the rows of a plan are a table, or something else
    "": 200, "doc:cards": 10.63, "doc:titled_cards": 8.434, "doc:tiled_cards": 8.244, "doc:paired_cards": 10.64,
    "doc:boxed_cards": 9.659, "doc:labelled": 13.32, "doc:terms": 14.639, "doc:commitments": 17.275,
    "doc:side_by_side": 34.898,
}  # fmt: skip
CHANCE = {  # of each of the others, so that each has some rows: what excludes much is drawn oftener
    "doc:twice": 0.047, "doc:neighbours": 0.059, "doc:prose": 0.025, "doc:figures_above": 0.09,
    "head:upper_case": 0.044, "head:colon": 0.068, "head:combined": 0.088, "head:brackets": 0.044,
    "head:grouped": 0.201, "head:explained": 0.183, "head:empty": 0.091, "head:ambiguous": 0.102, "head:extras": 0.073,
    "head:vertical": 0.159, "head:any_spelling": 0.072, "head:changed": 0.168, "head:measure_first": 0.147,
    "head:tracker": 0.399, "head:bilingual": 0.188, "head:gives_way": 0.077, "head:scheme": 0.149,
    "merged:action": 0.211, "merged:lead": 0.16, "merged:date": 0.221, "page:split_rows": 0.118,
    "page:furniture": 0.048, "page:footnotes": 0.075, "page:rotated": 0.05, "page:cropped": 0.04, "page:narrow": 0.11,
    "page:wide": 0.174, "text:inner_spaces": 0.065, "text:missing_spaces": 0.05, "text:ligatures": 0.038,
    "text:small_caps": 0.059, "text:fake_bold": 0.048, "text:hidden": 0.028, "text:bullets": 0.069,
    "text:paragraphs": 0.039, "text:breaks": 0.07, "text:links": 0.052, "dates:columns": 0.21, "dates:duration": 0.213,
    "dates:with_status": 0.061, "dates:forms": 0.074, "dates:ticks": 0.592, "dates:parted": 0.452, "dates:halves": 0.1,
    "actions:listed": 0.059, "actions:numbered": 0.067, "actions:labelled": 0.369, "actions:agreed": 0.582,
    "refs:codes": 0.122, "refs:deep": 0.133, "leads:joined": 0.045, "leads:committee": 0.117, "leads:lines": 0.05,
    "status:forms": 0.047, "status:by_values": 0.108, "status:filled": 0.099, "status:ticked": 0.309,
    "rag:colours": 0.038, "values:bilingual": 0.136, "updates:dated": 0.023, "updates:quarters": 0.089,
    "updates:below": 0.149, "milestones:periods": 0.286, "rows:totals": 0.089, "cells:headed": 0.171,
    "sections:plain_below": 0.079, "sections:lettered": 0.105, "sections:aims": 0.1, "sections:explained": 0.13,
    "sections:owned": 0.079, "head:questions": 0.165, "head:worded": 0.202, "rag:months": 0.107,
    "page:layout_table": 0.058, "dates:bars": 0.32, "dates:years": 0.322, "milestones:years": 0.143,
    "leads:dated": 0.269, "actions:answered": 0.363, "doc:cover": 0.039, "doc:key": 0.066, "doc:guidance": 0.05,
    "doc:registers": 0.017, "cells:dragged": 0.101, "page:controls": 0.053, "page:accordion": 0.066,
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
