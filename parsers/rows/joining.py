"""From printed rows to logical rows: sections told apart, split rows rejoined, shared cells kept shared."""

from collections.abc import Iterator
from dataclasses import replace

from parsers.column import Column
from parsers.header.parts import reach_of
from parsers.headings.kinds import holds_one_kind, is_of_kind
from parsers.headings.known import Vocabulary
from parsers.labels.of_sections import names_in_charge, tells_more, title_of_section
from parsers.logical import LogicalCell, LogicalRow, Part, SectionHeading, read_section_heading
from parsers.printed_rows import Row
from parsers.rows.continued import Continuation
from parsers.rows.cut_actions import with_rests_of_actions
from parsers.rows.cut_sections import rests_of_sections
from parsers.rows.page_breaks import with_cut_cells
from parsers.source import Cell
from parsers.table import Table
from parsers.text import is_phrase, join_cut_heading
from parsers.titles.numbered import RowPlace, numbered_titles
from parsers.values.dittos import is_ditto
from parsers.values.people import is_person
from parsers.values.references import is_reference

_FEWEST_COLUMNS = 3  # of a table in which a lead may stand aside of a title
_SECTION_WORDS = 25


def join_rows(
    table: Table, columns: list[Column], words: set[str], vocabulary: Vocabulary
) -> list[SectionHeading | LogicalRow]:
    """The section headings and logical rows of a table, in order.

    `words` holds the document's words, lower case, to mend headings that were cut.
    """
    return list(_Joiner(columns, words, vocabulary).items_of(table))


class _Joiner:
    """Goes down a table and keeps the section, the row being built, and the cells that span further rows."""

    def __init__(self, columns: list[Column], words: set[str], vocabulary: Vocabulary) -> None:
        self.columns = columns
        self.words = words
        self.vocabulary = vocabulary
        self.action = next((c.index for c in columns if c.field == "action"), None)
        self.ref = next((c.index for c in columns if c.field == "ref"), None)
        self.lead = next((c.index for c in columns if c.field == "lead_text"), None)
        self.section_column = next((c.index for c in columns if c.field == "section"), None)
        self.first_field = columns[0].field if columns else ""
        self.width = len(columns)
        self.section: SectionHeading | None = None
        self.announced: SectionHeading | None = None  # a section of which no row has come yet
        self.in_small_letters = False  # the headings of sections: the first stands above all rows and goes on with none
        self.each_whole = False
        self.headings: tuple[Cell, ...] = ()  # which may reach into the first row
        self.headed: frozenset[int] = frozenset()  # the columns at which they begin
        self.titles: dict[RowPlace, SectionHeading] = {}
        self.rests: dict[RowPlace, Part] = {}  # of names of sections that a page break cut
        self.row: LogicalRow | None = None
        self.shared: dict[int, LogicalCell] = {}  # the identity of a printed cell -> what it became, which holds it

    def items_of(self, table: Table) -> Iterator[SectionHeading | LogicalRow]:
        """The sections and rows of a table, each once nothing more of the printed rows can belong to it."""
        if not any(self.ref in row.filled for row in table.rows):
            self.ref = None  # a column that is never filled tells nothing
        self.each_whole = table.is_of_cards
        self.headings = table.header.cells
        self.headed = frozenset(table.header.headings)
        filled = [row for row in with_cut_cells(table.rows) if row.filled]
        rows, self.rests = rests_of_sections(filled, self.section_column)
        self.continuation = Continuation(self.columns, self.ref, rows)
        self.titles = numbered_titles(rows, self.ref, self.vocabulary)
        for row in with_rests_of_actions(rows, self.action, self.vocabulary):
            yield from self._add(row)
        yield from self._finished()
        yield from self._announce(None)

    def _add(self, row: Row) -> Iterator[SectionHeading | LogicalRow]:
        """Take in one printed row; what it completes comes out."""
        if heading := self._own_heading(row):
            yield from self._finished()
            self.row = None
            yield from self._announce(heading)
        elif self.row and (row.goes_on or (not self.each_whole and self.continuation.continues(row, self.row))):
            if heading := self._heading_of_cut(self.row, row):
                yield from self._announce(heading)
                yield from self._announce(None)
                self.row.section = heading
                row = replace(row, filled={k: cell for k, cell in row.filled.items() if k != self.section_column})
            self._extend(self.row, row)
        else:
            yield from self._finished()
            yield from self._announce(self._heading_in_column(row))
            yield from self._announce(None)
            self.row = self._new(row)

    def _finished(self) -> Iterator[LogicalRow]:
        if self.row:
            yield self.row

    def _announce(self, heading: SectionHeading | None) -> Iterator[SectionHeading]:
        """A section comes out when the row below it does; a row that only tells more of it is part of it."""
        above = self.announced
        if above and heading and tells_more(heading.title, self.vocabulary):
            heading = replace(above, parts=(*above.parts, *heading.parts))
        elif above:
            yield above
        self.announced = heading
        self.section = heading or self.section

    def _own_heading(self, row: Row) -> SectionHeading | None:
        """The section that a row announces: none where it goes on, or each row is a card."""
        if self.each_whole or row.goes_on:
            return None
        return self.titles.get((row.grid, row.index)) or self._heading(row)

    def _heading(self, row: Row) -> SectionHeading | None:
        """The section that a row announces: a text across the table, or in its first cell, alone or beside its lead."""
        filled = row.filled
        texts = [cell.text for cell in filled.values()]
        if self._is_across(row) or self._names_lead_aside(row):
            return read_section_heading(title_of_section(texts[0], self.vocabulary), _parts(row))
        if list(filled) not in ([0], [0, 1]) or any(cell.column_span > 1 for cell in row.begins):
            return None
        if self._shares(row) or (
            len(texts) == 1 and self.first_field != "section" and is_of_kind(self.first_field, texts[0])
        ):
            return None
        title = texts[0] if len(texts) == 1 else join_cut_heading(texts[0], texts[1], self.words)
        if title is None or not (self._looks_like_heading(title) or self._explains(title)):
            return None
        return read_section_heading(title_of_section(title, self.vocabulary), _parts(row))

    def _is_across(self, row: Row) -> bool:
        """Whether a row's one text lies across the table; or under several headings beside blank cells."""
        if len(row.filled) != 1:
            return False
        (cell,) = row.filled.values()
        if len(row.begins) == 1:
            return cell.column_span > 1
        return self._lies_under_several(cell) and not self._shares(row) and self._looks_like_heading(cell.text)

    def _lies_under_several(self, cell: Cell) -> bool:
        """Whether a cell lies across columns that have headings of their own; a cell may be as wide as its heading."""
        return len(self.headed.intersection(reach_of(cell))) > 1

    def _explains(self, text: str) -> bool:
        """Whether a text right below a section's title tells more of it, and is no value of the first column."""
        return self.announced is not None and holds_one_kind(self.first_field) and tells_more(text, self.vocabulary)

    def _names_lead_aside(self, row: Row) -> bool:
        """Whether a row holds a title and but one other text, behind it: a label with a lead, or a person across.

        Under a heading for leads the title must be wider than a column, to be no action.
        """
        if len(row.filled) != 2 or 0 not in row.filled or self.width < _FEWEST_COLUMNS:
            return False
        (_, title), (column, aside) = sorted(row.filled.items())
        may_be = column != self.lead or title.column_span > 1
        both_wide = not self._shares(row) and all(map(self._lies_under_several, (title, aside)))
        in_charge = names_in_charge(aside.text) or (both_wide and is_person(aside.text))
        return may_be and in_charge and self._looks_like_heading(title.text)

    def _shares(self, row: Row) -> bool:
        """Whether a cell with text, which is no heading, reaches down into a row from above."""
        return any(cell.text and cell not in (*row.begins, *self.headings) for cell in row.cells.values())

    def _heading_in_column(self, row: Row) -> SectionHeading | None:
        """The section that a row's own cell in a section column names; blank or spanned cells keep the one above."""
        cell = row.filled.get(self.section_column) if self.section_column is not None else None
        if cell is None or (self.section and self.section.parts and self.section.parts[0].cell.text == cell.text):
            return None
        rest = self.rests.get((row.grid, row.index))
        parts = (Part(cell, row.grid, row.index + 1), *([rest] if rest else ()))
        return read_section_heading(" ".join(word for part in parts for word in part.cell.text.split()), parts)

    def _heading_of_cut(self, above: LogicalRow, row: Row) -> SectionHeading | None:
        """The section that the rest of a row names which a page cut, where it began below the name of another."""
        heading = self._heading_in_column(row) if row.first_of_grid else None
        first = above.section.parts[0] if above.section and above.section.parts else None
        own = (first.grid, first.row) if first else None
        begins_it = own == (above.own[0].grid, above.own[0].row)
        return heading if heading and heading.title[0].isupper() and not begins_it else None

    def _looks_like_heading(self, text: str) -> bool:
        if not is_phrase(text, _SECTION_WORDS) or (self.ref == 0 and is_reference(text)):
            return False
        self.in_small_letters |= text[0].islower() and self.row is None and self.section is None
        return self.in_small_letters or not text[0].islower()

    def _cell(self, cell: Cell, row: Row) -> LogicalCell:
        """What a printed cell became; a cell that spans rows is one logical cell in all of them."""
        known = self.shared.get(id(cell))
        if known is None:
            known = self.shared[id(cell)] = LogicalCell(cell.text, [Part(cell, row.grid, cell.row + 1)], cell.fill)
        return known

    def _extend(self, above: LogicalRow, row: Row) -> None:
        """Add the cells of a printed row to the logical row that goes on with it."""
        if self.action is not None and self.continuation.begins_above(row, above):
            above.cells.pop(self.action, None)  # it was taken for that of the row before
            above.inherited.discard(self.action)
        for column, cell in row.filled.items():
            own = Part(cell, row.grid, row.index + 1)
            above.own.append(own)
            if column in above.cells and above.cells[column].text:
                is_apart = column == self.lead and self.continuation.begins_lead(cell.text, row, above)
                above.cells[column].absorb(cell.text, [own], is_apart=is_apart)
                self.shared[id(cell)] = above.cells[column]
            else:
                above.cells[column] = self._cell(cell, row)

    def _new(self, row: Row) -> LogicalRow:
        """The logical row that a printed one begins; cells that span it from above are inherited."""
        cells = {column: self._cell(cell, row) for column, cell in row.cells.items() if column != self.section_column}
        parts = {column: Part(cell, row.grid, row.index + 1) for column, cell in row.filled.items()}
        own_section = parts.pop(self.section_column, None) if self.section_column is not None else None
        again = (own_section,) if own_section and self.section and own_section not in self.section.parts else ()
        new = LogicalRow(self.section, cells, [*again, *parts.values()], again, may_share=row.may_share)
        new.inherited = {column for column, cell in row.cells.items() if cell not in row.begins}
        self._repeat_above(new, row)
        self._share_action(new, row)
        return new

    def _repeat_above(self, new: LogicalRow, row: Row) -> None:
        """A ditto mark stands for what the cell above it holds."""
        for column, cell in row.filled.items():
            above = self.row.cells.get(column) if self.row and is_ditto(cell.text) else None
            if above and above.text and column != self.ref:
                parts = [*above.parts, Part(cell, row.grid, row.index + 1)]
                new.cells[column] = above if column == self.action else LogicalCell(above.text, parts, cell.fill)
                self.shared[id(cell)] = new.cells[column]
                new.inherited.add(column)

    def _share_action(self, new: LogicalRow, row: Row) -> None:
        """A blank action cell under a shared action is the same action; so is one that a page break cut."""
        if self.each_whole or self.action is None or self.row is None or self.action not in self.row.cells:
            return
        above, here = self.row.cells[self.action], new.cells.get(self.action)
        if here is above:
            return
        if here is None or not here.text:
            new.cells[self.action] = above
            new.inherited.add(self.action)
        elif row.first_of_grid and self.continuation.goes_on(self.action, here.text, self.row):
            above.absorb(here.text, here.parts)
            new.cells[self.action] = above
            self.shared[id(row.cells[self.action])] = above


def _parts(row: Row) -> tuple[Part, ...]:
    """The printed cells of a row that have text."""
    return tuple(Part(cell, row.grid, row.index + 1) for cell in row.filled.values())
