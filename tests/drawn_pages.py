"""Pages drawn where a test needs them, and what is read from them."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from parsers.readers import read_document
from parsers.source import Grid

HEADINGS = ["Ref", "Action", "Lead", "Timescale"]
XS = (40.0, 90.0, 260.0, 380.0)
ROWS = [
    ["1", "Plant trees", "Parks", "2024"],
    ["2", "Mend paths", "Roads", "2025"],
    ["3", "Open a hall", "Estates", "2026"],
]


def drawn(path: Path, size: tuple[float, float] = (300, 200), type_size: float = 8) -> Canvas:
    """A canvas for a small page."""
    canvas = Canvas(str(path), pagesize=size)
    canvas.setFont("Helvetica", type_size)
    return canvas


def page(path: Path) -> Canvas:
    """A canvas on which type is 9 points, as wide as the columns at `XS` need."""
    return drawn(path, (560, 400), 9)


def print_row(canvas: Canvas, y: float, texts: list[str], xs: tuple[float, ...] = XS) -> None:
    """Texts on one line, each at the left of its column."""
    for x, text in zip(xs, texts, strict=True):
        canvas.drawString(x, y, text)


def read(canvas: Canvas, path: Path) -> list[list[list[str]]]:
    """The texts of each grid by row."""
    canvas.save()
    return [texts_of(grid) for grid in read_document(path).grids]


def texts_of(grid: Grid) -> list[list[str]]:
    """The cells' texts by row; what spans rows or columns stands once, at its upper left."""
    rows = [[""] * grid.column_count for _ in range(grid.row_count)]
    for cell in grid.cells:
        rows[cell.row][cell.column] = cell.text
    return rows
