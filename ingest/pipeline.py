"""The ingest: every document found, parsed apart from the others, and loaded into a database put in place whole."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from pathlib import Path

from ingest.cache import ResultCache, library_versions
from ingest.database import replacing
from ingest.discovery import FoundFile, check_reader, find_document, find_documents, with_distinct_paths
from ingest.documents import Read, plans_told_apart
from ingest.errors import UserError
from ingest.identity import authority_of, identify
from ingest.isolation import Limits, Outcome, Task, parse_isolated
from ingest.records import table_rows
from ingest.warehouse import Earlier, load_database, parquet_folder, read_earlier, schema_fingerprint
from parsers.council import FILE_NAME, Council
from parsers.readers import ENDINGS
from schema.plan import ParsedPlan
from schema.tables import Action, Edition, FindingRow, Run, RunDocument, Table
from schema.values import DocumentStatus

Progress = Callable[[Read, int], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What an ingest was asked to do."""

    paths: tuple[Path, ...] = (Path("data/raw"),)
    database: Path = Path("data/curated/actionplans.duckdb")
    only: bool = False
    reader: str | None = None
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    limits: Limits = field(default_factory=Limits)
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What an ingest did: its documents, paths that gave none, and current rows by authority before and after."""

    documents: list[Read]
    notes: list[str]
    actions_before: dict[str, int]
    actions_after: dict[str, int]

    @property
    def is_incomplete(self) -> bool:
        """Whether something could not be read whole, or a path gave nothing."""
        unfinished = (DocumentStatus.PARTIAL, DocumentStatus.FAILED)
        return bool(self.notes) or any(document.status in unfinished for document in self.documents)


def run_ingest(options: Options, progress: Progress) -> Report:
    """Read every document and load the database; `progress` is told of each document read and how many there are.

    Raises `UserError` when nothing can be done: no documents at all, a broken council file, a database in use.
    """
    started = datetime.now(UTC)
    outputs = (options.database, parquet_folder(options.database))
    given = find_documents([path for path in options.paths if path.exists()], outputs)
    check_reader(options.reader, (found.file for found in given))
    notes = _notes(options.paths, given)
    with replacing(options.database, parquet_folder(options.database)) as unfinished:
        earlier = read_earlier(options.database)
        kept = [] if options.only else [*_kept(earlier, given, options.paths)]
        found = with_distinct_paths([*_as_before(earlier, given), *kept])
        if not found and not earlier.sources:
            raise UserError(" ".join([*notes, "There is nothing to read; put documents under data/raw/<authority>/."]))
        documents = plans_told_apart(_read_all(found, options, progress))
        rows = list(table_rows(documents))
        load_database(unfinished, [*rows, *earlier.runs, *_run_rows(rows, documents, found, started)])
    return Report(documents, notes, earlier.actions, _current_rows(rows))


def _notes(paths: Iterable[Path], given: list[FoundFile]) -> list[str]:
    """Paths that gave no document, and entries of council files for documents that are not there."""
    notes = [f"{path} does not exist; check the name." for path in paths if not path.exists()]
    folders = [path.absolute() for path in paths if path.is_dir()]
    here = {found.file for found in given}
    empty = [folder for folder in folders if not any(file.is_relative_to(folder) for file in here)]
    stated = {
        found.council_folder / name for found in given if found.council_folder for name in found.council.documents
    }
    missing = [file for file in sorted(stated - here) if any(file.is_relative_to(folder) for folder in folders)]
    notes += [f"{folder} holds no documents." for folder in empty]
    return [*notes, *(f"{file.parent / FILE_NAME} speaks of {file.name}, which is not there." for file in missing)]


def _as_before(earlier: Earlier, given: list[FoundFile]) -> Iterator[FoundFile]:
    """The files given; one that was read before below a higher folder keeps its path from there."""
    known = {root / path: (root, path) for root, path, _ in earlier.sources}
    for found in given:
        root, path = known.get(found.file, (found.root, found.path))
        higher = found.root.is_relative_to(root)
        yield replace(found, root=root, path=path) if higher else found


def _kept(earlier: Earlier, given: list[FoundFile], paths: Iterable[Path]) -> Iterator[FoundFile]:
    """Files read before that do not stand under the paths given; they stay."""
    roots = [path.absolute() for path in paths]
    known = {found.file for found in given}
    for root, path, document_id in earlier.sources:
        file = root / path
        if file in known or any(file.is_relative_to(folder) for folder in roots):
            continue
        yield find_document(root, path) if file.exists() else FoundFile(root, path, document_id, 0, Council(), None)


def _read_all(found: list[FoundFile], options: Options, progress: Progress) -> list[Read]:
    """Every document read, in order of path; of copies the first is read whose ending a reader knows."""
    by_id = sorted(found, key=lambda item: (item.document_id, item.file.suffix.lower() not in ENDINGS, item.path))
    copies = [tuple(group) for _, group in groupby(by_id, key=lambda item: item.document_id)]
    copies.sort(key=lambda group: group[0].path)
    with ThreadPoolExecutor(options.jobs) as executor:
        return list(_read_each(copies, options, executor, progress))


def _read_each(
    copies: list[tuple[FoundFile, ...]], options: Options, executor: Executor, progress: Progress
) -> Iterator[Read]:
    cache = ResultCache(options.database.parent / ".cache")
    for document in executor.map(partial(_read, options=options, cache=cache), copies):
        progress(document, len(copies))
        yield document


def _read(files: tuple[FoundFile, ...], options: Options, cache: ResultCache) -> Read:
    """One document, from the cache or from a child process."""
    found = files[0]
    settings = found.reading(options.reader)
    if found.trouble:
        return _identified(found, files, None, Outcome(None, "file-unreadable", found.trouble, 0.0))
    if not found.file.exists():
        outcome = Outcome(None, "source-missing", f"{found.path} is no longer there.", 0.0)
        return replace(_identified(found, files, cache.latest(found.document_id), outcome), missing=True)
    cached = None if options.fresh else cache.get(found.document_id, settings)
    if cached:
        return _identified(found, files, cached, Outcome(None, None, None, 0.0), from_cache=True)
    outcome = parse_isolated(Task("parse", str(found.file), settings), options.limits)
    if outcome.result:
        cache.put(found.document_id, settings, outcome.result)
    parsed = ParsedPlan.model_validate_json(outcome.result) if outcome.result else None
    return _identified(found, files, parsed, outcome)


def _identified(
    found: FoundFile,
    files: tuple[FoundFile, ...],
    parsed: ParsedPlan | None,
    outcome: Outcome,
    from_cache: bool = False,
) -> Read:
    authority = authority_of(found, parsed)
    return Read(
        found=found,
        files=files,
        parsed=parsed,
        identities=identify(found, parsed, authority) if parsed else (),
        authority_id=authority,
        code=None if parsed else outcome.code,
        message=None if parsed else outcome.message,
        seconds=outcome.seconds,
        from_cache=from_cache,
    )


def _run_rows(rows: list[Table], documents: list[Read], found: list[FoundFile], started: datetime) -> Iterator[Table]:
    finished = datetime.now(UTC)
    counts = Counter(map(type, rows))
    run_id = f"{started:%Y%m%dT%H%M%S.%f}-{os.getpid()}"
    yield Run(
        run_id=run_id,
        started_at=started.replace(tzinfo=None),
        finished_at=finished.replace(tzinfo=None),
        versions=json.dumps(library_versions()),
        schema_fingerprint=schema_fingerprint(),
        sources=json.dumps(sorted((str(item.root), item.path, item.document_id) for item in found)),
        document_count=len(documents),
        action_count=counts[Action],
        finding_count=counts[FindingRow],
    )
    for document in documents:
        yield RunDocument(
            run_id=run_id,
            document_id=document.document_id,
            parsed_at=finished.replace(tzinfo=None),
            parse_seconds=document.seconds,
            from_cache=document.from_cache,
        )


def _current_rows(rows: list[Table]) -> dict[str, int]:
    """Printed rows of each plan's latest edition, as its preferred document has them, by authority."""
    latest = {(row.edition_id, row.preferred_document_id) for row in rows if isinstance(row, Edition) and row.is_latest}
    actions = [row for row in rows if isinstance(row, Action) and (row.edition_id, row.document_id) in latest]
    names = [action.authority_id or "unknown" for action in actions]
    return dict(sorted(Counter(names).items()))
