"""Lines below the last label of an action: its value where they are as close as labels, else the next title."""

from pathlib import Path

import numpy as np
from made_plans import pdf_plan, prose_plan

from parsers.headings.known import shared_vocabulary
from parsers.readers.page.lines import Line
from parsers.readers.setting.entries import Margin, parted_at_entries
from parsers.source import Box

HEADS = ["Homes", "Plant more trees", "Mow verges less", "Parks", "Open two gardens", "Build one pond"]
LABELS = "Progress: Begun<br/>By when: May 2024<br/>Lead: Head of Parks"


def test_lines_as_close_as_labels_go_on_with_the_value(tmp_path: Path):
    """A further lead in a line of its own is no section of the actions below."""
    texts = [head if head in ("Homes", "Parks") else f"{head}<br/>{LABELS}<br/>Waste Team" for head in HEADS]
    apart = [text.replace("<br/>", "\n", 1).split("\n") for text in texts]
    actions = pdf_plan(tmp_path, [text for texts in apart for text in texts]).actions
    assert [(a.section, a.action, [lead.role for lead in a.leads]) for a in actions] == [
        (section, title, ["Head of Parks", "Waste Team"])
        for section, titles in (("Homes", HEADS[1:3]), ("Parks", HEADS[4:]))
        for title in titles
    ]


def test_sentences_as_close_as_labels_are_none_of_the_value(tmp_path: Path):
    """They may be of the text between the sections."""
    note = "<br/>This plan is a living document that will change."
    entries = [f"{title}\n{LABELS}{note if title == HEADS[2] else ''}" for title in HEADS[1:3] + HEADS[4:]]
    actions = pdf_plan(tmp_path, [text for entry in entries for text in entry.split("\n")]).actions
    assert [a.lead_text for a in actions] == ["Head of Parks"] * 4


def test_sentences_as_close_as_labels_go_on_with_an_account(tmp_path: Path):
    """A second sentence of what is done so far begins a line of its own."""
    accounts = ["The trees are bought.<br/>Planting begins in May.", "All verges are mown once.<br/>Residents like it."]
    labels = "By when: May 2024<br/>Lead: Head of Parks<br/>Progress: "
    entries = [f"{title}\n{labels}{accounts[k % 2]}" for k, title in enumerate(HEADS[1:3] + HEADS[4:])]
    actions = pdf_plan(tmp_path, [text for entry in entries for text in entry.split("\n")]).actions
    assert [a.progress for a in actions] == [text.replace("<br/>", "\n") for text in accounts * 2]


def test_titles_may_stand_as_close_as_labels(tmp_path: Path):
    """Then nothing tells that a line goes on with the value above."""
    text = "<br/>".join(f"{title}<br/>{LABELS}" for title in HEADS[1:3] + HEADS[4:])
    actions = pdf_plan(tmp_path, [text]).actions
    assert [(a.action, a.lead_text) for a in actions] == [(title, "Head of Parks") for title in HEADS[1:3] + HEADS[4:]]


def test_a_list_below_a_label_alone_is_its_value(tmp_path: Path):
    """All items down to the title of the next action."""
    labels = ["By when", "May 2024", "Lead", "Head of Parks", "Progress"]
    items = [("List Bullet", "The trees are bought"), ("List Bullet", "Planting begins in May")]
    titles = HEADS[1:3] + HEADS[4:]
    actions = prose_plan(
        tmp_path, *(line for title in titles for line in (("Heading 2", title), *labels, *items))
    ).actions
    assert [(a.action, a.progress) for a in actions] == [
        (title, "The trees are bought\nPlanting begins in May") for title in titles
    ]


def test_a_heading_above_an_action_apart_from_its_labels_is_a_section(tmp_path: Path):
    """Elsewhere labels run in behind the actions, which are items."""
    run_in = [("List Bullet", f"{title}. {LABELS.replace('<br/>', '. ')}.") for title in HEADS[1:3] + HEADS[4:]]
    apart = [("List Bullet", "Build a pond in every park."), "Lead: Ranger. By when: 2026."]
    headings = [("Heading 2", "1. Homes"), ("Heading 2", "2. Parks")]
    actions = prose_plan(tmp_path, headings[0], *apart, *run_in[:2], headings[1], *run_in[2:]).actions
    assert [(a.section, a.action) for a in actions] == [
        ("Homes", "Build a pond in every park."), *(("Homes", f"{title}.") for title in HEADS[1:3]),
        *(("Parks", f"{title}.") for title in HEADS[4:]),
    ]  # fmt: skip


def lines_of(*texts: str, right: float) -> list[Line]:
    """Lines of text that all end at one place."""
    return [Line(text, Box(36.0, 12.0 * k, right, 12.0 * k + 9), 12.0 * k, 10.0, 12.0) for k, text in enumerate(texts)]


def test_lines_of_wider_pages_tell_nothing_of_the_margin():
    """A line is full where it reaches as far as others of pages as wide as its own."""
    margin = Margin(np.array([[36.0, 560.0, 595.0]] * 5 + [[36.0, 800.0, 842.0]] * 5), 1.2)
    lines = lines_of("1.2 Plant trees. Outcome: it will cost", "£5,000 a year. Lead: Parks Manager", right=560.0)
    assert [len([*parted_at_entries([lines], margin, width, shared_vocabulary())]) for width in (595.0, 842.0)] == [
        1,
        2,
    ]


def test_a_line_below_an_open_end_begins_no_paragraph():
    """Whatever room was left."""
    margin = Margin(np.array([[36.0, 560.0, 595.0]] * 5), 1.2)
    for above, count in (("Satisfaction of", 1), ("Satisfaction", 2)):
        lines = lines_of(f"1.2 Plant trees. Outcome: {above}", "80% or more. Lead: Parks Manager", right=400.0)
        assert len([*parted_at_entries([lines], margin, 595.0, shared_vocabulary())]) == count


def test_a_lead_in_well_below_a_full_item_is_none_of_it():
    """Most items are of one line, so that the usual pitch is theirs."""
    item = Line("• 2.4 Map heating – Director of Public Health", Box(36.0, 0.0, 560.0, 9.0), 0.0, 10.0, 3.0)
    margin = Margin(np.array([[36.0, 560.0, 595.0]] * 5), 2.1)
    for step, count in ((12.0, 1), (21.0, 2)):
        below = Line("Actions for 2024/25", Box(36.0, step, 120.0, step + 9), step, 10.0, 30.0)
        assert len([*parted_at_entries([[item, below]], margin, 595.0, shared_vocabulary())]) == count
