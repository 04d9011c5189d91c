"""From grids to logical tables: pages stitched, headings found, repeated headings dropped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from parsers.cards.card import Card
from parsers.cards.cut import joined
from parsers.cards.finding import CardLabels, cards_of, cut_off, have_other_labels, usual_labels
from parsers.cards.rows import as_rows
from parsers.cards.words import with_labels_by_words
from parsers.header.by_values import headings_by_values
from parsers.header.rows import Header, explains, header_at, is_likely
from parsers.headings.known import Vocabulary
from parsers.printed_rows import Row, row_of_one, rows_of
from parsers.purposes.guidance import guidance_in
from parsers.source import Grid, Paragraph, Source
from parsers.table import Table, fitted
from parsers.tables.apart import goes_on_with, is_of_another_kind
from parsers.tables.at_foot import ends_headings, with_columns_of_like, with_ends
from parsers.tables.cut import head_again, parted_below_headings, take_ends
from parsers.tables.in_rows import Head, has_headings, head_in, may_be_head
from parsers.tables.side_by_side import going_on
from parsers.tables.stands_above import StandsAbove, what_stands_above
from parsers.tables.translated import pop_translation_below, translates_headings, with_ends_above
from parsers.titles.rows import (
    parted_from_translation,
    pop_captions_again,
    pop_titles,
    pop_titles_again,
    pop_titles_of_part,
    pop_titles_with_labels,
    pop_translation_again,
)


@dataclass(frozen=True, slots=True)
class FoundTables:
    """The tables of a document, and the grids with text that belong to none of them."""

    tables: list[Table]
    unused: list[Grid]


def find_tables(
    source: Source,
    vocabulary: Vocabulary,
    titles: Mapping[int, Paragraph],
    names: Mapping[int, Paragraph],
    *,
    by_values: bool = False,
) -> FoundTables:
    """The tables of a document that have headings; grids without any continue a table above that they fit.

    Headings are those that are known; `by_values` finds others by what stands below them, where a document has none.

    `titles` stand right above grids, by the grid's number: such a grid is a table of its own. So is one below the
    name of another plan (`names`), where tables before the last are closed, and headings are sought anew.
    """
    finder = _Finder(vocabulary, what_stands_above(source, titles, names), source.grids, by_values=by_values)
    for number, grid in enumerate(source.grids, start=1):
        finder.add(number, grid)
    finder.end_cards()
    return FoundTables(finder.tables, finder.unused)


class _Finder:
    """Goes down the grids of a document and adds each row to the table that it belongs to."""

    def __init__(self, vocabulary: Vocabulary, texts: StandsAbove, grids: Sequence[Grid], *, by_values: bool) -> None:
        self.vocabulary = vocabulary
        self.worded = with_labels_by_words(vocabulary, grids)  # of cards
        self.told_by_values = headings_by_values(grids) if by_values else frozenset()  # headings that nobody knows
        self.texts = texts
        self.usual = usual_labels(grids, self.worded)  # labels of cards in the document
        self.guidance = guidance_in(grids)
        self.tables: list[Table] = []
        self.closed = 0
        self.unused: list[Grid] = []
        self.cards: list[Card] = []
        self.labels: frozenset[str] = frozenset()  # of all cards so far
        self.last_unused: Grid | None = None  # the grid right above, where it is none of a table

    def add(self, number: int, grid: Grid) -> None:
        """Add a grid: a card to those before it, or rows to a table; one that explains the headings is of neither."""
        if number in self.guidance:
            self.end_cards()
            self.unused.append(grid)
            self.last_unused = grid
            return
        title = self.texts.titles.get(number)
        above = self.texts.nearest.get(number), self.texts.over.get(number)
        rows = rows_of(grid, number)
        labels = CardLabels(self.labels if self.cards else frozenset(), self.usual, cut_off(self.cards))
        cards = cards_of(grid, rows, self.worded, above, labels)
        titled = cards and title and (cards[0].title is None or cards[0].title.place != title.place)
        if not cards or titled or have_other_labels(cards, self.cards, self.labels):
            self.end_cards()
        if cards:
            self.cards = joined(self.cards, cards)
            self.labels = self.labels.union(*(card.labels for card in cards))
        else:
            self._add_rows(number, grid, rows)

    def end_cards(self) -> None:
        """The cards so far make a table."""
        if self.cards:
            header, rows = as_rows(self.cards, self.worded)
            self.tables.append(Table(len(self.tables) + 1, header, None, 0, self.cards[0].grid, None, rows=rows))
            self.cards = []

    def _add_rows(self, number: int, printed: Grid, rows: list[Row]) -> None:
        """Add a grid's rows; a row of headings begins a new table, titles above it go with it."""
        current, grid = self._continued_by(number, printed, rows)
        rows = rows if grid.cells is printed.cells else rows_of(grid, number)
        waiting: list[Row] = []
        index = first = self._behind_explanation(rows, 0, current) if current else 0
        unknown = self._head_by_values(rows) if current is None else None
        while index < len(rows):
            find = may_be_head if index == unknown else head_in
            head = find(rows, index, current, self.vocabulary)
            if head is None:
                row = replace(rows[index], first_of_grid=True) if index == first else rows[index]
                (current.rows if current else waiting).append(row)
                index += 1
                continue
            below = index + head.header.row_count
            if current is None or not head_again(head.header, head.section, current, rows[below:]):
                current, waiting = self._begin_at(head, rows[index], waiting, current, number, grid), []
            else:
                current = self._under_head_again(head, current, number, grid, 0 if first else index)
            first = index = self._behind_explanation(rows, below, current)
            current.repeated += take_ends(rows, index, head.header, current.header)
        unused = any(row.filled for row in waiting)
        self.unused += [grid] * unused
        self.last_unused = grid if unused else None

    def _begin_at(
        self, head: Head, row: Row, waiting: list[Row], current: Table | None, number: int, grid: Grid
    ) -> Table:
        """The table that a row of headings begins; its titles are among the rows waiting above."""
        titles, foreign = parted_from_translation(waiting, row)
        own = [row_of_one(head.section, row)] if head.section else []
        begun = self._begin(head.header, number, grid, [*self._titles_of(current, titles, number), *own])
        begun.repeated += foreign
        return begun

    def _head_by_values(self, rows: list[Row]) -> int | None:
        """The place of headings that only what stands below them tells, where such are sought and none is known."""
        if not self.told_by_values or has_headings(rows, self.vocabulary):
            return None
        return next((index for index, row in enumerate(rows) if row.texts in self.told_by_values), None)

    def _under_head_again(self, head: Head, current: Table, number: int, grid: Grid, top: int) -> Table:
        """The table whose headings are printed again; a new one below titles of a part, perhaps the `top` rows."""
        above = current.captions, current.rows, number, self.vocabulary
        if again := pop_captions_again(*above) or pop_titles_again(*above):
            current.repeated += [*head.cells, *again]
        elif titles := pop_titles_of_part(self._known_captions(current), current.rows, top, self.vocabulary):
            if not current.rows and not current.header.cells:
                self.tables.remove(current)  # its title stands above these
            return self._begin(head.header, number, grid, titles)
        else:
            current.repeated += [*pop_translation_again(current.rows, current.repeated, number), *head.cells]
        return current

    def _known_captions(self, current: Table) -> list[Row]:
        """What stands above a table's headings, or above those of the last one that has anything there."""
        return next((table.captions for table in [current, *reversed(self.tables)] if table.captions), [])

    def _behind_explanation(self, rows: list[Row], index: int, table: Table) -> int:
        """The place behind the row that ends or explains a table's headings, if one is there, perhaps a page below."""
        if index == len(rows):
            return index
        explained = explains(rows[index], table.header, self.vocabulary) and (
            index > 0 or not is_likely(header_at(rows, 0), self.vocabulary, strict=True)
        )
        table.header = with_ends(rows[index], table, self.vocabulary)
        if index > 0:
            pop_translation_below(rows[index], table)
        if translates := translates_headings(rows[index], table):
            table.header = with_ends_above(rows[index], table.header)
        if not (explained or translates or ends_headings(rows[index], table)):
            return index
        table.repeated += rows[index].begins
        return index + 1

    def _continued_by(self, number: int, grid: Grid, rows: list[Row]) -> tuple[Table | None, Grid]:
        """The table that a grid goes on with, and the grid in its columns; below a title that is one of its own."""
        if number in self.texts.plans:
            self.closed = len(self.tables)
        begins = number in self.texts.plans and has_headings(rows, self.vocabulary)
        if begins or is_of_another_kind(grid, rows, self.tables) or goes_on_with(self.last_unused, grid):
            return None, grid
        current, grid = self._continued(number, grid)
        if current and number in self.texts.titles and not self._goes_on_under_title(number, current):
            current = self._begin(replace(current.header, cells=()), number, grid, [])
        return current, grid

    def _goes_on_under_title(self, number: int, table: Table) -> bool:
        """Whether the title of a grid is that of the table, printed again on its next page."""
        above = self.texts.titles.get(table.first_grid)
        return (
            above is not None and above.text == self.texts.titles[number].text and above.place.page != table.last_page
        )

    def _titles_of(self, current: Table | None, waiting: list[Row], number: int) -> list[Row]:
        """The rows above headings that are titles of their table: the last of the table above, or all that wait."""
        if current is None:
            return waiting
        top = sum(row.grid == number for row in current.rows)
        titles = pop_titles_of_part(self._known_captions(current), current.rows, top, self.vocabulary)
        titles = titles or pop_titles_with_labels(current.rows, top, self.vocabulary)
        titles = titles or pop_titles(
            current.rows, self.vocabulary, least=bool(current.header.cells)
        )  # one row stays below headings
        if not current.rows:
            self.tables.remove(current)  # its title stood above the titles of this one
        return titles

    def _begin(self, header: Header, number: int, grid: Grid, captions: list[Row]) -> Table:
        table = Table(len(self.tables) + 1, header, grid.edges, grid.column_count, number, grid.place.page, captions)
        self.tables.append(table)
        return table

    def _continued(self, number: int, grid: Grid) -> tuple[Table | None, Grid]:
        """The table that a grid may go on with, the last first, and the grid in its columns."""
        if table := with_columns_of_like(self.tables, grid):
            self.tables[-1] = table
        texts = self.texts
        for table, moved, shift in going_on(self.tables, self.closed, grid, texts.titles, alone=number in texts.alone):
            if own := fitted(table, moved, number in self.texts.titles):
                table.edges = tuple(edge - shift for edge in own.edges) if own.edges else table.edges
                table.last_page = grid.place.page
                return table, parted_below_headings(own, table.header)
        return None, grid
