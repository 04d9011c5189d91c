"""Tables printed in halves: columns for which a page has no room stand on later ones, as spreadsheets print them."""

from collections.abc import Sequence
from dataclasses import replace

from parsers.header_rows import Header, shared_vocabulary
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.table import Table
from schema.vocabulary import fold_heading, spellings

_FEWEST = 2  # rows by which two halves are known


def with_halves_joined(tables: Sequence[Table]) -> list[Table]:
    """Tables, each with the further columns of its rows that stand in a later one beside the same references."""
    whole: list[Table] = []
    for table in tables:
        above = reversed(range(len(whole))) if _may_be_half(table) else ()
        at = next((k for k in above if _goes_with(whole[k], table)), None)
        if at is None:
            whole.append(table)
        else:
            whole[at] = _joined(whole[at], table)
    return [replace(table, ordinal=number) for number, table in enumerate(whole, start=1)]


def _may_be_half(table: Table) -> bool:
    """Whether a table begins with references and has further columns, none of actions: most have, and need no more."""
    if table.is_of_cards or not _is_of_references(table.header.headings[_key(table)]):
        return False
    further = _further(table)
    return bool(further) and further.isdisjoint(shared_vocabulary().actions)


def _goes_with(left: Table, right: Table) -> bool:
    """Whether a table that may be a half has the references of one above, in its order, and other columns than that."""
    if left.is_of_cards or _titles(right) - _titles(left):
        return False
    key, ours, theirs = _key(right), left.header.headings, right.header.headings
    if _key(left) != key or ours[key] != theirs[key]:
        return False
    return _further(right).isdisjoint(map(fold_heading, ours.values())) and _have_same_references(left, right, key)


def _further(table: Table) -> set[str]:
    """The headings, folded, behind that of the references."""
    return {fold_heading(text) for column, text in table.header.headings.items() if column != _key(table)}


def _titles(table: Table) -> set[str]:
    return {cell.text for row in table.captions for cell in row.filled.values()}


def _key(table: Table) -> int:
    """The column by which rows are known: the first with a heading."""
    return min(table.header.headings)


def _is_of_references(heading: str) -> bool:
    return "ref" in spellings("headings").get(fold_heading(heading), ())


def _have_same_references(left: Table, right: Table, key: int) -> bool:
    """Whether rows have the same references, each its own, and the right ones nothing without one."""
    ours = [row.filled[key].text for row in left.rows if _has_reference(row, key)]
    theirs = [row.filled[key].text for row in right.rows if key in row.filled]
    all_known = all(key in row.filled for row in right.rows if row.filled)
    return all_known and ours == theirs and len(set(ours)) == len(ours) >= _FEWEST


def _has_reference(row: Row, key: int) -> bool:
    """Whether a row begins with a reference, and is no heading of a section."""
    return key in row.filled and len(row.filled) > 1


def _joined(left: Table, right: Table) -> Table:
    """A table with the columns of another behind its own; the references are but printed again."""
    key = _key(right)
    others = {row.filled[key].text: row for row in right.rows if row.filled}
    rows = [
        _widened(row, others[row.filled[key].text], left.width, key) if _has_reference(row, key) else row
        for row in left.rows
    ]
    again = [cell for cell in right.header.cells if cell.column == key]
    again += [cell for row in right.captions for cell in row.begins]
    again += [row.filled[key] for row in others.values()]
    return replace(
        left,
        header=_both(left, right, key),
        width=left.width + right.width,
        last_page=right.last_page,
        rows=rows,
        repeated=[*left.repeated, *right.repeated, *again],
    )


def _both(left: Table, right: Table, key: int) -> Header:
    """The headings of two halves."""
    shift, header = left.width, right.header
    further = {column + shift: text for column, text in header.headings.items() if column != key}
    cells = tuple(_moved(cell, 0, shift) for cell in header.cells if cell.column != key)
    reach = {column + shift: over + shift for column, over in header.reach.items() if over != key}
    return replace(
        left.header,
        headings=left.header.headings | further,
        cells=(*left.header.cells, *cells),
        reach=left.header.reach | reach,
    )


def _widened(row: Row, other: Row, shift: int, key: int) -> Row:
    """A row with the cells of its other half behind its own, but for the reference."""
    down = row.index - other.index
    moved = {column + shift: _moved(cell, down, shift) for column, cell in other.cells.items() if column != key}
    begins = tuple(_moved(cell, down, shift) for cell in other.begins if cell.column != key)
    filled = {cell.column: cell for cell in begins if cell.text}
    return replace(row, cells=row.cells | moved, begins=(*row.begins, *begins), filled=row.filled | filled)


def _moved(cell: Cell, down: int, across: int) -> Cell:
    return cell._replace(row=cell.row + down, column=cell.column + across)
