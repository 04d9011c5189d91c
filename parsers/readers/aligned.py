"""Tables without upright rulings: columns from the headings and the gaps below them, rows from rules, bands or gaps.

A table begins at a row of headings that the vocabulary knows; a page without one may continue the table of the page
before. All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from parsers.header_rows import shared_vocabulary
from parsers.readers.chunks import Chunk, TextLine, chunks_of, text_lines
from parsers.readers.ink import Boxes, PageInk, median
from parsers.readers.lattice import Lattice, Lines, horizontal_rulings
from schema.vocabulary import fold_heading

_HEADING_LINES = 7  # a heading is wrapped over no more lines than this
_ROW_GAP = 1.15  # of the usual pitch: lines further apart than this stand in different rows
_WIDEST_SET = 1.45  # of the size of type: where no text wraps, rows are further apart than this
_TABLE_GAP = 3.5  # of the usual pitch: what stands further below is no longer the table
_WIDE = 0.6  # of the table's width: shorter rules and bands say nothing of rows


def find_aligned(ink: PageInk, free: NDArray[np.bool_], above: Lattice | None) -> Lattice | None:
    """The table that the words outside ruled tables (`free`) make; `above` is that of the page before."""
    lines = text_lines(ink, np.flatnonzero(free))
    if not lines:
        return None
    header = _header(ink, lines)
    if header:
        first, last, columns = header
        body = _until_gap(ink, lines[last:])
        return _lattice(ink, lines[first:last], body, _boundaries(ink, columns, lines[first:last] + body))
    if above is None:
        return None
    body = _until_gap(ink, lines)
    return _lattice(ink, [], body, above.xs) if _fits(ink, body, above.xs) else None


def _header(ink: PageInk, lines: list[TextLine]) -> tuple[int, int, list[Chunk]] | None:
    """The first row of headings: its first line, the line below it, and one chunk a column."""
    boxes = ink.word_boxes[np.concatenate([line.rows for line in lines])]
    first = 0
    for group in _row_groups(ink, lines, float(boxes[:, 2].max() - boxes[:, 0].min())):
        chunks = [chunks_of(ink, line) for line in group]
        stacks = [_stacked([c for line in chunks[k : k + _HEADING_LINES] for c in line]) for k in range(len(group))]
        headers = [k for k, columns in enumerate(stacks) if _is_header(columns)]
        if headers:  # a title may stand close above the headings, and heads none of the columns
            best = max(headers, key=lambda k: (_hits(stacks[k]), -k))
            return first + best, first + min(len(group), best + _HEADING_LINES), stacks[best]
        first += len(group)
    return None


def _stacked(chunks: list[Chunk]) -> list[Chunk]:
    """Chunks that stand under each other, as one each, from the left."""
    columns: list[Chunk] = []
    for chunk in chunks:
        at = next((k for k, c in enumerate(columns) if chunk.x0 < c.x1 and c.x0 < chunk.x1), None)
        if at is None:
            columns.append(chunk)
        else:
            c = columns[at]
            columns[at] = Chunk(f"{c.text} {chunk.text}", min(c.x0, chunk.x0), max(c.x1, chunk.x1))
    return sorted(columns, key=lambda column: column.x0)


def _hits(columns: list[Chunk]) -> int:
    return sum(fold_heading(column.text) in shared_vocabulary().headings for column in columns)


def _is_header(columns: list[Chunk]) -> bool:
    hits = _hits(columns)
    names_action = any(fold_heading(column.text) in shared_vocabulary().actions for column in columns)
    return hits >= 2 and names_action and 2 * hits >= len(columns)


def _pitch(ink: PageInk, lines: list[TextLine]) -> float:
    """The usual distance of wrapped lines: the smallest that is common, and no wider than type is set."""
    steps = np.array([below.baseline - above.baseline for above, below in pairwise(lines)])
    size = median(ink.sizes[np.concatenate([line.rows for line in lines])])
    steps = steps[steps > 0.8 * size]
    return min(float(np.quantile(steps, 0.1)), _WIDEST_SET * size) if len(steps) else 1.2 * size


def _until_gap(ink: PageInk, lines: list[TextLine]) -> list[TextLine]:
    """Lines down to the first wide gap."""
    if len(lines) < 2:
        return lines
    pitch = _pitch(ink, lines)
    ends = [k for k, (a, b) in enumerate(pairwise(lines), start=1) if b.top - a.bottom > _TABLE_GAP * pitch]
    return lines[: ends[0]] if ends else lines


def _boundaries(ink: PageInk, columns: list[Chunk], lines: list[TextLine]) -> Lines:
    """Where columns part: between two headings, in the widest gap that the fewest lines cross."""
    chunks = np.array([(chunk.x0, chunk.x1) for line in lines for chunk in chunks_of(ink, line)])
    inner = [_gap(left, right, chunks) for left, right in pairwise(columns)]
    around = np.vstack([ink.word_boxes[line.rows] for line in lines])
    return np.array([around[:, 0].min() - 2, *inner, around[:, 2].max() + 2])


def _gap(left: Chunk, right: Chunk, chunks: Boxes) -> float:
    """The middle of the widest gap between two headings' beginnings that the fewest chunks (n x 2) cross."""
    begin, end = left.x0 + 1, right.x1 - 1
    edges = chunks.ravel()
    stops = np.unique(np.concatenate([[begin, end], edges[(edges > begin) & (edges < end)]]))
    middles = (stops[1:] + stops[:-1]) / 2
    crossed = ((chunks[:, 0:1] < middles) & (middles < chunks[:, 1:2])).sum(0)
    allowed = (middles > left.x0) & (middles < right.x1)
    fewest = crossed[allowed].min()
    widths = np.where(allowed & (crossed == fewest), np.diff(stops), -1.0)
    return float(middles[widths.argmax()])


def _fits(ink: PageInk, lines: list[TextLine], xs: Lines) -> bool:
    """Whether lines keep to columns: few cross a boundary, and two columns hold text or a sentence goes on."""
    if not lines:
        return False
    crossing = sum(_crosses(ink, line, xs) for line in lines)
    centres = np.concatenate([ink.word_boxes[line.rows][:, [0, 2]].mean(1) for line in lines])
    goes_on = ink.words[lines[0].rows[0]][0].islower() and crossing == 0
    return crossing <= 0.25 * len(lines) and (goes_on or len(np.unique(np.searchsorted(xs, centres))) >= 2)


def _crosses(ink: PageInk, line: TextLine, xs: Lines) -> bool:
    boxes = ink.word_boxes[line.rows]
    inner = xs[1:-1]
    return bool(((boxes[:, 0:1] + 1 < inner) & (inner < boxes[:, 2:3] - 1)).any())


def _runs_across(ink: PageInk, line: TextLine, xs: Lines) -> bool:
    """Whether a line is one text that takes no notice of the columns, as the heading of a section is."""
    chunks = chunks_of(ink, line)
    alone = len(chunks) == 1 and any(chunks[0].x0 + 1 < x < chunks[0].x1 - 1 for x in xs[1:-1])
    return alone or _crosses(ink, line, xs)


def _lattice(ink: PageInk, header: list[TextLine], body: list[TextLine], xs: Lines) -> Lattice | None:
    """Cells from boundaries; a row whose words run across columns is one cell."""
    if not body or len(xs) < 3:
        return None
    starts = [header] if header else []
    groups = [*starts, *_row_groups(ink, body, float(xs[-1] - xs[0]))]
    tops = [min(line.top for line in group) for group in groups]
    bottoms = [max(line.bottom for line in group) for group in groups]
    between = [(bottom + top) / 2 for bottom, top in zip(bottoms, tops[1:], strict=False)]
    ys = np.array([tops[0] - 2, *between, bottoms[-1] + 2])
    labels = np.arange(len(groups) * (len(xs) - 1)).reshape(len(groups), -1)
    for row, group in enumerate(groups):
        if len(group) == 1 and _runs_across(ink, group[0], xs):
            labels[row] = labels[row, 0]
    return Lattice(xs, ys, np.unique(labels, return_inverse=True)[1].reshape(labels.shape))


def _row_groups(ink: PageInk, body: list[TextLine], width: float) -> list[list[TextLine]]:
    """The lines of each row: parted by rules and bands where they are drawn, else by wider gaps."""
    ys = _drawn_rows(ink, width)
    inside = ys[(ys > body[0].top - 1) & (ys < body[-1].bottom)]
    if len(inside) >= 2:
        keys = np.searchsorted(inside, [(line.top + line.bottom) / 2 for line in body])
    else:
        pitch = _pitch(ink, body)
        keys = np.cumsum([0, *(below.baseline - above.baseline > _ROW_GAP * pitch for above, below in pairwise(body))])
    return [[line for line, key in zip(body, keys, strict=True) if key == k] for k in dict.fromkeys(keys.tolist())]


def _drawn_rows(ink: PageInk, width: float) -> Lines:
    """The heights of rules and of edges of bands that run across most of a table."""
    rules = horizontal_rulings(ink)
    bands = _bands(ink.fill_boxes)
    wide = bands[bands[:, 2] - bands[:, 0] > _WIDE * width]
    return np.unique(
        np.concatenate([rules[rules[:, 2] - rules[:, 1] > _WIDE * width][:, 0], wide[:, 1], wide[:, 3]]).round(1)
    )


def _bands(fills: Boxes) -> Boxes:
    """Fills of one height side by side as one: many a band is filled cell by cell."""
    if not len(fills):
        return fills
    heights, rows = np.unique(fills[:, [1, 3]].round(0), axis=0, return_inverse=True)
    bands = np.column_stack(
        [np.full(len(heights), np.inf), heights[:, 0], np.full(len(heights), -np.inf), heights[:, 1]]
    )
    np.minimum.at(bands[:, 0], rows.ravel(), fills[:, 0])
    np.maximum.at(bands[:, 2], rows.ravel(), fills[:, 2])
    return bands
