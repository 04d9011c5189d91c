"""From heading texts to canonical fields, with the values of the column as evidence."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.column import EXTRA, UNKNOWN, Column, values_of
from parsers.columns import agreed
from parsers.header_rows import heading_parts, own_part
from parsers.kinds import fits, holds_one_kind
from parsers.money import counts_spending
from parsers.question_headings import field_asked_for, tells_by_itself
from parsers.table import Table
from parsers.values.orders import is_figure_of_success
from schema.vocabulary import fold, fold_heading, spellings, without_remark

_TELLS_LITTLE = ("by",)  # whom, or when
_MOST_STEP = 3  # from one plain number of a column to the next, where no heading says that they number the rows


def map_headings(table: Table, own_spellings: dict[str, str]) -> list[Column]:
    """The field of each column; `extra` for one without a canonical field.

    `own_spellings` (folded heading to field) are those of a council file; they come before the vocabulary. Headings
    that can stand for one field only choose first, so that the result does not hang on the order of the columns.
    """
    columns: dict[int, Column] = {}
    headings, names = table.header.headings, _names(table, own_spellings)
    for index in sorted(names, key=lambda index: (_choices(names[index], own_spellings), index)):
        taken = {column.field for column in columns.values()}
        named = _column(index, names[index], values_of(table, index), taken, own_spellings)
        columns[index] = replace(named, heading=headings[index])
    for index in sorted({index for row in table.rows for index in row.filled} - headings.keys()):
        taken = {column.field for column in columns.values()}
        if column := _without_heading(index, table, columns, taken):
            columns[index] = column
    return agreed([columns[index] for index in sorted(columns)], table)


def _names(table: Table, own: dict[str, str]) -> dict[int, str]:
    """What each column goes by: its heading, or the part below one across several, where only that part is known."""
    header = table.header
    parts = {index: own_part(header, index) for index in header.headings}
    known = {index for index, part in parts.items() if _is_known(part, own)}
    whole = {index for index, heading in header.headings.items() if _is_known(heading, own) or index not in known}
    return {index: heading if index in whole else parts[index] for index, heading in header.headings.items()}


def _is_known(heading: str, own: dict[str, str]) -> bool:
    folded = fold_heading(heading)
    return folded in own or folded in spellings("headings")


def _without_heading(index: int, table: Table, columns: dict[int, Column], taken: set[str]) -> Column | None:
    """A column under a blank heading by its values, else with the heading that lies across it."""
    if field := _by_values(values_of(table, index), taken):
        return Column(index, "", field, "its values, under a blank heading")
    over = columns.get(table.header.reach.get(index, -1))
    return replace(over, index=index, why="one heading lies across both columns") if over else None


def _by_values(values: Sequence[str], taken: set[str]) -> str | None:
    """The field that the values of a column show, for a heading that tells nothing."""
    fields = [field for field in ("ref", "target_text", "lead_text") if field not in taken and fits(field, values)]
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
    if folded not in known:
        return _by_parts(index, heading, values, taken, numbers=numbers)
    if numbers and ("action" in known[folded] or ("objective_text" in known[folded] and _are_codes(values))):
        return Column(index, heading, "ref", "its values are references")
    return Column(index, heading, _best(known[folded], values, taken), "vocabulary")


def _by_parts(index: int, heading: str, values: Sequence[str], taken: set[str], *, numbers: bool) -> Column:
    """The field of a heading that the vocabulary lacks: what it asks for or counts, a part of it, else its values."""
    folded, known = fold_heading(heading), spellings("headings")
    if (asked := field_asked_for(folded)) and asked not in taken and not numbers:
        return Column(index, heading, asked, "the heading asks for it")
    for part in filter(tells_by_itself, heading_parts(fold(without_remark(heading))) or heading_parts(folded)):
        free = [field for field in known.get(part, ()) if field not in taken]
        if free and fits(free[0], values) and (holds_one_kind(free[0]) or not numbers):
            return Column(index, heading, _best(free, values, taken), f"part of the heading is {part!r}")
    if numbers and _follow_each_other(values):
        return Column(index, heading, "ref", "its values are references")
    if folded in _TELLS_LITTLE and (field := _by_values(values, taken)):
        return Column(index, heading, field, "its values")
    if counts_spending(heading):
        return Column(index, heading, "resources", "the heading gives a unit of money")
    return Column(index, heading, EXTRA, UNKNOWN)


def _are_codes(values: Sequence[str]) -> bool:
    """Whether references are letters with numbers, several: `P1` and `P2` under `Policy`."""
    return len(values) > 2 and all(value[0].isalpha() and value[-1].isdigit() for value in values)


def _follow_each_other(values: Sequence[str]) -> bool:
    """Whether references are several, the plain numbers near each other: `14` and `250` are scores."""
    plain = [int(value) for value in values if value.isdecimal()]
    return len(values) > 1 and (not plain or plain[-1] - plain[0] < _MOST_STEP * len(values))


def _number_rows(values: Sequence[str]) -> bool:
    """Whether values number the rows: references, each its own, plain numbers in their order."""
    plain = [int(value) for value in values if value.isdecimal()]
    return fits("ref", values) and len(set(values)) == len(values) and plain == sorted(plain)


def _best(candidates: Sequence[str], values: Sequence[str], taken: set[str]) -> str:
    """Of a spelling's fields a free one of the values' kind, else one of free text, else the first."""
    free = [field for field in candidates if field not in taken] or list(candidates)
    if len(free) > 1 and "measures" in free and sum(map(is_figure_of_success, values)) > len(values) / 2:
        return "measures"
    if len(free) == 1:
        return free[0]
    of_kind = [field for field in free if holds_one_kind(field) and fits(field, values)]
    of_text = [field for field in free if not holds_one_kind(field)]
    return (of_kind or of_text or free)[0]
