"""What the features that are drawn last print, and that their gold says the same."""

from datetime import date
from itertools import count, groupby, pairwise

import pytest
from generator import GeneratedPlan, generate
from later_leads import ABBREVIATIONS
from layouts import lay_out
from printed import Table, Text, tables_of
from unseen import with_unseen

from schema.vocabulary import fold


def first_with(feature: str) -> GeneratedPlan:
    """The first plan that has a feature."""
    return next(plan for plan in map(generate, count(1)) if plan.has(feature))


def test_steps_of_one_action_count_up_in_its_cell():
    """The rows that share an action number their steps below its number, from 1."""
    plan = first_with("merged:steps")
    starts = [place for place, row in enumerate(plan.actions) if "action" not in row.shares]
    assert len(starts) < len(plan.actions)
    for number, (start, end) in enumerate(pairwise([*starts, len(plan.actions)]), start=1):
        rows = plan.actions[start:end]
        steps = [row.printed["milestones"].split(" ", 1)[0] for row in rows]
        assert steps == [f"{number}.{step}" for step in range(1, len(rows) + 1)]
        assert {row.texts["action"] for row in rows} == {rows[0].texts["action"]}


def test_a_rating_and_its_account_stand_in_one_cell():
    """The cell begins with the rating, and the account is the rest of it."""
    plan = first_with("rag:accounted")
    told = [row for row in plan.actions if "progress" in row.texts]
    assert told
    for row in told:
        assert row.printed["rag_text"].startswith(row.texts["rag_text"])
        assert row.printed["rag_text"].endswith(row.texts["progress"])


def test_a_revised_date_is_later_than_the_one_that_it_replaces():
    """Both are due, in columns side by side."""
    plan = first_with("dates:revised")
    fields = [column.field for column in plan.columns]
    assert fields.index("revised_text") == fields.index("target_text") + 1
    pairs = [row.dates for row in plan.actions if len(row.dates) > 1]
    assert pairs
    assert all(agreed[2] < revised[1] for agreed, revised in pairs)


def test_months_stand_below_their_quarters():
    """Three below each, and the cells of a row that are marked lie side by side."""
    plan = first_with("dates:quarter_bars")
    months = [column for column in plan.columns if column.field == "bar"]
    assert {len(list(own)) for _, own in groupby(month.group for month in months)} == {3}
    headings = [month.heading for month in months]
    for row in plan.actions:
        marked = [heading for heading in headings if heading in row.fills or heading in row.printed]
        first = headings.index(marked[0]) if marked else 0
        assert marked == headings[first : first + len(marked)]


def test_a_week_begins_on_a_monday():
    """And it has seven days."""
    plans = (plan for plan in map(generate, count(1)) if plan.has("dates:officers"))
    weeks = (row for plan in plans for row in plan.actions if row.printed.get("target_text", "").startswith("W/c"))
    ((_, start, end),) = next(weeks).dates
    assert date.fromisoformat(start).weekday() == 0
    assert (date.fromisoformat(end) - date.fromisoformat(start)).days == 6


def test_every_abbreviation_is_explained():
    """The key above the rows names the posts of all leads."""
    plan = first_with("leads:abbreviated")
    blocks = lay_out(plan)
    texts = [block.text for block in blocks if isinstance(block, Text)]
    texts += [cell.text for table in tables_of(blocks) for row in table.rows for cell in row if cell]
    for name in {str(role) for row in plan.actions for _, role in row.leads}:
        assert any(ABBREVIATIONS[name] in text for text in texts)


@pytest.mark.parametrize(("feature", "step"), [("sections:announced", -1), ("doc:fact_boxes", 1)])
def test_what_is_right_beside_a_table(feature: str, step: int):
    """A line announces it above, or a box follows it below with nothing between."""
    blocks = lay_out(first_with(feature))
    places = [place for place, block in enumerate(blocks) if isinstance(block, Table) and block.of_actions]
    assert places
    for neighbour in (blocks[place + step] for place in places):
        assert isinstance(neighbour, Text) if step < 0 else isinstance(neighbour, Table) and neighbour.is_boxed


def test_what_is_unseen_changes_no_word():
    """Only letters without ink are put in, and spaces become others."""
    plan = first_with("text:unseen")
    texts = [text for row in plan.actions for text in row.printed.values()]
    changed = [with_unseen(plan, text) for text in texts]
    assert changed != texts
    shown = [text.replace("\xad", "").replace("\u200b", "") for text in changed]
    assert list(map(fold, shown)) == list(map(fold, texts))
