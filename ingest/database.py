"""The database file: opened read-only, guarded while it is replaced. The only module that imports duckdb."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from ingest.errors import UserError
from ingest.naming import command

Connection = duckdb.DuckDBPyConnection
DatabaseError = duckdb.Error

_PROCESS = re.compile(r"PID (\d+)")


@contextmanager
def reading(path: Path, allow_files: bool = False) -> Iterator[Connection]:
    """A read-only connection; it reaches other files only if allowed. Raises `UserError` where there is no database."""
    if not path.exists():
        raise UserError(f"There is no database {path}; make it with: {command()} ingest")
    try:
        connection = duckdb.connect(path, read_only=True, config={"enable_external_access": str(allow_files).lower()})
    except duckdb.Error as error:
        raise UserError(_unopened(path, error)) from error
    with connection:
        connection.execute("SET lock_configuration = true")
        yield connection


@contextmanager
def writing(path: Path) -> Iterator[Connection]:
    """A connection to a new database file, or to memory for `:memory:`."""
    with duckdb.connect(path) as connection:
        yield connection


@contextmanager
def replacing(path: Path, folder: Path) -> Iterator[Path]:
    """A path at which to build a database beside `path`; it takes its place when the block ends well.

    So does `new_folder(path)` that of `folder`, the Parquet files beside it. Raises `UserError` when another ingest
    runs, another program has the database open for writing, or the place cannot be written. Readers may stay; they go
    on seeing the old file.
    """
    _make_folder(path.parent)
    _check_ours(folder)
    with _only_one(path):
        _check_free(path)
        unfinished = path.with_name(f".{path.name}.new")
        _remove(unfinished)
        try:
            yield unfinished
            _check_free(path)
            unfinished.replace(path)
            _replace_folder(new_folder(unfinished), folder)
        finally:
            _remove(unfinished)


def new_folder(unfinished: Path) -> Path:
    """Where the Parquet files of an unfinished database go."""
    return unfinished.with_name(f"{unfinished.name}_parquet")


def _check_ours(folder: Path) -> None:
    """The folder of Parquet files is replaced whole, so nothing else may lie in it."""
    foreign = [file.name for file in folder.glob("*") if file.suffix != ".parquet"] if folder.exists() else []
    if foreign:
        raise UserError(f"The folder {folder} is replaced whole but holds {foreign[0]}; move that elsewhere first.")


def _replace_folder(new: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".write-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise UserError(
            f"The folder {folder} cannot be written ({error.strerror}); choose another with --database."
        ) from error


@contextmanager
def _only_one(path: Path) -> Iterator[None]:
    """Hold the lock of a database; a file beside the lock names the process that holds it."""
    lock_file, holder_file = (path.with_name(f".{path.name}.{ending}") for ending in ("lock", "holder"))
    try:
        with FileLock(lock_file, timeout=0):
            holder_file.write_text(str(os.getpid()))
            yield
    except Timeout as error:
        holder = holder_file.read_text() if holder_file.exists() else "unknown"
        raise UserError(
            f"Another ingest (process {holder}) is writing {path}; wait until it ends, then run the command again."
        ) from error


def _check_free(path: Path) -> None:
    """Refuse a database that another program writes; take in what a crashed one left in its write-ahead log."""
    if not path.exists():
        return
    log = path.with_name(f"{path.name}.wal")
    try:
        with duckdb.connect(path, read_only=not log.exists()) as connection:
            if log.exists():
                connection.execute("CHECKPOINT")
    except duckdb.Error as error:
        raise UserError(_unopened(path, error)) from error


def _unopened(path: Path, error: Exception) -> str:
    text = str(error)
    holder = _PROCESS.search(text)
    if "lock" in text and holder:
        return f"{path} is open for writing in process {holder[1]}; close it there, then run the command again."
    reason = text.splitlines()[0]
    return f"{path} cannot be opened as a database ({reason}); move it away, or choose another with --database."


def _remove(path: Path) -> None:
    for file in (path, path.with_name(f"{path.name}.wal")):
        file.unlink(missing_ok=True)
    shutil.rmtree(new_folder(path), ignore_errors=True)
