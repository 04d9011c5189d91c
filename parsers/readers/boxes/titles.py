"""The title of a card in a box, and its number: in a line of its own, beside all of the title, or at its beginning.

All lengths are points.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from parsers.cards.numbers import chip_beside, is_number
from parsers.readers.boxes.labels import Piece

Key = tuple[object, ...]
Rows = tuple[list[float], list[float], list[list[Key]]]

_NUMBER: Key = ("number",)
_TITLE: Key = ("title",)


@dataclass(frozen=True, slots=True)
class Title:
    """The pieces of a title, what stands in a line above it, as its number does, and the number beside all of it."""

    pieces: Sequence[Piece]
    above: Sequence[Piece]
    beside: Piece | None

    @property
    def text(self) -> str:
        """The title without its number."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def is_number(self) -> bool:
        """Whether it is but a number, perhaps with a priority or status beside it."""
        return _is_numbered(self.text)

    @property
    def is_sound(self) -> bool:
        """Whether it has lines below each other, but for a number that begins the first one: all else is unknown."""
        own = [piece for piece in self.pieces if piece is not self.pieces[0] or not is_number(piece.text)]
        return bool(own) and not any(one.is_level_with(other) for one in own for other in own if one is not other)


def title_of(over: Sequence[Piece]) -> Title:
    """The title that pieces above labels make."""
    ordered = sorted(over, key=lambda piece: (piece.baseline, piece.x0))
    head = [piece for piece in ordered if piece.is_level_with(ordered[0])]
    below = ordered[len(head) :]
    text = " ".join(piece.text for piece in head)
    if below and _is_numbered(text) and max(p.last for p in head) < min(p.top for p in below):
        return Title(below, head, None)
    beside = next((piece for piece in ordered if is_number(piece.text) and _is_left(piece, ordered)), None)
    return Title([piece for piece in ordered if piece is not beside], (), beside)


def _is_numbered(text: str) -> bool:
    return is_number(text) or chip_beside(text) is not None


def _is_left(number: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a number stands to the left of all others."""
    return len(pieces) > 1 and all(number.x1 < piece.x0 for piece in pieces if piece is not number)


def with_title(title: Title, top: float, rows: Rows) -> Rows:
    """The edges of columns, the upper edges of rows, and the cells of each row, with those of a title above them."""
    xs, ys, keys = rows
    if title.above:
        middle = (max(piece.last for piece in title.above) + min(piece.top for piece in title.pieces)) / 2
        return xs, [top, middle, *ys], [[_NUMBER] * len(keys[0]), [_TITLE] * len(keys[0]), *keys]
    if title.beside:
        xs, keys, split = _split(xs, keys, title.beside.x1, min(piece.x0 for piece in title.pieces))
    else:
        split = 0
    return xs, [top, *ys], [[_NUMBER] * split + [_TITLE] * (len(keys[0]) - split), *keys]


def _split(
    xs: list[float], keys: list[list[Key]], end: float, begin: float
) -> tuple[list[float], list[list[Key]], int]:
    """Columns with an edge where a number ends and a title begins, if they have none, and its place."""
    place = next((k for k, x in enumerate(xs) if end < x <= begin), None)
    if place is not None:
        return xs, keys, place
    place = int(np.searchsorted(xs, (end + begin) / 2))
    wider = [[*row[:place], row[place - 1], *row[place:]] for row in keys]
    return [*xs[:place], (end + begin) / 2, *xs[place:]], wider, place
