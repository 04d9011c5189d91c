"""How a document was understood, for the terminal: tables, headings, rows, confidence and findings."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ingest.discovery import check_reader, find_document
from ingest.errors import UserError
from ingest.isolation import Limits, Task, parse_isolated
from schema.doubts import DOUBTS
from schema.findings import CATALOGUE
from schema.plan import Finding, ParsedAction, ParsedEdition, ParsedPlan, TableReading

_ACTION_LETTERS = 70


def inspect_document(file: Path, reader: str | None, limits: Limits) -> ParsedPlan:
    """A document as parsed, with its council file; raises `UserError` when it cannot be read."""
    return ParsedPlan.model_validate_json(_ask(_task("parse", file, reader), limits))


def draw_document(file: Path, reader: str | None, limits: Limits, out: Path) -> list[str]:
    """Its pages drawn into a folder; returns the names of the files."""
    names: list[str] = json.loads(_ask(_task("draw", file, reader, str(out)), limits))
    return names


def _task(verb: str, file: Path, reader: str | None, out: str | None = None) -> Task:
    if not file.is_file():
        raise UserError(f"{file} is not a file; check the name.")
    check_reader(reader, [file])
    found = find_document(file.parent, file.name)
    return Task(verb, str(file), found.reading(reader), out)


def _ask(task: Task, limits: Limits) -> bytes:
    outcome = parse_isolated(task, limits)
    if outcome.code:
        raise UserError(f"{outcome.message} {CATALOGUE[outcome.code].remedy}")
    return outcome.result or b""


def print_inspection(plan: ParsedPlan) -> None:
    """Everything that a person needs to trust or doubt the rows."""
    console = Console(width=None if sys.stdout.isatty() else 200)
    for line in _about(plan):
        console.print(line, highlight=False, markup=False)
    for table in plan.tables:
        console.print(_columns(table))
    for ordinal, edition in enumerate(plan.editions, start=1):
        if actions := plan.actions_of(ordinal):
            console.print(_rows(edition, actions, len(plan.editions) > 1))
    for line in (*_doubts(plan), *_findings(plan)):
        console.print(line, highlight=False, markup=False, soft_wrap=True)


def _about(plan: ParsedPlan) -> Iterator[str]:
    words = plan.words
    yield f"title    {plan.title or '-'}"
    for edition in plan.editions:
        named = f"  {edition.title}" if len(plan.editions) > 1 else ""
        yield f"edition  {edition.label or '-'}{named}  speaks until {edition.as_at_date or '-'}"
    yield f"read by  {plan.reader}; {plan.page_count or 'no'} pages; {plan.status}"
    yield (
        f"words    {words.words_on_pages} on pages, {words.words_in_tables} in tables of actions: "
        f"{words.words_placed} placed, {words.words_ignored} ignored, {words.words_reported} reported"
    )


def _columns(reading: TableReading) -> Table:
    where = reading.locator or f"pages {reading.page_first}-{reading.page_last}"
    kind = "actions" if reading.holds_actions else "no actions"
    table = Table(
        title=f"table {reading.ordinal}: {where}, {reading.row_count} rows with headings and sections, {kind}",
        title_justify="left",
    )
    for name in ("heading", "field", "why"):
        table.add_column(name, overflow="fold")
    for column in reading.columns:
        table.add_row(column.heading, column.field, column.why)
    return table


def _rows(edition: ParsedEdition, actions: list[ParsedAction], is_one_of_several: bool) -> Table:
    named = f"{edition.title or '-'}, {edition.label or '-'}: " if is_one_of_several else ""
    table = Table(title=escape(f"{named}{len(actions)} rows"), title_justify="left")
    for name in ("row", "page", "ref", "action", "status", "due", "confidence", "because of"):
        table.add_column(name, overflow="fold")
    for action in actions:
        table.add_row(*_row(action))
    return table


def _row(action: ParsedAction) -> tuple[str, ...]:
    text = " ".join((action.action or "").split())
    short = text if len(text) <= _ACTION_LETTERS else text[: _ACTION_LETTERS - 1] + "…"
    shared = "" if action.group_ordinal == action.ordinal else f" (as row {action.group_ordinal})"
    pages = "-" if action.page_first is None else str(action.page_first)
    if action.page_last != action.page_first:
        pages += f"-{action.page_last}"
    return (
        str(action.ordinal),
        pages,
        action.ref or "",
        short.replace("[", r"\[") + shared,
        action.status or "",
        str(action.due_end or ""),
        f"{action.confidence:.2f}",
        ", ".join(action.doubts),
    )


def _doubts(plan: ParsedPlan) -> Iterator[str]:
    """What each doubt about an action means."""
    for code in sorted({code for action in plan.actions for code in action.doubts}):
        yield f"doubt {code}: {DOUBTS[code].meaning}"


def _findings(plan: ParsedPlan) -> Iterator[str]:
    pairs: list[tuple[str, Finding]] = [("document", finding) for finding in plan.findings]
    pairs += [
        (action.ref or f"row {action.ordinal}", finding) for action in plan.actions for finding in action.findings
    ]
    for who, finding in pairs:
        place = f", page {finding.page}" if finding.page else ""
        yield f"{finding.severity} {finding.code} ({who}{place}): {finding.message} {finding.remedy}"
