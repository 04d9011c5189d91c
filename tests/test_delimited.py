"""Tables as text: delimiters and encodings found out, cells by row and column."""

import csv
from pathlib import Path

import pytest
from small_plan import ROWS, TITLE

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from schema.findings import DocumentError


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(delimiter: str, tmp_path: Path):
    """Whatever the ending says."""
    path = tmp_path / "plan.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(ROWS)
    assert [action.ref for action in parse_document(path, ReadingSettings()).actions] == [
        "1.1",
        "1.2",
        "1.3",
        "1.4",
        "1.5",
    ]


@pytest.mark.parametrize(("name", "mark"), [("plan.csv", ","), ("plan.txt", "\t")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found_out(encoding: str, name: str, mark: str, tmp_path: Path):
    """With a byte-order mark or without; what is no UTF-8 is Windows-1252."""
    path = tmp_path / name
    path.write_text("Action,Lead,Cost\nCafé – “green”,Head of Property,£5\n".replace(",", mark), encoding)
    (action,) = parse_document(path, ReadingSettings()).actions
    assert (action.action, action.resources) == ("Café – “green”", "£5")


def test_lines_inside_quotes_are_paragraphs(tmp_path: Path):
    """And each cell tells its row and column."""
    path = tmp_path / "plan.csv"
    path.write_bytes(b'Ref,Action,Lead\r\n1,"Install panels\r\nStart with schools",Head of Property\r\n')
    (grid,) = read_document(path).grids
    found = {cell.place.locator: cell.text for cell in grid.cells}
    assert found["row 2, column B"] == "Install panels\nStart with schools"
    assert found["row 1, column C"] == "Lead"


def test_a_title_in_the_first_row_is_the_plans(tmp_path: Path):
    """As spreadsheets write it when they save as CSV: the cells behind it are blank."""
    path = tmp_path / "plan.csv"
    path.write_text(f"{TITLE},,\n,,\nAction,Lead,Status\nPlant,Parks Manager,Ongoing\n", "utf-8")
    plan = parse_document(path, ReadingSettings())
    assert plan.title == TITLE
    assert [action.action for action in plan.actions] == ["Plant"]


def test_tabs_are_expected_in_a_tsv_file(tmp_path: Path):
    """A file of one row tells little of itself."""
    path = tmp_path / "plan.tsv"
    path.write_text("Action, what\tLead\n", "utf-8")
    assert [cell.text for cell in read_document(path).grids[0].cells] == ["Action, what", "Lead"]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "file-empty"), (b"PK\x03\x04\0\0\x08", "file-type-differs"), (b",,\n,,\n", "no-text"),
     (b'Action,Lead\n"' + b"x" * 200_000, "file-damaged")],
)  # fmt: skip
def test_files_that_are_no_tables_say_why(content: bytes, code: str, tmp_path: Path):
    """Empty, of another kind, blank, or with a quote that never ends."""
    path = tmp_path / "plan.csv"
    path.write_bytes(content)
    with pytest.raises(DocumentError) as raised:
        read_document(path)
    assert raised.value.code == code
