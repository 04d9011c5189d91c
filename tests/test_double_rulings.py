"""Tables whose rulings are double strokes, between which the upright ones end."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from parsers.readers import read_document

EDGES = (50, 150, 400)


def test_a_row_alone_between_double_rulings_is_one(tmp_path: Path):
    """Its type is small, so that its upright rulings end further from the middle of the others than lines merge."""
    canvas = Canvas(str(tmp_path / "plan.pdf"))
    canvas.setFont("Helvetica", 4)
    canvas.setLineWidth(0.7)
    for height in (699.5, 700.5, 713.5, 714.5):
        canvas.line(EDGES[0], height, EDGES[-1], height)
    for x in EDGES:
        canvas.line(x, 701.9, x, 712.1)
    canvas.drawString(53, 706, "Ref")
    canvas.drawString(153, 706, "11")
    canvas.save()
    assert [[cell.text for cell in grid.cells] for grid in read_document(tmp_path / "plan.pdf").grids] == [
        ["Ref", "11"]
    ]
