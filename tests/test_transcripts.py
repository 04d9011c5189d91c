"""Transcripts: text with or without markup, whose tables are lines of cells."""

from pathlib import Path

import pytest
from drawn_pages import texts_of
from made_plans import text_plan

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.readers.transcript import plain


@pytest.mark.parametrize(
    ("markup", "text"),
    [("RAG <sup>3</sup>", "RAG³"), ("<p>One</p> <ul><li>• Two</li></ul>", "One\n• Two"), ("**Sept** *update*", "Sept update"),
     ("[name](http://a.b/c\\_d)", "name"), ("fewer than <5 days & more", "fewer than <5 days & more"),
     ("AT&amp;T", "AT&T"), ("One was done.  Two", "One was done.\nTwo"), ("Mark  Jowett", "Mark Jowett"), ("Head of School<br>Improvement", "Head of School Improvement"), ('<a href="http://a.b">http://a.b</a>', "http://a.b")],
)  # fmt: skip
def test_transcripts_lose_their_markup_and_nothing_else(markup: str, text: str):
    """Markdown and inline HTML become plain paragraphs."""
    assert plain(markup) == text


def test_a_line_that_ends_with_a_break_goes_on_in_the_next(tmp_path: Path):
    """As Markdown prints one paragraph; a label begins another."""
    path = tmp_path / "plan.md"
    path.write_text("- Plant<br>\ntrees<br />\n**Lead:** Parks\n- Mow\n", encoding="utf-8")
    assert [paragraph.text for paragraph in read_document(path).paragraphs] == ["Plant trees", "Lead: Parks", "Mow"]


def test_stray_rules_in_a_transcript_are_no_rows(tmp_path: Path):
    """A line of dashes and tabs parts nothing and holds nothing."""
    path = tmp_path / "plan.txt"
    path.write_text("Action\tLead\n-----\t---\nPlant\tParks\n", encoding="utf-8")
    rows = [row for grid in read_document(path).grids for row in texts_of(grid)]
    assert rows == [["Action", "Lead"], ["Plant", "Parks"]]


def test_a_markdown_table_is_one(tmp_path: Path):
    """Bars part its cells, an escaped one does not; the line below the headings is none of its rows."""
    path = tmp_path / "plan.md"
    path.write_text(
        "# Plan\n\n| Action      | Lead |\n|:------------|-----:|\n| Plant *trees*  | A\\|B  |\n", encoding="utf-8"
    )
    (grid,) = read_document(path).grids
    assert texts_of(grid) == [["Action", "Lead"], ["Plant trees", "A|B"]]


@pytest.mark.parametrize("indent", ["", "     "])
def test_a_rule_below_a_line_makes_it_a_heading(indent: str, tmp_path: Path):
    """In Markdown, and where wide spaces keep columns apart; the rule is no text."""
    entry = "{n}  Plant wood {n} of the town\n{indent}Who:   Ranger\n{indent}When:  May 2025\n\n"
    parts = ["PART 1. TREES\n-------------\n\n", "PART 2. PONDS\n-------------\n\n"]
    body = "".join(
        part + "".join(entry.format(n=f"{k}.{n}", indent=indent) for n in (1, 2, 3)) for k, part in enumerate(parts, 1)
    )
    (tmp_path / "plan.txt").write_text(f"TOWN ACTION PLAN\n================\n\n{body}", encoding="utf-8")
    plan = parse_document(tmp_path / "plan.txt", ReadingSettings())
    assert [(action.section or "").casefold() for action in plan.actions] == ["trees"] * 3 + ["ponds"] * 3
    assert not any("---" in paragraph.text for paragraph in read_document(tmp_path / "plan.txt").paragraphs)


def test_a_line_that_numbers_a_page_is_no_section(tmp_path: Path):
    """Copied with the table of two pages, it stands above the headings printed again; the section goes on."""
    head = "No\tAction\tLead\tDue\n"
    text = f"Climate Plan\nHomes\n{head}1\tLag lofts\tRanger\t2026\nMoor Council  Climate Plan  Page 3\n{head}2\tFit pumps\tRanger\t2027\n"
    plan = text_plan(tmp_path, text)
    assert [(a.action, a.section_ordinal) for a in plan.actions] == [("Lag lofts", 1), ("Fit pumps", 1)]
    assert [section.title for section in plan.sections] == ["Homes"]
