"""Labels at the end of an action that stand alone in a row: a page break cut them, or space above parts them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.printed_rows import Row
from parsers.run_in_labels import parted_from_labels
from parsers.section_labels import is_only_label
from parsers.text import join_pieces

_FEWEST = 2  # actions that end with the same labels


def with_rests_of_labels(rows: Sequence[Row], action: int | None) -> list[Row]:
    """Rows, of which those go on with the row above that make its action end with the labels that others end with.

    `Planning. Timescale: May 2024` atop a page ends `Plant trees. Lead: Head of`, and is no section.
    """
    usual = _usual_labels(rows, action) if action is not None else frozenset[str]()
    if action is None or not usual:
        return [*rows]
    return [
        *rows[:1],
        *(replace(row, goes_on=True) if _is_rest(above, row, action, usual) else row for above, row in pairwise(rows)),
    ]


def _usual_labels(rows: Sequence[Row], action: int) -> frozenset[str]:
    """The fields of the labels that most actions with any end with; none where there are but few."""
    ends = (_fields_of(row.filled[action].text) for row in rows if action in row.filled)
    (usual, count), *_ = [*Counter(filter(None, ends)).most_common(1), (frozenset[str](), 0)]
    return usual if count >= _FEWEST else frozenset()


def _is_rest(above: Row, row: Row, action: int, usual: frozenset[str]) -> bool:
    """Whether a row has but what the action above lacks of the usual labels."""
    if [*row.filled] != [action] or action not in above.filled:
        return False
    begun, rest = above.filled[action].text, row.filled[action].text
    may_be = row.first_of_grid or is_only_label(rest)
    return may_be and _fields_of(begun) != usual == _fields_of(join_pieces(begun, rest))


def _fields_of(text: str) -> frozenset[str]:
    """The fields of the labels that end a text."""
    return frozenset(label.field for label in parted_from_labels(text)[1])
