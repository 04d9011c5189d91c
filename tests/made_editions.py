"""Documents of one plan or several, made where a test needs them."""

from pathlib import Path

import openpyxl

from parsers.council import ReadingSettings
from parsers.plan import build_plan, parse_document
from parsers.source import Cell, Grid, Page, Paragraph, Place, Source
from schema.plan import ParsedPlan

HEADINGS = ["Ref", "Action", "Lead", "Target date", "Status"]


def rows(letter: str, year: int = 2023) -> list[list[str]]:
    """A table of three actions under the usual headings."""
    whats = ("Plant trees in", "Mend the roof of", "Publish a map of")
    return [
        HEADINGS,
        *([f"{letter}{n}", f"{what} ward {letter}", "Parks Manager", f"March {year}", "Ongoing"] for n, what in enumerate(whats, 1)),
    ]  # fmt: skip


def other_rows() -> list[list[str]]:
    """A table of three actions under headings that the usual ones are unlike."""
    whats = ("Train all staff", "Brief the board", "Review the referrals")
    return [
        ["What we will do", "Who", "Outcome", "RAG"],
        *([what, "Head of Safety", "Fewer harms", "Green"] for what in whats),
    ]


def document(*items: str | tuple[str, int] | list[list[str]]) -> ParsedPlan:
    """The plan of a document without pages: texts, headings with their level, tables."""
    return build_plan(source(*items), ReadingSettings())


def source(*items: str | tuple[str, int] | list[list[str]]) -> Source:
    """A document without pages."""
    return Source("word", "text", None, (Page(None, None, None, tuple(map(_item, items))),))


def _item(item: str | tuple[str, int] | list[list[str]]) -> Paragraph | Grid:
    place = Place(locator="here")
    if isinstance(item, str):
        return Paragraph(item, place)
    if isinstance(item, tuple):
        return Paragraph(item[0], place, level=item[1])
    cells = [
        Cell(row, column, 1, 1, text, place) for row, texts in enumerate(item) for column, text in enumerate(texts)
    ]
    return Grid(place, len(item), max(map(len, item)), tuple(cells))


def titles(plan: ParsedPlan) -> list[tuple[str | None, str | None, int]]:
    """The editions of a document: title, label, rows."""
    return [(e.title, e.label, len(plan.actions_of(k))) for k, e in enumerate(plan.editions, start=1)]


def workbook(path: Path, sheets: dict[str, list[list[str]]]) -> ParsedPlan:
    """A workbook as parsed."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(path)
    return parse_document(path, ReadingSettings())
