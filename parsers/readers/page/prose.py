"""Prose on a page: chunks that fill one measure line by line, in one column or several. It is part of no table."""

import re
from dataclasses import replace
from itertools import pairwise

from parsers.readers.page.chunks import Chunk
from parsers.readers.page.table_lines import TableLine

_MEASURE = 70.0  # points: narrower columns are no prose
_DIGITS = re.compile(r"\d+")


def without_prose(lines: list[TableLine]) -> tuple[list[TableLine], list[TableLine]]:
    """Lines without the chunks that run on as prose does, and those chunks, as lines of their own."""
    runs = [run for run in _runs(lines) if _is_prose([chunk for chunk, _ in run]) and not _name_figures(run)]
    prose = {id(chunk) for run in runs for chunk, _ in run}
    others = [(line, [chunk for chunk in line.chunks if id(chunk) not in prose]) for line in lines]
    of_prose = [(line, [chunk for chunk in line.chunks if id(chunk) in prose]) for line in lines]
    kept, left_out = ([_with_chunks(line, own) for line, own in parted if own] for parted in (others, of_prose))
    return kept, left_out


def _with_chunks(line: TableLine, chunks: list[Chunk]) -> TableLine:
    """A line with some of its chunks."""
    return line if len(chunks) == len(line.chunks) else replace(line, chunks=chunks)


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
    narrow, wide = sorted((above.x1 - above.x0, chunk.x1 - chunk.x0))
    if abs(above.x0 - chunk.x0) >= 3 * line.size or narrow < 0.6 * wide or wide <= 5 * line.size:
        return False
    steps = [b.baseline - a.baseline for (_, a), (_, b) in pairwise([*run[-2:], (chunk, line)])]
    return min(steps) >= 0.8 * max(steps) and steps[-1] != 0


def _name_figures(run: list[tuple[Chunk, TableLine]]) -> bool:
    """Whether each text begins anew, and figures stand beside it: they tell what is counted."""
    beside = ([other for other in line.chunks if other is not chunk] for chunk, line in run)
    return all(not chunk.text[0].islower() for chunk, _ in run) and all(
        others and all(other.figure for other in others) for others in beside
    )


def _is_prose(chunks: list[Chunk]) -> bool:
    """Whether lines fill one measure with words, as wrapped text does, and do not repeat themselves."""
    return len(chunks) > 2 and _fill_measure(chunks) and _are_wordy(chunks)


def _fill_measure(chunks: list[Chunk]) -> bool:
    left, right = min(chunk.x0 for chunk in chunks), max(chunk.x1 for chunk in chunks)
    full = sum(chunk.x1 > right - 0.15 * (right - left) for chunk in chunks[:-1])
    return full >= 0.6 * (len(chunks) - 1) and right - left > _MEASURE


def _are_wordy(chunks: list[Chunk]) -> bool:
    words = [word for chunk in chunks for word in chunk.text.split()]
    letters = sum(word[0].isalpha() or word[-1].isalpha() for word in words)
    kinds = {_DIGITS.sub("", chunk.text) for chunk in chunks}
    return len(words) >= 4 * len(chunks) and letters > 0.6 * len(words) and len(kinds) > 0.7 * len(chunks)


def without_strays(lines: list[TableLine], prose: list[TableLine]) -> list[TableLine]:
    """Lines without the ends and titles of paragraphs: chunks with prose close above and below."""
    kept = [_with_chunks(line, [c for c in line.chunks if not _is_stray(c, line, prose)]) for line in lines]
    return [line for line in kept if line.chunks]


def _is_stray(chunk: Chunk, line: TableLine, prose: list[TableLine]) -> bool:
    near = [p for p in prose if abs(p.baseline - line.baseline) < 2.2 * line.size]
    steps = [p.baseline - line.baseline for p in near if any(map(chunk.meets, p.chunks))]
    return any(step < 0 for step in steps) and any(step > 0 for step in steps)
