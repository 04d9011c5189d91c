"""Lines that say but that actions follow stand between a title and its table, and are no titles themselves."""

from pathlib import Path

import pytest
from made_plans import web_plan
from made_titles import grid, text, titles_of

from parsers.titles.announced import announces_actions
from schema.plan import ParsedPlan

LINES = [
    "Actions under our strategic aim 2",
    "What we will do",
    "Actions under aim 2",
    "Our actions",
    "Actions to deliver objective 1",
]
TITLES = ["Aim 1 – Homes", "Aim 2 – Clean air"]
_HEADINGS = ["Action", "Lead", "By when", "Measure"]


@pytest.mark.parametrize("line", [*LINES, "What we will do:", "To achieve this we will:", "We will:"])
def test_such_lines_have_no_word_of_their_own(line: str):
    """Besides those of any of them, and the part of the plan that they name."""
    assert announces_actions(line)


@pytest.mark.parametrize("line", ["What we will do for carers", "Actions for schools", "Aim 1", "What we have done",
                                  "Action plan", "Homes", ""])  # fmt: skip
def test_others_have(line: str):
    """What they say may be a title."""
    assert not announces_actions(line)


@pytest.mark.parametrize("line", LINES)
def test_the_title_over_such_a_line_is_that_of_the_table(line: str):
    """Each table has its own."""
    items = [
        [text(title, top), text(line, top + 15), grid(top + 30)]
        for title, top in zip(("Homes", "Travel"), (100, 300), strict=True)
    ]
    assert titles_of(*items[0], *items[1]) == {1: "Homes", 2: "Travel"}


def _plan(tmp_path: Path, *above: str, first: str = "") -> ParsedPlan:
    """The plan of tables that each stand below some lines of markup; the markup of a `first` row may be given."""
    head = "".join(f"<th>{text}</th>" for text in _HEADINGS)
    cells = [f"<td>Plant {k} trees</td><td>Parks Manager</td><td>May 2026</td><td>{k} trees</td>" for k in (3, 4)]
    tables = [
        f"{lines}<table>{first}<tr>{head}</tr><tr>{row}</tr></table>" for lines, row in zip(above, cells, strict=True)
    ]
    return web_plan(tmp_path, f"<h1>Tree Plan</h1>{''.join(tables)}")


@pytest.mark.parametrize(
    "line", [*(f"<h3>{line}</h3>" for line in LINES), "<p>The actions below show how we will get there.</p>"]
)
def test_such_a_line_may_stand_below_a_title_in_a_box(tmp_path: Path, line: str):
    """The box is still the title of the table."""
    plan = _plan(tmp_path, *(f"<table><tr><td>{title}</td></tr></table>{line}" for title in TITLES))
    assert [action.section for action in plan.actions] == ["Homes", "Clean air"]


@pytest.mark.parametrize("line", LINES)
def test_such_a_line_may_be_a_row_below_the_title_of_a_table(tmp_path: Path, line: str):
    """As on the sheet of a workbook."""
    head = "".join(f"<th>{text}</th>" for text in _HEADINGS)
    rows = "<tr><td>Plant 3 trees</td><td>Parks Manager</td><td>May 2026</td><td>3 trees</td></tr>"
    over = "".join(f'<tr><td colspan="4">{text}</td></tr>' for text in (TITLES[0], line))
    plan = web_plan(tmp_path, f"<h1>Tree Plan</h1><table>{over}<tr>{head}</tr>{rows}</table>")
    assert [action.section for action in plan.actions] == ["Homes"]


@pytest.mark.parametrize("line", LINES)
def test_such_a_line_may_be_the_first_row_of_a_table_below_a_title_in_a_box(tmp_path: Path, line: str):
    """As on a sheet, where a bare row parts the box from the table."""
    boxes = (f"<table><tr><td>{title}</td></tr></table>" for title in TITLES)
    plan = _plan(tmp_path, *boxes, first=f'<tr><td colspan="4">{line}</td></tr>')
    assert [action.section for action in plan.actions] == ["Homes", "Clean air"]


def test_who_is_in_charge_may_stand_between_the_title_and_such_a_line(tmp_path: Path):
    """It is no title, and goes with that above it."""
    above = [f"<h2>{title}</h2><p>Portfolio holder: Cllr Jo Ashdown</p><p>What we will do:</p>" for title in TITLES]
    assert [action.section for action in _plan(tmp_path, *above).actions] == ["Homes", "Clean air"]
