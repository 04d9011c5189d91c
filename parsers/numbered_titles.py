"""Titles of sections in rows of a table: a number in the column of references, and one text, and nothing else."""

from collections.abc import Sequence
from itertools import pairwise

from parsers.logical import Heading, Part, read_heading
from parsers.printed_rows import Row
from parsers.section_labels import title_of_section
from parsers.source import Cell
from parsers.values.status import is_status

_PARTS = 2  # of a title: its number and a text
RowPlace = tuple[int, int]  # a row's grid, and its index there


def numbered_titles(rows: Sequence[Row], ref: int | None) -> dict[RowPlace, Heading]:
    """The headings of sections by the place of their rows; the row below goes on with the number: `1.1` below `1`.

    `ref` is the column of references. An action whose text lies across its row has no such row below. The text may
    stand in a single column, where such rows are two deep (`1.1.1` below), and they alone have no more than that.
    """
    if ref != 0:
        return {}
    width = max((cell.column + cell.column_span for row in rows for cell in row.begins), default=0)
    over = [
        row
        for row, below in pairwise(rows)
        if 0 in row.filled and 0 in below.filled and _goes_on(row.filled[0].text, below.filled[0].text)
    ]
    across = [row for row in over if _is_across(row, width)]
    places = {(row.grid, row.index) for row in over}
    is_deep = any(
        (row.grid, row.index) in places and (below.grid, below.index) in places for row, below in pairwise(rows)
    )
    titles = across or (over if is_deep and _are_bare(over, rows) else [])
    return {(row.grid, row.index): _heading(row) for row in titles}


def _are_bare(over: Sequence[Row], rows: Sequence[Row]) -> bool:
    """Whether some rows have but a number and a text, in one column, and all the others have more or other cells."""
    columns = over[0].filled.keys()
    bare = [row.filled.keys() == columns for row in rows if 0 in row.filled]
    return len(columns) == _PARTS and sum(bare) == len(over) and all(row.filled.keys() == columns for row in over)


def _is_across(row: Row, width: int) -> bool:
    """Whether a row holds but a text in its first column, and one across all others."""
    if len(row.cells) != 2 or len(row.filled) != 2 or 0 not in row.filled:
        return False
    title = row.begins[-1]
    return title.column == 1 < title.column_span == width - 1 and not is_status(title.text)


def _goes_on(number: str, below: str) -> bool:
    """Whether a reference is that of a part of another: `1.1` or `1a` of `1`, and not `10`."""
    own = number.rstrip(".")
    rest = below.removeprefix(own)
    return own != "" and rest != below and rest.strip(".") != "" and not (own[-1].isdigit() and rest[0].isdigit())


def _heading(row: Row) -> Heading:
    number, title = row.filled.values()
    named = read_heading(title_of_section(" ".join(title.text.split())))
    return Heading(number.text.rstrip("."), named.title, (_part(number, row), _part(title, row)))


def _part(cell: Cell, row: Row) -> Part:
    return Part(cell, row.grid, row.index + 1)
