"""Lines that were broken by hand: each a lead, or all of them one text."""

from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.broken_lines import with_lines_joined
from parsers.council import Reading
from parsers.plan import parse_document

LEADS = ["Parks Manager", "Head of Planning"]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (LEADS, 2), (["Waste Team", "Environment Agency", "Chief Executive"], 3), (["Jane Smith", "Parks Manager"], 2),
        (["Principal Planning", "Officer (North)"], 1), (["Jane Smith, Assistant", "Director of Planning"], 1),
        (["Head of Legal and Democratic", "Services"], 1), (["Parks Manager/Head of", "Planning Policy Team"], 1),
        (["Corporate Director,", "Housing Services"], 1), (["Plant trees", "in all wards"], 1),
    ],
)  # fmt: skip
def test_lines_are_paragraphs_where_each_names_a_lead(lines: list[str], count: int):
    """None that goes on in the next, and no list that other marks part."""
    assert len(with_lines_joined("|".join(lines), "|").split("\n")) == count


def test_line_breaks_in_word_part_leads(tmp_path: Path):
    """Nothing else is parted by them."""
    document = docx.Document()
    table = document.add_table(0, 3)
    for texts in (["Action", "Lead", "Cost"], ["Plant trees\nin all wards", "\n".join(LEADS), "£5k"]):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    (action,) = parse_document(tmp_path / "plan.docx", Reading()).actions
    assert [lead.role for lead in action.leads] == LEADS
    assert action.action == "Plant trees in all wards"


def test_lines_of_a_pdf_part_leads(tmp_path: Path):
    """Where there was room for more, as the longer lines of other rows show."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(500, 200))
    canvas.grid([40, 200, 360, 460], [70, 100, 130, 160])
    canvas.setFont("Helvetica", 9)
    for x, heading, values in ((44, "Action", ["Plant trees"]), (204, "Lead", LEADS), (364, "Cost", ["£5k"])):
        canvas.drawString(x, 148, heading)
        for number, value in enumerate(values):
            canvas.drawString(x, 118 - 11 * number, value)
    for x, text in ((44, "Mow less"), (204, "Director of Regeneration and Growth"), (364, "£2k")):
        canvas.drawString(x, 88, text)
    canvas.save()
    action, _ = parse_document(tmp_path / "plan.pdf", Reading()).actions
    assert [lead.role for lead in action.leads] == LEADS
