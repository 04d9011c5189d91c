"""The tables of the database, one model each; the fields are their columns."""

from dataclasses import fields
from datetime import date, datetime
from typing import Any, ClassVar

from pydantic import Field, create_model

from schema.model import Model
from schema.plan import ActionDate, ActionFields, Finding, Lead, Objective, Reading, Update, WordCounts
from schema.values import AuthorityKind, DocumentOrigin, DocumentStatus


class Table(Model):
    """A table: its name, its key and its comment; the fields are its columns."""

    table_name: ClassVar[str]
    key: ClassVar[tuple[str, ...]]


class Authority(Table):
    """Local authorities of the United Kingdom, past and present."""

    table_name = "authorities"
    key = ("authority_id",)
    authority_id: str = Field(description="Short name in lower case: islington")
    name: str = Field(description="Official name")
    kind: AuthorityKind = Field(description="Kind of authority")
    nation: str = Field(description="England, Scotland, Wales or Northern Ireland")
    region: str | None = Field(None, description="Region of England, else the nation")
    gss_code: str | None = Field(None, description="Code of the Government Statistical Service")
    valid_from: date | None = Field(None, description="First day of the authority")
    valid_to: date | None = Field(None, description="Last day; NULL while it exists")
    replaced_by: str | None = Field(None, description="Its successors, separated by ;")


class Plan(Table):
    """Plans, whatever their edition."""

    table_name = "plans"
    key = ("plan_id",)
    plan_id: str = Field(description="authority / topic")
    authority_id: str | None = Field(None, description="Whose plan it is; NULL when unknown")
    title: str | None = Field(None, description="Title of its latest edition")
    topic: str = Field(description="What it is about")


class PlanAuthority(Table):
    """Every authority of a joint plan."""

    table_name = "plan_authorities"
    key = ("plan_id", "authority_id")
    plan_id: str = Field(description="The plan")
    authority_id: str = Field(description="One of its authorities")


class Edition(Table):
    """Issues of a plan over the years."""

    table_name = "editions"
    key = ("edition_id",)
    edition_id: str = Field(description="plan / label")
    plan_id: str = Field(description="The plan")
    label: str | None = Field(None, description="The edition as printed")
    period_start: date | None = Field(None, description="First day that it covers")
    period_end: date | None = Field(None, description="Last day that it covers")
    as_at_date: date | None = Field(None, description="The latest date at which the document can speak")
    ordinal: int = Field(description="Order among the plan's editions, from 1")
    is_latest: bool = Field(description="Whether no later edition is loaded")
    preferred_document_id: str | None = Field(None, description="The rendition to quote")


class DocumentKeys(Table):
    """What a document is and how its reading ended."""

    document_id: str = Field(description="SHA-256 of the bytes")
    edition_id: str | None = Field(None, description="The edition that it prints; the first of several")
    plan_id: str | None = Field(None, description="The plan; that of the first edition")
    authority_id: str | None = Field(None, description="The authority")
    path: str = Field(description="Its path below the folder given")
    media_type: str = Field(description="What kind of file it is")
    byte_count: int = Field(description="Size in bytes")
    page_count: int | None = Field(None, description="Pages")
    title: str | None = Field(None, description="Its title")
    origin: DocumentOrigin = Field(description="Published by the council, typeset again, or a transcript")
    publisher: str | None = Field(None, description="Who published it")
    source_url: str | None = Field(None, description="Where it was published")
    retrieved_on: date | None = Field(None, description="When it was fetched")
    licence: str | None = Field(None, description="Its licence, as far as known")
    is_current: bool = Field(description="Preferred document of the latest edition of a plan that it prints")
    status: DocumentStatus = Field(description="loaded, partial, empty or failed")
    error_code: str | None = Field(None, description="Why it failed: a code of the catalogue")
    error_message: str | None = Field(None, description="Why it failed, in a sentence")
    reader: str | None = Field(None, description="What read it")


class Document(WordCounts, DocumentKeys):
    """Documents, known by their bytes."""

    table_name = "documents"
    key = ("document_id",)


class File(Table):
    """Every file seen, identical copies included."""

    table_name = "files"
    key = ("path",)
    path: str = Field(description="Path below the folder given")
    document_id: str = Field(description="SHA-256 of its bytes")


class SectionRow(Table):
    """Headings that actions stand under."""

    table_name = "sections"
    key = ("section_id",)
    section_id: str = Field(description="document and order")
    document_id: str = Field(description="The document")
    ordinal: int = Field(description="Order in the document, from 1")
    number: str | None = Field(None, description="Its number as printed")
    title: str = Field(description="Its text without the number")
    parent_section_id: str | None = Field(None, description="The section that it stands under")
    theme: str | None = Field(None, description="Its theme in the vocabulary of themes")


class ActionKeys(Table):
    """What an action belongs to."""

    action_id: str = Field(description="Names one row in one document; the same on every ingest of the same bytes")
    plan_id: str | None = Field(None, description="The plan")
    edition_id: str | None = Field(None, description="The edition")
    document_id: str = Field(description="The document")
    authority_id: str | None = Field(None, description="The authority")
    section_id: str | None = Field(None, description="The section")
    ordinal: int = Field(description="Order in the document, from 1")
    action_group: str = Field(description="action_id of the first row that shares the action cell")


class Action(ActionFields, ActionKeys):
    """One row for each printed row in which a council says what it will do."""

    table_name = "actions"
    key = ("action_id",)


class OfAction(Table):
    """A value in a list that an action has."""

    key = ("action_id", "ordinal")
    action_id: str = Field(description="The action")
    ordinal: int = Field(description="Order in the action, from 1")


class ActionLink(Table):
    """What continues what between consecutive editions."""

    table_name = "action_links"
    key = ("action_id", "earlier_action_id")
    action_id: str = Field(description="The later action")
    earlier_action_id: str = Field(description="The action that it continues")
    matched_by: str = Field(description="ref or text")
    score: float = Field(description="Likeness, 0 to 1")


class ActionLead(Lead, OfAction):
    """Who answers for an action."""

    table_name = "action_leads"


class ActionDateRow(ActionDate, OfAction):
    """The dates of an action."""

    table_name = "action_dates"


class ActionObjective(Objective, OfAction):
    """The objectives that an action serves."""

    table_name = "action_objectives"


class ActionUpdate(Update, OfAction):
    """The dated accounts of an action's progress."""

    table_name = "action_updates"


class _OfReadings(Table):
    """Where each value came from."""

    table_name = "readings"
    key = ("action_id", "field", "value_ordinal", "part")
    action_id: str = Field(description="The action")


_READING: Any = {column.name: (column.type, ...) for column in fields(Reading)}
ReadingRow = create_model("ReadingRow", __base__=_OfReadings, __doc__=_OfReadings.__doc__, **_READING)


class FindingRow(Finding, Table):
    """What a person should know about a document."""

    table_name = "findings"
    key = ("finding_id",)
    finding_id: str = Field(description="document and order")
    document_id: str = Field(description="The document")
    action_id: str | None = Field(None, description="The action that it concerns")


class Run(Table):
    """Each ingest; it holds the only clocks."""

    table_name = "runs"
    key = ("run_id",)
    run_id: str = Field(description="Time and process of the ingest")
    started_at: datetime = Field(description="When it began, UTC")
    finished_at: datetime = Field(description="When it ended, UTC")
    versions: str = Field(description="Versions of this project and of the libraries that it reads with")
    schema_fingerprint: str = Field(description="Hash of the table definitions")
    sources: str = Field(description="Every file read, as JSON: the folder given, the path below it, its hash")
    document_count: int = Field(description="Documents in the database")
    action_count: int = Field(description="Actions in the database")
    finding_count: int = Field(description="Findings in the database")


class RunDocument(Table):
    """What an ingest did with each document."""

    table_name = "run_documents"
    key = ("run_id", "document_id")
    run_id: str = Field(description="The ingest")
    document_id: str = Field(description="The document")
    parsed_at: datetime = Field(description="When the ingest that read it ended, UTC")
    parse_seconds: float = Field(description="How long parsing took")
    from_cache: bool = Field(description="Whether an earlier result served")


TABLES: tuple[type[Table], ...] = (
    Authority, Plan, PlanAuthority, Edition, Document, File, SectionRow, Action, ActionLink, ActionLead,
    ActionDateRow, ActionObjective, ActionUpdate, ReadingRow, FindingRow, Run, RunDocument,
)  # fmt: skip
