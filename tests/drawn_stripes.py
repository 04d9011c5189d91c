"""Drawing tables without lines of which every other cell is filled."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

XS = (40, 150, 240, 310, 380)
HEADINGS = ["Action", "Lead", "By when", "Status"]
ROWS = [
    ["Plant trees beside|the river", "Ranger of the|Fens", "May 2025", "Complete"],
    ["Mow less", "Fleet Manager|and deputy", "June|2026", "Started"],
    ["Fit alarms in all|of our homes", "", "2027", "Delayed"],
    ["Mend the paths", "Engineer|of roads", "1 July|2027", ""],
]
WITH_UPDATES = [HEADINGS, *(row for n, own in enumerate(ROWS) for row in (own, [f"Progress: survey {n} ended."]))]  # fmt: skip


def table(canvas: Canvas, rows: list[list[str]], *, chequered: bool, high: int = 26, y: int = 380) -> None:
    """Rows of texts, the lines of which `|` parts; one of a single text lies across and is bare."""
    for number, row in enumerate(rows):
        height = high if len(row) > 1 else 13
        for column, text in enumerate(row):
            if len(row) > 1 and column % 2 == (number % 2 if chequered else 0):
                canvas.setFillGray(0.9)
                canvas.rect(XS[column], y - height, XS[column + 1] - XS[column], height, stroke=0, fill=1)
            canvas.setFillGray(0)
            for line, part in enumerate(text.split("|")):
                canvas.drawString(XS[column] + 3, y - 9 - 10 * line, part)
        y -= height


def drawn(tmp_path: Path) -> Canvas:
    """A canvas for a small page."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(420, 400))
    canvas.setFont("Helvetica", 8)
    return canvas
