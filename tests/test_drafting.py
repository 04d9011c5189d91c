"""Council files to fill in: what is printed parses, and once filled in the plan reads right."""

import re
import tomllib
from pathlib import Path

import pytest
from conftest import parsed_seed, seed
from reportlab.platypus import SimpleDocTemplate, Table
from small_plan import ROWS, write_xlsx

from ingest.cli import main
from parsers.council import Council, ReadingSettings
from parsers.plan import parse_document

UNKNOWN = {"Ref": "Zork", "Action": 'Frob: "it"', "Lead officer": "Bloke", "By when": "Bywhenish", "Status": "Howgoing"}
FIELDS = {
    "Zork": "ref",
    'Frob: "it"': "action",
    "Bloke": "lead_text",
    "Bywhenish": "target_text",
    "Howgoing": "status_text",
}


def drafted(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What `actionplans council` prints for a document."""
    assert main(["council", str(path)]) == 0
    return capsys.readouterr().out


def with_lines(draft: str, values: dict[str, str]) -> str:
    """A draft with the lines of these keys filled in, as a person does it."""
    for key, value in values.items():
        pattern = rf"^# ({re.escape(_quoted(key))} = )\"\""
        draft, count = re.subn(pattern, lambda line, value=value: f'{line[1]}"{value}"', draft, flags=re.MULTILINE)
        assert count == 1, key
    return draft


def _quoted(key: str) -> str:
    return '"' + key.replace('"', '\\"') + '"'


def council_of(draft: str) -> Council:
    """A draft as a council file is read."""
    return Council.model_validate(tomllib.loads(draft))


def unknown_plan(folder: Path) -> Path:
    """The small plan as a transcript with headings that nobody knows."""
    rows = [[UNKNOWN[heading] for heading in ROWS[0]], *ROWS[1:]]
    lines = ["\t".join(text.replace("\n", "<p>") for text in row) for row in rows]
    (folder / "plan.txt").write_text("Anytown Climate Action Plan 2022-2027\n\n" + "\n".join(lines) + "\n", "utf-8")
    return folder / "plan.txt"


def test_a_plan_with_unknown_headings_reads_exactly_once_filled_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Drafted, filled in, read: as with the usual headings."""
    path = unknown_plan(tmp_path)
    assert parse_document(path, ReadingSettings()).status == "empty"
    council = council_of(with_lines(drafted(path, capsys), FIELDS))
    read = parse_document(path, ReadingSettings(headings=council.headings, statuses=council.statuses))
    want = parse_document(write_xlsx(tmp_path / "same.xlsx"), ReadingSettings())
    fields = {"ref", "action", "leads", "dates", "status", "due_end", "target_text", "extras"}
    assert [a.model_dump(include=fields) for a in read.actions] == [a.model_dump(include=fields) for a in want.actions]


def test_a_draft_works_as_it_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Nothing that is not filled in counts, and an ingest with it goes as one without."""
    path = unknown_plan(tmp_path)
    draft = drafted(path, capsys)
    council = council_of(draft)
    assert (council.headings, council.statuses, council.authority) == ({}, {}, None)
    (tmp_path / "council.toml").write_text(draft, "utf-8")
    assert main(["ingest", str(path), "--database", str(tmp_path / "o" / "x.duckdb")]) == 0


def test_values_below_a_heading_are_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """So that a person knows what it stands for without opening the document."""
    draft = drafted(unknown_plan(tmp_path), capsys)
    assert '# "Bloke" = ""  # e.g. Head of Property; Housing Manager; Parks Manager\n' in draft


def test_single_unknown_headings_and_statuses_have_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Of a plan that was understood but for these; what is known has none."""
    path = tmp_path / "plan.txt"
    path.write_text("Action\tLead\tStatus\tFrobnication\nPlant\tParks Manager\tFrobnicated\tx\n", "utf-8")
    draft = drafted(path, capsys)
    assert re.findall(r'^# ("\w+") = ""', draft, re.MULTILINE) == ['"Frobnication"', '"Frobnicated"']
    council = council_of(with_lines(draft, {"Frobnication": "resources", "Frobnicated": "complete"}))
    (action,) = parse_document(path, ReadingSettings(headings=council.headings, statuses=council.statuses)).actions
    assert (action.resources, action.status, action.findings) == ("x", "complete", ())


def test_what_a_council_file_states_already_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """So that the draft can take its place."""
    stated = """authority = "surrey"
        [documents."plan.txt"]
        retrieved_on = 2026-01-31
        note = "A \\"note\\"\\nin two lines"
        rows = 1
        [headings]
        "Frobnication" = "extra"
        [statuses]
        "Frobnicated" = "complete"
        """
    (tmp_path / "council.toml").write_text(stated, "utf-8")
    (tmp_path / "plan.txt").write_text(
        "Action\tLead\tStatus\tFrobnication\nPlant\tParks Manager\tFrobnicated\tx\n", "utf-8"
    )
    draft = drafted(tmp_path / "plan.txt", capsys)
    assert council_of(draft) == Council.model_validate(tomllib.loads(stated))
    assert '= ""  # e.g.' not in draft


def test_authorities_with_like_names_are_suggested(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """From the folder, the file's name and the title."""
    (tmp_path / "wilshire").mkdir()
    draft = drafted(unknown_plan(tmp_path / "wilshire"), capsys)
    assert '# authority = ""  # is it wiltshire?' in draft


def test_a_document_that_is_understood_needs_no_line(capsys: pytest.CaptureFixture[str]):
    """Of the seeds nothing is asked but facts that no document tells."""
    draft = drafted(seed("surrey", ".pdf"), capsys)
    assert council_of(draft).authority == "surrey"
    assert '= ""  # e.g.' not in draft
    assert council_of(draft).documents[seed("surrey", ".pdf").name].rows == len(parsed_seed("surrey", ".pdf").actions)


def test_a_table_that_begins_with_rows_has_no_headings_to_ask_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A heading is short."""
    path = tmp_path / "plan.html"
    path.write_text(f"<!DOCTYPE html><table><tr><td>1<td>{'word ' * 12}<tr><td>2<td>word</table>", "utf-8")
    assert '# "' not in drafted(path, capsys)


def test_a_table_that_goes_on_over_pages_is_asked_about_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Its later pages begin with rows, which are no headings however short."""
    path = tmp_path / "plan.pdf"
    rows = [["Zork", "Frob", "Bloke"], *([str(number), "Plant trees", "Parks"] for number in range(60))]
    SimpleDocTemplate(str(path)).build([Table(rows, style=[("GRID", (0, 0), (-1, -1), 1, "black")])])
    draft = drafted(path, capsys)
    assert re.findall(r'^# ("\w.*") = ""', draft, re.MULTILINE) == ['"Zork"', '"Frob"', '"Bloke"']


def test_a_file_that_is_not_there_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Named, in one line."""
    assert main(["council", str(tmp_path / "nowhere.pdf")]) == 2
    assert "nowhere.pdf is not a file" in capsys.readouterr().err


def test_what_was_guessed_stands_in_the_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """With the field that a word of the heading told, for a person to agree or change."""
    path = tmp_path / "plan.txt"
    path.write_text("Action\tLead\tHow far have we got?\nPlant\tParks Manager\tTen trees are planted\n", "utf-8")
    assert '# "How far have we got?" = "progress"  # e.g. Ten trees are planted\n' in drafted(path, capsys)
