"""From generated plans to files: reportlab PDFs and Word documents, with the cells that a reader should find."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.oxml.shared import OxmlElement
from generator import GeneratedPlan, GoldAction
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

RAG_FILLS = {"red": "#ff0000", "amber": "#ffc000", "green": "#00b050"}
WORD_STYLES = {
    "grid": "Table Grid",
    "white": "Medium Grid 1",
    "rules": "Light List",
    "zebra": "Light Shading",
    "none": "Normal Table",
}
WIDTHS = {
    "ref": 0.5,
    "rag_text": 0.6,
    "status_text": 0.8,
    "target_text": 0.9,
    "section": 0.9,
    "action": 2.2,
    "milestones": 1.8,
}


def cell_text(plan: GeneratedPlan, action: GoldAction, name: str) -> str:
    """What stands in a cell: nothing for a rating that is shown by colour, or an action that shares the cell above."""
    if name == "action" and action.shares_action:
        return ""
    if name == "rag_text" and plan.layout.rag == "fill":
        return ""
    return action.texts.get(name, "")


def table_rows(plan: GeneratedPlan) -> list[tuple[str, list[str], GoldAction | None]]:
    """The rows below the headings: kind (`section` or `action`), cell texts, and the action."""
    rows: list[tuple[str, list[str], GoldAction | None]] = []
    section = None
    for action in plan.actions:
        new = action.section != section
        section = action.section
        if new and section and plan.layout.sections == "rows":
            rows.append(("section", [section, *[""] * (len(plan.columns) - 1)], None))
        texts = [cell_text(plan, action, name) for name, _ in plan.columns]
        if plan.layout.sections == "column":
            texts[0] = section if new and section else ""
        rows.append(("action", texts, action))
    return rows


def write_pdf(plan: GeneratedPlan, path: Path) -> None:
    """A PDF by reportlab."""
    size = landscape(A4) if plan.layout.landscape else A4
    style = ParagraphStyle(
        "cell", fontName="Helvetica", fontSize=plan.layout.font_size, leading=1.2 * plan.layout.font_size
    )
    bold = ParagraphStyle("head", parent=style, fontName="Helvetica-Bold")
    title = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=15, leading=20)
    rows = table_rows(plan)
    cells = [[Paragraph(heading, bold) for _, heading in plan.columns]]
    cells += [
        [Paragraph(text.replace("&", "&amp;"), bold if kind == "section" else style) for text in texts]
        for kind, texts, _ in rows
    ]
    weights = [WIDTHS.get(name, 1.4) for name, _ in plan.columns]
    widths = [(size[0] - 72) * weight / sum(weights) for weight in weights]
    table = Table(cells, colWidths=widths, repeatRows=int(plan.layout.repeat_header), splitInRow=plan.seed % 2)
    table.setStyle(
        TableStyle(
            [*_lines(plan, len(cells)), *_spans(plan, rows), *_fills(plan, rows), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        )
    )
    document = SimpleDocTemplate(str(path), pagesize=size, leftMargin=36, rightMargin=36, topMargin=40, bottomMargin=40)
    document.build([Paragraph(plan.title, title), Spacer(1, 12), table])


def _lines(plan: GeneratedPlan, count: int) -> list[tuple]:
    everywhere = ((0, 0), (-1, -1))
    styles = {
        "grid": [("GRID", *everywhere, 0.5, colors.black)],
        "rules": [("LINEBELOW", *everywhere, 0.5, colors.black), ("LINEABOVE", (0, 0), (-1, 0), 0.5, colors.black)],
        "zebra": [("BACKGROUND", (0, row), (-1, row), colors.HexColor("#e8eef4")) for row in range(0, count, 2)],
        "white": [("BACKGROUND", *everywhere, colors.HexColor("#e8eef4")), ("GRID", *everywhere, 1.5, colors.white)],
        "none": [],
    }
    return styles[plan.layout.lines]


def _spans(plan: GeneratedPlan, rows: list) -> list[tuple]:
    spans: list[tuple] = []
    column = [name for name, _ in plan.columns].index("action")
    for number, (kind, _, action) in enumerate(rows, start=1):
        if kind == "section":
            spans.append(("SPAN", (0, number), (-1, number)))
        if action and action.shares_action and plan.layout.lines == "grid":
            first = number - 1
            while rows[first - 1][2] and rows[first - 1][2].shares_action:
                first -= 1
            spans.append(("SPAN", (column, first), (column, number)))
    return spans


def _fills(plan: GeneratedPlan, rows: list) -> list[tuple]:
    names = [name for name, _ in plan.columns]
    if plan.layout.rag != "fill" or "rag_text" not in names:
        return []
    column = names.index("rag_text")
    return [
        ("BACKGROUND", (column, number), (column, number), colors.HexColor(RAG_FILLS[action.rag]))
        for number, (_, _, action) in enumerate(rows, start=1)
        if action and action.rag
    ]


def write_docx(plan: GeneratedPlan, path: Path) -> None:
    """A Word document by python-docx, with merged cells where actions or sections are shared."""
    document = docx.Document()
    page = document.sections[0]
    if plan.layout.landscape:
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = page.page_height, page.page_width
    document.add_heading(plan.title, 1)
    rows = table_rows(plan)
    table = document.add_table(1 + len(rows), len(plan.columns), style=WORD_STYLES[plan.layout.lines])
    for cell, (_, heading) in zip(table.rows[0].cells, plan.columns, strict=True):
        cell.text = heading
    action_column = [name for name, _ in plan.columns].index("action")
    for number, (kind, texts, action) in enumerate(rows, start=1):
        cells = table.rows[number].cells
        if kind == "section":
            cells[0].merge(cells[-1]).text = texts[0]
            continue
        for cell, text, (name, _) in zip(cells, texts, plan.columns, strict=True):
            cell.text = text
            if name == "rag_text" and action and action.rag and plan.layout.rag == "fill":
                _shade(cell, RAG_FILLS[action.rag])
        if action and action.shares_action:
            above = table.cell(number - 1, action_column)
            text = above.text
            above.merge(table.cell(number, action_column)).text = text
    document.save(str(path))


def _shade(cell, colour: str) -> None:
    shading = OxmlElement("w:shd")
    shading.set(qn("w:fill"), colour.removeprefix("#").upper())
    cell._tc.get_or_add_tcPr().append(shading)


def write_libreoffice(plan: GeneratedPlan, path: Path) -> None:
    """A PDF by LibreOffice from the Word document."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / path.with_suffix(".docx").name
        write_docx(plan, source)
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(source)]
        subprocess.run(command, check=True, capture_output=True)


PRODUCERS = {"reportlab": (write_pdf, ".pdf"), "docx": (write_docx, ".docx")}
if shutil.which("soffice"):  # a machine without it measures the others
    PRODUCERS["libreoffice"] = (write_libreoffice, ".pdf")
