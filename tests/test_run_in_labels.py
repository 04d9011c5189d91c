"""Labels that run in at the end of an action's own text."""

from pathlib import Path

import pytest
from conftest import plan_of

from parsers.run_in_labels import parted_from_labels


@pytest.mark.parametrize(
    ("text", "before", "said"),
    [
        ("Plant trees. Lead: Parks Manager. Timescale: by May 2021", "Plant trees.", ["Parks Manager", "by May 2021"]),
        ("Plant trees\nLead officer: Jane Smith\nBy when: 2021/22", "Plant trees", ["Jane Smith", "2021/22"]),
        ("Plant trees (Lead: Parks Manager)", "Plant trees", ["Parks Manager"]),
        ("Publish a list of what the Team: needs", "Publish a list of what the Team: needs", []),
        ("Plant trees. Timescale: when funds allow", "Plant trees. Timescale: when funds allow", []),
        ("Lead: Parks Manager", "Lead: Parks Manager", []),
    ],
)
def test_labels_end_a_text(text: str, before: str, said: list[str]):
    """Where each is a known heading of leads or times before a colon, and what follows is nothing else."""
    assert (parted_from_labels(text)[0], [label.value for label in parted_from_labels(text)[1]]) == (before, said)


def test_labels_in_an_action_name_its_lead_and_time(tmp_path: Path):
    """A cell of the row's own comes before them; then the text stays as it is."""
    rows = ["Plant trees. Lead: Parks Manager. Timescale: by May 2021|Ongoing", "Mow less. Lead: Fleet Team|Complete"]
    plan = plan_of(tmp_path, "Action|Status", *rows)
    assert [(a.action, a.lead_text, a.target_text, str(a.due_end)) for a in plan.actions] == [
        ("Plant trees.", "Parks Manager", "by May 2021", "2021-05-31"),
        ("Mow less.", "Fleet Team", None, "None"),
    ]
    assert (plan.words.words_reported, plan.words.words_placed) == (0, 13)
    (own,) = plan_of(tmp_path, "Action|Owner", "Plant trees. Lead: Parks Manager|Fleet Team").actions
    assert (own.action, own.lead_text) == ("Plant trees. Lead: Parks Manager", "Fleet Team")


def test_labels_part_a_cell_of_leads_and_times(tmp_path: Path):
    """Where all of it is labels with their values, whatever its column is; a column of its own comes before them."""
    cells = "Owner: Jane Smith / Ann Lee Deadline: 1 May 2021", "Owner: Parks Manager Deadline: 2021/22", "June 2021"
    plan = plan_of(
        tmp_path, "Action|Responsibility / deadline|Cost", *(f"Plant {cell[-2:]}|{cell}|£5k" for cell in cells)
    )
    assert [(a.lead_text, a.target_text, str(a.due_end)) for a in plan.actions] == [
        ("Jane Smith / Ann Lee", "1 May 2021", "2021-05-01"),
        ("Parks Manager", "2021/22", "2022-03-31"),
        (None, "June 2021", "2021-06-30"),
    ]
    assert (plan.words.words_reported, [len(action.leads) for action in plan.actions]) == (0, [2, 1, 0])
    (own,) = plan_of(tmp_path, "Action|Deadline|Lead", "Plant|Owner: Jane Smith Deadline: 1 May 2021|Ann Lee").actions
    assert (own.lead_text, own.target_text) == ("Ann Lee", "Owner: Jane Smith Deadline: 1 May 2021")
