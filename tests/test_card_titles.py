"""Titles of cards: an action, a section, a reference, or none of these."""

from pathlib import Path

import openpyxl
from made_cards import grid, rows_in, unruled_cards
from made_plans import blocks_plan
from reportlab.pdfgen.canvas import Canvas
from small_plan import TITLE

from parsers.council import ReadingSettings
from parsers.plan import parse_document


def test_the_title_of_a_card_is_its_action(tmp_path: Path):
    """It stands across the card's top, where two known labels below it make a card, or right above it."""
    within = blocks_plan(tmp_path, [["Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]])
    above = blocks_plan(
        tmp_path, "Plant trees", [["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "£5k"]],
        "Mow less", [["Lead", "Parks Manager"], ["By when", "June 2021"], ["Cost", "None"]],
    )  # fmt: skip
    assert [(a.action, a.lead_text) for a in within.actions] == [("Plant trees", "Parks Manager")]
    assert [(a.action, a.section) for a in above.actions] == [("Plant trees", None), ("Mow less", None)]


def test_cards_with_actions_of_their_own_stand_under_the_title_above(tmp_path: Path):
    """A title above such a card is the section of those that follow."""
    card = [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]]
    plan = blocks_plan(
        tmp_path, "Tree Action Plan", "Green spaces", card, [["Action", "Mow less"], *card[1:]], "Homes", card
    )
    assert [a.section for a in plan.actions] == ["Green spaces", "Green spaces", "Homes"]


def test_the_title_of_a_document_is_no_section_of_its_cards(tmp_path: Path):
    """It is in larger type than the titles above the other cards."""
    canvas = Canvas(str(tmp_path / "cards.pdf"), pagesize=(400, 400))
    titles = [("Climate Priorities", 16), ("Green spaces", 10), ("Homes", 10)]
    for k, ((title, size), action) in enumerate(zip(titles, ("Plant trees", "Mow less", "Insulate"), strict=True)):
        top = 380 - 120 * k
        canvas.setFont("Helvetica", size)
        canvas.drawString(40, top, title)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(40, top - 30, action)
        canvas.grid([40, 120, 300], [top - 40 - 15 * row for row in range(4)])
        for row, texts in enumerate([("Lead", "Ranger"), ("Timescale", "2026"), ("Status", "Complete")]):
            for x, text in zip((44, 124), texts, strict=True):
                canvas.drawString(x, top - 50 - 15 * row, text)
    canvas.save()
    plan = parse_document(tmp_path / "cards.pdf", ReadingSettings())
    assert [(a.action, a.section) for a in plan.actions] == [
        ("Plant trees", None),
        ("Mow less", "Green spaces"),
        ("Insulate", "Homes"),
    ]


def test_a_numbered_title_names_the_label_that_holds_the_action():
    """`Strategy 1.1` across a card is the reference of its strategy; the word before the number is left out."""
    rows = (("Timeline", "May 2024"), ("Lead Agency", "Public Health"))
    headings, found = rows_in(
        grid(1, ("Strategy 1.1", ""), ("Strategy", "Open cool spaces"), *rows),
        grid(1, ("Strategy 1.2", ""), ("Strategy", "Plant trees"), *rows),
    )
    assert headings == ["Ref", "Action", "Timeline", "Lead Agency"]
    assert found == [["1.1", "Open cool spaces", *dict(rows).values()], ["1.2", "Plant trees", *dict(rows).values()]]


def test_a_title_stays_the_action_where_no_label_names_one():
    """An objective beside it is the aim that the action serves."""
    headings, _ = rows_in(grid(1, ("Plant trees", ""), ("Objective", "2"), ("Lead", "Parks"), ("By when", "May 2021")))
    assert headings == ["Action", "Objective", "Lead", "By when"]


def test_of_two_titles_the_nearest_is_the_action(tmp_path: Path):
    """The name of the plan above it is left out of the rows, on purpose."""
    card = [["Tree Action Plan"], ["Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "£5k"]]
    plan = blocks_plan(tmp_path, card)
    assert [a.action for a in plan.actions] == ["Plant trees"]
    assert (plan.words.words_in_tables, plan.words.words_ignored, plan.words.words_reported) == (14, 7, 0)


def test_the_text_above_a_card_without_a_title_is_its_action(tmp_path: Path):
    """However long it is; a card without any has none, and never that of the card before."""
    card = [["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "£5k"]]
    long = "Plant trees in every park and write to all the people who live near one of them, in every ward."
    plan = blocks_plan(tmp_path, "Mow less", card, long, card)
    assert [a.action for a in plan.actions] == ["Mow less", long]


def test_a_card_without_any_title_has_no_action_of_another(tmp_path: Path):
    """A blank is better than a wrong one."""
    rows = [["Lead", "Ranger"], ["By when", "May 2021"], ["Cost", "£5k"]]
    plan = blocks_plan(tmp_path, [["Plant trees"], *rows, *rows])
    assert [a.action for a in plan.actions] == ["Plant trees", None]


def test_a_title_of_some_lines_stands_above_labels_that_nothing_rules(tmp_path: Path):
    """A list numbered from 1 is one title; so are lines that wrap, one of which is longer than a label."""
    pairs = [("Lead", "Parks Manager"), ("Deadline", "May 2021"), ("Cost", "£5k")]
    lists = ["1. Plant trees", "2. Mow less and write to all who live near", "3. Sow seeds"]
    wrapped = ["Write to residents who live near", "a park (first phase)"]
    plan = unruled_cards(tmp_path / "plan.pdf", (lists, pairs), (wrapped, pairs))
    assert [a.action for a in plan.actions] == ["\n".join(lists), " ".join(wrapped)]
    assert {(a.lead_text, a.target_text, a.resources) for a in plan.actions} == {tuple(value for _, value in pairs)}


def test_the_title_of_a_card_is_no_section_of_the_next(tmp_path: Path):
    """Though nothing stands between them; a heading of a higher level is one."""
    card = [["Lead", "Ranger"], ["By when", "May 2021"], ["Cost", "£5k"]]
    plan = blocks_plan(tmp_path, "Draw maps", "Mow less", card, "Dig ponds", "Sow seeds", card)
    assert [(a.section, a.action) for a in plan.actions] == [(None, "Mow less"), (None, "Sow seeds")]


def test_cards_of_an_audit_have_the_numbers_of_its_findings(tmp_path: Path):
    """They are no register of risks, though each finding has its risk and rating."""
    blocks = [
        [[f"Finding {number}", "Keys are not counted."], ["Risk", "Theft is not seen."], ["Risk rating", "High"],
         ["Agreed action", action], ["Responsible officer", "Head of Estates"], ["Target date", "May 2026"]]
        for number, action in enumerate(["Count the keys", "Publish a list"], start=1)
    ]  # fmt: skip
    plan = blocks_plan(tmp_path, *blocks)
    assert [(a.ref, a.action) for a in plan.actions] == [("1", "Count the keys"), ("2", "Publish a list")]
    assert plan.actions[0].extras == {"Finding": "Keys are not counted.", "Risk": "Theft is not seen.",
                                      "Risk rating": "High"}  # fmt: skip
    assert plan.words.words_reported == 0


def test_titles_that_name_an_action_in_no_order_leave_it_to_its_label(tmp_path: Path):
    """`Action 8 – Pavement parking` is what it is called; what the council will do stands below."""
    called = [("Action 8 – Pavement parking", "Enforce a ban"), ("Action 9 – Blue badges", "Prosecute misuse")]
    blocks = [
        block
        for title, text in called
        for block in (title, [["What we will do", text], ["Who", "Traffic Manager"], ["When", "2026"]])
    ]
    assert [a.action for a in blocks_plan(tmp_path, *blocks).actions] == ["Enforce a ban", "Prosecute misuse"]


def test_titles_that_count_on_are_references_and_actions(tmp_path: Path):
    """Plain numbers, or letters behind one; a number that begins a text alone is part of it."""
    labels = [["Lead", "Parks Manager"], ["By when?:", "May 2021"], ["Cost", "£5k"]]
    plan = blocks_plan(tmp_path, *([[title], *labels] for title in ("1a Plant trees", "1b Mow less", "2a Open a park")))
    assert [(a.ref, a.action) for a in plan.actions] == [
        ("1a", "Plant trees"),
        ("1b", "Mow less"),
        ("2a", "Open a park"),
    ]
    plan = blocks_plan(
        tmp_path, *([[title], *labels] for title in ("3 Parks open late", "Mow less", "40 Trees planted"))
    )
    assert [a.ref for a in plan.actions] == [None, None, None]


def test_titles_count_on_from_section_to_section(tmp_path: Path):
    """The cards of a section make a table: no one need count from 1, nor have three cards."""
    labels = [["Lead", "Parks Manager"], ["By when?:", "May 2021"], ["Cost", "£5k"]]
    actions = ["Plant trees", "Mow less", "Open a park"]
    cards = [[[f"{number} {action}"], *labels] for number, action in enumerate(actions, start=1)]
    plan = blocks_plan(tmp_path, "Our action plan", "Trees", cards[0], cards[1], "Parks", cards[2])
    assert [(a.ref, a.action, a.section) for a in plan.actions] == [
        ("1", "Plant trees", "Trees"),
        ("2", "Mow less", "Trees"),
        ("3", "Open a park", "Parks"),
    ]


def test_a_card_may_begin_with_its_reference_beside_another_label(tmp_path: Path):
    """As reports of audits do, below the name of each audit; a title may stand there as well."""
    said = [
        ["Finding", "None"],
        ["Agreed action", "Suspend the cards."],
        ["Officer", "Clerk"],
        ["Due date", "May 2025"],
    ]
    plan = blocks_plan(
        tmp_path,
        "Agreed actions", "Audit: Rents", [["HR1", "Priority: High"], *said], [["HR2", "Priority: Low"], *said],
        "Audit: Cards", [["PC1", "Priority: High"], *said],
    )  # fmt: skip
    assert [(a.ref, a.priority, a.action, a.section) for a in plan.actions] == [
        ("HR1", "High", "Suspend the cards.", "Audit: Rents"),
        ("HR2", "Low", "Suspend the cards.", "Audit: Rents"),
        ("PC1", "High", "Suspend the cards.", "Audit: Cards"),
    ]
    titled = blocks_plan(tmp_path, *([[ref, "Cards are shared"], *said] for ref in ("PC1", "PC2")))
    assert [(a.ref, a.extras) for a in titled.actions] == [
        (ref, {"Title": "Cards are shared", "Finding": "None"}) for ref in ("PC1", "PC2")
    ]


def test_a_reference_beside_its_title_begins_the_next_card_of_a_table(tmp_path: Path):
    """As a label that comes again does; three labels may stand beside each other."""
    said = [["Lead", "Ranger", "Due date", "May 2026", "Status", "On track"], ["Progress", "Two sites are done."]]
    table = [["HR1", "Mow less"], *said, ["HR2", "Plant trees"], *said]
    assert [(a.ref, a.action, a.lead_text, a.status_text) for a in blocks_plan(tmp_path, table).actions] == [
        ("HR1", "Mow less", "Ranger", "On track"), ("HR2", "Plant trees", "Ranger", "On track"),
    ]  # fmt: skip


def test_an_order_to_write_a_plan_is_the_action_of_its_card(tmp_path: Path):
    """Though its words name one."""
    card = [["Lead", "Fleet Manager"], ["By when", "March 2025"], ["Status", "Ongoing"]]
    plan = blocks_plan(tmp_path, "Adopt a Litter Action Plan", card, "Plant trees", card)
    assert [action.action for action in plan.actions] == ["Adopt a Litter Action Plan", "Plant trees"]


def test_the_title_of_the_first_card_of_a_sheet_is_its_action(tmp_path: Path):
    """As those of the cards below it; the name of the plan above is none."""
    book = openpyxl.Workbook()
    cards = [[["Plant trees in every park and write to all the people who live near one of them"]], [["Mow less"]]]
    for row in [
        [TITLE],
        [],
        *(row for (title,) in cards for row in (title, ["Lead", "Ranger"], ["By when", "May"], [])),
    ]:
        book.active.append(row)
    for row in (3, 7):
        book.active.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
    book.save(tmp_path / "plan.xlsx")
    actions = parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions
    assert [action.action for action in actions] == [title for ((title,),) in cards]
