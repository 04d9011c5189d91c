"""Where headings stand among the rows of a grid: at its top, or further down, above rows of another table."""

from collections.abc import Sequence
from typing import NamedTuple

from parsers.header.rows import Header, header_at, is_again, is_likely, is_only_headings, part_section
from parsers.headings.known import Vocabulary
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.table import Table
from parsers.titles.rows import is_label
from schema.vocabulary import fold_heading

_NEAR_TOP = 4  # rows: titles may stand above the headings


class Head(NamedTuple):
    """Headings, and the cell beside them that names the section of their table, if one does."""

    header: Header
    section: Cell | None

    @property
    def cells(self) -> list[Cell]:
        """All that is printed."""
        return [*self.header.cells, *filter(None, [self.section])]


def has_headings(rows: Sequence[Row], vocabulary: Vocabulary) -> bool:
    """Whether headings stand near the top of a grid, as at the beginning of a document."""
    top = rows[:_NEAR_TOP]
    return any(is_likely(header_at(top, index), vocabulary, strict=False) for index in range(len(top)))


def head_in(rows: Sequence[Row], index: int, current: Table | None, vocabulary: Vocabulary) -> Head | None:
    """The headings that begin with a row, below those of the current table, if there is one."""
    head = may_be_head(rows, index, current, vocabulary)
    return head if head and _is_header(head.header, current, vocabulary, on_top=_is_on_top(rows, index)) else None


def may_be_head(rows: Sequence[Row], index: int, current: Table | None, vocabulary: Vocabulary) -> Head | None:
    """What a row would be as headings, where it may begin some."""
    if not (_is_on_top(rows, index) or _may_begin_header(rows[index], current, vocabulary)):
        return None
    header = header_at(rows, index)
    if current and header.headings == current.header.headings:
        return Head(header, None)
    return Head(*part_section(header, rows[index + header.row_count :], vocabulary))


def _is_on_top(rows: Sequence[Row], index: int) -> bool:
    """Whether a row of a grid is its first, aside of titles, and labels with a text across the other columns."""
    return index < _NEAR_TOP and all(len(row.filled) < 2 or is_label(row) for row in rows[:index])


def _may_begin_header(row: Row, current: Table | None, vocabulary: Vocabulary) -> bool:
    """Whether a row's first cell is known, or part of the table's own heading: most rows need no closer look.

    Of a cell in two languages, each in a paragraph, either half may be.
    """
    if current is None or not row.filled:
        return True
    column, cell = next(iter(row.filled.items()))
    heading = current.header.headings.get(column, "")
    halves = {cell.text, cell.text.partition("\n")[0], cell.text.rpartition("\n")[2]}
    return any(" ".join(text.split()) in heading or fold_heading(text) in vocabulary.headings for text in halves)


def _is_header(header: Header, current: Table | None, vocabulary: Vocabulary, *, on_top: bool) -> bool:
    """Whether a row begins a header.

    Inside a table, where `Consultation` or `Completed` are values, a header repeats that of the table or is made of
    headings only, that of the action column among them.
    """
    if current is None:
        return is_likely(header, vocabulary, strict=False)
    known = is_likely(header, vocabulary, strict=True) if on_top else None
    return known or is_again(header, current.header) or is_only_headings(header, vocabulary)
