"""Labels in larger type beside several rows of a table without rulings."""

from pathlib import Path

from drawn_pages import texts_of
from reportlab.pdfgen.canvas import Canvas

from parsers.readers import read_document

XS = (40, 130, 160, 330, 430)
HEADINGS = ["Aim", "No.", "Action", "Lead", "Due"]


def test_a_label_that_goes_on_beside_the_next_row_parts_no_table(tmp_path: Path):
    """Nor does it join the rows that it stands beside."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(520, 330))
    _print(canvas, 300, HEADINGS)
    top = 280.0
    for aim in (1, 2):
        canvas.setFont("Helvetica", 11)
        for line, text in enumerate((f"Aim {aim}", "Fewer short", "car journeys")):
            canvas.drawString(XS[0], top - 13 * line, text)
        for row in range(3):
            _print(canvas, top - 30 * row, ["", f"{aim}.{row + 1}", "Plant trees by the road", "Ranger", "May 2026"])
            _print(canvas, top - 30 * row - 10, ["", "", "that leads to the park", "", ""])
        top -= 100
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    rows = texts_of(grid)
    assert [row[1] for row in rows] == ["No.", "1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]
    assert [row[0] for row in rows if row[0]] == [
        "Aim",
        "Aim 1 Fewer short car journeys",
        "Aim 2 Fewer short car journeys",
    ]


def _print(canvas: Canvas, y: float, texts: list[str]) -> None:
    canvas.setFont("Helvetica", 8)
    for x, text in zip(XS, texts, strict=True):
        canvas.drawString(x, y, text)
