"""Cards made where a test needs them: as grids of labels and values, and drawn on pages."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from parsers.cards.cut import joined
from parsers.cards.finding import CardLabels, cards_of
from parsers.cards.rows import as_rows
from parsers.council import ReadingSettings
from parsers.headings.known import shared_vocabulary
from parsers.plan import parse_document
from parsers.printed_rows import rows_of
from parsers.source import Cell, Grid, Place
from schema.plan import ParsedPlan

Card = list[list[str]]


def grid(page: int, *rows: tuple[str, str]) -> Grid:
    """A grid of labels and values on a page."""
    place = Place(page)
    cells = tuple(Cell(r, c, 1, 1, text, place) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Grid(place, len(rows), 2, cells)


def rows_in(*grids: Grid) -> tuple[list[str], list[list[str]]]:
    """The headings and rows of the cards that stand in grids."""
    cards = []
    labels: frozenset[str] = frozenset()
    for number, piece in enumerate(grids, start=1):
        cards = joined(
            cards, cards_of(piece, rows_of(piece, number), shared_vocabulary(), (None, None), CardLabels(labels))
        )
        labels = labels.union(*(card.labels for card in cards))
    header, rows = as_rows(cards, shared_vocabulary())
    return list(header.headings.values()), [[cell.text for cell in row.filled.values()] for row in rows]


def unruled_cards(path: Path, *cards: tuple[list[str], list[tuple[str, str]]]) -> ParsedPlan:
    """The plan of a PDF of titles in some lines, each above labels and values that nothing but their places parts."""
    canvas = Canvas(str(path), pagesize=(400, 400))
    top = 380.0
    for title, pairs in cards:
        for line, text in enumerate(title):
            canvas.drawString(25, top - 11 * line, text)
        top -= 11 * len(title) + 3
        for label, value in pairs:
            canvas.drawString(25, top, label)
            canvas.drawString(145, top, value)
            top -= 15
        top -= 25
    canvas.save()
    return parse_document(path, ReadingSettings())


def draw_section(canvas: Canvas, y: float, title: str) -> None:
    """A title in larger type than that of cards."""
    canvas.setFont("Helvetica", 18)
    canvas.drawString(40, y, title)
    canvas.setFont("Helvetica", 12)


def draw_card(canvas: Canvas, top: float, card: Card) -> None:
    """A ruled card: a title across it, then a label and value a row."""
    for k, row in enumerate(card):
        y = top - 20 * k
        canvas.rect(40, y - 20, 300, 20)
        if len(row) > 1:
            canvas.line(160, y, 160, y - 20)
        for x, text in zip((45, 165), row, strict=False):
            canvas.drawString(x, y - 14, text)
