"""The cells of a card in a box: its number and title, and each label with its value beside or below it.

All lengths are points; boxes are x0, top, x1, bottom.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, repeat

import numpy as np

from parsers.readers.boxes.labels import SAME, Piece
from parsers.readers.boxes.titles import Key, Title, title_of, with_title
from parsers.readers.page.lattice import Lattice

_MARGIN = 2.0  # what stands in a column begins no further to its left
_LEVEL = 3.0  # rows of two columns that begin so near begin together
_OFF = 0.4  # of the size of type: a label that stands beside the middle of its value is no further off


@dataclass(frozen=True, slots=True)
class BoxCard:
    """A box, the pieces of text in it, and its labels, from the top.

    By its `rise` values beside the first labels reach above these.
    """

    box: Sequence[float]
    pieces: Sequence[Piece]
    labels: Sequence[Piece]
    rise: float = 0.0

    @property
    def names(self) -> list[str]:
        """Its labels, folded."""
        return [label.name for label in self.labels]

    @property
    def edges(self) -> list[float]:
        """Where its labels begin, from the left."""
        edges: list[float] = []
        for x0 in sorted(label.x0 for label in self.labels):
            if not edges or x0 - edges[-1] >= SAME:
                edges.append(x0)
        return edges

    @property
    def top(self) -> float:
        """Where its labels begin, below the title."""
        return min(label.top for label in self.labels) - self.rise

    @property
    def over(self) -> list[Piece]:
        """The pieces above its labels."""
        return [piece for piece in self.pieces if piece.last < self.top]

    @property
    def title(self) -> Title:
        """What stands above its labels."""
        return title_of(self.over)

    @property
    def names_action(self) -> bool:
        """Whether a label does, so that a number alone, or nothing, may stand above them."""
        return any("action" in label.fields for label in self.labels)

    @property
    def is_sound(self) -> bool:
        """Whether nothing else than a title stands above its labels."""
        title = self.title
        return not self.over or title.is_sound or (title.is_number and self.names_action)


@dataclass(frozen=True, slots=True)
class _Column:
    """Labels under each other with the pieces beside them, which begin at `middle`, and where its rows begin."""

    left: float
    middle: float
    right: float
    labels: Sequence[Piece]
    values: Sequence[Piece]

    def row_tops(self, first: float) -> list[float]:
        """Where each row begins: the first below the title, the others behind the widest gap between two labels."""
        return [first, *(self._between(above, below) for above, below in pairwise(self.labels))]

    def _between(self, above: Piece, below: Piece) -> float:
        """Where the row of a label begins below that of another; of gaps as wide as each other, the last one counts."""
        inside = [value for value in self.values if above.top < value.baseline < below.bottom]
        best, widest, bottom = below.top, -np.inf, above.bottom
        for piece in sorted([*inside, below], key=lambda piece: piece.top):
            if piece.top > bottom and piece.top <= below.top and piece.top - bottom > widest - 1:
                best, widest = piece.top, max(widest, piece.top - bottom)
            bottom = max(bottom, piece.bottom)
        return best - 1

    def rows_across(self, tops: Sequence[float]) -> Iterator[int]:
        """The rows whose values run on into the next column."""
        for row, (top, bottom) in enumerate(pairwise([*tops, np.inf])):
            if any(top < value.baseline < bottom and value.x1 > self.right for value in self.values):
                yield row


def lattice_beside(card: BoxCard) -> Lattice | None:
    """A card as a table with two columns for each edge of labels, the second one for the values beside these."""
    card = replace(card, rise=max(map(_rise, repeat(card), _columns(card)), default=0.0))
    columns = [*_columns(card)]
    begins = min(piece.x0 for piece in card.pieces if piece.last >= card.top)
    if begins < card.edges[0] - SAME or len(columns) < len(card.edges) or not all(map(_is_sound, columns)):
        return None
    xs = [x - _MARGIN for column in columns for x in (column.left, column.middle)]
    tops = [column.row_tops(card.top - 1) for column in columns]
    ys = _apart([y for own in tops for y in own])
    return _lattice(card, [card.box[0], *xs[1:], card.box[2]], ys, [_keys_at(y, columns, tops) for y in ys])


def _rise(card: BoxCard, column: _Column) -> float:
    """How far a value reaches above its label, which is the first of a column and stands beside the middle of it."""
    label, end = column.labels[0], column.labels[1].top if len(column.labels) > 1 else card.box[3]
    block = [value for value in column.values if value.baseline < end]
    over = [piece for piece in card.over if abs(piece.x0 - column.middle) < SAME]
    off = _off_middle(label, block)
    for piece in sorted(over, key=lambda piece: -piece.baseline):
        block.append(piece)
        if off > _OFF * piece.size > _off_middle(label, block):
            return card.top - piece.top
    return 0.0


def _off_middle(label: Piece, block: Sequence[Piece]) -> float:
    """How far the middle of a label stands from that of its value."""
    if not block:
        return np.inf
    top, bottom = min(piece.top for piece in block), max(piece.bottom for piece in block)
    return abs(label.top + label.bottom - top - bottom) / 2


def _columns(card: BoxCard) -> Iterator[_Column]:
    """The columns of labels; none for an edge beside which nothing stands."""
    edges = card.edges
    body = [piece for piece in card.pieces if piece.last >= card.top]
    values = [piece for piece in body if all(abs(piece.x0 - edge) >= SAME for edge in edges)]
    for left, right in pairwise([*edges, card.box[2]]):
        own = [value for value in values if left < value.x0 < right]
        labels = [label for label in card.labels if abs(label.x0 - left) < SAME]
        if own:
            yield _Column(left, min(value.x0 for value in own), right, labels, own)


def _is_sound(column: _Column) -> bool:
    """Whether no label reaches its value, and no two values stand beside each other."""
    level = (one.is_level_with(other) for one in column.values for other in column.values if one.x1 < other.x0)
    return all(label.x1 < column.middle for label in column.labels) and not any(level)


def _keys_at(y: float, columns: Sequence[_Column], tops: Sequence[Sequence[float]]) -> list[Key]:
    """What cell each space of a row that begins at some height belongs to."""
    keys: list[Key] = []
    wide = [[*column.rows_across(own)] for column, own in zip(columns, tops, strict=True)]
    parts = sum(own[row] <= y for own, rows in zip(tops, wide, strict=True) for row in rows)
    for number, (own, rows) in enumerate(zip(tops, wide, strict=True)):
        row = sum(top <= y + _LEVEL for top in own) - 1
        keys += [("label", parts, number, row), ("value", parts, number, row)]
        if row in rows:
            return keys + keys[-1:] * (2 * len(columns) - len(keys))
    return keys


def lattice_below(card: BoxCard, rows: Sequence[Sequence[Piece]]) -> Lattice | None:
    """A card as a table with a row for labels beside each other, and one for the values below these, by turns."""
    ys: list[float] = []
    keys: list[list[Key]] = []
    xs = [card.box[0], *(edge - _MARGIN for edge in card.edges[1:]), card.box[2]]
    ends = [*(row[0].top for row in rows[1:]), card.box[3]]
    for number, (row, end) in enumerate(zip(rows, ends, strict=True)):
        last = max(label.last for label in row)
        values = [piece for piece in card.pieces if last < piece.baseline < end]
        if not values:
            return None
        ys += [row[0].top - 1, (last + min(value.top for value in values)) / 2]
        spaces = [sum(label.x0 - SAME <= x + _MARGIN for label in row[1:]) for x in xs[:-1]]
        keys += [[(kind, number, space) for space in spaces] for kind in ("label", "value")]
    return _lattice(card, xs, ys, keys)


def _apart(ys: Sequence[float]) -> list[float]:
    """Heights, from the top, without those that are near another above."""
    kept: list[float] = []
    for y in sorted(ys):
        if not kept or y - kept[-1] > _LEVEL:
            kept.append(y)
    return kept


def _lattice(card: BoxCard, xs: list[float], ys: list[float], keys: list[list[Key]]) -> Lattice | None:
    """The table that cells below a title make; `None` where texts stand beside the title, or run across columns."""
    if not card.is_sound:
        return None
    if card.over:
        xs, ys, keys = with_title(card.title, card.box[1], (xs, ys, keys))
    names = {key: number for number, key in enumerate(dict.fromkeys(key for row in keys for key in row))}
    edges = np.array([card.box[1], *ys[1:], card.box[3]])
    labels = np.array([[names[key] for key in row] for row in keys])
    lattice = Lattice(np.array(xs), edges, labels, names=frozenset(card.names))
    return lattice if (np.diff(edges) > 0).all() and _holds_whole(lattice, card.pieces) else None


def _holds_whole(lattice: Lattice, pieces: Sequence[Piece]) -> bool:
    """Whether the first line of each piece stands in one cell."""
    y = [(piece.top + piece.baseline) / 2 for piece in pieces]
    begins = np.array([[piece.x0 for piece in pieces], y]).T
    ends = np.array([[piece.x1 for piece in pieces], y]).T
    return bool((lattice.cell_of(begins) == lattice.cell_of(ends)).all())
