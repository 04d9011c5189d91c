"""Titles of tables: which of the texts above a grid is one."""

from dataclasses import replace

import pytest
from made_titles import EDGES, grid, heading, sized, table, text, titles_of, titles_on

from parsers.document.about import title_of
from parsers.logical import read_section_heading
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from parsers.titles.texts import title_text


def test_a_title_in_large_type_may_stand_further_above_its_table():
    """On a slide, in a band of its own."""
    assert titles_of(replace(text("Clean air", 100), size=24.0), grid(155)) == {1: "Clean air"}
    assert titles_of(replace(text("Clean air", 100), size=12.0), grid(155)) == {}


def test_titles_set_further_above_their_tables_are_alike():
    """Each in one size of type and as far as the others, under words in small capitals or not; one alone is none."""
    items = [
        (sized(title, top, 9.0), grid(top + 10 + room))
        for title, top, room in (("Clean air", 50, 45.2), ("b. green spAces", 200, 44.9), ("Homes", 350, 60))
    ]
    assert titles_of(*items[0], *items[1], *items[2]) == {1: "Clean air", 2: "b. green spAces"}
    assert titles_of(*items[0], *items[2]) == {}


def test_an_ornament_before_a_title_is_no_part_of_it():
    """A bullet begins an item of a list."""
    title = text("◆ Clean air", 100)
    assert titles_of(title, grid(115)) == {1: "◆ Clean air"}
    assert read_section_heading(title_text(title)).title == "Clean air"
    assert titles_of(text("• Clean air", 100), grid(115)) == {}


def test_a_lettered_title_may_be_made_of_the_words_of_plans():
    """It is one of several, as `B. Borough actions`; the name of the whole plan is none."""
    assert titles_of(text("B. Borough actions", 100), grid(115)) == {1: "B. Borough actions"}
    assert titles_of(text("B. Borough Action Plan", 100), grid(115)) == {}


def test_a_title_below_the_name_of_a_part_has_its_number():
    """`Objective 2` above a title, whose letters may be spaced: sentences may follow before the table."""
    prose = text("Services must work for all.", 215)
    assert titles_of(text("OBJECT IVE 2", 185), text("Our services", 200), prose, grid(230)) == {1: "Our services"}
    assert titles_of(text("Introduction", 185), text("Our services", 200), prose, grid(230)) == {}


def test_a_heading_of_the_format_may_be_long_and_name_its_table():
    """`Table 2: …` in the style of a heading is the title of a section; as plain text it is a caption."""
    long = "The quality and timeliness of the conferences that we hold with partners and with families"
    headings = [Paragraph(words, Place(), level=2) for words in (long, "Table 2: Land that we manage")]
    assert titles_of(headings[0], grid(130)) == {1: long}
    assert titles_of(text(long, 115), grid(130)) == {}
    assert (titles_of(headings[1], grid(130)), title_text(headings[1])) == (
        {1: headings[1].text},
        "Land that we manage",
    )
    assert titles_of(text("Table 2: Land that we manage", 115), grid(130)) == {}


def test_captions_of_like_tables_are_titles():
    """Each its own: they tell the sections of one plan; a caption of a table of its own kind is none."""
    headings = tuple(Cell(0, column, 1, 1, name, Place(), Place()) for column, name in enumerate(["Action", "Lead"]))
    like = [replace(grid(top), cells=headings) for top in (115.0, 230.0)]
    items = (text("Table 1: Clean air", 100), like[0], text("Table 2: Homes", 215), like[1])
    assert titles_of(*items, text("Table 3: Measures", 300), grid(315)) == {1: "Clean air", 2: "Homes"}
    assert titles_of(*items[:2]) == {}


def test_long_title_behind_its_number():
    """`Outcome 2: ` heads a sentence as well; without a number it is too long for a title."""
    long = "we will have halved the number of people who wait longer than they should for a home of their own."
    assert titles_of(text(f"Stretch Outcome 2: {long}", 100), grid(115)) == {1: f"Stretch Outcome 2: {long}"}
    assert titles_of(text(long.capitalize(), 100), grid(115)) == {}


def test_title_over_two_tables():
    """Indicators stand right below it, the actions below these; more rows of the same columns need no title."""
    indicators = Grid(Place(1, Box(50.0, 115.0, 350.0, 150.0)), 2, 3, (), EDGES[:4])
    assert titles_of(text("Outcome 1: Warm homes", 100), indicators, grid(160)) == dict.fromkeys(
        (1, 2), "Outcome 1: Warm homes"
    )
    assert titles_of(text("Outcome 1: Warm homes", 100), grid(115), grid(170)) == {1: "Outcome 1: Warm homes"}
    assert titles_of(text("Meetings", 100), indicators, grid(160)) == {1: "Meetings"}


def test_plain_titles_over_two_tables():
    """Where several stand so above tables with the same headings, also in the first row of the upper one."""
    figures, actions = ["Indicator", "2024", "2025"], ["Action", "Lead", "By when"]
    first = (heading("Homes", 2), table(figures), table(actions))
    assert titles_of(*first) == {1: "Homes"}
    assert titles_of(*first, heading("Parks", 2), table(figures), table(actions)) == {
        1: "Homes", 2: "Homes", 3: "Parks", 4: "Parks",
    }  # fmt: skip
    captioned = (table(["Parks"], figures), table(actions))
    assert titles_of(*first, *captioned) == {1: "Homes", 2: "Homes", 4: "Parks"}
    named = (heading("Tree plan", 1), table(["Parks"], figures), table(actions))
    assert titles_of(*named, *captioned) == {1: "Tree plan", 2: "Parks", 4: "Parks"}
    held = (table(["Parks"], ["Portfolio holder: Cllr Jo Reed"], figures), table(["Lead", "Action", "By when"]))
    assert titles_of(*first, *held) == {1: "Homes", 2: "Homes", 4: "Parks"}


def test_titles_over_figures_by_year():
    """They stand over the tables below these too, whose headings may differ, but for those of the figures alone."""
    figures = table(["Indicator", "2024", "Aim for 2026"], ["Homes built", "12", "40"])
    rest = table(["Homes let", "7", "9"], ["Homes sold", "2", "4"])
    jobs = (heading("Jobs", 2), figures, heading("Actions", 3), table(["Action", "Lead"]))
    homes = (heading("Homes", 2), figures, figures, table(["Action", "Lead", "By when"]))
    assert titles_of(*homes, *jobs) == {**dict.fromkeys((1, 2, 3), "Homes"), **dict.fromkeys((4, 5), "Jobs")}
    headed = (heading("Parks", 2), table(["Indicator", "2024", "2025"]), rest, table(["Action", "Who"]))
    assert titles_of(*homes, *headed) == {**dict.fromkeys((1, 2, 3), "Homes"), **dict.fromkeys((4, 6), "Parks")}
    cut = (heading("Trees", 2), figures, rest, table(["Action", "By whom"]))
    assert titles_of(*homes, *cut) == {**dict.fromkeys((1, 2, 3), "Homes"), **dict.fromkeys((4, 5, 6), "Trees")}
    assert titles_of(heading("Performance", 2), figures, table(["Action", "Lead"])) == {1: "Performance"}
    asked = (heading("How we will know", 2), figures, table(["Action", "Lead", "By when"]))
    spent = (heading("Budget", 2), figures, table(["Action", "By whom"]))
    assert titles_of(*asked, *spent) == {1: "How we will know", 3: "Budget"}


def test_a_title_and_a_sentence_may_part_the_rows_of_a_table():
    """The grid below them has the columns of that above, and no headings; one with headings is a table of its own.

    One alone may be a note.
    """
    actions = table(["Action", "Lead", "When"], ["Plant trees", "Ranger", "May"], edges=EDGES[:4])
    rows = table(["Mow less", "Ranger", "June"], edges=EDGES[:4])
    between = (Paragraph("Parks", Place()), Paragraph("You told us that parks matter.", Place()))
    other = (Paragraph("Homes", Place()), Paragraph("Many of you wait for one.", Place()))
    more = table(["Build ten homes", "Estates", "2027"], edges=EDGES[:4])
    assert titles_of(actions, *between, rows, *other, more) == {2: "Parks", 3: "Homes"}
    assert titles_of(actions, *between, rows) == {}
    assert titles_of(actions, *between, actions) == {}


def test_a_title_over_sentences_has_the_size_of_plain_ones():
    """One table's title stands right above it, the other's over prose."""
    items = (
        sized("Homes", 80, 12.0),
        grid(100),
        sized("Jobs", 300, 12.0),
        sized("We want more work here.", 320, 10.0),
        grid(340),
    )
    assert titles_of(*items) == {1: "Homes", 2: "Jobs"}


def beside_panel(title: str, size: float, x0: float = 5.0) -> tuple[Paragraph | Grid, ...]:
    """The title of a panel and a smaller text below it, and a grid beside them."""
    panel = (replace(text(title, 50, x0, x0 + 40), size=size), replace(text("Why it matters", 70, x0), size=9.0))
    return (*(replace(line, is_aside=True) for line in panel), grid(90))


def test_the_title_of_a_panel_is_that_of_the_table_beside_it():
    """Where each of several has its own, in larger type than what stands below it; no other text there is a title."""
    assert titles_on(beside_panel("Homes", 14.0), beside_panel("Roads", 14.0)) == {1: "Homes", 2: "Roads"}
    assert titles_on((*beside_panel("Homes", 14.0), text("Jobs", 770)), beside_panel("Roads", 14.0))[2] == "Roads"
    assert titles_on(beside_panel("Homes", 14.0), beside_panel("Homes", 14.0)) == {}
    assert titles_on(beside_panel("Homes", 9.0), beside_panel("Roads", 9.0)) == {}


def test_a_panel_of_a_cover_may_hold_the_title_of_the_plan():
    """One beside a table does not."""
    panel, foreword = replace(text("Climate plan", 10), is_aside=True), text("Foreword", 10)
    for items, title in (((panel, foreword), "Climate plan"), ((panel, foreword, grid(40)), "Foreword")):
        assert title_of(Source("pdf", "", 1, (Page(1, 600.0, 800.0, items),))) == title


def test_a_long_title_may_name_an_area_for_action():
    """As plans after inspections do: `Area for priority action 2: …`."""
    long = "Quality and timeliness of education, health and care plans for children of all ages"
    for named in ("Area for priority action 2", "Priority action 2", "Focus area 2"):
        assert titles_of(text(f"{named}: {long}", 100), grid(115)) == {1: f"{named}: {long}"}
    assert titles_of(text(f"Action 2: {long}", 100), grid(115)) == {}


def test_a_sentence_behind_the_name_of_a_part_is_a_title():
    """The part may be a recommendation or a step of the plan."""
    step = "Step 1: Make sure that every learner can reach their potential in school, at home and then at work"
    assert titles_of(text(step, 100), grid(115)) == {1: step}
    assert titles_of(text(step[8:], 100), grid(115)) == {}


@pytest.mark.parametrize(
    "title", ["Thema 1: Ynni\nTheme 1: Energy", "Theme 1: Energy / Thema 1: Ynni", "Thema 1: Ynni Theme 1: Energy"]
)
def test_a_title_in_two_languages_is_its_english_half(title: str):
    """Its number is that of both."""
    heading = read_section_heading(title)
    assert (heading.number, heading.title) == ("1", "Energy")


@pytest.mark.parametrize("title", ["Chapter 3 – Climate / Theme 3 – Energy", "Action 1: Review of Objective 1: Homes"])
def test_a_title_of_two_parts_is_whole(title: str):
    """Neither is a translation of the other."""
    assert read_section_heading(title).title.endswith(("Theme 3 – Energy", "Objective 1: Homes"))
    assert "Climate" in read_section_heading(title).title or "Review" in read_section_heading(title).title


def test_panels_about_something_else_do_not_head_tables():
    """They stand behind the tables, or a table has a title above it as well."""
    behind = EDGES[-1] + 9
    studies = [beside_panel(f"Case study: {name}", 14.0, behind) for name in ("Anna", "Tom")]
    numbered = [beside_panel(title, 14.0, behind) for title in ("1. Homes", "2. Roads")]
    assert (titles_on(*studies), titles_on(*numbered)) == ({}, {1: "1. Homes", 2: "2. Roads"})
    own = (text("Warm homes", 75), *beside_panel("Case study: Anna", 14.0))
    assert titles_on(own, beside_panel("Case study: Tom", 14.0)) == {1: "Warm homes"}


def test_a_title_in_small_capitals_may_begin_with_a_small_letter():
    """These may be read as letters of both kinds; in small letters alone a text goes on with one above."""
    assert titles_of(text("1.1 mOnitORing Of schOOLs", 100), grid(115)) == {1: "1.1 mOnitORing Of schOOLs"}
    assert titles_of(text("and of all schools", 100), grid(115)) == {}


@pytest.mark.parametrize("name", ["Marlowe District Council", "Cornwall Council"])
def test_the_name_of_the_council_alone_is_no_title(name: str):
    """By its form or from the register; `A Caring Council` is one."""
    assert titles_of(text(name, 100), grid(115)) == {}
    assert titles_of(text("A Caring Council", 100), grid(115)) == {1: "A Caring Council"}
