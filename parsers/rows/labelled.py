"""Rows across a table that go on with the one above under a label: `Update: …` becomes a value of that row's own."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import first_label, names_value_of_row
from parsers.labels.of_sections import names_in_charge
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.table import Table
from parsers.text import words
from parsers.values.status import is_status
from schema.vocabulary import fold_heading

_FEWEST = 2  # rows with one label in a document: a single one may be a note on the whole table
_MOST_CELLS = 2  # the label and its value
_FEWEST_WORDS = 3  # of an action


class _Labelled(NamedTuple):
    """The label of a row across a table, folded, the cell that prints it, and the value behind it, if any."""

    name: str
    label: Cell
    value: Cell | None


def with_labelled_rows(tables: Sequence[Table], vocabulary: Vocabulary) -> list[Table]:
    """Tables with a column more for each label of such rows, in which their values stand."""
    tables = _with_rests_above(tables, vocabulary)
    found = [_below(table, vocabulary) for table in tables]
    counts = Counter(labelled.name for own in found for labelled in own.values())
    often = [{place: one for place, one in own.items() if counts[one.name] >= _FEWEST} for own in found]
    return [_with_columns(table, own) if own else table for table, own in zip(tables, often, strict=True)]


def _with_rests_above(tables: Sequence[Table], vocabulary: Vocabulary) -> list[Table]:
    """Tables with such rows atop a page at the end of the table before, where they are the rest of its last row.

    Both have the same headings, and a title parts them. Where the first of several tables with the same headings
    begins with such a row, it tells of the whole table, as those of the others do.
    """
    found: list[Table] = []
    each_begins = False
    for table in tables:
        same = bool(found) and table.header.headings == found[-1].header.headings
        if not same:
            each_begins = bool(table.rows) and _labelled(table.rows[0], vocabulary) is not None
        rests = _rests_atop(table, found[-1], vocabulary) if same and not each_begins else []
        if rests:
            found[-1] = replace(found[-1], rows=[*found[-1].rows, *rests])
        found.append(replace(table, rows=table.rows[len(rests) :]) if rests else table)
    return found


def _rests_atop(table: Table, above: Table, vocabulary: Vocabulary) -> list[Row]:
    """The labelled rows at the top of a table, which stands on a page behind the last row of another, one of a plan."""
    rests = list(takewhile(lambda row: _labelled(row, vocabulary), table.rows[:-1]))
    last = next((row for row in reversed(above.rows) if row.filled), None)
    is_of_plan = last is not None and bool(_is_of_plan(last, vocabulary) or _labelled(last, vocabulary))
    return rests if rests and last and is_of_plan and _page_of(last) != _page_of(rests[0]) else []


def _page_of(row: Row) -> int | None:
    """The page on which a row begins, where there are pages."""
    return row.begins[0].place.page


def _below(table: Table, vocabulary: Vocabulary) -> dict[int, _Labelled]:
    """The rows of a table that stand below one of its own, or below another such row, by their places.

    A blank row, as a page break leaves one of a row that fills its page, parts none from it.
    """
    found: dict[int, _Labelled] = {}
    filled = [(place, row) for place, row in enumerate(() if table.is_of_cards else table.rows) if row.filled]
    for (before, above), (place, row) in pairwise(filled):
        labelled = _labelled(row, vocabulary)
        if labelled and (before in found or _is_of_plan(above, vocabulary)):
            found[place] = labelled
    return found


def _is_of_plan(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row is one of a plan, and no title: it has several cells, or but an action and one value.

    What a page break left of one may be less: its first column is blank, or goes on in small letters.
    """
    is_rest = row.first_of_grid and bool(row.filled) and (0 not in row.filled or row.filled[0].text[0].islower())
    return is_rest or len(row.filled) > _MOST_CELLS or _is_action_with_one_value(row, vocabulary)


def _is_action_with_one_value(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row holds but an action and one value: no number and title, nor a title and its lead.

    A status may stand before its action.
    """
    cells = list(row.filled.values())
    if len(cells) != _MOST_CELLS or any(cell.column_span > 1 for cell in row.begins):
        return False
    if is_status(cells[0].text):
        cells.reverse()
    tells = len(words(cells[0].text)) >= _FEWEST_WORDS and not names_in_charge(cells[1].text)
    return tells and not _labelled(row, vocabulary)


def _labelled(row: Row, vocabulary: Vocabulary) -> _Labelled | None:
    """A row that is but a label and a text across columns, in one cell or two."""
    cells = list(row.filled.values())
    if not 0 < len(cells) <= _MOST_CELLS or not (cells[-1].column_span > 1 or _is_alone(cells)):
        return None
    first, last = cells[0], cells[-1]
    alone = first_label(first.text, vocabulary) or ("", "")
    label, value = alone if first is last else (first.text.rstrip(": "), last.text)
    name = fold_heading(label)
    if not names_value_of_row(name, vocabulary):
        return None
    return _Labelled(name, first._replace(text=label), last._replace(text=value) if value else None)


def _is_alone(cells: Sequence[Cell]) -> bool:
    """Whether a row has but one text, in its first cell, as formats without cells across columns print one."""
    return len(cells) == 1 and cells[0].column == 0


def _with_columns(table: Table, found: Mapping[int, _Labelled]) -> Table:
    """A table with a column for each label, and the rows that hold one as the rest of those above them."""
    behind = 1 + max((column for row in table.rows for column in row.cells), default=0)
    names = dict.fromkeys(labelled.name for labelled in found.values())
    columns = {name: max(behind, table.width) + number for number, name in enumerate(names)}
    headings = {columns[labelled.name]: labelled.label.text for labelled in found.values()}
    header = replace(
        table.header,
        headings=table.header.headings | headings,
        cells=(*table.header.cells, *(labelled.label for labelled in found.values())),
    )
    rows = [
        _rest(row, columns[found[place].name], found[place].value) if place in found else row
        for place, row in enumerate(table.rows)
    ]
    return replace(table, header=header, width=table.width + len(columns), rows=rows)


def _rest(row: Row, column: int, value: Cell | None) -> Row:
    """A row as the rest of the one above: its value in the column of its label."""
    cells = {column: value._replace(column=column, column_span=1)} if value else {}
    return replace(row, cells=cells, begins=tuple(cells.values()), filled=cells, goes_on=True)
