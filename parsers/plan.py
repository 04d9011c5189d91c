"""From a document to its plan: the stages in order. Read this file first."""

from pathlib import Path

from parsers.about import read_about
from parsers.builder import PlanBuilder
from parsers.council import Reading as CouncilReading
from parsers.headings import Column, map_headings
from parsers.readers import read_document
from parsers.source import Source
from parsers.table_findings import table_reading, unread_findings
from parsers.tables import action_headings, find_tables, known_headings
from schema.plan import ParsedPlan

_ABOUT_PEOPLE_AND_TIME = {"lead_text", "target_text", "start_text", "status_text", "rag_text"}
_ABOUT_SUBSTANCE = {"progress", "outcomes", "milestones", "measures", "resources"}


def parse_document(path: Path, settings: CouncilReading) -> ParsedPlan:
    """The plan that a file holds; raises `DocumentError` for a file that cannot be read."""
    return build_plan(read_document(path, settings.reader), settings)


def build_plan(source: Source, settings: CouncilReading) -> ParsedPlan:
    """The plan that a document holds: tables, headings, rows, then values."""
    own = settings.folded_headings
    of_action = frozenset(heading for heading, name in own.items() if name == "action")
    found = find_tables(source, known_headings() | frozenset(own), action_headings() | of_action)
    mapped = [(table, map_headings(table, own)) for table in found.tables]
    of_actions = [(table, columns) for table, columns in mapped if holds_actions(columns)]
    captions = [cell.text for table, _ in of_actions for row in table.captions for cell in row.filled.values()]
    readings = [table_reading(*pair, holds_actions(pair[1])) for pair in mapped]
    builder = PlanBuilder(source, settings, read_about(source, captions), readings)
    builder.findings += unread_findings(found.unused, [pair for pair in mapped if pair not in of_actions])
    for table, columns in of_actions:
        builder.add_table(table, columns)
    return builder.plan()


def holds_actions(columns: list[Column]) -> bool:
    """Whether a table is one of actions: it says what is to be done, and something more about it."""
    fields = {column.field for column in columns}
    return "action" in fields and bool(fields & (_ABOUT_PEOPLE_AND_TIME | _ABOUT_SUBSTANCE))
