"""Cards whose labels stand on fills of one colour: each is a cell, and so is the bare room beside it for its value.

All lengths are points; boxes are x0, top, x1, bottom.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np

from parsers.headings.known import Vocabulary
from parsers.readers.page.arrays import as_boxes, places_of
from parsers.readers.page.ink import LEAST_CELL, MOST_FILLS, PageInk
from parsers.readers.page.lattice import Lattice, lattice_of_cells
from schema.vocabulary import fold_heading

_SAME = 2.0  # labels so near in height or from the left stand in one row or column
_FEWEST = 3  # labels a page has, or it shows no cards
_KNOWN = 0.7  # of the labels are headings that the vocabulary knows

FillBox = tuple[float, float, float, float]


def find_label_cards(ink: PageInk, tables: list[Lattice], above: Sequence[Lattice]) -> list[Lattice]:
    """The cards outside other tables with known headings on fills of one colour, below each other at the left.

    A page may have less than a card where the last table of those `above`, on the page before, goes on.
    """
    texts = _labels(ink, tables, 1 if above else _FEWEST)
    if not texts:
        return []
    left = Counter(round(box[0]) for box in texts).most_common(1)[0][0]
    rows = [row for row in _rows(texts) if abs(row[0][0] - left) < _SAME]
    known = {box for box, text in texts.items() if _is_known(text, ink.vocabulary)}
    cards = [card for card in _cards(rows) if any(row[0] in known for row in card)]  # the others are titles
    right = _right_end(ink, rows)
    sure = len(texts) >= _FEWEST and any(len(card) > 1 for card in cards)
    whole = (sure or _is_rest(cards, above, tables)) and _are_cards(cards, texts)
    return [_card(card, right) for card in cards] if whole and not any(_runs_over(ink, c, right) for c in cards) else []


def _is_rest(cards: list[list[list[FillBox]]], above: Sequence[Lattice], tables: Sequence[Lattice]) -> bool:
    """Whether there is but one card, atop other tables, its first label as those of the last one of the page before.

    Labels right beside each other have no values: they are headings.
    """
    if len(cards) != 1 or not above:
        return False
    (x0, top, x1, _), xs = cards[0][0][0], max(above, key=lambda table: float(table.ys[-1])).xs
    atop = all(top < table.ys[0] for table in tables)
    beside = (pair for row in cards[0] for pair in pairwise(row))
    have_values = all(label[0] - before[2] > LEAST_CELL for before, label in beside)
    return atop and have_values and bool(max(abs(x0 - xs[0]), abs(x1 - xs[1])) <= _SAME)


def _are_cards(cards: list[list[list[FillBox]]], texts: Mapping[FillBox, str]) -> bool:
    """Whether none has a label twice: statuses below each other come again."""
    own = [[texts[label] for row in card for label in row] for card in cards]
    return all(len(set(labels)) == len(labels) for labels in own)


def _labels(ink: PageInk, tables: list[Lattice], fewest: int) -> dict[FillBox, str]:
    """The fills with labels and their texts: all of one colour that hold text, most of it headings that are known."""
    found: defaultdict[str, dict[FillBox, str]] = defaultdict(dict)
    for box, colour in _large_fills(ink, tables, fewest):
        if text := _text_in(ink, box):
            found[colour][box] = text
    known = {colour: sum(_is_known(text, ink.vocabulary) for text in texts.values()) for colour, texts in found.items()}
    colour = max(known, key=lambda colour: known[colour], default="")
    is_sure = bool(known) and known[colour] >= max(fewest, _KNOWN * len(found[colour]))
    return found[colour] if is_sure else {}


def _large_fills(ink: PageInk, tables: list[Lattice], fewest: int) -> Iterator[tuple[FillBox, str]]:
    """The fills outside tables that are large enough for text, each once, with their colours."""
    x0, top, x1, bottom = ink.fill_boxes.T
    large = (x1 - x0 > LEAST_CELL) & (bottom - top > LEAST_CELL)
    for left, upper, right, lower in (table.box for table in tables):
        large &= (x1 <= left) | (x0 >= right) | (bottom <= upper) | (top >= lower)
    numbers = places_of(large).tolist()
    if fewest <= len(numbers) <= MOST_FILLS:
        boxes = map(tuple, ink.fill_boxes[numbers].round(2).tolist())
        yield from dict(zip(boxes, [ink.fill_colours[number] for number in numbers], strict=True)).items()


def _text_in(ink: PageInk, box: FillBox) -> str:
    """The words that stand on a fill."""
    x, y = ink.word_middles.T
    inside = (box[0] < x) & (x < box[2]) & (box[1] < y) & (y < box[3])
    return " ".join(ink.words[word] for word in places_of(inside).tolist())


def _is_known(text: str, vocabulary: Vocabulary) -> bool:
    return fold_heading(text) in vocabulary.headings


def _rows(labels: Iterable[FillBox]) -> list[list[FillBox]]:
    """Labels by the row that they stand in, from the top, each row from the left."""
    rows: list[list[FillBox]] = []
    for label in sorted(labels, key=lambda box: box[1]):
        if not rows or label[1] - rows[-1][0][1] >= _SAME:
            rows.append([])
        rows[-1].append(label)
    return [sorted(row) for row in rows]


def _cards(rows: list[list[FillBox]]) -> Iterator[list[list[FillBox]]]:
    """Rows by card: one stands right below another, and the first label of each ends at the same place."""
    begins = [k for k, (above, below) in enumerate(pairwise(rows), start=1) if not _goes_on(above[0], below[0])]
    for first, behind in pairwise([0, *begins, len(rows)]):
        yield rows[first:behind]


def _goes_on(above: FillBox, below: FillBox) -> bool:
    """Whether a label stands right below another and is as wide."""
    return below[1] - above[3] <= _SAME and abs(below[2] - above[2]) <= _SAME


def _right_end(ink: PageInk, rows: list[list[FillBox]]) -> float:
    """Where cards end at the right: with the rulings, fills and words beside their labels that reach furthest."""
    top, bottom = rows[0][0][1] - _SAME, rows[-1][0][3] + _SAME
    across = ink.rulings.across
    ends = [across[(top <= across[:, 0]) & (across[:, 0] <= bottom), 2]]
    ends += [boxes[(top <= boxes[:, 1]) & (boxes[:, 3] <= bottom), 2] for boxes in (ink.fill_boxes, ink.word_boxes)]
    return float(np.concatenate(ends).max()) + _SAME


def _runs_over(ink: PageInk, rows: list[list[FillBox]], right: float) -> bool:
    """Whether values go on below the last fill of a card, beside nothing: its fills are as high as labels, not rows."""
    x0, _, _, bottom = rows[-1][0]
    begins, y = ink.word_boxes[:, 0], ink.word_middles[:, 1]
    below = (bottom < y) & (y < bottom + ink.sizes) & (x0 - _SAME < begins) & (begins < right)
    return bool(below.any()) and bool((begins[below] > rows[-1][0][2]).all())


def _card(rows: list[list[FillBox]], right: float) -> Lattice:
    """The cells of a card: its labels, and the room from each to the next or to the right end."""
    cells = list[FillBox]()
    for row in rows:
        _, top, _, bottom = row[0]
        ends = [*(label[0] for label in row[1:]), right]
        for label, end in zip(row, ends, strict=True):
            cells += [(label[0], top, label[2], bottom), (label[2], top, end, bottom)]
    return lattice_of_cells(as_boxes(cells))
