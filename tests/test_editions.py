"""Several plans in one document are several editions; one plan stays one, however it is divided."""

from pathlib import Path

import openpyxl
import pytest
from conftest import plan_of

from parsers.council import Reading
from parsers.plan import build_plan, parse_document
from parsers.plan_names import own_words, plan_names
from parsers.running_heads import with_running_heads
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from schema.plan import ParsedPlan

HEADINGS = ["Ref", "Action", "Lead", "Target date", "Status"]


def rows(letter: str, year: int = 2023) -> list[list[str]]:
    """A table of three actions under the usual headings."""
    whats = ("Plant trees in", "Mend the roof of", "Publish a map of")
    return [
        HEADINGS,
        *([f"{letter}{n}", f"{what} ward {letter}", "Parks Manager", f"March {year}", "Ongoing"] for n, what in enumerate(whats, 1)),
    ]  # fmt: skip


def other_rows() -> list[list[str]]:
    """A table of three actions under headings that the usual ones are unlike."""
    whats = ("Train all staff", "Brief the board", "Review the referrals")
    return [
        ["What we will do", "Who", "Outcome", "RAG"],
        *([what, "Head of Safety", "Fewer harms", "Green"] for what in whats),
    ]


def document(*items: str | tuple[str, int] | list[list[str]]) -> ParsedPlan:
    """The plan of a document without pages: texts, headings with their level, tables."""
    return build_plan(source(*items), Reading())


def source(*items: str | tuple[str, int] | list[list[str]]) -> Source:
    """A document without pages."""
    return Source("word", "text", None, (Page(None, None, None, tuple(map(_item, items))),))


def _item(item: str | tuple[str, int] | list[list[str]]) -> Paragraph | Grid:
    place = Place(locator="here")
    if isinstance(item, str):
        return Paragraph(item, place)
    if isinstance(item, tuple):
        return Paragraph(item[0], place, level=item[1])
    cells = [
        Cell(row, column, 1, 1, text, place) for row, texts in enumerate(item) for column, text in enumerate(texts)
    ]
    return Grid(place, len(item), max(map(len, item)), tuple(cells))


def titles(plan: ParsedPlan) -> list[tuple[str | None, str | None, int]]:
    """The editions of a document: title, label, rows."""
    return [(e.title, e.label, len(plan.actions_of(k))) for k, e in enumerate(plan.editions, start=1)]


def workbook(path: Path, sheets: dict[str, list[list[str]]]) -> ParsedPlan:
    """A workbook as parsed."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(path)
    return parse_document(path, Reading())


def test_plans_one_after_the_other_are_editions_of_their_own():
    """Each with its own title, years and rows, though their tables have the same headings."""
    plan = document("Climate Action Plan 2023-25", rows("A"), "Prevent Action Plan 2022-2024", rows("B"))
    assert titles(plan) == [
        ("Climate Action Plan 2023-25", "2023-25", 3),
        ("Prevent Action Plan 2022-2024", "2022-2024", 3),
    ]
    assert [a.ref for a in plan.actions_of(2)] == ["B1", "B2", "B3"]
    assert [a.section for a in plan.actions] == [None] * 6
    assert [f.code for f in plan.findings] == ["several-editions"]


def test_a_cover_report_does_not_name_the_plans():
    """The document keeps its own title, the plans have theirs; labels before them are no part of the titles."""
    plan = document(
        "Report to Cabinet on the corporate plan",
        "12 March 2023",
        "Appendix A: Climate Action Plan 2023-25",
        rows("A"),
        "Appendix B: Housing Strategy 2022-27",
        rows("B"),
    )
    assert plan.title == "Report to Cabinet on the corporate plan"
    assert [title for title, _, _ in titles(plan)] == ["Climate Action Plan 2023-25", "Housing Strategy 2022-27"]


def test_a_cover_report_does_not_name_the_only_plan():
    """A plan of that name and its years stands above every table."""
    plan = document(
        "Report on the next corporate plan for members", "Annex: Climate Action Plan 2023-25", rows("A"), rows("B")
    )
    assert plan.title == "Report on the next corporate plan for members"
    assert titles(plan) == [("Climate Action Plan 2023-25", "2023-25", 6)]
    assert [finding.code for finding in plan.findings] == []


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


def test_a_plan_without_a_period_looks_some_years_ahead(tmp_path: Path):
    """Two digits behind a month are a year not far behind the only one that it prints."""
    rows = ("Action|Lead|By when", "Plant trees|Ranger|Sep 23", "Mow less|Ranger|Oct 29")
    plan = plan_of(tmp_path, "Tree Action Plan November 2021", "", *rows)
    assert [[str(date.end_date) for date in action.dates] for action in plan.actions] == [["2023-09-30"], []]


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


def test_each_plan_has_its_own_years_and_prose():
    """A month without a year, and a horizon, are read in the plan in which they stand."""
    prose = "Short term means by March {}."
    early, late = [[*row[:3], when, row[4]] for row in rows("A") for when in ["Short term"]], rows("B")
    early[0] = HEADINGS
    for row in late[1:]:
        row[3] = "Short term"
    plan = document(
        "Climate Action Plan 2015-17",
        prose.format(2016),
        early,
        "Housing Action Plan 2022-27",
        prose.format(2024),
        late,
    )
    assert [str(plan.actions_of(number)[0].due_end) for number in (1, 2)] == ["2016-03-31", "2024-03-31"]


def test_rows_printed_again_in_another_edition_are_kept():
    """Within one edition a table printed twice is loaded once; a yearly re-issue is no repeat."""
    plan = document("Tree Action Plan 2022", rows("A"), "Tree Action Plan 2023", rows("A"))
    assert titles(plan) == [("Tree Action Plan 2022", "2022", 3), ("Tree Action Plan 2023", "2023", 3)]
    assert all("action-twice" not in action.doubts for action in plan.actions)


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(["Climate Action Plan 2023-26", "Homes", rows("A"), "Travel", rows("B")], id="themes"),
        pytest.param(["Climate Action Plan 2023-26", "Homes Action Plan", rows("A"), "Travel Action Plan", rows("B")], id="plans of themes"),
        pytest.param(["Climate Strategy 2023-26", "Homes Action Plan 2023-26", rows("A"), "Travel Action Plan 2023-25", rows("B")], id="below a strategy"),
        pytest.param(["Climate Action Plan 2023-26", "Action Plan 2023/24", rows("A"), "Action Plan 2024/25", rows("B")], id="years"),
        pytest.param(["Climate Action Plan", "Action Plan 2023", rows("A"), "Action Plan 2024", rows("B")], id="years below a title without"),
        pytest.param(["Climate Action Plan 2023-26", "Year 1 Action Plan 2023/24", rows("A"), "Year 2 Action Plan 2024/25", rows("B")], id="numbered years"),
        pytest.param(["Homes – Climate Action Plan 2023-26", rows("A"), "Travel – Climate Action Plan 2023-26", rows("B")], id="themes before the name"),
        pytest.param(["Climate Action Plan 2023-26", rows("A"), "Links to the Local Plan 2020-36", rows("B")], id="another plan spoken of"),
        pytest.param([("Climate Action Plan 2023-26", 1), rows("A"), ("Local Plan 2020-36", 2), rows("B")], id="a lower heading"),
        pytest.param(["Climate Action Plan 2023-26", rows("A"), "Local Plan 2020-36", rows("B"), "Climate Action Plan 2023-26", rows("C")], id="the name comes back"),
        pytest.param(["Climate Action Plan 2023-26", "Homes Action Plan 2023-26", rows("A"), "Travel Strategy 2023-25", rows("B"), "Climate Action Plan 2023-26", rows("C")], id="the name of the whole comes back"),
        pytest.param(["Climate Action Plan", rows("A"), "Housing Action Plan", rows("B")], id="names without years"),
        pytest.param([rows("A"), "Climate Action Plan 2023-26", rows("B"), "Housing Action Plan 2022-27", rows("C")], id="rows without a name"),
        pytest.param(["Climate Action Plan 2023-26", rows("A"), "Housing Action Plan 2022-27", "Another time."], id="a name without rows"),
        pytest.param(["Kent Council Climate Action Plan 2023-26", rows("A"), "Climate Action Plan 2023-26", rows("B")], id="a shorter name"),
    ],
)  # fmt: skip
def test_one_plan_stays_one(items: list[str | tuple[str, int] | list[list[str]]]):
    """Sections by theme, tables for years, headings that speak of other plans: one edition with every row."""
    plan = document(*items)
    assert len(plan.editions) == 1
    assert len(plan.actions) == 3 * sum(isinstance(item, list) for item in items)


def test_running_heads_tell_where_a_plan_begins():
    """On pages, where the title stands nowhere else; a council's name beside it makes no difference."""
    heads = ["Climate Action Plan 2023-25"] * 2 + ["Housing Action Plan 2022-27"] * 2
    pages = tuple(
        Page(number, 600.0, 800.0, (_at(head, number, 20), _table(rows(letter), number)))
        for number, (head, letter) in enumerate(zip(heads, "ABCD", strict=True), start=1)
    )
    plan = build_plan(Source("pdf", "application/pdf", 4, pages), Reading())
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
    plan = build_plan(Source("pdf", "application/pdf", 6, tuple(pages)), Reading())
    assert [section.title for section in plan.sections] == ["Jobs", "Our homes"] * 3
    assert [action.section_ordinal for action in plan.actions] == [k for k in range(1, 7) for _ in range(3)]


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


def test_a_transcript_may_hold_several_plans(tmp_path: Path):
    """The reader makes no difference."""
    head = "|".join(HEADINGS)
    plan = plan_of(
        tmp_path, "# Climate Action Plan 2023-25", "", head, "A1|Plant|Parks Manager|May 2023|Ongoing", "",
        "# Prevent Action Plan 2022-24", "", head, "B1|Train|Head of Safety|May 2024|Ongoing",
    )  # fmt: skip
    assert titles(plan) == [
        ("Climate Action Plan 2023-25", "2023-25", 1),
        ("Prevent Action Plan 2022-24", "2022-24", 1),
    ]


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
    return with_running_heads(Source("pdf", "", 3, tuple(pages)))
