"""Tables with the same headings, which are understood together."""

from pathlib import Path

import pytest
from made_plans import plan_of

TABLES = (
    ("Plant trees|Parks|2027|90% of trees alive", "Mow less|Parks|2027|12 meadows"),
    ("Insulate all homes|Housing|2027|Number of homes", "Repair roads|Roads|2027|30 miles of roads"),
    ("Solar panels at nine schools|Estates|2027|kWh generated",),
)


@pytest.mark.parametrize("heading", ["In 2025–26 we will", "During 2027 we will", "For the year ahead"])
def test_the_texts_of_one_table_tell_less_than_those_of_all_like_it(tmp_path: Path, heading: str):
    """What a table alone would call its actions are measures in the others."""
    titled = [[f"{k}. Part", f"{heading}|Lead|By when|Measure", *rows] for k, rows in enumerate(TABLES, start=1)]
    plan = plan_of(tmp_path, *(line for lines in titled for line in lines))
    actions = [(action.action, action.measures) for action in plan.actions]
    assert actions == [tuple(row.split("|")[::3]) for rows in TABLES for row in rows]
