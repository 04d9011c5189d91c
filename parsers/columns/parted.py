"""Columns in which each cell tells several things, as their heading says, become one for each.

Cells tell who leads and when (`Responsible officer and timescale`), or what is done before it as well; or a rating and
what has been done.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from parsers.column import holds_values, values_of
from parsers.columns.rating_and_progress import headings_of_standing, parted_standing, parted_standing_at_mark
from parsers.headings.known import Vocabulary
from parsers.labels.who_and_when import headings_of_all, headings_of_both, parted_action, parted_cell
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.table import Table
from parsers.values.leads import names_leads
from schema.fields import LEAD_AND_TARGET
from schema.vocabulary import spellings

_MOST = 0.6  # the share of cells that must tell all that the heading names
_Parted = Callable[[str], tuple[str, ...]]


def _ways(vocabulary: Vocabulary) -> dict[Callable[[str, Vocabulary], tuple[str, ...] | None], _Parted]:
    """What parts a heading of several things, and the cells below it."""
    return {
        headings_of_all: partial(parted_action, vocabulary=vocabulary),
        headings_of_both: partial(parted_cell, vocabulary=vocabulary),
        headings_of_standing: parted_standing,
    }


class _Several(NamedTuple):
    """The headings that one column has (blank ones stay so), the columns that these get, and what parts its cells."""

    headings: tuple[str, ...]
    columns: tuple[int, ...]
    parted: _Parted


def with_parted_columns(tables: Sequence[Table], vocabulary: Vocabulary) -> list[Table]:
    """Tables with a column for each thing that the cells of one tell."""
    return [_with_columns(table, found) if (found := _of_several(table, vocabulary)) else table for table in tables]


def _of_several(table: Table, vocabulary: Vocabulary) -> dict[int, _Several]:
    """The columns of a table that tell several things, by their headings and most of their cells."""
    behind = max(table.width, 1 + max((column for row in table.rows for column in row.cells), default=0))
    found: dict[int, _Several] = {}
    ways = _ways(vocabulary)
    for index, heading in table.header.headings.items():
        for headings_of, parted in ways.items():
            named, values = headings_of(heading, vocabulary), values_of(table, index)
            if named and index not in found and _tell_all(values, parted):
                columns = (index, *range(behind, behind + len(named) - 1))
                found[index] = _Several(named, columns, _where_all_begin(parted, values))
                behind += len(named) - 1
    for index in () if _names_either(table) else _without_headings(table):
        leads_and_times = partial(_leads_and_times, vocabulary=vocabulary)
        if _tell_all(values_of(table, index), leads_and_times):
            found[index] = _Several(("", ""), (index, behind), leads_and_times)
            behind += 1
    return found


def _names_either(table: Table) -> bool:
    """Whether a heading names leads or times: then a column without one may tell who agreed, and when."""
    fields = {name for text in table.header.texts for name in spellings("headings").get(text, ())[:1]}
    return not fields.isdisjoint(LEAD_AND_TARGET)


def _without_headings(table: Table) -> set[int]:
    """The columns that hold texts below a blank heading."""
    return {index for row in table.rows for index in row.filled} - {*table.header.headings, *table.header.reach}


def _leads_and_times(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Who leads and when, as a cell without a heading tells both; else all of it, and nothing."""
    lead, when = parted_cell(text, vocabulary)
    return (lead, when) if names_leads(lead) else (text, "")


def _tell_all(values: Sequence[str], parted: _Parted) -> bool:
    """Whether most cells tell each of several things; where one does, others may tell but where an action stands."""
    told = [parted(value) for value in values]
    tells = operator.itemgetter(0) if parted is parted_standing else all
    return any(map(all, told)) and sum(map(bool, map(tells, told))) >= _MOST * len(told)


def _where_all_begin(parted: _Parted, values: Sequence[str]) -> _Parted:
    """What parts cells; ratings that but a space ends are such only where every cell begins with one."""
    if parted is parted_standing and not all(parted(value)[0] for value in values):
        return parted_standing_at_mark
    return parted


def _with_columns(table: Table, found: Mapping[int, _Several]) -> Table:
    """A table in which each cell of such columns is several, once for all rows that it spans."""
    headings = dict(table.header.headings)
    for several in found.values():
        headings |= {column: name for column, name in zip(several.columns, several.headings, strict=True) if name}
    made: dict[int, tuple[Cell, ...]] = {}
    rows = [_with_cells(row, found, made) for row in table.rows]
    width = 1 + max((table.width - 1, *headings, *(column for several in found.values() for column in several.columns)))
    return replace(table, header=replace(table.header, headings=headings), width=width, rows=rows)


def _with_cells(row: Row, found: Mapping[int, _Several], made: dict[int, tuple[Cell, ...]]) -> Row:
    """A row of values with its cells parted; `made` holds what each printed cell became, by its identity."""
    if not holds_values(row):
        return row
    cells, begins = dict(row.cells), list(row.begins)
    for index in found.keys() & row.cells.keys():
        cell = row.cells[index]
        own = made.setdefault(id(cell), _cells(cell, found[index]))
        cells |= {part.column: part for part in own}
        begins = [part for other in begins for part in (own if other is cell else (other,))]
    filled = {cell.column: cell for cell in begins if cell.text}
    return replace(row, cells=cells, begins=tuple(begins), filled=filled)


def _cells(cell: Cell, several: _Several) -> tuple[Cell, ...]:
    """What a cell becomes: the first part stands in its own column."""
    texts = zip(several.columns, several.parted(cell.text), strict=True)
    return tuple(cell._replace(column=column, text=text, column_span=1) for column, text in texts)
