"""Paragraphs of a page parted at labels and numbered titles: `Lead: …` below `By when: …` is a paragraph of its own."""

from collections.abc import Iterator

from parsers.labels import begins_entry
from parsers.readers.lines import Line


def parted_at_entries(paragraphs: list[list[Line]]) -> Iterator[list[Line]]:
    """Paragraphs parted where a line begins with a label or a numbered title, and behind a short such line."""
    right = max((line.box.x1 for lines in paragraphs for line in lines), default=0.0)
    for lines in paragraphs:
        yield from _parted(lines, right)


def _parted(lines: list[Line], right: float) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in lines:
        if part and (begins_entry(line.text) or (begins_entry(part[0].text) and _has_room(part[-1], line, right))):
            yield part
            part = []
        part.append(line)
    yield part


def _has_room(above: Line, below: Line, right: float) -> bool:
    """Whether the first word of a line would have found room in the one above: then it is no wrap of it."""
    letter = (below.box.x1 - below.box.x0) / len(below.text)
    return above.box.x1 + letter * (len(below.text.split(maxsplit=1)[0]) + 1) < right
