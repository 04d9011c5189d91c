"""Spreadsheets by openpyxl: a plan on one sheet, its dates typed in as dates where Excel would have them so."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from front_matter import guidance
from generator import GeneratedPlan
from layouts import lay_out
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from printed import Block, Cell, Table, Text, tables_of
from unseen import with_unseen

_WRAPPED = Alignment(wrap_text=True, vertical="top")
_SHOWN_AS = {  # what a text must look like to be a date for Excel: how Python reads it, how Excel shows it
    r"\d\d/\d\d/\d{4}": ("%d/%m/%Y", "dd/mm/yyyy"),
    r"[A-Z][a-z]{2}-\d\d": ("%b-%y", "mmm-yy"),
}


def write_xlsx(plan: GeneratedPlan, path: Path) -> None:
    """A spreadsheet."""
    write_xlsx_of([plan], path)


def write_xlsx_of(plans: list[GeneratedPlan], path: Path) -> None:
    """A workbook with a sheet for each plan; the sheets of several bear their names, and some no title beside."""
    book = Workbook()
    if len(plans) == 1 and plans[0].has("doc:guidance"):
        _add_blocks(plans[0], book.create_sheet("Guidance", 0), guidance(plans[0]))
        plans = [replace(plans[0], features=plans[0].features - {"doc:guidance"})]
    for number, plan in enumerate(plans):
        sheet: Any = book.create_sheet() if number else book["Sheet"]
        blocks = lay_out(plan)
        sheet.title = "Action plan" if len(plans) == 1 else _SHEET_NAMES[plans[0].seed % 3](plan)
        _add_blocks(plan, sheet, blocks[1:] if len(plans) > 1 and sheet.title == plan.title else blocks)
    book.save(str(path))


_SHEET_NAMES: tuple[Callable[[GeneratedPlan], str], ...] = (
    lambda plan: plan.title[:31],
    lambda plan: f"Action Plan {plan.start}-{plan.start + 3}",
    lambda plan: plan.title.split(" Action Plan")[0],
)


def _add_blocks(plan: GeneratedPlan, sheet: Any, blocks: list[Block]) -> None:
    row = 1
    for block in blocks:
        if isinstance(block, Text):
            row = _add_text(sheet, block, row)
            continue
        for table in tables_of([block]):
            row = _add_table(plan, sheet, table, row) + 1


def _add_text(sheet: Any, block: Text, row: int) -> int:
    cell = sheet.cell(row, 1, block.text.replace("\v", "\n") or None)
    cell.font = Font(bold=block.style in ("title", "heading"), size=14 if block.style == "title" else 11)
    return row + (2 if block.style == "title" else 1)


def _add_table(plan: GeneratedPlan, sheet: Any, table: Table, first: int) -> int:
    """A table's cells; gives the row below it."""
    side = Side(style="thin")
    border = Border(side, side, side, side) if plan.seed % 3 else None
    for index, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell:
                _fill_cell(plan, sheet, first + index, column + 1, cell, border)
    for column, weight in enumerate(table.weights, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = 14 * weight
    return first + len(table.rows)


def _fill_cell(plan: GeneratedPlan, sheet: Any, row: int, column: int, cell: Cell, border: Border | None) -> None:
    made = sheet.cell(row, column)
    made.value, made.number_format = _typed(with_unseen(plan, cell.text) + cell.note)
    made.alignment = _WRAPPED
    made.font = Font(bold=cell.is_bold, color=f"FF{cell.symbol[1:].upper()}" if cell.symbol else None)
    if border:
        made.border = border
    if cell.fill:
        made.fill = PatternFill("solid", fgColor=f"FF{cell.fill[1:].upper()}")
    if (cell.rows, cell.columns) != (1, 1):
        sheet.merge_cells(
            start_row=row, start_column=column, end_row=row + cell.rows - 1, end_column=column + cell.columns - 1
        )


def _typed(text: str) -> tuple[Any, str]:
    """A cell's value and how it is shown: text, but a number or date where typing it would make one."""
    for pattern, (read_as, shown_as) in _SHOWN_AS.items():
        if re.fullmatch(pattern, text):
            return datetime.strptime(text, read_as), shown_as  # noqa: DTZ007 a day has no zone
    if re.fullmatch(r"[1-9]\d*", text):
        return int(text), "General"
    return text.replace("\v", "\n") or None, "@"
