"""Gaps between tiles: which of them part the cells of one table, and which part cards, or a note from a table."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import parse_document
from parsers.readers.drawn.mosaic import find_mosaics
from parsers.readers.drawn.tile_gaps import without_gaps
from parsers.readers.page.arrays import Boxes
from parsers.readers.pdfium.pages import page_inks

_HEIGHT = 24.0
_XS = (40.0, 140.0, 290.0, 400.0)
_ACTIONS = ["Plant three woods", "Put up 60 swift boxes", "Open a garden", "Mow the verges less"]


def _tiles(gap: float, *, tall: bool = True, note: bool = False) -> Boxes:
    """Headings over two pairs of rows, tiles `gap` points apart: each pair below a `tall` one, and a note beside all."""
    columns = [(left, right - gap) for left, right in pairwise(_XS)]
    tiles = [(x0, 0.0, x1, _HEIGHT - 3) for x0, x1 in columns]
    for row in range(1, 5):
        tiles += [(x0, row * _HEIGHT, x1, (row + 1) * _HEIGHT - 3) for x0, x1 in columns[tall:]]
    if tall:
        tiles += [(*columns[0][:1], row * _HEIGHT, columns[0][1], (row + 2) * _HEIGHT - 3) for row in (1, 3)]
    return np.array([*tiles, *([(_XS[-1], 0.0, 500.0, 5 * _HEIGHT - 3)] if note else [])])


@pytest.mark.parametrize(("gap", "tall", "reach"), [(3.5, True, True), (12.0, True, False), (3.5, False, False)])
def test_tiles_reach_to_those_at_their_right_where_tall_ones_stand_beside_rows(gap: float, tall: bool, reach: bool):
    """Others may be cards side by side; those far apart are."""
    tiles = _tiles(gap, tall=tall)
    moved = without_gaps(tiles)[:, 2] - tiles[:, 2]
    assert moved[tiles[:, 0] < _XS[-2]].tolist() == [gap if reach else 0] * int((tiles[:, 0] < _XS[-2]).sum())


def test_no_tile_reaches_to_a_note_beside_all_rows():
    """Its headings are none of the note."""
    tiles = _tiles(3.5, note=True)
    assert without_gaps(tiles)[:, 2].max() == 500.0
    assert set(without_gaps(tiles)[:, 2].tolist()) == {140.0, 290.0, 396.5, 500.0}


def _tile(canvas: Canvas, box: tuple[float, float, float, float], *lines: str) -> None:
    left, bottom, width, height = box
    canvas.setFillGray(0.9)
    canvas.rect(left, bottom, width, height, stroke=0, fill=1)
    canvas.setFillGray(0)
    for number, line in enumerate(lines):
        canvas.drawString(left + 4, bottom + height - 14 - 12 * number, line)


@pytest.mark.parametrize("across", [2, 3])
def test_cards_side_by_side_are_no_table(tmp_path: Path, across: int):
    """Though they stand as near each other as the tiles of some tables."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(595, 842))
    width = 515 / across
    for number, action in enumerate([*_ACTIONS, "Write a policy", "Empty the bins"]):
        box = (40 + number % across * width, 700 - number // across * 73.0, width - 3, 70)
        _tile(canvas, box, f"Action {number + 1}: {action}", "Lead: Ranger", "By when: May 2026", "Status: Ongoing")
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(action.action, action.lead_text) for action in actions] == [
        (action, "Ranger") for action in (*_ACTIONS, "Write a policy", "Empty the bins")
    ]


def test_a_note_beside_a_table_of_tiles_is_none_of_it(tmp_path: Path):
    """It is as high as the table, and as near to it as the tiles to each other."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(842, 595))
    xs = (40, 80, 290, 420, 520)
    rows = [
        ["No", "Action", "Lead", "By when"],
        *([str(k), text, "Ranger", "May 2026"] for k, text in enumerate(_ACTIONS)),
    ]
    for number, row in enumerate(rows):
        for left, right, text in zip(xs, xs[1:], row, strict=False):
            _tile(canvas, (left, 500 - 26 * number, right - left - 3, 23), text)
    _tile(canvas, (520, 500 - 26 * 4, 150, 26 * 5 - 3), "Our plan was agreed", "by the Cabinet in May.")
    canvas.save()
    actions = parse_document(tmp_path / "plan.pdf", ReadingSettings()).actions
    assert [(action.action, action.lead_text) for action in actions] == [(action, "Ranger") for action in _ACTIONS]


_WIDTHS = (25.0, 180.0, 90.0, 70.0)


def _row(top: float, widths: tuple[float, ...]) -> list[tuple[float, float, float, float]]:
    """Tiles 3.5 points apart, 20 high."""
    begins = [40.0 + sum(widths[:number]) + 3.5 * number for number in range(len(widths))]
    return [(x0, top, x0 + width, top + 20) for x0, width in zip(begins, widths, strict=True)]


def test_many_tiles_of_unlike_widths_in_each_row_are_cells():
    """The rest of a table on its second page: no heading there holds several others, and cards are of one width."""
    reached = without_gaps(np.array([tile for top in (0.0, 23.5, 47.0) for tile in _row(top, _WIDTHS)]))
    assert sorted(set(reached[:, 2].tolist())) == [68.5, 252.0, 345.5, 415.5]
    alike = np.array([tile for top in (0.0, 23.5, 47.0) for tile in _row(top, (90.0,) * 4)])
    assert without_gaps(alike)[:, 2].tolist() == alike[:, 2].tolist()


def test_tiles_that_part_those_above_are_cells_with_them():
    """A card with its title across, four labels over their values, and labels beside longer values."""
    wide = (100.0, 300.0)
    parted = (100.0, 120.0, 93.0, 80.0)
    rows = [(403.5,), parted, parted, wide, wide]
    tiles = np.array([tile for number, row in enumerate(rows) for tile in _row(23.5 * number, row)])
    reached = without_gaps(tiles)
    assert set(reached[:, 3].tolist()) == {23.5, 47.0, 70.5, 94.0, 114.0}
    assert (reached[:, 2] - tiles[:, 2]).tolist() == [0, 3.5, 3.5, 3.5, 0, 3.5, 3.5, 3.5, 0, 3.5, 0, 3.5, 0]


def test_a_merged_tile_may_end_with_its_text(tmp_path: Path):
    """A browser draws no more of one that a page break cut: its rest is no room without a cell."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(842, 595))
    tiles = [*_row(0, (40.0, *_WIDTHS)), *(tile for k in range(1, 4) for tile in _row(23.5 * k, (40.0, *_WIDTHS))[1:])]
    for x0, top, x1, bottom in (*tiles, (40.0, 23.5, 80.0, 36.0)):
        _tile(canvas, (x0, 500 - bottom, x1 - x0, bottom - top), "Travel")
    canvas.save()
    (ink,) = page_inks(tmp_path / "plan.pdf")
    (table,) = find_mosaics(ink, [])
    assert table.labels[:, 0].tolist() == [0, 1, 1, 1]


def test_a_merged_tile_may_be_left_out_at_the_top_of_a_page(tmp_path: Path):
    """Its rest, on the page where it ends, is not drawn at all; words there tell that it is none."""
    for said in ("", "Our plan"):
        canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(842, 595))
        whole = [_row(23.5 * k, (40.0, *_WIDTHS)) for k in range(4)]
        for x0, top, x1, bottom in (*whole[0][:1], *whole[0][2:], *whole[1], *whole[2], *whole[3]):
            _tile(canvas, (x0, 500 - bottom, x1 - x0, bottom - top), "Travel")
        canvas.drawString(90, 488, said)
        canvas.save()
        (ink,) = page_inks(tmp_path / "plan.pdf")
        found = find_mosaics(ink, [])
        assert [table.labels.shape for table in found] == ([] if said else [(4, 5)])
