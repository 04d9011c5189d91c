"""Which column of a table holds its actions, beside titles, measures and recommendations."""

import re
from collections.abc import Mapping
from dataclasses import replace

from parsers.column import EXTRA, Column, values_of
from parsers.columns.by_values import is_decision
from parsers.columns.of_orders import FEW, MAY_BE_ORDERS, SCHEMES, STANDS, tell_what_to_do
from parsers.columns.replies import answers_each, is_reply, promise, promised_at_once
from parsers.header.rows import own_part
from parsers.headings.kinds import MOST
from parsers.headings.questions import field_asked_for, names_part
from parsers.table import Table
from parsers.values.orders import is_figure_of_success
from parsers.values.status import is_status
from schema.vocabulary import fold, fold_heading, spellings, without_remark

_SHARED = 0.8  # as many commitments as steps, at most, where several steps share one
_DONE = ("action ", "our action", "key action", "what we will", "what will", "we will")  # begin names of what is done
_RECOMMENDATIONS = ("recommendation", "recommendations")
_ANSWERS = ("agreed action", "agreed actions", "management action", "management actions", "action to be taken",
            "actions to be taken", "action agreed", "actions agreed", "agreed management action", "action to take",
            "actions to take", "action required", "actions required", "action needed", "actions needed")  # fmt: skip
_MAY_ANSWER, _TOLD_OF = (EXTRA, "milestones"), (EXTRA, "progress")
_TITLES = ("title", *SCHEMES)
_MEASURE = ("measures", "measure")  # which may be what is done
_PROJECTS = ("project", "projects", "project name", "project title", "initiative", *SCHEMES)
_PRODUCTS = ("what we will build", "what we will deliver", "what we will provide", "what will be built",
             "what will be delivered", "what will be provided")  # fmt: skip
_COMMITMENTS = ("commitment", "commitments", "our commitment", "our commitments", "pledge", "pledges", "promise",
                "promises")  # fmt: skip
_REQUIRED = ("requirement", "requirements")  # of a standard; what is still to be done is told further on
_NOTHING = re.compile(r"(?:no|none|nil|not|n/?a)\b", re.IGNORECASE)  # is still to be done
_DESCRIPTIONS = ("description", "details", "detail", "scheme description")
_TOLD_OF_TITLES = dict.fromkeys(_DESCRIPTIONS, EXTRA) | dict.fromkeys(_PRODUCTS, "milestones")


def titles_first(columns: list[Column], table: Table) -> list[Column]:
    """A column headed `Title` or `Scheme` beside one of descriptions, some of them blank, names the actions.

    What a scheme will build or deliver are its milestones.
    """
    named = [(column, fold(without_remark(column.heading))) for column in columns]
    titles = [c for c, name in named if (c.field == EXTRA and name in _TITLES) or _is_measure(c, name, table)]
    told = [c for c in columns if c.field in ("action", "milestones") and fold_heading(c.heading) in _TOLD_OF_TITLES]
    actions = [c for c in columns if c.field == "action"]
    if not (titles and told and set(actions) <= set(told)):
        return columns
    instead = _TOLD_OF_TITLES[fold_heading(told[0].heading)]
    if instead == EXTRA and len(values_of(table, titles[0].index)) < len(values_of(table, told[0].index)):
        return columns
    changed = {column.index: (instead, "another column is the action") for column in actions}
    changed[titles[0].index] = ("action", "a title stands beside what it is the title of")
    return [
        replace(c, field=changed[c.index][0], why=changed[c.index][1]) if c.index in changed else c for c in columns
    ]


def _is_measure(column: Column, name: str, table: Table) -> bool:
    """Whether a column headed `Measure` may name what is done: its values are no figures of success."""
    values = values_of(table, column.index) if (column.field, name) == _MEASURE else None
    return values is not None and sum(map(is_figure_of_success, values)) <= FEW * len(values)


def orders_first(columns: list[Column], table: Table) -> list[Column]:
    """Where names of projects tell nobody what to do, and what will be delivered does, that is the action.

    So are the steps that are still to be taken, where each requirement has one: those that are met have none.
    """
    own = {index: fold_heading(own_part(table.header, index)) for index in table.header.headings}
    named = [c for c in columns if c.field == "action" and own.get(c.index) in (*_PROJECTS, *_REQUIRED)]
    of_projects = any(own[column.index] in _PROJECTS for column in named)
    told = [c for c in columns if (_tells_products(c, own) if of_projects else c.field == "next_steps")]
    if not (named and told) or tell_what_to_do(values_of(table, named[0].index), FEW):
        return columns
    if not tell_what_to_do(values_of(table, told[0].index), MOST):
        return columns
    if not of_projects and not _each_to_be_met(table, named[0].index, told[0].index):
        return columns
    changed = {named[0].index: EXTRA, told[0].index: "action"}
    why = "what will be done stands beside what names no deed"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def _each_to_be_met(table: Table, required: int, step: int) -> bool:
    """Whether each requirement has a step beside it, and none of these says that nothing is to be done, or how far."""
    idle = (_NOTHING.match(text) or is_status(text) for text in values_of(table, step))
    return answers_each(table, required, step) and not any(idle)


def _tells_products(column: Column, own: Mapping[int, str]) -> bool:
    return column.field in ("milestones", EXTRA) and own.get(column.index) in _PRODUCTS


def measures_first(columns: list[Column], table: Table) -> list[Column]:
    """A column headed `Measure` before that of actions names what is done; the actions are its steps.

    Figures (`80 % of homes`, `Number of visits`) are measures of success, wherever they stand.
    """
    actions = [c for c in columns if c.field == "action" and "action" in fold_heading(c.heading)]
    measures = [
        c for c in columns if {"measures", "action"} <= {*spellings("headings").get(fold_heading(c.heading), ())}
    ]
    if not (actions and measures and measures[0].index < actions[0].index):
        return columns
    values = values_of(table, measures[0].index)
    if sum(map(is_figure_of_success, values)) > FEW * len(values):
        return columns
    changed = {measures[0].index: "action", actions[0].index: "milestones"}
    why = "a measure stands before its actions"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def steps_first(columns: list[Column], table: Table) -> list[Column]:
    """The steps beside each commitment are the actions, where several share one: that is their aim."""
    aims = [c for c in columns if c.field == "action" and fold_heading(c.heading) in _COMMITMENTS]
    steps = [
        c
        for c in columns
        if c.field == "milestones" and "action" in spellings("headings").get(fold_heading(c.heading), ())
    ]
    if not (aims and steps):
        return columns
    told, taken = (len(values_of(table, column.index)) for column in (aims[0], steps[0]))
    if told > _SHARED * taken:
        return columns
    changed = {aims[0].index: "objective_text", steps[0].index: "action"}
    why = "a commitment stands beside several steps"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def titles_of_parts_first(columns: list[Column], table: Table) -> list[Column]:
    """Orders below the title of a part (`Priority 1: Prevention`) are the actions; `Measure` beside them is none."""
    titled = [c for c in columns if c.field == EXTRA and names_part(c.heading)]
    orders = [c for c in titled if tell_what_to_do(values_of(table, c.index), MOST)][:1]
    named = [c for c in columns if c.field == "action" and fold_heading(c.heading) in MAY_BE_ORDERS]
    changed = {c.index: "measures" for c in named} | {c.index: "action" for c in orders} if orders else {}
    why = "the title of a part stands above its actions"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def answers_first(columns: list[Column], table: Table) -> list[Column]:
    """What is agreed on beside each recommendation is the action; the recommendation is kept as it stands."""
    actions = [c for c in columns if c.field == "action"]
    asked = next((c for c in actions if fold_heading(c.heading).endswith(_RECOMMENDATIONS)), None)
    answers = [c for c in columns if c.field in _MAY_ANSWER and _names_answers(c, table)]
    rated = any(c.field in STANDS for c in columns)
    answers = answers or [c for c in columns if asked and c.field in _TOLD_OF and _replies(c, asked, table, rated)]
    if asked is None or not answers or not answers_each(table, asked.index, answers[0].index):
        return columns
    changed = {asked.index: EXTRA, answers[0].index: "action"}
    why = "an action agreed on stands beside its recommendation"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def _names_answers(column: Column, table: Table) -> bool:
    """Whether a heading is one of actions, or ends or begins with what is agreed on: `Agreed action, owner and date`.

    Under what will be done (`What the board will do`) some values at least tell so; `Agreed` does not.
    """
    folded = fold_heading(column.heading)
    known = "action" in spellings("headings").get(folded, ())
    if column.field == EXTRA and (known or folded.endswith(_ANSWERS) or folded.startswith(_ANSWERS)):
        return True
    asked = folded.startswith(_DONE) or " we will" in folded or field_asked_for(folded) in ("action", "milestones")
    return (known or (asked and column.why != "vocabulary")) and promise(values_of(table, column.index), FEW)


def _replies(column: Column, asked: Column, table: Table, rated: bool) -> bool:
    """Whether values under a mere `Response` are orders, or tell what will be done; none says `Agreed` and no more.

    One to each may tell how far it is beside a status, though it begin as orders do (`Work has begun`).
    """
    values = values_of(table, column.index)
    if not is_reply(column) or any(map(is_decision, values)):
        return False
    if len(values) > len(values_of(table, asked.index)):
        return promise(values, MOST)
    return promised_at_once(values) or (not rated and tell_what_to_do(values, MOST))


def date_of_origin(columns: list[Column]) -> list[Column]:
    """A column headed `Date` before one of recommendations may tell when they were made: it is kept as it stands."""
    action = next((column for column in columns if column.field == "action"), None)
    if action is None or "recommendation" not in fold_heading(action.heading):
        return columns
    why = "a date before a recommendation may be that of its origin"
    origin = [c for c in columns if c.index < action.index and fold_heading(c.heading) == "date"]
    return [replace(column, field=EXTRA, why=why) if column in origin else column for column in columns]
