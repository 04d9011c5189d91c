"""What the columns of a table make of each other: which of two for one field keeps it, and what the others are."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from parsers.column import EXTRA, NEARLY_ALL, Column, values_of
from parsers.columns.by_values import (
    decisions_kept,
    share_of_shares,
    shares_done,
    with_aims,
    with_lead,
    with_section,
)
from parsers.columns.evidence import evidence_so_far
from parsers.columns.groups import of_dates, of_groups, of_periods, of_spans, of_years, with_ticks
from parsers.columns.months_beside import with_whole_months
from parsers.columns.of_actions import (
    answers_first,
    date_of_origin,
    measures_first,
    orders_first,
    steps_first,
    titles_first,
    titles_of_parts_first,
)
from parsers.columns.of_orders import with_action
from parsers.columns.of_ratings import with_rating, with_status
from parsers.columns.replies import is_mere_reply
from parsers.headings.money import asks_who_pays
from parsers.table import Table
from parsers.values.calendar import TERMS
from parsers.values.dates import DateContext, find_dates
from parsers.values.grammar import MONTH_NAME, month_of
from parsers.values.status import rag_of_own_fill
from schema.fields import HOW_FAR
from schema.vocabulary import fold, fold_heading, word_lists

_SOURCES = ("funding source", "funding sources", "source of funding", "sources of funding", "potential funding sources")
# Without an amount these are sources, or where funding stands.
_FUNDING = ("funding", "funding stream", "funding streams", "external funding", "funder", "funders", "funding position",
            "funding status", "budget position", "financial position", "financial status")  # fmt: skip
_GIVES_WAY = {
    "resources": _SOURCES,
    "progress": ("notes", "note", "what happened"),
}  # beside another column for their field
_YEARS = ("year", "financial year", "fy")
_QUARTER = re.compile(r"\bq[1-4]\b")
_MONTH = re.compile(rf"\b{MONTH_NAME}\b", re.IGNORECASE)
_TERM = re.compile(rf"\b(?:term \d|{'|'.join(TERMS)})\b")
_ONE_VALUE = ("ref", "section", "action", "status_text", "rag_text", "priority")


def agreed(columns: list[Column], table: Table) -> list[Column]:
    """The columns of a table, each with the field that it has beside the others."""
    known = with_ticks(decisions_kept(with_whole_months(columns), table), table)
    by_period = of_periods(of_years(of_spans(of_dates(of_groups(known, table)), table), table))
    single = titles_first(_single(_latest(by_period, table)), table)
    own = with_rating(with_status(shares_done(_giving_way(single, table), table), table), table)
    own = titles_of_parts_first(answers_first(evidence_so_far(own, table), table), table)
    own = with_action(measures_first(orders_first(steps_first(own, table), table), table), table)
    own = with_section(with_aims(own, table), table)
    return date_of_origin(with_lead(own, table))


def _latest(columns: list[Column], table: Table) -> list[Column]:
    """Of ratings or statuses for several periods the last that is filled in stands; the others go to the extras."""
    rated = [column for column in columns if column.field in HOW_FAR]
    ends = {column: end for column in rated if (end := _end_of_period(column.heading))}
    dated = ends or _by_month(rated) or _by_term(rated)
    filled = [column for column in dated if _is_filled(column, table)]
    last = {column.field: column for column in sorted(filled, key=lambda column: dated[column])}
    return [
        replace(column, field=EXTRA, why=f"a later period is the {column.field}")
        if column in dated and last.get(column.field, column) is not column
        else column
        for column in columns
    ]


def _end_of_period(heading: str) -> str | None:
    """When the period ends that a heading tells, to be sorted: a date, or a quarter of a year that is not told."""
    dates = [printed.span.end for printed in find_dates(heading, DateContext()) if printed.span]
    quarter = _QUARTER.search(fold(heading))
    return dates[-1].isoformat() if dates else quarter[0] if quarter else None


def _by_month(columns: list[Column]) -> dict[Column, str]:
    """How columns whose headings name but a month follow each other: as printed, or from the right to the left.

    Months go on in the order in which fewer lie between them: `Sept` and `Nov` do, `Dec` and `March` do.
    """
    named = {column: names[-1] for column in columns if (names := _MONTH.findall(column.heading))}
    months = [month_of(name) for name in named.values()]
    on, back = (sum((b - a) * step % 12 for a, b in pairwise(months)) for step in (1, -1))
    ordered = list(named) if on <= back else list(reversed(named))
    return {column: f"{place:02d}" for place, column in enumerate(ordered)}


def _by_term(columns: list[Column]) -> dict[Column, str]:
    """How columns whose headings name a term of the year follow each other: as printed."""
    return {column: f"{column.index:02d}" for column in columns if _TERM.search(fold(column.heading))}


def _is_filled(column: Column, table: Table) -> bool:
    """Whether some cell of a column holds a text or is of a colour that is a rating."""
    return bool(values_of(table, column.index)) or any(rag_of_own_fill(row.cells, column.index) for row in table.rows)


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


def _giving_way(columns: list[Column], table: Table) -> list[Column]:
    """Columns that stand for a field only where no other does are extras beside one that does."""
    fields = Counter(column.field for column in columns)
    dated = [column for column in columns if column.field == "target_text" and _holds_dates(column, table)]
    weak = [column for column in columns if _gives_way(column, table) or _is_year_of(column, dated, table)]
    weak += _replies_beside_accounts([column for column in columns if column not in weak])
    return [
        replace(column, field=EXTRA, why=f"another column is the {column.field}")
        if fields[column.field] > 1 and column in weak
        else column
        for column in columns
    ]


def _replies_beside_accounts(columns: list[Column]) -> list[Column]:
    """What was replied at first (`Management response`) where another column tells how far things are since.

    Beside no column of actions a reply may be what is to be done.
    """
    told = [column for column in columns if column.field == "progress"]
    replies = [column for column in told if is_mere_reply(column)]
    has_actions = any(column.field == "action" for column in columns)
    return replies if has_actions and len(replies) < len(told) else []


def _holds_dates(column: Column, table: Table) -> bool:
    """Whether most texts of a column are dates by themselves, with their year."""
    values = values_of(table, column.index)
    dated = sum(any(printed.span for printed in find_dates(value, DateContext())) for value in values)
    return 2 * dated > len(values)


def _is_year_of(column: Column, dated: Sequence[Column], table: Table) -> bool:
    """Whether a column only tells the year of each row, as of an audit, where another tells when nearly each is due."""
    if fold_heading(column.heading) not in _YEARS:
        return False
    fewest = NEARLY_ALL * len(values_of(table, column.index))
    return any(len(values_of(table, other.index)) >= fewest for other in dated if other is not column)


def _gives_way(column: Column, table: Table) -> bool:
    """Whether a heading is such a weak one, an account of progress tells but shares, or funding no amount."""
    values = values_of(table, column.index)
    told = bool(values) or any(set(row.filled) == {column.index} for row in table.rows[1:])
    shares = column.field == "progress" and (not told or (bool(values) and share_of_shares(values) == 1))
    heading = fold_heading(column.heading)
    of_funding = column.field == "resources" and (heading in _FUNDING or asks_who_pays(heading))
    return shares or (of_funding and "£" not in "".join(values)) or heading in _GIVES_WAY.get(column.field, ())
