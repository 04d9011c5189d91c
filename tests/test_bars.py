"""Charts of bars: cells filled under periods tell from when to when an action runs."""

from itertools import zip_longest
from pathlib import Path

import pytest
from made_plans import web_plan

from schema.plan import ParsedPlan

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep")
ACTIONS = ("Plant trees", "Mow less", "Clear the pond")
BAR, BAND = "#2a9d8f", "#eeeeee"


def chart(tmp_path: Path, headings: str, *bars: str, band: str = "") -> ParsedPlan:
    """The plan of a web page with a row of filled cells for each action; `bars` hold `#` for each of these."""
    rows = []
    for number, (action, bar) in enumerate(zip(ACTIONS, bars, strict=True)):
        ground = band if number % 2 else ""
        fills = ["", "", *(BAR if mark == "#" else "" for mark in bar)]
        texts = [action, "Ranger"]
        cells = "".join(
            f"<td{_fill(fill or ground)}>{text}</td>" for fill, text in zip_longest(fills, texts, fillvalue="")
        )
        rows.append(f"<tr>{cells}</tr>")
    return web_plan(tmp_path, f"<table>{headings}{''.join(rows)}</table>")


def _fill(colour: str) -> str:
    return f' style="background-color: {colour}"' if colour else ""


def headed(*texts: str) -> str:
    """A row of headings."""
    return f"<tr>{''.join(f'<th>{text}</th>' for text in ('Action', 'Lead', *texts))}</tr>"


def due(plan: ParsedPlan) -> list[tuple[str, str] | None]:
    """From when to when each action runs."""
    return [(str(a.due_start), str(a.due_end)) if a.due_start else None for a in plan.actions]


BELOW_YEAR = (
    '<tr><th rowspan="2">Action</th><th rowspan="2">Lead</th><th colspan="6">2026/27</th></tr>'
    f"<tr>{''.join(f'<th>{month}</th>' for month in MONTHS)}</tr>"
)


UNMERGED = (
    f"<tr><th>Action</th><th>Lead</th><th>2026/27</th>{'<th></th>' * 5}</tr>"
    f"<tr><th></th><th></th>{''.join(f'<th>{month}</th>' for month in MONTHS)}</tr>"
)


@pytest.mark.parametrize("headings", [BELOW_YEAR, UNMERGED, headed(*(f"{month} 26" for month in MONTHS))])
def test_an_action_is_due_while_its_bar_runs(tmp_path: Path, headings: str):
    """From the first period to the last, whether the year stands above the months or behind them."""
    plan = chart(tmp_path, headings, "###   ", "  ### ", "    # ")
    assert due(plan) == [("2026-04-01", "2026-06-30"), ("2026-06-01", "2026-08-31"), ("2026-08-01", "2026-08-31")]
    origins = {reading.origin for action in plan.actions for reading in action.readings if reading.field == "dates"}
    assert origins == {"derived"}


@pytest.mark.parametrize("over", [("Q1 2026/27", "Q2 2026/27"), ("Quarter 1 (2026/27)", "Quarter 2 (2026/27)")])
def test_months_may_stand_below_their_quarters(tmp_path: Path, over: tuple[str, str]):
    """From the first month of a bar to its last, be they of one quarter or of two."""
    above = "".join(f'<th colspan="3">{quarter}</th>' for quarter in over)
    below = "".join(f"<th>{month}</th>" for month in MONTHS)
    heads = f'<tr><th rowspan="2">Action</th><th rowspan="2">Lead</th>{above}</tr><tr>{below}</tr>'
    told = [("2026-04-01", "2026-06-30"), ("2026-06-01", "2026-08-31"), ("2026-08-01", "2026-08-31")]
    assert due(chart(tmp_path, heads, "###   ", "  ### ", "    # ")) == told


def test_a_quarter_is_whole_again_with_the_year_above_its_second_month(tmp_path: Path):
    """As a page without lines shows it."""
    heads = headed("Q1 Apr", "2026/27 May", "2026/27 Jun", "Q2 Jul", "2026/27 Aug", "2026/27 Sep")
    plan = chart(tmp_path, heads, "###   ", "  ### ", "    # ")
    assert due(plan) == [("2026-04-01", "2026-06-30"), ("2026-06-01", "2026-08-31"), ("2026-08-01", "2026-08-31")]


@pytest.mark.parametrize("with_year", [0, 3])
def test_a_year_above_one_month_is_that_of_those_beside_it(tmp_path: Path, with_year: int):
    """A page shows no more of a heading above several columns than where it stands."""
    names = [f"2026/27 {month}" if place == with_year else month for place, month in enumerate(MONTHS)]
    plan = chart(tmp_path, headed(*names), "###   ", "  ### ", "    # ")
    assert due(plan) == [("2026-04-01", "2026-06-30"), ("2026-06-01", "2026-08-31"), ("2026-08-01", "2026-08-31")]


def test_months_go_on_with_a_year_but_where_they_lie_in_it(tmp_path: Path):
    """`Jan` is not of the year that ends with December; below a year of its own it is."""
    bars = ("###   ", " ##   ", "    ##")
    assert due(chart(tmp_path, headed("2026 Oct", "Nov", "Dec", "Jan", "Feb", "Mar"), *bars)) == [None] * 3
    plan = chart(tmp_path, headed("2026 Oct", "Nov", "Dec", "2027 Jan", "Feb", "Mar"), *bars)
    assert due(plan) == [("2026-10-01", "2026-12-31"), ("2026-11-01", "2026-12-31"), ("2027-02-01", "2027-03-31")]


@pytest.mark.parametrize(
    "printed", [("Apr 26", "Ma y 26", "Jun 2 6", "Jul26", "Aug 26", "S ep 26"), ("2026/27 Ap r", *MONTHS[1:5], "Se p")]
)
def test_a_month_that_its_column_broke_is_one(tmp_path: Path, printed: tuple[str, ...]):
    """The months beside it show that."""
    plan = chart(tmp_path, headed(*printed), "###   ", "  ### ", "    ##")
    assert due(plan) == [("2026-04-01", "2026-06-30"), ("2026-06-01", "2026-08-31"), ("2026-08-01", "2026-09-30")]


def test_a_bar_that_runs_on_below_no_period_tells_no_time(tmp_path: Path):
    """Its end is not known."""
    plan = chart(tmp_path, headed("Apr 26", "May 26", "Jun 26", "Jul 26", "Later"), "##   ", " ##  ", "  ###")
    assert due(plan) == [("2026-04-01", "2026-05-31"), ("2026-05-01", "2026-06-30"), None]


def test_a_bar_in_pieces_tells_no_time(tmp_path: Path):
    """It may be done twice; the bars of others count."""
    plan = chart(tmp_path, BELOW_YEAR, "##  ##", "  ### ", "#     ")
    assert due(plan) == [None, ("2026-06-01", "2026-08-31"), ("2026-04-01", "2026-04-30")]


@pytest.mark.parametrize("bars", [("##    ", "###   ", "##    "), ("##    ", "##    ", "##    ")])
def test_shaded_columns_are_no_bars(tmp_path: Path, bars: tuple[str, str, str]):
    """They have their colour in all rows."""
    assert due(chart(tmp_path, BELOW_YEAR, *bars)) == [None] * 3


def test_bands_across_rows_are_no_bars(tmp_path: Path):
    """The other cells have their colour as well."""
    plan = chart(tmp_path, BELOW_YEAR, "###   ", "      ", "   ## ", band=BAND)
    assert due(plan) == [("2026-04-01", "2026-06-30"), None, ("2026-07-01", "2026-08-31")]


def test_the_colour_of_every_other_column_is_no_bar(tmp_path: Path):
    """Other cells of the row have it, too: the bar has a colour of its own."""
    rows = []
    for action, drawn in zip(ACTIONS, ("###   ", "  ### ", "    # "), strict=True):
        grounds = [BAND if number % 2 else "" for number in range(6)]
        fills = [BAR if mark == "#" else ground for mark, ground in zip(drawn, grounds, strict=True)]
        texts = f"<td{_fill(BAND)}>{action}</td><td{_fill(BAND)}>Ranger</td>"
        rows.append(f"<tr>{texts}{''.join(f'<td{_fill(fill)}></td>' for fill in fills)}</tr>")
    spans = [("2026-04-01", "2026-06-30"), ("2026-06-01", "2026-08-31"), ("2026-08-01", "2026-08-31")]
    assert due(web_plan(tmp_path, f"<table>{BELOW_YEAR}{''.join(rows)}</table>")) == spans


def test_a_chequered_ground_is_no_bar(tmp_path: Path):
    """In every other row but one cell beside the months has its colour."""
    rows = []
    for number, (action, drawn) in enumerate(zip(ACTIONS, ("###   ", "  ### ", "    # "), strict=True)):
        grounds = [BAND if (number + place) % 2 else "" for place in range(8)]
        fills = [BAR if mark == "#" else ground for mark, ground in zip(f"  {drawn}", grounds, strict=True)]
        texts = zip_longest(fills, [action, "Ranger"], fillvalue="")
        rows.append(f"<tr>{''.join(f'<td{_fill(fill)}>{text}</td>' for fill, text in texts)}</tr>")
    spans = [("2026-04-01", "2026-06-30"), ("2026-06-01", "2026-08-31"), ("2026-08-01", "2026-08-31")]
    assert due(web_plan(tmp_path, f"<table>{BELOW_YEAR}{''.join(rows)}</table>")) == spans


def test_one_cell_may_be_the_bar(tmp_path: Path):
    """It spans the columns of the periods for which it runs."""
    rows = "".join(
        f'<tr><td>{action}</td><td>Ranger</td>{"<td></td>" * before}<td colspan="{long}"{_fill(BAR)}></td></tr>'
        for action, before, long in ((ACTIONS[0], 0, 3), (ACTIONS[1], 3, 3))
    )
    assert due(web_plan(tmp_path, f"<table>{BELOW_YEAR}{rows}</table>")) == [
        ("2026-04-01", "2026-06-30"),
        ("2026-07-01", "2026-09-30"),
    ]


def test_steps_by_year_and_rows_of_updates_beside_a_chart_leave_its_bars(tmp_path: Path):
    """Columns of years with texts are no part of the chart, and a line below an action needs no bar."""
    rows = "".join(
        f"<tr><td>{action}</td><td>Ranger</td><td>Find a site</td><td>Order plants</td>{_cells(bar)}</tr>"
        f'<tr><td colspan="10">Update: Half are done.</td></tr>'
        for action, bar in zip(ACTIONS, ("###   ", "  ### ", "      "), strict=True)
    )
    headings = headed("Milestones 2026/27", "Milestones 2027/28", *(f"2026/27 {month}" for month in MONTHS))
    plan = web_plan(tmp_path, f"<table>{headings}{rows}</table>")
    assert due(plan) == [("2026-04-01", "2026-06-30"), ("2026-06-01", "2026-08-31"), None]


def _cells(bar: str) -> str:
    return "".join(f"<td{_fill(BAR if mark == '#' else '')}></td>" for mark in bar)
