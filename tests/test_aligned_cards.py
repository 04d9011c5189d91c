"""Cards and tiles without upright rulings."""

from pathlib import Path

import pytest
from drawn_pages import page, print_row, read


def test_a_cell_that_no_rule_closes_reaches_down(tmp_path: Path):
    """Where rules part the rows in the other columns: its lines stand beside both rows."""
    canvas = page(tmp_path / "a.pdf")
    xs = (40.0, 120.0, 260.0, 380.0)
    print_row(canvas, 360, ["Theme", "Action", "Lead", "Timescale"], xs)
    rows = [["Warm and", "Plant trees", "Parks", "2024"], ["safe homes", "Mend paths", "Roads", "2025"],
            ["Jobs", "Open a hall", "Estates", "2026"]]  # fmt: skip
    for k, row in enumerate(rows):
        print_row(canvas, 340 - 14 * k, row, xs)
        canvas.line(116 if k == 0 else 36, 336 - 14 * k, 480, 336 - 14 * k)
    canvas.line(36, 354, 480, 354)
    (grid,) = read(canvas, tmp_path / "a.pdf")
    assert [row[0] for row in grid] == ["Theme", "Warm and safe homes", "", "Jobs"]


def test_cards_without_rulings_are_a_table_each(tmp_path: Path):
    """Known headings at the left, values beside them; a wider gap or a heading's return begins a card."""
    canvas = page(tmp_path / "a.pdf")
    cards = [[["Action", "Plant trees"], ["Lead", "Parks"], ["Timescale", "2024"]],
             [["Action", "Mend paths"], ["Lead", "Roads"], ["Timescale", "2025"]]]  # fmt: skip
    for number, card in enumerate(cards):
        for k, row in enumerate(card):
            print_row(canvas, 360 - 75 * number - 16 * k, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == cards


def test_a_table_ends_where_cards_begin_below_it(tmp_path: Path):
    """Their labels stand below its first column, and their values keep to none of it."""
    canvas = page(tmp_path / "a.pdf")
    table = [
        ["Group", "Impact", "Evidence", "Action"],
        ["Age", "Good", "Survey", "Mow"],
        ["Sex", "None", "Census", "Dig"],
    ]
    cards = [[["Lead", "Parks Manager"], ["Timescale", "May 2024"], ["Action", f"{order} all the way to the gate"]]
             for order in ("Plant hedges", "Mend paths")]  # fmt: skip
    for k, row in enumerate(table):
        print_row(canvas, 380 - 16 * k, row, (40.0, 200.0, 280.0, 360.0))
    for number, card in enumerate(cards):
        for k, row in enumerate(card):
            print_row(canvas, 318 - 75 * number - 16 * k, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == [table, *cards]


def test_a_card_is_one_though_a_row_of_it_is_higher(tmp_path: Path):
    """No label comes twice before the gap that parts cards, which is the wider one."""
    canvas = page(tmp_path / "a.pdf")
    cards = [[["Action", "Plant trees"], ["Lead", "Parks"], ["Rating", "Red"], ["Timescale", "2024"]],
             [["Action", "Mend paths"], ["Lead", "Roads"], ["Rating", "Blue"], ["Timescale", "2025"]]]  # fmt: skip
    for number, card in enumerate(cards):
        for row, y in zip(card, (360, 344, 328, 305), strict=True):
            print_row(canvas, y - 83 * number, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == cards


def test_a_value_that_is_a_heading_too_makes_no_table(tmp_path: Path):
    """The next line is a label and its value again."""
    canvas = page(tmp_path / "a.pdf")
    card = [["Ref", "4"], ["Description", "No"], ["Action", "Plant trees"], ["Lead", "Parks"]]
    for k, row in enumerate(card):
        print_row(canvas, 360 - 16 * k, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == [card]


def test_bands_that_a_tile_joins_are_no_table(tmp_path: Path):
    """Every other row of a card is shaded, and a rating between two of these."""
    canvas = page(tmp_path / "a.pdf")
    card = [["Ref", "4"], ["Action", "Plant trees"], ["Rating", "Amber"], ["Lead", "Parks"], ["Timescale", "2024"]]
    canvas.setFillColorRGB(0.9, 0.9, 0.95)
    for k in (1, 3):
        canvas.rect(36, 356 - 16 * k, 120, 16, stroke=0, fill=1)
        canvas.rect(156, 356 - 16 * k, 360, 16, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 0.75, 0)
    canvas.rect(156, 356 - 32, 360, 16, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    for k, row in enumerate(card):
        print_row(canvas, 360 - 16 * k, row, (40.0, 160.0))
    assert read(canvas, tmp_path / "a.pdf") == [card]


@pytest.mark.parametrize("columns", [(0, 1, 2), (0, 2), (1, 2)])
def test_tiles_on_a_dark_ground_are_cells(tmp_path: Path, columns: tuple[int, ...]):
    """No line is drawn: the ground shows between white areas, and for a blank cell that goes on from above."""
    canvas = page(tmp_path / "a.pdf")
    canvas.rect(40, 300, 301, 61, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    for x in columns:
        for y in (301, 321, 341):
            canvas.rect(41 + 100 * x, y, 99, 19, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    rows = [["Theme", "Aim", "Place"], ["Homes", "Warm", "All"], ["Roads", "Quiet", "Some"]]
    shown = [[text if x in columns else "" for x, text in enumerate(row)] for row in rows]
    for k, row in enumerate(shown):
        print_row(canvas, 346 - 20 * k, row, (45.0, 145.0, 245.0))
    assert read(canvas, tmp_path / "a.pdf") == [shown]


@pytest.mark.parametrize(("right", "found"), [(340, [["Rating", ""]]), (300, [])])
def test_a_single_row_of_tiles_is_the_rest_of_a_table(tmp_path: Path, right: int, found: list[list[str]]):
    """On the next page, where it has the columns of another; its value may be but a colour."""
    canvas = page(tmp_path / "a.pdf")
    canvas.rect(40, 360, right - 39, 21, stroke=0, fill=1)
    canvas.rect(40, 300, 301, 41, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    for y, end in ((361, right), (301, 340), (321, 340)):
        canvas.rect(41, y, 99, 19, stroke=0, fill=1)
        canvas.rect(141, y, end - 141, 19, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    rows = [["Rating", ""], ["Action", "Plant trees"], ["Lead", "Parks"]]
    for y, row in zip((366, 326, 306), rows, strict=True):
        print_row(canvas, y, row, (45.0, 145.0))
    assert sorted(read(canvas, tmp_path / "a.pdf"), key=len) == [*([found] if found else []), rows[1:]]


def test_values_of_cards_need_not_begin_at_one_place(tmp_path: Path):
    """Each card has its own column of values; a value may be wrapped."""
    canvas = page(tmp_path / "a.pdf")
    for number, x in enumerate((160.0, 156.0, 164.0)):
        for k, row in enumerate([["Action", "Plant trees"], ["Lead", "Parks"], ["Timescale", "2024"]]):
            print_row(canvas, 370 - 90 * number - 16 * k, row, (40.0, x))
        canvas.drawString(x, 370 - 90 * number - 42, "or 2025")
    card = [["Action", "Plant trees"], ["Lead", "Parks"], ["Timescale", "2024 or 2025"]]
    assert read(canvas, tmp_path / "a.pdf") == [card] * 3
