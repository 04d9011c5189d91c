"""What may stand between a title and its table: who is in charge, labels, lines about it."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_plans import web_plan
from made_titles import grid, heading, text, titles_of, titles_on

from parsers.source import Grid, Place
from parsers.titles.texts import title_text


def test_sentences_may_stand_between_a_numbered_title_and_its_table():
    """Where another table of the document has such a title right above it."""
    first = (text("1. Transport", 100), grid(115))
    second = (text("2. Buildings", 200), text("The Council owns 64 buildings.", 215), grid(230))
    assert titles_of(*first, *second) == {1: "1. Transport", 2: "2. Buildings"}
    assert titles_of(*second) == {}


def test_sentences_may_stand_between_titles_with_letters_and_their_tables():
    """One alone may begin with a word of a letter, or be an item."""
    first = (text("A. Transport", 100), text("Most journeys are short.", 115), grid(130))
    second = (text("B. Buildings", 200), text("The Council owns 64 buildings.", 215), grid(230))
    assert titles_of(*first, *second) == {1: "A. Transport", 2: "B. Buildings"}
    assert titles_of(*first) == {}


def test_sentences_may_stand_between_a_heading_and_its_table():
    """Where the format tells headings and several tables have one of that level; one alone may name the document."""
    prose, table = heading("Inspectors found long waits.", None), Grid(Place(), 2, 4, ())
    first, second = (heading("Waiting times"), prose, table), (heading("Quality"), prose, prose, table)
    assert titles_of(*first, *second) == {1: "Waiting times", 2: "Quality"}
    assert titles_of(*first) == {}


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


def test_the_actions_that_end_a_title_are_left_out():
    """`Warmer homes – actions`; one that says nothing else keeps them."""
    assert title_text(text("Warmer homes – our actions", 100)) == "Warmer homes"
    assert title_text(text("Action plan", 100)) == "Action plan"
    assert title_text(text("Co-ordinated actions", 100)) == "Co-ordinated actions"


def test_the_lead_that_stands_behind_a_title_is_left_out():
    """With but a space between, as at the right of a bar; a colon may part words of a title."""
    assert title_text(text("Strand 1: Homes Senior responsible owner: Head of Housing", 80)) == "Strand 1: Homes"
    assert title_text(text("Warm homes: our promise", 80)) == "Warm homes: our promise"


def test_a_sentence_beside_a_question_above_headings_is_none_of_them(tmp_path: Path):
    """It lies across all columns but the first, the heading of which is blank."""
    rows = (
        '<tr><td>Why is this important?</td><td colspan="3">A fifth of residents told us that it is.</td></tr>'
        "<tr><td></td><td>Action</td><td>Lead</td><td>By when</td></tr>"
        "<tr><td>1.1</td><td>Plant trees</td><td>Parks Manager</td><td>May 2024</td></tr>"
        "<tr><td>1.2</td><td>Mow less</td><td>Parks Manager</td><td>June 2024</td></tr>"
    )
    plan = web_plan(tmp_path, f"<h1>Parks Action Plan</h1><table>{rows}</table>")
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
    plan = web_plan(tmp_path, PAGE.format(above, above))
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


def test_a_sentence_atop_a_table_is_no_section_below_a_numbered_title(tmp_path: Path):
    """It tells why the section is one."""
    rows = "<tr><th>Action<th>Lead<th>By when</tr><tr><td>Mend roofs<td>Estates Team<td>2026</tr>"
    told = "<tr><td colspan=3>This is where most of our emissions come from.</tr>"
    plan = web_plan(tmp_path, f"<h2>Outcome 1: Homes</h2><table>{told}{rows}</table>")
    assert [(action.section_number, action.section) for action in plan.actions] == [("1", "Homes")]
