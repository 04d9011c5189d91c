"""What the label of a section says of its rows."""

from pathlib import Path

import docx
import pytest
from made_plans import plan_of, web_plan, word_plan

from parsers.council import ReadingSettings
from parsers.headings.known import shared_vocabulary
from parsers.labels.of_sections import is_label_with_value, said_by_section, title_of_section
from parsers.logical import read_section_heading
from parsers.plan import parse_document

HEADINGS = ["Action", "Lead", "Timescale"]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Homes – Lead: Head of Planning", {"lead_text": ("Lead", "Head of Planning")}),
        ("Clean air - Timescale: by March 2025 | Lead: Jane Smith",
         {"target_text": ("Timescale", "by March 2025"), "lead_text": ("Lead", "Jane Smith")}),
        ("3. Homes (Lead officer: Head of Housing, Target date: March 2022)",
         {"lead_text": ("Lead officer", "Head of Housing"), "target_text": ("Target date", "March 2022")}),
        ("Homes – Lead: Corporate Director, Resources", {"lead_text": ("Lead", "Corporate Director, Resources")}),
        ("Theme 1: Homes", {}),
        ("Lead: TBC", {}),
        ("Timescale: see below", {}),
    ],
)  # fmt: skip
def test_a_label_names_a_lead_or_a_time(label: str, said: dict[str, tuple[str, str]]):
    """Under a heading that stands for one of them, and only where the value is of its kind."""
    assert said_by_section(label, shared_vocabulary()) == said


def test_the_title_of_a_section_has_no_lead():
    """Where the lead stands on a line of its own; a label that is nothing else stays."""
    assert title_of_section("Homes\nLead: Head of Housing", shared_vocabulary()) == "Homes"
    assert title_of_section("Lead: Head of Housing", shared_vocabulary()) == "Lead: Head of Housing"


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("Homes (Lead: Head of Housing)", "Homes"), ("Homes – Lead: Head of Housing", "Homes – Lead: Head of Housing"),
        ("Theme 1: Clean air (Timescale: by March 2025, Lead: Jane Smith)", "Theme 1: Clean air"),
        ("Homes (Lead: Jane Smith) and gardens", "Homes (Lead: Jane Smith) and gardens"),
        ("Homes – Ward: North", "Homes – Ward: North"), ("Homes (Lead: TBC)", "Homes (Lead: TBC)"),
        ("Homes (Lead: Jane Smith; Ward: North)", "Homes (Lead: Jane Smith; Ward: North)"),
    ],
)  # fmt: skip
def test_brackets_that_end_the_title_of_a_section_and_say_who_or_when_are_no_part_of_it(label: str, title: str):
    """Another label in them, a text behind them or a dash instead keeps all of it."""
    assert title_of_section(label, shared_vocabulary()) == title


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Area for improvement 2: Oversight", "2", "Oversight"), ("Pillar C – Nature", "C", "Nature"),
        ("Objective 2: Homes", "2", "Homes"), ("Quarter 2: Homes", None, "Quarter 2: Homes"),
        ("Strategic aim 1.2: Homes", "1.2", "Homes"), ("Goal 2 million trees", None, "Goal 2 million trees"),
        ("1 | Tell our story", "1", "Tell our story"), ("A: Homes", "A", "Homes"), ("T:BUC theme", None, "T:BUC theme"),
    ],
)  # fmt: skip
def test_a_section_is_numbered_behind_the_name_of_its_kind(text: str, number: str | None, title: str):
    """Where the vocabulary knows that name as the heading of sections or objectives."""
    heading = read_section_heading(text)
    assert (heading.number, heading.title) == (number, title)


def test_the_title_above_a_table_leaves_its_lead_to_the_rows(tmp_path: Path):
    """A line between the two that only names the lead is no section, but its rows have that lead."""
    document = docx.Document()
    document.add_heading("Anytown Housing Plan 2021-2025", 1)
    document.add_heading("Theme 1: Homes", 2)
    document.add_paragraph("Lead officer: Head of Housing")
    table = document.add_table(0, 2)
    for texts in (["Action", "Timescale"], ["Insulate flats", "May 2022"]):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    (action,) = parse_document(tmp_path / "plan.docx", ReadingSettings()).actions
    assert (action.section, [lead.role for lead in action.leads]) == ("Homes", ["Head of Housing"])


def test_only_a_label_is_no_section():
    """`Homes – Lead: …` is one, `Lead: …` alone is not."""
    assert is_label_with_value("Lead: Director of Corporate Services", shared_vocabulary())
    assert not is_label_with_value("Homes – Lead: Director of Corporate Services", shared_vocabulary())


def test_rows_without_a_value_of_their_own_inherit_it(tmp_path: Path):
    """As from any cell that lies across them; a row's own value stays, and the reading says where it stands."""
    rows = [
        HEADINGS,
        ["Homes – Lead: Head of Housing", "", ""],
        ["Insulate flats", "", "May 2022"],
        ["Build flats", "Parks Manager", "May 2023"],
    ]
    first, second = word_plan(tmp_path, rows, (1, 0, 1, 2)).actions
    assert [lead.role for lead in (*first.leads, *second.leads)] == ["Head of Housing", "Parks Manager"]
    reading = next(reading for reading in first.readings if reading.field == "lead_text")
    assert (reading.origin, reading.heading, reading.raw_text) == ("inherited", "Lead", rows[1][0])


def test_a_row_that_only_names_the_lead_belongs_to_the_section_above(tmp_path: Path):
    """Copied down as part of its label."""
    rows = [
        HEADINGS,
        ["Procurement", "", ""],
        ["Lead: Director of Resources", "", ""],
        ["Review all contracts", "", "May 2022"],
    ]
    plan = word_plan(tmp_path, rows, (1, 0, 1, 2), (2, 0, 2, 2))
    (action,) = plan.actions
    assert (action.section, action.leads[0].role) == ("Procurement", "Director of Resources")
    assert [section.title for section in plan.sections] == ["Procurement"]
    assert plan.words.words_reported == 0


def test_the_first_heading_of_a_table_may_name_its_section(tmp_path: Path):
    """It stands above a blank column, with the lead of all rows on a line of its own; it is no heading of a column."""
    headings = ["Action", "Timescale", "Cost"]
    homes = [["<p>Homes<p>Lead: Head of Housing", *headings], ["", "Insulate flats", "May 2022", "£5k"]]
    parks = [["<p>Parks<p>Lead: Parks Manager", *headings], ["", "Plant trees", "May 2023", "£1k"]]
    tables = [homes, parks, [parks[0], ["", "Mow less", "May 2024", "None"]]]
    printed = [["<tr><td>" + "<td>".join(row) for row in rows] for rows in tables]
    page = "".join(f"<table>{''.join(rows)}</table>" for rows in printed)
    plan = web_plan(tmp_path, page)
    assert [(a.section, a.leads[0].role) for a in plan.actions] == [
        ("Homes", "Head of Housing"), ("Parks", "Parks Manager"), ("Parks", "Parks Manager"),
    ]  # fmt: skip
    assert [section.title for section in plan.sections] == ["Homes", "Parks"]
    assert [column.heading for column in plan.tables[0].columns] == headings
    assert plan.words.words_reported == 0


def test_a_section_that_names_a_lead_tells_that_its_table_is_of_actions(tmp_path: Path):
    """Though few of its rows tell anybody to do something, and no column says who does."""
    rows = [["Measure", "Timescale", "Cost"], ["Emissions report to Full Council", "May 2022", "Officer time"]]
    named = word_plan(tmp_path, [["Homes – Lead: Head of Housing", "", ""], *rows], (0, 0, 0, 2))
    assert [action.leads[0].role for action in named.actions] == ["Head of Housing"]
    assert word_plan(tmp_path, rows).actions == ()


def test_a_sentence_below_a_section_explains_it(tmp_path: Path):
    """It stands across the table as well, and ends as no title does."""
    said = "What you told us: missing signs put you off more than anything else."
    rows = [
        HEADINGS,
        ["A. An open network – Lead: Paths Manager", "", ""],
        [said, "", ""],
        ["Mend signs", "", "May 2026"],
    ]
    plan = word_plan(tmp_path, rows, (1, 0, 1, 2), (2, 0, 2, 2))
    assert [(a.section, a.lead_text) for a in plan.actions] == [
        ("An open network – Lead: Paths Manager", "Paths Manager")
    ]


def test_such_a_sentence_may_stand_in_a_first_column_of_values(tmp_path: Path):
    """Where a format has no cells across columns: it is no status."""
    rows = ["Status|Action|Lead", "Homes||", "This is where most of our emissions come from.||", "Done|Insulate|Ranger"]
    plan = plan_of(tmp_path, *rows, "Ongoing|Mend signs|Parks")
    assert [(a.section, a.status_text) for a in plan.actions] == [("Homes", "Done"), ("Homes", "Ongoing")]


def test_rows_above_headings_may_tell_of_the_title_above_the_table(tmp_path: Path):
    """What a section is for and who is in charge are no sections of their own; another row is."""
    tables = [
        ("Priority 1 – Homes", ["Aim: Every home is warm", "Sponsor: Cllr Jane Smith"], "Insulate flats"),
        ("Priority 2 – Parks", ["Trees"], "Plant oaks"),
    ]
    page = "".join(
        f"<h2>{title}</h2><table>{''.join(f'<tr><td colspan=3>{text}' for text in above)}"
        f"<tr><td>Action<td>Lead<td>Timescale<tr><td>{action}<td>Parks Manager<td>May 2022</table>"
        for title, above, action in tables
    )
    plan = web_plan(tmp_path, f"<h1>Action plan 2022</h1>{page}")
    assert [(a.section_number, a.section) for a in plan.actions] == [("1", "Homes"), (None, "Trees")]
    assert plan.words.words_reported == 0
