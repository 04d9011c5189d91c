"""Tables without upright rulings: columns from the headings and the gaps below them, rows from rules, bands or gaps.

A table begins at a row of headings that the vocabulary knows; what stands above the first on a page may continue a
table of the page before. All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.readers.aligned.across import all_across, crosses, cut_columns, lead_aside
from parsers.readers.aligned.columns import (
    boundaries,
    column_starts,
    extents_of,
    gap_between,
    keeps_to,
    widened,
)
from parsers.readers.aligned.drawn_rows import as_wide_as_bands, drawn_rows
from parsers.readers.aligned.ends import before_others, before_title
from parsers.readers.aligned.head_tiles import tiled_columns
from parsers.readers.aligned.header import HeaderLines, find_headers
from parsers.readers.aligned.notes import without_notes
from parsers.readers.aligned.parts import parts_of, usual_size
from parsers.readers.aligned.rows import open_below, row_groups, ruled_rows
from parsers.readers.aligned.spans import find_spans
from parsers.readers.page.arrays import median
from parsers.readers.page.chunks import Chunk, TextLine, WordLines, word_lines
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice, renumbered
from parsers.readers.page.rulings import Lines
from parsers.readers.page.title_lines import is_title_line
from schema.vocabulary import fold_heading

_MUCH_LARGER = 1.5  # of the usual type of a page is that of a title, whatever stands near it


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table, the headings above its columns, where the texts of these begin, and whether it holds the headings."""

    lattice: Lattice
    headings: list[Chunk]
    starts: Lines
    is_headed: bool = True

    @property
    def boundaries_known(self) -> bool:
        """Whether text stands below the headings: only that tells where columns part."""
        return not self.is_headed or len(self.lattice.ys) > 2


def find_aligned(ink: PageInk, words: WordLines, above: list[Aligned]) -> list[Aligned]:
    """The tables that the words outside ruled tables make; `above` are those of the page before."""
    lines = words.text_lines
    if not lines:
        return []
    headers = find_headers(ink, lines)
    for header in headers:
        if gutter := _gutter(header, lines[header.first :]):
            return _side_by_side(ink, lines, (header.first, gutter), above)
    ends = [*(before_title(ink, lines, header.first) for header in headers), len(lines)]
    found = next(filter(None, (_continued(ink, lines[: ends[0]], old) for old in reversed(above))), [])
    for header, end in zip(headers, ends[1:], strict=True):
        found += _tables_below(ink, lines, header, end, _same_headings(header, [*above, *found]))
    return found


def _side_by_side(ink: PageInk, lines: list[TextLine], begin: tuple[int, float], above: list[Aligned]) -> list[Aligned]:
    """The tables on both sides of a gutter that begins at a line, down to a text across it, and those around them."""
    first, gutter = begin
    size = usual_size(lines[first:])
    behind = (k for k, line in enumerate(lines) if k > first and _ends_gutter(line, gutter, size))
    end = next(behind, len(lines))
    left = ink.word_middles[:, 0] < gutter
    before, beside, below = (_words(ink, part) for part in (lines[:first], lines[first:end], lines[end:]))
    halves = [find_aligned(ink, word_lines(ink, beside & half), []) for half in (left, ~left)]
    for table in (half[0] for half in halves if half):
        table.lattice.ys[0] = lines[first].top - 2  # of the same height, they are read from the left
    upper, lower = find_aligned(ink, word_lines(ink, before), above), find_aligned(ink, word_lines(ink, below), [])
    return [*upper, *halves[0], *halves[1], *lower]


def _ends_gutter(line: TextLine, gutter: float, size: float) -> bool:
    """Whether a line is a title, or has a text across a gutter."""
    return is_title_line(line, size) or any(text.x0 < gutter < text.x1 for text in line.chunks)


def _words(ink: PageInk, lines: list[TextLine]) -> NDArray[np.bool_]:
    """Which words of a page stand in some lines."""
    inside = np.zeros(len(ink.words), bool)
    for line in lines:
        inside[line.rows] = True
    return inside


def _gutter(header: HeaderLines, lines: list[TextLine]) -> float | None:
    """Where two tables side by side part, which lines from their headings on show: the same headings come twice."""
    texts = [fold_heading(column.text) for column in header.columns]
    half = len(texts) // 2
    pairs = zip(texts[:half], texts[-half:], strict=True)
    wrapped = all(a.startswith(b) or b.startswith(a) for a, b in pairs)  # where one of them is wrapped
    if half < 2 or len(texts) % 2 or not wrapped:
        return None
    return gap_between(header.columns[half - 1], header.columns[half], extents_of(lines))


def _tables_below(
    ink: PageInk, lines: list[TextLine], header: HeaderLines, end: int, like: list[float]
) -> Iterator[Aligned]:
    """The table of a row of headings, and its parts below titles; `like` are the boundaries of one like it above."""
    body, *others = parts_of(ink, before_others(ink, lines[header.behind : end], len(header.columns)))
    head = lines[header.first : header.behind]
    tiles = tiled_columns(ink, head, header.columns, body)
    xs = np.array(tiles) if tiles else boundaries(header.columns, head, body, like)
    if (
        not body and not tiles and end == len(lines)
    ):  # the rows follow on the next page: they reach as far as the text of this one
        xs[[0, -1]] = _extent(ink, lines)
    starts = column_starts(head + body, xs)
    if table := _lattice(ink, head, body, xs):
        yield Aligned(table, header.columns, starts)
    for part in others:
        if keeps_to(part, starts) and (table := _lattice(ink, [], part, xs)):
            yield Aligned(table, header.columns, starts, is_headed=False)


def _same_headings(header: HeaderLines, tables: list[Aligned]) -> list[float]:
    """The boundaries of the last of some tables that has the same headings there; none where no table has."""
    texts, first, last = [column.text for column in header.columns], header.columns[0].x0, header.columns[-1].x0
    found = (table.lattice.xs.tolist() for table in tables if [column.text for column in table.headings] == texts)
    return next((xs for xs in reversed([*found]) if xs[0] < last and first < xs[-1]), [])


def _extent(ink: PageInk, lines: list[TextLine]) -> tuple[float, float]:
    """How far lines reach to the left and to the right, and a little further."""
    boxes = ink.word_boxes[np.concatenate([line.rows for line in lines])]
    return float(boxes[:, 0].min()) - 2, float(boxes[:, 2].max()) + 2


def rows_below(ink: PageInk, lines: list[TextLine], headings: list[Chunk], head: Lattice) -> list[Aligned]:
    """Drawn headings (`head`) with the rows that lines below make in their columns, and those below titles after them.

    None where the first do not keep to the columns.
    """
    body, *others = parts_of(ink, lines)
    starts = column_starts(body, head.xs) if body else head.xs
    table = _lattice(ink, [], body, head.xs) if _fits(ink, body, head.xs, starts) else None
    if table is None:
        return []
    titled = (part for part in others if _is_titled(lines, part) and keeps_to(part, starts))
    tables = filter(None, (_lattice(ink, [], part, head.xs) for part in titled))
    below = [Aligned(other, headings, starts, is_headed=False) for other in tables]
    return [Aligned(_stacked(head, table), headings, starts), *below]


def _is_titled(lines: list[TextLine], part: list[TextLine]) -> bool:
    """Whether the line above a part of some lines is a title."""
    return any(line is part[0] and is_title_line(above, usual_size(lines)) for above, line in pairwise(lines))


def _stacked(upper: Lattice, lower: Lattice) -> Lattice:
    """Two tables with the same columns, one right above the other, as one."""
    count = int(upper.labels.max()) + 1
    labels = np.vstack([upper.labels, lower.labels + count])
    unsure = upper.unsure | {label + count for label in lower.unsure}
    return Lattice(upper.xs, np.concatenate([upper.ys, lower.ys[1:]]), labels, unsure)


def _continued(ink: PageInk, lines: list[TextLine], old: Aligned) -> list[Aligned]:
    """What a page without headings, or above its first ones, continues of a table, and its parts below titles."""
    left, *_, right = old.lattice.xs
    first, *others = parts_of(ink, before_others(ink, lines, len(old.headings)))
    size = _MUCH_LARGER * median(ink.sizes)
    own = (line for line in first if not is_title_line(line, size))
    inside = [line for line in own if left - 5 < ink.word_boxes[line.rows[0], 0] < right]
    xs = boundaries(old.headings, [], inside) if inside and not old.boundaries_known else old.lattice.xs
    if not _fits(ink, inside, xs, old.starts):
        return []
    below = (part for part in others if keeps_to(part, old.starts))
    tables = (_lattice(ink, [], part, xs) for part in (inside, *below))
    return [Aligned(table, old.headings, old.starts, is_headed=False) for table in tables if table]


def _fits(ink: PageInk, lines: list[TextLine], xs: Lines, starts: Lines) -> bool:
    """Whether lines keep to columns: few cross a boundary, and two columns hold text or a sentence goes on."""
    if not lines:
        return False
    crossing = [crosses(ink, line, xs) for line in lines]
    others = [line for line, across in zip(lines, crossing, strict=True) if not across]
    centres = ink.word_middles[np.concatenate([line.rows for line in lines]), 0]
    goes_on = ink.words[lines[0].rows[0]][0].islower() and not any(crossing)
    few = sum(crossing) <= 0.25 * len(lines)
    if not few and not is_title_line(lines[0], usual_size(lines)):
        few = sum(crossing) < len(others) and keeps_to(others, starts)
    return few and (goes_on or len(np.unique(np.searchsorted(xs, centres))) >= 2)


def _lattice(ink: PageInk, header: list[TextLine], body: list[TextLine], xs: Lines) -> Lattice | None:
    """Cells from boundaries; a row whose words run across columns is one cell."""
    if not (header or body) or len(xs) < 3:
        return None
    xs = widened(xs, [*header, *body])
    spans = find_spans(header, xs)
    starts = spans.rows_of(header) if spans else [header] if header else []
    drawn = drawn_rows(ink, (float(xs[0]), float(xs[-1])))
    ruled = ruled_rows(ink, drawn, xs)
    groups = without_notes(ink, [*starts, *(row_groups(ink, body, xs, drawn, ruled) if body else [])], xs, drawn)
    top, bottom = min(line.top for line in groups[0]), max(line.bottom for line in groups[-1])
    xs = as_wide_as_bands(ink, xs, (top, bottom))
    ys = np.array([top - 2, *(_part(ruled, upper, lower) for upper, lower in pairwise(groups)), bottom + 2])
    labels = np.arange(len(groups) * (len(xs) - 1)).reshape(len(groups), -1)
    for row, open_columns in enumerate(open_below(ink, groups, xs, len(starts)), start=1):
        labels[row, open_columns] = labels[row - 1, open_columns]
    if spans:
        labels[:2] = spans.labelled(labels[:2])
    cut = _cut(ink, groups, xs, labels, len(starts) if spans else 0)
    labels = renumbered(labels)
    return Lattice(xs, ys, labels, frozenset(int(labels[place]) for place in cut))


def _cut(
    ink: PageInk, groups: list[list[TextLine]], xs: Lines, labels: NDArray[np.int_], first: int
) -> set[tuple[int, int]]:
    """The row and column of each cell of which a text is cut; rows that run across columns become one in `labels`.

    The rows before `first` are headings that are known to stand across columns.
    """
    cut: set[tuple[int, int]] = set()
    for row, group in enumerate(groups[first:], start=first):
        if column := lead_aside(group, xs):
            labels[row, :column], labels[row, column:] = labels[row, 0], labels[row, column]
        elif all_across(ink, group, xs):
            labels[row] = labels[row, 0]
        else:
            cut |= {(row, column) for line in group for column in cut_columns(line, xs)}
    return cut


def _part(ruled: Lines, upper: list[TextLine], lower: list[TextLine]) -> float:
    """Where two rows part: in the middle, but where cells overlap at the rule nearest to the lines on both sides."""
    bottom, top = max(line.bottom for line in upper), min(line.top for line in lower)
    if bottom <= top or not len(ruled):
        return (bottom + top) / 2
    last, first = max(line.middle for line in upper), min(line.middle for line in lower)
    return float(ruled[np.abs(ruled - (last + first) / 2).argmin()])
