"""Numbers that Word counts and prints, but keeps out of the text."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers import read_document


@pytest.fixture
def document() -> Any:
    """A blank document."""
    return docx.Document()


def add_list(document: Any, number: int, *levels: tuple[str, str], starts: str = "") -> None:
    """A numbering of its own: the form and text of each level."""
    made = "".join(
        f'<w:lvl w:ilvl="{k}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for k, (form, text) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{made}</w:abstractNum>'))
    add_numbering(document, number, number, starts)


def add_numbering(document: Any, number: int, of: int, starts: str = "") -> None:
    """A numbering that counts in a list."""
    num = f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{of}"/>{starts}</w:num>'
    document.part.numbering_part.element.append(parse_xml(num))


def number(paragraph: Any, numbering: int, level: int = 0) -> None:
    """Make a paragraph one of a list."""
    xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(xml))


def lines(document: Any, path: Path) -> list[str]:
    """The paragraphs of a document as read."""
    document.save(str(path / "numbered.docx"))
    return [paragraph.text for paragraph in read_document(path / "numbered.docx").paragraphs]


def test_levels_count_for_themselves_and_begin_again_below_a_higher_one(document: Any, tmp_path: Path):
    """`1.1`, `1.2`, then `2.1`: a level prints those above it, in their own forms."""
    add_list(document, 90, ("upperRoman", "Part %1:"), ("lowerLetter", "%2)"), ("decimal", "%1.%2.%3"))
    for level in (0, 1, 2, 2, 1, 0, 1):
        number(document.add_paragraph("x"), 90, level)
    assert lines(document, tmp_path) == ["Part I: x", "a) x", "I.a.1 x", "I.a.2 x", "b) x", "Part II: x", "a) x"]


def test_a_numbering_that_begins_again_does_so_once(document: Any, tmp_path: Path):
    """Two numberings share a list and count on, unless the second says where it begins."""
    add_list(document, 90, ("decimal", "%1."))
    add_numbering(document, 91, 90)
    add_numbering(document, 92, 90, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
    for numbering in (90, 91, 92, 92):
        number(document.add_paragraph("x"), numbering)
    assert lines(document, tmp_path) == ["1. x", "2. x", "7. x", "8. x"]


def test_a_style_numbers_its_paragraphs_and_bullets_print_none(document: Any, tmp_path: Path):
    """The paragraphs of a numbered style need no number of their own."""
    for style in ("List Number", "List Bullet", "List Number", "Normal"):
        document.add_paragraph("x", style=style)
    assert lines(document, tmp_path) == ["1. x", "x", "2. x", "x"]


def test_references_that_word_counts_run_on_through_tables(document: Any, tmp_path: Path):
    """A column of numbers without any text is one of references."""
    add_list(document, 90, ("decimal", "CS%1"))
    for _ in range(2):
        table = document.add_table(3, 3)
        for cell, text in zip(
            table._cells, ("No.", "Action", "Lead", "", "Plant trees", "Parks Manager"), strict=False
        ):
            cell.text = text
        table.cell(2, 1).text, table.cell(2, 2).text = "Count the trees", "Tree Officer"
        for row in (1, 2):
            number(table.cell(row, 0).paragraphs[0], 90)
        document.add_paragraph("and")
    lines(document, tmp_path)
    actions = parse_document(tmp_path / "numbered.docx", ReadingSettings()).actions
    assert [action.ref for action in actions] == ["CS1", "CS2", "CS3", "CS4"]
