"""Titles of tables that stand over prose: sentences between them and their table tell more of it."""

from collections import Counter
from collections.abc import Sequence

from parsers.source import Grid, Paragraph
from parsers.text import ends_sentence
from parsers.titles.above_grids import NEAR, TextsAbove, gap
from parsers.titles.texts import LETTERED, NAMED_PART, has_number, is_title

_FURTHER = 120.0  # points between a title and its table where sentences stand between
_LINES_BELOW = 6  # of its own size of type: so far may a title in large type stand above its table
_LARGER = 1.05  # of the size of type of the sentences between: that of such a title
_MOST_BETWEEN = 4  # paragraphs from such a title to its table


def is_over_sentences(texts: list[Paragraph]) -> bool:
    """Whether texts are a title and sentences about it."""
    return is_title(texts[0]) and all(ends_sentence(text.text) for text in texts[1:])


def styled_over_prose(above: list[Paragraph]) -> Paragraph | None:
    """The heading nearest above a grid, sentences between or not, where a format tells the levels of headings."""
    headings = [paragraph for paragraph in above if paragraph.level is not None]
    return headings[-1] if headings and is_title(headings[-1]) else None


def styled_of_several(styled: dict[int, Paragraph], titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Headings over prose of which others of their level stand above grids: one alone may be the document's title."""
    levels = Counter(title.level for title in (*styled.values(), *titles.values()))
    return {number: heading for number, heading in styled.items() if levels[heading.level] > 1}


def numbered_over_prose(above: list[Paragraph], grid: Grid) -> Paragraph | None:
    """The numbered title nearest above a grid that has but sentences between, and not many."""
    heading = next((k for k in reversed(range(len(above))) if is_title(above[k])), None)
    if heading is None or not _is_numbered(above, heading) or len(above) - heading > _MOST_BETWEEN:
        return None
    is_near = gap(above[-1], grid) < NEAR and gap(above[heading], grid) < _FURTHER
    return above[heading] if is_near else None


def _is_numbered(above: list[Paragraph], heading: int) -> bool:
    """Whether a title has a number or letter (`2. Homes`, `B. Homes`), or stands below one: `Objective 2`.

    The letters of the latter may be spaced.
    """
    label = "".join(above[heading - 1].text.split()) if heading else ""
    counted = has_number(above[heading].text) or LETTERED.match(above[heading].text) is not None
    return counted or NAMED_PART.fullmatch(label) is not None


def larger_of_one_size(found: Sequence[TextsAbove], plain: Sequence[Paragraph]) -> dict[int, Paragraph]:
    """Titles over prose, by the number of the grid, of the size of others: one alone may be the document's title.

    Where that holds of larger ones right above them, these are the titles. `plain` titles stand right above grids.
    """
    named = [_larger_over_prose(above, grid) for above, grid, _ in found]
    titles, over = [title for title, _ in named], [above for _, above in named]
    return _alike(titles, [*plain, *filter(None, over)]) | _alike(over, [*filter(None, titles)])


def _alike(titles: Sequence[Paragraph | None], others: Sequence[Paragraph]) -> dict[int, Paragraph]:
    """Those of the titles above grids that share their size with another, by the number of the grid."""
    larger = {number: title for number, title in enumerate(titles, start=1) if title}
    sizes = Counter(size for size, _ in {(title.size, title.text) for title in (*larger.values(), *others)})
    return {number: title for number, title in larger.items() if sizes[title.size] > 1}


def _larger_over_prose(above: list[Paragraph], grid: Grid) -> tuple[Paragraph | None, Paragraph | None]:
    """The title nearest above a grid, in larger type than the few sentences between, and the larger one right above."""
    texts = above[-_MOST_BETWEEN:]
    titles = [
        k for k in range(len(texts) - 1) if is_title(texts[k]) and _is_largest(texts[k:]) and _reaches(texts[k], grid)
    ]
    if not titles:
        return None, None
    over = titles[-1] - 1
    return texts[titles[-1]], texts[over] if over in titles else None


def _reaches(title: Paragraph, grid: Grid) -> bool:
    """Whether a title is near enough to its table for its size of type."""
    return gap(title, grid) < max(_FURTHER, _LINES_BELOW * (title.size or 0))


def _is_largest(texts: list[Paragraph]) -> bool:
    """Whether the first of some texts is in larger type than each of the others."""
    return all(is_larger(texts[0], other) for other in texts[1:])


def is_larger(title: Paragraph, other: Paragraph) -> bool:
    """Whether a title is in larger type than another text."""
    return title.size is not None and other.size is not None and title.size > _LARGER * other.size
