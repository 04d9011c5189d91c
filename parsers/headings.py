"""From heading texts to canonical fields, with the values of the column as evidence."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from parsers.columns import EXTRA, UNKNOWN, Column, agreed, values_of
from parsers.header_rows import heading_parts
from parsers.tables import Table
from parsers.values.dates import DateContext, find_dates
from parsers.values.leads import names_leads
from parsers.values.objectives import parse_objectives
from parsers.values.references import is_reference
from parsers.values.status import is_rating, is_status
from schema.vocabulary import fold, fold_heading, spellings, without_remark

_MOST = 0.6  # the share of a column's values that must be of a kind to count as evidence


def map_headings(table: Table, own_spellings: dict[str, str]) -> list[Column]:
    """The field of each column; `extra` for one without a canonical field.

    `own_spellings` (folded heading to field) are those of a council file; they come before the vocabulary. Headings
    that can stand for one field only choose first, so that the result does not hang on the order of the columns.
    """
    columns: dict[int, Column] = {}
    headings = table.header.headings
    for index in sorted(headings, key=lambda index: (_choices(headings[index], own_spellings), index)):
        taken = {column.field for column in columns.values()}
        columns[index] = _column(index, headings[index], values_of(table, index), taken, own_spellings)
    for index in sorted({index for row in table.rows for index in row.filled} - headings.keys()):
        taken = {column.field for column in columns.values()}
        if column := _without_heading(index, table, columns, taken):
            columns[index] = column
    return agreed([columns[index] for index in sorted(columns)], table)


def _without_heading(index: int, table: Table, columns: dict[int, Column], taken: set[str]) -> Column | None:
    """A column under a blank heading by its values, else with the heading that lies across it."""
    if field := _by_values(values_of(table, index), taken):
        return Column(index, "", field, "its values, under a blank heading")
    over = columns.get(table.header.reach.get(index, -1))
    return replace(over, index=index, why="one heading lies across both columns") if over else None


def _by_values(values: list[str], taken: set[str]) -> str | None:
    """The field that the values of a column show, for a heading that tells nothing."""
    fields = [field for field in ("ref", "target_text", "lead_text") if field not in taken and _fits(field, values)]
    return fields[0] if fields else None


def _choices(heading: str, own: dict[str, str]) -> int:
    """How many fields a heading may stand for; one that the vocabulary lacks comes last."""
    folded = fold_heading(heading)
    return 1 if folded in own else len(spellings("headings").get(folded, range(99)))


def _column(index: int, heading: str, values: Sequence[str], taken: set[str], own: dict[str, str]) -> Column:
    folded = fold_heading(heading)
    if folded in own:
        return Column(index, heading, own[folded], "council file")
    known = spellings("headings")
    numbers = "ref" not in taken and _number_rows(values)
    if folded in known:
        if numbers and "action" in known[folded]:
            return Column(index, heading, "ref", "its values are references")
        return Column(index, heading, _best(known[folded], values, taken), "vocabulary")
    for part in heading_parts(fold(without_remark(heading))) or heading_parts(folded):
        free = [field for field in known.get(part, ()) if field not in taken]
        if free and _fits(free[0], values) and (free[0] in _KINDS or not numbers):
            return Column(index, heading, _best(free, values, taken), f"part of the heading is {part!r}")
    return Column(index, heading, "ref" if numbers else EXTRA, "its values are references" if numbers else UNKNOWN)


def _number_rows(values: Sequence[str]) -> bool:
    """Whether values number the rows: references, each its own, plain numbers in their order."""
    plain = [int(value) for value in values if value.isdigit()]
    return _fits("ref", values) and len(set(values)) == len(values) and plain == sorted(plain)


def _best(candidates: Sequence[str], values: Sequence[str], taken: set[str]) -> str:
    """Of a spelling's fields a free one of the values' kind, else one of free text, else the first."""
    free = [field for field in candidates if field not in taken] or list(candidates)
    if len(free) == 1:
        return free[0]
    of_kind = [field for field in free if field in _KINDS and _fits(field, values)]
    of_text = [field for field in free if field not in _KINDS]
    return (of_kind or of_text or free)[0]


def _fits(field: str, values: Sequence[str]) -> bool:
    """Whether most values are of the kind that a field holds; fields of free text take any."""
    test = _KINDS.get(field)
    if test is None:
        return True
    return bool(values) and sum(map(test, values)) >= _MOST * len(values)


def holds_one_kind(field: str) -> bool:
    """Whether a field holds values of one kind, as dates and statuses are, and no free text."""
    return field in _KINDS


def is_of_kind(field: str, value: str) -> bool:
    """Whether a value is of the kind that a field holds, for fields that hold one kind only."""
    test = _KINDS.get(field)
    return test is not None and test(value)


def _is_date(text: str) -> bool:
    return bool(find_dates(text, DateContext())) or is_status(text)


def _is_number_list(text: str) -> bool:
    return all(objective.objective.replace(".", "").isdigit() for objective in parse_objectives(text, {}))


_KINDS: dict[str, Callable[[str], bool]] = {
    "ref": is_reference,
    "target_text": _is_date,
    "start_text": _is_date,
    "completed_text": _is_date,
    "review_text": _is_date,
    "status_text": is_status,
    "rag_text": lambda text: is_rating(text) or is_status(text),
    "lead_text": names_leads,
    "support_text": names_leads,
    "objective_text": _is_number_list,
}
