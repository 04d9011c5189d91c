"""Tables of which the borders of some rows were dragged aside."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import Reading
from parsers.plan import parse_document
from schema.plan import ParsedPlan

ROWS = [["You said", "We will", "Who", "When"], ["Cars are fast", "Ask for a limit", "Clerk", "May 2026"],
        ["Paths are bad", "Walk all of them", "Paths Group", "June 2026"], ["There is no bus", "Share cars", "Clerk", "2027"]]  # fmt: skip
BORDERS = [(0, 120, 260, 350, 450)] * 2 + [(0, 108, 260, 350, 450), (0, 108, 272, 335, 450)]


def drawn(folder: Path) -> Path:
    """The rows as a PDF, each with borders of its own."""
    canvas = Canvas(str(folder / "plan.pdf"), pagesize=(500, 200))
    canvas.setFont("Helvetica", 9)
    for row, (texts, borders) in enumerate(zip(ROWS, BORDERS, strict=True)):
        canvas.grid([x + 20 for x in borders], [160 - 20 * row, 180 - 20 * row])
        for x, text in zip(borders, texts, strict=False):
            canvas.drawString(x + 24, 167 - 20 * row, text)
    canvas.save()
    return folder / "plan.pdf"


def written(folder: Path) -> Path:
    """The rows as Word keeps them: cells over the columns that all borders make."""
    edges = sorted({x for borders in BORDERS for x in borders})
    document = docx.Document()
    table = document.add_table(len(ROWS), len(edges) - 1)
    for row, (texts, borders) in enumerate(zip(ROWS, BORDERS, strict=True)):
        for text, left, right in zip(texts, borders, borders[1:], strict=False):
            begin, end = edges.index(left), edges.index(right) - 1
            table.cell(row, begin).merge(table.cell(row, end)).text = text
    document.save(str(folder / "plan.docx"))
    return folder / "plan.docx"


def columns_of(plan: ParsedPlan) -> list[str]:
    """The fields of the first table's columns."""
    return [column.field for column in plan.tables[0].columns]


@pytest.mark.parametrize("made", [drawn, written])
def test_a_shifted_border_makes_no_column(made: Callable[[Path], Path], tmp_path: Path):
    """Each text stands under the heading of most of its width."""
    plan = parse_document(made(tmp_path), Reading())
    assert columns_of(plan) == ["extra", "action", "lead_text", "target_text"]
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == [tuple(row[1:]) for row in ROWS[1:]]
