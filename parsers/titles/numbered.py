"""Titles of sections in rows of a table: a number in the column of references, and one text, and nothing else."""

from collections.abc import Sequence
from itertools import pairwise

from parsers.headings.known import Vocabulary
from parsers.labels.of_sections import title_of_section
from parsers.logical import Part, SectionHeading, read_section_heading
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.values.status import is_status
from schema.vocabulary import fold

_NOT_YET = {"tbc", "tbd", "n a", "na", "none", "nil"}

RowPlace = tuple[int, int]  # a row's grid, and its index there


def numbered_titles(rows: Sequence[Row], ref: int | None, vocabulary: Vocabulary) -> dict[RowPlace, SectionHeading]:
    """The headings of sections by the place of their rows; the row below goes on with the number: `1.1` below `1`.

    `ref` is the column of references. An action whose text lies across its row has no such row below. The text may
    stand in a single column, or cut across several, where such rows are two deep (`1.1.1` below), and they alone have
    no more than that; some of them may stand in one cell, with their number.
    """
    if ref != 0:
        return {}
    width = max((cell.column + cell.column_span for row in rows for cell in row.begins), default=0)
    over = [row for row, below in pairwise(rows) if _goes_on(_number_of(row), _number_of(below))]
    parted = [row for row in over if len(row.filled) > 1]
    across = [row for row in parted if _is_across(row, width)]
    places = {(row.grid, row.index) for row in over}
    is_deep = any(
        (row.grid, row.index) in places and (below.grid, below.index) in places for row, below in pairwise(rows)
    )
    titles = across or (parted if is_deep and _are_bare(parted, rows) else [])
    return {(row.grid, row.index): _heading(row, vocabulary) for row in titles}


def _number_of(row: Row) -> str:
    """What stands in the first column, and of the only text of a row its first word, where it has a digit."""
    first = row.filled[0].text if 0 in row.filled else ""
    word = first.partition(" ")[0] if len(row.filled) == 1 else first
    return word if any(letter.isdigit() for letter in word) else first


def _are_bare(parted: Sequence[Row], rows: Sequence[Row]) -> bool:
    """Whether some rows have but a number and a text, which columns may cut, and all the others have other cells."""
    places = {(row.grid, row.index) for row in parted}
    columns = {frozenset(row.filled) for row in parted}
    others = [row for row in rows if (row.grid, row.index) not in places]
    return all(map(_is_cut_title, parted)) and not any(frozenset(row.filled) in columns for row in others)


def _is_cut_title(row: Row) -> bool:
    """Whether a row has but a number and a text, or its pieces in columns side by side."""
    _, *pieces = sorted(row.filled)
    following = [row.filled[column].text for column in pieces[1:]]
    beside = pieces == list(range(pieces[0], pieces[-1] + 1))
    return beside and not any(text[0].isupper() or is_status(text) or fold(text) in _NOT_YET for text in following)


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


def _heading(row: Row, vocabulary: Vocabulary) -> SectionHeading:
    number, *pieces = [cell for _, cell in sorted(row.filled.items())]
    text = " ".join(" ".join(piece.text for piece in pieces).split())
    named = read_section_heading(title_of_section(text, vocabulary))
    return SectionHeading(number.text.rstrip("."), named.title, tuple(_part(cell, row) for cell in (number, *pieces)))


def _part(cell: Cell, row: Row) -> Part:
    return Part(cell, row.grid, row.index + 1)
