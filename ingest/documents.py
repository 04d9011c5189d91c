"""A document on its way to the database: the file, what came of reading it, and what it belongs to."""

from dataclasses import dataclass

from ingest.discovery import Found
from ingest.identity import Identity
from schema.plan import ParsedPlan
from schema.values import DocumentStatus


@dataclass(frozen=True, slots=True)
class Read:
    """A document and what came of reading it; `files` are all copies of its bytes."""

    found: Found
    files: tuple[Found, ...]
    parsed: ParsedPlan | None
    identity: Identity | None
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
    def has_actions(self) -> bool:
        """Whether it prints actions."""
        return bool(self.parsed and self.parsed.actions)
