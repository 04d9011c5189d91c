"""Where the values of a card stand: beside their labels or below them, and which of them may be blank."""

from pathlib import Path

import openpyxl
import pytest
from made_cards import unruled_cards
from made_plans import blocks_plan, web_plan
from made_sheets import filled, saved
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import build_plan, parse_document
from parsers.source import Cell, Grid, Page, Place, Source


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
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [(a.action, a.lead_text, a.target_text, a.resources) for a in plan.actions] == [
        (f"Plant {number}00 trees", "Parks Manager", "May 2021", "£5k") for number in (1, 2, 3)
    ]


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
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
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
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
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
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
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
    action = parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions[1]
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
    actions = parse_document(tmp_path / "plan.xlsx", ReadingSettings()).actions
    assert [(a.lead_text, a.status_text, a.target_text) for a in actions] == [
        ("Parks Manager", status, "June 2024") for status in ("On track", "Complete", "Complete")
    ]


def test_the_rows_of_a_card_may_be_parted_at_different_places():
    """So that it has more columns than any of its rows has cells."""
    pages = tuple(
        Page(number, 600.0, 800.0, (uneven(number, title),)) for number, title in ((1, "Mow less"), (2, "Plant"))
    )
    actions = build_plan(Source("pdf", "application/pdf", 2, pages), ReadingSettings()).actions
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


def test_cards_with_two_labels_in_a_row_may_lack_values(tmp_path: Path):
    """A sheet leaves out what is blank: the next label is no value, nor is one that stands alone a title."""
    cards = [
        [title, ["Status", status, "Date", "May 2025"], ["Lead", lead], ["Progress", "Under way since March"], []]
        for title, status, lead in (
            (["Plant trees"], "Ongoing", "Ranger"), (["Mow less"], None, None), (["Mend paths"], "Complete", "Ranger"),
        )
    ]  # fmt: skip
    book, _ = filled([["Parks plan"], [], *(row for card in cards for row in card)])
    saved(book, tmp_path)
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert [(a.action, a.status_text, a.lead_text, a.target_text) for a in plan.actions] == [
        ("Plant trees", "Ongoing", "Ranger", "May 2025"),
        ("Mow less", None, None, "May 2025"),
        ("Mend paths", "Complete", "Ranger", "May 2025"),
    ]


def test_a_label_above_its_value_may_be_a_question_that_no_vocabulary_has(tmp_path: Path):
    """The labels beside it are known ones; an answer below is no label, though `No` heads columns."""
    labels = "".join(f"<td>{label}</td>" for label in ("Quite there?", "Priority", "Deadline"))
    cards = [
        f'<table><tr><td colspan="3">{action}</td></tr><tr>{labels}</tr><tr><td>No</td><td>High</td><td>{due}</td></tr>'
        f'<tr><td>Outcomes</td><td colspan="2">Cleaner air in {number} wards</td></tr></table>'
        for number, (action, due) in enumerate([("Plant trees", "May 2026"), ("Mow less", "June 2026")], start=2)
    ]
    plan = web_plan(tmp_path, "<h1>Tree Plan</h1>" + "".join(cards))
    assert [(a.action, a.target_text, a.priority) for a in plan.actions] == [
        ("Plant trees", "May 2026", "High"),
        ("Mow less", "June 2026", "High"),
    ]
