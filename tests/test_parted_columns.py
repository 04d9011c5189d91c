"""Columns whose cells tell several things: who leads and when, or what is done before that as well."""

from pathlib import Path

import pytest
from made_plans import plan_of, web_plan

from parsers.headings.known import shared_vocabulary
from parsers.labels.who_and_when import headings_of_all, headings_of_both, parted_action, parted_cell
from schema.plan import ParsedPlan

HEAD = ["No.", "Finding", "Agreed action", "Responsible officer and timescale"]


def plan_of_cells(tmp_path: Path, *rows: list[str]) -> ParsedPlan:
    """The plan of a web page with a table; each line of a cell is a paragraph, and `^` goes on with the cell above."""
    body = ""
    for row, below in zip(rows, (*rows[1:], []), strict=True):
        for text, under in zip(row, below or row, strict=True):
            paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
            body += f"<td rowspan={2 if under == '^' else 1}>{paragraphs}</td>" if text != "^" else ""
        body += "</tr><tr>"
    return web_plan(tmp_path, f"<table><tr>{body}</tr></table>")


@pytest.mark.parametrize(
    ("text", "lead", "when"),
    [("Head of HR\nMarch 2026", "Head of HR", "March 2026"),
     ("Head of HR\nFleet Manager\n1 May 2026", "Head of HR\nFleet Manager", "1 May 2026"),
     ("31/03/26\nHead of HR", "Head of HR", "31/03/26"),
     ("Head of HR, March 2026\nFleet Manager, May 2026", "Head of HR\nFleet Manager", "March 2026\nMay 2026"),
     ("Head of HR (31/03/26)", "Head of HR", "31/03/26"),
     ("Trees Partner end of May 2026", "Trees Partner", "end of May 2026"),
     ("31 March 2026 Head of HR", "Head of HR", "31 March 2026"),
     ("Q2 2026 – Head of HR", "Head of HR", "Q2 2026"),
     ("Head of HR Completed October 2025", "Head of HR", "Completed October 2025"),
     ("Head of HR ongoing", "Head of HR", "ongoing"),
     ("Owner: Head of HR\nDate: May 2026", "Head of HR", "May 2026"),
     ("Lead: Senior Engineer (Highways) Date: May 2026", "Senior Engineer (Highways)", "May 2026"),
     ("Corporate Director, Resources 11/06/2026", "Corporate Director, Resources", "11/06/2026"),
     ("Service Manager – Parking By May 2026", "Service Manager – Parking", "By May 2026"),
     ("Head of", "Head of", ""), ("Immediate", "", "Immediate")],
)  # fmt: skip
def test_a_cell_is_parted_into_leads_and_times(text: str, lead: str, when: str):
    """By labels, paragraphs or marks, or where the lead ends; either may stand first."""
    assert parted_cell(text, shared_vocabulary()) == (lead, when)


@pytest.mark.parametrize(
    ("heading", "both"),
    [("Lead / date", ("Lead", "date")), ("Who and by when", ("Who", "by when")), ("Date & owner", ("owner", "Date")),
     ("Lead officer", None), ("By when", None), ("Priority and date", None)],
)  # fmt: skip
def test_a_heading_may_name_leads_and_times(heading: str, both: tuple[str, str] | None):
    """In either order; the heading of leads comes first."""
    assert headings_of_both(heading, shared_vocabulary()) == both


def test_a_heading_may_name_actions_leads_and_times():
    """`Management response` stands for what is agreed on there."""
    assert headings_of_all("Agreed action / Owner / Date", shared_vocabulary()) == ("Agreed action", "Owner", "Date")
    assert headings_of_all("Management response, owner and date", shared_vocabulary()) == (
        "Management response",
        "owner",
        "date",
    )
    assert headings_of_all("Finding, owner and date", shared_vocabulary()) is None


def test_the_last_paragraphs_of_an_action_tell_who_and_when():
    """Several are leads only where each is one; any name may stand above a time."""
    assert parted_action("Plant trees\nMow less\nHead of Parks\nMay 2026", shared_vocabulary()) == (
        "Plant trees\nMow less", "Head of Parks", "May 2026"
    )  # fmt: skip
    assert parted_action("Plant trees.\nTrees Partner\nMay 2026", shared_vocabulary()) == (
        "Plant trees.",
        "Trees Partner",
        "May 2026",
    )
    many = "Plant trees\nMow less\n" * 50 + "Head of Parks\nMay 2026"
    assert parted_action(many, shared_vocabulary())[1:] == ("Head of Parks", "May 2026")
    assert parted_action("Plant trees.\nThis began in May 2026.", shared_vocabulary()) == (
        "Plant trees.\nThis began in May 2026.",
        "",
        "",
    )


def test_posts_and_dates_of_one_column_are_leads_and_dates(tmp_path: Path):
    """Also in a cell that spans two rows."""
    rows = [
        HEAD,
        ["1", "Few trees stand.", "Trees will be planted.", "Parks Manager\n31 January 2026"],
        ["2", "Grass is high.", "Grass will be mown.", "^"],
        ["3", "Ponds are dry.", "Ponds will be dug.", "Head of Water\nClerk\nImmediate"],
    ]
    plan = plan_of_cells(tmp_path, *rows)
    assert [(a.lead_text, a.target_text) for a in plan.actions] == [
        ("Parks Manager", "31 January 2026"),
        ("Parks Manager", "31 January 2026"),
        ("Head of Water\nClerk", "Immediate"),
    ]
    assert [lead.role for lead in plan.actions[2].leads] == ["Head of Water", "Clerk"]
    assert plan.words.words_reported == 0


def test_a_column_that_tells_but_one_of_both_stays_whole(tmp_path: Path):
    """`Responsible officer and timescale` over dates alone."""
    plan = plan_of(tmp_path, "|".join(HEAD), "1|Few trees stand.|Plant trees|May 2026", "2|Dry|Dig ponds|June 2026")
    assert [(a.lead_text, a.target_text) for a in plan.actions] == [(None, "May 2026"), (None, "June 2026")]


def test_actions_with_who_and_when_below_them_are_parted(tmp_path: Path):
    """In a column of agreed actions beside findings."""
    head = ["No.", "Finding", "Agreed action, owner and date"]
    rows = [head, ["1", "Few trees stand.", "Trees will be planted.\nParks Manager\nMay 2026"]]
    (action,) = plan_of_cells(tmp_path, *rows).actions
    assert (action.action, action.lead_text, action.target_text) == (
        "Trees will be planted.", "Parks Manager", "May 2026"
    )  # fmt: skip


def test_a_response_to_each_finding_is_the_action(tmp_path: Path):
    """Where it tells what will be done, and the table who and when."""
    row = "1|Few trees stand.|{}|Parks Manager|May 2026"
    plan = plan_of(tmp_path, "Ref|Issue|Management response|Owner|By when", row.format("Trees will be planted."))
    assert [a.action for a in plan.actions] == ["Trees will be planted."]
    assert not plan_of(tmp_path, "Ref|Issue|Management response|Owner|By when", row.format("Noted")).actions


def test_a_column_without_a_heading_may_tell_who_and_when(tmp_path: Path):
    """As most of its cells show."""
    rows = [["1", "Plant trees", "Head of Parks\nMay 2026"], ["2", "Mow less", "Fleet Manager\nJune 2026"]]
    plan = plan_of_cells(tmp_path, ["Ref", "Action", ""], *rows)
    assert [(action.lead_text, action.target_text) for action in plan.actions] == [
        ("Head of Parks", "May 2026"),
        ("Fleet Manager", "June 2026"),
    ]
    assert plan.words.words_reported == 0


@pytest.mark.parametrize("heading", ["RAG and progress", "Progress / RAG", "Status and update"])
def test_a_rating_and_what_has_been_done_may_stand_in_one_cell(tmp_path: Path, heading: str):
    """By paragraphs, marks, or nothing but a space; one may tell but one of them."""
    plan = plan_of_cells(
        tmp_path,
        ["Action", "Due", heading],
        ["Plant trees", "Completed March 2025", "Blue – twelve were planted."],
        ["Mow less", "May 2026", "Green Two of three lawns are left."],
        ["Dig ponds", "May 2026", "Red"],
        ["Open gardens", "May 2026", "Amber: waiting for a lease."],
    )
    assert [(a.rag, a.progress) for a in plan.actions] == [
        ("blue", "twelve were planted."),
        ("green", "Two of three lawns are left."),
        ("red", None),
        ("amber", "waiting for a lease."),
    ]
    assert plan.actions[0].status == "complete"


def test_a_colour_that_begins_a_name_is_no_rating(tmp_path: Path):
    """Where a space alone stands behind it, and another cell has none."""
    told = [
        "Blue – twelve were planted.",
        "Amber: one is late.",
        "Red. None are left.",
        "Green Lane was cut.",
        "In May.",
    ]
    rows = [[f"Plant {k} trees", "May 2026", text] for k, text in enumerate(told, start=3)]
    plan = plan_of_cells(tmp_path, ["Action", "Due", "RAG and progress"], *rows)
    assert [(a.rag, a.progress) for a in plan.actions][-2:] == [(None, "Green Lane was cut."), (None, "In May.")]


def test_ratings_alone_stand_in_a_column_of_ratings_and_progress(tmp_path: Path):
    """Most rows of a short table may have no more to say."""
    told = ["Green", "Amber: one is late.", "Red"]
    rows = [[f"Plant {k} trees", "May 2026", text] for k, text in enumerate(told, start=3)]
    plan = plan_of_cells(tmp_path, ["Action", "Due", "RAG rating and comments"], *rows)
    assert [(a.rag, a.progress) for a in plan.actions] == [("green", None), ("amber", "one is late."), ("red", None)]


def test_a_heading_in_two_languages_may_name_several_things(tmp_path: Path):
    """One paragraph for each."""
    told = ["Blue: twelve were planted.", "Amber: one is late.", "Red"]
    rows = [[f"Plant {k} trees", "May 2026", text] for k, text in enumerate(told, start=3)]
    head = ["Action\nGweithred", "Due\nDyddiad", "RAG status and commentary\nCAG"]
    plan = plan_of_cells(tmp_path, head, *rows)
    assert [(a.rag, a.progress) for a in plan.actions] == [
        ("blue", "twelve were planted."),
        ("amber", "one is late."),
        ("red", None),
    ]


def test_a_status_of_progress_is_one_thing(tmp_path: Path):
    """Nothing stands between `Progress` and `status`."""
    told = ["On hold – pending funding", "Not started – see comments", "Complete"]
    rows = [[f"Plant {k} trees", "Twelve are planted.", text] for k, text in enumerate(told, start=3)]
    plan = plan_of_cells(tmp_path, ["Action", "Progress to date", "Progress\nStatus"], *rows)
    assert [(a.status_text, a.progress) for a in plan.actions] == [(text, "Twelve are planted.") for text in told]


def test_periods_below_a_heading_are_no_other_language(tmp_path: Path):
    """`Milestones` above `2025/26` says what is done in it."""
    head = ["Action\nGweithred", "Due\nDyddiad", "Lead\nArweinydd", "Milestones\n2025/26", "2026/27"]
    plan = plan_of_cells(tmp_path, head, ["Plant trees", "May 2026", "Parks", "Hold a workshop", "Sign the lease"])
    (action,) = plan.actions
    assert action.milestones
    assert "2025/26: Hold a workshop" in action.milestones
