"""Actions as text with labels: which line is the action, its reference, or a part of neither."""

from pathlib import Path

import pytest
from made_plans import ENTRIES, PLAIN, TITLES, Line, pdf_plan, prose_plan, told, web_plan
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from parsers.council import ReadingSettings
from parsers.plan import parse_document


def test_numbered_sentences_are_titles_as_others_are(tmp_path: Path):
    """The prose between a section's heading and its first action is part of neither."""
    lines = ["Priority 1 – Green spaces", "Much has been done. More is needed."]
    for number, (action, lead, time) in enumerate(ENTRIES, start=1):
        lines += [f"{number}. {action}{'.' * (number == 1)}", f"Lead: {lead}", f"By when: {time}"]
    plan = prose_plan(tmp_path, *lines)
    assert [(a.ref, a.action) for a in plan.actions] == [
        ("1", "Plant 500 trees."), ("2", "Mow verges less"), ("3", "Open two gardens")
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["", "Action "])
def test_numbers_in_lines_of_their_own_are_references(tmp_path: Path, word: str):
    """A web page or Word document sets the number of a card above its title."""
    lines: list[Line | str] = [("Heading 1", "Green spaces"), "Much has been done. More is needed."]
    for number, (action, lead, time) in enumerate(ENTRIES, start=1):
        lines += [f"{word}1.{number}", action, "Lead", lead, "By when", time]
    plan = prose_plan(tmp_path, *lines)
    assert told(plan) == [(f"1.{number}", *entry) for number, entry in enumerate(ENTRIES, start=1)]
    assert plan.words.words_reported == 0


def test_numbers_of_actions_may_begin_every_page(tmp_path: Path):
    """At one height in its margin, as a running head stands."""
    body, bold = (
        ParagraphStyle(font, fontName=font, fontSize=size, leading=14, spaceAfter=8)
        for font, size in (("Helvetica", 10), ("Helvetica-Bold", 12))
    )
    story: list[Paragraph | PageBreak] = []
    for number, (action, lead, time) in enumerate(ENTRIES, start=1):
        texts = (f"{action} in every ward.", "Lead", lead, "By when", time)
        story += [Paragraph(f"Action 1.{number}", bold), *(Paragraph(text, body) for text in texts), PageBreak()]
    SimpleDocTemplate(str(tmp_path / "plan.pdf"), topMargin=20).build(story)
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [action.ref for action in plan.actions] == ["1.1", "1.2", "1.3"]


def test_a_code_at_the_foot_of_every_page_is_no_reference(tmp_path: Path):
    """Nor does it name the plan or a section of it: the number of an action stands on one page."""
    canvas = Canvas(str(tmp_path / "plan.pdf"))
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(50, 780, "Parks action plan")
    for _ in range(3):
        for top, (action, lead, time) in zip((740, 670), ENTRIES[:2], strict=True):
            for below, size, line in ((0, 12, action), (18, 10, f"Lead: {lead}"), (32, 10, f"By when: {time}")):
                canvas.setFont("Helvetica-Bold" if size > 10 else "Helvetica", size)
                canvas.drawString(50, top - below, line)
        canvas.drawString(50, 30, "CP 01")
        canvas.showPage()
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert (plan.title, told(plan)) == ("Parks action plan", PLAIN[:2] * 3)
    assert {action.section for action in plan.actions} == {None}


def test_titles_behind_a_word_and_number_are_orders(tmp_path: Path):
    """Then a label that may head actions (`Measure`) heads what is measured."""
    lines = [line for number, (action, lead, _) in enumerate(ENTRIES, start=1)
             for line in (f"Action 1.{number} – {action}", f"Lead: {lead}", "Measure: Residents trained")]  # fmt: skip
    plan = prose_plan(tmp_path, *lines)
    assert [(a.ref, a.action, a.measures) for a in plan.actions] == [
        (f"1.{number}", action, "Residents trained") for number, (action, _, _) in enumerate(ENTRIES, start=1)
    ]


def test_a_reference_alone_above_an_action_is_its_own(tmp_path: Path):
    """Not part of the section that stands above the first."""
    lists = "".join(
        f"{section}<div><span>{ref}</span><p>{action}</p><dl><dt>Lead<dd>Ranger<dt>By when<dd>May 2026</dl></div>"
        for section, ref, action in (
            ("<h2>Trees</h2>", "1.1", "Plant oaks"), ("", "1.2", "Mow less"), ("<h2>Roads</h2>", "2.1", "Mend paths"))
    )  # fmt: skip
    plan = web_plan(tmp_path, f"<h1>Town Plan</h1>{lists}")
    assert [(a.section, a.ref, a.action) for a in plan.actions] == [
        ("Trees", "1.1", "Plant oaks"), ("Trees", "1.2", "Mow less"), ("Roads", "2.1", "Mend paths"),
    ]  # fmt: skip


def test_a_number_begins_an_action_below_the_longest_value(tmp_path: Path):
    """Lines of about that length, each of its own, show no measure that they fill."""
    texts = [
        line
        for number, (action, lead, _) in enumerate(ENTRIES, start=1)
        for line in (f"Action KK 0{number}: {action}", f"Lead: {lead}", f"Progress: Survey {number} is under way",
                     f"Outcome: Results of survey {number} go up")
    ]  # fmt: skip
    assert told(pdf_plan(tmp_path, texts)) == [
        (f"KK 0{number}", action, lead, None) for number, (action, lead, _) in enumerate(ENTRIES, start=1)
    ]


def test_a_sentence_with_a_number_is_no_title(tmp_path: Path):
    """Behind a word and a number a sentence goes on; it describes the action above it."""
    actions = ("Plant trees", "Mow verges less", "Open two gardens")
    body = "".join(
        f"<p>{action}</p><p>About 40 homes asked.</p><p>Lead: Parks</p><p>Due: 2026</p>" for action in actions
    )
    assert [a.action for a in web_plan(tmp_path, body).actions] == [
        f"{action}\nAbout 40 homes asked." for action in actions
    ]


def test_a_bullet_is_no_part_of_an_action(tmp_path: Path):
    """Its reference stands behind it."""
    lines = [f"• H{n} Plant trees in ward {n}. Lead: Parks Manager. By when: May 202{n}." for n in range(1, 5)]
    plan = pdf_plan(tmp_path, lines)
    assert (plan.actions[0].ref, plan.actions[0].action) == ("H1", "Plant trees in ward 1.")


def test_items_behind_dashes_are_actions_of_which_half_have_a_lead(tmp_path: Path):
    """The dash is no part of the action; each has the other label."""
    lines: list[str] = []
    for number in range(1, 7):
        lead = "Lead: Parks Manager, " if number % 2 else ""
        lines += [f"– Plant trees in ward {number}, building on last year", f"{lead}Timescale: May 202{number}"]
    plan = prose_plan(tmp_path, "Our action plan", *lines)
    assert told(plan) == [
        (
            None,
            f"Plant trees in ward {number}, building on last year",
            "Parks Manager" if number % 2 else None,
            f"May 202{number}",
        )
        for number in range(1, 7)
    ]


def test_action_with_few_of_the_labels(tmp_path: Path) -> None:
    """An action that has two of six labels, and no other, is one though its title is a sentence."""
    full = "Lead: Parks. By when: 2025. Cost: £3k. Status: On track. Progress: Sites chosen. Outcome: More shade."
    cards = [f"<p>{title} so that more people walk there every day.</p><p>{full}</p>" for title in TITLES]
    few = "<p>Clear the ponds so that newts come back.</p><p>Lead: Parks. Outcome: More shade.</p>"
    plan = web_plan(tmp_path, "".join([*cards, few, cards[0]]))
    assert [action.lead_text for action in plan.actions] == ["Parks"] * 5


def test_label_below_a_line_that_seems_full(tmp_path: Path) -> None:
    """Titles that all end at one place look like full lines; a label does not go on with them."""
    titles = [f"Plant trees and shrubs along the banks of river {letter}, as agreed" for letter in "OQD"]
    plan = pdf_plan(tmp_path, [f"{title}<br/>Lead: Parks Manager<br/>By when: May 2026" for title in titles])
    assert told(plan) == [(None, title, "Parks Manager", "May 2026") for title in titles]


def test_value_that_goes_on_below_its_label(tmp_path: Path) -> None:
    """A line above a label that elsewhere follows directly is no title."""
    cards = [["Lead: Parks Manager", "Waste Team", "By when: May 2026"], *([["Lead: Ranger", "By when: May 2026"]] * 2)]
    body = "".join(f"<h3>{title}</h3>" + "".join(f"<p>{line}</p>" for line in card)
                   for title, card in zip(TITLES, cards, strict=True))  # fmt: skip
    plan = web_plan(tmp_path, body.replace("h3>", "p>"))
    assert [(a.action, len(a.leads), a.target_text) for a in plan.actions] == [
        (TITLES[0], 2, "May 2026"), (TITLES[1], 1, "May 2026"), (TITLES[2], 1, "May 2026")
    ]  # fmt: skip


def test_dated_line_below_a_label_is_no_title(tmp_path: Path) -> None:
    """`Sep 24 – …` has a number behind a word, as `Action 24 – …` does."""
    card = "<p>{}</p><p>Lead: Ranger</p><p>Progress: Aug 24 – Sites chosen.</p><p>Sep 24 – Trees bought.</p><p>By when: 2026</p>"
    plan = web_plan(tmp_path, "".join(card.format(title) for title in TITLES))
    assert [(a.action, a.target_text) for a in plan.actions] == [(title, "2026") for title in TITLES]
    assert all("Trees bought" in (action.progress or "") for action in plan.actions)


def test_numbered_actions_that_are_sentences_begin_below_prose(tmp_path: Path):
    """What a section says before its first action is none of it, and numbers of two parts are references."""
    texts = ["Our ward plan"]
    for number, (section, actions) in enumerate(
        {"Safer roads": ENTRIES[:2], "Clean air": ENTRIES[2:]}.items(), start=1
    ):
        texts += [f"Priority {number}: {section}", "You told us what matters here, and why it does."]
        for part, (action, lead, when) in enumerate(actions, start=1):
            texts += [f"{number}.{part} {action}.", f"Lead: {lead} | By: {when}"]
    assert told(pdf_plan(tmp_path, texts)) == [
        (ref, f"{action}.", lead, when)
        for ref, (action, lead, when) in zip(("1.1", "1.2", "2.1"), ENTRIES, strict=True)
    ]
