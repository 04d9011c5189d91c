"""What the record of a plan needs of its document beside the tables of actions: the document itself may then go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from parsers.council import ReadingSettings
from parsers.document.about import About, title_of
from parsers.document.legend import read_legend
from parsers.document.own_headings import Printed, own_headings
from parsers.document.spreads import spreads_of
from parsers.draft import RowSettings
from parsers.headings.known import Vocabulary
from parsers.source import Source, Spread
from parsers.text import word_count
from parsers.values.objectives import objective_titles
from schema.plan import Finding
from schema.values import Owner

_OPENING_WORDS = 400


@dataclass(frozen=True, slots=True)
class Outline:
    """A document as a whole; `vocabulary` holds its words, lower case, `spreads` where printed pages stand.

    `own_headings` are those of the council file that it prints.
    """

    reader: str
    media_type: str
    page_count: int | None
    title: str | None
    opening_text: str
    word_count: int
    vocabulary: set[str]
    has_tables: bool
    findings: tuple[Finding, ...]
    spreads: Mapping[int, Spread]
    own_headings: Mapping[str, Printed]


def outline_of(source: Source, vocabulary: Vocabulary) -> Outline:
    """What is kept of a document."""
    texts = list(_texts(source))
    return Outline(
        reader=source.reader,
        media_type=source.media_type,
        page_count=source.page_count,
        title=title_of(source),
        opening_text=_opening(source),
        word_count=sum(map(word_count, texts)),
        vocabulary=_vocabulary(texts),
        has_tables=bool(source.grids),
        findings=source.findings,
        spreads=spreads_of(source),
        own_headings=own_headings(source, vocabulary),
    )


def settings_of(source: Source, about: About, reading: ReadingSettings) -> RowSettings:
    """What the rows of an edition have in common, which has this part of a document."""
    titles = objective_titles([paragraph.text for paragraph in source.paragraphs])
    owner = Owner.RENDITION if source.reader == "transcript" else Owner.COUNCIL
    legend = read_legend(source, about.context)
    statuses, vocabulary = reading.folded_statuses, reading.vocabulary
    return RowSettings(about.context, titles, statuses, owner, legend, period=about.period, vocabulary=vocabulary)


def _texts(source: Source) -> Iterator[str]:
    yield from (paragraph.text for paragraph in source.paragraphs)
    yield from (cell.text for grid in source.grids for cell in grid.cells if cell.is_printed)


def _vocabulary(texts: list[str]) -> set[str]:
    """The words of texts in lower case, without the marks around them."""
    return {word.strip(".,;:()").casefold() for word in set(" ".join(texts).split())}


def _opening(source: Source) -> str:
    """The first words of a document, by which its authority may be known."""
    text = "\n".join(paragraph.text for paragraph in source.paragraphs)
    return " ".join(text.split(maxsplit=_OPENING_WORDS)[:_OPENING_WORDS])
