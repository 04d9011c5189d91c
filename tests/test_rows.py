"""Tables, headings and rows: small tables as text, each showing one habit of real plans."""

from pathlib import Path

import pytest
from made_plans import plan_of


def test_a_row_without_a_reference_continues_the_row_above(tmp_path: Path):
    """In a table with references; its cells are joined before they are parsed."""
    plan = plan_of(tmp_path, "Ref|Action|Lead|Target date", "1|Plant|Parks Manager|May", "|more trees||2016")
    (action,) = plan.actions
    assert (action.action, action.target_text, str(action.due_end)) == ("Plant more trees", "May 2016", "2016-05-31")


def test_owners_of_steps_with_times_of_their_own_are_listed(tmp_path: Path):
    """In the rows below a reference; what only ends the owner above goes on with it."""
    plan = plan_of(
        tmp_path,
        "Ref|Action|Key steps|Lead|Deadline",
        "1|Plant trees|Dig|Parks Manager|May 2024",
        "||Water|Friends of Ember|June 2024",
        "||Stake|Friends of Ember|July 2024",
        "2|Mow|Buy|Head of|May 2024",
        "||Cut|Legal Services|",
        "3|Weed|Rake|Head of Parks and Finance|May 2024",
        "||Hoe|Manager|",
    )
    assert [[lead.role for lead in action.leads] for action in plan.actions] == [
        ["Parks Manager", "Friends of Ember"],
        ["Head of Legal Services"],
        ["Head of Parks", "Finance Manager"],
    ]


def test_what_ends_the_owner_above_is_none_of_its_own(tmp_path: Path):
    """A bare rank is of a service, a bare post ends the name of a body; below a whole post another begins."""
    plan = plan_of(
        tmp_path,
        "Ref|Action|Key steps|Lead|Deadline",
        "1|Plant trees|Dig|Corporate Director|May 2024",
        "||Water|Place|June 2024",
        "2|Mow|Buy|Assistant Director|May 2024",
        "||Cut|Children's Services|June 2024",
        "3|Weed|Rake|Neighbourhood Services|May 2024",
        "||Hoe|Manager|June 2024",
        "4|Sow|Rake|Parks Manager|May 2024",
        "||Sow|Finance|June 2024",
        "||Water|Corporate Director|July 2024",
        "||Weed|Waste Team|August 2024",
    )
    assert [[lead.role for lead in action.leads] for action in plan.actions] == [
        ["Corporate Director Place"],
        ["Assistant Director Children's Services"],
        ["Neighbourhood Services Manager"],
        ["Parks Manager", "Finance", "Corporate Director", "Waste Team"],
    ]


def test_without_references_a_row_without_owner_date_and_status_continues(tmp_path: Path):
    """A row that has its own owner is an action of its own."""
    plan = plan_of(
        tmp_path,
        "Action|Owner|Update|Status",
        "Plant trees and|Parks|Begun and|Ongoing",
        "shrubs||going well.|",
        "Mow|Parks||",
    )
    assert [(a.action, a.progress) for a in plan.actions] == [
        ("Plant trees and shrubs", "Begun and going well."),
        ("Mow", None),
    ]


def test_a_row_that_a_page_break_cut_is_one_row(tmp_path: Path):
    """Without references: the action goes on in mid-sentence, or a lead becomes whole."""
    plan = plan_of(
        tmp_path,
        "Action|Owner|Status",
        "Plant trees and|Parks Manager|Ongoing",
        "",
        "shrubs|Waste Team|Ongoing",
        "Mow|Fleet|Ongoing",
        "",
        "|Manager|",
    )
    assert [(a.action, a.lead_text) for a in plan.actions] == [
        ("Plant trees and shrubs", "Parks Manager Waste Team"),
        ("Mow", "Fleet Manager"),
    ]


def test_a_page_break_may_cut_a_row_below_headings_printed_again(tmp_path: Path):
    """The first row below them is the first of its page; with another time of its own it shares but the action."""
    header = "Action|Owner|By when"
    cut = ["Plant trees and|Parks|June", "", header, "shrubs||2021", "Mow|Fleet|May 2020"]
    shared = ["Plant trees and|Parks|June 2020", "", header, "shrubs|Fleet|May 2020"]
    small = ["plant trees|Parks|June 2020", "", header, "mow lawns|Fleet|May 2020"]
    plans = [plan_of(tmp_path, header, *rows) for rows in (cut, shared, small)]
    assert [[(a.action, a.lead_text) for a in plan.actions] for plan in plans] == [
        [("Plant trees and shrubs", "Parks"), ("Mow", "Fleet")],
        [("Plant trees and shrubs", "Parks"), ("Plant trees and shrubs", "Fleet")],
        [("plant trees", "Parks"), ("mow lawns", "Fleet")],
    ]


def test_a_page_break_may_leave_but_the_short_cells_of_a_row_behind(tmp_path: Path):
    """What stands on the next page, its action too, is the rest of that row."""
    plan = plan_of(
        tmp_path,
        "Action|Owner|Cost|By when",
        "Plant trees|Parks|£5k|June 2020",
        "||£1k|Ongoing",
        "",
        "Mow less|Waste Team||",
    )
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        ("Plant trees", "Parks", "June 2020"),
        ("Mow less", "Waste Team", "Ongoing"),
    ]


def test_a_blank_action_cell_under_a_shared_action_inherits_it(tmp_path: Path):
    """Both rows are one action; other blanks stay NULL."""
    plan = plan_of(tmp_path, "Ref|Action|Milestones|Lead", "1|Plant trees|Buy|Parks", "2||Dig|")
    first, second = plan.actions
    assert (second.action, second.group_ordinal, second.lead_text) == ("Plant trees", 1, None)
    assert [r.origin for r in second.readings if r.field == "action"] == ["inherited"]
    assert first.group_ordinal == 1


def test_repeated_headings_are_dropped(tmp_path: Path):
    """A heading printed again on the next page is no action."""
    plan = plan_of(tmp_path, "Action|Lead", "Plant|Parks", "", "Action|Lead", "Mow|Parks")
    assert [action.action for action in plan.actions] == ["Plant", "Mow"]
    assert plan.words.words_ignored == 4


def test_a_reference_column_that_is_never_filled_joins_nothing(tmp_path: Path):
    """Numbers that a word processor counts by itself are not in the text; the rows are rows all the same."""
    plan = plan_of(tmp_path, "No|Action|Lead", "|Plant|Parks", "|Mow|Parks", "|Sweep|Waste")
    assert [action.action for action in plan.actions] == ["Plant", "Mow", "Sweep"]


def test_tables_that_are_not_loaded_are_told(tmp_path: Path):
    """One without headings, and one that is none of actions."""
    plan = plan_of(tmp_path, "Something|else|here", "", "Risk|Baseline|Evidence", "Flood|High|Maps")
    assert [finding.code for finding in plan.findings] == ["table-without-headings", "table-not-actions", "no-actions"]


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


def test_prose_has_no_actions_and_says_so(tmp_path: Path):
    """Empty is not success in silence."""
    plan = plan_of(tmp_path, "We will plant trees.", "And more.")
    assert (plan.status, [finding.code for finding in plan.findings]) == ("empty", ["no-actions"])


def test_a_table_of_other_values_does_not_go_on_with_the_one_above(tmp_path: Path):
    """Without headings of its own and with values of other kinds it is told, not loaded."""
    plan = plan_of(
        tmp_path,
        "Action|Lead|Deadline", "Insulate lofts|Head of Housing|May 2021",
        "Key figures", "Visits to libraries|384|512", "Homes built|44|57",
    )  # fmt: skip
    assert [a.action for a in plan.actions] == ["Insulate lofts"]
    assert "table-not-actions" in {finding.code for finding in plan.findings}


def test_references_may_stand_before_the_actions(tmp_path: Path):
    """In a table without a column of references, where each action begins with its own."""
    plan = plan_of(
        tmp_path,
        "Action|Lead",
        "Action 1.1: Insulate lofts|Head of Housing",
        "Action 1.2: Mark bus lanes|Head of Highways",
        "Action 1.3: Plant trees|Parks Manager",
    )
    assert [(a.ref, a.action) for a in plan.actions] == [
        ("1.1", "Insulate lofts"),
        ("1.2", "Mark bus lanes"),
        ("1.3", "Plant trees"),
    ]
    assert plan.words.words_reported == 0


def test_points_of_a_list_are_no_references(tmp_path: Path):
    """Cells that each begin at 1 hold lists."""
    plan = plan_of(
        tmp_path, "Action|Lead", *(f"1. Plant {what} 2. Water them|Parks" for what in ("trees", "ivy", "oaks"))
    )
    assert (plan.actions[0].ref, plan.actions[0].action) == (None, "1. Plant trees 2. Water them")


def test_an_action_may_begin_on_the_page_after_its_reference(tmp_path: Path):
    """Other cells of its row begin on the page before: it is not the action above that goes on."""
    header = "Ref|Action|Who|Outcome"
    plan = plan_of(tmp_path, header, "1|Plant trees|Parks|Shade", "2||Fleet|", "", header, "|Mow lawns|Manager|Order")
    assert [(a.action, a.lead_text) for a in plan.actions] == [("Plant trees", "Parks"), ("Mow lawns", "Fleet Manager")]


def test_the_first_line_of_a_cell_may_stand_alone_at_the_end_of_a_page(tmp_path: Path):
    """The rest of its row begins on the next; a text that begins anew there is another's."""
    header = "Ref|Action|Lead|Progress"
    for rest, progress in (("was appointed.", "A manager was appointed."), ("It began.", "It began.")):
        plan = plan_of(
            tmp_path, header, "|||A manager", "", header, f"1|Plant trees|Parks|{rest}", "2|Mow less|Fleet|Begun."
        )
        assert (plan.actions[-2].ref, plan.actions[-2].action, plan.actions[-2].progress) == (
            "1",
            "Plant trees",
            progress,
        )
        assert len(plan.actions) == (2 if rest[0].islower() else 3)
    plan = plan_of(
        tmp_path, header, "1|Plant trees|Parks|Begun", "2|||A manager", "", header, "3|Mow less|Fleet|was here."
    )
    assert [action.ref for action in plan.actions] == ["1", "2", "3"]


def test_rows_of_notes_below_a_table_are_no_actions(tmp_path: Path):
    """From the first on that calls itself a key or note; a section above other rows is none."""
    plan = plan_of(
        tmp_path,
        "Action|Lead|Cost",
        "Sources: of funding||",
        "Plant trees|Parks|£5k",
        "Mow less|Parks|£1k",
        "Key: G = going to plan||",
        "Costs are estimates before VAT.||",
    )
    assert [(action.section, action.action) for action in plan.actions] == [
        ("Sources: of funding", "Plant trees"),
        ("Sources: of funding", "Mow less"),
    ]
    assert [f.text for f in plan.findings if f.code == "row-of-notes"] == [
        "Key: G = going to plan",
        "Costs are estimates before VAT.",
    ]


@pytest.mark.parametrize(
    "last", ["Theme 2: Homes|Insulate 500 homes", "NB: Review the tree policy", "* Mow less often"]
)
def test_rows_below_a_note_that_are_none_make_none_of_it(last: str, tmp_path: Path):
    """Nor is one a note that tells somebody to do something, or a step behind a mark."""
    rows = ["Action|Lead", "Plant trees|Parks", "Key: G = going to plan", *last.split("|")]
    assert not any(finding.code == "row-of-notes" for finding in plan_of(tmp_path, *rows).findings)


def test_a_row_of_totals_is_no_action_and_ends_none(tmp_path: Path):
    """It is told in a finding; an action about totals is one."""
    plan = plan_of(
        tmp_path,
        "Action|Owner|Cost|Status",
        "Plant trees|Parks|£5k|Ongoing",
        "Total||£5k|",
        "Total review of fleet|Fleet|£1k|Complete",
        "Grand total 2021/22||£6,000|",
    )
    assert [(a.action, a.resources) for a in plan.actions] == [("Plant trees", "£5k"), ("Total review of fleet", "£1k")]
    assert [f.text for f in plan.findings] == ["Total / £5k", "Grand total 2021/22 / £6,000"]
    assert plan.words.words_reported == 0


def test_a_ditto_mark_stands_for_the_cell_above(tmp_path: Path):
    """In any column but that of references, and below a row of its own section; elsewhere it names nobody."""
    rows = ["1|Plant trees|Ranger|May 2021", "2|Mow less|As above|“", "Paths|||", "3|Mend paths|Ditto|June 2021"]
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
