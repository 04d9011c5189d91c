"""What an analyst asks of the database: views, macros, comments, and the commands that print them."""

import json
from pathlib import Path

import duckdb
import pytest
from conftest import PROJECT, ask, gold, seed

from ingest.cli import main


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
    actions = ask(
        database,
        """SELECT why, count(*), count(DISTINCT action_group) FROM overdue_actions('2017-06-30')
           WHERE authority_id = 'islington' GROUP BY 1 ORDER BY 1""",
    )
    assert actions == [("due_before_document", 15, 11), ("due_since_document", 8, 6), ("stated_overdue", 1, 1)]
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


@pytest.mark.parametrize("pages", ["3-1", "0", "two"])
def test_pages_that_no_document_has_are_refused(pages: str, capsys: pytest.CaptureFixture[str]):
    """Instead of a word that it has no tables there."""
    with pytest.raises(SystemExit):
        main(["tables", str(seed("surrey", ".pdf")), "--pages", pages])
    assert "range of pages" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [("plan.pdf", None, "has 2 pages"), ("plan.csv", "Action,Lead\nPlant trees,Parks\n", "without pages")],
)
def test_pages_behind_the_last_are_told_from_pages_without_tables(
    name: str, text: str | None, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """The message says how many pages there are, if there are any."""
    file = tmp_path / name
    file.write_bytes(text.encode() if text else seed("surrey", ".pdf").read_bytes())
    assert main(["tables", str(file), "--pages", "40-41"]) == 2
    assert told in capsys.readouterr().err


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


def test_an_unreachable_database_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """With the command that makes one."""
    assert main(["query", "SELECT 1", "--database", str(tmp_path / "none.duckdb")]) == 2
    assert "actionplans ingest" in capsys.readouterr().err


def test_the_readmes_answer_is_the_databases(database: Path):
    """The table under the first SQL that an analyst would write."""
    readme = (PROJECT / "README.md").read_text("utf-8")
    printed = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in readme.splitlines()
        if " Council |" in line
    ]
    rows = ask(database, "SELECT authority, status, printed_rows, actions FROM compare_status")
    assert printed == [tuple(map(str, row)) for row in rows]
