"""What is documented exists: commands, options, columns, findings, and the figures that the README prints."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from conftest import PROJECT

from ingest.cli import _parser, main
from schema.findings import CATALOGUE
from schema.tables import TABLES
from schema.vocabulary import word_lists

CATALOGUE_FILE = PROJECT / "schema" / "findings.py"
README = (PROJECT / "README.md").read_text(encoding="utf-8")
SOURCES = {
    path: path.read_text("utf-8")
    for package in ("schema", "parsers", "ingest")
    for path in (PROJECT / package).rglob("*.py")
}


def commands_in_readme() -> list[str]:
    """Every line of the README's shell blocks that calls us."""
    blocks = re.findall(r"```(?:sh|console)\n(.*?)```", README, re.DOTALL)
    lines = [line.removeprefix("$ ") for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith("actionplans ")]


@pytest.mark.parametrize("line", commands_in_readme())
def test_every_command_in_the_readme_is_understood(line: str):
    """The parser takes each documented command as it stands."""
    assert _parser().parse_args(shlex.split(line)[1:])


def test_make_targets_are_documented_and_exist():
    """`make help` lists each target; those that the README names are there."""
    made = subprocess.run(["make", "help"], capture_output=True, text=True, cwd=PROJECT, check=True).stdout
    targets = set(re.findall(r"^([a-z-]+)\s", made, re.MULTILINE))
    assert {"help", "ingest", "test", "check", "clean"} <= targets
    assert set(re.findall(r"`make ([a-z-]+)`", README)) <= targets


def test_each_command_shows_an_example(capsys: pytest.CaptureFixture[str]):
    """`--help` ends with one that can be typed."""
    for command in ("ingest", "tables", "inspect", "council", "query", "compare"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        example = re.search(r"example: (actionplans .*)", capsys.readouterr().out)
        assert example
        assert _parser().parse_args(shlex.split(example[1])[1:])


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_finding_of_the_catalogue_can_arise(code: str):
    """Its code stands somewhere else than in the catalogue, so that it is no dead promise."""
    elsewhere = [path for path, text in SOURCES.items() if path != CATALOGUE_FILE and f'"{code}"' in text]
    assert elsewhere


def test_every_finding_that_arises_is_in_the_catalogue():
    """make_finding and DocumentError take codes of the catalogue only."""
    pattern = re.compile(r'(?:make_finding|DocumentError|\.find)\(\s*"([a-z-]+)"')
    codes = {code for text in SOURCES.values() for code in pattern.findall(text)}
    assert codes
    assert codes <= CATALOGUE.keys()


def test_findings_that_the_readme_names_are_in_the_catalogue():
    """A code stands in backticks, as words joined by strokes do nowhere else."""
    codes = set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", README))
    assert codes
    assert codes <= CATALOGUE.keys()


def test_the_map_in_the_readme_names_every_room_of_the_parsers():
    """Each module and package, so that a reader finds where it stands."""
    drawn = README.partition("## How it works")[2].split("```")[1]
    named = set(re.findall(r"[a-z_]+", drawn))
    rooms = {path.stem for path in (PROJECT / "parsers").iterdir() if path.name[0] != "_"}
    assert rooms <= named


def test_every_column_is_described():
    """A sentence for each."""
    for table in TABLES:
        assert table.__doc__
        for name, field in table.model_fields.items():
            assert field.description, f"{table.table_name}.{name}"


def test_headings_lead_to_fields_only():
    """Each key of the heading vocabulary is a column of actions or one of the few that become rows beside it."""
    beside = {"section", "start_text", "completed_text", "review_text", "duration_text", "support_text", "extra"}
    actions = next(table for table in TABLES if table.table_name == "actions")
    assert word_lists("headings").keys() - beside <= actions.model_fields.keys()


def test_nothing_committed_leads_out_of_the_project():
    """No address of a package registry and no path outside."""
    tracked = subprocess.run(
        ["git", "ls-files"], capture_output=True, text=True, cwd=PROJECT, check=True
    ).stdout.split()
    outside = re.compile(r"index-url|\.\./shared|file:///")
    for name in tracked:
        path = PROJECT / name
        if path.suffix in {".py", ".md", ".toml", ".lock", ".sql", ".ipynb", ""} and path != Path(__file__):
            assert not outside.search(path.read_text(encoding="utf-8")), name
