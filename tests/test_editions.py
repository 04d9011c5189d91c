"""Several plans in one document are several editions; one plan stays one, however it is divided."""

from pathlib import Path

import pytest
from made_editions import HEADINGS, document, rows, titles
from made_plans import plan_of


def test_plans_one_after_the_other_are_editions_of_their_own():
    """Each with its own title, years and rows, though their tables have the same headings."""
    plan = document("Climate Action Plan 2023-25", rows("A"), "Prevent Action Plan 2022-2024", rows("B"))
    assert titles(plan) == [
        ("Climate Action Plan 2023-25", "2023-25", 3),
        ("Prevent Action Plan 2022-2024", "2022-2024", 3),
    ]
    assert [a.ref for a in plan.actions_of(2)] == ["B1", "B2", "B3"]
    assert [a.section for a in plan.actions] == [None] * 6
    assert [f.code for f in plan.findings] == ["several-editions"]


def test_a_cover_report_does_not_name_the_plans():
    """The document keeps its own title, the plans have theirs; labels before them are no part of the titles."""
    plan = document(
        "Report to Cabinet on the corporate plan",
        "12 March 2023",
        "Appendix A: Climate Action Plan 2023-25",
        rows("A"),
        "Appendix B: Housing Strategy 2022-27",
        rows("B"),
    )
    assert plan.title == "Report to Cabinet on the corporate plan"
    assert [title for title, _, _ in titles(plan)] == ["Climate Action Plan 2023-25", "Housing Strategy 2022-27"]


def test_a_cover_report_does_not_name_the_only_plan():
    """A plan of that name and its years stands above every table."""
    plan = document(
        "Report on the next corporate plan for members", "Annex: Climate Action Plan 2023-25", rows("A"), rows("B")
    )
    assert plan.title == "Report on the next corporate plan for members"
    assert titles(plan) == [("Climate Action Plan 2023-25", "2023-25", 6)]
    assert [finding.code for finding in plan.findings] == []


def test_a_plan_without_a_period_looks_some_years_ahead(tmp_path: Path):
    """Two digits behind a month are a year not far behind the only one that it prints."""
    rows = ("Action|Lead|By when", "Plant trees|Ranger|Sep 23", "Mow less|Ranger|Oct 29")
    plan = plan_of(tmp_path, "Tree Action Plan November 2021", "", *rows)
    assert [[str(date.end_date) for date in action.dates] for action in plan.actions] == [["2023-09-30"], []]


def test_each_plan_has_its_own_years_and_prose():
    """A month without a year, and a horizon, are read in the plan in which they stand."""
    prose = "Short term means by March {}."
    early, late = [[*row[:3], when, row[4]] for row in rows("A") for when in ["Short term"]], rows("B")
    early[0] = HEADINGS
    for row in late[1:]:
        row[3] = "Short term"
    plan = document(
        "Climate Action Plan 2015-17",
        prose.format(2016),
        early,
        "Housing Action Plan 2022-27",
        prose.format(2024),
        late,
    )
    assert [str(plan.actions_of(number)[0].due_end) for number in (1, 2)] == ["2016-03-31", "2024-03-31"]


def test_rows_printed_again_in_another_edition_are_kept():
    """Within one edition a table printed twice is loaded once; a yearly re-issue is no repeat."""
    plan = document("Tree Action Plan 2022", rows("A"), "Tree Action Plan 2023", rows("A"))
    assert titles(plan) == [("Tree Action Plan 2022", "2022", 3), ("Tree Action Plan 2023", "2023", 3)]
    assert all("action-twice" not in action.doubts for action in plan.actions)


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(["Climate Action Plan 2023-26", "Homes", rows("A"), "Travel", rows("B")], id="themes"),
        pytest.param(["Climate Action Plan 2023-26", "Homes Action Plan", rows("A"), "Travel Action Plan", rows("B")], id="plans of themes"),
        pytest.param(["Climate Strategy 2023-26", "Homes Action Plan 2023-26", rows("A"), "Travel Action Plan 2023-25", rows("B")], id="below a strategy"),
        pytest.param(["Climate Action Plan 2023-26", "Action Plan 2023/24", rows("A"), "Action Plan 2024/25", rows("B")], id="years"),
        pytest.param(["Climate Action Plan", "Action Plan 2023", rows("A"), "Action Plan 2024", rows("B")], id="years below a title without"),
        pytest.param(["Climate Action Plan 2023-26", "Year 1 Action Plan 2023/24", rows("A"), "Year 2 Action Plan 2024/25", rows("B")], id="numbered years"),
        pytest.param(["Homes – Climate Action Plan 2023-26", rows("A"), "Travel – Climate Action Plan 2023-26", rows("B")], id="themes before the name"),
        pytest.param(["Climate Action Plan 2023-26", rows("A"), "Links to the Local Plan 2020-36", rows("B")], id="another plan spoken of"),
        pytest.param([("Climate Action Plan 2023-26", 1), rows("A"), ("Local Plan 2020-36", 2), rows("B")], id="a lower heading"),
        pytest.param(["Climate Action Plan 2023-26", rows("A"), "Local Plan 2020-36", rows("B"), "Climate Action Plan 2023-26", rows("C")], id="the name comes back"),
        pytest.param(["Climate Action Plan 2023-26", "Homes Action Plan 2023-26", rows("A"), "Travel Strategy 2023-25", rows("B"), "Climate Action Plan 2023-26", rows("C")], id="the name of the whole comes back"),
        pytest.param(["Climate Action Plan", rows("A"), "Housing Action Plan", rows("B")], id="names without years"),
        pytest.param([rows("A"), "Climate Action Plan 2023-26", rows("B"), "Housing Action Plan 2022-27", rows("C")], id="rows without a name"),
        pytest.param(["Climate Action Plan 2023-26", rows("A"), "Housing Action Plan 2022-27", "Another time."], id="a name without rows"),
        pytest.param(["Kent Council Climate Action Plan 2023-26", rows("A"), "Climate Action Plan 2023-26", rows("B")], id="a shorter name"),
    ],
)  # fmt: skip
def test_one_plan_stays_one(items: list[str | tuple[str, int] | list[list[str]]]):
    """Sections by theme, tables for years, headings that speak of other plans: one edition with every row."""
    plan = document(*items)
    assert len(plan.editions) == 1
    assert len(plan.actions) == 3 * sum(isinstance(item, list) for item in items)


def test_a_transcript_may_hold_several_plans(tmp_path: Path):
    """The reader makes no difference."""
    head = "|".join(HEADINGS)
    plan = plan_of(
        tmp_path, "# Climate Action Plan 2023-25", "", head, "A1|Plant|Parks Manager|May 2023|Ongoing", "",
        "# Prevent Action Plan 2022-24", "", head, "B1|Train|Head of Safety|May 2024|Ongoing",
    )  # fmt: skip
    assert titles(plan) == [
        ("Climate Action Plan 2023-25", "2023-25", 1),
        ("Prevent Action Plan 2022-24", "2022-24", 1),
    ]
