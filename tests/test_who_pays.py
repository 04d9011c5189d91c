"""Headings that ask who pays, from what, or how far that is settled."""

from pathlib import Path

import pytest
from made_plans import plan_of

SOURCES = ["Homelessness Prevention Grant", "Homes England", "Existing budgets"]
POSITIONS = ["Secured", "Bid submitted", "Not funded"]


def _read(tmp_path: Path, heading: str, values: list[str], *, costs: bool = False) -> list[tuple[str | None, object]]:
    """The resources and the extras of actions of which a column has some values, perhaps beside another of costs."""
    head, cost = ("|Cost", "|£5,000") if costs else ("", "")
    rows = [f"Buy {number} homes|Housing Manager|May 2026{cost}|{value}" for number, value in enumerate(values)]
    plan = plan_of(tmp_path, f"Action|Lead|When{head}|{heading}", *rows)
    return [(action.resources, action.extras) for action in plan.actions]


@pytest.mark.parametrize(
    "heading",
    [
        "Paid for by", "Who pays", "Who will pay for this?", "Who funds it", "Funded by", "Funded through", "To be met from",
        "How it will be paid for", "How funded", "Where the money comes from", "Where will the funding come from?",
        "Costs to be met by", "Who is providing the money", "Financed from", "Funder(s)",
    ],
)  # fmt: skip
def test_who_pays_is_one_of_the_resources(heading: str, tmp_path: Path):
    """Whoever it is: a body that pays for an action does not lead it."""
    assert _read(tmp_path, heading, SOURCES) == [(source, None) for source in SOURCES]


@pytest.mark.parametrize("heading", ["Who pays", "Funded by", "Funding position", "Funding status"])
def test_who_pays_is_kept_beside_what_it_costs(heading: str, tmp_path: Path):
    """As a source of funding is, and how far that is settled."""
    assert _read(tmp_path, heading, POSITIONS, costs=True) == [("£5,000", {heading: value}) for value in POSITIONS]


def test_the_position_of_funding_is_none_of_the_action(tmp_path: Path):
    """`Secured` is no progress, nor a status."""
    assert _read(tmp_path, "Funding position", POSITIONS) == [(value, None) for value in POSITIONS]


@pytest.mark.parametrize("heading", ["Paid by", "To be funded by"])
def test_the_day_by_which_something_is_paid_is_no_resource(heading: str, tmp_path: Path):
    """Nor does it name anybody."""
    dates = ["31 March 2026", "30 June 2026", "1 May 2027"]
    assert [resources for resources, _ in _read(tmp_path, heading, dates)] == [None] * 3


@pytest.mark.parametrize("heading", ["Price", "Which pot", "Amount"])
def test_words_of_money_over_costs_are_resources(heading: str, tmp_path: Path):
    """Values of another kind below them are kept as they are."""
    costs, others = ["£20,000", "PWLB loan", "Precept"], ["Large", "Small", "Large"]
    assert _read(tmp_path, heading, costs) == [(cost, None) for cost in costs]
    assert _read(tmp_path, heading, others) == [(None, {heading: other}) for other in others]
