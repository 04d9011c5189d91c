"""Readers: what stands on the page becomes paragraphs and cells, each with its place."""

from pathlib import Path

import docx
import pytest
from conftest import parsed_seed, seed
from docx.oxml.ns import qn
from docx.oxml.shared import OxmlElement
from drawn_pages import drawn, texts_of
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.renditions import differing_fields
from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.readers.pdfium.pages import page_inks
from parsers.source import table_records
from schema.findings import DocumentError


def test_the_boxes_of_words_fit_the_ink_within_a_point():
    """Every word of the seeds stands inside its cell, and its box is as high as type of its size can be."""
    for ink in page_inks(seed("islington", ".pdf")):
        heights = ink.word_boxes[:, 3] - ink.word_boxes[:, 1]
        assert (heights <= ink.sizes + 1).all()
        assert (abs(ink.word_boxes[:, 3] - ink.baselines) <= 0.35 * ink.sizes).all()


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
    assert texts_of(grid) == [["Action", "Lead"], ["Plant", "Parks"]]


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
    assert texts_of(nested) == [["Inner"]]
    assert [paragraph.text for paragraph in source.paragraphs] == ["Kept inserted"]


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
    plan = parse_document(seed(name, ".pdf"), ReadingSettings(reader=reader))
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
