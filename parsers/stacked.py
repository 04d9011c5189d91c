"""Cards with labels above their values: a row of labels beside each other, and below it a row of what belongs to each.

So reports of performance systems set them; wide rows of one label and its value stand below. Boxes have but one column:
each label in a row of its own, or before its value.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.header_rows import Vocabulary, is_heading
from parsers.labels import first_label
from parsers.printed_rows import Row
from parsers.source import Cell
from schema.vocabulary import fold_heading

Pair = tuple[Cell, Cell | None]

_FEWEST = 3  # labels beside each other


def stacked_pairs(rows: Sequence[Row], vocabulary: Vocabulary) -> dict[int, list[Pair]]:
    """Labels with the values below them, by the row that the labels fill; none in a table of headings over rows.

    It is one where another row of the same columns stands below, or no label with a wide value does.
    """
    stacks = {
        above.index: list(_below_each(above, values))
        for above, values in pairwise(rows)
        if _are_labels(above, vocabulary) and _stand_below(values, above) and not _are_labels(values, vocabulary)
    }
    behind = [rows[index + 2] for index in stacks if index + 2 < len(rows)]
    more = [row for row in behind if len(row.begins) > 1 and row.index not in stacks]
    goes_on = any(_stand_below(row, rows[row.index - 2]) for row in more)
    wide = any(_is_wide_pair(row, vocabulary) for row in behind)
    return stacks if wide and not goes_on else {}


def _are_labels(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row holds nothing but headings, most of them known as a whole."""
    if len(row.begins) < _FEWEST or not all(is_heading(fold_heading(cell.text), vocabulary) for cell in row.begins):
        return False
    known = sum(fold_heading(cell.text) in vocabulary.headings for cell in row.begins)
    return 2 * known > len(row.begins)


def _stand_below(values: Row, labels: Row) -> bool:
    """Whether each cell of a row stands below a label of another, as wide as that; blank ones may be missing."""
    places = {(cell.column, cell.column_span) for cell in values.begins}
    return bool(places) and places <= {(label.column, label.column_span) for label in labels.begins}


def _below_each(labels: Row, values: Row) -> Iterator[Pair]:
    """Each label with what stands below it; nothing below one whose value is blank."""
    below = {value.column: value for value in values.begins if value.text or value.fill}
    yield from ((label, below.get(label.column)) for label in labels.begins)


def _is_wide_pair(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row is a label and a value that covers several columns."""
    label, value = row.begins if len(row.begins) == 2 else (None, None)
    return (
        label is not None
        and value is not None
        and value.column_span > 1
        and is_heading(fold_heading(label.text), vocabulary)
    )


def pairs_in_one_column(rows: Sequence[Row], vocabulary: Vocabulary) -> list[tuple[Row, list[Pair]]]:
    """The rows of a grid of one column, those of its title without labels; by turns a label and its value make one.

    None where it has no labels.
    """
    cells = [row.cells[0] for row in rows]
    first = next((k for k, cell in enumerate(cells) if _label_of(cell, vocabulary)), len(rows))
    values = [*cells[first + 1 :: 2], cells[first]._replace(text="")] if first < len(rows) else []
    pairs = [_pair(label, value, vocabulary) for label, value in zip(cells[first::2], values, strict=False)]
    return [*((row, []) for row in rows[:first]), *((row, [p]) for row, p in zip(rows[first::2], pairs, strict=True))]


def _label_of(cell: Cell, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The label that a text is or begins with, and the rest of it."""
    return first_label(cell.text) or ((cell.text, "") if fold_heading(cell.text) in vocabulary.headings else None)


def _pair(label: Cell, below: Cell, vocabulary: Vocabulary) -> Pair:
    """A label with its value: what stands in the row below, or beside it."""
    name, rest = _label_of(label, vocabulary) or (label.text, "")
    beside = label._replace(text=rest) if rest and not below.text else below
    return label._replace(text=name), beside if beside.text else None
