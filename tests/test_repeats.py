"""Tables printed twice, as in an annex: loaded once, unless the later printing tells more."""

from pathlib import Path

from made_plans import plan_of

HEADINGS = "Ref|Action|Lead|Deadline|Status"


def test_a_table_printed_twice_is_loaded_once(tmp_path: Path):
    """The second places are kept in the readings, small differences of wording aside."""
    rows = ["A1|Plant the long row of trees|Parks|May 2016", "A2|Mow|Parks|June 2016", "A3|Dig|Parks|July 2016"]
    again = [rows[0].replace("long ", ""), *rows[1:]]
    plan = plan_of(tmp_path, "Ref|Action|Lead|Deadline", *rows, "", "Ref|Action|Lead|Deadline", *again)
    assert [action.ref for action in plan.actions] == ["A1", "A2", "A3"]
    assert [finding.code for finding in plan.findings] == ["table-repeated"]
    places = [(r.part, r.locator) for r in plan.actions[0].readings if r.field == "action"]
    assert places == [(1, "line 2, column 2"), (2, "line 7, column 2")]
    assert plan.words.words_in_tables == plan.words.words_placed + plan.words.words_ignored


def test_rows_that_are_alike_by_chance_stay(tmp_path: Path):
    """Two equal rows are not a table printed twice."""
    plan = plan_of(tmp_path, "Action|Lead", "Plant|Parks", "Mow|Parks", "Plant|Parks", "Mow|Parks")
    assert len(plan.actions) == 4


def test_later_printing_that_tells_less_is_a_repeat(tmp_path: Path):
    """A page break may cut a date that reaches over several rows from the last of them."""
    rows = ["A1|Plant|Parks|May 2016|", "A2|Mow|Parks|May 2016|", "A3|Dig|Parks|May 2016|"]
    cut = [*rows[:2], "A3|Dig|Parks||"]
    plan = plan_of(tmp_path, HEADINGS, *rows, "", HEADINGS, *cut)
    assert [(action.ref, action.target_text) for action in plan.actions] == [
        ("A1", "May 2016"),
        ("A2", "May 2016"),
        ("A3", "May 2016"),
    ]


def test_later_printing_with_a_status_of_its_own_is_kept(tmp_path: Path):
    """What has happened since would vanish with it."""
    rows = ["A1|Plant|Parks|May 2016|", "A2|Mow|Parks|May 2016|", "A3|Dig|Parks|May 2016|"]
    later = [f"{row}Complete" for row in rows]
    plan = plan_of(tmp_path, HEADINGS, *rows, "", HEADINGS, *later)
    assert len(plan.actions) == 6
