"""The pipeline from folders to the database: what comes, stays and leaves, and that it is the same each time."""

import shutil
from pathlib import Path

import pytest
from conftest import RAW, ask, ingest, seed

from ingest.cli import main


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


def test_a_reader_asked_for_reads_only_what_it_knows(folder: Path):
    """--reader pdfplumber leaves the transcripts to theirs."""
    shutil.copy(seed("islington", ".txt"), folder / "more.txt")
    database = folder.parent / "o" / "x.duckdb"
    assert ingest(folder, "--database", database, "--reader", "pdfplumber") == 0
    assert ask(database, "SELECT reader FROM documents ORDER BY 1") == [("pdfplumber",), ("transcript",)]


@pytest.mark.parametrize("verb", ["ingest", "inspect", "tables", "council"])
def test_a_reader_that_knows_none_of_the_files_is_refused(
    verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    """Instead of an ingest that passes it over in silence; the message names what it reads."""
    monkeypatch.chdir(tmp_path)
    Path("plan.csv").write_text("Action,Lead\nPlant trees,Parks\n", "utf-8")
    assert main([verb, "plan.csv", "--reader", "pdfium"]) == 2
    said = capsys.readouterr().err
    assert "pdfium" in said
    assert "plan.csv" in said


def test_a_part_of_what_was_read_before_keeps_its_paths(folder: Path):
    """`ingest data/raw` and then `ingest data/raw/surrey`."""
    database = folder.parent / "o" / "x.duckdb"
    ingest(folder, "--database", database)
    ingest(folder / "surrey", "--database", database)
    assert ask(database, "SELECT path FROM files") == [("surrey/plan.pdf",)]
