"""Tables that stand near plans and hold no actions, though they name owners and dates."""

from pathlib import Path

import pytest
from conftest import plan_of

TABLES = {
    "decisions": ("Decision to be taken|Decision maker|Date of decision|Contact officer", "Award the contract|Cabinet|May 2026|Head of Roads"),
    "policies": ("Policy|Responsible|Last reviewed|Status", "Behaviour|Head of School|May 2025|Current"),
    "grants": ("Applicant|Project|Amount awarded|Date paid", "Scouts|Replace the heating|£500|May 2025"),
    "assets": ("Asset no.|Description|Location|Insurance value", "1|War memorial|Green|£9,000"),
    "applications": ("Application no.|Applicant|Proposal|Target date", "24/1|Mr Lee|Erect a porch|May 2025"),
    "savings": ("Proposal ref|Saving proposal|FTE impact|Portfolio holder", "S1|Reduce opening hours|2|Cllr Lee"),
    "legislation": ("Act / regulation|Year|Key requirement|Enforced by", "Equality Act|2010|Publish objectives|EHRC"),
    "road works": ("Road|Works|Promoter|Start|Traffic management", "High Street|Renew the main|Water company|May 2025|Signals"),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_table_near_plans_is_none_of_actions(name: str, tmp_path: Path):
    """And the finding says so; with a heading of actions beside them, orders and leads are loaded."""
    header, row = TABLES[name]
    plan = plan_of(tmp_path, header, row, row.replace("1", "2"))
    assert plan.status == "empty"
    assert plan.findings[0].code in ("table-not-actions", "table-without-headings")
    led = plan_of(tmp_path, f"Action|Lead officer|{header}", f"Publish the list|Clerk|{row}", f"Mow less|Ranger|{row}")
    assert [action.action for action in led.actions] == ["Publish the list", "Mow less"]
