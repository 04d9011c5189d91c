"""Bad input and crossed paths: each is one clear line with a remedy, and costs nothing else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from conftest import PROJECT, ask, ingest, seed
from filelock import FileLock

BAD_NAMES = [
    "text.pdf",
    "half.pdf",
    "photo.jpg",
    "empty.txt",
    "text.xlsx",
    "half.xlsx",
    "text.ods",
    "text.html",
    "bytes.csv",
]


def test_bad_documents_fail_alone_each_with_one_line(folder: Path, capsys: pytest.CaptureFixture[str]):
    """The good plan loads, the exit code is 1, and each bad file is named with its remedy."""
    for name in BAD_NAMES:
        special = {
            "half.pdf": seed("surrey", ".pdf").read_bytes()[:20_000],
            "empty.txt": b"",
            "half.xlsx": b"PK\x03\x04" + bytes(2_000),
            "bytes.csv": bytes(range(256)),
        }
        (folder / "surrey" / name).write_bytes(special.get(name, f"hello {name}".encode()))
    database = folder.parent / "o" / "x.duckdb"
    assert ingest(folder, folder / "nowhere", "--database", database) == 1
    said = capsys.readouterr().out
    for name in BAD_NAMES:
        assert sum(line.count(f"surrey/{name}: ") for line in said.splitlines()) == 1
    assert "nowhere does not exist" in said
    assert ask(database, "SELECT status, count(*) FROM documents GROUP BY 1 ORDER BY 1") == [
        ("failed", len(BAD_NAMES)),
        ("loaded", 1),
    ]
    assert ask(database, "SELECT count(*) FROM v_actions") == [(13,)]


@pytest.mark.parametrize("given", ["nowhere", "empty"])
def test_nothing_to_read_is_wrong_use(tmp_path: Path, given: str, capsys: pytest.CaptureFixture[str]):
    """A missing path and an empty folder are named; no database is made."""
    (tmp_path / "empty").mkdir()
    assert ingest(tmp_path / given, "--database", tmp_path / "o" / "x.duckdb") == 2
    said = capsys.readouterr().err
    assert given in said
    assert "Traceback" not in said
    assert not (tmp_path / "o" / "x.duckdb").exists()


def test_a_plan_outside_any_authoritys_folder_is_known_by_its_text(tmp_path: Path):
    """From the title; without any name the authority is NULL, with a finding."""
    shutil.copy(seed("islington", ".txt"), tmp_path / "plan.txt")
    (tmp_path / "other.txt").write_text("Action\tLead\nPlant trees\tParks Manager\n", "utf-8")
    database = tmp_path / "o" / "x.duckdb"
    assert ingest(tmp_path, "--database", database) == 0
    assert ask(database, "SELECT path, authority_id FROM documents ORDER BY 1") == [
        ("other.txt", None),
        ("plan.txt", "islington"),
    ]
    assert ask(database, "SELECT code FROM findings JOIN documents USING (document_id) WHERE path = 'other.txt'") == [
        ("authority-unknown",)
    ]


def test_a_plan_in_another_authoritys_folder_is_doubted(tmp_path: Path):
    """The folder counts, and the title's own word is told."""
    (tmp_path / "kent").mkdir()
    shutil.copy(seed("islington", ".txt"), tmp_path / "kent" / "plan.txt")
    database = tmp_path / "o" / "x.duckdb"
    ingest(tmp_path, "--database", database)
    assert ask(database, "SELECT code FROM findings WHERE code LIKE 'authority%'") == [("authority-doubtful",)]


@pytest.mark.parametrize(
    ("text", "says"),
    [('authority = "surrey\n', "line 1"), ('authority = "surrey"\ncolour = "red"\n', "line 2: colour"),
     ('[documents."plan.pdf"]\norigin = "typset"\n', "line 2"), ('[headings]\n"Who" = "leed"\n', "lead_text"),
     ('authority = "atlantis"\n', "atlantis")],
)  # fmt: skip
def test_a_broken_council_file_stops_the_run(folder: Path, text: str, says: str, capsys: pytest.CaptureFixture[str]):
    """With the file, the line and the remedy; the database is not touched."""
    (folder / "surrey" / "council.toml").write_text(text, "utf-8")
    assert ingest(folder, "--database", folder.parent / "o" / "x.duckdb") == 2
    said = capsys.readouterr().err
    assert "council.toml" in said
    assert says in said
    assert not (folder.parent / "o" / "x.duckdb").exists()


def test_a_count_by_hand_is_held_against_the_rows_read(folder: Path):
    """`rows` in a council file is an oracle."""
    (folder / "surrey" / "council.toml").write_text('[documents."plan.pdf"]\nrows = 14\n', "utf-8")
    database = folder.parent / "o" / "x.duckdb"
    ingest(folder, "--database", database)
    assert ask(database, "SELECT code FROM findings") == [("row-count-differs",)]


def test_another_ingest_is_refused_by_name(folder: Path, capsys: pytest.CaptureFixture[str]):
    """One writer at a time."""
    database = folder.parent / "o" / "x.duckdb"
    database.parent.mkdir()
    with FileLock(database.with_name(".x.duckdb.lock")):
        database.with_name(".x.duckdb.holder").write_text("4242", "utf-8")
        assert ingest(folder, "--database", database) == 2
    assert "process 4242" in capsys.readouterr().err


def test_a_program_that_writes_the_database_is_refused_by_name(folder: Path):
    """DuckDB's own lock names the process; the old database stays whole."""
    database = folder.parent / "o" / "x.duckdb"
    assert ingest(folder, "--database", database) == 0
    command = [sys.executable, "-m", "ingest", "ingest", str(folder), "--database", str(database)]
    with duckdb.connect(database) as holder:
        run = subprocess.run(command, capture_output=True, text=True, cwd=PROJECT, check=False)
        assert holder.execute("SELECT count(*) FROM actions").fetchall() == [(13,)]
    assert run.returncode == 2
    assert f"process {os.getpid()}" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_reader_does_not_hinder_an_ingest(folder: Path):
    """It goes on seeing the old file; who opens it again sees the new one."""
    database = folder.parent / "o" / "x.duckdb"
    ingest(folder, "--database", database)
    program = f"import duckdb,sys; c = duckdb.connect({str(database)!r}, read_only=True); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as reader:
        assert reader.stdout
        assert reader.stdout.readline() == b"open\n"
        shutil.copy(seed("islington", ".txt"), folder / "more.txt")
        assert ingest(folder, "--database", database) == 0
        reader.communicate(b"")
    assert ask(database, "SELECT count(*) FROM actions") == [(66,)]


def test_a_write_ahead_log_left_behind_is_taken_in(folder: Path):
    """A database that a crashed program left with a .wal is replaced, and opens."""
    database = folder.parent / "o" / "x.duckdb"
    ingest(folder, "--database", database)
    crash = (
        f"import duckdb, os; c = duckdb.connect({str(database)!r}); c.execute('CREATE TABLE t (i INT)'); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", crash], check=False)
    assert database.with_name("x.duckdb.wal").exists()
    assert ingest(folder, "--database", database) == 0
    assert not database.with_name("x.duckdb.wal").exists()
    assert ask(database, "SELECT count(*) FROM actions") == [(13,)]


@pytest.mark.parametrize("place", ["a file", "a directory of the system"])
def test_a_folder_that_cannot_be_written_is_named(folder: Path, place: str, capsys: pytest.CaptureFixture[str]):
    """The message says which and what to do."""
    parent = folder / "surrey" / "plan.pdf" if place == "a file" else Path("/proc/nowhere")
    assert ingest(folder, "--database", parent / "x.duckdb") == 2
    said = capsys.readouterr().err
    assert "cannot be written" in said
    assert "--database" in said


def test_a_file_that_is_no_database_is_not_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Somebody's notes are safe."""
    notes = folder.parent / "notes.txt"
    notes.write_text("mine", "utf-8")
    assert ingest(folder, "--database", notes) == 2
    assert "cannot be opened as a database" in capsys.readouterr().err
    assert notes.read_text("utf-8") == "mine"


def test_a_folder_with_other_peoples_files_is_not_replaced(folder: Path, capsys: pytest.CaptureFixture[str]):
    """The Parquet folder is ours alone."""
    thesis = folder.parent / "o" / "x_parquet" / "thesis.docx"
    thesis.parent.mkdir(parents=True)
    thesis.write_text("mine", "utf-8")
    assert ingest(folder, "--database", folder.parent / "o" / "x.duckdb") == 2
    assert "thesis.docx" in capsys.readouterr().err
    assert thesis.exists()


def test_odd_names_and_links_do_no_harm(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Brackets are no markup, and a link may lead out of the folder."""
    outside = folder.parent / "outside.txt"
    outside.write_text("Action\tLead\nPlant\tParks Manager\n", "utf-8")
    (folder / "surrey" / "link.txt").symlink_to(outside)
    shutil.copy(seed("islington", ".txt"), folder / "surrey" / "plan [final].txt")
    assert ingest(folder, folder / "[nowhere]", "--database", folder.parent / "o" / "x.duckdb") == 1
    said = capsys.readouterr().out
    assert "plan [final].txt" in said
    assert "[nowhere] does not exist" in said


def test_an_entry_for_a_document_that_is_not_there_is_told(folder: Path, capsys: pytest.CaptureFixture[str]):
    """A slip in a name would leave its facts unused."""
    (folder / "surrey" / "council.toml").write_text('[documents."plann.pdf"]\nrows = 13\n', "utf-8")
    assert ingest(folder, "--database", folder.parent / "o" / "x.duckdb") == 1
    assert "plann.pdf, which is not there" in capsys.readouterr().out


def test_a_folder_like_an_authoritys_name_is_pointed_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`wilshire` may be wiltshire; `newcastle` is one of two."""
    for folder in ("wilshire", "newcastle"):
        (tmp_path / "raw" / folder).mkdir(parents=True)
        (tmp_path / "raw" / folder / f"{folder}.txt").write_text(f"Action\tLead\n{folder}\tParks Manager\n", "utf-8")
    ingest(tmp_path / "raw", "--database", tmp_path / "o" / "x.duckdb")
    said = capsys.readouterr().out
    assert "to wiltshire" in said
    assert "newcastle-under-lyme or newcastle-upon-tyne" in said


def test_warnings_are_told_with_their_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """One line a kind, with what to paste."""
    (tmp_path / "surrey").mkdir()
    text = "Action\tLead\tStatus\tFrobnication\nPlant\tParks Manager\tFrobnicated\tx\n"
    (tmp_path / "surrey" / "plan.txt").write_text(text, "utf-8")
    ingest(tmp_path, "--database", tmp_path / "o" / "x.duckdb")
    said = capsys.readouterr().out
    assert '"Frobnication" = "…"' in said
    assert '"Frobnicated" = "…"' in said
    assert "not_started" in said
