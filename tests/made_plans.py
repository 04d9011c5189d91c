"""Plans of small documents that a test makes in a line or two, in the formats that are quick to write."""

from collections.abc import Sequence
from pathlib import Path

import docx
from docx.table import Table as WordTable
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from schema.plan import ParsedPlan

Line = tuple[str, str]  # the name of a style, or none, and a text; line breaks in it are the author's
Rows = list[list[str]]
ENTRIES = [
    ("Plant 500 trees", "Parks Manager", "May 2024"),
    ("Mow verges less", "Head of Highways", "June 2025"),
    ("Open two gardens", "Parks Manager", "2026"),
]
TITLES = [title for title, *_ in ENTRIES]
PLAIN = [(None, *entry) for entry in ENTRIES]  # as they are told where they have no references


def plan_of(tmp_path: Path, *lines: str, reading: ReadingSettings | None = None) -> ParsedPlan:
    """The plan that a transcript with these lines holds; `|` stands for a tab."""
    text = "\n".join(line.replace("|", "\t") for line in lines)
    return text_plan(tmp_path, text, reading)


def text_plan(tmp_path: Path, text: str, reading: ReadingSettings | None = None) -> ParsedPlan:
    """The plan of a text file."""
    (tmp_path / "plan.txt").write_text(text, encoding="utf-8")
    return parse_document(tmp_path / "plan.txt", reading or ReadingSettings())


def web_plan(tmp_path: Path, body: str) -> ParsedPlan:
    """The plan of a web page."""
    (tmp_path / "plan.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return parse_document(tmp_path / "plan.html", ReadingSettings())


def word_plan(tmp_path: Path, rows: Rows, *merges: tuple[int, int, int, int]) -> ParsedPlan:
    """The plan of a Word table; `merges` are ranges of cells: first row and column, last row and column."""
    document = docx.Document()
    table: WordTable = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for top, left, bottom, right in merges:
        text = rows[top][left]
        table.cell(top, left).merge(table.cell(bottom, right)).text = text
    document.save(str(tmp_path / "plan.docx"))
    return parse_document(tmp_path / "plan.docx", ReadingSettings())


def blocks_plan(tmp_path: Path, *blocks: str | Rows) -> ParsedPlan:
    """The plan of a Word document: headings and tables in order; a text alone in its row lies across the table."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_heading(block, 2)
            continue
        table = document.add_table(len(block), max(map(len, block)))
        for row, texts in zip(table.rows, block, strict=True):
            if len(texts) == 1:
                row.cells[0].merge(row.cells[-1])
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    return parse_document(tmp_path / "plan.docx", ReadingSettings())


def prose_plan(tmp_path: Path, *lines: Line | str) -> ParsedPlan:
    """The plan of a Word document of paragraphs."""
    document = docx.Document()
    for line in lines:
        style, text = line if isinstance(line, tuple) else ("Normal", line)
        document.add_paragraph(text, style=style)
    document.save(str(tmp_path / "plan.docx"))
    return parse_document(tmp_path / "plan.docx", ReadingSettings())


def pdf_plan(tmp_path: Path, texts: Sequence[str]) -> ParsedPlan:
    """The plan of a PDF of paragraphs in one type, lines parted by `<br/>`."""
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=8)
    path = tmp_path / "plan.pdf"
    SimpleDocTemplate(str(path)).build([Paragraph(text, style) for text in texts])
    return parse_document(path, ReadingSettings())


def columns_of(plan: ParsedPlan) -> list[str]:
    """The fields of the first table's columns."""
    return [column.field for column in plan.tables[0].columns]


def told(plan: ParsedPlan) -> list[tuple[str | None, ...]]:
    """Reference, action, lead and date of each action, as printed."""
    return [(a.ref, a.action, a.lead_text, a.target_text) for a in plan.actions]
