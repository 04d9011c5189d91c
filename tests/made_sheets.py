"""Workbooks made where a test needs them, and what the reader sees of them."""

from pathlib import Path
from typing import Any

import openpyxl

from parsers.readers import read_document
from parsers.source import Grid, Source


def saved(book: openpyxl.Workbook, folder: Path) -> Source:
    """A workbook as the reader sees it."""
    book.save(folder / "plan.xlsx")
    return read_document(folder / "plan.xlsx")


def filled(rows: list[list[Any]], title: str = "Sheet") -> tuple[openpyxl.Workbook, Any]:
    """A workbook with these rows in its first sheet, and that sheet."""
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book, book.active


def texts(grid: Grid) -> dict[str | None, str]:
    """The texts of a grid by locator."""
    return {cell.place.locator: cell.text for cell in grid.cells if cell.text}
