"""Tables as text (.csv, .tsv): one sheet, its cells parted by commas, semicolons or tabs."""

import csv
from collections import Counter
from io import StringIO
from itertools import islice
from pathlib import Path

from parsers.headings.known import Vocabulary
from parsers.readers.plain.decoding import decoded
from parsers.readers.sheets.blocks import Cells, SheetCell
from parsers.readers.sheets.grids import column_letters, sheet_items
from parsers.source import Page, Source
from parsers.text import tidy, words
from schema.findings import DocumentError

_DELIMITERS = ",;\t|"
_SAMPLE_ROWS = 200


def read_delimited(path: Path, vocabulary: Vocabulary) -> Source:
    """A file in UTF-8, UTF-16 or Windows-1252; raises `DocumentError` for one that is no text or holds none."""
    text = decoded(path)
    if not words(text):
        raise DocumentError("no-text", f"{path.name} holds no text.")
    try:
        items = tuple(sheet_items(_cells(text, _delimiter(text, path)), vocabulary))
    except csv.Error as error:
        raise DocumentError("file-damaged", f"{path.name} cannot be read as a table ({error}).") from error
    media_type = "text/tab-separated-values" if path.suffix.lower() == ".tsv" else "text/csv"
    return Source("delimited", media_type, None, (Page(None, None, None, items),))


def _delimiter(text: str, path: Path) -> str:
    """What parts the cells: what makes the most rows equally long, the usual one of the ending first."""
    candidates: list[str] = ["\t", *_DELIMITERS] if path.suffix.lower() == ".tsv" else list(_DELIMITERS)
    return max(candidates, key=lambda delimiter: _regularity(text, delimiter))


def _regularity(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows have the length that most rows of several cells have, and that length."""
    rows = islice(csv.reader(StringIO(text, newline=""), delimiter=delimiter), _SAMPLE_ROWS)
    lengths = Counter(len(row) for row in rows if len(row) > 1)
    return max(((count, length) for length, count in lengths.items()), default=(0, 0))


def _cells(text: str, delimiter: str) -> Cells:
    """The cells with text, by row and column from 0; a line break inside quotes parts paragraphs."""
    return {
        (row, column): SheetCell(value, f"row {row + 1}, column {column_letters(column)}")
        for row, values in enumerate(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
        for column, raw in enumerate(values)
        if (value := tidy(raw.replace("\r\n", "\n").replace("\r", "\n")))
    }
