"""Rows of headings: groups over their parts, units below, what stands between a title and them."""

from pathlib import Path

import pytest
from made_plans import columns_of, plan_of, web_plan, word_plan


def test_a_group_heading_lies_over_its_parts(tmp_path: Path):
    """`Timescale` over `Start` and `End`: each column is read by its own part."""
    rows = [
        ["Action", "Timescale", "", "Lead"],
        ["", "Start", "End", ""],
        ["Plant trees", "May 2021", "May 2022", "Parks Manager"],
    ]
    plan = word_plan(tmp_path, rows, (0, 1, 0, 2), (0, 0, 1, 0), (0, 3, 1, 3))
    assert columns_of(plan) == ["action", "start_text", "target_text", "lead_text"]
    (action,) = plan.actions
    assert [(d.kind, str(d.start_date)) for d in action.dates] == [("due", "2022-05-01"), ("start", "2021-05-01")]


def test_groups_may_lie_over_one_column_and_leave_another_free(tmp_path: Path):
    """A row of `What`, `When` and `Who` below a section's title and above the headings is part of these."""
    rows = [
        ["Theme 1: Open spaces", "", "", "", "", ""],
        ["", "What", "", "When", "", "Who"],
        ["Ref", "Action", "Milestones", "Start", "Finish", "Lead officer"],
        ["1", "Plant trees", "Sites agreed", "May 2021", "May 2022", "Parks Manager"],
    ]
    plan = word_plan(tmp_path, rows, (0, 0, 0, 5), (1, 1, 1, 2), (1, 3, 1, 4))
    assert columns_of(plan) == ["ref", "action", "milestones", "start_text", "target_text", "lead_text"]
    assert [(a.section, a.action) for a in plan.actions] == [("Open spaces", "Plant trees")]


def test_a_row_of_groups_above_the_headings_is_part_of_them(tmp_path: Path):
    """It is no title of a section."""
    rows = [
        ["", "What and who", "", "When", ""],
        ["Ref", "Action", "Lead", "Start", "End"],
        ["1", "Plant trees", "Parks Manager", "2021", "2022"],
    ]
    plan = word_plan(tmp_path, rows, (0, 1, 0, 2), (0, 3, 0, 4))
    assert columns_of(plan) == ["ref", "action", "lead_text", "start_text", "target_text"]
    assert plan.actions[0].section is None


def test_units_below_headings_belong_to_them(tmp_path: Path):
    """`(£k)` and `dd/mm/yy` are no row of the plan."""
    plan = plan_of(tmp_path, "Action|Cost|Due date", "|(£k)|dd/mm/yy", "Plant trees|20|01/05/2021")
    assert [(a.action, a.resources) for a in plan.actions] == [("Plant trees", "20")]


def test_a_period_below_its_heading_belongs_to_it(tmp_path: Path):
    """Where others have theirs in one line."""
    plan = plan_of(
        tmp_path,
        "Action|Lead|Short term 2021/22|Medium term|Long term 2023/24",
        "|||2022/23|",
        "Plant trees|Parks||X|X",
    )
    (action,) = plan.actions
    assert (str(action.due_start), str(action.due_end)) == ("2022-04-01", "2024-03-31")


def test_a_year_in_the_middle_over_a_strip_of_months_is_that_of_all(tmp_path: Path):
    """Though its cell lies across but two of them."""
    months = "".join(f"<td rowspan=2>{name}" for name in ("Apr", "May", "Jun"))
    others = "".join(f"<td rowspan=2>{name}" for name in ("Sep", "Oct"))
    head = f"<tr><td rowspan=2>Action<td rowspan=2>Lead{months}<td colspan=2>2024/25{others}<tr><td>Jul<td>Aug"
    row = "<tr><td>Plant trees<td>Parks<td><td>X<td>X<td>X<td><td><td>"
    (action,) = web_plan(tmp_path, f"<table>{head}{row}{row.replace('Plant', 'Fell')}</table>").actions[:1]
    assert (str(action.due_start), str(action.due_end)) == ("2024-05-01", "2024-07-31")


def test_statuses_and_months_beside_each_other_are_parts_of_headings(tmp_path: Path):
    """Where no ruling tells that those above lie over several: there are more of them than of headings."""
    rows = ["||Planned|Done|Apr|May|Jun|Jul|Aug", "Plant trees|Parks Manager|x|||x|||", "Mow|Parks Manager||x|x||||"]
    plan = plan_of(tmp_path, "Action|Lead|Status||2023/24||||", *rows)
    assert [(action.action, action.status) for action in plan.actions] == [
        ("Plant trees", "not_started"),
        ("Mow", "complete"),
    ]
    assert [str(date.start_date) for action in plan.actions for date in action.dates] == ["2023-05-01", "2023-04-01"]


def test_parts_of_a_group_whose_lines_are_lost_belong_to_the_headings(tmp_path: Path):
    """`Timescale` stands over `Start` alone where no ruling tells that it lies over `End` too."""
    rows = [
        ["Action", "Lead", "Timescale", ""],
        ["", "", "Start", "End"],
        ["Plant trees", "Parks Manager", "May 2021", "May 2022"],
    ]
    plan = word_plan(tmp_path, rows)
    assert columns_of(plan) == ["action", "lead_text", "start_text", "target_text"]
    assert [action.action for action in plan.actions] == ["Plant trees"]


def test_heading_over_columns_that_tell_nothing_by_themselves(tmp_path: Path):
    """All are of its field; their own headings are kept with what stands below them."""
    rows = [
        ["Action", "Lead", "Performance measures", "", ""],
        ["", "", "How much did we do?", "How well did we do it?", "Is anyone better off?"],
        ["Plant trees", "Parks Manager", "400 trees", "90% live", "More shade"],
    ]
    plan = word_plan(tmp_path, rows, (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 4))
    assert columns_of(plan)[2:] == ["measures"] * 3
    assert "Is anyone better off?: More shade" in (plan.actions[0].measures or "")


def test_many_periods_beside_headings(tmp_path: Path):
    """They count neither for nor against a row of headings."""
    periods = [f"{year}/{year - 1999}" for year in range(2024, 2030)]
    rows = [["Ref", "Key action - task", "Responsibility", *periods],
            ["G1", "Review the fund", "Fund Manager", "x", "x", "", "", "", ""]]  # fmt: skip
    plan = word_plan(tmp_path, rows)
    assert [(action.ref, action.action, action.lead_text) for action in plan.actions] == [
        ("G1", "Review the fund", "Fund Manager")
    ]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Impact: what will be different for children, young people and their families in our area", "outcomes"),
        ("What difference will this make for the people who live and work in our towns?", "outcomes"),
    ],
)
def test_a_heading_may_be_long_where_it_is_explained_or_asks(heading: str, field: str, tmp_path: Path):
    """A long text that does neither is no heading: the row above the actions is none of headings then."""
    rows = [["Ref", "Action", heading, "Lead"], ["1", "Plant trees", "Streets are cool", "Parks"]]
    assert columns_of(word_plan(tmp_path, rows)) == ["ref", "action", field, "lead_text"]
    rows[0][2] = heading.replace(":", " is").rstrip("?").replace("What", "The")
    assert not word_plan(tmp_path, rows).actions


def test_labels_between_a_title_and_the_headings_tell_of_the_part(tmp_path: Path):
    """Their values lie across the columns; below the headings printed again they are no rows."""
    parts = [
        [
            [f"Outcome {k}: {title}", "", "", ""],
            ["General duty", "Foster good relations", "", ""],
            ["Why is this important?", "Many told us that it is.", "", ""],
            ["What we will do", "Who will lead", "By when", "How we will measure it"],
            [f"Plant {k} trees", "Parks", "May 2026", "Trees alive"],
        ]
        for k, title in enumerate(("Green streets", "Warm homes"), start=1)
    ]
    merges = [(5 * k + row, int(row > 0), 5 * k + row, 3) for k in range(2) for row in range(3)]
    plan = word_plan(tmp_path, [*parts[0], *parts[1]], *merges)
    assert [(action.section, action.action) for action in plan.actions] == [
        ("Green streets", "Plant 1 trees"),
        ("Warm homes", "Plant 2 trees"),
    ]


def test_labels_below_a_title_may_stand_above_other_headings(tmp_path: Path):
    """Those of the next part are in another order."""
    tables = [
        [["Green streets", "", "", ""], ["General duty", "Foster good relations", "", ""], head, row]
        for head, row in (
            (["Ref", "Action", "Lead", "By when"], ["1", "Plant trees", "Parks", "2026"]),
            (["Ref", "Lead", "By when", "Action"], ["2", "Estates", "2027", "Insulate lofts"]),
        )
    ]
    tables[1][0][0] = "Warm homes"
    merges = [(4 * k + row, row, 4 * k + row, 3) for k in range(2) for row in range(2)]
    plan = word_plan(tmp_path, [*tables[0], *tables[1]], *merges)
    assert [(action.section, action.action) for action in plan.actions] == [
        ("Green streets", "Plant trees"),
        ("Warm homes", "Insulate lofts"),
    ]


def test_rows_with_a_text_across_are_no_labels_of_the_next_part(tmp_path: Path):
    """Only labels that stand above the first headings too are: the others may be actions and what became of them."""
    head = ["What we will do", "Who will lead", "By when"]
    rows = [
        ["Theme 1: Nature", "", ""], head, ["Plant trees", "Parks", "2026"],
        ["Theme 2: Travel", "", ""], ["Cycle parking", "Completed in 2023", ""], ["A bus lane", "Completed in 2022", ""],
        head, ["Mend roads", "Roads", "2027"],
    ]  # fmt: skip
    plan = word_plan(tmp_path, rows, (0, 0, 0, 2), (3, 0, 3, 2), (4, 1, 4, 2), (5, 1, 5, 2))
    assert [action.action for action in plan.actions] == ["Plant trees", "Cycle parking", "A bus lane", "Mend roads"]


def test_values_in_small_letters_below_a_wide_heading_are_no_headings(tmp_path: Path):
    """Those beside the parts of it are whole."""
    rows = [["Action", "Lead officer", "", "Status"], ["plant 200 trees", "Jane Smith", "Parks", "ongoing"],
            ["mend all roads", "Ravi Patel", "Roads", "complete"]]  # fmt: skip
    plan = word_plan(tmp_path, rows, (0, 1, 0, 2))
    assert [action.action for action in plan.actions] == ["plant 200 trees", "mend all roads"]


def test_a_part_beside_known_ones_stands_by_itself(tmp_path: Path):
    """`Cost and monitoring` lies over `Budget`; what is saved is no money."""
    rows = [
        ["Action", "Lead", "Cost and monitoring", "", ""],
        ["", "", "Budget", "Est. saving (tCO2e)", "Commentary"],
        ["Plant trees", "Parks Manager", "£5,000", "12", "Begun"],
        ["Mow less", "Parks Manager", "£400", "3", "Not begun"],
    ]
    plan = word_plan(tmp_path, rows, (0, 2, 0, 4), (0, 0, 1, 0), (0, 1, 1, 1))
    assert [action.resources for action in plan.actions] == ["£5,000", "£400"]
    assert [list((action.extras or {}).values()) for action in plan.actions] == [["12"], ["3"]]


def test_headings_in_two_languages_count_by_the_known_one(tmp_path: Path):
    """Each stands in a paragraph of its own; `Milestone` above `Date` is no other language."""
    rows = [["Cyf.\nRef", "Cam gweithredu\nAction", "Swyddog arweiniol\nLead officer", "Erbyn\nBy", "Statws\nStatus"]]
    rows += [
        ["1.1", "Plant trees", "Parks Manager", "31/03/2026", "On track"],
        ["1.2", "Mow less", "Clerk", "May 2026", "Late"],
    ]
    plan = word_plan(tmp_path, rows)
    assert [(a.ref, a.action, a.target_text) for a in plan.actions] == [
        ("1.1", "Plant trees", "31/03/2026"),
        ("1.2", "Mow less", "May 2026"),
    ]


def test_parts_below_groups_go_by_their_own_headings(tmp_path: Path):
    """`What` over `Aim` and `Action`: the action is not the first column of its group."""
    rows = [
        ["What", "", "Who", "", "When"],
        ["Aim", "Action", "Lead", "Partners", ""],
        ["Greener", "Plant trees", "EDM", "Friends Group", "May 2021"],
    ]
    plan = word_plan(tmp_path, rows, (0, 0, 0, 1), (0, 2, 0, 3), (0, 4, 1, 4))
    assert columns_of(plan) == ["objective_text", "action", "lead_text", "support_text", "target_text"]


def test_headings_that_go_on_beside_parts_of_dates(tmp_path: Path):
    """`rated` below `RAG` is no value: the heading is known only with it."""
    rows = [
        ["Action", "Lead", "RAG", "Deadline", ""], ["", "", "rated", "Season", "Year"],
        ["Plant trees", "Ranger", "Green", "Autumn", "2025"],
    ]  # fmt: skip
    (action,) = word_plan(tmp_path, rows).actions
    assert (action.action, action.rag, str(action.due_end)) == ("Plant trees", "green", "2025-11-30")


def test_a_heading_over_numbers_and_actions_names_both(tmp_path: Path):
    """Its first column only numbers the rows; a name of a section across the table below is no part of a heading."""
    rows = [["Action (What?)", "", "Who"], ["Homes", "", ""], ["1", "Plant trees", "Ranger"], ["2", "Dig", "Ranger"]]
    plan = word_plan(tmp_path, rows, (0, 0, 0, 1), (1, 0, 1, 2))
    assert [(a.ref, a.section, a.action) for a in plan.actions] == [
        ("1", "Homes", "Plant trees"),
        ("2", "Homes", "Dig"),
    ]
