"""Which column of a table holds its actions, beside titles, measures and recommendations."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.column import EXTRA, UNKNOWN, Column, values_of
from parsers.table import Table
from parsers.ticks import CHOICES, TICK
from parsers.values.orders import is_figure_of_success, is_order
from schema.vocabulary import fold, fold_heading, spellings, without_remark

_FEW = 0.2  # the share that may be of another kind and yet count as none
_MOST = 0.6  # the share of a column's values that must be orders, under a heading that nobody knows
_WHEN = {"target_text", "status_text", "rag_text", TICK, *CHOICES}
_MAY_BE_ORDERS = ("measures", "objective", "objectives")
_DONE = ("action", "our action", "key action", "what we", "what will", "we will")  # begin the names of what is done
_RECOMMENDATIONS = ("recommendation", "recommendations")
_ANSWERS = ("agreed action", "agreed actions", "management action", "management actions", "action to be taken",
            "actions to be taken", "action agreed", "actions agreed", "agreed management action")  # fmt: skip
_SCHEMES = ("scheme", "scheme name", "scheme title", "name of scheme")
_TITLES = ("title", *_SCHEMES)
_PRODUCTS = ("what we will build", "what we will deliver", "what we will provide", "what will be built",
             "what will be delivered", "what will be provided")  # fmt: skip
_TOLD_OF_TITLES = dict.fromkeys(("description", "details", "detail"), EXTRA) | dict.fromkeys(_PRODUCTS, "milestones")


def titles_first(columns: list[Column], table: Table) -> list[Column]:
    """A column headed `Title` or `Scheme` beside one of descriptions, some of them blank, names the actions.

    What a scheme will build or deliver are its milestones.
    """
    titles = [c for c in columns if c.field == EXTRA and fold(without_remark(c.heading)) in _TITLES]
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
    if sum(map(is_figure_of_success, values)) > _FEW * len(values):
        return columns
    changed = {measures[0].index: "action", actions[0].index: "milestones"}
    why = "a measure stands before its actions"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def answers_first(columns: list[Column], table: Table) -> list[Column]:
    """What is agreed on beside each recommendation is the action; the recommendation is kept as it stands."""
    asked = next((c for c in columns if c.field == "action" and fold_heading(c.heading) in _RECOMMENDATIONS), None)
    answers = [c for c in columns if c.field == EXTRA and _names_answers(c.heading)]
    if asked is None or not answers or not _answers_each(table, asked.index, answers[0].index):
        return columns
    changed = {asked.index: EXTRA, answers[0].index: "action"}
    why = "an action agreed on stands beside its recommendation"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def _names_answers(heading: str) -> bool:
    """Whether a heading names what is agreed on or done: `Agreed action, owner and date`, `Action we will take`."""
    folded = fold_heading(heading)
    return folded.endswith(_ANSWERS) or folded.startswith((*_ANSWERS, *_DONE))


def _answers_each(table: Table, asked: int, answer: int) -> bool:
    """Whether each row of several cells that has a recommendation has an answer, but the rest of one that a page cut.

    One recommendation may have several answers.
    """
    whole = [row for row in table.rows if len(row.filled) > 1 and not row.first_of_grid]
    return all(answer in row.filled for row in whole if asked in row.filled)


def with_action(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names actions but others name who and when, the first column of orders holds them.

    They may be told as an account (`What we did`). Under `Measures` or `Objective` they do so beside either of the two;
    then some orders, hardly a figure, will do. Where there are none, a scheme that somebody leads is what is done.
    """
    fields = {column.field for column in columns}
    told = [name in fields or (name == "when" and bool(fields & _WHEN)) for name in ("lead_text", "when")]
    if "action" in fields or not any(told):
        return columns
    open_ones = [c for c in columns if c.field == "progress" or (c.field == EXTRA and c.why == UNKNOWN)]
    unknown = open_ones if all(told) else []
    aims = [column for column in columns if fold_heading(column.heading) in _MAY_BE_ORDERS]
    of_orders = [column for column in unknown if _tell_what_to_do(values_of(table, column.index), _MOST)]
    of_orders += [column for column in aims if _tell_what_to_do(values_of(table, column.index), _FEW)]
    schemes = [column for column in unknown if fold_heading(column.heading) in _SCHEMES]
    why = "its values tell what to do" if of_orders else "its schemes are what is done"
    return [replace(c, field="action", why=why) if c in [*of_orders, *schemes][:1] else c for c in columns]


def _tell_what_to_do(values: Sequence[str], least: float) -> bool:
    """Whether a share of values are orders, and hardly one is a figure of success."""
    figures = sum(map(is_figure_of_success, values))
    return bool(values) and sum(map(is_order, values)) >= least * len(values) and figures <= _FEW * len(values)


def date_of_origin(columns: list[Column]) -> list[Column]:
    """A column headed `Date` before one of recommendations may tell when they were made: it is kept as it stands."""
    action = next((column for column in columns if column.field == "action"), None)
    if action is None or "recommendation" not in fold_heading(action.heading):
        return columns
    why = "a date before a recommendation may be that of its origin"
    origin = [c for c in columns if c.index < action.index and fold_heading(c.heading) == "date"]
    return [replace(column, field=EXTRA, why=why) if column in origin else column for column in columns]
