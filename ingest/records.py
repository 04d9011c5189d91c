"""From parsed documents to the rows of the tables: keys, editions, and which rendition to quote."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from itertools import groupby
from operator import attrgetter

from ingest.discovery import FoundFile
from ingest.documents import Issue, Read
from ingest.identity import Identity
from ingest.renditions import rendition_findings
from schema.authorities import at_date, find_mentions, near_slugs, register
from schema.findings import make_finding
from schema.model import of_known
from schema.plan import Finding, ParsedAction, ParsedPlan, Reading
from schema.tables import (
    Action,
    ActionDateRow,
    ActionLead,
    ActionObjective,
    ActionUpdate,
    Document,
    Edition,
    File,
    FindingRow,
    Plan,
    PlanAuthority,
    ReadingRow,
    SectionRow,
    Table,
)
from schema.values import DocumentOrigin, DocumentStatus

_ORIGINS = list(DocumentOrigin)
_MEDIA_TYPE_UNKNOWN = "application/octet-stream"


def table_rows(documents: list[Read]) -> Iterator[Table]:
    """Every row of every table but those of runs, from documents in order of path."""
    yield from (entry.authority for entry in register().values())
    editions = list(_editions([issue for document in documents for issue in document.issues]))
    current = {edition.preferred_document_id for edition, _ in editions if edition.is_latest}
    yield from _plans(editions)
    yield from (edition for edition, _ in editions)
    others = rendition_findings(documents, {edition.edition_id: preferred for edition, preferred in editions})
    for document in documents:
        yield _document_row(document, document.document_id in current)
        yield from (File(path=copy.path, document_id=copy.document_id) for copy in document.files)
        yield from _finding_rows(document, others.get(document.document_id, []))
        if document.parsed:
            yield from _content_rows(document, document.parsed)


def _preference(document: Read) -> tuple[bool, int, str]:
    """Loaded before partial; published before typeset before transcript."""
    partial = document.status is not DocumentStatus.LOADED
    return partial, _ORIGINS.index(document.found.facts.origin), document.found.path


def _editions(issues: list[Issue]) -> Iterator[tuple[Edition, Issue]]:
    """The editions of every plan, in order of time, each with the issue to quote."""
    keyed = sorted(issues, key=lambda i: (i.identity.plan_id, i.identity.edition_id, _preference(i.document)))
    for _, of_plan in groupby(keyed, key=lambda i: i.identity.plan_id):
        preferred = [next(group) for _, group in groupby(of_plan, key=lambda i: i.identity.edition_id)]
        preferred.sort(key=_time)
        for ordinal, issue in enumerate(preferred, start=1):
            yield _edition(issue, ordinal, ordinal == len(preferred)), issue


def _time(issue: Issue) -> tuple[date, date, str, int]:
    told = issue.edition
    at = told.as_at_date or date.min
    return told.period_end or at, at, issue.document.found.path, issue.ordinal


def _edition(preferred: Issue, ordinal: int, is_latest: bool) -> Edition:
    identity, told = preferred.identity, preferred.edition
    return Edition(
        edition_id=identity.edition_id,
        plan_id=identity.plan_id,
        label=identity.label,
        period_start=told.period_start,
        period_end=told.period_end,
        as_at_date=told.as_at_date,
        ordinal=ordinal,
        is_latest=is_latest,
        preferred_document_id=preferred.document.document_id,
    )


def _plans(editions: list[tuple[Edition, Issue]]) -> Iterator[Table]:
    for edition, issue in editions:
        if not edition.is_latest:
            continue
        identity = issue.identity
        yield Plan(
            plan_id=identity.plan_id, authority_id=identity.authority_id, title=identity.title, topic=identity.topic
        )
        for authority_id in _authorities(identity):
            yield PlanAuthority(plan_id=identity.plan_id, authority_id=authority_id)


def _authorities(identity: Identity) -> list[str]:
    """The plan's authority, and for a joint plan all those that its title names."""
    named = [at_date(mention.authority_ids, None) for mention in find_mentions(identity.title or "")]
    return list(dict.fromkeys([*([identity.authority_id] if identity.authority_id else []), *named]))


def _document_row(document: Read, is_current: bool) -> Document:
    found, facts, parsed = document.found, document.found.facts, document.parsed
    main = next((issue.identity for issue in document.issues), None)
    words = parsed.words.model_dump() if parsed else {}
    return Document(
        document_id=document.document_id,
        edition_id=main.edition_id if main else None,
        plan_id=main.plan_id if main else None,
        authority_id=document.authority_id,
        path=found.path,
        media_type=parsed.media_type if parsed else _MEDIA_TYPE_UNKNOWN,
        byte_count=found.byte_count,
        page_count=parsed.page_count if parsed else None,
        title=document.title,
        origin=facts.origin,
        publisher=facts.publisher,
        source_url=facts.source_url,
        retrieved_on=facts.retrieved_on,
        licence=facts.licence,
        is_current=is_current,
        status=document.status,
        error_code=document.code,
        error_message=document.message,
        reader=parsed.reader if parsed else None,
        **words,
    )


def findings_of(document: Read) -> list[tuple[int | None, Finding]]:
    """Every finding about a document, with the ordinal of the action that it concerns."""
    parsed = document.parsed
    found: list[tuple[int | None, Finding]] = [(None, finding) for finding in _document_findings(document)]
    found += [(None, finding) for finding in (parsed.findings if parsed else ())]
    found += [(a.ordinal, finding) for a in (parsed.actions if parsed else ()) for finding in a.findings]
    return found


def _document_findings(document: Read) -> Iterator[Finding]:
    found, parsed = document.found, document.parsed
    if document.code:
        yield make_finding(document.code, document.message or "")
    if document.missing and parsed:
        yield make_finding("source-missing", f"{found.path} is no longer there.")
    if parsed and document.authority_id is None:
        yield _authority_unknown(found)
    named = _other_authority(document)
    if named:
        yield make_finding(
            "authority-doubtful", f"{found.path} is taken for {document.authority_id}'s; its title names {named}."
        )
    counted, read = found.facts.rows, len(parsed.actions) if parsed else 0
    if counted is not None and parsed and counted != read:
        yield make_finding("row-count-differs", f"{counted} rows were counted by hand, {read} were read.")


def _authority_unknown(found: FoundFile) -> Finding:
    """With the folder that is no authority's, and those whose names are like it."""
    folder = found.file.parent.name
    like = near_slugs(folder)
    message = f"Nothing tells whose document {found.path} is: no authority of the register is called {folder!r}."
    remedy = f"Rename the folder, to {' or '.join(like)} perhaps." if like else None
    return make_finding("authority-unknown", message, remedy=remedy)


def _other_authority(document: Read) -> str | None:
    """The authority that a title names, where it names only others than the document's own."""
    mentions = find_mentions(document.title or "")
    named = {authority_id for mention in mentions for authority_id in mention.authority_ids}
    return min(named) if named and document.authority_id and document.authority_id not in named else None


def _finding_rows(document: Read, others: Iterable[Finding]) -> Iterator[FindingRow]:
    prefix = document.document_id[:12]
    pairs = [*findings_of(document), *((None, finding) for finding in others)]
    for number, (ordinal, finding) in enumerate(pairs, start=1):
        yield FindingRow(
            finding_id=f"{prefix}-f{number:04d}",
            document_id=document.document_id,
            action_id=_action_id(prefix, ordinal) if ordinal else None,
            **vars(finding),
        )


def _action_id(prefix: str, ordinal: int) -> str:
    return f"{prefix}-{ordinal:04d}"


def _section_id(prefix: str, ordinal: int | None) -> str | None:
    return f"{prefix}-s{ordinal:03d}" if ordinal else None


def _content_rows(document: Read, parsed: ParsedPlan) -> Iterator[Table]:
    prefix = document.document_id[:12]
    for section in parsed.sections:
        yield SectionRow(
            section_id=_section_id(prefix, section.ordinal) or "",
            document_id=document.document_id,
            ordinal=section.ordinal,
            number=section.number,
            title=section.title,
            parent_section_id=_section_id(prefix, section.parent_ordinal),
            theme=section.theme,
        )
    for issue in document.issues:
        for action in issue.actions:
            yield from _action_rows(issue, action, prefix)


_OF_READING = [field.name for field in fields(Reading)]
_values_of_reading = attrgetter(*_OF_READING)
_NOT_COLUMNS = {"edition_ordinal", "group_ordinal", "section_ordinal", "leads", "dates", "objectives", "updates",
                "readings", "findings", "doubts"}  # fmt: skip


def _action_rows(issue: Issue, action: ParsedAction, prefix: str) -> Iterator[Table]:
    identity = issue.identity
    action_id = _action_id(prefix, action.ordinal)
    yield Action(
        action_id=action_id,
        plan_id=identity.plan_id,
        edition_id=identity.edition_id,
        document_id=issue.document.document_id,
        authority_id=identity.authority_id,
        section_id=_section_id(prefix, action.section_ordinal),
        action_group=_action_id(prefix, action.group_ordinal),
        **{name: value for name, value in vars(action).items() if name not in _NOT_COLUMNS},
    )
    lists = ((ActionLead, action.leads), (ActionDateRow, action.dates), (ActionObjective, action.objectives),
             (ActionUpdate, action.updates))  # fmt: skip
    for table, values in lists:
        for ordinal, value in enumerate(values, start=1):
            yield table(action_id=action_id, ordinal=ordinal, **vars(value))
    for reading in action.readings:
        told = dict(zip(_OF_READING, _values_of_reading(reading), strict=True))
        yield of_known(ReadingRow, action_id=action_id, **told)
