"""Lines that were broken by hand: each a lead, or all of them one text."""

from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.labels.broken_lines import is_lead_by_itself, with_lines_joined
from parsers.plan import parse_document
from parsers.readers.setting.lead_lines import _lengths

LEADS = ["Parks Manager", "Head of Planning"]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (LEADS, 2), (["Waste Team", "Environment Agency", "Chief Executive"], 3), (["Jane Smith", "Parks Manager"], 2),
        (["Principal Planning", "Officer (North)"], 1), (["Jane Smith, Assistant", "Director of Planning"], 1),
        (["Head of Legal and Democratic", "Services"], 1), (["Parks Manager/Head of", "Planning Policy Team"], 1),
        (["Corporate Director,", "Housing Services"], 1), (["Plant trees", "in all wards"], 1),
        (["Lead: Parks Manager", "Support: Waste Team"], 2), (["Lead: Programme", "Management Office"], 1),
        (["Parks Manager Support: Waste", "Delivery Manager"], 1), (["Plant trees", "", "Mow less"], 2),
        (["Lead officer / Arweinydd: Parks Manager", "Waste Team"], 2),
        (["Arweinydd / Lead – Parks Manager", "Waste Team"], 2), (["Service Manager - Parking", "Head of Planning"], 2),
    ],
)  # fmt: skip
def test_lines_are_paragraphs_where_each_names_a_lead(lines: list[str], count: int):
    """None that goes on in the next, and no list that other marks or labels part."""
    assert len(with_lines_joined("|".join(lines), "|").split("\n")) == count


def test_line_breaks_in_word_part_leads(tmp_path: Path):
    """Nothing else is parted by them."""
    document = docx.Document()
    table = document.add_table(0, 3)
    for texts in (["Action", "Lead", "Cost"], ["Plant trees\nin all wards", "\n".join(LEADS), "£5k"]):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    document.save(str(tmp_path / "plan.docx"))
    (action,) = parse_document(tmp_path / "plan.docx", ReadingSettings()).actions
    assert [lead.role for lead in action.leads] == LEADS
    assert action.action == "Plant trees in all wards"


def leads_drawn(path: Path, right: int, *cells: list[str]) -> list[list[str | None]]:
    """The leads of each row of a PDF whose lead column, from 204 points to `right`, has these lines in its cells.

    A line that begins with a break stands a little lower.
    """
    canvas = Canvas(str(path), pagesize=(500, 500))
    canvas.grid([40, 200, right, 460], [450 - 45 * number for number in range(len(cells) + 2)])
    canvas.setFont("Helvetica", 9)
    for number, lines in enumerate([["Lead"], *cells]):
        top = 438 - 45 * number
        canvas.drawString(44, top, f"Plant tree {number}" if number else "Action")
        canvas.drawString(right + 4, top, f"£{number}k" if number else "Cost")
        for line, text in enumerate(lines):
            lower = sum(above.startswith("\n") for above in lines[: line + 1])
            canvas.drawString(204, top - 11 * line - 1.2 * lower, text.strip())
    canvas.save()
    return [[lead.role for lead in action.leads] for action in parse_document(path, ReadingSettings()).actions]


def test_lines_of_a_pdf_part_leads(tmp_path: Path):
    """Where there was room for more, as the longer lines of other rows show."""
    found = leads_drawn(tmp_path / "plan.pdf", 360, LEADS, ["Director of Regeneration and Growth"])
    assert found == [LEADS, ["Director of Regeneration and Growth"]]


def test_a_whole_post_over_another_is_not_one_with_it(tmp_path: Path):
    """However narrow their column is; one that may go on, as `Chief Executive`, does so."""
    posts = ["Economic", "Development Officer", "Fleet Manager"]
    assert leads_drawn(tmp_path / "plan.pdf", 290, posts, ["Chief Executive", "Support Officer"]) == [
        ["Economic Development Officer", "Fleet Manager"],
        ["Chief Executive Support Officer"],
    ]


def test_many_posts_and_a_last_line_that_is_none():
    """Each way to part them is tried once."""
    texts = ["Parks Manager", "Fleet Manager"] * 20
    assert _lengths(texts, lambda _: False, 3) == (1,) * 40
    assert _lengths([*texts, "and many others besides"], lambda _: False, 3) is None


def test_leads_that_stand_whole_elsewhere_are_not_parted_by_their_words(tmp_path: Path):
    """`Highways Programme` over `Lead` and `Parks Manager` are two, where that lead stands whole in another cell."""
    lead = ["Highways Programme", "Lead"]
    cells = [*lead, "Parks Manager"], lead, ["Parks Manager"], [*lead, "Parks Manager"], ["Waste Team", "Parks Manager"]
    whole = " ".join(lead)
    assert leads_drawn(tmp_path / "plan.pdf", 290, *cells) == [
        [whole, "Parks Manager"],
        [whole],
        ["Parks Manager"],
        [whole, "Parks Manager"],
        ["Waste Team", "Parks Manager"],
    ]


def test_wraps_in_other_columns_show_how_far_lines_reach(tmp_path: Path):
    """No lead is so long; but the lines of the actions go on only where the next word would not stand before."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(500, 500))
    canvas.grid([40, 150, 260, 460], [460, 440, 400, 360, 320])
    canvas.setFont("Helvetica", 9)
    wrapped = (["Plant more trees in the", "streets of every ward"], ["Mend all the paths and", "mow less of the grass"],
               ["Open a new centre for", "those who look for work"])  # fmt: skip
    leads = (["Highways", "University"], ["Legal Services", "Age UK", "Police"], ["Finance"])
    for row, cells in enumerate([(["Action"], ["Lead"]), *zip(wrapped, leads, strict=True)]):
        for x, lines in zip((44, 154), cells, strict=True):
            for line, text in enumerate(lines):
                canvas.drawString(x, 470 - 20 * (row == 0) - 40 * row - 11 * line, text)
        canvas.drawString(264, 470 - 20 * (row == 0) - 40 * row, f"£{row}k" if row else "Cost")
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [[lead.role for lead in action.leads] for action in actions] == [*leads]
    assert [action.action for action in actions] == [" ".join(lines) for lines in wrapped]


def test_a_post_that_begins_with_a_rank_is_none_of_the_post_above(tmp_path: Path):
    """Bodies below each other may be one."""
    posts = ["Parks Manager", "Head of Planning", "Senior Engineer", "(Highways)"]
    assert leads_drawn(tmp_path / "plan.pdf", 290, posts, ["Housing Services", "Commissioning Team"]) == [
        ["Parks Manager", "Head of Planning", "Senior Engineer (Highways)"],
        ["Housing Services Commissioning Team"],
    ]


def test_of_leads_that_stand_over_each_other_words_may_tell_where_one_ends(tmp_path: Path):
    """A post of something whole, over another post; a team over a team, or services over what is no part of them."""
    apart = [
        ["Director of", "Housing", "Climate Officer"],
        ["Property", "Services", "Environment", "Agency"],
        ["Waste Team", "Legal Unit"],
    ]
    assert leads_drawn(tmp_path / "plan.pdf", 290, *apart) == [
        ["Director of Housing", "Climate Officer"],
        ["Property Services", "Environment Agency"],
        ["Waste Team", "Legal Unit"],
    ]


def test_of_leads_that_stand_over_each_other_words_may_tell_nothing(tmp_path: Path):
    """What stands below may be of the subject of a post, or a part or group of a body."""
    cells = [["Director of Public", "Health Officer"], ["Waste Team", "Working Group"], ["Town Council", "Youth Forum"]]
    assert leads_drawn(tmp_path / "plan.pdf", 290, *cells) == [[" ".join(lines)] for lines in cells]


def test_leads_under_each_other_with_room_beside_them_are_several(tmp_path: Path):
    """Nothing else shows how far their lines may reach; in a narrow cell they may be one."""
    bodies = ["Environment Agency", "Town Councils"]
    assert leads_drawn(tmp_path / "plan.pdf", 380, bodies) == [bodies]
    assert leads_drawn(tmp_path / "plan.pdf", 310, bodies) == [[" ".join(bodies)]]


def test_leads_a_little_apart_are_several(tmp_path: Path):
    """Though the column is narrow, and other paragraphs stand further apart; what is no lead stays as it is."""
    wraps = [["Private Sector", "Housing Manager"], ["Climate and Carbon", "Programme Lead"]] * 2
    cells = [
        ["Head of Housing", "\nHomelessness", "Forum"],
        ["Head of Housing", "Options Team"],
        ["Neighbourhood", "\nPlanning Team"],
    ]
    found = leads_drawn(tmp_path / "plan.pdf", 290, *wraps, *cells)
    assert found[4:] == [
        ["Head of Housing", "Homelessness Forum"],
        ["Head of Housing Options Team"],
        ["Neighbourhood Planning Team"],
    ]


def test_a_post_with_its_service_ends_above_another_that_begins():
    """A comma alone may part posts: `Director, Homes` goes on with no rank."""
    lines = ["Corporate Director, Resources", "Assistant Director of Public Health"]
    assert _lengths(lines, lambda _: False, 1) == (1, 1)
    assert _lengths(["Corporate Director, Resources", "and Housing Manager"], lambda _: False, 1) is None


@pytest.mark.parametrize(
    ("lines", "lengths"),
    [
        (["Corporate", "Director,", "Resources", "Climate Officer"], (3, 1)),
        (["Head of Legal and", "Democratic", "Services", "Economic", "Development", "Officer"], (3, 3)),
        (["Head of Legal and", "Democratic", "Services", "Team", "Manager"], None),
        (["Head of Policy and Climate", "Change Officer"], None),
        (["Senior Engineer (Highways)", "Fleet Manager"], (1, 1)),
    ],
)
def test_a_post_ends_with_what_it_is_for(lines: list[str], lengths: tuple[int, ...] | None):
    """A rank that says nothing without it, a service that is known by its whole name, or brackets."""
    assert _lengths(lines, lambda _: False, len(lines) - 1) == lengths


def test_a_line_that_goes_on_to_an_and_behind_brackets_begins_no_lead():
    """Brackets say what a post is for, and `Improvement` is none."""
    lines = ["Head of School", "Improvement (Secondary) and Parks Manager"]
    assert _lengths(lines, is_lead_by_itself, 1) is None
