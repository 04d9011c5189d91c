"""Titles of tables: which of the texts above a grid is one."""

from dataclasses import replace
from pathlib import Path

import pytest

from parsers.about import title_of
from parsers.council import Reading
from parsers.logical import read_heading
from parsers.plan import build_plan, parse_document
from parsers.running_heads import with_running_heads
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from parsers.title_texts import title_text
from parsers.titles import titles_above, without_part_of_report

EDGES = (50.0, 150.0, 250.0, 350.0, 550.0)


def text(words: str, top: float, x0: float = 50.0, x1: float = 200.0) -> Paragraph:
    """A line of text on the first page."""
    return Paragraph(words, Place(1, Box(x0, top, x1, top + 10)))


def grid(top: float) -> Grid:
    """A grid of four columns, 50 points high."""
    return Grid(Place(1, Box(EDGES[0], top, EDGES[-1], top + 50)), 2, 4, (), EDGES)


def titles_of(*items: Paragraph | Grid) -> dict[int, str]:
    """The titles of the grids of a page."""
    return titles_on(items)


def titles_on(*pages: tuple[Paragraph | Grid, ...]) -> dict[int, str]:
    """The titles of the grids of several pages."""
    numbered = tuple(Page(number, 600.0, 800.0, items) for number, items in enumerate(pages, start=1))
    found = titles_above(with_running_heads(Source("pdf", "", len(pages), numbered)))
    return {number: title.text for number, title in found.items()}


def test_sentences_may_stand_between_a_numbered_title_and_its_table():
    """Where another table of the document has such a title right above it."""
    first = (text("1. Transport", 100), grid(115))
    second = (text("2. Buildings", 200), text("The Council owns 64 buildings.", 215), grid(230))
    assert titles_of(*first, *second) == {1: "1. Transport", 2: "2. Buildings"}
    assert titles_of(*second) == {}


def test_a_title_far_above_its_table_is_none():
    """Nor is one behind many sentences."""
    first = (text("1. Transport", 100), grid(115))
    prose = [text("The Council owns 64 buildings.", 215 + 12 * k) for k in range(4)]
    assert titles_of(*first, text("2. Buildings", 200), *prose, grid(265)) == {1: "1. Transport"}
    assert titles_of(*first, text("2. Buildings", 200), text("The Council owns homes.", 390), grid(405)) == {
        1: "1. Transport"
    }


def test_a_title_in_large_type_may_stand_further_above_its_table():
    """On a slide, in a band of its own."""
    assert titles_of(replace(text("Clean air", 100), size=24.0), grid(155)) == {1: "Clean air"}
    assert titles_of(replace(text("Clean air", 100), size=12.0), grid(155)) == {}


def test_a_text_over_some_columns_groups_their_headings():
    """One at the left or in the middle is a title."""
    assert titles_of(text("Pollutant", 100, 160, 240), grid(115)) == {}
    assert titles_of(text("Pollutants", 100, 260, 340), grid(115)) == {1: "Pollutants"}


def test_a_lettered_title_may_be_made_of_the_words_of_plans():
    """It is one of several, as `B. Borough actions`; the name of the whole plan is none."""
    assert titles_of(text("B. Borough actions", 100), grid(115)) == {1: "B. Borough actions"}
    assert titles_of(text("B. Borough Action Plan", 100), grid(115)) == {}


def heading(words: str, level: int | None = 1) -> Paragraph:
    """A paragraph of a format without boxes."""
    return Paragraph(words, Place(locator="paragraph"), level=level)


def test_sentences_may_stand_between_a_heading_and_its_table():
    """Where the format tells headings and several tables have one of that level; one alone may name the document."""
    prose, table = heading("Inspectors found long waits.", None), Grid(Place(), 2, 4, ())
    first, second = (heading("Waiting times"), prose, table), (heading("Quality"), prose, prose, table)
    assert titles_of(*first, *second) == {1: "Waiting times", 2: "Quality"}
    assert titles_of(*first) == {}


def test_a_title_below_the_name_of_a_part_has_its_number():
    """`Objective 2` above a title, whose letters may be spaced: sentences may follow before the table."""
    prose = text("Services must work for all.", 215)
    assert titles_of(text("OBJECT IVE 2", 185), text("Our services", 200), prose, grid(230)) == {1: "Our services"}
    assert titles_of(text("Introduction", 185), text("Our services", 200), prose, grid(230)) == {}


def test_a_title_in_small_capitals_may_begin_with_a_small_letter():
    """These may be read as letters of both kinds; in small letters alone a text goes on with one above."""
    assert titles_of(text("1.1 mOnitORing Of schOOLs", 100), grid(115)) == {1: "1.1 mOnitORing Of schOOLs"}
    assert titles_of(text("and of all schools", 100), grid(115)) == {}


def test_lines_of_contents_are_no_titles():
    """Though they stand right above a table: with leaders, or several with the numbers of their pages."""
    assert titles_of(text("Transport ........ 12", 100), grid(115)) == {}
    listed = [text(words, 100 + 12 * k) for k, words in enumerate(["Homes 3", "Travel 5", "Jobs 9"])]
    assert titles_of(*listed, grid(140)) == {}
    assert titles_of(text("Priority 3", 100), grid(115)) == {1: "Priority 3"}


def sized(words: str, top: float, size: float) -> Paragraph:
    """A line in type of a size."""
    return replace(text(words, top), size=size)


def test_a_title_may_stand_alone_at_the_foot_of_the_page_before():
    """Where other tables have titles; a running foot, and a text above the table on its own page, stand for none."""
    homes = (text("Homes", 100), grid(115))
    foot = text("www.anytown.gov.uk", 780)
    assert titles_on((*homes, text("Travel", 770), foot), (grid(40), foot)) == {1: "Homes", 2: "Travel"}
    assert titles_on((grid(115), text("Travel", 770)), (grid(40),)) == {}
    assert titles_on((*homes, text("Travel", 770)), (text("It is agreed.", 40), grid(60))) == {1: "Homes"}


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


def test_a_title_that_names_its_lead_is_no_running_head():
    """Each page of a table prints it right above."""
    assert titles_on(*[(text("Homes – Lead: Housing Manager", 40), grid(60))] * 2) == {
        1: "Homes – Lead: Housing Manager", 2: "Homes – Lead: Housing Manager",
    }  # fmt: skip


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


def test_a_numbered_heading_over_a_line_about_it_is_the_title():
    """The line below says what `Priority 1 – Homes` is about; parts of one section keep titles of their own."""
    first = (text("Priority 1 – Homes", 100), text("Warm, dry and safe", 112), grid(125))
    second = (text("Priority 2 – Jobs", 200), text("Work that pays", 212), grid(225))
    assert titles_of(*first, *second) == {1: "Priority 1 – Homes", 2: "Priority 2 – Jobs"}
    parts = (text("Repairs", 300), grid(315), text("Lettings", 380), grid(395))
    assert titles_of(*first, *parts) == {1: "Warm, dry and safe", 2: "Repairs", 3: "Lettings"}


def test_a_line_that_says_who_is_in_charge_goes_with_its_title():
    """It is no title itself; alone it says what the rows below have in common."""
    holder = text("Portfolio holder: Cllr Jane Smith", 115)
    assert titles_of(text("1. Homes", 100), holder, grid(130)) == {1: f"1. Homes\n{holder.text}"}
    assert titles_of(holder, grid(130)) == {1: holder.text}
    foot = text("2. Roads", 750), text("Portfolio holder: Cllr Ann Lee", 765)
    assert (
        titles_on((text("1. Homes", 100), grid(130), *foot), (grid(40),))[2]
        == "2. Roads\nPortfolio holder: Cllr Ann Lee"
    )


def test_a_line_about_a_named_part_and_who_is_in_charge_stand_below_its_title():
    """The name of the part is the title, whether or not each part has both lines."""
    about, holder = text("Outcome: Streets feel safe", 115), text("Portfolio holder: Cllr Jane Smith", 130)
    first = (text("Priority 1 – Roads", 100), about, holder, grid(150))
    second = (text("Priority 2 – Parking", 300), text("Outcome: Rural homes are reached", 315), grid(330))
    titled = f"Priority 1 – Roads\n{holder.text}"
    assert titles_of(*first, *second) == {1: titled, 2: "Priority 2 – Parking"}
    assert titles_of(*first) == {1: titled}
    assert titles_of(text("2. Parking", 300), text("Aim: Fewer cars", 315), grid(330)) == {1: "2. Parking"}


def test_labels_may_stand_between_a_title_and_who_is_in_charge():
    """They are no part of a title in larger type or with a number; else one in its type is a title itself."""
    title = replace(text("Warm homes", 100), size=14.0)
    aim = replace(text("Intended outcome: Lower bills", 115), size=9.0)
    holder = replace(text("Portfolio holder: Cllr Jane Smith", 130), size=9.0)
    assert titles_of(title, aim, holder, grid(150)) == {1: f"{title.text}\n{holder.text}"}
    assert titles_of(title, replace(aim, size=14.0), holder, grid(150)) == {1: f"{aim.text}\n{holder.text}"}
    numbered = replace(title, text="1 Warm homes", size=9.0)
    assert titles_of(numbered, aim, holder, grid(150)) == {1: f"{numbered.text}\n{holder.text}"}


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


def test_a_key_of_marks_is_no_title():
    """It stands right above the table that it explains."""
    assert titles_of(text("■ Red ▲ Amber ● Green", 100), grid(115)) == {}


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


def card(page: int, top: float, title: str, *rows: tuple[str, str]) -> Grid:
    """A card with a title across its top, labels and values below it."""
    edges = (50.0, 150.0, 350.0)
    labels = [
        Cell(row, column, 1, 1, words, Place(page))
        for row, pair in enumerate(rows, start=1)
        for column, words in enumerate(pair)
    ]
    cells = (Cell(0, 0, 1, 2, title, Place(page)), *labels)
    return Grid(Place(page, Box(50.0, top, 350.0, top + 20)), len(rows) + 1, 2, cells, edges)


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


def test_the_title_of_a_card_stands_over_no_card_below():
    """Though two of these have one title."""
    titles = ["Plant trees", "Mow less", "Sow seeds", "Mow less"]
    cards = [card(1, 100.0 + 40 * k, title, ("Lead", "Parks")) for k, title in enumerate(titles)]
    assert titles_of(*cards) == {}


def test_the_actions_that_end_a_title_are_left_out():
    """`Warmer homes – actions`; one that says nothing else keeps them."""
    assert title_text(text("Warmer homes – our actions", 100)) == "Warmer homes"
    assert title_text(text("Action plan", 100)) == "Action plan"
    assert title_text(text("Co-ordinated actions", 100)) == "Co-ordinated actions"


def test_the_lead_that_stands_behind_a_title_is_left_out():
    """With but a space between, as at the right of a bar; a colon may part words of a title."""
    assert title_text(text("Strand 1: Homes Senior responsible owner: Head of Housing", 80)) == "Strand 1: Homes"
    assert title_text(text("Warm homes: our promise", 80)) == "Warm homes: our promise"


def test_a_title_in_large_type_may_stand_over_a_line_and_sentences():
    """On several pages: one alone may name the document. The larger its type, the further its table may be."""

    def page(name: str, size: float) -> tuple[Paragraph | Grid, ...]:
        prose = replace(text("Many of us do less than we should.", 165), size=9.0)
        line = replace(text(f"{name} at every age", 90), size=12.0)
        return replace(text(name, 50), size=size), line, prose, grid(200)

    assert titles_on(page("Lives", 28), page("Places", 28)) == {1: "Lives", 2: "Places"}
    assert titles_on(page("Lives", 28)) == {}
    assert titles_on(page("Lives", 13), page("Places", 13)) == {1: "Lives at every age", 2: "Places at every age"}


def table(*rows: list[str], edges: tuple[float, ...] = ()) -> Grid:
    """A grid of rows of texts, in a format without pages."""
    cells = [Cell(r, c, 1, 1, words, Place()) for r, texts in enumerate(rows) for c, words in enumerate(texts)]
    return Grid(Place(), len(rows), len(rows[-1]), tuple(cells), edges or None)


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
    """They stand over the tables below these too, whose headings may differ, but for that of the figures alone."""
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


def test_the_name_of_the_council_and_when_it_was_written_are_no_titles():
    """Two councils' names above two tables are."""
    assert titles_of(text("Marlowe District Council – as at May 2025", 80), grid(100)) == {}
    assert titles_of(text("Reported to Cabinet on 17 December 2025", 80), grid(100)) == {}
    one, other = text("Marlowe District Council", 80), text("London Borough of Ashby", 280)
    assert titles_of(one, grid(100), other, grid(300)) == {1: one.text, 2: other.text}
    for title in ("Reported crime", "Prepared for adult life", "An Effective and Efficient Council", "Youth Council"):
        assert titles_of(text(title, 80), grid(100)) == {1: title}
    assert titles_of(one, grid(100), text("Police", 280), grid(300)) == {1: one.text, 2: "Police"}


def test_the_name_of_a_council_right_below_that_of_its_plan_is_no_title():
    """In plain type: in that of another title, or below another heading, it may name a body that acts, or an aim."""
    plan, owner = sized("Parks Strategy 2025: delivery plan", 60, 20.0), sized("Marlowe Council", 85, 10.0)
    assert titles_of(plan, owner, grid(100)) == {}
    assert titles_of(sized("Our partners", 60, 20.0), owner, grid(100)) == {1: owner.text}
    assert titles_of(plan, replace(owner, size=20.0), grid(100)) == {1: owner.text}
    for size, titles in ((10.0, {1: owner.text, 2: "Homes"}), (12.0, {2: "Homes"})):
        assert titles_of(plan, owner, grid(100), sized("Homes", 160, size), grid(175)) == titles


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


def test_who_is_quoted_above_a_table_is_no_title():
    """The numbered title above the quotation is; so is a line in larger type below it."""
    quoted = (sized("1. Homes", 60, 20.0), sized("“Nobody told us how to ask.”", 85, 10.0))
    who = sized("Nadia, who came here in 2022", 97, 9.0)
    jobs = (sized("2. Jobs", 300, 20.0), sized("“I found work.”", 325, 10.0), sized("Yonas, aged 31", 337, 9.0))
    assert titles_of(*quoted, who, grid(112), *jobs, grid(352)) == {1: "1. Homes", 2: "2. Jobs"}
    assert titles_of(*quoted, sized("Warm homes", 97, 12.0), grid(112)) == {1: "Warm homes"}
    assert titles_of(*quoted, sized("Preventing homelessness", 97, 10.0), grid(112)) == {1: "Preventing homelessness"}


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


def test_panels_about_something_else_do_not_head_tables():
    """They stand behind the tables, or a table has a title above it as well."""
    behind = EDGES[-1] + 9
    studies = [beside_panel(f"Case study: {name}", 14.0, behind) for name in ("Anna", "Tom")]
    numbered = [beside_panel(title, 14.0, behind) for title in ("1. Homes", "2. Roads")]
    assert (titles_on(*studies), titles_on(*numbered)) == ({}, {1: "1. Homes", 2: "2. Roads"})
    own = (text("Warm homes", 75), *beside_panel("Case study: Anna", 14.0))
    assert titles_on(own, beside_panel("Case study: Tom", 14.0)) == {1: "Warm homes"}


def test_a_year_numbers_no_part_of_a_plan():
    """`Ambition 2030` names the plan, `Ambition 2` a part of it."""
    for title, is_plan in (("Ambition 2030: our corporate plan", True), ("Ambition 2: Warm homes plan", False)):
        source = Source("html", "", None, (Page(None, None, None, (text(title, 10), text("Introduction", 30))),))
        assert title_of(source) == (title if is_plan else "Introduction")


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


def test_a_line_in_plain_type_below_a_larger_title_is_none():
    """Each title has one; several tables under one larger title keep titles of their own."""
    prose = sized("This report says what was found.", 20, 9.0)
    first = (sized("Payroll", 80, 13.0), sized("Final report July 2025, limited assurance", 95, 9.0), grid(110))
    second = (sized("Cyber security", 300, 13.0), sized("Final report May 2025", 315, 9.0), grid(330))
    assert titles_of(prose, *first, *second) == {1: "Payroll", 2: "Cyber security"}
    assert titles_of(prose, *first, *second, sized("Rents", 500, 13.0), grid(520))[1] == "Payroll"
    assert titles_of(prose, *first, *second, sized("Rents", 500, 9.0), grid(520))[1] == first[1].text


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


def test_a_sentence_behind_the_name_of_a_part_is_a_title():
    """The part may be a recommendation or a step of the plan."""
    step = "Step 1: Make sure that every learner can reach their potential in school, at home and then at work"
    assert titles_of(text(step, 100), grid(115)) == {1: step}
    assert titles_of(text(step[8:], 100), grid(115)) == {}


def test_a_sentence_beside_a_question_above_headings_is_none_of_them(tmp_path: Path):
    """It lies across all columns but the first, the heading of which is blank."""
    rows = (
        '<tr><td>Why is this important?</td><td colspan="3">A fifth of residents told us that it is.</td></tr>'
        "<tr><td></td><td>Action</td><td>Lead</td><td>By when</td></tr>"
        "<tr><td>1.1</td><td>Plant trees</td><td>Parks Manager</td><td>May 2024</td></tr>"
        "<tr><td>1.2</td><td>Mow less</td><td>Parks Manager</td><td>June 2024</td></tr>"
    )
    path = tmp_path / "plan.html"
    path.write_text(f"<h1>Parks Action Plan</h1><table>{rows}</table>", encoding="utf-8")
    plan = parse_document(path, Reading())
    assert [(action.ref, action.action) for action in plan.actions] == [("1.1", "Plant trees"), ("1.2", "Mow less")]


PAGE = "<h1>Town Action Plan</h1><h2>Parks</h2><table>{}<tr><td>Plant trees<td>Clerk<td>May 2024</tr></table>" * 2


@pytest.mark.parametrize(
    "above",
    [
        "<tr><td colspan=3>Overseen by: Amenities Committee</tr><tr><th>Action<th>Lead<th>By when</tr>",
        (
            "<tr><th>Action<th>Lead<th>By when</tr>"
            "<tr><td colspan=3>Our response: There is good practice in places but it is not yet shared.</tr>"
        ),
    ],
)
def test_a_row_that_tells_of_its_section_is_none(above: str, tmp_path: Path):
    """It says who watches over the rows, or explains in a sentence why they are there."""
    path = tmp_path / "plan.html"
    path.write_text(PAGE.format(above, above), encoding="utf-8")
    plan = parse_document(path, Reading())
    assert [(action.action, action.section) for action in plan.actions] == [("Plant trees", "Parks")] * 2
    assert plan.words.words_reported == 0


def test_a_label_of_two_lines_may_stand_between_a_title_and_who_leads():
    """The second line begins in small letters."""
    title = replace(
        text("Area of weakness 1: The slow writing and late review of plans that schools hold", 60), size=14.0
    )
    lines = [text("What inspectors said: Plans are late and not", 80), text("specific.", 92)]
    (found,) = titles_of(title, *lines, text("Strategic lead: Head of Inclusion", 110), grid(125)).values()
    assert found.startswith("Area of weakness 1")


def test_a_report_says_in_a_label_what_it_is_about():
    """`Subject:` is no part of the title."""
    page = Page(1, 600.0, 800.0, (text("Subject: Governance Action Plan Update", 60), grid(125)))
    source = Source("pdf", "application/pdf", 1, (page,))
    assert title_of(source) == "Governance Action Plan Update"


def test_a_part_of_a_report_is_no_section():
    """`2. Response` heads the only table of actions in a report of the cabinet; beside others it may be a section."""
    title = {number: text(words, 85) for number, words in enumerate(["Front sheet", "1. Prevention", "2. Response"], 1)}
    assert set(without_part_of_report(title, [3])) == {1, 2}
    assert without_part_of_report(title, [2, 3]) == title
    assert without_part_of_report(title, [2]) == title


@pytest.mark.parametrize(
    "title", ["Thema 1: Ynni\nTheme 1: Energy", "Theme 1: Energy / Thema 1: Ynni", "Thema 1: Ynni Theme 1: Energy"]
)
def test_a_title_in_two_languages_is_its_english_half(title: str):
    """Its number is that of both."""
    heading = read_heading(title)
    assert (heading.number, heading.title) == ("1", "Energy")


@pytest.mark.parametrize("title", ["Chapter 3 – Climate / Theme 3 – Energy", "Action 1: Review of Objective 1: Homes"])
def test_a_title_of_two_parts_is_whole(title: str):
    """Neither is a translation of the other."""
    assert read_heading(title).title.endswith(("Theme 3 – Energy", "Objective 1: Homes"))
    assert "Climate" in read_heading(title).title or "Review" in read_heading(title).title


def test_who_signed_a_plan_is_no_title_unless_it_is_styled_as_one():
    """`Agreed by Cabinet` heads what is agreed, where the others are headings as well."""
    line = text("Signed off by the Climate Board", 85)
    assert titles_of(line, grid(100)) == {}
    assert titles_of(replace(line, level=2), grid(100)) == {1: "Signed off by the Climate Board"}


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
    plan = build_plan(Source("pdf", "application/pdf", 2, pages), Reading())
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
    plan = parse_document(path, Reading())
    assert [action.ref for action in plan.actions] == ["4", "5", "5"]
    assert {action.action for action in plan.actions} == {"Plant 4 trees", "Plant 5 trees"}


def test_an_address_is_no_title():
    """`Contact: policy@marlowe.gov.uk` at the foot of a cover says whom to ask."""
    assert titles_of(text("Contact: policy@marlowe.gov.uk", 85), grid(100)) == {}
