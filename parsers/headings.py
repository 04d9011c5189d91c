"""From heading texts to canonical fields, with the values of the column as evidence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parsers.tables import Table
from parsers.values.dates import DateContext, find_dates
from parsers.values.leads import names_leads
from parsers.values.objectives import parse_objectives
from parsers.values.references import is_reference
from parsers.values.status import is_status, parse_rag
from schema.vocabulary import fold, spellings

_MOST = 0.6  # the share of a column's values that must be of a kind to count as evidence
EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading as printed, the field that it became, and why."""

    index: int
    heading: str
    field: str
    why: str


def map_headings(table: Table, own_spellings: dict[str, str]) -> list[Column]:
    """The field of each column; `extra` for one without a canonical field.

    `own_spellings` (folded heading to field) are those of a council file; they come before the vocabulary.
    """
    columns: list[Column] = []
    for index, heading in sorted(table.headings.items()):
        values = [row.filled[index].text for row in table.rows if index in row.filled and len(row.filled) > 1]
        taken = {column.field for column in columns}
        columns.append(_column(index, heading, values, taken, own_spellings))
    return columns


def _column(index: int, heading: str, values: Sequence[str], taken: set[str], own: dict[str, str]) -> Column:
    folded = fold(heading)
    if folded in own:
        return Column(index, heading, own[folded], "council file")
    known = spellings("headings")
    if folded in known:
        return Column(index, heading, _best(known[folded], values, taken), "vocabulary")
    if _fits("ref", values) and "ref" not in taken:
        return Column(index, heading, "ref", "its values are references")
    for part in _parts(folded):
        if part in known and _fits(known[part][0], values):
            return Column(index, heading, _best(known[part], values, taken), f"part of the heading is {part!r}")
    return Column(index, heading, EXTRA, "not in the vocabulary")


def _parts(folded: str) -> list[str]:
    """What a heading ends with and begins with, the longest first."""
    parts = folded.split()
    return [" ".join(parts[k:]) for k in range(1, len(parts))] + [" ".join(parts[:-k]) for k in range(1, len(parts))]


def _best(candidates: Sequence[str], values: Sequence[str], taken: set[str]) -> str:
    """Of a spelling's fields a free one of the values' kind, else one of free text, else the first."""
    free = [field for field in candidates if field not in taken] or list(candidates)
    of_kind = [field for field in free if field in _KINDS and _fits(field, values)]
    of_text = [field for field in free if field not in _KINDS]
    return (of_kind or of_text or free)[0]


def _fits(field: str, values: Sequence[str]) -> bool:
    """Whether most values are of the kind that a field holds; fields of free text take any."""
    test = _KINDS.get(field)
    if test is None:
        return True
    return bool(values) and sum(map(test, values)) >= _MOST * len(values)


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
    "rag_text": lambda text: parse_rag(text) is not None or is_status(text),
    "lead_text": names_leads,
    "support_text": names_leads,
    "objective_text": _is_number_list,
}
