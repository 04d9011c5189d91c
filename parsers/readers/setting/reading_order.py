"""The order in which what stands on a page is read: from the top, and one column after the other where it has several.

All lengths are points.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import numpy as np

from parsers.cards.numbers import is_number
from parsers.source import Box, Grid, Paragraph
from parsers.values.references import leading_reference

Item = Grid | Paragraph

_APART = 40.0  # what is so much further below everything above it is read after all of that
_LEVEL = 6.0  # what begins so little above a panel begins beside it
_MARGIN = 3.0  # cells reach so much further than their texts


def in_order(items: Sequence[Item], rooms: Sequence[Box]) -> list[Item]:
    """The items of a page as they are read; `rooms` are the parts of it that stand beside other text."""
    grids = [item for item in items if isinstance(item, Grid)]
    ordered = sorted(items, key=lambda item: _reading_place(item, grids))
    return [*_by_column(ordered, rooms)] if rooms else _with_cards_as_numbered(ordered)


def with_panels(items: Sequence[Item], panels: Sequence[tuple[float, Sequence[Paragraph]]]) -> list[Item]:
    """The items of a page with what stands in panels, each at its upper edge, before what stands beside it."""
    ordered = list(items)
    for top, texts in sorted(panels, key=lambda panel: -panel[0]):
        place = next((k for k, item in enumerate(ordered) if _box(item).top > top - _LEVEL), len(ordered))
        ordered[place:place] = texts
    return ordered


def _reading_place(item: Item, grids: Sequence[Grid]) -> tuple[float, float]:
    """By what an item is ordered on its page: its top; of tables side by side the left one comes first."""
    box = item.place.box
    if box is None or not isinstance(item, Grid):
        return (box.top if box else 0.0, 0.0)
    tops = [other.top for grid in grids if (other := grid.place.box) and _are_beside(box, other)]
    return min([box.top, *tops]), box.x0


def _are_beside(one: Box, other: Box) -> bool:
    """Whether boxes share most of the lower one's height, and no part of their widths."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    apart = one.x1 <= other.x0 or other.x1 <= one.x0
    return apart and 2 * shared >= min(one.bottom - one.top, other.bottom - other.top)


def _with_cards_as_numbered(items: list[Item]) -> list[Item]:
    """Items with the cards among them in the order of their numbers, where these count on down each column."""
    places = {k: number for k, item in enumerate(items) if isinstance(item, Grid) and (number := _number(item))}
    down = sorted(places, key=lambda k: (round(_box(items[k]).x0), _box(items[k]).top))
    columns = [[*column] for _, column in groupby(down, key=lambda k: round(_box(items[k]).x0))]
    if any(places[above] >= places[below] for column in columns for above, below in pairwise(column)):
        return items
    moved = dict(zip(places, sorted(places, key=lambda k: places[k]), strict=True))
    return [items[moved.get(k, k)] for k in range(len(items))]


def _number(grid: Grid) -> tuple[tuple[int, str], ...]:
    """The parts of the number that stands across the top of a card, or beside all of it; nothing for another table.

    Words come before the numbers behind them. The title of the card may follow: `A1 Plant trees`.
    """
    first = grid.cells[0] if grid.cells else None
    if first is None or (first.column_span < grid.column_count and first.row_span < grid.row_count):
        return ()
    begins = leading_reference(first.text)
    number = first.text if is_number(first.text) else begins.reference if begins else ""
    return tuple((int(part or 0), word) for word, part in re.findall(r"([^\W\d_]+)|(\d+)", number))


def _by_column(items: Sequence[Item], rooms: Sequence[Box]) -> Iterator[Item]:
    """Items by column, between those that stand across columns and between wide gaps across the page.

    A table may be wider than the text of its column: columns part where the first of what stands in them begins.
    """
    parted = np.unique([edge for room in rooms for edge in (room.x0, room.x1)])
    begun = defaultdict(list)
    for item in items:
        begun[_column(_box(item), parted)].append(_box(item).x0)
    edges = np.array([min(begun[column]) for column in sorted(begun)])
    for _, band in groupby(_numbered_bands(items, edges), key=lambda numbered: numbered[0]):
        yield from sorted((item for _, item in band), key=lambda item: _column(_box(item), edges))


def _column(box: Box, edges: np.ndarray) -> int:
    """How many edges of columns a box begins behind."""
    return int(edges.searchsorted(box.x0 + _MARGIN))


def _numbered_bands(items: Sequence[Item], edges: np.ndarray) -> Iterator[tuple[int, Item]]:
    """Items from the top, each with the number of its band."""
    number, bottom, was_across = 0, 0.0, False
    bottoms: dict[int, float] = {}
    ordered = sorted(items, key=lambda item: _box(item).top)
    for item, below in zip(ordered, [*ordered[1:], None], strict=True):
        box, column = _box(item), _column(_box(item), edges)
        is_across = _is_across(box, edges)
        above = bottoms.get(column, 0.0)
        is_title = box.top > bottom and below is not None and _is_nearer(box, above, _box(below), edges)
        if is_across or was_across or is_title or box.top > bottom + _APART:
            number += 1
        yield number, item
        bottom, was_across = max(bottom, box.bottom), is_across
        bottoms[column] = max(bottoms.get(column, 0.0), box.bottom)


def _is_across(box: Box, edges: np.ndarray) -> bool:
    """Whether a box reaches over the edge of a column."""
    return _column(box, edges) != int(edges.searchsorted(box.x1 - _MARGIN))


def _is_nearer(title: Box, above: float, below: Box, edges: np.ndarray) -> bool:
    """Whether a text is nearer to what stands across the page below it than to the end of its column above."""
    return _is_across(below, edges) and below.top - title.bottom < title.top - above


def _box(item: Item) -> Box:
    assert item.place.box  # on a page with parts everything has one
    return item.place.box
