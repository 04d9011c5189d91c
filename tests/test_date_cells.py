"""The cells of dates: what happens at each date that they print, and which they leave out."""

from pathlib import Path

import pytest
from made_plans import plan_of

from parsers.values.dates import DateContext
from parsers.values.targets import parse_date_cell
from schema.values import DateKind

PLAN = DateContext(range(2014, 2028))

CELLS = [
    ("2030*", [("due", "2030-01-01")]),
    ("March 2022³", [("due", "2022-03-01")]),
    ("Complete July 2015", [("completed", "2015-07-01")]),
    ("Complete – July 2015", [("completed", "2015-07-01")]),
    ("Complete Contract awarded June 2015", [("completed", "2015-06-01")]),
    ("To be completed by March 2017", [("due", "2017-03-01")]),
    ("Complete by March 2017", [("due", "2017-03-01")]),
    ("End September 2016\n(action confirmed complete 9/11/16)", [("due", "2016-09-21"), ("completed", "2016-11-09")]),
    ("12 May 2016 (as of 26/5/16 some tools are up)", [("due", "2016-05-12")]),
    ("May 2016 & Dec 2016", [("due", "2016-05-01"), ("due", "2016-12-01")]),
    ("Start: April 2016; end: May 2017", [("start", "2016-04-01"), ("due", "2017-05-01")]),
    ("From September 2017", [("start", "2017-09-01")]),
    ("Next review May 2018", [("review", "2018-05-01")]),
    ("Contract reviews: April – May 2016", [("due", "2016-04-01")]),
    ("Ongoing", []),
    ("Complete. Refresh by March 2018", [("due", "2018-03-01")]),
    ("Complete – review due March 2018", [("due", "2018-03-01")]),
    ("Complete May 2015 & June 2016", [("completed", "2015-05-01"), ("completed", "2016-06-01")]),
    ("Start May 2016, complete June 2017", [("start", "2016-05-01"), ("due", "2017-06-01")]),
    ("2050 homes by March 2017", [("due", "2017-03-01")]),
    ("Phase 2 – 31 March 2017", [("due", "2017-03-31")]),
    ("May 16th", []),
    ("Phase 1 March 2017", [("due", "2017-03-01")]),
    ("Target: March 2016 Actual: May 2016", [("due", "2016-03-01"), ("completed", "2016-05-01")]),
    ("Original: March 2016, Revised: June 2016", [("due", "2016-06-01")]),
    ("March 2017 (revised from December 2016)", [("due", "2017-03-01")]),
    ("Started in 2015, complete by 2017", [("start", "2015-01-01"), ("due", "2017-01-01")]),
    ("From April 2015 to March 2017", [("due", "2015-04-01")]),
    ("Sept 2024 for one part, end Q3 for others", [("due", "2024-09-01")]),
    ("June 24 - Nov 24 to be launched Dec 24 (provisional)", [("due", "2024-06-01"), ("due", "2024-12-01")]),
    ("Annually, first by May 2023", [("due", "2023-05-01")]),
    ("31 August (annually)", []),
    ("Ongoing from April 2021", [("start", "2021-04-01")]),
    ("Ongoing - review March 2023", [("review", "2023-03-01")]),
    ("Start 2022 End 2025", [("start", "2022-01-01"), ("due", "2025-12-01")]),
    ("Sept 2024 (revised March 2025)", [("due", "2025-03-01")]),
    ("31/12/24 – extended to 31/03/25", [("due", "2025-03-31")]),
    ("June 2024 → June 2025", [("due", "2025-06-01")]),
    ("Review annually – next March 2023", [("review", "2023-03-01")]),
    ("Jan 2024 for 12 months", [("start", "2024-01-01")]),
    ("June 2020 then ongoing", [("due", "2020-06-01")]),
    ("June 2020 and ongoing", [("start", "2020-06-01")]),
]


@pytest.mark.parametrize(("text", "dates"), CELLS)
def test_a_target_cell_says_what_happens_when(text: str, dates: list[tuple[str, str]]):
    """The words before a date tell whether it is due, done, begun or reviewed."""
    cell = parse_date_cell(text, DateKind.DUE, PLAN)
    assert [(d.kind, str(d.start_date)) for d in cell.dates] == dates


def test_a_status_cell_gives_only_dates_that_words_tell():
    """`Ongoing (updated May 2016)` is no due date."""
    assert parse_date_cell("Ongoing (updated May 2016)", None, PLAN).dates == []
    (completed,) = parse_date_cell("Complete May 2016", None, PLAN).dates
    assert completed.kind == "completed"


def test_a_year_inside_a_sentence_is_told_and_not_taken():
    """`Resources uploaded in 2015` is no due date."""
    for text in ("More sessions have been booked in for 2016", "Leaflets printed in 2016 and still in use"):
        cell = parse_date_cell(text, DateKind.DUE, PLAN)
        assert (cell.dates, cell.left_out) == ([], [("date-in-prose", "2016")])
    assert parse_date_cell("Done in 2016", DateKind.DUE, PLAN).dates


def test_a_date_has_the_label_of_its_paragraph():
    """What stands behind a dash or before a colon says what the date is for."""
    cell = parse_date_cell(
        "27 April 2016 – governor briefing\nContract reviews: May 2016\nJune 2016", DateKind.DUE, PLAN
    )
    assert [d.label for d in cell.dates] == ["governor briefing", "Contract reviews", None]


@pytest.mark.parametrize(
    ("text", "days"),
    [("Mawrth 2024 / March 2024", ["2024-03-31"]), ("13 Mai 2024 / 13 May 2024", ["2024-05-13"]), ("Ch4 2025/26 / Q4 2025/26", ["2026-03-31"]),
     ("2025/26 / March 2026", ["2026-03-31", "2026-03-31"]), ("Phase 2024 / March 2025", ["2024-12-31", "2025-03-31"])],
)  # fmt: skip
def test_a_date_in_two_languages_is_one(text: str, days: list[str]):
    """Where one half has a word that was not read, and holds the other."""
    assert [str(date.end_date) for date in parse_date_cell(text, DateKind.DUE, PLAN).dates] == days


@pytest.mark.parametrize("audit", ["Audit 2023/24", "Internal audit 2023/24", "2023/24 inspection", "Peer review 2023"])
def test_the_year_of_an_audit_in_brackets_is_no_date_of_what_it_asked_for(audit: str):
    """Another that stands there is."""
    assert [str(d.end_date) for d in parse_date_cell(f"March 2026 ({audit})", DateKind.DUE, PLAN).dates] == [
        "2026-03-31"
    ]
    assert len(parse_date_cell("March 2026 (phase 2: 2027)", DateKind.DUE, PLAN).dates) == 2


@pytest.mark.parametrize("coming", ["audit by June 2026", "peer review June 2026", "inspections until June 2026"])
def test_an_audit_in_brackets_that_is_to_come_is_of_the_action(coming: str):
    """It cannot have asked for it."""
    assert len(parse_date_cell(f"March 2026 ({coming})", DateKind.DUE, PLAN).dates) == 2


@pytest.mark.parametrize(
    "text", ["FY23", "FY 2023", "year end 2022", "Q4 2023", "H1 2024", "Q2", "municipal year 2022/23", "11/13", "04/12"]
)
def test_a_form_that_can_mean_two_spans_gives_a_finding(text: str):
    """Ambiguity is told, never guessed."""
    cell = parse_date_cell(text, DateKind.DUE, PLAN)
    assert (cell.dates, [code for code, _ in cell.left_out]) == ([], ["date-ambiguous"])


@pytest.mark.parametrize("text", ["March", "by March", "31 March", "September each year", "March 20223"])
def test_a_month_without_a_year_is_told_and_not_taken(text: str):
    """Nothing in the cell says which year is meant."""
    cell = parse_date_cell(text, DateKind.DUE, PLAN)
    assert (cell.dates, [code for code, _ in cell.left_out]) == ([], ["date-unread"])


@pytest.mark.parametrize("heading", ["Status", "BRAG status", "RAG"])
def test_a_rating_with_its_status_tells_when_an_action_was_completed(heading: str, tmp_path: Path):
    """As a status column does; a date that is only near a colour tells nothing of the action."""
    plan = plan_of(
        tmp_path,
        f"Ref|Action|Lead|By when|{heading}",
        "1|Plant trees|Parks|December 2024|Blue – complete Mar 25",
        "2|Mow less|Parks|June 2025|Green (April 2025)",
    )
    assert [[(d.kind, str(d.start_date)) for d in a.dates] for a in plan.actions] == [
        [("due", "2024-12-01"), ("completed", "2025-03-01")],
        [("due", "2025-06-01")],
    ]
