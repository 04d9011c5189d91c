"""A document on its way to the database: the file, what came of reading it, and what it belongs to."""

from dataclasses import dataclass, replace

from ingest.discovery import FoundFile
from ingest.identity import Identity, told_apart
from schema.plan import ParsedAction, ParsedEdition, ParsedPlan
from schema.values import DocumentStatus


@dataclass(frozen=True, slots=True)
class Read:
    """A document and what came of reading it; `files` are all copies of its bytes.

    `identities` are those of the editions that it prints, in their order; none where it could not be read.
    """

    found: FoundFile
    files: tuple[FoundFile, ...]
    parsed: ParsedPlan | None
    identities: tuple[Identity, ...]
    authority_id: str | None
    code: str | None = None
    message: str | None = None
    seconds: float = 0.0
    from_cache: bool = False
    missing: bool = False

    @property
    def document_id(self) -> str:
        """SHA-256 of the bytes."""
        return self.found.document_id

    @property
    def status(self) -> DocumentStatus:
        """How the reading ended."""
        return self.parsed.status if self.parsed else DocumentStatus.FAILED

    @property
    def title(self) -> str | None:
        """The title that its council file states, else its own."""
        return self.found.facts.title or (self.parsed.title if self.parsed else None)

    @property
    def has_actions(self) -> bool:
        """Whether it prints actions."""
        return bool(self.parsed and self.parsed.actions)

    @property
    def issues(self) -> list["Issue"]:
        """The editions with actions that it prints, the main one first."""
        editions = self.parsed.editions if self.parsed and self.has_actions else ()
        pairs = zip(editions, self.identities, strict=False)
        return [Issue(self, number, edition, identity) for number, (edition, identity) in enumerate(pairs, start=1)]


@dataclass(frozen=True, slots=True)
class Issue:
    """One edition of a plan as one document prints it; `ordinal` is its place there, from 1."""

    document: Read
    ordinal: int
    edition: ParsedEdition
    identity: Identity

    @property
    def actions(self) -> list[ParsedAction]:
        """Its actions, in document order."""
        return self.document.parsed.actions_of(self.ordinal) if self.document.parsed else []


def plans_told_apart(documents: list[Read]) -> list[Read]:
    """The documents, plans of one topic with different names told apart."""
    apart = iter(told_apart([issue.identity for document in documents for issue in document.issues]))
    return [
        replace(document, identities=tuple(next(apart) for _ in document.issues)) if document.has_actions else document
        for document in documents
    ]
