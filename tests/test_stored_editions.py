"""Several plans of one document in the database, in what the commands show and on disk."""

import json
from pathlib import Path

import pytest
from conftest import ask, ingest
from made_editions import document, rows, workbook

from schema.plan import ParsedPlan


def test_the_database_holds_a_plan_and_an_edition_for_each(tmp_path: Path):
    """The document belongs to the first, every row to its own; the current rows are those of each latest edition."""
    (tmp_path / "surrey").mkdir()
    workbook(tmp_path / "surrey" / "plans.xlsx", {
        "Climate 2022": [["Climate Action Plan 2022"], [], *rows("A", 2022)],
        "Climate 2023": [["Climate Action Plan 2023"], [], *rows("A")],
        "Prevent": [["Prevent Action Plan 2022-24"], [], *rows("P")],
    })  # fmt: skip
    database = tmp_path / "o" / "x.duckdb"
    assert ingest(tmp_path, "--database", database) == 0
    assert ask(database, "SELECT edition_id, ordinal, is_latest FROM editions ORDER BY 1") == [
        ("surrey/climate/2022", 1, False),
        ("surrey/climate/2023", 2, True),
        ("surrey/prevent/2022-24", 1, True),
    ]
    assert ask(database, "SELECT plan_id, title FROM plans ORDER BY 1") == [
        ("surrey/climate", "Climate Action Plan 2023"),
        ("surrey/prevent", "Prevent Action Plan 2022-24"),
    ]
    assert ask(database, "SELECT edition_id, plan_id, is_current FROM documents") == [
        ("surrey/climate/2022", "surrey/climate", True)
    ]
    per_edition = ask(database, "SELECT edition_id, count(*) FROM actions GROUP BY 1 ORDER BY 1")
    assert per_edition == [("surrey/climate/2022", 3), ("surrey/climate/2023", 3), ("surrey/prevent/2022-24", 3)]
    assert ask(database, "SELECT plan, edition, count(*) FROM v_actions GROUP BY ALL ORDER BY 1") == [
        ("Climate Action Plan 2023", "2023", 3),
        ("Prevent Action Plan 2022-24", "2022-24", 3),
    ]


def test_a_pack_is_compared_with_the_plan_printed_alone(tmp_path: Path):
    """They are renditions of one edition; what differs is a finding about the pack's part only."""
    (tmp_path / "surrey").mkdir()
    climate, prevent = "Climate Action Plan 2023-25", "Prevent Action Plan 2022-24"
    workbook(tmp_path / "surrey" / "pack.xlsx", {"A": [[climate], [], *rows("A")], "B": [[prevent], [], *rows("B")]})
    alone = rows("B")
    alone[1][1] = "Cut trees in ward B"
    workbook(tmp_path / "surrey" / "prevent.xlsx", {"Plan": [[prevent], [], *alone]})
    database = tmp_path / "o" / "x.duckdb"
    ingest(tmp_path, "--database", database)
    found = ask(
        database,
        "SELECT path, message FROM findings JOIN documents USING (document_id) WHERE code = 'rendition-differs'",
    )
    assert found == [("surrey/prevent.xlsx", "Action 1: action not as in surrey/pack.xlsx.")]
    assert ask(database, "SELECT count(*) FROM editions") == [(2,)]


def test_inspect_and_ingest_show_every_edition(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The report names each with its rows."""
    (tmp_path / "surrey").mkdir()
    file = tmp_path / "surrey" / "pack.xlsx"
    workbook(file, {
        "A": [["Climate Action Plan 2023-25"], [], *rows("A")], "B": [["Prevent Action Plan 2022-24"], [], *rows("B")],
    })  # fmt: skip
    ingest(tmp_path, "--database", tmp_path / "o" / "x.duckdb")
    shown = capsys.readouterr().out
    assert "surrey/climate/2023-25 (3 rows)" in shown
    assert "surrey/prevent/2022-24 (3 rows)" in shown


def test_a_result_on_disk_holds_the_editions():
    """The JSON of a parsed document names each edition once, and its ordinal with each action."""
    plan = document("Climate Action Plan 2023-25", rows("A"), "Prevent Action Plan 2022-24", rows("B"))
    record = json.loads(plan.model_dump_json())
    assert [edition["label"] for edition in record["editions"]] == ["2023-25", "2022-24"]
    assert [action["edition_ordinal"] for action in record["actions"]] == [1, 1, 1, 2, 2, 2]
    assert ParsedPlan.model_validate_json(plan.model_dump_json()) == plan
