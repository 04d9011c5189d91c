"""Lists below lines that promise them: what leads such lists in, what is read of them, and lists that are none."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_plans import pdf_plan, prose_plan, told, web_plan

from parsers.headings.known import shared_vocabulary
from parsers.labelled import with_labelled
from parsers.labelled.promises import Promise, promise_of
from parsers.source import Page, Paragraph, Place, Source

LED = ["Plant 500 trees (Parks Team)", "Mow verges less (Highways)", "Open two gardens (Friends of Elm Hill)"]
PLAIN = ["Plant 500 trees", "Mow verges less", "Open two gardens"]
MORE = ["Train ten wardens (Parks Team)", "Cut hedges late (Highways)", "Hold a spring fair (Friends of Elm Hill)"]
LAST = ["Pilot a bus stop garden (Parks Team)", "Repair the steps (Highways)", "Map the elms (Friends of Elm Hill)"]
LEADS = ["Parks Team", "Highways", "Friends of Elm Hill"]


def list_of(items: list[str]) -> str:
    """A list of a web page."""
    return f"<ul><li>{'</li><li>'.join(items)}</li></ul>"


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("By March 2026 we will:", "By March 2026"),
        ("In 2025/26 we will", "In 2025/26"),
        ("Over the next year the council will:", "Over the next year"),
        ("By the end of 2027, the Council and its partners will also:", "By the end of 2027"),
        ("Many live in flats. Within 12 months we’ll:", "Within 12 months"),
        ("Year 1 actions", "Year 1"),
        ("Short term (1-2 years)", "Short term (1-2 years)"),
        ("What we will do by spring 2026", "by spring 2026"),
        ("Key actions for 2025/26", "2025/26"),
        ("What we will do", ""),
        ("Our commitments", ""),
    ],
)
def test_a_line_promises_what_stands_below(line: str, when: str):
    """And tells a time as it prints it."""
    assert promise_of(line, shared_vocabulary()) == Promise(when, is_bare=False)


@pytest.mark.parametrize(
    "line",
    ["You told us that:", "How to join in", "This strategy will:", "By applying online you will:", "In 2024 we:",
     "Action plan 2025-2027", "Projects", "By March 2026 we will open the hub.", ""],
)  # fmt: skip
def test_other_lines_promise_nothing(line: str):
    """What others will do, what was done or said, and titles."""
    assert promise_of(line, shared_vocabulary()) is None


@pytest.mark.parametrize(("mark", "reference"), [("• ", None), ("– ", None), ("{}. ", "{}")])
def test_promised_items_of_a_page_are_actions(mark: str, reference: str | None, tmp_path: Path):
    """Each with the lead that ends it, as the others have, and the time above; the next lead-in begins anew."""
    first, then = ("<br/>".join(mark.format(n) + item for n, item in enumerate(items, 1)) for items in (LED, MORE))
    plan = pdf_plan(tmp_path, ["Our plan", "By March 2026 we will:", first, "Within 12 months the council will:", then])
    refs = [reference.format(n) if reference else None for n in (1, 2, 3)]
    assert told(plan) == [
        (ref, item.partition(" (")[0], lead, when)
        for when, items in (("By March 2026", LED), ("Within 12 months", MORE))
        for ref, item, lead in zip(refs, items, LEADS, strict=True)
    ]
    assert [len(action.dates) for action in plan.actions] == [1, 1, 1, 0, 0, 0]
    assert plan.words.words_reported == 0
    assert plan.words.words_in_tables <= plan.words.words_on_pages


def test_items_without_leads_need_a_time(tmp_path: Path):
    """`We will:` alone may stand in any strategy or charter."""
    assert web_plan(tmp_path, f"<h1>Our plan</h1><p>We will:</p>{list_of(PLAIN)}").actions == ()
    assert [
        a.target_text for a in web_plan(tmp_path, f"<h1>Our plan</h1><h2>Year 1 actions</h2>{list_of(PLAIN)}").actions
    ] == ["Year 1"] * 3


def test_headings_above_lead_ins_are_sections(tmp_path: Path):
    """Lists of other things between them are no actions."""
    first, then, last = ([("List Bullet", item) for item in items] for items in (LED, MORE, LAST))
    plan = prose_plan(
        tmp_path,
        ("Title", "Our plan"),
        *(("Heading 1", "Parks"), "In 2025/26 we will:", *first, "In 2026/27 we will:", *then),
        *(("Heading 1", "Streets"), "You told us that:", ("List Bullet", "Buses stop too early")),
        *("In 2025/26 we will:", *last, ("Heading 1", "How to join in"), ("List Bullet", "Join a group (Parks Team)")),
    )
    assert [action.section for action in plan.actions] == ["Parks"] * 6 + ["Streets"] * 3


def test_a_date_alone_promises_what_somebody_leads(tmp_path: Path):
    """Without leads it heads news or an agenda."""
    assert [
        a.target_text for a in web_plan(tmp_path, f"<h1>Our plan</h1><h3>March 2026</h3>{list_of(LED)}").actions
    ] == ["March 2026"] * 3
    assert web_plan(tmp_path, f"<h1>Our plan</h1><h3>12 March 2026</h3>{list_of(PLAIN)}").actions == ()


@pytest.mark.parametrize(
    "body",
    [
        f"<p>The benefits by 2026 will be:</p>{list_of(['Cleaner air', 'Fewer cars', 'Warm homes'])}",
        f"<p>By March 2026 we will:</p>{list_of(['know more', 'be proud', 'trees for all'])}",
        f"<p>By March 2026 we will:</p>{list_of(PLAIN[:2])}",
        f"<p>You told us by March 2026 that we should:</p>{list_of(PLAIN)}",
    ],
)
def test_other_lists_are_none(body: str, tmp_path: Path):
    """Of nouns, of few items, or of what others said."""
    assert web_plan(tmp_path, f"<h1>Our plan</h1>{body}").actions == ()


def test_brackets_that_few_items_have_name_no_lead(tmp_path: Path):
    """They belong to the action."""
    items = ["Adopt the Transport Plan (Highways)", "Mow verges less", "Open two gardens"]
    plan = web_plan(tmp_path, f"<h1>Our plan</h1><p>By March 2026 we will:</p>{list_of(items)}")
    assert [(a.action, a.lead_text) for a in plan.actions] == [(item, None) for item in items]


def test_panels_of_a_web_page_head_no_section(tmp_path: Path):
    """They stand beside the text, wherever the page has them."""
    section = "<h2>{}</h2><aside><h3>Who leads</h3><p>Parks Team</p></aside><p>By March 2026 we will:</p>{}"
    plan = web_plan(
        tmp_path, "<h1>Our plan</h1>" + section.format("Homes", list_of(LED)) + section.format("Parks", list_of(MORE))
    )
    assert [action.section for action in plan.actions] == ["Homes"] * 3 + ["Parks"] * 3


def test_only_plans_promise(tmp_path: Path):
    """A policy says what is done each time, a report what was promised."""
    lists = f"<p>Within 10 days we will:</p>{list_of(LED)}"
    assert web_plan(tmp_path, f"<h1>Safeguarding policy</h1>{lists}").actions == ()
    assert len(web_plan(tmp_path, f"<h1>Our plan</h1>{lists}").actions) == len(LED)
    assert web_plan(tmp_path, f"<h1>Our plan</h1><p>In 2023 we said we will:</p>{list_of(PLAIN)}").actions == ()


def test_texts_of_a_panel_beside_are_not_the_first_of_a_document():
    """The plan's name may stand behind many of them."""
    panel = [Paragraph(f"Fact {number}", Place(1), is_aside=True) for number in range(20)]
    items = [Paragraph(text, Place(1), is_item=True) for text in LED]
    texts = [Paragraph("Parks Action Plan 2025", Place(1)), Paragraph("In 2025/26 we will:", Place(1)), *items]
    source = Source("pdf", "application/pdf", 1, (Page(1, 600.0, 800.0, (*panel, *texts)),))
    assert with_labelled(source, shared_vocabulary()).grids
    assert not with_labelled(
        replace(source, pages=(replace(source.pages[0], items=tuple(texts[1:])),)), shared_vocabulary()
    ).grids
