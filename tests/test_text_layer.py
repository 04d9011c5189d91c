"""The text layer of a PDF: what is read is what a reader of the page sees, where it stands."""

from pathlib import Path

import numpy as np
import pytest
import reportlab
from drawn_pages import drawn
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.generic import RectangleObject
from rendered import FINE, ink_box, without_rulings
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import build_plan, parse_document
from parsers.readers import read_document
from parsers.readers.page.ink import PageInk
from parsers.readers.page.mending import PrintedWords, with_turned_lines
from parsers.readers.pdfium.pages import page_inks
from parsers.readers.pdfium.render import page_picture
from parsers.source import Grid

INVISIBLE = 3  # the render mode of text that is not painted
DESCENT = 0.21  # of the size of type: how far the letters of the test's font hang below their line


@pytest.mark.parametrize(("second", "count"), [("for care leavers", 1), ("For care leavers", 2)])
def test_a_line_in_small_capitals_goes_on_with_the_one_above(tmp_path: Path, second: str, count: int):
    """In the text layer it begins in lower case, smaller than a line with a full capital."""
    canvas = drawn(tmp_path / "capitals.pdf")
    canvas.drawString(20, 150, "Identify funding for an offer")
    canvas.setFont("Helvetica", 6.4)
    canvas.drawString(20, 140.5, second)
    canvas.save()
    (page,) = read_document(tmp_path / "capitals.pdf").pages
    assert len(page.items) == count


RAG_ROWS = [("Action", "RAG"), ("Plant trees along the road", "●"), ("Insulate all homes", "●")]


def ink_of(canvas: Canvas) -> PageInk:
    """The ink of the one page of a canvas."""
    canvas.save()
    (ink,) = page_inks(Path(canvas._filename))
    return ink


def texts(grid: Grid) -> list[str]:
    """The texts of a grid's cells."""
    return [cell.text for cell in grid.cells]


def test_text_that_cannot_be_seen_is_not_read(tmp_path: Path):
    """Neither what is not painted, nor what stands outside the page."""
    canvas = drawn(tmp_path / "hidden.pdf")
    canvas.drawString(20, 150, "Plant trees in every ward")
    canvas.drawString(20, 100, "Draft", mode=INVISIBLE)
    canvas.drawString(20, 230, "Proof")
    canvas.drawString(-90, 100, "Removed")
    assert ink_of(canvas).words == ["Plant", "trees", "in", "every", "ward"]


def test_the_recognised_text_of_a_scan_is_read(tmp_path: Path):
    """Where most of a page's text is not painted, it stands for letters in a picture."""
    canvas = drawn(tmp_path / "scan.pdf")
    canvas.drawString(20, 150, "Plant trees in every ward", mode=INVISIBLE)
    canvas.drawString(20, 20, "Page 1")
    assert ink_of(canvas).words == ["Plant", "trees", "in", "every", "ward", "Page", "1"]


def test_a_word_printed_twice_for_bold_type_counts_once(tmp_path: Path):
    """Also where the second time is cut into pieces; the same word side by side counts twice."""
    canvas = drawn(tmp_path / "bold.pdf")
    canvas.drawString(20, 150, "Leadership Leadership")
    canvas.drawString(20, 100, "next text")
    canvas.drawString(20.3, 150, "Leadership")
    canvas.drawString(20.3 + canvas.stringWidth("L"), 150, "eadership")
    assert ink_of(canvas).words == ["Leadership", "Leadership", "next", "text"]


def test_a_space_that_takes_no_room_parts_no_word(tmp_path: Path):
    """What stands close together is one word, whatever the text says; a slanted letter's reach is no closeness."""
    canvas = drawn(tmp_path / "spaces.pdf")
    canvas.drawString(20, 150, "Deliver the parking char ")
    canvas.drawString(20 + canvas.stringWidth("Deliver the parking char"), 150, "ges")
    canvas.setFont("Times-Italic", 8)
    canvas.drawString(20, 100, "half of food")
    assert ink_of(canvas).words == ["Deliver", "the", "parking", "charges", "half", "of", "food"]


@pytest.mark.parametrize(("rise", "text"), [(3, "2021²"), (-2, "20212")])
def test_a_small_raised_digit_is_a_footnote_mark(tmp_path: Path, rise: float, text: str):
    """Behind a number too; one that is lowered belongs to its word."""
    canvas = drawn(tmp_path / "mark.pdf")
    written = canvas.beginText(20, 150)
    written.textOut("2021")
    written.setRise(rise)
    written.setFont("Helvetica", 5)
    written.textOut("2")
    canvas.drawText(written)
    assert ink_of(canvas).words == [text]


def test_a_mark_behind_the_rest_of_a_cut_year_is_a_footnote_mark(tmp_path: Path):
    """The text layer parts both from the word above; together they end the year."""
    canvas = drawn(tmp_path / "cut.pdf")
    canvas.grid([20, 60, 160], [170, 150, 120])
    canvas.drawString(24, 158, "When")
    canvas.drawString(64, 158, "Action")
    canvas.drawString(64, 140, "Plant trees")
    canvas.drawString(24, 140, "2024/2")
    canvas.drawString(24, 130, "5")
    canvas.setFont("Helvetica", 5)
    canvas.drawString(24 + canvas.stringWidth("5", "Helvetica", 8), 133, "2")
    canvas.save()
    (page,) = read_document(tmp_path / "cut.pdf").pages
    (grid,) = page.items
    assert isinstance(grid, Grid)
    assert texts(grid)[2] == "2024/25²"


def test_a_bullet_of_its_own_size_does_not_part_the_lines_of_its_text(tmp_path: Path):
    """Word sets bullets in a type of their own, whose size tells nothing of the text."""
    canvas = drawn(tmp_path / "bullet.pdf")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(20, 150, "•")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(32, 150, "Plant trees in every ward where")
    canvas.drawString(32, 140, "residents ask for them")
    canvas.save()
    (page,) = read_document(tmp_path / "bullet.pdf").pages
    assert [item.text for item in page.items] == ["• Plant trees in every ward where residents ask for them"]


def test_the_words_of_an_upright_heading_keep_their_order(tmp_path: Path):
    """Its two lines are read from below, the left one first."""
    canvas = drawn(tmp_path / "upright.pdf")
    canvas.grid([20, 60, 160], [40, 60, 140])
    canvas.drawString(65, 130, "Action")
    canvas.drawString(65, 45, "Plant trees")
    canvas.drawString(25, 45, "Anna")
    canvas.rotate(90)
    canvas.drawString(65, -35, "Responsible")
    canvas.drawString(65, -45, "lead officer")
    canvas.save()
    (grid,) = read_document(tmp_path / "upright.pdf").grids
    assert texts(grid) == ["Responsible lead officer", "Action", "Anna", "Plant trees"]


def test_letters_of_an_upright_heading_without_gaps_are_one_word():
    """A text layer may put a space between letters that touch; words stand further apart."""
    letters = np.array(
        [(10.0, 90.0, 20.0, 97.0), (10.0, 83.0, 20.0, 90.1), (10.0, 76.0, 20.0, 83.0), (10.0, 55.0, 20.0, 73.8)]
    )
    ones = np.ones(4)
    words = PrintedWords(["R", "A", "G", "2025"], letters, 20 * ones, 9 * ones, ones > 0, np.arange(4))
    assert with_turned_lines(words).texts == ["RAG 2025"]


def test_a_coloured_circle_is_a_rating(tmp_path: Path):
    """In a RAG cell that holds nothing else; the reading says that it comes from a colour."""
    canvas = drawn(tmp_path / "rag.pdf")
    canvas.grid([20, 160, 220], [60, 80, 100, 120])
    for (action, mark), y, colour in zip(RAG_ROWS, (105, 85, 65), ["#000000", "#ff0000", "#00b050"], strict=True):
        canvas.setFont("Helvetica", 8)
        canvas.setFillColor("#000000")
        canvas.drawString(25, y, action)
        canvas.setFillColor(colour)
        canvas.setFont("Helvetica" if mark == "RAG" else "ZapfDingbats", 8)
        canvas.drawString(165, y, mark)
    canvas.save()
    actions = build_plan(read_document(tmp_path / "rag.pdf"), ReadingSettings()).actions
    assert [action.rag for action in actions] == ["red", "green"]
    assert all({r.origin for r in action.readings if r.field == "rag"} == {"colour"} for action in actions)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("offset", [(0, 0), (40, 55), (-30, -20)])
def test_boxes_fit_the_ink_on_turned_and_cropped_pages(tmp_path: Path, turn: int, offset: tuple[int, int]):
    """Each side of each reading's box within a point, wherever the visible page begins; a box may be as high as its font."""
    path = _turned(tmp_path, turn, offset)
    source = read_document(path)
    readings = [reading for action in build_plan(source, ReadingSettings()).actions for reading in action.readings]
    picture = np.asarray(page_picture(path, 1, FINE).convert("L"))
    picture = without_rulings(picture, source.grids)
    assert {reading.raw_text for reading in readings} >= {"Plant hedges by the road", "Jo Reed", "March 2024"}
    for reading in readings:
        inked = np.array(ink_box(picture, reading))
        edges = np.array([reading.x0, reading.top, reading.x1, reading.bottom])
        assert np.abs(edges - inked)[[0, 1, 2]].max() <= 1.0, reading
        assert -1.0 <= edges[3] - inked[3] <= DESCENT * 8 + 0.2, reading


def _turned(folder: Path, turn: int, offset: tuple[int, int]) -> Path:
    """A small plan in a font of its own, shown upright, its page turned in the file and a window in a larger one."""
    canvas = drawn(folder / "plain.pdf")
    pdfmetrics.registerFont(TTFont("Vera", str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")))
    canvas.setFont("Vera", 8)
    canvas.grid([20, 150, 210, 280], [90, 120, 150])
    for y, row in (
        (131, ("Action", "Lead", "Target date")),
        (101, ("Plant hedges by the road", "Jo Reed", "March 2024")),
    ):
        for x, text in zip((26, 156, 216), row, strict=True):
            canvas.drawString(x, y, text)
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(folder / "plain.pdf"))
    (page,) = writer.pages
    width, height = (300, 200) if turn % 180 == 0 else (200, 300)
    upright = {
        0: (1, 0, 0, 1, 0, 0),
        90: (0, 1, -1, 0, 200, 0),
        180: (-1, 0, 0, -1, 300, 200),
        270: (0, -1, 1, 0, 0, 300),
    }
    page.add_transformation(Transformation(upright[turn]).translate(*offset))
    x, y = offset
    page.mediabox = RectangleObject((x - 25, y - 15, x + width + 25, y + height + 15))
    page.cropbox = RectangleObject((x, y, x + width, y + height))
    page.rotate(turn)
    writer.write(folder / "turned.pdf")
    return folder / "turned.pdf"


def test_type_of_a_negative_size_is_read(tmp_path: Path):
    """Damaged files have such; its words stand where they stand."""
    canvas = drawn(tmp_path / "negative.pdf")
    canvas.setFont("Helvetica", -8)
    canvas.drawString(120, 150, "Plant trees")
    canvas.save()
    (page,) = read_document(tmp_path / "negative.pdf").pages
    assert page.items


def test_a_watermark_belongs_to_no_cell(tmp_path: Path):
    """Large type that runs aslant over a table stands for itself, outside it, and parts no rows."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842))
    canvas.saveState()
    canvas.setFillGray(0.9)
    canvas.translate(300, 640)
    canvas.rotate(40)
    canvas.setFont("Helvetica-Bold", 80)
    canvas.drawCentredString(0, 0, "DRAFT")
    canvas.restoreState()
    canvas.setFont("Helvetica", 9)
    rows = [
        ("Action", "Lead officer", "By when"),
        *((f"Plant {k} trees", "Ranger", f"May 202{k}") for k in range(4, 9)),
    ]
    for number, texts in enumerate(rows):
        canvas.line(40, 732 - 30 * number, 550, 732 - 30 * number)
        for x, text in zip((44, 250, 430), texts, strict=True):
            canvas.drawString(x, 720 - 30 * number, text)
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [(a.action, a.lead_text, a.target_text) for a in plan.actions] == rows[1:]
    assert [text.text for text in read_document(tmp_path / "plan.pdf").paragraphs] == ["DRAFT"]


def test_a_large_number_of_a_part_stands_on_the_line_of_its_title(tmp_path: Path):
    """What stands below the title beside the number is no part of that line; a year is no such number."""
    canvas = drawn(tmp_path / "numbers.pdf")
    for y, number, title in ((160, "3", "Travel"), (90, "2030", "Net zero")):
        for size, x, line, text in ((30, 20, y - 15, number), (14, 110, y, title), (9, 110, y - 15, "We walk more")):
            canvas.setFont("Helvetica", size)
            canvas.drawString(x + 70 * (len(number) < 4 and x == 20), line, text)
    canvas.save()
    (page,) = read_document(tmp_path / "numbers.pdf").pages
    texts = [item.text for item in page.items]
    assert "3 Travel" in texts
    assert "2030 Net zero" not in texts


def test_a_number_that_ends_a_text_as_large_stays_with_it(tmp_path: Path):
    """Beside it stand two lines of a smaller title."""
    canvas = drawn(tmp_path / "numbers.pdf")
    for size, x, y, text in ((22, 20, 150, "Priority 1"), (12, 140, 160, "Clean and safe"), (12, 140, 146, "streets")):
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, y, text)
    canvas.save()
    (page,) = read_document(tmp_path / "numbers.pdf").pages
    assert not any(item.text.startswith("1 ") for item in page.items)
