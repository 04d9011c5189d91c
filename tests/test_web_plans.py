"""Plans on web pages: tables, lists of actions, titles, marks and colours."""

from pathlib import Path

import pytest
from made_plans import web_plan

TABLE = "<table><tr><th>Action<th>Lead<tr><td>{}<td>Parks Manager</table>"


def test_headings_and_captions_are_titles_of_tables(tmp_path: Path):
    """Also where a table has the headings of the one before."""
    body = f"<h2>Energy</h2>{TABLE.format('a')}<h2>Waste</h2>{TABLE.format('b')}" + TABLE.format("c").replace(
        "<table>", "<table><caption>Homes</caption>"
    )
    plan = web_plan(tmp_path, "<h1>Climate Action Plan</h1>" + body)
    assert [(action.action, action.section) for action in plan.actions] == [
        ("a", "Energy"),
        ("b", "Waste"),
        ("c", "Homes"),
    ]


def test_a_list_of_actions_is_a_table(tmp_path: Path):
    """Under a heading that names actions; labelled parts become columns, the section stands above."""
    body = """<h1>Climate Action Plan</h1><h2>Energy</h2><h3>Key actions</h3><ul>
    <li>Install panels. Start with schools. Lead: Head of Property. By when: March 2022</li>
    <li><p>Insulate homes</p><p>Lead: Housing Manager</p><p>Status: Complete</p></li></ul>"""
    plan = web_plan(tmp_path, body)
    assert [(a.action, a.lead_text, a.target_text, a.status, a.section) for a in plan.actions] == [
        ("Install panels. Start with schools.", "Head of Property", "March 2022", None, "Energy"),
        ("Insulate homes", "Housing Manager", None, "complete", "Energy"),
    ]
    assert {"list 1, item 2"} == {reading.locator for reading in plan.actions[1].readings if reading.field != "section"}


def test_actions_of_a_list_without_owners_are_told(tmp_path: Path):
    """They are not loaded, and do not run into those above."""
    body = "<h2>Actions</h2><ul><li>Plant trees. Lead: Parks Manager<li>Prune trees<li>Note: a remark</ul>"
    plan = web_plan(tmp_path, body)
    assert [action.action for action in plan.actions] == ["Plant trees."]
    assert [(finding.code, finding.text) for finding in plan.findings] == [
        ("table-without-headings", "Actions / Prune trees / Note: a remark")
    ]


def test_an_error_page_is_a_document_without_actions(tmp_path: Path):
    """What a server sends in place of a plan is read, and said to hold none."""
    plan = web_plan(tmp_path, "<h1>404 Not Found</h1><p>The page cannot be found.</p>")
    assert plan.status == "empty"
    assert [finding.code for finding in plan.findings] == ["no-actions"]


def test_a_plain_heading_leaves_the_section_to_the_one_above_it(tmp_path: Path):
    """`Actions` under `Homes` says what every such heading says."""
    table = "<table><tr><th>Action<th>Lead<tr><td>{}<td>Ranger</table>"
    parts = [f"<h2>{name}</h2><p>Our goals.</p><h3>Actions</h3>{table.format(name)}" for name in ("Homes", "Transport")]
    assert [a.section for a in web_plan(tmp_path, "<h1>Climate Plan</h1>" + "".join(parts)).actions] == [
        "Homes",
        "Transport",
    ]


@pytest.mark.parametrize("label", ["Lead", "Lead: ", "Lead "])
def test_cells_that_print_their_heading_again(label: str, tmp_path: Path):
    """For narrow screens, glued to the value or not; a column where one cell has none of it is left as it is."""
    rows = [("Plant trees", f"{label}Ranger"), ("Lead walks", f"{label}Parks Manager")]
    body = "".join(f"<tr><td>{action}<td>{lead}<td>When: 2026</tr>" for action, lead in rows)
    plan = web_plan(tmp_path, f"<table><tr><th>Action<th>Lead<th>When</tr>{body}</table>")
    assert [(a.action, a.lead_text) for a in plan.actions] == [
        ("Plant trees", "Ranger"),
        ("Lead walks", "Parks Manager"),
    ]


def test_a_value_glued_to_its_heading_may_begin_with_a_small_letter(tmp_path: Path):
    """Where others show that the heading ends there."""
    times = ["May 2025", "mid-June 2026", "2027", "Lead time unknown"]
    body = "".join(f"<tr><td>ActionDig pond {n}<td>LeadLead Ranger<td>When{time}</tr>" for n, time in enumerate(times))
    plan = web_plan(tmp_path, f"<table><tr><th>Action<th>Lead<th>When</tr>{body}</table>")
    assert [a.target_text for a in plan.actions] == times
    assert {a.lead_text for a in plan.actions} == {"Lead Ranger"}


def test_values_that_begin_as_their_heading_does(tmp_path: Path):
    """In one column alone: the word is theirs."""
    body = "<tr><td>Plant trees<td>Lead Ranger</tr><tr><td>Mow less<td>Lead Gardener</tr>"
    plan = web_plan(tmp_path, f"<table><tr><th>Action<th>Lead</tr>{body}</table>")
    assert [a.lead_text for a in plan.actions] == ["Lead Ranger", "Lead Gardener"]


def test_names_of_aims_in_merged_cells_are_sections(tmp_path: Path):
    """Where no heading names sections; an aim beside each action is its objective."""
    head = "<table><tr><th>Our aim<th>Action<th>Lead"
    merged = f"{head}<tr><td rowspan=2>Make it easier<td>Plant trees<td>Parks<tr><td>Mow less<td>Parks</table>"
    assert [a.section for a in web_plan(tmp_path, merged).actions] == ["Make it easier", "Make it easier"]
    each = f"{head}<tr><td>Make it easier<td>Plant trees<td>Parks<tr><td>Make it green<td>Mow less<td>Parks</table>"
    assert [(a.section, a.objective_text) for a in web_plan(tmp_path, each).actions][1] == (None, "Make it green")


def test_a_table_that_sets_out_the_page_is_none(tmp_path: Path):
    """What stands in its cells is read as it stands: a heading above the table below it."""
    head = "<h2>Homes</h2><table><tr><td>Action<td>Lead<td>By when<tr><td>Plant trees<td>Parks<td>May 2025</table>"
    page = f"<table><tr><td><ul><li>Council<li>Plans</ul><td><p>This page lists actions.</p>{head}</table>"
    assert [(a.action, a.section) for a in web_plan(tmp_path, page).actions] == [("Plant trees", "Homes")]


def test_a_table_may_set_out_a_page_without_tables(tmp_path: Path):
    """The title of the page and headings stand in one of its cells."""
    entry = "<h3>{}</h3><p>Lead: {}<br>By when: May 2026</p>"
    entries = [("Plant trees", "Ranger"), ("Mow less", "Parks Team"), ("Sow meadows", "Ranger")]
    told = "".join(entry.format(*texts) for texts in entries)
    plan = web_plan(tmp_path, f"<table><tr><td>Home<td><h1>Green plan</h1><h2>Parks</h2>{told}</table>")
    assert [(a.action, a.lead_text, a.section) for a in plan.actions] == [(*texts, "Parks") for texts in entries]


def test_a_table_of_actions_sets_out_no_page(tmp_path: Path):
    """Whatever role it is given, and though a cell holds a heading and a table."""
    head, rest = "<tr><td>Action<td>Lead<td>By when", "<tr><td>Mow less<td>Ranger<td>June 2025</table>"
    said = f"<table role=presentation>{head}<tr><td>Plant trees<td>Parks<td>May 2025{rest}"
    assert [a.action for a in web_plan(tmp_path, said).actions] == ["Plant trees", "Mow less"]
    inner = "<h4>Where</h4><table><tr><td>Elm Hill<td>Ash Road</table>"
    holding = f"<table>{head}<tr><td>Plant trees{inner}<td>Parks<td>May 2025{rest}"
    assert [a.lead_text for a in web_plan(tmp_path, holding).actions][:2] == ["Parks", "Ranger"]


def test_a_title_with_its_lead_aside_is_a_section_and_holds_no_values(tmp_path: Path):
    """Though the lead stands under a heading of leads or below ticks: its title is wider than a column."""
    head = "<tr><th>Task<th>Who<th>2024/25<th>2025/26"
    row = "<tr><td>Plant trees<td><td>X<td>X"
    section = "<tr><td colspan={}>Homes<td colspan={}>Lead: Parks Manager"
    for spans in ((2, 2), (3, 1)):
        plan = web_plan(tmp_path, f"<table>{head}{section.format(*spans)}{row}{row}</table>")
        assert {(a.section, a.lead_text) for a in plan.actions} == {("Homes", "Parks Manager")}
        assert {str(a.dates[0].end_date) for a in plan.actions} == {"2026-03-31"}
    under_lead = "<tr><th>No<th>Task<th>Who<th>When<tr><td colspan=2>Homes<td colspan=2>Lead: Parks Manager"
    plan = web_plan(tmp_path, f"<table>{under_lead}<tr><td>1<td>Plant trees<td><td>May 2025</table>")
    assert [(a.section, a.lead_text) for a in plan.actions] == [("Homes", "Parks Manager")]


def test_a_coloured_mark_behind_its_heading_tells_a_rating(tmp_path: Path):
    """A page for narrow screens prints the heading once more in the cell; beside other words a mark tells none."""
    row = "<tr><td>Task: {}<td>RAG: {}<span style='color: #00b050'>●</span>"
    table = f"<table><tr><th>Task<th>RAG{row.format('Plant trees', '')}{row.format('Mow less', '')}</table>"
    assert [(a.action, a.rag) for a in web_plan(tmp_path, table).actions] == [
        ("Plant trees", "green"),
        ("Mow less", "green"),
    ]
    glued = table.replace("RAG: ", "RAG")
    assert [a.rag for a in web_plan(tmp_path, glued).actions] == ["green", "green"]
    noted = f"<table><tr><th>Task<th>RAG{row.format('Plant trees', 'see note ')}{row.format('Mow less', '')}</table>"
    assert [a.rag for a in web_plan(tmp_path, noted).actions] == [None, "green"]


def test_coloured_marks_alone_are_ratings_whatever_their_heading(tmp_path: Path):
    """Marks of one colour may tell anything."""
    row = "<tr><td>{}<td>Ranger<td><span style='color: {}'>●</span>"
    rows = row.format("Plant trees", "#00b050") + row.format("Mow less", "{}")
    table = f"<table><tr><th>Task<th>Lead<th>Gubbins{rows}</table>"
    assert [a.rag for a in web_plan(tmp_path, table.format("#ff0000")).actions] == ["green", "red"]
    assert [a.rag for a in web_plan(tmp_path, table.format("#00b050")).actions] == [None, None]


def test_the_last_item_of_a_list_is_no_title(tmp_path: Path):
    """What a plan wants to reach may be listed right above its table."""
    table = "<table><tr><th>Action<th>Lead<tr><td>Plant trees<td>Parks Manager</table>"
    listed = f"<h1>Green plan</h1><ul><li>Cleaner air for all<li>Lower running costs</ul>{table}"
    assert [a.section for a in web_plan(tmp_path, listed).actions] == [None]
    assert [a.section for a in web_plan(tmp_path, f"<h1>Green plan</h1><p>Clean air</p>{table}").actions] == [
        "Clean air"
    ]


def test_blank_rows_of_a_table_of_one_column_are_left_out(tmp_path: Path):
    """A content system leaves them."""
    rows = "".join(f"<tr><td>{text}<tr></tr>" for text in ("Action", "Plant trees", "Lead", "Ranger", "When", "2025"))
    assert [(a.action, a.lead_text) for a in web_plan(tmp_path, f"<table>{rows}</table>").actions] == [
        ("Plant trees", "Ranger")
    ]


def test_of_colours_by_term_the_last_is_the_rating(tmp_path: Path):
    """No text says it; the colour of a cell with a text, as that of every second row may be, rates nothing."""
    headings = "".join(f"<th>{name}" for name in ("Ref", "Action", "RAG Sept", "RAG Jan", "RAG April"))
    rows = "".join(
        f"<tr><td>{n}<td {of_text}>{name}<td bgcolor=red><td bgcolor=green><td>"
        for n, name, of_text in ((1, "Plant trees", ""), (2, "Mow less", "bgcolor=green"))
    )
    plan = web_plan(tmp_path, f"<table><tr>{headings}{rows}</table>")
    assert [action.rag and action.rag.value for action in plan.actions] == ["green", None]


def test_a_colour_of_a_whole_row_rates_nothing_in_a_later_term(tmp_path: Path):
    """Every second row is green; the ratings of the spring are printed, those of the summer not yet."""
    headings = "".join(f"<th>{name}" for name in ("Ref", "Action", "RAG Autumn", "RAG Spring", "RAG Summer"))
    rows = "".join(
        f"<tr bgcolor={colour}><td>{n}<td>{name}<td>Amber<td>{rating}<td>"
        for n, name, rating, colour in ((1, "Plant trees", "Red", "green"), (2, "Mow less", "Green", "white"))
    )
    plan = web_plan(tmp_path, f"<table><tr>{headings}{rows}</table>")
    assert [action.rag_text for action in plan.actions] == ["Red", "Green"]
