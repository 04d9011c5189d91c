"""Merged cells that a page break cut."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_plans import web_plan

from parsers.council import ReadingSettings
from parsers.plan import build_plan
from parsers.printed_rows import Row, rows_of
from parsers.rows.page_breaks import with_cut_cells
from parsers.source import Box, Cell, Grid, Page, Place, Source
from schema.plan import ParsedPlan


def rows(*cells: tuple[int, int, int, str], count: int) -> list[Row]:
    """The rows of a grid of two columns, from each cell's row, column, rows and text."""
    place = Place(1)
    made = tuple(Cell(row, column, span, 1, text, place) for row, column, span, text in cells)
    return rows_of(Grid(place, count, 2, made), 1)


ABOVE = rows((0, 0, 1, "Plant"), (0, 1, 2, "Parks"), (1, 0, 1, "Mow"), count=2)


def leads(below: list[Row]) -> list[str]:
    """The texts of the second column below the page break."""
    return [row.cells[1].text for row in with_cut_cells([*ABOVE, *below])][2:]


def test_the_blank_rest_of_a_merged_cell_has_its_text():
    """A blank cell beside several rows of the next page goes on with the one above."""
    below = rows((0, 0, 1, "Dig"), (0, 1, 2, ""), (1, 0, 1, "Sow"), (2, 0, 1, "Reap"), (2, 1, 1, ""), count=3)
    assert leads(below) == ["Parks", "Parks", ""]


def test_a_blank_cell_of_one_row_stays_blank():
    """It may be blank itself."""
    assert leads(rows((0, 0, 1, "Dig"), (0, 1, 1, ""), (1, 0, 1, "Sow"), (1, 1, 1, "Fleet"), count=2)) == ["", "Fleet"]


def test_a_cell_that_no_line_ends_goes_on_in_the_blank_one_below():
    """One row stands on each page; that rows share cells of the column shows above. A line below tells it to be blank."""
    begun = rows(
        (0, 0, 1, "Plant"), (0, 1, 2, "Parks"), (1, 0, 1, "Mow"), (2, 0, 1, "Dig"), (2, 1, 1, "Fleet"), count=3
    )
    below = rows((0, 0, 1, "Sow"), (0, 1, 1, ""), count=1)
    cell = begun[2].cells[1]._replace(is_open=True)
    last = replace(begun[2], cells={**begun[2].cells, 1: cell})
    assert [row.cells[1].text for row in with_cut_cells([*begun[:2], last, *below])][3:] == ["Fleet"]
    assert [row.cells[1].text for row in with_cut_cells([*begun, *below])][3:] == [""]


def test_the_last_row_below_merged_cells_may_stand_on_the_next_page(tmp_path: Path):
    """Where just the cells are blank that were merged above, all others are its own: another row of that action."""
    head = "<tr><th>Ref<th>Action<th>Milestones<th>By when</tr>"
    body = f"""<table>{head}<tr><td rowspan=2>1<td rowspan=2>Plant trees<td>Site found<td>May 2025</tr>
    <tr><td>Trees bought<td>June 2025</tr></table>
    <table><tr><td><td><td>Trees planted<td>March 2026</tr><tr><td>2<td>Mow less<td>List made<td>2027</tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.ref, a.action, a.milestones, a.target_text) for a in plan.actions] == [
        ("1", "Plant trees", "Site found", "May 2025"),
        ("1", "Plant trees", "Trees bought", "June 2025"),
        ("1", "Plant trees", "Trees planted", "March 2026"),
        ("2", "Mow less", "List made", "2027"),
    ]


def test_the_last_two_rows_that_share_cells_may_stand_on_two_pages(tmp_path: Path):
    """The upper one alone has its cells then; that rows share them shows elsewhere in the table."""
    head = "<tr><th>Ref<th>Recommendation<th>Action<th>By when</tr>"
    body = f"""<table>{head}<tr><td rowspan=2>1<td rowspan=2>Trees should be planted<td>Find a site<td>May 2025</tr>
    <tr><td>Buy trees<td>June 2025</tr><tr><td>2<td>Mow less<td>Make a list<td>May 2026</tr></table>
    <table><tr><td><td><td>Sell a mower<td>March 2027</tr><tr><td>3<td>Count birds<td>Hold a day<td>2027</tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.ref, a.action, a.target_text) for a in plan.actions] == [
        ("1", "Find a site", "May 2025"),
        ("1", "Buy trees", "June 2025"),
        ("2", "Make a list", "May 2026"),
        ("2", "Sell a mower", "March 2027"),
        ("3", "Hold a day", "2027"),
    ]


def test_an_action_of_its_own_below_a_page_break_may_lack_what_others_share(tmp_path: Path):
    """It has its reference: a lead and a date that two rows share elsewhere are blank here."""
    head = "<tr><th>Ref<th>Action<th>Lead<th>By when</tr>"
    body = f"""<table>{head}<tr><td>1<td>Find a site<td rowspan=2>Ranger<td rowspan=2>May 2025</tr>
    <tr><td>2<td>Buy trees</tr><tr><td>3<td>Make a list<td>Warden<td>May 2026</tr></table>
    <table><tr><td>4<td>Sell a mower<td><td></tr><tr><td>5<td>Hold a day<td>Ranger<td>2027</tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.ref, a.lead_text) for a in plan.actions][2:] == [("3", "Warden"), ("4", None), ("5", "Ranger")]


def test_the_last_row_of_a_site_may_stand_on_the_next_page_with_cells_of_its_own_on_both_sides(tmp_path: Path):
    """The cells that rows share stand before and among them."""
    head = "<tr><th>Site ID<th>Sport<th>Action<th>Lead<th>Site hierarchy<th>By when<th>Cost</tr>"
    body = f"""<table>{head}<tr><td rowspan=2>1<td>Football<td>Mark two pitches<td>Council<td rowspan=2>Key centre
    <td>May 2025<td>Low</tr><tr><td>Cricket<td>Relay the square<td>Club<td>June 2026<td>High</tr>
    <tr><td>12<td>Tennis<td>Refurbish the courts<td>Trust<td>Local<td>2027<td>High</tr></table>
    <table>{head}<tr><td><td>Netball<td>Explore floodlights<td>Trust<td><td>2028<td>Medium</tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.ref, a.action, a.target_text) for a in plan.actions] == [
        ("1", "Mark two pitches", "May 2025"),
        ("1", "Relay the square", "June 2026"),
        ("12", "Refurbish the courts", "2027"),
        ("12", "Explore floodlights", "2028"),
    ]


def test_a_row_cut_beside_a_shared_reference_is_one_row(tmp_path: Path):
    """The first row below the break goes on in mid-sentence; the next is another action of the same reference."""
    head = "<tr><th>Ref<th>Action<th>Lead<th>By when</tr>"
    body = f"""<table>{head}<tr><td rowspan=2>21<td>Mark two pitches<td>Town Council<td>May 2025</tr>
    <tr><td>Resurface courts and add a gate<td>Town Council /<td>June 2026</tr></table>
    <table>{head}<tr><td rowspan=2><td>system through the fund<td>LTA<td></tr>
    <tr><td>Support the club<td>Bowls Club<td>Ongoing</tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.ref, a.action, a.target_text) for a in plan.actions] == [
        ("21", "Mark two pitches", "May 2025"),
        ("21", "Resurface courts and add a gate system through the fund", "June 2026"),
        ("21", "Support the club", "Ongoing"),
    ]


def test_a_blank_cell_atop_a_page_may_be_shared_where_rows_share_others():
    """Nothing tells it: a finding does, and the action is less sure. Where no rows share cells, or one page holds it, none."""
    heads, above = ("Action", "Lead", "By when"), ("Plant trees", "Parks", "May 2025")

    def plan(span: int, page: int) -> ParsedPlan:
        rows = [heads, above, ("Mow less", "" if span > 1 else "Fleet", "2026"), ("Dig ponds", "Ranger", "2027")]
        first = [
            Cell(r, c, span if text == "Parks" else 1, 1, text, Place(1))
            for r, row in enumerate(rows)
            for c, text in enumerate(row)
            if text
        ]
        rest = [("Sow", "", "2028"), ("Reap", "Fleet", "2029")]
        second = [Cell(r, c, 1, 1, text, Place(page)) for r, row in enumerate(rest) for c, text in enumerate(row)]
        grids = [Grid(Place(1), 4, 3, tuple(first)), Grid(Place(page), 2, 3, tuple(second))]
        pages = [Page(n, 500.0, 700.0, tuple(g for g in grids if g.place.page == n)) for n in (1, 2)]
        return build_plan(Source("pdf", "application/pdf", 2, tuple(pages)), ReadingSettings())

    found = [[(f.code, f.field) for f in plan(*of).actions[3].findings] for of in ((2, 2), (1, 2), (2, 1))]
    assert found == [[("may-be-shared", "lead_text")], [], []]
    assert ["may-be-shared" in a.doubts for a in plan(2, 2).actions] == [False, False, False, True, False]


@pytest.mark.parametrize(("span", "shared"), [(2, "June 2024"), (1, None)])
def test_what_tells_of_a_part_may_stand_above_its_headings_on_each_page(span: int, shared: str | None):
    """The part goes on, with the merged cell of the page before; its own label tells nothing of what may be shared."""

    def page(number: int, *body: tuple[int, int, int, str]) -> Page:
        above = [(0, 0, 3, "Homes – Timescale: by March 2021"), (1, 0, 1, "Duty"), (1, 1, 2, "Foster good relations")]
        heads = [(2, column, 1, text) for column, text in enumerate(("Action", "Lead", "By when"))]
        place = Place(number)
        cells = [Cell(row, column, 1, width, text, place) for row, column, width, text in (*above, *heads)]
        cells += [Cell(row, column, height, 1, text, place) for row, column, height, text in body]
        return Page(number, 500.0, 700.0, (Grid(place, 5, 3, tuple(cells)),))

    first = page(1, (3, 0, 1, "Plant trees"), (3, 1, 1, "Parks"), (3, 2, 2, "June 2024"), (4, 0, 1, "Mow less"), (4, 1, 1, "Fleet"))  # fmt: skip
    blank = [(row, 2, span, "") for row in (3, 4)[: 3 - span]]
    second = page(2, (3, 0, 1, "Dig ponds"), (3, 1, 1, "Ranger"), (4, 0, 1, "Sow"), (4, 1, 1, "Parks"), *blank)
    plan = build_plan(Source("pdf", "application/pdf", 2, (first, second)), ReadingSettings())
    own = shared or "by March 2021"
    assert [action.target_text for action in plan.actions] == ["June 2024", "June 2024", shared, own]


def test_a_page_may_lack_the_column_of_a_merged_cell():
    """Its rest is not drawn there: the rows go on in the other columns, and in the section that it names."""
    columns = (0.0, 60.0, 120.0, 300.0, 400.0)

    def page(number: int, edges: tuple[float, ...], *cells: Cell) -> Page:
        place = Place(number, Box(edges[0], 50.0, edges[-1], 200.0))
        rows = max(cell.row + cell.row_span for cell in cells)
        return Page(number, 500.0, 700.0, (Grid(place, rows, len(edges) - 1, cells, edges),))

    def row(index: int, *texts: str) -> list[Cell]:
        return [Cell(index, column, 1, 1, text, Place()) for column, text in enumerate(texts) if text]

    head = row(0, "Theme", "Ref", "Action", "Lead")
    merged = Cell(1, 0, 2, 1, "Homes", Place())
    first = page(
        1, columns, *head, merged, *row(1, "", "1", "Warm homes", "Estates"), *row(2, "", "2", "Let homes", "HR")
    )
    rest = page(2, columns[1:], *row(0, "3", "Build homes", "Estates"), *row(1, "4", "Buy homes", "Estates"))
    plan = build_plan(Source("pdf", "application/pdf", 2, (first, rest)), ReadingSettings())
    assert [(a.ref, a.action, a.section) for a in plan.actions] == [
        ("1", "Warm homes", "Homes"), ("2", "Let homes", "Homes"), ("3", "Build homes", "Homes"), ("4", "Buy homes", "Homes"),
    ]  # fmt: skip


def test_a_row_whose_action_is_cut_between_sentences_goes_on_by_its_lead(tmp_path: Path):
    """All that it has of an owner, date and status goes on; an action below another whole owner is one of its own."""
    head = "<tr><th>Action<th>Lead<th>By when<th>Status</tr>"
    body = f"""<table>{head}<tr><td>Plant trees. Mow less.<td>Head of Legal<td>May 2025<td>Ongoing</tr></table>
    <table>{head}<tr><td>Dig a pond<td>and Democratic Services<td><td></tr>
    <tr><td>Count birds. Build nests.<td>Economic Development<td>2026<td>Ongoing</tr></table>
    <table>{head}<tr><td>Feed them<td>Officer<td><td></tr>
    <tr><td>Find a site.<td>Head of Legal<td>2026<td>Ongoing</tr></table>
    <table>{head}<tr><td>Sell a mower<td>Parks Manager<td><td></tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [((a.action or "").replace("\n", " "), a.lead_text) for a in plan.actions] == [
        ("Plant trees. Mow less. Dig a pond", "Head of Legal and Democratic Services"),
        ("Count birds. Build nests. Feed them", "Economic Development Officer"),
        ("Find a site.", "Head of Legal"),
        ("Sell a mower", "Parks Manager"),
    ]


@pytest.mark.parametrize(
    ("above", "atop", "expected"),
    [
        ("Plant trees along the", "Northwick Road", (None, "Plant trees along the Northwick Road")),
        ("Plant trees", "Improve transport", ("Improve transport", "Plant trees")),
        ("Plant trees.", "Mow less", ("Mow less", "Plant trees.")),
        ("Plant trees and", "Theme 3: Transport", ("Transport", "Plant trees and")),
    ],
)
def test_a_text_alone_atop_a_page_goes_on_with_an_action_that_breaks_off(
    tmp_path: Path, above: str, atop: str, expected: tuple[str | None, str]
):
    """It may be the title of a section below any other, be it an order or not; and a number tells one."""
    head = "<tr><th>Action<th>Cost<th>Status</tr>"
    rows = f"{head}<tr><td>Dig ponds<td>£1k<td>Ongoing</tr><tr><td>{above}<td>£2k<td>Ongoing</tr>"
    rest = f"{head}<tr><td>{atop}<td><td></tr><tr><td>Count birds<td>£3k<td>Ongoing</tr>"
    _, cut, below = web_plan(tmp_path, f"<table>{rows}</table><table>{rest}</table>").actions
    assert (below.section, cut.action) == expected


def test_a_text_alone_atop_a_page_is_no_section_where_these_lie_across(tmp_path: Path):
    """The action above ends as a sentence does, and goes on with another."""
    head = "<tr><th>Action<th>Cost<th>Status</tr>"
    rows = f"{head}<tr><td colspan=3>Open spaces</tr><tr><td>Plant trees.<td>£2k<td>Ongoing</tr>"
    rest = "<tr><td>Mow less in the parks<td><td></tr><tr><td>Count birds<td>£3k<td>Ongoing</tr>"
    actions = web_plan(tmp_path, f"<table>{rows}</table><table>{rest}</table>").actions
    assert [(a.section, (a.action or "").replace("\n", " ")) for a in actions] == [
        ("Open spaces", "Plant trees. Mow less in the parks"),
        ("Open spaces", "Count birds"),
    ]


def test_a_row_whose_action_stands_wholly_below_the_break_began_above_it(tmp_path: Path):
    """Its date stands above; every other row has an action of its own, so that none is shared."""
    head = "<tr><th>Action<th>Milestones<th>By when<th>Status</tr>"
    above = "<tr><td>Plant trees<td>Site found<td>May 2025<td>Ongoing</tr>"
    body = f"""<table>{head}{above}<tr><td>Mow less<td>List made<td>May 2026<td>Complete</tr>
    <tr><td><td>• Pond dug<td>June 2027<td></tr></table>
    <table>{head}<tr><td>Count frogs<td>• Day held<td><td>Ongoing</tr>{above}</table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.action, a.target_text, a.milestones) for a in plan.actions][2:] == [
        ("Count frogs", "June 2027", "• Pond dug\n• Day held"),
        ("Plant trees", "May 2025", "Site found"),
    ]
