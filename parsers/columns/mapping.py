"""From heading texts to canonical fields, with the values of the column as evidence."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.column import BY_WORD, EXTRA, UNKNOWN, Column, values_of
from parsers.columns.agreement import agreed
from parsers.columns.by_part import OF_SEVERAL, field_by_part
from parsers.columns.groups import of_groups
from parsers.columns.names import names_of_columns
from parsers.columns.numbered import are_codes, follow_each_other, number_rows
from parsers.columns.ticks import are_ticks
from parsers.headings.best_field import are_states, best_field
from parsers.headings.dates import field_of_dates
from parsers.headings.kinds import fits, holds_one_kind
from parsers.headings.money import counts_spending
from parsers.headings.questions import field_asked_for
from parsers.headings.words import field_by_words
from parsers.table import Table
from parsers.values.answers import asks_for_status, is_answer
from parsers.values.dates import is_whole_date
from schema.fields import WHO
from schema.vocabulary import fold, fold_heading, spellings, without_remark

_TELLS_LITTLE = ("by", "for")  # whom, or when
_ANSWERS = {*OF_SEVERAL, "measures", "outcomes"}  # for which a plan may ask twice
_Told = tuple[str, str]  # the field of a heading, and why
_NUMBERED = "its values are references"
# What these number stands elsewhere: `Linked SDG`, `Regulation`.
_OF_ANOTHER_LIST = re.compile(r"\b(?:link(?:s|ed)?|regulations?|polic(?:y|ies)|standards?|sdgs?)\b", re.IGNORECASE)
_NO_LONGER = re.compile(r"\b(?:former|previous|past|outgoing|old)\b", re.IGNORECASE)  # who leads now is another
_BEFALLS = re.compile(
    r"\bwho\b(?: \w+){0,2} (?:affected|at risk|disadvantaged|eligible|exposed|harmed|hurt|impacted|injured)",
    re.IGNORECASE,
)


def map_headings(table: Table, own_spellings: Mapping[str, str]) -> list[Column]:
    """The field of each column; `extra` for one without a canonical field.

    `own_spellings` (folded heading to field) are those of a council file; they come before the vocabulary. Headings
    that can stand for one field only choose first, so that the result does not hang on the order of the columns, and
    those of ticks last.
    """
    columns: dict[int, Column] = {}
    headings, names = table.header.headings, names_of_columns(table, own_spellings)
    values = {index: values_of(table, index) for index in names}
    ticked = {index for index, texts in values.items() if texts and are_ticks(texts)}
    for index in sorted(names, key=lambda index: (index in ticked, _choices(names[index], own_spellings), index)):
        taken = {column.field for column in columns.values()}
        told = _field_and_why(names[index], values[index], taken, own_spellings)
        columns[index] = Column(index, headings[index], *told)
    for index in sorted({index for row in table.rows for index in row.filled} - headings.keys()):
        taken = {column.field for column in columns.values()}
        if column := _without_heading(index, table, columns, taken, own_spellings):
            columns[index] = column
    alone = [columns[index] for index in sorted(columns)]
    return _of_fields_freed(alone, agreed(alone, table), table, own_spellings)


def _of_fields_freed(alone: list[Column], own: list[Column], table: Table, spelt: Mapping[str, str]) -> list[Column]:
    """Columns of which those unknown may have fields that others have each `alone`, but not beside each other.

    `Response` is an account of progress, but the action beside a recommendation: then an `Update` may be that account.
    """
    freed = {column.field for column in alone} - {column.field for column in own}
    found = {column.index: column for column in own}
    for column in own if freed else []:
        if column.why == UNKNOWN:
            taken = {other.field for other in found.values()}
            field, why = _field_and_why(column.heading, values_of(table, column.index), taken, spelt)
            found[column.index] = replace(column, field=field, why=why) if field in freed else column
    return of_groups(list(found.values()), table) if freed else own


def _without_heading(
    index: int, table: Table, columns: dict[int, Column], taken: set[str], own: Mapping[str, str]
) -> Column | None:
    """A column under a blank heading by its values, else with the heading that lies across it.

    Where the first column below such a heading only numbers the rows, this one is what the heading names.
    """
    values = values_of(table, index)
    if beside := _with_blank_below(index, table, columns, values):
        return replace(beside, index=index, why="the heading beside it has nothing below")
    if field := _by_values(values, taken):
        return Column(index, "", field, "its values, under a blank heading")
    over = columns.get(table.header.reach.get(index, -1))
    if over and over.why == _NUMBERED:
        return Column(index, over.heading, *_field_and_why(over.heading, values, taken, own))
    return replace(over, index=index, why="one heading lies across both columns") if over else None


def _with_blank_below(index: int, table: Table, columns: dict[int, Column], values: Sequence[str]) -> Column | None:
    """The column next to one without a heading that has no values of its own, where its heading suits them.

    A heading set in the middle may stand clear of short values at the left.
    """
    beside = [columns[place] for place in (index + 1, index - 1) if place in columns]
    blank = (column for column in beside if not values_of(table, column.index) and holds_one_kind(column.field))
    return next((column for column in blank if fits(column.field, values)), None)


def _by_values(values: Sequence[str], taken: set[str]) -> str | None:
    """The field that the values of a column show, for a heading that tells nothing."""
    fields = [field for field in ("ref", "target_text", "lead_text") if field not in taken and fits(field, values)]
    return fields[0] if fields else None


def _choices(heading: str, own: Mapping[str, str]) -> int:
    """How many fields a heading may stand for; a question comes first, one that the vocabulary lacks last."""
    folded = fold_heading(heading)
    known = spellings("headings").get(folded)
    if folded not in own and not known and field_asked_for(folded):
        return 0
    return 1 if folded in own else len(known or range(99))


def _field_and_why(heading: str, values: Sequence[str], taken: set[str], own: Mapping[str, str]) -> _Told:
    """The field of a heading over some values, and why; those in `taken` are of other columns."""
    folded = fold_heading(heading)
    if folded in own:
        return own[folded], "council file"
    if "status_text" not in taken and asks_for_status(heading) and _are_answers(values):
        return "status_text", "its values answer what it asks"
    fields = spellings("headings").get(folded, ())
    may_number = not fields or "action" in fields or ("objective_text" in fields and are_codes(values))
    numbers = may_number and "ref" not in taken and number_rows(values)
    if not fields:
        return _by_parts(heading, values, taken, numbers=numbers)
    if numbers:
        return "ref", _NUMBERED
    field = best_field(fields, values, taken)
    return field, UNKNOWN if field == EXTRA != fields[0] else "vocabulary"


def _by_parts(heading: str, values: Sequence[str], taken: set[str], *, numbers: bool) -> _Told:
    """The field of a heading that the vocabulary lacks: what it asks for or counts, a part of it, else its values."""
    folded = fold_heading(heading)
    bare = fold(without_remark(heading))
    worded = bare != folded and not numbers and field_by_words(without_remark(heading), values, taken)
    asked = field_asked_for(bare) or (None if worded else field_asked_for(folded))
    asked = None if asked == "resources" and _are_dates(values) else asked  # `Paid by`
    if asked and (asked not in taken or asked in _ANSWERS) and not numbers:
        return asked, "the heading asks for it"
    if (dates := field_of_dates(bare)) and fits(dates, values):
        return dates, "its words are those of dates"
    found = field_by_part(heading, values, taken, numbers=numbers) or _by_sense(heading, values, taken, numbers=numbers)
    return (EXTRA, UNKNOWN) if found is None or _is_of_another(found[0], heading, values) else found


def _is_of_another(field: str, heading: str, values: Sequence[str]) -> bool:
    """Whether a field that a part of a heading tells is that of another: a former lead, whom it befalls, a list."""
    if field in WHO:
        return bool(_NO_LONGER.search(heading) or _BEFALLS.search(heading))
    if field == "resources":
        return fits("lead_text", values) or _are_dates(values)
    return field == "ref" and _OF_ANOTHER_LIST.search(heading) is not None


def _are_dates(values: Sequence[str]) -> bool:
    return bool(values) and all(map(is_whole_date, values))


def _by_sense(heading: str, values: Sequence[str], taken: set[str], *, numbers: bool) -> _Told | None:
    """The field that the values of a column show, or a unit of money in its heading, and why."""
    if counts_spending(heading):
        return "resources", "the heading gives a unit of money"
    if numbers and follow_each_other(values):
        return "ref", _NUMBERED
    if fold_heading(heading) in _TELLS_LITTLE and (field := _by_values(values, taken)):
        return field, "its values"
    texts = [] if numbers else [without_remark(heading), heading]  # what brackets explain tells less
    told = next(filter(None, (field_by_words(text, values, taken) for text in texts)), None)
    return (told[0], f"{BY_WORD} is {told[1]!r}") if told else None


def _are_answers(values: Sequence[str]) -> bool:
    """Whether values are answers, perhaps beside statuses, and nothing else."""
    return are_states(values) and any(map(is_answer, values))
