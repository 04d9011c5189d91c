"""Columns of ticks under periods."""

from pathlib import Path

import pytest
from made_plans import plan_of

from parsers.council import ReadingSettings
from parsers.headings.periods import period_of
from parsers.plan import parse_document

HEADINGS = "Action|Lead|2021/22|2022/23|Timescale 2023/24"


@pytest.mark.parametrize(
    ("ticks", "span"),
    [
        ("X||", ("2021-04-01", "2022-03-31")),
        ("✓|✓|", ("2021-04-01", "2023-03-31")),
        ("|x|X", ("2022-04-01", "2024-03-31")),
    ],
)
def test_an_action_is_due_in_the_periods_that_are_ticked(ticks: str, span: tuple[str, str], tmp_path: Path):
    """From the first to the last; the ticks themselves are kept under their headings."""
    other = "Mow lawns|Parks Manager|x|x|x"
    action = plan_of(tmp_path, HEADINGS, f"Plant trees|Parks Manager|{ticks}", other).actions[0]
    (due,) = action.dates
    assert (str(due.start_date), str(due.end_date)) == span
    assert len(action.extras or {}) == len(ticks.replace("|", ""))
    assert {reading.origin for reading in action.readings if reading.field == "dates"} == {"derived"}


def test_a_period_without_a_tick_between_others_parts_their_dates(tmp_path: Path):
    """In it nothing is due."""
    action = plan_of(tmp_path, HEADINGS, "Survey trees|Ranger|x||x", "Mow lawns|Ranger|x|x|x").actions[0]
    days = [(str(due.start_date), str(due.end_date)) for due in action.dates]
    assert days == [("2021-04-01", "2022-03-31"), ("2023-04-01", "2024-03-31")]


def test_delivery_year_before_periods_says_that_they_tell_when(tmp_path: Path):
    """As `Timescale` does."""
    headings = "Action|Lead|Delivery year 2021/22|Delivery year 2022/23"
    action, _ = plan_of(tmp_path, headings, "Plant trees|Ranger|x|", "Mow lawns|Ranger|x|x").actions
    assert [(str(due.start_date), str(due.end_date)) for due in action.dates] == [("2021-04-01", "2022-03-31")]


@pytest.mark.parametrize("over", ["", "Delivery ", "Timescale "])
def test_numbers_of_years_stand_before_the_years_themselves(over: str, tmp_path: Path):
    """Without these a tick tells no date, and is still no milestone."""
    rows = ["Plant trees|Ranger|x|", "Mow lawns|Ranger|x|x"]
    dated = plan_of(tmp_path, f"Action|Lead|{over}Year 1 (2021/22)|{over}Year 2 (2022/23)", *rows)
    assert [(str(due.start_date), str(due.end_date)) for a in dated.actions for due in a.dates] == [
        ("2021-04-01", "2022-03-31"), ("2021-04-01", "2023-03-31"),
    ]  # fmt: skip
    undated = plan_of(tmp_path, f"Action|Lead|{over}Year 1|{over}Year 2", *rows).actions
    assert [(a.dates, a.milestones, len(a.extras or {})) for a in undated] == [((), None, 1), ((), None, 2)]


def test_amounts_under_years_are_no_ticks(tmp_path: Path):
    """They are kept as they stand, and nothing is due."""
    plan = plan_of(tmp_path, HEADINGS, "Plant trees|Parks Manager|£20,000|x|", "Mow lawns|Parks Manager|x|4 sites|x")
    assert [action.dates for action in plan.actions] == [(), ()]
    assert plan.actions[0].extras == {"2021/22": "£20,000", "2022/23": "x"}


def test_a_period_without_a_tick_is_one_of_them(tmp_path: Path):
    """In a short table only one may be ticked."""
    (action,) = plan_of(tmp_path, HEADINGS, "Plant trees|Parks Manager||X|").actions
    assert [(str(due.start_date), str(due.end_date)) for due in action.dates] == [("2022-04-01", "2023-03-31")]


STATUSES = "Action|Lead|Not started|Under way|Done"


@pytest.mark.parametrize("tick", ["✓", "X", "Yes", "\uf0fc", "✔\ufe0f", "☒"])
def test_the_status_that_is_ticked_is_the_heading(tick: str, tmp_path: Path):
    """Whatever marks it; the mark itself is kept under its heading."""
    actions = plan_of(tmp_path, STATUSES, f"Plant trees|Parks Manager||{tick}|", f"Mow|Parks Manager|||{tick}").actions
    assert [(action.status_text, action.status) for action in actions] == [
        ("Under way", "ongoing"),
        ("Done", "complete"),
    ]
    assert actions[0].extras == {"Under way": tick}


def test_boxes_without_a_tick_are_none(tmp_path: Path):
    """Forms print a box in every column."""
    (action,) = plan_of(tmp_path, STATUSES, "Plant trees|Parks Manager|☐|☒|☐").actions
    assert action.status == "ongoing"


@pytest.mark.parametrize(
    "headings",
    [
        "Action|Lead|Status: Not started|Status: Under way|Status: Done",
        "Action|Lead|Status at May 2021 Not started|Under way|Done (tick)",
    ],
)
def test_a_heading_over_statuses_is_no_part_of_them(headings: str, tmp_path: Path):
    """It may be read with the first column only."""
    plan = plan_of(tmp_path, headings, "Plant trees|Parks Manager|x||", "Mow lawns|Parks Manager|||x")
    assert [str(action.status) for action in plan.actions] == ["not_started", "complete"]


def test_an_account_beside_ticks_is_none_of_them(tmp_path: Path):
    """Though its heading is a status elsewhere."""
    (action,) = plan_of(tmp_path, f"Progress made|{STATUSES}", "Sites chosen|Plant trees|Parks Manager|x||").actions
    assert (action.status, action.progress) == ("not_started", "Sites chosen")


def test_a_colour_may_be_ticked(tmp_path: Path):
    """The heading is the rating."""
    plan = plan_of(tmp_path, "Action|Lead|Red|Amber|Green", "Plant trees|Parks Manager||x|", "Mow|Parks Manager|||x")
    assert [action.rag for action in plan.actions] == ["amber", "green"]


@pytest.mark.parametrize(
    "row", ["Plant trees|Parks Manager|x|x|", "Plant trees|Parks Manager|May 2021|x|", "Plant trees|Parks Manager|||"]
)
def test_columns_of_statuses_are_ticked_once_a_row(row: str, tmp_path: Path):
    """Else they are steps, days or nothing, and tell no status."""
    (action,) = plan_of(tmp_path, STATUSES, row).actions
    assert action.status is None


def test_one_row_that_ticks_two_statuses_hides_those_of_others_not(tmp_path: Path):
    """Two rows may have been read as one: of these neither status counts, and it is told."""
    rows = [f"Plant wood {number}|Parks Manager||x|" for number in range(9)]
    plan = plan_of(tmp_path, STATUSES, *rows, "Mow less|Parks Manager|x||x")
    *others, doubtful = plan.actions
    assert len({action.status for action in others} - {None}) == 1
    assert (doubtful.status, [finding.code for finding in doubtful.findings]) == (None, ["ticked-twice"])


def test_a_filled_cell_is_a_tick(tmp_path: Path):
    """Where no other cell of its row has that colour."""
    path = tmp_path / "plan.html"
    row = '<tr><td>{}</td><td>Parks Manager</td><td style="background: {}"></td><td style="background: {}"></td></tr>'
    path.write_text(
        "<table><tr><th>Action</th><th>Lead</th><th>Not started</th><th>Complete</th></tr>"
        + row.format("Plant trees", "#4472c4", "")
        + row.format("Mow lawns", "", "#4472c4")
        + "</table>",
        encoding="utf-8",
    )
    plan = parse_document(path, ReadingSettings())
    assert [str(action.status) for action in plan.actions] == ["not_started", "complete"]


def test_only_columns_side_by_side_offer_one_choice(tmp_path: Path):
    """`Rag current`, elsewhere and filled in each row, is not ticked."""
    path = tmp_path / "plan.html"
    fills = ("#ff0000", "", "#4472c4"), ("#ffbf00", "#4472c4", "")
    rows = [
        f'<tr><td style="background: {rag}"></td><td>{action}</td><td>Parks Manager</td>'
        f'<td style="background: {one}"></td><td style="background: {other}"></td></tr>'
        for action, (rag, one, other) in zip(("Plant trees", "Mow lawns"), fills, strict=True)
    ]
    heads = "".join(f"<th>{name}</th>" for name in ("Rag current", "Action", "Lead", "Not started", "Complete"))
    path.write_text(f"<table><tr>{heads}</tr>{''.join(rows)}</table>", encoding="utf-8")
    actions = parse_document(path, ReadingSettings()).actions
    assert [(str(action.status), str(action.rag)) for action in actions] == [
        ("complete", "red"),
        ("not_started", "amber"),
    ]


def test_words_that_tick_a_status_are_kept(tmp_path: Path):
    """`Yes` stands in the extras as printed; no word is lost."""
    plan = plan_of(tmp_path, STATUSES, "Plant trees|Parks Manager|Yes||", "Mow the lawns|Parks Manager||Yes|")
    assert [(action.status is not None, len(action.extras or {})) for action in plan.actions] == [(True, 1)] * 2
    assert not any("words-unplaced" in action.doubts for action in plan.actions)


def test_statuses_right_below_a_heading_that_does_not_span_them(tmp_path: Path):
    """As a table without rulings shows one: they are headings, no row."""
    lines = ("Ref|Action|Lead|Status||", "|||Not started|Under way|Done", "1|Plant trees|Parks Manager||x|")
    assert [str(action.status) for action in plan_of(tmp_path, *lines).actions] == ["ongoing"]


def test_a_piece_of_a_heading_among_ticks_is_none_of_them(tmp_path: Path):
    """As a heading leaves it that is printed again where it does not fit."""
    rows = ["Plant trees|Ranger|x||", "Scheme|Lead|2021/2|2022/2|2023/2", "Mow lawns|Ranger||x|x"]
    actions = plan_of(tmp_path, HEADINGS, *rows).actions
    assert [str(actions[k].due_end) for k in (0, 2)] == ["2022-03-31", "2024-03-31"]


@pytest.mark.parametrize(
    "strip", ["Apr|May|Jun|Jul|Aug|Sept", "A|M|J|J|A|S", "Oct 26|Nov 26|Dec 26|Jan 27|Feb 27|Mar 27"]
)
def test_a_strip_of_months_hides_no_headings(strip: str, tmp_path: Path):
    """However many there are beside the others: bars are drawn below them."""
    headings = f"Ref|Scheme|Lead team|Start|Finish|{strip}|Paid for by"
    rows = [
        f"{ref}|{text}|Highways|April 2026|June 2026|||||||Grant"
        for ref, text in (("1", "Widen the path"), ("2", "Build a track"))
    ]
    plan = plan_of(tmp_path, headings, *rows)
    assert [(a.action, a.lead_text, a.target_text, a.resources) for a in plan.actions] == [
        (text, "Highways", "June 2026", "Grant") for text in ("Widen the path", "Build a track")
    ]


def test_a_month_may_stand_behind_its_year(tmp_path: Path):
    """As where the year lies across its months."""
    actions = plan_of(
        tmp_path, "Action|Lead|2026/27 Apr|2026/27 May|2026/27 Mar", "Plant trees|Ranger|x|x|", "Mow|Ranger|||x"
    ).actions
    assert [(str(a.due_start), str(a.due_end)) for a in actions] == [
        ("2026-04-01", "2026-05-31"), ("2027-03-01", "2027-03-31"),
    ]  # fmt: skip


def test_a_narrow_column_may_break_the_status_that_it_offers(tmp_path: Path):
    """Its words are whole again; the rest of it may stand in a row below the headings."""
    rows = ["Plant trees|Parks|X||", "Mow less|Fleet||X|", "Dig ponds|Parks|||X"]
    for heads in (
        ["Action|Lead|Not starte d|On tr ack|Complet e"],
        ["Action|Lead|Not st|On tr|Complete", "||arted|ack|"],
    ):
        plan = plan_of(tmp_path, *heads, *rows)
        assert [a.status_text for a in plan.actions] == ["Not started", "On track", "Complete"]
        assert [a.status for a in plan.actions] == ["not_started", "on_track", "complete"]


def test_a_row_below_headings_may_end_statuses_and_number_years(tmp_path: Path):
    """`started` is a status by itself, but not below `Not`."""
    heads = ["Action|Lead|Status Not|In|Complete|Delivery Year|Year", "||started|progress||1|2"]
    plan = plan_of(tmp_path, *heads, "Plant trees|Parks|X|||X|", "Mow less|Fleet||X||X|X", "Dig ponds|Parks|||X||X")
    assert [a.status_text for a in plan.actions] == ["Not started", "In progress", "Complete"]
    assert [a.target_text for a in plan.actions] == [None, None, None]


@pytest.mark.parametrize(
    ("heading", "days"),
    [
        ("2025/26 Q1 Apr-Jun", ("2025-04-01", "2025-06-30")),
        ("2025-26 Q4 (January to March)", ("2026-01-01", "2026-03-31")),
        ("Quarter 1 (Apr – Jun 2025)", ("2025-04-01", "2025-06-30")),
        ("2024 Q1 Jan-Mar", ("2024-01-01", "2024-03-31")),
        ("Dec - Feb 2025", ("2024-12-01", "2025-02-28")),
        ("2024 Q4 Jan-Mar", None),
        ("Timescale Medium term 2028–30", ("2028-01-01", "2030-12-31")),
        ("Timescale Medium term (2028/29)", ("2028-04-01", "2029-03-31")),
        ("Q1 Apr-Jun", None),
        ("Update Apr-Jun 2025", None),
    ],
)
def test_a_period_may_name_its_months(heading: str, days: tuple[str, str] | None):
    """They tell whose quarter it is; without a year they tell nothing."""
    span = period_of(heading)
    assert (span and (str(span.start), str(span.end))) == days


def test_a_column_of_ticks_takes_no_field_from_one_that_is_of_its_kind(tmp_path: Path):
    """`Complete` may head dates, but ticks are none."""
    headings = "Action|Lead|To be in place by|Not started|Complete"
    rows = ["Plant trees|Ranger|May 2026|✓|", "Mow less|Ranger|June 2026||✓"]
    plan = plan_of(tmp_path, headings, *rows)
    assert [(a.target_text, a.status) for a in plan.actions] == [("May 2026", "not_started"), ("June 2026", "complete")]


def test_periods_that_tell_nothing_leave_a_doubt(tmp_path: Path):
    """What stands there may be ticks amid something else; in a table with dates they tell something else."""
    headings, cells = "Action|Lead|2024/25|2025/26|2026/27", "Plant trees by the river|Parks Manager|X|North|X"
    (unread,) = plan_of(tmp_path, headings, cells).actions
    assert "period-unread" in unread.doubts
    (dated,) = plan_of(tmp_path, f"{headings}|By when", f"{cells}|May 2026").actions
    assert "period-unread" not in dated.doubts
