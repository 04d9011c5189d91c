"""Columns under a quarter, a month, a term or a year each: updates, ratings and parts of a plan."""

from pathlib import Path

import pytest
from made_plans import columns_of, plan_of, web_plan, word_plan


def test_columns_of_progress_under_a_period_each_are_updates(tmp_path: Path):
    """A quarter or a month in every heading; one such column alone is an account as any."""
    head = "Action|Lead|Q1 update (Apr - Jun 2023)|Q2 update (Jul - Sep 2023)"
    (both,) = plan_of(tmp_path, head, "Plant trees|Ranger|Sites chosen|Half are planted").actions
    (alone,) = plan_of(tmp_path, "Action|Lead|Update at June 2023", "Plant trees|Ranger|Sites chosen").actions
    assert [(str(u.period_start), u.text) for u in both.updates] == [
        ("2023-04-01", "Sites chosen"),
        ("2023-07-01", "Half are planted"),
    ]
    assert (both.progress, alone.progress, alone.updates) == (None, "Sites chosen", ())


def test_of_ratings_by_month_the_latest_stands(tmp_path: Path):
    """Below a heading of them all, in whatever order they are printed."""
    plan = plan_of(
        tmp_path, "Ref|Action|Lead|RAG Dec 25|RAG Nov 25", "1|Plant trees|Ranger|G|R", "2|Mow less|Ranger|A|A"
    )
    assert plan.actions[0].rag == "green"
    assert plan.actions[0].extras == {"RAG Nov 25": "R"}
    for form in ("{} 2025 RAG", "RAG status ({} 25)"):
        later, earlier = form.format("Dec"), form.format("Sept")
        plan = plan_of(tmp_path, f"Ref|Action|{earlier}|{later}", "1|Plant trees|R|G", "2|Mow less|A|A")
        assert (plan.actions[0].rag, plan.actions[0].extras) == ("green", {earlier: "R"})


def test_ratings_of_months_without_years_follow_each_other(tmp_path: Path):
    """From the left or from the right, over the turn of a year too: the way in which fewer months lie between."""
    for earlier, later in (("Sept", "Nov"), ("Dec", "Jan"), ("March", "May")):
        for columns in ((f"RAG {earlier}|RAG {later}", "R|G"), (f"{later} RAG|{earlier} RAG", "G|R")):
            plan = plan_of(tmp_path, f"Ref|Action|{columns[0]}", f"1|Plant trees|{columns[1]}", "2|Mow less|A|A")
            assert plan.actions[0].rag == "green"
    year = [f"RAG {month}" for month in ("June", "Sept", "Dec", "March")]
    for headings, ratings in ((year, "R|R|R|G"), (year[::-1], "G|R|R|R")):
        plan = plan_of(tmp_path, f"Ref|Action|{'|'.join(headings)}", f"1|Plant trees|{ratings}", "2|Mow less|A|A|A|A")
        assert plan.actions[0].rag == "green"


def test_of_ratings_by_quarter_the_last_that_is_filled_in_stands(tmp_path: Path):
    """The quarters before it are kept, and one that is still blank tells nothing."""
    plan = plan_of(
        tmp_path, "Ref|Action|Lead|Q1 RAG|Q2 RAG|Q3 RAG", "1|Plant trees|Ranger|R|G|", "2|Mow less|Ranger|A|A|"
    )
    assert [action.rag and action.rag.value for action in plan.actions] == ["green", "amber"]
    assert plan.actions[0].extras == {"Q1 RAG": "R"}


def test_of_ratings_by_term_the_last_that_is_filled_in_stands(tmp_path: Path):
    """As printed, whatever the terms are called."""
    for terms in (("Autumn", "Spring", "Summer"), ("Term 1", "Term 2", "Term 3")):
        headings = "|".join(f"RAG {term}" for term in terms)
        plan = plan_of(tmp_path, f"Ref|Action|{headings}", "1|Plant trees|R|G|", "2|Mow less|A|A|")
        assert [action.rag and action.rag.value for action in plan.actions] == ["green", "amber"]


def test_years_of_a_plan_beside_a_named_one_have_its_field(tmp_path: Path):
    """The name stands above the first, as where a page shows no lines."""
    header = "Action|Milestones Year 1 (2024/25)|Year 2 (2025/26)|Lead"
    plan = plan_of(tmp_path, header, "Train carers|20 trained|40 trained|Parks Manager")
    assert columns_of(plan) == ["action", "milestones", "milestones", "lead_text"]
    expected = "Milestones Year 1 (2024/25): 20 trained\nMilestones Year 2 (2025/26): 40 trained"
    assert plan.actions[0].milestones == expected


def test_periods_beside_a_named_one_have_its_field(tmp_path: Path):
    """The name stands above all of them, in the middle; a plan by year is no account of what was done."""
    header = "Action|2024/25|Milestones 2025/26|2026/27|Lead"
    plan = plan_of(tmp_path, header, "Train carers|20 trained|40 trained|60 trained|Parks Manager")
    assert columns_of(plan) == ["action", "milestones", "milestones", "milestones", "lead_text"]
    assert plan.actions[0].milestones == (
        "Milestones 2024/25: 20 trained\nMilestones 2025/26: 40 trained\nMilestones 2026/27: 60 trained"
    )
    assert plan.actions[0].updates == ()


def test_dates_of_milestones_are_no_due_dates_beside_those(tmp_path: Path):
    """Alone they are the only dates."""
    beside = plan_of(tmp_path, "Action|Due date|Milestones|Milestone date", "Plant trees|May 2026|Find a site|May 2025")
    alone = plan_of(tmp_path, "Action|Lead|Milestones|Milestone date", "Plant trees|Parks|Find a site|May 2025")
    assert [plan.actions[0].target_text for plan in (beside, alone)] == ["May 2026", "May 2025"]


def test_one_value_that_a_page_cut_does_not_change_what_a_heading_means(tmp_path: Path):
    """`Target date` over `Term` is no figure to reach, though one row prints but `term`."""
    terms = ["Summer term", "Autumn term", "Spring term", "Summer term", "Autumn term", "term"]
    rows = [["Action", "Lead", "Target date Term", "Year"]]
    rows += [[f"Plant wood {number}", "Ranger", term, "2025"] for number, term in enumerate(terms)]
    actions = word_plan(tmp_path, rows).actions
    assert [str(action.dates[0].start_date) for action in actions[:3]] == ["2025-04-01", "2025-09-01", "2025-01-01"]
    assert not any(action.measures for action in actions)


def test_quarters_below_a_heading_of_progress_are_updates(tmp_path: Path):
    """Each has the period of its own column."""
    rows = [
        ["Action", "Lead", "Update from the service", ""],
        ["", "", "Quarter 1 (Apr – Jun 2025)", "Quarter 2 (Jul – Sep 2025)"],
        ["Plant trees", "Ranger", "Sites chosen", "Half are planted"],
    ]
    (action,) = word_plan(tmp_path, rows, (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3)).actions
    assert [(str(u.period_start), u.text) for u in action.updates] == [
        ("2025-04-01", "Sites chosen"),
        ("2025-07-01", "Half are planted"),
    ]
    assert (action.progress, action.extras) == (None, None)


def test_updates_are_progress_beside_responses_that_are_actions(tmp_path: Path):
    """A response alone might be the account of progress; beside a recommendation it is what will be done."""
    rows = [
        ["Recommendation", "Response", "Lead", "Update from the service", ""],
        ["", "", "", "Quarter 1 (Apr – Jun 2025)", "Quarter 2 (Jul – Sep 2025)"],
        ["Plant more trees", "We will plant 40 trees", "Ranger", "Sites were chosen", "Half are planted"],
        ["Mow less", "We will mow verges twice", "Clerk", "Staff were told", "Mowers were sold"],
    ]
    actions = word_plan(tmp_path, rows, (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 0, 4)).actions
    assert [a.action for a in actions] == ["We will plant 40 trees", "We will mow verges twice"]
    assert [[u.text for u in a.updates] for a in actions] == [
        ["Sites were chosen", "Half are planted"],
        ["Staff were told", "Mowers were sold"],
    ]


def test_years_that_each_lie_across_narrow_columns_are_below_the_name_above_them(tmp_path: Path):
    """Another part of the table has its columns elsewhere."""
    own = ("Find a site", "Plant it")
    table = (
        '<tr><th rowspan="2">Action</th><th rowspan="2">Lead</th><th colspan="4">Milestones</th></tr>'
        '<tr><th colspan="2">Year 1 (2025/26)</th><th colspan="2">Year 2 (2026/27)</th></tr>'
        f'<tr><td>Plant trees</td><td>Ranger</td><td colspan="2">{own[0]}</td><td colspan="2">{own[1]}</td></tr>'
        '<tr><td colspan="3">Verges</td><td colspan="2"></td><td></td></tr>'
    )
    action, *_ = web_plan(tmp_path, f"<table>{table}</table>").actions
    assert action.milestones
    assert all(text in action.milestones for text in own)
    assert action.extras is None


@pytest.mark.parametrize("part", ["Month", "Season", "Term", "Quarter"])
def test_a_part_of_a_year_and_the_year_beside_it_are_one_date(part: str, tmp_path: Path):
    """Under one heading, whether a cell tells that it lies across both or stands above the first alone."""
    rows = [["Action", "Lead", "By when", ""], ["", "", part, "Year"], ["Plant trees", "Ranger", "Q1", "2025/26"]]
    for merges in (((0, 2, 0, 3),), ()):
        (action,) = word_plan(tmp_path, rows, *merges).actions
        assert [str(date.end_date) for date in action.dates] == ["2025-06-30"]
        assert action.extras is None


@pytest.mark.parametrize(
    "headings", [["Action|Lead|From|To"], ["Action|Lead|Timescale from|To"], ["Action|Lead|Timescale|", "||From|To"]]
)
def test_from_and_to_tell_when_work_begins_and_ends(headings: list[str], tmp_path: Path):
    """In one row of headings or below another, which may stand above the first alone; elsewhere `To` tells nothing."""
    plan = plan_of(tmp_path, *headings, "Plant trees|Ranger|May 2024|June 2025", "Dig|Ranger|May 2024|July 2025")
    assert [[(d.kind, d.text) for d in a.dates] for a in plan.actions] == [
        [("due", "June 2025"), ("start", "May 2024")],
        [("due", "July 2025"), ("start", "May 2024")],
    ]
    sent = plan_of(tmp_path, "Action|Lead|Deadline|To", "Report|Ranger|May 2024|Cabinet")
    assert [a.extras for a in sent.actions] == [{"To": "Cabinet"}]
