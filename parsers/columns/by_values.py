"""Columns whose values show a field that no heading names: lead, section, aim."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import ne

from parsers.column import EXTRA, MERGED, UNKNOWN, Column, holds_values, values_of
from parsers.columns.of_orders import FEW
from parsers.headings.known import is_period
from parsers.printed_rows import Row
from parsers.table import Table
from schema.fields import WHO
from schema.vocabulary import fold, fold_heading

_SERVICES = ("service", "services", "service area", "directorate", "department", "committee")
_SERVICE_WORDS = 8
_MOST_EACH = 0.7  # of the rows below the first have a text of their own in a column that tells of each
_NAME_WORDS = 4  # names of sections are seldom longer
_PLACES = {"town", "area", "ward", "site", "neighbourhood", "location", "parish", "settlement", "village", "place"}
_SHORT_NAME = 6  # words of the name of a part below a heading that tells nothing
_FEW_WORDS = 1  # of an aim: no more may be a rating
_RANK_WORDS = 4
_RANKS = {
    *("high", "medium", "low", "top", "urgent", "critical", "essential", "important", "desirable", "moderate", "must"),
    *("should", "could", "immediate", "significant", "major", "minor", "fundamental", "merits", "advisory", "routine"),
    *("short", "long", "red", "amber", "green", "yes", "no", "tbc", "core", "key", "statutory"),
}
_DECISIONS = {"accept", "accepted", "agree", "agreed", "disagree", "disagreed", "declined", "noted", "supported"}
_HOW_DECIDED = {"in", "part", "partly", "partially", "full", "fully", "principle", "not", "and"}
_SHARE = re.compile(r"\d{1,3}(?:\.\d+)?\s?%")
_NUMBERED_PART = re.compile(r"(?P<kind>[^\W\d_]+) (?:\d{1,2}|[A-Z])(?::| [–—-]) ?\S")
_ORDINAL = re.compile(r"(?P<number>\d{1,2})[.:)]\s+[A-Z]")
_REFERS = re.compile(r"(?:[^\W\d_]+ \d+(?:\.\d+)?[\s,;&]*(?:and )?)+")  # `Objective 1, Objective 3`
_NAMES_PARTS = "its merged cells name the parts"
_FEWEST_TITLES = 2  # of tables, where titles are the sections of a plan
_OF_DATES = ("target_text", "completed_text")


def with_section(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names sections, a column before the actions does whose values number parts of its kind.

    As `Aim 1: Homes` does under `Strategic aim`, once for several rows; so do the names of aims in merged cells.
    """
    columns = _years_apart(columns, table)
    actions = [column.index for column in columns if column.field == "action"]
    if any(column.field == "section" for column in columns):
        banded = any(_is_band(row) and actions != [0] for row in table.rows[:1])
        return _below_bands(columns, actions, table) if banded else columns
    open_ones = [c for c in columns if c.field == "objective_text" or (c.field == EXTRA and c.why == UNKNOWN)]
    before = [c for c in open_ones if actions and c.index < actions[0]]
    numbered = [(c, "its values number the parts") for c in before if _numbers_parts(c, actions[0], table)]
    named = [(c, _NAMES_PARTS if c.field != EXTRA else MERGED) for c in before if _names_parts(c, table)]
    parts = [*numbered, *named][:1]
    return [next((replace(c, field="section", why=why) for part, why in parts if part is c), c) for c in columns]


def _years_apart(columns: list[Column], table: Table) -> list[Column]:
    """Columns of which none names sections by years, as `Audit` may: those tell when the audit of each row was.

    Rows without an action may be totals or notes.
    """
    actions = [column.index for column in columns if column.field == "action"]
    rows = [row.filled for row in table.rows if not row.filled.keys().isdisjoint(actions)]
    years = {
        column
        for column in columns
        if column.field == "section"
        and (own := [row[column.index].text for row in rows if column.index in row])
        and _nearly_all_years(own)
    }
    return [replace(c, field=EXTRA, why="its values are years") if c in years else c for c in columns]


def _nearly_all_years(values: Sequence[str]) -> bool:
    return sum(map(is_period, values)) >= (1 - FEW) * len(values)


def aims_below_titles(
    mapped: list[tuple[Table, list[Column]]], titled: Mapping[int, str]
) -> list[tuple[Table, list[Column]]]:
    """Tables with their columns; where several bear titles of their own, these are the sections.

    Names of aims are none then, nor is what is told of each row. `titled` gives the titles above grids by the grid's
    number.
    """
    if len({titled[table.first_grid] for table, _ in mapped if table.first_grid in titled}) < _FEWEST_TITLES:
        return mapped
    return [
        (table, _below_title(columns, table) if table.first_grid in titled else columns) for table, columns in mapped
    ]


def _below_title(columns: list[Column], table: Table) -> list[Column]:
    """Columns of which none tells the section."""
    why = "a title stands above the table"
    instead = {
        column: ("objective_text", why) if column.why == _NAMES_PARTS else (EXTRA, why)
        for column in columns
        if column.why == _NAMES_PARTS or (column.field == "section" and _tells_of_each(column, table))
    }
    instead |= {column: (EXTRA, UNKNOWN) for column in columns if column.why == MERGED}
    return [replace(c, field=instead[c][0], why=instead[c][1]) if c in instead else c for c in columns]


def _below_bands(columns: list[Column], actions: list[int], table: Table) -> list[Column]:
    """Columns of which none tells sections behind the actions, or by a text of its own for each: rows across do."""
    why = "rows across the table are the sections"
    sections = [c for c in columns if c.field == "section" and actions]
    others = [c for c in sections if c.index > actions[0] or _tells_of_each(c, table)]
    return [replace(c, field=EXTRA, why=why) if c in others else c for c in columns]


def _tells_of_each(column: Column, table: Table) -> bool:
    """Whether nearly each row has a text, another than the one above, and most are longer than a section's name."""
    rows = [row for row in table.rows if holds_values(row)]
    cells = [row.filled[column.index] for row in rows if column.index in row.filled]
    values = [cell.text for cell in cells]
    long = sum(len(value.split()) > _NAME_WORDS for value in values)
    changes = sum(map(ne, values, values[1:]))
    each = changes >= _MOST_EACH * (len(rows) - 1) and all(cell.row_span == 1 for cell in cells)
    return len(values) > 1 and each and 2 * long > len(values)


def _is_band(row: Row) -> bool:
    """Whether a row has but one text, across the table or in its first cell."""
    return list(row.filled) == [0]


def _numbers_parts(column: Column, action: int, table: Table) -> bool:
    """Whether each value of a column has a number, alone or behind a word of its heading, one for several actions."""
    rows = [row for row in table.rows if holds_values(row)]
    values = [row.filled[column.index].text for row in rows if column.index in row.filled]
    kinds = set(fold(column.heading).split())
    found = [match for value in values if (match := _NUMBERED_PART.match(value))]
    of_kind = sum(fold(match["kind"]) in kinds for match in found)
    return (0 < of_kind == len(values) or _count_up(values)) and len(values) < len(values_of(table, action))


def _names_parts(column: Column, table: Table) -> bool:
    """Whether the cells of a column of aims have a name of some words each, most of them for several rows.

    So may those of a first column with an unknown heading, where they are short. References to several aims (`Aim 1,
    Aim 3`) are no names, nor are there others where rows across the table are.
    """
    cells = [row.filled[column.index] for row in table.rows if column.index in row.filled and holds_values(row)]
    merged = sum(cell.row_span > 1 for cell in cells)
    named = all(cell.text[0].isupper() and " " in cell.text and not _REFERS.fullmatch(cell.text) for cell in cells)
    banded = any(_is_band(row) for row in table.rows)
    short = all(len(cell.text.split("\n")[0].split()) <= _SHORT_NAME and cell.text[-1] != "." for cell in cells)
    of_place = not _PLACES.isdisjoint(fold(column.heading).split())
    may_name = column.field == "objective_text" or (column.index == 0 and short and not of_place)
    return may_name and named and merged > len(cells) / 2 and not banded


def _count_up(values: Sequence[str]) -> bool:
    """Whether several values have numbers that rise: `1. Places to live`, `2. Health`."""
    numbers = [int(match["number"]) for value in values if (match := _ORDINAL.match(value))]
    return 1 < len(set(numbers)) == len(values) and numbers == sorted(numbers)


def with_aims(columns: list[Column], table: Table) -> list[Column]:
    """A column headed `Priority` before the actions that rates none of them, but names aims, is no rating.

    Where most stand beside several actions, as one cell each, the aims are the sections.
    """
    actions = [column.index for column in columns if column.field == "action"]
    named = [c for c in columns if c.field == "priority" and actions and c.index < actions[0]]
    aims = [c for c in named if (values := values_of(table, c.index)) and all(map(_may_be_aim, values))]
    taken = {column.field for column in columns}
    fields = (
        ("section", "objective_text") if aims and _are_tall(table, aims[0].index) else ("objective_text", "section")
    )
    field = next((name for name in fields if name not in taken), EXTRA)
    return [replace(c, field=field, why="its values are aims") if c in aims else c for c in columns]


def _are_tall(table: Table, index: int) -> bool:
    """Whether most texts of a column are one cell beside several rows each."""
    spans = [row.filled[index].row_span for row in table.rows if index in row.filled]
    return 2 * sum(span > 1 for span in spans) > len(spans)


def _may_be_aim(text: str) -> bool:
    """Whether a text has a number or several words, and is no rating."""
    return (len(fold(text).split()) > _FEW_WORDS or _ORDINAL.match(text) is not None) and not _rates(text)


def _rates(text: str) -> bool:
    """Whether a text is a rank or rating: `High`, `1`, `P2`, `A`; a sentence or the name of a subject is none."""
    ranks = fold(text).split()
    return len(ranks) <= _RANK_WORDS and (len(ranks[-1:]) == 0 or not _RANKS.isdisjoint(ranks) or len(ranks[-1]) <= 2)


def shares_done(columns: list[Column], table: Table) -> list[Column]:
    """A column of shares under `% complete` is no date; it tells the status, where no other does."""
    told = any(column.field == "status_text" for column in columns)
    dated = [(column, values_of(table, column.index)) for column in columns if column.field in _OF_DATES]
    done = [column for column, values in dated if values and share_of_shares(values) > 1 - FEW]
    why = "its values are shares of what is done"
    return [replace(c, field=EXTRA if told else "status_text", why=why) if c in done else c for c in columns]


def share_of_shares(values: Sequence[str]) -> float:
    """How many of some values, at least one, are shares such as `75%`: from 0 to 1."""
    return sum(_SHARE.fullmatch(value) is not None for value in values) / len(values)


def decisions_kept(columns: list[Column], table: Table) -> list[Column]:
    """Answers to recommendations (`Agreed`, `Accepted in part`) are no account of progress, nor a status."""
    told = [(column, values_of(table, column.index)) for column in columns if column.field == "progress"]
    decided = [column for column, values in told if values and _are_decisions(values)]
    why = "its values are decisions"
    return [replace(c, field=EXTRA, why=why) if c in decided else c for c in columns]


def _are_decisions(values: Sequence[str]) -> bool:
    """Whether nearly all values are decisions, and the others begin with one: `Agreed, but in May`."""
    others = [value for value in values if not is_decision(value)]
    return len(others) <= FEW * len(values) and all(fold(value).partition(" ")[0] in _DECISIONS for value in others)


def is_decision(text: str) -> bool:
    """Whether a text says that a recommendation is accepted, in part or not, and nothing more."""
    words = set(fold(text).split())
    return not words.isdisjoint(_DECISIONS) and words <= _DECISIONS | _HOW_DECIDED


def with_lead(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names who answers for an action, the first of services or directorates does."""
    if {column.field for column in columns} & WHO:
        return columns
    services = [c for c in columns if c.field == EXTRA and fold_heading(c.heading) in _SERVICES]
    fitting = [c for c in services if _name_services(c, table)]
    return [
        replace(c, field="lead_text", why="no other column names a lead") if c in fitting[:1] else c for c in columns
    ]


def _name_services(column: Column, table: Table) -> bool:
    """Whether the texts of a column may be names of services, but for the rest of one at the top of a page."""
    rows = [row for row in table.rows if column.index in row.filled and holds_values(row)]
    texts = [(row.filled[column.index].text, row.first_of_grid) for row in rows]
    return bool(texts) and all(_may_name_service(text) or (first and text[0].islower()) for text, first in texts)


def _may_name_service(text: str) -> bool:
    """Whether a text may be the name of a service: a few words, the first with a capital."""
    return len(text.split()) <= _SERVICE_WORDS and text[0].isupper()
