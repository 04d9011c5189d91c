"""Text that keeps its columns apart by spaces, as PDFs turned into plain text do."""

from pathlib import Path

import pytest
from made_plans import text_plan

TABLE = """\
 No.   What will we do?                  Who?               By when?

 {n}.1   Open a pool for swimmers of all   Leisure Manager    30 June 2025
       ages

 {n}.2   Extend the referral scheme        Health Officer     March 2026

 {n}.3   Agree what pitches need           Head of Leisure    Ongoing
"""


def test_columns_that_spaces_keep_apart_are_a_table(tmp_path: Path):
    """A cell that is wrapped over lines is whole; a place is a line of the text, no box."""
    plan = text_plan(tmp_path, TABLE.format(n=1))
    assert [(a.ref, a.action, a.lead_text, a.target_text) for a in plan.actions] == [
        ("1.1", "Open a pool for swimmers of all ages", "Leisure Manager", "30 June 2025"),
        ("1.2", "Extend the referral scheme", "Health Officer", "March 2026"),
        ("1.3", "Agree what pitches need", "Head of Leisure", "Ongoing"),
    ]
    places = {(r.x0, r.locator) for r in plan.actions[1].readings if r.field == "action"}
    assert places == {(None, "line 6")}


def test_each_page_is_told(tmp_path: Path):
    """A form feed begins a page; running lines at its edges are in no table."""
    pages = [f"Council                Plan 2025\n\n\n{TABLE.format(n=n)}\n\n\n   Page {n} of 2" for n in (1, 2)]
    plan = text_plan(tmp_path, "\n\f".join(pages))
    assert [(a.ref, a.page_first) for a in plan.actions] == [
        (f"{page}.{number}", page) for page in (1, 2) for number in (1, 2, 3)
    ]
    assert plan.page_count == 2


def test_titles_between_tables_are_their_sections(tmp_path: Path):
    """So are those with a line below that names who answers for the table."""
    titles = [f" Improvement Objective {n}: {name}\n Lead: Director of {who}\n\n" for n, name, who in
              ((1, "Active people", "Health"), (2, "Quicker decisions", "Planning"))]  # fmt: skip
    tables = [title + TABLE.format(n=n) for n, title in enumerate(titles, start=1)]
    plan = text_plan(tmp_path, "\n\n".join(["Parish Plan 2025\n", *tables]))
    assert [(a.section_number, a.section) for a in plan.actions] == [
        ("1", "Active people")] * 3 + [("2", "Quicker decisions")] * 3  # fmt: skip


def test_other_text_with_wide_spaces_is_prose(tmp_path: Path):
    """Lines of addresses, or of contents."""
    plan = text_plan(tmp_path, "Contents\n\nForeword      2\nOur aims      4\nActions       6\nTimescale     9\n")
    assert plan.status == "empty"


PROSE = """\
Parish Plan 2025

This plan says what the parish will do in the years to come, with the help
of those who live here. It was agreed by all in May, after we had asked what
should come first. We shall tell each year what was done, and what was not.
The clerk keeps the list of all actions, and puts the costs of each beside it
once they are known. Whoever leads an action tells the council how it goes at
its meetings in spring and autumn, where everybody may come and ask questions.
"""
OTHER = """\
 Lead               Action                           Timescale      No

 Parks Manager      Plant trees in all wards         June 2025      4

 Ranger             Mow less beside roads            May 2026       5
"""
FIGURES = """\
 What we count            2024      2028

 Trees                    240       478

"""


@pytest.mark.parametrize("who", ["", " Portfolio holder: Cllr Jane Reed\n\n"])
def test_a_title_below_a_table_is_that_of_the_next(tmp_path: Path, who: str):
    """It stands between blank lines, as rows do; the next table has other columns."""
    plan = text_plan(tmp_path, f"{PROSE}\n Homes\n\n{TABLE.format(n=1)}\n Clean air\n\n{who}{OTHER}")
    assert [a.section for a in plan.actions] == ["Homes"] * 3 + ["Clean air"] * 2
    assert [a.action for a in plan.actions][2:4] == ["Agree what pitches need", "Plant trees in all wards"]


def test_figures_between_a_title_and_its_table_are_no_rows_of_the_table_above(tmp_path: Path):
    """Nor are they its title where a page break leaves one row of them below their headings."""
    more = " Ponds                    12        15\n\n Walls                    52        65\n\n"
    homes, air = (f" {title}\n\n{FIGURES}" for title in ("Homes", "Clean air"))
    for rest in (more, "\f" + FIGURES.replace("Trees", "Lakes") + more):
        plan = text_plan(tmp_path, f"{PROSE}\n{homes}{more}{TABLE.format(n=1)}\n{air}{rest}{OTHER}")
        assert [a.section for a in plan.actions] == ["Homes"] * 3 + ["Clean air"] * 2


def test_an_update_below_a_row_is_no_title_of_the_next_table(tmp_path: Path):
    """Its label says that it goes on with the row."""
    rows = TABLE.format(n=1).split("\n\n")
    update = " Update: Half of it is done.\n\n"
    first = f"{rows[0]}\n\n{rows[1]}\n\n{update}{rows[2]}\n\n{rows[3]}\n{update}"
    plan = text_plan(tmp_path, f"{PROSE}\n Homes\n\n{first} Clean air\n\n{OTHER}")
    assert [(a.section, a.progress) for a in plan.actions] == [
        ("Homes", "Half of it is done."), ("Homes", None), ("Homes", "Half of it is done."),
        ("Clean air", None), ("Clean air", None),
    ]  # fmt: skip


@pytest.mark.parametrize("rests", [["Publish a map", "Hold a summit"], ["Trees by rail", "A summit of towns"]])
def test_rows_without_a_lead_at_the_end_of_a_table_are_no_titles_of_the_next(tmp_path: Path, rests: list[str]):
    """They tell to act, or stand nearer to the row above."""
    gap = "\n" if rests[0].startswith("Publish") else "\n\n\n"
    more = "\n\n ".join(rests)
    plan = text_plan(tmp_path, f"{PROSE}\n Homes\n\n{TABLE.format(n=1)}\n {more}\n{gap}{OTHER}")
    assert not any(a.section in rests for a in plan.actions)


def test_a_title_with_its_lead_behind_is_one_text_across(tmp_path: Path):
    """It takes no notice of the first column, though the lead begins below the next."""
    titles = ["Leadership and growth   Lead: Climate Officer", "Schools and young people   Lead: Fleet Manager"]
    rows = [
        f"{title}\n\nClean air          Plant {n} trees in all wards    May 2025\n\nWarm homes         Mow {n} lawns less often        June 2025\n"
        for n, title in enumerate(titles, start=4)
    ]
    plan = text_plan(
        tmp_path, "\n".join(["Parish Plan 2025\n\nOutcome            Action                       By when\n", *rows])
    )
    assert [(a.section, a.lead_text) for a in plan.actions] == [
        ("Leadership and growth", "Climate Officer")] * 2 + [("Schools and young people", "Fleet Manager")] * 2  # fmt: skip
