"""Tables of which somebody dragged the borders of some cells aside, as Word lets them: a few points, in some rows only."""

import random
from dataclasses import replace
from itertools import pairwise

from generator import GeneratedPlan
from printed import Cell, Table
from reportlab.pdfbase.pdfmetrics import stringWidth
from widths import FONT, PADDING

_SHARE = 0.3  # of the rows
_SHIFTS = (-9.0, -6.0, -4.0, 4.0, 6.0, 9.0)
Row = list[Cell | None]


def with_dragged_borders(
    plan: GeneratedPlan, table: Table, widths: list[float], size: float
) -> tuple[Table, list[float]]:
    """A table and the widths of its columns, with a column more for each border that was dragged in some rows."""
    if not plan.has("cells:dragged") or not table.of_actions or len(widths) < 3:
        return table, widths
    chance = random.Random(f"borders {plan.seed} {len(table.rows)}")
    edges = [sum(widths[:number]) for number in range(len(widths) + 1)]
    shifts = {place: chance.choice(_SHIFTS) for place in chance.sample(range(1, len(widths)), 2)}
    finer = sorted({*edges, *(edges[place] + shift for place, shift in shifts.items())})
    rows = []
    for number, row in enumerate(table.rows):
        own = list(edges)
        for place, shift in shifts.items():
            if number >= table.head and chance.random() < _SHARE and _fits(row, place, shift, widths, size):
                own[place] += shift
        rows.append(_over(row, [finer.index(edge) for edge in own]))
    return replace(table, rows=rows, weights=(1.0,) * (len(finer) - 1)), [b - a for a, b in pairwise(finer)]


def _fits(row: Row, place: int, shift: float, widths: list[float], size: float) -> bool:
    """Whether a border lies between cells of one column each, and the words of the one that shrinks still fit."""
    if any(cell is None or (cell.rows, cell.columns) != (1, 1) for cell in row):
        return False
    shrinks = place if shift > 0 else place - 1
    cell = row[shrinks]
    words = [stringWidth(word, FONT, size) for word in cell.text.split()] if cell else []
    return max(words, default=0.0) * 1.04 + PADDING <= widths[shrinks] - abs(shift)


def _over(row: Row, edges: list[int]) -> Row:
    """A row whose cells reach from edge to edge of finer columns."""
    made: Row = []
    for place, cell in enumerate(row):
        wide = edges[place + cell.columns] - edges[place] if cell else 0
        rest = edges[place + 1] - edges[place]
        made += [replace(cell, columns=wide), *[None] * (rest - 1)] if cell else [None] * rest
    return made
