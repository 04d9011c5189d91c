"""Plans without tables: actions as text with labels, and text that only looks like them."""

from pathlib import Path

import docx
import pytest
from docx.shared import RGBColor
from made_plans import ENTRIES, PLAIN, TITLES, Line, pdf_plan, prose_plan, text_plan, told, web_plan

from parsers.council import ReadingSettings
from parsers.plan import parse_document


def test_headings_with_label_lines_below_are_actions(tmp_path: Path):
    """The heading is the action; the one above it the section."""
    lines: list[Line | str] = [("Heading 1", "Theme 1: Green spaces")]
    for action, lead, time in ENTRIES:
        lines += [("Heading 2", action), f"Lead: {lead}", f"By when: {time}"]
    plan = prose_plan(tmp_path, *lines, ("Heading 1", "Theme 2: Homes"), ("Heading 2", "Insulate flats"),
                     "Lead: Housing Manager", "By when: 2027")  # fmt: skip
    assert told(plan) == [*PLAIN, (None, "Insulate flats", "Housing Manager", "2027")]
    assert [a.section for a in plan.actions] == ["Green spaces"] * 3 + ["Homes"]


def test_a_value_below_its_label_may_begin_as_a_label_does(tmp_path: Path):
    """With words in no vocabulary before a colon, in card after card."""
    lines = [line for action, lead, _ in ENTRIES
             for line in (action, "Lead", lead, "Outcome", "Improved outcomes: less litter")]  # fmt: skip
    plan = prose_plan(tmp_path, *lines)
    assert [(a.action, a.outcomes) for a in plan.actions] == [
        (action, "Improved outcomes: less litter") for action, _, _ in ENTRIES
    ]


@pytest.mark.parametrize("question", ["Completed (Y/N/Partly)", "Is this done?"])
def test_a_question_for_a_status_may_be_a_label(question: str, tmp_path: Path):
    """No vocabulary has it with the answers that it offers; the answer stands below it."""
    lines = [line for action, lead, time in ENTRIES
             for line in (action, question, "Partly", "Lead", lead, "By when", time)]  # fmt: skip
    plan = prose_plan(tmp_path, *lines)
    assert told(plan) == PLAIN
    assert [a.status_text for a in plan.actions] == ["Partly"] * 3


def test_labels_behind_line_breaks_of_one_paragraph(tmp_path: Path):
    """Each begins a value of its own."""
    plan = prose_plan(tmp_path, *(f"{action}\nLead: {lead}\nBy when: {time}" for action, lead, time in ENTRIES))
    assert told(plan) == PLAIN
    body = "".join(f"<p>{action}<br>Lead: {lead}<br>By when: {time}</p>" for action, lead, time in ENTRIES)
    assert told(web_plan(tmp_path, body)) == PLAIN


def test_labels_alone_on_their_lines(tmp_path: Path):
    """The value stands below, as a browser prints a list of terms."""
    texts = [t for number, (action, lead, time) in enumerate(ENTRIES, 1)
             for t in (f"1.{number} {action}", "Lead", lead, "By when", time)]  # fmt: skip
    plan = pdf_plan(tmp_path, texts)
    assert told(plan) == [(f"1.{number}", *entry) for number, entry in enumerate(ENTRIES, start=1)]


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
    plan = parse_document(tmp_path / "plan.docx", ReadingSettings())
    assert [a.action for a in plan.actions] == ["Review Homes", "Review Travel", "Review Trees", "Review Waste"]


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
    assert [action.rag for action in parse_document(tmp_path / "plan.docx", ReadingSettings()).actions] == ["red"] * 3


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


def test_unknown_label_on_a_line_below_a_known_one(tmp_path: Path) -> None:
    """Where a line was broken by hand."""
    texts = [f"Lead: Parks Manager<br>Ward: {title[-5:]}<br>By when: May 2026" for title in TITLES]
    plan = web_plan(
        tmp_path, "".join(f"<h3>{title}</h3><p>{text}</p>" for title, text in zip(TITLES, texts, strict=True))
    )
    assert [(action.lead_text, action.target_text) for action in plan.actions] == [("Parks Manager", "May 2026")] * 3


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


def test_a_date_alone_in_a_paragraph_may_end_with_a_stop(tmp_path: Path):
    """It is all of its value: nothing is kept beside it."""
    body = "".join(
        f"<p>{n}. Plant wood {n}</p><p>Lead: Ranger. By when: May 2024.</p><p>Review date: July 2025.</p>"
        for n in "123"
    )
    plan = web_plan(tmp_path, body)
    assert [(len(action.dates), action.extras) for action in plan.actions] == [(2, None)] * 3
