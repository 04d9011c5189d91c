"""Cards that a page break cut: what stands atop the next page is the rest of them."""

from pathlib import Path

from made_cards import draw_card, draw_section, grid, rows_in
from reportlab.pdfgen.canvas import Canvas

from parsers.council import ReadingSettings
from parsers.plan import build_plan, parse_document
from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source

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
    plan = build_plan(Source("pdf", "application/pdf", 2, tuple(pages)), ReadingSettings())
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


def test_a_label_without_a_value_is_no_title():
    """At the top of a page it is one of those that the cards before have."""
    first = grid(1, ("Action", "Plant trees"), ("Wards", "All"), ("Lead", "Parks"), ("By when", "May 2021"))
    begun = grid(1, ("Action", "Mow less"))
    _, found = rows_in(first, begun, grid(2, ("Wards", ""), ("Lead", "Fleet"), ("By when", "June 2021")))
    assert found[1] == ["Mow less", "Fleet", "June 2021"]


def test_a_value_that_a_page_break_cut_goes_on_without_its_label():
    """What stands beside a blank label at the top of the next page ends the value above."""
    first = grid(1, ("Action", "Plant trees"), ("Lead", "Parks"), ("By when", "May 2021"))
    begun = grid(1, ("Action", "Write to all residents in the smoke"))
    rest = grid(2, ("", "control area"), ("Lead", "Trading Standards"), ("By when", "June 2021"))
    _, found = rows_in(first, begun, rest)
    assert found[1:] == [["Write to all residents in the smoke", "Trading Standards", "June 2021"], ["control area"]]


def test_a_card_that_a_page_break_cut_may_go_on_with_any_label():
    """What has no title goes on with a card that has one, though other cards begin with its first label."""
    rows = ("Lead", "Parks"), ("By when", "May 2021"), ("Cost", "£5k")
    cards = grid(1, ("Plant trees", ""), *rows), grid(1, ("Sow seeds", ""), ("Wards", "All"), *rows)
    begun = grid(1, ("Mow less", ""), ("Wards", "Northwick"))
    _, found = rows_in(*cards, begun, grid(2, *rows))
    assert found[2] == ["Mow less", "Parks", "May 2021", "£5k", "Northwick"]


def test_a_card_that_a_page_break_cut_goes_on_with_what_stands_below_its_last_label_elsewhere():
    """Though that label begins the first card, which lacks the one above it."""
    rows = ("Action", "Plant trees"), ("Lead", "Parks"), ("Cost", "£5k")
    whole = grid(1, ("Milestones", "Buy spades"), ("Action", "Mow less"), ("Lead", "Ranger"), ("Cost", "£5k"))
    _, found = rows_in(grid(1, *rows), whole, grid(1, ("Milestones", "Sow")), grid(2, *rows), grid(2, *rows))
    assert found[2:] == [["Plant trees", "Parks", "£5k", "Sow"], ["Plant trees", "Parks", "£5k"]]


def test_a_list_at_the_foot_of_a_page_is_the_action_of_the_card_on_the_next():
    """Whole, as it is where it stands right above its card."""
    box = [Box(50.0, 500.0 + 20 * k, 300.0, 510.0 + 20 * k) for k in range(2)]
    foot = tuple(Paragraph(f"{k + 1}. {text}", Place(1, box[k])) for k, text in enumerate(["Plant trees", "Mow less"]))
    card = grid(2, ("Lead", "Parks"), ("By when", "May 2021"), ("Cost", "£5k"))
    pages = (Page(1, 600.0, 800.0, foot), Page(2, 600.0, 800.0, (card,)))
    plan = build_plan(Source("pdf", "application/pdf", 2, pages), ReadingSettings())
    assert [a.action for a in plan.actions] == ["1. Plant trees\n2. Mow less"]


def test_a_numbered_order_at_the_foot_of_a_page_is_the_action_of_the_card_on_the_next():
    """Whatever letters its reference has."""
    foot = (Paragraph("TC 1.4 Plant trees", Place(1, Box(50.0, 500.0, 300.0, 510.0))),)
    card = grid(2, ("Lead", "Parks"), ("By when", "May 2021"), ("Cost", "£5k"))
    pages = (Page(1, 600.0, 800.0, foot), Page(2, 600.0, 800.0, (card,)))
    plan = build_plan(Source("pdf", "application/pdf", 2, pages), ReadingSettings())
    assert [a.action for a in plan.actions] == ["TC 1.4 Plant trees"]


def test_a_card_goes_on_below_its_title_printed_again(tmp_path: Path):
    """On the next page: it is one action still, and the words of the title are accounted for."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 300))
    pages = [[["Plant trees"], ["Lead", "Parks Manager"], ["By when", "May 2021"]], [["Mow less"], ["Lead", "Head of Parks"]],
             [["Mow less"], ["By when", "June 2021"], ["Cost", "None"]]]  # fmt: skip
    for top, card in zip((280, 180, 280), pages, strict=True):
        if card is pages[-1]:
            canvas.showPage()
        draw_card(canvas, top, card)
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    found = [(a.action, a.lead_text, a.target_text) for a in plan.actions]
    assert found == [("Plant trees", "Parks Manager", "May 2021"), ("Mow less", "Head of Parks", "June 2021")]


def test_a_section_and_the_title_of_its_first_card_may_end_a_page(tmp_path: Path):
    """The section is set as that above another card is."""
    canvas = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 300))
    rest = [["Lead", "Parks Manager"], ["By when", "May 2021"], ["Cost", "None"]]
    draw_section(canvas, 275, "Our action plan")
    draw_section(canvas, 235, "Green streets")
    draw_card(canvas, 225, [["Plant trees"], *rest])
    draw_section(canvas, 110, "Open parks")
    draw_card(canvas, 100, [["Mow less"]])
    canvas.showPage()
    draw_card(canvas, 280, rest)
    draw_card(canvas, 180, [["Dig ponds"], *rest])
    canvas.save()
    plan = parse_document(tmp_path / "plan.pdf", ReadingSettings())
    assert [(a.section, a.action) for a in plan.actions] == [
        ("Green streets", "Plant trees"),
        ("Open parks", "Mow less"),
        ("Open parks", "Dig ponds"),
    ]
