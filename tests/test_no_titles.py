"""Texts near tables that are no titles of theirs."""

from dataclasses import replace

import pytest
from made_titles import card, grid, sized, text, titles_of

from parsers.document.about import title_of
from parsers.source import Page, Source
from parsers.titles.finding import without_part_of_report


def test_a_title_far_above_its_table_is_none():
    """Nor is one behind many sentences."""
    first = (text("1. Transport", 100), grid(115))
    prose = [text("The Council owns 64 buildings.", 215 + 12 * k) for k in range(4)]
    assert titles_of(*first, text("2. Buildings", 200), *prose, grid(265)) == {1: "1. Transport"}
    assert titles_of(*first, text("2. Buildings", 200), text("The Council owns homes.", 390), grid(405)) == {
        1: "1. Transport"
    }


def test_a_text_over_some_columns_groups_their_headings():
    """One at the left or in the middle is a title."""
    assert titles_of(text("Pollutant", 100, 160, 240), grid(115)) == {}
    assert titles_of(text("Pollutants", 100, 260, 340), grid(115)) == {1: "Pollutants"}


def test_lines_of_contents_are_no_titles():
    """Though they stand right above a table: with leaders, or several with the numbers of their pages."""
    assert titles_of(text("Transport ........ 12", 100), grid(115)) == {}
    listed = [text(words, 100 + 12 * k) for k, words in enumerate(["Homes 3", "Travel 5", "Jobs 9"])]
    assert titles_of(*listed, grid(140)) == {}
    assert titles_of(text("Priority 3", 100), grid(115)) == {1: "Priority 3"}


def test_a_key_of_marks_is_no_title():
    """It stands right above the table that it explains."""
    assert titles_of(text("■ Red ▲ Amber ● Green", 100), grid(115)) == {}
    assert titles_of(text("HR = Human Resources", 100), grid(115)) == {}


def test_the_title_of_a_card_stands_over_no_card_below():
    """Though two of these have one title."""
    titles = ["Plant trees", "Mow less", "Sow seeds", "Mow less"]
    cards = [card(1, 100.0 + 40 * k, title, ("Lead", "Parks")) for k, title in enumerate(titles)]
    assert titles_of(*cards) == {}


def test_the_name_of_the_council_and_when_it_was_written_are_no_titles():
    """Two councils' names above two tables are."""
    assert titles_of(text("Marlowe District Council – as at May 2025", 80), grid(100)) == {}
    assert titles_of(text("Reported to Cabinet on 17 December 2025", 80), grid(100)) == {}
    one, other = text("Marlowe District Council", 80), text("London Borough of Ashby", 280)
    assert titles_of(one, grid(100), other, grid(300)) == {1: one.text, 2: other.text}
    for title in ("Reported crime", "Prepared for adult life", "An Effective and Efficient Council", "Youth Council"):
        assert titles_of(text(title, 80), grid(100)) == {1: title}
    assert titles_of(one, grid(100), text("Police", 280), grid(300)) == {1: one.text, 2: "Police"}


@pytest.mark.parametrize("remark", [
    "Draft for consultation, July 2020", "Last updated: 3 February 2023", "Updated May 2021",
    "Version 2.0 – agreed by the Cabinet on 3 June 2020", "Position at the end of March 2024",
])  # fmt: skip
def test_a_remark_on_how_new_a_plan_is_is_no_title(remark: str):
    """Whether it is a draft, which version, and when somebody last brought it up to date."""
    assert titles_of(text(remark, 80), grid(100)) == {}


def test_the_name_of_a_council_right_below_that_of_its_plan_is_no_title():
    """In plain type: in that of another title, or below another heading, it may name a body that acts, or an aim."""
    plan, owner = sized("Parks Strategy 2025: delivery plan", 60, 20.0), sized("Marlowe Council", 85, 10.0)
    assert titles_of(plan, owner, grid(100)) == {}
    assert titles_of(sized("Our partners", 60, 20.0), owner, grid(100)) == {1: owner.text}
    assert titles_of(plan, replace(owner, size=20.0), grid(100)) == {1: owner.text}
    for size, titles in ((10.0, {1: owner.text, 2: "Homes"}), (12.0, {2: "Homes"})):
        assert titles_of(plan, owner, grid(100), sized("Homes", 160, size), grid(175)) == titles


def test_who_is_quoted_above_a_table_is_no_title():
    """The numbered title above the quotation is; so is a line in larger type below it."""
    quoted = (sized("1. Homes", 60, 20.0), sized("“Nobody told us how to ask.”", 85, 10.0))
    who = sized("Nadia, who came here in 2022", 97, 9.0)
    jobs = (sized("2. Jobs", 300, 20.0), sized("“I found work.”", 325, 10.0), sized("Yonas, aged 31", 337, 9.0))
    assert titles_of(*quoted, who, grid(112), *jobs, grid(352)) == {1: "1. Homes", 2: "2. Jobs"}
    assert titles_of(*quoted, sized("Warm homes", 97, 12.0), grid(112)) == {1: "Warm homes"}
    assert titles_of(*quoted, sized("Preventing homelessness", 97, 10.0), grid(112)) == {1: "Preventing homelessness"}


def test_a_year_numbers_no_part_of_a_plan():
    """`Ambition 2030` names the plan, `Ambition 2` a part of it."""
    for title, is_plan in (("Ambition 2030: our corporate plan", True), ("Ambition 2: Warm homes plan", False)):
        source = Source("html", "", None, (Page(None, None, None, (text(title, 10), text("Introduction", 30))),))
        assert title_of(source) == (title if is_plan else "Introduction")


def test_a_line_in_plain_type_below_a_larger_title_is_none():
    """Each title has one; several tables under one larger title keep titles of their own."""
    prose = sized("This report says what was found.", 20, 9.0)
    first = (sized("Payroll", 80, 13.0), sized("Final report July 2025, limited assurance", 95, 9.0), grid(110))
    second = (sized("Cyber security", 300, 13.0), sized("Final report May 2025", 315, 9.0), grid(330))
    assert titles_of(prose, *first, *second) == {1: "Payroll", 2: "Cyber security"}
    assert titles_of(prose, *first, *second, sized("Rents", 500, 13.0), grid(520))[1] == "Payroll"
    assert titles_of(prose, *first, *second, sized("Rents", 500, 9.0), grid(520))[1] == first[1].text


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


def test_who_signed_a_plan_is_no_title_unless_it_is_styled_as_one():
    """`Agreed by Cabinet` heads what is agreed, where the others are headings as well."""
    line = text("Signed off by the Climate Board", 85)
    assert titles_of(line, grid(100)) == {}
    assert titles_of(replace(line, level=2), grid(100)) == {1: "Signed off by the Climate Board"}


def test_an_address_is_no_title():
    """`Contact: policy@marlowe.gov.uk` at the foot of a cover says whom to ask."""
    assert titles_of(text("Contact: policy@marlowe.gov.uk", 85), grid(100)) == {}
