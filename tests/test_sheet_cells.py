"""Cells of spreadsheets: values as shown, colours, spans, what is hidden."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from made_sheets import filled, saved, texts
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color
from small_plan import ROWS

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.readers.sheets.shown import shown


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [(date(2022, 3, 1), "mmm-yy", "Mar-22"), (date(2022, 3, 31), "mm-dd-yy", "31/03/2022"),
     (date(2022, 3, 31), "d mmmm yyyy", "31 March 2022"), (date(2022, 3, 31), "[$-F800]dddd, mmmm dd, yyyy", "31 March 2022"),
     (date(2022, 3, 31), "yyyy", "2022"), (datetime.combine(date(2022, 3, 31), time(9, 5)), "dd/mm/yyyy hh:mm", "31/03/2022 09:05"),
     (datetime.combine(date(2022, 3, 31), time()), "dd/mm/yyyy hh:mm", "31/03/2022"), (date(2022, 3, 31), '"by "mmm yyyy', "by Mar 2022"),
     (3.0, "General", "3"), (0.1 + 0.2, "General", "0.3"), (0.755, "0.0%", "75.5%"), (0.5, "0%", "50%"),
     (1234.5, "#,##0.00", "1,234.50"), (1200, '"£"#,##0', "£1,200"), (-5, "[$£-809]#,##0;[Red]-[$£-809]#,##0", "-£5"),
     (7, "000", "007"), (2_500_000, '0.0,,"m"', "2.5m"), (12, '"REF "0', "REF 12"), (True, "General", "TRUE")],
)  # fmt: skip
def test_a_value_is_written_as_the_sheet_shows_it(value: object, number_format: str, text: str):
    """Dates, shares, money and numbers follow their formats."""
    assert shown(value, number_format) == text


def test_a_month_stays_a_month(tmp_path: Path):
    """A date that is shown as `Mar-22` is no more exact than that."""
    book, sheet = filled([*ROWS[:2]])
    sheet["D2"] = date(2022, 3, 1)
    sheet["D2"].number_format = "mmm-yy"
    book.save(tmp_path / "plan.xlsx")
    (action,) = parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions
    assert action.target_text == "Mar-22"
    assert str(action.due_end) == "2022-03-31"


@pytest.mark.parametrize(("day", "text"), [(1, "Mar 2022"), (31, "31/03/2022")])
def test_a_reader_without_formats_makes_no_month_a_day(day: int, text: str, tmp_path: Path):
    """A column of dates that are all the first of a month is one of months."""
    book, _ = filled([["Action", "Date"], ["A", date(2022, 3, day)], ["B", date(2022, 5, 1)], ["C", "TBC"]])
    book.save(tmp_path / "plan.xlsx")
    (grid,) = read_document(tmp_path / "plan.xlsx", "workbook").grids
    assert texts(grid)["Sheet!B2"] == text


def test_raised_digits_are_footnote_marks(tmp_path: Path):
    """As in Word and PDF."""
    book, sheet = filled([["Action", "Lead"], ["Plant", "x"]])
    sheet["A2"] = CellRichText("Plant trees", TextBlock(InlineFont(vertAlign="superscript"), "2"), " soon")
    assert texts(saved(book, tmp_path).grids[0])["Sheet!A2"] == "Plant trees² soon"


def test_merged_cells_span(tmp_path: Path):
    """One cell, as far as the merge goes; its locator is that of its first cell."""
    book, sheet = filled([["Theme", "Action", "Lead"], ["Energy", "A", "B"], [None, "C", "D"]], "Action Plan")
    sheet.merge_cells("A2:A3")
    (grid,) = saved(book, tmp_path).grids
    (cell,) = [cell for cell in grid.cells if cell.text == "Energy"]
    assert (cell.row, cell.row_span, cell.column_span) == (1, 2, 1)
    assert cell.place.locator == "'Action Plan'!A2"


@pytest.mark.parametrize(
    ("colour", "fill"),
    [(Color(rgb="FFFF0000"), "#ff0000"), (Color(indexed=10), "#ff0000"), (Color(theme=9), "#f79646"),
     (Color(theme=9, tint=-0.25), "#e46c0a"), (Color(rgb="FFFFFFFF"), None), (Color(theme=0), None)],
)  # fmt: skip
def test_fills_of_every_kind_are_resolved(colour: Color, fill: str | None, tmp_path: Path):
    """Plain, numbered and theme colours, tinted or not; white is none."""
    book, sheet = filled([["Action", "RAG"], ["A", None]])
    sheet["B2"].fill = PatternFill("solid", fgColor=colour)
    (grid,) = saved(book, tmp_path).grids
    found = [cell.fill for cell in grid.cells if (cell.row, cell.column) == (1, 1)]
    assert found == ([fill] if fill else [])


def test_the_colour_of_a_status_is_its_rating_where_none_is_printed(tmp_path: Path):
    """Where no other cell of the row has it: a band of colour says nothing."""
    book, sheet = filled([["Action", "Lead", "Status"], ["A", "Parks Manager", "Delayed"], ["B", "Ranger", "Done"]])
    sheet["C2"].fill = PatternFill("solid", fgColor="FFFF0000")
    for cell in sheet[3]:
        cell.fill = PatternFill("solid", fgColor="FF00B050")
    book.save(tmp_path / "plan.xlsx")
    assert [action.rag for action in parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions] == ["red", None]


def test_a_rating_by_colour_alone_is_read(tmp_path: Path):
    """A filled cell without text under RAG."""
    book, sheet = filled(
        [["Ref", "Action", "Lead", "RAG"], ["1", "Plant", "Parks Manager"], ["2", "Prune", "Parks Manager"]]
    )
    sheet["D2"].fill = PatternFill("solid", fgColor="FF00B050")
    book.save(tmp_path / "plan.xlsx")
    assert [action.rag for action in parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions] == [
        "green",
        None,
    ]


def test_what_is_hidden_is_told_and_not_loaded(tmp_path: Path):
    """Rows, columns and sheets, with their texts; the rows around a hidden one stand together."""
    book, sheet = filled([*ROWS[:4]])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True
    book.create_sheet("Lists").append(["Complete"])
    book["Lists"].sheet_state = "hidden"
    source = saved(book, tmp_path)
    assert [finding.code for finding in source.findings] == ["hidden-cells", "hidden-cells"]
    assert "rows 3 and columns E" in source.findings[0].message
    assert "Insulate council homes" in (source.findings[0].text or "")
    assert "'Lists' is hidden" in source.findings[1].message
    (grid,) = source.grids
    assert (grid.row_count, grid.column_count) == (3, 4)
    assert "Insulate council homes" not in texts(grid).values()


def test_a_merged_cell_shows_beside_its_hidden_row(tmp_path: Path):
    """As the sheet shows it; it is not told as hidden."""
    book, sheet = filled([["Theme", "Action", "Lead"], ["Energy", None, None], [None, "C", "D"]])
    sheet.merge_cells("A2:A3")
    sheet.row_dimensions[2].hidden = True
    source = saved(book, tmp_path)
    assert texts(source.grids[0])["Sheet!A3"] == "Energy"
    assert not source.findings


def test_formulas_without_results_are_told(tmp_path: Path):
    """A program that does not calculate leaves none."""
    book, _ = filled([["Action", "Cost"], ["A", "=1+1"], ["B", "=B2*2"]])
    (finding,) = saved(book, tmp_path).findings
    assert finding.code == "formula-without-result"
    assert finding.text == "B2, B3"


def test_figures_by_year_below_a_plan_are_a_table_of_their_own(tmp_path: Path):
    """Though they have as many columns as it has."""
    figures = [
        ["Scheme", "Directorate", "Cost", "2024/25 £000", "2025/26 £000"],
        ["Homes", "Housing", "", "100", "840"],
    ]
    book, _ = filled([*ROWS, [], ["Capital programme"], *figures])
    book.save(tmp_path / "plan.xlsx")
    assert [action.ref for action in parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions] == [
        r[0] for r in ROWS[1:]
    ]


def test_a_measure_that_counts_is_no_title_of_what_is_described(tmp_path: Path):
    """Where each row has one and some descriptions are blank."""
    rows = [
        ["Ref", "Measure", "Description", "Lead"],
        ["1", "5% fewer trips", "Open the path", "Ranger"],
        ["2", "12 audits", "", "Ranger"],
    ]
    book, _ = filled(rows)
    book.save(tmp_path / "plan.xlsx")
    assert parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions[0].action == "Open the path"
