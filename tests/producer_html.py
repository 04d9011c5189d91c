"""Web pages, and PDFs that WeasyPrint makes of them."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path

from generator import GeneratedPlan
from html_style import is_centred, page_width, style_of, type_size
from layouts import lay_out
from pdf_pages import finish, overlay
from printed import Block, Boxes, Cell, Frame, SideBySide, Table, Text
from unseen import with_unseen
from widths import column_widths

_MENU = '<a href="/">Home</a><br><a href="/council">Your council</a><br><a href="/contact">Contact us</a>'
_ACCORDIONS = (
    ("<details open><summary>{}</summary><!-- {} -->", "</details>"),
    ('<div class="accordion">{}<div class="panel" id="{}">', "</div></div>"),
)
_BUTTON = '<button aria-expanded="true"'
_TAGS = {
    "title": "h1",
    "heading": "h2",
    "subheading": "h3",
    "body": "p",
    "note": "p class=note",
    "item": "li",
    "lines": "p",
    "banner": "h2 class=banner",
    "intro": "p class=intro",
    "number": "p class=number",
    "label": "p class=label",
    "control": "p class=control",
}


def page_of(plans: list[GeneratedPlan]) -> str:
    """Plans one after the other as one HTML page in the style of the first."""
    blocks = "\n".join(part for plan in plans for part in _parts(plan))
    if plans[0].has("page:layout_table"):
        blocks = f"<table><tr><td>{_MENU}</td><td>{blocks}</td></tr></table>"
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(plans[0].title)}</title>'
        f"<style>{style_of(plans[0])}</style></head><body>\n{blocks}\n</body></html>"
    )


def _parts(plan: GeneratedPlan) -> Iterator[str]:
    """The blocks of a plan; in an accordion what stands below the title of a section opens with it."""
    opened = 0
    opening, closing = _ACCORDIONS[plan.seed % 2]
    for block in lay_out(plan):
        parts = _block(plan, block)
        if plan.has("page:accordion") and isinstance(block, Text) and block.style == "heading":
            yield from [closing] if opened else []
            opened += 1
            panel = f"panel-{plan.seed}-{opened}"
            yield opening.format("".join(parts).replace(_BUTTON, f'{_BUTTON} aria-controls="{panel}"'), panel)
        else:
            yield from parts
    yield from [closing] if opened else []


def write_html(plan: GeneratedPlan, path: Path) -> None:
    """A web page."""
    write_html_of([plan], path)


def write_html_of(plans: list[GeneratedPlan], path: Path) -> None:
    """A web page of plans one after the other, as saved with the panels of its accordion closed."""
    closed = page_of(plans).replace(_BUTTON, _BUTTON.replace("true", "false"))
    path.write_text(closed.replace('<div class="panel"', '<div class="panel" hidden'), encoding="utf-8")


def write_weasyprint(plan: GeneratedPlan, path: Path) -> None:
    """A PDF by WeasyPrint."""
    write_weasyprint_of([plan], path)


def write_weasyprint_of(plans: list[GeneratedPlan], path: Path) -> None:
    """A PDF by WeasyPrint of plans one after the other."""
    from weasyprint import HTML

    HTML(string=page_of(plans)).write_pdf(str(path))
    overlay(plans[0], path)
    finish(plans[0], path)


def _block(plan: GeneratedPlan, block: Block) -> Iterator[str]:
    if isinstance(block, Text):
        yield from _text(plan, block)
    elif isinstance(block, SideBySide):
        half = page_width(plan) / 2 - 10
        yield '<div style="display: flex; gap: 20pt">'
        for table, text in zip((block.left, block.right), block.texts or ("", ""), strict=True):
            yield f'<div style="width: {half:.1f}pt">{f"<p>{escape(text)}</p>" if text else ""}'
            yield from _table(plan, table, half)
            yield "</div>"
        yield "</div>"
    elif isinstance(block, Boxes):
        yield from _boxes(plan, block)
    elif isinstance(block, Frame):
        yield from _frame(plan, block)
    else:
        yield from _table(plan, block, page_width(plan))


def _frame(plan: GeneratedPlan, block: Frame) -> Iterator[str]:
    """A table of one column, whose cells hold texts and tables."""
    yield '<table class="frame">'
    for parts in block.cells:
        inner = "".join(_framed(plan, parts))
        yield f"<tr><td>{inner}</td></tr>"
    yield "</table>"


def _framed(plan: GeneratedPlan, parts: list[Text | Table]) -> Iterator[str]:
    """What stands in a cell of a frame: titles are bold text there."""
    for part in parts:
        if isinstance(part, Text):
            text = _marked(plan, part.text)
            yield f"<p><b>{text}</b></p>" if part.style == "heading" else f"<p>{text}</p>"
        else:
            yield from _table(plan, part, page_width(plan) - 20)


def _boxes(plan: GeneratedPlan, block: Boxes) -> Iterator[str]:
    """Rows of cards with gutters between."""
    width = (page_width(plan) - 14 * (block.in_a_row - 1)) / block.in_a_row - 22
    look = "border: 0.7pt solid #bbb; border-top: 3pt solid #00788a" if block.is_framed else "background: #efe7f5"
    for row in block.rows:
        yield f'<div class="row" style="align-items: {"stretch" if block.is_level else "flex-start"}">'
        for card in row:
            yield f'<div class="box" style="width: {width:.1f}pt; {look}; border-radius: {block.radius}pt">'
            for number, group in enumerate(card):
                rule = ' style="border-top: 0.5pt solid #ddd"' if number and block.is_ruled else ""
                yield f"<div{rule}>{''.join(part for text in group for part in _text(plan, text))}</div>"
            yield "</div>"
        yield "</div>"


def _text(plan: GeneratedPlan, block: Text) -> Iterator[str]:
    """A paragraph, item or list of terms; labels are bold."""
    runs = [(_marked(plan, label), _coloured(_marked(plan, text), block.colour_of(text))) for label, text in block.runs]
    if block.style == "aside":
        yield f"<aside>{''.join(f'<p>{line}</p>' for line in escape(block.text).split(chr(10)))}</aside>"
        return
    if block.style == "terms":
        terms = "".join(f"<dt>{label.removesuffix(':')}</dt><dd>{text}</dd>" for label, text in runs)
        yield f"<dl>{terms}</dl>"
        return
    tag = _TAGS[block.style]
    bold = tag not in ("h1", "h2", "h3")
    parts = [(f"<b>{label}</b> {text}" if bold and label else label or text).strip() for label, text in runs]
    button = f' <button class="control">{escape(block.control)}</button>' if block.control else ""
    inner = block.between.join(parts).replace(chr(11), "<br>") or "&nbsp;"
    if plan.has("page:accordion") and plan.seed % 2 and tag == "h2":
        inner = f"{_BUTTON}>{inner}</button>"
    whole = f"<{tag}>{inner}{button}</{tag.split()[0]}>"
    yield f"<ul>{whole}</ul>" if tag == "li" else whole


def _table(plan: GeneratedPlan, table: Table, total: float) -> Iterator[str]:
    widths, size = column_widths(table, total, type_size(plan))
    columns = "".join(f'<col style="width: {width:.1f}pt">' for width in widths)
    boxed = ' class="boxed"' if table.is_boxed else ""
    yield f'<table{boxed} style="font-size: {size}pt; width: {sum(widths):.1f}pt">{columns}'
    if table.head:
        yield f"<thead>{''.join(_row(plan, row, 'th') for row in table.rows[: table.head])}</thead>"
    rows = table.rows[table.head :]
    if plan.has("cells:headed") and table.of_actions:
        rows = [_headed(plan, row, table.rows[table.head - 1]) for row in rows]
    yield f"<tbody>{''.join(_row(plan, row, 'td') for row in rows)}</tbody></table>"


def _headed(plan: GeneratedPlan, row: list[Cell | None], headings: list[Cell | None]) -> list[Cell | None]:
    """A row for narrow screens: each cell prints the heading of its column once more, glued to its text or not."""
    mark = (": ", " ", "", " – ")[plan.seed % 4]
    return [
        replace(cell, text=f"{heading.text.rstrip(':')}{mark}{cell.text}")
        if cell and heading and heading.text and cell.columns == 1
        else cell
        for cell, heading in zip(row, headings, strict=True)
    ]


def _row(plan: GeneratedPlan, cells: list[Cell | None], tag: str) -> str:
    return f"<tr>{''.join(_cell(plan, cell, tag) for cell in cells if cell)}</tr>\n"


def _cell(plan: GeneratedPlan, cell: Cell, tag: str) -> str:
    tag = "th" if cell.style in ("head", "vertical") else tag
    spans = "".join(
        f' {name}span="{value}"' for name, value in (("row", cell.rows), ("col", cell.columns)) if value > 1
    )
    look = [f"background: {cell.fill}"] if cell.fill else []
    look += ["text-align: center"] if is_centred(plan, cell) else []
    fill = f' style="{"; ".join(look)}"' if look else ""
    if cell.style == "section":
        spans += ' class="section"'
    return f"<{tag}{spans}{fill}>{_content(plan, cell)}</{tag}>"


def _content(plan: GeneratedPlan, cell: Cell) -> str:
    """What stands in a cell: paragraphs, a list for bullets, a coloured circle."""
    if cell.symbol:
        return f"{escape(cell.text[:-1])}{_coloured(cell.text[-1:], cell.symbol)}"
    note = f"<sup>{cell.note}</sup>" if cell.note else ""
    paragraphs = [_marked(plan, with_unseen(plan, text)) for text in cell.text.split("\n")]
    if cell.style == "section" and len(paragraphs) == 1:
        return f"<b>{paragraphs[0]}</b>"
    if len(paragraphs) == 1:
        return paragraphs[0] + note
    return "".join(f"<p>{text}</p>" for text in paragraphs[:-1]) + f"<p>{paragraphs[-1]}{note}</p>"


def _coloured(text: str, colour: str | None) -> str:
    return f'<span style="color: {colour}">{text}</span>' if colour else text


def _marked(plan: GeneratedPlan, text: str) -> str:
    if plan.has("text:ligatures"):
        text = text.replace("fi", "ﬁ").replace("fl", "ﬂ")
    words = escape(text).replace("\v", "<br>").split(" ")
    if plan.has("text:links"):
        words = [f'<a href="https://{word}">{word}</a>' if ".gov.uk/" in word else word for word in words]
    return " ".join(words)
