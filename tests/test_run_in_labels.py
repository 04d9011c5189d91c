"""Labels that run in at the end of an action's own text."""

from pathlib import Path

import pytest
from made_plans import plan_of, web_plan

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


def test_labels_cut_by_a_page_break_are_no_section(tmp_path: Path):
    """The action above lacks what all others end with, and together with the row below the break ends so, too."""
    head = "<tr><th>Action<th>Cost<th>Status</tr>"
    body = f"""<table>{head}<tr><td>Homes<td><td></tr>
    <tr><td>Plant trees. Lead: Parks Manager. By when: May 2021<td>£5k<td>Ongoing</tr>
    <tr><td>Mow less. Lead: Fleet Manager. By when: June 2021<td>£2k<td>Ongoing</tr>
    <tr><td>Dig a pond. Lead: Head of<td>£9k<td>Complete</tr></table>
    <table>{head}<tr><td>Planning. By when: July 2021<td><td></tr>
    <tr><td>Count birds. Lead: Ranger. By when: 2022<td>£1k<td>Ongoing</tr>
    <tr><td>Roads. Lead: Head of Highways<td><td></tr>
    <tr><td>Mend a path. Lead: Ranger<td>£1k<td>Ongoing</tr>
    <tr><td>By when: 2023<td><td></tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.section, a.action, a.lead_text, a.target_text) for a in plan.actions][2:] == [
        ("Homes", "Dig a pond.", "Head of Planning", "July 2021"),
        ("Homes", "Count birds.", "Ranger", "2022"),
        ("Roads. Lead: Head of Highways", "Mend a path.", "Ranger", "2023"),
    ]


def test_no_section_stands_in_one_cell_atop_a_page_where_all_lie_across(tmp_path: Path):
    """It is the rest of the action that the break cut."""
    head = "<tr><th>Action<th>Cost<th>Status</tr>"
    body = f"""<table>{head}<tr><td colspan=3>Homes</tr><tr><td>Plant trees<td>£5k<td>Ongoing</tr>
    <tr><td colspan=3>Roads</tr><tr><td>Mow less along the<td>£9k<td>Complete</tr></table>
    <table>{head}<tr><td>Northwick Road<td><td></tr><tr><td>Count birds<td>£1k<td>Ongoing</tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.section, a.action) for a in plan.actions][1:] == [
        ("Roads", "Mow less along the Northwick Road"),
        ("Roads", "Count birds"),
    ]
