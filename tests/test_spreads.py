"""Spreads: two printed pages side by side on a page of the file are read one after the other."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.document.spreads import source_of_file
from parsers.plan import parse_document
from parsers.readers import read_document
from parsers.source import table_records
from schema.plan import ParsedPlan

HALF, HEIGHT, MARGIN = 595, 842, 50
SPREAD = (2 * HALF, HEIGHT)
COLUMNS = (0, 40, 260, 380, 495)  # from the margin
HEAD = ["Ref", "Action", "Lead", "By when"]
Numbers = Callable[[Canvas, int], None]


def outer(page: Canvas, number: int) -> None:
    """Numbers at the outer corners."""
    page.drawString(MARGIN, 30, str(number))
    page.drawRightString(2 * HALF - MARGIN, 30, f"Anytown | {number + 1}")


def same(page: Canvas, number: int) -> None:
    """Numbers at the same place of both pages."""
    for side in (0, 1):
        page.drawString(side * HALF + MARGIN, 30, f"Page {number + side} of 9")


def unnumbered(page: Canvas, number: int) -> None:
    """No numbers."""


def draw_table(page: Canvas, left: float, top: float, rows: list[list[str]]) -> None:
    """A ruled table."""
    for place, row in enumerate(rows):
        for x, text in zip(COLUMNS, row, strict=False):
            page.drawString(left + x + 3, top - 20 * place - 13, text)
    page.grid([left + x for x in COLUMNS], [top - 20 * place for place in range(len(rows) + 1)])


def booklet(path: Path, numbers: Numbers, *, cover: bool = True) -> Path:
    """A cover, then a spread; the table on its left page goes on at the top of the right one."""
    page = Canvas(str(path), pagesize=(HALF, HEIGHT))
    if cover:
        page.drawString(MARGIN, 400, "Tree Strategy")
        page.showPage()
    page.setPageSize(SPREAD)
    for place in range(4):
        page.drawString(MARGIN, 800 - 17 * place, "We love trees and have planted many of them in all the parks.")
    page.drawString(MARGIN, 640, "Aim 1: Plant")
    draw_table(page, MARGIN, 620, [HEAD, ["1.1", "Plant 40 trees", "Head of Parks", "May 2026"]])
    draw_table(page, HALF + MARGIN, 806, [["1.2", "Water the trees", "Parks Manager", "June 2026"]])
    page.drawString(HALF + MARGIN, 740, "Aim 2: Tell")
    draw_table(page, HALF + MARGIN, 720, [HEAD, ["2.1", "Write a guide", "Tree Officer", "July 2026"]])
    numbers(page, 2)
    page.save()
    return path


def read(path: Path) -> ParsedPlan:
    """The plan of a file."""
    return parse_document(path, ReadingSettings())


@pytest.mark.parametrize("numbers", [outer, same, unnumbered])
def test_printed_pages_are_read_one_after_the_other(tmp_path: Path, numbers: Numbers):
    """Their numbers tell them, or a cover of half the size."""
    plan = read(booklet(tmp_path / "a.pdf", numbers))
    assert [(a.ref, a.section) for a in plan.actions] == [("1.1", "Plant"), ("1.2", "Plant"), ("2.1", "Tell")]


def test_records_tell_where_something_stands_in_the_file(tmp_path: Path):
    """By its pages, from their left edge."""
    path = booklet(tmp_path / "a.pdf", outer)
    plan = read(path)
    places = [(r.page, r.x0) for a in plan.actions for r in a.readings if r.field == "ref"]
    assert places == [(2, MARGIN + 3.0), (2, HALF + MARGIN + 3.0), (2, HALF + MARGIN + 3.0)]
    assert (plan.page_count, [a.page_first for a in plan.actions]) == (2, [2, 2, 2])
    whole = source_of_file(read_document(path))
    assert [(page.number, page.width) for page in whole.pages] == [(1, HALF), (2, 2 * HALF)]
    assert [(record["page"], record["x0"]) for record in table_records(whole)][1] == (2, HALF + MARGIN)


def test_a_spread_without_numbers_and_cover_is_one_page(tmp_path: Path):
    """Nothing tells that its halves are pages."""
    assert len(read_document(booklet(tmp_path / "a.pdf", unnumbered, cover=False)).pages) == 1


def test_a_table_across_the_middle_is_whole(tmp_path: Path):
    """Whatever numbers stand below it."""
    page = Canvas(str(tmp_path / "a.pdf"), pagesize=SPREAD)
    draw_table(page, 400, 700, [HEAD, ["1", "Plant trees", "Head of Parks", "May 2026"]])
    outer(page, 2)
    page.save()
    assert [len(read_document(tmp_path / "a.pdf").pages), len(read(tmp_path / "a.pdf").actions)] == [1, 1]


def test_a_table_without_rules_may_leave_the_middle_free(tmp_path: Path):
    """Its headings stand on both sides, each once; two tables at one height have the same ones."""
    for name, step in (("one", 300), ("two", 130)):
        page = Canvas(str(tmp_path / f"{name}.pdf"), pagesize=SPREAD)
        rows = [HEAD, *([f"1.{k}", "Plant trees", "Ranger", "May 2026"] for k in range(1, 5))]
        for left in (0,) if name == "one" else (0, HALF):
            for place, row in enumerate(rows):
                for column, text in enumerate(row):
                    page.drawString(left + MARGIN + step * column, 700 - 26 * place, text)
        outer(page, 2)
        page.save()
    counts = [len(read_document(tmp_path / f"{name}.pdf").pages) for name in ("one", "two")]
    assert (counts, len(read(tmp_path / "one.pdf").actions)) == ([1, 2], 4)


def test_headings_on_one_band_above_tiles_keep_to_the_columns(tmp_path: Path):
    """Each cell below is filled by itself."""
    page = Canvas(str(tmp_path / "a.pdf"), pagesize=(HALF, HEIGHT))
    for place in range(4):
        tiles = pairwise(COLUMNS) if place else [(0, COLUMNS[-1])]
        for left, right in tiles:
            page.setFillGray(0.7 + 0.1 * (place % 2))
            page.rect(MARGIN + left, 700 - 21 * place, right - left - 1, 20, stroke=0, fill=1)
        page.setFillGray(0)
        for x, text in zip(COLUMNS, [str(place), "Plant trees", "Ranger", "May 2026"] if place else HEAD, strict=False):
            page.drawString(MARGIN + x + 3, 706 - 21 * place, text)
    page.save()
    assert [(a.ref, a.lead_text) for a in read(tmp_path / "a.pdf").actions] == [(str(k), "Ranger") for k in (1, 2, 3)]
