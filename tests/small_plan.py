"""One small plan in every format that is neither PDF nor Word, made where a test needs it."""

import csv
import html
import zipfile
from pathlib import Path

import openpyxl

TITLE = "Anytown Climate Action Plan 2022-2027"
ROWS = [
    ["Ref", "Action", "Lead officer", "By when", "Status"],
    ["1.1", "Install solar panels\nStart with schools", "Head of Property", "March 2023", "Complete"],
    ["1.2", "Insulate council homes", "Housing Manager", "2023/24", "Ongoing"],
    ["1.3", "Plant 1,000 trees", "Parks Manager", "31/03/2025", "Not started"],
    ["1.4", "Buy electric vans; retire diesel ones", "Fleet Manager", "by 2027", ""],
    ["1.5", "Publish a yearly report", "Climate Lead", "Annually", "On track"],
]
_OFFICE = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
_ODS = "application/vnd.oasis.opendocument.spreadsheet"


def write_xlsx(path: Path) -> Path:
    """A workbook with the title in its first row."""
    book = openpyxl.Workbook()
    for row in [[TITLE], [], *ROWS]:
        book.active.append(row)
    book.save(path)
    return path


def write_ods(path: Path, rows: list[list[str]] | None = None) -> Path:
    """An OpenDocument spreadsheet of strings, a paragraph for each line of a cell."""
    lines = "".join(f"<table:table-row>{_ods_cells(row)}</table:table-row>" for row in rows or [[TITLE], [""], *ROWS])
    content = (
        f"<office:document-content {_OFFICE}><office:body><office:spreadsheet>"
        f'<table:table table:name="Sheet1">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<m:file-entry m:full-path="/" m:media-type="{_ODS}"/></m:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", _ODS)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def _ods_cells(row: list[str]) -> str:
    paragraphs = ["".join(f"<text:p>{html.escape(line)}</text:p>" for line in text.split("\n")) for text in row]
    return "".join(f'<table:table-cell office:value-type="string">{text}</table:table-cell>' for text in paragraphs)


def write_html(path: Path) -> Path:
    """A web page with the title as its heading."""
    rows = "".join(f"<tr>{''.join(f'<td>{_html_text(text)}</td>' for text in row)}</tr>" for row in ROWS)
    path.write_text(f"<!DOCTYPE html><html><body><h1>{TITLE}</h1><table>{rows}</table></body></html>", "utf-8")
    return path


def _html_text(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n"))


def write_csv(path: Path) -> Path:
    """A file of values parted by commas, the title in its first row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[TITLE], [], *ROWS])
    return path


WRITERS = {".xlsx": write_xlsx, ".ods": write_ods, ".html": write_html, ".csv": write_csv}
