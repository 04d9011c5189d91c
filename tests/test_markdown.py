"""Markdown: what it says of headings and lists."""

from pathlib import Path

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.source import Paragraph

TABLE = "| Action | Lead |\n|---|---|\n| Plant {} | Ranger |\n"


def test_headings_have_their_level_and_items_are_marked(tmp_path: Path):
    """Neither mark is text."""
    (tmp_path / "plan.md").write_text("# Tree Plan\n\n### Parks\n\n- Plant trees\n* Mow less\n\nPlain 2 - 3\n")
    items = read_document(tmp_path / "plan.md").pages[0].items
    assert [(p.text, p.level, p.is_item) for p in items if isinstance(p, Paragraph)] == [
        ("Tree Plan", 1, False), ("Parks", 3, False), ("Plant trees", None, True), ("Mow less", None, True),
        ("Plain 2 - 3", None, False),
    ]  # fmt: skip


def test_a_plain_heading_leaves_the_section_to_the_one_above_it(tmp_path: Path):
    """As on web pages."""
    parts = [f"## {name}\n\n### Actions\n\n{TABLE.format(name)}\n" for name in ("Homes", "Parks")]
    (tmp_path / "plan.md").write_text("# Climate Plan\n\n" + "".join(parts))
    assert [a.section for a in parse_document(tmp_path / "plan.md", ReadingSettings()).actions] == ["Homes", "Parks"]


def test_a_label_behind_a_line_break_begins_a_paragraph(tmp_path: Path):
    """As in Word and on web pages; lines below it that name a lead each stay apart."""
    entry = "### {}\n\n**Status:** Begun<br>\n**Lead:** Head of Parks<br>\nWaste Team\n\n"
    text = "# Tree Plan\n\n" + "".join(map(entry.format, ("Plant trees", "Mow verges less", "Open gardens")))
    (tmp_path / "plan.md").write_text(text)
    actions = parse_document(tmp_path / "plan.md", ReadingSettings()).actions
    assert [(a.action, a.status_text, [lead.role for lead in a.leads]) for a in actions] == [
        (title, "Begun", ["Head of Parks", "Waste Team"])
        for title in ("Plant trees", "Mow verges less", "Open gardens")
    ]
