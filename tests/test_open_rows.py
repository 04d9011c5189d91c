"""Tables without rulings at their sides: rows across them lie between rulings only."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from parsers.council import Reading
from parsers.plan import parse_document
from schema.plan import ParsedPlan

LEFT, RIGHT = 40, 540
COLUMNS = (LEFT, 120, 330)
HEAD = ("Ref", "Action", "Lead officer")


def plan_of(path: Path, *pages: list[tuple[str, ...]], room: float = 14) -> ParsedPlan:
    """The plan of a table with rows of three cells or of one across, which is as high as `room`."""
    canvas = Canvas(str(path), pagesize=(600, 842))
    for rows in pages:
        y = 780.0
        canvas.line(LEFT, y, RIGHT, y)
        for cells in rows:
            y = drawn_row(canvas, y, cells, 14 if len(cells) > 1 else room)
        canvas.showPage()
    canvas.save()
    return parse_document(path, Reading())


def drawn_row(canvas: Canvas, y: float, cells: tuple[str, ...], height: float) -> float:
    """A row with a rule below it and, where it has several cells, one between each two; gives where it ends."""
    canvas.setFont("Helvetica", 8)
    for x, text in zip(COLUMNS, cells, strict=False):
        canvas.drawString(x + 4, y - height / 2 - 3, text)
    canvas.line(LEFT, y - height, RIGHT, y - height)
    for x in COLUMNS[1:] if len(cells) > 1 else ():
        canvas.line(x, y, x, y - height)
    return y - height


def action(ref: int) -> tuple[str, ...]:
    """A row of an action."""
    return str(ref), f"Plant trees in ward {ref}", "Parks Manager"


def test_a_row_across_an_open_table_is_one_of_its_rows(tmp_path: Path):
    """Titles of sections and updates alike; at the foot of a page or the top of the next too."""
    plan = plan_of(
        tmp_path / "plan.pdf",
        [HEAD, ("Clean air",), ("Our parks are open to all who live or work here.",),
         action(1), ("Update: Half are planted.",), action(2)],
        [("Homes",), action(3), ("Update: All are planted.",)],
    )  # fmt: skip
    assert [(a.ref, a.section, a.progress) for a in plan.actions] == [
        ("1", "Clean air", "Half are planted."), ("2", "Clean air", None), ("3", "Homes", "All are planted.")
    ]  # fmt: skip


def test_a_text_far_from_rulings_stands_between_tables(tmp_path: Path):
    """Prose between two tables is none of their rows."""
    plan = plan_of(
        tmp_path / "plan.pdf",
        [HEAD, action(1), ("Progress: is told below.",), HEAD, action(2), ("Progress: is told in May.",)],
        room=50,
    )
    assert [a.progress for a in plan.actions] == [None, None]
