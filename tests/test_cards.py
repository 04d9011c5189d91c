"""Cards: small tables of labels and values, one action each."""

from pathlib import Path

import openpyxl
import pytest
from made_plans import blocks_plan, web_plan
from reportlab.pdfgen.canvas import Canvas

from parsers.card_rows import as_rows
from parsers.cards import CardLabels, cards_of
from parsers.council import Reading
from parsers.cut_cards import joined
from parsers.known_headings import shared_vocabulary
from parsers.plan import build_plan, parse_document
from parsers.printed_rows import rows_of
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from schema.plan import ParsedPlan

Card = list[list[str]]


def test_each_card_is_an_action(tmp_path: Path):
    """Labels that a card lacks are blank in its row; one that no vocabulary knows goes to the extras."""
    plan = blocks_plan(
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
    within = blocks_plan(
        tmp_path, [["Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "£5k"]]
    )
    above = blocks_plan(
        tmp_path, "Plant trees", [["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "£5k"]],
        "Mow less", [["Lead", "Parks Manager"], ["By when", "June 2021"], ["Cost", "None"]],
    )  # fmt: skip
    assert [a.action for a in within.actions] == ["Plant trees"]
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
    plan = parse_document(tmp_path / "cards.pdf", Reading())
    assert [(a.action, a.section) for a in plan.actions] == [
        ("Plant trees", None),
        ("Mow less", "Green spaces"),
        ("Insulate", "Homes"),
    ]


def test_cards_may_stand_in_one_table(tmp_path: Path):
    """A label that comes again begins the next card."""
    rows = [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["Action", "Mow less"], ["Lead", "Head of Parks"]]
    plan = blocks_plan(tmp_path, [*rows[:2], ["Status", "Ongoing"], *rows[2:]])
    assert [(a.action, a.status) for a in plan.actions] == [("Plant trees", "ongoing"), ("Mow less", None)]


def test_every_word_of_a_card_is_accounted_for(tmp_path: Path):
    """Labels are left out on purpose, values are placed."""
    words = blocks_plan(tmp_path, [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]]).words
    assert (words.words_in_tables, words.words_placed, words.words_ignored, words.words_reported) == (10, 6, 4, 0)


def grid(page: int, *rows: tuple[str, str]) -> Grid:
    """A grid of labels and values on a page."""
    place = Place(page)
    cells = tuple(Cell(r, c, 1, 1, text, place) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Grid(place, len(rows), 2, cells)


def rows_in(*grids: Grid) -> tuple[list[str], list[list[str]]]:
    """The headings and rows of the cards that stand in grids."""
    cards = []
    labels: frozenset[str] = frozenset()
    for number, piece in enumerate(grids, start=1):
        cards = joined(
            cards, cards_of(piece, rows_of(piece, number), shared_vocabulary(), (None, None), CardLabels(labels))
        )
        labels = labels.union(*(card.labels for card in cards))
    header, rows = as_rows(cards, shared_vocabulary())
    return list(header.headings.values()), [[cell.text for cell in row.filled.values()] for row in rows]


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


def test_a_label_without_a_value_is_no_title():
    """At the top of a page it is one of those that the cards before have."""
    first = grid(1, ("Action", "Plant trees"), ("Wards", "All"), ("Lead", "Parks"), ("By when", "May 2021"))
    begun = grid(1, ("Action", "Mow less"))
    _, found = rows_in(first, begun, grid(2, ("Wards", ""), ("Lead", "Fleet"), ("By when", "June 2021")))
    assert found[1] == ["Mow less", "Fleet", "June 2021"]


def test_a_value_that_a_page_break_cut_goes_on_without_its_label():
    """What stands beside a blank label at the top of the next page ends the value above."""
    first = grid(1, ("Action", "Plant trees"), ("Lead", "Parks"), ("By when", "May 2021"))
    begun = grid(1, ("Action", "Write to all residents in the smoke"))
    rest = grid(2, ("", "control area"), ("Lead", "Trading Standards"), ("By when", "June 2021"))
    _, found = rows_in(first, begun, rest)
    assert found[1:] == [["Write to all residents in the smoke", "Trading Standards", "June 2021"], ["control area"]]


def test_a_card_that_a_page_break_cut_may_go_on_with_any_label():
    """What has no title goes on with a card that has one, though other cards begin with its first label."""
    rows = ("Lead", "Parks"), ("By when", "May 2021"), ("Cost", "£5k")
    cards = grid(1, ("Plant trees", ""), *rows), grid(1, ("Sow seeds", ""), ("Wards", "All"), *rows)
    begun = grid(1, ("Mow less", ""), ("Wards", "Northwick"))
    _, found = rows_in(*cards, begun, grid(2, *rows))
    assert found[2] == ["Mow less", "Parks", "May 2021", "£5k", "Northwick"]


def test_a_card_that_a_page_break_cut_goes_on_with_what_stands_below_its_last_label_elsewhere():
    """Though that label begins the first card, which lacks the one above it."""
    rows = ("Action", "Plant trees"), ("Lead", "Parks"), ("Cost", "£5k")
    whole = grid(1, ("Milestones", "Buy spades"), ("Action", "Mow less"), ("Lead", "Ranger"), ("Cost", "£5k"))
    _, found = rows_in(grid(1, *rows), whole, grid(1, ("Milestones", "Sow")), grid(2, *rows), grid(2, *rows))
    assert found[2:] == [["Plant trees", "Parks", "£5k", "Sow"], ["Plant trees", "Parks", "£5k"]]


def test_a_card_is_one_action_though_a_value_goes_on(tmp_path: Path):
    """A value beside a blank label belongs to the action of its card."""
    plan = blocks_plan(
        tmp_path, [["Action", "Plant trees"], ["", "and shrubs"], ["Lead", "Parks"], ["By when", "May 2021"]]
    )
    assert [(a.action, a.lead_text) for a in plan.actions] == [("Plant trees and shrubs", "Parks")]


def test_a_value_that_is_a_heading_elsewhere_does_not_unmake_a_card(tmp_path: Path):
    """`Complete` is what its label calls for."""
    card = [["Action", "Plant trees"], ["Deadline", "Complete"], ["RAG", ""], ["Status", "Completed"]]
    assert [a.status for a in blocks_plan(tmp_path, card).actions] == ["complete"]


def test_a_title_across_its_top_stands_for_a_label(tmp_path: Path):
    """Two known labels below it make a card."""
    plan = blocks_plan(tmp_path, [["Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]])
    assert [(a.action, a.lead_text) for a in plan.actions] == [("Plant trees", "Parks Manager")]


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


def test_cards_of_a_label_or_two_are_known_by_their_like(tmp_path: Path):
    """Below their titles, where several have those labels: one alone may say who wrote a report."""
    card = [["Lead", "Ranger"], ["By when", "May 2021"]]
    blocks = [block for name in ("Mow less", "Dig ponds", "Sow seeds") for block in (name, card)]
    assert [a.action for a in blocks_plan(tmp_path, *blocks).actions] == ["Mow less", "Dig ponds", "Sow seeds"]
    assert not blocks_plan(tmp_path, *blocks[:2]).actions


def test_a_list_at_the_foot_of_a_page_is_the_action_of_the_card_on_the_next():
    """Whole, as it is where it stands right above its card."""
    box = [Box(50.0, 500.0 + 20 * k, 300.0, 510.0 + 20 * k) for k in range(2)]
    foot = tuple(Paragraph(f"{k + 1}. {text}", Place(1, box[k])) for k, text in enumerate(["Plant trees", "Mow less"]))
    card = grid(2, ("Lead", "Parks"), ("By when", "May 2021"), ("Cost", "£5k"))
    pages = (Page(1, 600.0, 800.0, foot), Page(2, 600.0, 800.0, (card,)))
    plan = build_plan(Source("pdf", "application/pdf", 2, pages), Reading())
    assert [a.action for a in plan.actions] == ["1. Plant trees\n2. Mow less"]


def test_a_numbered_order_at_the_foot_of_a_page_is_the_action_of_the_card_on_the_next():
    """Whatever letters its reference has."""
    foot = (Paragraph("TC 1.4 Plant trees", Place(1, Box(50.0, 500.0, 300.0, 510.0))),)
    card = grid(2, ("Lead", "Parks"), ("By when", "May 2021"), ("Cost", "£5k"))
    pages = (Page(1, 600.0, 800.0, foot), Page(2, 600.0, 800.0, (card,)))
    plan = build_plan(Source("pdf", "application/pdf", 2, pages), Reading())
    assert [a.action for a in plan.actions] == ["TC 1.4 Plant trees"]


def test_a_card_without_any_title_has_no_action_of_another(tmp_path: Path):
    """A blank is better than a wrong one."""
    rows = [["Lead", "Ranger"], ["By when", "May 2021"], ["Cost", "£5k"]]
    plan = blocks_plan(tmp_path, [["Plant trees"], *rows, *rows])
    assert [a.action for a in plan.actions] == ["Plant trees", None]


def test_labels_without_rules_between_them_stand_beside_their_values(tmp_path: Path):
    """In a PDF whose cards draw only the cells of values, and a frame for the title."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 400))
    for number, top in enumerate((380, 280, 180), start=1):
        canvas.rect(20, top - 20, 360, 20)
        for line, (label, value) in enumerate([("Lead", "Parks Manager"), ("Deadline", "May 2021"), ("Cost", "£5k")]):
            canvas.rect(120, top - 40 - 20 * line, 260, 20)
            canvas.drawString(25, top - 34 - 20 * line, label)
            canvas.drawString(125, top - 34 - 20 * line, value)
        canvas.drawString(25, top - 14, f"Plant {number}00 trees")
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", Reading())
    assert [(a.action, a.lead_text, a.target_text, a.resources) for a in plan.actions] == [
        (f"Plant {number}00 trees", "Parks Manager", "May 2021", "£5k") for number in (1, 2, 3)
    ]


def unruled_cards(path: Path, *cards: tuple[list[str], list[tuple[str, str]]]) -> ParsedPlan:
    """The plan of a PDF of titles in some lines, each above labels and values that nothing but their places parts."""
    canvas = Canvas(str(path), pagesize=(400, 400))
    top = 380.0
    for title, pairs in cards:
        for line, text in enumerate(title):
            canvas.drawString(25, top - 11 * line, text)
        top -= 11 * len(title) + 3
        for label, value in pairs:
            canvas.drawString(25, top, label)
            canvas.drawString(145, top, value)
            top -= 15
        top -= 25
    canvas.save()
    return parse_document(path, Reading())


def test_a_title_of_some_lines_stands_above_labels_that_nothing_rules(tmp_path: Path):
    """A list numbered from 1 is one title; so are lines that wrap, one of which is longer than a label."""
    pairs = [("Lead", "Parks Manager"), ("Deadline", "May 2021"), ("Cost", "£5k")]
    lists = ["1. Plant trees", "2. Mow less and write to all who live near", "3. Sow seeds"]
    wrapped = ["Write to residents who live near", "a park (first phase)"]
    plan = unruled_cards(tmp_path / "plan.pdf", (lists, pairs), (wrapped, pairs))
    assert [a.action for a in plan.actions] == ["\n".join(lists), " ".join(wrapped)]
    assert {(a.lead_text, a.target_text, a.resources) for a in plan.actions} == {tuple(value for _, value in pairs)}


def test_a_label_with_a_value_that_may_be_a_heading_begins_no_table(tmp_path: Path):
    """`Status` beside `Complete`, last of a card: the labels above it, or below it, are known as well."""
    first = ("Lead", "Parks Manager"), ("Deadline", "May 2021"), ("Status of action", "Complete")
    others = ("Lead", "Fleet Manager"), ("Deadline", "June 2021"), ("Status of action", "On hold")
    plan = unruled_cards(tmp_path / "plan.pdf", (["Plant trees"], list(first)), (["Mow less"], list(others)))
    assert [(a.action, a.status_text) for a in plan.actions] == [("Plant trees", "Complete"), ("Mow less", "On hold")]


REPORT = """<table><tr><th colspan="4">{title}</th></tr>
<tr><th>Status</th><th>Start date</th><th>Due date</th><th>Assigned to</th></tr>
<tr><td>In progress</td><td>01-Apr-2025</td><td>{due}</td><td>Jean Muir</td></tr>
<tr><th>Latest note</th><td colspan="3">{note}</td></tr></table>"""


def test_labels_of_a_card_may_stand_above_their_values(tmp_path: Path):
    """As reports of performance systems set them, a note across the card below."""
    cards = [
        ("LL25/01 Open a pool", "30-Sep-2025", "Water tests failed."),
        ("LL25/02 Move a library", "31-Dec-2025", ""),
        ("LL25/03 Train staff", "31-Mar-2026", "Begun."),
    ]
    body = "".join(REPORT.format(title=title, due=due, note=note) for title, due, note in cards)
    plan = web_plan(tmp_path, body)
    assert [(a.ref, a.action, a.lead_text, a.target_text, a.progress) for a in plan.actions] == [
        ("LL25/01", "Open a pool", "Jean Muir", "30-Sep-2025", "Water tests failed."),
        ("LL25/02", "Move a library", "Jean Muir", "31-Dec-2025", None),
        ("LL25/03", "Train staff", "Jean Muir", "31-Mar-2026", "Begun."),
    ]


def test_spreadsheets_leave_blank_values_of_such_cards_out(tmp_path: Path):
    """A value may be missing below its label, or beside it."""
    book = openpyxl.Workbook()
    labels = ["Status", "Due date", "Assigned to"]
    for title, note in (("Open a pool", "Water tests failed."), ("Train staff", None)):
        for row in ([title], labels, [None, "May 2025", "Jean Muir"], ["Latest note", note], []):
            book.active.append(row)
    for first in (1, 6):
        book.active.merge_cells(f"A{first}:C{first}")
        book.active.merge_cells(f"B{first + 3}:C{first + 3}")
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [(a.action, a.status_text, a.target_text, a.progress) for a in plan.actions] == [
        ("Open a pool", None, "May 2025", "Water tests failed."),
        ("Train staff", None, "May 2025", None),
    ]


def test_a_label_of_the_cards_before_may_lack_its_value_in_a_card_apart(tmp_path: Path):
    """Blank rows part the cards of a sheet; a label without a value is no title of what stands below it."""
    book = openpyxl.Workbook()
    cards = [("Open a pool", "Ongoing", "May 2025", "Begun."), ("Train staff", "Ongoing", "2026", "Half done.")]
    for title, status, due, note in [*cards, ("Mow less", None, None, None)]:
        labels = [[title], ["Status", status, "Due date", due], ["Lead", "Jean Muir"], ["Latest note", note]]
        for row in [*labels, ["Milestones", "Write the brief"], [], []]:
            book.active.append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [(a.progress, a.milestones) for a in plan.actions] == [
        ("Begun.", "Write the brief"), ("Half done.", "Write the brief"), (None, "Write the brief"),
    ]  # fmt: skip


def test_labels_below_each_other_without_values_are_no_stack(tmp_path: Path):
    """A spreadsheet leaves blank values out: two rows of two labels and one value each stand as if in columns then."""
    book = openpyxl.Workbook()
    cards = [("Open a pool", "Red", "High"), ("Train staff", None, None), ("Mow less", "Green", "Low")]
    for first, (title, rag, rank) in zip((1, 6, 11), cards, strict=True):
        rating, rank_of = ["RAG", rag, "Due date", "End July 2024"], ["Priority", rank, "Status", "Ongoing"]
        for row in ([title], rating, rank_of, ["Lead", "Ranger"], []):
            book.active.append(row)
        book.active.merge_cells(f"A{first}:D{first}")
        book.active.merge_cells(f"B{first + 3}:D{first + 3}")
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", Reading())
    assert [(a.action, a.rag_text, a.target_text, a.priority, a.status_text) for a in plan.actions] == [
        ("Open a pool", "Red", "End July 2024", "High", "Ongoing"),
        ("Train staff", None, "End July 2024", None, "Ongoing"),
        ("Mow less", "Green", "End July 2024", "Low", "Ongoing"),
    ]


@pytest.mark.parametrize(
    ("labels", "below", "found"),
    [
        (["Deadlines", None, "Lead", "Parks Manager"], ["RAG", None, None, None], (None, None, "Parks Manager")),
        (
            ["Deadline", "Current state", "Priority", "Lead"],
            ["Complete", "Complete", "High", None],
            ("Complete", "Complete", None),
        ),
    ],
)
def test_what_stands_below_labels_may_be_more_labels_or_statuses(
    labels: list[str | None], below: list[str | None], found: tuple[str | None, ...], tmp_path: Path
):
    """One label alone below others that have no values; `Complete`, twice, though it is a heading elsewhere."""
    book = openpyxl.Workbook()
    usual = [labels, ["May 2025", "On track", "High", "Parks"] if labels[1] else ["RAG", "Red", None, None]]
    for first, rows in zip((1, 6, 11), (usual, [labels, below], usual), strict=True):
        for row in (["Plant trees"], *rows, ["Progress", "Sites chosen"], []):
            book.active.append(row)
        for row, column in ((first, "A"), (first + 3, "B")):
            book.active.merge_cells(f"{column}{row}:D{row}")
    book.save(tmp_path / "plan.xlsx")
    action = parse_document(tmp_path / "plan.xlsx", Reading()).actions[1]
    assert (action.target_text, action.status_text, action.lead_text) == found


def test_labels_beside_their_values_are_no_row_of_labels(tmp_path: Path):
    """Though the values may head columns elsewhere: `Complete` beside `Status`."""
    book = openpyxl.Workbook()
    for status in ("On track", "Complete", "Complete"):
        for row in (
            ["Plant trees"],
            ["Lead", "Parks Manager", "Status", status],
            ["RAG", None, "Date", "June 2024"],
            [],
        ):
            book.active.append(row)
    for first in (1, 5, 9):
        book.active.merge_cells(f"A{first}:D{first}")
    book.save(tmp_path / "plan.xlsx")
    actions = parse_document(tmp_path / "plan.xlsx", Reading()).actions
    assert [(a.lead_text, a.status_text, a.target_text) for a in actions] == [
        ("Parks Manager", status, "June 2024") for status in ("On track", "Complete", "Complete")
    ]


def test_cards_with_other_labels_are_those_of_another_plan(tmp_path: Path):
    """Each has the action under a label of its own."""
    first = [["Task name", "Plant trees"], ["Responsible officer", "Ranger"], ["Date", "May 2025"], ["RAG", "Red"]]
    other = [["Action name", "Train staff"], ["Leads", "HR"], ["Target dates", "2026"], ["RAG status", "Green"]]
    plan = blocks_plan(tmp_path, first, first, other, other)
    assert [(action.action, action.lead_text, action.rag) for action in plan.actions] == [
        *[("Plant trees", "Ranger", "red")] * 2, *[("Train staff", "HR", "green")] * 2
    ]  # fmt: skip


def test_a_table_of_headings_over_rows_is_no_card(tmp_path: Path):
    """Though a row with one wide value stands at its end."""
    rows = "".join(f"<tr><td>{k}<td>Plant trees<td>Parks<td>{2020 + k}</tr>" for k in (1, 2))
    head = "<tr><th>Ref<th>Action<th>Lead<th>Timescale</tr>"
    plan = web_plan(tmp_path, f"<table>{head}{rows}<tr><td>Notes<td colspan=3>None so far</tr></table>")
    assert [a.ref for a in plan.actions if a.target_text] == ["1", "2"]


def test_figures_under_measure_are_no_actions(tmp_path: Path):
    """The title of the card is."""
    card = [["Plant trees"], ["Measure", "90% of trees alive"], ["Lead", "Parks Manager"], ["By when", "May 2021"]]
    plan = blocks_plan(tmp_path, card, [["Mow less"], ["Measure", "Number of visits"], *card[2:]])
    assert [(a.action, a.measures) for a in plan.actions] == [
        ("Plant trees", "90% of trees alive"),
        ("Mow less", "Number of visits"),
    ]


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


def test_a_card_goes_on_below_its_title_printed_again(tmp_path: Path):
    """On the next page: it is one action still, and the words of the title are accounted for."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 300))
    pages = [[["Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]], [["Mow less"], ["Lead", "Head of Parks"]],
             [["Mow less"], ["By when", "June 2021"], ["Cost", "None"]]]  # fmt: skip
    for top, card in zip((280, 180, 280), pages, strict=True):
        if card is pages[-1]:
            canvas.showPage()
        draw_card(canvas, top, card)
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", Reading())
    found = [(a.action, a.lead_text, a.target_text) for a in plan.actions]
    assert found == [("Plant trees", "Parks Manager", "May 2021"), ("Mow less", "Head of Parks", "June 2021")]


def test_a_section_and_the_title_of_its_first_card_may_end_a_page(tmp_path: Path):
    """The section is set as that above another card is."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 300))
    rest = [["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "None"]]
    draw_section(canvas, 275, "Our action plan")
    draw_section(canvas, 235, "Green streets")
    draw_card(canvas, 225, [["Plant trees"], *rest])
    draw_section(canvas, 110, "Open parks")
    draw_card(canvas, 100, [["Mow less"]])
    canvas.showPage()
    draw_card(canvas, 280, rest)
    draw_card(canvas, 180, [["Dig ponds"], *rest])
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", Reading())
    assert [(a.section, a.action) for a in plan.actions] == [
        ("Green streets", "Plant trees"),
        ("Open parks", "Mow less"),
        ("Open parks", "Dig ponds"),
    ]


def test_the_headings_of_a_register_of_risks_are_no_labels(tmp_path: Path):
    """Though a table of two rows and four columns could be a card with two labels a row."""
    risks = [["Risk", "Likelihood", "Impact", "Existing controls"], ["Costs rise", "2", "5", "Contingency"]]
    plan = blocks_plan(
        tmp_path, [["Action", "Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]], "Key risks", risks
    )
    assert [a.action for a in plan.actions] == ["Plant trees"]


def draw_section(canvas: Canvas, y: float, title: str) -> None:
    """A title in larger type than that of cards."""
    canvas.setFont("Helvetica", 18)
    canvas.drawString(40, y, title)
    canvas.setFont("Helvetica", 12)


def draw_card(canvas: Canvas, top: float, card: Card) -> None:
    """A ruled card: a title across it, then a label and value a row."""
    for k, row in enumerate(card):
        y = top - 20 * k
        canvas.rect(40, y - 20, 300, 20)
        if len(row) > 1:
            canvas.line(160, y, 160, y - 20)
        for x, text in zip((45, 165), row, strict=False):
            canvas.drawString(x, y - 14, text)


def test_cards_may_begin_with_an_issue_and_its_impact(tmp_path: Path):
    """Two labels a row, though these could head a register of risks: their values could not."""
    cards = [[["Issue", issue, "Impact", "Poor health"], ["Action", action, "Lead", "Ranger"], ["By when", "May 2026", "Status", "On track"]]
             for issue, action in (("Damp homes", "Inspect homes"), ("Few trees", "Plant trees"))]  # fmt: skip
    assert [a.action for a in blocks_plan(tmp_path, *cards).actions] == ["Inspect homes", "Plant trees"]


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


def test_the_rows_of_a_card_may_be_parted_at_different_places():
    """So that it has more columns than any of its rows has cells."""
    pages = tuple(
        Page(number, 600.0, 800.0, (uneven(number, title),)) for number, title in ((1, "Mow less"), (2, "Plant"))
    )
    actions = build_plan(Source("pdf", "application/pdf", 2, pages), Reading()).actions
    assert [(a.ref, a.action, a.lead_text, a.target_text, a.progress) for a in actions] == [
        ("HR1", "Mow less", "Ranger", "May 2026", "Two sites are done."), ("HR2", "Plant", "Ranger", "May 2026", "Two sites are done."),
    ]  # fmt: skip


def uneven(number: int, title: str) -> Grid:
    """A card with its number in a narrow cell before its title, wider ones for labels below."""
    rows = [
        [(0, 1, f"HR{number}"), (1, 4, title)],
        [(0, 2, "Lead"), (2, 1, "Ranger"), (3, 1, "Due date"), (4, 1, "May 2026")],
        [(0, 2, "Progress"), (2, 3, "Two sites are done.")],
    ]
    cells = [Cell(r, c, 1, span, text, Place(number)) for r, row in enumerate(rows) for c, span, text in row]
    return Grid(Place(number), len(rows), 5, tuple(cells))


def test_a_reference_beside_its_title_begins_the_next_card_of_a_table(tmp_path: Path):
    """As a label that comes again does; three labels may stand beside each other."""
    said = [["Lead", "Ranger", "Due date", "May 2026", "Status", "On track"], ["Progress", "Two sites are done."]]
    table = [["HR1", "Mow less"], *said, ["HR2", "Plant trees"], *said]
    assert [(a.ref, a.action, a.lead_text, a.status_text) for a in blocks_plan(tmp_path, table).actions] == [
        ("HR1", "Mow less", "Ranger", "On track"), ("HR2", "Plant trees", "Ranger", "On track"),
    ]  # fmt: skip


def test_labels_in_words_of_the_house_are_known_by_coming_again(tmp_path: Path):
    """Where single words tell what stands beside them; one such card alone is none."""
    cards = [
        [[action], ["Ref", f"B{place}"], ["Whose job is it?", lead], ["Where this has got to", "Two sites were surveyed"],
         ["What will be better", "Homes are warm and dry"]]
        for place, (action, lead) in enumerate([("Mow less", "Ranger"), ("Dig ponds", "Parks Manager"), ("Plant", "Ranger")])
    ]  # fmt: skip
    plan = blocks_plan(tmp_path, *cards)
    assert [(a.ref, a.action, a.lead_text, a.outcomes) for a in plan.actions] == [
        ("B0", "Mow less", "Ranger", "Homes are warm and dry"),
        ("B1", "Dig ponds", "Parks Manager", "Homes are warm and dry"),
        ("B2", "Plant", "Ranger", "Homes are warm and dry"),
    ]
    assert not blocks_plan(tmp_path, cards[0]).actions


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
    path = tmp_path / "plan.html"
    path.write_text(f"<h1>Green Plan</h1><table>{told}</table><table>{titles}{rows}</table>", encoding="utf-8")
    plan = parse_document(path, Reading())
    assert [(a.action, a.section) for a in plan.actions] == [("Plant trees", "Green spaces")]


def test_a_card_with_a_lead_or_a_figure_explains_nothing(tmp_path: Path):
    """Though its date and status are but words."""
    card = [["Action", "Heat pumps in all our homes"], ["Lead", "Housing Manager"],
            ["Deadline", "Once money is found"], ["Status", "Waiting for a grant"]]  # fmt: skip
    plan = blocks_plan(tmp_path, card, [["Action", "Plant trees"], *card[1:]])
    assert [a.action for a in plan.actions] == ["Heat pumps in all our homes", "Plant trees"]


def test_an_order_to_write_a_plan_is_the_action_of_its_card(tmp_path: Path):
    """Though its words name one."""
    card = [["Lead", "Fleet Manager"], ["By when", "March 2025"], ["Status", "Ongoing"]]
    plan = blocks_plan(tmp_path, "Adopt a Litter Action Plan", card, "Plant trees", card)
    assert [action.action for action in plan.actions] == ["Adopt a Litter Action Plan", "Plant trees"]


def test_a_panel_below_the_title_of_the_plan_is_no_action(tmp_path: Path):
    """It says whose the plan is and who agreed it, and is named in a finding."""
    panel = [["Owner", "Fleet Manager"], ["Agreed by", "Cabinet"], ["Review date", "March 2025"]]
    rows = [["Action", "Lead", "By when"], ["Plant trees", "Parks", "May 2024"]]
    plan = blocks_plan(tmp_path, "Climate Action Plan 2022-2025", panel, "Parks", rows)
    assert [action.action for action in plan.actions] == ["Plant trees"]
    assert "table-not-actions" in [finding.code for finding in plan.findings]
