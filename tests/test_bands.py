"""Rows of ruled tables that no rule parts, but the fills of bands across the table do."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document

LEFT, RIGHT, ROW = 40, 520, 20
COLUMNS = (200, 360)


def framed(canvas: Canvas, top: float, rows: int, ruled_from: int) -> None:
    """A frame around some rows, with the uprights between columns from one of them on."""
    canvas.rect(LEFT, top - rows * ROW, RIGHT - LEFT, rows * ROW)
    for x in COLUMNS:
        canvas.line(x, top - ruled_from * ROW, x, top - rows * ROW)


def row(canvas: Canvas, y: float, texts: list[str], grey: float | None = None) -> None:
    """The texts of a row, by column, over fills of one colour, a fill for each text."""
    edges = [LEFT, *COLUMNS, RIGHT] if len(texts) > 1 else [LEFT, RIGHT]
    for x, end, text in zip(edges, edges[1:], texts, strict=False):
        if grey is not None:
            canvas.setFillGray(grey)
            canvas.rect(x, y - ROW, end - x, ROW, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(x + 4, y - 14, text)


def test_bands_part_the_title_the_labels_and_the_values_of_a_card(tmp_path: Path):
    """The frame and the uprights between the values are all that is ruled."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(560, 842))
    canvas.setFont("Helvetica", 9)
    for place, (title, *values) in enumerate(
        (
            ("1.1 Plant trees beside the river and the canal", "Parks Manager", "May 2025", "Shade"),
            ("1.2 Mend the paths", "Ranger", "June 2026", "Visits"),
            ("1.3 Fit alarms in all of the homes that we let", "Homes Team", "2027", "Safety"),
        )
    ):
        top = 780 - 100 * place
        for line, (texts, grey) in enumerate((([title], 0.8), (["Lead", "Deadline", "Benefits"], 0.5), (values, None))):
            row(canvas, top - line * ROW, texts, grey)
        framed(canvas, top, 3, ruled_from=2)
    canvas.save()
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [(a.ref, a.action, a.lead_text, a.target_text, a.outcomes) for a in plan.actions] == [
        ("1.1", "Plant trees beside the river and the canal", "Parks Manager", "May 2025", "Shade"),
        ("1.2", "Mend the paths", "Ranger", "June 2026", "Visits"),
        ("1.3", "Fit alarms in all of the homes that we let", "Homes Team", "2027", "Safety"),
    ]


def test_every_other_row_may_be_filled(tmp_path: Path):
    """Bare rows stand between the bands."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(560, 842))
    canvas.setFont("Helvetica", 9)
    texts = [["Action", "Lead", "By when"], *([f"Plant {n} trees", f"Team {n}", f"May 203{n}"] for n in range(4))]
    for line, own in enumerate(texts):
        row(canvas, 780 - line * ROW, own, 0.5 if line == 0 else 0.9 if line % 2 == 0 else None)
    framed(canvas, 780, len(texts), ruled_from=0)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert [cell.text for cell in grid.cells] == [text for own in texts for text in own]


def test_a_fill_within_a_cell_parts_no_row(tmp_path: Path):
    """It does not reach across the table: a status has its colour behind it."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(560, 842))
    canvas.setFont("Helvetica", 9)
    canvas.setFillGray(0.5)
    canvas.rect(360, 740, 160, 10, stroke=0, fill=1)
    for line, own in enumerate((["Action", "Lead", "Status"], ["Plant trees", "Parks", "Green"])):
        row(canvas, 780 - line * ROW, own)
        framed(canvas, 780 - line * ROW, 1, ruled_from=0)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert grid.row_count == 2
