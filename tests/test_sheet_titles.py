"""Names of sheets, titles and keys in them: sections, the plan's name, or neither."""

from pathlib import Path

import pytest
from made_sheets import filled, saved
from openpyxl.styles import Font
from small_plan import ROWS, TITLE

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.source import Grid, Paragraph


def test_sheets_without_titles_have_their_names_as_sections(tmp_path: Path):
    """No name of a sheet is the plan's title."""
    book, _ = filled(ROWS[:2], "Energy")
    for row in (ROWS[0], ROWS[2]):
        (book["Transport"] if "Transport" in book.sheetnames else book.create_sheet("Transport")).append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert plan.title is None
    assert [(action.ref, action.section) for action in plan.actions] == [("1.1", "Energy"), ("1.2", "Transport")]


def test_sheets_are_pages_with_their_names_as_sections(tmp_path: Path):
    """A name that tells something heads its rows, also where the headings are those of the sheet before."""
    book, _ = filled([[TITLE], *ROWS[:2]], "Energy")
    transport = book.create_sheet("Transport")
    for row in ([TITLE], ROWS[0], ROWS[2]):
        transport.append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert [(action.ref, action.section) for action in plan.actions] == [("1.1", "Energy"), ("1.2", "Transport")]


@pytest.mark.parametrize(("names", "section"), [
    (("Homes", "Streets"), "Streets"), (("Homes", "Homes (2)"), None), (("Homes", "Archive"), None),
    (("Homes", "Print version"), None), (("Homes", "Q3"), None), (("Live", "Streets"), None), (("A", "Tab B"), None),
])  # fmt: skip
def test_a_line_that_says_who_signed_it_off_is_no_section(tmp_path: Path, names: tuple[str, str], section: str | None):
    """Where the text above it is no sure title, the name of the sheet is, for no section goes on to the next sheet.

    It tells nothing of a copy, nor where those of sheets with a title say something else than that.
    """
    book, _ = filled([["Theme 1: Homes"], ["Signed off by the Climate Board"], [], *ROWS[:2]], names[0])
    streets = book.create_sheet(names[1])
    for row in (["Streets since adoption"], ["Agreed by Cabinet"], [], ROWS[0], ROWS[2]):
        streets.append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert [action.section for action in plan.actions] == ["Homes", section]


def test_the_first_of_several_parts_does_not_name_the_plan(tmp_path: Path):
    """Each sheet begins with the name of its part."""
    book, _ = filled([["Priority 1 – Energy"], *ROWS[:2]], "Energy")
    transport = book.create_sheet("Transport")
    for row in (["Priority 2 – Transport"], ROWS[0], ROWS[2]):
        transport.append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert (plan.title, [action.section for action in plan.actions]) == (None, ["Energy", "Transport"])


def test_the_name_of_an_only_sheet_may_be_the_title(tmp_path: Path):
    """Where nothing else is; it heads no section then."""
    book, _ = filled(ROWS, "Climate Action Plan 2022")
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert plan.title == "Climate Action Plan 2022"
    assert {action.section for action in plan.actions} == {None}


def test_a_name_that_tells_nothing_is_no_section(tmp_path: Path):
    """`Sheet1` and `Action Plan` say what any sheet might."""
    book, _ = filled(ROWS[:2], "Action Plan")
    book.create_sheet("Sheet2").append(["A note"])
    assert [p.text for p in saved(book, tmp_path).paragraphs] == ["A note"]


def test_titles_and_notes_are_paragraphs(tmp_path: Path):
    """Rows of one text above the headings and, below a blank row, at the end."""
    book, _ = filled([[TITLE], ["Version: March 2022"], [], *ROWS, [], ["Contact: the climate team"]])
    source = saved(book, tmp_path)
    assert [paragraph.text for paragraph in source.paragraphs] == [
        TITLE,
        "Version: March 2022",
        "Contact: the climate team",
    ]
    assert source.grids[0].row_count == len(ROWS)


def test_a_key_below_a_plan_is_none_of_its_rows(tmp_path: Path):
    """A table of half the columns, behind a blank row, is one of its own; it is told, not loaded."""
    book, _ = filled([*ROWS, [], ["Green", "On track"], ["Red", "Late"]])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert len(plan.actions) == 5
    assert [finding.text for finding in plan.findings] == ["Green / On track / Red / Late"]


def test_a_lone_text_between_blank_rows_goes_with_the_table_below_it(tmp_path: Path):
    """As its title; also where a further table follows. Nothing is lost."""
    key = [["R", "Late"], ["G", "Done"], ["A", "Risk"]]
    book, _ = filled([*ROWS, [None], ["Key to the colours"], [None], *key, [None], *key])
    items = saved(book, tmp_path).pages[0].items
    place = next(k for k, item in enumerate(items) if isinstance(item, Paragraph) and item.text == "Key to the colours")
    assert [cell.text for cell in items[place + 1].cells][:2] == ["R", "Late"]
    assert [cell.text for grid in items if isinstance(grid, Grid) for cell in grid.cells].count("Late") == 2


def test_bold_titles_stand_over_sentences(tmp_path: Path):
    """Each is the section of the table below it."""
    rows = [
        [TITLE],
        ["Homes"],
        ["We want warm homes."],
        ROWS[0],
        *ROWS[1:3],
        [],
        ["Parks"],
        ["We want more trees."],
        ROWS[0],
        *ROWS[3:5],
    ]
    book, sheet = filled(rows)
    for cell in (sheet["A1"], sheet["A2"], sheet["A8"]):
        cell.font = Font(bold=True)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert [action.section for action in plan.actions] == ["Homes", "Homes", "Parks", "Parks"]


@pytest.mark.parametrize(("title", "section"), [("Our achievements", None), ("Priority 1: Homes", "Homes")])
def test_an_only_title_over_a_list_is_that_of_the_list_unless_it_has_a_number(
    tmp_path: Path, title: str, section: str | None
):
    """What was achieved may stand above the table of a plan without sections."""
    book, sheet = filled([[TITLE], [title], ["• A hall was opened\n• Two vans were bought"], [], *ROWS])
    for cell in (sheet["A1"], sheet["A2"]):
        cell.font = Font(bold=True)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert {action.section for action in plan.actions} == {section}


def test_a_list_above_headings_is_no_section(tmp_path: Path):
    """The title above it may be one."""
    achieved = ["• A hall was opened\n• Two vans were bought"]
    key = [["Colour", "Meaning"], ["Red", "Late"], ["Green", "Done"], [], []]
    book, _ = filled([[TITLE], [], *key, ["Homes"], achieved, [], *ROWS])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert {action.section for action in plan.actions} == {"Homes"}


@pytest.mark.parametrize("key", ["■ Red ▲ Amber ● Green", "Colour: Red Not started, Amber Some delay, Green On track"])
def test_a_key_right_above_headings_is_no_section(tmp_path: Path, key: str):
    """It tells nothing of the part."""
    meanings = [["Colour", "Meaning"], ["Red", "Late"], ["Green", "Done"], []]
    book, _ = filled([[TITLE], [], *meanings, [key], *ROWS], "Sheet1")
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert {action.section for action in plan.actions} == {None}
