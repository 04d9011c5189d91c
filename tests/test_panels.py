"""Coloured fills on a page that are no ruled tables: panels beside the text, and tiles that make rows."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate
from test_promises import LED, MORE

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document

GOALS = [
    ("Every home is warm", "Housing Team"),
    ("Buses run at night", "Transport Board"),
    ("Rivers are clean", "Rivers Trust"),
]
TILES = ((40, 140), (140, 400), (400, 560))  # where they begin and end


def page_with_panel(path: Path, panel: str, texts: list[str]) -> None:
    """A PDF with a coloured panel along its left, the lines of which are not level with the text."""
    wide = ParagraphStyle("wide", fontSize=12, leading=19, spaceAfter=9)

    def draw(canvas: Canvas, _: object) -> None:
        canvas.setFillColorRGB(0, 0.4, 0.5)
        canvas.rect(0, 0, 150, 842, stroke=0, fill=1)
        paragraph = Paragraph(panel, wide)
        _, height = paragraph.wrap(120, 700)
        paragraph.drawOn(canvas, 15, 740 - height)

    style = ParagraphStyle("body", fontSize=10, leading=12, spaceAfter=8)
    document = SimpleDocTemplate(str(path), pagesize=(595, 842), leftMargin=180)
    document.build([Paragraph(text, style) for text in texts], onFirstPage=draw)


def test_a_sidebar_is_read_by_itself(tmp_path: Path):
    """Its lines interrupt no list beside it, and none is lost."""
    panel = "One in three residents of the town told us that they had stopped going into shops in the evening"
    first, then = ("<br/>".join(f"• {item}" for item in items) for items in (LED, MORE))
    page_with_panel(
        tmp_path / "plan.pdf", panel, ["Our plan", "Shops", "By March 2026 we will:", first, "In 2027 we will:", then]
    )
    asides = [paragraph.text for paragraph in read_document(tmp_path / "plan.pdf").paragraphs if paragraph.is_aside]
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert asides == [panel]
    assert [action.action for action in plan.actions] == [item.partition(" (")[0] for item in (*LED, *MORE)]


def test_a_panel_beside_a_table_heads_its_section(tmp_path: Path):
    """Its title is none of the plan, nor is the number of the page."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(842, 595))
    for number, title in enumerate(("1. Warm homes", "2. Safe roads"), start=1):
        fill(canvas, 0, 200, 0, 595)
        for size, y, line in ((15, 540, title), (9, 513, "Why it matters"), (9, 497, "Bills fall.")):
            canvas.setFont("Helvetica", size)
            canvas.drawString(12, y, line)
        canvas.grid([260, 600, 800], [470, 500, 530])
        for x, heading, value in ((265, "Action", f"Plant trees {number}"), (605, "Lead", "Parks Manager")):
            canvas.drawString(x, 510, heading)
            canvas.drawString(x, 480, value)
        canvas.drawString(700, 20, f"Page {number} of 2")
        canvas.showPage()
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [(a.section, a.lead_text) for a in plan.actions] == [
        (s, "Parks Manager") for s in ("Warm homes", "Safe roads")
    ]
    assert plan.title is None


def test_a_word_level_with_its_like_in_another_column_is_kept(tmp_path: Path):
    """Only what is printed over the same word is left out."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842))
    for y in range(700, 703):  # whatever the heights at which lines are told apart
        canvas.drawString(400, y - 100 * (y - 700), "Tarrow")
        canvas.drawString(40, y - 100 * (y - 700) - 1.2, "Tarrow")
    canvas.save()
    words = " ".join(paragraph.text for paragraph in read_document(tmp_path / "plan.pdf").paragraphs).split()
    assert words.count("Tarrow") == 6


def test_rows_of_tiles_stand_apart(tmp_path: Path):
    """Further than the tiles of a row; one tile may stand beside two rows."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842))
    for (begin, _), heading in zip(TILES, ("Theme", "Our goal for the city", "Led by"), strict=True):
        canvas.drawString(begin + 4, 720, heading)
    for number, texts in enumerate(GOALS):
        low = 680 - 35 * number
        for (begin, end), text in zip(TILES[1:], texts, strict=True):
            fill(canvas, begin, end, low, 30)
            canvas.drawString(begin + 4, low + 12, text)
    fill(canvas, *TILES[0], 645, 65)
    fill(canvas, *TILES[0], 610, 30)
    canvas.drawString(44, 670, "Homes")
    canvas.drawString(44, 622, "Nature")
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [(a.section, a.action, a.lead_text) for a in plan.actions] == [
        (section, *goal) for section, goal in zip(("Homes", "Homes", "Nature"), GOALS, strict=True)
    ]


def fill(canvas: Canvas, begin: float, end: float, low: float, height: float) -> None:
    """A tile, below the texts that are drawn later."""
    canvas.setFillColorRGB(0.9, 0.95, 0.95)
    canvas.rect(begin, low, end - begin, height, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)


def test_a_heading_in_a_panel_stands_before_the_table_beside_it(tmp_path: Path):
    """Though the table begins a little above the words in the panel."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(842, 595))
    for number, theme in enumerate(("Homes", "Parks")):
        top = 560 - 280 * number
        canvas.setFillColorRGB(0.2, 0.4, 0.5)
        canvas.rect(0, top - 200, 150, 200, stroke=0, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        for line, text in enumerate((theme, "How we live")):
            canvas.drawString(15, top - 33 - 17 * line, text)
        canvas.setFillColorRGB(0, 0, 0)
        for row, texts in enumerate(
            (("Action", "Lead"), (f"Plan {theme.lower()} well", "Planning Team"), ("Report yearly", "Chief Executive"))
        ):
            for column, text in enumerate(texts):
                canvas.drawString(205 + 250 * column, top - 25 * row - 16, text)
    canvas.save()
    items = read_document(tmp_path / "plan.pdf").pages[0].items
    assert [getattr(item, "text", "table") for item in items] == [
        "Homes How we live",
        "table",
        "Parks How we live",
        "table",
    ]


@pytest.mark.parametrize(("shaded", "heading"), [((400,), "Progress update"), ((35, 400), "How it goes")])
def test_a_shaded_column_is_no_sidebar(shaded: Sequence[int], heading: str, tmp_path: Path):
    """It stands under a known heading, or level with another, though its lines are not level with those beside."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842))
    canvas.setFillColorRGB(0.8, 0.9, 0.95)
    for left in shaded:
        canvas.rect(left, 450, 160, 330, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 9)
    xs = (40, 280, 405)
    for x, name in zip(xs, ("Action", "Lead officer", heading), strict=True):
        canvas.drawString(x, 760, name)
    for k, action in enumerate(("Plant trees", "Mow less", "Open a park")):
        canvas.drawString(xs[0], 720 - 80 * k, action)
        canvas.drawString(xs[1], 720 - 80 * k, "Parks Manager")
        for line, text in enumerate(("Work began in May and", "is going well with", "several partners")):
            canvas.drawString(xs[2], 726 - 80 * k - 10 * line, text)
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    said = [a.progress or a.extras[heading] for a in plan.actions]
    assert said == ["Work began in May and is going well with several partners"] * 3


@pytest.mark.parametrize(("section", "place"), [(None, 0), ("Parks", 1), ("Parks", 4)])
def test_every_other_row_may_be_filled_from_the_first(section: str | None, place: int, tmp_path: Path):
    """Headings and the first row, each cell by itself, are no table of their own: bare rows and bands go on with it.

    The name of a section may stand between them, in a row filled across, or later between two filled rows.
    """
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842))
    columns = ((40, 280), (280, 420), (420, 550))
    rows = [
        ("Action", "Lead officer", "By when"),
        *((f"Plant {k} trees", "Ranger", f"May 202{k}") for k in range(4, 9)),
    ]
    filled, y = True, 700
    for number, texts in enumerate(rows):
        if section and number == place:
            fill_row(canvas, y, [(40, 550)], [section], 0.9)
            filled, y = True, y - 16
        fill_row(canvas, y, columns, texts, (0.95 if number else 0.85) if filled else 1)
        filled, y = not number or not filled, y - 16
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [(a.section, a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        (section if number >= place else None, *row) for number, row in enumerate(rows) if number
    ]


def fill_row(
    canvas: Canvas, low: float, columns: Sequence[tuple[int, int]], texts: Sequence[str], fill: float, height: int = 16
) -> None:
    """A row whose cells are filled one by one; a fill of 1 is not drawn."""
    for (begin, end), text in zip(columns, texts, strict=True):
        canvas.setFillGray(fill)
        if fill < 1:
            canvas.rect(begin, low, end - begin, height, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(begin + 4, low + height - 12, text)


@pytest.mark.parametrize("tall", [False, True])
def test_headings_in_two_filled_rows_stand_above_statuses_that_are_filled(tall: bool, tmp_path: Path):
    """Groups of headings, perhaps beside tall ones, are no columns, though no upright ruling parts the rows below."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842))
    columns = ((40, 240), (240, 330), (330, 400), (400, 470), (470, 550))
    headings = ("Action", "Lead officer", "Start date", "End date", "RAG status")
    if tall:
        fill_row(canvas, 684, (columns[0], columns[1], columns[4]), (*headings[:2], headings[4]), 0.8, height=32)
        fill_row(canvas, 700, [(330, 470)], ["When"], 0.8)
        fill_row(canvas, 684, columns[2:4], headings[2:4], 0.8)
    else:
        fill_row(canvas, 700, ((40, 330), (330, 470), (470, 550)), ("What and who", "When", "Monitoring"), 0.8)
        fill_row(canvas, 684, columns, headings, 0.8)
    for number in range(4):
        low = 668 - 16 * number
        texts = (f"Plant {number} trees", "Ranger", f"May 202{number}", f"July 202{number}")
        fill_row(canvas, low, columns[:4], texts, 1)
        fill_row(canvas, low, columns[4:], ["Green"], 0.7)
        canvas.line(40, low, 550, low)
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [(a.action, a.lead_text, a.target_text, a.rag) for a in plan.actions] == [
        (f"Plant {k} trees", "Ranger", f"July 202{k}", "green") for k in range(4)
    ]
