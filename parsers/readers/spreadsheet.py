"""Spreadsheets (.xlsx, .xlsm): values as shown, merged cells and fills; what is hidden is told and not loaded."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import openpyxl
from openpyxl.cell.rich_text import CellRichText
from openpyxl.styles.colors import COLOR_INDEX
from openpyxl.utils.exceptions import InvalidFileException

from parsers.headings.known import Vocabulary
from parsers.readers.sheets.blocks import Cells, SheetCell
from parsers.readers.sheets.colours import fill_colour, theme_colours
from parsers.readers.sheets.grids import Sheet, book_pages, cell_locator, column_letters, quoted
from parsers.readers.sheets.shown import shown
from parsers.source import Source
from parsers.text import SUPERSCRIPTS, is_symbols, tidy
from schema.findings import DocumentError, make_finding
from schema.plan import Finding

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class _Hidden:
    """What a sheet does not show: its rows and columns, from 1, each in order."""

    rows: list[int]
    columns: list[int]

    def covers(self, row: int, column: int) -> bool:
        """Whether a cell cannot be seen."""
        return _holds(self.rows, row) or _holds(self.columns, column)


def read_spreadsheet(path: Path, vocabulary: Vocabulary) -> Source:
    """A workbook through openpyxl; raises `DocumentError` for one that is damaged, encrypted or without text."""
    _check_container(path)
    book = _load(path, values=True)
    palette = theme_colours(book.loaded_theme)
    findings: list[Finding] = []
    sheets: list[Sheet] = []
    for sheet in book.worksheets:
        hidden = _hidden(sheet)
        if sheet.sheet_state == "visible":
            sheets.append(Sheet(sheet.title, _cells(sheet, hidden, palette)))
        findings += _hidden_findings(sheet, hidden)
    findings += _formula_findings(path, book)
    pages = book_pages(sheets, vocabulary)
    if not pages and not findings:
        raise DocumentError("no-text", f"{path.name} holds no text.")
    return Source("spreadsheet", MEDIA_TYPE, None, pages, tuple(findings))


def _check_container(path: Path) -> None:
    """An encrypted workbook is an OLE file, as those of Excel 97 are."""
    content = path.read_bytes()
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise DocumentError("file-encrypted", f"{path.name} needs a password.")
    if content.startswith(_OLE):
        raise DocumentError("file-type-differs", f"{path.name} is an older Excel file; name it .xls.")


def _load(path: Path, *, values: bool) -> Any:
    """The workbook, with the stored results of formulas or with the formulas."""
    try:
        return openpyxl.load_workbook(path, data_only=values, rich_text=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, EOFError, OSError) as error:
        raise DocumentError("file-damaged", f"{path.name} cannot be opened as a spreadsheet.") from error


def _hidden(sheet: Any) -> _Hidden:
    rows = sorted(number for number, row in sheet.row_dimensions.items() if row.hidden or row.ht == 0)
    columns = {
        number
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden or dimension.width == 0
        for number in range(dimension.min, min(dimension.max, sheet.max_column) + 1)
    }
    return _Hidden(rows, sorted(columns))


def _holds(numbers: list[int], number: int) -> bool:
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number


def _held(sheet: Any) -> Iterator[Any]:
    """The cells that the file holds: a sheet's extent may be a million blank rows."""
    yield from sheet._cells.values()  # noqa: SLF001 - the public iterators make a cell for every position


def _cells(sheet: Any, hidden: _Hidden, palette: list[str]) -> Cells:
    """The cells that can be seen, by row and column as printed; a merged cell stands where its first seen one does."""
    merged = {area.coord: area for area in sheet.merged_cells.ranges}
    anchors = {(area.min_row, area.min_col): area for area in merged.values()}
    cells: Cells = {}
    for cell in _held(sheet):
        area = anchors.get((cell.row, cell.column))
        rows, columns = (
            _seen(hidden.rows, cell.row, area.max_row if area else cell.row),
            _seen(hidden.columns, cell.column, area.max_col if area else cell.column),
        )
        text, fill = _text(cell), _fill(cell, palette)
        if rows and columns and (text or fill):
            place = (_printed(hidden.rows, rows[0]), _printed(hidden.columns, columns[0]))
            locator = cell_locator(sheet.title, rows[0] - 1, columns[0] - 1)
            symbol_colour = _colour(cell.font.color, palette) if is_symbols(text) and cell.has_style else None
            is_bold = bool(text and cell.has_style and cell.font.b)
            cells[place] = SheetCell(text, locator, fill, len(rows), len(columns), symbol_colour, is_bold)
    return cells


def _seen(hidden: list[int], first: int, last: int) -> list[int]:
    return [number for number in range(first, last + 1) if not _holds(hidden, number)]


def _printed(hidden: list[int], number: int) -> int:
    """The number of a row or column among those that can be seen, from 0."""
    return number - 1 - bisect_left(hidden, number)


def _text(cell: Any) -> str:
    """A cell as shown: a paragraph for each line that was broken by hand."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, CellRichText):
        return tidy("".join(map(_run, cell.value)))
    return tidy(shown(cell.value, cell.number_format))


def _run(run: Any) -> str:
    """A run of rich text, raised digits as superscripts."""
    raised = not isinstance(run, str) and run.font is not None and run.font.vertAlign == "superscript"
    return str(run).translate(SUPERSCRIPTS) if raised and str(run).strip().isdigit() else str(run)


def _fill(cell: Any, palette: list[str]) -> str | None:
    """The colour of a solid fill; those of conditional formats are not stored in the cell."""
    if not cell.has_style or cell.fill.fill_type != "solid":
        return None
    return _colour(cell.fill.fgColor, palette)


def _colour(colour: Any, palette: list[str]) -> str | None:
    """A colour of a workbook: of its theme, numbered, or plain."""
    if colour is None:
        return None
    if colour.type == "theme":
        return fill_colour(palette[colour.theme], colour.tint) if colour.theme < len(palette) else None
    if colour.type == "indexed":
        return fill_colour(COLOR_INDEX[colour.indexed], colour.tint) if colour.indexed < len(COLOR_INDEX) else None
    return fill_colour(colour.rgb, colour.tint)


def _hidden_findings(sheet: Any, hidden: _Hidden) -> Iterator[Finding]:
    """What a sheet does not show, quoted; hidden cells without text are no news."""
    whole = sheet.sheet_state != "visible"
    anchors = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    cells = [
        cell
        for cell in _held(sheet)
        if _text(cell) and (whole or (hidden.covers(cell.row, cell.column) and not _reaches_out(cell, anchors, hidden)))
    ]
    if not cells:
        return
    where = "is hidden" if whole else f"hides {' and '.join(_named(cells, hidden))}"
    message = f"The sheet {sheet.title!r} {where}; what stands there is not loaded."
    yield make_finding("hidden-cells", message, text=quoted(map(_text, cells)))


def _reaches_out(cell: Any, anchors: dict[tuple[int, int], Any], hidden: _Hidden) -> bool:
    """Whether a merged cell can be seen although its first row or column is hidden."""
    area = anchors.get((cell.row, cell.column))
    return (
        area is not None
        and bool(_seen(hidden.rows, area.min_row, area.max_row))
        and bool(_seen(hidden.columns, area.min_col, area.max_col))
    )


def _named(cells: list[Any], hidden: _Hidden) -> Iterator[str]:
    """`rows 4, 5` and `columns C` of those hidden that hold text."""
    rows = sorted({cell.row for cell in cells if _holds(hidden.rows, cell.row)})
    columns = sorted({cell.column for cell in cells if _holds(hidden.columns, cell.column)})
    if rows:
        yield f"rows {', '.join(map(str, rows))}"
    if columns:
        yield f"columns {', '.join(column_letters(column - 1) for column in columns)}"


def _formula_findings(path: Path, book: Any) -> Iterator[Finding]:
    """Formulas whose result the file does not hold: a program wrote it that does not calculate."""
    if not _has_formulas(path):
        return
    formulas = _load(path, values=False)
    for sheet, results in zip(formulas.worksheets, book.worksheets, strict=True):
        blank = [
            cell.coordinate
            for cell in _held(sheet)
            if cell.data_type == "f" and results.cell(cell.row, cell.column).value is None
        ]
        if blank:
            message = f"{len(blank)} formulas of the sheet {sheet.title!r} have no stored result: {', '.join(blank)}."
            yield make_finding("formula-without-result", message, text=", ".join(blank))


def _has_formulas(path: Path) -> bool:
    with ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
        return any(re.search(rb"<f[ />]", archive.read(name)) for name in sheets)
