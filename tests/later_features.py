"""Features that came after the others: each is drawn from a stream of its own, so that plans without it stay as they were."""

import random
from dataclasses import dataclass

from features import LATER
from generated_column import Column


@dataclass(frozen=True)
class Rule:
    """How often plans that a feature fits have it; which features they need one of, must not have, and which columns they need."""

    chance: float
    one_of: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    fields: tuple[str, ...] = ()

    def fits(self, features: frozenset[str], columns: list[Column]) -> bool:
        """Whether a plan may have the feature."""
        has_columns = set(self.fields) <= {column.field for column in columns}
        return has_columns and bool(not self.one_of or self.one_of & features) and not self.without & features


RULES = {
    "doc:remark": Rule(0.05),
}


def draw_later(seed: int, features: frozenset[str], columns: list[Column]) -> frozenset[str]:
    """The features of a plan with those of the later ones that it has."""
    for name in LATER:
        if RULES[name].fits(features, columns) and random.Random(f"{name} {seed}").random() < RULES[name].chance:
            features |= {name}
    return features
