"""Tables that look like cards and are none: rows under headings, registers, panels, guidance."""

from pathlib import Path

from made_plans import blocks_plan, web_plan
from made_sheets import filled

from parsers.council import ReadingSettings
from parsers.plan import parse_document


def test_a_table_of_headings_over_rows_is_no_card(tmp_path: Path):
    """Though a row with one wide value stands at its end."""
    rows = "".join(f"<tr><td>{k}<td>Plant trees<td>Parks<td>{2020 + k}</tr>" for k in (1, 2))
    head = "<tr><th>Ref<th>Action<th>Lead<th>Timescale</tr>"
    plan = web_plan(tmp_path, f"<table>{head}{rows}<tr><td>Notes<td colspan=3>None so far</tr></table>")
    assert [a.ref for a in plan.actions if a.target_text] == ["1", "2"]


def test_the_headings_of_a_register_of_risks_are_no_labels(tmp_path: Path):
    """Though a table of two rows and four columns could be a card with two labels a row."""
    risks = [["Risk", "Likelihood", "Impact", "Existing controls"], ["Costs rise", "2", "5", "Contingency"]]
    plan = blocks_plan(
        tmp_path, [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]], "Key risks", risks
    )
    assert [a.action for a in plan.actions] == ["Plant trees"]


GUIDANCE = [["Action", "One sentence that begins with a verb"], ["Lead", "A single post, not a team"],
            ["Deadline", "The month and year"], ["Status", "Choose one from the list"]]  # fmt: skip


def test_a_table_that_explains_the_headings_of_the_plan_below_is_no_card(tmp_path: Path):
    """What is to be written is of no heading's kind; it is told as not read."""
    table = [["Action", "Lead", "Deadline", "Status"], ["Plant trees", "Ranger", "May 2026", "Ongoing"]]
    card = [["Action", "Plant trees"], ["Lead", "Ranger"], ["Deadline", "May 2026"], ["Status", "Ongoing"]]
    for below in (table, card):
        plan = blocks_plan(tmp_path, "How to fill in this plan", GUIDANCE, "The plan", below)
        assert [a.action for a in plan.actions] == ["Plant trees"]
        assert {finding.code for finding in plan.findings} & {"table-without-headings", "table-not-actions"}


def test_titles_below_such_a_table_are_none_of_its_rows(tmp_path: Path):
    """They stand above the headings of the plan, in its table."""
    told = "".join(f"<tr><td>{name}<td>{text}</tr>" for name, text in [GUIDANCE[3], GUIDANCE[1], GUIDANCE[0]])
    titles = "<tr><td colspan=4>Green spaces</tr><tr><td>General duty<td colspan=3>Foster good relations</tr>"
    rows = "<tr><td>Action<td>Lead<td>Deadline<td>Status</tr><tr><td>Plant trees<td>Ranger<td>May 2026<td>Ongoing</tr>"
    plan = web_plan(tmp_path, f"<h1>Green Plan</h1><table>{told}</table><table>{titles}{rows}</table>")
    assert [(a.action, a.section) for a in plan.actions] == [("Plant trees", "Green spaces")]


def test_a_card_with_a_lead_or_a_figure_explains_nothing(tmp_path: Path):
    """Though its date and status are but words."""
    card = [["Action", "Heat pumps in all our homes"], ["Lead", "Housing Manager"],
            ["Deadline", "Once money is found"], ["Status", "Waiting for a grant"]]  # fmt: skip
    plan = blocks_plan(tmp_path, card, [["Action", "Plant trees"], *card[1:]])
    assert [a.action for a in plan.actions] == ["Heat pumps in all our homes", "Plant trees"]


def test_a_panel_below_the_title_of_the_plan_is_no_action(tmp_path: Path):
    """It says whose the plan is and who agreed it, and is named in a finding."""
    panel = [["Owner", "Fleet Manager"], ["Agreed by", "Cabinet"], ["Review date", "March 2025"]]
    rows = [["Action", "Lead", "By when"], ["Plant trees", "Parks", "May 2024"]]
    plan = blocks_plan(tmp_path, "Climate Action Plan 2022-2025", panel, "Parks", rows)
    assert [action.action for action in plan.actions] == ["Plant trees"]
    assert "table-not-actions" in [finding.code for finding in plan.findings]


def test_a_key_above_the_cards_of_a_sheet_is_none_of_them(tmp_path: Path):
    """It says what their colours mean."""
    key = [["What the colours mean"], ["Colour", "Meaning"], ["Red", "Not started"], ["Green", "On track"], []]
    cards = [
        [["Action", f"Plant wood {n}"], ["Lead", "Parks"], ["RAG", "Green"], ["By when", "May 2024"], []] for n in "abc"
    ]
    book, _ = filled([*key, *(row for card in cards for row in card)])
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert [(a.action, a.status_text, a.status) for a in plan.actions] == [
        (f"Plant wood {n}", None, "on_track") for n in "abc"
    ]
