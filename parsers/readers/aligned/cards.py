"""Cards: small tables of two columns without upright rulings, in which known headings stand at the left of values.

All lengths are points.
"""

from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from itertools import dropwhile, pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.readers.aligned.rows import ROW_GAP, usual_pitch
from parsers.readers.page.arrays import median
from parsers.readers.page.chunks import Chunk, TextLine, WordLines
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice
from schema.vocabulary import fold_heading

_SAME = 2.0  # points: texts that begin so near stand in one column
_LEAST = 3  # labels a page has, or it shows no cards
_KNOWN = 0.7  # of the labels are headings that the vocabulary knows
_BETWEEN, _SURELY = 1.35, 2.0  # of the usual step from row to row: a wider one may part cards, and does


@dataclass(frozen=True, slots=True)
class _Row:
    """A label, the top and bottom of its row, its first and last baselines, and where its value begins, if any."""

    label: str
    top: float
    bottom: float
    first: float
    last: float
    value: float | None
    known: bool


def find_cards(ink: PageInk, words: WordLines, go_on: bool, own: frozenset[str] = frozenset()) -> list[Lattice]:
    """The cards that words outside all other tables make, from the top; the document has `own` labels, folded.

    Where cards `go_on` from the page before, the rest of one may have but a single label.
    """
    names = ink.vocabulary.headings | own if own else ink.vocabulary.headings
    lines = [(line, line.chunks) for line in words.text_lines]
    labelled = [chunks for _, chunks in lines if _heads_value(chunks, names)]
    least = 1 if go_on else _LEAST
    if len(labelled) < least:
        return []
    left = float(Counter(round(label.x0) for label, *_ in labelled).most_common(1)[0][0])
    values = [value.x0 for label, value, *_ in labelled if abs(label.x0 - left) < _SAME]
    inside = [line for line, chunks in lines if _keeps_to(chunks, left, (min(values), max(values)))]
    right = float(ink.word_boxes[np.concatenate([line.rows for line in inside]), 2].max())
    rows = [row for group in _groups(ink, inside, left, names) if (row := _row(group, left, names))]
    cards = [card for card in map(_below_title, _cards(rows)) if _is_card(card)]
    return [_card(card, left, (min(values), right)) for card in cards] if sum(map(len, cards)) >= least else []


def _below_title(rows: list[_Row]) -> list[_Row]:
    """The rows of a card from its first label on: lines above it are the text of a title, and may be long."""
    return list(dropwhile(lambda row: row.value is None and not row.known, rows))


def _is_card(rows: list[_Row]) -> bool:
    """Whether most labels are known; a value may be but a colour."""
    return bool(rows) and sum(row.known for row in rows) >= _KNOWN * len(rows)


def _keeps_to(chunks: list[Chunk], left: float, values: tuple[float, float]) -> bool:
    """Whether a line's texts begin where labels or values do, which is not the same in each card."""
    first, *others = chunks
    is_label = abs(first.x0 - left) < _SAME and first.x1 < values[1]
    return first.x0 > values[0] - _SAME or (is_label and all(text.x0 > values[0] - _SAME for text in others))


def _groups(ink: PageInk, lines: list[TextLine], left: float, names: Container[str]) -> list[list[TextLine]]:
    """The lines of each row: one begins at a label that does not wrap the one above.

    Where rows stand as close as wrapped lines, known headings beside values begin them.
    """
    labels = [line for line in lines if abs(ink.word_boxes[line.rows[0], 0] - left) < _SAME]
    close = _close(ink, labels)
    known = np.array([_heads_value(line.chunks, names) for line in labels])
    is_tight = 2 * (close & known).sum() > close.sum()
    begins = known | ~close if is_tight else ~close
    tops = [label.top for label, begin in zip(labels, begins.tolist(), strict=True) if begin]
    keys = np.searchsorted(tops, [line.top for line in lines], side="right").tolist()
    return [[line for line, key in zip(lines, keys, strict=True) if key == k] for k in dict.fromkeys(keys)]


def _close(ink: PageInk, labels: list[TextLine]) -> NDArray[np.bool_]:
    """Which labels stand as close below the one before as wrapped text does."""
    steps = np.diff(ink.baselines[[label.rows[0] for label in labels]], prepend=-np.inf)
    return steps < ROW_GAP * usual_pitch(ink, labels)


def _heads_value(chunks: list[Chunk], names: Container[str]) -> bool:
    """Whether a line begins with a heading that is known, beside a value."""
    return len(chunks) > 1 and fold_heading(chunks[0].text) in names


def _row(group: list[TextLine], left: float, names: Container[str]) -> _Row | None:
    """The row that some lines make; `None` where nothing stands at the left."""
    chunks = [chunk for line in group for chunk in line.chunks]
    label = " ".join(chunk.text for chunk in chunks if abs(chunk.x0 - left) < _SAME)
    values = [chunk.x0 for chunk in chunks if abs(chunk.x0 - left) >= _SAME]
    top, bottom = min(line.top for line in group), max(line.bottom for line in group)
    value = min(values, default=None)
    known = fold_heading(label) in names
    return _Row(label, top, bottom, group[0].baseline, group[-1].baseline, value, known) if label else None


def _cards(rows: list[_Row]) -> list[list[_Row]]:
    """Rows by card: one begins below a gap so wide that no card has a label twice, else with such a label."""
    steps = [below.first - above.last for above, below in pairwise(rows)]
    usual = median(np.array(steps)) if steps else 0.0
    limits = sorted({_SURELY * usual, *(step for step in steps if _BETWEEN * usual < step < _SURELY * usual)})
    parted = [_parted(rows, [step >= limit for step in steps]) for limit in reversed(limits)]
    whole = (cards for cards in parted if all(len({row.label for row in card}) == len(card) for card in cards))
    return next(whole, [part for card in parted[-1] for part in _parted_by_labels(card)])


def _parted(rows: list[_Row], begins: list[bool]) -> list[list[_Row]]:
    """Rows in parts; `begins` says of all but the first whether they begin one."""
    parts = [rows[:1]]
    for row, begin in zip(rows[1:], begins, strict=True):
        if begin:
            parts.append([])
        parts[-1].append(row)
    return parts


def _parted_by_labels(rows: list[_Row]) -> list[list[_Row]]:
    """Rows in parts that begin with a label which the last one has."""
    parts = [rows[:1]]
    for row in rows[1:]:
        if any(row.label == other.label for other in parts[-1]):
            parts.append([])
        parts[-1].append(row)
    return parts


def _card(rows: list[_Row], left: float, values: tuple[float, float]) -> Lattice:
    """The cells of a card; `values` stand between these places on its page."""
    between = [(above.bottom + below.top) / 2 for above, below in pairwise(rows)]
    ys = [rows[0].top - 1, *between, rows[-1].bottom + 1]
    middle = min((row.value for row in rows if row.value), default=values[0])
    xs = [left - 2, middle - 2, values[1] + 2]
    return Lattice(np.array(xs), np.array(ys), np.arange(2 * len(rows)).reshape(len(rows), 2))
