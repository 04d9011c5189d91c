"""Cells of a table whose columns are known: which columns a text heads, and which lines are one row.

All lengths are points.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from parsers.readers.page.arrays import places_of
from parsers.readers.page.borders import Labels
from parsers.readers.page.chunks import Chunk
from parsers.readers.page.lattice import Lattice, renumbered
from parsers.readers.page.rulings import Lines
from parsers.readers.page.table_lines import TableLine

_WRAPPED = 1.45  # of the size of type: wrapped lines are no further apart
_PART = 0.25  # of the narrower: a text that overlaps a column by more stands in it
_BALANCED = 0.12  # of its columns' width: a heading of several columns stands no further from their middle


@dataclass(frozen=True, slots=True)
class _Cell:
    """A text in a line, and the first and last of the columns that it covers."""

    text: str
    first: int
    last: int


def lattice_of_lines(lines: list[TableLine], columns: Lines, rules: Lines) -> Lattice:
    """The lattice of a table from its lines and the extents (columns x 2) of its columns."""
    header = next((k for k, line in enumerate(lines) if line.figures and not only_years(line)), 0)
    cells = [_cells(line, columns) for line in lines]
    for k in range(header):
        cells[k] = _spread(lines[k], lines[k + 1], cells[k], columns, rules)
    labels = _labels(cells, len(columns))
    for k in range(1, len(lines)):
        _join_wrapped(labels, k, lines, cells, header, rules)
    rows = _rows(labels)
    between = [min(max((a.bottom + b.top) / 2, a.baseline), b.baseline) for a, b in pairwise(lines)]
    starts = [k for k in range(len(lines)) if k == 0 or rows[k] != rows[k - 1]]
    ys = np.array([lines[0].top - 2, *(between[k - 1] for k in starts[1:]), lines[-1].bottom + 2])
    folded = np.array([labels[[k for k in range(len(lines)) if rows[k] == row]].max(0) for row in range(rows[-1] + 1)])
    xs = np.array([columns[0, 0] - 2, *((columns[:-1, 1] + columns[1:, 0]) / 2), columns[-1, 1] + 2])
    return Lattice(_around(xs, lines), ys, _numbered(folded))


def only_years(line: TableLine) -> bool:
    """Whether the figures of a line are years, which head columns."""
    figures = [chunk.text for chunk in line.chunks if chunk.figure]
    return all(text[:4].isdecimal() and 1900 <= int(text[:4]) <= 2100 and len(text) <= 7 for text in figures)


def _around(xs: Lines, lines: list[TableLine]) -> Lines:
    """Boundaries that leave no text outside."""
    xs[0] = min(xs[0], min(line.x0 for line in lines) - 2)
    xs[-1] = max(xs[-1], max(line.x1 for line in lines) + 2)
    return xs


def _cells(line: TableLine, columns: Lines) -> list[_Cell]:
    """A line's texts with their columns; where two meet in one column, it is of the one that fills more of it."""
    overlaps = np.array(
        [np.minimum(columns[:, 1], c.x1) - np.maximum(columns[:, 0], c.x0) for c in line.chunks]
    )  # chunks x columns, negative where apart
    best = overlaps.argmax(1)
    cells: list[_Cell] = []
    for k, chunk in enumerate(line.chunks):
        least = _PART * np.minimum(columns[:, 1] - columns[:, 0], chunk.x1 - chunk.x0)
        mine = {int(j) for j in places_of(overlaps[k] > least)} - {int(j) for j in best if j != best[k]}
        mine |= {int(best[k])}
        first, last = _contiguous(mine, int(best[k]))
        if cells and first <= cells[-1].last:
            cells[-1] = _Cell(f"{cells[-1].text} {chunk.text}", cells[-1].first, max(last, cells[-1].last))
        else:
            cells.append(_Cell(chunk.text, first, last))
    return cells


def _contiguous(columns: set[int], home: int) -> tuple[int, int]:
    first = last = home
    while first - 1 in columns:
        first -= 1
    while last + 1 in columns:
        last += 1
    return first, last


def _spread(line: TableLine, below: TableLine, cells: list[_Cell], columns: Lines, rules: Lines) -> list[_Cell]:
    """Headings over the columns that a rule below them joins, or in whose middle they stand."""
    if len(cells) >= len(columns) or len(cells) != len(line.chunks):
        return cells
    centres = columns.mean(1)
    near = rules[(line.baseline - 1 < rules[:, 0]) & (rules[:, 0] < below.baseline - 0.5 * below.size)]
    spread: list[_Cell] = []
    for k, (cell, chunk) in enumerate(zip(cells, line.chunks, strict=True)):
        low = spread[-1].last + 1 if spread else 0
        high = cells[k + 1].first - 1 if k + 1 < len(cells) else len(columns) - 1
        under = [r for r in near if r[1] <= chunk.x0 + 3 and chunk.x1 - 3 <= r[2]]
        alone = [r for r in under if sum(r[1] < c.x1 and c.x0 < r[2] for c in line.chunks) == 1]
        if alone:
            over = [j for j in range(low, high + 1) if alone[0][1] - 3 <= centres[j] <= alone[0][2] + 3]
            first, last = (min(over), max(over)) if over else (cell.first, cell.last)
        elif len(near) == 0 or not under:
            first, last = _balanced(cell, chunk, max(low, 1), high, columns)
        else:
            first, last = cell.first, cell.last
        spread.append(_Cell(cell.text, first, last))
    return spread


def _balanced(cell: _Cell, chunk: Chunk, low: int, high: int, columns: Lines) -> tuple[int, int]:
    """The most columns in whose middle a heading stands."""
    middle = (chunk.x0 + chunk.x1) / 2
    ranges = [(a, b) for a in range(low, cell.first + 1) for b in range(cell.last, high + 1) if b > a]
    fitting = [
        (b - a, a, b)
        for a, b in ranges
        if abs((columns[a, 0] + columns[b, 1]) / 2 - middle) < _BALANCED * (columns[b, 1] - columns[a, 0]) / (b - a)
    ]
    return max(fitting)[1:] if fitting else (cell.first, cell.last)


def _labels(cells: list[list[_Cell]], width: int) -> Labels:
    """A number for each cell with text (lines x columns), -1 where there is none."""
    labels = np.full((len(cells), width), -1)
    count = 0
    for k, line in enumerate(cells):
        for cell in line:
            labels[k, cell.first : cell.last + 1] = count
            count += 1
    return labels


def _join_wrapped(
    labels: Labels, k: int, lines: list[TableLine], cells: list[list[_Cell]], header: int, rules: Lines
) -> None:
    """Gives the texts of line k that go on from those above the labels of those."""
    for lower in cells[k]:
        covered = slice(lower.first, lower.last + 1)
        at = next((i for i in range(k - 1, -1, -1) if (labels[i, covered] >= 0).any()), None)
        if at is None or lines[k].baseline - lines[at].baseline > _WRAPPED * max(lines[at].size, lines[k].size):
            continue
        upper = next((cell for cell in cells[at] if (cell.first, cell.last) == (lower.first, lower.last)), None)
        if not upper or _is_ruled(lines[at], lines[k], lower, rules):
            continue
        if k < header or (at == k - 1 and _goes_on(upper, lower, lines[at], lines[k])):
            labels[at : k + 1, covered] = labels[at, lower.first]


def _is_ruled(above: TableLine, below: TableLine, cell: _Cell, rules: Lines) -> bool:
    """Whether a rule stands over a text, between its line and one above."""
    between = rules[(above.baseline - 1 < rules[:, 0]) & (rules[:, 0] < below.baseline - 0.5 * below.size)]
    return any(rule[1] < c.x1 and c.x0 < rule[2] for rule in between for c in _chunk_of(below, cell))


def _chunk_of(line: TableLine, cell: _Cell) -> list[Chunk]:
    return [chunk for chunk in line.chunks if chunk.text in cell.text]


def _goes_on(upper: _Cell, lower: _Cell, above: TableLine, below: TableLine) -> bool:
    """Whether a text below goes on from the one above: as a sentence does, and only one of the lines has figures."""
    if above.figures and below.figures:
        return False
    return lower.text[0].islower() or upper.text.endswith(("-", ",", "(", "/", "&"))


def _rows(labels: Labels) -> list[int]:
    """The row of each line: lines that share a cell are one row where no column holds two texts."""
    rows = [0]
    begin = 0
    for k in range(1, len(labels)):
        block = labels[begin : k + 1]
        shares = ((labels[k] >= 0) & (labels[k] == labels[k - 1])).any()
        clear = all(len(set(column[column >= 0].tolist())) <= 1 for column in block.T)
        whole = all(_one_extent(block, label) for label in set(block[block >= 0].tolist()))
        if shares and clear and whole:
            rows.append(rows[-1])
        else:
            rows.append(rows[-1] + 1)
            begin = k
    return rows


def _one_extent(block: Labels, label: int) -> bool:
    return len({tuple(places_of(row == label).tolist()) for row in block if (row == label).any()}) == 1


def _numbered(labels: Labels) -> Labels:
    """Labels from 0, each blank space a cell of its own."""
    blank = labels < 0
    labels = labels.copy()
    labels[blank] = labels.max() + 1 + np.arange(blank.sum())
    return renumbered(labels)
