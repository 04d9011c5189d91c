"""Rows of cards that a page break parts from their card: a numbered title without labels, a value without its label."""

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.cards.stacked import stand_alike
from parsers.headings.known import Vocabulary, is_period
from parsers.printed_rows import Row, rows_of
from parsers.source import Cell, Grid, Page, Source, around
from parsers.text import ends_sentence
from parsers.values.references import is_reference
from schema.vocabulary import fold_heading


def with_cut_rows(source: Source, vocabulary: Vocabulary) -> Source:
    """A document in which the title of a card that ends a page stands with its labels, and a value's end with that."""
    if not source.pages or source.pages[0].number is None:
        return source
    below_titles = _labels_below_titles(source.grids, vocabulary)
    pages = list(source.pages)
    for number, _ in enumerate(pages[1:]):
        pages[number : number + 2] = _with_whole_card(pages[number], pages[number + 1], below_titles, vocabulary)
    return replace(source, pages=tuple(pages)) if pages != list(source.pages) else source


def _labels_below_titles(grids: Sequence[Grid], vocabulary: Vocabulary) -> set[str]:
    """The labels, folded, right below the numbered titles of cards."""
    pairs = (pair for number, grid in enumerate(grids) for pair in pairwise(rows_of(grid, number)))
    return {fold_heading(below.begins[0].text) for title, below in pairs if _is_below(title, below, vocabulary)}


def _is_below(title: Row, below: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row begins with a label below a numbered title."""
    return _is_title(title) and len(below.begins) > 1 and fold_heading(below.begins[0].text) in vocabulary.headings


def _is_title(row: Row) -> bool:
    """Whether a row holds but a reference and a text beside it."""
    texts = [cell.text for cell in row.begins]
    return len(texts) == len(row.filled) == 2 and is_reference(texts[0]) and not any(map(is_period, texts))


def _with_whole_card(
    page: Page, following: Page, below_titles: Container[str], vocabulary: Vocabulary
) -> tuple[Page, Page]:
    """Two pages of which the first holds the whole of a card that was cut at a title or in its last value."""
    upper, lower = next(iter(page.own_items[-1:]), None), next(iter(following.own_items), None)
    if not isinstance(upper, Grid) or not isinstance(lower, Grid):
        return page, following
    made = _joined(upper, lower, below_titles, vocabulary)
    return (_with(page, upper, made), _with(following, lower, ())) if made else (page, following)


def _with(page: Page, grid: Grid, others: Sequence[Grid]) -> Page:
    """A page with other grids in place of one."""
    items = [kept for item in page.items for kept in (others if item is grid else (item,))]
    return replace(page, items=tuple(items))


def _joined(upper: Grid, lower: Grid, below_titles: Container[str], vocabulary: Vocabulary) -> tuple[Grid, ...]:
    """The grids that two make where a page break parts a row from its card; none where it does not."""
    last, first = rows_of(upper, 0)[-1], rows_of(lower, 0)[0]
    labelled = len(first.begins) > 1 and fold_heading(first.begins[0].text) in below_titles
    if labelled and _is_title(last) and not _is_title(first):
        rest = replace(
            upper, row_count=upper.row_count - 1, cells=tuple(c for c in upper.cells if c not in last.begins)
        )
        return (*([rest] if rest.row_count else []), _below_title(last.begins, lower))
    if lower.row_count == 1 and _goes_on(last, first, vocabulary):
        moved = (cell._replace(row=upper.row_count) for cell in _in_columns_of(last, first))
        return (replace(upper, row_count=upper.row_count + 1, cells=(*upper.cells, *moved)),)
    return ()


def _below_title(title: Sequence[Cell], grid: Grid) -> Grid:
    """A grid with a numbered title above its rows."""
    reference, text = title
    over = (
        reference._replace(row=0, column=0, column_span=1),
        text._replace(row=0, column=1, column_span=grid.column_count - 1),
    )
    cells = (*over, *(cell._replace(row=cell.row + 1) for cell in grid.cells))
    sections = frozenset(row + 1 for row in grid.section_rows)
    place = around([cell.place for cell in title])
    return replace(grid, place=place, row_count=grid.row_count + 1, cells=cells, section_rows=sections)


def _goes_on(last: Row, first: Row, vocabulary: Vocabulary) -> bool:
    """Whether the one row of a grid holds but the rest of the value that ends another, with no label before it."""
    if not len(last.begins) == len(last.filled) == len(first.begins) == 2 or set(first.filled) != {1}:
        return False
    label, value = last.begins
    is_cut = fold_heading(label.text) in vocabulary.headings and not ends_sentence(value.text)
    return is_cut and all(map(stand_alike, last.begins, first.begins))


def _in_columns_of(row: Row, other: Row) -> list[Cell]:
    """The cells of another row, each in the columns of the cell that stands in its place."""
    pairs = zip(row.begins, other.begins, strict=True)
    return [cell._replace(column=own.column, column_span=own.column_span) for own, cell in pairs]
