"""Tables drawn as tiles, and tiles that are none."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers.drawn.mosaic import find_mosaics
from parsers.readers.pdfium.pages import page_inks


@pytest.mark.parametrize(("texts", "count"), [(("Red", "Amber", "Green", "Green"), 0), (("Red", "Parks", "Green", "Roads"), 1)])  # fmt: skip
def test_tiles_that_only_name_colours_are_no_table(tmp_path: Path, texts: tuple[str, ...], count: int):
    """They are ratings, this month's beside last month's, in columns of a table that is not drawn."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 200))
    for number, text in enumerate(texts):
        x, y = 100 + 80 * (number % 2), 140 - 20 * (number // 2)
        canvas.setFillColorRGB(1, 0.7, 0)
        canvas.rect(x, y, 80, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(x + 4, y + 6, text)
    canvas.save()
    (ink,) = page_inks(tmp_path / "plan.pdf")
    assert len(find_mosaics(ink, [])) == count


def test_ratings_between_the_grounds_of_columns_are_no_table(tmp_path: Path):
    """Nor do they part its columns: the rows of these are told by the words on the page."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 300))
    canvas.setFont("Helvetica", 9)
    above = ["Action|Priority|RAG|Lead", "Plant trees|High||Ranger", "Mow less|Low||Parks Team"]
    below = ["Dig ponds|High||Fleet", "Train staff|Low||Ranger", "Sow meadows|High||Parks Team"]
    for page in (above, below):
        height, top = 20 * len(page), 270
        canvas.setFillGray(0.9)
        for x in (120, 240):
            canvas.rect(x, top - height, 60, height, stroke=0, fill=1)
        for number, row in enumerate(page):
            y = top - 20 * (number + 1)
            if row != above[0]:
                canvas.setFillColorRGB(*((1, 0, 0), (0, 0.7, 0))[number % 2])
                canvas.rect(180, y, 60, 20, stroke=0, fill=1)
            canvas.setFillGray(0)
            for x, text in zip((20, 123, 183, 243), row.split("|"), strict=True):
                canvas.drawString(x, y + 7, text)
        canvas.showPage()
    canvas.save()
    *_, ink = page_inks(tmp_path / "plan.pdf")
    assert find_mosaics(ink, []) == []
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(a.action, a.priority, a.lead_text) for a in actions] == [
        ("Plant trees", "High", "Ranger"), ("Mow less", "Low", "Parks Team"), ("Dig ponds", "High", "Fleet"),
        ("Train staff", "Low", "Ranger"), ("Sow meadows", "High", "Parks Team"),
    ]  # fmt: skip


def draw_tiles(canvas: Canvas, top: int, rows: list[str], xs: tuple[int, ...] = (40, 180, 310, 370)) -> None:
    """White tiles on a black ground, a row a line of texts; `-` is a place without a tile, `v` ends one halfway down."""
    canvas.setFillGray(0)
    canvas.rect(xs[0] - 1, top - 30 * len(rows) - 1, xs[-1] - xs[0] + 2, 30 * len(rows) + 2, stroke=0, fill=1)
    for number, row in enumerate(rows):
        y = top - 30 * number
        for x0, x1, text in zip(xs, xs[1:], row.split("|"), strict=False):
            if text != "-":
                height = 15 if text.endswith("v") else 29
                canvas.setFillGray(1)
                canvas.rect(x0, y - height, x1 - x0 - 1, height, stroke=0, fill=1)
                canvas.setFillGray(0)
                canvas.drawString(x0 + 3, y - 12, text.rstrip("v"))
    canvas.setFont("Helvetica", 9)


def test_a_merged_cell_that_a_page_break_cuts_is_drawn_no_further_than_its_text(tmp_path: Path):
    """A browser leaves the rest, and all of it on the next page, as ground; a tile without text is blank itself."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 300))
    canvas.setFont("Helvetica", 9)
    draw_tiles(
        canvas, 280, ["Action|Lead|By when", "Plant trees|Ranger|May 2025", "Mow less|Fleet|June 2025v", "Dig|Parks|-"]
    )
    canvas.showPage()
    canvas.setFont("Helvetica", 9)
    draw_tiles(canvas, 280, ["Sow|Ranger|-", "Reap|Fleet|2026", "Rake||2027", "Hoe|Ranger|"])
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(a.action, a.lead_text, a.target_text) for a in actions] == [
        ("Plant trees", "Ranger", "May 2025"), ("Mow less", "Fleet", "June 2025"), ("Dig", "Parks", "June 2025"),
        ("Sow", "Ranger", "June 2025"), ("Reap", "Fleet", "2026"), ("Rake", None, "2027"), ("Hoe", "Ranger", None),
    ]  # fmt: skip


def test_words_between_two_tables_of_tiles_are_no_row(tmp_path: Path):
    """Where a table of other columns stands between bands that are alike, what is above it is its title."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 300))
    canvas.setFont("Helvetica", 9)
    draw_tiles(canvas, 280, ["Plant trees|Ranger|May 2025", "Mow less|Fleet|June 2025"])
    canvas.drawString(43, 208, "Our figures")
    draw_tiles(canvas, 200, ["Trees|20", "Ponds|30"], xs=(40, 220, 370))
    draw_tiles(canvas, 120, ["Sow|Ranger|2026", "Reap|Fleet|2026"])
    canvas.save()
    (ink,) = page_inks(tmp_path / "plan.pdf")
    assert [table.labels.shape for table in find_mosaics(ink, [])] == [(2, 3), (2, 2), (2, 3)]


def test_a_page_break_parts_the_cells_of_a_card(tmp_path: Path):
    """Its last labels stand above the title of the next card, its title and first label below all others."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 400))
    _card(canvas, 390, None, 100, ["Priority:", "Progress:"])
    _card(canvas, 350, "Plant trees", 101, ["Lead:", "Priority:"])
    _card(canvas, 290, "Mend paths", 103, ["Lead:"])
    canvas.save()
    (ink,) = page_inks(tmp_path / "plan.pdf")
    assert [len(table.spans) for table in find_mosaics(ink, [])] == [4, 5, 3]


def test_a_page_break_may_leave_the_last_label_of_a_card_alone(tmp_path: Path):
    """With its value, which is as wide as the other values of a card of which some stand beside a second label."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 400))
    _card(canvas, 390, None, 100, ["Priority:"])
    _card(canvas, 350, "Plant trees", 101, ["Lead:|Rag:", "Priority:"])
    canvas.save()
    (ink,) = page_inks(tmp_path / "plan.pdf")
    assert [len(table.spans) for table in find_mosaics(ink, [])] == [6, 2]


def _card(canvas: Canvas, top: float, title: str | None, middle: float, labels: list[str]) -> None:
    """White tiles on a black ground, from the title down; labels end at `middle`, and values begin there."""
    count = len(labels) + bool(title)
    canvas.setFillGray(0)
    canvas.rect(20, top - 12 * count, 360, 12 * count, stroke=0, fill=1)
    rows = [[(21.0, 379.0, title)]] if title else []
    for label in labels:
        first, _, second = label.partition("|")
        values = [(middle + 1, 200.0, "High"), (201.0, 379.0, second)] if second else [(middle + 1, 379.0, "High")]
        rows.append([(21.0, middle, first), *values])
    for number, row in enumerate(rows):
        y = top - 12 * number - 11
        for begin, end, text in row:
            canvas.setFillGray(1)
            canvas.rect(begin, y, end - begin, 11, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.setFont("Helvetica", 8)
            canvas.drawString(begin + 3, y + 3, text)


def test_a_tile_beside_several_rows_holds_their_section(tmp_path: Path):
    """Columns of tiles may stand somewhat apart, as the rows do; the tall ones under `Priority` are one cell each."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    draw_apart(canvas, 280, 24, ["Priority", "This year we will", "Accountable", "By when"])
    for number, title in enumerate(("Start well", "Age well")):
        top = 256 - 48 * number
        draw_apart(canvas, top, 48, [title])
        for row, action in enumerate(("Open family hubs", "Bring two teams together")):
            draw_apart(canvas, top - 24 * row, 24, ["", action, "Ageing Well Board", "May 2026"])
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(action.section, action.lead_text) for action in actions] == [
        (title, "Ageing Well Board") for title in ("Start well", "Start well", "Age well", "Age well")
    ]


def draw_apart(canvas: Canvas, top: float, height: float, texts: list[str]) -> None:
    """Tiles of a row with gaps of 3.5 points to all others; a blank text has none."""
    xs = (40, 140, 290, 400, 480)
    for x0, x1, text in zip(xs, xs[1:], texts, strict=False):
        if text:
            canvas.setFillGray(0.9)
            canvas.rect(x0, top - height, x1 - x0 - 3.5, height - 3.5, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawString(x0 + 4, top - height / 2 - 4, text)
