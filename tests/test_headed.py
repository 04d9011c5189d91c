"""Headings and rows of which only one is ruled: they are one table."""

from itertools import pairwise
from pathlib import Path

import pytest
from drawn_pages import texts_of
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.source import Cell, Grid

XS = (40, 90, 250, 360, 460)
ROWS = [["1", "Plant trees", "Parks Manager", "2026"], ["2", "Mend paths", "Ranger", "2027"]]


def draw(path: Path, above: list[tuple[float, list[str]]]) -> list[Grid]:
    """The grids of a page: two ruled rows, texts at some heights above them, a title above these."""
    canvas = Canvas(str(path), pagesize=(500, 300))
    canvas.setFont("Helvetica", 14)
    canvas.drawString(XS[0] + 3, 244, "Our work")
    canvas.setFont("Helvetica", 9)
    canvas.grid(list(XS), [160, 180, 200])
    for y, texts in [*above, (186, ROWS[0]), (166, ROWS[1])]:
        for x, text in zip(XS, texts, strict=False):
            canvas.drawString(x + 3, y, text)
    canvas.save()
    return read_document(path).grids


@pytest.mark.parametrize("headings", [["Ref", "Action", "Lead", "Date"], ["No", "Thing", "Whose", "Colour"]])
def test_headings_right_above_are_the_first_row(tmp_path: Path, headings: list[str]):
    """Whether their words are known or not; the title above them stays outside."""
    (grid,) = draw(tmp_path / "a.pdf", [(206, headings)])
    assert texts_of(grid) == [headings, *ROWS]


def test_headings_end_with_the_rest_of_a_year(tmp_path: Path):
    """Though the first line alone has more headings that are known, one of which goes on below."""
    above = [(216, ["Audit", "Action", "Lead", "2024/2"]), (206, ["year", "", "", "5"])]
    (grid,) = draw(tmp_path / "a.pdf", above)
    assert [text.split() for text in texts_of(grid)[0]] == [["Audit", "year"], ["Action"], ["Lead"], ["2024/2", "5"]]
    assert texts_of(grid)[1:] == ROWS


def test_what_explains_the_headings_is_a_row_of_its_own(tmp_path: Path):
    """Between the headings and the table."""
    explained = ["", "(what)", "(who)", "(when)"]
    (grid,) = draw(tmp_path / "a.pdf", [(224, ["Ref", "Action", "Lead", "Date"]), (205, explained)])
    assert texts_of(grid) == [["Ref", "Action", "Lead", "Date"], explained, *ROWS]


def test_a_name_of_a_part_stands_below_the_heading_to_its_left(tmp_path: Path):
    """Which then spans both columns."""
    above = [(224, ["Ref", "Action", "Timescale", ""]), (205, ["", "", "Start", "End"])]
    (grid,) = draw(tmp_path / "a.pdf", above)
    wide = [cell.text for cell in grid.cells if cell.column_span == 2]
    assert wide == ["Timescale"]


@pytest.mark.parametrize("line", [["The two rows below say what we shall do next"], ["", "", "Draft"]])
def test_a_sentence_or_a_lone_word_heads_nothing(tmp_path: Path, line: list[str]):
    """It stays a paragraph."""
    (grid,) = draw(tmp_path / "a.pdf", [(206, line)])
    assert texts_of(grid) == ROWS


def test_a_line_of_more_texts_than_columns_heads_nothing(tmp_path: Path):
    """It is a row of a table above, which is parted otherwise."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    canvas.grid([40, 180, 320, 460], [180, 200])
    for x, text in zip((43, 183, 323), ("Open", "Closed", "Mended"), strict=True):
        canvas.drawString(x, 186, text)
    for x, text in zip(
        (43, 73, 183, 253, 323, 393), ("1", "Mow lawns", "Ranger", "2026", "Parks", "High"), strict=True
    ):
        canvas.drawString(x, 206, text)
    canvas.save()
    assert [texts_of(grid) for grid in read_document(tmp_path / "a.pdf").grids] == [[["Open", "Closed", "Mended"]]]


@pytest.mark.parametrize("gap", [0, 60])
def test_unruled_rows_right_below_ruled_headings_are_their_rows(tmp_path: Path, gap: int):
    """What stands further below is none of them."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    canvas.grid(list(XS), [200, 220])
    for y, row in [(206, ["Ref", "Action", "Lead", "Date"]), (186 - gap, ROWS[0]), (166 - gap, ROWS[1])]:
        for x, text in zip(XS, row, strict=False):
            canvas.drawString(x + 3, y, text)
    canvas.save()
    first = texts_of(read_document(tmp_path / "a.pdf").grids[0])
    assert first == [["Ref", "Action", "Lead", "Date"], *([] if gap else ROWS)]


def test_ruled_headings_in_two_languages_head_unruled_rows_side_by_side(tmp_path: Path):
    """Each table has its own headings, a paragraph for each language."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(1000, 300))
    canvas.setFont("Helvetica", 9)
    welsh, english = ["Cyf", "Gweithred", "Arweinydd", "Dyddiad"], ["Ref", "Action", "Lead", "Date"]
    for left in (0, 480):
        canvas.grid([left + x for x in XS], [196, 220])
        for y, row in [(210, welsh), (199, english), (180, ROWS[0]), (160, ROWS[1])]:
            for x, text in zip(XS, row, strict=False):
                canvas.drawString(left + x + 3, y, text)
    canvas.save()
    headings = [f"{over} {own}" for over, own in zip(welsh, english, strict=True)]
    assert [texts_of(grid) for grid in read_document(tmp_path / "a.pdf").grids] == [[headings, *ROWS[:2]]] * 2


def test_months_of_a_chart_stand_among_drawn_headings(tmp_path: Path):
    """Though they are more than all the others, which are known."""
    months = ["Apr 26", "May 26", "Jun 26", "Jul 26", "Aug 26"]
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(600, 300))
    canvas.setFont("Helvetica", 9)
    xs = [40, 90, 250, 340, *range(380, 541, 40)]
    canvas.grid(xs, [200, 220])
    for y, line in [(206, ["Ref", "Action", "Lead", *months]), (186, ROWS[0][:3]), (166, ROWS[1][:3])]:
        for x, text in zip(xs, line, strict=False):
            canvas.drawString(x + 3, y, text)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert [row[:3] for row in texts_of(grid)] == [["Ref", "Action", "Lead"], *(row[:3] for row in ROWS)]


def test_what_stands_below_headings_printed_again_goes_on_with_no_page_before(tmp_path: Path):
    """Though it keeps to the columns of its table: the rows of that stand right below their headings."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    for below in ([], ["Other", "Trees", "40", "60"]):
        canvas.setFont("Helvetica", 9)
        canvas.grid(list(XS), [200, 220])
        rows = [(206, ["Ref", "Action", "Lead", "Date"]), (186, ROWS[0]), (166, ROWS[1]), (90, below), (70, below)]
        for y, row in rows:
            for x, text in zip(XS, row, strict=False):
                canvas.drawString(x + 3, y, text)
        canvas.showPage()
    canvas.save()
    found = [texts_of(grid) for grid in read_document(tmp_path / "a.pdf").grids]
    assert found == [[["Ref", "Action", "Lead", "Date"], *ROWS]] * 2


@pytest.mark.parametrize("lower", ["", "/ gweithred"])
def test_periods_level_with_wrapped_headings_stand_below_their_own(tmp_path: Path, lower: str):
    """That reaches into the next column; another may end lower than the periods."""
    above = [
        (230, ["Ref", "Action and", "Implementation timescale", ""]),
        (219, ["", "description", "", ""]),
        (213, ["", "", "2024/25", "2025/26"]),
        (208, ["", lower, "", ""]),
    ]
    (grid,) = draw(tmp_path / "a.pdf", above)
    assert texts_of(grid)[:2] == [
        ["Ref", f"Action and description {lower}".strip(), "Implementation timescale", ""],
        ["", "", "2024/25", "2025/26"],
    ]


def test_the_last_words_of_a_heading_stand_below_the_periods_beside_it(tmp_path: Path):
    """In small letters, right below the others: they are no row."""
    above = [
        (236, ["Ref", "Action and", "Timescale", ""]),
        (225, ["", "progress", "", ""]),
        (221, ["", "", "2024/25", "2025/26"]),
        (216, ["", "made to", "", ""]),
        (207, ["", "date", "", ""]),
    ]
    (grid,) = draw(tmp_path / "a.pdf", above)
    assert " ".join(texts_of(grid)[0][1].split()) == "Action and progress made to date"
    assert texts_of(grid)[1][2:] == ["2024/25", "2025/26"]
    assert texts_of(grid)[2][0] == ROWS[0][0]


def test_rows_follow_drawn_headings_below_the_title_of_a_section(tmp_path: Path):
    """Each table has its own rows, though the next one's headings stand below them."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 400))
    canvas.setFont("Helvetica", 9)
    for top, number in ((380, 1), (260, 2)):
        canvas.rect(XS[0], top - 20, XS[-1] - XS[0], 20)
        canvas.drawString(XS[0] + 3, top - 14, f"{number}. Safer streets and green spaces")
        canvas.grid(list(XS), [top - 40, top - 20])
        for y, row in ((top - 34, ["Ref", "Action", "Lead", "Date"]), (top - 54, ROWS[0]), (top - 74, ROWS[1])):
            for x, text in zip(XS, row, strict=False):
                canvas.drawString(x + 3, y, text)
            canvas.line(XS[0], y - 6, XS[-1], y - 6)
    canvas.save()
    grids = read_document(tmp_path / "a.pdf").grids
    assert len(grids) == 2
    for grid in grids:
        assert texts_of(grid)[1:] == [["Ref", "Action", "Lead", "Date"], *ROWS]


def drawn_from(path: Path, above: list[tuple[float, list[tuple[float, str]]]]) -> list[Cell]:
    """The cells of headings above two ruled rows; these texts begin at places of their own."""
    canvas = Canvas(str(path), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    canvas.grid(list(XS), [160, 180, 200])
    rows = [
        (y, [(x + 3, text) for x, text in zip(XS, row, strict=False)]) for y, row in ((186, ROWS[0]), (166, ROWS[1]))
    ]
    for y, texts_at in [*above, *rows]:
        for x, text in texts_at:
            canvas.drawString(x, y, text)
    canvas.save()
    (grid,) = read_document(path).grids
    return [cell for cell in grid.cells if cell.text]


@pytest.mark.parametrize("at", [253, 325])
def test_headings_that_nobody_knows_group_the_columns_of_their_parts(tmp_path: Path, at: int):
    """Whether they begin above the first part or stand amid them; the others reach down beside the parts."""
    above = [
        (224, [(43, "Our ref"), (93, "Thing"), (at, "Its beginning and end")]),
        (204, [(253, "Onset"), (363, "Finis")]),
    ]
    heads = [cell for cell in drawn_from(tmp_path / "a.pdf", above) if cell.row < 2]
    assert [(cell.text, cell.row_span, cell.column_span) for cell in heads] == [
        ("Our ref", 2, 1),
        ("Thing", 2, 1),
        ("Its beginning and end", 1, 2),
        ("Onset", 1, 1),
        ("Finis", 1, 1),
    ]


def test_a_heading_level_with_the_middle_of_wrapped_ones_is_no_part(tmp_path: Path):
    """Its neighbour's lines are as close as those of one text."""
    above = [
        (217, [(43, "Our ref"), (93, "Thing that"), (253, "Whose and")]),
        (211.5, [(363, "Colour")]),
        (206, [(93, "we mend"), (253, "with whom")]),
    ]
    heads = [cell.text for cell in drawn_from(tmp_path / "a.pdf", above) if cell.row == 0]
    assert heads == ["Our ref", "Thing that we mend", "Whose and with whom", "Colour"]


def test_rows_below_drawn_headings_end_at_those_drawn_again(tmp_path: Path):
    """As where the headings of a table are printed again in the middle of a page."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    headings = ["Ref", "Action", "Lead", "Date"]
    for top in (260, 180):
        canvas.grid(list(XS), [top - 20, top])
        canvas.line(XS[0], top - 50, XS[-1], top - 50)
        for y, row in zip((top - 14, top - 32, top - 62), (headings, *ROWS), strict=True):
            for x, text in zip(XS, row, strict=False):
                canvas.drawString(x + 3, y, text)
    canvas.save()
    grids = read_document(tmp_path / "a.pdf").grids
    assert [row for grid in grids for row in texts_of(grid)] == [headings, *ROWS, headings, *ROWS]


def test_rows_below_the_band_of_a_next_section_are_in_the_same_columns(tmp_path: Path):
    """The headings, drawn once, are theirs too; what stands apart below them is not."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 420))
    canvas.setFont("Helvetica", 9)
    for left, right in pairwise(XS):
        canvas.setFillGray(0.9)
        canvas.rect(left, 360, right - left - 1, 20, stroke=0, fill=1)
    for top, band in ((360, "Theme 1: Homes and energy"), (280, "Theme 2: Travel"), (200, "Theme 3: Waste")):
        canvas.setFillGray(0.7)
        canvas.rect(XS[0], top - 20, XS[-1] - XS[0], 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(XS[0] + 3, top - 14, band)
        canvas.setFont("Helvetica", 9)
    rows = (
        (366, ["Ref", "Action", "Lead", "Date"]),
        (326, ROWS[0]),
        (306, ROWS[1]),
        (246, ROWS[0]),
        (226, ROWS[1]),
        (166, ROWS[0]),
    )
    for y, row in (*rows, (80, ["Other", "Trees", "40", "60"])):
        for x, text in zip(XS, row, strict=False):
            canvas.drawString(x + 3, y, text)
        canvas.line(XS[0], y - 6, XS[-1], y - 6)
    canvas.save()
    first, *others = (texts_of(grid) for grid in read_document(tmp_path / "a.pdf").grids)
    assert (first[-2:], others) == (ROWS, [ROWS, ROWS[:1]])


def test_a_card_whose_values_alone_are_drawn_has_a_cell_for_each_label(tmp_path: Path):
    """Its title stands in a frame above the labels of the first row, and is no line of these."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    canvas.rect(XS[0], 222, XS[-1] - XS[0], 26)
    canvas.grid(list(XS), [180, 200])
    canvas.grid([XS[1], XS[-1]], [120, 140, 160, 180])
    for y, texts in [(238, ["Plant trees along all the roads of"]), (227, ["the new estate"]),
                     (206, ["Ref", "Lead", "Rating", "Due"]), (186, ["1", "Ranger", "Red", "2026"]),
                     (166, ["Costs", "£2k"]), (146, ["Status", "On track"]), (126, ["Update", "Six stand"])]:  # fmt: skip
        for x, text in zip(XS, texts, strict=False):
            canvas.drawString(x + 3, y, text)
    canvas.save()
    (action,) = parse_document(tmp_path / "a.pdf", ReadingSettings()).actions
    assert action.action == "Plant trees along all the roads of the new estate"
    assert (action.ref, action.lead_text, action.resources, action.progress) == ("1", "Ranger", "£2k", "Six stand")
