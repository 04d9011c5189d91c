"""The pipeline from folders to the database, and what it says when something is wrong."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from conftest import PROJECT, RAW, gold, seed
from filelock import FileLock

from ingest.cli import main

BAD_NAMES = ["text.pdf", "half.pdf", "photo.jpg", "empty.txt"]


def ingest(*arguments: str | Path) -> int:
    """Run `actionplans ingest`."""
    return main(["ingest", *map(str, arguments)])


def ask(database: Path, sql: str) -> list[tuple[object, ...]]:
    """Rows of a database."""
    with duckdb.connect(database, read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_two_authorities_can_be_compared(database: Path):
    """The main job: 53 rows (32 actions) of Islington and 13 of Surrey, from the preferred renditions."""
    rows = ask(
        database, "SELECT authority_id, count(*), count(DISTINCT action_group) FROM v_actions GROUP BY 1 ORDER BY 1"
    )
    assert rows == [("islington", 53, 32), ("surrey", 13, 13)]
    assert ask(database, "SELECT DISTINCT origin FROM v_actions") == [("typeset",)]
    complete = [action for action in gold("islington")["actions"] if action["status"][0] == "complete"]
    distinct = {action["action_group"] or action["ref"] for action in complete}
    (counts,) = ask(
        database,
        """SELECT printed_rows, actions, printed_rows_of_plan, actions_of_plan FROM compare_status
           WHERE plan_id = 'islington/prevent' AND status = 'complete'""",
    )
    assert counts == (len(complete), len(distinct), 53, 32)


def test_what_is_late_is_told_in_three_kinds(database: Path):
    """By the document's word, before its own time, and since: of the last it cannot say."""
    late = ask(
        database,
        "SELECT why, count(*), min(due_end), max(due_end) FROM overdue_actions('2017-06-30') GROUP BY 1 ORDER BY 1",
    )
    by_why = {why: (count, str(first), str(last)) for why, count, first, last in late}
    assert by_why["stated_overdue"] == (1, "2016-09-30", "2016-09-30")
    assert by_why["due_before_document"][2] < "2016-11-30" <= by_why["due_since_document"][1]
    assert ask(database, "SELECT count(*) FROM overdue_actions('2016-11-30') WHERE why = 'due_since_document'") == [
        (0,)
    ]
    assert ask(database, "SELECT count(*) FROM overdue_actions('2017-06-30') WHERE status = 'complete'") == [(0,)]


def test_which_actions_rest_on_one_person(database: Path):
    """The README's question, against the gold."""
    alone = [a for a in gold("surrey")["actions"] if len(a["leads"]) == 1 and a["leads"][0]["name"]]
    rows = ask(
        database, "SELECT page FROM v_actions WHERE authority_id = 'surrey' AND lead_count = 1 AND named_people = 1"
    )
    assert len(rows) == len(alone)
    assert {page for (page,) in rows} == {1, 2}


@pytest.mark.parametrize("by", ["status", "theme", "completeness", "lead", "due", "objective"])
def test_authorities_stand_side_by_side(database: Path, by: str, capsys: pytest.CaptureFixture[str]):
    """With what the figures mean above them."""
    assert main(["compare", "--by", by, "--database", str(database)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("For each plan")
    assert "islington/prevent" in said.replace("\n", "")


def test_completeness_has_numerators_and_denominators(database: Path):
    """Counted again from the gold."""
    actions = gold("islington")["actions"]
    (row,) = ask(
        database,
        "SELECT printed_rows, with_lead, with_measure_or_outcome FROM compare_completeness WHERE plan_id LIKE 'isl%'",
    )
    assert row == (53, sum(bool(a["leads"]) for a in actions), sum(bool(a["outcomes"]) for a in actions))
    objectives = ask(database, "SELECT objective, printed_rows FROM compare_objectives ORDER BY 1")
    assert objectives == [(n, sum(n in a["objectives"] for a in actions)) for n in ("1", "2", "3")]


def test_renditions_are_editions_of_one_plan_and_agree(database: Path):
    """Two plans, an edition each, the typeset document current; no finding reports a difference."""
    assert ask(database, "SELECT edition_id, label, is_latest FROM editions ORDER BY 1") == [
        ("islington/prevent/2015-2017", "2015-2017", True),
        ("surrey/prevent/march-2017", "March 2017", True),
    ]
    current = ask(database, "SELECT path, is_current FROM documents ORDER BY path")
    assert [is_current for _, is_current in current] == [True, False, True, False]
    assert ask(database, "SELECT * FROM findings WHERE code = 'rendition-differs'") == []


def test_a_difference_between_renditions_is_a_finding(tmp_path: Path):
    """An edited transcript is told from the document that it transcribes."""
    folder = tmp_path / "surrey"
    shutil.copytree(RAW / "surrey", folder)
    transcript = folder / "surrey-prevent-2017-03.txt"
    transcript.write_text(transcript.read_text("utf-8").replace("represented on the Boards", "away"), "utf-8")
    ingest(tmp_path, "--database", tmp_path / "o" / "x.duckdb")
    found = ask(
        tmp_path / "o" / "x.duckdb", "SELECT owner, field, message FROM findings WHERE code = 'rendition-differs'"
    )
    assert found == [("rendition", "progress", "Action 2: progress not as in surrey/surrey-prevent-2017-03.pdf.")]


def test_every_reading_has_a_place(database: Path):
    """Each value of each action traces to a page and box, or to a locator."""
    assert ask(database, "SELECT count(*) FROM readings WHERE page IS NULL AND locator IS NULL") == [(0,)]
    without = ask(
        database,
        """SELECT a.action_id FROM actions a WHERE a.outcomes IS NOT NULL AND NOT EXISTS
           (SELECT 1 FROM readings r WHERE r.action_id = a.action_id AND r.field = 'outcomes')""",
    )
    assert without == []
    two_parts = ask(
        database,
        """SELECT part, page, readings.origin FROM readings JOIN actions USING (action_id) JOIN documents USING (document_id)
           WHERE ref = 'T&S 08' AND field = 'outcomes' AND path LIKE '%.pdf' ORDER BY part""",
    )
    assert two_parts == [(1, 2, "joined"), (2, 3, "joined")]


def test_the_same_input_gives_the_same_parquet_bytes(tmp_path: Path):
    """But for the tables of runs, which hold the clocks."""
    folders = []
    for name in ("one", "two"):
        ingest(RAW, "--database", tmp_path / name / "x.duckdb", "--fresh", "--jobs", "2" if name == "two" else "1")
        folders.append(tmp_path / name / "x_parquet")
    names = sorted(file.name for file in folders[0].iterdir() if "run" not in file.name)
    assert len(names) == 15
    for name in names:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes(), name


def test_bad_documents_fail_alone_each_with_one_line(folder: Path, capsys: pytest.CaptureFixture[str]):
    """The good plan loads, the exit code is 1, and each bad file is named with its remedy."""
    for name in BAD_NAMES:
        content = {"half.pdf": seed("surrey", ".pdf").read_bytes()[:20_000], "empty.txt": b""}.get(
            name, f"hello {name}".encode()
        )
        (folder / "surrey" / name).write_bytes(content)
    database = folder.parent / "o" / "x.duckdb"
    assert ingest(folder, folder / "nowhere", "--database", database) == 1
    said = capsys.readouterr().out
    for name in BAD_NAMES:
        assert sum(line.count(f"surrey/{name}: ") for line in said.splitlines()) == 1
    assert "nowhere does not exist" in said
    assert ask(database, "SELECT status, count(*) FROM documents GROUP BY 1 ORDER BY 1") == [
        ("failed", 4),
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


def test_documents_come_stay_and_leave(folder: Path, capsys: pytest.CaptureFixture[str]):
    """Given ones are added, those gone from a given folder leave, others stay; --only keeps exactly the given."""
    database, elsewhere = folder.parent / "o" / "x.duckdb", folder.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(seed("islington", ".txt"), elsewhere / "islington.txt")
    ingest(folder, "--database", database)
    ingest(elsewhere, "--database", database)
    assert "rows 13 -> 66; islington +53" in capsys.readouterr().out
    (folder / "surrey" / "plan.pdf").unlink()
    ingest(folder, "--database", database)
    assert "rows 66 -> 53; surrey -13" in capsys.readouterr().out
    shutil.copy(seed("surrey", ".pdf"), folder / "surrey" / "plan.pdf")
    ingest(folder, "--only", "--database", database)
    assert "rows 53 -> 13; islington -53, surrey +13" in capsys.readouterr().out


def test_what_came_from_elsewhere_stays_when_its_file_is_gone(folder: Path):
    """It is kept from the last reading, with a finding."""
    database, elsewhere = folder.parent / "o" / "x.duckdb", folder.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(seed("islington", ".txt"), elsewhere / "islington.txt")
    ingest(elsewhere, "--database", database)
    (elsewhere / "islington.txt").unlink()
    ingest(folder, "--database", database)
    assert ask(database, "SELECT count(*) FROM v_actions") == [(66,)]
    assert ask(database, "SELECT code FROM findings WHERE code = 'source-missing'") == [("source-missing",)]


def test_copies_of_a_document_are_one_document(folder: Path):
    """Known by its bytes; each path stands in files."""
    shutil.copy(seed("surrey", ".pdf"), folder / "surrey" / "copy.pdf")
    database = folder.parent / "o" / "x.duckdb"
    ingest(folder, "--database", database)
    assert ask(database, "SELECT count(*) FROM documents") == [(1,)]
    assert ask(database, "SELECT path FROM files ORDER BY 1") == [("surrey/copy.pdf",), ("surrey/plan.pdf",)]


def test_a_second_run_reads_from_the_cache_and_fresh_does_not(folder: Path):
    """Unless the bytes, the settings or the code changed."""
    database = folder.parent / "o" / "x.duckdb"
    for arguments in ([], [], ["--fresh"]):
        ingest(folder, "--database", database, *arguments)
    rows = ask(database, "SELECT from_cache FROM run_documents ORDER BY run_id")
    assert rows == [(False,), (True,), (False,)]


def test_plans_of_one_topic_with_other_names_are_told_apart(tmp_path: Path):
    """Two plans, both in v_actions; renditions and years make no other plan."""
    (tmp_path / "surrey").mkdir()
    for number, title in enumerate(
        ("Housing Strategy Action Plan", "Homelessness Action Plan", "Surrey Homelessness Action Plan")
    ):
        text = f"{title}\n\nAction\tLead\nBuild {title}\tParks Manager\n"
        (tmp_path / "surrey" / f"{number}.txt").write_text(text, "utf-8")
    ingest(tmp_path, "--database", tmp_path / "o" / "x.duckdb")
    plans = ask(tmp_path / "o" / "x.duckdb", "SELECT plan_id FROM plans ORDER BY 1")
    assert plans == [("surrey/housing/homelessness",), ("surrey/housing/housing-strategy",)]


def test_a_joint_plan_belongs_to_every_authority_that_its_title_names(tmp_path: Path):
    """The first is its authority, all stand in plan_authorities."""
    text = "Kent and Medway Climate Action Plan\n\nAction\tLead\nPlant\tParks Manager\n"
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    ingest(tmp_path, "--database", tmp_path / "o" / "x.duckdb")
    rows = ask(tmp_path / "o" / "x.duckdb", "SELECT plan_id, authority_id FROM plan_authorities ORDER BY 2")
    assert rows == [("kent/climate", "kent"), ("kent/climate", "medway")]


def test_files_of_one_name_in_two_folders_are_both_loaded(folder: Path):
    """Also when they come one after the other."""
    other = folder.parent / "other"
    shutil.copytree(folder, other)
    (other / "surrey" / "plan.pdf").write_bytes(seed("surrey", ".pdf").read_bytes() + b"\n%other")
    database = folder.parent / "o" / "x.duckdb"
    assert ingest(folder, "--database", database) == 0
    assert ingest(other, "--database", database) == 0
    assert ask(database, "SELECT path FROM files ORDER BY 1") == [("other/surrey/plan.pdf",), ("raw/surrey/plan.pdf",)]


def test_next_steps_from_two_columns_have_readings_of_their_own(tmp_path: Path):
    """A column of next steps and an announcement in the progress column."""
    (tmp_path / "surrey").mkdir()
    text = "Action\tProgress\tNext steps\nPlant\tBegun. Action: Dig.\tMow\n"
    (tmp_path / "surrey" / "plan.txt").write_text(text, "utf-8")
    assert ingest(tmp_path, "--database", tmp_path / "o" / "x.duckdb") == 0
    assert ask(tmp_path / "o" / "x.duckdb", "SELECT next_steps FROM actions") == [("Mow\nDig.",)]


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


def test_a_reader_asked_for_reads_only_what_it_knows(folder: Path):
    """--reader pdfplumber leaves the transcripts to theirs."""
    shutil.copy(seed("islington", ".txt"), folder / "more.txt")
    database = folder.parent / "o" / "x.duckdb"
    assert ingest(folder, "--database", database, "--reader", "pdfplumber") == 0
    assert ask(database, "SELECT reader FROM documents ORDER BY 1") == [("pdfplumber",), ("transcript",)]


def test_an_entry_for_a_document_that_is_not_there_is_told(folder: Path, capsys: pytest.CaptureFixture[str]):
    """A slip in a name would leave its facts unused."""
    (folder / "surrey" / "council.toml").write_text('[documents."plann.pdf"]\nrows = 13\n', "utf-8")
    assert ingest(folder, "--database", folder.parent / "o" / "x.duckdb") == 1
    assert "plann.pdf, which is not there" in capsys.readouterr().out


def test_tables_and_comments_are_those_of_the_models(database: Path):
    """Every table and column is commented."""
    assert ask(database, "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL OR comment = ''") == []
    columns = ask(
        database,
        """SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main'
           AND coalesce(comment, '') = '' AND table_name IN (SELECT table_name FROM duckdb_tables())""",
    )
    assert columns == []
    assert ask(database, "SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL") == []


def test_tables_of_one_document_are_printed_as_json_csv_and_markdown(capsys: pytest.CaptureFixture[str]):
    """The same cells in three forms."""
    file = str(seed("surrey", ".pdf"))
    assert main(["tables", file, "--pages", "2"]) == 0
    (table,) = json.loads(capsys.readouterr().out)
    assert (table["page"], table["columns"]) == (2, 4)
    assert main(["tables", file, "--pages", "1-1", "--format", "csv"]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "Action,Owner,Update/Actions,Status"
    assert main(["tables", file, "--format", "markdown"]) == 0
    assert "| Action | Owner | Update/Actions | Status |" in capsys.readouterr().out
    assert main(["tables", "nowhere.pdf"]) == 2


def test_query_reads_only_and_reaches_no_other_file(database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Changes and foreign files are refused; --allow-files lets files be read."""
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", "utf-8")

    def query(sql: str, *more: str) -> tuple[int, str]:
        code = main(["query", sql, "--database", str(database), *more])
        said = capsys.readouterr()
        return code, said.out + said.err

    assert query("DELETE FROM actions")[0] == 2
    code, said = query(f"SELECT * FROM read_csv('{other}')")
    assert (code, "--allow-files" in said) == (2, True)
    assert query(f"SELECT * FROM read_csv('{other}')", "--allow-files", "--format", "csv") == (0, "a,b\n1,2\n")
    code, said = query("SELECT page_first, ref FROM actions WHERE ref IS NULL ORDER BY ALL LIMIT 1", "--format", "json")
    assert json.loads(said) == [{"page_first": 1, "ref": None}]
    assert query("SELECT 1 AS one", "--format", "parquet")[0] == 2
    assert query("SELECT 1 AS one", "--format", "parquet", "--out", str(tmp_path / "x.parquet"))[0] == 0
    assert duckdb.sql(f"SELECT one FROM '{tmp_path / 'x.parquet'}'").fetchall() == [(1,)]


def test_queries_that_cannot_be_run_say_why(database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """No statement, two statements; and the ending of --out tells the format."""
    for sql in ("", "-- nothing", "SELECT 1; SELECT 2"):
        assert main(["query", sql, "--database", str(database)]) == 2
        assert "one statement" in capsys.readouterr().err
    assert main(["query", "SELECT 1 AS one", "--database", str(database), "--out", str(tmp_path / "x.csv")]) == 0
    assert (tmp_path / "x.csv").read_text("utf-8") == "one\n1\n"
    assert main(["query", "SELECT * FROM v_actions LIMIT 1", "--database", str(database)]) == 0
    assert "authority_id" in capsys.readouterr().out


def test_a_folder_like_an_authoritys_name_is_pointed_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """`wilshire` may be wiltshire; `newcastle` is one of two."""
    for folder in ("wilshire", "newcastle"):
        (tmp_path / "raw" / folder).mkdir(parents=True)
        (tmp_path / "raw" / folder / f"{folder}.txt").write_text(f"Action\tLead\n{folder}\tParks Manager\n", "utf-8")
    ingest(tmp_path / "raw", "--database", tmp_path / "o" / "x.duckdb")
    said = capsys.readouterr().out
    assert "to wiltshire" in said
    assert "newcastle-under-lyme or newcastle-upon-tyne" in said


def test_a_part_of_what_was_read_before_keeps_its_paths(folder: Path):
    """`ingest data/raw` and then `ingest data/raw/surrey`."""
    database = folder.parent / "o" / "x.duckdb"
    ingest(folder, "--database", database)
    ingest(folder / "surrey", "--database", database)
    assert ask(database, "SELECT path FROM files") == [("surrey/plan.pdf",)]


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


def test_an_unreachable_database_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """With the command that makes one."""
    assert main(["query", "SELECT 1", "--database", str(tmp_path / "none.duckdb")]) == 2
    assert "actionplans ingest" in capsys.readouterr().err
