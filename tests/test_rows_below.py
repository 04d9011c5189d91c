"""Rows that are none of actions: notes, totals, prose, and tables that do not go on."""

from pathlib import Path

import pytest
from made_plans import plan_of


def test_repeated_headings_are_dropped(tmp_path: Path):
    """A heading printed again on the next page is no action."""
    plan = plan_of(tmp_path, "Action|Lead", "Plant|Parks", "", "Action|Lead", "Mow|Parks")
    assert [action.action for action in plan.actions] == ["Plant", "Mow"]
    assert plan.words.words_ignored == 4


def test_tables_that_are_not_loaded_are_told(tmp_path: Path):
    """One without headings, and one that is none of actions."""
    plan = plan_of(tmp_path, "Something|else|here", "", "Risk|Baseline|Evidence", "Flood|High|Maps")
    assert [finding.code for finding in plan.findings] == ["table-without-headings", "table-not-actions", "no-actions"]


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
