"""The plan of `made_shapes` printed on pages, under headings that a test gives."""

from collections.abc import Sequence
from pathlib import Path

from made_shapes import ROWS, Headings, Shape, cards_of, lines_of, table_of
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

_XS = (40.0, 260.0, 370.0, 460.0)
_SIZE = (560, 800)


def pdf_ruled(folder: Path, headings: Headings) -> Path:
    """A row an action, with rulings."""
    return _pdf(folder, [Table(table_of(headings), style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])])


def pdf_row_rules(folder: Path, headings: Headings) -> Path:
    """A row an action, with a rule below each."""
    return _pdf(folder, [Table(table_of(headings), style=[("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black)])])


def pdf_striped(folder: Path, headings: Headings) -> Path:
    """A row an action, each second row on a ground."""
    grounds = [("BACKGROUND", (0, row), (-1, row), colors.lightgrey) for row in range(1, len(ROWS) + 1, 2)]
    head = ("BACKGROUND", (0, 0), (-1, 0), colors.lightblue)
    return _pdf(folder, [Table(table_of(headings), style=[head, *grounds])])


def pdf_cards(folder: Path, headings: Headings) -> Path:
    """A ruled card an action."""
    rules = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    return _pdf(folder, [Table([*map(list, card)], style=rules, spaceAfter=12) for card in cards_of(headings)])


def pdf_lines(folder: Path, headings: Headings) -> Path:
    """A paragraph a label."""
    return _pdf(folder, [_paragraph(line) for lines in lines_of(headings) for line in lines])


def pdf_wrapped_lines(folder: Path, headings: Headings) -> Path:
    """A paragraph an action, a line a label."""
    return _pdf(folder, [_paragraph("<br/>".join(lines)) for lines in lines_of(headings)])


def _paragraph(text: str) -> Paragraph:
    return Paragraph(text, ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=8))


def _pdf(folder: Path, story: list[object]) -> Path:
    SimpleDocTemplate(str(folder / "plan.pdf")).build(story)
    return folder / "plan.pdf"


def _drawn(folder: Path, texts: Sequence[tuple[float, float, str]]) -> Path:
    canvas = Canvas(str(folder / "plan.pdf"), pagesize=_SIZE)
    canvas.setFont("Helvetica", 9)
    for x, y, text in texts:
        canvas.drawString(x, y, text)
    canvas.save()
    return folder / "plan.pdf"


def pdf_aligned(folder: Path, headings: Headings) -> Path:
    """A row an action, only aligned."""
    rows = enumerate(table_of(headings))
    return _drawn(folder, [(x, 750 - 18 * k, text) for k, row in rows for x, text in zip(_XS, row, strict=True)])


def pdf_aligned_cards(folder: Path, headings: Headings) -> Path:
    """Labels beside values below each action, only aligned."""
    texts: list[tuple[float, float, str]] = []
    for k, ((_, action), *pairs) in enumerate(cards_of(headings)):
        texts.append((40, 750 - 90 * k, action))
        for n, (label, value) in enumerate(pairs, start=1):
            texts += [(40, 750 - 90 * k - 15 * n, label), (160, 750 - 90 * k - 15 * n, value)]
    return _drawn(folder, texts)


def pdf_boxes(folder: Path, headings: Headings) -> Path:
    """A box an action with its labels over their values beside each other below."""
    canvas = Canvas(str(folder / "plan.pdf"), pagesize=_SIZE)
    canvas.setFont("Helvetica", 9)
    for k, ((_, action), *pairs) in enumerate(cards_of(headings)):
        top = 750 - 100 * k
        canvas.rect(40, top - 80, 480, 80)
        canvas.drawString(50, top - 20, action)
        for n, (label, value) in enumerate(pairs):
            canvas.drawString(50 + 150 * n, top - 45, label)
            canvas.drawString(50 + 150 * n, top - 60, value)
    canvas.save()
    return folder / "plan.pdf"


def pdf_boxes_of_lines(folder: Path, headings: Headings) -> Path:
    """A box an action with a line a label."""
    canvas = Canvas(str(folder / "plan.pdf"), pagesize=_SIZE)
    canvas.setFont("Helvetica", 9)
    for k, lines in enumerate(lines_of(headings)):
        top = 750 - 100 * k
        canvas.rect(40, top - 80, 480, 80)
        for n, line in enumerate(lines, start=1):
            canvas.drawString(50, top - 17 * n, line)
    canvas.save()
    return folder / "plan.pdf"


def pdf_merged_first(folder: Path, headings: Headings) -> Path:
    """A ruled table whose first column names parts, each beside two actions."""
    rows = [["Theme", *headings]] + [[f"Part {k // 2 + 1}" if k % 2 == 0 else "", *row] for k, row in enumerate(ROWS)]
    spans = [("SPAN", (0, k), (0, k + 1)) for k in (1, 3)]
    return _pdf(folder, [Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black), *spans])])


PDF_SHAPES: tuple[Shape, ...] = (
    pdf_ruled,
    pdf_row_rules,
    pdf_striped,
    pdf_cards,
    pdf_lines,
    pdf_wrapped_lines,
    pdf_aligned,
    pdf_aligned_cards,
    pdf_boxes,
    pdf_boxes_of_lines,
    pdf_merged_first,
)
