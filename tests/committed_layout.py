"""Plans in prose: lists of commitments, each ended by who leads it and when."""

from collections.abc import Iterator
from itertools import groupby

from generated_row import Row
from generator import GeneratedPlan
from printed import Block, Text

_ENDS = ("({lead}, {when}).", "[{lead}, {when}]", "(Lead: {lead}. By: {when})", "– {lead} – {when}")
_INTROS = ("We will:", "Our commitments", "")


def commitments(plan: GeneratedPlan) -> Iterator[Block]:
    """The sections of a plan with a list each; items have bullets, or references where the plan has such."""
    for section, rows in groupby(plan.actions, lambda row: row.section):
        yield from [Text(section, "heading")] if section else []
        yield from [Text(intro)] if (intro := _INTROS[plan.seed % 3]) else []
        for row in rows:
            yield Text(_sentence(plan, row), "body" if "ref" in row.printed else "item")


def _sentence(plan: GeneratedPlan, row: Row) -> str:
    """An action with its end; a lead or time alone stands in brackets."""
    reference = row.printed.get("ref", "")
    begin = f"{reference}." if reference.isdigit() else reference
    lead, when = row.printed.get("lead_text", ""), row.printed.get("target_text", "")
    end = _ENDS[plan.seed % 4].format(lead=lead, when=when) if lead and when else f"({lead}{when})"
    return f"{begin} {row.printed['action']} {end}".strip()
