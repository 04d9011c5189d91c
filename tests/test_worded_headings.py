"""Headings that ask, count money, or stand over others: the fields that they become."""

from pathlib import Path

import docx
import pytest
from made_plans import columns_of, plan_of, word_plan

from parsers.council import ReadingSettings
from parsers.headings.questions import field_asked_for
from parsers.plan import parse_document


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("what we are doing about it", "action"), ("what we will count", "measures"), ("what the council will do", "action"), ("what has changed", "outcomes"),
        ("how we will check", "measures"), ("how much will it take", "resources"), ("how much did we do", "measures"), ("what we will build", "action"),
        ("what inspectors told us", None), ("who will carry it out", "lead_text"), ("who will take it forward", "lead_text"), ("who is it for", None), ("who answers for it", "lead_text"), ("who will take part", None), ("who will complete the survey", None), ("where signs will be put up", None), ("where we want to stand in 2030", None), ("where are we up to", "progress"), ("where this stands", "progress"),
        ("how this will help delivery", "outcomes"), ("how can residents help", None), ("how you can help", None), ("what did we find", None), ("how this came about", None), ("how we will begin", "milestones"), ("who is in charge", "lead_text"), ("who is in charge of it", "lead_text"), ("who we charge", None),
        ("so we will", "action"), ("who will make it happen", "lead_text"), ("what has happened since", "progress"), ("what they do", None), ("what the service offers", None), ("what they will do", "action"),
    ],
)  # fmt: skip
def test_a_question_names_its_answers(heading: str, field: str | None):
    """What is asked, not the word that asks, tells which field they belong to."""
    assert field_asked_for(heading) == field


def test_what_was_found_is_not_what_is_done(tmp_path: Path):
    """Beside `What inspectors told us` the answer holds the action."""
    plan = plan_of(tmp_path, "What inspectors told us|What we are doing about it|Lead", "Few trees|Plant trees|Ranger")
    assert [(a.action, a.extras) for a in plan.actions] == [("Plant trees", {"What inspectors told us": "Few trees"})]


def test_a_directory_of_services_is_no_plan(tmp_path: Path):
    """It tells who does what, and when they are there."""
    head = "Who|What they do|When|How to get in touch"
    assert not plan_of(tmp_path, head, "Shout|Support people by text|Any time|85258", "Shed|Make|Tuesdays|Hall").actions


@pytest.mark.parametrize("whom", ["Who might be harmed", "Who is at risk"])
def test_whom_it_befalls_leads_nothing(whom: str, tmp_path: Path):
    """A risk assessment tells it beside what is done already."""
    plan = plan_of(tmp_path, f"Hazard|{whom}|What we already do|Risk level", "Glass|Volunteers|Wear gloves|Low")
    assert not plan.actions


@pytest.mark.parametrize(
    ("original", "revised"),
    [
        ("Completion date Original", "Completion date Revised"),
        ("Due", "Revised due"),
        ("First target", "Revised target"),
        ("Original deadline", "Extended to"),
    ],
)
def test_a_date_and_its_revision_are_both_dates(original: str, revised: str, tmp_path: Path):
    """Whatever word stands first in their headings."""
    plan = plan_of(tmp_path, f"Action|Lead|{original}|{revised}", "Plant trees|Ranger|31/03/2025|30/06/2026")
    assert [date.text for date in plan.actions[0].dates] == ["31/03/2025", "30/06/2026"]


def test_a_date_that_is_seldom_put_off_is_still_one(tmp_path: Path):
    """What says that there is none tells nothing of its column."""
    rows = [f"Plant wood {number}|Ranger|May 2024|{new}" for number, new in enumerate(("N/A", "-", "June 2025", "n/a"))]
    third = plan_of(tmp_path, "Action|Lead|Original deadline|New deadline", *rows).actions[2]
    assert [date.text for date in third.dates] == ["May 2024", "June 2025"]


def test_columns_headed_by_a_unit_of_money_are_resources(tmp_path: Path):
    """`Match (£k)` counts what is spent, `Savings (£k)` does not."""
    plan = plan_of(tmp_path, "Action|Lead|Match (£k)|Savings (£k)", "Plant trees|Ranger|20|5")
    assert [(a.resources, a.extras) for a in plan.actions] == [("20", {"Savings (£k)": "5"})]


def test_the_export_of_a_project_plan_has_its_own_headings(tmp_path: Path):
    """`Resource names` are the leads; under `% complete` stand shares, which are a status and no date."""
    headings = "WBS|Task name|% complete|Duration|Start|Finish|Resource names"
    plan = plan_of(
        tmp_path,
        headings,
        "1.1|Appoint the director|100%|5 days|Mon 02/06/25|Fri 06/06/25|HR Lead[50%]",
        "1.2|Agree the budget|60%|5 days|Mon 09/06/25|Fri 13/06/25|Section 151 Officers, ICT Lead",
    )
    assert columns_of(plan)[2:3] + columns_of(plan)[-1:] == ["status_text", "lead_text"]
    assert [(a.ref, a.status, a.target_text, str(a.due_end)) for a in plan.actions] == [
        ("1.1", "complete", "Fri 06/06/25", "2025-06-06"),
        ("1.2", "ongoing", "Fri 13/06/25", "2025-06-13"),
    ]


def test_shares_beside_a_status_are_kept_as_they_stand(tmp_path: Path):
    """They are no date either."""
    plan = plan_of(tmp_path, "Action|Status|% complete|Due date", "Plant trees|On track|40%|May 2021")
    assert [(a.status, a.target_text, a.extras) for a in plan.actions] == [
        ("on_track", "May 2021", {"% complete": "40%"})
    ]


def test_a_log_of_risks_and_issues_holds_no_actions(tmp_path: Path):
    """The kinds of its rows tell, though its headings might be those of a plan."""
    headings = "ID|Type|Description|Owner|Response"
    rows = ["R1|Risk|Staff leave|HR Lead|Pay more", "I1|Issue|Data are late|ICT Lead|Start early"]
    plan = plan_of(tmp_path, headings, *rows)
    assert not plan.actions
    assert "table-not-actions" in {finding.code for finding in plan.findings}


def test_numbered_parts_under_a_heading_of_their_kind_are_sections(tmp_path: Path):
    """`Aim 1: Homes` once for several rows; what stands beside every action is its objective."""
    headings = "Strategic aim|Action|Lead|By when"
    rows = ["Aim 1: Homes|Insulate flats|Housing Manager|May 2021", "|Let empty homes|Lettings Team|June 2021"]
    more = ["Aim 2: Parks|Plant trees|Ranger|May 2022", "|Mow less|Ranger|June 2022"]
    once = plan_of(tmp_path, headings, *rows, *more)
    assert [(a.section_number, a.section) for a in once.actions] == [("1", "Homes")] * 2 + [("2", "Parks")] * 2
    each = plan_of(tmp_path, headings, rows[0], more[0])
    assert [(a.section, a.objective_text) for a in each.actions] == [(None, "Aim 1: Homes"), (None, "Aim 2: Parks")]


def test_a_row_of_headings_in_another_language_is_no_section(tmp_path: Path):
    """Nor is it a row of the plan where it comes again above the headings of the next table."""
    head = [["Gweithred", "Arweinydd", "Amserlen"], ["Action", "Lead", "Timescale"]]
    document = docx.Document()
    for rows in ([*head, ["Plant trees", "Ranger", "May 2021"]], [*head, ["Mow less", "Parks Team", "June 2021"]]):
        table = document.add_table(0, 3)
        for texts in rows:
            for cell, text in zip(table.add_row().cells, texts, strict=True):
                cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    plan = parse_document(tmp_path / "plan.docx", ReadingSettings())
    assert [(a.section, a.action) for a in plan.actions] == [(None, "Plant trees"), (None, "Mow less")]
    assert (plan.words.words_reported, plan.words.words_ignored) == (0, 12)


def test_a_heading_goes_by_what_it_names_before_what_it_includes(tmp_path: Path):
    """`Resources, including costs`; the source of the funding gives way to it."""
    plan = plan_of(tmp_path, "Action|Lead|Resources, including costs|Funding source", "Plant trees|Ranger|Time|Grant")
    assert [(a.resources, a.extras) for a in plan.actions] == [("Time", {"Funding source": "Grant"})]


def test_by_is_whom_or_when_and_with_names_partners(tmp_path: Path):
    """The values below tell which."""
    when = plan_of(tmp_path, "No|Action|With|By", "L1|Plant trees|Wildlife Trust|March 2027")
    whom = plan_of(tmp_path, "No|Action|When|By", "L1|Plant trees|March 2027|Parks Manager")
    assert [c.field for c in when.tables[0].columns] == ["ref", "action", "support_text", "target_text"]
    assert [c.field for c in whom.tables[0].columns] == ["ref", "action", "target_text", "lead_text"]


def test_an_account_of_orders_holds_the_actions_where_nothing_else_does(tmp_path: Path):
    """`What we did` beside who and when; beside actions it tells how they went, `What happened` only alone."""
    done = plan_of(tmp_path, "What we did|Lead|Signed off", "Replace the form|Digital Lead|21/02/2025")
    assert not done.actions  # nothing says when it was due
    due = plan_of(tmp_path, "What we did|Lead|Deadline|Signed off", "Replace the form|Digital Lead|May 2025|21/02/2025")
    assert [(a.action, str(a.completed_end)) for a in due.actions] == [("Replace the form", "2025-02-21")]
    told = plan_of(tmp_path, "Action|What happened|Progress update|Lead", "Plant trees|A storm|Half are planted|Ranger")
    assert [(a.progress, a.extras) for a in told.actions] == [("Half are planted", {"What happened": "A storm"})]


def test_a_word_for_any_kind_names_no_section(tmp_path: Path):
    """`Age group` says whom an action is for."""
    plan = plan_of(tmp_path, "Age group|Action|Lead", "Under fives|Plant trees|Ranger", "Teenagers|Mow less|Ranger")
    assert [(a.section, a.extras) for a in plan.actions] == [
        (None, {"Age group": "Under fives"}),
        (None, {"Age group": "Teenagers"}),
    ]


def test_codes_of_letters_and_numbers_are_references(tmp_path: Path):
    """Under `Policy`, each its own; numbers of objectives are none."""
    rows = ("{}|Plant trees|Ranger", "{}|Mow less|Ranger", "{}|Dig ponds|Ranger")
    for codes, found in (("P1 P2 E1", ["P1", "P2", "E1"]), ("1 2 3", [None] * 3)):
        lines = (row.format(code) for row, code in zip(rows, codes.split(), strict=True))
        assert [a.ref for a in plan_of(tmp_path, "Policy|Action|Lead", *lines).actions] == found


def test_codes_of_a_table_printed_twice_are_references(tmp_path: Path):
    """Each comes again, in the same order."""
    rows = ("P1|Plant trees|Ranger", "P2|Mow less|Ranger", "E1|Dig ponds|Ranger")
    table = ("Policy|Action|Lead", *rows)
    plan = plan_of(tmp_path, *table, "", "Again", "", *table)
    assert [(a.ref, a.objectives) for a in plan.actions] == [("P1", ()), ("P2", ()), ("E1", ())]


def test_numbered_aims_once_for_several_rows_are_sections(tmp_path: Path):
    """`1. Homes` under `Aim`, merged down; one for each row it tells what the action is for."""
    head = ["Aim", "Action", "Lead"]
    rows = [head, ["1. Homes", "Plant trees", "Ranger"], ["", "Mow less", "Ranger"], ["2. Roads", "Dig", "Ranger"]]
    assert [a.section for a in word_plan(tmp_path, rows, (1, 0, 2, 0)).actions] == ["Homes", "Homes", "Roads"]
    single = [head, ["1. Homes", "Plant trees", "Ranger"], ["2. Roads", "Dig", "Ranger"]]
    assert [a.section for a in word_plan(tmp_path, single).actions] == [None, None]


def test_schemes_that_somebody_leads_are_the_actions(tmp_path: Path):
    """Where no heading names actions, and none of the schemes begins with an order."""
    rows = [
        ["Ref", "Scheme", "Lead", "End date"],
        ["BP1", "Bus lane to the market", "Traffic Manager", "March 2027"],
        ["BP2", "Bus gate at the bridge", "Traffic Manager", "May 2027"],
    ]
    plan = word_plan(tmp_path, rows)
    assert [a.action for a in plan.actions] == ["Bus lane to the market", "Bus gate at the bridge"]


def test_a_question_about_money_comes_before_its_source(tmp_path: Path):
    """Which is then an extra."""
    plan = plan_of(tmp_path, "Action|Lead|Funding source|What resources do we need?", "Plant trees|Ranger|Grant|£5k")
    assert [(a.resources, a.extras) for a in plan.actions] == [("£5k", {"Funding source": "Grant"})]


@pytest.mark.parametrize("other", ["Recommendation", "Requirement"])
def test_a_heading_of_actions_comes_before_what_they_answer(other: str, tmp_path: Path):
    """Whatever the vocabulary calls actions: it is answered in each row."""
    rows = ["1|Staff should be trained|Hold a course|HR|May 2026", "2|Books should be kept|Buy a ledger|HR|June 2026"]
    for name in ("Planned action", "Action needed"):
        plan = plan_of(tmp_path, f"No|{other}|{name}|Owner|By when", *rows)
        assert [a.action for a in plan.actions] == ["Hold a course", "Buy a ledger"]


def test_a_remark_beside_a_heading_is_no_part_of_it(tmp_path: Path):
    """`Scheme (see notes)` heads no notes."""
    header = "Scheme (see notes)|What will be delivered|Lead|By when"
    plan = plan_of(
        tmp_path, header, "Open the path|A new path|Ranger|May 2026", "Plant trees|Forty trees|Clerk|May 2027"
    )
    assert [(a.action, a.milestones) for a in plan.actions] == [
        ("Open the path", "A new path"),
        ("Plant trees", "Forty trees"),
    ]


def test_what_a_heading_explains_in_brackets_tells_less_than_its_words(tmp_path: Path):
    """Nor do both together ask for what neither asks."""
    header = "Action|How far have we got? (What has been done so far)|What we pay for (People and things needed)"
    plan = plan_of(tmp_path, header, "Plant trees|A draft went to the board|£20,000", "Mow|The survey is out|£500")
    assert columns_of(plan) == ["action", "progress", "resources"]


@pytest.mark.parametrize(("values", "roles"), [(("HoP / CFO", "AD Housing"), ["HoP", "CFO", "AD Housing"]),
                                               (("TBC", "CFO"), None), (("Y", "N"), None)])  # fmt: skip
def test_initials_below_a_word_for_those_in_charge_are_leads(
    values: tuple[str, str], roles: list[str] | None, tmp_path: Path
):
    """Of several; answers are none."""
    rows = [f"Plant wood {number}|{value}|May 2026" for number, value in enumerate(values)]
    plan = plan_of(tmp_path, "Action|Officer in charge|By when", *rows)
    assert [lead.role for action in plan.actions for lead in action.leads] == (roles or [])
