"""Tiles drawn side by side behind headings: which lines are the headings, and where their columns part.

All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

from bisect import bisect_left
from itertools import pairwise

from parsers.readers.aligned.high_stripes import striped_edges
from parsers.readers.page.arrays import Boxes
from parsers.readers.page.chunks import Chunk, TextLine
from parsers.readers.page.ink import PageInk

_HEIGHT = 4.0  # of the headings' own: a higher fill is the ground of more than these
_SAME = 1.5  # points: texts that begin so near are aligned
_APART = 0.5  # of the size of its type: lines of a heading stand closer
HEADING_LINES = 7  # a heading is wrapped over no more lines than this
_FEWEST = 3  # tiles that show which lines are headings


def tiled_columns(ink: PageInk, header: list[TextLine], columns: list[Chunk], body: list[TextLine]) -> list[float]:
    """The edges of tiles drawn side by side behind headings, one behind each; none where they do not tell columns.

    Such a tile may stand behind no heading: its column has none. Stripes that go on below, in the `body`, have bare
    columns between and perhaps outside of them.
    """
    texts = [chunk for line in (*header, *body) for chunk in line.chunks]
    low, high = (_below(fills, texts) for fills in _tiles(ink, header))
    tiles = sorted({(x0, x1) for x0, _, x1, _ in low.round(1).tolist()})
    apart = any(abs(right[0] - left[1]) > 1 for left, right in pairwise(tiles))
    if len(tiles) < max(len(columns), 2) or apart:
        edges = _edges_of_stripes(high, texts)
    else:
        edges = [*(begin for begin, _ in tiles), tiles[-1][1]]
    own = {bisect_left(edges, (column.x0 + column.x1) / 2) for column in columns}
    return edges if len(own) == len(columns) and own.isdisjoint({0, len(edges)}) else []


def _below(fills: Boxes, texts: list[Chunk]) -> Boxes:
    """The fills that do not stand beside all of some texts, as those of another table do."""
    left, right = min(text.x0 for text in texts), max(text.x1 for text in texts)
    return fills[(fills[:, 0] < right) & (left < fills[:, 2])]


def _edges_of_stripes(fills: Boxes, texts: list[Chunk]) -> list[float]:
    """The edges of stripes, and those of bare columns before the first and behind the last where texts stand there."""
    edges = striped_edges(fills)
    if not edges:
        return []
    before = [text.x0 - 2 for text in texts if text.x1 < edges[0] + _SAME]
    behind = [text.x1 + 2 for text in texts if text.x0 > edges[-1] - _SAME]
    return [*sorted(before)[:1], *edges, *sorted(behind)[-1:]]


def lines_on_tiles(ink: PageInk, lines: list[TextLine], first: int, behind: int) -> tuple[int, int]:
    """The first line on the tiles behind some lines of headings, and the one behind the last: headings end in line.

    A title on them, above the headings, is none of these; nor are the rows below, which make more lines than headings.
    """
    tiles, _ = _tiles(ink, lines[first:behind])
    heights = {(top, bottom) for _, top, _, bottom in tiles.round(0).tolist()}
    if len(tiles) < _FEWEST or len(heights) > 1:
        return first, behind
    top, bottom = tiles[:, 1].min() - 1, tiles[:, 3].max() + 1
    on = [k for k, line in enumerate(lines) if top <= line.top and line.bottom <= bottom]
    while on[0] < first and _stands_above(lines[on[0]], lines[on[0] + 1]):
        del on[0]
    begin, end = min(first, *on), max(behind, on[-1] + 1)
    return (begin, end) if end - begin <= HEADING_LINES else (first, behind)


def _stands_above(line: TextLine, below: TextLine) -> bool:
    """Whether a line is one text that begins where the next line does or further left, and stands apart from it."""
    begins = line.chunks[0].x0 < below.chunks[0].x0 + _SAME
    return len(line.chunks) == 1 and begins and below.top - line.bottom > _APART * line.size


def _tiles(ink: PageInk, header: list[TextLine]) -> tuple[Boxes, Boxes]:
    """The fills behind all of some lines: those that are not much higher than these, and the others."""
    top, bottom = min(line.top for line in header), max(line.bottom for line in header)
    _, upper, _, lower = ink.fill_boxes.T
    behind = (upper <= top + 1) & (bottom - 1 <= lower)
    low = behind & (lower - upper < _HEIGHT * (bottom - top))
    return ink.fill_boxes[low], ink.fill_boxes[behind & ~low]
