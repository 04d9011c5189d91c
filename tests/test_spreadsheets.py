"""Workbooks: cells as they are shown, what is hidden told, several tables and sheets told apart."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill
from small_plan import ROWS, TITLE, WRITERS, write_ods, write_xlsx

from parsers.council import Reading
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.source import Grid, Paragraph, Source
from schema.findings import DocumentError
from schema.plan import ParsedPlan


def saved(book: openpyxl.Workbook, folder: Path) -> Source:
    """A workbook as the reader sees it."""
    book.save(folder / "plan.xlsx")
    return read_document(folder / "plan.xlsx")


def filled(rows: list[list[Any]], title: str = "Sheet") -> tuple[openpyxl.Workbook, Any]:
    """A workbook with these rows in its first sheet, and that sheet."""
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book, book.active


def texts(grid: Grid) -> dict[str | None, str]:
    """The texts of a grid by locator."""
    return {cell.place.locator: cell.text for cell in grid.cells if cell.text}


def told(plan: ParsedPlan) -> list[dict[str, Any]]:
    """The actions of a plan without the places that they were read from."""
    return [action.model_dump(exclude={"readings"}) for action in plan.actions]


@pytest.mark.parametrize("ending", WRITERS)
def test_a_plan_reads_the_same_in_every_format(ending: str, tmp_path: Path):
    """Five actions, each with its paragraphs, lead, date and status; the title is the plan's."""
    plan = parse_document(WRITERS[ending](tmp_path / f"plan{ending}"), Reading())
    assert plan.title == TITLE
    assert [action.ref for action in plan.actions] == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert told(plan) == told(parse_document(write_xlsx(tmp_path / "same.xlsx"), Reading()))
    assert plan.words.words_reported == 0


def test_the_small_plan_is_read_exactly(tmp_path: Path):
    """What stands in the cells stands in the fields."""
    plan = parse_document(write_xlsx(tmp_path / "plan.xlsx"), Reading())
    assert [[a.ref, a.action, a.lead_text, a.target_text, a.status_text or ""] for a in plan.actions] == ROWS[1:]
    assert [str(action.due_end) for action in plan.actions[:4]] == [
        "2023-03-31",
        "2024-03-31",
        "2025-03-31",
        "2027-12-31",
    ]


def test_a_second_reader_reads_workbooks_too(tmp_path: Path):
    """Calamine gives the same actions, merged cells included."""
    book, sheet = filled(ROWS)
    sheet["C3"] = None
    sheet.merge_cells("C2:C3")
    book.save(tmp_path / "plan.xlsx")
    first, second = (parse_document(tmp_path / "plan.xlsx", Reading(reader=name)) for name in (None, "workbook"))
    assert told(first) == told(second)
    assert second.actions[1].lead_text == "Head of Property"
    assert [finding.code for finding in second.findings] == ["formats-unread"]


def test_sheets_without_titles_have_their_names_as_sections(tmp_path: Path):
    """No name of a sheet is the plan's title."""
    book, _ = filled(ROWS[:2], "Energy")
    for row in (ROWS[0], ROWS[2]):
        (book["Transport"] if "Transport" in book.sheetnames else book.create_sheet("Transport")).append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert plan.title is None
    assert [(action.ref, action.section) for action in plan.actions] == [("1.1", "Energy"), ("1.2", "Transport")]


def test_sheets_are_pages_with_their_names_as_sections(tmp_path: Path):
    """A name that tells something heads its rows, also where the headings are those of the sheet before."""
    book, _ = filled([[TITLE], *ROWS[:2]], "Energy")
    transport = book.create_sheet("Transport")
    for row in ([TITLE], ROWS[0], ROWS[2]):
        transport.append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
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
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [action.section for action in plan.actions] == ["Homes", section]


def test_the_first_of_several_parts_does_not_name_the_plan(tmp_path: Path):
    """Each sheet begins with the name of its part."""
    book, _ = filled([["Priority 1 – Energy"], *ROWS[:2]], "Energy")
    transport = book.create_sheet("Transport")
    for row in (["Priority 2 – Transport"], ROWS[0], ROWS[2]):
        transport.append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert (plan.title, [action.section for action in plan.actions]) == (None, ["Energy", "Transport"])


def test_the_name_of_an_only_sheet_may_be_the_title(tmp_path: Path):
    """Where nothing else is; it heads no section then."""
    book, _ = filled(ROWS, "Climate Action Plan 2022")
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
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


def test_blank_rows_do_not_end_a_plan(tmp_path: Path):
    """Sections are often set apart by them; a title between is the section of the rows below it."""
    book, _ = filled([*ROWS[:2], [], ["Homes"], *ROWS[2:4], [], [], *ROWS[4:]])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [action.ref for action in plan.actions] == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert [action.section for action in plan.actions] == [None, "Homes", "Homes", "Homes", "Homes"]


def test_a_key_below_a_plan_is_none_of_its_rows(tmp_path: Path):
    """A table of half the columns, behind a blank row, is one of its own; it is told, not loaded."""
    book, _ = filled([*ROWS, [], ["Green", "On track"], ["Red", "Late"]])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert len(plan.actions) == 5
    assert [finding.text for finding in plan.findings] == ["Green / On track / Red / Late"]


@pytest.mark.parametrize("headings", [["Visits", 2021, 2022], ["Measure", "Target 2021", "Target 2022"]])
def test_a_table_of_figures_below_a_plan_is_none_of_its_rows(tmp_path: Path, headings: list[Any]):
    """Its rows fill the same few columns below short headings of their own."""
    figures = [[], headings, ["Libraries", 384, 512], ["Museums", 44, 57], ["Pools", 12, 90]]
    book, _ = filled(ROWS + figures)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [action.ref for action in plan.actions] == ["1.1", "1.2", "1.3", "1.4", "1.5"]


def test_two_plans_in_one_sheet_are_two_tables(tmp_path: Path):
    """Behind a blank row a row of headings begins a table, although the one above has others."""
    book, _ = filled([*ROWS[:2], [], ["Activity", "Owner", "Cost code"], ["Write a plan", "Chief Planner", "X9"]])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [(action.action.split("\n")[0], action.lead_text) for action in plan.actions if action.action] == [
        ("Install solar panels", "Head of Property"), ("Write a plan", "Chief Planner"),
    ]  # fmt: skip


def test_a_far_cell_costs_nothing(tmp_path: Path):
    """One text in the last cell of a sheet, and formats without text, do not make a million rows."""
    book, sheet = filled(ROWS)
    sheet["XFD1048576"] = "x"
    sheet["A900000"].fill = PatternFill("solid", fgColor="FFFF0000")
    source = saved(book, tmp_path)
    assert source.grids[0].row_count == len(ROWS)
    assert source.paragraphs[-1].place.locator == "Sheet!XFD1048576"


def test_workbooks_that_cannot_be_read_say_why(tmp_path: Path):
    """Cut short, encrypted, of another kind, empty: a code and a remedy each."""
    whole = write_xlsx(tmp_path / "whole.xlsx").read_bytes()
    encrypted = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    contents = {
        "half.xlsx": (whole[: len(whole) // 2], "file-damaged"),
        "half.ods": (write_ods(tmp_path / "whole.ods").read_bytes()[:300], "file-damaged"),
        "half.xls": (b"\xd0\xcf\x11\xe0" + bytes(600), "file-damaged"),
        "locked.xlsx": (encrypted, "file-encrypted"),
        "old.xlsx": (b"\xd0\xcf\x11\xe0" + bytes(600), "file-type-differs"),
        "page.xls": (b"<html><table></table></html>", "file-type-differs"),
        "zero.xlsx": (b"", "file-empty"),
    }
    for name, (content, code) in contents.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(DocumentError) as raised:
            read_document(tmp_path / name)
        assert raised.value.code == code, name
        assert raised.value.remedy


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_a_workbook_without_text_is_told(ending: str, tmp_path: Path):
    """An empty sheet holds no plan."""
    path = tmp_path / f"blank{ending}"
    if ending == ".ods":
        write_ods(path, [[""]])
    else:
        openpyxl.Workbook().save(path)
    with pytest.raises(DocumentError, match="holds no text"):
        read_document(path)


def test_a_zip_file_of_other_things_is_no_workbook(tmp_path: Path):
    """A Word file named .xlsx, or any archive."""
    with zipfile.ZipFile(tmp_path / "plan.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(DocumentError) as raised:
        read_document(tmp_path / "plan.xlsx")
    assert raised.value.code == "file-damaged"


def test_paragraphs_and_grids_come_in_order(tmp_path: Path):
    """The title, then the name of the sheet where it tells something, then the grid."""
    book, _ = filled([[TITLE], *ROWS], "Energy")
    other = book.create_sheet("Waste")
    for row in ([TITLE], *ROWS):
        other.append(row)
    first, second = saved(book, tmp_path).pages
    for page, name in ((first, "Energy"), (second, "Waste")):
        assert [item.text for item in page.items if isinstance(item, Paragraph)] == [TITLE, name]
        assert isinstance(page.items[-1], Grid)


def test_a_lone_text_between_blank_rows_goes_with_the_table_below_it(tmp_path: Path):
    """As its title; also where a further table follows. Nothing is lost."""
    key = [["R", "Late"], ["G", "Done"], ["A", "Risk"]]
    book, _ = filled([*ROWS, [None], ["Key to the colours"], [None], *key, [None], *key])
    items = saved(book, tmp_path).pages[0].items
    place = next(k for k, item in enumerate(items) if isinstance(item, Paragraph) and item.text == "Key to the colours")
    assert [cell.text for cell in items[place + 1].cells][:2] == ["R", "Late"]
    assert [cell.text for grid in items if isinstance(grid, Grid) for cell in grid.cells].count("Late") == 2


def test_the_title_of_the_first_card_of_a_sheet_is_its_action(tmp_path: Path):
    """As those of the cards below it; the name of the plan above is none."""
    book = openpyxl.Workbook()
    cards = [[["Plant trees in every park and write to all the people who live near one of them"]], [["Mow less"]]]
    for row in [
        [TITLE],
        [],
        *(row for (title,) in cards for row in (title, ["Lead", "Ranger"], ["By when", "May"], [])),
    ]:
        book.active.append(row)
    for row in (3, 7):
        book.active.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
    book.save(tmp_path / "plan.xlsx")
    actions = parse_document(tmp_path / "plan.xlsx", Reading()).actions
    assert [action.action for action in actions] == [title for ((title,),) in cards]


def test_a_key_above_the_cards_of_a_sheet_is_none_of_them(tmp_path: Path):
    """It says what their colours mean."""
    key = [["What the colours mean"], ["Colour", "Meaning"], ["Red", "Not started"], ["Green", "On track"], []]
    cards = [
        [["Action", f"Plant wood {n}"], ["Lead", "Parks"], ["RAG", "Green"], ["By when", "May 2024"], []] for n in "abc"
    ]
    book, _ = filled([*key, *(row for card in cards for row in card)])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [(a.action, a.status_text, a.status) for a in plan.actions] == [
        (f"Plant wood {n}", None, "on_track") for n in "abc"
    ]


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
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [action.section for action in plan.actions] == ["Homes", "Homes", "Parks", "Parks"]


def test_cards_with_two_labels_in_a_row_may_lack_values(tmp_path: Path):
    """A sheet leaves out what is blank: the next label is no value, nor is one that stands alone a title."""
    cards = [
        [title, ["Status", status, "Date", "May 2025"], ["Lead", lead], ["Progress", "Under way since March"], []]
        for title, status, lead in (
            (["Plant trees"], "Ongoing", "Ranger"), (["Mow less"], None, None), (["Mend paths"], "Complete", "Ranger"),
        )
    ]  # fmt: skip
    book, _ = filled([["Parks plan"], [], *(row for card in cards for row in card)])
    saved(book, tmp_path)
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [(a.action, a.status_text, a.lead_text, a.target_text) for a in plan.actions] == [
        ("Plant trees", "Ongoing", "Ranger", "May 2025"),
        ("Mow less", None, None, "May 2025"),
        ("Mend paths", "Complete", "Ranger", "May 2025"),
    ]


@pytest.mark.parametrize(
    ("colours", "ratings"),
    [(("00B050", "FF0000", "00B050"), ["green", "red", "green"]), (("00B050", "00B050", "FF0000"), [None] * 3)],
)
def test_a_column_of_nothing_but_colours_holds_ratings(
    colours: tuple[str, ...], ratings: list[str | None], tmp_path: Path
):
    """No heading says so; colours that follow each other may be those of themes."""
    book, sheet = filled(
        [["Action", "Lead", None, "Due"], *([f"Plant {k} trees", "Ranger", None, "2025"] for k in "234")]
    )
    for row, colour in enumerate(colours, start=2):
        sheet.cell(row, 3).fill = PatternFill("solid", fgColor=colour)
    book.save(tmp_path / "plan.xlsx")
    assert [action.rag for action in parse_document(tmp_path / "plan.xlsx", Reading()).actions] == ratings
