"""Lists of actions as tables: an item a row, its labelled parts (`Lead: …`) as columns."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from parsers.source import Cell, Grid, Place
from schema.vocabulary import fold_heading, spellings

_LABEL = re.compile(
    r"(?:^|(?<=[.;,:!?)|])\s|(?<=[–—-])\s|\n)\(?(?P<label>[^\W\d_][^:.;,()\n]{1,40}?)\s?:\s", re.MULTILINE
)

_WHO_OR_WHEN = {"lead_text", "target_text", "start_text", "completed_text", "status_text", "rag_text"}

_Entry: TypeAlias = tuple[int, str, list[tuple[str, str]]]  # an item's number, its action, and its labelled parts


def names_actions(text: str) -> bool:
    """Whether a text is a heading under which actions stand."""
    return "action" in spellings("headings").get(fold_heading(text), ())


def list_grids(heading: str, items: Sequence[str], number: int) -> Iterator[Grid]:
    """A list under a heading that names actions, as tables of that heading and one more for each known label.

    Items that name no owner, date or status stand in a table of their own: as rows they would continue those above.
    """
    parted = [(row, *_parts(item)) for row, item in enumerate(items, start=1)]
    owned = [entry for entry in parted if any(_tells_who_or_when(label) for label, _ in entry[2])]
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
    return Cell(row, column, 1, 1, text, place, place)


def _parts(item: str) -> tuple[str, list[tuple[str, str]]]:
    """What an item says before its first label, and each label with what stands behind it."""
    found = [match for match in _LABEL.finditer(item) if _is_label(match["label"])]
    if not found:
        return item, []
    ends = [*(match.start() for match in found[1:]), len(item)]
    parts = [(match["label"], _bare(item[match.end() : end])) for match, end in zip(found, ends, strict=True)]
    return item[: found[0].start()].strip(" \n(–—-|"), parts


def _tells_who_or_when(label: str) -> bool:
    return not _WHO_OR_WHEN.isdisjoint(spellings("headings")[fold_heading(label)])


def _is_label(text: str) -> bool:
    return fold_heading(text) in spellings("headings") and not names_actions(text)


def _bare(text: str) -> str:
    """A labelled part without what parts it from the next; a full stop goes where it ends no sentence of several."""
    text = text.strip(" \n;,|–—-)")
    return text if ". " in text else text.removesuffix(".")
