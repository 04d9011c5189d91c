"""Tables without upright rulings whose headings nobody knows: columns from the gaps that lines of text share.

What counts is how the text stands: columns of figures, or short texts between rules. Prose set in columns is no table,
nor are lists and contents pages. All lengths are points; boxes are rows of x0, top, x1, bottom.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from parsers.readers.aligned.unheaded_rows import lattice_of_lines
from parsers.readers.page.arrays import Flags, changes, places_of
from parsers.readers.page.chunks import Chunk, Rows, WordLines, is_figure, numbered_lines, word_lines
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice
from parsers.readers.page.prose import without_prose, without_strays
from parsers.readers.page.rulings import Lines
from parsers.readers.page.table_lines import TableLine, level_lines, table_lines
from parsers.readers.page.title_lines import is_title_of_headings

_BLOCK_GAP = 3.5  # of the size of type: lines further apart than this do not stand in one table
_RUNNING = 0.55  # of a block's width: one text that is wider stands between tables
_WIDE = 0.6  # of a table's width: shorter rules do not bracket it
_NEARLY_ALL = 0.9  # of the words in a ruled table: a reading of its text leaves out no more
_SPANNING = 0.25  # of the lines: a text above two columns of so many lines is a heading of both
_MOST = 0.6  # of the lines in a ruled cell: so many rows of figures make it a table of its own
_FEWEST_LINES = 2  # of several texts: a table has no fewer
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def find_columns(ink: PageInk, words: WordLines) -> list[Lattice]:
    """The tables that words outside all others make by the way they stand."""
    if len(words.rows) < _FEWEST_LINES:
        return []
    lines = table_lines(words)
    rules = ink.rulings.across
    kept, prose = without_prose(lines)
    lines = level_lines(without_strays(kept, prose))
    segments = [segment for block in _blocks(lines, prose) for segment in _segments(block)]
    tables = (_table(segment, rules) for segment in segments)
    return [table for table in tables if table]


def with_rows(ink: PageInk, table: Lattice) -> Lattice:
    """A ruled table, or what its text makes of it where a ruled cell holds many lines of figures."""
    inside = table.cell_of(ink.word_middles) >= 0
    bands = table.ys.searchsorted(ink.word_middles[:, 1])
    figures = np.fromiter(map(is_figure, ink.words), bool, len(ink.words))
    heights = set(zip(bands[figures & inside].tolist(), ink.baselines[figures & inside].tolist(), strict=True))
    lines = Counter(band for band, _ in heights)
    several = [band for band, count in lines.items() if count > 1]  # else not most of three lines hold any
    if not any(_holds_figures(ink, places_of(inside & (bands == band)), figures) for band in several):
        return table
    read = find_columns(ink, word_lines(ink, inside))
    whole = len(read) == 1 and (read[0].cell_of(ink.word_middles[inside]) >= 0).mean() > _NEARLY_ALL
    return read[0] if whole and len(read[0].xs) >= len(table.xs) else table


def _holds_figures(ink: PageInk, words: Rows, figures: Flags) -> bool:
    """Whether most of the lines that words make are rows of figures; `figures` are those of all words."""
    rows, numbers = numbered_lines(ink, words)
    if not _may_hold_figures(numbers, figures[rows]):
        return False  # most cells: their lines need not be cut into chunks
    lines = table_lines(WordLines.of(ink, rows, numbers))
    return sum(line.figures for line in lines) > _MOST * len(lines)


def _may_hold_figures(numbers: Rows, figures: Flags) -> bool:
    """Whether words on lines of those `numbers` make three or more, most of them with a figure somewhere."""
    count, with_figures = int(numbers[-1]) + 1, int(changes(numbers[figures]).sum())
    return count >= 3 and with_figures > _MOST * count


def _blocks(lines: list[TableLine], prose: list[TableLine]) -> Iterator[list[TableLine]]:
    """Lines that stand close together with no prose between them."""
    block: list[TableLine] = []
    for line in lines:
        if block and (_is_far(block, line) or _parted(block, line, prose)):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_far(block: list[TableLine], line: TableLine) -> bool:
    """Whether a line stands further below a block than lines of a table do; rows of figures keep their distance."""
    gap = line.baseline - block[-1].baseline
    if gap <= _BLOCK_GAP * line.size or not line.figures:
        return gap > _BLOCK_GAP * line.size
    steps = [b.baseline - a.baseline for a, b in pairwise(block) if a.figures and b.figures]
    return not steps or gap > 1.3 * float(np.median(steps))


def _parted(block: list[TableLine], line: TableLine, prose: list[TableLine]) -> bool:
    above = block[-1]
    between = [p for p in prose if above.baseline + 1 < p.baseline < line.baseline - 1]
    return any(p.x0 < max(above.x1, line.x1) and min(above.x0, line.x0) < p.x1 for p in between)


def _segments(block: list[TableLine]) -> Iterator[list[TableLine]]:
    """The parts of a block between texts that run across most of it, and between titles."""
    strong = [line for line in block if len(line.chunks) > 1]
    if not strong:
        return
    width = max(line.x1 for line in strong) - min(line.x0 for line in strong)
    size = float(np.median([line.size for line in strong]))
    segment: list[TableLine] = []
    for line, below in zip(block, [*block[1:], block[-1]], strict=True):
        is_wide = len(line.chunks) == 1 and line.x1 - line.x0 > _RUNNING * width
        if is_wide or is_title_of_headings(line, below, size):
            yield segment
            segment = []
        else:
            segment.append(line)
    yield segment


def _table(lines: list[TableLine], rules: Lines) -> Lattice | None:
    """The table that a segment holds; `None` where its text does not stand as a table's does."""
    strong = [line for line in lines if len(line.chunks) > 1]
    if len(strong) < _FEWEST_LINES:
        return None
    columns = _columns(strong)
    if len(columns) < 2:
        return None
    inside = _trimmed(lines, columns, rules)
    if not _is_table(inside, columns, rules):
        return None
    return lattice_of_lines(inside, columns, rules)


def _columns(strong: list[TableLine]) -> Lines:
    """The extents (columns x 2) in which chunks stand under each other."""
    most = max(len(line.chunks) for line in strong)
    body = [line for line in strong if len(line.chunks) >= max(2, 0.5 * most)]
    own = [[chunk for chunk in line.chunks if not _spans(chunk, body)] for line in body]
    spreads = [np.array([(chunk.x0, chunk.x1) for chunk in chunks]).reshape(-1, 2) for chunks in own]
    edges = np.unique(np.concatenate([spread.ravel() for spread in spreads]))
    middles = (edges[1:] + edges[:-1]) / 2
    covered = sum(((s[:, 0:1] < middles) & (middles < s[:, 1:2])).any(0).astype(int) for s in spreads)
    few = 0 if len(body) < 6 else max(1, int(0.08 * len(body)))
    columns = _joined([(a, b) for a, b, n in zip(edges, edges[1:], covered, strict=False) if n > few])
    filled = [chunk for line, chunks in zip(body, own, strict=True) if line.figures for chunk in chunks]
    stray = [c for c in filled if not any(c.x0 < b and a < c.x1 for a, b in columns)]
    return np.array(sorted([*columns, *_joined(sorted((c.x0, c.x1) for c in stray))])).reshape(-1, 2)


def _spans(chunk: Chunk, body: list[TableLine]) -> bool:
    """Whether a text stands above (or below) two texts of many lines."""
    below = sum(sum(map(chunk.meets, line.chunks)) > 1 for line in body)
    return below > _SPANNING * len(body)


def _joined(extents: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Extents that touch, as one; they come from the left."""
    joined: list[tuple[float, float]] = []
    for begin, end in extents:
        if joined and begin <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def _trimmed(lines: list[TableLine], columns: Lines, rules: Lines) -> list[TableLine]:
    """Lines without the titles above the first rule and the notes below the last line in columns."""
    fitting = [k for k, line in enumerate(lines) if len(line.chunks) > 1 and not _takes_no_notice(line, columns)]
    if not fitting:
        return []
    first, last = fitting[0], fitting[-1]
    data = next((k for k in fitting if lines[k].figures), last)
    wide = _wide_rules(rules, columns)
    above = [y for y in wide if y < lines[data].baseline - lines[data].size / 2]
    tops = [k for k in range(data) if above and lines[k].baseline > above[0]]
    if tops and lines[tops[0]].baseline - above[0] < _BLOCK_GAP * lines[0].size:
        closest_title = [k for k in fitting if k < tops[0] and len(lines[k].chunks) > len(columns) / 2]
        first = closest_title[0] if closest_title else tops[0]
    return lines[first : last + 1]


def _takes_no_notice(line: TableLine, columns: Lines) -> bool:
    """Whether a chunk of a line runs across three columns or more, and not as a heading above them."""
    return any(_touched(chunk, columns) > max(2, len(columns) / 2) for chunk in line.chunks)


def _touched(chunk: Chunk, columns: Lines) -> int:
    return int(((chunk.x0 < columns[:, 1] - 1) & (columns[:, 0] + 1 < chunk.x1)).sum())


def _wide_rules(rules: Lines, columns: Lines) -> list[float]:
    """The heights of rules that run across most of a table."""
    left, right = columns[0, 0], columns[-1, 1]
    across = np.minimum(rules[:, 2], right) - np.maximum(rules[:, 1], left)
    return sorted(rules[across > _WIDE * (right - left)][:, 0].tolist())


def _is_table(lines: list[TableLine], columns: Lines, rules: Lines) -> bool:
    """Whether lines stand as a table: most texts beside the first column are figures, or rules bracket short texts."""
    strong = [line for line in lines if len(line.chunks) > 1]
    if len(strong) < _FEWEST_LINES or _is_contents(strong, columns):
        return False
    values = [chunk for line in strong for chunk in line.chunks if chunk.x0 > columns[0, 1] - 1]
    if not values or len(strong) < 0.4 * len(lines):  # a chart has its scale line by line
        return False
    figures = sum(chunk.figure for chunk in values) / len(values)
    filled = float(np.mean([len(line.chunks) for line in strong])) / len(columns)
    words = float(np.mean([len(chunk.text.split()) for chunk in values]))
    of_figures = figures >= 0.6 and len(strong) >= 3
    bracketed = words <= 8 and _is_bracketed(lines, _wide_rules(rules, columns))
    return (of_figures or bracketed) and filled > 0.4 and not _is_scaled(lines)


def _is_scaled(lines: list[TableLine]) -> bool:
    """Whether the figures at the left fall by equal steps, line by line, as the scale of a chart does."""
    texts = [line.chunks[0].text.replace(",", "").rstrip("%") for line in lines if line.chunks[0].figure]
    values = [float(text) for text in texts if _NUMBER.fullmatch(text)]
    steps = {round(b - a, 6) for a, b in pairwise(values)}
    return len(values) >= 4 and len(steps) == 1 and steps.pop() < 0 and not all(1900 <= v <= 2100 for v in values)


def _is_bracketed(lines: list[TableLine], rules: list[float]) -> bool:
    """Whether a rule parts the first few lines from the others, and one stands below the last."""
    parted = any(lines[0].baseline - 1 < y < lines[min(6, len(lines) - 1)].baseline for y in rules)
    closed = any(lines[-1].baseline - 1 < y < lines[-1].bottom + lines[-1].size for y in rules)
    return parted and closed


def _is_contents(strong: list[TableLine], columns: Lines) -> bool:
    """Whether most lines are texts each with the page on which it stands: whole numbers that never fall."""
    entries = [line.chunks for line in strong if line.chunks[-1].text.isdecimal() and not line.chunks[-2].figure]
    pages = [int(chunks[-1].text) for chunks in entries]
    rising = all(a <= b for a, b in pairwise(pages)) and len(pages) >= 0.7 * len(strong)
    return rising and len(columns) <= 3 and any(len(chunks[-2].text.split()) > 2 for chunks in entries)
