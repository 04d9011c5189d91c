"""A column of a generated plan, and how its heading may be spelt."""

import random
from dataclasses import dataclass

from schema.vocabulary import fold, spellings, word_lists

UNDER_OWN_HEADING = (
    "extra",
    "rag_before",
    "tick",
    "bar",
    "status_tick",
    "quarter",
    "step",
)  # fields of which a row may have several values
# Spellings that name two things, or too little to be understood without their values.
_AVOIDED = {"a", "r", "g", "what", "who", "how", "no", "number", "id", "when", "area", "project", "action no and description",
            "end review date", "portfolio holder partners", "lead and support", "lead support", "status rag", "action status",
            "timescales and status", "measure of success outcome", "milestones progress", "milestone progress", "theme action",
            "brag", "bragg", "rag progress", "progress status", "progress started planned proposed", "completion", "priority 1 5",
            "action what", "details how", "owner s", "responsible officer s"}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column: the field that its values belong to, its heading, and the heading that it shares with a neighbour."""

    field: str
    heading: str
    group: str = ""


def usual_spellings(name: str) -> list[str]:
    """The vocabulary's spellings that stand for this field only."""
    known = spellings("headings")
    return [word for word in word_lists("headings")[name] if known[fold(word)] == (name,) and word not in _AVOIDED]


def draw_heading(chance: random.Random, name: str, any_spelling: bool) -> str:
    """One of those spellings: any, or one of the usual short ones."""
    own = usual_spellings(name)
    return chance.choice(own if any_spelling else [word for word in own if len(word.split()) < 4][:8]).capitalize()
