"""Generated packs and yearly re-issues, in every format that is quickly made: each row stands in its own edition."""

from pathlib import Path

import pytest
from conftest import ask, ingest
from packs import generate_pack, write_pack
from producers import PRODUCERS, write
from reissues import generate_reissue

from parsers.council import ReadingSettings
from parsers.plan import parse_document

QUICK = [name for name in ("reportlab", "weasyprint", "docx", "html", "xlsx") if name in PRODUCERS]


@pytest.mark.filterwarnings("ignore")  # the producers' own
@pytest.mark.parametrize("producer", QUICK)
@pytest.mark.parametrize("seed", [5, 6])
def test_a_pack_is_as_many_editions_as_it_has_plans(producer: str, seed: int, tmp_path: Path):
    """With their titles, years and rows."""
    pack = generate_pack(seed)
    parsed = parse_document(write_pack(pack, producer, tmp_path), ReadingSettings())
    assert [(edition.title, str(edition.period_start)[:4]) for edition in parsed.editions] == [
        (plan.title, str(plan.start)) for plan in pack.plans
    ]
    for number, plan in enumerate(pack.plans, start=1):
        printed = {row.texts["action"].split()[0] for row in plan.actions}
        assert printed == {(action.action or "").split()[0] for action in parsed.actions_of(number)}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("producer", QUICK)
def test_a_plan_issued_again_is_a_later_edition_of_one_plan(producer: str, tmp_path: Path):
    """The later document is current; those who ask for the plan's actions get its rows."""
    issues = generate_reissue(5)
    for name, plan in (("a", issues.later), ("b", issues.earlier)):
        (tmp_path / "in" / "surrey" / name).mkdir(parents=True)
        write(plan, producer, tmp_path / "in" / "surrey" / name)
    database = tmp_path / "o" / "x.duckdb"
    ingest(tmp_path / "in", "--database", database)
    assert ask(database, "SELECT label, ordinal, is_latest FROM editions ORDER BY ordinal") == [
        (f"{plan.start}-{plan.start + 3}", ordinal, ordinal == 2)
        for ordinal, plan in enumerate((issues.earlier, issues.later), start=1)
    ]
    assert ask(database, "SELECT title FROM plans") == [(issues.later.title,)]
    assert ask(database, "SELECT count(*) FROM v_actions") == [(len(issues.later.actions),)]


def test_a_reissue_keeps_some_rows_and_has_new_ones():
    """Those that go on keep their reference and what is to be done; no two rows share a reference."""
    for seed in range(20):
        issues = generate_reissue(seed)
        rows = {row.number: row for row in issues.earlier.actions}
        assert issues.later.start == issues.earlier.start + 1
        assert 0 < len(issues.continued) < len(issues.later.actions)
        for row in issues.later.actions:
            before = rows.get(issues.continued.get(row.number, 0))
            assert before is None or (before.texts["action"], before.texts.get("ref")) == (
                row.texts["action"],
                row.texts.get("ref"),
            )
        refs = [row.texts["ref"] for row in issues.later.actions if "ref" in row.texts]
        assert len(refs) == len(set(refs))


def test_a_topic_without_a_theme_has_one_name_in_every_edition(tmp_path: Path):
    """Years are no part of a plan's identifier."""
    (tmp_path / "surrey").mkdir()
    for title in ("Tree Action Plan 2022-2025", "Tree Action Plan 2023-2026"):
        text = f"{title}\n\nAction\tLead\nPlant\tParks Manager\n"
        (tmp_path / "surrey" / f"{title}.txt").write_text(text, "utf-8")
    ingest(tmp_path, "--database", tmp_path / "o" / "x.duckdb")
    assert ask(tmp_path / "o" / "x.duckdb", "SELECT plan_id, ordinal FROM editions ORDER BY 2") == [
        ("surrey/tree", 1),
        ("surrey/tree", 2),
    ]
