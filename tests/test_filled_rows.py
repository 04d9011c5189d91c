"""Rows without rules of tables of which some cells, or whole columns, are filled."""

from pathlib import Path

from drawn_pages import page, print_row, read
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document

HEADINGS = ["Action", "Status", "Lead", "Timescale"]
XS = (40.0, 190.0, 270.0, 400.0)
ACTIONS = ["Plant trees", "Mow less", "Mend paths", "Fit alarms"]


def fill(canvas: Canvas, column: int, top: float, bottom: float, colour: tuple[float, float, float]) -> None:
    """The fill of a column between two heights."""
    right = [*XS[1:], 520.0][column]
    canvas.setFillColorRGB(*colour)
    canvas.rect(XS[column] - 4, bottom, right - XS[column], top - bottom, stroke=0, fill=1)
    canvas.setFillGray(0)


def test_the_fills_of_a_column_tell_where_rows_end(tmp_path: Path):
    """An update below an action is no part of it, though it begins in the first column and keeps to that."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, HEADINGS, XS)
    for number, action in enumerate(ACTIONS):
        y = 350 - 45 * number
        fill(canvas, 1, y + 10, y - 15, (0.9, 0.5, 0.5))
        print_row(canvas, y, [action, "Late", "Head of", "2027"], XS)
        canvas.drawString(XS[2], y - 11, "Housing")
        canvas.drawString(XS[0], y - 26, "Update: begun.")
    (rows,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in rows[1:]] == [text for action in ACTIONS for text in (action, "Update: begun.")]
    assert {row[2] for row in rows[1:]} == {"Head of Housing", ""}


def test_marks_on_a_line_of_their_row_are_no_fills_of_it(tmp_path: Path):
    """The row goes on below: its lines stand no further apart."""
    canvas = page(tmp_path / "a.pdf")
    print_row(canvas, 370, HEADINGS, XS)
    for number, action in enumerate(ACTIONS):
        y = 350 - 45 * number
        fill(canvas, 1, y + 8, y - 3, (0.9, 0.5, 0.5))
        print_row(canvas, y, [action, "Late", "Head of", "2027"], XS)
        print_row(canvas, y - 11, ["beside roads", "", "Housing", ""], XS)
    (rows,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in rows[1:]] == [f"{action} beside roads" for action in ACTIONS]


def test_rows_that_wide_gaps_part_need_no_second_look(tmp_path: Path):
    """Stripes behind whole columns draw no rows: the lead of a section, which wraps, stays in one row with its title."""
    canvas = page(tmp_path / "a.pdf")
    for column in (0, 2):
        fill(canvas, column, 380, 100, (0.9, 0.9, 0.9))
    print_row(canvas, 370, HEADINGS, XS)
    canvas.drawString(XS[0], 350, "Homes")
    canvas.drawString(340, 350, "Lead: Director of Homes")
    canvas.drawString(340, 339, "and Head of Planning")
    for number, action in enumerate(ACTIONS):
        y = 320 - 45 * number
        print_row(canvas, y, [action, "Late", "Head of", "2027"], XS)
        canvas.drawString(XS[2], y - 11, "Housing")
    (rows,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in rows[1:]] == ["Homes", *ACTIONS]
    assert "Lead: Director of Homes and Head of Planning" in rows[1]


def test_wrapped_statuses_below_a_heading_in_a_band_are_parts_of_it(tmp_path: Path):
    """The band cuts the headings beside them, which are wrapped as well, on lines of their own."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 150.0, 270.0, 330.0, 390.0)
    print_row(canvas, 370, ["Action", "Responsible", "Progress", "", ""], xs)
    canvas.setFillGray(0.9)
    canvas.rect(36, 328, 450, 39, stroke=0, fill=1)
    canvas.setFillGray(0)
    print_row(canvas, 359, ["", "officer and", "", "", ""], xs)
    print_row(canvas, 355, ["", "", "Not", "In", "Complete"], xs)
    print_row(canvas, 348, ["", "timescale", "", "", ""], xs)
    print_row(canvas, 344, ["", "", "started", "progress", ""], xs)
    for number, action in enumerate(ACTIONS):
        print_row(
            canvas, 315 - 20 * number, [action, "Ranger", *("X" if n == number % 3 else "" for n in range(3))], xs
        )
    (rows,) = read(canvas, tmp_path / "a.pdf")
    assert rows[0] == [
        "Action",
        "Responsible officer and timescale",
        "Progress\nNot started",
        "In progress",
        "Complete",
    ]
    assert [row[0] for row in rows[1:]] == ACTIONS


def test_bars_of_a_chart_and_a_filled_status_make_no_band(tmp_path: Path):
    """Level as they are, most of their row is bare: they tell no rows above them."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 190.0, 270.0, 400.0, 440.0, 480.0)
    print_row(canvas, 370, [*HEADINGS[:3], "2026", "2027", "2028"], xs)
    for number, action in enumerate(ACTIONS):
        y = 350 - 30 * number
        if number > 1:
            canvas.setFillColorRGB(0.2, 0.6, 0.6)
            for x in (186, 478):
                canvas.rect(x, y - 15, 40, 25, stroke=0, fill=1)
            canvas.setFillGray(0)
        print_row(canvas, y, [action, "Late", "Head of", "", "", ""], xs)
        canvas.drawString(xs[2], y - 11, "Housing")
    (rows,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in rows] == ["Action", *ACTIONS]


def test_a_column_of_ratings_reaches_to_the_end_of_the_stripes(tmp_path: Path):
    """Its heading is narrow, and its cells are blank."""
    canvas, xs = page(tmp_path / "a.pdf"), (*XS, 504.0)
    print_row(canvas, 370, [*HEADINGS, "RAG"], xs)
    for number, action in enumerate(ACTIONS):
        y = 350 - 25 * number
        for x, colour in ((36.0, (0.9, 0.9, 0.95) if number % 2 else (1.0, 1.0, 1.0)), (500.0, (0.0, 0.7, 0.3))):
            canvas.setFillColorRGB(*colour)
            canvas.rect(x, y - 10, 550 - x, 25, stroke=0, fill=1)
        canvas.setFillGray(0)
        print_row(canvas, y, [action, "Late", "Head of Housing", "2027", ""], xs)
    canvas.save()
    assert [action.rag for action in parse_document(tmp_path / "a.pdf", ReadingSettings()).actions] == ["green"] * len(
        ACTIONS
    )
