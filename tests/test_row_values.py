"""Values that hang on more than one cell: durations behind a start, horizons and colours that the plan's prose defines."""

from pathlib import Path

import pytest
from made_plans import plan_of

TABLE = "Action|Lead|Timescale"


def codes(plan_lines: tuple[str, ...], tmp_path: Path) -> list[str]:
    """The codes of the findings about the first action of a plan."""
    return [finding.code for finding in plan_of(tmp_path, *plan_lines).actions[0].findings]


def test_a_rating_that_is_but_a_status_word_tells_the_status(tmp_path: Path):
    """`Behind schedule` under `Rating` is one as `On track` is, and no finding."""
    lines = ("Action|Lead|Rating", "Plant more trees|Parks Team|Behind schedule", "Plant a wood|Parks Team|On track")
    plan = plan_of(tmp_path, *lines)
    assert [action.status for action in plan.actions] == ["at_risk", "on_track"]
    assert not any(action.findings for action in plan.actions)


def test_a_duration_behind_a_printed_start_gives_the_due_date(tmp_path: Path):
    """From its own column; the printed duration stays in the extras, and both cells are its readings."""
    plan = plan_of(tmp_path, "Action|Lead|Start date|Expected duration", "Plant trees|Parks Team|April 2021|18 months")
    (action,) = plan.actions
    assert [(d.kind, str(d.end_date), d.text) for d in action.dates] == [
        ("start", "2021-04-30", "April 2021"),
        ("due", "2022-10-31", "18 months"),
    ]
    assert action.extras == {"Expected duration": "18 months"}
    assert [r.raw_text for r in action.readings if (r.field, r.value_ordinal) == ("dates", 2)] == [
        "April 2021",
        "18 months",
    ]


def test_a_duration_in_a_date_cell_counts_from_the_start_beside_it(tmp_path: Path):
    """`2 years` under Timescale, or `2 years from April 2021`."""
    beside = plan_of(tmp_path, "Action|Lead|Start|Timescale", "Plant trees|Parks Team|2022|2 years")
    within = plan_of(tmp_path, TABLE, "Plant trees|Parks Team|2 years from April 2021")
    assert [str(plan.actions[0].due_end) for plan in (beside, within)] == ["2024-12-31", "2023-04-30"]


def test_a_duration_without_a_start_is_told_and_gives_no_date(tmp_path: Path):
    """Nothing is counted from the plan's own years."""
    plan = plan_of(tmp_path, "Tree Action Plan 2021-2025", "", TABLE, "Plant trees|Parks Team|18 months")
    (action,) = plan.actions
    assert (action.dates, [f.code for f in action.findings]) == ((), ["date-relative"])


def test_a_horizon_has_the_days_that_the_prose_gives_it(tmp_path: Path):
    """Else none; both bounds of `Short/Medium` count."""
    legend = "Short term (by 2023), medium term (2023-2026)"
    rows = (TABLE, "Plant trees|Parks Team|Short term", "Mow|Parks Team|Short/Medium", "Dig|Parks Team|Long term")
    defined = plan_of(tmp_path, legend, "", *rows).actions
    undefined = plan_of(tmp_path, *rows).actions
    assert [str(action.due_end) for action in defined] == ["2023-12-31", "2026-12-31", "None"]
    assert [action.due_end for action in undefined] == [None, None, None]


def test_a_table_may_be_the_key_of_horizons(tmp_path: Path):
    """Two columns: the name, and its years."""
    key = ("Key|", "Year 1|2021/22", "Year 2|2022/23", "")
    plan = plan_of(tmp_path, *key, TABLE, "Plant trees|Parks Team|Years 1-2")
    assert str(plan.actions[-1].due_end) == "2023-03-31"


@pytest.mark.parametrize("heading", ["RAG", "Status"])
def test_marks_have_the_colours_that_a_key_gives_them(heading: str, tmp_path: Path):
    """And no row of the plan has the key for its section."""
    rows = [f"Action|Lead|{heading}", "Plant trees|Parks Team|▲", "Mow lawns|Parks Team|●"]
    actions = plan_of(tmp_path, "● Green: on track  ▲ Amber: some delay", "", *rows).actions
    assert [(action.rag, action.status, action.section) for action in actions] == [
        ("amber", "at_risk", None),
        ("green", "on_track", None),
    ]


def test_colours_have_the_status_that_a_legend_gives_them(tmp_path: Path):
    """Where the plan has no status column; a status column goes before."""
    legend = "Blue – complete, Green – on track, Red – not started"
    colours = plan_of(tmp_path, legend, "", "Action|Lead|RAG", "Plant trees|Parks Team|Blue").actions
    both = plan_of(tmp_path, legend, "", "Action|Lead|RAG|Status", "Plant trees|Parks Team|Blue|Ongoing").actions
    none = plan_of(tmp_path, "Action|Lead|RAG", "Plant trees|Parks Team|Blue").actions
    assert [action.status for (action,) in (colours, both, none)] == ["complete", "ongoing", None]
    assert "status" in {reading.field for reading in colours[0].readings}


def test_a_tick_is_a_status_only_where_the_plan_says_so(tmp_path: Path):
    """`✓ = complete`."""
    rows = ("Action|Lead|Status", "Plant trees|Parks Team|✓")
    assert [plan_of(tmp_path, *lines, *rows).actions[0].status for lines in (("✓ = complete", ""), ())] == [
        "complete",
        None,
    ]


def test_a_colour_with_words_gives_both(tmp_path: Path):
    """Under RAG or Status alike."""
    for heading in ("RAG", "Status"):
        (action,) = plan_of(
            tmp_path, f"Action|Lead|{heading}", "Plant trees|Parks Team|Amber – behind schedule"
        ).actions
        assert (action.rag, action.status, action.findings) == ("amber", "at_risk", ())


def test_two_colours_are_told_and_none_is_chosen(tmp_path: Path):
    """`Amber/Green`."""
    lines = ("Action|Lead|RAG", "Plant trees|Parks Team|Amber/Green")
    assert plan_of(tmp_path, *lines).actions[0].rag is None
    assert codes(lines, tmp_path) == ["rag-ambiguous"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("Cut emissions by half", ["date-unread"]), ("Autumn term", ["date-unread"]), ("March", ["date-unread"]),
     ("31 August (annually)", ["date-relative"]), ("Once in post", ["date-relative"]), ("Short term", ["date-relative"]),
     ("Within 6 months", ["date-relative"]), ("Ongoing", []), ("TBC", []), ("tbc3", []), ("Quarterly", []), ("-", []),
     ("Q3", ["date-ambiguous"]), ("March 2022 (was May 2021)", ["date-former"])],
)  # fmt: skip
def test_a_date_cell_without_a_date_says_why(text: str, found: list[str], tmp_path: Path):
    """A finding, unless the words tell that there is no date."""
    assert codes((TABLE, "Mow|Parks Team|May 2021", f"Plant trees|Parks Team|{text}")[::2], tmp_path) == found


@pytest.mark.parametrize(
    ("text", "cause"),
    [("March", "no year"), ("31 February 2024", "no date of the calendar"), ("Q3", "two ways"),
     ("March 2022 (was May 2021)", "'May 2021' was changed"), ("31 August (annually)", "again and again"),
     ("Leaflets printed in 2016 and still in use", "inside a sentence")],
)  # fmt: skip
def test_the_finding_of_a_date_that_is_left_out_names_its_cause(text: str, cause: str, tmp_path: Path):
    """Each cause has a sentence of its own."""
    (action,) = plan_of(tmp_path, TABLE, f"Plant trees|Parks Team|{text}").actions
    assert [cause in finding.message for finding in action.findings] == [True]


def test_a_blank_heading_is_in_no_value(tmp_path: Path):
    """Rows have blank cells too."""
    (action,) = plan_of(tmp_path, "Action||Deadline|Outcome", "Plant more trees|Parks Team|May 2021|").actions
    assert (action.leads[0].role, action.doubts) == ("Parks Team", ())


def test_a_row_without_doubts_is_sure(tmp_path: Path):
    """Its confidence is 1."""
    (action,) = plan_of(tmp_path, TABLE, "Plant more trees|Parks Team|May 2021").actions
    assert (action.confidence, action.doubts) == (1, ())


@pytest.mark.parametrize(
    ("lines", "doubt"),
    [((TABLE, "Trees|Parks Team|May 2021"), "action-short"),
     ((TABLE, "Plant more trees and|Parks Team|May 2021"), "action-cut"),
     ((TABLE, "Plant more trees|Parks Team|Cut emissions"), "date-unread"),
     ((TABLE, "Plant more trees|Love Essex|May 2021"), "lead-doubtful"),
     ((TABLE, "Plant more trees|Climate Officer Corporate Director, Resources|May 2021"), "leads-together"),
     ((TABLE, "Plant more trees|Environment Agency Housing Services|May 2021"), "leads-together"),
     ((TABLE, "Plant more trees|Director of Housing Fleet Manager|May 2021"), "leads-together"),
     ((TABLE, "Plant more trees|Parks Manager Environment Agency|May 2021"), "leads-together"),
     ((TABLE, "Plant more trees|Parks Manager Fleet Manager|May 2021"), "leads-together"),
     ((TABLE, "Plant more trees|Head of Communities and Leisure Economic Development Officer|May 2021"), "leads-unsure"),
     ((TABLE, "Plant more trees|Customer Service and Complaints Team|May 2021"), "leads-unsure"),
     (("Action|Lead|Baseline", "Plant more trees|Parks Team|May 2021"), "value-in-extras"),
     (("Action|Lead|Outcome", "Plant more trees|Parks Team|More sha de for a ll"), "word-broken"),
     (("Action|Lead|RAG", "Plant more trees|Parks Team|●"), "rag-unread")],
)  # fmt: skip
def test_each_doubt_lowers_the_confidence(lines: tuple[str, ...], doubt: str, tmp_path: Path):
    """And is named, for inspect to show."""
    (action,) = plan_of(tmp_path, *lines).actions
    assert doubt in action.doubts
    assert action.confidence < 1


@pytest.mark.parametrize(
    ("title", "heading", "text", "end"),
    [
        ("Tree Action Plan 2023/24", "Timescale", "February", "2024-02-29"),
        ("Tree Action Plan 2023", "Timescale", "by Sept", "2023-09-30"),
        ("Tree Action Plan 2021-2025", "Timescale (2022/23)", "Oct", "2022-10-31"),
        ("Tree Action Plan 2021-2025", "Timescale", "October", None),
        ("Tree Action Plan 2023/24", "Timescale", "Mid October", None),
    ],
)
def test_a_month_without_a_year_has_the_only_one_that_it_can_have(
    title: str, heading: str, text: str, end: str | None, tmp_path: Path
):
    """That of its heading, or of a plan for one year; else it is told and gives no date."""
    (action,) = plan_of(tmp_path, title, "", f"Action|Lead|{heading}", f"Plant trees|Parks Team|{text}").actions
    assert (str(action.due_end) if action.due_end else None) == end
    assert [f.code for f in action.findings] == ([] if end else ["date-unread"])


def test_a_date_in_two_columns(tmp_path: Path):
    """`By when` over `Season` and `Year`: each is kept, both tell one date."""
    plan = plan_of(tmp_path, "Action|Lead|By when|Timescale", "Plant trees|Parks Team|Spring|2026")
    assert [(str(d.start_date), str(d.end_date)) for d in plan.actions[0].dates] == [("2026-03-01", "2026-05-31")]


@pytest.mark.parametrize("columns", ["Target date Season|Target date Year", "Year|Target date Season"])
def test_a_part_of_a_year_is_a_date_beside_a_column_of_years(columns: str, tmp_path: Path):
    """Though by itself it is none, and the years have the heading that names one first."""
    values = "Spring|2026" if columns.endswith("Year") else "2026|Spring"
    (action,) = plan_of(tmp_path, f"Action|Lead|{columns}", f"Plant trees|Parks Team|{values}").actions
    assert [(str(d.start_date), str(d.end_date)) for d in action.dates] == [("2026-03-01", "2026-05-31")]
    assert action.measures is None


def test_a_start_in_two_columns_is_no_due_date(tmp_path: Path):
    """Though it stands for the target where the plan tells no other time."""
    plan = plan_of(tmp_path, "Action|Lead|Start|Start date", "Plant trees|Parks Team|Spring|2026")
    assert [(d.kind, str(d.end_date)) for d in plan.actions[0].dates] == [("start", "2026-05-31")]


def test_plain_numbers_that_count_are_references_of_actions(tmp_path: Path):
    """`1a`, `1b`, `2a` before each action, without a mark; numbers that do not count from 1 belong to the text."""

    def refs_of(*actions: str) -> list[tuple[str | None, str | None]]:
        plan = plan_of(tmp_path, "Action|Lead|Status", *(f"{action}|Ranger|Ongoing" for action in actions))
        return [(action.ref, action.action) for action in plan.actions]

    counted = refs_of("1a Plant trees", "1b Mow less", "2a Dig ponds")
    assert counted == [("1a", "Plant trees"), ("1b", "Mow less"), ("2a", "Dig ponds")]
    assert refs_of("12 Trees planted", "3 Ponds dug", "4 Lawns sown")[0] == (None, "12 Trees planted")


def test_a_season_beside_its_year_is_one_time_though_a_year_is_odd(tmp_path: Path):
    """`Year` right behind `Timescale Season` says of which year each is."""
    rows = ["Action|Lead|Timescale Season|Year", "Plant trees|Parks|Spring|2026", "Mow less|Fleet|Autumn|May 2025"]
    plan = plan_of(tmp_path, *rows)
    assert str(plan.actions[0].due_start) == "2026-03-01"


def test_dated_accounts_in_two_columns_are_updates_each(tmp_path: Path):
    """The heading that tells their columns apart is no part of them, and stands before what is left of several."""
    header = "Action|Lead|Target date|Progress|Comments"
    rows = ["Plant trees|Ranger|May 2026|Half stand.|June 2025: A site was found. Sept 2025: It was dug.",
            "Mow less|Clerk|May 2026|Oct 2025: Mown once.|Nov 2025: Left to grow.",
            "Mend paths|Clerk|May 2026|Two are mended.|Stone is dear."]  # fmt: skip
    found = plan_of(tmp_path, header, *rows).actions
    assert [[update.text for update in action.updates] for action in found] == [
        ["A site was found.", "It was dug."],
        ["Mown once.", "Left to grow."],
        [],
    ]
    assert [action.progress for action in found] == [
        "Half stand.",
        None,
        "Progress: Two are mended.\nComments: Stone is dear.",
    ]
