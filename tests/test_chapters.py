"""Chapters of a report: the sections of its several tables of actions, and no titles of the plan."""

from dataclasses import replace

import pytest
from made_editions import other_rows, rows, source

from parsers.council import ReadingSettings
from parsers.document.about import title_of
from parsers.plan import build_plan
from parsers.source import Box, Page, Paragraph, Place, Source
from parsers.titles.plan_names import plan_names
from schema.plan import ParsedPlan

TITLE, PROSE = "Annual Governance Statement 2023/24", "The council has reviewed its arrangements and found them sound."
PROGRESS, PLAN = "Progress on last year's actions", "Action plan for 2024/25"
CAPTIONS = ("Table 1: Position at 31 March", "Table 2: Significant issues and action plan")

Item = str | tuple[str, int] | list[list[str]]


def read(*items: Item) -> ParsedPlan:
    """The plan of a document without pages, in which every text has a place of its own."""
    page, *_ = source(*items).pages
    own = [
        replace(item, place=Place(locator=f"line {number}")) if isinstance(item, Paragraph) else item
        for number, item in enumerate(page.items)
    ]
    return build_plan(Source("word", "text", None, (replace(page, items=tuple(own)),)), ReadingSettings())


def report(progress: str, plan: str, *captions: str) -> tuple[Item, ...]:
    """A report with two tables, each in a chapter with these headings, and below one of the captions."""
    first, second = captions[:1], captions[1:]
    opening = ((TITLE, 1), ("3. Review of effectiveness", 1), PROSE, (progress, 1), *first, rows("A"))
    return (*opening, (plan, 1), PROSE, *second, other_rows(), ("6. Conclusion", 1), PROSE)


def sections(plan: ParsedPlan) -> list[tuple[str | None, str | None]]:
    """The sections of the actions of a plan, with their numbers."""
    return list(dict.fromkeys((action.section_number, action.section) for action in plan.actions))


@pytest.mark.parametrize("captions", [(), CAPTIONS])
@pytest.mark.parametrize("plan", [PLAN, "Significant governance issues"])
def test_chapters_are_the_sections_of_several_tables(plan: str, captions: tuple[str, ...]):
    """One may say but `Action plan`; neither it nor a caption is the title of the whole."""
    numbered, plain = read(*report(f"4. {PROGRESS}", f"5. {plan}", *captions)), read(*report(PROGRESS, plan, *captions))
    assert sections(numbered) == [("4", PROGRESS), ("5", plan)]
    assert sections(plain) == [(None, PROGRESS), (None, plan)]
    for found in (numbered, plain):
        assert (found.title, found.editions[0].title, found.editions[0].label) == (TITLE, TITLE, "2023/24")


def test_the_only_chapter_with_actions_is_no_section():
    """It says but `Action plan`, nor are two that do so."""
    alone = ((TITLE, 1), ("3. Review", 1), PROSE, ("4. Action plan for 2024/25", 1), PROSE, CAPTIONS[1], rows("A"))
    assert sections(read(*alone)) == sections(read(*alone, CAPTIONS[0], other_rows())) == [(None, None)]
    assert sections(read(*report("4. Action plan 2023/24", "5. Action plan 2024/25"))) == [(None, None)]


def test_a_chapter_that_is_the_title_of_another_table_is_none_of_the_actions_below():
    """Unless several are: so the sections of a plan may begin with figures."""
    times = [["Activity", "Date"], ["Public consultation", "June 2023"]]
    first = ((TITLE, 1), ("Timetable", 1), times, rows("A"))
    assert sections(read(*first, ("Our homes", 1), other_rows())) == [(None, None), (None, "Our homes")]
    both = read(*first, ("Our homes", 1), times, other_rows())
    assert sections(both) == [(None, "Timetable"), (None, "Our homes")]


def test_chapters_in_larger_type_are_the_sections_of_several_tables():
    """On pages, where prose and a caption stand between a chapter and its table."""
    first, second = source(rows("A"), other_rows()).grids
    chapters = (line("3. Review", 60, 13.0), line(PROSE, 80, 10.0), line(f"4. {PROGRESS}", 100, 13.0))
    more = (line(CAPTIONS[0], 120, 9.0), first, line(f"5. {PLAN}", 300, 13.0), line(PROSE, 320, 10.0), second)
    page = Page(1, 600.0, 800.0, (line(TITLE, 20, 19.0), *chapters, *more))
    plan = build_plan(Source("pdf", "application/pdf", 1, (page,)), ReadingSettings())
    assert (plan.title, sections(plan)) == (TITLE, [("4", PROGRESS), ("5", PLAN)])


def line(text: str, top: int, size: float) -> Paragraph:
    """A line of the first page in type of a size."""
    return Paragraph(text, Place(1, Box(50.0, top, 400.0, top + size)), size=size)


def test_the_title_of_a_plan_has_no_number_of_a_chapter():
    """Where nothing stands above it; a chapter that names its plan and years is the title below another as well."""
    assert title_of(source("1. Summary of the plan", PROSE, "2. Costs")) == "Summary of the plan"
    assert title_of(source("Table 1: Tree action plan", rows("A"))) == "Tree action plan"
    assert title_of(source("Report to members", "1. Purpose", "2. Tree Plan 2024-26")) == "Tree Plan 2024-26"
    assert title_of(source("10 Year Tree Plan", "1. Purpose")) == "10 Year Tree Plan"


def test_chapters_and_captions_are_no_names_of_plans():
    """Unless a chapter has the topic and the years of its plan."""
    texts = (TITLE, "1. The governance framework", "2. Action plan 2024/25", "3. Tree Plan 2024-26", CAPTIONS[1])
    assert [name.text for name in plan_names(source(*texts))] == ["Tree Plan 2024-26"]
