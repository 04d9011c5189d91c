"""Tables inside the cells of another: where each stands among the rows of that."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.source import Grid


def parted_at_inner(whole: Grid, inner: Sequence[int]) -> list[list[Grid]]:
    """The parts of a table before, between and behind those inside its cells, of which the rows are given.

    In a frame of one column each inner table stands right below its row; beside other cells all come behind.
    """
    behind = [row + 1 for row in inner] if whole.column_count == 1 else [whole.row_count] * len(inner)
    return [[*_rows_between(whole, start, end)] for start, end in pairwise([0, *behind, whole.row_count])]


def _rows_between(grid: Grid, start: int, end: int) -> Iterator[Grid]:
    """The rows of a grid from one down to another, as one of their own, unless there are none."""
    cells = tuple(cell._replace(row=cell.row - start) for cell in grid.cells if start <= cell.row < end)
    if start < end:
        yield replace(grid, row_count=end - start, cells=cells)
