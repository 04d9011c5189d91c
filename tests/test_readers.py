"""Readers: what stands on the page becomes paragraphs and cells, each with its place."""

from pathlib import Path

import docx
import pytest
from conftest import parsed_seed, seed
from docx.oxml.ns import qn
from docx.oxml.shared import OxmlElement
from drawn_pages import drawn
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.renditions import differing_fields
from parsers.council import Reading
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.readers.pdfium.pages import page_inks
from parsers.readers.transcript import plain
from parsers.source import Grid, table_records
from schema.findings import DocumentError


def texts(grid: Grid) -> list[list[str]]:
    """The cells' texts by row, spans left out."""
    rows: list[list[str]] = [[] for _ in range(grid.row_count)]
    for cell in grid.cells:
        rows[cell.row].append(cell.text)
    return rows


def test_the_boxes_of_words_fit_the_ink_within_a_point():
    """Every word of the seeds stands inside its cell, and its box is as high as type of its size can be."""
    for ink in page_inks(seed("islington", ".pdf")):
        heights = ink.word_boxes[:, 3] - ink.word_boxes[:, 1]
        assert (heights <= ink.sizes + 1).all()
        assert (abs(ink.word_boxes[:, 3] - ink.baselines) <= 0.35 * ink.sizes).all()


def test_a_drawn_circle_colours_a_cell_without_text(tmp_path: Path):
    """Wherever in the cell it stands; beside a text it is a bullet."""
    canvas = drawn(tmp_path / "circles.pdf")
    canvas.grid([50, 150, 250], [60, 110, 160])
    canvas.drawString(60, 145, "Plant trees")
    canvas.drawString(60, 95, "Mow lawns")
    canvas.setFillColorRGB(0, 0.5, 0)
    canvas.circle(170, 148, 5, stroke=1, fill=1)
    canvas.circle(55, 98, 3, stroke=0, fill=1)
    canvas.save()
    (grid,) = read_document(tmp_path / "circles.pdf").grids
    assert {(cell.row, cell.column): cell.fill for cell in grid.cells if cell.fill} == {(0, 1): "#008000"}


def test_a_grid_of_rulings_becomes_cells_with_spans_and_fills(tmp_path: Path):
    """A cell without a border below it spans the rows; a filled cell has its colour."""
    canvas = drawn(tmp_path / "grid.pdf")
    canvas.setFillColorRGB(0, 0.5, 0)
    canvas.rect(150, 100, 100, 30, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.grid([50, 150, 250], [130, 160])
    canvas.line(50, 100, 50, 130)
    canvas.line(150, 100, 150, 130)
    canvas.line(250, 100, 250, 130)
    canvas.line(150, 130, 250, 130)
    canvas.line(50, 100, 250, 100)
    canvas.line(50, 70, 250, 70)
    for x in (50, 150, 250):
        canvas.line(x, 70, x, 100)
    canvas.drawString(55, 140, "Action")
    canvas.drawString(155, 140, "Lead")
    canvas.drawString(55, 80, "Plant trees")
    canvas.drawString(155, 80, "Parks")
    canvas.save()
    (grid,) = read_document(tmp_path / "grid.pdf").grids
    assert texts(grid) == [["Action", "Lead"], ["", ""], ["Plant trees", "Parks"]]
    assert [cell.fill for cell in grid.cells if cell.row == 1] == [None, "#008000"]


@pytest.mark.parametrize(("ended", "is_open"), [(2, [False, False, True]), (0, [False] * 3), (3, [False] * 3)])
def test_a_cell_that_no_line_ends_is_open(tmp_path: Path, ended: int, is_open: list[bool]):
    """Where one ends the others; where none does, the table is drawn so."""
    canvas = drawn(tmp_path / "open.pdf", (400, 200))
    canvas.grid([50, 150, 250, 350], [100, 130])
    for x in (50, 150, 250, 350):
        canvas.line(x, 70, x, 100)
    for x in (50, 150, 250)[:ended]:
        canvas.line(x, 70, x + 100, 70)
    for x, text in ((55, "Plant trees"), (155, "May 2025"), (255, "Parks")):
        canvas.drawString(x, 80, text)
    canvas.save()
    (grid,) = read_document(tmp_path / "open.pdf").grids
    assert [cell.is_open for cell in grid.cells if cell.row] == is_open


def test_a_heading_amid_the_columns_that_it_groups_stands_over_all_of_them(tmp_path: Path):
    """Its cell has no upright rulings, and it keeps to the middle column only because it is short."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    canvas.grid([40, 140], [200, 220, 240])
    canvas.grid([140, 240, 340, 440], [200, 220])
    canvas.rect(140, 220, 300, 20)
    canvas.drawCentredString(290, 226, "Progress")
    for column, text in enumerate(("Action", "June", "July", "August")):
        canvas.drawString(44 + 100 * column, 206, text)
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert ("Progress", 1, 3) in [(cell.text, cell.column, cell.column_span) for cell in grid.cells]


@pytest.mark.parametrize(("middle", "columns"), [(220, 1), (190, 3)])
def test_a_text_amid_a_whole_row_keeps_to_a_centred_column(tmp_path: Path, middle: float, columns: int):
    """Only where the others of the column stand elsewhere in it does it lie across the table, as a section does."""
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(500, 300))
    canvas.setFont("Helvetica", 9)
    canvas.grid([40, 160, 280, 400], [200, 220, 240])
    canvas.grid([40, 160, 280, 400], [140, 160, 180])
    canvas.rect(40, 180, 360, 20)
    canvas.drawCentredString(220, 186, "Vacant")
    for y in (226, 206, 166, 146):
        canvas.drawString(44, y, "Plant")
        canvas.drawCentredString(middle, y, "Manager")
    canvas.save()
    (grid,) = read_document(tmp_path / "a.pdf").grids
    assert [cell.column_span for cell in grid.cells if cell.text == "Vacant"] == [columns]


def test_a_cell_without_a_border_below_spans_the_rows(tmp_path: Path):
    """The left cell reaches over both rows, so its text belongs to both."""
    canvas = drawn(tmp_path / "span.pdf")
    canvas.rect(50, 100, 200, 60)
    canvas.line(150, 100, 150, 160)
    canvas.line(150, 130, 250, 130)
    canvas.drawString(55, 140, "Shared")
    canvas.drawString(155, 140, "One")
    canvas.drawString(155, 110, "Two")
    canvas.save()
    (grid,) = read_document(tmp_path / "span.pdf").grids
    assert [(cell.text, cell.row_span) for cell in grid.cells] == [("Shared", 2), ("One", 1), ("Two", 1)]


@pytest.mark.parametrize(("size", "count"), [(13, 2), (12.5, 1)])
def test_a_line_in_larger_type_is_a_paragraph_of_its_own(tmp_path: Path, size: float, count: int):
    """Those of a title and of the sentence below it may differ by no more than a point."""
    canvas = drawn(tmp_path / "title.pdf")
    for y, points, line in (
        (150, size, "Decision making"),
        (135, 12, "Each theme has a sponsor."),
        (120, 12, "So it is."),
    ):
        canvas.setFont("Helvetica", points)
        canvas.drawString(20, y, line)
    canvas.save()
    assert len(read_document(tmp_path / "title.pdf").paragraphs) == count


@pytest.mark.parametrize(("left", "first"), [(136.5, ["Action", "RAG"]), (125, ["Action", "", "RAG", ""])])
def test_a_text_in_the_middle_of_a_wide_cell_heads_all_its_columns(tmp_path: Path, left: float, first: list[str]):
    """One elsewhere keeps to the column it stands in: the row may lack upright rulings."""
    canvas = drawn(tmp_path / "wide.pdf")
    canvas.grid([20, 80, 120, 170, 210], [20, 50, 80])
    canvas.lines([(20, 110, 210, 110), (20, 80, 20, 110), (80, 80, 80, 110), (210, 80, 210, 110)])
    for x, y, word in ((25, 90, "Action"), (left, 90, "RAG"), (85, 60, "May"), (125, 60, "June"), (175, 60, "July")):
        canvas.drawString(x, y, word)
    canvas.drawString(25, 30, "Plant")
    canvas.save()
    (grid,) = read_document(tmp_path / "wide.pdf").grids
    assert [cell.text for cell in grid.cells if cell.row == 0] == first


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_reads_as_it_is_shown(tmp_path: Path, turn: int):
    """/Rotate moves boxes with the words."""
    canvas = drawn(tmp_path / "turned.pdf")
    canvas.setPageRotation(turn)
    canvas.saveState()
    {0: lambda: None, 90: lambda: (canvas.translate(200, 0), canvas.rotate(90)),
     180: lambda: (canvas.translate(300, 200), canvas.rotate(180)),
     270: lambda: (canvas.translate(0, 300), canvas.rotate(270))}[turn]()  # fmt: skip
    canvas.grid([20, 80, 160], [20, 50, 80])
    canvas.drawString(25, 60, "Action")
    canvas.drawString(85, 60, "Lead")
    canvas.drawString(25, 30, "Plant")
    canvas.drawString(85, 30, "Parks")
    canvas.restoreState()
    canvas.save()
    (grid,) = read_document(tmp_path / "turned.pdf").grids
    assert texts(grid) == [["Action", "Lead"], ["Plant", "Parks"]]


def test_a_word_that_its_column_cut_is_made_whole(tmp_path: Path):
    """Only where the line was full, and the document prints the whole word elsewhere."""
    canvas = drawn(tmp_path / "narrow.pdf")
    canvas.grid([20, 60, 280], [20, 80])
    canvas.drawString(22, 60, "safeguard")
    canvas.drawString(22, 50, "ing")
    canvas.drawString(22, 40, "for")
    canvas.drawString(22, 30, "all")
    canvas.drawString(70, 60, "All safeguarding is for all of us")
    canvas.save()
    (grid,) = read_document(tmp_path / "narrow.pdf").grids
    assert texts(grid) == [["safeguarding for all", "All safeguarding is for all of us"]]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [(["Early N", "ovembe", "r", "2017"], "Early November 2017"), (["2018-0", "1-18"], "2018-01-18"),
     (["Plan A", "vehicles", "too"], "Plan A vehicles too"), (["5 of 10", "1-18"], "5 of 10 1-18")],
)  # fmt: skip
def test_a_date_that_its_column_cut_is_made_whole(tmp_path: Path, lines: list[str], whole: str):
    """Over two lines or three; pieces that make no date stay apart."""
    canvas = drawn(tmp_path / "narrow.pdf")
    canvas.grid([20, 54, 280], [20, 80])
    for place, line in enumerate(lines):
        canvas.drawString(22, 66 - 10 * place, line)
    canvas.drawString(70, 60, "What is said beside")
    canvas.save()
    (grid,) = read_document(tmp_path / "narrow.pdf").grids
    assert texts(grid)[0][0] == whole


@pytest.mark.parametrize(
    ("name", "code"),
    [("text.pdf", "file-type-differs"), ("half.pdf", "file-damaged"), ("locked.pdf", "file-encrypted"),
     ("picture.pdf", "no-text"), ("empty.pdf", "file-empty"), ("photo.jpg", "file-type-unknown"),
     ("half.docx", "file-damaged"), ("bytes.txt", "file-type-differs"), ("blank.txt", "no-text")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, code: str):
    """Each kind of bad file has its code, and the message names the file."""
    path = tmp_path / name
    _make_bad(path)
    with pytest.raises(DocumentError) as raised:
        read_document(path)
    assert raised.value.code == code
    assert name in raised.value.detail
    assert raised.value.remedy


def test_a_damaged_file_is_said_to_be_so_behind_a_locked_one(tmp_path: Path):
    """The engine keeps an error until another file gives its own; this one, without pages, gives none."""
    _make_bad(tmp_path / "locked.pdf")
    canvas = drawn(tmp_path / "plan.pdf")
    canvas.save()
    pageless = tmp_path / "pageless.pdf"
    pageless.write_bytes((tmp_path / "plan.pdf").read_bytes().replace(b"/Pages", b"/Pagex"))
    codes = []
    for path in (tmp_path / "locked.pdf", pageless):
        with pytest.raises(DocumentError) as raised:
            read_document(path)
        codes.append(raised.value.code)
    assert codes == ["file-encrypted", "file-damaged"]


def _make_bad(path: Path) -> None:
    if path.name == "locked.pdf":
        canvas = Canvas(str(path), encrypt=StandardEncryption("secret"))
        canvas.drawString(50, 50, "Secret")
        canvas.save()
    elif path.name == "picture.pdf":
        canvas = drawn(path)
        canvas.rect(10, 10, 50, 50, fill=1)
        canvas.save()
    else:
        content = {
            "text.pdf": b"hello",
            "half.pdf": seed("surrey", ".pdf").read_bytes()[:20_000],
            "empty.pdf": b"",
            "photo.jpg": b"\xff\xd8\xff",
            "half.docx": seed("surrey", ".docx").read_bytes()[:5_000],
            "bytes.txt": b"a\0b",
            "blank.txt": b"  \n ",
        }
        path.write_bytes(content[path.name])


def test_a_pdf_that_lacks_its_end_is_told(tmp_path: Path):
    """PDFium reads what is left; the finding makes the document partial."""
    canvas = drawn(tmp_path / "cut.pdf")
    canvas.drawString(50, 50, "Some text")
    canvas.save()
    path = tmp_path / "cut.pdf"
    path.write_bytes(path.read_bytes().replace(b"%%EOF", b""))
    assert [finding.code for finding in read_document(path).findings] == ["file-cut-short"]


def test_word_keeps_merged_cells_shading_nested_tables_and_tracked_insertions(tmp_path: Path):
    """A cell merged down spans rows; a nested table is a grid of its own; deleted text is not printed."""
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Shared"
    table.cell(0, 1).text = "One"
    inner = table.cell(1, 1).add_table(1, 1)
    inner.cell(0, 0).text = "Inner"
    paragraph = document.add_paragraph("Kept ")
    for tag, text, element in (("w:ins", "inserted", "w:t"), ("w:del", "deleted", "w:delText")):
        change, run, content = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(element)
        content.text = text
        run.append(content)
        change.append(run)
        paragraph._p.append(change)
    shading = OxmlElement("w:shd")
    shading.set(qn("w:fill"), "FF0000")
    table.cell(0, 1)._tc.get_or_add_tcPr().append(shading)
    document.save(str(tmp_path / "plan.docx"))
    source = read_document(tmp_path / "plan.docx")
    outer, nested = source.grids
    assert [(cell.text, cell.row_span, cell.fill) for cell in outer.cells] == [
        ("Shared", 2, None),
        ("One", 1, "#ff0000"),
        ("", 1, None),
    ]
    assert texts(nested) == [["Inner"]]
    assert [paragraph.text for paragraph in source.paragraphs] == ["Kept inserted"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [("RAG <sup>3</sup>", "RAG³"), ("<p>One</p> <ul><li>• Two</li></ul>", "One\n• Two"), ("**Sept** *update*", "Sept update"),
     ("[name](http://a.b/c\\_d)", "name"), ("fewer than <5 days & more", "fewer than <5 days & more"),
     ("AT&amp;T", "AT&T"), ("One was done.  Two", "One was done.\nTwo"), ("Mark  Jowett", "Mark Jowett"), ("Head of School<br>Improvement", "Head of School Improvement"), ('<a href="http://a.b">http://a.b</a>', "http://a.b")],
)  # fmt: skip
def test_transcripts_lose_their_markup_and_nothing_else(markup: str, text: str):
    """Markdown and inline HTML become plain paragraphs."""
    assert plain(markup) == text


def test_a_line_that_ends_with_a_break_goes_on_in_the_next(tmp_path: Path):
    """As Markdown prints one paragraph; a label begins another."""
    path = tmp_path / "plan.md"
    path.write_text("- Plant<br>\ntrees<br />\n**Lead:** Parks\n- Mow\n", encoding="utf-8")
    assert [paragraph.text for paragraph in read_document(path).paragraphs] == ["Plant trees", "Lead: Parks", "Mow"]


def test_stray_rules_in_a_transcript_are_no_rows(tmp_path: Path):
    """A line of dashes and tabs parts nothing and holds nothing."""
    path = tmp_path / "plan.txt"
    path.write_text("Action\tLead\n-----\t---\nPlant\tParks\n", encoding="utf-8")
    rows = [row for grid in read_document(path).grids for row in texts(grid)]
    assert rows == [["Action", "Lead"], ["Plant", "Parks"]]


def test_tables_as_records_have_the_documented_keys():
    """`actionplans tables` promises these names."""
    record = next(table_records(read_document(seed("surrey", ".pdf"))))
    assert {"page", "x0", "top", "x1", "bottom", "rows", "columns", "cells"} <= record.keys()
    cell_keys = {"row", "column", "row_span", "column_span", "x0", "top", "x1", "bottom", "text", "fill"}
    assert record["cells"][0].keys() == cell_keys
    assert record["page"] == 1


@pytest.mark.parametrize("reader", ["pdfplumber", "camelot"])
@pytest.mark.parametrize("name", ["islington", "surrey"])
def test_other_engines_reach_the_same_records_on_ruled_tables(name: str, reader: str):
    """Pdfplumber and camelot give grids to the same later stages; on the two plans nothing differs."""
    plan = parse_document(seed(name, ".pdf"), Reading(reader=reader))
    assert plan.reader == reader
    pairs = zip(plan.actions, parsed_seed(name, ".pdf").actions, strict=True)
    assert [fields for one, other in pairs if (fields := differing_fields(one, other))] == []


def test_engines_differ_where_a_table_has_no_outer_border(tmp_path: Path):
    """Ours takes the ends of the rules for the border; pdfplumber and camelot (vector lattice) find no table."""
    canvas = drawn(tmp_path / "open.pdf")
    for y in (20, 50, 80):
        canvas.line(20, y, 280, y)
    canvas.line(150, 20, 150, 80)
    for x, y, text in ((25, 60, "Action"), (155, 60, "Lead"), (25, 30, "Plant"), (155, 30, "Parks")):
        canvas.drawString(x, y, text)
    canvas.save()
    columns = {
        r: [g.column_count for g in read_document(tmp_path / "open.pdf", r).grids]
        for r in ("pdfium", "pdfplumber", "camelot")
    }
    assert columns == {"pdfium": [2], "pdfplumber": [], "camelot": []}


def test_other_engines_say_why_a_file_cannot_be_read(tmp_path: Path):
    """The same codes as ours."""
    for name, code in (("half.pdf", "file-damaged"), ("locked.pdf", "file-encrypted"), ("picture.pdf", "no-text")):
        _make_bad(tmp_path / name)
        for reader in ("pdfplumber", "camelot"):
            with pytest.raises(DocumentError) as raised:
                read_document(tmp_path / name, reader)
            assert raised.value.code == code


def test_a_cell_across_columns_is_a_value_of_none_of_them(tmp_path: Path):
    """It is kept whole in the extras, also on a page where every row has it and the columns have no edges."""
    canvas = drawn(tmp_path / "wide.pdf", (400, 200))
    canvas.grid([20, 150, 250, 320, 380], [120, 140, 160])
    for x, heading, text in (
        (25, "Action", "Plant"),
        (155, "Lead", "Parks Manager"),
        (255, "Deadline", "May 2016"),
        (325, "Status", "Ongoing"),
    ):
        canvas.drawString(x, 145, heading)
        canvas.drawString(x, 125, text)
    canvas.showPage()
    canvas.setFont("Helvetica", 8)
    canvas.grid([20, 150, 250, 380], [140, 160])
    for x, text in ((25, "Mow"), (155, "Parks Manager"), (255, "See the parks strategy")):
        canvas.drawString(x, 145, text)
    canvas.save()
    plan = parse_document(tmp_path / "wide.pdf", Reading())
    assert [(a.action, a.target_text, a.extras) for a in plan.actions] == [
        ("Plant", "May 2016", None),
        ("Mow", None, {"Deadline / Status": "See the parks strategy"}),
    ]
    assert plan.words.words_reported == 0


def test_a_markdown_table_is_one(tmp_path: Path):
    """Bars part its cells, an escaped one does not; the line below the headings is none of its rows."""
    path = tmp_path / "plan.md"
    path.write_text(
        "# Plan\n\n| Action      | Lead |\n|:------------|-----:|\n| Plant *trees*  | A\\|B  |\n", encoding="utf-8"
    )
    (grid,) = read_document(path).grids
    assert texts(grid) == [["Action", "Lead"], ["Plant trees", "A|B"]]


@pytest.mark.parametrize(
    ("second", "whole"),
    [
        ("Parish", "FA\nParish"), ("parish", "FA parish"), ("Parish-and-town", "FA Parish-and-town"),
        ("Gymnastics", "FA\nGymnastics"), ("Gymnastics / IT", "FA Gymnastics / IT"),
    ],
)  # fmt: skip
def test_a_line_that_breaks_before_a_word_for_which_there_was_room_is_kept(tmp_path: Path, second: str, whole: str):
    """Other cells of the column show how much room there was; a text that goes on is one, as is one that wraps.

    No line breaks before a slash, though a space stands there.
    """
    canvas = drawn(tmp_path / "breaks.pdf")
    canvas.grid([20, 120, 280], [20, 50, 80])
    for y, line in ((68, "FA"), (58, second), (38, "England Hockey")):
        canvas.drawString(22, y, line)
    canvas.drawString(130, 60, "What is said beside")
    canvas.save()
    (grid,) = read_document(tmp_path / "breaks.pdf").grids
    assert texts(grid)[0][0] == whole


@pytest.mark.parametrize("indent", ["", "     "])
def test_a_rule_below_a_line_makes_it_a_heading(indent: str, tmp_path: Path):
    """In Markdown, and where wide spaces keep columns apart; the rule is no text."""
    entry = "{n}  Plant wood {n} of the town\n{indent}Who:   Ranger\n{indent}When:  May 2025\n\n"
    parts = ["PART 1. TREES\n-------------\n\n", "PART 2. PONDS\n-------------\n\n"]
    body = "".join(
        part + "".join(entry.format(n=f"{k}.{n}", indent=indent) for n in (1, 2, 3)) for k, part in enumerate(parts, 1)
    )
    (tmp_path / "plan.txt").write_text(f"TOWN ACTION PLAN\n================\n\n{body}", encoding="utf-8")
    plan = parse_document(tmp_path / "plan.txt", Reading())
    assert [(action.section or "").casefold() for action in plan.actions] == ["trees"] * 3 + ["ponds"] * 3
    assert not any("---" in paragraph.text for paragraph in read_document(tmp_path / "plan.txt").paragraphs)
