"""Which grids make one table: those cut by a page break, those side by side, and those that only stand near a plan."""

from dataclasses import replace

from parsers.header_rows import header_at, part_section
from parsers.known_headings import shared_vocabulary
from parsers.printed_rows import rows_of
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from parsers.tables import Found, find_tables

PLAN = [["Action", "Lead", "Deadline"], ["Plant trees", "Parks Manager", "May 2021"]]
MORE = [["Mow lawns", "Parks Manager", "June 2021"]]
FIGURES = [["Indicator", "2019", "2020"], ["Trees planted", "20", "400"]]


def grid(rows: list[list[str]], page: int, left: float = 0.0, top: float = 0.0) -> Grid:
    """A grid of columns 100 points wide."""
    place = Place(page, Box(left, top, left + 300.0, top + 50.0))
    cells = tuple(Cell(r, c, 1, 1, text, place) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Grid(place, len(rows), 3, cells, tuple(left + 100.0 * c for c in range(4)))


def of_four(rows: list[list[str]], page: int) -> Grid:
    """A grid of four such columns."""
    return replace(grid(rows, page), column_count=4, edges=tuple(100.0 * c for c in range(5)))


def found_in(*grids: Grid, titles: dict[int, Paragraph] | None = None) -> Found:
    """The tables of a document that holds nothing but these grids, and perhaps titles above them."""
    pages = [Page(number, 800.0, 600.0, tuple(g for g in grids if g.place.page == number)) for number in (1, 2)]
    return find_tables(Source("pdf", "application/pdf", 2, tuple(pages)), shared_vocabulary(), titles or {}, {})


def actions_of(found: Found) -> list[list[str]]:
    """The first cell of every row of every table."""
    return [[row.filled[0].text for row in table.rows] for table in found.tables]


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


def test_a_page_break_may_cut_a_row_of_headings():
    """The headings above tell what the rest belongs to: it is no row."""
    begun, rest = ["Action", "Responsible", "Target"], ["", "officer", "date"]
    whole = grid([["Action", "Responsible officer", "Target date"], PLAN[1]], 1)
    alone = replace(grid([begun], 1, top=100.0), edges=(0.0, 105.0, 190.0, 300.0))
    title = Paragraph("Our parks", Place(1, Box(0.0, 90.0, 100.0, 99.0)))
    found = found_in(whole, alone, grid([rest, *MORE], 2), titles={2: title})
    assert actions_of(found) == [["Plant trees"], ["Mow lawns"]]
    assert list(found.tables[1].header.headings.values()) == ["Action", "Responsible officer", "Target date"]


def test_the_rest_of_a_row_of_headings_may_look_like_headings():
    """Of a table of another kind; those above tell that it is none."""
    heads, row = ["Action", "Responsible service", "Rag rating", "Completed date"], ["Dig ponds", "Parks", "Red", "May"]
    begun, rest = ["Action", "Responsible", "Rag", "Completed"], ["", "service", "rating", "date"]
    title = Paragraph("Our parks", Place(1, Box(0.0, 90.0, 100.0, 99.0)))
    alone = replace(of_four([begun], 1), place=Place(1, Box(0.0, 100.0, 400.0, 150.0)))
    found = found_in(of_four([heads, row], 1), alone, of_four([rest, row], 2), titles={2: title})
    assert actions_of(found) == [["Dig ponds"], ["Dig ponds"]]


def test_the_ends_of_headings_that_a_page_break_cut_make_known_ones():
    """Though no table above has them; ends that make none are values, and so are all below a row."""
    begun, rest = ["Action", "Level of", "Target"], ["", "urgency", "date"]
    found = found_in(grid([begun], 1), grid([rest, *MORE], 2))
    assert list(found.tables[0].header.headings.values()) == ["Action", "Level of urgency", "Target date"]
    assert actions_of(found) == [["Mow lawns"]]
    for above, below in (([begun], ["", "urgency", "2025"]), ([begun, *MORE], rest)):
        assert list(found_in(grid(above, 1), grid([below], 2)).tables[0].header.headings.values()) == begun


def test_columns_that_part_at_the_same_places_are_those_of_the_table():
    """Though the last is blank on the next page, and nothing else shows how far it reaches."""
    plan = of_four([[*row, ""] for row in PLAN], 1)
    rest = replace(of_four([[*MORE[0], ""]], 2), edges=(0.0, 100.0, 200.0, 300.0, 340.0))
    other = replace(rest, edges=(0.0, 100.0, 220.0, 300.0, 340.0))
    assert actions_of(found_in(plan, rest)) == [["Plant trees", "Mow lawns"]]
    assert actions_of(found_in(plan, other)) == [["Plant trees"]]


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


def test_a_page_break_may_part_headings_from_what_explains_them():
    """The row then begins the grid of the next page."""
    explained = ["What we will do", "Who will report", "Short, medium or long"]
    found = found_in(grid([PLAN[0]], 1), grid([explained, *PLAN[1:]], 2))
    assert [row.filled[0].text for table in found.tables for row in table.rows] == [row[0] for row in PLAN[1:]]


def test_headings_that_ask_are_no_explanation_of_those_above():
    """`What we will do`, `Who` and `When` head a table of their own."""
    asked = [["What we will do", "Who", "When"], ["Mow lawns", "Ranger", "June 2021"]]
    told = [["We said we would", "What we did", "Status"], ["Plant trees", "We planted nine", "Done"]]
    found = found_in(grid(told, 1), grid(asked, 1, top=100.0))
    assert actions_of(found) == [["Plant trees"], ["Mow lawns"]]


def test_a_question_is_a_heading():
    """As many ask for actions as there are councils; beside it one may be known in part."""
    rows = [["July 2025 RAG", "", "What do we plan to do?", "2024/25", "2025/26"], ["G", "Ranger", "Mow less", "X", ""]]
    (table,) = found_in(grid([*rows, ["A", "Ranger", "Plant trees", "", "X"]], 1)).tables
    assert table.header.headings[2] == "What do we plan to do?"


def test_headings_printed_again_may_be_cut_off():
    """One of four; with several others a table is another."""
    head, again, other = (
        ["Ref", "Action", "Progress (please state)", late] for late in ("Lead", "Lead", "Lead officer")
    )
    again[2], other[2] = "Progress (please", "Progress (please"
    first = grid([head, ["1", "Plant trees", "", "Parks"]], 1)
    assert len(found_in(first, grid([again, ["2", "Mow less", "", "Parks"]], 2)).tables) == 1
    assert len(found_in(first, grid([other, ["2", "Mow less", "", "Parks"]], 2)).tables) == 2


def test_many_headings_that_are_whole_make_up_for_those_cut_off():
    """Several may be where most are printed again as they were."""
    whole = [
        "Ref",
        "Action",
        "Lead",
        "By when",
        "Outcome",
        "Status",
        "RAG (May 2025)",
        "RAG (June 2025)",
        "Money we need",
    ]
    again = [*whole[:6], "RAG (May", "RAG (June", "Money we"]
    tables = [replace(grid([texts, ["1", *"abcdefgh"]], page), column_count=9, edges=None)
              for page, texts in enumerate((whole, again), start=1)]  # fmt: skip
    assert len(found_in(*tables).tables) == 1


def test_a_heading_across_others_may_stand_over_the_first_alone():
    """As pages show it where no line or fill does; the others may lie under another heading elsewhere."""
    heads = (["Due 2025", "2026"], 1), (["Due 2025", "Due 2026"], 2), (["Cost", "Due 2026"], 2)
    pages = [of_four([["Action", "Lead", *own], ["Plant trees", "Parks", "X", ""]], page) for own, page in heads]
    assert len(found_in(*pages[:2]).tables) == 1
    assert len(found_in(pages[0], pages[2]).tables) == 2


def test_the_end_of_a_heading_cut_off_is_no_value_of_the_row_below():
    """The row of headings printed again was too low for the last line of one."""
    whole = ["Ref", "Action", "Lead", "Carbon saving (tonnes)"]
    again, rest = ["Ref", "Action", "Lead", "Carbon saving"], ["", "and benches", "", "(tonnes)"]
    below = [["2", "Mow less", "Parks", "(tonnes) 14"], ["3", "Dig ponds", "Ranger", "(tonnes) 3"]]
    (table,) = found_in(
        of_four([whole, ["1", "Plant trees", "Parks", "20"]], 1), of_four([again, rest], 2), of_four([again, *below], 2)
    ).tables
    assert [[cell.text for cell in row.filled.values()] for row in table.rows[1:]] == [
        ["and benches"], ["2", "Mow less", "Parks", "14"], below[1],
    ]  # fmt: skip


def test_of_a_heading_cut_off_in_brackets_the_last_words_may_be_lost():
    """The row below had no room for them."""
    whole, again = ["Ref", "Action", "RAG (May 2025)", "Lead"], ["Ref", "Action", "RAG", "Lead"]
    above = of_four([whole, ["1", "Plant trees", "Red", "Parks"]], 1)
    (table,) = found_in(above, of_four([again, ["2", "Mow less", "(May\nGreen", "Fleet"]], 2)).tables
    assert table.rows[1].cells[2].text == "Green"


def test_a_heading_cut_off_within_a_word_ends_in_the_row_below():
    """A narrow column had no room for its last letter: above a value, or alone where there is none."""
    whole, again = ["Ref", "Action", "Rag rating", "Lead"], ["Ref", "Action", "Rag ratin", "Lead"]
    above = of_four([whole, ["1", "Plant trees", "Red", "Parks"]], 1)
    for text, rating in (("g\nGreen", "Green"), ("g", "")):
        (table,) = found_in(above, of_four([again, ["2", "Mow less", text, "Fleet"]], 2)).tables
        assert table.rows[1].cells[2].text == rating


def test_what_explains_most_headings_may_share_cells_with_the_rest_of_a_row():
    """Where they are printed again and no line parts the two; other rows below shorter headings are another table."""
    head = ["Ref", "Task", "Urgency", "Lead"]
    explained = ["", "(What will be done?)", "(High to low)", "(Who answers for it?)"]
    rest = ["", "(What will be done?)\nand benches", "(High to low)", "(Who answers for it?) Team"]
    first = of_four([head, explained, ["1", "Plant trees", "High", "Parks"]], 1)
    (table,) = found_in(first, of_four([head, rest], 2)).tables
    assert [list(row.filled.values())[-1].text for row in table.rows] == ["Parks", "Team"]
    assert table.rows[1].filled[1].text == "and benches"
    assert len(found_in(first, of_four([head, ["", "and benches", "", "Team"]], 2)).tables) == 2


def test_what_explains_headings_may_take_two_rows():
    """Where no line parts its lines; on the next page it may share its cells with the rest of a row."""
    head = ["Ref", "Task", "Urgency", "Lead"]
    explained = [["", "(What will", "(High to low)", "(Who answers"], ["", "be done?)", "", "for it?)"]]
    rest = ["", "(What will be done?)\nand benches", "(High to low)", "(Who answers for it?)\nTeam"]
    first = of_four([head, *explained, ["1", "Plant trees", "High", "Parks"]], 1)
    (table,) = found_in(first, of_four([head, rest, ["2", "Mow less", "Low", "Parks"]], 2)).tables
    assert table.header.headings[1] == "Task (What will be done?)"
    assert [row.filled[1].text for row in table.rows] == ["Plant trees", "and benches", "Mow less"]


def test_headings_broken_off_go_on_beside_the_years_below_others():
    """`Lead /` goes on with `Arweinydd`, in the row that prints the years."""
    rows = [["Action", "Lead /", "Timescale", ""], ["", "Arweinydd", "2024/25", "2025/26"]]
    (table,) = found_in(grid([*rows, ["Plant trees", "Parks", "", "X"], ["Mow less", "Parks", "X", ""]], 1)).tables
    assert table.header.headings == {0: "Action", 1: "Lead / Arweinydd", 2: "Timescale 2024/25", 3: "2025/26"}


def test_headings_broken_off_go_on_in_a_row_of_little_else():
    """One text beside them may end a heading that seemed whole; a row of figures is one of values."""
    head = ["Ref /", "Action /", "Milestones / Cerrig", "Lead"]
    (table,) = found_in(grid([head, ["Cyf", "Gweithred", "milltir", ""], ["1", "Plant trees", "", "Parks"]], 1)).tables
    assert table.header.headings == {
        0: "Ref / Cyf",
        1: "Action / Gweithred",
        2: "Milestones / Cerrig milltir",
        3: "Lead",
    }
    rows = [["1", "Mow less", "", ""], ["2", "Plant trees", "", "Parks"]]
    assert actions_of(found_in(grid([head, *rows], 1))) == [["1", "2"]]


def test_a_row_that_explains_the_headings_is_none_of_the_table():
    """It says what belongs under them; on the next page, too."""
    explained = [PLAN[0], ["What we will do", "Who will report", "Short, medium or long"]]
    found = found_in(grid([*explained, PLAN[1]], 1), grid([*explained, *MORE], 2))
    assert actions_of(found) == [["Plant trees", "Mow lawns"]]
    assert [cell.text for cell in found.tables[0].repeated[:3]] == explained[1]
    plain = [PLAN[0], ["The report", "The Parks Manager", "When funds allow"]]
    assert actions_of(found_in(grid(plain, 1))) == [["The report"]]


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


def test_a_row_that_goes_on_right_below_headings_printed_again_is_no_part_of_them():
    """No line need stand between: the headings of the table are known."""
    cut = [["Action by all", "Lead", "Deadline May"], ["Mow lawns", "Parks", "June"]]
    found = found_in(grid(PLAN, 1), grid(cut, 2))
    (table,) = found.tables
    assert [[cell.text for cell in row.filled.values()] for row in table.rows[1:]] == [["by all", "May"], cut[1]]
    assert [cell.text for cell in table.repeated] == PLAN[0]


def test_a_merged_cell_goes_on_below_a_heading_that_shares_its_cell():
    """No line need stand between: the cell reaches beside the rows below."""
    cut = [["Action", "Lead", "Deadline May"], ["", "Parks", "June"], ["", "Fleet", "July"]]
    again = grid(cut, 2)
    tall = again.cells[0]._replace(row_span=3)
    cells = (tall, *(cell for cell in again.cells if cell.column))
    (table,) = found_in(grid(PLAN, 1), replace(again, cells=cells)).tables
    assert [[cell.text for cell in row.filled.values()] for row in table.rows[1:]] == [["May"], cut[1][1:], cut[2][1:]]
    assert table.rows[1].cells[0].row_span == 3


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


def test_the_rest_of_a_row_shares_cells_with_headings_of_which_one_is_blank():
    """Printed again without a line between; what stands in the column without a heading is a rest, too."""
    for last, value in (("Parish", "North"), ("When", "2025")):
        head, again = ["", "Task", "Lead", last], ["", "Task\nand benches", "Lead", last]
        (table,) = found_in(of_four([head, ["1", "Plant trees", "Parks", value]], 1), of_four([again], 2)).tables
        assert [[cell.text for cell in row.filled.values()] for row in table.rows] == [
            ["1", "Plant trees", "Parks", value],
            ["and benches"],
        ]


def test_the_parts_of_a_wide_heading_stand_beside_the_rests_of_others():
    """The row below holds both: each rest begins with a small letter under a heading."""
    printed = grid([["Who's", "Timescale", ""], ["making it happen", "Start", "Done when?"]], 1)
    wide = tuple(
        cell._replace(column_span=2) if cell.text == "Timescale" else cell for cell in printed.cells if cell.text
    )
    assert header_at(rows_of(replace(printed, cells=wide), 1), 0).headings == {
        0: "Who's making it happen",
        1: "Timescale Start",
        2: "Timescale Done when?",
    }


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
