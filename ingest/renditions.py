"""Two renditions of one edition must say the same; where they differ, a finding says so."""

from collections.abc import Iterator
from itertools import zip_longest

from ingest.documents import Issue, Read
from schema.findings import make_finding
from schema.plan import Finding, ParsedAction
from schema.vocabulary import fold

_TEXTS = ("ref", "section", "action", "milestones", "measures", "outcomes", "progress", "next_steps", "resources",
          "priority", "target_text", "lead_text", "objective_text", "status_text", "rag_text")  # fmt: skip
_VALUES = ("status", "rag", "due_start", "due_end", "completed_start", "completed_end")


def rendition_findings(documents: list[Read], preferred: dict[str, Issue]) -> dict[str, list[Finding]]:
    """The differences of every rendition from the preferred one of its edition (`preferred`), by document."""
    found: dict[str, list[Finding]] = {}
    for issue in (issue for document in documents for issue in document.issues):
        chosen = preferred[issue.identity.edition_id]
        if chosen.document is not issue.document:
            found.setdefault(issue.document.document_id, []).extend(_differences(issue, chosen))
    return found


def _differences(issue: Issue, chosen: Issue) -> Iterator[Finding]:
    for number, (action, other) in enumerate(zip_longest(issue.actions, chosen.actions), start=1):
        if fields := differing_fields(action, other):
            yield make_finding(
                "rendition-differs",
                f"Action {number}: {', '.join(fields)} not as in {chosen.document.found.path}.",
                field=fields[0],
                page=action.page_first if action else None,
            )


def differing_fields(one: ParsedAction | None, other: ParsedAction | None) -> list[str]:
    """The fields in which two renditions of an action differ, typography aside; `row` when one is missing."""
    if one is None or other is None:
        return ["row"]
    texts = [name for name in _TEXTS if fold(getattr(one, name) or "") != fold(getattr(other, name) or "")]
    values = [name for name in _VALUES if getattr(one, name) != getattr(other, name)]
    values += ["group_ordinal"] * (_rows_above(one) != _rows_above(other))
    lists = [name for name in ("leads", "dates", "objectives", "updates") if _listed(one, name) != _listed(other, name)]
    return texts + values + lists


def _rows_above(action: ParsedAction) -> int:
    """How far above the first row of its group stands, wherever in the document that is."""
    return action.ordinal - action.group_ordinal


def _listed(action: ParsedAction, name: str) -> list[dict[str, object]]:
    values = (value.model_dump() for value in getattr(action, name))
    return [{key: fold(v) if isinstance(v, str) else v for key, v in value.items()} for value in values]
