"""Tables that stand near plans and hold no actions: registers, timetables, procedures, though they name owners and dates."""

from pathlib import Path

import pytest
from made_plans import plan_of

from parsers.headings.neighbours import are_of_neighbour

TABLES = {
    "decisions": ("Decision to be taken|Decision maker|Date of decision|Contact officer", "Award the contract|Cabinet|May 2026|Head of Roads"),
    "policies": ("Policy|Responsible|Last reviewed|Status", "Behaviour|Head of School|May 2025|Current"),
    "grants": ("Applicant|Project|Amount awarded|Date paid", "Scouts|Replace the heating|£500|May 2025"),
    "assets": ("Asset no.|Description|Location|Insurance value", "1|War memorial|Green|£9,000"),
    "applications": ("Application no.|Applicant|Proposal|Target date", "24/1|Mr Lee|Erect a porch|May 2025"),
    "savings": ("Proposal ref|Saving proposal|FTE impact|Portfolio holder", "S1|Reduce opening hours|2|Cllr Lee"),
    "legislation": ("Act / regulation|Year|Key requirement|Enforced by", "Equality Act|2010|Publish objectives|EHRC"),
    "contracts": ("Contract no.|Title|Supplier|Start|End|Contract manager", "7|Provide grounds care|Green Ltd|May 2020|May 2027|Parks Officer"),
    "notices": ("Notice ref|Site|Steps required|Status", "E1|Mill Lane|Cease the use|In force"),
    "obligations": ("Application|Obligation|Amount|Officer", "24/1|Provide a play area|£9,000|Planning Officer"),
    "records": ("Record type|Action|Retention|Responsible section", "Invoices|Destroy them|6 years|Finance"),
    "courses": ("Session|Aim|Facilitator|Date", "Chair a meeting|Build confidence|LGA peer|8 June 2022"),
    "campaigns": ("Month|Campaign|Key message|Lead", "June|Love your greens|Plan your meals|Waste Team"),
    "audits": ("Audit area|Objective of review|Quarter|Sponsor", "Treasury|Check the controls|Q2|Head of Finance"),
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


def test_what_is_done_with_records_in_the_end_is_no_action(tmp_path: Path):
    """A schedule of retention has a heading of actions, and owners."""
    header = "Ref|Record type|Trigger|Retention period|Action at end of period|Owner"
    rows = ["D1|Minutes|Meeting|Permanent|Transfer to archive|Clerk", "D2|Tenders|Award|6 years|Review|Finance Manager"]
    assert plan_of(tmp_path, header, *rows).status == "empty"


@pytest.mark.parametrize(
    "words", [["contractor", "May", "contractor"], ["contractor", "value", "start"], ["May", "May"]]
)
def test_words_that_tables_of_all_kinds_have_tell_no_other_table(words: list[str]):
    """Nor does one that stands twice: a row of a plan may hold them."""
    assert not are_of_neighbour(words)


PROCEDURES = {
    "clock": ("Time|Activity|Responsible", ["06:00|Put out the cones|Contractor", "08:30|Brief the stewards|Safety Officer"]),
    "working days": ("Task|Responsible|Deadline", ["Clear all accounts|Accountants|WD 3", "Send the listing|Managers|WD 4"]),
    "form": ("Task|Who|When|Initials", ["Order a laptop|Line manager|At first|", "Show the exits|Line manager|Then|"]),
    "causes": ("Trigger|Action|By whom", ["Flood alert|Warn the owners|Duty Manager", "Warning|Open the gates|Duty Manager"]),
    "each year": ("Step|What to do|Who|When each year", ["1|Print the forms|Clerk|July", "2|Post the forms|Clerk|August"]),
}  # fmt: skip


@pytest.mark.parametrize("name", PROCEDURES)
def test_the_steps_of_a_procedure_are_no_actions(name: str, tmp_path: Path):
    """Though they are orders, and somebody has to carry them out; those of which a status is told are actions."""
    header, rows = PROCEDURES[name]
    plan = plan_of(tmp_path, header, *rows)
    assert plan.status == "empty"
    assert plan.findings[0].code in ("table-not-actions", "table-without-headings")
    told = plan_of(tmp_path, f"{header}|Status", *(f"{row}|Complete" for row in rows))
    assert len(told.actions) == 2


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Action|Lead|Staff time|Completion", "Train the team|Manager|40 hours|June 2024"),
        ("Action|Lead|Timescale", "Restore the email|ICT Lead|Within 24 hours"),
        ("Step|Action|Lead|Success measure", "1|Set up a board|Director|It meets"),
        ("Action|Owner|When|Status", "Open a centre|Director|Same day|"),
        ("Action|Lead|Cost each year|Due", "Plant trees|Ranger|£5k|May 2025"),
        ("Audit area|Recommendation|Responsible officer|Quarter", "Treasury|Reconcile the bank|Accountant|Q2 2024/25"),
    ],
)
def test_plans_with_hours_steps_or_yearly_costs_are_plans(header: str, row: str, tmp_path: Path):
    """What makes a procedure are its times, where none is a date and no column tells how far anything is."""
    assert len(plan_of(tmp_path, header, row, row.replace("1", "2"), row).actions) == 3


def test_references_are_no_times_of_a_procedure(tmp_path: Path):
    """Though `1.01` may be read as one minute past one."""
    rows = ["1.01|Plant trees|Ranger|May 2025", "1.02|Mow less|Ranger|June 2025"]
    assert len(plan_of(tmp_path, "Ref|Action|Lead|By when", *rows).actions) == 2


def test_figures_under_measures_are_no_actions(tmp_path: Path):
    """A table of them beside a date is one of indicators."""
    rows = [f"{n}|Number of visits to library {n}|May 2021" for n in range(1, 5)]
    assert not plan_of(tmp_path, "Ref|Measures|Timeframe", *rows).actions


@pytest.mark.parametrize(
    "headings",
    [
        "Ref|Risk|Likelihood|Impact|Action|Owner",
        "Indicator|Baseline|Target|Actual|Lead",
        "Project|Budget|Spend to date|Lead",
        "Protected characteristic|Impact|Action|Owner",
        "Document title|Description|Regulation 18|Adoption|Lead",
    ],
)
def test_tables_that_stand_near_action_plans_give_no_rows(headings: str, tmp_path: Path):
    """A register of risks, indicators, budgets: a finding says why its rows are not loaded."""
    width = headings.count("|") + 1
    plan = plan_of(tmp_path, headings, *("|".join(f"Install {r}{c}" for c in range(width)) for r in range(3)))
    assert not plan.actions
    assert "table-not-actions" in {finding.code for finding in plan.findings}


def test_actions_agreed_on_may_stand_in_a_register_of_risks(tmp_path: Path):
    """A finding beside the risk makes it an audit."""
    rest = "4|3|Review the reserves|Head of Finance|May 2026"
    headings = "Likelihood|Impact|Agreed actions|Risk owner|Target date"
    assert not plan_of(tmp_path, f"Risk|{headings}", f"Loss of funding|{rest}").actions
    audit = plan_of(tmp_path, f"Finding|Risk|{headings}", f"Reserves are low|Loss of funding|{rest}")
    assert [action.action for action in audit.actions] == ["Review the reserves"]


def test_what_and_when_alone_may_be_a_timetable(tmp_path: Path):
    """Its rows decide: orders are actions, events are none."""
    events = plan_of(tmp_path, "Action|Date", "Public examination|May 2021", "Adoption|June 2022")
    orders = plan_of(tmp_path, "Action|Date", "Publish the draft|May 2021", "Adopt the plan|June 2022")
    assert (len(events.actions), len(orders.actions)) == (0, 2)


def test_a_table_that_counts_actions_holds_none(tmp_path: Path):
    """A dashboard beside a plan."""
    rows = [f"{colour}|{count}|{count}0%" for count, colour in enumerate(("Red", "Amber", "Green"), start=1)]
    assert plan_of(tmp_path, "RAG|Number of actions|Share", *rows).actions == ()
