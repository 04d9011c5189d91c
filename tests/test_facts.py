"""Cards that tell of a plan and no action."""

from pathlib import Path

import pytest
from made_plans import blocks_plan

FACTS = ["Why is this important?", "Lead Member", "What success looks like"]
HEADINGS = ["Key actions", "Who", "When?"]


def facts(*values: str) -> list[list[str]]:
    """A card of facts."""
    return [list(pair) for pair in zip(FACTS, values, strict=True)]


def test_facts_about_a_part_of_a_plan_are_no_action(tmp_path: Path):
    """Its title is that of the table below, the headings of which name actions."""
    plan = blocks_plan(
        tmp_path,
        "Green Action Plan",
        "Objective 1: Homes",
        facts("Homes are cold.", "Cllr Jean Muir", "Warm homes"),
        [HEADINGS, ["Insulate lofts", "Housing Manager", "May 2025"], ["Train fitters", "HR", "June 2025"]],
        "Objective 2: Parks",
        facts("Trees cool streets.", "Cllr Ann Reid", "More trees"),
        [HEADINGS, ["Plant trees", "Parks Manager", "May 2026"], ["Mow less", "Parks", "2027"]],
    )
    assert [(a.section, a.action) for a in plan.actions] == [
        ("Homes", "Insulate lofts"), ("Homes", "Train fitters"), ("Parks", "Plant trees"), ("Parks", "Mow less")
    ]  # fmt: skip
    assert [table.holds_actions for table in plan.tables] == [False, True, False, True]


def test_a_card_whose_title_is_an_order_is_an_action(tmp_path: Path):
    """Though a table of its tasks stands below."""
    plan = blocks_plan(
        tmp_path,
        "Insulate all homes",
        facts("Homes are cold.", "Cllr Jean Muir", "Warm homes"),
        [HEADINGS, ["Insulate lofts", "Housing Manager", "May 2025"], ["Train fitters", "HR", "June 2025"]],
    )
    assert [a.action for a in plan.actions] == ["Insulate all homes", "Insulate lofts", "Train fitters"]


@pytest.mark.parametrize(
    ("above", "card"),
    [
        ("Green Action Plan 2025-2027", [["Owner", "Parks Team"], ["Issue", "7"], ["Contact", "parks@example.org"]]),
        ("How to fill it in", [["Key actions", "Short."], ["Who", "A single post."], ["When?", "Day and month."]]),
    ],
)
def test_a_card_about_the_whole_plan_is_no_action(above: str, card: list[list[str]], tmp_path: Path):
    """Its cover, or what explains the headings of its table."""
    rows = [["Insulate lofts", "Housing Manager", "May 2025"], ["Train fitters", "HR", "June 2025"]]
    plan = blocks_plan(tmp_path, above, card, "Homes", [HEADINGS, *rows])
    assert [action.action for action in plan.actions] == ["Insulate lofts", "Train fitters"]
    assert [table.holds_actions for table in plan.tables] == [False, True]


def test_a_card_that_orders_is_an_action_beside_a_table_with_its_labels(tmp_path: Path):
    """Whatever its title is."""
    card = [["Key actions", "Adopt the plan for homes"], ["Who", "Head of Housing"], ["When?", "May 2024"]]
    rows = [["Insulate lofts", "Housing Manager", "May 2025"], ["Train fitters", "HR", "June 2025"]]
    plan = blocks_plan(tmp_path, "Housing Plan 2024-2026", card, "Homes", [HEADINGS, *rows])
    assert "Adopt the plan for homes" in [action.action for action in plan.actions]
