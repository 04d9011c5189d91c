"""How wide columns must be, so that words break only where a plan wants them to."""

from printed import Table
from reportlab.pdfbase.pdfmetrics import stringWidth

PADDING = 9.0
FONT = "Helvetica-Bold"


def longest_word(table: Table, column: int, size: float) -> float:
    """The width of a column's longest word, in points."""
    words = [word for row in table.rows if (cell := row[column]) and cell.columns == 1 and cell.style != "vertical"
             for word in cell.text.split()]  # fmt: skip
    return max((stringWidth(word, FONT, size) for word in words), default=10.0) * 1.04 + PADDING


def column_widths(table: Table, total: float, size: float) -> tuple[list[float], float]:
    """The columns' widths, and the size of the type, made smaller where the words would not fit."""
    while True:
        least = [longest_word(table, column, size) for column in range(len(table.weights))]
        if table.narrow:
            least = [width - 1.3 * size if column in table.narrow else width for column, width in enumerate(least)]
        if sum(least) <= total or size <= 4:
            break
        size -= 0.5
    spare = max(0.0, total - sum(least))
    weights = [0.0 if column in table.narrow else weight for column, weight in enumerate(table.weights)]
    return [width + spare * weight / sum(weights) for width, weight in zip(least, weights, strict=True)], size
