"""Which grids make one table: those cut by a page break, those side by side, and those that only stand near a plan."""

from dataclasses import replace

from made_grids import MORE, PLAN, actions_of, found_in, grid, of_four

from parsers.edges import nearest_edges
from parsers.header.rows import header_at, part_section
from parsers.headings.known import shared_vocabulary
from parsers.printed_rows import rows_of
from parsers.source import Box, Cell, Grid, Paragraph, Place

FIGURES = [["Indicator", "2019", "2020"], ["Trees planted", "20", "400"]]


def test_a_grid_on_the_next_page_continues_the_table():
    """Without headings of its own."""
    assert actions_of(found_in(grid(PLAN, 1), grid(MORE, 2))) == [["Plant trees", "Mow lawns"]]


def test_headings_alone_on_a_page_take_the_columns_of_the_rows_on_the_next():
    """Which the headings did not tell exactly; where there are rows above, other columns are another table."""
    wider = replace(grid(MORE, 2), edges=(0.0, 112.0, 190.0, 325.0))
    assert actions_of(found_in(grid(PLAN[:1], 1), wider)) == [["Mow lawns"]]
    assert actions_of(found_in(grid(PLAN, 1), wider)) == [["Plant trees"]]


def test_headings_alone_on_a_page_have_the_columns_of_those_above():
    """Where one is blank, the others do not show them all."""
    rows = [["Action", "", "Status", "Deadline"], ["Plant trees", "Parks Manager", "Begun", "May 2021"]]
    below = [["Mow lawns", "Parks Manager", "Begun", "June 2021"], ["Dig ponds", "Ranger", "Planned", "July 2021"]]
    alone = replace(grid([["Action", "Status", "Deadline"]], 1, top=100.0), edges=(0.0, 130.0, 310.0, 400.0))
    title = Paragraph("Our parks", Place(1, Box(0.0, 90.0, 100.0, 99.0)))
    found = found_in(of_four(rows, 1), alone, of_four(below, 2), titles={2: title})
    assert [[cell.text for cell in row.filled.values()] for row in found.tables[1].rows] == below


def test_columns_that_part_at_the_same_places_are_those_of_the_table():
    """Though the last is blank on the next page, and nothing else shows how far it reaches."""
    plan = of_four([[*row, ""] for row in PLAN], 1)
    rest = replace(of_four([[*MORE[0], ""]], 2), edges=(0.0, 100.0, 200.0, 300.0, 340.0))
    other = replace(rest, edges=(0.0, 100.0, 220.0, 300.0, 340.0))
    assert actions_of(found_in(plan, rest)) == [["Plant trees", "Mow lawns"]]
    assert actions_of(found_in(plan, other)) == [["Plant trees"]]


def test_many_columns_need_not_part_at_the_very_same_places():
    """Where but texts show where they do; another width of one tells of another table."""
    own = (0.0, 60.0, 160.0, 220.0, 300.0, 420.0, 520.0, 600.0)
    near = (0.0, 58.0, 168.0, 228.0, 306.0, 419.0, 520.0, 540.0)
    assert nearest_edges(own, near) == list(range(len(own)))
    assert nearest_edges(own, (*near[:2], 180.0, *near[3:])) is None


def test_a_table_of_figures_continues_no_plan():
    """Though its columns are those of the plan; nor does its own second page."""
    more_figures = grid([["Homes warmed", "12", "90"]], 2)
    found = found_in(grid(PLAN, 1), grid(FIGURES, 1, top=100.0), more_figures)
    assert actions_of(found) == [["Plant trees"]]
    assert len(found.unused) == 2


def test_of_two_tables_above_each_other_only_the_lower_goes_on():
    """The upper one is finished: what follows stands in its order."""
    upper = grid(PLAN, 1)
    lower = grid([["Lead", "Action", "Deadline"], ["Fleet Manager", "Buy vans", "May 2022"]], 1, top=100.0)
    again = grid([*PLAN[:1], *MORE], 2)
    assert actions_of(found_in(upper, lower, again)) == [["Plant trees"], ["Fleet Manager"], ["Mow lawns"]]


def test_tables_side_by_side_both_go_on():
    """Each below itself."""
    left, right = grid(PLAN, 1), grid([PLAN[0], ["Buy vans", "Fleet Manager", "May 2022"]], 1, left=400.0)
    more = [grid(MORE, 2), grid([["Sell vans", "Fleet Manager", "May 2023"]], 2, left=400.0)]
    assert actions_of(found_in(left, right, *more)) == [["Plant trees", "Mow lawns"], ["Buy vans", "Sell vans"]]


def test_a_question_is_a_heading():
    """As many ask for actions as there are councils; beside it one may be known in part."""
    rows = [["July 2025 RAG", "", "What do we plan to do?", "2024/25", "2025/26"], ["G", "Ranger", "Mow less", "X", ""]]
    (table,) = found_in(grid([*rows, ["A", "Ranger", "Plant trees", "", "X"]], 1)).tables
    assert table.header.headings[2] == "What do we plan to do?"


def test_a_grid_of_few_columns_continues_no_table_of_many():
    """Though each of its edges is near to one of the many."""
    place = Place(1, Box(0.0, 0.0, 700.0, 50.0))
    rows = [["Action", "Lead", "Deadline", "Cost", "Status", "Progress", "Outcome"], ["Plant trees", *"ABCDEF"]]
    cells = tuple(Cell(r, c, 1, 1, text, place) for r, row in enumerate(rows) for c, text in enumerate(row))
    wide = Grid(place, 2, 7, cells, tuple(100.0 * c for c in range(8)))
    words = tuple(Cell(0, c, 1, 1, text, place) for c, text in enumerate(["AQMA", "An area"]))
    few = Grid(Place(1, Box(0.0, 60.0, 700.0, 80.0)), 1, 2, words, (0.0, 200.0, 700.0))
    found = found_in(wide, few)
    assert (actions_of(found), len(found.unused)) == ([["Plant trees"]], 1)


def test_titles_that_come_again_with_the_headings_begin_no_section():
    """So the row that the page break cut is one; another title does begin one."""
    banner, lead = ["Priority 1: Homes", "", ""], ["Priority lead: Head of Housing", "", ""]
    first = grid([banner, lead, *PLAN], 1)
    found = found_in(first, grid([banner, lead, PLAN[0], *MORE], 2))
    assert actions_of(found) == [["Plant trees", "Mow lawns"]]
    assert [cell.text for cell in found.tables[0].repeated if cell.text] == [*PLAN[0], banner[0], lead[0]]
    other = found_in(first, grid([["Priority 2: Parks", "", ""], PLAN[0], *MORE], 2))
    assert actions_of(other) == [["Plant trees"], ["Mow lawns"]]


def test_figures_below_years_continue_no_plan():
    """Whatever they count, and though their columns fit; a plan's own years go on."""
    counted = grid([["What we count", "2024", "2030 target"], ["Museum visits", "38,200", "60,000"]], 2)
    found = found_in(grid(PLAN, 1), counted)
    assert (actions_of(found), len(found.unused)) == ([["Plant trees"]], 1)
    today = grid([["How will we know?", "Now", "2030 2035"], ["Gap between wards", "19 points", "71% 75%"]], 2)
    assert len(found_in(grid(PLAN, 1), today).unused) == 1
    budget = grid([["Scheme", "2024/25 £000", "2025/26 £000"], ["Homes", "110", "520"]], 2)
    assert len(found_in(grid(PLAN, 1), budget).unused) == 1
    years = grid([["Mow lawns", "2024", "2030"], ["Buy vans", "2025", "2031"]], 2)
    plan = grid([["Action", "Start", "End"], ["Plant trees", "2021", "2022"]], 1)
    assert actions_of(found_in(plan, years)) == [["Plant trees", "Mow lawns", "Buy vans"]]


def test_headings_of_which_one_is_known_continue_no_plan():
    """Where none of that row is a value of its kind; a status is, though `Complete` heads dates elsewhere."""
    reports = grid([["Report", "To", "When"], ["Annual progress report", "Equality Commission", "31 August"]], 2)
    assert len(found_in(grid(PLAN, 1), reports).unused) == 1
    finished = grid([["Mow lawns", "Rangers", "Complete"]], 2)
    assert actions_of(found_in(grid(PLAN, 1), finished)) == [["Plant trees", "Mow lawns"]]


def test_headings_of_which_few_are_known_may_come_again():
    """Those of the table above they are, word for word."""
    headings = ["Recovery action", "Lead", "Saving by then"]
    found = found_in(grid([headings, *PLAN[1:]], 1), grid([headings, *MORE], 2))
    assert actions_of(found) == [["Plant trees", "Mow lawns"]]


def test_a_table_goes_on_under_its_own_title():
    """Printed again on the next page; under another title another table begins."""
    titles = {1: Paragraph("Homes", Place(1)), 2: Paragraph("Homes", Place(2))}
    assert len(found_in(grid(PLAN, 1), grid([*PLAN[:1], *MORE], 2), titles=titles).tables) == 1
    titles[2] = Paragraph("Travel", Place(2))
    assert len(found_in(grid(PLAN, 1), grid([*PLAN[:1], *MORE], 2), titles=titles).tables) == 2


def test_a_title_above_headings_printed_again_begins_a_section():
    """Though it might be a value of the first column; the rows below stand under it."""
    found = found_in(grid(PLAN, 1), grid([["B. Homes", "", ""], PLAN[0], *MORE], 2))
    assert [[cell.text for row in table.captions for cell in row.begins[:1]] for table in found.tables] == [
        [],
        ["B. Homes"],
    ]
    assert actions_of(found) == [["Plant trees"], ["Mow lawns"]]


def test_headings_printed_again_above_a_blank_column_name_no_section():
    """A cell of the first column that goes on from the page before is blank there."""
    plan = [["Key driver", "Action", "Lead"], ["Warm homes", "Insulate lofts", "Housing Manager"]]
    found = found_in(grid(plan, 1), grid([plan[0], ["", "Mend boilers", "Housing Manager"]], 2))
    assert [[row.filled[1].text for row in table.rows] for table in found.tables] == [
        ["Insulate lofts", "Mend boilers"]
    ]


def test_headings_below_a_title_begin_a_table():
    """Though some of them are unknown, and the table above has headings like a plan's."""
    risks = [["Risk", "Mitigating action", "Owner"], ["Costs rise", "Agree prices", "Finance Manager"]]
    plan = [["1. Homes", "", ""], ["Action", "Complexity (at present)", "Leads"], ["Plant trees", "Low", "Parks"]]
    assert actions_of(found_in(grid(risks, 1), grid(plan, 2)))[-1] == ["Plant trees"]


def test_a_row_of_a_long_table_looks_no_further_than_to_the_next_that_shows_what_it_is():
    """Every row is asked whether it names a section: the time for a sheet grew with the square of its rows."""
    rows = rows_of(of_four([[f"Trees of ward {n}", "Parks Manager", "May 2024", "Begun"] for n in range(4)], page=1), 0)
    below = iter(rows[1:])
    assert part_section(header_at(rows[:1], 0), below, shared_vocabulary())[1] is None
    assert list(below) == rows[2:]


def test_headings_below_a_title_and_labels_begin_a_table():
    """The labels have a text across the other columns each, and go with the title; some headings are unknown."""
    risks = [["Risk", "Mitigating action", "Owner"], ["Costs rise", "Agree prices", "Finance Manager"]]
    plan = [["Homes", "", ""], ["General duty", "Foster good relations", ""], ["Action", "Complexity", "Leads"]]
    below = grid([*plan, ["Plant trees", "Low", "Parks"]], 2)
    wide = tuple(cell._replace(column_span=2) if cell.row == 1 and cell.column else cell for cell in below.cells)
    cells = tuple(cell for cell in wide if (cell.row, cell.column) != (1, 2))
    table = found_in(grid(risks, 1), replace(below, cells=cells)).tables[-1]
    assert [row.filled[0].text for row in table.captions] == ["Homes", "General duty"]
    assert [row.filled[0].text for row in table.rows] == ["Plant trees"]


def test_headings_alone_at_the_foot_of_a_page_are_those_of_the_grid_on_the_next():
    """Its columns may be wider there, as many they are; below a title of its own it is another table."""
    wide = replace(grid(MORE, 2), edges=(10.0, 150.0, 270.0, 380.0))
    assert actions_of(found_in(grid(PLAN[:1], 1), wide)) == [["Mow lawns"]]
    titles = {2: Paragraph("Who to ask", Place(page=2))}
    assert actions_of(found_in(grid(PLAN[:1], 1), wide, titles=titles)) == [[]]
