"""The tables of one document for the terminal: JSON, CSV or Markdown."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

from ingest.errors import UserError
from ingest.isolation import Limits, Task, parse_isolated
from parsers.council import ReadingSettings
from schema.findings import CATALOGUE

Record = dict[str, Any]


def list_tables(file: Path, pages: range | None, reader: str | None, limits: Limits) -> list[Record]:
    """The tables of a file, those of some pages only if asked.

    Raises `UserError` when it cannot be read, or has none of these pages.
    """
    if not file.is_file():
        raise UserError(f"{file} is not a file; check the name.")
    outcome = parse_isolated(Task("tables", str(file), ReadingSettings(reader=reader)), limits)
    if outcome.code:
        raise UserError(f"{outcome.message} {CATALOGUE[outcome.code].remedy}")
    found = json.loads(outcome.result or b"{}")
    tables: list[Record] = found["tables"]
    if pages is None:
        return tables
    _check_pages(file, pages, found["last_page"])
    return [table for table in tables if table["page"] in pages]


def _check_pages(file: Path, pages: range, last_page: int | None) -> None:
    """Raise `UserError` where a file has no pages, or none of those asked for."""
    if last_page is None:
        raise UserError(f"{file} is a file without pages; leave --pages out.")
    if pages.start > last_page:
        count = "one page" if last_page == 1 else f"{last_page} pages"
        raise UserError(f"{file} has {count}; name some of these with --pages.")


def rendered(tables: list[Record], form: str) -> str:
    """Tables as text; in CSV and Markdown a merged cell stands once, where it begins."""
    if form == "json":
        return json.dumps(tables, ensure_ascii=False, indent=1)
    write = _csv if form == "csv" else _markdown
    return "\n".join(write(_rows(table)) for table in tables if table["rows"])


def _rows(table: Record) -> list[list[str]]:
    rows = [[""] * table["columns"] for _ in range(table["rows"])]
    for cell in table["cells"]:
        rows[cell["row"]][cell["column"]] = cell["text"]
    return rows


def _csv(rows: list[list[str]]) -> str:
    stream = StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue()


def _markdown(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(text.replace("\n", "<br>").replace("|", "\\|") for text in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]]) + "\n"
