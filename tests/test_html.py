"""Web pages: what a browser shows, as paragraphs, tables and lists of actions."""

from pathlib import Path

import pytest

from parsers.council import Reading
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.source import Grid, Paragraph, Source
from schema.findings import DocumentError
from schema.plan import ParsedPlan

TABLE = "<table><tr><th>Action<th>Lead<tr><td>{}<td>Parks Manager</table>"


def source_of(body: str, folder: Path) -> Source:
    """A page as the reader sees it."""
    path = folder / "plan.html"
    path.write_text(f"<!DOCTYPE html><html><body>{body}</body></html>", "utf-8")
    return read_document(path)


def plan_of(body: str, folder: Path) -> ParsedPlan:
    """A page as a plan."""
    source_of(body, folder)
    return parse_document(folder / "plan.html", Reading())


def cells_of(grid: Grid) -> list[tuple[int, int, int, int, str]]:
    """The cells of a grid: row, column, spans and text."""
    return [(cell.row, cell.column, cell.row_span, cell.column_span, cell.text) for cell in grid.cells]


def paragraphs_of(body: str, folder: Path) -> list[str]:
    """The texts outside tables."""
    return [paragraph.text for paragraph in source_of(body, folder).paragraphs]


def test_spans_leave_room(tmp_path: Path):
    """A cell that reaches down pushes those of the rows below to the right."""
    body = "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td rowspan=0>e</table>"
    (grid,) = source_of(body, tmp_path).grids
    assert cells_of(grid) == [
        (0, 0, 2, 1, "a"),
        (0, 1, 1, 2, "b"),
        (1, 1, 1, 1, "c"),
        (1, 2, 1, 1, "d"),
        (2, 0, 1, 1, "e"),
    ]
    assert (grid.row_count, grid.column_count) == (3, 3)


def test_spans_beyond_reason_are_bounded(tmp_path: Path):
    """A row span ends with the table, a column span where browsers end it."""
    (grid,) = source_of("<table><tr><td rowspan=99999999 colspan=99999999>a</table>", tmp_path).grids
    assert (grid.row_count, grid.column_count) == (1, 1000)


def test_breaks_wrap_and_blocks_part(tmp_path: Path):
    """`<br>` is a wrap, two of them and blocks are paragraphs; line ends of the file are spaces."""
    text = "one<br>two<br><br>three\nfour<p>five<ul><li>six<li>seven</ul>"
    (grid,) = source_of(TABLE.format(text), tmp_path).grids
    assert grid.cells[2].text == "one two\nthree four\nfive\nsix\nseven"


def test_raised_digits_are_footnote_marks(tmp_path: Path):
    """As in Word and PDF; other raised text is text."""
    assert paragraphs_of("<p>Plan <sup>2</sup> of the 1<sup>st</sup>", tmp_path) == ["Plan² of the 1st"]


def test_nested_tables_come_after_the_one_around_them(tmp_path: Path):
    """Their texts stand in no cell of it."""
    outer, inner = source_of(TABLE.format("a<table><tr><td>b</table>c"), tmp_path).grids
    assert outer.cells[2].text == "a\nc"
    assert cells_of(inner) == [(0, 0, 1, 1, "b")]


def test_what_is_not_shown_is_left_out(tmp_path: Path):
    """Scripts, styles, menus and hidden elements; what stands behind them stays."""
    body = "<nav>Menu</nav><script>x</script>a <span style='display: none'>b</span>c<p hidden>d</p><!-- e --><noscript>f</noscript>"
    assert paragraphs_of(body, tmp_path) == ["a c"]


def test_hidden_tables_are_told(tmp_path: Path):
    """A page that folds its plan away until it is clicked still holds it."""
    source = source_of(f"<p>Click<div style='display:none'>{TABLE.format('Plant')}</div>", tmp_path)
    assert not source.grids
    assert [(finding.code, finding.text) for finding in source.findings] == [
        ("hidden-cells", "Action / Lead / Plant / Parks Manager")
    ]


def test_the_closed_panels_of_an_accordion_are_of_the_page(tmp_path: Path):
    """A control opens them; what opens a menu or a dialog of the site is none of the page."""
    panel = "<h2><button aria-expanded=false aria-controls=p1>Trees</button></h2><div id=p1 {}>{}</div>"
    table = TABLE.format("Plant")
    for hides in ("hidden", "hidden=until-found", "style='color: red; display: none'", "role=region hidden"):
        (grid,) = source_of(panel.format(hides, table), tmp_path).grids
        assert grid.cells[-1].text == "Parks Manager"
    assert not source_of(panel.format("role=dialog hidden", table), tmp_path).grids
    older = panel.replace("Trees", "Previous versions").format("hidden", table)
    assert not source_of(older, tmp_path).grids
    help_in_table = (
        "<table><tr><th>Action <button aria-controls=h1>?</button><span id=h1 hidden>What we do</span></table>"
    )
    (grid,) = source_of(help_in_table, tmp_path).grids
    assert [cell.text for cell in grid.cells] == ["Action"]


def test_headings_and_captions_are_titles_of_tables(tmp_path: Path):
    """Also where a table has the headings of the one before."""
    body = f"<h2>Energy</h2>{TABLE.format('a')}<h2>Waste</h2>{TABLE.format('b')}" + TABLE.format("c").replace(
        "<table>", "<table><caption>Homes</caption>"
    )
    plan = plan_of("<h1>Climate Action Plan</h1>" + body, tmp_path)
    assert [(action.action, action.section) for action in plan.actions] == [
        ("a", "Energy"),
        ("b", "Waste"),
        ("c", "Homes"),
    ]


@pytest.mark.parametrize(
    ("attributes", "fill"),
    [("style='background-color: #FF0000'", "#ff0000"), ("style='background:rgb(0, 176, 80)'", "#00b050"), ("bgcolor=red", "#ff0000"),
     ("style='background: #0f0 none'", "#00ff00"), ("style='background: white'", None), ("style='background: url(x.png)'", None), ("", None)],
)  # fmt: skip
def test_backgrounds_are_fills(attributes: str, fill: str | None, tmp_path: Path):
    """Of the cell, however it is written."""
    (grid,) = source_of(f"<table><tr><td {attributes}>a<td>b</table>", tmp_path).grids
    assert [cell.fill for cell in grid.cells] == [fill, None]


def test_the_background_of_a_row_is_that_of_its_cells(tmp_path: Path):
    """Unless they have their own."""
    (grid,) = source_of("<table><tr bgcolor=red><td>a<td bgcolor=blue>b</table>", tmp_path).grids
    assert [cell.fill for cell in grid.cells] == ["#ff0000", "#0000ff"]


@pytest.mark.parametrize(
    ("encoding", "declared"), [("utf-8", ""), ("utf-8", "<meta charset=utf-8>"), ("cp1252", ""), ("iso-8859-15", "<meta charset=iso-8859-15>"), ("cp1252", "<meta charset=nonsense>")]
)  # fmt: skip
def test_the_encoding_is_declared_or_found_out(encoding: str, declared: str, tmp_path: Path):
    """What is neither declared nor UTF-8 is Windows-1252."""
    path = tmp_path / "plan.htm"
    path.write_bytes(f"<html><head>{declared}</head><p>Café £5</html>".encode(encoding))
    assert [paragraph.text for paragraph in read_document(path).paragraphs] == ["Café £5"]


def test_a_list_of_actions_is_a_table(tmp_path: Path):
    """Under a heading that names actions; labelled parts become columns, the section stands above."""
    body = """<h1>Climate Action Plan</h1><h2>Energy</h2><h3>Key actions</h3><ul>
    <li>Install panels. Start with schools. Lead: Head of Property. By when: March 2022</li>
    <li><p>Insulate homes</p><p>Lead: Housing Manager</p><p>Status: Complete</p></li></ul>"""
    plan = plan_of(body, tmp_path)
    assert [(a.action, a.lead_text, a.target_text, a.status, a.section) for a in plan.actions] == [
        ("Install panels. Start with schools.", "Head of Property", "March 2022", None, "Energy"),
        ("Insulate homes", "Housing Manager", None, "complete", "Energy"),
    ]
    assert {"list 1, item 2"} == {reading.locator for reading in plan.actions[1].readings if reading.field != "section"}


def test_actions_of_a_list_without_owners_are_told(tmp_path: Path):
    """They are not loaded, and do not run into those above."""
    body = "<h2>Actions</h2><ul><li>Plant trees. Lead: Parks Manager<li>Prune trees<li>Note: a remark</ul>"
    plan = plan_of(body, tmp_path)
    assert [action.action for action in plan.actions] == ["Plant trees."]
    assert [(finding.code, finding.text) for finding in plan.findings] == [
        ("table-without-headings", "Actions / Prune trees / Note: a remark")
    ]


def test_other_lists_are_prose(tmp_path: Path):
    """Those under headings that name no actions."""
    items = source_of("<h2>Contents</h2><ul><li>One<li>Two</ul>", tmp_path).pages[0].items
    assert [item.text for item in items if isinstance(item, Paragraph)] == ["Contents", "One", "Two"]
    assert len(items) == 3


def test_an_error_page_is_a_document_without_actions(tmp_path: Path):
    """What a server sends in place of a plan is read, and said to hold none."""
    plan = plan_of("<h1>404 Not Found</h1><p>The page cannot be found.</p>", tmp_path)
    assert plan.status == "empty"
    assert [finding.code for finding in plan.findings] == ["no-actions"]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "file-empty"), (b"%PDF-1.4", "file-type-differs"), (b"<!DOCTYPE html>\0\0", "file-type-differs"),
     (b"<!-- nothing -->", "no-text"), (b"<html><script>app()</script></html>", "no-text")],
)  # fmt: skip
def test_files_that_show_nothing_say_why(content: bytes, code: str, tmp_path: Path):
    """Empty, of another kind, or made by a script only."""
    path = tmp_path / "plan.html"
    path.write_bytes(content)
    with pytest.raises(DocumentError) as raised:
        read_document(path)
    assert raised.value.code == code


def test_a_plain_heading_leaves_the_section_to_the_one_above_it(tmp_path: Path):
    """`Actions` under `Homes` says what every such heading says."""
    table = "<table><tr><th>Action<th>Lead<tr><td>{}<td>Ranger</table>"
    parts = [f"<h2>{name}</h2><p>Our goals.</p><h3>Actions</h3>{table.format(name)}" for name in ("Homes", "Transport")]
    assert [a.section for a in plan_of("<h1>Climate Plan</h1>" + "".join(parts), tmp_path).actions] == [
        "Homes",
        "Transport",
    ]


@pytest.mark.parametrize("label", ["Lead", "Lead: ", "Lead "])
def test_cells_that_print_their_heading_again(label: str, tmp_path: Path):
    """For narrow screens, glued to the value or not; a column where one cell has none of it is left as it is."""
    rows = [("Plant trees", f"{label}Ranger"), ("Lead walks", f"{label}Parks Manager")]
    body = "".join(f"<tr><td>{action}<td>{lead}<td>When: 2026</tr>" for action, lead in rows)
    plan = plan_of(f"<table><tr><th>Action<th>Lead<th>When</tr>{body}</table>", tmp_path)
    assert [(a.action, a.lead_text) for a in plan.actions] == [
        ("Plant trees", "Ranger"),
        ("Lead walks", "Parks Manager"),
    ]


def test_values_that_begin_as_their_heading_does(tmp_path: Path):
    """In one column alone: the word is theirs."""
    body = "<tr><td>Plant trees<td>Lead Ranger</tr><tr><td>Mow less<td>Lead Gardener</tr>"
    plan = plan_of(f"<table><tr><th>Action<th>Lead</tr>{body}</table>", tmp_path)
    assert [a.lead_text for a in plan.actions] == ["Lead Ranger", "Lead Gardener"]


def test_names_of_aims_in_merged_cells_are_sections(tmp_path: Path):
    """Where no heading names sections; an aim beside each action is its objective."""
    head = "<table><tr><th>Our aim<th>Action<th>Lead"
    merged = f"{head}<tr><td rowspan=2>Make it easier<td>Plant trees<td>Parks<tr><td>Mow less<td>Parks</table>"
    assert [a.section for a in plan_of(merged, tmp_path).actions] == ["Make it easier", "Make it easier"]
    each = f"{head}<tr><td>Make it easier<td>Plant trees<td>Parks<tr><td>Make it green<td>Mow less<td>Parks</table>"
    assert [(a.section, a.objective_text) for a in plan_of(each, tmp_path).actions][1] == (None, "Make it green")


def test_a_table_that_sets_out_the_page_is_none(tmp_path: Path):
    """What stands in its cells is read as it stands: a heading above the table below it."""
    head = "<h2>Homes</h2><table><tr><td>Action<td>Lead<td>By when<tr><td>Plant trees<td>Parks<td>May 2025</table>"
    page = f"<table><tr><td><ul><li>Council<li>Plans</ul><td><p>This page lists actions.</p>{head}</table>"
    assert [(a.action, a.section) for a in plan_of(page, tmp_path).actions] == [("Plant trees", "Homes")]


def test_a_table_may_set_out_a_page_without_tables(tmp_path: Path):
    """The title of the page and headings stand in one of its cells."""
    entry = "<h3>{}</h3><p>Lead: {}<br>By when: May 2026</p>"
    entries = [("Plant trees", "Ranger"), ("Mow less", "Parks Team"), ("Sow meadows", "Ranger")]
    told = "".join(entry.format(*texts) for texts in entries)
    plan = plan_of(f"<table><tr><td>Home<td><h1>Green plan</h1><h2>Parks</h2>{told}</table>", tmp_path)
    assert [(a.action, a.lead_text, a.section) for a in plan.actions] == [(*texts, "Parks") for texts in entries]


def test_a_table_of_actions_sets_out_no_page(tmp_path: Path):
    """Whatever role it is given, and though a cell holds a heading and a table."""
    head, rest = "<tr><td>Action<td>Lead<td>By when", "<tr><td>Mow less<td>Ranger<td>June 2025</table>"
    said = f"<table role=presentation>{head}<tr><td>Plant trees<td>Parks<td>May 2025{rest}"
    assert [a.action for a in plan_of(said, tmp_path).actions] == ["Plant trees", "Mow less"]
    inner = "<h4>Where</h4><table><tr><td>Elm Hill<td>Ash Road</table>"
    holding = f"<table>{head}<tr><td>Plant trees{inner}<td>Parks<td>May 2025{rest}"
    assert [a.lead_text for a in plan_of(holding, tmp_path).actions][:2] == ["Parks", "Ranger"]


def test_a_title_with_its_lead_aside_is_a_section_and_holds_no_values(tmp_path: Path):
    """Though the lead stands under a heading of leads or below ticks: its title is wider than a column."""
    head = "<tr><th>Task<th>Who<th>2024/25<th>2025/26"
    row = "<tr><td>Plant trees<td><td>X<td>X"
    section = "<tr><td colspan={}>Homes<td colspan={}>Lead: Parks Manager"
    for spans in ((2, 2), (3, 1)):
        plan = plan_of(f"<table>{head}{section.format(*spans)}{row}{row}</table>", tmp_path)
        assert {(a.section, a.lead_text) for a in plan.actions} == {("Homes", "Parks Manager")}
        assert {str(a.dates[0].end_date) for a in plan.actions} == {"2026-03-31"}
    under_lead = "<tr><th>No<th>Task<th>Who<th>When<tr><td colspan=2>Homes<td colspan=2>Lead: Parks Manager"
    plan = plan_of(f"<table>{under_lead}<tr><td>1<td>Plant trees<td><td>May 2025</table>", tmp_path)
    assert [(a.section, a.lead_text) for a in plan.actions] == [("Homes", "Parks Manager")]


def test_a_coloured_mark_behind_its_heading_tells_a_rating(tmp_path: Path):
    """A page for narrow screens prints the heading once more in the cell; beside other words a mark tells none."""
    row = "<tr><td>Task: {}<td>RAG: {}<span style='color: #00b050'>●</span>"
    table = f"<table><tr><th>Task<th>RAG{row.format('Plant trees', '')}{row.format('Mow less', '')}</table>"
    assert [(a.action, a.rag) for a in plan_of(table, tmp_path).actions] == [
        ("Plant trees", "green"),
        ("Mow less", "green"),
    ]
    glued = table.replace("RAG: ", "RAG")
    assert [a.rag for a in plan_of(glued, tmp_path).actions] == ["green", "green"]
    noted = f"<table><tr><th>Task<th>RAG{row.format('Plant trees', 'see note ')}{row.format('Mow less', '')}</table>"
    assert [a.rag for a in plan_of(noted, tmp_path).actions] == [None, "green"]


def test_coloured_marks_alone_are_ratings_whatever_their_heading(tmp_path: Path):
    """Marks of one colour may tell anything."""
    row = "<tr><td>{}<td>Ranger<td><span style='color: {}'>●</span>"
    rows = row.format("Plant trees", "#00b050") + row.format("Mow less", "{}")
    table = f"<table><tr><th>Task<th>Lead<th>Gubbins{rows}</table>"
    assert [a.rag for a in plan_of(table.format("#ff0000"), tmp_path).actions] == ["green", "red"]
    assert [a.rag for a in plan_of(table.format("#00b050"), tmp_path).actions] == [None, None]


def test_the_last_item_of_a_list_is_no_title(tmp_path: Path):
    """What a plan wants to reach may be listed right above its table."""
    table = "<table><tr><th>Action<th>Lead<tr><td>Plant trees<td>Parks Manager</table>"
    listed = f"<h1>Green plan</h1><ul><li>Cleaner air for all<li>Lower running costs</ul>{table}"
    assert [a.section for a in plan_of(listed, tmp_path).actions] == [None]
    assert [a.section for a in plan_of(f"<h1>Green plan</h1><p>Clean air</p>{table}", tmp_path).actions] == [
        "Clean air"
    ]


def test_blank_rows_of_a_table_of_one_column_are_left_out(tmp_path: Path):
    """A content system leaves them."""
    rows = "".join(f"<tr><td>{text}<tr></tr>" for text in ("Action", "Plant trees", "Lead", "Ranger", "When", "2025"))
    assert [(a.action, a.lead_text) for a in plan_of(f"<table>{rows}</table>", tmp_path).actions] == [
        ("Plant trees", "Ranger")
    ]


def test_of_colours_by_term_the_last_is_the_rating(tmp_path: Path):
    """No text says it; the colour of a cell with a text, as that of every second row may be, rates nothing."""
    headings = "".join(f"<th>{name}" for name in ("Ref", "Action", "RAG Sept", "RAG Jan", "RAG April"))
    rows = "".join(
        f"<tr><td>{n}<td {of_text}>{name}<td bgcolor=red><td bgcolor=green><td>"
        for n, name, of_text in ((1, "Plant trees", ""), (2, "Mow less", "bgcolor=green"))
    )
    plan = plan_of(f"<table><tr>{headings}{rows}</table>", tmp_path)
    assert [action.rag and action.rag.value for action in plan.actions] == ["green", None]


def test_a_colour_of_a_whole_row_rates_nothing_in_a_later_term(tmp_path: Path):
    """Every second row is green; the ratings of the spring are printed, those of the summer not yet."""
    headings = "".join(f"<th>{name}" for name in ("Ref", "Action", "RAG Autumn", "RAG Spring", "RAG Summer"))
    rows = "".join(
        f"<tr bgcolor={colour}><td>{n}<td>{name}<td>Amber<td>{rating}<td>"
        for n, name, rating, colour in ((1, "Plant trees", "Red", "green"), (2, "Mow less", "Green", "white"))
    )
    plan = plan_of(f"<table><tr>{headings}{rows}</table>", tmp_path)
    assert [action.rag_text for action in plan.actions] == ["Red", "Green"]


def test_a_button_that_is_all_of_a_heading_is_its_text(tmp_path: Path):
    """In an accordion it opens the section below; what it says of itself, and other buttons, are no text."""
    shown = "<span data-nosnippet>Show this section</span>"
    title = f"<h2><button aria-expanded=false>Clean air<span>, </span>{shown}</button> <button>Hide</button></h2>"
    named = f"<h2><button id=b>Quiet streets</button></h2><div aria-labelledby=b>{TABLE.format('Mow less')}</div>"
    top = f"<h2><button>Back to top</button></h2>{TABLE.format('Dig')}"
    body = title + TABLE.format("Plant trees") + named + top
    plan = plan_of(f"<h1>Action plan</h1><h2>Copied <button>Copy</button></h2><p>Why</p>{body}", tmp_path)
    assert [action.section for action in plan.actions] == ["Clean air", "Quiet streets", "Quiet streets"]
    assert not any("Copy" in text or "Show" in text or "Hide" in text for text in paragraphs_of(title, tmp_path))
