"""Cells that rows share: the action above, a ditto mark, the lead of a section."""

from pathlib import Path

from made_plans import plan_of


def test_a_blank_action_cell_under_a_shared_action_inherits_it(tmp_path: Path):
    """Both rows are one action; other blanks stay NULL."""
    plan = plan_of(tmp_path, "Ref|Action|Milestones|Lead", "1|Plant trees|Buy|Parks", "2||Dig|")
    first, second = plan.actions
    assert (second.action, second.group_ordinal, second.lead_text) == ("Plant trees", 1, None)
    assert [r.origin for r in second.readings if r.field == "action"] == ["inherited"]
    assert first.group_ordinal == 1


def test_words_of_an_inherited_cell_hide_no_loss(tmp_path: Path):
    """What stands in another row's text is not taken for this row's."""
    plan = plan_of(
        tmp_path, "Ref|Action|Milestones|Lead", "1|Plant trees at the northern park|Buy|Parks", "2||north park|Waste"
    )
    assert plan.actions[1].milestones == "north park"
    lost = plan.actions[1].model_copy(update={"milestones": None})
    assert plan.words.words_reported == 0
    assert lost.action == "Plant trees at the northern park"


def test_one_text_in_two_cells_of_a_row_is_lost_in_neither(tmp_path: Path):
    """`TBC` as lead and as date."""
    plan = plan_of(tmp_path, "Action|Lead|Deadline|Progress|Status", "Plant|TBC|TBC|Started|Started")
    assert (plan.words.words_reported, plan.status) == (0, "loaded")


def test_a_ditto_mark_stands_for_the_cell_above(tmp_path: Path):
    """In any column but that of references, and below a row of its own section; elsewhere it names nobody."""
    rows = ["1|Plant trees|Ranger|May 2021", "2|Mow less|As above|“ ²", "Paths|||", "3|Mend paths|Ditto|June 2021"]
    plan = plan_of(tmp_path, "Ref|Action|Lead|By when", *rows)
    assert [(a.ref, [lead.text for lead in a.leads], str(a.due_end)) for a in plan.actions] == [
        ("1", ["Ranger"], "2021-05-31"),
        ("2", ["Ranger"], "2021-05-31"),
        ("3", [], "2021-06-30"),
    ]
    assert {reading.origin for reading in plan.actions[1].readings if reading.field == "leads"} == {"inherited"}
    assert plan.words.words_reported == 0


def test_a_ditto_mark_under_the_actions_shares_the_action(tmp_path: Path):
    """Both rows are one action, as with a merged cell."""
    plan = plan_of(tmp_path, "Action|Lead|By when", "Plant trees|Ranger|May 2021", "as above|Parks Team|June 2021")
    assert [(a.action, a.group_ordinal) for a in plan.actions] == [("Plant trees", 1), ("Plant trees", 1)]


def test_the_lead_of_a_section_may_stand_at_the_right_of_its_row(tmp_path: Path):
    """In a cell of its own, or behind the title with but a space between; it answers for the actions below."""
    header = "Action|By when|Progress"
    beside = plan_of(tmp_path, header, "Step 1: Homes||Lead: Parks Manager", "Plant trees|May 2025|Begun")
    assert [(a.section, a.lead_text) for a in beside.actions] == [("Step 1: Homes", "Parks Manager")]
    behind = plan_of(tmp_path, header, "Step 1: Homes Lead: Parks Manager||", "Plant trees|May 2025|Begun")
    assert [(a.section, a.lead_text) for a in behind.actions] == [("Step 1: Homes", "Parks Manager")]
    other = plan_of(tmp_path, header, "Homes to Lead: a plan||", "Plant trees|May 2025|Begun")
    assert [a.lead_text for a in other.actions] == [None]


def test_a_label_before_the_lead_of_each_action_makes_no_section(tmp_path: Path):
    """`Lead: Parks Manager` under `Who` is the lead of the row."""
    plan = plan_of(tmp_path, "Action|Who|By when", "Plant trees|Lead: Parks Manager|", "Mow less|Lead: Ranger|")
    assert [(a.action, [lead.role for lead in a.leads]) for a in plan.actions] == [
        ("Plant trees", ["Parks Manager"]),
        ("Mow less", ["Ranger"]),
    ]


def test_a_ditto_below_nothing_stands_for_what_the_section_says(tmp_path: Path):
    """The row above has no lead of its own either."""
    rows = ("Homes – Lead: Parks Manager||", "Plant trees||May 2025", "Mow less|Ditto|June 2025")
    plan = plan_of(tmp_path, "Action|Lead|By when", *rows)
    assert [a.lead_text for a in plan.actions] == ["Parks Manager", "Parks Manager"]
