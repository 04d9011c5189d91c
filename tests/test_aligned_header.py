"""Headings over several lines of tables without upright rulings: what is broken off, and parts by times below others."""

from pathlib import Path

import pytest
from test_aligned import page, print_row, read


def test_headings_that_are_broken_off_begin_above(tmp_path: Path):
    """Those of two languages go on in the line below, though more is known of that alone: a word of it is cut."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 100.0, 240.0, 340.0, 420.0)
    print_row(canvas, 380, ["Cyf /", "Gweithred /", "Cynnydd /", "Milestones", ""], xs)
    print_row(canvas, 370, ["Ref", "Action", "Progress", "Year 1", "Year 2"], xs)
    print_row(canvas, 360, ["", "", "and achievement", "", ""], xs)
    print_row(canvas, 350, ["", "", "s", "", ""], xs)
    rows = [[str(n), f"Plant {n} trees", "Staff", "Write a brief", "Dig"] for n in range(1, 4)]
    for k, row in enumerate(rows):
        print_row(canvas, 328 - 18 * k, row, xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid[0][3].split() == ["Milestones", "Year", "1"]
    assert grid[1:] == rows


def test_months_below_the_band_of_a_year_part_it(tmp_path: Path):
    """With the line of a heading that wraps there; a status in the row below is none of its parts."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 110.0, 220.0, 290.0, 330.0, 370.0, 410.0)
    for top in (368, 310):
        canvas.setFillColorRGB(0.9, 0.9, 0.95)
        canvas.rect(36, top, 430, 20, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    print_row(canvas, 374, ["Milestones", "Action", "Progress", "2024/25", "", "", ""], xs)
    print_row(canvas, 363, ["measures", *[""] * 6], xs)
    print_row(canvas, 355, ["", "", "", "Apr", "May", "Jun", "Jul"], xs)
    for k in range(3):
        print_row(canvas, 335 - 20 * k, [f"Dig {k} holes", "Plant trees", "In progress", *[""] * 4], xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [text.split()[-1] for text in grid[0]] == ["measures", "Action", "Progress", "Apr", "May", "Jun", "Jul"]


def test_headings_end_below_the_years_that_part_another(tmp_path: Path):
    """Years that are broken stand higher than the last lines of headings beside them."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 120.0, 260.0, 340.0, 400.0)
    lines = [
        (380, ["RAG", "What are we", "Timescale", "", ""]),
        (371, ["status", "going to do?", "", "", ""]),
        (367, ["", "", "2018/1", "2019/2", "2020/2"]),
        (362, ["(Sep", "", "", "", ""]),
        (358, ["", "", "9", "0", "1"]),
        (353, ["25)", "", "", "", ""]),
    ]
    for y, line in lines:
        print_row(canvas, y, line, xs)
    rows = [["A", f"Plant {n} trees", "X", "", "X"] for n in range(1, 4)]
    for k, row in enumerate(rows):
        print_row(canvas, 338 - 18 * k, row, xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert grid[0][0].split() == ["RAG", "status", "(Sep", "25)"]
    assert grid[1:] == rows


def test_quarters_over_months_are_headings_of_a_table(tmp_path: Path):
    """With a known heading of actions they need no others that are known: a chart of bars has more of them."""
    canvas = page(tmp_path / "a.pdf")
    months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep"]
    xs = (40.0, 140.0, 240.0, 290.0, 320.0, 350.0, 380.0, 410.0, 440.0)
    print_row(canvas, 374, ["Actions", "Whose job is it?", "Status", "Q1 22/23", "", "", "Q2 22/23", "", ""], xs)
    print_row(canvas, 362, ["", "", "", *months], xs)
    rows = [[f"Dig {n} holes", "Fleet Manager", "On track", *["x" * (k == n) for k in range(6)]] for n in range(1, 5)]
    for k, row in enumerate(rows):
        print_row(canvas, 340 - 20 * k, row, xs)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [text.split()[-1] for text in grid[0][3:]] == months
    assert grid[1:] == rows


XS = (40.0, 170.0, 290.0, 400.0)


@pytest.mark.parametrize("heading", ["Our side of the bargain", "What is on offer"])
def test_headings_that_ask_who_and_when_stand_beside_one_that_nobody_knows(heading: str, tmp_path: Path):
    """They are those of a plan, whatever its actions are called."""
    canvas = page(tmp_path / "a.pdf")
    headings = [heading, "First steps", "Who is in charge", "When"]
    rows = [["Plant trees", "Find sites", "Parks Manager", "2026"], ["Mend paths", "Survey them", "Roads", "May 2027"]]
    for k, row in enumerate([headings, *rows]):
        print_row(canvas, 360 - 18 * k, row, XS)
    assert read(canvas, tmp_path / "a.pdf") == [[headings, *rows]]


@pytest.mark.parametrize(
    "texts", [["Lead", "Jane Marsh", "When", "May 2026"], ["What is on", "Where", "Venue", "When"]]
)
def test_labels_with_values_and_other_headings_ask_not_who_and_when(texts: list[str], tmp_path: Path):
    """Half of the former are values, the latter are of events."""
    canvas = page(tmp_path / "a.pdf")
    for k, row in enumerate(
        [texts, ["Brass band", "Park", "The stand", "6 June"], ["Folk", "Hall", "The bar", "7 June"]]
    ):
        print_row(canvas, 360 - 18 * k, row, XS)
    assert read(canvas, tmp_path / "a.pdf") == []
