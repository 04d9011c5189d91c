"""Titles of sections in boxes of their own right above tables: each becomes the rows atop the table below it."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile, groupby, islice, pairwise, takewhile
from string import ascii_uppercase
from typing import NamedTuple

from parsers.document.editions import possible_parts
from parsers.header.rows import header_at, is_likely
from parsers.headings.known import Vocabulary
from parsers.labels.in_text import first_label
from parsers.printed_rows import Row, rows_of
from parsers.sections.joined_boxes import joined_to_tables
from parsers.source import Grid, Page, Paragraph, Source
from parsers.text import ends_sentence, word_count
from parsers.titles.announced import announces_actions
from parsers.titles.plan_names import names_plan
from parsers.titles.texts import NAMED_TITLE, PART_NAMES, is_title
from parsers.values.people import is_person, is_post
from parsers.values.status import is_rating, is_status

_MOST_COLUMNS, _MOST_ROWS, _FEWEST_COLUMNS = 2, 8, 3  # of a box, and of a table below it
_NEAR = 40.0  # points between a box and its table
_FEWEST = 2  # boxes that look alike
_FEWEST_WORDS = 3  # of a text about a title: a figure has none or one
_NAMED, _UNNAMED, _ACROSS = "named", "unnamed", "across"
_NAME_OF_PART = re.compile(rf"{PART_NAMES}(?: (?:\d+|[A-Z]))?\W*", re.IGNORECASE)
_LETTERED = re.compile(r"[A-Z][.)]? ")
_COUNT = re.compile(r"\W*(?:\d+|\b[A-Z])?\W*$")


class _Box(NamedTuple):
    """A box above a table: its `title`, and its `look`, which is what the boxes of one plan have in common.

    The look is the labels of a box of labels, behind none where a title lies across it, and of any other whether its
    title names a part and texts stand below.
    """

    title: str
    look: tuple[str, ...]


class _Table(NamedTuple):
    """A table with the headings of a plan: the number of the box above it, and whether a title stands over both.

    One atop a page may go on with the table of the page before, and needs no title. Its `number` is its grid's.
    """

    number: int
    box: int | None
    is_titled: bool
    is_atop: bool


def with_title_boxes(source: Source, vocabulary: Vocabulary) -> Source:
    """A document of which each box that holds the title of the table right below it is the top of that table.

    A box may end a page, and its table begin the next. Several look alike, each with a title of its own, and tell the
    sections of most tables of a plan where no titles outside of boxes do; or the labels of one are those atop another
    table.
    """
    boxes = {id(above): box for above, below in _near_grids(source) if (box := _box_above(above, below, vocabulary))}
    if not boxes:
        return source
    atop = {_labels_atop(grid) for grid in source.grids if id(grid) not in boxes}
    tables = list(_tables(source, boxes, vocabulary))
    titles = {key for key, box in boxes.items() if box.look in atop} | _titles(boxes, tables)
    for part in _by_plan(source, tables):
        own = {table.box for table in part}
        titles |= _titles({key: box for key, box in boxes.items() if key in own}, part)
    return replace(source, pages=tuple(joined_to_tables(source.pages, titles))) if titles else source


def _titles(boxes: Mapping[int, _Box], tables: Sequence[_Table]) -> set[int]:
    """The boxes whose look is that of titles among some tables."""
    looks = {look for look in {box.look for box in boxes.values()} if _are_titles(look, boxes, tables)}
    return {key for key, box in boxes.items() if box.look in looks}


def _by_plan(source: Source, tables: Iterable[_Table]) -> Iterator[list[_Table]]:
    """The tables below the names of each plan of a document: one may have boxes where another has titles."""
    begins = [part.grid for part in possible_parts(source)]
    return (list(own) for _, own in groupby(tables, lambda table: bisect_right(begins, table.number)))


def _near_grids(source: Source) -> Iterator[tuple[Grid, Grid]]:
    """Each two grids of which the one stands right above the other, or ends the page before it.

    Lines that lead the other in may stand between.
    """
    pairs = [pair for page in source.pages for pair in _near_pairs(page)]
    for page, following in pairwise(source.pages):
        if page.number is not None:
            ends, begins = reversed(page.own_items), following.own_items
            pairs += zip(islice(dropwhile(_leads_in, ends), 1), dropwhile(_leads_in, begins), strict=False)
    for above, below in pairs:
        if isinstance(above, Grid) and isinstance(below, Grid):
            yield above, below


def _near_pairs(page: Page) -> Iterator[tuple[Paragraph | Grid, Paragraph | Grid]]:
    """What stands right above what on a page; a line that leads in what follows parts nothing."""
    yield from (pair for pair in pairwise(page.items) if _are_near(*pair))
    for above, line, below in zip(page.items, page.items[1:], page.items[2:], strict=False):
        if _leads_in(line) and _are_near(above, line) and _are_near(line, below):
            yield above, below


def _leads_in(item: Paragraph | Grid) -> bool:
    """Whether an item is a line that announces actions, or a sentence."""
    return isinstance(item, Paragraph) and (announces_actions(item.text) or ends_sentence(item.text))


def _tables(source: Source, boxes: Container[int], vocabulary: Vocabulary) -> Iterator[_Table]:
    """The tables of a document that have the headings of a plan."""
    box: int | None = None
    number = 0
    texts = list[Paragraph]()
    for page in source.pages:
        box = box if page.number is not None else None
        foot = texts[-1:] if page.number is not None else []
        texts, is_atop = [], page.number is not None
        for item in page.items:
            if isinstance(item, Paragraph):
                texts += [] if item.is_running or announces_actions(item.text) else [item]
                continue
            number += 1
            if id(item) in boxes:
                box = id(item)
            else:
                if item.column_count >= _FEWEST_COLUMNS and _has_headings(item, vocabulary):
                    is_titled = _ends_with_title([*foot, *texts])
                    yield _Table(number, box, is_titled, is_atop and not texts and box is None)
                box, foot, texts, is_atop = None, [], [], False


def _ends_with_title(texts: Sequence[Paragraph]) -> bool:
    """Whether a heading is among the texts above a table, or a title the last of them; the plan's own name is none."""
    own = [text for text in texts if not names_plan(text.text)]
    return any(text.level is not None for text in own) or (bool(own) and is_title(own[-1]))


def _are_titles(look: tuple[str, ...], boxes: Mapping[int, _Box], tables: Sequence[_Table]) -> bool:
    """Whether several boxes have a look, each a title of its own, above most tables, of which few have another."""
    titles = _once([box.title for box in boxes.values() if box.look == look and look[0] != _ACROSS])
    if len(titles) < _FEWEST or len(set(titles)) < len(titles) or (look[0] == _UNNAMED and _hold_values(titles)):
        return False
    boxed = [table for table in tables if table.box is not None and boxes[table.box].look == look]
    parts = [table for table in tables if not table.is_atop]
    return 2 * len(boxed) > len(parts) and 2 * sum(table.is_titled for table in tables) <= len(boxed)


def _once(titles: Sequence[str]) -> Sequence[str]:
    """Titles without those of tables that stand in a document again, all in the same order."""
    own = list(dict.fromkeys(titles))
    return own if len(own) >= _FEWEST and own * (len(titles) // len(own)) == titles else titles


def _hold_values(titles: Sequence[str]) -> bool:
    """Whether values are among titles; letters that count them are no initials: `A. Travel`, `B. Homes`."""
    letters = "".join(title[0] for title in titles if _LETTERED.match(title))
    return letters != ascii_uppercase[: len(titles)] and any(map(_is_value, titles))


def _is_value(text: str) -> bool:
    """Whether a text says who leads, how it goes or what it costs, and names no section."""
    return is_person(text) or is_post(text) or is_status(text) or is_rating(text) or "£" in text


def _box_above(above: Grid, below: Grid, vocabulary: Vocabulary) -> _Box | None:
    """What a grid is that stands right above the headings of another, and is but a title and texts about it."""
    if above.column_count > _MOST_COLUMNS or above.row_count > _MOST_ROWS or below.column_count < _FEWEST_COLUMNS:
        return None
    if not _has_headings(below, vocabulary):
        return None
    rows = [row for row in rows_of(above, 0) if row.filled]
    if not rows:
        return None
    return _box_of_texts(rows, vocabulary) if above.column_count == 1 else _box_of_labels(rows)


def _has_headings(grid: Grid, vocabulary: Vocabulary) -> bool:
    """Whether a grid begins with likely headings, or with a line that announces actions and such headings."""
    rows = rows_of(grid, 0)
    first = [cell.text for cell in rows[0].filled.values()] if len(rows) > 1 else []
    begin = int(len(first) == 1 and announces_actions(first[0]))
    return is_likely(header_at(rows, begin), vocabulary, strict=True)


def _are_near(above: Paragraph | Grid, below: Paragraph | Grid) -> bool:
    one, other = above.place.box, below.place.box
    if one is None or other is None:
        return one is other
    return above.place.page == below.place.page and 0 <= other.top - one.bottom < _NEAR


def _box_of_texts(rows: Sequence[Row], vocabulary: Vocabulary) -> _Box | None:
    """A box of a title that says no more of itself than that it is that of a part, and of texts about it."""
    title, *texts = [row.filled[0] for row in rows]
    label = first_label(title.text, vocabulary)
    named = NAMED_TITLE.match(title.text) or (label and _NAME_OF_PART.fullmatch(label[0]))
    if not is_title(Paragraph(title.text, title.place)) or (label and not named):
        return None
    if any(word_count(text.text) < _FEWEST_WORDS for text in texts):
        return None
    return _Box(title.text, (_NAMED if named else _UNNAMED, "with texts" if texts else "alone"))


def _box_of_labels(rows: Sequence[Row]) -> _Box | None:
    """A box of labels beside texts, below a title across it, or the first of which is the name of a part."""
    title = rows[0].filled
    labelled = rows[1:] if list(title) == [0] else rows
    if not labelled or any(list(row.filled) != [0, 1] for row in labelled):
        return None
    if labelled is not rows:
        return _Box(title[0].text, _look(rows)) if is_title(Paragraph(title[0].text, title[0].place)) else None
    return _Box(title[1].text, _look(rows)) if _NAME_OF_PART.fullmatch(title[0].text) else None


def _look(rows: Sequence[Row]) -> tuple[str, ...]:
    """The labels of rows, without what counts them; no label but a mark of a title across all columns."""
    return tuple(_COUNT.sub("", row.filled[0].text) if len(row.filled) > 1 else _ACROSS for row in rows)


def _labels_atop(grid: Grid) -> tuple[str, ...]:
    """The labels of the rows atop a grid that are but a label and a text, below a title across it or not."""
    rows = rows_of(grid, 0)
    title = [row for row in rows[:1] if list(row.filled) == [0]]
    labelled = takewhile(lambda row: len(row.filled) == _MOST_COLUMNS and 0 in row.filled, rows[len(title) :])
    return _look([*title, *labelled]) if grid.column_count >= _FEWEST_COLUMNS else ()
