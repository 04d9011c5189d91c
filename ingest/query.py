"""SQL on the curated database, read-only, and its result as a table, CSV, JSON or Parquet."""

import json
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pandas as pd
from rich.console import Console
from rich.table import Table

from ingest.database import DatabaseError, reading, writing
from ingest.errors import UserError

_PIPED_WIDTH = 200
_NARROWEST = 8
_HEADING_LETTERS = 24  # headings up to this length are never broken


def run_query(sql: str, database: Path, allow_files: bool = False) -> pd.DataFrame:
    """The rows that a statement selects; whole numbers and dates stay what they are beside NULL."""
    with reading(database, allow_files) as connection:
        try:
            statements = connection.extract_statements(sql)
            if len(statements) != 1:
                raise UserError(f"Give one statement at a time; here are {len(statements)}.")
            result = connection.execute(statements[0])
            names = [column[0] for column in result.description or ()]
            return pd.DataFrame(result.fetchall(), columns=names, dtype=object)
        except DatabaseError as error:
            raise UserError(f"The query failed: {_first_lines(error)}") from error


def _first_lines(error: Exception) -> str:
    """DuckDB's own words; files are refused with the option that allows them."""
    text = str(error).strip()
    if "disabled" in text and "configuration" in text:
        return f"{text.splitlines()[0]} To read other files add --allow-files."
    return text


def write_result(frame: pd.DataFrame, form: str | None, out: Path | None) -> None:
    """A result to a file or to the terminal; raises `UserError` when the file cannot be written.

    Without a form the ending of the file tells it.
    """
    form = form or (_ENDINGS.get(out.suffix.lower(), "table") if out else "table")
    if out is None:
        if form == "parquet":
            raise UserError("Parquet needs a file: add --out FILE.")
        _print(frame, form)
        return
    try:
        if form == "parquet":
            _write_parquet(frame, out)
        else:
            out.write_text(_as_text(frame, form), encoding="utf-8")
    except (OSError, DatabaseError) as error:
        raise UserError(f"{out} cannot be written: {error}") from error


_ENDINGS = {".csv": "csv", ".json": "json", ".parquet": "parquet"}


def _print(frame: pd.DataFrame, form: str) -> None:
    if form != "table":
        sys.stdout.write(_as_text(frame, form))
        return
    console = Console(width=None if sys.stdout.isatty() else _PIPED_WIDTH)
    console.print(_as_table(frame) if _fits(frame, console.width) else _as_list(frame))


def _fits(frame: pd.DataFrame, width: int) -> bool:
    """Whether every column of a table has room for its heading and a word."""
    return sum(max(_NARROWEST, min(len(str(name)), _HEADING_LETTERS)) + 3 for name in frame.columns) < width


def _as_text(frame: pd.DataFrame, form: str) -> str:
    if form == "csv":
        return str(frame.to_csv(index=False))
    if form == "json":
        return json.dumps(frame.to_dict("records"), default=str, ensure_ascii=False, indent=1) + "\n"
    stream = StringIO()
    wide = _fits(frame, _PIPED_WIDTH)
    Console(file=stream, width=_PIPED_WIDTH).print(_as_table(frame) if wide else _as_list(frame))
    return stream.getvalue()


def _as_list(frame: pd.DataFrame) -> Table:
    """A wide result: a line for each value, a rule between rows; NULL is left out."""
    table = Table("column", "value", show_header=False, box=None, pad_edge=False)
    for number, row in enumerate(frame.to_dict("records"), start=1):
        table.add_row(f"[bold]row {number}[/]", "", end_section=True)
        for name, value in row.items():
            if value is not None:
                table.add_row(str(name), _shown(value))
    return table


def _write_parquet(frame: pd.DataFrame, out: Path) -> None:
    with writing(Path(":memory:")) as connection:
        connection.register("result", frame)
        connection.execute(f"COPY result TO '{out.as_posix().replace(chr(39), chr(39) * 2)}' (FORMAT parquet)")


def _as_table(frame: pd.DataFrame) -> Table:
    count = "row" if len(frame) == 1 else "rows"
    table = Table(caption=f"{len(frame)} {count}", caption_justify="left")
    for name in frame.columns:
        table.add_column(str(name), overflow="fold", min_width=min(len(str(name)), _HEADING_LETTERS))
    for row in frame.itertuples(index=False):
        table.add_row(*(_shown(value) for value in row))
    return table


def _shown(value: Any) -> str:
    return "" if value is None else str(value).replace("[", r"\[")
