"""Sections: rows, columns and titles that name what the rows below have in common."""

from pathlib import Path

import pytest
from made_plans import plan_of, web_plan, word_plan

from parsers.council import ReadingSettings
from parsers.plan import parse_document


def test_section_rows_are_sections(tmp_path: Path):
    """With their number apart."""
    plan = plan_of(
        tmp_path, "Action|Lead|Status", "1. Open spaces||", "Plant|Parks|Complete", "Training||", "Train|HR|Ongoing"
    )
    assert [(a.section_number, a.section) for a in plan.actions] == [("1", "Open spaces"), (None, "Training")]
    assert [section.theme for section in plan.sections] == [None, "workforce"]


def test_a_section_named_again_goes_on(tmp_path: Path):
    """`(continued)` is no part of its title, and the section is one."""
    rows = "Open spaces||", "Plant|Parks|Complete", "Open spaces (continued)||", "Mow|Parks|Ongoing"
    plan = plan_of(tmp_path, "Action|Lead|Status", *rows)
    assert [(a.section, a.section_ordinal) for a in plan.actions] == [("Open spaces", 1)] * 2
    assert [section.title for section in plan.sections] == ["Open spaces"]
    assert plan.words.words_in_tables == plan.words.words_on_pages


def test_a_section_without_actions_does_not_vanish(tmp_path: Path):
    """Its heading is a section all the same, and its words are counted."""
    plan = plan_of(tmp_path, "Open spaces|", "Action|Lead|Status", "1. Trees||", "2. Meadows||", "Mow|Parks|Complete")
    assert [section.title for section in plan.sections] == ["Open spaces", "Trees", "Meadows"]
    assert [action.section for action in plan.actions] == ["Meadows"]
    assert plan.words.words_in_tables == plan.words.words_on_pages == 12


def test_a_row_above_the_headings_tells_the_version_or_a_section(tmp_path: Path):
    """`Version: March 2017` is the edition; any other title is the section of the rows below."""
    plan = plan_of(
        tmp_path, "Version: March 2017|", "Action|Lead", "Plant|Parks", "", "Open spaces|", "Action|Lead", "Mow|Parks"
    )
    assert plan.editions[0].label == "March 2017"
    assert [action.section for action in plan.actions] == [None, "Open spaces"]


def test_another_table_in_the_same_grid_brings_its_own_headings_and_title(tmp_path: Path):
    """Headings may change in mid-document; the row above them is the section of what follows."""
    plan = plan_of(
        tmp_path,
        "Action|Lead|Status",
        "Plant|Parks|Complete",
        "Streets||",
        "Task|Owner|Deadline",
        "Sweep|Waste|May 2017",
    )
    assert [(a.section, a.action, str(a.due_end)) for a in plan.actions] == [
        (None, "Plant", "None"),
        ("Streets", "Sweep", "2017-05-31"),
    ]


def test_the_rest_of_a_row_is_no_title_of_the_next_table(tmp_path: Path):
    """A last row that goes on in mid-sentence stays with its table."""
    plan = plan_of(
        tmp_path,
        "Action|Lead|Status",
        "Plant trees and|Parks|Complete",
        "shrubs||",
        "Task|Owner|Deadline",
        "Sweep|Waste|May 2017",
    )
    assert [(a.section, a.action) for a in plan.actions] == [(None, "Plant trees and shrubs"), (None, "Sweep")]


def test_a_theme_column_gives_sections(tmp_path: Path):
    """Merged down, blank or repeated, it is the section of its rows."""
    plan = plan_of(tmp_path, "Theme|Action|Lead", "Parks|Plant|HR", "|Mow|HR", "Parks|Dig|HR", "2. Streets|Sweep|HR")
    assert [(a.section_number, a.section) for a in plan.actions] == [
        (None, "Parks"), (None, "Parks"), (None, "Parks"), ("2", "Streets"),
    ]  # fmt: skip
    assert plan.words.words_reported == 0
    assert plan.words.words_in_tables == plan.words.words_on_pages
    assert [r.locator for r in plan.actions[2].readings if r.field == "section"] == [
        "line 2, column 1",
        "line 4, column 1",
    ]


def test_numbered_sections_stand_under_each_other(tmp_path: Path):
    """`1.1` under `1`."""
    plan = plan_of(tmp_path, "Action|Lead|Status", "1. People||", "1.1 Training||", "Train|HR|Ongoing")
    assert [(s.number, s.parent_ordinal) for s in plan.sections] == [("1", None), ("1.1", 1)]


def test_progress_as_at_a_date_is_the_version(tmp_path: Path):
    """The document speaks until then."""
    plan = plan_of(tmp_path, "Progress as at September 2025", "", "Action|Lead", "Plant|Parks")
    assert str(plan.as_at_date) == "2025-09-30"


def test_a_short_text_above_a_table_is_its_section(tmp_path: Path):
    """The plan's title is not; nor is a sentence."""
    plan = plan_of(
        tmp_path,
        "Climate Action Plan",
        "Our homes",
        "Action|Lead",
        "Insulate|HR",
        "We also travel.",
        "Task|Owner",
        "Cycle|HR",
    )
    assert [(action.section, action.action) for action in plan.actions] == [("Our homes", "Insulate"), (None, "Cycle")]
    assert plan.sections[0].title == "Our homes"
    assert plan.words.words_in_tables == plan.words.words_placed + plan.words.words_ignored


def test_a_title_above_a_table_is_the_section_of_its_rows(tmp_path: Path):
    """A table below a title of its own is not the one above, whether its headings are printed again or not."""
    plan = plan_of(
        tmp_path,
        "Our Action Plan", "Homes", "Action|Lead|Deadline", "Insulate lofts|Head of Housing|May 2021",
        "Travel", "Action|Lead|Deadline", "Mark bus lanes|Head of Highways|May 2022",
        "Parks", "Plant 500 trees|Parks Manager|May 2023",
    )  # fmt: skip
    assert [(a.section, a.action) for a in plan.actions] == [
        ("Homes", "Insulate lofts"),
        ("Travel", "Mark bus lanes"),
        ("Parks", "Plant 500 trees"),
    ]


def test_sections_in_small_letters_are_sections(tmp_path: Path):
    """Small capitals may read so; the first stands above all rows, and can go on with none."""
    rows = ("schools and young people||", "Plant trees|Parks|May 2021", "homes||", "Insulate flats|Housing|May 2022")
    plan = plan_of(tmp_path, "Action|Owner|By when", *rows)
    assert [a.section for a in plan.actions] == ["schools and young people", "homes"]


def test_a_number_beside_a_title_across_the_table_begins_a_section(tmp_path: Path):
    """Where the rows below go on with its number; a text across the row of an action is none."""
    head = ["No", "Action", "Lead", "When"]
    titles = [["1", "Homes", "", ""], ["1.1", "Warm homes", "", ""]]
    last = ["1.1.3", "Ended in May", "", ""]
    rows = [head, *titles, ["1.1.1", "Draw up a plan", "Parks", "May 2025"], ["1.1.2", "Act", "HR", "June 2025"], last]
    plan = word_plan(tmp_path, rows, *((row, 1, row, 3) for row in (1, 2, 5)))
    assert [(a.ref, a.section_number, a.section) for a in plan.actions] == [
        (ref, "1.1", "Warm homes") for ref in ("1.1.1", "1.1.2", "1.1.3")
    ]


def test_rows_from_which_the_numbers_of_others_go_on_are_sections(tmp_path: Path):
    """Where just these have nothing but a number and a text; with a lead of its own one is an action."""
    head, bare = "No.|Description|Lead|Due", ["1|Stop homelessness", "1.1|Find people early"]
    leaves = ["1.1.1|Train the staff|HR|May 2026", "1.1.2|Share the data|ICT|June 2026"]
    more = ["1.2|Help them stay", "1.2.1|Pay deposits|Housing|May 2026"]
    plan = plan_of(tmp_path, head, *bare, *leaves, *more)
    assert [(a.ref, a.section_number, a.section) for a in plan.actions] == [
        ("1.1.1", "1.1", "Find people early"), ("1.1.2", "1.1", "Find people early"), ("1.2.1", "1.2", "Help them stay")
    ]  # fmt: skip
    apart = [number.replace("|", "||", 1) for number in (*bare, *leaves, *more)]
    beside = plan_of(tmp_path, head.replace("|", "|Cost|", 1), *apart)
    assert [(a.ref, a.section) for a in beside.actions] == [(a.ref, a.section) for a in plan.actions]
    flat = plan_of(tmp_path, head, "1|Review the plan", "1a|Consult|HR|May 2026", "2|Sell the hall", "2a|Ask|HR|2027")
    assert [a.ref for a in flat.actions] == ["1", "1a", "2", "2a"]
    led = plan_of(tmp_path, head, *bare, *leaves, "1.2|Help them stay|Housing|May 2027", more[1])
    assert [a.ref for a in led.actions] == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1"]


@pytest.mark.parametrize("first", ["1.1 Find people early|||", "1.1|Find|people early|"])
def test_the_title_of_a_numbered_section_may_stand_with_its_number_or_cut(tmp_path: Path, first: str):
    """In one cell, or in pieces side by side; what tells the others is that rows below go on with their numbers."""
    head, leaf = "No.|Description|Lead|Due", "Train the staff|HR|May 2026"
    rows = ["1|Stop homelessness||", first, f"1.1.1|{leaf}", f"1.1.2|{leaf}", "1.2|Help them stay||", f"1.2.1|{leaf}"]
    plan = plan_of(tmp_path, head, *rows)
    assert [(a.ref, a.section_number, a.section) for a in plan.actions] == [
        ("1.1.1", "1.1", "Find people early"), ("1.1.2", "1.1", "Find people early"), ("1.2.1", "1.2", "Help them stay")
    ]  # fmt: skip


def test_what_a_numbered_section_is_for_is_no_section_of_its_own(tmp_path: Path):
    """`Outcome: …` below its title, above the headings, belongs to it; without a number it is the nearest title."""
    headings, row = "Action|Lead|Status", "Plant|Parks|Ongoing"
    plan = plan_of(tmp_path, "1. Open spaces||", "Outcome: All residents have shade||", headings, row)
    assert [(section.number, section.title) for section in plan.sections] == [("1", "Open spaces")]
    assert (plan.actions[0].section, plan.words.words_in_tables) == ("Open spaces", plan.words.words_on_pages)
    (action,) = plan_of(tmp_path, "Open spaces||", "Outcome: All residents have shade||", headings, row).actions
    assert action.section == "Outcome: All residents have shade"


@pytest.mark.parametrize(
    ("titles", "numbers", "names"),
    [
        (["1 Homes", "2 Roads"], ["1", "2"], ["Homes", "Roads"]),
        (["Priority action 1: Homes", "Priority action 2: Roads"], ["1", "2"], ["Homes", "Roads"]),
        (["20 New homes", "Roads"], [None, None], ["20 New homes", "Roads"]),
        (["Year 1 Homes", "Year 2 Homes"], [None, None], ["Year 1 Homes", "Year 2 Homes"]),
    ],
)
def test_numbers_that_count_up_stand_apart_from_titles(
    titles: list[str], numbers: list[str | None], names: list[str], tmp_path: Path
):
    """Without a mark behind them, or behind what they count; those of years tell when."""
    rows = [row for title in titles for row in (f"{title}|", "Plant trees|Ranger")]
    plan = plan_of(tmp_path, "Action|Lead", *rows)
    assert [section.number for section in plan.sections] == numbers
    assert [action.section for action in plan.actions] == names


HEADED = "<tr><th>Action<th>Lead<th>By when<th>Status</tr>"
ROW = "<tr><td>{}<td>Parks Manager<td>May 2025<td>Ongoing</tr>"


def web_sections(tmp_path: Path, *rows: str) -> list[str | None]:
    """The sections of the actions in a table of a web page."""
    plan = web_plan(tmp_path, f"<h1>Green Action Plan</h1><table>{''.join(rows)}</table>")
    assert plan.words.words_reported == 0
    return [action.section for action in plan.actions]


@pytest.mark.parametrize(
    "section",
    [
        "<td colspan=3>Priority 2: Homes<td>",
        "<td colspan=2>Priority 2: Homes<td><td>",
        "<td><td colspan=3>Priority 2: Homes",
        "<td colspan=2>Homes<td colspan=2>Cllr Ann Ferris",
    ],
)
def test_a_section_may_lie_across_but_some_columns(section: str, tmp_path: Path):
    """Beside blank cells, or beside the name of who answers for it."""
    first = "<tr><td colspan=4>Priority 1: Trees</tr>"
    rows = HEADED, first, ROW.format("Plant trees"), f"<tr>{section}</tr>", ROW.format("Insulate lofts")
    assert web_sections(tmp_path, *rows) == ["Trees", "Homes"]


def test_a_title_across_some_headings_groups_none(tmp_path: Path):
    """`Aim 2 – Homes` is that of the rows below."""
    title = "<tr><td colspan=2>Aim {} – {}<td><td></tr>"
    rows = (
        title.format(1, "Trees"),
        HEADED,
        ROW.format("Plant"),
        title.format(2, "Homes"),
        HEADED,
        ROW.format("Insulate"),
    )
    assert web_sections(tmp_path, *rows) == ["Trees", "Homes"]


def test_a_box_above_headings_tells_what_their_rows_are_for(tmp_path: Path):
    """Its first row names the objective beside its title."""
    box = (
        "<tr><td>Objective {}<td colspan=4>{}</tr><tr><td>Why<td colspan=4>Few of our sites are managed well.</tr>"
        "<tr><td>Lead member<td colspan=4>Cllr Ann Ferris</tr><tr><th>No<th>Action<th>Lead<th>Cost<th>By when</tr>"
    )
    row = "<tr><td>{}<td>{} trees<td>Parks Manager<td>None<td>May 2025</tr>"
    parts = [box.format(1, "Make space"), row.format("1a", "Plant"), row.format("1b", "Prune")]
    parts += [box.format(2, "Join up"), row.format("2a", "Link"), row.format("2b", "Map")]
    assert web_sections(tmp_path, *parts) == ["Make space", "Make space", "Join up", "Join up"]


@pytest.mark.parametrize(
    "rest",
    [
        "<td colspan=2>Mill Road and Station Road<td><td><td>",
        "<td colspan=2><td><td colspan=2>Train two crews<td>",
    ],
)
def test_a_text_as_wide_as_its_heading_names_no_section(rest: str, tmp_path: Path):
    """It goes on with the row above, where pages of Word have headings over cells that are cut in two."""
    head = "<tr><th colspan=2>Action<th>Lead<th colspan=2>Milestones<th>By when</tr>"
    row = "<tr><td colspan=2>{}<td>Parks Manager<td colspan=2>Hire a crew<td>May 2025</tr>"
    rows = head, row.format("Mow the verges that border"), f"<tr>{rest}</tr>", row.format("Mend the swings")
    assert web_sections(tmp_path, *rows) == [None, None]


def test_who_leads_all_rows_may_stand_atop_them(tmp_path: Path):
    """It is no remark on the section."""
    path = tmp_path / "plan.html"
    lead = "<tr><td colspan=4>Lead: Jane Smith, Head of Parks</tr>"
    head = "<tr><th>Action<th>By when<th>Status<th>Cost</tr>"
    row = "<tr><td>Plant trees<td>May 2025<td>Ongoing<td>None</tr>"
    path.write_text(f"<h1>Green Action Plan</h1><h2>Parks</h2><table>{head}{lead}{row}</table>", encoding="utf-8")
    (action,) = parse_document(path, ReadingSettings()).actions
    assert [lead.name for lead in action.leads] == ["Jane Smith"]
