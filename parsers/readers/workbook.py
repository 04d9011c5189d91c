"""Older and other workbooks (.xls, .xlsb, .ods) through calamine: values and merged cells.

Calamine gives no fills, no number formats and no hidden rows: a rating by colour alone is not read, dates are written
`31/03/2022`, shares as plain numbers; of .ods and .xlsb it gives no merged cells either. A finding says so.
A column of dates that are all the first of a month is read as months: so spreadsheets keep a date shown as `Mar-22`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from parsers.headings.known import Vocabulary
from parsers.readers.sheets.blocks import Cells, SheetCell
from parsers.readers.sheets.grids import Sheet, book_pages, cell_locator, quoted
from parsers.readers.sheets.shown import shown
from parsers.source import Source
from parsers.text import tidy
from schema.findings import DocumentError, make_finding
from schema.plan import Finding

_MEDIA_TYPES = {
    ".xls": "application/vnd.ms-excel",
    ".xlsb": "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def read_workbook(path: Path, vocabulary: Vocabulary) -> Source:
    """A workbook of any kind; raises `DocumentError` for one that is damaged, encrypted or without text."""
    book = _load(path)
    sheets: list[Sheet] = []
    findings: list[Finding] = []
    for about in book.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = Sheet(about.name, _cells(book, about.name))
        if about.visible is SheetVisibleEnum.Visible:
            sheets.append(sheet)
        else:
            findings += _hidden_finding(sheet)
    pages = book_pages(sheets, vocabulary)
    if not pages and not findings:
        raise DocumentError("no-text", f"{path.name} holds no text.")
    message = "Fills and number formats of this file were not read: a date may be more exact than it is shown."
    findings.append(make_finding("formats-unread", message))
    return Source("workbook", _MEDIA_TYPES[path.suffix.lower()], None, pages, tuple(findings))


def _load(path: Path) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
    except PasswordError as error:
        raise DocumentError("file-encrypted", f"{path.name} needs a password.") from error
    except CalamineError as error:
        raise DocumentError("file-damaged", f"{path.name} cannot be opened as a workbook ({error}).") from error


def _cells(book: CalamineWorkbook, name: str) -> Cells:
    """The cells of a sheet with text, by row and column from 0."""
    sheet = book.get_sheet_by_name(name)
    merged = dict(sheet.merged_cell_ranges or ())
    rows = sheet.to_python(skip_empty_area=False)
    formats = [_format(column) for column in zip(*rows, strict=True)]
    cells: Cells = {}
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if text := tidy(shown(value, formats[column] if isinstance(value, date) else "General")):
                last = merged.get((row, column), (row, column))
                spans = (last[0] - row + 1, last[1] - column + 1)
                cells[row, column] = SheetCell(text, cell_locator(name, row, column), None, *spans)
    return cells


def _format(values: Iterable[object]) -> str:
    """How the dates of a column are written: as months where there are several, each the first of one."""
    days = [value.day for value in values if isinstance(value, date)]
    return "mmm yyyy" if len(days) > 1 and set(days) == {1} else "dd/mm/yyyy"


def _hidden_finding(sheet: Sheet) -> Iterator[Finding]:
    if sheet.cells:
        message = f"The sheet {sheet.name!r} is hidden; what stands there is not loaded."
        yield make_finding("hidden-cells", message, text=quoted(cell.text for cell in sheet.cells.values()))
