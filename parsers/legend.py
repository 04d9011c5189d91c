"""What a document says its horizons, colours and marks mean, in prose or in a table of its own."""

from collections.abc import Iterator

from parsers.source import Grid, Source
from parsers.values.dates import DateContext, PrintedDate
from parsers.values.horizons import define_horizons
from parsers.values.legends import define_statuses
from schema.values import Status

_KEY_WORDS = 3


def read_legend(source: Source, context: DateContext) -> tuple[dict[str, PrintedDate], dict[str, Status]]:
    """The days of each horizon, and the status of each colour or mark, that the document defines.

    One definition is enough in a paragraph or a row of a key; a cell of another table must hold two.
    """
    said = [paragraph.text for paragraph in source.paragraphs] + [
        row for grid in source.grids for row in _key_rows(grid)
    ]
    cells = [cell.text for grid in source.grids for cell in grid.cells if cell.text]
    horizons = define_horizons(cells, context, least=2) | define_horizons(said, context)
    return horizons, define_statuses(cells, least=2) | define_statuses(said)


def _key_rows(grid: Grid) -> Iterator[str]:
    """The rows of a table of two columns, or the columns of one of two rows, whose first cell is a short name."""
    lines: dict[int, list[str]] = {}
    for cell in grid.cells:
        if cell.text and 2 in (grid.column_count, grid.row_count):
            lines.setdefault(cell.row if grid.column_count == 2 else cell.column, []).append(cell.text)
    for texts in lines.values():
        if len(texts) == 2 and len(texts[0].split()) <= _KEY_WORDS:
            yield f"{texts[0]}: {texts[1]}"
