"""Cards of labels above values that a page break cut."""

from parsers.council import Reading
from parsers.plan import build_plan
from parsers.source import Box, Cell, Grid, Page, Place, Source

TILES = ("Status", "Due date", "Assigned to")


def tiles(page: int, *rows: tuple[str, ...]) -> Grid:
    """A piece of a card on a page, in the columns that its rows need: the last text of a row covers the others."""
    width = max(map(len, rows))
    edges = (*(50.0 + 100 * column for column in range(width)), 350.0)
    cells = []
    for index, texts in enumerate(rows):
        for column, text in enumerate(texts):
            span = 1 if column + 1 < len(texts) else width - column
            box = Box(edges[column], 50.0 + 20 * index, edges[column + span], 70.0 + 20 * index)
            cells.append(Cell(index, column, 1, span, text, Place(page, box)))
    return Grid(Place(page, Box(50.0, 50.0, 350.0, 50.0 + 20 * len(rows))), len(rows), width, tuple(cells), edges)


def tiled_plan(*grids: Grid) -> list[list[str | None]]:
    """What is read of pages that each hold some grids."""
    pages = [Page(n, 400.0, 600.0, tuple(g for g in grids if g.place.page == n)) for n in (1, 2)]
    plan = build_plan(Source("pdf", "application/pdf", 2, tuple(pages)), Reading())
    return [[a.action, a.status_text, a.target_text, a.lead_text, a.progress] for a in plan.actions]


OPEN_POOL = tiles(1, ("Open a pool",), TILES, ("Ongoing", "May 2025", "Jean Muir"), ("Latest note", "Begun."))
AS_READ = [
    ["Open a pool", "Ongoing", "May 2025", "Jean Muir", "Begun."],
    ["Train staff", "On hold", "June 2025", "Ann Reid", "Delayed."],
]


def test_a_page_break_may_part_labels_from_the_values_below_them():
    """These stand in the columns of the labels at the top of the next page."""
    begun = tiles(1, ("Train staff",), TILES)
    rest = tiles(2, ("On hold", "June 2025", "Ann Reid"), ("Latest note", "Delayed."))
    assert tiled_plan(OPEN_POOL, begun, rest) == AS_READ


def test_a_page_break_may_part_values_from_the_wide_rows_below_them():
    """Labels of the cards so far are known without a wide row below."""
    begun = tiles(1, ("Train staff",), TILES, ("On hold", "June 2025", "Ann Reid"))
    rest = tiles(2, ("Latest note", "Delayed."))
    assert tiled_plan(OPEN_POOL, begun, rest) == AS_READ


def test_rows_of_other_columns_are_no_values_of_labels_above():
    """A label with its value at the top of the next page keeps it."""
    begun = tiles(1, ("Train staff",), TILES)
    rest = tiles(2, ("Latest note", "Two were trained."))
    assert tiled_plan(OPEN_POOL, begun, rest)[1] == ["Train staff", None, None, None, "Two were trained."]


def test_labels_across_a_card_may_have_their_values_in_the_next_row():
    """Below those beside each other; a page break may part these from their values, too."""
    begun = tiles(1, ("Train staff",), TILES)
    rest = tiles(2, ("On hold", "June 2025", "Ann Reid"), ("Latest note",), ("Delayed.",))
    whole = tiles(1, ("Open a pool",), TILES, ("Ongoing", "May 2025", "Jean Muir"), ("Latest note",), ("Begun.",))
    assert tiled_plan(whole, begun, rest) == AS_READ


def test_a_label_across_a_card_may_have_a_blank_value_in_the_next_row():
    """Or none, where the next page begins below it."""
    values = ("Ongoing", "May 2025", "Jean Muir")
    whole = tiles(1, ("Open a pool",), TILES, values, ("Latest note",), ("Begun.",))
    blank = tiles(1, ("Mow less",), TILES, values, ("Latest note",), ("",))
    cut = tiles(1, ("Train staff",), TILES, values, ("Latest note",))
    assert tiled_plan(whole, blank, cut) == [
        ["Open a pool", *values, "Begun."], ["Mow less", *values, None], ["Train staff", *values, None]
    ]  # fmt: skip
