"""Columns of ticks under periods."""

from pathlib import Path

import pytest
from conftest import plan_of

HEADINGS = "Action|Lead|2021/22|2022/23|Timescale 2023/24"


@pytest.mark.parametrize(
    ("ticks", "span"),
    [
        ("X||", ("2021-04-01", "2022-03-31")),
        ("✓|✓|", ("2021-04-01", "2023-03-31")),
        ("|x|X", ("2022-04-01", "2024-03-31")),
    ],
)
def test_an_action_is_due_in_the_periods_that_are_ticked(ticks: str, span: tuple[str, str], tmp_path: Path):
    """From the first to the last; the ticks themselves are kept under their headings."""
    other = "Mow lawns|Parks Manager|x|x|x"
    action = plan_of(tmp_path, HEADINGS, f"Plant trees|Parks Manager|{ticks}", other).actions[0]
    (due,) = action.dates
    assert (str(due.start_date), str(due.end_date)) == span
    assert len(action.extras or {}) == len(ticks.replace("|", ""))
    assert {reading.origin for reading in action.readings if reading.field == "dates"} == {"derived"}


def test_amounts_under_years_are_no_ticks(tmp_path: Path):
    """They are kept as they stand, and nothing is due."""
    plan = plan_of(tmp_path, HEADINGS, "Plant trees|Parks Manager|£20,000|x|", "Mow lawns|Parks Manager|x|4 sites|x")
    assert [action.dates for action in plan.actions] == [(), ()]
    assert plan.actions[0].extras == {"2021/22": "£20,000", "2022/23": "x"}


def test_a_period_without_a_tick_is_one_of_them(tmp_path: Path):
    """In a short table only one may be ticked."""
    (action,) = plan_of(tmp_path, HEADINGS, "Plant trees|Parks Manager||X|").actions
    assert [(str(due.start_date), str(due.end_date)) for due in action.dates] == [("2022-04-01", "2023-03-31")]
