"""Kinds of values: dates, statuses, leads, references; of which kind a field holds values, and whether a value is."""

from collections.abc import Callable, Sequence

from parsers.values.dates import DateContext, find_dates
from parsers.values.leads import names_leads
from parsers.values.objectives import parse_objectives
from parsers.values.references import is_reference
from parsers.values.status import is_rating, is_status

_MOST = 0.6  # the share of a column's values that must be of a kind to count as evidence


def fits(field: str, values: Sequence[str]) -> bool:
    """Whether most values are of the kind that a field holds; fields of free text take any."""
    test = _KINDS.get(field)
    if test is None:
        return True
    return bool(values) and sum(map(test, values)) >= _MOST * len(values)


def holds_one_kind(field: str) -> bool:
    """Whether a field holds values of one kind, as dates and statuses are, and no free text."""
    return field in _KINDS


def is_of_kind(field: str, value: str) -> bool:
    """Whether a value is of the kind that a field holds, for fields that hold one kind only."""
    test = _KINDS.get(field)
    return test is not None and test(value)


def _is_date(text: str) -> bool:
    return bool(find_dates(text, DateContext())) or is_status(text)


def _is_number_list(text: str) -> bool:
    return all(objective.objective.replace(".", "").isdigit() for objective in parse_objectives(text, {}))


_KINDS: dict[str, Callable[[str], bool]] = {
    "ref": is_reference,
    "target_text": _is_date,
    "start_text": _is_date,
    "completed_text": _is_date,
    "review_text": _is_date,
    "status_text": is_status,
    "rag_text": lambda text: is_rating(text) or is_status(text),
    "lead_text": names_leads,
    "support_text": names_leads,
    "objective_text": _is_number_list,
}
