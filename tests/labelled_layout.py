"""Plans without tables: each action a heading or paragraph, its values behind labels (`Lead: …`)."""

import random
from collections.abc import Iterator
from itertools import groupby

from generated_column import UNDER_OWN_HEADING, Column
from generated_row import Row
from generator import GeneratedPlan
from marks import symbol_of
from printed import Block, Text
from section_layout import control_of

FORMS = ("paragraphs", "items", "run_in", "lines", "terms")


def labelled_text(plan: GeneratedPlan) -> Iterator[Block]:
    """The sections and actions of a plan as text, in one of the forms."""
    form = "terms" if plan.has("doc:terms") else random.Random(f"labels {plan.seed}").choice(FORMS)
    for number, (section, rows) in enumerate(groupby(plan.actions, lambda row: row.section), start=1):
        if section:
            title = ("{1}", "{0}. {1}", "Theme {0}: {1}")[plan.seed % 3].format(number, section)
            yield Text(title, "heading", control=control_of(plan))
        for row in rows:
            yield from _action(plan, row, form)


def _action(plan: GeneratedPlan, row: Row, form: str) -> Iterator[Text]:
    """An action and its values; what has several paragraphs stands as a list below its label."""
    title, *description = row.printed["action"].split("\n")
    title = _numbered(plan, row, title)
    pairs = [(column.heading, text) for column in plan.columns if (text := value_of(column, row))]
    if form == "run_in":
        text = ". ".join([title, *description]).removesuffix(".") + "."
        sentences = tuple((label, f"{_in_line(value)}.") for label, value in pairs)
        yield Text(text, "item", sentences, symbol_of(plan, row))
        return
    yield Text(title, "subheading")
    yield from (Text(text) for text in description)
    if form in ("lines", "terms"):
        broken = tuple((label, value.replace("\n", "\v")) for label, value in pairs)
        yield Text("", form, broken, symbol_of(plan, row))
        return
    for label, value in pairs:
        first, *others = value.split("\n") if "\n" not in value else ["", *value.split("\n")]
        style = "item" if form == "items" and not others else "body"
        yield Text("", style, ((label, first),), symbol_of(plan, row))
        yield from (Text(other.removeprefix("• "), "item") for other in others)


def _in_line(value: str) -> str:
    """A value as it runs in: no list stands inside a sentence."""
    return value.removeprefix("• ").replace("\n• ", "; ").replace("\n", " ")


def value_of(column: Column, row: Row) -> str:
    """What stands behind the label of a column; the action and its reference stand above."""
    if column.field in ("ref", "action"):
        return ""
    return row.printed.get(column.heading if column.field in UNDER_OWN_HEADING else column.field, "")


def _numbered(plan: GeneratedPlan, row: Row, title: str) -> str:
    """A title behind its reference, where the plan has such."""
    reference = row.printed.get("ref")
    if reference is None:
        return title
    return f"Action {reference}: {title}" if plan.seed % 2 or reference.isdigit() else f"{reference} {title}"
