"""Cells of tables of which every other one is filled: bare ones, and those that reach across others.

All lengths are points.
"""

from collections.abc import Sequence

import numpy as np

from parsers.labels.of_sections import names_in_charge
from parsers.readers.page.arrays import Boxes, median, places_of
from parsers.readers.page.borders import Labels
from parsers.readers.page.ink import PageInk, middles_of
from parsers.readers.page.lattice import Lattice
from parsers.values.references import is_reference

_SAME = 1.0  # heights and places from the left so near are one
_NEAR = 10.0  # points: no further behind a stripe begin the texts of a bare column
_SPACE = 0.5  # of the size of type: words no further apart are of one text


def with_bare_end(ink: PageInk, table: Lattice, above: Sequence[Lattice]) -> Lattice:
    """A table with one column more where words stand at its right in most rows: stripes end before a bare one.

    The first row and another are enough where they stand close, as a heading and the marks below it do; one row where
    a table of those `above`, on the page before, has its columns and one more. No word behind the next fill at its
    right counts, as that of a table beside it.
    """
    level = (table.ys[0] < ink.word_middles[:, 1]) & (ink.word_middles[:, 1] < table.ys[-1])
    x0, top, _, bottom = ink.fill_boxes.T
    behind = x0[(top < table.ys[-1]) & (table.ys[0] < bottom) & (x0 > table.xs[-1] + _SAME)]
    begins = ink.word_boxes[:, 0]
    beside = ink.word_boxes[level & (table.xs[-1] < begins) & (begins < behind.min(initial=np.inf))]
    rows = set(table.ys.searchsorted(middles_of(beside)[:, 1]).tolist())
    across = _rows_across(table)
    wider = any(len(old.xs) == len(table.xs) + 1 and np.abs(old.xs[:-1] - table.xs).max() < _SAME for old in above)
    headed = {1} < rows and float(beside[:, 0].min()) < table.xs[-1] + _NEAR
    if 2 * len(rows) <= (0 if wider or headed else len(table.labels) - len(across)):
        return table
    column = np.arange(len(table.labels)) + table.labels.max() + 1
    column[across] = table.labels[across, 0]
    return Lattice(np.append(table.xs, beside[:, 2].max() + 2), table.ys, np.column_stack([table.labels, column]))


def with_wide_headings(ink: PageInk, table: Lattice, rows: int, count: int) -> Lattice:
    """A table in the first rows of which bare places are one where but one holds words; `count` cells are not bare.

    A blank place goes with the heading above it first, then with one beside it. What stands below a heading of a
    single column goes on with it.
    """
    filled = set(table.cell_of(ink.word_middles).tolist())
    labels = table.labels.copy()
    columns = range(labels.shape[1])
    above = [((row - 1, column), (row, column)) for row in range(1, rows) for column in columns]
    beside = [((row, column - 1), (row, column)) for row in range(rows) for column in columns[1:]]
    below = [place for place in above if int(labels[place[0]]) in filled]
    for one, other in (*below, *beside, *above):
        first, second = int(labels[one]), int(labels[other])
        if min(first, second) >= count and not {first, second} <= filled:
            labels[labels == second] = first
            filled |= {first} if second in filled else set()
    for one, other in above:
        single = all((labels[place[0]] == labels[place]).sum() == 1 for place in (one, other))
        if single and min(labels[one], labels[other]) >= count:
            labels[labels == labels[other]] = labels[one]
    return Lattice(table.xs, table.ys, labels)


def with_texts_across(ink: PageInk, table: Lattice) -> Lattice:
    """A table whose cells are one where they hold a text which runs on from one to the next: all of a row, or part.

    A part of a row is one cell only where another part is: the others have a cell in each column.
    """
    cells = table.cell_of(ink.word_middles)
    labels = table.labels.copy()
    space = _SPACE * median(ink.sizes)
    for own in labels:
        if _runs_across(ink.word_boxes[np.isin(cells, own)], float(table.xs[1]), space):
            own[:] = own[0]
        elif len(set(own.tolist())) < len(own):
            _join_parts(own, ink.word_boxes, cells, table.xs, space)
    return Lattice(table.xs, table.ys, _in_order(labels))


def _join_parts(row: Labels, words: Boxes, cells: Labels, xs: Boxes, space: float) -> None:
    """Write the label of a cell over that of the next in a row where a text runs on; `cells` has that of each word."""
    for column in places_of(row[1:] != row[:-1]) + 1:
        pair = row[column - 1 : column + 1]
        if _runs_across(words[np.isin(cells, pair)], float(xs[column]), space):
            row[row == row[column]] = row[column - 1]


def with_numbered_titles(ink: PageInk, table: Lattice, rows: Sequence[int]) -> Lattice:
    """A table of which some rows are two cells, if they hold but a reference and a text that begins right behind."""
    cells = table.cell_of(ink.word_middles)
    labels = table.labels.copy()
    for row in rows:
        own = table.labels[row]
        number = " ".join(ink.words[k] for k in places_of(cells == own[0]).tolist())
        title = ink.word_boxes[np.isin(cells, own[own != own[0]])]
        begins = is_reference(number) and len(title) and title[:, 0].min() < table.xs[2]
        if begins and _runs_on(title, _SPACE * median(ink.sizes)):
            labels[row, 1:] = labels[row, 1]
    return Lattice(table.xs, table.ys, labels)


def with_bare_titles(ink: PageInk, table: Lattice, rows: Sequence[int], count: int) -> Lattice:
    """A table of which some rows are two cells, if the last alone is filled and says who is in charge.

    The title beside it is bare, where it may be cut at columns; the first `count` cells of the table are filled.
    """
    cells = table.cell_of(ink.word_middles)
    labels = table.labels.copy()
    for row in rows:
        aside = labels[row] == labels[row, -1]
        said = " ".join(ink.words[k] for k in places_of(cells == labels[row, -1]).tolist())
        bare = (labels[row, ~aside] >= count).all() and labels[row, -1] < count
        if bare and not aside.all() and names_in_charge(said):
            labels[row, ~aside] = labels[row, 0]
    return Lattice(table.xs, table.ys, labels)


def with_short_titles(ink: PageInk, table: Lattice, rows: Sequence[int], count: int) -> Lattice:
    """A table of which some rows begin with bare places that are one cell, if a text runs on from the first to others.

    By turns one of two cells would be filled, as the first `count` of the table are.
    """
    cells = table.cell_of(ink.word_middles)
    labels = table.labels.copy()
    space = _SPACE * median(ink.sizes)
    for row in rows:
        bare = int((labels[row] >= count).argmin()) or len(labels[row])
        words = ink.word_boxes[np.isin(cells, labels[row, :bare])]
        if labels[row, 0] >= count and _runs_across(words, float(table.xs[1]), space):
            labels[row, :bare] = labels[row, 0]
    return Lattice(table.xs, table.ys, labels)


def _in_order(labels: Labels) -> Labels:
    """Labels from 0 in the order in which they come."""
    _, firsts, numbers = np.unique(labels, return_index=True, return_inverse=True)
    ordered: Labels = firsts.argsort().argsort()[numbers].reshape(labels.shape)
    return ordered


def _runs_across(words: Boxes, first: float, space: float) -> bool:
    """Whether words are one text, wrapped or not, that runs on across the end of the first column."""
    return bool(len(words)) and bool(words[:, 0].min() < first < words[:, 2].max()) and _runs_on(words, space)


def _runs_on(words: Boxes, space: float) -> bool:
    """Whether words are one text, wrapped or not; on one line some reach further down than others."""
    words = words[words[:, 3].argsort()]
    lines = np.append(0, np.cumsum(np.diff(words[:, 3]) > space))
    ordered = words[np.lexsort((words[:, 0], lines))]
    level = np.diff(lines) == 0
    return bool((ordered[1:, 0] - ordered[:-1, 2] < space)[level].all())


def with_bare_row(ink: PageInk, table: Lattice, *, below: bool) -> Lattice:
    """A table with a bare row at its foot, or its head, where a line stands as far from it as in its rows across."""
    insets = [_inset(ink, float(table.ys[row]), float(table.ys[row + 1]), table.xs) for row in _rows_across(table)]
    if not insets:
        return table
    left, upper, lower = np.median(insets, axis=0).tolist()
    edge = float(table.ys[-1 if below else 0])
    height = upper + lower + median(ink.word_boxes[:, 3] - ink.word_boxes[:, 1])
    top, bottom = (edge, edge + height) if below else (edge - height, edge)
    own = _inset(ink, top, bottom, table.xs)
    if not np.allclose(own, (left, upper, lower), rtol=0, atol=_SAME):
        return table
    row = np.full((1, table.labels.shape[1]), table.labels.max() + 1)
    labels = np.vstack([table.labels, row] if below else [row, table.labels])
    return Lattice(table.xs, np.union1d(table.ys, [top, bottom]), _in_order(labels))


def _rows_across(table: Lattice) -> list[int]:
    """The rows of a table that are one cell."""
    rows: list[int] = places_of((table.labels == table.labels[:, :1]).all(1)).tolist()
    return rows


def _inset(ink: PageInk, top: float, bottom: float, xs: Boxes) -> tuple[float, float, float]:
    """How far the words between two heights stand from the left side of a table and from these; where none do, far."""
    x, y = ink.word_middles.T
    words = ink.word_boxes[(top < y) & (y < bottom) & (xs[0] < x) & (x < xs[-1])]
    if not len(words):
        return np.inf, np.inf, np.inf
    x0, first, last = words[:, 0].min(), words[:, 1].min(), words[:, 3].max()
    return float(x0 - xs[0]), float(first - top), float(bottom - last)
