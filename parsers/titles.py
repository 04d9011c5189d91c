"""Titles of tables: short texts that stand right above them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.section_labels import is_only_label, names_in_charge
from parsers.source import Grid, Paragraph, Source
from parsers.text import SYMBOLS, words
from parsers.values.orders import is_order
from schema.vocabulary import fold, word_lists

_TITLE_WORDS, _HEADING_WORDS, _NAMED_TITLE_WORDS = 12, 25, 30  # the last behind `Outcome 2: `; headings have a style
_NEAR = 40.0  # points between a title and its table
_FURTHER = 120.0  # points between a title and its table where sentences stand between
_MOST_BETWEEN = 4  # paragraphs from such a title to its table
_FEWEST_EDGES = 4  # of a table of which some columns may have a heading in common
_CENTRED = 0.02  # of a table's width: further from the middle no title is centred
_PAGE = re.compile(r"\D(?P<page>\d{1,3})$")  # at the end of a line of contents
_LEADERS = re.compile(r"(?:\.\s?){4,}|…")
_FEWEST_LISTED = 3  # lines of contents
_ORDINAL = re.compile(r"\d+(?:\.\d+)*[.):]?\s+")
_PART_NAMES = r"(?:theme|priority|objective|outcome|aim|goal|pillar|strand|ambition|commitment)s?"
_NAMED_PART = re.compile(rf"{_PART_NAMES}(?:\d+|[a-z])", re.IGNORECASE)
_NAMED_TITLE = re.compile(rf"(?:[A-Z]\w+ ){{0,2}}{_PART_NAMES} (?:\d+(?:\.\d+)*|[A-Z])\s?[:–-]\s", re.IGNORECASE)
_NUMBERED_NAME = re.compile(
    r"(?!(?:table|figure|appendix|annex)\b)[A-Z]\w+(?: \w+){0,2} \d+(?:\.\d+)*\s?[:–-]\s", re.IGNORECASE
)
_NUMBER = re.compile(r"^\W*(?:\d+(?:\.\d+)*|[A-Z])[.):]?\s+")
_CAPTION = re.compile(
    r"(?:table|figure|fig\.?)\s+\w{1,4}\b[\s.:–—-]*", re.IGNORECASE
)  # it says what a table is, no section
_PLACES = {"council", "borough", "county", "city", "district"}
_LABELS = {"table", "appendix", "annex", "page", "section", "continued", "cont"}


def titles_above(source: Source) -> dict[int, Paragraph]:
    """The short text that stands right above a grid, by the grid's number, where it looks like a title.

    Where a document has such titles, one may stand alone at the foot of the page before; where it numbers them, a
    numbered one counts though some sentences stand between it and its grid, and so does one that the format tells, or
    one below `Objective 2`. A line between that only says who is in charge goes with its title.
    """
    titles: dict[int, Paragraph] = {}
    captions: dict[int, Paragraph] = {}
    over_prose: dict[int, Paragraph] = {}
    at_foot: dict[int, Paragraph] = {}
    styled: dict[int, Paragraph] = {}
    found = list(_texts_above(source))
    for number, (texts, grid, foot) in enumerate(found, start=1):
        above = _with_label_in_title(texts)
        if above and _is_title_of(above[-1], grid):
            titles[number] = above[-1]
        elif caption := _caption_of(above, grid):
            captions[number] = caption
        elif heading := _over_plain_heading(above):
            titles[number] = heading
        elif heading := _styled_over_prose(above):
            styled[number] = heading
        elif heading := _numbered_over_prose(above, grid):
            over_prose[number] = heading
        elif not above and foot and _is_title(foot):
            at_foot[number] = foot
    titles |= _of_several(styled, titles) | _of_like_tables(captions, source.grids)
    titles |= _of_most(_named_over_subtitles(found), titles)
    numbered = any(_ORDINAL.match(title.text) for title in titles.values())
    certain = {number: title for number, title in over_prose.items() if numbered or not _ORDINAL.match(title.text)}
    return _over_several(source, {**titles, **certain, **(at_foot if titles else {})})


def _over_several(source: Source, titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Titles, numbered ones counted for the grids of other columns right below theirs as well."""
    items = [item for page in source.pages for item in page.items]
    number = 0
    for above, item in pairwise([None, *items]):
        if isinstance(item, Grid):
            number += 1
            title = titles.get(number - 1)
            if isinstance(above, Grid) and title and _has_number(title.text) and _are_apart(above, item):
                titles.setdefault(number, title)
    return titles


def _are_apart(above: Grid, grid: Grid) -> bool:
    """Whether a grid stands below another on its page and has other columns."""
    one, other = above.place.box, grid.place.box
    below = one is not None and other is not None and one.bottom <= other.top
    return above.place.page == grid.place.page and below and above.column_count != grid.column_count


def nearest_above(source: Source) -> dict[int, Paragraph]:
    """The text right above a grid, by the grid's number, however long it is: it may be the action of a card.

    At the foot of the page before it counts where it tells somebody to do something.
    """
    nearest: dict[int, Paragraph] = {}
    for number, (above, grid, foot) in enumerate(_texts_above(source), start=1):
        if above and _gap(above[-1], grid) < _NEAR:
            nearest[number] = above[-1]
        elif not above and foot and is_order(foot.text):
            nearest[number] = foot
    return nearest


def _texts_above(source: Source) -> Iterator[tuple[list[Paragraph], Grid, Paragraph | None]]:
    """The paragraphs above each grid on its page, and what ends the page before where the grid begins its own."""
    foot: Paragraph | None = None
    for page in source.pages:
        above: list[Paragraph] = []
        for item in page.items:
            if isinstance(item, Paragraph):
                if not item.is_running:
                    above, foot = [*above, item], None
                continue
            yield _without_contents(above), item, foot
            above, foot = [], None
        foot = above[-1] if above and page.number is not None else None


def _without_contents(above: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs without the lines of a table of contents: several that end with the numbers of pages, in order."""
    numbers = [int(match["page"]) if (match := _PAGE.search(paragraph.text)) else -1 for paragraph in above]
    ends = len(numbers) - next((k for k, number in enumerate(reversed(numbers)) if number < 0), len(numbers))
    listed = numbers[ends:]
    return above[:ends] if len(listed) >= _FEWEST_LISTED and listed == sorted(listed) else above


def _with_label_in_title(above: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs of which the last only says who is in charge, as part of the title above it."""
    if len(above) < 2 or not names_in_charge(above[-1].text) or not _is_title(above[-2]):
        return above
    *before, title, label = above
    return [*before, replace(title, text=f"{title.text}\n{label.text}")]


def _is_title_of(paragraph: Paragraph, grid: Grid) -> bool:
    return _is_title(paragraph) and _gap(paragraph, grid) < _NEAR and not _heads_columns(paragraph, grid)


def _caption_of(above: list[Paragraph], grid: Grid) -> Paragraph | None:
    """The title in the caption right above a grid: `Table 2: Clean air`."""
    caption = _CAPTION.match(above[-1].text) if above and _gap(above[-1], grid) < _NEAR else None
    said = replace(above[-1], text=above[-1].text[caption.end() :].lstrip(" .:–—-")) if caption else None
    return said if said and _is_title(said) else None


def _of_like_tables(captions: dict[int, Paragraph], grids: Sequence[Grid]) -> dict[int, Paragraph]:
    """Captions of tables with the same headings, each its own: they tell the sections of a plan."""
    headings = {number: [cell.text for cell in grids[number - 1].cells if cell.row == 0] for number in captions}
    return {
        number: caption
        for number, caption in captions.items()
        if {captions[other].text for other in captions if headings[other] == headings[number]} > {caption.text}
    }


def _named_over_subtitles(found: Sequence[tuple[list[Paragraph], Grid, Paragraph | None]]) -> dict[int, Paragraph]:
    """The headings over lines that say what they are about, by the number of the grid below."""
    named = ((number, _named_over_subtitle(above, grid)) for number, (above, grid, _) in enumerate(found, start=1))
    return {number: heading for number, heading in named if heading}


def _of_most(named: dict[int, Paragraph], titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Such headings, where fewer grids have a plain title without one: else these tell the parts of a section."""
    plain = [number for number, title in titles.items() if number not in named and not _NAMED_TITLE.match(title.text)]
    return named if len(named) > len(plain) else {}


def _named_over_subtitle(above: list[Paragraph], grid: Grid) -> Paragraph | None:
    """A heading such as `Priority 3 – Justice that works` right above one line that says what it is about."""
    if len(above) < 2 or _gap(above[-2], grid) > _NEAR or above[-1].level is not None:
        return None
    heading, subtitle = above[-2:]
    is_plain = (
        not _NAMED_TITLE.match(subtitle.text) and not _NUMBER.match(subtitle.text) and not is_only_label(subtitle.text)
    )
    return heading if is_plain and _NAMED_TITLE.match(heading.text) and _is_title(heading) else None


def _over_plain_heading(above: list[Paragraph]) -> Paragraph | None:
    """The heading of a higher level above one that says but `Actions`, where a format tells the levels of headings."""
    level = above[-1].level if above else None
    higher = [p for p in above if level is not None and p.level is not None and p.level < level]
    return higher[-1] if higher and _is_title(higher[-1]) else None


def _styled_over_prose(above: list[Paragraph]) -> Paragraph | None:
    """The heading nearest above a grid, sentences between or not, where a format tells the levels of headings."""
    headings = [paragraph for paragraph in above if paragraph.level is not None]
    return headings[-1] if headings and _is_title(headings[-1]) else None


def _of_several(styled: dict[int, Paragraph], titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Headings over prose of which others of their level stand above grids: one alone may be the document's title."""
    levels = Counter(title.level for title in (*styled.values(), *titles.values()))
    return {number: heading for number, heading in styled.items() if levels[heading.level] > 1}


def _numbered_over_prose(above: list[Paragraph], grid: Grid) -> Paragraph | None:
    """The numbered title nearest above a grid that has but sentences between, and not many."""
    heading = next((k for k in reversed(range(len(above))) if _is_title(above[k])), None)
    if heading is None or not _is_numbered(above, heading) or len(above) - heading > _MOST_BETWEEN:
        return None
    is_near = _gap(above[-1], grid) < _NEAR and _gap(above[heading], grid) < _FURTHER
    return above[heading] if is_near else None


def _is_numbered(above: list[Paragraph], heading: int) -> bool:
    """Whether a title has a number (`2. Homes`, `Priority 2: Homes`), or stands below one: `Objective 2`.

    The letters of the latter may be spaced.
    """
    label = "".join(above[heading - 1].text.split()) if heading else ""
    return _has_number(above[heading].text) or _NAMED_PART.fullmatch(label) is not None


def _has_number(title: str) -> bool:
    return bool(_ORDINAL.match(title) or _NUMBERED_NAME.match(title) or _NAMED_TITLE.match(title))


def title_text(paragraph: Paragraph) -> str:
    """A title without lines that only say who is in charge, nor the `Table 2:` of one that is styled as a heading."""
    lines = paragraph.text.split("\n")
    text = "\n".join([line for line in lines if not names_in_charge(line)] or lines)
    return _CAPTION.sub("", text, count=1) if paragraph.level is not None and _CAPTION.match(text) else text


def _is_title(paragraph: Paragraph) -> bool:
    """Whether a text is short, begins as a title does, says more than `Action plan`: no sentence, address or key.

    Behind `Outcome 2: ` a sentence may be one; what the format tells to be a heading may be longer.
    """
    text = title_text(paragraph)
    if _CAPTION.match(text) or _LEADERS.search(text) or _is_key(text):
        return False
    said = _NUMBER.sub("", text)
    named = _NAMED_TITLE.match(text) is not None
    most = _NAMED_TITLE_WORDS if named else _TITLE_WORDS if paragraph.level is None else _HEADING_WORDS
    short = len(words(said)) <= most and "://" not in said
    folded = fold(said).split()
    own = [word for word in folded if word not in word_lists("titles")["any_plan"] and word not in _LABELS]
    if said != text and "plan" not in folded:  # `B. Borough actions` is one of several
        own += [word for word in folded if word in _PLACES]
    begins = said[:1].isupper() and any(len(word) > 1 and not word.isdigit() for word in own)
    return short and begins and not said.rstrip().endswith((":", ";", ",", "?") if named else (".", ":", ";", ",", "?"))


def _is_key(text: str) -> bool:
    """Whether a text explains marks: it has several."""
    return sum(char in SYMBOLS for char in text) > 1


def _gap(paragraph: Paragraph, grid: Grid) -> float:
    """How far a paragraph stands above a grid, in points; 0 in a format without pages."""
    above, below = paragraph.place.box, grid.place.box
    return 0.0 if above is None or below is None else below.top - above.bottom


def _heads_columns(paragraph: Paragraph, grid: Grid) -> bool:
    """Whether a text stands over columns behind the first, and not in the middle: it groups their headings."""
    box, edges = paragraph.place.box, grid.edges
    if box is None or not edges or len(edges) < _FEWEST_EDGES or grid.place.box is None:
        return False
    aside = abs(box.x0 + box.x1 - edges[0] - edges[-1]) / 2 > _CENTRED * (edges[-1] - edges[0])
    return box.x0 >= edges[1] and box.x1 <= edges[-1] and aside
