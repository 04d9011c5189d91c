"""Headings with those of another language below them, in rows and in cells of their own."""

from dataclasses import replace

from made_grids import actions_of, found_in, grid, of_four

from parsers.source import Grid

_HEAD = ["Action", "Lead", "Timescale"]
_WELSH = ["Gweithred", "Arweinydd", "Amserlen"]
_ROWS = [["Plant trees", "Parks", "May 2021"], ["Mow less", "Parks", "June 2021"]]


def test_a_row_below_headings_that_tells_no_time_may_be_in_another_language():
    """Words of ours, or figures, tell that it is a row."""
    assert actions_of(found_in(grid([_HEAD, _WELSH, *_ROWS], 1))) == [["Plant trees", "Mow less"]]
    for row in (["Gweithred", "Arweinydd", "Ongoing"], ["Gweithred", "Arweinydd", "2023"]):
        assert actions_of(found_in(grid([_HEAD, row, *_ROWS], 1))) == [["Gweithred", "Plant trees", "Mow less"]]


def test_a_row_that_comes_again_below_headings_is_of_them():
    """Though one of its texts is known."""
    head, below = ["Action", "Rag", "Lead", "Measures"], ["Gweithred", "rating", "Arweinydd", "Mesur"]
    rows = [[[action, "Red", "Parks", "Trees"]] for action in ("Plant trees", "Mow less", "Dig ponds")]
    first, second, third = (of_four([head, below, *own], page) for own, page in zip(rows, (1, 2, 2), strict=True))
    assert actions_of(found_in(first, second, third)) == [["Plant trees", "Mow less", "Dig ponds"]]


def test_the_ends_of_headings_may_stand_above_their_translations():
    """They tell what is above, on each page."""
    head = ["Action", "Measures of", "Desired", "Who"]
    below = ["Gweithred", "impact\nMesur", "outcomes\nCanlyniad", "Pwy"]
    first, second = (of_four([head, below, [text, "Trees", "Shade", "Ann"]], k) for k, text in ((1, "Dig"), (2, "Mow")))
    (table,) = found_in(first, second).tables
    assert list(table.header.headings.values()) == ["Action", "Measures of impact", "Desired outcomes", "Who"]
    assert actions_of(found_in(first, second)) == [["Dig", "Mow"]]


def test_headings_in_two_languages_that_come_again_share_no_cell_with_a_row():
    """Those beside parts of another are as high as both rows, and hold no more than they did."""
    head = ["Action\nGweithred", "Lead\nArweinydd", "Timescale\nAmserlen", "Status", ""]
    rows = [[head, ["", "", "", "Begun", "Done"], [text, "Parks", "May 2021", "X", ""]] for text in ("Plant", "Mow")]
    first, second = (_with_high_headings(grid(own, page)) for page, own in enumerate(rows, start=1))
    assert actions_of(found_in(first, second)) == [["Plant", "Mow"]]


def test_headings_in_two_languages_may_come_again_in_a_grid():
    """What is in another language begins the row."""
    head = ["Gweithred\nAction", "Arweinydd\nLead", "Amserlen\nTimescale"]
    assert actions_of(found_in(grid([head, _ROWS[0], head, _ROWS[1]], 1))) == [["Plant trees", "Mow less"]]


def _with_high_headings(printed: Grid) -> Grid:
    """A grid of five columns whose first three headings take two rows, and whose fourth lies across two columns."""
    high = [cell._replace(row_span=2) for cell in printed.cells[:3]]
    cells = (*high, printed.cells[3]._replace(column_span=2), *printed.cells[8:])
    return replace(printed, column_count=5, edges=tuple(100.0 * c for c in range(6)), cells=cells)
