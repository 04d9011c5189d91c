"""Two renditions of one edition must say the same; where they differ, a finding says so."""

from itertools import zip_longest

from ingest.documents import Read
from schema.findings import make_finding
from schema.plan import Finding, ParsedAction
from schema.vocabulary import fold

_TEXTS = ("ref", "section", "action", "milestones", "measures", "outcomes", "progress", "next_steps", "resources",
          "priority", "target_text", "lead_text", "objective_text", "status_text", "rag_text")  # fmt: skip
_VALUES = ("status", "rag", "due_start", "due_end", "completed_start", "completed_end", "group_ordinal")


def rendition_findings(documents: list[Read], preferred: dict[str, str | None]) -> dict[str, list[Finding]]:
    """The differences of every rendition from the preferred one of its edition (`preferred`), by document."""
    by_id = {document.document_id: document for document in documents}
    found: dict[str, list[Finding]] = {}
    for document in documents:
        chosen = by_id.get(preferred.get(document.identity.edition_id) or "") if document.identity else None
        if chosen and chosen is not document and document.parsed and chosen.parsed and document.has_actions:
            found[document.document_id] = [
                make_finding(
                    "rendition-differs",
                    f"Action {number}: {', '.join(fields)} not as in {chosen.found.path}.",
                    field=fields[0],
                    page=action.page_first if action else None,
                )
                for number, (action, other) in enumerate(zip_longest(document.parsed.actions, chosen.parsed.actions), 1)
                if (fields := differing_fields(action, other))
            ]
    return found


def differing_fields(one: ParsedAction | None, other: ParsedAction | None) -> list[str]:
    """The fields in which two renditions of an action differ, typography aside; `row` when one is missing."""
    if one is None or other is None:
        return ["row"]
    texts = [name for name in _TEXTS if fold(getattr(one, name) or "") != fold(getattr(other, name) or "")]
    values = [name for name in _VALUES if getattr(one, name) != getattr(other, name)]
    lists = [name for name in ("leads", "dates", "objectives", "updates") if _listed(one, name) != _listed(other, name)]
    return texts + values + lists


def _listed(action: ParsedAction, name: str) -> list[dict[str, object]]:
    values = (value.model_dump() for value in getattr(action, name))
    return [{key: fold(v) if isinstance(v, str) else v for key, v in value.items()} for value in values]
