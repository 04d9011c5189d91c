"""Tables with the same headings, which are understood together."""

from pathlib import Path

import pytest
from made_plans import plan_of, web_plan

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


def test_tables_with_the_same_headings_have_the_same_columns(tmp_path: Path):
    """The values of all of them decide: one alone may look like something else."""
    head = "Ref|Action|Position at the end|Lead"
    told = ["1|Dig ponds|Nine of the ten ponds were dug|Ranger", "2|Sow seeds|Late: no seeds came|Ranger"]
    dated = ["3|Mow less|March 2025|Ranger"]
    plan = plan_of(tmp_path, head, *told, "", head, *dated)
    assert [a.target_text for a in plan.actions] == [None, None, None]


def test_a_table_that_contradicts_its_like_has_columns_of_its_own(tmp_path: Path):
    """`Target` may hold dates in one table and figures in the next."""
    dated = [["1", "Dig ponds", "May 2021", "Ranger"], ["2", "Mow less", "May 2022", "Ranger"]]
    counted = [["3", "Sow seeds", "500 seeds", "Ranger"], ["4", "Plant trees", "20 trees", "Ranger"]]
    body = ""
    for title, rows in (("Ponds", dated), ("Seeds", counted)):
        lines = ("".join(f"<td>{text}</td>" for text in row) for row in (["Ref", "Action", "Target", "Lead"], *rows))
        body += f"<h2>{title}</h2><table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
    actions = web_plan(tmp_path, body).actions
    assert [a.target_text for a in actions] == ["May 2021", "May 2022", None, None]
    assert [a.measures for a in actions[2:]] == ["500 seeds", "20 trees"]


def test_a_table_of_one_row_has_the_columns_of_its_like(tmp_path: Path):
    """One number alone under `#` tells nothing; those of the table before show that they are references."""
    body = ""
    for title, rows in (("Ponds", [["1.1", "Dig ponds"], ["1.2", "Mow less"]]), ("Seeds", [["2.1", "Sow seeds"]])):
        texts = [["#", "Action", "Lead"], *([*row, "Ranger"] for row in rows)]
        lines = ("".join(f"<td>{text}</td>" for text in row) for row in texts)
        body += f"<h2>{title}</h2><table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
    assert [a.ref for a in web_plan(tmp_path, body).actions] == ["1.1", "1.2", "2.1"]
