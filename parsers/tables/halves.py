"""Tables printed in halves: columns for which a page has no room stand on later ones, as spreadsheets print them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import starmap
from operator import eq

from parsers.header.rows import Header
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.table import Table
from schema.vocabulary import fold_heading, spellings

_FEWEST = 2  # rows by which two halves are known
_MOST_APART = 0.7  # of the texts of a column that is printed again differ


def with_halves_joined(tables: Sequence[Table], titled: Mapping[int, str]) -> list[Table]:
    """Tables, each with the further columns of its rows that stand in a later one beside the same references.

    `titled` gives the titles above grids by the grid's number: below another title is another table.
    """
    whole: list[Table] = []
    by_references: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)  # else each is held against all others
    for table in tables:
        theirs = _references(table, 1)
        above = reversed(by_references[theirs]) if len(theirs) >= _FEWEST else ()
        title = titled.get(table.first_grid)
        fitting = (k for k in above if title in (None, titled.get(whole[k].first_grid)))
        at = next((k for k in fitting if _goes_with(whole[k], table)), None)
        if at is None:
            by_references[_references(table, 2)].append(len(whole))
            whole.append(table)
        else:
            whole[at] = _joined(whole[at], table)
    return [replace(table, ordinal=number) for number, table in enumerate(whole, start=1)]


def _goes_with(left: Table, right: Table) -> bool:
    """Whether a table has the references of one above, in its order, and further columns, none of them of actions."""
    if left.is_of_cards or right.is_of_cards or set(right.caption_texts) - set(left.caption_texts):
        return False
    key, ours, theirs = _key(right), left.header.headings, right.header.headings
    if _key(left) != key or ours[key] != theirs[key] or not _is_of_references(ours[key]):
        return False
    again = _printed_again(left, right)
    further = {fold_heading(text) for column, text in theirs.items() if column not in again}
    known = {fold_heading(text) for text in ours.values()}
    own = bool(further) and further.isdisjoint(known) and not any(map(_names_action, further))
    return own and _have_same_references(left, right, key)


def _names_action(folded: str) -> bool:
    """Whether a heading stands for actions before all else."""
    return spellings("headings").get(folded, ())[:1] == ("action",)


def _printed_again(left: Table, right: Table) -> frozenset[int]:
    """The columns that both halves have, as spreadsheets print some on each page: the key, and those like it.

    Their texts tell the rows apart: a date or lead that all rows share may be that of another table.
    """
    headings = left.header.headings
    same = [column for column, text in right.header.headings.items() if headings.get(column) == text]
    ours, theirs = (
        {column: [_text(row, column) for row in table.rows if _has_reference(row, _key(right))] for column in same}
        for table in (left, right)
    )
    pairs = {column: list(zip(ours[column], theirs[column], strict=False)) for column in same}  # sums may have no other
    again = [c for c, both in pairs.items() if all(starmap(eq, both)) and len(set(both)) >= _MOST_APART * len(both)]
    return frozenset({_key(right), *again})


def _text(row: Row, column: int) -> str:
    cell = row.filled.get(column)
    return cell.text if cell else ""


def _key(table: Table) -> int:
    """The column by which rows are known: the first with a heading."""
    return min(table.header.headings)


def _is_of_references(heading: str) -> bool:
    return "ref" in spellings("headings").get(fold_heading(heading), ())


def _have_same_references(left: Table, right: Table, key: int) -> bool:
    """Whether rows have the same references, each its own, and the right ones nothing without one."""
    ours, theirs = _references(left, 2), _references(right, 1)
    all_known = all(key in row.filled for row in right.rows if row.filled)
    return all_known and ours == theirs and len(set(ours)) == len(ours) >= _FEWEST


def _references(table: Table, least: int) -> tuple[str, ...]:
    """What stands in the first column under a heading, in rows with the `least` texts or more; nothing in cards."""
    if table.is_of_cards or not table.header.headings:
        return ()
    key = _key(table)
    return tuple(row.filled[key].text for row in table.rows if key in row.filled and len(row.filled) >= least)


def _has_reference(row: Row, key: int) -> bool:
    """Whether a row begins with a reference, and is no heading of a section."""
    return key in row.filled and len(row.filled) > 1


def _joined(left: Table, right: Table) -> Table:
    """A table with the columns of another behind its own, but for those that are printed again."""
    key, own = _key(right), _printed_again(left, right)
    others = {row.filled[key].text: row for row in right.rows if row.filled}
    rows = [
        _widened(row, others[row.filled[key].text], left.width, own) if _has_reference(row, key) else row
        for row in left.rows
    ]
    again = [cell for cell in right.header.cells if cell.column in own]
    again += [cell for row in right.captions for cell in row.begins]
    again += [cell for row in others.values() for column, cell in row.filled.items() if column in own]
    return replace(
        left,
        header=_both(left, right, own),
        width=left.width + right.width,
        last_page=right.last_page,
        rows=rows,
        repeated=[*left.repeated, *right.repeated, *again],
    )


def _both(left: Table, right: Table, again: frozenset[int]) -> Header:
    """The headings of two halves."""
    shift, header = left.width, right.header
    further = {column + shift: text for column, text in header.headings.items() if column not in again}
    cells = tuple(_moved(cell, 0, shift) for cell in header.cells if cell.column not in again)
    reach = {column + shift: over + shift for column, over in header.reach.items() if over not in again}
    return replace(
        left.header,
        headings=left.header.headings | further,
        cells=(*left.header.cells, *cells),
        reach=left.header.reach | reach,
    )


def _widened(row: Row, other: Row, shift: int, again: frozenset[int]) -> Row:
    """A row with the cells of its other half behind its own, but for those printed again."""
    down = row.index - other.index
    moved = {c + shift: _moved(cell, down, shift) for c, cell in other.cells.items() if c not in again}
    begins = tuple(_moved(cell, down, shift) for cell in other.begins if cell.column not in again)
    filled = {cell.column: cell for cell in begins if cell.text}
    return replace(row, cells=row.cells | moved, begins=(*row.begins, *begins), filled=row.filled | filled)


def _moved(cell: Cell, down: int, across: int) -> Cell:
    return cell._replace(row=cell.row + down, column=cell.column + across)
