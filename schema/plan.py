"""The record of one plan as read from one document; fields are one a line: name, type, sentence."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from schema.model import Model
from schema.values import (
    DateKind,
    DocumentStatus,
    LeadKind,
    Owner,
    Precision,
    Qualifier,
    Rag,
    Severity,
    Status,
    ValueOrigin,
)


class Lead(Model):
    """Somebody who answers for an action."""

    name: str | None = Field(None, description="A person")
    role: str | None = Field(None, description="A post, team or organisation")
    kind: LeadKind = Field(LeadKind.LEAD, description="Whether they answer for the action or support it")
    text: str = Field(description="The lead as printed")


class ActionDate(Model):
    """A span of days that the document prints for an action."""

    kind: DateKind = Field(description="What happens then")
    start_date: date | None = Field(None, description="First day of the span")
    end_date: date | None = Field(None, description="Last day of the span")
    precision: Precision = Field(description="How exactly it is printed")
    qualifier: Qualifier | None = Field(None, description="A word that bends it")
    label: str | None = Field(None, description="What it is for, where the cell says so")
    text: str = Field(description="The date as printed")


class Objective(Model):
    """A strategic objective that an action serves."""

    objective: str = Field(description="Its number or name as printed")
    title: str | None = Field(None, description="Its title, where the document's prose gives one")


class Update(Model):
    """A dated account of progress."""

    period_start: date | None = Field(None, description="First day of the period that it speaks of")
    period_end: date | None = Field(None, description="Last day of the period")
    label: str = Field(description="Its label as printed")
    text: str = Field(description="The account without its label")


@dataclass(slots=True)
class Reading:
    """Where one value came from; a value read from two cells has two parts.

    Some sixty stand on a page: a `Model` of each would take four times the memory.
    """

    __pydantic_config__: ClassVar = ConfigDict(extra="forbid")

    field: Annotated[str, Field(description="The column of actions, or the table beside it, that holds the value")]
    value_ordinal: Annotated[int, Field(description="Which of the field's values, from 1")]
    part: Annotated[int, Field(description="Which of the cells that the value was read from, from 1")]
    page: Annotated[int | None, Field(description="Page, from 1")]
    table_ordinal: Annotated[int, Field(description="Which table of the document, from 1")]
    row_ordinal: Annotated[int, Field(description="Which printed row of that table, from 1")]
    x0: Annotated[float | None, Field(description="Left edge of the text, points from the page's left")]
    top: Annotated[float | None, Field(description="Upper edge, points from the page's top")]
    x1: Annotated[float | None, Field(description="Right edge, points from the page's left")]
    bottom: Annotated[float | None, Field(description="Lower edge, points from the page's top")]
    locator: Annotated[str | None, Field(description="The place in a format that has no pages")]
    heading: Annotated[str | None, Field(description="The heading of the cell's column")]
    raw_text: Annotated[str, Field(description="The cell as printed")]
    origin: Annotated[ValueOrigin, Field(description="How the value was obtained")]


class Finding(Model):
    """Something that a person should know about a document, with what to do about it."""

    page: int | None = Field(None, description="Page, from 1")
    code: str = Field(description="Its code in the catalogue of findings")
    severity: Severity = Field(description="How much it matters")
    owner: Owner = Field(description="Who can put it right")
    field: str | None = Field(None, description="The field that it concerns")
    message: str = Field(description="What was found")
    text: str | None = Field(None, description="The text that it is about, as printed")
    remedy: str = Field(description="What to do; a line to paste where there is one")


class Section(Model):
    """A heading that actions stand under."""

    ordinal: int = Field(description="Order in the document, from 1")
    number: str | None = Field(None, description="Its number as printed")
    title: str = Field(description="Its text without the number")
    parent_ordinal: int | None = Field(None, description="The section that it stands under")
    theme: str | None = Field(None, description="Its theme in the vocabulary of themes")


class ActionFields(Model):
    """The fields of an action; each is NULL where the document is silent."""

    ref: str | None = Field(None, description="The reference as printed")
    section: str | None = Field(None, description="The heading that it stands under, without its number")
    section_number: str | None = Field(None, description="The number of that heading")
    action: str | None = Field(None, description="What will be done")
    milestones: str | None = Field(None, description="Steps, deliverables, key tasks")
    measures: str | None = Field(None, description="How success is measured: KPI, indicator, success measure")
    outcomes: str | None = Field(None, description="Intended outcome, impact, benefit")
    progress: str | None = Field(None, description="The undated account of where things stand")
    next_steps: str | None = Field(None, description="What is announced as still to do inside such an account")
    resources: str | None = Field(None, description="Cost, budget, funding")
    priority: str | None = Field(None, description="High, medium, low, as printed")
    target_text: str | None = Field(None, description="The target date as printed")
    lead_text: str | None = Field(None, description="The leads as printed")
    objective_text: str | None = Field(None, description="The objectives as printed")
    status_text: str | None = Field(None, description="The status as printed")
    rag_text: str | None = Field(None, description="The RAG rating as printed")
    due_start: date | None = Field(None, description="First day of the due date that ends latest")
    due_end: date | None = Field(None, description="Last day of the due date that ends latest")
    completed_start: date | None = Field(None, description="First day of the completion date")
    completed_end: date | None = Field(None, description="Last day of the completion date")
    status: Status | None = Field(None, description="Where it stands; NULL where the document does not say")
    rag: Rag | None = Field(None, description="The colour of its RAG rating")
    extras: dict[str, str] | None = Field(None, description="Heading to text, of columns without a canonical field")
    page_first: int | None = Field(None, description="First page on which its own cells stand, from 1")
    page_last: int | None = Field(None, description="Last page on which they stand")
    confidence: float = Field(1.0, description="How sure the reading is, 0 to 1")


class ParsedAction(ActionFields):
    """One printed row in which a council says what it will do."""

    ordinal: int = Field(description="Order in the document, from 1")
    edition_ordinal: int = Field(1, description="Which of the document's editions it belongs to, from 1")
    group_ordinal: int = Field(description="Ordinal of the first action that shares the action cell")
    section_ordinal: int | None = Field(None, description="The section that it stands under")
    leads: tuple[Lead, ...] = ()
    dates: tuple[ActionDate, ...] = ()
    objectives: tuple[Objective, ...] = ()
    updates: tuple[Update, ...] = ()
    readings: tuple[Reading, ...] = ()
    findings: tuple[Finding, ...] = ()
    doubts: tuple[str, ...] = Field((), description="Why its confidence is below 1")


class ColumnReading(Model):
    """What a column of a table became, and why."""

    heading: str
    field: str
    why: str


class TableReading(Model):
    """A table as understood: where it stands, what its columns became, and whether its rows are actions."""

    ordinal: int
    page_first: int | None = None
    page_last: int | None = None
    locator: str | None = None
    row_count: int
    holds_actions: bool
    columns: tuple[ColumnReading, ...]


class WordCounts(Model):
    """Every word of ink, counted once; a word holds at least one letter or digit."""

    words_on_pages: int = Field(0, description="Words in the document")
    words_in_tables: int = Field(0, description="Words in its tables of actions")
    words_placed: int = Field(0, description="Words of those tables that stand in a value")
    words_ignored: int = Field(0, description="Words of those tables left out on purpose, such as repeated headers")
    words_reported: int = Field(0, description="Words of those tables that found no place, each in a finding")


class ParsedEdition(Model):
    """One plan that a document prints, as of one time."""

    title: str | None = Field(None, description="Its title as printed")
    label: str | None = Field(None, description="The edition as printed: its years, else its version")
    period_start: date | None = Field(None, description="First day that it covers")
    period_end: date | None = Field(None, description="Last day that it covers")
    as_at_date: date | None = Field(None, description="The latest date at which it can speak")


class ParsedPlan(Model):
    """All that one document says; it knows nothing of paths, authorities or other documents.

    It prints one edition of one plan, or several one after the other; `title` is that of the document.
    """

    status: DocumentStatus
    reader: str
    media_type: str
    page_count: int | None = None
    title: str | None = None
    opening_text: str = ""
    editions: tuple[ParsedEdition, ...] = Field((ParsedEdition(),), min_length=1)
    words: WordCounts = WordCounts()
    tables: tuple[TableReading, ...] = ()
    sections: tuple[Section, ...] = ()
    actions: tuple[ParsedAction, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def as_at_date(self) -> date | None:
        """The latest date at which the document can speak."""
        return max((edition.as_at_date for edition in self.editions if edition.as_at_date), default=None)

    def actions_of(self, ordinal: int) -> list[ParsedAction]:
        """The actions of one of its editions, from 1."""
        return [action for action in self.actions if action.edition_ordinal == ordinal]
