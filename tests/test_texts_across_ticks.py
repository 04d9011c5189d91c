"""Texts and ticks that lie across several columns of ticks."""

from pathlib import Path

import pytest
from made_plans import web_plan, word_plan

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
