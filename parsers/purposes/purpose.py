"""What a table is for: actions, or something that only stands near them."""

from collections.abc import Iterable

from parsers.column import CHOICES, TICK, Column, each_value, values_of
from parsers.headings.figures import is_of_amounts
from parsers.headings.kinds import holds_one_kind, is_of_kind
from parsers.headings.known import Vocabulary
from parsers.headings.money import without_unit
from parsers.headings.neighbours import neighbour_of, speaks_for
from parsers.labels.of_sections import said_by_section
from parsers.labels.run_in import parted_from_labels
from parsers.purposes.procedures import is_procedure
from parsers.table import Table
from parsers.values.orders import ORDERS_IN_DOUBT, tells_to_act
from schema.fields import HOW_FAR, WHEN
from schema.vocabulary import fold_heading

_WHO_AND_WHERE_IT_STANDS = HOW_FAR | {"lead_text", *CHOICES}
_WHEN = WHEN | {TICK}
_SUBSTANCE = {"progress", "outcomes", "milestones", "measures", "resources"}
_ACTION_WORDS = {"action", "actions", "task", "tasks", "activity", "activities", "commitment", "commitments", "do"}
_ENTRIES_OF_LOG = {"risk", "risks", "issue", "issues", "assumption", "assumptions", "dependency", "dependencies",
                   "constraint", "constraints", "decision", "decisions", "opportunity", "opportunities"}  # fmt: skip
_LISTS = ("forward_plan", "schedule_of_policies", "list_of_grants", "register_of_assets", "planning_applications",
          "list_of_savings", "legislation", "road_works", "contracts_register", "list_of_notices",
          "list_of_obligations", "register_of_records", "training_programme", "campaign_calendar", "audit_plan",
          "service_standards")  # to an entry of which a plan may name an action  # fmt: skip
_DISPOSALS = "retention_schedule"  # which orders what becomes of each record
_MAY_BE_OF_PLANS = ("equality_form", "budget", "performance_table", *_LISTS)  # by headings that plans have as well
_WORDS_OF_AUDITS = {"finding", "findings", "recommendation", "recommendations"}  # beside risks and ratings
_SURELY = 3  # headings that are decisive for a kind of list
_YEARS_OF_AMOUNTS = 2


def why_not_actions(table: Table, columns: list[Column], vocabulary: Vocabulary) -> str | None:
    """Why a table is none of actions, as the end of a sentence; `None` for one that is."""
    fields = {column.field for column in columns} | _said_by_captions(table, vocabulary)
    if "action" not in fields or _names_none(table, columns):
        return "no column says what is to be done"
    fields |= _said_in_actions(table, columns, vocabulary)
    if not fields & (_WHO_AND_WHERE_IT_STANDS | _WHEN | _SUBSTANCE):
        return "it says nothing more of what is to be done: not who, when or how"
    plain = _names_actions(columns)
    telling = plain or _tells_who_when_and_how_far(fields) or _tells_to_act(table, columns)
    if reason := _why_neighbour(table, columns, telling):
        return reason
    if not table.header.cells and table.last_page is None and not _fits_headings(table, columns):
        return "its columns are not those of the table above, and it has no headings of its own"
    if not _leaves_doubt(fields, plain) or _tells_to_act(table, columns):
        return None
    return "few of its rows tell anybody to do something, as those of a timetable or list"


def _tells_who_when_and_how_far(fields: set[str]) -> bool:
    """Whether a table says of each row who leads it, when it is due and where it stands."""
    return "lead_text" in fields and "target_text" in fields and bool(fields & HOW_FAR)


def _names_none(table: Table, columns: list[Column]) -> bool:
    """Whether the cells under the heading of actions are all blank, or but figures, as on a dashboard."""
    column = _of_actions(columns)
    texts = values_of(table, column)
    figures = bool(texts) and not any(char.isalpha() for text in texts for char in text)
    return figures or (len(table.rows) > 0 and not any(column in row.filled for row in table.rows))


def _why_neighbour(table: Table, columns: list[Column], telling: bool) -> str | None:
    """Why a table is one of those that stand near plans, by its headings, or by the kinds of its rows."""
    if any(_are_entries_of_log(each_value(table, column.index)) for column in columns):
        return "its rows are risks, issues and the like, as those of a log"
    if is_procedure(table, columns):
        return "its rows are the steps of a procedure, which begins again whenever there is cause"
    kind = _kind_of_neighbour(table, columns, telling)
    return f"its headings are those of a {kind.replace('_', ' ')}" if kind else None


def _kind_of_neighbour(table: Table, columns: list[Column], telling: bool) -> str | None:
    """The kind of table near a plan that headings show, or amounts under years where nothing else says when."""
    headings = [fold_heading(without_unit(column.heading)) for column in columns]
    kind = neighbour_of(headings, decisive_only=telling)
    if kind and not _may_be_of_plan(kind, headings, table, columns):
        return kind
    if telling or not _WHEN.isdisjoint(column.field for column in columns):
        return None
    amounts = sum(is_of_amounts(column.heading, values_of(table, column.index)) for column in columns)
    return "capital programme" if amounts >= _YEARS_OF_AMOUNTS else None


def _may_be_of_plan(kind: str, headings: list[str], table: Table, columns: list[Column]) -> bool:
    """Whether a table that looks like one of a kind near plans may hold a plan's actions all the same.

    A list may that tells enough of each entry, though none whose headings surely are those of a list and neither name
    actions nor say when they are due; so may some other kinds that say who does what.
    """
    decisive = speaks_for(kind, headings)
    known = any(column.field == "action" and column.why == "vocabulary" for column in columns)
    due = any(column.field == "target_text" for column in columns)
    if kind in _LISTS and not (known or due) and decisive >= _SURELY:
        return False
    if kind in (*_LISTS, _DISPOSALS) and _tells_of_each(columns, decisive):
        return True
    mixed = kind in _MAY_BE_OF_PLANS or (kind == "risk_register" and _are_of_audit(columns))
    return mixed and _says_who_does_what(table, columns)


def _tells_of_each(columns: list[Column], decisive: int) -> bool:
    """Whether a table that has few headings of a list tells who, when and how far; beside actions two will do."""
    fields = {column.field for column in columns}
    told = sum(map(bool, (fields & {"lead_text"}, fields & _WHEN, fields & HOW_FAR)))
    return told > 1 if _names_actions(columns) else told > 2 > decisive


def _are_of_audit(columns: list[Column]) -> bool:
    """Whether a heading speaks of what auditors found or recommend; actions are agreed on in registers as well."""
    return any(not _WORDS_OF_AUDITS.isdisjoint(fold_heading(column.heading).split()) for column in columns)


def _says_who_does_what(table: Table, columns: list[Column]) -> bool:
    """Whether a table names actions that are orders, and who leads them."""
    led = any(column.field == "lead_text" for column in columns)
    return led and _names_actions(columns) and _tells_to_act(table, columns)


def _names_actions(columns: list[Column]) -> bool:
    """Whether a heading speaks of actions, tasks or the like."""
    return any(not _ACTION_WORDS.isdisjoint(fold_heading(column.heading).split()) for column in columns)


def _are_entries_of_log(values: Iterable[str]) -> bool:
    """Whether values are kinds of entries that a log of risks has, several of them; actions are entries of others."""
    kinds: set[str] = set()
    for value in values:
        kinds.add(fold_heading(value))
        if not kinds <= _ENTRIES_OF_LOG:
            return False  # most columns, by their first value
    return len(kinds) > 1 and not kinds.isdisjoint({"risk", "risks"})


def _said_by_captions(table: Table, vocabulary: Vocabulary) -> set[str]:
    """The fields that the section of a table gives to all its rows: who leads them, or when they are due."""
    return {name for text in table.caption_texts for name in said_by_section(text, vocabulary)}


def _said_in_actions(table: Table, columns: list[Column], vocabulary: Vocabulary) -> set[str]:
    """The fields that labels in the texts of the actions name."""
    texts = values_of(table, _of_actions(columns))
    return {label.field for text in texts for label in parted_from_labels(text, vocabulary)[1]}


def _of_actions(columns: list[Column]) -> int:
    """The column of actions, in a table that has one."""
    return next(column.index for column in columns if column.field == "action")


def _fits_headings(table: Table, columns: list[Column]) -> bool:
    """Whether a table that goes under the headings of the one above has their kinds of values, in most such columns.

    In a third of them, where its actions are orders; and these where the headings name no kinds.
    """
    kinds = [column for column in columns if holds_one_kind(column.field)]
    fitting = 0
    for column in kinds:
        values = [row.filled[column.index].text for row in table.rows if column.index in row.filled]
        fitting += 2 * sum(is_of_kind(column.field, value) for value in values) >= len(values)
    return (bool(kinds) and 2 * fitting >= len(kinds)) or (3 * fitting >= len(kinds) and _tells_to_act(table, columns))


def _leaves_doubt(fields: set[str], plain: bool) -> bool:
    """Whether the headings may be a timetable's (what and when alone), or a list's that names nobody."""
    only_when = not fields & (_WHO_AND_WHERE_IT_STANDS | _SUBSTANCE)
    return only_when or (not plain and not fields & _WHO_AND_WHERE_IT_STANDS)


def _tells_to_act(table: Table, columns: list[Column]) -> bool:
    """Whether enough of the cells under the heading of actions are orders, with a reference before them or without."""
    texts = values_of(table, _of_actions(columns))
    return sum(map(tells_to_act, texts)) >= ORDERS_IN_DOUBT * len(texts)
