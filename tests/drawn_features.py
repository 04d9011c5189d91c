"""The features of one plan: drawn from the catalogue, made to agree, and those of them that a producer can express."""

import random

from feature_rules import AGREEING, CANNOT, EXCLUDES, OUT_OF_REACH
from features import HARD, LATER, ONE_OF

SHAPES = {  # how often the rows of a plan are a table, or something else
    "": 200, "doc:cards": 13.197, "doc:titled_cards": 7.397, "doc:tiled_cards": 8.244, "doc:paired_cards": 11.706,
    "doc:boxed_cards": 9.659, "doc:labelled": 14.446, "doc:terms": 13.268, "doc:commitments": 16.691,
    "doc:side_by_side": 33.814,
}  # fmt: skip
CHANCE = {  # of each of the others, so that each has some rows: what excludes much is drawn oftener
    "doc:twice": 0.049, "doc:neighbours": 0.059, "doc:prose": 0.025, "doc:figures_above": 0.087,
    "head:upper_case": 0.04, "head:colon": 0.068, "head:combined": 0.077, "head:brackets": 0.044, "head:grouped": 0.275,
    "head:explained": 0.18, "head:empty": 0.089, "head:ambiguous": 0.109, "head:extras": 0.076, "head:vertical": 0.182,
    "head:any_spelling": 0.06, "head:changed": 0.152, "head:measure_first": 0.152, "head:tracker": 0.366,
    "head:bilingual": 0.188, "head:gives_way": 0.09, "head:scheme": 0.102, "merged:action": 0.306, "merged:lead": 0.19,
    "merged:date": 0.226, "page:split_rows": 0.126, "page:furniture": 0.051, "page:footnotes": 0.075,
    "page:rotated": 0.05, "page:cropped": 0.043, "page:narrow": 0.149, "page:wide": 0.141, "text:inner_spaces": 0.062,
    "text:missing_spaces": 0.05, "text:ligatures": 0.034, "text:small_caps": 0.059, "text:fake_bold": 0.046,
    "text:hidden": 0.03, "text:bullets": 0.068, "text:paragraphs": 0.043, "text:breaks": 0.065, "text:links": 0.052,
    "dates:columns": 0.208, "dates:duration": 0.188, "dates:with_status": 0.06, "dates:forms": 0.068,
    "dates:ticks": 0.612, "dates:parted": 0.533, "dates:halves": 0.121, "actions:listed": 0.062,
    "actions:numbered": 0.068, "actions:labelled": 0.286, "actions:agreed": 0.465, "refs:codes": 0.116,
    "refs:deep": 0.131, "leads:joined": 0.053, "leads:committee": 0.143, "leads:lines": 0.076, "status:forms": 0.048,
    "status:by_values": 0.113, "status:filled": 0.099, "status:ticked": 0.318, "rag:colours": 0.059,
    "values:bilingual": 0.106, "updates:dated": 0.024, "updates:quarters": 0.085, "updates:below": 0.161,
    "milestones:periods": 0.21, "rows:totals": 0.069, "cells:headed": 0.176, "sections:plain_below": 0.08,
    "sections:lettered": 0.094, "sections:aims": 0.1, "sections:explained": 0.117, "sections:owned": 0.077,
    "head:questions": 0.116, "head:worded": 0.137, "rag:months": 0.101, "page:layout_table": 0.055, "dates:bars": 0.401,
    "dates:years": 0.476, "milestones:years": 0.181, "leads:dated": 0.272, "actions:answered": 0.43, "doc:cover": 0.037,
    "doc:key": 0.063, "doc:guidance": 0.044, "doc:registers": 0.017, "cells:dragged": 0.135, "page:controls": 0.061,
    "page:accordion": 0.07, "sections:short": 0.09,
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
    families = {name.split(":")[0] for name in lost - {*HARD, *LATER}} & ONE_OF.keys()
    return (features - lost) | {f"{family}:{next(iter(ONE_OF[family]))}" for family in families}


def counted(features: frozenset[str], producer: str) -> list[str]:
    """The features of a plan that a producer can express."""
    return sorted(features - CANNOT[producer])


def can_print(features: frozenset[str], producer: str) -> bool:
    """Whether a producer prints all that the rows of a plan say."""
    return not features & OUT_OF_REACH.get(producer, set())
