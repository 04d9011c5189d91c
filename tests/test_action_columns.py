"""Which column holds the actions, and what the others beside it are then."""

from pathlib import Path

import pytest
from made_plans import columns_of, plan_of, word_plan


def test_numbers_under_a_heading_of_actions_are_references(tmp_path: Path):
    """Then the column beside it says what is done."""
    plan = plan_of(tmp_path, "Action|Description|Lead", "1.1|Plant trees|Parks Manager", "1.2|Mow less|Parks Manager")
    assert [(a.ref, a.action) for a in plan.actions] == [("1.1", "Plant trees"), ("1.2", "Mow less")]


def test_a_measure_before_the_actions_is_what_is_done(tmp_path: Path):
    """The actions are then its steps; behind them a measure tells how success is measured."""
    before = plan_of(tmp_path, "Measure|Action|Lead", "Lower speeds|We will make orders|Head of Highways")
    behind = plan_of(tmp_path, "Action|Measure|Lead", "Lower speeds|Mean speed|Head of Highways")
    assert (before.actions[0].action, before.actions[0].milestones) == ("Lower speeds", "We will make orders")
    assert (behind.actions[0].action, behind.actions[0].measures) == ("Lower speeds", "Mean speed")


def test_orders_under_an_unknown_heading_are_the_actions(tmp_path: Path):
    """Where other columns say who and when."""
    plan = plan_of(
        tmp_path,
        "Gubbins|Lead|Deadline",
        "Plant 500 trees|Parks Manager|May 2021",
        "Review the depot|Fleet Manager|June 2021",
    )
    assert [a.action for a in plan.actions] == ["Plant 500 trees", "Review the depot"]


@pytest.mark.parametrize(
    "headings",
    [
        "Measures|Timeframe|Cost",
        "Objective|Timescale|Lead officer|How will we measure success|What this will cost and how it will be funded",
    ],
)
def test_orders_under_measures_or_objectives_are_the_actions(headings: str, tmp_path: Path):
    """Where no heading names actions; a heading may be as long as the vocabulary knows it."""
    values = {"Measures": "Plant 500 trees", "Objective": "Plant 500 trees", "Lead officer": "Parks Manager"}
    row = "|".join(values.get(heading, "2023") for heading in headings.split("|"))
    assert [a.action for a in plan_of(tmp_path, headings, row).actions] == ["Plant 500 trees"]


def test_key_tasks_beside_key_actions_are_steps(tmp_path: Path):
    """Alone they are the actions."""
    both = plan_of(tmp_path, "Key action|Key task|Owner", "Plant trees|Order saplings|Parks Manager")
    alone = plan_of(tmp_path, "Key task|Owner", "Order saplings|Parks Manager")
    assert (both.actions[0].action, both.actions[0].milestones) == ("Plant trees", "Order saplings")
    assert alone.actions[0].action == "Order saplings"


@pytest.mark.parametrize("name", ["Scheme", "Scheme (phase):", "Project"])
def test_a_scheme_beside_what_will_be_built_is_the_action(name: str, tmp_path: Path):
    """What will be built are its milestones; a scheme beside amounts alone is none."""
    (action,) = plan_of(tmp_path, f"{name}|What we will build|Lead", "Mill Lane|Two crossings|Parks Manager").actions
    assert (action.action, action.milestones) == ("Mill Lane", "Two crossings")
    assert plan_of(tmp_path, f"{name}|Directorate|2024/25 £000|2025/26 £000", "Mill Lane|Highways|20|30").actions == ()


def test_the_steps_of_commitments_that_several_share_are_the_actions(tmp_path: Path):
    """The commitment is their aim; one with a step each is the action itself."""
    head, *rows = "Commitment|Step|Led by|Date", "Safe homes|Fit key safes|Agency|May 2026", "|Train staff|Ranger|2027"
    first, *_ = plan_of(tmp_path, head, *rows, "|Print a guide|Clerk|2028").actions
    assert (first.action, first.objective_text) == ("Fit key safes", "Safe homes")
    alone = plan_of(tmp_path, head, rows[0], "Warm homes|Lag lofts|Ranger|2027").actions
    assert [(a.action, a.milestones) for a in alone] == [("Safe homes", "Fit key safes"), ("Warm homes", "Lag lofts")]


def test_most_responses_that_agree_are_no_progress(tmp_path: Path):
    """One of several may say more."""
    rows = [f"Mow {n} lawns|{'Agreed' if n else 'Agreed, save in May'}|Ranger|2026" for n in range(6)]
    plan = plan_of(tmp_path, "Recommendation|Management response|Owner|Timescale", *rows)
    assert {(a.progress, (a.extras or {})["Management response"][:6]) for a in plan.actions} == {(None, "Agreed")}


def test_responses_below_recommendations_across_are_the_actions(tmp_path: Path):
    """Though another column tells how far they are."""
    rows = [["Our response", "Lead", "Timescale", "Progress at October 2024"]]
    for number, acts in enumerate((("Plant trees by the river", "Mow less"), ("Write a plan", "Dig ponds")), 1):
        rows += [[f"Recommendation {number}: Be greener by 20{number}0", "", "", ""]]
        rows += [[act, "Head of Parks", "May to July 2024", "Complete. We had 20 replies."] for act in acts]
    plan = word_plan(tmp_path, rows, (1, 0, 1, 3), (4, 0, 4, 3))
    assert [a.action for a in plan.actions] == ["Plant trees by the river", "Mow less", "Write a plan", "Dig ponds"]


def test_an_account_among_decisions_is_progress(tmp_path: Path):
    """Where it does not begin with one."""
    rows = [f"Mow {n} lawns|{'Agreed' if n else 'Half of them are mown'}|Ranger|2026" for n in range(6)]
    plan = plan_of(tmp_path, "Recommendation|Progress|Owner|Timescale", *rows)
    assert [a.progress for a in plan.actions][:2] == ["Half of them are mown", "Agreed"]


def test_a_title_beside_a_description_names_the_action(tmp_path: Path):
    """As performance systems export it, the description blank in places; a share beside a note is no account."""
    headings = "Code|Title|Description|Managed By|Due Date|Status|Progress|Latest Note"
    rows = ["A 01|Training|Map what is missing|Board Manager|31-Jan-2025|In Progress|80%|Mapped.",
            "A 02|Peer review||Board Chair|30-Sep-2025|Not Started|0%|"]  # fmt: skip
    first, second = plan_of(tmp_path, headings, *rows).actions
    assert (first.action, first.progress, second.action) == ("Training", "Mapped.", "Peer review")
    assert first.extras == {"Description": "Map what is missing", "Progress": "80%"}


def test_measures_for_clean_air_are_actions_and_those_not_pursued_are_none(tmp_path: Path):
    """Years say when a measure begins and ends; the bodies involved answer for it."""
    header = "Measure No.|Measure|Category|Year Measure Introduced|Estimated / Actual Completion Year|Organisations Involved|Measure Status"
    plan = plan_of(
        tmp_path, header, "1|Taxi licensing conditions|Low emission transport|2023|2026|City Council|Completed"
    )
    assert columns_of(plan) == ["ref", "action", "section", "start_text", "target_text", "lead_text", "status_text"]
    assert plan.actions[0].lead_text == "City Council"
    refused = ["Action category|Action description|Reason action is not being pursued", "Traffic|Close a street|Costs"]
    assert not plan_of(tmp_path, *refused).actions


def test_numbered_orders_outweigh_headings_that_a_table_of_figures_may_have(tmp_path: Path):
    """A reference before an order does not hide it, nor do rows that name a section."""
    rows = ("Homes||", "Action 1.2: Plant trees|May 2021|Parks Manager", "Parks||", "Action 1.3: Mow less||Ranger")
    plan = plan_of(tmp_path, "Measure|Target|Lead", *rows)
    assert [action.action for action in plan.actions] == ["Plant trees", "Mow less"]


def test_priorities_that_are_orders_are_the_actions(tmp_path: Path):
    """`H/M/L` beside them tells how urgent each is."""
    rows = [["Priority for the year", "Responsible officer", "Target", "Status", "H/M/L"]]
    rows += [["Agree a county deal", "Chief Executive", "Mar 26", "Delayed", "H"],
             ["Hold six open evenings", "Clerk", "May 26", "On track", "M"]]  # fmt: skip
    assert [(a.action, a.priority) for a in word_plan(tmp_path, rows).actions] == [
        ("Agree a county deal", "H"),
        ("Hold six open evenings", "M"),
    ]


def test_ambitions_that_are_orders_stand_above_their_first_steps(tmp_path: Path):
    """The steps are milestones of what each ambition orders."""
    rows = [["No", "Ambition", "Lead", "First steps", "Timescale"]]
    rows += [["1", "Build flats", "Head of Housing", "Write a guide", "2026"],
             ["2", "Create a garden", "Parks Manager", "Form a group", "2027"]]  # fmt: skip
    assert [(a.action, a.milestones) for a in word_plan(tmp_path, rows).actions] == [
        ("Build flats", "Write a guide"),
        ("Create a garden", "Form a group"),
    ]


def test_a_row_with_those_involved_is_one_of_its_own(tmp_path: Path):
    """Where no column names a lead, though its date is blank."""
    rows = [["What we will do", "Who needs to be involved", "By when"], ["Name a contact", "Leisure Trust", "May 2025"],
            ["Publish a guide", "Parks Manager", ""]]  # fmt: skip
    assert [a.action for a in word_plan(tmp_path, rows).actions] == ["Name a contact", "Publish a guide"]


def test_steps_number_actions_or_are_actions(tmp_path: Path):
    """By their values too."""
    named = plan_of(tmp_path, "Step|Lead|By when", "Plant trees|Ranger|May 2025", "Mow less|Clerk|June 2025")
    numbered = plan_of(tmp_path, "Step|Action|Lead", "1|Plant trees|Ranger", "2|Mow less|Clerk")
    assert [columns_of(plan)[0] for plan in (named, numbered)] == ["action", "ref"]


def test_deliverables_are_the_actions_where_nothing_else_is(tmp_path: Path):
    """Beside who, when and how far; beside actions they are milestones."""
    alone = plan_of(tmp_path, "Objective|Deliverables|Owner|Deadline|RAG", "1|Tree strategy|Ranger|May 2025|Green")
    beside = plan_of(tmp_path, "Action|Deliverables|Owner|Deadline|RAG", "Plant trees|Strategy|Ranger|May 2025|Green")
    single = plan_of(tmp_path, "Intervention|Deliverable|Owner|Deadline", "Plant trees|Strategy|Ranger|May 2025")
    assert [columns_of(plan)[:2] for plan in (alone, beside, single)] == [
        ["objective_text", "action"],
        ["action", "milestones"],
        ["action", "milestones"],
    ]


def test_orders_beside_the_names_of_projects_are_the_actions(tmp_path: Path):
    """Where the names tell nobody what to do; what is delivered else is a step of the project."""
    head = "Ref|Project|What we will deliver|Lead"
    plan = plan_of(
        tmp_path, head, "1|Market Hall|Convert the hall into shops|Ranger", "2|Signs|Install new signs|Ranger"
    )
    assert [a.action for a in plan.actions] == ["Convert the hall into shops", "Install new signs"]
    assert plan.actions[0].extras == {"Project": "Market Hall"}
    for mark in ("", "Action 1.2: "):
        lines = f"1|{mark}Build a bridge|Write the brief|Ranger", f"2|{mark}Sow seeds|Buy the seeds|Ranger"
        assert [a.action for a in plan_of(tmp_path, head, *lines).actions] == [
            f"{mark}Build a bridge",
            f"{mark}Sow seeds",
        ]


def test_programmes_that_name_each_row_are_the_actions(tmp_path: Path):
    """Where measures and who and when are told; one for several rows is their section."""
    head = "Programme title and summary|Outputs|Indicators|Timetable|Responsible officer"
    rows = ["Shared sport – four schools|6 sessions|Friends made|July 2025|Ranger",
            "Summer scheme – two weeks|40 places|Places taken|May 2025|Ranger"]  # fmt: skip
    plan = plan_of(tmp_path, head, *rows, "Total|46||2025|")
    assert [a.action for a in plan.actions] == ["Shared sport – four schools", "Summer scheme – two weeks"]
    assert not plan_of(tmp_path, head, rows[0], rows[0]).actions
