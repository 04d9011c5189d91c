"""Rows of a table without upright rulings: from rules and bands where they are drawn, else from wider gaps.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections.abc import Iterator
from itertools import accumulate
from math import lgamma

import numpy as np
from numpy.typing import NDArray

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import tells_more_of_row
from parsers.readers.aligned.across import runs_across
from parsers.readers.aligned.drawn_rows import drawn_rows
from parsers.readers.aligned.filled_rows import with_filled_rows
from parsers.readers.aligned.high_stripes import has_high_stripes
from parsers.readers.aligned.large_labels import large_labels, with_label_lines
from parsers.readers.page.arrays import distinct, median, quantile
from parsers.readers.page.chunks import TextLine
from parsers.readers.page.ink import PageInk
from parsers.readers.page.rulings import Lines
from parsers.text import BULLETS
from parsers.values.references import is_reference
from parsers.values.totals import are_total

ROW_GAP = 1.15  # of the usual pitch: lines further apart than this may stand in different rows
_WIDEST_SET = 1.3  # of the size of type: where no text wraps, rows are further apart than this
_FEWEST_RULED = 2  # rules and edges of bands that part the rows of a table
_FEWEST_CLOSED = 2  # columns that a rule closes which parts rows, where others reach across it
_SAME = 2.0  # points: texts that begin so near begin under each other
_FILLED_FIRST = (2.0, 1.0)  # columns filled to blank that are expected where a row begins
_FILLED_BELOW = (1.0, 2.0)  # and where it goes on
_MARK_STEP = 0.7  # of the way to the next row: a mark, such as `New`, stands nearer below its reference
_FEWEST_NUMBERED, _NUMBERED = 3, 0.75  # lines that begin with a reference, and their share of those in its column
_BEGINS_APART, _BEGINS_CLOSE = 0.6, 0.15  # of the lines apart from the last, and of those close to it, begin a row


def row_groups(ink: PageInk, body: list[TextLine], xs: Lines, drawn: Lines, ruled: Lines) -> list[list[TextLine]]:
    """The lines of each row of a table whose columns part at `xs`; one rule tells rows where another closes them.

    Rules across it are `drawn`; those are `ruled`, too, that part its rows though cells reach across them.
    """
    labels = large_labels(body, float(xs[1]))
    if any(labels[1:]):
        others = [line for line, is_label in zip(body, labels, strict=True) if not is_label]
        return with_label_lines(row_groups(ink, others, xs, drawn, ruled), body, float(xs[1]))
    least = 1 if _is_closed(body, drawn) else 2
    keys = _drawn_keys(ruled, body, least)
    groups = _grouped(body, keys or _keys(_begin_rows(ink, body, xs)))
    if keys and has_high_stripes(ink, (float(xs[0]), float(xs[-1]))):
        groups = [row for group in groups for row in _grouped(group, _keys(_begin_rows(ink, group, xs)))]
    return [row for group in groups for row in _parted_at_references(group, float(xs[1]))]


def _parted_at_references(group: list[TextLine], column: float) -> list[list[TextLine]]:
    """The lines of a row, or those of several where each begins with a reference of its own; `column` ends the first.

    A line of a list of references beside wrapped texts begins no row: other texts there go on from above.
    """
    begins = [_begins_numbered(line, group[0], column) for line in group]
    references = [line.chunks[0].text for line, begin in zip(group, begins, strict=True) if begin]
    if not begins[0] or not 1 < len(references) == len(set(references)):
        return [group]
    return _grouped(group, _keys(begins[1:]))


def _begins_numbered(line: TextLine, first: TextLine, column: float) -> bool:
    """Whether a line begins with a reference and holds new texts in most of the columns that the first line fills."""
    reference, *others = line.chunks
    begins = abs(reference.x0 - first.chunks[0].x0) < _SAME and reference.x1 < column and is_reference(reference.text)
    return begins and 2 * len(line.chunks) > len(first.chunks) and not any(text.text[0].islower() for text in others)


def close_groups(ink: PageInk, lines: list[TextLine], extent: tuple[float, float]) -> list[list[TextLine]]:
    """Lines that stand close together, between rules and bands."""
    return _grouped(lines, _drawn_keys(drawn_rows(ink, extent), lines) or _keys(_stand_apart(ink, lines)))


def open_below(ink: PageInk, groups: list[list[TextLine]], xs: Lines, heads: int) -> list[NDArray[np.bool_]]:
    """The columns that no rule closes below each row but the last, where rules part all rows, in most columns.

    A cell of such a column reaches down into the next row. The first rows (`heads`) hold headings: they close.
    """
    closed = [np.ones(len(xs) - 1, bool) for _ in groups[1:]]
    for row in range(heads, len(closed)):
        begin, end = min(line.middle for line in groups[row]), max(line.middle for line in groups[row + 1])
        closed[row] = _closes(ink.rulings.across, (begin, end), xs)
    ruled = all(columns.sum() >= _FEWEST_CLOSED for columns in closed)
    return [~columns if ruled else np.zeros(len(xs) - 1, bool) for columns in closed]


def _closes(rules: Lines, heights: tuple[float, float], xs: Lines) -> NDArray[np.bool_]:
    """Which columns a rule between two heights closes."""
    middles = (xs[1:] + xs[:-1]) / 2
    own = rules[(heights[0] < rules[:, 0]) & (rules[:, 0] < heights[1])]
    closed: NDArray[np.bool_] = np.any((own[:, 1:2] <= middles) & (middles <= own[:, 2:3]), axis=0)
    return closed


def _grouped(lines: list[TextLine], keys: list[int]) -> list[list[TextLine]]:
    return [[line for line, key in zip(lines, keys, strict=True) if key == k] for k in dict.fromkeys(keys)]


def _keys(begins: list[bool]) -> list[int]:
    return [0, *accumulate(map(int, begins))]


def _drawn_keys(ys: Lines, lines: list[TextLine], least: int = 2) -> list[int]:
    """The number of each line's space between rules and edges of bands; empty where too few part the lines."""
    inside = ys[(ys > lines[0].top - 1) & (ys < lines[-1].bottom)]
    middles = [line.middle for line in lines]
    return [int(key) for key in np.searchsorted(inside, middles)] if len(inside) >= least else []


def _is_closed(lines: list[TextLine], ys: Lines) -> bool:
    """Whether a rule or the edge of a band stands right below some lines."""
    gaps = ys - lines[-1].bottom
    return bool(((gaps >= 0) & (gaps < lines[-1].size)).any())


def _stand_apart(ink: PageInk, lines: list[TextLine]) -> list[bool]:
    """Whether each line but the first stands further below the last one than wrapped lines do."""
    least = ROW_GAP * usual_pitch(ink, lines)
    return [bool(step > least) for step in _steps(lines)]


def _steps(lines: list[TextLine]) -> Lines:
    """How far each line but the first stands below the one before."""
    return np.diff([line.baseline for line in lines])


def _begin_rows(ink: PageInk, body: list[TextLine], xs: Lines) -> list[bool]:
    """Whether each line but the first begins a row: further below the last one than paragraphs of a cell are.

    Rows are as far apart as makes it likeliest which columns hold text where a row begins, and which where it goes on.
    A text across columns is a row of its own; so is one that tells more of a row behind a label, one alone among
    references, and the name of a total with its sums.
    """
    steps = np.concatenate([[np.inf], _steps(body).round(1)])
    far = steps > ROW_GAP * usual_pitch(ink, body)
    stands_free = steps >= _MARK_STEP * np.append(steps[1:], 0.0)
    titles = stands_free & _apart_from_references(body, float(xs[1]))
    told = [runs_across(ink, line, xs) or _tells_more(line, ink.vocabulary) or _is_total(line) for line in body]
    alone = np.array(told) | titles
    fillings = np.array([filled(ink, line, xs) for line in body])[~alone]
    usual = np.where(far, _BEGINS_APART, _BEGINS_CLOSE)[~alone]
    apart = distinct(steps[steps > body[0].size]).tolist()
    least = max(apart, key=lambda least: (_likelihood(fillings, usual, steps[~alone] >= least), -least))
    begins = (steps >= least) | (far & (alone | np.roll(alone, 1)))
    begins &= ~_go_on_lists(body, begins)
    return with_filled_rows(ink, body, xs, begins[1:].tolist(), far[1:].tolist())


def _go_on_lists(body: list[TextLine], begins: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which lines are but an item of a list in a column where rows have such items below their first line."""
    items = [[round(text.x0) for text in line.chunks if text.text[0] in BULLETS] for line in body]
    inside = {x for own, begin in zip(items, begins, strict=True) if not begin for x in own}
    alone = [len(line.chunks) == len(own) == 1 for line, own in zip(body, items, strict=True)]
    return np.array([single and own[0] in inside for single, own in zip(alone, items, strict=True)])


def _tells_more(line: TextLine, vocabulary: Vocabulary) -> bool:
    """Whether a line is one text with a label of its own: `Update: Half are planted`."""
    return len(line.chunks) == 1 and tells_more_of_row(line.chunks[0].text, vocabulary)


def _is_total(line: TextLine) -> bool:
    """Whether a line is the name of a total and sums in other columns."""
    return are_total([text.text for text in line.chunks])


def _apart_from_references(lines: list[TextLine], column: float) -> list[bool]:
    """Whether each line holds but a text of the first column, where nearly all others begin with a reference there."""
    own = [line.chunks[0].text for line in lines if line.chunks[0].x1 < column]
    references = sum(map(is_reference, own))
    if references < max(_FEWEST_NUMBERED, _NUMBERED * len(own)):
        return [False] * len(lines)
    first = [line.chunks[0] if len(line.chunks) == 1 and line.chunks[0].x1 < column else None for line in lines]
    return [text is not None and text.text[0].isupper() and not is_reference(text.text) for text in first]


def filled(ink: PageInk, line: TextLine, xs: Lines) -> NDArray[np.bool_]:
    """Which columns hold a word of a line."""
    columns = np.zeros(len(xs) + 1, bool)  # a place on each side for words outside
    columns[xs.searchsorted(ink.word_middles[line.rows, 0])] = True
    return columns[1:-1]


def _likelihood(filled: NDArray[np.bool_], usual: Lines, begins: NDArray[np.bool_]) -> float:
    """How likely it is (a logarithm) that just these of some lines begin rows.

    It follows from the columns that each fills (lines x columns), and from the `usual` share of such lines that do.
    """
    texts = _chance(filled[begins], *_FILLED_FIRST) + _chance(filled[~begins], *_FILLED_BELOW)
    return texts + float(np.log(np.where(begins, usual, 1 - usual)).sum())


def _chance(filled: NDArray[np.bool_], usual: float, blank: float) -> float:
    """The beta-binomial chance (a logarithm) that each column is filled in so many lines, before any is seen."""
    counts = filled.sum(0).tolist()
    return sum(_log_beta(usual + count, blank + len(filled) - count) - _log_beta(usual, blank) for count in counts)


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def usual_pitch(ink: PageInk, lines: list[TextLine]) -> float:
    """The usual distance of wrapped lines: the smallest that is common, and no wider than type is set.

    It is that of texts which begin under each other: lines of columns beside each other may stand anyhow.
    """
    size = median(ink.sizes[np.concatenate([line.rows for line in lines])])
    steps = np.array([step for step in _column_steps(lines) if step > 0.8 * size])
    return min(quantile(steps, 0.1), _WIDEST_SET * size) if len(steps) else 1.2 * size


def _column_steps(lines: list[TextLine]) -> Iterator[float]:
    """How far each text stands below the last one that begins at the same place."""
    last: dict[int, float] = {}
    for line in lines:
        for x in {round(chunk.x0) for chunk in line.chunks}:
            if x in last:
                yield line.baseline - last[x]
            last[x] = line.baseline


def ruled_rows(ink: PageInk, ys: Lines, xs: Lines) -> Lines:
    """The heights (`ys`) of rules and edges of bands across a table, and of those that cells reach across."""
    rules = ink.rulings.across
    if len(ys) < _FEWEST_RULED:
        return ys
    others = [y for y in distinct(rules[:, 0]).tolist() if np.abs(ys - y).min() > 1]
    closing = [y for y in others if _closes(rules, (y - 1, y + 1), xs).sum() >= _FEWEST_CLOSED]
    return np.unique([*ys.tolist(), *closing])
