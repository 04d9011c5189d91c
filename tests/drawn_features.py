"""The features of one plan: drawn from the catalogue, made to agree, and those of them that a producer can express."""

import random

from feature_rules import AGREEING, CANNOT, EXCLUDES, OUT_OF_REACH
from features import HARD, ONE_OF

SHAPES = {  # how often the rows of a plan are a table, or something else
    "": 200, "doc:cards": 15.2, "doc:titled_cards": 11.59, "doc:tiled_cards": 9.8, "doc:paired_cards": 13.88,
    "doc:boxed_cards": 9.92, "doc:labelled": 20.5, "doc:terms": 12, "doc:commitments": 17.64, "doc:side_by_side": 41.92,
}  # fmt: skip
CHANCE = {  # of each of the others, so that each has some rows: what excludes much is drawn oftener
    "doc:twice": 0.079, "doc:neighbours": 0.063, "doc:prose": 0.038, "doc:figures_above": 0.095,
    "head:upper_case": 0.049, "head:colon": 0.078, "head:combined": 0.085, "head:brackets": 0.048, "head:grouped":
    0.226, "head:explained": 0.152, "head:empty": 0.119, "head:ambiguous": 0.091, "head:extras": 0.078,
    "head:vertical": 0.145, "head:any_spelling": 0.077, "head:changed": 0.14, "head:measure_first": 0.138,
    "head:tracker": 0.48, "head:bilingual": 0.256, "head:gives_way": 0.097, "head:scheme": 0.148, "merged:action":
    0.226, "merged:lead": 0.179, "merged:date": 0.251, "page:split_rows": 0.135, "page:furniture": 0.055,
    "page:footnotes": 0.09, "page:rotated": 0.063, "page:cropped": 0.055, "page:narrow": 0.133, "page:wide":
    0.192, "text:inner_spaces": 0.072, "text:missing_spaces": 0.062, "text:ligatures": 0.045, "text:small_caps":
    0.061, "text:fake_bold": 0.057, "text:hidden": 0.041, "text:bullets": 0.072, "text:paragraphs": 0.057,
    "text:breaks": 0.068, "text:links": 0.063, "dates:columns": 0.175, "dates:duration": 0.114,
    "dates:with_status": 0.077, "dates:forms": 0.061, "dates:ticks": 0.502, "dates:parted": 0.498, "dates:halves":
    0.072, "actions:listed": 0.067, "actions:numbered": 0.085, "actions:labelled": 0.304, "actions:agreed": 0.504,
    "refs:codes": 0.125, "leads:joined": 0.06, "leads:committee": 0.209, "leads:lines": 0.078, "status:forms":
    0.068, "status:by_values": 0.127, "status:filled": 0.069, "status:ticked": 0.341, "rag:colours": 0.059,
    "values:bilingual": 0.119, "updates:dated": 0.085, "updates:quarters": 0.093, "updates:below": 0.113,
    "milestones:periods": 0.26, "rows:totals": 0.096, "cells:headed": 0.153, "sections:plain_below": 0.16,
    "sections:lettered": 0.134, "sections:aims": 0.085, "sections:explained": 0.088, "sections:owned": 0.123,
    "head:questions": 0.169, "head:worded": 0.188, "rag:months": 0.08, "page:layout_table": 0.045,
    "dates:bars": 0.3, "dates:years": 0.3, "milestones:years": 0.26, "leads:dated": 0.15, "actions:answered": 0.3,
    "doc:cover": 0.05, "doc:key": 0.1, "doc:guidance": 0.05, "doc:registers": 0.05, "cells:dragged": 0.1,
    "page:controls": 0.06, "page:accordion": 0.06,
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
