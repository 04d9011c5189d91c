"""Titles of tables: which of the texts above a grid is one."""

from parsers.source import Box, Grid, Page, Paragraph, Place, Source
from parsers.titles import titles_above

EDGES = (50.0, 150.0, 250.0, 350.0, 550.0)


def text(words: str, top: float, x0: float = 50.0, x1: float = 200.0) -> Paragraph:
    """A line of text on the first page."""
    return Paragraph(words, Place(1, Box(x0, top, x1, top + 10)))


def grid(top: float) -> Grid:
    """A grid of four columns, 50 points high."""
    return Grid(Place(1, Box(EDGES[0], top, EDGES[-1], top + 50)), 2, 4, (), EDGES)


def titles_of(*items: Paragraph | Grid) -> dict[int, str]:
    """The titles of the grids of a page."""
    page = Page(1, 600.0, 800.0, items)
    return {number: title.text for number, title in titles_above(Source("pdf", "", 1, (page,))).items()}


def test_sentences_may_stand_between_a_numbered_title_and_its_table():
    """Where another table of the document has such a title right above it."""
    first = (text("1. Transport", 100), grid(115))
    second = (text("2. Buildings", 200), text("The Council owns 64 buildings.", 215), grid(230))
    assert titles_of(*first, *second) == {1: "1. Transport", 2: "2. Buildings"}
    assert titles_of(*second) == {}


def test_a_title_far_above_its_table_is_none():
    """Nor is one behind many sentences."""
    first = (text("1. Transport", 100), grid(115))
    prose = [text("The Council owns 64 buildings.", 215 + 12 * k) for k in range(4)]
    assert titles_of(*first, text("2. Buildings", 200), *prose, grid(265)) == {1: "1. Transport"}
    assert titles_of(*first, text("2. Buildings", 200), text("The Council owns homes.", 390), grid(405)) == {
        1: "1. Transport"
    }


def test_a_text_over_some_columns_groups_their_headings():
    """One at the left or in the middle is a title."""
    assert titles_of(text("Pollutant", 100, 160, 240), grid(115)) == {}
    assert titles_of(text("Pollutants", 100, 260, 340), grid(115)) == {1: "Pollutants"}


def test_a_lettered_title_may_be_made_of_the_words_of_plans():
    """It is one of several, as `B. Borough actions`; the name of the whole plan is none."""
    assert titles_of(text("B. Borough actions", 100), grid(115)) == {1: "B. Borough actions"}
    assert titles_of(text("B. Borough Action Plan", 100), grid(115)) == {}


def test_a_title_below_the_name_of_a_part_has_its_number():
    """`Objective 2` above a title, whose letters may be spaced: sentences may follow before the table."""
    prose = text("Services must work for all.", 215)
    assert titles_of(text("OBJECT IVE 2", 185), text("Our services", 200), prose, grid(230)) == {1: "Our services"}
    assert titles_of(text("Introduction", 185), text("Our services", 200), prose, grid(230)) == {}
