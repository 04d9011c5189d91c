"""Headings whose values decide: answers, statuses, references, years, and what is told of another."""

from pathlib import Path

import pytest
from made_plans import columns_of, plan_of


@pytest.mark.parametrize(
    ("heading", "answers", "statuses"),
    [
        ("Is this finished?", ("Not yet", "Partly", "Yes", "Nearly"), (None, "ongoing", "complete", "ongoing")),
        ("Done? (Y/N/Part)", ("Y", "Part", "Part", "Y"), ("complete", "ongoing", "ongoing", "complete")),
        ("Closed Y/N", ("Y", "N", "N", "Y"), ("complete", None, None, "complete")),
    ],
)
def test_answers_to_whether_it_is_done_are_its_status(
    heading: str, answers: tuple[str, ...], statuses: tuple[str | None, ...], tmp_path: Path
):
    """What is not done may be under way or not: `No` tells no status."""
    deeds = ("Plant forty trees", "Mow the verges less", "Write a policy", "Open a garden")
    rows = [f"{deed}|Head of Parks|{answer}" for deed, answer in zip(deeds, answers, strict=True)]
    plan = plan_of(tmp_path, f"Action|Lead|{heading}", *rows)
    assert tuple(a.status and a.status.value for a in plan.actions) == statuses


def test_statuses_below_a_heading_of_which_only_a_part_is_known_are_statuses(tmp_path: Path):
    """Its other part is a word of milestones."""
    plan = plan_of(
        tmp_path, "Action|Lead|State of delivery", "Plant trees|Ranger|Completed", "Mow less|Ranger|Not started yet"
    )
    assert [a.status and a.status.value for a in plan.actions] == ["complete", "not_started"]


@pytest.mark.parametrize(
    ("heading", "values", "field"),
    [
        ("Linked SDG", ("SDG 11", "SDG 13"), "extra"),  # of another list
        ("Date action due", ("28.02.25", "01.03.25"), "target_text"),  # dates with points are no references
        ("Gubbins no", ("24/101", "24/102"), "ref"),
        ("Est. £", ("8k each", "15k"), "resources"),
        ("% of target", ("1.9%", "4.4%"), "extra"),  # a share of something
    ],
)
def test_references_number_the_rows_of_their_own_table(
    heading: str, values: tuple[str, str], field: str, tmp_path: Path
):
    """Those of another list, dates and amounts do not, whatever they look like."""
    rows = [f"{value}|{deed}|Ranger" for value, deed in zip(values, ("Plant trees", "Mow less"), strict=True)]
    assert columns_of(plan_of(tmp_path, f"{heading}|Action|Lead", *rows))[0] == field


def test_the_year_of_an_audit_is_no_date_of_what_is_due(tmp_path: Path):
    """Where other columns tell the days, and the years that these are of."""
    row = "2022/23|Review the arrears|Income Manager|30/06/2023|31/12/2024"
    (action,) = plan_of(tmp_path, "Year|Action|Lead|Original due date|Revised due date", row).actions
    assert [str(date.end_date) for date in action.dates] == ["2023-06-30", "2024-12-31"]
    assert action.extras == {"Year": "2022/23"}


@pytest.mark.parametrize("heading", ["Audit year", "Year of inspection", "Gubbins"])
def test_years_of_audits_are_no_dates_where_no_others_stand(heading: str, tmp_path: Path):
    """Nor are those under a heading that says nothing."""
    plan = plan_of(tmp_path, f"Action|Lead|{heading}", "Plant trees|Ranger|2023/24", "Mow less|Warden|2024/25")
    assert [(a.dates, a.extras) for a in plan.actions] == [((), {heading: year}) for year in ("2023/24", "2024/25")]


@pytest.mark.parametrize("heading", ["Audit", "Audit year", "Year of audit"])
def test_years_name_no_sections(heading: str, tmp_path: Path):
    """The names of audits may; what stands in rows without an action, as those of totals, counts for nothing."""
    rows = ("{}|Plant trees|Ranger|30 June 2026", "{}|Mow less|Ranger|May 2027")
    years = plan_of(tmp_path, f"{heading}|Action|Lead|By when", *(row.format("2024/25") for row in rows), "Total|||£5k")
    assert [(a.section, a.extras) for a in years.actions][:2] == [(None, {heading: "2024/25"})] * 2
    named = plan_of(tmp_path, "Audit|Action|Lead|By when", *(row.format("Housing rents") for row in rows))
    assert [a.section for a in named.actions] == ["Housing rents"] * 2


@pytest.mark.parametrize(
    ("heading", "values"),
    [
        ("Equality impact assessment", ("Complete", "Not started")),  # of something else
        ("Status of the building", ("Planned", "Complete")),
        ("Delayed?", ("Yes", "No")),  # a part of where an action stands
        ("Ongoing?", ("Yes", "No")),
        ("Budget approval", ("Complete", "Not started")),
    ],
)
def test_a_status_of_something_else_is_none_of_the_action(heading: str, values: tuple[str, str], tmp_path: Path):
    """Nor is an answer to whether it is late."""
    rows = [f"{deed}|Ranger|{value}" for deed, value in zip(("Plant trees", "Mow less"), values, strict=True)]
    assert [a.status for a in plan_of(tmp_path, f"Action|Lead|{heading}", *rows).actions] == [None, None]


def test_no_in_its_own_column_tells_no_status(tmp_path: Path):
    """What stands under the rating does."""
    plan = plan_of(tmp_path, "Action|Lead|Finished?|RAG", "Plant trees|Ranger|No|Delayed", "Mow less|Ranger|Yes|Green")
    assert [a.status and a.status.value for a in plan.actions] == ["at_risk", "complete"]


@pytest.mark.parametrize(
    ("heading", "value"), [("Former owner", "Ranger"), ("Budget holder", "Head of Parks"), ("Policy ref", "EN1")]
)
def test_what_is_of_another_is_kept_as_printed(heading: str, value: str, tmp_path: Path):
    """A part of its heading is that of a lead, a cost or a reference."""
    rows = (f"{value}|Plant trees|Warden|May 2026", f"{value}2|Mow less|Warden|May 2027")
    (action, *_) = plan_of(tmp_path, f"{heading}|Action|Lead|By when", *rows).actions
    assert action.extras == {heading: value}


def test_a_year_beside_dates_of_some_rows_is_when_the_others_are_due(tmp_path: Path):
    """It is that of an audit only where each row has a date."""
    rows = ("2026/27|Plant trees|Ranger|30 June 2026", "2026/27|Mow less|Ranger|", "2026/27|Open a gate|Ranger|")
    plan = plan_of(tmp_path, "Year|Action|Lead|Completion date", *rows)
    assert [bool(action.dates) for action in plan.actions] == [True] * 3
