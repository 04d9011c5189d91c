"""Prose on a page: chunks that fill one measure line by line, in one column or several. It is part of no table."""

import re
from dataclasses import replace
from itertools import pairwise

from parsers.readers.chunks import Chunk, TableLine

_MEASURE = 70.0  # points: narrower columns are no prose
_DIGITS = re.compile(r"\d+")


def without_prose(lines: list[TableLine]) -> tuple[list[TableLine], list[TableLine]]:
    """Lines without the chunks that run on as prose does, and those chunks, as lines of their own."""
    prose = {id(chunk) for run in _runs(lines) if _is_prose([chunk for chunk, _ in run]) for chunk, _ in run}
    kept: list[TableLine] = []
    left_out: list[TableLine] = []
    for line in lines:
        for lines_of_kind, is_prose in ((kept, False), (left_out, True)):
            chunks = [chunk for chunk in line.chunks if (id(chunk) in prose) == is_prose]
            if chunks:
                lines_of_kind.append(replace(line, chunks=chunks))
    return kept, left_out


def _runs(lines: list[TableLine]) -> list[list[tuple[Chunk, TableLine]]]:
    """Chunks that stand close under each other and are about equally wide."""
    runs: list[list[tuple[Chunk, TableLine]]] = []
    open_runs: list[list[tuple[Chunk, TableLine]]] = []
    for line in lines:
        open_runs = [run for run in open_runs if line.baseline - run[-1][1].baseline <= 1.8 * line.size]
        for chunk in line.chunks:
            run = next((run for run in open_runs if _runs_on(run, chunk, line)), None)
            if run is None:
                run = []
                runs.append(run)
                open_runs.append(run)
            run.append((chunk, line))
    return runs


def _runs_on(run: list[tuple[Chunk, TableLine]], chunk: Chunk, line: TableLine) -> bool:
    """Whether a chunk is about as wide as those above it, and as far below the last as that is below the one before."""
    above, _ = run[-1]
    steps = [b.baseline - a.baseline for (_, a), (_, b) in pairwise([*run[-2:], (chunk, line)])]
    if min(steps) < 0.8 * max(steps) or steps[-1] == 0:
        return False
    widths = sorted((above.x1 - above.x0, chunk.x1 - chunk.x0))
    return abs(above.x0 - chunk.x0) < 3 * line.size and widths[0] >= 0.6 * widths[1] and widths[1] > 5 * line.size


def _is_prose(chunks: list[Chunk]) -> bool:
    """Whether lines fill one measure with words, as wrapped text does, and do not repeat themselves."""
    if len(chunks) < 3:
        return False
    left, right = min(chunk.x0 for chunk in chunks), max(chunk.x1 for chunk in chunks)
    words = [word for chunk in chunks for word in chunk.text.split()]
    letters = sum(word[0].isalpha() or word[-1].isalpha() for word in words)
    full = sum(chunk.x1 > right - 0.15 * (right - left) for chunk in chunks[:-1])
    kinds = {_DIGITS.sub("", chunk.text) for chunk in chunks}
    wordy = len(words) >= 4 * len(chunks) and letters > 0.6 * len(words)
    return wordy and full >= 0.6 * (len(chunks) - 1) and len(kinds) > 0.7 * len(chunks) and right - left > _MEASURE


def without_strays(lines: list[TableLine], prose: list[TableLine]) -> list[TableLine]:
    """Lines without the ends and titles of paragraphs: chunks with prose close above and below."""
    kept = [replace(line, chunks=[c for c in line.chunks if not _is_stray(c, line, prose)]) for line in lines]
    return [line for line in kept if line.chunks]


def _is_stray(chunk: Chunk, line: TableLine, prose: list[TableLine]) -> bool:
    near = [p for p in prose if abs(p.baseline - line.baseline) < 2.2 * line.size]
    steps = [p.baseline - line.baseline for p in near if any(chunk.x0 < c.x1 and c.x0 < chunk.x1 for c in p.chunks)]
    return any(step < 0 for step in steps) and any(step > 0 for step in steps)
