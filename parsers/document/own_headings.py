"""The headings of a council file that a document prints as headings or labels are printed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from parsers.headings.known import Vocabulary
from parsers.source import Place, Source
from schema.findings import make_finding
from schema.plan import Finding
from schema.vocabulary import fold


class Printed(NamedTuple):
    """An own heading as it is first printed, and on which page, where there are pages."""

    text: str
    page: int | None


def own_headings(source: Source, vocabulary: Vocabulary) -> dict[str, Printed]:
    """The council's own headings, folded, that stand by themselves in a document, or before a number or a colon."""
    if not vocabulary.own:
        return {}
    found: dict[str, Printed] = {}
    for text, place in _texts(source):
        name = text.partition(":")[0].rstrip("0123456789.? ")
        if fold(name) in vocabulary.own:
            found.setdefault(fold(name), Printed(name, place.page))
    return found


def unused_headings(printed: Mapping[str, Printed], used: set[str]) -> Iterator[Finding]:
    """The own headings that are printed, but stand over no value that was loaded: `used` are those that do, folded."""
    for name, (text, page) in printed.items():
        if name not in used:
            message = f"{text!r}, a heading of the council file, is printed, but no value of an action stands under it."
            yield make_finding("council-heading-unused", message, page=page, text=text)


def _texts(source: Source) -> Iterator[tuple[str, Place]]:
    yield from ((paragraph.text, paragraph.place) for paragraph in source.paragraphs)
    yield from ((cell.text, cell.place) for grid in source.grids for cell in grid.cells)
