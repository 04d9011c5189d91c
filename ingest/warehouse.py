"""Loading: rows to DuckDB tables with comments, views and checks, and Parquet files beside."""

import hashlib
import json
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from ingest.database import Connection, DatabaseError, new_folder, reading, writing
from ingest.errors import UserError
from schema.definitions import columns, schema_statements
from schema.tables import TABLES, Run, RunDocument, Table

T = TypeVar("T", bound=Table)

_VIEWS = ("v_actions", "compare_status", "compare_themes", "compare_completeness", "compare_leads", "compare_due",
          "compare_objectives")  # fmt: skip
_MACROS = ("overdue_actions",)


def schema_fingerprint() -> str:
    """A hash of the table definitions and views."""
    definitions = [*schema_statements(), *(_sql(name) for name in (*_VIEWS, *_MACROS))]
    return hashlib.sha256("\n".join(definitions).encode()).hexdigest()[:16]


def load_database(unfinished: Path, rows: Iterable[Table]) -> None:
    """Build a database with these rows, and the Parquet files that go beside it; raises `UserError` where it fails."""
    try:
        with writing(unfinished) as connection:
            connection.execute("BEGIN")  # one transaction: each would wait for the disk
            _fill(connection, rows)
            connection.execute("COMMIT")
            _check(connection)
            _write_parquet(connection, new_folder(unfinished))
    except DatabaseError as error:
        reason = str(error).splitlines()[0]
        raise UserError(
            f"The rows do not fit the database ({reason}); it was left as it was. Please tell us."
        ) from error


def parquet_folder(path: Path) -> Path:
    """The folder of Parquet files beside a database."""
    return path.with_name(f"{path.stem}_parquet")


def _fill(connection: Connection, rows: Iterable[Table]) -> None:
    for statement in schema_statements():
        connection.execute(statement)
    by_table: dict[str, list[Table]] = {table.table_name: [] for table in TABLES}
    for row in rows:
        by_table[row.table_name].append(row)
    with tempfile.TemporaryDirectory() as folder:
        for table in TABLES:
            if by_table[table.table_name]:
                _insert(connection, table, by_table[table.table_name], Path(folder) / "rows.json")
    for kind, names in (("VIEW", _VIEWS), ("MACRO TABLE", _MACROS)):
        for name in names:
            connection.execute(_sql(name))
            connection.execute(f"COMMENT ON {kind} {name} IS '{_comment(_sql(name))}'")


def _insert(connection: Connection, table: type[Table], rows: list[Table], file: Path) -> None:
    rows.sort(key=attrgetter(*table.key))
    file.write_bytes(TypeAdapter(list[table]).dump_json(rows))  # type: ignore[valid-type]
    types = ", ".join(f"{name}: '{kind}'" for name, kind in columns(table).items())
    connection.execute(
        f"INSERT INTO {table.table_name} BY NAME "
        f"SELECT * FROM read_json('{_quoted(file)}', format = 'array', columns = {{{types}}})"
    )


def _sql(name: str) -> str:
    return (files("ingest") / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def _comment(sql: str) -> str:
    """What a SQL file's first line says of it."""
    return sql.splitlines()[0].removeprefix("--").strip().replace("'", "''")


def _quoted(path: Path) -> str:
    return path.as_posix().replace("'", "''")


def _check(connection: Connection) -> None:
    """Every check selects offenders; one that finds any stops the load, and the old database stays."""
    for check in sorted(_checks(), key=lambda file: file.name):
        sql = check.read_text(encoding="utf-8")
        offenders = connection.execute(sql).fetchmany(3)
        if offenders:
            raise UserError(
                f"The check {check.name} failed, so the database was left as it was. {_comment(sql)} "
                f"For example: {offenders[0]}. Please send us the documents."
            )


def _checks() -> list[Traversable]:
    return list((files("ingest") / "sql" / "checks").iterdir())


def _write_parquet(connection: Connection, folder: Path) -> None:
    """A file for each table; the same rows give the same bytes."""
    folder.mkdir()
    connection.execute("SET threads = 1")
    for table in TABLES:
        file = folder / f"{table.table_name}.parquet"
        connection.execute(f"COPY (SELECT * FROM {table.table_name}) TO '{_quoted(file)}' (FORMAT parquet)")


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a database held before: its runs, the files that they read, and current printed rows by authority."""

    runs: list[Table]
    sources: list[tuple[Path, str, str]]
    actions: dict[str, int]


def read_earlier(path: Path) -> Earlier:
    """What the database at `path` holds; nothing where there is none of this make."""
    if not path.exists():
        return Earlier([], [], {})
    try:
        with reading(path) as connection:
            runs = _rows_of(connection, Run)
            documents = _rows_of(connection, RunDocument)
            actions = connection.execute(_ACTIONS_BY_AUTHORITY).fetchall()
    except DatabaseError as error:
        raise UserError(
            f"{path} is not a database that this version made; move it away, or choose another with --database."
        ) from error
    last = max(runs, key=lambda run: run.started_at, default=None)
    sources = [(Path(root), file, digest) for root, file, digest in json.loads(last.sources)] if last else []
    return Earlier([*runs, *documents], sources, dict(actions))


_ACTIONS_BY_AUTHORITY = """
SELECT coalesce(a.authority_id, 'unknown'), count(*)
FROM actions AS a
JOIN editions AS e ON e.edition_id = a.edition_id AND e.preferred_document_id = a.document_id AND e.is_latest
GROUP BY ALL ORDER BY ALL
"""


def _rows_of(connection: Connection, table: type[T]) -> list[T]:
    names = list(columns(table))
    rows = connection.execute(f"SELECT {', '.join(names)} FROM {table.table_name}").fetchall()
    return [table.model_validate(dict(zip(names, row, strict=True))) for row in rows]
