"""Headings that lie across columns of several kinds, and the merged cells of a first column."""

from pathlib import Path

import pytest
from made_plans import web_plan, word_plan

_ACTS = ["Plant trees", "Mow less", "Dig ponds", "Sow seed"]


@pytest.mark.parametrize("over", ["When and how paid for", "Dates and money"])
def test_parts_below_a_joint_heading_have_their_own_fields(tmp_path: Path, over: str):
    """Though its first word is the heading of a field."""
    rows = [
        ["Ref", "Action", "Lead", over, "", ""],
        ["", "", "", "Start", "Finish", "Funding"],
        *([str(n), act, "Parks Manager", "1 May 2026", "1 June 2026", f"£{n}k"] for n, act in enumerate(_ACTS, 1)),
    ]
    plan = word_plan(tmp_path, rows, (0, 3, 0, 5), (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2))
    told = [(a.resources, {date.kind.value: date.text for date in a.dates}) for a in plan.actions]
    assert told == [(f"£{n}k", {"start": "1 May 2026", "due": "1 June 2026"}) for n in range(1, 5)]


def test_priorities_that_mostly_stand_beside_several_actions_are_the_sections(tmp_path: Path):
    """One has but one action; titles above the tables tell the years."""
    head = "<tr><th>Priority<th>No.<th>Action<th>Lead</tr>"
    cells = ["<td rowspan=2>Priority 1<br>Clean air", "", "<td rowspan=2>Priority 2<br>Warm homes", "", "<td>Priority 3<br>Good food"]  # fmt: skip
    acts = [*_ACTS, "Swap seeds"]
    rows = "".join(f"<tr>{cell}<td>{n}<td>{act}<td>Parks Manager</tr>" for n, (cell, act) in enumerate(zip(cells, acts, strict=True), 1))  # fmt: skip
    years = "".join(f"<h2>{title}</h2><table>{head}{rows}</table>" for title in ("Year one", "Year two"))
    plan = web_plan(tmp_path, f"<h1>Health Plan</h1>{years}")
    assert [a.section for a in plan.actions[:5]] == ["Clean air", "Clean air", "Warm homes", "Warm homes", "Good food"]
