"""The columns of a table, and what they make of each other: which holds the actions, which gives way to which."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from parsers.header_rows import own_part
from parsers.periods import kind_of_period, kind_of_period_behind
from parsers.table import Table
from parsers.ticks import CHOICES, TICK, tick_fields
from parsers.totals import is_total
from parsers.values.dates import DateContext, find_dates
from parsers.values.orders import is_figure_of_success, is_order
from parsers.values.status import is_rating, is_status, parse_rag
from schema.values import Rag
from schema.vocabulary import fold, fold_heading, spellings, without_remark, word_lists

_FEW = 0.2  # the share that may be of another kind and yet count as none
_MOST = 0.6  # the share of a column's values that must be orders, under a heading that nobody knows
EXTRA = "extra"
UNKNOWN = "not in the vocabulary"
_WHEN = {"target_text", "status_text", "rag_text", TICK, *CHOICES}
_MAY_BE_ORDERS = ("measures", "objective", "objectives")
_SERVICES = ("service", "services", "service area", "directorate", "department", "committee")
_SERVICE_WORDS = 8
_SOURCES = ("funding source", "funding sources", "source of funding", "sources of funding", "potential funding sources")
_FUNDING = ("funding", "funding stream", "funding streams", "external funding")  # without an amount it is a source
_RECOMMENDATIONS = ("recommendation", "recommendations")
_ANSWERS = ("agreed action", "agreed actions", "management action", "management actions", "action to be taken",
            "actions to be taken", "action agreed", "actions agreed", "agreed management action")  # fmt: skip
_GIVES_WAY = {
    "resources": _SOURCES,
    "progress": ("notes", "note", "what happened"),
}  # beside another column for their field
_TITLES = ("title", "scheme", "scheme name", "scheme title", "name of scheme")
_PRODUCTS = ("what we will build", "what we will deliver", "what we will provide", "what will be built",
             "what will be delivered", "what will be provided")  # fmt: skip
_TOLD_OF_TITLES = dict.fromkeys(("description", "details", "detail"), EXTRA) | dict.fromkeys(_PRODUCTS, "milestones")
_PERIOD_WORDS = 6
_OF_SEVERAL = {"measures", "outcomes", "milestones", "progress", "resources"}
_QUARTER = re.compile(r"\bq[1-4]\b")
_SHARE = re.compile(r"\d{1,3}(?:\.\d+)?\s?%")
_NUMBERED_PART = re.compile(r"(?P<kind>[^\W\d_]+) (?:\d{1,2}|[A-Z])(?::| [–—-]) ?\S")
_OF_DATES = ("target_text", "completed_text")
_ONE_VALUE = ("ref", "section", "action", "status_text", "rag_text", "priority")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading as printed, the field that it became, and why."""

    index: int
    heading: str
    field: str
    why: str


def agreed(columns: list[Column], table: Table) -> list[Column]:
    """The columns of a table, each with the field that it has beside the others."""
    by_period = _of_periods(_of_groups(_with_ticks(columns, table), table))
    single = _titles_first(_single(_latest(by_period, table)), table)
    own = _with_rating(_with_status(_shares_done(_giving_way(single, table), table), table), table)
    own = _with_section(_answers_first(own, table), table)
    return _date_of_origin(_with_lead(_with_action(_measures_first(own, table), table), table))


def values_of(table: Table, index: int) -> list[str]:
    """The texts of a column, those of rows with one text only left out: they are headings of sections."""
    return [row.filled[index].text for row in table.rows if index in row.filled and len(row.filled) > 1]


def _with_ticks(columns: list[Column], table: Table) -> list[Column]:
    """Columns of ticks say by their headings when, or where an action stands, unless another column says that."""
    free = {column.index: column.heading for column in columns if column.why != "council file"}
    found = tick_fields(free, table)
    others = {column.field for column in columns if column.index not in found}
    return [
        replace(column, field=field, why="ticks under a period, status or colour each")
        if (field := found.get(column.index)) and CHOICES.get(field) not in others
        else column
        for column in columns
    ]


def _of_periods(columns: list[Column]) -> list[Column]:
    """Columns headed by a period alone beside one whose heading names its field before a period: `Milestones 2025/26`.

    The name stands above them all, in the middle or above the first; years stand beside years.
    """
    bare = [kind_of_period(column.heading) if column.field == EXTRA else None for column in columns]
    fields = [column.field for column in columns]
    for named, column in enumerate(columns):
        if column.field != EXTRA and (kind := kind_of_period_behind(column.heading)):
            for beside in (range(named + 1, len(columns)), range(named - 1, -1, -1)):
                for place in _run(bare, kind, beside):
                    fields[place] = column.field
    why = "a period beside one whose heading names the field"
    both = zip(columns, fields, strict=True)
    return [c if c.field == field else replace(c, field=field, why=why) for c, field in both]


def _run(kinds: Sequence[str | None], kind: str, places: range) -> Iterator[int]:
    """The places up to the first of another kind."""
    return takewhile(lambda place: kinds[place] == kind, places)


def _of_groups(columns: list[Column], table: Table) -> list[Column]:
    """Columns that tell nothing by themselves, under a heading that names a field of free text, are all of that field.

    `Performance measures` may lie across `How much did we do?` and `How well did we do it?`. Where each is a period,
    the first tells the field: `Update from the service` may lie across `Quarter 1` and `Quarter 2`.
    """
    known, fields = spellings("headings"), {column.index: column.field for column in columns}
    for over in set(table.header.over.values()):
        under = [column for column in columns if table.header.over.get(column.index) == over]
        free = {column.field for column in under} & _OF_SEVERAL
        named = free if _are_of_periods(under, table) else free & {*known.get(fold_heading(over), ())}
        if len(named) == 1:
            fields |= {column.index: min(named) for column in under if column.why == UNKNOWN}
    why = "the heading above several columns"
    return [c if c.field == fields[c.index] else replace(c, field=fields[c.index], why=why) for c in columns]


def _are_of_periods(columns: list[Column], table: Table) -> bool:
    """Whether what columns' headings say by themselves are short and tell times, as `Quarter 1 (Apr – Jun 2025)`."""
    own = [own_part(table.header, column.index) for column in columns if column.index in table.header.headings]
    return all(len(text.split()) <= _PERIOD_WORDS and find_dates(text, DateContext()) for text in own)


def _latest(columns: list[Column], table: Table) -> list[Column]:
    """Of ratings or statuses for several quarters the last that is filled in stands; the others go to the extras."""
    quarterly = [c for c in columns if c.field in ("rag_text", "status_text") and _QUARTER.search(fold(c.heading))]
    last = {column.field: column for column in quarterly if values_of(table, column.index)}
    return [
        replace(column, field=EXTRA, why=f"a later quarter is the {column.field}")
        if column in quarterly and last.get(column.field, column) is not column
        else column
        for column in columns
    ]


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


def _strength(column: Column) -> int:
    """The place of a heading among the spellings of its field, the usual ones first."""
    words, folded = _folded_spellings(column.field), fold_heading(column.heading)
    return words.index(folded) if folded in words else len(words)


@cache
def _folded_spellings(name: str) -> list[str]:
    return [fold(word) for word in word_lists("headings")[name]]


def _titles_first(columns: list[Column], table: Table) -> list[Column]:
    """A column headed `Title` or `Scheme` beside one of descriptions, some of them blank, names the actions.

    What a scheme will build or deliver are its milestones.
    """
    titles = [c for c in columns if c.field == EXTRA and fold(without_remark(c.heading)) in _TITLES]
    told = [c for c in columns if c.field in ("action", "milestones") and fold_heading(c.heading) in _TOLD_OF_TITLES]
    actions = [c for c in columns if c.field == "action"]
    if not (titles and told and set(actions) <= set(told)):
        return columns
    instead = _TOLD_OF_TITLES[fold_heading(told[0].heading)]
    if instead == EXTRA and len(values_of(table, titles[0].index)) < len(values_of(table, told[0].index)):
        return columns
    changed = {column.index: (instead, "another column is the action") for column in actions}
    changed[titles[0].index] = ("action", "a title stands beside what it is the title of")
    return [
        replace(c, field=changed[c.index][0], why=changed[c.index][1]) if c.index in changed else c for c in columns
    ]


def _giving_way(columns: list[Column], table: Table) -> list[Column]:
    """Columns that stand for a field only where no other does are extras beside one that does."""
    fields = Counter(column.field for column in columns)
    return [
        replace(column, field=EXTRA, why=f"another column is the {column.field}")
        if fields[column.field] > 1 and _gives_way(column, table)
        else column
        for column in columns
    ]


def _gives_way(column: Column, table: Table) -> bool:
    """Whether a heading is such a weak one, an account of progress tells but shares, or funding no amount."""
    values = values_of(table, column.index)
    shares = column.field == "progress" and all(map(_SHARE.fullmatch, values))
    sources = column.field == "resources" and fold_heading(column.heading) in _FUNDING and "£" not in "".join(values)
    return shares or sources or fold_heading(column.heading) in _GIVES_WAY.get(column.field, ())


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
    values = values_of(table, measures[0].index)
    if sum(map(is_figure_of_success, values)) > _FEW * len(values):
        return columns
    changed = {measures[0].index: "action", actions[0].index: "milestones"}
    why = "a measure stands before its actions"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def _answers_first(columns: list[Column], table: Table) -> list[Column]:
    """What is agreed on beside each recommendation is the action; the recommendation is kept as it stands."""
    asked = next((c for c in columns if c.field == "action" and fold_heading(c.heading) in _RECOMMENDATIONS), None)
    answers = [c for c in columns if c.field == EXTRA and _names_answers(c.heading)]
    if asked is None or not answers or not _answers_each(table, asked.index, answers[0].index):
        return columns
    changed = {asked.index: EXTRA, answers[0].index: "action"}
    why = "an action agreed on stands beside its recommendation"
    return [replace(c, field=changed[c.index], why=why) if c.index in changed else c for c in columns]


def _with_section(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names sections, a column before the actions does whose values number parts of its kind.

    As `Aim 1: Homes` does under `Strategic aim`, once for several rows.
    """
    if any(column.field == "section" for column in columns):
        return columns
    actions = [column.index for column in columns if column.field == "action"]
    open_ones = [c for c in columns if c.field == "objective_text" or (c.field == EXTRA and c.why == UNKNOWN)]
    before = [c for c in open_ones if actions and c.index < actions[0] and _numbers_parts(c, actions[0], table)]
    return [replace(c, field="section", why="its values number the parts") if c in before[:1] else c for c in columns]


def _numbers_parts(column: Column, action: int, table: Table) -> bool:
    """Whether each value of a column has a number behind a word of its heading, one for several actions."""
    rows = [row for row in table.rows if len(row.filled) > 1 and not is_total(row)]
    values, kinds = (
        [row.filled[c].text for row in rows if (c := column.index) in row.filled],
        set(fold(column.heading).split()),
    )
    found = [match for value in values if (match := _NUMBERED_PART.match(value))]
    of_kind = sum(fold(match["kind"]) in kinds for match in found)
    return 0 < of_kind == len(values) < len(values_of(table, action))


def _names_answers(heading: str) -> bool:
    """Whether a heading ends or begins with what is agreed on: `Agreed action, owner and date`."""
    folded = fold_heading(heading)
    return folded.endswith(_ANSWERS) or folded.startswith(_ANSWERS)


def _answers_each(table: Table, asked: int, answer: int) -> bool:
    """Whether no row has something in one column and nothing in the other, but the rest of one that a page cut."""
    return all((asked in row.filled) == (answer in row.filled) for row in table.rows if not row.first_of_grid)


def _with_action(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names actions but others name who and when, the first column of orders holds them.

    They may be told as an account (`What we did`). Under `Measures` or `Objective` they do so beside either of the two;
    then some orders, hardly a figure, will do.
    """
    fields = {column.field for column in columns}
    told = [name in fields or (name == "when" and bool(fields & _WHEN)) for name in ("lead_text", "when")]
    if "action" in fields or not any(told):
        return columns
    open_ones = [c for c in columns if c.field == "progress" or (c.field == EXTRA and c.why == UNKNOWN)]
    unknown = open_ones if all(told) else []
    aims = [column for column in columns if fold_heading(column.heading) in _MAY_BE_ORDERS]
    of_orders = [column for column in unknown if _tell_what_to_do(values_of(table, column.index), _MOST)]
    of_orders += [column for column in aims if _tell_what_to_do(values_of(table, column.index), _FEW)]
    return [replace(c, field="action", why="its values tell what to do") if c in of_orders[:1] else c for c in columns]


def _tell_what_to_do(values: Sequence[str], least: float) -> bool:
    """Whether a share of values are orders, and hardly one is a figure of success."""
    figures = sum(map(is_figure_of_success, values))
    return bool(values) and sum(map(is_order, values)) >= least * len(values) and figures <= _FEW * len(values)


def _shares_done(columns: list[Column], table: Table) -> list[Column]:
    """A column of shares under `% complete` is no date; it tells the status, where no other does."""
    told = any(column.field == "status_text" for column in columns)
    dated = [(column, values_of(table, column.index)) for column in columns if column.field in _OF_DATES]
    done = [column for column, values in dated if values and _share_of_shares(values) > 1 - _FEW]
    why = "its values are shares of what is done"
    return [replace(c, field=EXTRA if told else "status_text", why=why) if c in done else c for c in columns]


def _share_of_shares(values: Sequence[str]) -> float:
    return sum(_SHARE.fullmatch(value) is not None for value in values) / len(values)


def _with_status(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names the status, a column of which most values are one holds it."""
    if any(column.field == "status_text" for column in columns):
        return columns
    open_ones = [c for c in columns if c.field == "measures" or (c.field == EXTRA and c.why == UNKNOWN)]
    of_status = [c for c in open_ones if (v := values_of(table, c.index)) and sum(map(is_status, v)) >= _MOST * len(v)]
    return [replace(c, field="status_text", why="its values") if c in of_status[:1] else c for c in columns]


def _with_rating(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names a rating, a column of nothing but the letters or words of colours, or blanks, holds it."""
    if any(column.field == "rag_text" for column in columns):
        return columns
    unknown = [c for c in columns if c.field == EXTRA and c.why == UNKNOWN]
    rated = [c for c in unknown if _are_ratings(values_of(table, c.index))]
    return [replace(c, field="rag_text", why="its values") if c in rated[:1] else c for c in columns]


def _are_ratings(values: Sequence[str]) -> bool:
    """Whether values are ratings, several of them; `A` and `B` without red or green may be classes of anything."""
    ratings = [parse_rag(value) if is_rating(value) else None for value in values]
    return None not in ratings and len(set(ratings)) > 1 and not {Rag.RED, Rag.GREEN}.isdisjoint(ratings)


def _with_lead(columns: list[Column], table: Table) -> list[Column]:
    """Where no heading names who answers for an action, the first of services or directorates does."""
    if {column.field for column in columns} & {"lead_text", "support_text"}:
        return columns
    services = [c for c in columns if c.field == EXTRA and fold_heading(c.heading) in _SERVICES]
    fitting = [c for c in services if (values := values_of(table, c.index)) and all(map(_may_name_service, values))]
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
