"""Rows that hold but the rest of an action: a page break cut it, or space above parts the labels at its end."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.headings.known import Vocabulary
from parsers.labels.of_sections import is_label_with_value
from parsers.labels.run_in import parted_from_labels
from parsers.printed_rows import Row
from parsers.text import join_pieces
from parsers.titles.texts import has_number

_FEWEST = 2  # actions that end with the same labels
_OPEN = re.compile(
    r"(?:\b(?:and|or|the|an?|of|for|to|in|on|at|by|with|from|into|along|across|between|through|its|their|our)|[,&–-])$"
)  # what ends no action


def with_rests_of_actions(rows: Sequence[Row], action: int | None, vocabulary: Vocabulary) -> list[Row]:
    """Rows, of which those go on with the row above that hold nothing but the rest of its action.

    `Planning. Timescale: May 2024` atop a page ends `Plant trees. Lead: Head of`, and is no section; nor is another
    text in the cell of actions where sections lie across the table.
    """
    if action is None:
        return [*rows]
    usual = _usual_labels(rows, action, vocabulary)
    cut = {id(row) for row in _below_cuts(rows)} if action == 0 else set[int]()
    titles_differ = any(map(_lies_across, rows))
    rests = {
        id(row)
        for above, row in pairwise(rows)
        if [*row.filled] == [action] and action in above.filled and not _lies_across(above)
        if (id(row) in cut and (titles_differ or _breaks_off(above.filled[action].text)))
        or _ends_labels(above, row, action, usual, vocabulary)
    }
    return [replace(row, goes_on=True) if id(row) in rests else row for row in rows]


def _below_cuts(rows: Sequence[Row]) -> list[Row]:
    """The rows atop pages that have a text in their first cell alone, where none elsewhere has: no titles stand so.

    One with a number is a title all the same.
    """
    lone = [row for row in rows if [*row.filled] == [0] and not _lies_across(row)]
    if not all(row.first_of_grid and row is not rows[0] for row in lone):
        return []
    return [row for row in lone if not has_number(row.filled[0].text)]


def _breaks_off(text: str) -> bool:
    """Whether a text ends with a word that another must follow: `Mow less along the`."""
    return _OPEN.search(text) is not None


def _lies_across(row: Row) -> bool:
    """Whether a row is one text across columns."""
    return len(row.begins) == 1 < row.begins[0].column_span


def _usual_labels(rows: Sequence[Row], action: int, vocabulary: Vocabulary) -> frozenset[str]:
    """The fields of the labels that most actions with any end with; none where there are but few."""
    ends = (_fields_of(row.filled[action].text, vocabulary) for row in rows if action in row.filled)
    (usual, count), *_ = [*Counter(filter(None, ends)).most_common(1), (frozenset[str](), 0)]
    return usual if count >= _FEWEST else frozenset()


def _ends_labels(above: Row, row: Row, action: int, usual: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether a text has but what the action above lacks of the usual labels."""
    begun, rest = above.filled[action].text, row.filled[action].text
    may_be = row.first_of_grid or is_label_with_value(rest, vocabulary)
    if not usual or not may_be or _fields_of(begun, vocabulary) == usual:
        return False
    return usual == _fields_of(join_pieces(begun, rest), vocabulary)


def _fields_of(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The fields of the labels that end a text."""
    return frozenset(label.field for label in parted_from_labels(text, vocabulary)[1])
