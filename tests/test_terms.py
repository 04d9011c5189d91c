"""Lists of terms as browsers print them to PDF: a term on its line, what it means indented below."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from made_plans import told
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate
from test_labelled import ENTRIES, PLAIN

from parsers.council import Reading
from parsers.plan import parse_document
from schema.plan import ParsedPlan

TERM = ParagraphStyle("term", fontName="Helvetica", fontSize=10, leading=12)
MEANING = ParagraphStyle("meaning", parent=TERM, leftIndent=30)
TITLE = ParagraphStyle("title", parent=TERM, spaceBefore=8, spaceAfter=8)
LATEST = "The first of the two surveys was finished in spring and the second one begins when the board has agreed to it"


def terms_plan(tmp_path: Path, cards: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> ParsedPlan:
    """The plan of a PDF of titles, each over terms and what they mean; a blank title begins a page."""
    story: list[Flowable] = []
    for title, terms in cards:
        story.append(Paragraph(title, TITLE) if title else PageBreak())
        for term, meaning in terms:
            story += [Paragraph(term, TERM), Paragraph(meaning, MEANING)]
    SimpleDocTemplate(str(tmp_path / "plan.pdf"), topMargin=36).build(story)
    return parse_document(tmp_path / "plan.pdf", Reading())


@pytest.mark.parametrize("colon", ["", ":"])
def test_terms_over_indented_values_are_labels(colon: str, tmp_path: Path):
    """Though no vocabulary has them, and a value may take several lines."""
    cards = [
        (action, [(f"Latest news{colon}", LATEST), (f"Hoped-for finish{colon}", time), (f"State{colon}", "Ongoing"),
                  (f"Who's making it happen{colon}", lead)])
        for action, lead, time in ENTRIES
    ]  # fmt: skip
    plan = terms_plan(tmp_path, cards)
    assert told(plan) == PLAIN
    assert {(a.progress, a.status_text) for a in plan.actions} == {(LATEST, "Ongoing")}


def test_a_term_of_one_action_stands_as_the_others_do(tmp_path: Path):
    """It comes but once."""
    cards = [
        (action, [("Officer in charge", lead), *([("Money needed", "£5k")] if action == ENTRIES[1][0] else []),
                  ("Hoped-for finish", time)])
        for action, lead, time in ENTRIES
    ]  # fmt: skip
    plan = terms_plan(tmp_path, cards)
    assert told(plan) == PLAIN
    assert [a.resources for a in plan.actions] == [None, "£5k", None]


def test_what_stands_below_a_term_at_the_top_of_each_page_is_no_running_head(tmp_path: Path):
    """The terms come again there as well."""
    cards = [
        card
        for action, lead, time in ENTRIES
        for card in ((action, [("Officer in charge", lead), ("Hoped-for finish", time)]), ("", [("State", "Ongoing")]))
    ]
    plan = terms_plan(tmp_path, cards)
    assert told(plan) == PLAIN
    assert {a.status_text for a in plan.actions} == {"Ongoing"}
