"""Rows across a table that go on with the one above under a label."""

from pathlib import Path

from made_plans import web_plan
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from schema.plan import ParsedPlan

HEAD = "<tr><th>Ref<th>Action<th>Lead<th>By</tr>"


def plan_of(tmp_path: Path, *rows: str) -> ParsedPlan:
    """The plan of a web page with one table."""
    return web_plan(tmp_path, f"<table>{HEAD}{''.join(rows)}</table>")


def action(ref: str) -> str:
    """A row of an action."""
    return f"<tr><td>{ref}<td>Plant trees in ward {ref}<td>Parks Manager<td>May 2024</tr>"


def test_an_update_across_the_table_is_progress_of_the_row_above(tmp_path: Path):
    """It stands in one cell, or beside its label; a section between rows stays one."""
    plan = plan_of(
        tmp_path,
        action("1"), "<tr><td colspan=4>Update: Half are planted.</tr>",
        action("2"),
        "<tr><td colspan=4>Theme 2: Homes</tr>",
        action("3"), "<tr><td>Update<td colspan=3>All are planted.</tr>",
    )  # fmt: skip
    assert [(a.ref, a.progress, a.section) for a in plan.actions] == [
        ("1", "Half are planted.", None), ("2", None, None), ("3", "All are planted.", "Homes")
    ]  # fmt: skip
    assert plan.words.words_reported == 0
    assert {a.target_text for a in plan.actions} == {"May 2024"}


def test_an_update_in_the_first_cell_of_a_row(tmp_path: Path):
    """As spreadsheets and Markdown print it, where no cell reaches across the table."""
    update = "<tr><td>Update: {}<td><td><td></tr>"
    plan = plan_of(
        tmp_path, action("1"), update.format("Sites are chosen."), action("2"), update.format("Half are planted.")
    )
    assert [a.progress for a in plan.actions] == ["Sites are chosen.", "Half are planted."]


def test_a_single_note_below_a_table_is_no_value(tmp_path: Path):
    """Nor is a row that stands above the rows which it speaks of."""
    plan = plan_of(tmp_path, "<tr><td colspan=4>Progress: as at May</tr>", action("1"), action("2"),
                   "<tr><td colspan=4>Notes: dates may change</tr>")  # fmt: skip
    assert [a.progress for a in plan.actions] == [None, None]


def test_an_update_below_the_rest_of_a_row_that_a_page_cut(tmp_path: Path):
    """The rest may be few words in one cell; it is the row's all the same."""
    update = "<tr><td colspan=4>Update: Half are planted.</tr>"
    rest = "<tr><td><td>{}<td><td></tr>"
    cut = "<tr><td>2<td>Plant trees in the<td>Parks Manager<td>May 2024</tr>"
    pages = [HEAD + action("1") + update + cut, HEAD + rest.format("park behind the hall") + update]
    tables = "".join(f"<table>{page}</table>" for page in pages)
    plan = web_plan(tmp_path, tables)
    assert [(a.action, a.progress) for a in plan.actions] == [
        ("Plant trees in ward 1", "Half are planted."), ("Plant trees in the park behind the hall", "Half are planted.")
    ]  # fmt: skip


def test_an_update_below_a_blank_row(tmp_path: Path):
    """A row that fills its page may leave such a one on the next."""
    update = "<tr><td colspan=4>Update: Half are planted.</tr>"
    plan = plan_of(tmp_path, action("1"), update, action("2"), "<tr><td><td><td><td></tr>", update, action("3"))
    assert [(a.progress, a.section) for a in plan.actions] == [*[("Half are planted.", None)] * 2, (None, None)]


def test_a_heading_of_by_says_who_or_when(tmp_path: Path):
    """The values decide; `Approved by` is neither."""
    table = "<table><tr><th>Action<th>By<th>Status<th>Approved by</tr>{}</table>"
    row = "<tr><td>Plant trees<td>{}<td>Ongoing<td>Jean Muir</tr>"
    for value, expected in (("Parks Manager", ("Parks Manager", None)), ("May 2024", (None, "May 2024"))):
        (found,) = web_plan(tmp_path, table.format(row.format(value))).actions
        assert (found.lead_text, found.target_text) == expected
        assert found.extras == {"Approved by": "Jean Muir"}


def test_an_update_below_a_row_of_little_more_than_its_action(tmp_path: Path):
    """Two cells are a row of a plan as well, unless they are a title and its lead."""
    update = "<tr><td colspan=4>Update: {}</tr>"
    short = "<tr><td>Plant oaks by the river<td>Ranger<td><td></tr>"
    head = "<tr><th>Action<th>Lead<th>By<th>RAG</tr><tr><td>Mow less by the road<td>Parks<td>2026<td>Red</tr>"
    rows = f"{head}{update.format('Sites are chosen.')}{short}{update.format('Half are planted.')}"
    plan = web_plan(tmp_path, f"<table>{rows}</table>")
    assert [a.progress for a in plan.actions] == ["Sites are chosen.", "Half are planted."]


def print_plan(path: Path, *pages: list[list[str]]) -> None:
    """A plan of three columns in boxes, each page below its title; a row of two texts has the second across two."""
    canvas = Canvas(str(path), pagesize=(400, 210))
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(30, 185, "Green action plan")
    for number, rows in enumerate(pages, start=1):
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(30, 170, f"{number}. Ward {number}")
        canvas.setFont("Helvetica", 9)
        for place, row in enumerate([["Action", "Lead", "By when"], *rows]):
            for k, text in enumerate(row):
                canvas.drawString(33 + 110 * k, 144 - 15 * place, text)
                canvas.rect(30 + 110 * k, 140 - 15 * place, 220 if len(row) == 2 and k else 110, 15)
        canvas.showPage()
    canvas.save()


OAKS, ELMS, LIMES = ([f"Plant {name}", "Parks Manager", "May 2024"] for name in ("oaks", "elms", "limes"))
WARDS = [["Mow less"], ["Dig ponds"], ["Count birds"]]
UPDATES = [["Update", f"Sites {verb}."] for verb in ("found", "agreed", "bought")]


def test_an_update_at_the_top_of_a_page_with_a_title_is_of_the_row_before(tmp_path: Path):
    """The title is that of the rest of its table."""
    print_plan(tmp_path / "a.pdf", [OAKS, UPDATES[0], ELMS], [UPDATES[1], LIMES])
    plan = parse_document(tmp_path / "a.pdf", ReadingSettings())
    assert [(a.progress, a.section) for a in plan.actions] == [
        ("Sites found.", "Ward 1"), ("Sites agreed.", "Ward 1"), (None, "Ward 2")
    ]  # fmt: skip


def test_updates_that_begin_each_table_are_of_no_row_of_another(tmp_path: Path):
    """Nor is one that begins a table, where no page parts the two."""
    pages = ([update, OAKS, [*ward, *ELMS[1:]]] for update, ward in zip(UPDATES, WARDS, strict=True))
    print_plan(tmp_path / "a.pdf", *pages)
    assert not any(a.progress for a in parse_document(tmp_path / "a.pdf", ReadingSettings()).actions)
    update = "<tr><td>Update<td colspan=3>Sites are found.</tr>"
    tables = (action("1") + action("2"), update + action("3") + action("4"), update + action("5") + action("6"))
    page = "".join(f"<h2>{k}. Ward {k}</h2><table>{HEAD}{rows}</table>" for k, rows in enumerate(tables, start=1))
    assert not any(a.progress for a in web_plan(tmp_path, f"<h1>Action plan</h1>{page}").actions)


def test_an_update_below_a_rest_in_the_first_column(tmp_path: Path):
    """It begins in small letters, as no title does."""
    update = "<tr><td colspan=3>Update: {}</tr>"
    head = "<tr><th>Action<th>Lead<th>By</tr>"
    first = f"{head}<tr><td>Mow less<td>Parks<td>2026</tr>{update.format('Sites are chosen.')}"
    cut = "<tr><td>Plant trees in the<td>Ranger<td>2027</tr>"
    rest = f"{head}<tr><td>park behind the hall<td><td></tr>{update.format('Half are planted.')}"
    plan = web_plan(tmp_path, f"<table>{first}{cut}</table><table>{rest}</table>")
    assert [a.progress for a in plan.actions] == ["Sites are chosen.", "Half are planted."]


def test_an_update_below_a_status_and_an_action(tmp_path: Path):
    """A row of no more than these two is one of the plan."""
    update = "<tr><td colspan=4>Update: {}</tr>"
    row = "<tr><td>Ongoing<td>Plant oaks in ward {}<td>{}<td></tr>"
    rows = [row.format(1, "High"), update.format("Half are planted."), row.format(2, ""), update.format("Begun.")]
    head = "<tr><th>Status<th>Action<th>Priority<th>RAG</tr>"
    plan = web_plan(tmp_path, f"<table>{head}{''.join(rows)}</table>")
    assert [a.progress for a in plan.actions] == ["Half are planted.", "Begun."]


def test_an_update_above_headings_printed_again_is_no_title(tmp_path: Path):
    """Only what stands below it is."""
    update = "<tr><td colspan=4>Update: Half of ward {} is planted.</tr>"
    part = f"<tr><td>Trees</tr>{HEAD}"
    plan = plan_of(
        tmp_path, action("1"), update.format(1), action("2"), update.format(2), part, action("3"), action("4")
    )
    assert [a.progress for a in plan.actions] == [
        "Half of ward 1 is planted.",
        "Half of ward 2 is planted.",
        None,
        None,
    ]
