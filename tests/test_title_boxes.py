"""Titles of sections in boxes of their own, and titles that count the parts of a plan."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

import docx
import pytest

from parsers.council import ReadingSettings
from parsers.headings.known import vocabulary_with
from parsers.plan import parse_document
from parsers.sections.title_boxes import with_title_boxes
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from parsers.titles.counted import counted_titles
from schema.plan import ParsedPlan

_HEADINGS = ["No", "What we will do", "Who", "By when", "Progress so far"]
_TITLES = ["Make space for nature on our land", "Join up habitats"]
_ACTIONS = ["Plant three small woods", "Put up 60 swift boxes", "Mow verges less", "Dig a pond"]


def _fill(printed: Any, rows: list[list[str]]) -> None:
    for row, texts in zip(printed, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _table(container: Any, rows: list[list[str]]) -> None:
    _fill(container.add_table(len(rows), len(rows[0])).rows, rows)


def _rows(number: int) -> list[list[str]]:
    return [_HEADINGS, [f"{number}a", _ACTIONS[number - 1], "Tree Officer", "March 2026", "Begun."]]


def _plan(tmp_path: Path, document: Any) -> ParsedPlan:
    document.save(str(tmp_path / "plan.docx"))
    return parse_document(tmp_path / "plan.docx", ReadingSettings())


def _boxed_plan(tmp_path: Path, boxes: Sequence[list[list[str]] | None], headings: Sequence[str] = ()) -> ParsedPlan:
    """The plan of tables that each stand below a box of their own, parted by a blank line, or below none."""
    document = docx.Document()
    document.add_heading("Nature Action Plan", 0)
    for number, (box, heading) in enumerate(zip_longest(boxes, headings), start=1):
        if heading:
            document.add_heading(heading)
        if box:
            _table(document, box)
        document.add_paragraph("")
        _table(document, _rows(number))
    return _plan(tmp_path, document)


@pytest.mark.parametrize("box", [
    [["{title}"]],
    [["Objective {number}: {title}"], ["We want more wildlife on our land."]],
    [["Objective {number}", "{title}"]],
    [["Objective {number}", "{title}"], ["Why", "Wildlife cannot move"], ["Lead member", "Cllr Hugh Tranter"]],
])  # fmt: skip
def test_a_box_right_above_headings_holds_the_title_of_the_section(tmp_path: Path, box: list[list[str]]):
    """A box may be a title, a title and what it is about, or the name of a part beside its title, with labels below."""
    boxes = [
        [[text.format(number=number, title=title) for text in row] for row in box]
        for number, title in enumerate(_TITLES, start=1)
    ]
    plan = _boxed_plan(tmp_path, boxes)
    assert [(action.section, action.action) for action in plan.actions] == list(zip(_TITLES, _ACTIONS, strict=False))


def test_letters_that_count_titles_are_no_initials(tmp_path: Path):
    """`B. Homes` is no person below `A. Travel`."""
    plan = _boxed_plan(tmp_path, [[["A. Travel"]], [["B. Homes"]]])
    assert [action.section for action in plan.actions] == ["Travel", "Homes"]


@pytest.mark.parametrize("box", [[["Highlights"]], [["Lead: Cllr Hugh Tranter"]]])
def test_a_box_that_is_alike_above_each_table_is_no_title(tmp_path: Path, box: list[list[str]]):
    """What says the same above each table, or only who leads, names no section."""
    plan = _boxed_plan(tmp_path, [box, box])
    assert [action.section for action in plan.actions] == [None, None]


def test_tables_that_are_printed_again_have_their_boxes_again(tmp_path: Path):
    """All of them, in the same order."""
    boxes = [[[title]] for title in _TITLES]
    plan = _boxed_plan(tmp_path, [*boxes, *boxes])
    assert [action.section for action in plan.actions] == [*_TITLES, *_TITLES]
    assert {action.section for action in _boxed_plan(tmp_path, [*boxes, *boxes[::-1]]).actions} == {None}


@pytest.mark.parametrize(("first", "second"), [
    ("Warm homes", "Clean streets"), ("On track", "At risk"), ("Objective 1: Warm homes", "Objective 2: Clean streets"),
])  # fmt: skip
def test_a_heading_above_the_box_names_the_section(tmp_path: Path, first: str, second: str):
    """Whatever the box says of it; one above the first box alone is that of all."""
    headings = ["Homes", "Streets"]
    plan = _boxed_plan(tmp_path, [[[first]], [[second]]], headings)
    assert [action.section for action in plan.actions] == headings
    plan = _boxed_plan(tmp_path, [[["Warm homes"]], [["Clean streets"]]], ["Our objectives"])
    assert [action.section for action in plan.actions] == ["Warm homes", "Clean streets"]


def test_the_name_of_the_plan_above_the_first_box_is_no_title_of_a_table(tmp_path: Path):
    """Nor is what says when it was written; one table, of figures, has a heading of its own."""
    boxes = [[[f"Objective {number}: {title}"]] for number, title in enumerate(_TITLES, start=1)]
    plan = _boxed_plan(tmp_path, [*boxes, None], ["", "", "Measures"])
    assert [action.section for action in plan.actions] == [*_TITLES, "Measures"]


def test_boxes_are_counted_plan_by_plan(tmp_path: Path):
    """Those of one plan of several in a document are titles, though the tables of another have headings."""
    headings = ["Nature Plan 2024-26", "", "Waste Plan 2025-27", "Litter"]
    plan = _boxed_plan(tmp_path, [*([[title]] for title in _TITLES), None, None], headings)
    assert [action.section for action in plan.actions] == [*_TITLES, None, "Litter"]


def test_a_title_at_the_foot_of_a_page_stands_over_the_box_that_begins_the_next():
    """So the box names no section; a running foot is no title."""
    for feet, count in ((["Our land", "Our streets"], 4), (["Page 1", "Page 2"], 2)):
        pages = [Page(1, 600.0, 800.0, (Paragraph(feet[0], Place(1)),))]
        for page, title in enumerate(_TITLES, start=2):
            items = (_grid([[title]], page, 40.0), _grid(_rows(page), page, 80.0), Paragraph(feet[-1], Place(page)))
            pages.append(Page(page, 600.0, 800.0, items))
        source = with_title_boxes(Source("pdf", "application/pdf", 3, tuple(pages)), vocabulary_with({}))
        assert len(source.grids) == count


@pytest.mark.parametrize("boxes", [
    [[["On track"]], [["Some delay"]]],
    [[["Cllr Hugh Tranter"]], [["Tree Officer"]]],
    [[["Budget £20,000"]], [["Budget £9,000"]]],
    [[["Trees planted so far"], ["40"]], [["Boxes put up so far"], ["60"]]],
    [[["Warm homes"]], [["Clean streets"], ["We want fewer tips in our streets."]]],
    [[["Spotlight on swifts"]], None, [["Spotlight on bats"]], None],
])  # fmt: skip
def test_boxes_that_are_not_of_one_kind_or_say_something_else_are_no_titles(
    tmp_path: Path, boxes: list[list[list[str]] | None]
):
    """They say how it goes, who leads, what it costs or how many there are; or few tables have one."""
    plan = _boxed_plan(tmp_path, boxes)
    assert [action.section for action in plan.actions] == [None] * len(boxes)


@pytest.mark.parametrize(("gap", "page", "joined"), [(12.0, 1, True), (90.0, 1, False), (12.0, 2, False)])
def test_a_box_far_above_a_table_is_no_title_of_it(gap: float, page: int, joined: bool):
    """Nor is one on another page."""
    items = []
    for number, title in enumerate(_TITLES):
        top = 300.0 * number
        items += [_grid([[title]], 1, top), _grid(_rows(number + 1), page, top + 20 + gap)]
    source = Source("pdf", "application/pdf", 1, (Page(1, 600.0, 800.0, tuple(items)),))
    assert len(with_title_boxes(source, vocabulary_with({})).grids) == (2 if joined else 4)


def test_a_box_at_the_foot_of_a_page_is_that_of_the_table_which_begins_the_next():
    """A running head or a line that leads in its actions may stand between them; a text of its own may not."""
    first, second = ([_grid([[title]], page, 200.0)] for page, title in enumerate(_TITLES, start=1))
    head = Paragraph("Nature Action Plan", Place(page=2), is_running=True)
    line = Paragraph("Actions under our strategic aim 1", Place(page=2))
    for between in (head, line, replace(head, is_running=False)):
        pages = [[*first], [between, _grid(_rows(1), 2, 40.0), *second], [_grid(_rows(2), 3, 40.0)]]
        items = [Page(number, 600.0, 800.0, tuple(own)) for number, own in enumerate(pages, start=1)]
        source = with_title_boxes(Source("pdf", "application/pdf", 3, tuple(items)), vocabulary_with({}))
        assert len(source.grids) == (2 if between in (head, line) else 4)


def _grid(rows: list[list[str]], page: int, top: float) -> Grid:
    """A table whose rows are 20 points high each."""
    place = Place(page=page, box=Box(40.0, top, 500.0, top + 20 * len(rows)))
    cells = tuple(Cell(k, n, 1, 1, text, place) for k, row in enumerate(rows) for n, text in enumerate(row))
    return Grid(place, len(rows), len(rows[0]), cells)


def test_a_box_with_the_labels_atop_another_table_is_the_top_of_its_own(tmp_path: Path):
    """One part's title is drawn apart from its table: its actions do not go on with the section above."""
    plan = _half_boxed_plan(tmp_path, [[f"Objective {number}", title] for number, title in enumerate(_TITLES, start=1)])
    assert [action.section for action in plan.actions] == _TITLES


def test_a_title_across_the_labels_atop_another_table_is_that_of_its_own(tmp_path: Path):
    """Below it each part says what it is for."""
    plan = _half_boxed_plan(tmp_path, [[title] for title in _TITLES])
    assert [action.section for action in plan.actions] == _TITLES


def _half_boxed_plan(tmp_path: Path, tops: Sequence[list[str]]) -> ParsedPlan:
    """The plan of two tables, each below the row of its title and one of a label; of the second these stand apart."""
    document = docx.Document()
    why = ["Why", "Wildlife cannot move between our best sites"]
    for number, top in enumerate(tops, start=1):
        _labelled(document.add_table(4 if number == 1 else 2, 5 if number == 1 else 2), [top, why])
        if number == 1:
            _fill(document.tables[0].rows[2:], _rows(1))
        document.add_paragraph("")
    _table(document, _rows(2))
    return _plan(tmp_path, document)


def _labelled(table: Any, rows: Sequence[list[str]]) -> None:
    """Rows atop a table, the last text of each across the columns left."""
    for row, texts in zip(table.rows, rows, strict=False):
        row.cells[len(texts) - 1].merge(row.cells[-1])
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text


def test_tables_in_a_frame_of_one_column_stand_below_their_rows(tmp_path: Path):
    """A frame's rows are a title, a sentence and a table, in turn: each table has the title above it."""
    document = docx.Document()
    frame = document.add_table(4, 1)
    for number, title in enumerate(_TITLES, start=1):
        frame.cell(2 * number - 2, 0).text = title
        inner = frame.cell(2 * number - 1, 0)
        inner.text = "What you told us: you would like more of it."
        _table(inner, _rows(number))
    plan = _plan(tmp_path, document)
    assert [(action.section, action.action) for action in plan.actions] == list(zip(_TITLES, _ACTIONS, strict=False))


def test_tables_in_a_frame_of_a_web_page_stand_below_their_rows(tmp_path: Path):
    """As in Word."""
    rows = [
        f"<tr><td><b>{title}</b></td></tr><tr><td><table>{_web_rows(number)}</table></td></tr>"
        for number, title in enumerate(_TITLES, start=1)
    ]
    page = tmp_path / "plan.html"
    page.write_text(f"<h1>Nature Action Plan</h1><table>{''.join(rows)}</table>")
    actions = parse_document(page, ReadingSettings()).actions
    assert [(action.section, action.action) for action in actions] == list(zip(_TITLES, _ACTIONS, strict=False))


def _web_rows(number: int) -> str:
    return "".join(f"<tr><td>{'<td>'.join(texts)}</tr>" for texts in _rows(number))


def _texts(*lines: str) -> list[Paragraph]:
    return [Paragraph(line, Place(), size=15.0 if line.startswith("Priority") else 10.0) for line in lines]


def test_titles_that_count_parts_need_not_stand_near_their_tables():
    """Highlights of any length may stand between `Priority 1: …` and its table, perhaps with it at a page's foot.

    Two parts above one table name none.
    """
    grid = Grid(Place(), 0, 0, ())
    notes = ["Highlights", "• 96 homes finished", "• Fewer in bed and breakfast", "41%", "of tips cleared"]
    above = [_texts(f"Priority {number}: {title}", *notes) for number, title in enumerate(_TITLES, start=1)]
    assert counted_titles([(texts, grid, []) for texts in above]) == {1: above[0][0], 2: above[1][0]}
    assert counted_titles([(above[0], grid, []), ([], grid, above[1])]) == {1: above[0][0], 2: above[1][0]}
    assert counted_titles([([*above[0], *above[1]], grid, [])]) == {}
    assert counted_titles([(texts, grid, []) for texts in reversed(above)]) == {}


def test_a_counted_title_needs_no_mark_behind_its_number():
    """A small letter behind it begins no title."""
    grid = Grid(Place(), 0, 0, ())
    above = [_texts(f"Priority {number} {title}", "Highlights") for number, title in enumerate(_TITLES, start=1)]
    assert counted_titles([(texts, grid, []) for texts in above]) == {1: above[0][0], 2: above[1][0]}
    said = [_texts(f"Priority {number} {title.lower()}") for number, title in enumerate(_TITLES, start=1)]
    assert counted_titles([(texts, grid, []) for texts in said]) == {}


@pytest.mark.parametrize("unlike", [{"size": 10.0}, {"level": 3}])
def test_titles_that_count_parts_are_alike(unlike: dict[str, Any]):
    """A line of an account in other type, or a heading of another level, is no title of a part."""
    grid = Grid(Place(), 0, 0, ())
    first, second = (_texts(f"Priority {number}: {title}")[0] for number, title in enumerate(_TITLES, start=1))
    assert counted_titles([([first], grid, []), ([replace(second, **unlike)], grid, [])]) == {}
