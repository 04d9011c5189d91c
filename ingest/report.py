"""What an ingest says: progress while it reads, one row a document at the end, and what to do next."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table

from ingest.documents import Read
from ingest.naming import command
from ingest.pipeline import Options, Progress, Report
from ingest.records import findings_of
from schema.values import Severity

_FINDINGS_SQL = (
    "SELECT path, page, code, message, remedy FROM findings JOIN documents USING (document_id) WHERE severity <> 'info'"
)
_ALWAYS_SAID = ("no-actions", "authority-unknown", "authority-doubtful", "source-missing")
_STYLES = {"loaded": "green", "partial": "yellow", "empty": "cyan", "failed": "red"}


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """A bar on a terminal, a line a document elsewhere."""
    if not sys.stderr.isatty():
        yield _print_line
        return
    with Bar(TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[path]}"),
             console=Console(stderr=True), transient=True) as bar:  # fmt: skip
        task = bar.add_task("reading", total=None, path="")

        def advance(document: Read, count: int) -> None:
            bar.update(task, total=count, advance=1, path=document.found.path)

        yield advance


def _print_line(document: Read, _count: int) -> None:
    print(f"read {document.found.path}: {_outcome(document)}", file=sys.stderr)


def _outcome(document: Read) -> str:
    """A document's result in a few words."""
    if document.parsed is None:
        return f"failed ({document.code})"
    rows, actions = _rows_and_actions(document)
    return f"{document.status}, {rows} rows ({actions} actions)"


def _rows_and_actions(document: Read) -> tuple[int, int]:
    parsed = document.parsed
    return (len(parsed.actions), len({a.group_ordinal for a in parsed.actions})) if parsed else (0, 0)


def print_report(report: Report, database: Path) -> None:
    """The closing table, what failed and why, what changed, and what to do next."""
    console = Console(width=None if sys.stdout.isatty() else 160, soft_wrap=False)
    console.print(_table(report.documents))
    for note in report.notes:
        console.print(f"[yellow]note[/] {escape(note)}", highlight=False, soft_wrap=True)
    for line in _troubles(report.documents):
        console.print(line, highlight=False, soft_wrap=True)
    for line in _warnings(report.documents):
        console.print(line, highlight=False, soft_wrap=True)
    console.print(_difference(report), highlight=False)
    console.print(f"database: {database}", highlight=False, soft_wrap=True, markup=False)
    for line in _next_steps(report, database):
        console.print(line, highlight=False, soft_wrap=True, markup=False)


def _table(documents: list[Read]) -> Table:
    table = Table(box=None, pad_edge=False)
    for heading in ("document", "authority", "plan", "status"):
        table.add_column(heading, overflow="fold")
    for heading in ("rows", "actions", "findings", "seconds"):
        table.add_column(heading, justify="right", no_wrap=True)
    for document in documents:
        rows, actions = _rows_and_actions(document)
        table.add_row(
            escape(document.found.path),
            document.authority_id or "unknown",
            "\n".join(_editions(document)) or "-",
            f"[{_STYLES[document.status]}]{document.status}[/]",
            str(rows),
            str(actions),
            str(len(findings_of(document))),
            "cached" if document.from_cache else f"{document.seconds:.1f}",
        )
    return table


def _editions(document: Read) -> list[str]:
    """The plan that a document prints; of several each with its edition and rows."""
    issues = document.issues
    if len(issues) == 1:
        return [issues[0].identity.plan_id]
    return [f"{issue.identity.edition_id} ({len(issue.actions)} rows)" for issue in issues]


def _troubles(documents: list[Read]) -> Iterator[str]:
    """One line for each document that could not be read whole: what happened and what to do."""
    for document in documents:
        for _, finding in findings_of(document):
            if finding.severity is Severity.ERROR or finding.code in _ALWAYS_SAID:
                style = "red" if finding.severity is Severity.ERROR else "yellow"
                text = f"{document.found.path}: {finding.message} {finding.remedy}"
                yield f"[{style}]{finding.code}[/] {escape(text)}"


def _warnings(documents: list[Read]) -> Iterator[str]:
    """One line for each kind of warning: how many, the first of them, and what to do."""
    by_code: dict[str, list[str]] = {}
    for document in documents:
        for _, finding in findings_of(document):
            if finding.severity is Severity.WARNING and finding.code not in _ALWAYS_SAID:
                page = f", page {finding.page}" if finding.page else ""
                text = f"{document.found.path}{page}: {finding.message} {finding.remedy}"
                by_code.setdefault(finding.code, []).append(" ".join(text.split()))
    for code, texts in sorted(by_code.items()):
        count = f"{len(texts)} times, first " if len(texts) > 1 else ""
        yield f"[yellow]{code}[/] {escape(count + texts[0])}"


def _difference(report: Report) -> str:
    before, after = report.actions_before, report.actions_after
    names = sorted(before.keys() | after.keys())
    changes = [f"{name} {change:+d}" for name in names if (change := after.get(name, 0) - before.get(name, 0))]
    total = f"rows {sum(before.values())} -> {sum(after.values())}"
    return f"{total}; {', '.join(changes)}" if changes else f"{total}; no change"


def _next_steps(report: Report, database: Path) -> Iterator[str]:
    which = "" if database == Options().database else f" --database {database}"
    if report.actions_after:
        yield f'next: {command()} query "SELECT authority, ref, action, due_end, status FROM v_actions LIMIT 10"{which}'
    if any(finding.severity is not Severity.INFO for d in report.documents for _, finding in findings_of(d)):
        yield f'findings to look at: {command()} query "{_FINDINGS_SQL}"{which}'
