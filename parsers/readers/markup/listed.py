"""Lists of actions as tables: an item a row, its labelled parts (`Lead: …`) as columns."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from parsers.headings.known import Vocabulary
from parsers.labels.endings import ended, most_end
from parsers.labels.in_text import labelled
from parsers.source import Cell, Grid, Place
from schema.fields import WHO_WHEN_HOW_FAR
from schema.vocabulary import fold_heading

_Entry: TypeAlias = tuple[int, str, tuple[tuple[str, str], ...]]  # an item's number, its action, and its labelled parts


def names_actions(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is a heading under which actions stand."""
    return "action" in vocabulary.fields.get(fold_heading(text), ())


def are_actions(items: Sequence[str], heading: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading says that items are actions, and labels in some tell who or when, not the ends of sentences."""
    if not names_actions(heading, vocabulary):
        return False
    parted = [labelled(item, vocabulary, fewest=1) for item in items]
    told = any(_tells_who_or_when(label, vocabulary) for _, pairs in parted for label, _ in pairs)
    return told and not most_end([ended(item, vocabulary) for item in items])


def list_grids(heading: str, items: Sequence[str], number: int, vocabulary: Vocabulary) -> Iterator[Grid]:
    """A list under a heading that names actions, as tables of that heading and one more for each known label.

    Items that name no owner, date or status stand in a table of their own: as rows they would continue those above.
    """
    parted = [(row, *labelled(item, vocabulary, fewest=1)) for row, item in enumerate(items, start=1)]
    owned = [entry for entry in parted if any(_tells_who_or_when(label, vocabulary) for label, _ in entry[2])]
    for entries in (owned, [entry for entry in parted if entry not in owned]):
        if entries:
            yield _grid(heading, entries, number)


def _grid(heading: str, entries: list[_Entry], number: int) -> Grid:
    labels = {"": heading}
    for _, _, parts in entries:
        for label, _ in parts:
            labels.setdefault(fold_heading(label), label)
    place = Place(locator=f"list {number}")
    columns = {label: column for column, label in enumerate(labels)}
    cells = [_cell(0, column, labels[label], place) for label, column in columns.items()]
    for row, (item, action, parts) in enumerate(entries, start=1):
        texts: dict[int, list[str]] = {column: [] for column in columns.values()} | {0: [action]}
        for label, text in parts:
            texts[columns[fold_heading(label)]].append(text)
        at = Place(locator=f"list {number}, item {item}")
        cells += [_cell(row, column, "\n".join(lines), at) for column, lines in texts.items()]
    return Grid(place, len(entries) + 1, len(columns), tuple(cells))


def _cell(row: int, column: int, text: str, place: Place) -> Cell:
    return Cell(row, column, 1, 1, text, place)


def _tells_who_or_when(label: str, vocabulary: Vocabulary) -> bool:
    return not WHO_WHEN_HOW_FAR.isdisjoint(vocabulary.fields[fold_heading(label)])
