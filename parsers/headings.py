"""From heading texts to canonical fields, with the values of the column as evidence."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from parsers.header_rows import heading_parts
from parsers.tables import Table
from parsers.ticks import TICK, period_columns
from parsers.values.dates import DateContext, find_dates
from parsers.values.leads import names_leads
from parsers.values.objectives import parse_objectives
from parsers.values.orders import is_figure_of_success, is_order
from parsers.values.references import is_reference
from parsers.values.status import is_rating, is_status
from schema.vocabulary import fold, fold_heading, spellings, without_remark, word_lists

_FEW = 0.2  # the share that may be of another kind and yet count as none
_MOST = 0.6  # the share of a column's values that must be of a kind to count as evidence
EXTRA = "extra"
_UNKNOWN = "not in the vocabulary"
_WHEN = {"target_text", "status_text", "rag_text", TICK}
_MAY_BE_ORDERS = ("measures", "objective", "objectives")
_SERVICES = ("service", "services", "service area", "directorate", "department")
_SERVICE_WORDS = 8
_SOURCES = ("funding source", "funding sources", "source of funding", "sources of funding", "potential funding sources")
_GIVES_WAY = {"resources": _SOURCES, "progress": ("notes", "note")}  # beside another column for their field
_ONE_VALUE = ("ref", "section", "action", "status_text", "rag_text", "priority")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading as printed, the field that it became, and why."""

    index: int
    heading: str
    field: str
    why: str


def map_headings(table: Table, own_spellings: dict[str, str]) -> list[Column]:
    """The field of each column; `extra` for one without a canonical field.

    `own_spellings` (folded heading to field) are those of a council file; they come before the vocabulary. Headings
    that can stand for one field only choose first, so that the result does not hang on the order of the columns.
    """
    columns: dict[int, Column] = {}
    headings = table.header.headings
    for index in sorted(headings, key=lambda index: (_choices(headings[index], own_spellings), index)):
        taken = {column.field for column in columns.values()}
        columns[index] = _column(index, headings[index], _values(table, index), taken, own_spellings)
    for index in sorted({index for row in table.rows for index in row.filled} - headings.keys()):
        taken = {column.field for column in columns.values()}
        if column := _without_heading(index, table, columns, taken):
            columns[index] = column
    ordered = _with_ticks([columns[index] for index in sorted(columns)], table)
    own = _giving_way(_single(ordered))
    return _date_of_origin(_with_lead(_with_action(_measures_first(own, table), table), table))


def _values(table: Table, index: int) -> list[str]:
    """The texts of a column, those of rows with one text only left out: they are headings of sections."""
    return [row.filled[index].text for row in table.rows if index in row.filled and len(row.filled) > 1]


def _without_heading(index: int, table: Table, columns: dict[int, Column], taken: set[str]) -> Column | None:
    """A column under a blank heading by its values, else with the heading that lies across it."""
    if field := _by_values(_values(table, index), taken):
        return Column(index, "", field, "its values, under a blank heading")
    over = columns.get(table.header.reach.get(index, -1))
    return replace(over, index=index, why="one heading lies across both columns") if over else None


def _by_values(values: list[str], taken: set[str]) -> str | None:
    """The field that the values of a column show, for a heading that tells nothing."""
    fields = [field for field in ("ref", "target_text", "lead_text") if field not in taken and _fits(field, values)]
    return fields[0] if fields else None


def _choices(heading: str, own: dict[str, str]) -> int:
    """How many fields a heading may stand for; one that the vocabulary lacks comes last."""
    folded = fold_heading(heading)
    return 1 if folded in own else len(spellings("headings").get(folded, range(99)))


def _with_ticks(columns: list[Column], table: Table) -> list[Column]:
    """Columns of ticks under a period each say when."""
    free = [column for column in columns if column.why != "council file"]
    ticked = period_columns([(column.index, column.heading, _values(table, column.index)) for column in free])
    return [replace(c, field=TICK, why="ticks under a period") if c.index in ticked else c for c in columns]


def _measures_first(columns: list[Column], table: Table) -> list[Column]:
    """A column headed `Measure` before that of actions names what is done; the actions are its steps.

    Figures (`80 % of homes`, `Number of visits`) are measures of success, wherever they stand.
    """
    actions = [c for c in columns if c.field == "action" and "action" in fold_heading(c.heading)]
    measures = [
        c for c in columns if {"measures", "action"} <= {*spellings("headings").get(fold_heading(c.heading), ())}
    ]
    if not (actions and measures and measures[0].index < actions[0].index):
        return columns
    values = _values(table, measures[0].index)
    if sum(map(is_figure_of_success, values)) > _FEW * len(values):
        return columns
    changed = {measures[0].index: "action", actions[0].index: "milestones"}
    why = "a measure stands before its actions"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def _with_action(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names actions but others name who and when, the first column of orders holds them.

    Under `Measures` or `Objective` they do so beside either of the two; then some orders, hardly a figure, will do.
    """
    fields = {column.field for column in columns}
    told = [name in fields or (name == "when" and bool(fields & _WHEN)) for name in ("lead_text", "when")]
    if "action" in fields or not any(told):
        return columns
    unknown = [column for column in columns if column.field == EXTRA and column.why == _UNKNOWN and all(told)]
    aims = [column for column in columns if fold_heading(column.heading) in _MAY_BE_ORDERS]
    of_orders = [column for column in unknown if _tell_what_to_do(_values(table, column.index), _MOST)]
    of_orders += [column for column in aims if _tell_what_to_do(_values(table, column.index), _FEW)]
    return [replace(c, field="action", why="its values tell what to do") if c in of_orders[:1] else c for c in columns]


def _tell_what_to_do(values: Sequence[str], least: float) -> bool:
    """Whether a share of values are orders, and hardly one is a figure of success."""
    figures = sum(map(is_figure_of_success, values))
    return bool(values) and sum(map(is_order, values)) >= least * len(values) and figures <= _FEW * len(values)


def _with_lead(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names who answers for an action, the first of services or directorates does."""
    if {column.field for column in columns} & {"lead_text", "support_text"}:
        return columns
    services = [c for c in columns if c.field == EXTRA and fold_heading(c.heading) in _SERVICES]
    fitting = [c for c in services if (values := _values(table, c.index)) and all(map(_may_name_service, values))]
    return [
        replace(c, field="lead_text", why="no other column names a lead") if c in fitting[:1] else c for c in columns
    ]


def _may_name_service(text: str) -> bool:
    """Whether a text may be the name of a service: a few words, the first with a capital."""
    return len(text.split()) <= _SERVICE_WORDS and text[0].isupper()


def _date_of_origin(columns: list[Column]) -> list[Column]:
    """A column headed `Date` before one of recommendations may tell when they were made: it is kept as it stands."""
    action = next((column for column in columns if column.field == "action"), None)
    if action is None or "recommendation" not in fold_heading(action.heading):
        return columns
    why = "a date before a recommendation may be that of its origin"
    origin = [c for c in columns if c.index < action.index and fold_heading(c.heading) == "date"]
    return [replace(column, field=EXTRA, why=why) if column in origin else column for column in columns]


def _single(columns: list[Column]) -> list[Column]:
    """Of two columns for a field that holds one value the stronger keeps it; the other goes to the extras."""
    best: dict[str, Column] = {}
    for column in columns:
        if column.field in _ONE_VALUE and _strength(column) < _strength(best.setdefault(column.field, column)):
            best[column.field] = column
    return [
        replace(column, field=EXTRA, why=f"another column is the {column.field}")
        if best.get(column.field, column) is not column
        else column
        for column in columns
    ]


def _giving_way(columns: list[Column]) -> list[Column]:
    """Columns whose headings stand for a field only where no other does are extras beside one that does."""
    fields = Counter(column.field for column in columns)
    return [
        replace(column, field=EXTRA, why=f"another column is the {column.field}")
        if fields[column.field] > 1 and fold_heading(column.heading) in _GIVES_WAY.get(column.field, ())
        else column
        for column in columns
    ]


def _strength(column: Column) -> int:
    """The place of a heading among the spellings of its field, the usual ones first."""
    words, folded = _folded_spellings(column.field), fold_heading(column.heading)
    return words.index(folded) if folded in words else len(words)


@cache
def _folded_spellings(name: str) -> list[str]:
    return [fold(word) for word in word_lists("headings")[name]]


def _column(index: int, heading: str, values: Sequence[str], taken: set[str], own: dict[str, str]) -> Column:
    folded = fold_heading(heading)
    if folded in own:
        return Column(index, heading, own[folded], "council file")
    known = spellings("headings")
    numbers = "ref" not in taken and _number_rows(values)
    if folded in known:
        if numbers and "action" in known[folded]:
            return Column(index, heading, "ref", "its values are references")
        return Column(index, heading, _best(known[folded], values, taken), "vocabulary")
    for part in heading_parts(fold(without_remark(heading))) or heading_parts(folded):
        free = [field for field in known.get(part, ()) if field not in taken]
        if free and _fits(free[0], values) and (free[0] in _KINDS or not numbers):
            return Column(index, heading, _best(free, values, taken), f"part of the heading is {part!r}")
    return Column(index, heading, "ref" if numbers else EXTRA, "its values are references" if numbers else _UNKNOWN)


def _number_rows(values: Sequence[str]) -> bool:
    """Whether values number the rows: references, each its own, plain numbers in their order."""
    plain = [int(value) for value in values if value.isdigit()]
    return _fits("ref", values) and len(set(values)) == len(values) and plain == sorted(plain)


def _best(candidates: Sequence[str], values: Sequence[str], taken: set[str]) -> str:
    """Of a spelling's fields a free one of the values' kind, else one of free text, else the first."""
    free = [field for field in candidates if field not in taken] or list(candidates)
    if len(free) == 1:
        return free[0]
    of_kind = [field for field in free if field in _KINDS and _fits(field, values)]
    of_text = [field for field in free if field not in _KINDS]
    return (of_kind or of_text or free)[0]


def _fits(field: str, values: Sequence[str]) -> bool:
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
