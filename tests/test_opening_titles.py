"""Titles that open the pages of their tables, with an introduction and figures between."""

from dataclasses import replace

import pytest
from made_titles import grid, sized, titles_on

from parsers.source import Grid, Paragraph, Place

Item = Paragraph | Grid


def page(number: int, *items: Item) -> tuple[Item, ...]:
    """Items on a page of this number."""
    return tuple(replace(item, place=Place(number, item.place.box)) for item in items)


def chapter(number: int, title: str, size: float = 27.0) -> tuple[Item, ...]:
    """A page that a title opens: an introduction of several paragraphs, figures in large type, then its table."""
    told = [sized(f"Much is said of this here, and {count} times.", top, 12.0) for count, top in ((4, 100), (5, 130))]
    figures = [sized("33% 5,100 1 in 8", 190, 20.0), sized("of emissions homes households", 220, 9.0)]
    return page(number, sized(title, 30, size), *told, *figures, grid(300))


def test_titles_open_pages_however_much_stands_between():
    """All in one size of type, larger than the figures below them."""
    assert titles_on(chapter(1, "Warm homes"), chapter(2, "Getting about")) == {1: "Warm homes", 2: "Getting about"}


@pytest.mark.parametrize(
    "pages",
    [
        [chapter(1, "Warm homes")],
        [chapter(1, "Warm homes"), chapter(2, "Getting about", 24.0)],
        [chapter(1, "Warm homes", 20.0), chapter(2, "Getting about", 20.0)],
        [chapter(1, "Our promise"), chapter(2, "Warm homes")[1:], chapter(3, "Our promise")],
    ],
)
def test_one_alone_or_in_the_size_of_other_texts_opens_no_page(pages: list[tuple[Item, ...]]):
    """Nor is a text that comes again the title of its pages."""
    assert titles_on(*pages) == {}


def test_only_the_first_table_of_a_page_is_below_what_opens_it():
    """A text between two tables, in however large type, opens nothing."""
    below = page(1, sized("Then", 400, 27.0), *[sized(f"It is {n} past.", 430 + 20 * n, 10.0) for n in range(5)])
    both = (*chapter(1, "Warm homes"), *below, *page(1, grid(700)))
    assert titles_on(both, chapter(2, "Getting about")) == {1: "Warm homes", 3: "Getting about"}
