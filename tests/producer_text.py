"""Text files: tables whose columns spaces keep apart, as PDFs turned into text have them, and Markdown."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from textwrap import wrap

from generator import GeneratedPlan
from layouts import lay_out
from printed import Block, Cell, Table, Text

_LETTERS = 150  # of a line, where its longest words let it be so short
_GAP = 3  # spaces between columns
_LINES = 60  # of a page
_MARKS = {"title": "# ", "heading": "## ", "subheading": "### ", "item": "- "}


def write_text(plan: GeneratedPlan, path: Path) -> None:
    """Plain text with a form feed between pages."""
    pages: list[list[str]] = [[]]
    for block in lay_out(plan):
        for group in _groups(block):
            repeated = isinstance(block, Table) and plan.kind("header") == "repeated"
            if len(pages[-1]) + len(group) > _LINES:
                pages.append([] if not repeated else _heading_lines(block))
            pages[-1] += [*group, ""]
    path.write_text("\n\f".join("\n".join(lines) for lines in pages), encoding="utf-8")


def _heading_lines(block: Block) -> list[str]:
    assert isinstance(block, Table)
    return [line for group in list(_groups(block))[: block.head] for line in [*group, ""]]


def _groups(block: Block) -> Iterator[list[str]]:
    """The lines of a block that stand on one page: a paragraph, or a row of a table."""
    if isinstance(block, Text):
        text = block.between.join(f"{label} {value}".strip() for label, value in block.runs)
        lines = [line for part in text.replace("\v", "\n").split("\n") for line in wrap(part, _LETTERS)]
        yield [f"  • {line}" for line in lines] if block.style == "item" else lines
        return
    assert isinstance(block, Table)
    widths = _widths(block)
    for row in block.rows:
        yield _row_lines(row, widths)


def _widths(table: Table) -> list[int]:
    """How many letters each column has: its longest word, and a share of what is left by its weight."""
    columns = list(zip(*table.rows, strict=True))
    least = [
        max(map(len, " ".join(c.text for c in column if c and c.columns == 1).split()), default=4) for column in columns
    ]
    spare = max(0, _LETTERS - sum(least) - _GAP * len(least))
    return [
        width + int(spare * weight / sum(table.weights)) for width, weight in zip(least, table.weights, strict=True)
    ]


def _row_lines(row: list[Cell | None], widths: list[int]) -> list[str]:
    """A row as lines; a cell across the table runs on over its columns."""
    if any(cell and cell.columns > 1 for cell in row):
        return wrap((_GAP * " ").join(cell.text for cell in row if cell and cell.text), _LETTERS)
    cells = [wrap(cell.text, width) if cell else [] for cell, width in zip(row, widths, strict=True)]
    padded = [
        [text.ljust(width + _GAP) for text, width in zip(line, widths, strict=True)]
        for line in zip_longest(*cells, fillvalue="")
    ]
    return ["".join(line).rstrip() for line in padded]


def write_markdown(plan: GeneratedPlan, path: Path) -> None:
    """Markdown: headings, lists, tables between bars."""
    parts = ["\n".join(_markdown(block)) for block in lay_out(plan)]
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _markdown(block: Block) -> Iterator[str]:
    if isinstance(block, Text):
        runs = [f"**{label}** {value}".strip() if label and value else label or value for label, value in block.runs]
        yield _MARKS.get(block.style, "") + block.between.join(runs).replace("\v", "<br>\n")
        return
    assert isinstance(block, Table)
    for number, row in enumerate(block.rows):
        yield f"| {' | '.join(_marked(cell) for cell in row)} |"
        if number == block.head - 1:
            yield f"|{'---|' * len(row)}"


def _marked(cell: Cell | None) -> str:
    """A cell as Markdown: bold where it announces a section, its paragraphs apart."""
    text = cell.text.replace("|", "\\|").replace("\n", "<br><br>").replace("\v", "<br>") if cell else ""
    return f"**{text}**" if cell and text and cell.style in ("section", "total") else text
