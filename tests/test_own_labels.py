"""Cards of PDFs in words of the house, which nothing but their places parts from their values."""

from pathlib import Path

import openpyxl
from made_cards import unruled_cards
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document

CARDS = [
    ([action], [("Whose job is it?", lead), ("Hoped-for finish", time), ("Latest news", "Two sites were surveyed")])
    for action, lead, time in [
        ("Plant trees", "Parks Manager", "May 2021"), ("Mow less", "Fleet Manager", "June 2021"),
        ("Dig ponds", "Parks Manager", "July 2021"),
    ]
]  # fmt: skip


def test_labels_that_come_again_beside_values_make_cards(tmp_path: Path):
    """Though no vocabulary has them."""
    plan = unruled_cards(tmp_path / "plan.pdf", *CARDS)
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        (title, pairs[0][1], pairs[1][1]) for (title,), pairs in CARDS
    ]


def test_the_last_card_on_a_page_of_its_own_has_the_labels_of_those_before(tmp_path: Path):
    """There they do not come again."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 400))
    for number, ((title,), pairs) in enumerate(CARDS):
        top = 380 - 100 * number if number < 2 else 380
        canvas.drawString(25, top, title)
        for place, (label, value) in enumerate(pairs, start=1):
            canvas.drawString(25, top - 16 * place, label)
            canvas.drawString(145, top - 16 * place, value)
        if number:
            canvas.showPage()
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [a.action for a in plan.actions] == ["Plant trees", "Mow less", "Dig ponds"]
    assert [a.target_text for a in plan.actions] == ["May 2021", "June 2021", "July 2021"]


def test_words_that_come_again_in_no_order_are_no_labels(tmp_path: Path):
    """Such as the wards in a list of what happened there."""
    wards = ["Ash", "Ash", "Elm", "Ash", "Elm", "Oak", "Oak", "Elm", "Ash", "Oak"]
    canvas = Canvas(str(tmp_path / "list.pdf"), pagesize=(400, 400))
    for place, ward in enumerate(wards):
        canvas.drawString(25, 380 - 15 * place, ward)
        canvas.drawString(145, 380 - 15 * place, f"Street party {place}")
    canvas.save()
    assert not [*read_document(tmp_path / "list.pdf", None).grids]


def test_a_cover_above_the_cards_of_a_sheet_is_none_of_them(tmp_path: Path):
    """Its labels are not those of the others."""
    book = openpyxl.Workbook()
    for row in [
        *[["Town Plan"], [], ["Document owner", "Chief Executive"], ["Version", "3"], ["Agreed by", "The board"], []],
        *(row for title, pairs in CARDS for row in (["Action", *title], *map(list, pairs), [])),
    ]:
        book.active.append(row)
    book.save(tmp_path / "plan.xlsx")
    plan = parse_document(tmp_path / "plan.xlsx", ReadingSettings())
    assert [(a.action, a.lead_text) for a in plan.actions] == [(title, pairs[0][1]) for (title,), pairs in CARDS]
    assert [finding.code for finding in plan.findings if finding.text.startswith("Document owner")] == [
        "table-without-headings"
    ]
