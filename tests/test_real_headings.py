"""Headings as real plans word them: clauses, dates, two names in one, questions; what their values say of them."""

from pathlib import Path

import pytest
from made_plans import columns_of, plan_of, word_plan

from parsers.headings.dates import field_of_dates
from parsers.headings.questions import field_asked_for, names_part
from schema.vocabulary import fold_heading


@pytest.mark.parametrize(
    ("heading", "known"),
    [
        ("Actions to achieve the outcome", "actions"), ("Progress against target", "progress"), ("Timescale for delivery", "timescale for delivery"),
        ("Activity in year", "activity"), ("Progress to date", "progress to date"), ("Commentary for October Board", "commentary"), ("Number of homes", "number of homes"),
        ("Date for the meeting", "date for the meeting"), ("Name of lead officer", "lead officer"), ("Summary of progress", "summary of progress"),
        ("Perchennog (Owner)", "owner"), ("Monitoring by whom / when", "monitoring by whom when"), ("Actions required / Camau", "actions required"),
        ("Measure / Evidence of impact", "measure"), ("%", ""),
    ],
)  # fmt: skip
def test_a_heading_goes_by_what_its_clause_explains(heading: str, known: str):
    """Not so a word that tells little by itself, and no half of a heading of which both halves are English."""
    assert fold_heading(heading) == known


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("target implementation date", "target_text"), ("revised implementation date", "target_text"), ("forecast end date", "target_text"),
        ("planned start date", "start_text"), ("agreed review date", "review_text"), ("actual delivery date", "completed_text"),
        ("report date", None), ("date", None), ("", None),
    ],
)  # fmt: skip
def test_words_of_dates_name_dates(heading: str, field: str | None):
    """Any of them together, but no date of a report."""
    assert field_of_dates(heading) == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("when will we start", "start_text"), ("when will it be completed", "target_text"), ("who will lead this", "lead_text"),
        ("which partners will help", "support_text"), ("what resources are needed", "resources"), ("how impact will be assessed", "measures"),
        ("what needs to change", None), ("who will benefit", None), ("who was it for", None), ("who did it", "lead_text"),
        ("who is carrying out the action", "lead_text"), ("how was it resourced", "resources"), ("how is it funded", "resources"),
        ("what difference did it make", "outcomes"),
    ],
)  # fmt: skip
def test_questions_of_who_and_when(heading: str, field: str | None):
    """They name their answers too."""
    assert field_asked_for(heading) == field


def test_an_empty_heading_of_signs_is_kept(tmp_path: Path):
    """`%` names nothing, and does no harm."""
    plan = plan_of(tmp_path, "Action|Lead|%", "Plant trees|Ranger|half")
    assert plan.actions[0].extras == {"%": "half"}


def test_original_and_revised_dates_are_both_due(tmp_path: Path):
    """A measure of success is neither, though its heading begins with `Target`."""
    headings = "Ref|Action|Owner|Target implementation date|Revised implementation date"
    plan = plan_of(
        tmp_path, headings, "1|Plant trees|Ranger|March 2025|June 2025", "2|Mow less|Clerk|May 2025|July 2025"
    )
    assert columns_of(plan) == ["ref", "action", "lead_text", "target_text", "target_text"]
    assert [str(a.due_end) for a in plan.actions] == ["2025-06-30", "2025-07-31"]


def test_several_columns_may_name_leads(tmp_path: Path):
    """Whatever they lead: `Strategic lead`, `Tactical lead`."""
    plan = plan_of(
        tmp_path, "Action|Strategic lead|Tactical lead|When", "Plant trees|Head of Parks|Park Ranger|May 2025"
    )
    assert [(lead.role, lead.kind) for lead in plan.actions[0].leads] == [
        ("Head of Parks", "lead"),
        ("Park Ranger", "lead"),
    ]


def test_an_account_of_the_second_quarter_is_no_status(tmp_path: Path):
    """Each quarter's is an account, where they tell sentences."""
    headings = "Action|Lead|Progress Q1|Progress Q2"
    plan = plan_of(tmp_path, headings, "Plant trees|Ranger|Sites have been chosen|Half of them are planted")
    assert (columns_of(plan)[2:], plan.actions[0].status) == (["progress", "progress"], None)


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        (["Safe homes for all our residents", "Clean streets"], ["objective_text", "action"]),
        (["High", "Low"], ["priority", "action"]),
        (["1", "2"], ["priority", "action"]),
    ],
)
def test_a_priority_that_rates_nothing_is_an_aim(tmp_path: Path, values: list[str], fields: list[str]):
    """`Priority` before the actions may name what they are for."""
    rows = [f"{values[0]}|Plant trees|Ranger", f"{values[1]}|Mow less|Clerk", f"{values[1]}|Dig ponds|Clerk"]
    assert columns_of(plan_of(tmp_path, "Priority|Action|Lead", *rows))[:2] == fields


def test_implementation_tells_how_or_when(tmp_path: Path):
    """By its values."""
    how = plan_of(tmp_path, "Action|Implementation|Lead", "Plant trees|The clerk asks three nurseries for prices|Clerk")
    when = plan_of(tmp_path, "Action|Implementation|Lead", "Plant trees|May 2025|Clerk")
    assert [columns_of(plan)[1] for plan in (how, when)] == ["milestones", "target_text"]


def test_terms_under_target_are_times_beside_measures(tmp_path: Path):
    """No second column of measures."""
    plan = plan_of(tmp_path, "Action|Measures|Target|Lead", "Plant trees|Trees planted|Short term|Ranger")
    assert columns_of(plan)[1:3] == ["measures", "target_text"]


def test_a_title_above_orders_is_no_priority(tmp_path: Path):
    """`Priority 1: Prevention` stands in place of `Action`; the measure beside it is one of success."""
    assert names_part("Priority 1: Prevention")
    headings = "Priority 1: Prevention|Lead|When|Measure"
    rows = ["Train all staff|HR Manager|May 2025|Take-up of courses", "Visit schools|Police|June 2025|Survey of pupils"]
    assert columns_of(plan_of(tmp_path, headings, *rows)) == ["action", "lead_text", "target_text", "measures"]


def test_a_plan_for_equality_tells_whom_its_actions_are_for(tmp_path: Path):
    """With who and when it is a plan; without, an assessment."""
    rows = "Disability|Improve ramps at the hall|{}"
    plan = plan_of(tmp_path, "Protected characteristic|Action|Lead|Timescale", rows.format("Property Manager|May 2025"))
    form = plan_of(tmp_path, "Protected characteristic|Impact|Action to mitigate", "Disability|Steps|Improve ramps")
    assert ([a.action for a in plan.actions], form.actions) == (["Improve ramps at the hall"], ())


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        ("Measure|2023/24 outturn|2024/25 outturn|Status", ["Homes built|120|140|Green", "Trees planted|50|60|Amber"]),
        ("Project|Budget £000|Spend to date £000|Variance £000", ["Town hall roof|100|50|50", "Park paths|20|10|10"]),
    ],
)
def test_figures_of_years_and_budgets_hold_no_actions(tmp_path: Path, headings: str, rows: list[str]):
    """Whatever unit their headings print."""
    assert not plan_of(tmp_path, headings, *rows).actions


def test_quarters_and_targets_beside_who_does_what_are_a_plans(tmp_path: Path):
    """Though tables of performance have them too."""
    headings = "Objective|Action|Lead|Q1|Q2|Year end target"
    plan = plan_of(tmp_path, headings, "1|Plant trees|Ranger|Sites chosen|Trees bought|50 trees")
    assert [a.action for a in plan.actions] == ["Plant trees"]


def test_yes_under_completed_is_a_status_and_no_colour(tmp_path: Path):
    """`Y` is not yellow; no leaves the status open."""
    plan = plan_of(tmp_path, "Action|Lead|Completed (Y/N)", "Plant trees|Ranger|Y", "Mow less|Clerk|N")
    assert [(a.status, a.rag) for a in plan.actions] == [("complete", None), (None, None)]
    assert "status-unknown" not in {finding.code for finding in plan.findings}


def test_partly_under_completed_is_a_status_and_not_yet_is_doubted(tmp_path: Path):
    """What is not yet completed may have begun or not."""
    plan = plan_of(tmp_path, "Action|Lead|Completed?", "Plant trees|Ranger|Partly", "Mow less|Clerk|Not yet")
    assert [action.status for action in plan.actions] == ["ongoing", None]
    assert [[finding.code for finding in action.findings] for action in plan.actions] == [[], ["status-unknown"]]


def test_a_sort_of_measure_is_no_measure(tmp_path: Path):
    """`Type of measure` sorts the actions; `Reason for rating` says why one was chosen."""
    headings = "Measure|Responsible|Type of measure|Reason for RAG"
    plan = plan_of(tmp_path, headings, "Plant more trees|Ranger|Nature|Late delivery")
    assert columns_of(plan) == ["action", "lead_text", "extra", "extra"]


def test_rows_across_a_table_are_its_sections_and_no_sorts_behind_the_actions(tmp_path: Path):
    """Without such rows the sorts are the sections."""
    head, *rows = [
        ["Ref", "Action", "Category", "Lead"], ["1", "Dig ponds", "Study", "Ranger"], ["2", "Sow", "Scheme", "Ranger"]
    ]  # fmt: skip
    band = ["Zone 1 – Coast", "", "", ""]
    parted = word_plan(tmp_path, [head, band, *rows], (1, 0, 1, 3)).actions
    assert [(a.section, a.extras) for a in parted] == [(band[0], {"Category": row[2]}) for row in rows]
    assert [a.section for a in word_plan(tmp_path, [head, *rows]).actions] == ["Study", "Scheme"]


@pytest.mark.parametrize("row", ["Activities for half term|Lead Member|Completed", "Action plan for play|Manager|Done"])
def test_actions_that_sound_like_headings_are_rows(tmp_path: Path, row: str):
    """A heading of actions inside a table is known without a clause behind it."""
    lines = "Plant trees|Ranger|On track", row, "Mow less|Ranger|On track"
    actions = plan_of(tmp_path, "Action|Lead|Status", *lines).actions
    assert [a.action for a in actions] == [line.split("|")[0] for line in lines]


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        ("Objective|Lead|Target|RAG", ["Recycling rate|Ranger|55%|Green", "Homes built|Clerk|200|Red"]),
        ("Policy|Owner|Review date|Status", ["Pay policy|Ranger|May 2026|Live", "Safeguarding policy|Clerk|May 2027|Live"]),
        ("Aim|Lead member|Status", ["A cleaner borough|Cllr Lee|On track", "A safer borough|Cllr Ray|Delayed"]),
        ("Milestone|Lead|RAG", ["Contract signed|Ranger|Green", "Roof complete|Clerk|Red"]),
    ],
)  # fmt: skip
def test_aims_and_policies_that_nobody_dates_are_no_actions(tmp_path: Path, headings: str, rows: list[str]):
    """Where no heading names actions and no value is an order."""
    assert not plan_of(tmp_path, headings, *rows).actions


def test_whom_something_helps_leads_nothing(tmp_path: Path):
    """`Who will this help?` asks for others than `Who will help?`."""
    assert [field_asked_for(f"who will {asked}") for asked in ("this help", "benefit", "help")] == [
        None, None, "support_text"
    ]  # fmt: skip


def test_a_year_of_another_kind_is_no_second_deadline(tmp_path: Path):
    """`Baseline year` beside `Target year`."""
    plan = plan_of(tmp_path, "Action|Lead|Target year|Baseline year", "Plant trees|Ranger|2026|2019")
    assert plan.actions[0].target_text == "2026"


def test_barriers_beside_progress_are_no_progress(tmp_path: Path):
    """`Comments / Barriers to Implementation` in a plan for air quality is kept as it stands."""
    headings = "Measure|Lead|Progress to Date|Comments / Barriers to Implementation"
    (action,) = plan_of(tmp_path, headings, "Promote buses|Transport Team|Begun in May|Supply chain delays").actions
    barriers = {"Comments / Barriers to Implementation": "Supply chain delays"}
    assert (action.progress, action.extras) == ("Begun in May", barriers)


def test_a_number_that_others_go_on_from_beside_a_text_across_is_a_section(tmp_path: Path):
    """`1` and `1.1` over `1.1.1`; a number of which there are no parts has an action of its own."""
    rows = [
        ["Ref", "Action", "Lead", "Deadline"],
        ["1", "Open spaces", "", ""],
        ["1.1", "Residents have shade", "", ""],
        ["1.1.1", "Plant trees", "Ranger", "May 2021"],
        ["1.2", "Mow less in all parks", "", ""],
    ]
    plan = word_plan(tmp_path, rows, *((row, 1, row, 3) for row in (1, 2, 4)))
    assert [(s.number, s.title) for s in plan.sections] == [("1", "Open spaces"), ("1.1", "Residents have shade")]
    assert [(a.ref, a.section_number, a.action) for a in plan.actions] == [
        ("1.1.1", "1.1", "Plant trees"),
        ("1.2", "1.1", "Mow less in all parks"),
    ]
    assert plan.words.words_reported == 0


def test_dates_are_no_figures_of_success(tmp_path: Path):
    """`Target` above them tells when, whatever numbers they begin with."""
    rows = ["Plant trees|Ranger|10 August 2021", "Mow less|Clerk|2023/24", "Dig ponds|Clerk|28 August 2023"]
    plan = plan_of(tmp_path, "Action|Lead|Target", *rows)
    assert [(str(a.due_end), a.measures) for a in plan.actions][:1] == [("2021-08-10", None)]
