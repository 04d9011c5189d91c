"""Word documents by python-docx, and PDFs that LibreOffice makes of them."""

import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.shared import OxmlElement
from docx.shared import Pt, RGBColor
from dragged_borders import with_dragged_borders
from generator import GeneratedPlan
from html_style import is_centred, page_width, type_size
from layouts import lay_out
from pdf_pages import finish, overlay
from printed import Block, Cell, Frame, SideBySide, Table, Text
from unseen import with_unseen
from widths import column_widths
from word_lists import count_references

_BORDERS = {  # of the sides: kind, eighths of a point, colour; sides that are not named have none
    "grid": ("single", 4, "000000", "top left bottom right insideH insideV"),
    "horizontal": ("single", 4, "000000", "top bottom insideH"),
    "white": ("single", 12, "FFFFFF", "top left bottom right insideH insideV"),
    "double": ("double", 4, "000000", "top left bottom right insideH insideV"),
    "gaps": ("single", 32, "FFFFFF", "top left bottom right insideH insideV"),
    "open": ("single", 4, "000000", "insideH insideV"),
    "dashed": ("dashed", 4, "000000", "top left bottom right insideH insideV"),
}


def write_docx(plan: GeneratedPlan, path: Path) -> None:
    """A Word document."""
    write_docx_of([plan], path)


def write_docx_of(plans: list[GeneratedPlan], path: Path) -> None:
    """A Word document of plans one after the other, on the pages of the first."""
    document = docx.Document()
    _set_page(plans[0], document)
    for plan in plans:
        _add_plan(plan, document)
    document.save(str(path))


def _add_plan(plan: GeneratedPlan, document: Any) -> None:
    above: Block | None = None
    for block in lay_out(plan):
        if isinstance(block, Table) and isinstance(above, Table):
            document.add_paragraph()  # or Word would make one table of the two
        above = block
        if isinstance(block, Text):
            _add_text(plan, document, block)
        elif isinstance(block, SideBySide):
            for table in (block.left, block.right):
                _add_table(plan, document, table)
                document.add_paragraph()
        elif isinstance(block, Frame):
            _add_frame(plan, document, block)
        else:
            _add_table(plan, document, block)


class LayoutError(Exception):
    """A plan that its producer gives up to lay out."""


def write_libreoffice(plan: GeneratedPlan, path: Path) -> None:
    """A PDF by LibreOffice from the Word document."""
    write_libreoffice_of([plan], path)


def write_libreoffice_of(plans: list[GeneratedPlan], path: Path) -> None:
    """A PDF by LibreOffice of plans one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / path.with_suffix(".docx").name
        write_docx_of(plans, source)
        command = ["soffice", f"-env:UserInstallation=file://{_profile().name}", "--headless", "--convert-to", "pdf", "--outdir",
                   str(path.parent), str(source)]  # fmt: skip
        told = subprocess.run(command, check=False, capture_output=True, text=True).stderr.strip()
    if not path.exists():  # its exit status tells nothing: an export that it gave up may end with 0
        raise LayoutError(f"{path.name}: LibreOffice gave up: {told}")
    overlay(plans[0], path)
    finish(plans[0], path)


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    """The process's own LibreOffice profile, so that several can run; it goes with the process."""
    return tempfile.TemporaryDirectory()


def _set_page(plan: GeneratedPlan, document: Any) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Pt(595), Pt(842)
    if plan.kind("paper") == "landscape":
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = page.page_height, page.page_width
    page.left_margin = page.right_margin = Pt(36)
    page.top_margin = page.bottom_margin = Pt(44)
    document.styles["Normal"].font.name = "Liberation Serif" if plan.seed % 4 == 3 else "Liberation Sans"
    document.styles["Normal"].paragraph_format.space_after = Pt(2)


def _add_text(plan: GeneratedPlan, document: Any, block: Text) -> None:
    if block.style == "aside":
        return  # Word has text boxes for what is beside the text
    levels = {"title": 1, "heading": 2, "subheading": 3}
    if block.style in levels:
        document.add_heading(block.text.replace("\v", "\n"), levels[block.style])
        return
    paragraph = document.add_paragraph(style="List Bullet" if block.style == "item" else None)
    for number, (label, text) in enumerate(block.runs):
        size = 7 if block.style == "note" else 10
        _add_runs(plan, paragraph, block.between * (number > 0) + label, size, bold=True)
        runs = _add_runs(plan, paragraph, f" {text}" if label else text, size)
        if colour := block.colour_of(text):
            _colour(runs[0], colour)


def _add_frame(plan: GeneratedPlan, document: Any, block: Frame) -> None:
    """A table of one column, whose cells hold texts and tables."""
    frame = document.add_table(len(block.cells), 1)
    _set_borders("grid", frame)
    for row, parts in zip(frame.rows, block.cells, strict=True):
        cell = row.cells[0]
        for part in parts:
            if isinstance(part, Table):
                _add_table(plan, cell, part, page_width(plan) - 32)
            else:
                _add_runs(plan, cell.add_paragraph(), part.text, 10, bold=part.style == "heading")
        cell._tc.remove(cell.paragraphs[0]._p)  # the blank one that each cell has at first


def _add_table(plan: GeneratedPlan, document: Any, table: Table, total: float | None = None) -> None:
    """A table with its spans, lines and fills, in a document or a cell of another."""
    widths, size = column_widths(table, total or page_width(plan) - 12, type_size(plan))
    table, widths = with_dragged_borders(plan, table, widths, size)
    made = document.add_table(len(table.rows), len(table.weights))
    made.autofit = False
    _set_borders("grid" if table.is_boxed else plan.kind("rules"), made)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Pt(width)
    grid = [list(row.cells) for row in made.rows]
    for index, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            grid[index][column].width = Pt(widths[column])
            if cell:
                _fill_cell(plan, grid, index, column, cell, size)
        _set_row(plan, made.rows[index], index < table.head)
        turned = [len(cell.text) for cell in cells if cell and cell.style == "vertical"]
        if turned:
            made.rows[index].height = Pt(0.62 * size * max(turned) + 14)
    _shade_bands(plan, grid)
    if plan.seed % 8 < 2:  # their references are plain numbers, or have one letter before them
        count_references(plan, document, table, grid)


def _fill_cell(plan: GeneratedPlan, grid: list[list[Any]], index: int, column: int, cell: Cell, size: float) -> None:
    made = grid[index][column]
    if (cell.rows, cell.columns) != (1, 1):
        made = made.merge(grid[index + cell.rows - 1][column + cell.columns - 1])
        for paragraph in made.paragraphs[1:]:
            paragraph._element.getparent().remove(paragraph._element)
    _add_paragraphs(plan, made, cell, size)
    if cell.fill:
        _shade(made, cell.fill)
    if cell.style == "vertical":
        _turn(made)


def _add_paragraphs(plan: GeneratedPlan, made: Any, cell: Cell, size: float) -> None:
    """The text of a cell, and the mark of its footnote."""
    for number, text in enumerate(cell.text.split("\n")):
        paragraph = made.paragraphs[0] if number == 0 else made.add_paragraph()
        runs = _add_runs(
            plan,
            paragraph,
            with_unseen(plan, text),
            size,
            bold=cell.is_bold,
            small_caps=cell.style in ("head", "section"),
        )
        if cell.symbol:
            _colour(runs[0], cell.symbol)
        if is_centred(plan, cell):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if cell.note:
        mark = made.paragraphs[-1].add_run(cell.note)
        mark.font.superscript = True
        mark.font.size = Pt(size)


def _add_runs(
    plan: GeneratedPlan, paragraph: Any, text: str, size: float, bold: bool = False, small_caps: bool = False
) -> list[Any]:
    """A text in its type; words that are links stand in a run of their own."""
    if plan.has("text:ligatures"):
        text = text.replace("fi", "ﬁ").replace("fl", "ﬂ")
    runs = [paragraph.add_run(piece) for piece in text.split("\v")]
    for run in runs[:-1]:
        run.add_break()
    for run in runs:
        run.font.size = Pt(size)
        run.bold = bold or None
        run.font.small_caps = (small_caps and plan.has("text:small_caps")) or None
    return runs


def _colour(run: Any, colour: str) -> None:
    run.font.color.rgb = RGBColor.from_string(colour.lstrip("#").upper())


def _set_row(plan: GeneratedPlan, row: Any, heading: bool) -> None:
    """Whether a row is printed again on each page, and whether a page may break it."""
    properties = row._tr.get_or_add_trPr()
    if heading and plan.kind("header") == "repeated":
        properties.append(OxmlElement("w:tblHeader"))
    if not plan.has("page:split_rows"):
        properties.append(OxmlElement("w:cantSplit"))


def _set_borders(kind: str, table: Any) -> None:
    line, width, colour, sides = _BORDERS.get(kind, ("nil", 0, "auto", ""))
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        element = OxmlElement(f"w:{side}")
        drawn = side in sides.split()
        for name, value in (("val", line if drawn else "nil"), ("sz", str(width)), ("space", "0"), ("color", colour)):
            element.set(qn(f"w:{name}"), value)
        borders.append(element)
    table._tbl.tblPr.append(borders)


def _shade_bands(plan: GeneratedPlan, grid: list[list[Any]]) -> None:
    """Pale fills: of every other row, column or cell, at times of the headings as well, or of all under white lines."""
    banded = [*grid[:1], *grid[1::2]] if plan.seed % 2 else grid[::2]
    striped, chequered = [row[::2] for row in grid], [row[number % 2 :: 2] for number, row in enumerate(grid)]
    filled = {"zebra": banded, "white": grid, "gaps": grid, "columns": striped, "cells": chequered}
    for cells in filled.get(plan.kind("rules"), ()):
        for cell in cells:
            if cell._tc.tcPr is None or cell._tc.tcPr.find(qn("w:shd")) is None:
                _shade(cell, "#e8eef4")


def _shade(cell: Any, colour: str) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:fill"), colour.removeprefix("#").upper())
    cell._tc.get_or_add_tcPr().append(shading)


def _turn(cell: Any) -> None:
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "btLr")
    cell._tc.get_or_add_tcPr().append(direction)
