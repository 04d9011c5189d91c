"""From a document to its plan: the stages in order. Read this file first."""

from pathlib import Path
from typing import NamedTuple

from parsers.builder import PlanBuilder
from parsers.cards.cut_rows import with_cut_rows
from parsers.column import Column
from parsers.columns.by_values import aims_below_titles
from parsers.columns.findings import table_reading, unread_findings
from parsers.columns.left import with_columns_left
from parsers.columns.of_tables_alike import map_all
from parsers.columns.parted import with_parted_columns
from parsers.council import ReadingSettings
from parsers.document.about import About, read_about
from parsers.document.editions import Edition, PlanPart, find_editions, names_above, possible_parts
from parsers.document.running_heads import with_running_heads
from parsers.document.spreads import plan_of_file
from parsers.draft import RowSettings
from parsers.headings.known import Vocabulary
from parsers.labelled import with_labelled
from parsers.outline import outline_of, settings_of
from parsers.purposes.facts import Judged, without_facts
from parsers.purposes.purpose import why_not_actions
from parsers.readers import read_document
from parsers.rows.labelled import with_labelled_rows
from parsers.sections.title_boxes import with_title_boxes
from parsers.source import Paragraph, Source
from parsers.table import Table
from parsers.tables.chequered import with_plain_grounds
from parsers.tables.finding import FoundTables, find_tables
from parsers.tables.halves import with_halves_joined
from parsers.tables.inner_tables import with_inner_tables
from parsers.tables.printed_figures import with_printed_figures
from parsers.titles.finding import titles_above, without_part_of_report
from parsers.titles.of_chapters import chapters_above
from schema.plan import ParsedPlan


class _EditionToBuild(NamedTuple):
    """A plan of a document: its own account of itself, what its rows have in common, and its tables of actions."""

    about: About
    settings: RowSettings
    tables: list[tuple[Table, list[Column]]]


def parse_document(path: Path, settings: ReadingSettings) -> ParsedPlan:
    """The plan that a file holds; raises `DocumentError` for a file that cannot be read."""
    source = read_document(path, settings.reader, settings.vocabulary)
    return build_plan(source, settings)


def build_plan(source: Source, settings: ReadingSettings) -> ParsedPlan:
    """The plan that a document holds, or the several: tables, headings, editions, rows, then values."""
    return _plan_of(*_understood(source, settings))


def _understood(source: Source, settings: ReadingSettings) -> tuple[PlanBuilder, list[_EditionToBuild]]:
    """The tables of actions of a document, by edition, and a builder that knows the rest: the document may go."""
    vocabulary = settings.vocabulary
    source = with_cut_rows(with_inner_tables(with_plain_grounds(source), vocabulary), vocabulary)
    source = with_title_boxes(with_running_heads(source, vocabulary), vocabulary)
    source = with_labelled(with_printed_figures(source), vocabulary)
    titles, parts = titles_above(source, vocabulary), possible_parts(source)
    found, judged = _judged(source, vocabulary, titles, parts, by_values=False)
    if all(reason for _, _, reason in judged):
        found, judged = _judged(source, vocabulary, titles, parts, by_values=True)
    of_actions = [(table, columns) for table, columns, reason in judged if reason is None]
    editions, owners = find_editions(source, parts, [table for table, _ in of_actions])
    readings = [table_reading(table, columns, reason is None) for table, columns, reason in judged]
    sections = _sections(source, titles, [table.first_grid for table, _ in of_actions])
    builder = PlanBuilder(outline_of(source, vocabulary), readings, sections, vocabulary)
    builder.findings += unread_findings(found.unused, [(t, columns, why) for t, columns, why in judged if why])
    own_tables = [
        [pair for pair, owner in zip(of_actions, owners, strict=True) if owner == n] for n in range(len(editions))
    ]
    return builder, [_edition(edition, tables, settings) for edition, tables in zip(editions, own_tables, strict=True)]


def _sections(source: Source, titles: dict[int, Paragraph], grids: list[int]) -> dict[int, Paragraph]:
    """The titles that are sections of the tables of actions, which begin with these `grids`."""
    own = without_part_of_report(titles, grids)
    return own | chapters_above(source, own, grids)


def _judged(
    source: Source, vocabulary: Vocabulary, titles: dict[int, Paragraph], parts: list[PlanPart], *, by_values: bool
) -> tuple[FoundTables, list[Judged]]:
    """The tables with their columns and why they are none of actions; headings known, or told `by_values` as well."""
    titled = {number: title.text for number, title in titles.items()}
    found = find_tables(source, vocabulary, titles, names_above(parts), by_values=by_values)
    whole = with_labelled_rows(with_halves_joined(found.tables, titled), vocabulary)
    mapped = aims_below_titles(map_all(with_parted_columns(whole, vocabulary), vocabulary.own), titled)
    judged = [(table, columns, why_not_actions(table, columns, vocabulary)) for table, columns in mapped]
    told = [(table, columns if why else with_columns_left(columns, table), why) for table, columns, why in judged]
    return found, without_facts(told, titled)


def _edition(edition: Edition, tables: list[tuple[Table, list[Column]]], settings: ReadingSettings) -> _EditionToBuild:
    captions = [text for table, _ in tables for text in table.caption_texts]
    about = read_about(edition.source, captions, edition.names)
    return _EditionToBuild(about, settings_of(edition.source, about, settings), tables)


def _plan_of(builder: PlanBuilder, editions: list[_EditionToBuild]) -> ParsedPlan:
    """The record of a plan or several; each table is let go once its actions are made, not to keep both in memory."""
    for edition in editions:
        builder.begin_edition(edition.about, edition.settings, edition.tables)
        while edition.tables:
            builder.add_table(*edition.tables.pop(0))
    return plan_of_file(builder.plan(), builder.outline.spreads)
