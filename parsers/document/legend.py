"""What a document says its horizons, colours and marks mean, in prose or in a table of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers.source import Grid, Source
from parsers.values.dates import DateContext, PrintedDate
from parsers.values.horizons import define_horizons
from parsers.values.legends import define_marks, define_statuses
from parsers.values.status import is_status, split_rating
from schema.values import Rag, Status

_KEY_WORDS = 3
_AROUND = " -–—:=,;/()"


class Legend(NamedTuple):
    """What a document defines: the days of each horizon, the status of each colour or mark, the colour of each mark."""

    horizons: dict[str, PrintedDate]
    statuses: dict[str, Status]
    marks: dict[str, Rag]


NO_LEGEND = Legend({}, {}, {})


def read_legend(source: Source, context: DateContext) -> Legend:
    """What the document says that its words, colours and marks mean.

    One definition is enough in a paragraph or a row of a key; a cell of another table must hold two.
    """
    prose = [paragraph.text for paragraph in source.paragraphs]
    rows = [row for grid in source.grids for row in _key_rows(grid)]
    said = [*prose, *rows, *_with_colons(prose), *_with_colons(_pairs(source))]
    cells = dict.fromkeys(cell.text for grid in source.grids for cell in grid.cells if cell.text)  # each text once
    horizons = define_horizons(cells, context, least=2) | define_horizons(said, context)
    marks, of_marks = define_marks([*said, *cells])
    return Legend(horizons, of_marks | define_statuses(cells, least=2) | define_statuses(said), marks)


def _key_rows(grid: Grid) -> Iterator[str]:
    """The rows of a table of two columns, or the columns of one of two rows, whose first cell is a short name."""
    lines: dict[int, list[str]] = {}
    for cell in grid.cells:
        if cell.text and 2 in (grid.column_count, grid.row_count):
            lines.setdefault(cell.row if grid.column_count == 2 else cell.column, []).append(cell.text)
    for texts in lines.values():
        if len(texts) == 2 and len(texts[0].split()) <= _KEY_WORDS:
            yield f"{texts[0]}: {texts[1]}"


def _pairs(source: Source) -> list[str]:
    """The rows of tables that hold but two texts, as those of a key do that stands above another table."""
    rows: dict[tuple[int, int], list[str]] = {}
    for number, grid in enumerate(source.grids):
        for cell in grid.cells:
            if cell.text:
                rows.setdefault((number, cell.row), []).append(cell.text)
    return [" ".join(texts) for texts in rows.values() if len(texts) == 2]


def _with_colons(texts: Sequence[str]) -> list[str]:
    """Texts that are but a colour and a status (`Red Not started`), where several are, with a colon between the two."""
    parted = [(text, *split_rating(text)) for text in texts]
    found = [(text, colours[0], rest) for text, colours, rest in parted if len(colours) == 1 and is_status(rest)]
    several = len({colour for _, colour, _ in found}) > 1
    return [f"{text.removesuffix(rest).strip(_AROUND)}: {rest}" for text, _, rest in found] if several else []
