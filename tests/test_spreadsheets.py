"""Workbooks: cells as they are shown, what is hidden told, several tables and sheets told apart."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from made_sheets import filled, saved
from openpyxl.styles import PatternFill
from small_plan import ROWS, TITLE, WRITERS, write_ods, write_xlsx

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.source import Grid, Paragraph
from schema.findings import DocumentError
from schema.plan import ParsedPlan


def told(plan: ParsedPlan) -> list[dict[str, Any]]:
    """The actions of a plan without the places that they were read from."""
    return [action.model_dump(exclude={"readings"}) for action in plan.actions]


@pytest.mark.parametrize("ending", WRITERS)
def test_a_plan_reads_the_same_in_every_format(ending: str, tmp_path: Path):
    """Five actions, each with its paragraphs, lead, date and status; the title is the plan's."""
    plan = parse_document(WRITERS[ending](tmp_path / f"plan{ending}"), ReadingSettings())
    assert plan.title == TITLE
    assert [action.ref for action in plan.actions] == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert told(plan) == told(parse_document(write_xlsx(tmp_path / "same.xlsx"), ReadingSettings()))
    assert plan.words.words_reported == 0


def test_the_small_plan_is_read_exactly(tmp_path: Path):
    """What stands in the cells stands in the fields."""
    plan = parse_document(write_xlsx(tmp_path / "plan.xlsx"), ReadingSettings())
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
    first, second = (
        parse_document(tmp_path / "plan.xlsx", ReadingSettings(reader=name)) for name in (None, "workbook")
    )
    assert told(first) == told(second)
    assert second.actions[1].lead_text == "Head of Property"
    assert [finding.code for finding in second.findings] == ["formats-unread"]


def test_blank_rows_do_not_end_a_plan(tmp_path: Path):
    """Sections are often set apart by them; a title between is the section of the rows below it."""
    book, _ = filled([*ROWS[:2], [], ["Homes"], *ROWS[2:4], [], [], *ROWS[4:]])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert [action.ref for action in plan.actions] == ["1.1", "1.2", "1.3", "1.4", "1.5"]
    assert [action.section for action in plan.actions] == [None, "Homes", "Homes", "Homes", "Homes"]


@pytest.mark.parametrize("headings", [["Visits", 2021, 2022], ["Measure", "Target 2021", "Target 2022"]])
def test_a_table_of_figures_below_a_plan_is_none_of_its_rows(tmp_path: Path, headings: list[Any]):
    """Its rows fill the same few columns below short headings of their own."""
    figures = [[], headings, ["Libraries", 384, 512], ["Museums", 44, 57], ["Pools", 12, 90]]
    book, _ = filled(ROWS + figures)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert [action.ref for action in plan.actions] == ["1.1", "1.2", "1.3", "1.4", "1.5"]


def test_two_plans_in_one_sheet_are_two_tables(tmp_path: Path):
    """Behind a blank row a row of headings begins a table, although the one above has others."""
    book, _ = filled([*ROWS[:2], [], ["Activity", "Owner", "Cost code"], ["Write a plan", "Chief Planner", "X9"]])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
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
    assert [action.rag for action in parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions] == ratings
