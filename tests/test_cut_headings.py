"""Headings cut off, broken off or explained: what of the row below belongs to them."""

from dataclasses import replace

from made_grids import MORE, PLAN, actions_of, found_in, grid, of_four

from parsers.header.rows import header_at
from parsers.printed_rows import rows_of
from parsers.source import Box, Paragraph, Place


def test_a_page_break_may_cut_a_row_of_headings():
    """The headings above tell what the rest belongs to: it is no row."""
    begun, rest = ["Action", "Responsible", "Target"], ["", "officer", "date"]
    whole = grid([["Action", "Responsible officer", "Target date"], PLAN[1]], 1)
    alone = replace(grid([begun], 1, top=100.0), edges=(0.0, 105.0, 190.0, 300.0))
    title = Paragraph("Our parks", Place(1, Box(0.0, 90.0, 100.0, 99.0)))
    found = found_in(whole, alone, grid([rest, *MORE], 2), titles={2: title})
    assert actions_of(found) == [["Plant trees"], ["Mow lawns"]]
    assert list(found.tables[1].header.headings.values()) == ["Action", "Responsible officer", "Target date"]


def test_a_page_break_that_cuts_headings_may_leave_blank_cells_below_them():
    """They are no row that tells where the columns are."""
    begun, rest = ["Action", "Responsible", "Target"], ["", "officer", "date"]
    whole = grid([["Action", "Responsible officer", "Target date"], PLAN[1]], 1)
    cut = replace(grid([begun, ["", "", ""]], 1, top=100.0), edges=(0.0, 105.0, 190.0, 300.0))
    title = Paragraph("Our parks", Place(1, Box(0.0, 90.0, 100.0, 99.0)))
    _, table = found_in(whole, cut, grid([rest, *MORE], 2), titles={2: title}).tables
    assert [row.filled[0].text for row in table.rows if row.filled] == ["Mow lawns"]


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


def test_a_rest_may_be_a_heading_of_its_own():
    """In small letters it ends the one above, if both are known together: `number` under `Reference`."""
    printed = grid([["Reference", "Task", "Timescale", ""], ["number", "", "Start", "Done when?"]], 1)
    wide = tuple(
        cell._replace(column_span=2) if cell.text == "Timescale" else cell for cell in printed.cells if cell.text
    )
    assert header_at(rows_of(replace(printed, cells=wide), 1), 0).headings[0] == "Reference number"


def test_headings_in_two_languages_may_come_again_in_another_order():
    """Neither the whole of the first is a known heading, nor what it is in the other language."""
    head = ["CAG\nTraffic light:", "Gweithred\nAction:", "Arweinydd\nLeads:", "Dyddiad targed\nDeadline:"]
    above = [head, ["Red", "Plant trees", "Clerk", "May 2026"], ["B. Travel", "", "", ""]]
    below = [[head[0], *head[2:], head[1]], ["Green", "Parks Manager", "June 2026", "Mend paths"]]
    one, other = found_in(grid([*above, *below], 1)).tables
    assert (len(one.rows), len(other.rows)) == (1, 1)
    assert [cell.text for row in other.captions for cell in row.filled.values()] == ["B. Travel"]


def test_a_blank_cell_beside_headings_makes_no_rows_below_them_theirs():
    """As that of a frame around the table, which is as high as all of its rows."""
    rows = [["", *row] for row in (PLAN[0], ["Plant trees", "", "May 2021"], ["Mow lawns", "Parks Manager", ""])]
    framed = replace(grid(rows, 1), column_count=4)
    cells = [cell._replace(row_span=3) if (cell.row, cell.column) == (0, 0) else cell for cell in framed.cells]
    kept = tuple(cell for cell in cells if cell.column or not cell.row)
    (table,) = found_in(replace(framed, cells=kept, edges=tuple(100.0 * c for c in range(5)))).tables
    assert [row.filled[1].text for row in table.rows] == ["Plant trees", "Mow lawns"]


def test_headings_may_stand_low_between_higher_ones():
    """On a chessboard the upper halves of every other heading are bare."""
    first = of_four(
        [["Ref", "", "Measures", ""], ["", "What will we do?", "", "Who leads?"], ["1", "Dig", "5", "Ann"]], 1
    )
    high = [cell._replace(row_span=2) if cell.row == 0 and cell.text else cell for cell in first.cells]
    cells = [cell for cell in high if cell.row != 1 or cell.text]
    (table,) = found_in(replace(first, cells=tuple(cells))).tables
    assert list(table.header.headings.values()) == ["Ref", "What will we do?", "Measures", "Who leads?"]
