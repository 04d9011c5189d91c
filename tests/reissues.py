"""Yearly re-issues: a generated plan as issued again a year later, with what continues what."""

import random
from copy import deepcopy
from dataclasses import dataclass, replace

from generated_row import Row
from generated_values import MAKERS
from generator import GeneratedPlan, draw_row, generate

_DROPPED, _CHANGED = 0.2, 0.6
_CHANGING = ("status_text", "progress", "rag_text")
_APART = {"doc:twice", "doc:side_by_side"}  # their rows stand in tables that cannot grow


@dataclass
class Reissue:
    """Two issues of one plan; `continued` pairs the number of a row of the later one with that of the earlier one."""

    earlier: GeneratedPlan
    later: GeneratedPlan
    continued: dict[int, int]


def generate_reissue(seed: int) -> Reissue:
    """The two issues of a seed: in the later one some rows go on, some of them changed, some are gone, some are new."""
    chance = random.Random(f"reissue {seed}")
    earlier = generate(seed)
    later = replace(
        earlier,
        features=earlier.features - _APART,
        start=earlier.start + 1,
        title=_a_year_on(earlier),
        actions=[],
    )
    continued: dict[int, int] = {}
    for row, below in zip(earlier.actions, [*earlier.actions[1:], None], strict=True):
        if _may_go(row, below) and chance.random() < _DROPPED:
            continue
        continued[len(later.actions) + 1] = row.number
        later.actions.append(_continued(chance, later, row))
    numbered = replace(later, actions=list(earlier.actions))  # references of new rows go on from the last
    for _ in range(chance.randrange(1, 4)):
        numbered.actions.append(draw_row(chance, numbered, later.actions[-1].section, below_another=False))
        later.actions.append(replace(numbered.actions[-1], number=len(later.actions) + 1))
    return Reissue(earlier, later, continued)


def _a_year_on(plan: GeneratedPlan) -> str:
    years, later = f"{plan.start}-{plan.start + 3}", f"{plan.start + 1}-{plan.start + 4}"
    return plan.title.replace(years, later)


def _may_go(row: Row, below: Row | None) -> bool:
    """Whether a row can be left out: it shares no cell with its neighbours."""
    return not row.shares and (below is None or not below.shares)


def _continued(chance: random.Random, plan: GeneratedPlan, row: Row) -> Row:
    """A row that goes on, as it was or with another status, progress or rating; its reference stays."""
    again = deepcopy(row)
    again.number = len(plan.actions) + 1
    for column in plan.columns:
        if column.field in _CHANGING and row.printed.get(column.field) and chance.random() < _CHANGED:
            again.printed.pop(column.field)
            again.texts.pop(column.field, None)
            again.updates = [] if column.field == "progress" else again.updates
            MAKERS[column.field](chance, plan, again, column)
    return again
