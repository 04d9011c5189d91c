"""Texts that name a plan and so may begin an edition: titles, running heads, names of sheets."""

from pathlib import Path

import pytest
from made_editions import document, other_rows, rows, source, titles, workbook

from parsers.council import ReadingSettings
from parsers.document.running_heads import with_running_heads
from parsers.headings.known import shared_vocabulary
from parsers.plan import build_plan
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from parsers.titles.plan_names import own_words, plan_names


def test_a_title_may_take_two_lines():
    """Its topic in the line above, or its years in the line below."""
    plan = document(
        "Housing and Homelessness",
        "Strategy and Action Plan 2022-27",
        rows("A"),
        "Tree Action Plan",
        "2023 – 2026",
        rows("B"),
    )
    assert titles(plan) == [
        ("Housing and Homelessness Strategy and Action Plan 2022-27", "2022-27", 3),
        ("Tree Action Plan 2023 – 2026", "2023 – 2026", 3),
    ]
    assert [a.section for a in plan.actions] == [None] * 6


def test_a_date_tells_issues_apart():
    """It is the edition's label and the day until which it speaks."""
    plan = document("Tree Action Plan March 2022", rows("A"), "Tree Action Plan March 2023", rows("B"))
    assert [(e.label, str(e.as_at_date)) for e in plan.editions] == [
        ("March 2022", "2022-03-31"),
        ("March 2023", "2023-03-31"),
    ]


def test_a_list_of_contents_begins_no_plan():
    """The titles come twice, the first time without tables."""
    names = ["Climate Action Plan 2023-25", "Housing Action Plan 2022-27"]
    plan = document("Contents", *names, names[0], rows("A"), names[1], rows("B"))
    assert titles(plan) == [(names[0], "2023-25", 3), (names[1], "2022-27", 3)]


def test_titles_inside_tables_count():
    """A first row that holds nothing but a plan's name."""
    plan = document([["Climate Action Plan 2023-25"], *rows("A")], [["Housing Action Plan 2022-27"], *rows("B")])
    assert titles(plan) == [
        ("Climate Action Plan 2023-25", "2023-25", 3),
        ("Housing Action Plan 2022-27", "2022-27", 3),
    ]
    assert [a.section for a in plan.actions] == [None] * 6
    assert plan.words.words_in_tables == plan.words.words_placed + plan.words.words_ignored


def test_running_heads_tell_where_a_plan_begins():
    """On pages, where the title stands nowhere else; a council's name beside it makes no difference."""
    heads = ["Climate Action Plan 2023-25"] * 2 + ["Housing Action Plan 2022-27"] * 2
    pages = tuple(
        Page(number, 600.0, 800.0, (_at(head, number, 20), _table(rows(letter), number)))
        for number, (head, letter) in enumerate(zip(heads, "ABCD", strict=True), start=1)
    )
    plan = build_plan(Source("pdf", "application/pdf", 4, pages), ReadingSettings())
    assert titles(plan) == [(heads[0], "2023-25", 6), (heads[2], "2022-27", 6)]


def test_running_heads_of_several_plans_are_no_titles_of_tables():
    """Each plan has but few of the pages; the title at the foot of one is that of the table on the next."""
    heads = [f"{topic} Action Plan 2023-25" for topic in ("Climate", "Housing", "Equality")]
    pages: list[Page] = []
    for number, head in enumerate(heads):
        first, second = 2 * number + 1, 2 * number + 2
        title, foot = _at("Jobs", first, 185), _at("Our homes", first, 600)
        pages.append(Page(first, 600.0, 800.0, (_at(head, first, 20), title, _table(rows("A"), first), foot)))
        pages.append(Page(second, 600.0, 800.0, (_at(head, second, 20), _table(rows("B"), second))))
    plan = build_plan(Source("pdf", "application/pdf", 6, tuple(pages)), ReadingSettings())
    assert [section.title for section in plan.sections] == ["Jobs", "Our homes"] * 3
    assert [action.section_ordinal for action in plan.actions] == [k for k in range(1, 7) for _ in range(3)]


@pytest.mark.parametrize(
    "parts",
    [
        ("Climate Strategy", "Our homes", "Our roads"),
        ("Theme 1: Climate Plan", "Theme 2: Travel Plan", "Theme 3: Local Plan"),
    ],
)
def test_titles_that_name_a_plan_are_no_running_heads(parts: tuple[str, ...]):
    """Beside others that name none, or where they name a part; a section may go on on the next page under its title."""
    pages = [
        Page(page, 600.0, 800.0, (_at(parts[(page - 1) // 2], page, 60), _table(rows("A"), page)))
        for page in range(1, 7)
    ]
    found = with_running_heads(Source("pdf", "application/pdf", 6, tuple(pages)), shared_vocabulary())
    assert not any(paragraph.is_running for paragraph in found.paragraphs)


def test_a_plan_whose_name_tells_less_is_another_where_its_years_are_others():
    """A running head with the council's name tells more than the title of the plan that follows."""
    plan = document(
        "Fenbridge Council Parks Action Plan 2017-2020", rows("A", 2018), "Parks Action Plan 2022-2025", rows("B", 2023)
    )
    assert titles(plan) == [
        ("Fenbridge Council Parks Action Plan 2017-2020", "2017-2020", 3),
        ("Parks Action Plan 2022-2025", "2022-2025", 3),
    ]


def _at(text: str, page: int, top: float) -> Paragraph:
    return Paragraph(text, Place(page, Box(50, top, 300, top + 10)))


def _table(lines: list[list[str]], page: int) -> Grid:
    cells = [
        Cell(r, c, 1, 1, text, place)
        for r, texts in enumerate(lines)
        for c, text in enumerate(texts)
        for place in [Place(page, Box(50 + 100 * c, 200 + 20 * r, 150 + 100 * c, 220 + 20 * r))]
    ]
    edges = tuple(50.0 + 100 * c for c in range(len(lines[0]) + 1))
    return Grid(
        Place(page, Box(50, 200, edges[-1], 200 + 20 * len(lines))), len(lines), len(lines[0]), tuple(cells), edges
    )


@pytest.mark.parametrize(
    ("sheets", "editions"),
    [
        pytest.param({"Action Plan 2022-23": rows("A"), "Action Plan 2023-24": rows("B")}, 2, id="a sheet for each issue"),
        pytest.param({"Action Plan 2022-23": [["Tree Action Plan"], [], *rows("A")], "Action Plan 2023-24": [["Tree Action Plan"], [], *rows("B")]}, 2, id="with the title in both"),
        pytest.param({"Climate": [["Climate Action Plan 2023-25"], [], *rows("A")], "Prevent": [["Prevent Action Plan 2022-24"], [], *rows("B")]}, 2, id="titles in the sheets"),
        pytest.param({"Homes": [["Climate Action Plan 2023-25"], [], *rows("A")], "Travel": [["Climate Action Plan 2023-25"], [], *rows("B")]}, 1, id="a sheet for each theme"),
        pytest.param({"Homes": rows("A"), "Travel": rows("B")}, 1, id="themes without a title"),
        pytest.param({"Climate": rows("A"), "Prevent": other_rows()}, 2, id="topics under other headings"),
        pytest.param({"Climate": rows("A"), "Prevent": rows("B")}, 1, id="topics under the same headings"),
        pytest.param({"Cover": [["Safer Surrey Action Plan"]], "Climate": rows("A"), "Prevent": other_rows()}, 1, id="topics of one plan"),
        pytest.param({"2022-23": rows("A"), "2023-24": rows("B")}, 1, id="a sheet for each year"),
        pytest.param({"Cover": [["Climate Action Plan 2022-2027"]], "Action Plan 2022-23": rows("A"), "Action Plan 2023-24": rows("B")}, 1, id="years of a longer plan"),
    ],
)  # fmt: skip
def test_sheets_are_plans_where_their_names_or_titles_say_so(
    tmp_path: Path, sheets: dict[str, list[list[str]]], editions: int
):
    """Sheets for themes or years of one plan are none."""
    plan = workbook(tmp_path / "plan.xlsx", sheets)
    assert len(plan.editions) == editions
    assert len(plan.actions) == 6


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Appendix A – Kent County Council Climate Action Plan 2023-25 (draft)", {"climate"}),
        ("Climate Strategy 2022-27: Action Plan", {"climate"}),
        ("2. Walking and Cycling Action Plan 2023", {"walking", "cycling"}),
        ("Action Plan March 2023", set()),
        ("2023 Delivery Plan, version 1.2", set()),
        ("Climate Action Plan for Kent County Council 2022-2024", {"climate"}),
        ("Housing Strategy: Implementation Plan 2020-2023", {"housing"}),
        ("Climate Action Plan 2023-25 ..... 12", None),
        ("Climate Action Plan 2023-25 – Homes", None),
        ("See the Housing Strategy 2022-27", None),
        ("Climate Action Plan 2023-25 and Housing Action Plan 2024-26", None),
        ("This plan was agreed.", None),
    ],
)
def test_which_texts_name_a_plan(text: str, words: set[str] | None):
    """A short text that ends with a plan's word and its years; what tells the plan from others."""
    found = plan_names(source(text))
    assert [set(name.words) for name in found] == ([] if words is None else [words])


def test_what_tells_a_title_from_others():
    """Not the council, nor what any plan's title may bear."""
    assert own_words("Kent Parks and Waste Action Plan 2015") == ["parks", "waste"]


def test_running_head_names_no_further_plan():
    """It comes again on each page, below the name of the plan that stands on the first."""
    names = plan_names(_with_head("Our Place | Action Plan 2025-2027", "Community Plan: Action Plan 2025-2027"))
    assert [name.text for name in names] == [
        "Our Place | Action Plan 2025-2027",
        "Community Plan: Action Plan 2025-2027",
    ]


def _with_head(head: str, title: str) -> Source:
    """Three pages with a running head, known as such, a title on the first."""
    pages = []
    for number in (1, 2, 3):
        texts = [Paragraph(head, Place(number, Box(40, 38, 270, 47)))]
        if number == 1:
            texts.append(Paragraph(title, Place(1, Box(40, 120, 500, 134))))
        pages.append(Page(number, 842.0, 595.0, tuple(texts)))
    return with_running_heads(Source("pdf", "", 3, tuple(pages)), shared_vocabulary())


def test_a_title_in_small_capitals_is_as_large_as_its_type():
    """Though its letters are lower: it names a plan of its own in the middle of a page."""
    pages: list[Page] = []
    for number, (height, title) in enumerate(
        ((12.0, "Climate Action Plan 2023-25"), (9.0, "Waste Action Plan 2022-27")), 1
    ):
        line = Paragraph(title, Place(number, Box(50.0, 60.0, 300.0, 60.0 + height)), size=14.0)
        pages.append(Page(number, 600.0, 800.0, (_at("For the Cabinet", number, 20), line, _table(rows("A"), number))))
    plan = build_plan(Source("pdf", "application/pdf", 2, tuple(pages)), ReadingSettings())
    assert [title for title, _, _ in titles(plan)] == ["Climate Action Plan 2023-25", "Waste Action Plan 2022-27"]
