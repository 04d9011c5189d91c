"""Names of sections in a column of their own that a page break cut: `Our own` at the foot of a page, `estate` below."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.logical import Part
from parsers.printed_rows import Row
from parsers.text import ends_sentence
from parsers.titles.numbered import RowPlace


def rests_of_sections(rows: Sequence[Row], column: int | None) -> tuple[list[Row], dict[RowPlace, Part]]:
    """Rows without the rests of names that began on the page before, and these by the place where the name begins."""
    rests: dict[RowPlace, Part] = {}
    parted = list(rows[:1])
    for above, row in pairwise(rows):
        own = row
        if column is not None and _goes_on(above, row, column):
            rests[above.grid, above.cells[column].row] = Part(row.filled[column], row.grid, row.index + 1)
            own = _without(row, column)
        parted.append(own)
    return parted, rests


def _without(row: Row, column: int) -> Row:
    """A row that is blank in a column."""
    blank = row.filled[column]._replace(text="")
    begins = tuple(blank if cell is row.filled[column] else cell for cell in row.begins)
    filled = {number: cell for number, cell in row.filled.items() if number != column}
    return replace(row, cells=row.cells | {column: blank}, begins=begins, filled=filled)


def _goes_on(above: Row, row: Row, column: int) -> bool:
    """Whether the first row of a page begins in mid-sentence below a name that begins none."""
    if not row.first_of_grid or column not in row.filled or len(row.filled) < 2 or column not in above.cells:
        return False
    begun, rest = above.cells[column], row.filled[column]
    text = begun.text
    apart = begun.place.page != rest.place.page
    return apart and bool(text) and rest.text[0].islower() and not text[0].islower() and not ends_sentence(text)
