"""Tables beside other text: in a column of a newsletter, or next to a panel."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.readers.setting.reading_order import in_order
from parsers.source import Box, Grid, Paragraph, Place

HEADINGS = ["What we'll do", "Who", "When"]
AT_HOME = [["Fit alarms and", "Homes Team", "May 2025"], ["Send a warm check", "Agency", "June 2025"]]
OUTSIDE = [["Put in benches", "Town Council", "2026"], ["Mend the paths", "Ranger", "2027"]]


def table(canvas: Canvas, left: float, top: float, rows: list[list[str]]) -> None:
    """Headings on a band and rows above rules, 240 points wide."""
    canvas.setFillGray(0.8)
    canvas.rect(left, top - 16, 240, 16, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 8)
    for number, row in enumerate([HEADINGS, *rows]):
        y = top - 11 - 20 * number
        for x, text in zip((4, 120, 190), row, strict=True):
            canvas.drawString(left + x, y, text)
        if number:
            canvas.line(left, y - 7, left + 240, y - 7)


def text(canvas: Canvas, left: float, top: float, size: float, lines: list[str]) -> None:
    """Lines of one size, 12 points apart."""
    canvas.setFont("Helvetica", size)
    for number, line in enumerate(lines):
        canvas.drawString(left, top - 12 * number, line)


def newsletter(path: Path) -> Path:
    """Two columns, in each a title, two lines of prose and a table; the heights of their lines differ."""
    canvas = Canvas(str(path), pagesize=(580, 400))
    text(canvas, 30, 380, 16, ["Our ageing well plan"])
    for left, down, title, rows in ((30, 0, "At home", AT_HOME), (310, 9, "Out and about", OUTSIDE)):
        text(canvas, left, 340 - down, 12, [title])
        text(
            canvas,
            left,
            324 - down,
            9,
            ["Most accidents happen indoors, and cold", "homes make every illness worse for us."],
        )
        table(canvas, left, 300 - down, rows)
    canvas.save()
    return path


def test_tables_in_the_columns_of_a_newsletter_are_apart(tmp_path: Path):
    """Neither the other table nor the prose beside stands in them."""
    grids = read_document(newsletter(tmp_path / "a.pdf")).grids
    assert [cell.text for grid in grids for cell in grid.cells] == [
        *HEADINGS, *AT_HOME[0], *AT_HOME[1], *HEADINGS, *OUTSIDE[0], *OUTSIDE[1],
    ]  # fmt: skip


def test_columns_are_read_one_after_the_other(tmp_path: Path):
    """Below what stands across both."""
    (page,) = read_document(newsletter(tmp_path / "a.pdf")).pages
    firsts = [item.text.split()[0] if isinstance(item, Paragraph) else "grid" for item in page.items]
    assert firsts == ["Our", "At", "Most", "grid", "Out", "Most", "grid"]


def test_titles_in_larger_type_head_tables_below_prose(tmp_path: Path):
    """Where several stand so: they are the sections."""
    actions = parse_document(newsletter(tmp_path / "a.pdf"), ReadingSettings()).actions
    assert [a.section for a in actions] == ["At home", "At home", "Out and about", "Out and about"]


@pytest.mark.parametrize("left", [30, 400])
def test_a_panel_of_text_is_no_column_of_the_table_beside_it(tmp_path: Path, left: int):
    """On neither side, though its lines stand level with the rows."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(580, 400))
    text(
        canvas,
        left,
        289,
        8,
        ["Everyone who grows or", "serves food should have", "a say in how we work", "with one another."],
    )
    table(canvas, 150, 300, AT_HOME)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert [cell.text for cell in grid.cells] == [*HEADINGS, *AT_HOME[0], *AT_HOME[1]]


def test_a_first_column_without_rules_stays_in_its_table(tmp_path: Path):
    """The headings stand over it as well."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(580, 400))
    canvas.setFont("Helvetica", 8)
    for number, row in enumerate([["Theme", *HEADINGS], ["Homes", *AT_HOME[0]], ["", *AT_HOME[1]]]):
        for x, cell in zip((30, 120, 300, 400), row, strict=True):
            canvas.drawString(x, 300 - 20 * number, cell)
        canvas.line(116 if number else 26, 293 - 20 * number, 480, 293 - 20 * number)
    canvas.line(116, 303 - 60, 480, 303 - 60)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert grid.column_count == 4


def test_cells_go_on_beside_the_titles_of_sections(tmp_path: Path):
    """These stand on bands across but some of the columns of their table."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(580, 400))
    canvas.setFont("Helvetica", 8)
    homes = [["Homes"], ["Fit alarms", "Agency", "2025", "Red", "£5"], ["Mend paths", "Ranger", "2026", "Red", "£9"]]
    homes.append(["Train staff", "Agency", "2026", "Red", "£2"])
    parks = [["Parks"], ["Put in benches", "Fleet", "2027", "Red", "£7"], ["Mow less", "Fleet", "2027", "Red", "£3"]]
    xs = (30, 150, 230, 290, 370)
    for number, row in enumerate([["What we'll do", "Who", "When", "RAG", "Cost"], *homes, *parks]):
        y = 293 - 20 * number
        if len(row) == 1:
            canvas.setFillGray(0.9)
            canvas.rect(xs[0], y, xs[3] - xs[0], 20, stroke=0, fill=1)
        elif number:
            canvas.setFillColorRGB(1, 0, 0)
            canvas.rect(xs[3], y, 80, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        for x, cell in zip(xs, row, strict=False):
            canvas.drawString(x + 3, y + 7, cell)
    canvas.save()
    assert [grid.column_count for grid in read_document(tmp_path / "a.pdf").grids] == [5]


def test_columns_that_are_filled_have_the_bare_ones_beside_them(tmp_path: Path):
    """Fills as high as theirs stand further aside."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842))
    canvas.setFont("Helvetica", 9)
    rows = [("Remark", "Target date", "Action", "Lead officer")]
    rows += [(f"Visit {n} was useful", f"May 202{n}", f"Plant {n} trees", "Parks Manager") for n in range(1, 4)]
    for row, texts in enumerate(rows):
        y = 700 - 30 * row - 3 * row * row
        for left, width in ((40, 110), (240, 190)):
            canvas.setFillColorRGB(0.9, 0.93, 0.96)
            canvas.rect(left, y - 20 - 6 * row, width, 33 + 6 * row, stroke=0, fill=1)
        canvas.setFillGray(0)
        for x, said in zip((44, 154, 244, 344), texts, strict=True):
            canvas.drawString(x, y, said)
    canvas.save()
    (found,) = read_document(tmp_path / "plan.pdf").grids
    assert found.column_count == 4


def test_a_single_rule_below_the_last_row_makes_the_one_above_part_rows(tmp_path: Path):
    """Two rows as close as wrapped lines are two where rules say so."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(580, 400))
    table(canvas, 30, 300, OUTSIDE)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert isinstance(grid, Grid)
    assert grid.row_count == 3


@pytest.mark.parametrize("title", ["Trees, hedges and the woodland edge", "Trees, hedges and small woods by a river"])
def test_a_title_over_both_columns_stays_whole(tmp_path: Path, title: str):
    """Whether the end of the table's rules is level with a word of it or with a space."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(580, 400))
    text(canvas, 30, 330, 22, [title])
    text(canvas, 300, 290, 9, ["Tree cover is well below what it", "should be, and most of it stands", "on farms."])
    table(canvas, 30, 300, AT_HOME)
    canvas.save()
    source = read_document(tmp_path / "a.pdf")
    assert source.paragraphs[0].text == title
    assert len(source.grids) == 1


def test_a_title_above_what_stands_across_the_page_ends_no_column():
    """It is nearer to that than to the end of the column above; the last text of a column is not."""
    boxes = [Box(40, 100, 280, 140), Box(320, 100, 560, 200), Box(40, 212, 140, 222), Box(40, 230, 560, 240)]
    assert _order(boxes) == [0, 1, 2, 3]
    boxes[:2] = [Box(40, 100, 280, 208), Box(320, 100, 560, 140)]
    assert _order(boxes) == [0, 2, 1, 3]


def test_a_table_wider_than_the_text_of_its_column_is_still_in_it():
    """The one beside it, which begins higher, is read behind it."""
    boxes = [Box(40, 100, 270, 150), Box(320, 100, 550, 130), Box(320, 140, 560, 400), Box(40, 160, 285, 390)]
    assert _order(boxes) == [0, 3, 1, 2]


def _order(boxes: list[Box]) -> list[int]:
    """The order in which texts in two columns, and below them, are read; the first two stand in a room each."""
    texts = [Paragraph(str(number), Place(1, box)) for number, box in enumerate(boxes)]
    return [texts.index(text) for text in in_order(texts, boxes[:2]) if isinstance(text, Paragraph)]
