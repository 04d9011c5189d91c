"""The one column that is left to say who, or by when, under a heading that nobody knows."""

from pathlib import Path

import pytest
from made_plans import plan_of

from schema.plan import ParsedPlan

WHO = ("Head of Parks", "Parks Manager", "Tree Officer")
WHEN = ("May 2026", "Spring 2027", "31/03/2028")
DEEDS = ("Plant forty trees", "Mow the verges less", "Write a tree policy")


def _plan(tmp_path: Path, header: str, *columns: tuple[str, ...]) -> ParsedPlan:
    return plan_of(tmp_path, header, *("|".join(row) for row in zip(DEEDS, *columns, strict=True)))


def test_the_only_column_of_posts_and_that_of_dates_say_who_and_by_when(tmp_path: Path):
    """Each is a guess, and said to be one."""
    plan = _plan(tmp_path, "Action|Torchbearer|Sunset|Status", WHO, WHEN, ("Ongoing",) * 3)
    assert [(a.lead_text, a.target_text) for a in plan.actions] == list(zip(WHO, WHEN, strict=True))
    assert [f.text for f in plan.findings if f.code == "heading-guessed"] == ["Torchbearer", "Sunset"]
    assert all("column-by-values" in action.doubts and action.confidence < 1 for action in plan.actions)


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        ("Action|Lead|Torchbearer|By when", (WHO, WHO, WHEN)),  # another column has it
        ("Action|Torchbearer|Lamplighter|By when", (WHO, WHO, WHEN)),  # two may be
        ("Action|Raised by|By when|Status", (WHO, WHEN, ("Ongoing",) * 3)),  # it speaks of something else
        ("Action|Lead|Last checked|Status", (WHO, WHEN, ("Ongoing",) * 3)),
        ("Action|Former owner|By when|Status", (WHO, WHEN, ("Ongoing",) * 3)),
        ("Action|Torchbearer|By when|Status", (("Trees", "Grass", "Policy"), WHEN, ("Ongoing",) * 3)),  # of no posts
        ("Action|Lead|Gubbins", (WHO, ("2026", "2027", "2028"))),  # years may be of anything
        ("Action|Lead|Gubbins", (WHO, ("Complete", "Ongoing", "Ongoing"))),  # statuses are no dates
    ],
)
def test_nothing_is_told_of_others(header: str, columns: tuple[tuple[str, ...], ...], tmp_path: Path):
    """Their columns stay extras, or what their headings say."""
    plan = _plan(tmp_path, header, *columns)
    assert len(plan.actions) == 3
    assert not any("no other column" in column.why for table in plan.tables for column in table.columns)


def test_a_table_of_no_actions_is_none_for_it(tmp_path: Path):
    """Guesses are made of tables that are of actions without them."""
    plan = _plan(tmp_path, "Action|Torchbearer|Sunset|Gubbins", WHO, WHEN, DEEDS)
    assert not plan.actions
    assert [column.field for table in plan.tables for column in table.columns] == ["action", "extra", "extra", "extra"]


@pytest.mark.parametrize(
    ("header", "doubts"),
    [("Action|Who is custodian of it|By when", ()), ("Action|Lead|By when|How far we got", ("heading-by-words",))],
)
def test_a_heading_half_understood_is_a_doubt_where_its_values_show_nothing(
    header: str, doubts: tuple[str, ...], tmp_path: Path
):
    """Posts are those of leads, whatever stands above them; a text may be of anything."""
    texts = tuple(f"{deed}, as the council agreed" for deed in DEEDS)
    plan = _plan(tmp_path, header, *(WHO, WHEN, texts)[: header.count("|")])
    assert [action.doubts for action in plan.actions] == [doubts] * len(DEEDS)
