"""Cards with numbers beside their titles, cut by a page break at one row or another."""

from pathlib import Path

import pytest
from made_cards import draw_section
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document

TITLES = ["Plant 500 trees", "Mow verges less often", "Open two gardens", "Dig nine ponds", "Train the grounds staff"]
ROWS = [["Responsible", "Head of Parks", "Timescale", "May 2026"], ["Impact", "Cleaner air in town"],
        ["Status", "On track"], ["Progress", "Begun in two wards"], ["Next steps", "Buy more spades for all"]]  # fmt: skip
AS_TOLD = [
    "Head of Parks",
    "May 2026",
    "Cleaner air in town",
    "On track",
    "Begun in two wards",
    "Buy more spades for all",
]
LEFT = {2: [45, 165], 4: [45, 165, 345, 425]}


def _draw(canvas: Canvas, top: float, rows: list[list[str]]) -> float:
    """Rows of a ruled card, of two columns or four; returns where they end, and some room below."""
    for k, row in enumerate(rows):
        y = top - 20 * k
        canvas.rect(40, y - 20, 500, 20)
        for x, text in zip(LEFT[len(row)], row, strict=True):
            canvas.line(x - 5, y, x - 5, y - 20)
            canvas.drawString(x, y - 14, text)
    return top - 20 * len(rows) - 15


def _cut_plan(path: Path, letter: str, end: list[list[str]], begin: list[list[str]]) -> list[list[str | None]]:
    """What is read of five cards of which the third ends and begins a page with certain rows, in section B or A."""
    canvas = Canvas(str(path), pagesize=(595, 600))
    draw_section(canvas, 560, "Parks action plan")
    top = 500.0
    for reference, title in zip(("A1", "A2"), TITLES, strict=False):
        top = _draw(canvas, top, [[reference, title], *ROWS])
    if letter == "B":
        draw_section(canvas, top - 15, "Open parks")
    _draw(canvas, top - 30, end)
    canvas.showPage()
    top = 560.0
    for rows in (begin, *_later(letter)):
        top = _draw(canvas, top, rows)
    canvas.save()
    plan = parse_document(path, ReadingSettings())
    return [
        [a.ref, a.action, a.lead_text, a.target_text, a.outcomes, a.status_text, a.progress, a.next_steps]
        for a in plan.actions
    ]


def _later(letter: str) -> list[list[list[str]]]:
    """The cards below the cut one."""
    return [[[f"{letter}{n + (letter == 'A') * 2}", TITLES[n + 1]], *ROWS] for n in (2, 3)]


def _as_read(letter: str) -> list[list[str]]:
    refs = ["A1", "A2", *(f"{letter}{n + (letter == 'A') * 2}" for n in (1, 2, 3))]
    return [[ref, title, *AS_TOLD] for ref, title in zip(refs, TITLES, strict=True)]


@pytest.mark.parametrize("letter", ["A", "B"])
@pytest.mark.parametrize("cut", range(1, 6))
def test_a_page_break_may_cut_a_card_below_any_row(cut: int, letter: str, tmp_path: Path):
    """Be it the first of its section or not."""
    card = [["A3" if letter == "A" else "B1", TITLES[2]], *ROWS]
    assert _cut_plan(tmp_path / "plan.pdf", letter, card[:cut], card[cut:]) == _as_read(letter)


@pytest.mark.parametrize("letter", ["A", "B"])
def test_a_page_break_may_cut_the_last_value_of_a_card(letter: str, tmp_path: Path):
    """Its end has a blank label beside it, and no other row below."""
    end = [["A3" if letter == "A" else "B1", TITLES[2]], *ROWS[:-1], ["Next steps", "Buy more"]]
    assert _cut_plan(tmp_path / "plan.pdf", letter, end, [["", "spades for all"]]) == _as_read(letter)


def test_a_numbered_row_above_headings_printed_again_stays_in_its_table(tmp_path: Path):
    """Rows of a table end a page without labels below them."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 600))
    rows = [["A1", TITLES[0]], ["A2", TITLES[1]], ["A3", TITLES[2]], ["A4", TITLES[3]]]
    for half in (rows[:2], rows[2:]):
        _draw(canvas, 500, [["Ref", "Action", "Lead", "Timescale"], *([*row, "Parks", "May 2026"] for row in half)])
        canvas.showPage()
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [[a.ref, a.action] for a in plan.actions] == rows
