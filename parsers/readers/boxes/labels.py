"""Labels in the box of a card: known headings, or texts that come again in each box, at one or more left edges.

All lengths are points.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from parsers.headings.known import Vocabulary, heading_parts, is_partly_known
from parsers.labels.in_text import first_label
from parsers.readers.page.chunks import Chunk, TextLine
from parsers.readers.page.ink import PageInk
from parsers.readers.page.label_lines import are_labels_alone
from schema.vocabulary import fold_heading

SAME = 2.0  # texts that begin so near stand under each other
_ABOVE = 0.75  # of the size of type: so far letters rise above their baseline
_SAME_SIZE = 0.6  # points: labels of one type differ by less
_MOST_LINES = 3  # of a label
_WRAPPED = 1.6  # of the size of type: lines of one label stand no further apart
_CLOSER = 0.75  # of the step from label to label: what stands so close below one goes on with it
_FEWEST_BOXES = 2


class Piece(NamedTuple):
    """Words of a line that stand close together, or several such under each other; `baseline` is that of the first."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    last: float
    size: float
    vocabulary: Vocabulary

    def is_level_with(self, other: "Piece") -> bool:
        """Whether another one stands at the same height, at least in part."""
        return self.top < other.bottom - other.size / 4 and other.top < self.bottom - self.size / 4

    @property
    def name(self) -> str:
        """Its text as a label, folded."""
        return fold_heading(self.text)

    @property
    def is_known(self) -> bool:
        """Whether it is a heading of the vocabulary."""
        return are_labels_alone(self.text.rstrip(": "), self.vocabulary)

    @property
    def fields(self) -> set[str]:
        """What the vocabulary knows it to head."""
        return {field for part in self.text.split("/") for field in self.vocabulary.fields.get(fold_heading(part), ())}

    @property
    def fields_in_part(self) -> set[str]:
        """What the vocabulary knows its beginning or its end to head: `Scheme owner`, `Start on site`."""
        parts = heading_parts(self.name) if is_partly_known(self.name, self.vocabulary) else ()
        return {field for part in parts for field in self.vocabulary.fields.get(part, ())}


def pieces_of(ink: PageInk, lines: Sequence[TextLine]) -> list[Piece]:
    """The chunks of lines, from the top, each parted where a label stands close to another text."""
    whole = [_piece(ink, chunk, line) for line in lines for chunk in line.chunks]
    edges = [piece.x0 for piece in whole if piece.is_known]
    if not edges:
        return whole
    return [
        _piece(ink, part, line) for line in lines for chunk in line.chunks for part in _parted(ink, chunk, line, edges)
    ]


def _parted(ink: PageInk, chunk: Chunk, line: TextLine, edges: Sequence[float]) -> Iterator[Chunk]:
    """A chunk parted behind the colon of a label that it begins with, and before a label where others begin."""
    inside = [row for row in line.rows.tolist() if chunk.x0 <= ink.word_boxes[row, 0] <= chunk.x1]
    begun = 0
    for end in range(1, len(inside)):
        before, behind = _chunk(ink, inside[begun:end]), _chunk(ink, inside[end:])
        is_behind = before.text.endswith(":") and first_label(before.text, ink.vocabulary) is not None
        is_at_edge = any(abs(behind.x0 - edge) < SAME for edge in edges)
        if is_behind or (is_at_edge and are_labels_alone(behind.text.rstrip(": "), ink.vocabulary)):
            yield before
            begun = end
    yield _chunk(ink, inside[begun:])


def _chunk(ink: PageInk, rows: Sequence[int]) -> Chunk:
    text = " ".join(ink.words[row] for row in rows)
    return Chunk(text, float(ink.word_boxes[rows, 0].min()), float(ink.word_boxes[rows, 2].max()))


def _piece(ink: PageInk, chunk: Chunk, line: TextLine) -> Piece:
    top, bottom = line.baseline - _ABOVE * line.size, line.baseline + (1 - _ABOVE) * line.size
    return Piece(chunk.text, chunk.x0, chunk.x1, top, bottom, line.baseline, line.baseline, line.size, ink.vocabulary)


def names_in_all(boxes: Sequence[Sequence[Piece]]) -> frozenset[str]:
    """The texts, folded, that stand in each of several boxes and may be labels: they hold no figure."""
    counts = Counter(name for pieces in boxes for name in {piece.name for piece in pieces if _may_be_label(piece)})
    return frozenset(name for name, count in counts.items() if count == len(boxes) >= _FEWEST_BOXES)


def are_sound(labels: Sequence[Piece]) -> bool:
    """Whether texts may all be labels, none of them twice."""
    names = {label.name for label in labels}
    return len(names) == len(labels) > 0 and all(label.is_known or _may_be_label(label) for label in labels)


def _may_be_label(piece: Piece) -> bool:
    return piece.text[0].isupper() and not any(map(str.isdigit, piece.text))


def labels_of(pieces: Sequence[Piece], also: Container[str]) -> list[Piece]:
    """The labels among pieces, from the top: those at edges at which most texts are known, or named in `also`."""
    edges = [[*_with_labels(own, also)] for own in _edges(pieces)]
    top = min((piece.top for own in edges for piece in own if _is_label(piece, also)), default=0.0)
    below = [[piece for piece in own if piece.top > top - SAME] for own in edges]
    labels = [piece for own in _edges_of_labels([*filter(None, below)], also) for piece in _whole(own, also)]
    return sorted(labels, key=_from_top)


def rows_of_labels(pieces: Sequence[Piece], also: Container[str]) -> list[list[Piece]]:
    """The labels that stand beside each other above their values, row by row from the top; most of a row are known."""
    whole = sorted((piece for own in _edges(pieces) for piece in _with_labels(own, also)), key=_from_top)
    rows: list[list[Piece]] = []
    for piece in whole:
        if not rows or piece.baseline - rows[-1][0].baseline >= SAME:
            rows.append([])
        rows[-1].append(piece)
    return [*_above_values(rows, [row for row in rows if _are_labels(row, also)])]


def _above_values(rows: Sequence[Sequence[Piece]], likely: Sequence[Sequence[Piece]]) -> Iterator[list[Piece]]:
    """The likely rows of labels that are of one type, without what is but a value: a row of more labels is right below.

    So is what stands right below another row of labels.
    """
    last: Sequence[Piece] | None = None
    for above, row, below in zip([None, *rows], rows, [*rows[1:], []], strict=False):
        is_value = above is last is not None or (below in likely and len(below) > len(row))
        if row in likely and not is_value and abs(row[0].size - likely[0][0].size) < _SAME_SIZE:
            last = row
            yield sorted(row, key=lambda piece: piece.x0)


def _from_top(piece: Piece) -> tuple[float, float]:
    return piece.baseline, piece.x0


def _are_labels(row: Sequence[Piece], also: Container[str]) -> bool:
    return 2 * sum(_is_label(piece, also) for piece in row) > len(row) and all(map(_may_be_label, row))


def _edges_of_labels(edges: Sequence[list[Piece]], also: Container[str]) -> Iterator[list[Piece]]:
    """The edges at which most texts are labels; right behind one another has known ones, or else holds its values."""
    last: list[Piece] | None = None
    for before, own in pairwise([[], *edges]):
        is_free = before is not last or any(piece.is_known for piece in own)
        if is_free and 2 * sum(_is_label(piece, also) for piece in own) > len(own):
            last = own
            yield own


def _is_label(piece: Piece, also: Container[str]) -> bool:
    return piece.is_known or piece.name in also


def _edges(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces by where they begin, from the left."""
    edge: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        if edge and piece.x0 - edge[0].x0 >= SAME:
            yield sorted(edge, key=lambda piece: piece.top)
            edge = []
        edge.append(piece)
    yield sorted(edge, key=lambda piece: piece.top)


def _with_labels(pieces: Sequence[Piece], also: Container[str]) -> Iterator[Piece]:
    """The pieces of an edge, those of each label as one."""
    rest = list(pieces)
    while rest:
        whole = _label(rest, also) or rest[0]
        yield whole
        rest = [piece for piece in rest[1:] if piece.baseline > whole.last]


def _whole(pieces: Sequence[Piece], also: Container[str]) -> list[Piece]:
    """The pieces of an edge with those joined to the one above that go on with it: they stand closer than rows do."""
    starts = [piece.baseline for piece in pieces if _is_label(piece, also)]
    pitch = min((below - above for above, below in pairwise(starts)), default=float("inf"))
    whole: list[Piece] = []
    for piece in pieces:
        step = piece.baseline - whole[-1].last if whole else pitch
        if not _is_label(piece, also) and step < min(_CLOSER * pitch, _WRAPPED * piece.size):
            whole[-1] = _joined(whole[-1], piece)
        else:
            whole.append(piece)
    return whole


def _label(pieces: Sequence[Piece], also: Container[str]) -> Piece | None:
    """The label that the first of some pieces under each other begin; the longest."""
    longest: Piece | None = None
    joined = pieces[0]
    for count, piece in enumerate(pieces[:_MOST_LINES]):
        if count:
            if piece.baseline - joined.last > _WRAPPED * joined.size or (longest and _is_next(longest, piece)):
                break
            joined = _joined(joined, piece)
        if joined.is_known or joined.name in also:
            longest = joined
    return longest


def _is_next(label: Piece, below: Piece) -> bool:
    """Whether what stands below a label is another one."""
    return label.text.endswith(":") or (below.is_known and below.text[0].isupper())


def _joined(above: Piece, below: Piece) -> Piece:
    """Two pieces under each other as one."""
    text, x1 = f"{above.text} {below.text}", max(above.x1, below.x1)
    return above._replace(text=text, x1=x1, bottom=below.bottom, last=below.baseline)
