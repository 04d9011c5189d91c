"""Tables printed in halves, as spreadsheets do: further columns stand on later pages beside the same references."""

from parsers.council import ReadingSettings
from parsers.plan import build_plan
from parsers.source import Box, Cell, Grid, Page, Place, Source
from schema.plan import ParsedPlan

LEFT = [["Ref", "Action"], ["1", "Plant trees"], ["2", "Mow lawns"]]
RIGHT = [["Ref", "Lead", "Status"], ["1", "Parks Manager", "Complete"], ["2", "Head of Fleet", "Ongoing"]]


def page(number: int, rows: list[list[str]]) -> Page:
    """A page that holds one grid, of columns 100 points wide."""
    width = len(rows[0])
    place = Place(number, Box(0.0, 50.0, 100.0 * width, 100.0))
    cells = tuple(Cell(r, c, 1, 1, text, place) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Page(
        number,
        800.0,
        600.0,
        (Grid(place, len(rows), width, cells, tuple(100.0 * c for c in range(width + 1))),),
    )


def plan_of_pages(*pages: list[list[str]]) -> ParsedPlan:
    """The plan of a document with one grid a page."""
    printed = tuple(page(number, rows) for number, rows in enumerate(pages, start=1))
    return build_plan(Source("pdf", "application/pdf", len(printed), printed), ReadingSettings())


def read(plan: ParsedPlan) -> list[tuple[str | None, ...]]:
    """Each action with what the other half says of it."""
    return [(a.ref, a.action, a.lead_text, a.status_text) for a in plan.actions]


WHOLE = [("1", "Plant trees", "Parks Manager", "Complete"), ("2", "Mow lawns", "Head of Fleet", "Ongoing")]


def test_further_columns_beside_the_same_references_are_of_the_same_rows():
    """A value's page is that on which it is printed; every word of the tables has its place."""
    plan = plan_of_pages(LEFT, RIGHT)
    assert read(plan) == WHOLE
    assert {reading.page for reading in plan.actions[0].readings if reading.field == "status_text"} == {2}
    assert plan.words.words_in_tables == plan.words.words_placed + plan.words.words_ignored


def test_halves_may_be_printed_down_or_across_first():
    """Both halves go on over pages, with headings of their own on each."""
    down = plan_of_pages(LEFT, [LEFT[0], ["3", "Buy vans"]], RIGHT, [RIGHT[0], ["3", "Fleet", "Ongoing"]])
    more = [[LEFT[0], ["3", "Buy vans"], ["4", "Sell vans"]], [RIGHT[0], ["3", "Fleet", "Ongoing"], ["4", "Fleet", ""]]]
    across = plan_of_pages(LEFT, RIGHT, *more)
    assert read(down) == [*WHOLE, ("3", "Buy vans", "Fleet", "Ongoing")]
    assert read(across) == [*WHOLE, ("3", "Buy vans", "Fleet", "Ongoing"), ("4", "Sell vans", "Fleet", None)]


def test_columns_printed_again_on_each_page_are_those_of_the_first():
    """Beside the references what is done may be printed again; steps are further columns, and amounts by year too."""
    left = [
        ["Ref", "Saving", "Lead", "2025/26 £000"],
        ["A1", "Sell a depot", "Estates", "40"],
        ["A2", "Merge two teams", "HR", "9"],
    ]
    right = [
        ["Ref", "Saving", "Key steps", "Date"],
        ["A1", "Sell a depot", "Value it", "May 2025"],
        ["A2", "Merge two teams", "", "June 2025"],
    ]
    plan = plan_of_pages([*left, ["Total", "", "", "49"]], [*right, ["Total", "", "", ""]])
    assert [(a.ref, a.action, a.milestones, a.lead_text, a.target_text) for a in plan.actions] == [
        ("A1", "Sell a depot", "Value it", "Estates", "May 2025"),
        ("A2", "Merge two teams", None, "HR", "June 2025"),
    ]
    assert plan.words.words_in_tables == plan.words.words_placed + plan.words.words_ignored


def test_a_table_that_shares_a_date_is_another():
    """All its rows have the same, as those of another table may have; so is one below a title of its own."""
    left = [["No", "Action", "By when"], ["1", "Plant trees", "2026"], ["2", "Mow less", "2026"]]
    right = [
        ["No", "Milestones", "Cost", "By when"],
        ["1", "Build homes", "£9", "2026"],
        ["2", "Let homes", "£5", "2026"],
    ]
    assert [action.milestones for action in plan_of_pages(left, right).actions] == [None] * 4


def test_a_table_with_other_references_or_actions_is_no_half():
    """It says something else, though some of its columns may fit."""
    others = [RIGHT[0], ["1", "Parks Manager", "Complete"], ["3", "Head of Fleet", "Ongoing"]]
    assert not plan_of_pages(LEFT, others).actions
    second = [["Ref", "Action", "Lead"], ["1", "Build a school", "Head of Schools"], ["2", "Mend roofs", "Estates"]]
    assert [a.action for a in plan_of_pages(LEFT, second).actions] == ["Build a school", "Mend roofs"]
