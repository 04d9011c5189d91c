"""Tables without rulings at their sides: rows across them lie between rulings only."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from schema.plan import ParsedPlan

LEFT, RIGHT = 40, 540
COLUMNS = (LEFT, 120, 330)
HEAD = ("Ref", "Action", "Lead officer")


def plan_of(path: Path, *pages: list[tuple[str, ...]], room: float = 14, is_ruled_below: bool = True) -> ParsedPlan:
    """The plan of a table with rows of three cells or of two, or of one across, which is as high as `room`."""
    canvas = Canvas(str(path), pagesize=(600, 842))
    for rows in pages:
        y = 780.0
        canvas.line(LEFT, y, RIGHT, y)
        for number, cells in enumerate(rows, start=1):
            is_ruled = is_ruled_below or number < len(rows)
            y = drawn_row(canvas, y, cells, 14 if len(cells) > 1 else room, is_ruled=is_ruled)
        canvas.showPage()
    canvas.save()
    return parse_document(path, ReadingSettings())


def drawn_row(canvas: Canvas, y: float, cells: tuple[str, ...], height: float, *, is_ruled: bool) -> float:
    """A row with a rule below it and, where it has several cells, one between each two; gives where it ends."""
    columns = (LEFT, COLUMNS[-1]) if len(cells) == 2 else COLUMNS
    canvas.setFont("Helvetica", 8)
    for x, text in zip(columns, cells, strict=False):
        canvas.drawString(x + 4, y - (11 if height < 30 else height / 2), text)
    if is_ruled:
        canvas.line(LEFT, y - height, RIGHT, y - height)
    for x in columns[1:] if len(cells) > 1 else ():
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


def test_a_row_across_may_have_room_below_its_text(tmp_path: Path):
    """As a cell has whose text stands at its top."""
    rows = [HEAD, action(1), ("Progress: Half are planted.",), action(2), ("Progress: All are planted.",)]
    plan = plan_of(tmp_path / "plan.pdf", rows, room=24)
    assert [a.progress for a in plan.actions] == ["Half are planted.", "All are planted."]


def test_the_last_row_across_may_have_no_ruling_below(tmp_path: Path):
    """Its label tells that it is no note below the table."""
    rows = [HEAD, action(1), ("Progress: Half are planted.",), action(2), ("Progress: Most are dug.",), action(3)]
    told = plan_of(tmp_path / "told.pdf", [*rows, ("Progress: All are planted.",)], is_ruled_below=False)
    noted = plan_of(tmp_path / "noted.pdf", [*rows, ("Source: our own counts.",)], is_ruled_below=False)
    assert [a.progress for a in told.actions] == ["Half are planted.", "Most are dug.", "All are planted."]
    assert [a.progress for a in noted.actions] == ["Half are planted.", "Most are dug.", None]


def test_the_title_of_a_section_and_its_lead_may_end_a_page(tmp_path: Path):
    """In two cells, where rows of the table have three."""
    pages = [HEAD, action(1), action(2), ("Homes", "Lead: Housing Manager")], [HEAD, action(3)]
    assert [a.section for a in plan_of(tmp_path / "plan.pdf", *pages).actions] == [None, None, "Homes"]


def test_a_box_below_a_table_without_a_ruling_at_its_end_is_none_of_its_rows(tmp_path: Path):
    """The title in it stands far below the last text of the table, though only a ruling below the title follows."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(600, 842))
    y = 780.0
    for number, title in enumerate(("Clean air", "Warm homes"), start=1):
        y = drawn_row(canvas, y, (f"Objective {number}: {title}",), 14, is_ruled=True) - 20
        for cells in (HEAD, action(number), (f"Update: {number} planted.",)):
            y = drawn_row(canvas, y, cells, 14, is_ruled=len(cells) > 1)
        y -= 24
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [(a.ref, a.section, a.progress) for a in plan.actions] == [
        ("1", "Clean air", "1 planted."), ("2", "Warm homes", "2 planted.")
    ]  # fmt: skip
