"""Headings alone at the foot of a page, where the rows on the next stand in other columns than these show.

So they do where a heading is blank, or where the page break cut the row of headings: a table above tells both. What is
cut is told by the vocabulary, too, if no table above has these headings.
"""

from collections.abc import Sequence
from dataclasses import replace

from parsers.header.rows import Header
from parsers.headings.known import Vocabulary
from parsers.printed_rows import Row
from parsers.source import Grid
from parsers.table import Table, fitted
from schema.vocabulary import fold, fold_heading

_FEWEST = 3  # headings that tell a table to be one as above


def with_columns_of_like(tables: Sequence[Table], grid: Grid) -> Table | None:
    """The last table, where it has but headings, in the columns of one above that has these and that a grid fits."""
    last = tables[-1] if tables else None
    if last is None or _has_rows(last) or last.last_page == grid.place.page:
        return None
    like = next((table for table in reversed(tables[:-1]) if _begin_alike(last, table) and _fits(grid, table)), None)
    header = replace(like.header, cells=last.header.cells) if like else last.header
    return replace(last, header=header, edges=like.edges, width=like.width) if like else None


def ends_headings(row: Row, table: Table) -> bool:
    """Whether a row below headings alone at the foot of a page is the rest of these."""
    if not _is_below_break(row, table):
        return False
    printed = {fold(cell.text) for cell in table.header.cells}
    ends = [(fold(cell.text), fold(table.header.headings.get(k, ""))) for k, cell in row.filled.items()]
    return all(whole not in printed and whole.endswith(f" {end}") for end, whole in ends)


def with_ends(row: Row, table: Table, vocabulary: Vocabulary) -> Header:
    """A table's headings at the foot of a page, with their ends in a row below, if these make each a known one."""
    headings = table.header.headings
    whole = {column: f"{headings.get(column, '')} {cell.text}" for column, cell in row.filled.items()}
    are_ends = _is_below_break(row, table) and whole.keys() <= headings.keys()
    known = are_ends and all(fold_heading(text) in vocabulary.headings for text in whole.values())
    return replace(table.header, headings=headings | whole) if known else table.header


def _is_below_break(row: Row, table: Table) -> bool:
    """Whether a row is the first of a table and stands on the page behind its headings."""
    pages = {cell.place.page for cell in (*table.header.cells[:1], *row.begins[:1])}
    return not _has_rows(table) and bool(row.filled) and len(pages) > 1


def _has_rows(table: Table) -> bool:
    """Whether anything stands below a table's headings; what a page break cut off them may be blank cells there."""
    return any(row.filled for row in table.rows)


def _begin_alike(table: Table, other: Table) -> bool:
    """Whether the headings of a table, in order, are those of another or begin them, but for some of its columns."""
    own = [fold(heading) for _, heading in sorted(table.header.headings.items())]
    headings = iter([fold(heading) for _, heading in sorted(other.header.headings.items())])
    alike = len(own) >= max(_FEWEST, len(other.header.headings) / 2)
    return alike and all(any(heading.startswith(begin) for heading in headings) for begin in own)


def _fits(grid: Grid, table: Table) -> bool:
    return grid.column_count == table.width and bool(table.edges) and fitted(table, grid, titled=True) is not None
