"""How sure the reading of an action is, and why it is not surer."""

from collections.abc import Iterable

from schema.plan import Finding
from schema.values import Severity

_DOUBT = {Severity.INFO: 0.0, Severity.WARNING: 0.05, Severity.ERROR: 0.3}


def confidence_of(findings: Iterable[Finding]) -> float:
    """1 for a row without doubts; each finding about it takes some away."""
    return round(max(0.0, 1.0 - sum(_DOUBT[finding.severity] for finding in findings)), 2)


def doubts(findings: Iterable[Finding]) -> list[str]:
    """The codes of the findings that lowered a confidence."""
    return [finding.code for finding in findings if _DOUBT[finding.severity]]
