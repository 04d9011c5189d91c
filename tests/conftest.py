"""What tests share: the seeds in three renditions, their gold, and one database made of all of them."""

import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest

from ingest.cli import main
from parsers.council import ReadingSettings
from parsers.plan import parse_document
from schema.plan import ParsedPlan

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
RAW = PROJECT / "data" / "raw"
SEEDS = {
    "islington": (RAW / "islington", "islington-prevent-2015-2017"),
    "surrey": (RAW / "surrey", "surrey-prevent-2017-03"),
}
RENDITIONS = [(name, ending) for name in SEEDS for ending in (".pdf", ".docx", ".txt")]


def seed(name: str, ending: str) -> Path:
    """A seed document in one rendition."""
    folder, stem = SEEDS[name]
    return (TESTS / "word" if ending == ".docx" else folder) / f"{stem}{ending}"


@cache
def parsed_seed(name: str, ending: str) -> ParsedPlan:
    """A seed as parsed, without a council file."""
    return parse_document(seed(name, ending), ReadingSettings())


@cache
def gold(name: str) -> dict[str, Any]:
    """The hand-checked record of a seed."""
    record: dict[str, Any] = json.loads((TESTS / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    return record


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of all that lies in data/raw."""
    path = tmp_path_factory.mktemp("curated") / "actionplans.duckdb"
    assert main(["ingest", str(RAW), "--database", str(path)]) == 0
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of documents with one good plan in it."""
    (tmp_path / "raw" / "surrey").mkdir(parents=True)
    shutil.copy(seed("surrey", ".pdf"), tmp_path / "raw" / "surrey" / "plan.pdf")
    return tmp_path / "raw"


def ingest(*arguments: str | Path) -> int:
    """Run `actionplans ingest`."""
    return main(["ingest", *map(str, arguments)])


def ask(database: Path, sql: str) -> list[tuple[object, ...]]:
    """Rows of a database."""
    with duckdb.connect(database, read_only=True) as connection:
        return connection.execute(sql).fetchall()
