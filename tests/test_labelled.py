"""Plans without tables: actions as text with labels, and text that only looks like them."""

from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor
from made_plans import Line, pdf_plan, prose_plan, text_plan, told, web_plan
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from parsers.council import Reading
from parsers.plan import parse_document

ENTRIES = [
    ("Plant 500 trees", "Parks Manager", "May 2024"),
    ("Mow verges less", "Head of Highways", "June 2025"),
    ("Open two gardens", "Parks Manager", "2026"),
]
PLAIN = [(None, *entry) for entry in ENTRIES]


def test_headings_with_label_lines_below_are_actions(tmp_path: Path):
    """The heading is the action; the one above it the section."""
    lines: list[Line | str] = [("Heading 1", "Theme 1: Green spaces")]
    for action, lead, time in ENTRIES:
        lines += [("Heading 2", action), f"Lead: {lead}", f"By when: {time}"]
    plan = prose_plan(tmp_path, *lines, ("Heading 1", "Theme 2: Homes"), ("Heading 2", "Insulate flats"),
                     "Lead: Housing Manager", "By when: 2027")  # fmt: skip
    assert told(plan) == [*PLAIN, (None, "Insulate flats", "Housing Manager", "2027")]
    assert [a.section for a in plan.actions] == ["Green spaces"] * 3 + ["Homes"]


def test_labels_run_in_behind_an_action(tmp_path: Path):
    """Full stops that part them belong to no value."""
    bullets = [
        ("List Bullet", f"{action} in every ward. Lead: {lead}. By when: {time}.") for action, lead, time in ENTRIES
    ]
    plan = prose_plan(tmp_path, *bullets)
    assert told(plan) == [(None, f"{action} in every ward.", lead, time) for action, lead, time in ENTRIES]


def test_labels_of_one_line_without_marks_between(tmp_path: Path):
    """Wide spaces part them on the page; brackets belong to the value."""
    lines = [line for number, (action, lead, time) in enumerate(ENTRIES, start=1)
             for line in (f"Action {number} – {action}", f"Lead: {lead} (Parks)    By when: {time}")]  # fmt: skip
    assert told(prose_plan(tmp_path, *lines)) == [
        (str(number), action, f"{lead} (Parks)", time) for number, (action, lead, time) in enumerate(ENTRIES, start=1)
    ]


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
    plan = parse_document(tmp_path / "plan.pdf", Reading())
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
    plan = parse_document(tmp_path / "plan.pdf", Reading())
    assert (plan.title, told(plan)) == ("Parks action plan", PLAIN[:2] * 3)
    assert {action.section for action in plan.actions} == {None}


def test_a_value_below_its_label_may_begin_as_a_label_does(tmp_path: Path):
    """With words in no vocabulary before a colon, in card after card."""
    lines = [line for action, lead, _ in ENTRIES
             for line in (action, "Lead", lead, "Outcome", "Improved outcomes: less litter")]  # fmt: skip
    plan = prose_plan(tmp_path, *lines)
    assert [(a.action, a.outcomes) for a in plan.actions] == [
        (action, "Improved outcomes: less litter") for action, _, _ in ENTRIES
    ]


def test_titles_behind_a_word_and_number_are_orders(tmp_path: Path):
    """Then a label that may head actions (`Measure`) heads what is measured."""
    lines = [line for number, (action, lead, _) in enumerate(ENTRIES, start=1)
             for line in (f"Action 1.{number} – {action}", f"Lead: {lead}", "Measure: Residents trained")]  # fmt: skip
    plan = prose_plan(tmp_path, *lines)
    assert [(a.ref, a.action, a.measures) for a in plan.actions] == [
        (f"1.{number}", action, "Residents trained") for number, (action, _, _) in enumerate(ENTRIES, start=1)
    ]


def test_labels_behind_line_breaks_of_one_paragraph(tmp_path: Path):
    """Each begins a value of its own."""
    plan = prose_plan(tmp_path, *(f"{action}\nLead: {lead}\nBy when: {time}" for action, lead, time in ENTRIES))
    assert told(plan) == PLAIN
    body = "".join(f"<p>{action}<br>Lead: {lead}<br>By when: {time}</p>" for action, lead, time in ENTRIES)
    assert told(web_plan(tmp_path, body)) == PLAIN


def test_terms_of_a_web_page_are_labels(tmp_path: Path):
    """They need no colon."""
    body = "".join(
        f"<h3>{action}</h3><dl><dt>Lead</dt><dd>{lead}</dd><dt>By when</dt><dd>{time}</dd></dl>"
        for action, lead, time in ENTRIES
    )
    assert told(web_plan(tmp_path, body)) == PLAIN


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


def test_labels_alone_on_their_lines(tmp_path: Path):
    """The value stands below, as a browser prints a list of terms."""
    texts = [t for number, (action, lead, time) in enumerate(ENTRIES, 1)
             for t in (f"1.{number} {action}", "Lead", lead, "By when", time)]  # fmt: skip
    plan = pdf_plan(tmp_path, texts)
    assert told(plan) == [(f"1.{number}", *entry) for number, entry in enumerate(ENTRIES, start=1)]


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


def test_label_lines_of_a_page(tmp_path: Path):
    """Lines that do not wrap are values of their own, each with its place; a number above is the reference."""
    texts = ["Parks plan 2024", "1. Green spaces"]
    for number, (action, lead, time) in enumerate(ENTRIES, start=1):
        texts += [f"1.{number} {action}", "Residents asked us for it.", f"Lead: {lead}<br/>By when: {time}"]
    plan = pdf_plan(tmp_path, texts)
    assert told(plan) == [
        (f"1.{number}", f"{action}\nResidents asked us for it.", lead, time)
        for number, (action, lead, time) in enumerate(ENTRIES, start=1)
    ]
    tops = {r.field: r.top for r in plan.actions[0].readings if r.field in ("lead_text", "target_text")}
    assert None not in tops.values()
    assert tops["target_text"] > tops["lead_text"]
    assert {a.section for a in plan.actions} == {"Green spaces"}


def test_a_list_below_a_label_is_its_value(tmp_path: Path):
    """So it is in the middle of an action and at its end."""
    lines: list[Line | str] = []
    for action, lead, time in ENTRIES:
        lines += [("Heading 2", action), f"Lead: {lead}", f"By when: {time}", "Milestones:"]
        lines += [("List Bullet", "Survey the sites"), ("List Bullet", "Order the plants")]
    plan = prose_plan(tmp_path, *lines, ("Heading 1", "Review"), "We will look again in 2027.")
    assert [(a.lead_text, a.milestones) for a in plan.actions] == [
        (lead, "Survey the sites\nOrder the plants") for _, lead, _ in ENTRIES
    ]


def test_steps_under_we_will_are_those_of_the_action_above(tmp_path: Path):
    """Whether some titles have such a list below them or all, when these call themselves actions."""
    steps = "<p>We will:</p><ul><li>survey the sites</li><li>order the plants</li></ul>"
    cards = [
        f"<h3>Action 1.{number}: {action}</h3>{{}}<p>Lead: {lead}<br>By when: {time}</p>"
        for number, (action, lead, time) in enumerate(ENTRIES, start=1)
    ]
    numbered = [(f"1.{number}", *entry) for number, entry in enumerate(ENTRIES, start=1)]
    for below in ([steps, "", ""], [steps] * 3):
        body = "".join(card.format(list_) for card, list_ in zip(cards, below, strict=True))
        plan = web_plan(tmp_path, f"<h2>Theme 1: Green spaces</h2>{body}")
        assert told(plan) == numbered
        assert [a.milestones for a in plan.actions] == [
            "survey the sites\norder the plants" if list_ else None for list_ in below
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


def test_a_label_that_no_vocabulary_knows_goes_to_the_extras(tmp_path: Path):
    """Where it comes again as the others do."""
    text = "\n".join(f"{action}\nLead: {lead}\nBy when: {time}\nWard patch: North" for action, lead, time in ENTRIES)
    plan = text_plan(tmp_path, text)
    assert told(plan) == PLAIN
    assert [a.extras for a in plan.actions] == [{"Ward patch": "North"}] * 3


def test_an_action_with_one_label_stands_beside_the_others(tmp_path: Path):
    """Where its title looks like theirs."""
    lines: list[Line | str] = []
    for action, lead, time in ENTRIES:
        lines += [("Heading 2", action), f"Lead: {lead}", f"By when: {time}", "Cost: None"]
    plan = prose_plan(tmp_path, *lines, ("Heading 2", "Sow meadows"), "Lead: Ranger")
    assert told(plan)[-1] == (None, "Sow meadows", "Ranger", None)


def test_a_single_label_behind_an_action_is_one_as_elsewhere(tmp_path: Path):
    """Where the other actions have several labels behind them; a bullet before the action is none of it."""
    others = [
        f"• Action {n}: {action}. Lead: {lead}. By when: {time}." for n, (action, lead, time) in enumerate(ENTRIES)
    ]
    plan = text_plan(tmp_path, "\n\n".join([*others, "• Action 3: Sow meadows. By when: May 2026."]))
    assert told(plan)[-1] == ("3", "Sow meadows.", None, "May 2026")


def test_labels_on_the_next_page_go_on_with_an_item(tmp_path: Path):
    """Whether its last label, a sentence or part of a value ends the page."""
    above = [f"• {action}. Lead: {lead}. By when: {time}." for action, lead, time in ENTRIES]
    for cut in (["• Sow meadows. Lead: Ranger. Outcome:", "Bees. By when: May 2026."],
                ["• Sow meadows. Lead: Ranger. Outcome: Bees.", "By when: May 2026"],
                ["• Sow meadows.", "Outcome: Bees. Lead: Ranger /", "Head of Parks. By when: May 2026."]):  # fmt: skip
        path = tmp_path / "plan.pdf"
        style = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=8)
        texts = [Paragraph(text, style) for text in (*above, *cut)]
        SimpleDocTemplate(str(path)).build([*texts[:-1], PageBreak(), texts[-1]])
        last = parse_document(path, Reading()).actions[-1]
        assert (last.action, last.outcomes, last.target_text) == ("Sow meadows.", "Bees", "May 2026")


def test_a_value_that_a_page_break_cuts_is_whole(tmp_path: Path):
    """Run-in labels behind the cut belong to the action above it."""
    long = "Write to all schools in the county and ask whether they want a garden of their own"
    texts = [
        f"{long} ({number}). Lead: Parks Manager. By when: {time}." for number, time in enumerate(range(2020, 2080))
    ]
    plan = pdf_plan(tmp_path, texts)
    assert [a.target_text for a in plan.actions] == [str(year) for year in range(2020, 2080)]


def test_words_are_accounted_for(tmp_path: Path):
    """Each word of an action is placed, or a label; nothing is reported as lost."""
    lines: list[Line | str] = []
    for action, lead, time in ENTRIES:
        lines += [("Heading 2", action), f"Lead: {lead}", f"By when: {time}"]
    words = prose_plan(tmp_path, "Our plan for parks", *lines).words
    assert (words.words_reported, words.words_on_pages - words.words_in_tables) == (0, 4)
    assert words.words_placed + words.words_ignored == words.words_in_tables


@pytest.mark.parametrize(
    "text",
    [
        "Town Hall\nEmail: parks@example.org\nTelephone: 01999 555 123\n" * 4,
        "Present: Cllr Reed\nAction: Jane to write to the board\nMinutes agreed.\nAction: Tom to book a room\n" * 3,
        "Apologies\nLead: Chair\nTime: 10.00\nBudget\nLead: Head of Finance\nTime: 10.05\nAny other business\nLead: Chair\nTime: 10.30",
        "We will act.\nNote: this is a draft.\nOur aims are these.\nOutcome: people walk more.\nLead: the council.\n",
        "Name:\nDate:\nSignature:\n" * 4,
        "Summer fair\nDate: 5 May 2024\nVenue: Town Hall\nSpring fair\nDate: 6 March 2024\nVenue: Park\nBook fair\nDate: 1 July 2024\nVenue: Library",
    ],
)  # fmt: skip
def test_other_labelled_text_is_no_plan(text: str, tmp_path: Path):
    """Contacts, minutes, agendas, notes, forms and events."""
    assert text_plan(tmp_path, text).status == "empty"


def test_labels_above_tables_stay_as_they_are(tmp_path: Path):
    """What is said of each section's table makes no actions."""
    document = docx.Document()
    for section in ("Homes", "Travel", "Trees", "Waste"):
        for text in (
            f"Deliver better {section.lower()}",
            "Priority lead: Head of Housing",
            "Status: Ongoing",
            "Timescale: 2025",
        ):
            document.add_paragraph(text)
        table = document.add_table(2, 3)
        for cell, text in zip([c for row in table.rows for c in row.cells],
                              ["Action", "Lead", "By when", f"Review {section}", "Ranger", "May 2025"], strict=True):  # fmt: skip
            cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    plan = parse_document(tmp_path / "plan.docx", Reading())
    assert [a.action for a in plan.actions] == ["Review Homes", "Review Travel", "Review Trees", "Review Waste"]


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


def test_a_coloured_mark_behind_a_label_is_a_rating(tmp_path: Path):
    """In PDFs and on web pages, where it may end a sentence; a bullet of another colour is none."""
    colours = ["#ff0000", "#00b050", "#ffc000"]
    mark = '<font name="ZapfDingbats" color="{}">●</font>'
    texts = [
        f"{entry[0]}<br/>Lead: {entry[1]}<br/>RAG: {mark.format(c)}" for entry, c in zip(ENTRIES, colours, strict=True)
    ]
    web = "".join(
        f"<h3>{action}</h3><p><b>Lead:</b> {lead}<br>RAG: <span style='color: {colour}'>●.</span></p>"
        for (action, lead, _), colour in zip(ENTRIES, colours, strict=True)
    )
    for plan in (pdf_plan(tmp_path, texts), web_plan(tmp_path, web)):
        assert [action.rag for action in plan.actions] == ["red", "green", "amber"]


def test_a_coloured_mark_behind_a_label_is_a_rating_in_word(tmp_path: Path):
    """The run that holds it has the colour."""
    document = docx.Document()
    for action, lead, _ in ENTRIES:
        document.add_heading(action, 3)
        document.add_paragraph(f"Lead: {lead}")
        document.add_paragraph("RAG: ").add_run("●").font.color.rgb = RGBColor(255, 0, 0)
    document.save(str(tmp_path / "plan.docx"))
    assert [action.rag for action in parse_document(tmp_path / "plan.docx", Reading()).actions] == ["red"] * 3


TITLES = ["Plant 500 trees", "Mow verges less", "Open two gardens"]


def definitions(title: str, status: str) -> str:
    """A heading and a list of definitions below it."""
    pairs = [("Status", status), ("Lead", "Parks Manager"), ("Q1 update (Apr - Jun 2025)", "Sites chosen")]
    return f"<h3>{title}</h3>" + "".join(f"<p>{label}</p><p>{value}</p>" for label, value in pairs)


def test_value_that_is_a_heading_elsewhere(tmp_path: Path) -> None:
    """`Complete` right below a label, and right above another, is the value of the first."""
    plan = web_plan(tmp_path, "".join(definitions(title, "Complete") for title in TITLES))
    assert [action.status_text for action in plan.actions] == ["Complete"] * 3


def test_dated_label_above_its_value(tmp_path: Path) -> None:
    """A heading with a period in brackets is a label as it is without."""
    plan = web_plan(tmp_path, "".join(definitions(title, "On track") for title in TITLES))
    assert [(action.lead_text, action.progress) for action in plan.actions] == [("Parks Manager", "Sites chosen")] * 3


def test_action_with_few_of_the_labels(tmp_path: Path) -> None:
    """An action that has two of six labels, and no other, is one though its title is a sentence."""
    full = "Lead: Parks. By when: 2025. Cost: £3k. Status: On track. Progress: Sites chosen. Outcome: More shade."
    cards = [f"<p>{title} so that more people walk there every day.</p><p>{full}</p>" for title in TITLES]
    few = "<p>Clear the ponds so that newts come back.</p><p>Lead: Parks. Outcome: More shade.</p>"
    plan = web_plan(tmp_path, "".join([*cards, few, cards[0]]))
    assert [action.lead_text for action in plan.actions] == ["Parks"] * 5


def test_run_in_labels_with_brackets_and_unknown_ones(tmp_path: Path) -> None:
    """A name before a colon that comes again and again between labels is one, too."""
    labels = "Lead: Parks Manager. Q1 update (Apr - Jun 2025): Sites chosen. Parish: {}. By when: May 2026."
    plan = web_plan(tmp_path, "".join(f"<p>{title}. {labels.format(title[-5:])}</p>" for title in TITLES))
    assert [(a.lead_text, a.progress, a.target_text) for a in plan.actions] == [
        ("Parks Manager", "Sites chosen", "May 2026")
    ] * 3
    assert plan.actions[0].extras == {"Parish": "trees"}


def test_unknown_label_on_a_line_below_a_known_one(tmp_path: Path) -> None:
    """Where a line was broken by hand."""
    texts = [f"Lead: Parks Manager<br>Ward: {title[-5:]}<br>By when: May 2026" for title in TITLES]
    plan = web_plan(
        tmp_path, "".join(f"<h3>{title}</h3><p>{text}</p>" for title, text in zip(TITLES, texts, strict=True))
    )
    assert [(action.lead_text, action.target_text) for action in plan.actions] == [("Parks Manager", "May 2026")] * 3


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


def test_labels_may_stand_before_dashes(tmp_path: Path):
    """Several in a line; where several lines are such, one may have but one label."""
    lines = [f"Action {k}: {action}.|Lead – {lead}; Date – {when}" for k, (action, lead, when) in enumerate(ENTRIES, 1)]
    last = "Action 4: Dig a pond.|Lead – Ranger"
    plan = prose_plan(tmp_path, *(part for line in (*lines, last) for part in line.split("|")))
    assert told(plan) == [
        *((f"{k}", f"{action}.", lead, when) for k, (action, lead, when) in enumerate(ENTRIES, start=1)),
        ("4", "Dig a pond.", "Ranger", None),
    ]


def test_each_action_may_stand_in_a_box_of_its_own(tmp_path: Path):
    """A table of one cell, its labels below the action; the heading above the boxes is their section."""
    entries = [*ENTRIES, ("Build homes", "Housing Team", "2027")]
    first, *others, last = (
        f"<table><tr><td><p><b>{action}</b></p><p>Owner: {lead}, Deadline: {when}</p></td></tr></table>"
        for action, lead, when in entries
    )
    plan = web_plan(tmp_path, f"<h2>Open spaces</h2>{first}{''.join(others)}<h2>Homes</h2>{last}")
    assert told(plan) == [(None, *entry) for entry in entries]
    assert [a.section for a in plan.actions] == ["Open spaces"] * 3 + ["Homes"]


def test_a_single_label_below_an_item_tells_of_that(tmp_path: Path):
    """Where the actions are items of lists, and the others have all labels below them."""
    others = [part for what, who, when in ENTRIES for part in (("List Bullet", what), f"Lead: {who}; By when: {when}")]
    plan = prose_plan(tmp_path, *others[:4], ("List Bullet", "Build homes"), "By when: 2027", *others[4:])
    assert told(plan) == [*PLAIN[:2], (None, "Build homes", None, "2027"), *PLAIN[2:]]


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


def test_a_date_alone_in_a_paragraph_may_end_with_a_stop(tmp_path: Path):
    """It is all of its value: nothing is kept beside it."""
    body = "".join(
        f"<p>{n}. Plant wood {n}</p><p>Lead: Ranger. By when: May 2024.</p><p>Review date: July 2025.</p>"
        for n in "123"
    )
    plan = web_plan(tmp_path, body)
    assert [(len(action.dates), action.extras) for action in plan.actions] == [(2, None)] * 3
