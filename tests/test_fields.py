"""Which field the values of a column become."""

from pathlib import Path

import pytest
from made_plans import plan_of

from parsers.council import ReadingSettings


def test_an_unknown_heading_keeps_its_column_and_is_told_with_the_line_to_paste(tmp_path: Path):
    """Nothing is dropped."""
    plan = plan_of(tmp_path, "Action|Lead|Frobnication", "Plant|Parks|High")
    assert plan.actions[0].extras == {"Frobnication": "High"}
    (finding,) = plan.findings
    assert (finding.code, '"Frobnication" = ' in finding.remedy) == ("heading-unknown", True)


def test_a_council_files_headings_and_statuses_come_first(tmp_path: Path):
    """What a council alone says is stated once, as facts."""
    reading = ReadingSettings(
        headings={"What": "action", "Frobnicator": "lead_text"}, statuses={"Frobnicated": "complete"}
    )
    plan = plan_of(tmp_path, "What|Frobnicator|Status|Ref", "Plant|Parks Manager|frobnicated|1", reading=reading)
    (action,) = plan.actions
    assert (action.action, action.lead_text, action.status) == ("Plant", "Parks Manager", "complete")


def test_start_and_completed_columns_give_dates_of_their_kind(tmp_path: Path):
    """What is no date in such a column is kept in the extras."""
    plan = plan_of(tmp_path, "Ref|Action|Start date|End date|Completed date", "1|Plant|May 2016|May 2017|tbc soon")
    (action,) = plan.actions
    assert [(d.kind, str(d.start_date)) for d in action.dates] == [("due", "2017-05-01"), ("start", "2016-05-01")]
    assert action.extras == {"Completed date": "tbc soon"}
    assert plan.words.words_reported == 0


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [("Target", ["May 2016", "June 2017"], "due_end"), ("Target", ["80% of staff", "10 schools"], "measures"),
     ("Area of CS", ["AB 01", "AB 02"], "ref"), ("Corporate Responsible Officer", ["Parks Manager", "Waste Manager"], "lead_text")],
)  # fmt: skip
def test_the_values_of_a_column_decide_what_a_heading_means(
    tmp_path: Path, heading: str, values: list[str], field: str
):
    """`Target` is a date or a measure; an unknown heading over references is the reference."""
    rows = [f"Plant trees for {value}|Parks|{value}" for value in values]
    plan = plan_of(tmp_path, f"Action|Resources|{heading}", *rows)
    assert [bool(getattr(action, field)) for action in plan.actions] == [True] * len(values)


def test_values_that_could_be_headings_are_values(tmp_path: Path):
    """`Consultation | Service Manager | Completed` is a row; below the headings only headings make a new table."""
    plan = plan_of(
        tmp_path,
        "Ref|Action|Lead|Status",
        "1|Plant|Service Manager|Ongoing",
        "2|Consultation|Service Manager|Completed",
        "3|Mow|Parks Manager|Ongoing",
    )
    assert [action.action for action in plan.actions] == ["Plant", "Consultation", "Mow"]


def test_the_usual_heading_of_the_action_wins_and_the_other_column_is_kept(tmp_path: Path):
    """In any order of the columns."""
    for headings, row in (
        ("Recommendation|Action|Lead", "Be green|Plant|Parks"),
        ("Action|Lead|Recommendation", "Plant|Parks|Be green"),
    ):
        plan = plan_of(tmp_path, headings, row)
        assert (plan.actions[0].action, plan.actions[0].extras) == ("Plant", {"Recommendation": "Be green"})


def test_columns_of_one_name_are_both_kept(tmp_path: Path):
    """The second is `name (2)`."""
    plan = plan_of(tmp_path, "Action|Lead|Foo|Foo", "Plant|Parks|one|two")
    assert plan.actions[0].extras == {"Foo": "one", "Foo (2)": "two"}


def test_a_blank_heading_is_read_by_its_values(tmp_path: Path):
    """Over references, and over leads."""
    plan = plan_of(tmp_path, "|Action||Status", "A1|Plant|Parks Manager|Ongoing", "A2|Mow|Waste Team|Complete")
    assert [(a.ref, a.action, a.lead_text) for a in plan.actions] == [
        ("A1", "Plant", "Parks Manager"),
        ("A2", "Mow", "Waste Team"),
    ]


def test_a_heading_beside_its_values_heads_them(tmp_path: Path):
    """Set in the middle, it may stand clear of short references; of other values it is no heading."""
    rows = ["01||Plant trees|Ranger", "02||Mow less|Ranger"]
    assert [action.ref for action in plan_of(tmp_path, "|Ref|Action|Lead", *rows).actions] == ["01", "02"]
    assert [action.dates for action in plan_of(tmp_path, "|By when|Action|Lead", *rows).actions] == [(), ()]


def test_ditto_marks_tell_nothing_of_a_column(tmp_path: Path):
    """Under a blank heading most may repeat the lead above."""
    plan = plan_of(tmp_path, "Action||Status", "Plant|Parks Manager|Ongoing", *["Mow|As above|Ongoing"] * 4)
    assert [action.lead_text for action in plan.actions] == ["Parks Manager"] * 5


def test_a_single_column_of_start_dates_stands_for_the_target(tmp_path: Path):
    """Its dates are starts all the same."""
    plan = plan_of(
        tmp_path, "Action|Lead|Expected start date", "Plant|Parks|2012 at the earliest", "Mow|Parks|May 2013"
    )
    assert not [r for action in plan.actions for r in action.readings if r.field == "extras"]
    assert [(a.target_text, [d.kind for d in a.dates], a.extras) for a in plan.actions] == [
        ("2012 at the earliest", ["start"], None),
        ("May 2013", ["start"], None),
    ]


def test_a_key_of_colours_and_statuses_needs_no_mark_between_them(tmp_path: Path):
    """As a text prints it, or a table whose rows hold more columns; one such line alone is none."""
    key, table = (
        ["Red Not started", "Green On track"],
        ["Ref|Action|Lead|RAG", "1|Plant trees|Ranger|G", "2|Mow|Clerk|R"],
    )
    told = plan_of(tmp_path, *key, "", *table)
    assert [action.status for action in told.actions] == ["on_track", "not_started"]
    assert [action.status for action in plan_of(tmp_path, key[1], "", *table).actions] == [None, None]
    wide = ["Colour|Meaning|", "Red|Not started|", "Green|On track|", "Sites|20|30"]
    assert [a.status for a in plan_of(tmp_path, *wide, "", *table).actions] == ["on_track", "not_started"]
