"""Cards: small tables of labels and values, one action each."""

from pathlib import Path

import docx

from parsers.council import Reading
from parsers.plan import parse_document
from schema.plan import ParsedPlan

Card = list[list[str]]


def plan_of(tmp_path: Path, *blocks: str | Card) -> ParsedPlan:
    """The plan of a Word document: headings and tables in order."""
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_heading(block, 2)
            continue
        table = document.add_table(len(block), max(map(len, block)))
        for row, texts in zip(table.rows, block, strict=True):
            if len(texts) == 1:
                row.cells[0].merge(row.cells[-1])
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    return parse_document(tmp_path / "plan.docx", Reading())


def test_each_card_is_an_action(tmp_path: Path):
    """Labels that a card lacks are blank in its row; one that no vocabulary knows goes to the extras."""
    plan = plan_of(
        tmp_path,
        [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["Deadline", "May 2021"], ["Wards", "All"]],
        [["Action:", "Mow less"], ["Lead:", "Head of Parks"], ["Status:", "Ongoing"]],
    )
    assert [(a.action, a.lead_text, a.target_text, a.status) for a in plan.actions] == [
        ("Plant trees", "Parks Manager", "May 2021", None),
        ("Mow less", "Head of Parks", None, "ongoing"),
    ]
    assert plan.actions[0].extras == {"Wards": "All"}


def test_the_title_of_a_card_is_its_action(tmp_path: Path):
    """It stands across the card's top, or right above it."""
    within = plan_of(tmp_path, [["Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "£5k"]])
    above = plan_of(
        tmp_path, "Plant trees", [["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "£5k"]],
        "Mow less", [["Lead", "Parks Manager"], ["By when", "June 2021"], ["Cost", "None"]],
    )  # fmt: skip
    assert [a.action for a in within.actions] == ["Plant trees"]
    assert [(a.action, a.section) for a in above.actions] == [("Plant trees", None), ("Mow less", None)]


def test_cards_with_actions_of_their_own_stand_under_the_title_above(tmp_path: Path):
    """A title above such a card is the section of those that follow."""
    card = [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]]
    plan = plan_of(
        tmp_path, "Tree Action Plan", "Green spaces", card, [["Action", "Mow less"], *card[1:]], "Homes", card
    )
    assert [a.section for a in plan.actions] == ["Green spaces", "Green spaces", "Homes"]


def test_cards_may_stand_in_one_table(tmp_path: Path):
    """A label that comes again begins the next card."""
    rows = [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["Action", "Mow less"], ["Lead", "Head of Parks"]]
    plan = plan_of(tmp_path, [*rows[:2], ["Status", "Ongoing"], *rows[2:]])
    assert [(a.action, a.status) for a in plan.actions] == [("Plant trees", "ongoing"), ("Mow less", None)]


def test_every_word_of_a_card_is_accounted_for(tmp_path: Path):
    """Labels are left out on purpose, values are placed."""
    words = plan_of(tmp_path, [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]]).words
    assert (words.words_in_tables, words.words_placed, words.words_ignored, words.words_reported) == (10, 6, 4, 0)
