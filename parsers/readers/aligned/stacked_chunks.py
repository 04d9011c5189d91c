"""Texts of several lines that stand under each other, as one: a heading is wrapped, or groups those below it."""

from parsers.readers.page.chunks import Chunk


def stacked(lines: list[list[Chunk]]) -> list[Chunk]:
    """Chunks that stand under each other as one each, from the left; one above several is part of each of them."""
    columns: list[Chunk] = []
    for line in lines:
        over = [[column for column in columns if column.meets(chunk)] for chunk in line]
        taken = [column for above in over for column in above]
        columns = [column for column in columns if column not in taken]
        columns += [_under(above, chunk, taken) for above, chunk in zip(over, line, strict=True)]
    return sorted(columns, key=lambda column: column.x0)


def _under(above: list[Chunk], chunk: Chunk, taken: list[Chunk]) -> Chunk:
    """A text with those above it; one that also stands above others of its line groups them, and each stays apart."""
    if not above:
        return chunk
    both = _joined([*above, chunk])
    grouped = len(above) == 1 and taken.count(above[0]) > 1
    return Chunk(both.text, chunk.x0, chunk.x1) if grouped else both


def _joined(chunks: list[Chunk]) -> Chunk:
    text = " ".join(chunk.text for chunk in chunks)
    return Chunk(text, min(chunk.x0 for chunk in chunks), max(chunk.x1 for chunk in chunks))
