"""Headings: rows that print them, the fields that they become, and tables that only stand near action plans."""

from pathlib import Path

import docx
import pytest
from conftest import plan_of
from docx.table import Table as WordTable

from parsers.council import Reading
from parsers.plan import parse_document
from schema.plan import ParsedPlan
from schema.vocabulary import fold_heading


def word_plan(tmp_path: Path, rows: list[list[str]], *merges: tuple[int, int, int, int]) -> ParsedPlan:
    """The plan of a Word table; `merges` are ranges of cells: first row and column, last row and column."""
    document = docx.Document()
    table: WordTable = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for top, left, bottom, right in merges:
        text = rows[top][left]
        table.cell(top, left).merge(table.cell(bottom, right)).text = text
    document.save(str(tmp_path / "plan.docx"))
    return parse_document(tmp_path / "plan.docx", Reading())


def columns_of(plan: ParsedPlan) -> list[str]:
    """The fields of the first table's columns."""
    return [column.field for column in plan.tables[0].columns]


def test_a_group_heading_lies_over_its_parts(tmp_path: Path):
    """`Timescale` over `Start` and `End`: each column is read by its own part."""
    rows = [
        ["Action", "Timescale", "", "Lead"],
        ["", "Start", "End", ""],
        ["Plant trees", "May 2021", "May 2022", "Parks Manager"],
    ]
    plan = word_plan(tmp_path, rows, (0, 1, 0, 2), (0, 0, 1, 0), (0, 3, 1, 3))
    assert columns_of(plan) == ["action", "start_text", "target_text", "lead_text"]
    (action,) = plan.actions
    assert [(d.kind, str(d.start_date)) for d in action.dates] == [("due", "2022-05-01"), ("start", "2021-05-01")]


def test_groups_may_lie_over_one_column_and_leave_another_free(tmp_path: Path):
    """A row of `What`, `When` and `Who` below a section's title and above the headings is part of these."""
    rows = [
        ["Theme 1: Open spaces", "", "", "", "", ""],
        ["", "What", "", "When", "", "Who"],
        ["Ref", "Action", "Milestones", "Start", "Finish", "Lead officer"],
        ["1", "Plant trees", "Sites agreed", "May 2021", "May 2022", "Parks Manager"],
    ]
    plan = word_plan(tmp_path, rows, (0, 0, 0, 5), (1, 1, 1, 2), (1, 3, 1, 4))
    assert columns_of(plan) == ["ref", "action", "milestones", "start_text", "target_text", "lead_text"]
    assert [(a.section, a.action) for a in plan.actions] == [("Open spaces", "Plant trees")]


def test_a_row_of_groups_above_the_headings_is_part_of_them(tmp_path: Path):
    """It is no title of a section."""
    rows = [
        ["", "What and who", "", "When", ""],
        ["Ref", "Action", "Lead", "Start", "End"],
        ["1", "Plant trees", "Parks Manager", "2021", "2022"],
    ]
    plan = word_plan(tmp_path, rows, (0, 1, 0, 2), (0, 3, 0, 4))
    assert columns_of(plan) == ["ref", "action", "lead_text", "start_text", "target_text"]
    assert plan.actions[0].section is None


def test_units_below_headings_belong_to_them(tmp_path: Path):
    """`(£k)` and `dd/mm/yy` are no row of the plan."""
    plan = plan_of(tmp_path, "Action|Cost|Due date", "|(£k)|dd/mm/yy", "Plant trees|20|01/05/2021")
    assert [(a.action, a.resources) for a in plan.actions] == [("Plant trees", "20")]


def test_numbers_under_a_heading_of_actions_are_references(tmp_path: Path):
    """Then the column beside it says what is done."""
    plan = plan_of(tmp_path, "Action|Description|Lead", "1.1|Plant trees|Parks Manager", "1.2|Mow less|Parks Manager")
    assert [(a.ref, a.action) for a in plan.actions] == [("1.1", "Plant trees"), ("1.2", "Mow less")]


def test_a_measure_before_the_actions_is_what_is_done(tmp_path: Path):
    """The actions are then its steps; behind them a measure tells how success is measured."""
    before = plan_of(tmp_path, "Measure|Action|Lead", "Lower speeds|We will make orders|Head of Highways")
    behind = plan_of(tmp_path, "Action|Measure|Lead", "Lower speeds|Mean speed|Head of Highways")
    assert (before.actions[0].action, before.actions[0].milestones) == ("Lower speeds", "We will make orders")
    assert (behind.actions[0].action, behind.actions[0].measures) == ("Lower speeds", "Mean speed")


def test_orders_under_an_unknown_heading_are_the_actions(tmp_path: Path):
    """Where other columns say who and when."""
    plan = plan_of(
        tmp_path,
        "Gubbins|Lead|Deadline",
        "Plant 500 trees|Parks Manager|May 2021",
        "Review the depot|Fleet Manager|June 2021",
    )
    assert [a.action for a in plan.actions] == ["Plant 500 trees", "Review the depot"]


@pytest.mark.parametrize(
    "headings",
    [
        "Measures|Timeframe|Cost",
        "Objective|Timescale|Lead officer|How will we measure success|What this will cost and how it will be funded",
    ],
)
def test_orders_under_measures_or_objectives_are_the_actions(headings: str, tmp_path: Path):
    """Where no heading names actions; a heading may be as long as the vocabulary knows it."""
    values = {"Measures": "Plant 500 trees", "Objective": "Plant 500 trees", "Lead officer": "Parks Manager"}
    row = "|".join(values.get(heading, "2023") for heading in headings.split("|"))
    assert [a.action for a in plan_of(tmp_path, headings, row).actions] == ["Plant 500 trees"]


def test_key_tasks_beside_key_actions_are_steps(tmp_path: Path):
    """Alone they are the actions."""
    both = plan_of(tmp_path, "Key action|Key task|Owner", "Plant trees|Order saplings|Parks Manager")
    alone = plan_of(tmp_path, "Key task|Owner", "Order saplings|Parks Manager")
    assert (both.actions[0].action, both.actions[0].milestones) == ("Plant trees", "Order saplings")
    assert alone.actions[0].action == "Order saplings"


def test_a_service_is_the_lead_where_no_other_column_names_one(tmp_path: Path):
    """Beside leads it is kept as it stands."""
    alone = plan_of(tmp_path, "Action|Directorate|Deadline", "Plant trees|Housing Services|May 2021")
    beside = plan_of(tmp_path, "Action|Directorate|Lead", "Plant trees|Housing Services|Parks Manager")
    assert [lead.role for lead in alone.actions[0].leads] == ["Housing Services"]
    assert beside.actions[0].extras == {"Directorate": "Housing Services"}


def test_the_rest_of_a_service_at_the_top_of_a_page_hides_none(tmp_path: Path):
    """It begins in the midst of a name; elsewhere such a text is none of a service."""
    head, row = "<tr><td>Action<td>Committee<td>Deadline", "<tr><td>{}<td>{}<td>{}"
    above = row.format("Mow less", "Full Council", "2025") + row.format("Plant trees", "Finance", "May")
    below = row.format("in parks", "and Resources Committee", "2026")
    (tmp_path / "plan.html").write_text(f"<table>{head}{above}</table><table>{below}</table>", encoding="utf-8")
    (tmp_path / "whole.html").write_text(f"<table>{head}{above}{below}</table>", encoding="utf-8")
    cut, whole = (parse_document(tmp_path / name, Reading()) for name in ("plan.html", "whole.html"))
    assert [columns_of(plan)[1] for plan in (cut, whole)] == ["lead_text", "extra"]


@pytest.mark.parametrize("name", ["Scheme", "Scheme (phase):", "Project"])
def test_a_scheme_beside_what_will_be_built_is_the_action(name: str, tmp_path: Path):
    """What will be built are its milestones; a scheme beside amounts alone is none."""
    (action,) = plan_of(tmp_path, f"{name}|What we will build|Lead", "Mill Lane|Two crossings|Parks Manager").actions
    assert (action.action, action.milestones) == ("Mill Lane", "Two crossings")
    assert plan_of(tmp_path, f"{name}|Directorate|2024/25 £000|2025/26 £000", "Mill Lane|Highways|20|30").actions == ()


def test_funding_without_amounts_is_a_source(tmp_path: Path):
    """Beside a cost it is kept as it stands; an amount belongs to the resources."""
    head = "Action|Estimated cost|Funding"
    source = plan_of(tmp_path, head, "Plant trees|£5k|A grant").actions[0]
    amount = plan_of(tmp_path, head, "Plant trees|£5k|£2k of grants").actions[0]
    assert (source.resources, source.extras) == ("£5k", {"Funding": "A grant"})
    assert amount.resources == "Estimated cost: £5k\nFunding: £2k of grants"


def test_a_source_of_funding_or_notes_give_way(tmp_path: Path):
    """Beside a cost or an update they are kept as they stand; alone they are the resources and the progress."""
    head, row = (
        "Action|Cost|Funding source|Update: at March 2021|Notes",
        "Plant trees|£5k|A grant|Half are planted|Dry year",
    )
    (both,) = plan_of(tmp_path, head, row).actions
    (alone,) = plan_of(tmp_path, "Action|Funding source|Notes", "Plant trees|A grant|Dry year").actions
    assert (both.resources, both.progress) == ("£5k", "Half are planted")
    assert both.extras == {"Funding source": "A grant", "Notes": "Dry year"}
    assert (alone.resources, alone.progress) == ("A grant", "Dry year")


def test_columns_of_progress_under_a_period_each_are_updates(tmp_path: Path):
    """A quarter or a month in every heading; one such column alone is an account as any."""
    head = "Action|Lead|Q1 update (Apr - Jun 2023)|Q2 update (Jul - Sep 2023)"
    (both,) = plan_of(tmp_path, head, "Plant trees|Ranger|Sites chosen|Half are planted").actions
    (alone,) = plan_of(tmp_path, "Action|Lead|Update at June 2023", "Plant trees|Ranger|Sites chosen").actions
    assert [(str(u.period_start), u.text) for u in both.updates] == [
        ("2023-04-01", "Sites chosen"),
        ("2023-07-01", "Half are planted"),
    ]
    assert (both.progress, alone.progress, alone.updates) == (None, "Sites chosen", ())


def test_a_column_of_statuses_is_the_status(tmp_path: Path):
    """Whatever its heading says, where no other column is."""
    rows = [
        f"Plant {n} trees|Ranger|{word}" for n, word in enumerate(("Complete", "Ongoing", "Not commenced"), start=2)
    ]
    plan = plan_of(tmp_path, "Action|Lead|Overall delivery indicator", *rows)
    assert [action.status for action in plan.actions] == ["complete", "ongoing", "not_started"]


def test_headings_in_two_languages_are_read_by_the_english_half(tmp_path: Path):
    """On either side of the stroke."""
    (action,) = plan_of(tmp_path, "Gweithred / Action|Lead / Arweinydd", "Plant trees|Parks Manager").actions
    assert (action.action, action.leads[0].role) == ("Plant trees", "Parks Manager")


def test_figures_under_measures_are_no_actions(tmp_path: Path):
    """A table of them beside a date is one of indicators."""
    rows = [f"{n}|Number of visits to library {n}|May 2021" for n in range(1, 5)]
    assert not plan_of(tmp_path, "Ref|Measures|Timeframe", *rows).actions


def test_a_date_before_a_recommendation_is_none_of_its_due_dates(tmp_path: Path):
    """A tracker prints there when it was made: it is kept as it stands, and told."""
    row = "7|12 May 2021|Review the fees|Parks Manager|Fees were reviewed"
    plan = plan_of(tmp_path, "Ref|Date|Recommendation|Lead officer|Action taken", row)
    (action,) = plan.actions
    assert (action.dates, action.extras) == ((), {"Date": "12 May 2021"})
    assert "heading-unknown" in {finding.code for finding in plan.findings}


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


def test_parts_of_a_group_whose_lines_are_lost_belong_to_the_headings(tmp_path: Path):
    """`Timescale` stands over `Start` alone where no ruling tells that it lies over `End` too."""
    rows = [
        ["Action", "Lead", "Timescale", ""],
        ["", "", "Start", "End"],
        ["Plant trees", "Parks Manager", "May 2021", "May 2022"],
    ]
    plan = word_plan(tmp_path, rows)
    assert columns_of(plan) == ["action", "lead_text", "start_text", "target_text"]
    assert [action.action for action in plan.actions] == ["Plant trees"]


def test_a_title_beside_a_description_names_the_action(tmp_path: Path):
    """As performance systems export it, the description blank in places; a share beside a note is no account."""
    headings = "Code|Title|Description|Managed By|Due Date|Status|Progress|Latest Note"
    rows = ["A 01|Training|Map what is missing|Board Manager|31-Jan-2025|In Progress|80%|Mapped.",
            "A 02|Peer review||Board Chair|30-Sep-2025|Not Started|0%|"]  # fmt: skip
    first, second = plan_of(tmp_path, headings, *rows).actions
    assert (first.action, first.progress, second.action) == ("Training", "Mapped.", "Peer review")
    assert first.extras == {"Description": "Map what is missing", "Progress": "80%"}


def test_an_agreed_action_comes_before_the_recommendation_that_it_answers(tmp_path: Path):
    """The recommendation is kept beside it."""
    plan = plan_of(
        tmp_path, "Ref|Recommendation|Agreed management action|Due date", "1|Plans should be tested|Test them|May 2024"
    )
    assert (plan.actions[0].action, plan.actions[0].extras) == (
        "Test them",
        {"Recommendation": "Plans should be tested"},
    )


def test_a_table_that_counts_actions_holds_none(tmp_path: Path):
    """A dashboard beside a plan."""
    rows = [f"{colour}|{count}|{count}0%" for count, colour in enumerate(("Red", "Amber", "Green"), start=1)]
    assert plan_of(tmp_path, "RAG|Number of actions|Share", *rows).actions == ()


def test_what_is_agreed_beside_each_recommendation_is_the_action(tmp_path: Path):
    """The recommendation is kept; it stays the action where some rows have no answer."""
    header = "No|Recommendation|Agreed management action|Owner"
    rows = ["1|Paths are not swept.|Sweep paths weekly|Parks", "2|Nobody counts trees.|Count trees|Parks"]
    plan = plan_of(tmp_path, header, *rows)
    assert [action.action for action in plan.actions] == ["Sweep paths weekly", "Count trees"]
    assert plan.actions[0].extras == {"Recommendation": "Paths are not swept."}
    titled = plan_of(tmp_path, header, "1|Paths", "1.1|Clean paths", *(f"1.1.{row}" for row in rows))
    assert [(a.action, a.section) for a in titled.actions] == [
        ("Sweep paths weekly", "Clean paths"),
        ("Count trees", "Clean paths"),
    ]
    refused = plan_of(tmp_path, header, rows[0], "2|Count trees.||Parks")
    assert [action.action for action in refused.actions] == ["Paths are not swept.", "Count trees."]


def test_a_question_behind_a_heading_explains_it():
    """The heading alone tells the field; a question about somebody is one of its own."""
    assert fold_heading("Project and what it will deliver") == "project"
    assert fold_heading("Outcome – how we will know") == "outcome"
    assert fold_heading("Action and who will lead it") == "action and who will lead it"


def test_measures_for_clean_air_are_actions_and_those_not_pursued_are_none(tmp_path: Path):
    """Years say when a measure begins and ends; the bodies involved answer for it."""
    header = "Measure No.|Measure|Category|Year Measure Introduced|Estimated / Actual Completion Year|Organisations Involved|Measure Status"
    plan = plan_of(
        tmp_path, header, "1|Taxi licensing conditions|Low emission transport|2023|2026|City Council|Completed"
    )
    assert columns_of(plan) == ["ref", "action", "section", "start_text", "target_text", "lead_text", "status_text"]
    assert plan.actions[0].lead_text == "City Council"
    refused = ["Action category|Action description|Reason action is not being pursued", "Traffic|Close a street|Costs"]
    assert not plan_of(tmp_path, *refused).actions


def test_a_column_of_colours_is_the_rating_whatever_its_heading(tmp_path: Path):
    """Letters without red or green may be classes of anything."""
    header = "Action|Lead|Confidence"
    plan = plan_of(tmp_path, header, "Plant trees|Parks|G", "Mow lawns|Fleet|A")
    assert [action.rag for action in plan.actions] == ["green", "amber"]
    classes = plan_of(tmp_path, header, "Plant trees|Parks|B", "Mow lawns|Fleet|A")
    assert columns_of(classes)[2] == "extra"


def test_numbers_that_do_not_follow_each_other_are_no_references(tmp_path: Path):
    """Under a heading that nobody knows they may be scores."""
    scores = plan_of(tmp_path, "Action|Lead|Gubbins", "Plant trees|Ranger|14", "Mow less|Ranger|250", "Dig|Ranger|")
    numbers = plan_of(tmp_path, "Gubbins|Action|Lead", "1|Plant trees|Ranger", "2|Mow less|Ranger")
    assert [columns_of(plan) for plan in (scores, numbers)] == [
        ["action", "lead_text", "extra"],
        ["ref", "action", "lead_text"],
    ]


def test_a_heading_in_two_languages_is_the_known_half():
    """Though short words of the other one may be English too."""
    assert fold_heading("Gnìomhan a Dhìth / Actions required") == "actions required"
    assert fold_heading("Actions required / Camau a gymerir") == "actions required"


def test_numbers_with_footnote_marks_are_read_as_text(tmp_path: Path):
    """A raised figure is a digit, though of no number."""
    plan = plan_of(tmp_path, "Action|Lead|Gubbins", "Plant trees|Ranger|2027¹", "Mow less|Ranger|2028²")
    assert plan.actions[0].extras == {"Gubbins": "2027¹"}


def test_numbered_orders_outweigh_headings_that_a_table_of_figures_may_have(tmp_path: Path):
    """A reference before an order does not hide it, nor do rows that name a section."""
    rows = ("Homes||", "Action 1.2: Plant trees|May 2021|Parks Manager", "Parks||", "Action 1.3: Mow less||Ranger")
    plan = plan_of(tmp_path, "Measure|Target|Lead", *rows)
    assert [action.action for action in plan.actions] == ["Plant trees", "Mow less"]


def test_of_ratings_by_month_the_latest_stands(tmp_path: Path):
    """Below a heading of them all, in whatever order they are printed."""
    plan = plan_of(
        tmp_path, "Ref|Action|Lead|RAG Dec 25|RAG Nov 25", "1|Plant trees|Ranger|G|R", "2|Mow less|Ranger|A|A"
    )
    assert plan.actions[0].rag == "green"
    assert plan.actions[0].extras == {"RAG Nov 25": "R"}
    for form in ("{} 2025 RAG", "RAG status ({} 25)"):
        later, earlier = form.format("Dec"), form.format("Sept")
        plan = plan_of(tmp_path, f"Ref|Action|{earlier}|{later}", "1|Plant trees|R|G", "2|Mow less|A|A")
        assert (plan.actions[0].rag, plan.actions[0].extras) == ("green", {earlier: "R"})


def test_ratings_of_months_without_years_follow_each_other(tmp_path: Path):
    """From the left or from the right, over the turn of a year too: the way in which fewer months lie between."""
    for earlier, later in (("Sept", "Nov"), ("Dec", "Jan"), ("March", "May")):
        for columns in ((f"RAG {earlier}|RAG {later}", "R|G"), (f"{later} RAG|{earlier} RAG", "G|R")):
            plan = plan_of(tmp_path, f"Ref|Action|{columns[0]}", f"1|Plant trees|{columns[1]}", "2|Mow less|A|A")
            assert plan.actions[0].rag == "green"
    year = [f"RAG {month}" for month in ("June", "Sept", "Dec", "March")]
    for headings, ratings in ((year, "R|R|R|G"), (year[::-1], "G|R|R|R")):
        plan = plan_of(tmp_path, f"Ref|Action|{'|'.join(headings)}", f"1|Plant trees|{ratings}", "2|Mow less|A|A|A|A")
        assert plan.actions[0].rag == "green"


def test_of_ratings_by_quarter_the_last_that_is_filled_in_stands(tmp_path: Path):
    """The quarters before it are kept, and one that is still blank tells nothing."""
    plan = plan_of(
        tmp_path, "Ref|Action|Lead|Q1 RAG|Q2 RAG|Q3 RAG", "1|Plant trees|Ranger|R|G|", "2|Mow less|Ranger|A|A|"
    )
    assert [action.rag and action.rag.value for action in plan.actions] == ["green", "amber"]
    assert plan.actions[0].extras == {"Q1 RAG": "R"}


def test_of_ratings_by_term_the_last_that_is_filled_in_stands(tmp_path: Path):
    """As printed, whatever the terms are called."""
    for terms in (("Autumn", "Spring", "Summer"), ("Term 1", "Term 2", "Term 3")):
        headings = "|".join(f"RAG {term}" for term in terms)
        plan = plan_of(tmp_path, f"Ref|Action|{headings}", "1|Plant trees|R|G|", "2|Mow less|A|A|")
        assert [action.rag and action.rag.value for action in plan.actions] == ["green", "amber"]


def test_years_of_a_plan_beside_a_named_one_have_its_field(tmp_path: Path):
    """The name stands above the first, as where a page shows no lines."""
    header = "Action|Milestones Year 1 (2024/25)|Year 2 (2025/26)|Lead"
    plan = plan_of(tmp_path, header, "Train carers|20 trained|40 trained|Parks Manager")
    assert columns_of(plan) == ["action", "milestones", "milestones", "lead_text"]
    expected = "Milestones Year 1 (2024/25): 20 trained\nMilestones Year 2 (2025/26): 40 trained"
    assert plan.actions[0].milestones == expected


def test_periods_beside_a_named_one_have_its_field(tmp_path: Path):
    """The name stands above all of them, in the middle; a plan by year is no account of what was done."""
    header = "Action|2024/25|Milestones 2025/26|2026/27|Lead"
    plan = plan_of(tmp_path, header, "Train carers|20 trained|40 trained|60 trained|Parks Manager")
    assert columns_of(plan) == ["action", "milestones", "milestones", "milestones", "lead_text"]
    assert plan.actions[0].milestones == (
        "Milestones 2024/25: 20 trained\nMilestones 2025/26: 40 trained\nMilestones 2026/27: 60 trained"
    )
    assert plan.actions[0].updates == ()


def test_heading_over_columns_that_tell_nothing_by_themselves(tmp_path: Path):
    """All are of its field; their own headings are kept with what stands below them."""
    rows = [
        ["Action", "Lead", "Performance measures", "", ""],
        ["", "", "How much did we do?", "How well did we do it?", "Is anyone better off?"],
        ["Plant trees", "Parks Manager", "400 trees", "90% live", "More shade"],
    ]
    plan = word_plan(tmp_path, rows, (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 4))
    assert columns_of(plan)[2:] == ["measures"] * 3
    assert "Is anyone better off?: More shade" in (plan.actions[0].measures or "")


def test_many_periods_beside_headings(tmp_path: Path):
    """They count neither for nor against a row of headings."""
    periods = [f"{year}/{year - 1999}" for year in range(2024, 2030)]
    rows = [["Ref", "Key action - task", "Responsibility", *periods],
            ["G1", "Review the fund", "Fund Manager", "x", "x", "", "", "", ""]]  # fmt: skip
    plan = word_plan(tmp_path, rows)
    assert [(action.ref, action.action, action.lead_text) for action in plan.actions] == [
        ("G1", "Review the fund", "Fund Manager")
    ]


def test_codes_under_policy_number_the_rows_above_a_total(tmp_path: Path):
    """They are no policies; the row of the total is none of theirs."""
    rows = [f"P{k}|Plant trees in ward {k}|Parks Manager|£5k|May 2025" for k in range(1, 5)]
    plan = plan_of(tmp_path, "Policy|Action|Lead|Cost|By when", *rows, "Total|||£20k|")
    assert [action.ref for action in plan.actions] == ["P1", "P2", "P3", "P4"]


def test_texts_that_differ_from_row_to_row_are_no_sections_below_bands(tmp_path: Path):
    """Rows across the table name the sections; `Area for improvement` tells what each action is for."""
    header = "Ref|Area for improvement|Action|Lead|By when"
    rows = ["Priority 1: Homes||||", "1|Records of repairs are not kept|Keep a log|Housing Manager|May 2025",
            "2|Tenants are not told of visits|Send letters|Housing Manager|June 2025"]  # fmt: skip
    plan = plan_of(tmp_path, header, *rows)
    assert [(a.section, a.extras) for a in plan.actions] == [
        ("Homes", {"Area for improvement": "Records of repairs are not kept"}),
        ("Homes", {"Area for improvement": "Tenants are not told of visits"}),
    ]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Impact: what will be different for children, young people and their families in our area", "outcomes"),
        ("What difference will this make for the people who live and work in our towns?", "outcomes"),
    ],
)
def test_a_heading_may_be_long_where_it_is_explained_or_asks(heading: str, field: str, tmp_path: Path):
    """A long text that does neither is no heading: the row above the actions is none of headings then."""
    rows = [["Ref", "Action", heading, "Lead"], ["1", "Plant trees", "Streets are cool", "Parks"]]
    assert columns_of(word_plan(tmp_path, rows)) == ["ref", "action", field, "lead_text"]
    rows[0][2] = heading.replace(":", " is").rstrip("?").replace("What", "The")
    assert not word_plan(tmp_path, rows).actions


def test_merged_cells_of_a_first_column_with_an_unknown_heading_name_the_sections(tmp_path: Path):
    """They are short; sentences in them say something of several actions."""
    for text, section in (("Warm homes", "Warm homes"), ("Tenants told us that homes are cold.", None)):
        rows = [
            ["Key driver", "Action", "Lead"],
            [text, "Insulate lofts", "Estates"],
            ["", "Draught-proof doors", "Estates"],
        ]
        plan = word_plan(tmp_path, rows, (1, 0, 2, 0))
        assert [action.section for action in plan.actions] == [section, section]


def test_dates_of_milestones_are_no_due_dates_beside_those(tmp_path: Path):
    """Alone they are the only dates."""
    beside = plan_of(tmp_path, "Action|Due date|Milestones|Milestone date", "Plant trees|May 2026|Find a site|May 2025")
    alone = plan_of(tmp_path, "Action|Lead|Milestones|Milestone date", "Plant trees|Parks|Find a site|May 2025")
    assert [plan.actions[0].target_text for plan in (beside, alone)] == ["May 2026", "May 2025"]


def test_labels_between_a_title_and_the_headings_tell_of_the_part(tmp_path: Path):
    """Their values lie across the columns; below the headings printed again they are no rows."""
    parts = [
        [
            [f"Outcome {k}: {title}", "", "", ""],
            ["General duty", "Foster good relations", "", ""],
            ["Why is this important?", "Many told us that it is.", "", ""],
            ["What we will do", "Who will lead", "By when", "How we will measure it"],
            [f"Plant {k} trees", "Parks", "May 2026", "Trees alive"],
        ]
        for k, title in enumerate(("Green streets", "Warm homes"), start=1)
    ]
    merges = [(5 * k + row, int(row > 0), 5 * k + row, 3) for k in range(2) for row in range(3)]
    plan = word_plan(tmp_path, [*parts[0], *parts[1]], *merges)
    assert [(action.section, action.action) for action in plan.actions] == [
        ("Green streets", "Plant 1 trees"),
        ("Warm homes", "Plant 2 trees"),
    ]


def test_labels_below_a_title_may_stand_above_other_headings(tmp_path: Path):
    """Those of the next part are in another order."""
    tables = [
        [["Green streets", "", "", ""], ["General duty", "Foster good relations", "", ""], head, row]
        for head, row in (
            (["Ref", "Action", "Lead", "By when"], ["1", "Plant trees", "Parks", "2026"]),
            (["Ref", "Lead", "By when", "Action"], ["2", "Estates", "2027", "Insulate lofts"]),
        )
    ]
    tables[1][0][0] = "Warm homes"
    merges = [(4 * k + row, row, 4 * k + row, 3) for k in range(2) for row in range(2)]
    plan = word_plan(tmp_path, [*tables[0], *tables[1]], *merges)
    assert [(action.section, action.action) for action in plan.actions] == [
        ("Green streets", "Plant trees"),
        ("Warm homes", "Insulate lofts"),
    ]


def test_rows_with_a_text_across_are_no_labels_of_the_next_part(tmp_path: Path):
    """Only labels that stand above the first headings too are: the others may be actions and what became of them."""
    head = ["What we will do", "Who will lead", "By when"]
    rows = [
        ["Theme 1: Nature", "", ""], head, ["Plant trees", "Parks", "2026"],
        ["Theme 2: Travel", "", ""], ["Cycle parking", "Completed in 2023", ""], ["A bus lane", "Completed in 2022", ""],
        head, ["Mend roads", "Roads", "2027"],
    ]  # fmt: skip
    plan = word_plan(tmp_path, rows, (0, 0, 0, 2), (3, 0, 3, 2), (4, 1, 4, 2), (5, 1, 5, 2))
    assert [action.action for action in plan.actions] == ["Plant trees", "Cycle parking", "A bus lane", "Mend roads"]


def test_values_in_small_letters_below_a_wide_heading_are_no_headings(tmp_path: Path):
    """Those beside the parts of it are whole."""
    rows = [["Action", "Lead officer", "", "Status"], ["plant 200 trees", "Jane Smith", "Parks", "ongoing"],
            ["mend all roads", "Ravi Patel", "Roads", "complete"]]  # fmt: skip
    plan = word_plan(tmp_path, rows, (0, 1, 0, 2))
    assert [action.action for action in plan.actions] == ["plant 200 trees", "mend all roads"]


@pytest.mark.parametrize("heading", ["Which service users will benefit?", "How will we get back on track?"])
def test_a_question_may_ask_for_others_than_its_words_seem_to(heading: str, tmp_path: Path):
    """`Which service` alone asks who leads, and `How will we track it` for measures."""
    rows = [["Action", "Lead", heading], ["Plant trees", "Parks", "Young carers"]]
    assert columns_of(word_plan(tmp_path, rows))[-1] not in ("lead_text", "measures")


def test_a_part_beside_known_ones_stands_by_itself(tmp_path: Path):
    """`Cost and monitoring` lies over `Budget`; what is saved is no money."""
    rows = [
        ["Action", "Lead", "Cost and monitoring", "", ""],
        ["", "", "Budget", "Est. saving (tCO2e)", "Commentary"],
        ["Plant trees", "Parks Manager", "£5,000", "12", "Begun"],
        ["Mow less", "Parks Manager", "£400", "3", "Not begun"],
    ]
    plan = word_plan(tmp_path, rows, (0, 2, 0, 4), (0, 0, 1, 0), (0, 1, 1, 1))
    assert [action.resources for action in plan.actions] == ["£5,000", "£400"]
    assert [list((action.extras or {}).values()) for action in plan.actions] == [["12"], ["3"]]


def test_one_value_that_a_page_cut_does_not_change_what_a_heading_means(tmp_path: Path):
    """`Target date` over `Term` is no figure to reach, though one row prints but `term`."""
    terms = ["Summer term", "Autumn term", "Spring term", "Summer term", "Autumn term", "term"]
    rows = [["Action", "Lead", "Target date Term", "Year"]]
    rows += [[f"Plant wood {number}", "Ranger", term, "2025"] for number, term in enumerate(terms)]
    actions = word_plan(tmp_path, rows).actions
    assert [str(action.dates[0].start_date) for action in actions[:3]] == ["2025-04-01", "2025-09-01", "2025-01-01"]
    assert not any(action.measures for action in actions)


def test_priorities_that_are_orders_are_the_actions(tmp_path: Path):
    """`H/M/L` beside them tells how urgent each is."""
    rows = [["Priority for the year", "Responsible officer", "Target", "Status", "H/M/L"]]
    rows += [["Agree a county deal", "Chief Executive", "Mar 26", "Delayed", "H"],
             ["Hold six open evenings", "Clerk", "May 26", "On track", "M"]]  # fmt: skip
    assert [(a.action, a.priority) for a in word_plan(tmp_path, rows).actions] == [
        ("Agree a county deal", "H"),
        ("Hold six open evenings", "M"),
    ]


def test_ambitions_that_are_orders_stand_above_their_first_steps(tmp_path: Path):
    """The steps are milestones of what each ambition orders."""
    rows = [["No", "Ambition", "Lead", "First steps", "Timescale"]]
    rows += [["1", "Build flats", "Head of Housing", "Write a guide", "2026"],
             ["2", "Create a garden", "Parks Manager", "Form a group", "2027"]]  # fmt: skip
    assert [(a.action, a.milestones) for a in word_plan(tmp_path, rows).actions] == [
        ("Build flats", "Write a guide"),
        ("Create a garden", "Form a group"),
    ]


def test_a_row_with_those_involved_is_one_of_its_own(tmp_path: Path):
    """Where no column names a lead, though its date is blank."""
    rows = [["What we will do", "Who needs to be involved", "By when"], ["Name a contact", "Leisure Trust", "May 2025"],
            ["Publish a guide", "Parks Manager", ""]]  # fmt: skip
    assert [a.action for a in word_plan(tmp_path, rows).actions] == ["Name a contact", "Publish a guide"]


@pytest.mark.parametrize(
    ("heads", "read"),
    [
        (["Ref|Cyf", "Action|Cam gweithredu", "Lead|Arweinydd"], ["Ref", "Action", "Lead"]),
        (["Ref", "Action", "Target|audience"], ["Ref", "Action", "Target audience"]),
    ],
)
def test_english_headings_may_stand_above_those_in_another_language(heads: list[str], read: list[str], tmp_path: Path):
    """Where several do; one heading of which a part is known may go on below."""
    rows = [[f"<p>{'</p><p>'.join(head.split('|'))}</p>" for head in heads]]
    rows += [["1.1", "Plant trees", "Parks Manager"], ["1.2", "Mow less", "Clerk"]]
    table = "".join(f"<tr><td>{'<td>'.join(row)}</tr>" for row in rows)
    (tmp_path / "plan.html").write_text(f"<h1>Action plan</h1><table>{table}</table>")
    plan = parse_document(tmp_path / "plan.html", Reading())
    assert [column.heading for column in plan.tables[0].columns] == read


def test_headings_in_two_languages_count_by_the_known_one(tmp_path: Path):
    """Each stands in a paragraph of its own; `Milestone` above `Date` is no other language."""
    rows = [["Cyf.\nRef", "Cam gweithredu\nAction", "Swyddog arweiniol\nLead officer", "Erbyn\nBy", "Statws\nStatus"]]
    rows += [
        ["1.1", "Plant trees", "Parks Manager", "31/03/2026", "On track"],
        ["1.2", "Mow less", "Clerk", "May 2026", "Late"],
    ]
    plan = word_plan(tmp_path, rows)
    assert [(a.ref, a.action, a.target_text) for a in plan.actions] == [
        ("1.1", "Plant trees", "31/03/2026"),
        ("1.2", "Mow less", "May 2026"),
    ]


@pytest.mark.parametrize(("heading", "evidence", "field"), [
    ("impact", ("First round held.", "Waits fell from 27 to 19 weeks."), "progress"),
    ("impact", ("First round held.", "Waits fell from 27 to 19 weeks.", "All have a place."), "measures"),
    ("impact", ("Minutes signed.", "The survey will show more cover."), "measures"),
    ("impact", ("Survey, photographs and invoices.", "Mowing logs."), "measures"),
    ("impact", ("Survey results", "Staff were trained"), "measures"),
    ("success", ("First round held.", "Waits fell from 27 to 19 weeks."), "measures"),
])  # fmt: skip
def test_evidence_of_impact_beside_measures_may_tell_how_far_things_are(
    tmp_path: Path, heading: str, evidence: tuple[str, ...], field: str
):
    """Sentences about the past that not every action has yet are an account; else it says how success will be known."""
    first, second, third = (*evidence, "")[:3]
    plan = plan_of(
        tmp_path, f"Action|Lead|Success criteria|Evidence of {heading}", f"Audit cases|Ranger|All good|{first}",
        f"Train staff|Ranger|All trained|{second}", f"Set up a board|Ranger|It meets|{third}",
    )  # fmt: skip
    assert columns_of(plan) == ["action", "lead_text", "measures", field]


def test_priorities_that_lie_beside_several_actions_are_sections(tmp_path: Path):
    """Each is one cell; where every action has a priority of its own they are its aims."""
    rows = [["Priority", "What we will do", "Lead", "By when"]]
    rows += [
        [title, action, "Ranger", "May 2026"]
        for title in ("1\nStart well", "2\nAge well")
        for action in ("Open a hub", "Plant trees")
    ]
    (tmp_path / "alone").mkdir()
    merged, alone = word_plan(tmp_path, rows, (1, 0, 2, 0), (3, 0, 4, 0)), word_plan(tmp_path / "alone", rows)
    assert [action.section for action in merged.actions] == ["Start well", "Start well", "Age well", "Age well"]
    assert columns_of(alone)[0] == "objective_text"
