"""Kinds of values: dates, statuses, leads, references; of which kind a field holds values, and whether a value is."""

from collections.abc import Callable, Sequence

from parsers.text import words
from parsers.values.dates import DateContext, find_dates, lacks_its_year
from parsers.values.horizons import sense_of_time
from parsers.values.leads import names_leads
from parsers.values.objectives import parse_objectives
from parsers.values.orders import is_order
from parsers.values.references import is_reference
from parsers.values.status import is_rating, is_status
from schema.fields import ALL_DATES
from schema.vocabulary import fold, fold_heading, spellings

_FEWEST_HEADINGS, _HEADING_WORDS = 3, 3  # in a row of headings; in one of them
_TIME_WORDS = 4  # a time without a date is no longer than this
_NONE = {"", "n a", "na", "none", "nil"}  # folded
MOST = 0.6  # the share of a column's values that must be of a kind to count as evidence


def fits(field: str, values: Sequence[str]) -> bool:
    """Whether most values, but those that say there is none, are of a field's kind; fields of free text take any."""
    test = _KINDS.get(field)
    if test is None:
        return True
    told = [value for value in values if fold(value) not in _NONE]
    return bool(told) and sum(map(test, told)) >= MOST * len(told)


def suits(field: str, values: Sequence[str]) -> bool:
    """Whether values are of a field's kind; times without a date (`Short term`, `TBC`) suit the one of due dates."""
    return fits(field, values) or (field == "target_text" and bool(values) and all(map(time_in_words, values)))


def holds_one_kind(field: str) -> bool:
    """Whether a field holds values of one kind, as dates and statuses are, and no free text."""
    return field in _KINDS


def is_of_kind(field: str, value: str) -> bool:
    """Whether a value is of the kind that a field holds, for fields that hold one kind only."""
    test = _KINDS.get(field)
    return test is not None and test(value)


def are_headings(texts: Sequence[str]) -> bool:
    """Whether texts of a row are headings that are not all known: short and without figures, one heads dates.

    That one is no value, as `Complete` is: `Report`, `To`, `When`. Nor is any of them an order.
    """
    if len(texts) < _FEWEST_HEADINGS or not all(map(_may_be_heading, texts)) or any(map(_is_whole_order, texts)):
        return False
    fields = ((text, spellings("headings").get(fold_heading(text), ())) for text in texts)
    return any(
        set(names) <= ALL_DATES and not any(is_of_kind(n, text) for n in names) for text, names in fields if names
    )


def prints_date(text: str) -> bool:
    """Whether a text prints a date, be it one that lacks its year."""
    return bool(find_dates(text, DateContext())) or lacks_its_year(text)


def time_in_words(text: str) -> str | None:
    """What a short text without a date tells of time, if anything: `Short term`, `TBC`."""
    return sense_of_time(text) if len(text.split()) <= _TIME_WORDS else None


def _is_whole_order(text: str) -> bool:
    return " " in text and is_order(text)


def _may_be_heading(text: str) -> bool:
    return len(words(text)) <= _HEADING_WORDS and not any(char.isdigit() for char in text)


def _is_date_or_status(text: str) -> bool:
    return prints_date(text) or is_status(text)


def _is_number_list(text: str) -> bool:
    return all(objective.objective.replace(".", "").isdigit() for objective in parse_objectives(text, {}))


_KINDS: dict[str, Callable[[str], bool]] = {
    "ref": is_reference,
    "target_text": _is_date_or_status,
    "start_text": _is_date_or_status,
    "completed_text": _is_date_or_status,
    "review_text": _is_date_or_status,
    "status_text": is_status,
    "rag_text": lambda text: is_rating(text) or is_status(text),
    "lead_text": names_leads,
    "support_text": names_leads,
    "objective_text": _is_number_list,
}
