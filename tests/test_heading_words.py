"""Headings that no spelling knows: the words in them, with the values of their columns."""

from pathlib import Path

import pytest
from made_plans import blocks_plan, plan_of, word_plan

from parsers.headings.words import field_by_words

SENTENCES = ["Six sites handed over to local groups", "The tender was issued"]


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("How far have we got?", SENTENCES, "progress"), ("Latest news", SENTENCES, "progress"),
        ("We’ll know it’s worked when…", SENTENCES, "measures"), ("Coming up next", SENTENCES, "next_steps"),
        ("What will be better for families", SENTENCES, "outcomes"), ("How we shall set about it", SENTENCES, "milestones"),
        ("Who’s making it happen", ["Head of Parks", "Housing Team"], "lead_text"),
        ("Helped by", ["Parish councils", "Youth Team"], "support_text"),
        ("To be done by", ["June 2024", "May 2025"], "target_text"), ("To be done by", ["Head of Parks"], "lead_text"),
        ("Starts on site", ["02/09/2024"], "start_text"), ("To be done by", SENTENCES, None),
        ("In support", ["Love Essex", "Age UK"], "support_text"), ("In support", SENTENCES, None),
        ("Latest news", ["All were in post by 2 December.", "Eight left in May 2024 for other posts"], "progress"),
        ("Latest news", ["Complete", "On track"], None), ("Risk to progress", SENTENCES, None), ("Latest news", [], None),
    ],
)  # fmt: skip
def test_words_of_a_heading_tell_its_field_where_its_values_agree(heading: str, values: list[str], field: str | None):
    """What a heading says of risks, sources or savings is another matter."""
    found = field_by_words(heading, values, set())
    assert (found and found[0]) == field


def test_a_field_that_another_column_has_is_told_by_its_heading_only(tmp_path: Path):
    """The second account of progress stays as it is printed."""
    plan = plan_of(tmp_path, "Action|Lead|Progress|Latest news", "Plant trees|Ranger|Ten are planted|All are well")
    assert [(a.progress, a.extras) for a in plan.actions] == [("Ten are planted", {"Latest news": "All are well"})]


def test_steps_beside_an_action_are_its_milestones(tmp_path: Path):
    """Whatever stands before `step`."""
    rows = ["1.1|Open the market|Agree a pitch fee|Clerk", "1.2|Plant trees|Order forty trees|Ranger"]
    plan = plan_of(tmp_path, "No.|What we will do|Description of step|Lead", *rows)
    assert [(a.action, a.milestones) for a in plan.actions] == [
        ("Open the market", "Agree a pitch fee"),
        ("Plant trees", "Order forty trees"),
    ]


def test_a_start_below_the_name_of_a_group_is_one(tmp_path: Path):
    """Though the name of the group is a heading of sections."""
    rows = [
        ["Action", "Lead", "Programme", ""],
        ["", "", "Start on site", "Finish"],
        ["Plant", "Ranger", "May 2024", "June 2025"],
    ]
    (action,) = word_plan(tmp_path, rows, (0, 2, 0, 3)).actions
    assert {(d.kind, str(d.end_date)) for d in action.dates} == {("start", "2024-05-31"), ("due", "2025-06-30")}


ORDERS = ["Plant forty trees|Ranger|May 2025", "Open the market|Clerk|June 2026", "Mow less|Ranger|July 2026"]


def test_headings_that_nobody_knows_are_found_by_what_stands_below(tmp_path: Path):
    """Orders and times, where one heading at least tells of a plan; a finding says what was guessed."""
    plan = plan_of(tmp_path, "What then|Who's on it|Hoped for", *ORDERS)
    assert [(a.action, [lead.role for lead in a.leads], str(a.due_end)) for a in plan.actions] == [
        ("Plant forty trees", ["Ranger"], "2025-05-31"),
        ("Open the market", ["Clerk"], "2026-06-30"),
        ("Mow less", ["Ranger"], "2026-07-31"),
    ]
    assert {finding.code for finding in plan.findings} >= {"heading-guessed"}


def test_a_table_with_the_headings_of_another_needs_no_rows_that_tell(tmp_path: Path):
    """What stands below those of one table makes them known in all."""
    heads, rows = ["Idea", "Who’s on it", "Hoped for"], [row.split("|") for row in ORDERS]
    names = [[name, "Clerk", "Soon"] for name in ("The hall", "The roof")]
    plan = blocks_plan(tmp_path, "Our village", [heads, *names], "Our lanes", [heads, *rows])
    assert [a.action for a in plan.actions] == [row[0] for row in (*names, *rows)]


def test_such_headings_may_look_like_a_lead_or_tell_of_something_else(tmp_path: Path):
    """None stands above others of its kind; beside several that tell of a plan one may be of complaints."""
    assert len(plan_of(tmp_path, "What then|Lead team|Hoped for", *ORDERS).actions) == len(ORDERS)
    asked = [f"Why are there none?|{row}" for row in ORDERS]
    assert len(plan_of(tmp_path, "Family's question|Changes to be made|Named agency|Target end", *asked).actions) == 3
    assert not plan_of(tmp_path, "Family's question|Zork|Bloke|Target end", *asked).actions


def test_orders_under_a_heading_of_which_a_part_is_known_are_the_actions(tmp_path: Path):
    """Where no other is: a target is no figure there."""
    rows = [row.replace("|", "|Ranger|", 1).replace("Ranger|Ranger", "Sell plants|Ranger") for row in ORDERS]
    plan = plan_of(tmp_path, "Access target|Cost|Lead|Time frame", *rows)
    assert [action.action for action in plan.actions] == [row.split("|")[0] for row in ORDERS]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("Zork|Bloke|Bywhenish", ["The annual budget|Clerk|May 2025", "Grass cutting|Clerk|June 2026"]),
        ("Zork|Bloke|Risk raised", ORDERS), ("Zork|Bloke|Gubbins", [row.rsplit("|", 1)[0] + "|2027" for row in ORDERS[:1]]),
    ],
)  # fmt: skip
def test_without_orders_or_times_of_their_own_such_a_table_is_none_of_actions(
    tmp_path: Path, header: str, rows: list[str]
):
    """A list of meetings, or of what was raised when, looks the same."""
    assert plan_of(tmp_path, header, *rows).status == "empty"


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Support level", ["High", "Low"]), ("Partner checklist complete", ["Yes", "Yes"]), ("Where delivered", ["Hill Park"]),
        ("Opening hours", ["9 to 5"]), ("Grant aided", ["Yes", "No"]), ("Latest grade", ["Good", "Poor"]),
        ("Appointed by", ["Cabinet", "Council"]), ("Contract ends", ["May 2026"]), ("Next of kin", ["Jane Smith"]),
    ],
)  # fmt: skip
def test_single_words_tell_no_field_of_ranks_answers_or_other_matters(heading: str, values: list[str]):
    """They are kept as they stand."""
    assert field_by_words(heading, values, set()) is None


def test_headings_that_are_guessed_make_no_table_beside_a_plan(tmp_path: Path):
    """A list of courses has orders and dates as well; neither is it one of actions where it stands alone."""
    courses = ["Course|Trainer|Hoped for", "Lead a team|Jo Lee|May 2025", "Manage budgets|Al Day|June 2025"]
    assert plan_of(tmp_path, *courses).status == "empty"
    tasks = ["What then|Who's on it|Hoped for", *ORDERS]
    plan = plan_of(tmp_path, "Action|Lead|Due", "Plant trees|Ranger|May 2025", "", *tasks)
    assert [action.action for action in plan.actions][:1] == ["Plant trees"]
    assert "heading-guessed" not in {finding.code for finding in plan.findings}


def test_a_row_without_headings_is_not_lost_for_one(tmp_path: Path):
    """Its texts are of the kind of what stands below them."""
    rows = [
        "Plant trees|Parks Manager|TBC",
        "Open the market|Events Manager|May 2025",
        "Mow less|Parks Manager|June 2025",
    ]
    assert plan_of(tmp_path, *rows).status == "empty"


def test_an_account_of_nothing_but_statuses_is_the_status(tmp_path: Path):
    """Where no other column tells it; `Status update` beside `Progress`."""
    rows = ["Plant trees|Ranger|Ten are planted|Ongoing", "Mow less|Clerk|All meadows are left|Complete"]
    plan = plan_of(tmp_path, "Action|Lead|Progress|Status update", *rows)
    assert [(a.progress, a.status) for a in plan.actions] == [
        ("Ten are planted", "ongoing"),
        ("All meadows are left", "complete"),
    ]


def test_ratings_may_give_way_to_a_status_that_is_final(tmp_path: Path):
    """`Complete` among red and green; what is stopped for now is not given up."""
    rows = ["Plant trees|Ranger|Red|On track", "Mow less|Clerk|Green|Stopped for now", "Dig|Clerk|Complete|Ongoing"]
    plan = plan_of(tmp_path, "Action|Lead|Confidence|Status", *rows)
    assert [(a.rag, a.status) for a in plan.actions] == [("red", "on_track"), ("green", "on_hold"), (None, "ongoing")]


def test_signs_of_success_that_count_are_measures(tmp_path: Path):
    """Others say what success looks like."""
    header = "Action|Lead|Signs of success"
    counted = plan_of(tmp_path, header, "Plant trees|Ranger|90% of wards have one", "Mow|Clerk|12 audits a year")
    told = plan_of(tmp_path, header, "Plant trees|Ranger|Residents know who to call")
    assert [(a.measures is None, a.outcomes is None) for a in (counted.actions[0], told.actions[0])] == [
        (False, True),
        (True, False),
    ]


def test_what_is_next_is_a_step_or_a_date(tmp_path: Path):
    """Its values tell."""
    head = "Action|Lead|Next"
    assert plan_of(tmp_path, head, "Plant trees|Ranger|Order the stakes").actions[0].next_steps == "Order the stakes"
    dated = plan_of(tmp_path, head, "Plant trees|Ranger|May 2026").actions[0]
    assert [(str(date.kind), str(date.start_date)) for date in dated.dates] == [("review", "2026-05-01")]
