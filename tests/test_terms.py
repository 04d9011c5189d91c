"""Lists of terms, on web pages and as browsers print them to PDF: a term on its line, what it means below."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from made_plans import ENTRIES, PLAIN, told, web_plan
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

from parsers.council import ReadingSettings
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
    return parse_document(tmp_path / "plan.pdf", ReadingSettings())


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


def test_terms_of_a_web_page_are_labels(tmp_path: Path):
    """They need no colon."""
    body = "".join(
        f"<h3>{action}</h3><dl><dt>Lead</dt><dd>{lead}</dd><dt>By when</dt><dd>{time}</dd></dl>"
        for action, lead, time in ENTRIES
    )
    assert told(web_plan(tmp_path, body)) == PLAIN


def test_lines_of_leads_that_a_term_names_are_several(tmp_path: Path):
    """Though no vocabulary has the term."""
    body = "".join(
        f"<h3>{action}</h3><dl><dt>Who's making it happen</dt><dd>Youth Service<br>{lead}</dd>"
        f"<dt>By when</dt><dd>{time}</dd></dl>"
        for action, lead, time in ENTRIES
    )
    leads = [[lead.text for lead in action.leads] for action in web_plan(tmp_path, body).actions]
    assert leads == [["Youth Service", lead] for _, lead, _ in ENTRIES]


def test_terms_that_no_vocabulary_has_are_labels(tmp_path: Path):
    """However long, and though not all actions have them: a word of each tells its field, or it is kept as an extra."""
    more = "<dt>Other plans that this one helps to bring about</dt><dd>Local Plan</dd>"
    body = "".join(
        f"<h3>{action}</h3><dl><dt>Person or team responsible</dt><dd>{lead}</dd><dt>How are we getting on?</dt><dd>On "
        f"track</dd><dt>To be in place by</dt><dd>{time}</dd>{more if action == ENTRIES[0][0] else ''}</dl>"
        for action, lead, time in ENTRIES
    )
    plan = web_plan(tmp_path, body)
    assert told(plan) == PLAIN
    assert plan.actions[0].extras == {"Other plans that this one helps to bring about": "Local Plan"}


@pytest.mark.parametrize("term", ["<dt>Action {}</dt><dd>{}</dd>", "<dt>Action {}: {}</dt><dd></dd>"])
def test_a_term_may_be_the_label_of_an_action_with_its_number(term: str, tmp_path: Path):
    """It is no label that nobody knows."""
    body = "".join(
        f"<dl>{term.format(number, action)}<dt>Lead</dt><dd>{lead}</dd><dt>By when</dt><dd>{time}</dd></dl>"
        for number, (action, lead, time) in enumerate(ENTRIES, start=1)
    )
    assert [(a.lead_text, a.target_text) for a in web_plan(tmp_path, body).actions] == [
        (lead, time) for _, lead, time in ENTRIES
    ]


def test_terms_of_a_glossary_make_no_actions(tmp_path: Path):
    """Nor do those of the contacts of several offices."""
    terms = "".join(f"<dt>{term}</dt><dd>Plant trees and mow less</dd>" for term in ("Ward", "Copse", "Verge"))
    offices = "".join(
        f"<h3>Plant {name}</h3><dl><dt>Where</dt><dd>High Street</dd><dt>Telephone</dt><dd>01234</dd></dl>"
        for name in ("Oaks", "Elms", "Limes")
    )
    assert not web_plan(tmp_path, f"<h2>Words</h2><dl>{terms}</dl>{offices}").actions


def test_what_a_term_means_may_be_several_paragraphs(tmp_path: Path):
    """In one element or in several: all are the value of that label, none is the title of the next action."""
    said = ("<dd><p>Trees planted</p>\n<p>Trees that live</p></dd>", "<dd>Trees planted</dd><dd>Trees that live</dd>")
    for measures in said:
        body = "".join(
            f"<h3>{action}</h3><dl><dt>Lead</dt><dd><p>{lead}</p></dd><dt>By when</dt><dd><p>{time}</p></dd>"
            f"<dt>Success measures</dt>{measures}</dl>"
            for action, lead, time in ENTRIES
        )
        plan = web_plan(tmp_path, body)
        assert told(plan) == PLAIN
        assert {a.measures for a in plan.actions} == {"Trees planted\nTrees that live"}
        assert plan.words.words_reported == 0
