"""One small plan printed in many formats and shapes, under headings that a test gives."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import openpyxl
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

ROWS = [
    ["Plant 500 trees along the ring road", "Parks Manager", "May 2024", "Ongoing"],
    ["Mow verges less", "Head of Highways", "June 2025", "Complete"],
    ["Open two gardens to schools", "Parks Manager", "March 2026", "Not started"],
    ["Dig ponds in each ward", "Ecology Officer", "July 2026", "Ongoing"],
]
_XS = (40.0, 260.0, 370.0, 460.0)
_SIZE = (560, 800)

Headings = Sequence[str]  # of the action, its lead, its time and its status
Shape = Callable[[Path, Headings], Path]


def _table(headings: Headings) -> list[list[str]]:
    return [[*headings], *ROWS]


def _cards(headings: Headings) -> list[list[tuple[str, str]]]:
    """The labels and values of each action."""
    return [list(zip(headings, row, strict=True)) for row in ROWS]


def _lines(headings: Headings) -> list[list[str]]:
    return [[f"{label}: {value}" for label, value in card] for card in _cards(headings)]


def _run_in(headings: Headings) -> list[str]:
    """A text an action, with its labels behind it."""
    cards = [[f"{label}: {value}." for label, value in card[1:]] for card in _cards(headings)]
    return [f"{row[0]}. {' '.join(ends)}" for row, ends in zip(ROWS, cards, strict=True)]


def delimited(folder: Path, headings: Headings) -> Path:
    """A row an action, parted by commas."""
    path = folder / "plan.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(_table(headings))
    return path


def sheet(folder: Path, headings: Headings) -> Path:
    """A row an action, in a workbook."""
    book = openpyxl.Workbook()
    for row in _table(headings):
        book.active.append(row)
    book.save(folder / "plan.xlsx")
    return folder / "plan.xlsx"


def sheet_of_cards(folder: Path, headings: Headings) -> Path:
    """Labels beside values in a workbook, a row empty between actions."""
    book = openpyxl.Workbook()
    for card in _cards(headings):
        for pair in [*card, ()]:
            book.active.append(pair)
    book.save(folder / "plan.xlsx")
    return folder / "plan.xlsx"


def word_table(folder: Path, headings: Headings) -> Path:
    """A row an action, in Word."""
    return _word(folder, [_table(headings)])


def word_cards(folder: Path, headings: Headings) -> Path:
    """A table of labels and values an action, in Word."""
    return _word(folder, [[[*pair] for pair in card] for card in _cards(headings)])


def _word(folder: Path, tables: list[list[list[str]]]) -> Path:
    document = docx.Document()
    for rows in tables:
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.add_paragraph("")
    document.save(str(folder / "plan.docx"))
    return folder / "plan.docx"


def word_lines(folder: Path, headings: Headings) -> Path:
    """A paragraph a label, in Word."""
    document = docx.Document()
    for lines in _lines(headings):
        for line in lines:
            document.add_paragraph(line)
    document.save(str(folder / "plan.docx"))
    return folder / "plan.docx"


def word_run_in(folder: Path, headings: Headings) -> Path:
    """A paragraph an action, with its labels behind it, in Word."""
    document = docx.Document()
    for text in _run_in(headings):
        document.add_paragraph(text)
    document.save(str(folder / "plan.docx"))
    return folder / "plan.docx"


def text_lines(folder: Path, headings: Headings) -> Path:
    """A line a label, as text."""
    return _text(folder, "\n\n".join("\n".join(lines) for lines in _lines(headings)))


def text_tabs(folder: Path, headings: Headings) -> Path:
    """A row an action, parted by tabs."""
    return _text(folder, "\n".join("\t".join(row) for row in _table(headings)))


def text_spaced(folder: Path, headings: Headings) -> Path:
    """A row an action, columns kept apart by spaces."""
    return _text(folder, "\n".join("".join(text.ljust(40) for text in row) for row in _table(headings)))


def text_sections(folder: Path, headings: Headings) -> Path:
    """A label over its value, as text."""
    return _text(folder, "\n\n".join("\n".join(f"{a}\n{b}" for a, b in card) for card in _cards(headings)))


def _text(folder: Path, text: str) -> Path:
    (folder / "plan.txt").write_text(text, encoding="utf-8")
    return folder / "plan.txt"


def markdown(folder: Path, headings: Headings) -> Path:
    """A row an action, as Markdown."""
    head, *rows = [f"| {' | '.join(row)} |" for row in _table(headings)]
    (folder / "plan.md").write_text("\n".join([head, "|---|---|---|---|", *rows]), encoding="utf-8")
    return folder / "plan.md"


def markdown_list(folder: Path, headings: Headings) -> Path:
    """Labels in items below an action, as Markdown."""
    blocks = [f"## {card[0][1]}\n\n" + "\n".join(f"- **{a}:** {b}" for a, b in card[1:]) for card in _cards(headings)]
    (folder / "plan.md").write_text("\n\n".join(blocks), encoding="utf-8")
    return folder / "plan.md"


def web_table(folder: Path, headings: Headings) -> Path:
    """A row an action, on a web page."""
    rows = ["".join(f"<td>{text}</td>" for text in row) for row in _table(headings)]
    return _web(folder, "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")


def web_list(folder: Path, headings: Headings) -> Path:
    """An item an action, labels run in."""
    return _web(folder, "<ul>" + "".join(f"<li>{text}</li>" for text in _run_in(headings)) + "</ul>")


def web_list_of_labels(folder: Path, headings: Headings) -> Path:
    """A list of labels an action."""
    lists = ("".join(f"<li>{line}</li>" for line in lines) for lines in _lines(headings))
    return _web(folder, "".join(f"<ul>{items}</ul>" for items in lists))


def web_terms(folder: Path, headings: Headings) -> Path:
    """A list of terms and definitions below each action."""
    lists = (
        f"<h3>{card[0][1]}</h3><dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in card[1:]) + "</dl>"
        for card in _cards(headings)
    )
    return _web(folder, "".join(lists))


def web_paragraphs(folder: Path, headings: Headings) -> Path:
    """A paragraph a label, below the action as its heading."""
    blocks = (
        f"<h3>{row[0]}</h3>"
        + "".join(f"<p>{label}: {value}</p>" for label, value in zip(headings[1:], row[1:], strict=True))
        for row in ROWS
    )
    return _web(folder, "".join(blocks))


def _web(folder: Path, body: str) -> Path:
    (folder / "plan.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return folder / "plan.html"


def pdf_ruled(folder: Path, headings: Headings) -> Path:
    """A row an action, with rulings."""
    return _pdf(folder, [Table(_table(headings), style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])])


def pdf_row_rules(folder: Path, headings: Headings) -> Path:
    """A row an action, with a rule below each."""
    return _pdf(folder, [Table(_table(headings), style=[("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black)])])


def pdf_striped(folder: Path, headings: Headings) -> Path:
    """A row an action, each second row on a ground."""
    grounds = [("BACKGROUND", (0, row), (-1, row), colors.lightgrey) for row in range(1, len(ROWS) + 1, 2)]
    head = ("BACKGROUND", (0, 0), (-1, 0), colors.lightblue)
    return _pdf(folder, [Table(_table(headings), style=[head, *grounds])])


def pdf_cards(folder: Path, headings: Headings) -> Path:
    """A ruled card an action."""
    rules = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]
    return _pdf(folder, [Table([*map(list, card)], style=rules, spaceAfter=12) for card in _cards(headings)])


def pdf_lines(folder: Path, headings: Headings) -> Path:
    """A paragraph a label."""
    return _pdf(folder, [_paragraph(line) for lines in _lines(headings) for line in lines])


def pdf_wrapped_lines(folder: Path, headings: Headings) -> Path:
    """A paragraph an action, a line a label."""
    return _pdf(folder, [_paragraph("<br/>".join(lines)) for lines in _lines(headings)])


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
    rows = enumerate(_table(headings))
    return _drawn(folder, [(x, 750 - 18 * k, text) for k, row in rows for x, text in zip(_XS, row, strict=True)])


def pdf_aligned_cards(folder: Path, headings: Headings) -> Path:
    """Labels beside values below each action, only aligned."""
    texts: list[tuple[float, float, str]] = []
    for k, ((_, action), *pairs) in enumerate(_cards(headings)):
        texts.append((40, 750 - 90 * k, action))
        for n, (label, value) in enumerate(pairs, start=1):
            texts += [(40, 750 - 90 * k - 15 * n, label), (160, 750 - 90 * k - 15 * n, value)]
    return _drawn(folder, texts)


def pdf_boxes(folder: Path, headings: Headings) -> Path:
    """A box an action with its labels over their values beside each other below."""
    canvas = Canvas(str(folder / "plan.pdf"), pagesize=_SIZE)
    canvas.setFont("Helvetica", 9)
    for k, ((_, action), *pairs) in enumerate(_cards(headings)):
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
    for k, lines in enumerate(_lines(headings)):
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


SHAPES: tuple[Shape, ...] = (
    delimited, sheet, sheet_of_cards, word_table, word_cards, word_lines, word_run_in, text_lines, text_tabs, text_spaced,
    text_sections, markdown, markdown_list, web_table, web_list, web_list_of_labels, web_terms, web_paragraphs, pdf_ruled,
    pdf_row_rules, pdf_striped, pdf_cards, pdf_lines, pdf_wrapped_lines, pdf_aligned, pdf_aligned_cards, pdf_boxes,
    pdf_boxes_of_lines, pdf_merged_first,
)  # fmt: skip
