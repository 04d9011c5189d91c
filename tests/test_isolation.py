"""A crash, a hang or a flood of memory costs one document only."""

from pathlib import Path

import duckdb
import pytest
from conftest import PROJECT

from ingest import isolation
from ingest.cli import main
from ingest.isolation import Limits, Task, parse_isolated
from parsers.council import ReadingSettings

# Loaded by Python at the start of every child process: documents with these names misbehave.
SABOTAGE = """
import os, signal, sys, time
if sys.argv[-1].isdigit() or "ingest.child" in " ".join(sys.orig_argv):
    sys.path.insert(0, {project!r})
    import parsers.plan
    honest = parsers.plan.parse_document
    def parse_document(path, settings):
        if path.stem == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if path.stem == "hanging":
            time.sleep(60)
        if path.stem == "greedy":
            return bytearray(8 << 30)
        if path.stem == "surprising":
            raise KeyError("nobody expected this")
        return honest(path, settings)
    parsers.plan.parse_document = parse_document
"""


@pytest.fixture
def sabotaged(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of documents some of which misbehave in the child process."""
    patch = tmp_path / "patch"
    patch.mkdir()
    (patch / "sitecustomize.py").write_text(SABOTAGE.format(project=str(PROJECT)), "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(patch))
    for name in ("killed", "hanging", "greedy", "surprising"):
        (folder / "surrey" / f"{name}.txt").write_text(f"Action\tLead\n{name}\tParks\n", "utf-8")
    return folder


def test_misbehaving_documents_cost_themselves_only(sabotaged: Path):
    """Each has its code; the good plan beside them loads whole."""
    database = sabotaged.parent / "o" / "x.duckdb"
    limits = ["--timeout", "12", "--memory", "3000", "--jobs", "2"]
    assert main(["ingest", str(sabotaged), "--database", str(database), *limits]) == 1
    with duckdb.connect(database, read_only=True) as connection:
        rows = connection.execute("SELECT path, status, error_code FROM documents ORDER BY path").fetchall()
        assert connection.execute("SELECT count(*) FROM v_actions").fetchall() == [(13,)]
    assert rows == [
        ("surrey/greedy.txt", "failed", "memory-limit"),
        ("surrey/hanging.txt", "failed", "time-limit"),
        ("surrey/killed.txt", "failed", "reader-crashed"),
        ("surrey/plan.pdf", "loaded", None),
        ("surrey/surprising.txt", "failed", "reader-failed"),
    ]


def test_a_killed_child_is_named_with_its_signal(sabotaged: Path):
    """Signal 9 is what the system sends when memory runs out."""
    task = Task("parse", str(sabotaged / "surrey" / "killed.txt"), ReadingSettings())
    outcome = parse_isolated(task, Limits(seconds=20, megabytes=3001))
    assert (outcome.code, "signal 9" in (outcome.message or "")) == ("reader-crashed", True)


def test_children_are_used_again(folder: Path):
    """A second document needs no new process."""
    task = Task("parse", str(folder / "surrey" / "plan.pdf"), ReadingSettings())
    limits = Limits(seconds=20, megabytes=3002)
    first = parse_isolated(task, limits)
    (waiting,) = [child.process.pid for child in isolation._idle if child.limits == limits]
    second = parse_isolated(task, limits)
    assert first.result == second.result
    assert [child.process.pid for child in isolation._idle if child.limits == limits] == [waiting]
