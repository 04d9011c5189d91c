"""Texts and ticks that lie across several columns of ticks."""

from pathlib import Path

import pytest
from drawn_pages import drawn, print_row
from made_plans import plan_of, web_plan, word_plan

from parsers.council import ReadingSettings
from parsers.plan import parse_document

YEARS = ["Action", "Lead", "2025/26", "2026/27", "2027/28"]
STATUSES = ["Action", "Lead", "Not started", "Under way", "Complete"]
TICKED = ["Plant trees", "Ranger", "✓", "", ""]


@pytest.mark.parametrize(
    ("text", "status"), [("Ongoing", "ongoing"), ("Each year", None), ("Subject to the outcome of the review", None)]
)
def test_a_text_across_all_periods_is_the_target(text: str, status: str | None, tmp_path: Path):
    """It stands where ticks do in other rows, and takes the first period from none of these."""
    rows = [YEARS, TICKED, ["Mow less", "Ranger", text, "", ""], ["Dig ponds", "Ranger", "", "✓", "✓"]]
    ticked, told, _ = word_plan(tmp_path, rows, (2, 2, 2, 4)).actions
    assert (str(ticked.due_start), str(ticked.due_end)) == ("2025-04-01", "2026-03-31")
    assert (told.target_text, told.status, told.dates, told.extras) == (text, status, (), None)


def test_a_date_across_periods_is_a_date(tmp_path: Path):
    """More exact than the periods are."""
    rows = [YEARS, TICKED, ["Mow less", "Ranger", "By May 2026", "", ""], ["Dig ponds", "Ranger", "", "✓", "✓"]]
    told = word_plan(tmp_path, rows, (2, 2, 2, 4)).actions[1]
    assert (told.target_text, str(told.due_end), len(told.dates)) == ("By May 2026", "2026-05-31", 1)


@pytest.mark.parametrize(("text", "target"), [("✓", None), ("Ongoing", "Ongoing")])
def test_a_cell_across_some_periods_ticks_these(text: str, target: str | None, tmp_path: Path):
    """Be it a tick or a text."""
    rows = [YEARS, TICKED, ["Mow less", "Ranger", "", text, ""], ["Dig ponds", "Ranger", "✓", "✓", "✓"]]
    told = word_plan(tmp_path, rows, (2, 3, 2, 4)).actions[1]
    assert (told.target_text, str(told.due_start), str(told.due_end)) == (target, "2026-04-01", "2028-03-31")


def test_a_text_across_statuses_is_the_status(tmp_path: Path):
    """And hides those of no other row."""
    rows = [STATUSES, TICKED, ["Mow less", "Ranger", "On hold", "", ""], ["Dig ponds", "Ranger", "", "", "✓"]]
    actions = word_plan(tmp_path, rows, (2, 2, 2, 4)).actions
    assert [(a.status, a.status_text) for a in actions] == [
        ("not_started", "Not started"), ("on_hold", "On hold"), ("complete", "Complete"),
    ]  # fmt: skip


def test_a_text_across_a_chart_hides_no_bars(tmp_path: Path):
    """Bars of other rows tell their dates."""
    bar = '<td style="background: #4472c4"></td>'
    cells = (bar + "<td></td>" * 2, '<td colspan="3">Ongoing</td>', "<td></td>" + bar * 2)
    rows = [f"<tr><td>Plant wood {number}</td><td>Ranger</td>{text}</tr>" for number, text in enumerate(cells)]
    head = "".join(f"<th>{heading}</th>" for heading in YEARS)
    actions = web_plan(tmp_path, f"<table><tr>{head}</tr>{''.join(rows)}</table>").actions
    assert [str(action.due_end) for action in actions] == ["2026-03-31", "None", "2028-03-31"]
    assert [action.target_text for action in actions] == [None, "Ongoing", None]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ("Ongoing||", ("Ongoing", None)), ("Each year||", ("Each year", None)),
        ("|Ongoing|", (None, "2026/27")), ("4 sites||", (None, "2025/26")), ("Annually|x|", (None, "2025/26")),
    ],
)  # fmt: skip
def test_a_time_in_general_in_the_first_period_tells_of_all(
    cells: str, told: tuple[str | None, str | None], tmp_path: Path
):
    """As in a sheet whose cells are not merged; any other text is kept below its period."""
    rows = ["Plant trees|Ranger|x||x", f"Mow less|Ranger|{cells}", "Dig ponds|Ranger||x|x", "Mend paths|Ranger|x|x|"]
    action = plan_of(tmp_path, "|".join(YEARS), *rows).actions[1]
    assert (action.target_text, next(iter(action.extras or {}), None)) == told


def test_a_text_in_the_midst_of_columns_without_lines_tells_of_all(tmp_path: Path):
    """Whichever of them it stands in: no day is told, and no word lost."""
    canvas, xs = drawn(tmp_path / "plan.pdf", (560, 300), 9), (40.0, 200.0, 300.0, 360.0, 420.0, 480.0)
    print_row(canvas, 260, [*YEARS, "2028/29"], xs)
    for number, ticks in enumerate(("x...", ".x..", "..xx", "x.x.", "...x", "xx..")):
        print_row(canvas, 240 - 15 * number, [f"Plant wood {number}", "Ranger", *ticks.replace(".", " ")], xs)
    print_row(canvas, 150, ["Inspect trees", "Ranger"], xs[:2])
    canvas.drawCentredString(400, 150, "Every single autumn")
    canvas.save()
    *ticked, told = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert all(action.dates and not action.target_text for action in ticked)
    assert (told.target_text, told.dates, told.extras) == ("Every single autumn", (), None)


def test_ticks_make_no_tick_of_a_text_beside_them(tmp_path: Path):
    """A heading across the years may be read with the first only."""
    head = ["Action", "Lead", "Timescale 2025/26", "2026/27", "2027/28", "2028/29"]
    rows = [["Plant trees", "Ranger", "x", "", "", "x"], ["Mow less", "Ranger", "", "North side", "", ""]]
    ticked, told = word_plan(tmp_path, [head, *rows, *rows[:1]]).actions[:2]
    assert (len(ticked.dates), told.dates, told.extras) == (2, (), {"2026/27": "North side"})
