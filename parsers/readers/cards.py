"""Cards: small tables of two columns without upright rulings, in which known headings stand at the left of values.

All lengths are points.
"""

from collections import Counter
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.header_rows import shared_vocabulary
from parsers.readers.aligned_rows import close_groups
from parsers.readers.chunks import TextLine, chunks_of, text_lines
from parsers.readers.ink import PageInk, median
from parsers.readers.lattice import Lattice, lattice_of_cells
from schema.vocabulary import fold_heading

_SAME = 2.0  # points: texts that begin so near stand in one column
_LEAST = 3  # labels a page has, or it shows no cards
_KNOWN = 0.7  # of the labels are headings that the vocabulary knows
_BETWEEN = 1.5  # of the usual gap between rows: a wider one parts cards

_Row = tuple[str, float, float]  # a label, the top of its row and its bottom


def find_cards(ink: PageInk, free: NDArray[np.bool_]) -> list[Lattice]:
    """The cards that words outside all other tables (`free`) make, from the top."""
    lines = text_lines(ink, np.flatnonzero(free))
    columns = _columns(ink, lines)
    if not columns:
        return []
    left, right = columns
    inside = [line for line in lines if _begins_at(ink, line, (left, right))]
    extent = (left, float(max(ink.word_boxes[line.rows, 2].max() for line in inside)))
    groups = [part for group in close_groups(ink, inside, extent) for part in _by_label(ink, group)]
    rows = [row for group in groups if (row := _row(ink, group, right))]
    known = [fold_heading(label) in shared_vocabulary().headings for label, *_ in rows]
    if len(rows) < _LEAST or sum(known) < _KNOWN * len(rows):
        return []
    return [_card(card, left, right, extent[1]) for card in _cards(rows) if len(card) > 1]


def _columns(ink: PageInk, lines: list[TextLine]) -> tuple[float, float] | None:
    """Where labels begin, and where values do: most lines of two texts agree."""
    pairs = [chunks for line in lines if len(chunks := chunks_of(ink, line)) == 2]
    labels = [chunks for chunks in pairs if fold_heading(chunks[0].text) in shared_vocabulary().headings]
    begins = Counter((round(label.x0), round(value.x0)) for label, value in labels)
    if not begins or begins.most_common(1)[0][1] < _LEAST:
        return None
    (left, right), _ = begins.most_common(1)[0]
    return float(left), float(right)


def _begins_at(ink: PageInk, line: TextLine, columns: tuple[float, float]) -> bool:
    """Whether a line's texts begin where labels or values do; a value's may be in a list."""
    chunks = chunks_of(ink, line)
    left, right = columns
    label = abs(chunks[0].x0 - left) < _SAME and (len(chunks) == 1 or chunks[1].x0 > right - _SAME)
    fits = label and chunks[0].x1 < right
    return fits or chunks[0].x0 > right - _SAME


def _by_label(ink: PageInk, group: list[TextLine]) -> list[list[TextLine]]:
    """Lines that stand close together, parted where a known heading stands beside a value."""
    parts = [group[:1]]
    for line in group[1:]:
        chunks = chunks_of(ink, line)
        if len(chunks) > 1 and fold_heading(chunks[0].text) in shared_vocabulary().headings:
            parts.append([])
        parts[-1].append(line)
    return parts


def _row(ink: PageInk, group: list[TextLine], right: float) -> _Row | None:
    """The label of some lines and the heights between which they stand; `None` where nothing stands at the left."""
    rows = np.concatenate([line.rows for line in group])
    label = [ink.words[row] for row in rows if ink.word_boxes[row, 0] < right - _SAME]
    boxes = ink.word_boxes[rows]
    return (" ".join(label), float(boxes[:, 1].min()), float(boxes[:, 3].max())) if label else None


def _cards(rows: list[_Row]) -> list[list[_Row]]:
    """Rows by card: one begins below a wide gap, or with a label that the last one has."""
    gaps = [below[1] - above[2] for above, below in pairwise(rows)]
    usual = median(np.array(gaps))
    cards = [rows[:1]]
    for gap, row in zip(gaps, rows[1:], strict=True):
        if gap > max(_BETWEEN * usual, usual + _SAME) or any(row[0] == label for label, *_ in cards[-1]):
            cards.append([])
        cards[-1].append(row)
    return cards


def _card(rows: list[_Row], left: float, middle: float, right: float) -> Lattice:
    """The cells of a card."""
    between = [(above[2] + below[1]) / 2 for above, below in pairwise(rows)]
    ys = [rows[0][1] - 1, *between, rows[-1][2] + 1]
    xs = [left - 2, middle - 2, right + 2]
    return lattice_of_cells(
        np.array([(x0, top, x1, bottom) for top, bottom in pairwise(ys) for x0, x1 in pairwise(xs)])
    )
