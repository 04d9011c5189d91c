"""Plans that have a table of their own for each section, with what stands above it."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import invented
from boxed_layout import fact_box, title_box, told_box
from generator import GeneratedPlan
from invented_welsh import title_in_two_languages
from neighbours import figures_by_year
from printed import Block, Cell, Text
from table_layout import across, table_of

KINDS = ("Aim", "Objective", "Priority", "Strategic aim", "Outcome", "Theme", "Goal")

_ANNOUNCED = [("Actions under {kind} {number}", "label"), ("Actions under {kind} {number}", "body"), ("What we will do", "subheading"),
              ("What we will do:", "body"), ("Our actions", "label"), ("Actions to deliver {kind} {number}", "subheading"),
              ("To achieve this we will:", "body"), ("The actions below show how we will get there.", "body")]  # fmt: skip


def tables_by_section(plan: GeneratedPlan) -> Iterator[Block]:
    """Each section as a title with its table; the title may stand in the table's own first row."""
    chance = random.Random(f"captions {plan.seed}")
    numbered = chance.random() < 0.4
    for number, (section, rows) in enumerate(groupby(plan.actions, lambda row: row.section), start=1):
        title = _title(plan, number, str(section), numbered=numbered)
        table = table_of(_reordered(plan) if number % 2 == 0 else plan, list(rows))
        if plan.kind("sections") == "captioned":
            about = _about(plan, number) if plan.kind("rules") == "grid" else []
            table.rows[:0] = [across(plan, Cell(title, style="section")), *about]
            table.head += 1 + len(about)
            yield Text("")
        else:
            yield from _over_table(chance, plan, number, str(section), title)
        yield from _between(chance, plan, number)
        yield table
        if plan.has("doc:fact_boxes"):
            yield from (fact_box(plan, number), Text(""))
        if plan.has("page:controls") and plan.seed % 2:
            yield Text("Back to top", "control")


def _over_table(chance: random.Random, plan: GeneratedPlan, number: int, section: str, title: str) -> Iterator[Block]:
    """The title of a section above its table, in a box or outside of any, and perhaps who answers for it."""
    if plan.has("sections:boxed"):
        yield from (Text(""), title_box(plan, number, section, title), Text(""))
        return
    yield Text(title, "heading", control=control_of(plan))
    if plan.has("doc:framed") and plan.seed % 2:
        yield Text(invented.EXPLAINED[(plan.seed + number) % len(invented.EXPLAINED)])
    if chance.random() < 0.2 and not {"sections:plain_below", "sections:told_in_box", "doc:framed"} & plan.features:
        yield Text(f"Portfolio holder: Cllr {chance.choice(invented.FIRST)} {chance.choice(invented.LAST)}")


def _between(chance: random.Random, plan: GeneratedPlan, number: int) -> Iterator[Block]:
    """What stands between the title of a section and its table."""
    if plan.has("sections:told_in_box"):
        yield from (told_box(plan, number), Text(""))
    if plan.has("doc:figures_above"):
        yield from (figures_by_year(chance, plan.start), Text(""))
    if plan.has("sections:plain_below"):
        yield Text("Actions", "subheading")
    if plan.has("sections:announced"):
        yield _announcement(plan, number)


def _announcement(plan: GeneratedPlan, number: int) -> Text:
    """A line between the title of a section and its table, which says that actions follow."""
    kind = KINDS[plan.seed % len(KINDS)].lower()
    form, style = random.Random(f"announced {plan.seed}").choice(_ANNOUNCED)
    return Text(form.format(kind=kind, number=number), style)


def _about(plan: GeneratedPlan, number: int) -> list[list[Cell | None]]:
    """Labels between a section's title and the headings, with values across the other columns."""
    duty = ("Foster good relations", "Advance equality of opportunity")[number % 2]
    told = {"General duty": duty, "Why is this important?": f"{20 + number}% of residents told us that it is."}
    wide = len(plan.columns) - 1
    return [[Cell(label), Cell(text, columns=wide), *[None] * (wide - 1)] for label, text in told.items()]


def control_of(plan: GeneratedPlan) -> str:
    """What readers press beside the title of a section."""
    return ("– Hide", "Hide", "Hide this section")[plan.seed % 3] if plan.has("page:controls") else ""


def _title(plan: GeneratedPlan, number: int, section: str, *, numbered: bool) -> str:
    """A section's title: plain, behind a number or letter, or behind the name and number of its kind."""
    if plan.has("sections:aims"):
        return f"{KINDS[plan.seed % len(KINDS)]} {number}{': ' if plan.seed % 2 else ' – '}{section}"
    if plan.has("sections:bilingual"):
        return title_in_two_languages(plan.seed, number, section)
    if plan.has("sections:lettered"):
        return f"{chr(ord('A') + number - 1)}. {section}"
    return f"{number}. {section}" if numbered else section


def _reordered(plan: GeneratedPlan) -> GeneratedPlan:
    """The plan as its second table prints it: its columns in another order, where its headings change."""
    if not plan.has("head:changed"):
        return plan
    return replace(plan, columns=[*plan.columns[:1], *plan.columns[2:], *plan.columns[1:2]])
