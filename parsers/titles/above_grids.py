"""What stands above grids: the paragraphs between one grid and the next, and how near."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from parsers.source import Grid, Paragraph, Source, around
from parsers.titles.texts import has_number, heads_years, is_title
from parsers.values.orders import tells_to_act
from parsers.values.people import is_person, is_post

TextsAbove = tuple[list[Paragraph], Grid, list[Paragraph]]  # the texts above a grid, and those that end the page before
NEAR = 40.0  # points between a title and its table
_OF_CARDS = (2, 4)  # columns: labels and values
_LARGER = 1.1  # of the size of other titles: that of the document's
_PAGE = re.compile(r"\D(?P<page>\d{1,3})$")  # at the end of a line of contents
_QUOTATION = re.compile(r"[“‘\"'].*[.!?…][”’\"']", re.DOTALL)
_DASHES = "–—-"
_FEWEST_LISTED = 3  # lines of contents
_ITEM = re.compile(r"(?P<number>\d{1,2})[.)]\s")  # begins each of what is numbered


def nearest_above(found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The text right above a grid, by the grid's number, however long it is: it may be the action of a card.

    At the foot of the page before it counts where it tells somebody to do something.
    """
    nearest: dict[int, Paragraph] = {}
    for number, (above, grid, foot) in enumerate(found, start=1):
        if above and gap(above[-1], grid) < NEAR:
            nearest[number] = above[-1]
        elif not above and foot and tells_to_act(foot[-1].text):
            nearest[number] = foot[-1]
    return nearest


def headings_over(found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The title above the text that stands right above a grid, by the grid's number, where several grids have one.

    It is in larger type than that text, or of a higher level. A single one may name the whole document, and so does the
    first where it is in larger type than all others; one that ends a page is none if like a title above a grid.
    """
    above = {number: texts for number, (texts, _, _) in enumerate(found, start=1)}
    over = _over(above)
    first, *others = [over[number].size or 0.0 for number in sorted(over)] or [0.0]
    if others and first > _LARGER * max(others):
        del over[min(over)]
    at_foot = _over({number: foot for number, (texts, _, foot) in enumerate(found, start=1) if not texts})
    sizes = {texts[-1].size for texts in above.values() if texts and is_title(texts[-1])}
    like = {number: heading for number, heading in at_foot.items() if heading.size and heading.size in sizes}
    return like | over if len(others) > 0 else like


def _over(texts: Mapping[int, Sequence[Paragraph]]) -> dict[int, Paragraph]:
    """The last but one of some texts, by the number of the grid below, where it is a title over the last."""
    several = {number: own[-2:] for number, own in texts.items() if len(own) > 1}
    return {
        number: heading for number, (heading, text) in several.items() if is_title(heading) and is_over(heading, text)
    }


def is_over(heading: Paragraph, text: Paragraph) -> bool:
    """Whether a heading is in larger type than a text, or of a higher level."""
    if heading.level is not None:
        return text.level is None or heading.level < text.level
    return heading.size is not None and text.size is not None and heading.size > _LARGER * text.size


def texts_above(source: Source) -> Iterator[TextsAbove]:
    """The paragraphs above each grid on its page, and those that end the page before where the grid begins its own.

    None stands in a panel beside the text.
    """
    foot: list[Paragraph] = []
    for page in source.pages:
        above: list[Paragraph] = []
        for item in page.items:
            if isinstance(item, Paragraph):
                if not item.is_running:
                    above, foot = [*above, *([] if item.is_aside else [item])], []
                continue
            texts = _without_speakers(_without_contents(above))
            listed = _with_whole_list if item.column_count in _OF_CARDS else list
            yield listed(texts), item, listed(_before_headings(foot, item))
            above, foot = [], []
        foot = above if page.number is not None else []


def _before_headings(foot: list[Paragraph], grid: Grid) -> list[Paragraph]:
    """Paragraphs down to the headings of a grid that goes on with a table which has too few rows on their page.

    The grid may not have these again: years side by side are headings of figures.
    """
    headings = " ".join(cell.text for cell in grid.cells if cell.row == 0 and cell.text) if foot else ""
    return list(takewhile(lambda text: text.text != headings and not heads_years(text.text), foot))


def _without_speakers(above: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs without the lines below quotations that say whose words these are."""
    quotes = [_QUOTATION.fullmatch(paragraph.text) is not None for paragraph in above]
    below = zip(above, [None, *above], [False, *quotes], strict=False)
    return [text for text, quotation, is_below in below if not (is_below and quotation and _may_sign(text, quotation))]


def _may_sign(text: Paragraph, quotation: Paragraph) -> bool:
    """Whether a text may say whose words stand above: no larger, it begins with a dash, a name or a post."""
    larger = text.level is not None or (text.size or 0.0) > (quotation.size or 0.0)
    who, comma, _ = text.text.partition(",")
    names = bool(comma) or is_person(who) or is_post(who)
    return not larger and (text.text[:1] in _DASHES or (names and not has_number(text.text)))


def _without_contents(above: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs without the lines of a table of contents: several that end with the numbers of pages, in order."""
    numbers = [int(match["page"]) if (match := _PAGE.search(paragraph.text)) else -1 for paragraph in above]
    ends = len(numbers) - next((k for k, number in enumerate(reversed(numbers)) if number < 0), len(numbers))
    listed = numbers[ends:]
    return above[:ends] if len(listed) >= _FEWEST_LISTED and listed == sorted(listed) else above


def _with_whole_list(above: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs of which the last, where it ends a list numbered from 1, holds all of that list."""
    numbers = [int(match["number"]) if (match := _ITEM.match(paragraph.text)) else 0 for paragraph in above]
    count = numbers[-1] if numbers else 0
    if count < 2 or numbers[-count:] != list(range(1, count + 1)):
        return above
    *before, first = above[: 1 - count]
    listed = above[-count:]
    return [
        *before,
        replace(first, text="\n".join(item.text for item in listed), place=around([item.place for item in listed])),
    ]


def gap(paragraph: Paragraph, item: Grid | Paragraph) -> float:
    """How far a paragraph stands above a grid or another paragraph, in points; 0 in a format without pages."""
    above, below = paragraph.place.box, item.place.box
    return 0.0 if above is None or below is None else below.top - above.bottom
