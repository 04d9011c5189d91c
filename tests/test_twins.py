"""Tables with the same headings side by side, in the halves of a page."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document

HEADINGS = ["Action", "Lead", "By when"]
LEFT, RIGHT = 30, 310


def print_table(canvas: Canvas, left: float, top: float, rows: list[list[str]], *, headings: bool = True) -> None:
    """Headings and rows of two lines each, without rules."""
    for number, row in enumerate([HEADINGS, *rows] if headings else rows):
        for x, text in zip((0, 100, 180), row, strict=True):
            for line, part in enumerate(text.split("\n")):
                canvas.drawString(left + x, top - 30 * number - 10 * line, part)


def rows(*names: str) -> list[list[str]]:
    """Rows of actions with the same lead and date."""
    return [[f"Plant {name}\nin every ward", "Fleet\nManager", "May 2025"] for name in names]


def plan_of(path: Path, *pages: list[tuple[float, float, list[list[str]], bool]]) -> list[str | None]:
    """The actions of pages, on each of which tables stand at some places."""
    canvas = Canvas(str(path), pagesize=(580, 400))
    for page in pages:
        canvas.setFont("Helvetica", 8)
        for left, top, own, headings in page:
            print_table(canvas, left, top, own, headings=headings)
        canvas.showPage()
    canvas.save()
    plan = parse_document(path, ReadingSettings())
    assert {action.lead_text for action in plan.actions} == {"Fleet Manager"}
    return [(action.action or "").split()[1] for action in plan.actions]


def test_twins_of_which_one_begins_lower_are_two_tables(tmp_path: Path):
    """Their headings stand on no line together, and their rows on other heights; the left one is read first."""
    left, right = rows("oaks", "elms", "ash", "figs"), rows("yews", "limes", "pines", "firs")
    page = [(LEFT, 340.0, left, True), (RIGHT, 360.0, right, True)]
    assert plan_of(tmp_path / "a.pdf", page) == ["oaks", "elms", "ash", "figs", "yews", "limes", "pines", "firs"]


def test_the_table_that_reaches_the_foot_of_a_page_goes_on_atop_the_next(tmp_path: Path):
    """Though the other one, which ended far above, stood at the left; with or without its headings."""
    first = [
        (LEFT, 370.0, rows("oaks", "elms", "ash"), True),
        (RIGHT, 360.0, rows(*(f"lime{k}" for k in range(9))), True),
    ]
    expected = ["oaks", "elms", "ash", *(f"lime{k}" for k in range(9)), "yews", "pines"]
    for headings in (True, False):
        second = [(LEFT, 370.0, rows("yews", "pines"), headings)]
        assert plan_of(tmp_path / f"{headings}.pdf", first, second) == expected


def test_a_table_alone_atop_a_page_goes_on_with_the_right_one_of_two_columns(tmp_path: Path):
    """Both reach about as far down; where two stand there each goes on with its own."""
    names = [[f"{side}{k}" for k in range(9)] for side in ("oak", "lime")]
    first = [(LEFT, 370.0, rows(*names[0]), True), (RIGHT, 360.0, rows(*names[1]), True)]
    left, right = (LEFT, 370.0, rows("ash", "fig"), True), (RIGHT, 355.0, rows("yew", "fir"), True)
    assert plan_of(tmp_path / "a.pdf", first, [left]) == [*names[0], *names[1], "ash", "fig"]
    assert plan_of(tmp_path / "b.pdf", first, [left, right]) == [*names[0], "ash", "fig", *names[1], "yew", "fir"]


def draw_table(canvas: Canvas, left: float, top: float, title: str | None, texts: list[list[str]]) -> None:
    """Rows of one line each in boxes, perhaps below one for their title."""
    for number, row in enumerate(([[title]] if title else []) + texts):
        for k, text in enumerate(row):
            y = top - 15 * number
            canvas.drawString(left + 80 * k + 3, y + 4, text)
            canvas.rect(left + 80 * k, y, 80 if len(row) > 1 else 240, 15)


@pytest.mark.parametrize(
    ("titles", "numbers", "order"),
    [
        (("Theme 1: Parks", "Theme 2: Moor"), None, (0, 2, 1)),
        (("Theme 1: Parks", None), None, (0, 1, 2)),
        (("Theme 1: Parks", None), (1, 7, 4), (0, 2, 1)),
        (("Theme 1: Parks", "Theme 2: Moor"), (1, 4, 7), (0, 1, 2)),
    ],
)
def test_a_table_alone_atop_a_page_goes_on_with_the_left_one_of_two_with_titles(
    tmp_path: Path,
    titles: tuple[str, str | None],
    numbers: tuple[int, int, int] | None,
    order: tuple[int, int, int],
):
    """They are tables of their own, which only have the same headings; one without a title is the rest of the other.

    Numbers that go on with but one tell.
    """
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(580, 400))
    names = ["oaks", "elms", "limes"], ["yews", "pines", "firs"], ["ash", "figs"]

    def texts(part: int) -> list[list[str]]:
        marks = [f"{numbers[part] + k}. " if numbers else "" for k in range(len(names[part]))]
        plants = [f"{mark}Plant {name}" for mark, name in zip(marks, names[part], strict=True)]
        return [[plant, "Fleet Manager", "May 2025"] for plant in plants]

    for part, (x, title) in enumerate(zip((LEFT, RIGHT), titles, strict=True)):
        canvas.setFont("Helvetica", 8)
        draw_table(canvas, x, 370 if title else 355, title, [HEADINGS, *texts(part)])
    canvas.showPage()
    canvas.setFont("Helvetica", 8)
    draw_table(canvas, LEFT, 370, None, texts(2))
    canvas.save()
    found = [
        (action.action or "").split()[-1] for action in parse_document(tmp_path / "a.pdf", ReadingSettings()).actions
    ]
    assert found == [name for k in order for name in names[k]]
