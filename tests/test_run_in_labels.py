"""Labels that run in: at the end of an action's own text, or several in one line."""

from pathlib import Path

import pytest
from made_plans import ENTRIES, TITLES, pdf_plan, plan_of, prose_plan, text_plan, told, web_plan
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from parsers.council import ReadingSettings
from parsers.headings.known import shared_vocabulary
from parsers.labels.run_in import parted_from_labels
from parsers.plan import parse_document


@pytest.mark.parametrize(
    ("text", "before", "said"),
    [
        ("Plant trees. Lead: Parks Manager. Timescale: by May 2021", "Plant trees.", ["Parks Manager", "by May 2021"]),
        ("Plant trees\nLead officer: Jane Smith\nBy when: 2021/22", "Plant trees", ["Jane Smith", "2021/22"]),
        ("Plant trees (Lead: Parks Manager)", "Plant trees", ["Parks Manager"]),
        ("Publish a list of what the Team: needs", "Publish a list of what the Team: needs", []),
        ("Plant trees. Timescale: when funds allow", "Plant trees. Timescale: when funds allow", []),
        ("Lead: Parks Manager", "Lead: Parks Manager", []),
    ],
)
def test_labels_end_a_text(text: str, before: str, said: list[str]):
    """Where each is a known heading of leads or times before a colon, and what follows is nothing else."""
    assert (
        parted_from_labels(text, shared_vocabulary())[0],
        [label.value for label in parted_from_labels(text, shared_vocabulary())[1]],
    ) == (before, said)


def test_labels_in_an_action_name_its_lead_and_time(tmp_path: Path):
    """A cell of the row's own comes before them; then the text stays as it is."""
    rows = ["Plant trees. Lead: Parks Manager. Timescale: by May 2021|Ongoing", "Mow less. Lead: Fleet Team|Complete"]
    plan = plan_of(tmp_path, "Action|Status", *rows)
    assert [(a.action, a.lead_text, a.target_text, str(a.due_end)) for a in plan.actions] == [
        ("Plant trees.", "Parks Manager", "by May 2021", "2021-05-31"),
        ("Mow less.", "Fleet Team", None, "None"),
    ]
    assert (plan.words.words_reported, plan.words.words_placed) == (0, 13)
    (own,) = plan_of(tmp_path, "Action|Owner", "Plant trees. Lead: Parks Manager|Fleet Team").actions
    assert (own.action, own.lead_text) == ("Plant trees. Lead: Parks Manager", "Fleet Team")


def test_labels_part_a_cell_of_leads_and_times(tmp_path: Path):
    """Where all of it is labels with their values, whatever its column is; a column of its own comes before them."""
    cells = "Owner: Jane Smith / Ann Lee Deadline: 1 May 2021", "Owner: Parks Manager Deadline: 2021/22", "June 2021"
    plan = plan_of(
        tmp_path, "Action|Responsibility / deadline|Cost", *(f"Plant {cell[-2:]}|{cell}|£5k" for cell in cells)
    )
    assert [(a.lead_text, a.target_text, str(a.due_end)) for a in plan.actions] == [
        ("Jane Smith / Ann Lee", "1 May 2021", "2021-05-01"),
        ("Parks Manager", "2021/22", "2022-03-31"),
        (None, "June 2021", "2021-06-30"),
    ]
    assert (plan.words.words_reported, [len(action.leads) for action in plan.actions]) == (0, [2, 1, 0])
    (own,) = plan_of(tmp_path, "Action|Deadline|Lead", "Plant|Owner: Jane Smith Deadline: 1 May 2021|Ann Lee").actions
    assert (own.lead_text, own.target_text) == ("Ann Lee", "Owner: Jane Smith Deadline: 1 May 2021")


def test_labels_cut_by_a_page_break_are_no_section(tmp_path: Path):
    """The action above lacks what all others end with, and together with the row below the break ends so, too."""
    head = "<tr><th>Action<th>Cost<th>Status</tr>"
    body = f"""<table>{head}<tr><td>Homes<td><td></tr>
    <tr><td>Plant trees. Lead: Parks Manager. By when: May 2021<td>£5k<td>Ongoing</tr>
    <tr><td>Mow less. Lead: Fleet Manager. By when: June 2021<td>£2k<td>Ongoing</tr>
    <tr><td>Dig a pond. Lead: Head of<td>£9k<td>Complete</tr></table>
    <table>{head}<tr><td>Planning. By when: July 2021<td><td></tr>
    <tr><td>Count birds. Lead: Ranger. By when: 2022<td>£1k<td>Ongoing</tr>
    <tr><td>Roads. Lead: Head of Highways<td><td></tr>
    <tr><td>Mend a path. Lead: Ranger<td>£1k<td>Ongoing</tr>
    <tr><td>By when: 2023<td><td></tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.section, a.action, a.lead_text, a.target_text) for a in plan.actions][2:] == [
        ("Homes", "Dig a pond.", "Head of Planning", "July 2021"),
        ("Homes", "Count birds.", "Ranger", "2022"),
        ("Roads. Lead: Head of Highways", "Mend a path.", "Ranger", "2023"),
    ]


def test_no_section_stands_in_one_cell_atop_a_page_where_all_lie_across(tmp_path: Path):
    """It is the rest of the action that the break cut."""
    head = "<tr><th>Action<th>Cost<th>Status</tr>"
    body = f"""<table>{head}<tr><td colspan=3>Homes</tr><tr><td>Plant trees<td>£5k<td>Ongoing</tr>
    <tr><td colspan=3>Roads</tr><tr><td>Mow less along the<td>£9k<td>Complete</tr></table>
    <table>{head}<tr><td>Northwick Road<td><td></tr><tr><td>Count birds<td>£1k<td>Ongoing</tr></table>"""
    plan = web_plan(tmp_path, body)
    assert [(a.section, a.action) for a in plan.actions][1:] == [
        ("Roads", "Mow less along the Northwick Road"),
        ("Roads", "Count birds"),
    ]


def test_labels_run_in_behind_an_action(tmp_path: Path):
    """Full stops that part them belong to no value."""
    bullets = [
        ("List Bullet", f"{action} in every ward. Lead: {lead}. By when: {time}.") for action, lead, time in ENTRIES
    ]
    plan = prose_plan(tmp_path, *bullets)
    assert told(plan) == [(None, f"{action} in every ward.", lead, time) for action, lead, time in ENTRIES]


def test_labels_of_one_line_without_marks_between(tmp_path: Path):
    """Wide spaces part them on the page; brackets belong to the value."""
    lines = [line for number, (action, lead, time) in enumerate(ENTRIES, start=1)
             for line in (f"Action {number} – {action}", f"Lead: {lead} (Parks)    By when: {time}")]  # fmt: skip
    assert told(prose_plan(tmp_path, *lines)) == [
        (str(number), action, f"{lead} (Parks)", time) for number, (action, lead, time) in enumerate(ENTRIES, start=1)
    ]


def test_a_single_label_behind_an_action_is_one_as_elsewhere(tmp_path: Path):
    """Where the other actions have several labels behind them; a bullet before the action is none of it."""
    others = [
        f"• Action {n}: {action}. Lead: {lead}. By when: {time}." for n, (action, lead, time) in enumerate(ENTRIES)
    ]
    plan = text_plan(tmp_path, "\n\n".join([*others, "• Action 3: Sow meadows. By when: May 2026."]))
    assert told(plan)[-1] == ("3", "Sow meadows.", None, "May 2026")


def test_labels_on_the_next_page_go_on_with_an_item(tmp_path: Path):
    """Whether its last label, a sentence or part of a value ends the page."""
    above = [f"• {action}. Lead: {lead}. By when: {time}." for action, lead, time in ENTRIES]
    for cut in (["• Sow meadows. Lead: Ranger. Outcome:", "Bees. By when: May 2026."],
                ["• Sow meadows. Lead: Ranger. Outcome: Bees.", "By when: May 2026"],
                ["• Sow meadows.", "Outcome: Bees. Lead: Ranger /", "Head of Parks. By when: May 2026."]):  # fmt: skip
        path = tmp_path / "plan.pdf"
        style = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=8)
        texts = [Paragraph(text, style) for text in (*above, *cut)]
        SimpleDocTemplate(str(path)).build([*texts[:-1], PageBreak(), texts[-1]])
        last = parse_document(path, ReadingSettings()).actions[-1]
        assert (last.action, last.outcomes, last.target_text) == ("Sow meadows.", "Bees", "May 2026")


def test_a_value_that_a_page_break_cuts_is_whole(tmp_path: Path):
    """Run-in labels behind the cut belong to the action above it."""
    long = "Write to all schools in the county and ask whether they want a garden of their own"
    texts = [
        f"{long} ({number}). Lead: Parks Manager. By when: {time}." for number, time in enumerate(range(2020, 2080))
    ]
    plan = pdf_plan(tmp_path, texts)
    assert [a.target_text for a in plan.actions] == [str(year) for year in range(2020, 2080)]


def test_run_in_labels_with_brackets_and_unknown_ones(tmp_path: Path) -> None:
    """A name before a colon that comes again and again between labels is one, too."""
    labels = "Lead: Parks Manager. Q1 update (Apr - Jun 2025): Sites chosen. Parish: {}. By when: May 2026."
    plan = web_plan(tmp_path, "".join(f"<p>{title}. {labels.format(title[-5:])}</p>" for title in TITLES))
    assert [(a.lead_text, a.progress, a.target_text) for a in plan.actions] == [
        ("Parks Manager", "Sites chosen", "May 2026")
    ] * 3
    assert plan.actions[0].extras == {"Parish": "trees"}


def test_labels_may_stand_before_dashes(tmp_path: Path):
    """Several in a line; where several lines are such, one may have but one label."""
    lines = [f"Action {k}: {action}.|Lead – {lead}; Date – {when}" for k, (action, lead, when) in enumerate(ENTRIES, 1)]
    last = "Action 4: Dig a pond.|Lead – Ranger"
    plan = prose_plan(tmp_path, *(part for line in (*lines, last) for part in line.split("|")))
    assert told(plan) == [
        *((f"{k}", f"{action}.", lead, when) for k, (action, lead, when) in enumerate(ENTRIES, start=1)),
        ("4", "Dig a pond.", "Ranger", None),
    ]
