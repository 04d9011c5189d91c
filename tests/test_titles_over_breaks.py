"""Titles and page breaks: titles alone at the foot of a page, printed again, or like running heads."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_titles import EDGES, card, grid, sized, text, titles_on

from parsers.council import ReadingSettings
from parsers.plan import build_plan, parse_document
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source


def test_a_title_may_stand_alone_at_the_foot_of_the_page_before():
    """Where other tables have titles; a running foot, and a text above the table on its own page, stand for none."""
    homes = (text("Homes", 100), grid(115))
    foot = text("www.anytown.gov.uk", 780)
    assert titles_on((*homes, text("Travel", 770), foot), (grid(40), foot)) == {1: "Homes", 2: "Travel"}
    assert titles_on((grid(115), text("Travel", 770)), (grid(40),)) == {}
    assert titles_on((*homes, text("Travel", 770)), (text("It is agreed.", 40), grid(60))) == {1: "Homes"}


def test_the_headings_of_figures_below_a_title_at_the_foot_of_a_page_are_none():
    """Their rows begin the next page."""
    homes, headings = (text("Homes", 100), grid(115)), text("Indicator 2023 2024 Aim for 2030", 785)
    assert titles_on((*homes, text("Travel", 770), headings), (grid(40),)) == {1: "Homes", 2: "Travel"}


def test_a_title_and_a_sentence_may_end_the_page_before():
    """Where another table has a title in the same type, larger than that of the sentence."""
    homes, sentence = (sized("Homes", 100, 14.0), grid(115)), sized("Every home is warm.", 785, 10.0)
    assert titles_on((*homes, sized("Travel", 770, 14.0), sentence), (grid(40),)) == {1: "Homes", 2: "Travel"}
    for size in (10.0, 12.0):
        assert titles_on((*homes, sized("Travel", 770, size), sentence), (grid(40),)) == {1: "Homes"}


def test_a_title_printed_again_with_its_table_is_no_running_head():
    """What stands at one height on pages that follow each other is, or on many."""
    homes, travel = (text("Homes", 40), grid(60)), (text("Travel", 40), grid(60))
    assert titles_on(homes, travel, homes, travel) == {1: "Homes", 2: "Travel", 3: "Homes", 4: "Travel"}
    assert titles_on(homes, homes) == {}


@pytest.mark.parametrize("title", ["Homes – Lead: Housing Manager", "Homes – Timescale: by March 2018"])
def test_a_title_that_names_its_lead_or_time_is_no_running_head(title: str):
    """Each page of a table prints it right above."""
    assert titles_on(*[(text(title, 40), grid(60))] * 2) == {1: title, 2: title}


def test_a_numbered_title_in_large_type_is_no_running_head():
    """Though it stands on every page of its part; in the type of other text it may be one."""
    pages = [(sized("Priority 1: Homes", 40, size), grid(60), sized("Parks plan", 780, 9.0)) for size in (15.0, 9.0)]
    assert titles_on(pages[0], pages[0]) == {1: "Priority 1: Homes", 2: "Priority 1: Homes"}
    assert titles_on(pages[1], pages[1]) == {}


def test_a_running_head_of_two_lines_may_be_one_paragraph():
    """On one page, and two on the next: it is no title that ends the first, nor one above the second's table."""
    one, two = (text("Parks Plan", 31), text("Draft", 43)), (text("Parks Plan Draft", 31),)
    homes = (text("Homes", 100), grid(115), text("Travel", 500))
    assert titles_on((*one, *homes), (*two, grid(60))) == {1: "Homes", 2: "Travel"}


def test_the_title_of_a_card_stands_over_no_rest_of_it():
    """Though two cards are cut alike at the ends of pages."""
    rest = [
        Grid(
            Place(page, Box(50.0, 50.0, 350.0, 70.0)),
            1,
            2,
            tuple(cell._replace(row=0) for cell in card(page, 50, "", ("RAG", "●")).cells[1:]),
            (50.0, 150.0, 350.0),
        )
        for page in (2, 3)
    ]
    begun = [card(page, 500, title, ("Lead", "Parks")) for page, title in ((1, "Plant trees"), (2, "Mow less"))]
    assert titles_on((begun[0],), (rest[0], begun[1]), (rest[1],)) == {}


def test_a_title_over_facts_that_a_page_break_cut_stands_over_the_table_below():
    """A numbered one: the rest of the facts is no table of its own."""
    facts = card(1, 500, "", ("Why", "Homes are cold"))
    rest = replace(facts, place=Place(2, Box(50.0, 50.0, 350.0, 70.0)))
    actions = Grid(Place(2, Box(EDGES[0], 80, EDGES[-1], 130)), 2, 4, (), EDGES)
    title = text("Objective 2: Homes", 480)
    assert titles_on((title, facts), (rest, actions)) == {1: title.text, 3: title.text}


def test_a_title_in_large_type_may_stand_over_a_line_and_sentences():
    """On several pages: one alone may name the document. The larger its type, the further its table may be."""

    def page(name: str, size: float) -> tuple[Paragraph | Grid, ...]:
        prose = replace(text("Many of us do less than we should.", 165), size=9.0)
        line = replace(text(f"{name} at every age", 90), size=12.0)
        return replace(text(name, 50), size=size), line, prose, grid(200)

    assert titles_on(page("Lives", 28), page("Places", 28)) == {1: "Lives", 2: "Places"}
    assert titles_on(page("Lives", 28)) == {}
    assert titles_on(page("Lives", 13), page("Places", 13)) == {1: "Lives at every age", 2: "Places at every age"}


def test_a_title_that_comes_again_stands_under_the_heading_of_each_table():
    """Where each has one of its own, in larger type, however much stands between."""
    pages = [
        (
            replace(text(name, 40), size=16.0),
            *(replace(text(f"We said {k}", 60 + 15 * k), size=9.0, is_item=True) for k in range(6)),
            replace(text("Our commitments", 170), size=12.0),
            grid(185),
        )
        for name in ("Homes", "Travel")
    ]
    assert titles_on(*pages) == {1: "Homes", 2: "Travel"}
    assert titles_on(pages[0], pages[0]) == {1: "Our commitments", 2: "Our commitments"}


def test_a_line_that_but_names_the_part_or_what_is_done_is_no_title():
    """`Actions under aim 1` stands below the heading of that aim; `What we will do` says no more than `Actions`."""
    pages = [
        (replace(text(f"Aim {n}: {name}", 40), size=16.0), text(f"Actions under aim {n}", 170), grid(185))
        for n, name in enumerate(("Homes", "Travel"), start=1)
    ]
    assert titles_on(*pages) == {1: "Aim 1: Homes", 2: "Aim 2: Travel"}
    assert titles_on((text("What we are going to do", 170), grid(185))) == {}
    assert titles_on((text("What we will do for carers", 170), grid(185))) == {1: "What we will do for carers"}


def part(page: int, *rows: tuple[str, ...]) -> Grid:
    """A grid on a page: a row of one text lies across it, in one of two the second does."""
    wide = {1: (4,), 2: (1, 3), 4: (1, 1, 1, 1)}
    cells = [
        Cell(row, sum(wide[len(texts)][:place]), 1, wide[len(texts)][place], words, Place(page))
        for row, texts in enumerate(rows)
        for place, words in enumerate(texts)
    ]
    return Grid(Place(page, Box(50.0, 50.0, 550.0, 400.0)), len(rows), 4, tuple(cells), EDGES)


DUTY, HEADS = ("General duty", "Foster good relations"), ("Ref", "Action", "Lead", "By when")


@pytest.mark.parametrize("heads", [HEADS, ("Ref", "Lead", "Action", "By when")])
def test_a_title_at_the_foot_of_a_page_stands_over_labels_that_others_have_below_one(heads: tuple[str, ...]):
    """The labels are no rows of the table above, whether the headings are those of that or not."""
    first = part(
        1, ("Green streets",), DUTY, HEADS, ("1", "Plant trees", "Parks", "2026"), ("2", "Mow", "Parks", "2027")
    )
    values = {"Ref": "3", "Action": "Insulate lofts", "Lead": "Estates", "By when": "2028"}
    second = part(2, DUTY, heads, tuple(values[head] for head in heads), ("4", *["Fix roofs"] * 2, "2029"))
    names = text("Town Action Plan 2025", 30), text("Warm homes", 770)
    pages = (Page(1, 600.0, 800.0, (names[0], first, names[1])), Page(2, 600.0, 800.0, (second,)))
    plan = build_plan(Source("pdf", "application/pdf", 2, pages), ReadingSettings())
    assert [(action.ref, action.section) for action in plan.actions] == [
        ("1", "Green streets"), ("2", "Green streets"), ("3", "Warm homes"), ("4", "Warm homes")
    ]  # fmt: skip


def test_labels_below_a_title_are_none_of_a_table_that_is_printed_again(tmp_path: Path):
    """A heading stands above its first part."""
    tables = [
        f'<table><tr><td colspan="4">{title}</tr><tr><td>Duty<td colspan="3">Foster relations</tr>'
        f"<tr><th>Ref<th>Action<th>Lead<th>By when</tr><tr><td>{k}<td>Plant {k} trees<td>Parks<td>2026</tr></table>"
        for k, title in enumerate(("Green streets", "Warm homes"), start=4)
    ]
    path = tmp_path / "plan.html"
    path.write_text(f"<h1>Town Action Plan</h1>{''.join(tables)}<h2>Other actions</h2>{''.join(tables[1:])}")
    plan = parse_document(path, ReadingSettings())
    assert [action.ref for action in plan.actions] == ["4", "5", "5"]
    assert {action.action for action in plan.actions} == {"Plant 4 trees", "Plant 5 trees"}
