"""Lines of figures below a line of years, of which nothing drawn makes a table."""

from parsers.source import Box, Cell, Grid, Page, Paragraph, Place, Source
from parsers.tables.printed_figures import with_printed_figures

YEARS, HOMES, VISITS = "What we count 2020 2025", "Homes let 12 40", "At least 400 visits 353 432"


def lines(page: int, *texts: str) -> list[Paragraph | Grid]:
    """Texts below each other on a page."""
    return [Paragraph(text, Place(page, Box(50, 20.0 * k, 300, 20.0 * k + 10))) for k, text in enumerate(texts)]


def table(page: int, *texts: str) -> Grid:
    """A grid of one row on a page."""
    place = Place(page, Box(50, 20, 300, 40))
    return Grid(place, 1, len(texts), tuple(Cell(0, k, 1, 1, text, place) for k, text in enumerate(texts)))


def gathered(*pages: list[Paragraph | Grid]) -> list[str | list[list[str]]]:
    """The texts of a document, and the rows of its grids."""
    numbered = tuple(Page(number, 600.0, 800.0, tuple(items)) for number, items in enumerate(pages, start=1))
    found = with_printed_figures(Source("pdf", "", len(pages), numbered))
    items = [item for page in found.pages for item in page.items]
    return [
        item.text
        if isinstance(item, Paragraph)
        else [[c.text for c in item.cells if c.row == row] for row in range(item.row_count)]
        for item in items
    ]


def test_lines_of_figures_below_years_are_a_table():
    """Each page has its own part of them; what is counted may hold a figure."""
    assert gathered(lines(1, "Homes", YEARS, HOMES), lines(2, VISITS, "We act.")) == [
        "Homes",
        [["What we count", "2020", "2025"], ["Homes let", "12", "40"]],
        [["At least 400 visits", "353", "432"]],
        "We act.",
    ]


def test_years_alone_at_the_foot_of_a_page_head_the_figures_of_a_grid_on_the_next():
    """They are no title: that stands above them."""
    grid = table(2, "Homes let", "12", "40")
    assert gathered(lines(1, "Homes", YEARS), [grid]) == [
        "Homes",
        [["What we count", "2020", "2025"]],
        [["Homes let", "12", "40"]],
    ]


def test_years_above_anything_else_are_a_text():
    """Above texts, figures for other years than theirs, or a grid that is not on the next page."""
    for below in (lines(1, YEARS, "We act."), lines(1, YEARS, "Homes let 12"), lines(1, YEARS, "Homes let 2021 2022")):
        assert gathered(below) == [item.text for item in below if isinstance(item, Paragraph)]
    assert gathered([*lines(1, YEARS), table(1, "Homes let", "12", "40")])[0] == YEARS
    assert gathered(lines(1, YEARS), [table(2, "Plant trees", "Ranger", "May")])[0] == YEARS
