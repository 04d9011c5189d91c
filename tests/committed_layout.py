"""Plans in prose: lists of commitments, each ended by who leads it and when, or by who alone below a line that says when."""

from collections.abc import Iterator
from itertools import groupby

import invented
from generated_row import Row
from generator import GeneratedPlan
from printed import Block, Text
from promised_times import is_promised

_ENDS = ("({lead}, {when}).", "[{lead}, {when}]", "(Lead: {lead}. By: {when})", "– {lead} – {when}")
_LEADS = ("({})", "({}).", "– {}")
_INTROS = ("We will:", "Our commitments", "")


def commitments(plan: GeneratedPlan) -> Iterator[Block]:
    """The sections of a plan with a list each, or several; items have bullets, or references where the plan has such."""
    if is_promised(plan.seed):
        yield from _promises(plan)
        return
    for section, rows in groupby(plan.actions, lambda row: row.section):
        yield from [Text(section, "heading")] if section else []
        yield from [Text(intro)] if (intro := _INTROS[plan.seed % 3]) else []
        for row in rows:
            yield Text(_sentence(plan, row), "body" if "ref" in row.printed else "item")


def _sentence(plan: GeneratedPlan, row: Row) -> str:
    """An action with its end; a lead or time alone stands in brackets."""
    lead, when = row.printed.get("lead_text", ""), row.printed.get("target_text", "")
    end = _ENDS[plan.seed % 4].format(lead=lead, when=when) if lead and when else f"({lead}{when})"
    return f"{_reference(row)} {row.printed['action']} {end}".strip()


def _reference(row: Row) -> str:
    reference = row.printed.get("ref", "")
    return f"{reference}." if reference.isdigit() else reference


def _promises(plan: GeneratedPlan) -> Iterator[Block]:
    """Lists below lines that promise them, in the order of the rows, between lists of other things."""
    yield Text("You told us that:")
    yield from (Text(heard, "item") for heard in invented.HEARD)
    for section, rows in groupby(plan.actions, lambda row: row.section):
        yield from [Text(section, "heading")] if section else []
        yield from [Text(invented.EXPLAINED[plan.seed % 3])] if plan.seed % 2 else []
        yield Text(
            f"Who is leading this work\n{invented.BODIES[plan.seed % 8]}\n{invented.FACTS[plan.seed % 3]}", "aside"
        )
        for intro, promised in groupby(rows, lambda row: row.printed.get("intro", "We will:")):
            yield Text(intro, "body" if intro.endswith(":") else "subheading")
            yield from (Text(_promise(plan, row), "item") for row in promised)
    yield Text("How to join in", "heading")
    yield from (Text(way, "item") for way in invented.WAYS_TO_JOIN)


def _promise(plan: GeneratedPlan, row: Row) -> str:
    """An action with its lead, if it has one."""
    lead = row.printed.get("lead_text", "")
    end = _LEADS[plan.seed % 3].format(lead) if lead else ""
    return f"{_reference(row)} {row.printed['action']} {end}".strip()
