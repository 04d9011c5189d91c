"""Cards with labels above their values: a row of labels beside each other, and below it a row of what belongs to each.

So reports of performance systems set them; wide rows of one label and its value stand below, the value beside the
label or in the next row. Boxes have but one column: each label in a row of its own, or before its value.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from parsers.headings.kinds import is_of_kind
from parsers.headings.known import Vocabulary, is_heading
from parsers.labels.in_text import first_label
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.values.orders import is_action
from parsers.values.status import is_status
from schema.fields import DATES
from schema.vocabulary import fold_heading, spellings

Pair = tuple[Cell, Cell | None]

_FEWEST = 3  # labels beside each other
_NEAR = 6.0  # points: the columns of a card stand no further apart on its next page


def stacked_pairs(
    rows: Sequence[Row], vocabulary: Vocabulary, so_far: frozenset[str], cut_off: Sequence[Cell]
) -> dict[int, list[Pair]]:
    """Labels with the values below them, by the row that the labels fill; none in a table of headings over rows.

    It is one where another row of the same columns stands below, or no label with a wide value does: these may stand
    on the next page, where the labels are those of the cards `so_far`. So may the values of the last row, and those of
    labels that a page break `cut_off` stand in the first: their row is -1.
    """
    across = _labels_across(rows, vocabulary)
    stacks = _stacks(rows, across, vocabulary, so_far)
    if _go_on(rows[0], cut_off):
        stacks[-1] = list(_below_each(cut_off, rows[0]))
    if len(rows) - 2 not in stacks and _are_labels(rows[-1], vocabulary) and _are_of(rows[-1], so_far):
        stacks[len(rows) - 1] = [(label, None) for label in rows[-1].begins]
    return stacks | across if stacks else {}


def labels_cut_off(pairs: Sequence[Pair]) -> list[Cell]:
    """The labels of the last row that a card has so far, where several stand beside each other and none has a value."""
    *_, (last, _) = pairs
    row = [(label, value) for label, value in pairs if (label.row, label.place.page) == (last.row, last.place.page)]
    return [label for label, _ in row] if len(row) >= _FEWEST and not any(value for _, value in row) else []


def _labels_across(rows: Sequence[Row], vocabulary: Vocabulary) -> dict[int, list[Pair]]:
    """Labels that lie across all columns with the values below them, which do so too, by the row of the label.

    A value may be blank, or stand on the next page.
    """
    wide = [_across(row) for row in rows]
    labels = [cell if cell and fold_heading(cell.text) in vocabulary.headings else None for cell in wide]
    below = zip(labels, [*wide[1:], labels[-1]], [*labels[1:], None], strict=True)
    return {
        k: [(label, value if value is not label and value.text else None)]
        for k, (label, value, other) in enumerate(below)
        if label and value and not other
    }


def _across(row: Row) -> Cell | None:
    """The one cell of a row, where it lies across several columns."""
    return row.begins[0] if len(row.begins) == len(row.cells) == 1 < row.begins[0].column_span else None


def _stacks(
    rows: Sequence[Row], across: Container[int], vocabulary: Vocabulary, so_far: frozenset[str]
) -> dict[int, list[Pair]]:
    """Labels with the values below them, of one page, by the row of the labels.

    None where one more row of values stands below, or where no wide pair does below labels that might be headings.
    """
    below_action = {row.index for above, row in pairwise(rows[-3:-1]) if _is_below_action(row, above, vocabulary)}
    stacks = {
        above.index: list(_below_each(above.begins, values))
        for above, values in pairwise(rows)
        if _are_labels(above, vocabulary, 2 if above.index in below_action or _are_of(above, so_far) else _FEWEST)
        and _stand_below(values, above)
        and not _are_labels_again(above, values, vocabulary)
    }
    below_values = [rows[index + 2] for index in stacks if index + 2 < len(rows)]
    more = [row for row in below_values if len(row.begins) > 1 and row.index not in stacks]
    heads_several = any(_stand_below(row, rows[row.index - 2]) for row in more)
    wide = any(_is_wide_pair(row, vocabulary) or row.index in across for row in below_values)
    are_card = wide or all(index in below_action or _are_of(rows[index], so_far) for index in stacks)
    return stacks if are_card and not heads_several else {}


def _is_below_action(labels: Row, above: Row, vocabulary: Vocabulary) -> bool:
    """Whether an action lies across all columns above labels, none of which names one: it is the title of a card."""
    title = _across(above)
    named = not vocabulary.actions.isdisjoint(fold_heading(cell.text) for cell in labels.begins)
    return title is not None and is_action(title.text) and not named


def _are_labels(row: Row, vocabulary: Vocabulary, fewest: int = _FEWEST) -> bool:
    """Whether a row holds nothing but headings and questions, most of them known as a whole."""
    if len(row.begins) < fewest or not all(_may_be_label(cell.text, vocabulary) for cell in row.begins):
        return False
    known = sum(fold_heading(cell.text) in vocabulary.headings for cell in row.begins)
    return 2 * known > len(row.begins) and not any(map(_is_status_beside, row.begins, row.begins[1:]))


def _may_be_label(text: str, vocabulary: Vocabulary) -> bool:
    return text.rstrip().endswith("?") or is_heading(fold_heading(text), vocabulary)


def _is_status_beside(label: Cell, value: Cell) -> bool:
    """Whether a text is a status, and beside a label that calls for one: `Complete`, though it heads columns."""
    return is_status(value.text) and spellings("headings").get(fold_heading(label.text), ())[:1] == ("status_text",)


def _are_labels_again(labels: Row, values: Row, vocabulary: Vocabulary) -> bool:
    """Whether most texts below labels are known headings, no statuses, and none that its label calls for."""
    names = {cell.column: fold_heading(cell.text) for cell in labels.begins}
    fields = {column: spellings("headings").get(name, ())[:1] for column, name in names.items()}
    called = [
        any(field in DATES and is_of_kind(field, cell.text) for field in fields.get(column, ()))
        for column, cell in values.filled.items()
    ]
    again = [fold_heading(c.text) in vocabulary.headings and not is_status(c.text) for c in values.filled.values()]
    return not any(called) and 2 * sum(again) > len(values.filled)


def _stand_below(values: Row, labels: Row) -> bool:
    """Whether each cell of a row stands below a label of another, as wide as that; blank ones may be missing."""
    places = {(cell.column, cell.column_span) for cell in values.begins}
    return bool(places) and places <= {(label.column, label.column_span) for label in labels.begins}


def _go_on(values: Row, labels: Sequence[Cell]) -> bool:
    """Whether a row stands on the page below labels, each cell where one of them stood."""
    return len(values.begins) == len(labels) > 0 and all(map(stand_alike, values.begins, labels))


def stand_alike(cell: Cell, other: Cell) -> bool:
    """Whether two cells have the same left and right edges, on whatever pages."""
    one, two = cell.place.box, other.place.box
    return one is not None and two is not None and max(abs(one.x0 - two.x0), abs(one.x1 - two.x1)) < _NEAR


def _are_of(row: Row, labels: frozenset[str]) -> bool:
    return labels.issuperset(fold_heading(cell.text) for cell in row.begins)


def _below_each(labels: Sequence[Cell], values: Row) -> Iterator[Pair]:
    """Each label with what stands below it; nothing below one whose value is blank."""
    below = {value.column: value for value in values.begins if value.text or value.fill}
    yield from ((label, below.get(label.column)) for label in labels)


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
    rows = [row for row in rows if row.cells]
    cells = [row.cells[0] for row in rows]
    first = next((k for k, cell in enumerate(cells) if _label_of(cell, vocabulary)), len(rows))
    values = [*cells[first + 1 :: 2], cells[first]._replace(text="")] if first < len(rows) else []
    pairs = [_pair(label, value, vocabulary) for label, value in zip(cells[first::2], values, strict=False)]
    return [*((row, []) for row in rows[:first]), *((row, [p]) for row, p in zip(rows[first::2], pairs, strict=True))]


def _label_of(cell: Cell, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The label that a text is or begins with, and the rest of it."""
    alone = (cell.text, "") if fold_heading(cell.text) in vocabulary.headings else None
    return first_label(cell.text, vocabulary) or alone


def _pair(label: Cell, below: Cell, vocabulary: Vocabulary) -> Pair:
    """A label with its value: what stands in the row below, or beside it."""
    name, rest = _label_of(label, vocabulary) or (label.text, "")
    beside = label._replace(text=rest) if rest and not below.text else below
    return label._replace(text=name), beside if beside.text else None
