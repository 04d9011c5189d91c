"""One small plan printed in many formats and shapes, under headings that a test gives."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import openpyxl

ROWS = [
    ["Plant 500 trees along the ring road", "Parks Manager", "May 2024", "Ongoing"],
    ["Mow verges less", "Head of Highways", "June 2025", "Complete"],
    ["Open two gardens to schools", "Parks Manager", "March 2026", "Not started"],
    ["Dig ponds in each ward", "Ecology Officer", "July 2026", "Ongoing"],
]

Headings = Sequence[str]  # of the action, its lead, its time and its status
Shape = Callable[[Path, Headings], Path]


def table_of(headings: Headings) -> list[list[str]]:
    """Headings over a row an action."""
    return [[*headings], *ROWS]


def cards_of(headings: Headings) -> list[list[tuple[str, str]]]:
    """The labels and values of each action."""
    return [list(zip(headings, row, strict=True)) for row in ROWS]


def lines_of(headings: Headings) -> list[list[str]]:
    """The labels of each action, before colons."""
    return [[f"{label}: {value}" for label, value in card] for card in cards_of(headings)]


def _run_in(headings: Headings) -> list[str]:
    """A text an action, with its labels behind it."""
    cards = [[f"{label}: {value}." for label, value in card[1:]] for card in cards_of(headings)]
    return [f"{row[0]}. {' '.join(ends)}" for row, ends in zip(ROWS, cards, strict=True)]


def delimited(folder: Path, headings: Headings) -> Path:
    """A row an action, parted by commas."""
    path = folder / "plan.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table_of(headings))
    return path


def sheet(folder: Path, headings: Headings) -> Path:
    """A row an action, in a workbook."""
    book = openpyxl.Workbook()
    for row in table_of(headings):
        book.active.append(row)
    book.save(folder / "plan.xlsx")
    return folder / "plan.xlsx"


def sheet_of_cards(folder: Path, headings: Headings) -> Path:
    """Labels beside values in a workbook, a row empty between actions."""
    book = openpyxl.Workbook()
    for card in cards_of(headings):
        for pair in [*card, ()]:
            book.active.append(pair)
    book.save(folder / "plan.xlsx")
    return folder / "plan.xlsx"


def word_table(folder: Path, headings: Headings) -> Path:
    """A row an action, in Word."""
    return _word(folder, [table_of(headings)])


def word_cards(folder: Path, headings: Headings) -> Path:
    """A table of labels and values an action, in Word."""
    return _word(folder, [[[*pair] for pair in card] for card in cards_of(headings)])


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
    for lines in lines_of(headings):
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
    return _text(folder, "\n\n".join("\n".join(lines) for lines in lines_of(headings)))


def text_tabs(folder: Path, headings: Headings) -> Path:
    """A row an action, parted by tabs."""
    return _text(folder, "\n".join("\t".join(row) for row in table_of(headings)))


def text_spaced(folder: Path, headings: Headings) -> Path:
    """A row an action, columns kept apart by spaces."""
    return _text(folder, "\n".join("".join(text.ljust(40) for text in row) for row in table_of(headings)))


def text_sections(folder: Path, headings: Headings) -> Path:
    """A label over its value, as text."""
    return _text(folder, "\n\n".join("\n".join(f"{a}\n{b}" for a, b in card) for card in cards_of(headings)))


def _text(folder: Path, text: str) -> Path:
    (folder / "plan.txt").write_text(text, encoding="utf-8")
    return folder / "plan.txt"


def markdown(folder: Path, headings: Headings) -> Path:
    """A row an action, as Markdown."""
    head, *rows = [f"| {' | '.join(row)} |" for row in table_of(headings)]
    (folder / "plan.md").write_text("\n".join([head, "|---|---|---|---|", *rows]), encoding="utf-8")
    return folder / "plan.md"


def markdown_list(folder: Path, headings: Headings) -> Path:
    """Labels in items below an action, as Markdown."""
    blocks = [f"## {card[0][1]}\n\n" + "\n".join(f"- **{a}:** {b}" for a, b in card[1:]) for card in cards_of(headings)]
    (folder / "plan.md").write_text("\n\n".join(blocks), encoding="utf-8")
    return folder / "plan.md"


def word_labels_in_cells(folder: Path, headings: Headings) -> Path:
    """A row an action, with who leads and when behind it in its cell, in Word."""
    action, lead, time, status = headings
    rows = [[f"{what}. {lead}: {who}. {time}: {when}.", how] for what, who, when, how in ROWS]
    return _word(folder, [[[action, status], *rows]])


def web_table_of_both(folder: Path, headings: Headings) -> Path:
    """A row an action, lead and time in one column, on a web page."""
    action, lead, time, status = headings
    rows = [[action, f"{lead} / {time}", status], *([what, f"{who} {when}", how] for what, who, when, how in ROWS)]
    return _web_table(folder, rows)


def web_sections(folder: Path, headings: Headings) -> Path:
    """A row an action below one that says who leads it, on a web page."""
    action, lead, *others = headings
    head = "".join(f"<td>{text}</td>" for text in (action, *others))
    rows = (
        f"<tr><td colspan=3>{lead}: {who}</td></tr><tr><td>{what}</td><td>{when}</td><td>{how}</td></tr>"
        for what, who, when, how in ROWS
    )
    return _web(folder, f"<table><tr>{head}</tr>{''.join(rows)}</table>")


def web_table(folder: Path, headings: Headings) -> Path:
    """A row an action, on a web page."""
    return _web_table(folder, table_of(headings))


def _web_table(folder: Path, rows: list[list[str]]) -> Path:
    cells = ["".join(f"<td>{text}</td>" for text in row) for row in rows]
    return _web(folder, "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")


def web_list(folder: Path, headings: Headings) -> Path:
    """An item an action, labels run in."""
    return _web(folder, "<ul>" + "".join(f"<li>{text}</li>" for text in _run_in(headings)) + "</ul>")


def web_list_of_labels(folder: Path, headings: Headings) -> Path:
    """A list of labels an action."""
    lists = ("".join(f"<li>{line}</li>" for line in lines) for lines in lines_of(headings))
    return _web(folder, "".join(f"<ul>{items}</ul>" for items in lists))


def web_terms(folder: Path, headings: Headings) -> Path:
    """A list of terms and definitions below each action."""
    lists = (
        f"<h3>{card[0][1]}</h3><dl>" + "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in card[1:]) + "</dl>"
        for card in cards_of(headings)
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


SHAPES: tuple[Shape, ...] = (
    delimited,
    sheet,
    sheet_of_cards,
    word_table,
    word_cards,
    word_lines,
    word_run_in,
    text_lines,
    text_tabs,
    text_spaced,
    text_sections,
    markdown,
    markdown_list,
    word_labels_in_cells,
    web_table_of_both,
    web_sections,
    web_table,
    web_list,
    web_list_of_labels,
    web_terms,
    web_paragraphs,
)
