"""Headings of columns: the fields that they become, by their words, their values and the columns beside them."""

from pathlib import Path

import pytest
from made_plans import columns_of, plan_of, web_plan, word_plan

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from schema.vocabulary import fold_heading


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
    cut, whole = (parse_document(tmp_path / name, ReadingSettings()) for name in ("plan.html", "whole.html"))
    assert [columns_of(plan)[1] for plan in (cut, whole)] == ["lead_text", "extra"]


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


def test_a_date_before_a_recommendation_is_none_of_its_due_dates(tmp_path: Path):
    """A tracker prints there when it was made: it is kept as it stands, and told."""
    row = "7|12 May 2021|Review the fees|Parks Manager|Fees were reviewed"
    plan = plan_of(tmp_path, "Ref|Date|Recommendation|Lead officer|Action taken", row)
    (action,) = plan.actions
    assert (action.dates, action.extras) == ((), {"Date": "12 May 2021"})
    assert "heading-unknown" in {finding.code for finding in plan.findings}


def test_a_question_behind_a_heading_explains_it():
    """The heading alone tells the field; a question about somebody is one of its own."""
    assert fold_heading("Project and what it will deliver") == "project"
    assert fold_heading("Outcome – how we will know") == "outcome"
    assert fold_heading("Action and who will lead it") == "action and who will lead it"


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


@pytest.mark.parametrize("heading", ["Which service users will benefit?", "How will we get back on track?"])
def test_a_question_may_ask_for_others_than_its_words_seem_to(heading: str, tmp_path: Path):
    """`Which service` alone asks who leads, and `How will we track it` for measures."""
    rows = [["Action", "Lead", heading], ["Plant trees", "Parks", "Young carers"]]
    assert columns_of(word_plan(tmp_path, rows))[-1] not in ("lead_text", "measures")


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


def test_a_question_that_goes_on_in_a_paragraph_of_its_own_is_one_heading(tmp_path: Path):
    """What stands above its last word is no other language; above `When` it may be."""
    head = "<th>Action<th><p>We'll know it's worked</p><p>when…</p><th><p>Erbyn pryd</p><p>When</p>"
    rows = f"<tr>{head}</tr><tr><td>Plant trees<td>Twelve trees grow<td>May 2026</tr>"
    (action,) = web_plan(tmp_path, f"<table>{rows}</table>").actions
    assert (action.measures, action.target_text) == ("Twelve trees grow", "May 2026")


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
    plan = parse_document(tmp_path / "plan.html", ReadingSettings())
    assert [column.heading for column in plan.tables[0].columns] == read
