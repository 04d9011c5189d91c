"""Web pages printed to PDF: what readers press there is no text of the plan."""

from pathlib import Path

from drawn_pages import HEADINGS, ROWS, page, print_row
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document


def print_title(canvas: Canvas, y: float, title: str, x: float, control: str) -> None:
    """The title of a section with what readers press at a place on its line."""
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(40, y, title)
    canvas.setFont("Helvetica", 12 if control == "+" else 9)
    canvas.drawString(x, y, control)
    canvas.setFont("Helvetica", 9)


def test_what_a_web_page_lets_its_readers_press_is_in_no_title_and_no_row(tmp_path: Path):
    """It stands at the right of the titles of sections; a single word that ends a text is part of it."""
    canvas = page(tmp_path / "a.pdf")
    canvas.drawString(440, 382, "Show all sections")
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(40, 382, "Neighbourhoods action plan")
    for k, (title, row) in enumerate(zip(("Safer streets", "Open doors", "Warm homes"), ROWS, strict=True)):
        y = 350 - 90 * k
        print_title(canvas, y, title, 440, "– Hide")
        print_row(canvas, y - 24, HEADINGS)
        print_row(canvas, y - 42, row)
        canvas.drawString(90, y - 53, "before the Spring" if k else "for the Spring")
        if not k:
            canvas.drawString(90, y - 64, "Show")
    canvas.save()
    actions = parse_document(tmp_path / "a.pdf", ReadingSettings()).actions
    assert [action.section for action in actions] == ["Safer streets", "Open doors", "Warm homes"]
    assert [action.action.split()[-1] for action in actions] == ["Show", "Spring", "Spring"]
    assert not any("Hide" in str(action) for action in actions)


def test_the_marks_that_open_and_close_sections_are_in_no_title_and_no_row(tmp_path: Path):
    """Behind a title in larger type; one in a row says that there is nothing."""
    canvas = page(tmp_path / "a.pdf")
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(40, 382, "Neighbourhoods action plan")
    for k, (title, row) in enumerate(zip(("Safer streets", "Open doors", "Warm homes"), ROWS, strict=True)):
        y = 350 - 90 * k
        print_title(canvas, y, title, 470, "+")
        print_row(canvas, y - 24, HEADINGS)
        print_row(canvas, y - 42, [*row[:-1], "+"])
    canvas.save()
    actions = parse_document(tmp_path / "a.pdf", ReadingSettings()).actions
    assert [action.section for action in actions] == ["Safer streets", "Open doors", "Warm homes"]
    assert [action.action for action in actions] == [row[HEADINGS.index("Action")] for row in ROWS]


def test_a_single_control_behind_a_larger_title_is_no_part_of_it(tmp_path: Path):
    """Where only one section begins on a page."""
    canvas = page(tmp_path / "a.pdf")
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(40, 382, "Neighbourhoods action plan")
    print_title(canvas, 350, "Safer streets", 440, "Hide")
    for k, row in enumerate((HEADINGS, *ROWS)):
        print_row(canvas, 326 - 18 * k, row)
    canvas.save()
    actions = parse_document(tmp_path / "a.pdf", ReadingSettings()).actions
    assert {action.section for action in actions} == {"Safer streets"}
