"""Titles of tables: short texts that stand right above them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.edges import are_like
from parsers.headings.known import Vocabulary
from parsers.source import Grid, Paragraph, Source
from parsers.text import is_list
from parsers.titles.above_grids import NEAR, TextsAbove, gap, texts_above
from parsers.titles.announced import announces_actions, over_announcement
from parsers.titles.chapters import CAPTION
from parsers.titles.counted import counted_titles
from parsers.titles.labels import with_label_in_title
from parsers.titles.of_panels import titles_beside
from parsers.titles.of_several import over_several
from parsers.titles.opening import opening_titles
from parsers.titles.over_prose import (
    is_larger,
    is_over_sentences,
    larger_of_one_size,
    numbered_over_prose,
    styled_of_several,
    styled_over_prose,
)
from parsers.titles.over_told import over_told
from parsers.titles.sheet_names import names_of_sheets
from parsers.titles.spaced import titles_spaced_alike
from parsers.titles.subtitles import heading_named_again, larger_over_subtitles, named_over_subtitles, over_repeated
from parsers.titles.texts import (
    LETTERED,
    NAMED_TITLE,
    NUMBER,
    ORDINAL,
    has_number,
    is_owner_of_plan,
    is_title,
    names_council,
    names_part_of_report,
)

_LINES_NEAR = 2  # of its own size of type: a large title is near its table so far above it
_FEWEST_EDGES = 4  # of a table of which some columns may have a heading in common
_FEWEST = 2  # titles over sentences or lists, where one alone may be of something else
_LINES_OF_TOP, _TITLE_AND_LABEL = 2, 3  # rows, and the texts in them: a title, a label and its value
_CENTRED = 0.02  # of a table's width: further from the middle no title is centred


def titles_above(source: Source, vocabulary: Vocabulary) -> dict[int, Paragraph]:
    """The short text that stands right above a grid, by the grid's number, where it looks like a title.

    Where a document has such titles, one may stand alone at the foot of the page before; where it numbers several, a
    numbered one counts though some sentences stand between it and its grid, and so does one that the format tells, one
    in larger type, or one below `Objective 2`. A line between that only says who is in charge goes with its title.
    """
    found = [
        (with_label_in_title(texts, vocabulary), grid, with_label_in_title(foot, vocabulary))
        for texts, grid, foot in texts_above(source)
    ]
    kinds: defaultdict[str, dict[int, Paragraph]] = defaultdict(dict)
    for number, (above, grid, before) in enumerate(found, start=1):
        if title := _title_among(above, grid):
            kinds[title[0]][number] = title[1]
        elif not above and before and is_title(before[-1]):
            kinds["at foot"][number] = before[-1]
        elif len(before) > 1 and not above and is_over_sentences(before[-2:]):
            kinds["over prose at foot"][number] = before[-2]
            if is_larger(*before[-2:]):
                kinds["larger at foot"][number] = before[-2]
    kinds["plain"] = titles_spaced_alike(found) | kinds["plain"]
    titles = opening_titles(found) | counted_titles(found) | _without_owner(_agreed(kinds, found)) | over_told(found)
    titles |= names_of_sheets(found, titles)
    return over_several(source, titles_beside(source, titles) | titles)


def _without_owner(titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Titles, but none where all are the name of one council: the document is its own."""
    texts = {title.text for title in titles.values()}
    return {} if len(texts) == 1 and all(map(names_council, texts)) else titles


def without_part_of_report(titles: dict[int, Paragraph], grids: Sequence[int]) -> dict[int, Paragraph]:
    """Titles but that of a part of a report (`2. Response`) that alone stands above `grids`, those of actions."""
    texts = {titles[number].text for number in grids if number in titles}
    alone = len(texts) == 1 and all(map(names_part_of_report, texts))
    return {number: title for number, title in titles.items() if not (alone and title.text in texts)}


def _title_among(above: list[Paragraph], grid: Grid) -> tuple[str, Paragraph] | None:
    """The title among the texts above a grid, behind what kind it is of: how sure it is depends on the others."""
    if heading := heading_named_again(above) or over_announcement(above, grid):
        return "plain", heading
    if above and _is_title_of(above[-1], grid) and not _ends_list(above):
        return ("owner" if is_owner_of_plan(above) else "plain"), above[-1]
    if caption := _caption_of(above, grid):
        return "caption", caption
    if heading := _over_plain_heading(above) or _below_title(above):
        return ("over list" if is_list(above[-1].text) else "plain"), heading
    if heading := styled_over_prose(above):
        return "styled", heading
    heading = numbered_over_prose(above, grid)
    return ("over prose", heading) if heading else None


def _begins_with_title(grid: Grid) -> bool:
    """Whether one text lies across a grid at its top."""
    first = [cell for cell in grid.cells if cell.row == 0 and cell.text]
    return len(first) == 1 and first[0].column_span == grid.column_count > 1


def _ends_list(above: list[Paragraph]) -> bool:
    """Whether the last of some texts is an item below another, and no number begins it."""
    items = [text.is_item and not NUMBER.match(text.text) for text in above[-2:]]
    return len(items) > 1 and all(items)


def _agreed(kinds: Mapping[str, dict[int, Paragraph]], found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The titles that count beside the others of a document."""
    plain, over_prose = kinds["plain"] | _of_several(kinds["over list"]), kinds["over prose"]
    plain |= _in_type_of(kinds["plain"], kinds["owner"])
    larger = larger_of_one_size(found, list(plain.values()))
    plain |= over_repeated(found, plain) or larger_over_subtitles(found, plain, larger)
    titles = plain | styled_of_several(kinds["styled"], plain) | _of_like_tables(kinds["caption"], found)
    titles = larger | titles | _of_most(named_over_subtitles(found), titles)
    certain = _certain(over_prose, titles)
    between = _between_rows(found)
    alone = kinds["at foot"] if titles else _over_labels(kinds["at foot"], [grid for _, grid, _ in found])
    at_foot = kinds["at foot"] | kinds["over prose at foot"] if between else alone
    sizes = {title.size for title in titles.values()}
    like = {number: title for number, title in kinds["larger at foot"].items() if title.size in sizes}
    return {**titles, **certain, **between, **at_foot, **like}


def _of_several(over_lists: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Titles over lists, where several or with numbers: else one may be that of its list, as `Our achievements` is."""
    several = len({title.text for title in over_lists.values()}) >= _FEWEST
    return {number: title for number, title in over_lists.items() if several or has_number(title.text)}


def _over_labels(at_foot: dict[int, Paragraph], grids: Sequence[Grid]) -> dict[int, Paragraph]:
    """The titles at the foot of a page over grids that begin with a label which others have right below a title."""
    tops = [[cell.text for cell in grid.cells if cell.row < _LINES_OF_TOP and cell.text] for grid in grids]
    labels = {texts[1] for texts in tops if len(texts) == _TITLE_AND_LABEL}
    return {
        number: title for number, title in at_foot.items() if tops[number - 1][:1] and tops[number - 1][0] in labels
    }


def _in_type_of(plain: dict[int, Paragraph], owners: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """What may be councils' names but has the size of plain titles, and is one of them: `A Well Run Council`."""
    sizes = {title.size for title in plain.values() if title.size}
    return {number: title for number, title in owners.items() if title.size in sizes}


def _between_rows(found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The titles over a sentence that part the rows of one table: the grid above has the same columns and headings.

    One alone may be a note between two parts of a table.
    """
    between = {
        number: above[0]
        for number, ((_, before, _), (above, grid, _)) in enumerate(pairwise(found), start=2)
        if len(above) > 1 and is_over_sentences(above) and gap(above[-1], grid) < NEAR and _goes_on(before, grid)
    }
    return between if len(between) >= _FEWEST else {}


def _goes_on(above: Grid, grid: Grid) -> bool:
    """Whether a grid has the columns of the one above, and no headings of its own."""
    if not above.edges or not grid.edges or not are_like(above.edges, grid.edges):
        return False
    own, others = ({cell.text for cell in part.cells if cell.row == 0 and cell.text} for part in (grid, above))
    return own != others


def _certain(over_prose: dict[int, Paragraph], titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Titles over prose but those of which only a number or letter tells that they are some, where others have none."""
    for counted in (ORDINAL, LETTERED):
        if not _are_counted(counted, titles.values(), 1) and not _are_counted(counted, over_prose.values(), _FEWEST):
            over_prose = {n: title for n, title in over_prose.items() if not counted.match(title.text)}
    return over_prose


def _are_counted(counted: re.Pattern[str], titles: Iterable[Paragraph], fewest: int) -> bool:
    return len({title.text for title in titles if counted.match(title.text)}) >= fewest


def _is_title_of(paragraph: Paragraph, grid: Grid) -> bool:
    near = max(NEAR, _LINES_NEAR * (paragraph.size or 0))
    if announces_actions(paragraph.text) and _begins_with_title(grid):
        return False
    return is_title(paragraph) and gap(paragraph, grid) < near and not _heads_columns(paragraph, grid)


def _caption_of(above: list[Paragraph], grid: Grid) -> Paragraph | None:
    """The title in the caption right above a grid: `Table 2: Clean air`."""
    caption = CAPTION.match(above[-1].text) if above and gap(above[-1], grid) < NEAR else None
    said = replace(above[-1], text=above[-1].text[caption.end() :].lstrip(" .:–—-")) if caption else None
    return said if said and is_title(said) else None


def _of_like_tables(captions: dict[int, Paragraph], found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """Captions of tables with the same headings, each its own: they tell the sections of a plan."""
    headings = {number: [cell.text for cell in found[number - 1][1].cells if cell.row == 0] for number in captions}
    return {
        number: caption
        for number, caption in captions.items()
        if {captions[other].text for other in captions if headings[other] == headings[number]} > {caption.text}
    }


def _of_most(named: dict[int, Paragraph], titles: dict[int, Paragraph]) -> dict[int, Paragraph]:
    """Such headings, where fewer grids have a plain title without one: else these tell the parts of a section."""
    plain = [number for number, title in titles.items() if number not in named and not NAMED_TITLE.match(title.text)]
    return named if len(named) > len(plain) else {}


def _over_plain_heading(above: list[Paragraph]) -> Paragraph | None:
    """The heading of a higher level above one that says but `Actions`, where a format tells the levels of headings."""
    level = above[-1].level if above else None
    higher = [p for p in above if level is not None and p.level is not None and p.level < level]
    return higher[-1] if higher and is_title(higher[-1]) else None


def _below_title(above: list[Paragraph]) -> Paragraph | None:
    """The heading over one text right above a grid, where one of its level, the document's title, stands above."""
    heading = above[-2] if len(above) > 2 and above[-1].level is None else None
    others = [paragraph.level for paragraph in above[:-2]]
    return heading if heading and heading.level in others and heading.level is not None and is_title(heading) else None


def _heads_columns(paragraph: Paragraph, grid: Grid) -> bool:
    """Whether a text stands over columns behind the first, and not in the middle: it groups their headings."""
    box, edges = paragraph.place.box, grid.edges
    if box is None or not edges or len(edges) < _FEWEST_EDGES or grid.place.box is None:
        return False
    aside = abs(box.x0 + box.x1 - edges[0] - edges[-1]) / 2 > _CENTRED * (edges[-1] - edges[0])
    return box.x0 >= edges[1] and box.x1 <= edges[-1] and aside
