"""Building a plan: actions, sections, findings and the count of words, collected table by table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsers.actions.building import build_action
from parsers.actions.confidence import rate_actions
from parsers.actions.conservation import check_row
from parsers.actions.references_before import count_on, reference_reader
from parsers.actions.word_account import WordAccount
from parsers.column import Column
from parsers.columns.findings import below_findings, heading_findings
from parsers.document.about import About
from parsers.document.own_headings import unused_headings
from parsers.document.repeats import drop_repeats
from parsers.draft import RowSettings
from parsers.headings.known import Vocabulary
from parsers.labels.in_text import tells_more_of_row
from parsers.logical import LogicalRow, SectionHeading
from parsers.outline import Outline
from parsers.printed_rows import Row
from parsers.rows.below import is_total, notes_below
from parsers.rows.joining import join_rows
from parsers.sections.above import sections_above
from parsers.sections.listing import Sections, under_sections, with_numbers_apart
from parsers.source import Paragraph
from parsers.table import Table
from schema.findings import make_finding
from schema.model import changed
from schema.plan import Finding, ParsedAction, ParsedEdition, ParsedPlan, TableReading
from schema.values import DocumentStatus, Severity
from schema.vocabulary import fold


@dataclass(slots=True)
class PlanBuilder:
    """Collects sections, actions, findings and counts of words while editions are begun and tables added."""

    outline: Outline
    tables: list[TableReading]
    titles: dict[int, Paragraph]
    vocabulary: Vocabulary
    editions: list[About] = field(default_factory=list)
    sections: Sections = field(default_factory=Sections)
    actions: list[ParsedAction] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    words: WordAccount = field(default_factory=WordAccount)
    columns: dict[int, list[Column]] = field(default_factory=dict)  # ordinal of an action -> columns of its table
    settings: RowSettings = field(init=False)
    counts_on: bool = False  # whether plain numbers before actions count on from table to table

    def begin_edition(self, about: About, settings: RowSettings, tables: Sequence[tuple[Table, list[Column]]]) -> None:
        """The tables to be added next are those of this plan."""
        self.editions.append(about)
        self.settings = settings
        self.counts_on = count_on(tables)

    @property
    def about(self) -> About:
        """What the edition in hand says of itself."""
        return self.editions[-1]

    def add_table(self, table: Table, columns: list[Column]) -> None:
        """The actions of one table."""
        self.findings += heading_findings(table, columns)
        table = self._without_others(table)
        self.words.leave_out([*table.header.cells, *table.repeated])
        section = self._section_above(table)
        table = self._without_remarks(table, section)
        action_column = next(column.index for column in columns if column.field == "action")
        settings = replace(self.settings, reference_of=reference_reader(table, columns, self.counts_on))
        by_index = {column.index: column for column in columns}
        first_action_of: dict[int, int] = {}
        for row in join_rows(table, columns, self.outline.vocabulary, self.vocabulary):
            if isinstance(row, SectionHeading):
                self._add_heading(row)
                continue
            row.section = self._section(row.section) or section
            action = self._action_of(row, by_index, settings)
            group = first_action_of.setdefault(id(row.cells.get(action_column)), action.ordinal)
            self.columns[action.ordinal] = columns
            self.actions.append(changed(action, group_ordinal=group))

    def _action_of(self, row: LogicalRow, columns: Mapping[int, Column], settings: RowSettings) -> ParsedAction:
        """The action that a row prints, in its edition and section, with the words that found no place in it."""
        action = build_action(row, columns, settings, len(self.actions) + 1)
        unplaced = self.words.place_row(action.ordinal, row, check_row(row, columns, action, self.vocabulary))
        return changed(
            action,
            edition_ordinal=len(self.editions),
            section_ordinal=self.sections.ordinals.get(row.section) if row.section else None,
            findings=(*action.findings, *unplaced),
        )

    def _without_others(self, table: Table) -> Table:
        """A table without the rows of totals and notes, which are told and left out."""
        totals, notes = [row for row in table.rows if is_total(row)], notes_below(table.rows)
        self.findings += below_findings(totals, notes)
        others = {id(row): row for row in (*totals, *notes)}
        self.words.leave_out([cell for row in others.values() for cell in row.begins])
        return replace(table, rows=[row for row in table.rows if id(row) not in others]) if others else table

    def _without_remarks(self, table: Table, section: SectionHeading | None) -> Table:
        """A table without the row atop it that but tells more of the section above, as no other does; it is told."""
        found = [row for row in table.rows if _is_remark(row, self.vocabulary)] if section else []
        if len(found) != 1 or found[0] is not table.rows[0]:
            return table
        self.findings += below_findings([], found)
        self.words.leave_out(list(found[0].begins))
        return replace(table, rows=table.rows[1:])

    def _section_above(self, table: Table) -> SectionHeading | None:
        """The last section above a table's headings, all of which are added."""
        above = sections_above(table, self.titles.get(table.first_grid), self.about, self.vocabulary)
        self.words.leave_out(above.left_out)
        for heading in above.headings:
            self._add_section(heading)
        return above.headings[-1] if above.headings else None

    def _add_heading(self, heading: SectionHeading) -> None:
        """A row of its own in a table is a section, unless it names a part of the document."""
        if self._section(heading):
            self._add_section(heading)
        else:
            self.words.leave_out([part.cell for part in heading.parts])

    def _section(self, heading: SectionHeading | None) -> SectionHeading | None:
        return None if heading and self.about.names_own_part(heading.title) else heading

    def _add_section(self, heading: SectionHeading) -> None:
        """A section, whether or not actions stand under it."""
        self.sections.add(heading)
        self.words.place_heading(heading)

    def plan(self) -> ParsedPlan:
        """Everything collected, as one record."""
        self._drop_repeats()
        sections = with_numbers_apart(self.sections.listed)
        self.actions = rate_actions(under_sections(self.actions, sections), self.columns)
        return ParsedPlan(
            status=self._status(),
            reader=self.outline.reader,
            media_type=self.outline.media_type,
            page_count=self.outline.page_count,
            title=self.outline.title,
            opening_text=self.outline.opening_text,
            editions=tuple(self._editions()),
            words=self.words.totals(self.outline.word_count),
            tables=tuple(self.tables),
            sections=tuple(sections),
            actions=tuple(self.actions),
            findings=(*self.outline.findings, *self.findings, *self._findings_of_whole()),
        )

    def _findings_of_whole(self) -> Iterator[Finding]:
        """That a document prints several editions, headings of the council file in vain, or no actions."""
        if len(self.editions) > 1:
            message = f"The document prints {len(self.editions)} editions: {'; '.join(_titles(self.editions))}."
            yield make_finding("several-editions", message)
        if self.outline.own_headings:
            yield from unused_headings(self.outline.own_headings, self._used_headings())
        if not self.actions:
            tables = "No table of this document has headings of an action plan."
            message = tables if self.outline.has_tables else "No table was found in this document, and so no action."
            yield make_finding("no-actions", message)

    def _used_headings(self) -> set[str]:
        """The headings, folded, under which values of actions stand."""
        of_columns = {fold(column.heading) for columns in self.columns.values() for column in columns}
        return of_columns | {fold(reading.heading or "") for action in self.actions for reading in action.readings}

    def _drop_repeats(self) -> None:
        """Rows that the document prints twice are loaded once; the words of the second printing are left out."""
        repeats = drop_repeats(self.actions)
        if repeats.dropped:
            dropped = set(repeats.dropped)
            again = [action for action in self.actions if action.ordinal in dropped]
            self.words.leave_out_rows(action.ordinal for action in again)
            message = f"{len(again)} rows print again what stands above; they are loaded once."
            self.findings.append(make_finding("table-repeated", message, page=again[0].page_first))
            self.actions = repeats.actions

    def _status(self) -> DocumentStatus:
        if not self.actions:
            return DocumentStatus.EMPTY
        errors = any(finding.severity is Severity.ERROR for finding in self.outline.findings)
        return DocumentStatus.PARTIAL if errors or self.words.has_lost else DocumentStatus.LOADED

    def _editions(self) -> Iterator[ParsedEdition]:
        for ordinal, about in enumerate(self.editions, start=1):
            yield about.edition(action for action in self.actions if action.edition_ordinal == ordinal)


def _is_remark(row: Row, vocabulary: Vocabulary) -> bool:
    """Whether a row is but a text across the table with a label of what goes on with a row: `Our response: …`."""
    return len(row.begins) == 1 and row.begins[0].column_span > 1 and tells_more_of_row(row.begins[0].text, vocabulary)


def _titles(editions: list[About]) -> list[str]:
    return [" ".join(filter(None, (about.title, about.label and f"({about.label})"))) for about in editions]
