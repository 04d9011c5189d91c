"""From heading texts to canonical fields, with the values of the column as evidence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.column import BY_PART, BY_WORD, EXTRA, UNKNOWN, Column, values_of
from parsers.column_names import names_of_columns
from parsers.columns import agreed
from parsers.date_headings import field_of_dates
from parsers.heading_words import field_by_words, is_year_of_audit
from parsers.kinds import fits, holds_one_kind, suits
from parsers.known_headings import heading_parts
from parsers.money import counts_spending
from parsers.numbered_columns import are_codes, follow_each_other, number_rows
from parsers.question_headings import field_asked_for, names_part, tells_by_itself
from parsers.table import Table
from parsers.ticks import are_ticks
from parsers.values.answers import asks_for_status, is_answer
from parsers.values.calendar import TERMS
from parsers.values.dates import is_whole_date, lacks_its_year
from parsers.values.grammar import MONTH_NAME
from parsers.values.orders import is_figure_of_success
from parsers.values.status import is_rating, is_status
from schema.vocabulary import fold, fold_heading, named_first, spellings, without_remark

_TELLS_LITTLE = ("by", "for")  # whom, or when
_OF_SEVERAL = ("lead_text", "support_text", "target_text")  # that several columns may name, each by its values
_SHOWN = (*_OF_SEVERAL, "start_text", "completed_text", "review_text")  # by values
_ANSWERS = {*_OF_SEVERAL, "measures", "outcomes"}  # for which a plan may ask twice
# Fields that a heading may name before another: `Progress and evidence of impact`.
_TOLD = {"measures", "outcomes", "progress", "resources", "target_text"}
_ACCOUNTS = {"measures", "outcomes", "milestones", "progress", "next_steps"}  # not of risks or sources
_Told = tuple[str, str]  # the field of a heading, and why
_NEARLY_ALL = 0.8
_NUMBERED = "its values are references"
_LEADS = ("lead_text", "support_text")
_LINKS = ("link to ", "links to ", "linked to ")
# What stands behind these is but sorted, counted or explained.
_OF_KINDS = ("type of ", "types of ", "kind of ", "number of ", "reason for ", "reasons for ")
_SHARE_OF = re.compile(r"\s*(?:%|percent(?:age)?|share|proportion) of\b", re.IGNORECASE)
_PERIODS = re.compile(
    rf"\b(?:(?:in|during|for|over) )?(?:(?:quarter|qtr|q|term) ?[1-4]|(?:{MONTH_NAME} )?\d+)\b"
    rf"|^{MONTH_NAME}\b|\b(?:{MONTH_NAME}|{'|'.join(TERMS)})$"
)
# What these number stands elsewhere: `Linked SDG`, `Regulation`.
_OF_ANOTHER_LIST = re.compile(r"\b(?:link(?:s|ed)?|regulations?|polic(?:y|ies)|standards?|sdgs?)\b", re.IGNORECASE)
_NO_LONGER = re.compile(r"\b(?:former|previous|past|outgoing|old)\b", re.IGNORECASE)  # who leads now is another
_OF_LAW = re.compile(r"\bsections? \d\d", re.IGNORECASE)  # `Section 75 category` is of an Act


def map_headings(table: Table, own_spellings: dict[str, str]) -> list[Column]:
    """The field of each column; `extra` for one without a canonical field.

    `own_spellings` (folded heading to field) are those of a council file; they come before the vocabulary. Headings
    that can stand for one field only choose first, so that the result does not hang on the order of the columns, and
    those of ticks last.
    """
    columns: dict[int, Column] = {}
    headings, names = table.header.headings, names_of_columns(table, own_spellings)
    values = {index: values_of(table, index) for index in names}
    ticked = {index for index, texts in values.items() if texts and are_ticks(texts)}
    for index in sorted(names, key=lambda index: (index in ticked, _choices(names[index], own_spellings), index)):
        taken = {column.field for column in columns.values()}
        told = _field_and_why(names[index], values[index], taken, own_spellings)
        columns[index] = Column(index, headings[index], *told)
    for index in sorted({index for row in table.rows for index in row.filled} - headings.keys()):
        taken = {column.field for column in columns.values()}
        if column := _without_heading(index, table, columns, taken, own_spellings):
            columns[index] = column
    return agreed([columns[index] for index in sorted(columns)], table)


def _without_heading(
    index: int, table: Table, columns: dict[int, Column], taken: set[str], own: dict[str, str]
) -> Column | None:
    """A column under a blank heading by its values, else with the heading that lies across it.

    Where the first column below such a heading only numbers the rows, this one is what the heading names.
    """
    values = values_of(table, index)
    if beside := _with_blank_below(index, table, columns, values):
        return replace(beside, index=index, why="the heading beside it has nothing below")
    if field := _by_values(values, taken):
        return Column(index, "", field, "its values, under a blank heading")
    over = columns.get(table.header.reach.get(index, -1))
    if over and over.why == _NUMBERED:
        return Column(index, over.heading, *_field_and_why(over.heading, values, taken, own))
    return replace(over, index=index, why="one heading lies across both columns") if over else None


def _with_blank_below(index: int, table: Table, columns: dict[int, Column], values: Sequence[str]) -> Column | None:
    """The column next to one without a heading that has no values of its own, where its heading suits them.

    A heading set in the middle may stand clear of short values at the left.
    """
    beside = [columns[place] for place in (index + 1, index - 1) if place in columns]
    blank = (column for column in beside if not values_of(table, column.index) and holds_one_kind(column.field))
    return next((column for column in blank if fits(column.field, values)), None)


def _by_values(values: Sequence[str], taken: set[str]) -> str | None:
    """The field that the values of a column show, for a heading that tells nothing."""
    fields = [field for field in ("ref", "target_text", "lead_text") if field not in taken and fits(field, values)]
    return fields[0] if fields else None


def _choices(heading: str, own: dict[str, str]) -> int:
    """How many fields a heading may stand for; a question comes first, one that the vocabulary lacks last."""
    folded = fold_heading(heading)
    known = spellings("headings").get(folded)
    if folded not in own and not known and field_asked_for(folded):
        return 0
    return 1 if folded in own else len(known or range(99))


def _field_and_why(heading: str, values: Sequence[str], taken: set[str], own: dict[str, str]) -> _Told:
    """The field of a heading over some values, and why; those in `taken` are of other columns."""
    folded = fold_heading(heading)
    if folded in own:
        return own[folded], "council file"
    if "status_text" not in taken and asks_for_status(heading) and _are_answers(values):
        return "status_text", "its values answer what it asks"
    fields = spellings("headings").get(folded, ())
    may_number = not fields or "action" in fields or ("objective_text" in fields and are_codes(values))
    numbers = may_number and "ref" not in taken and number_rows(values)
    if not fields:
        return _by_parts(heading, values, taken, numbers=numbers)
    if numbers:
        return "ref", _NUMBERED
    field = _best(fields, values, taken)
    return field, UNKNOWN if field == EXTRA != fields[0] else "vocabulary"


def _by_parts(heading: str, values: Sequence[str], taken: set[str], *, numbers: bool) -> _Told:
    """The field of a heading that the vocabulary lacks: what it asks for or counts, a part of it, else its values."""
    folded = fold_heading(heading)
    bare = fold(without_remark(heading))
    worded = bare != folded and not numbers and field_by_words(without_remark(heading), values, taken)
    asked = field_asked_for(bare) or (None if worded else field_asked_for(folded))
    if asked and (asked not in taken or asked in _ANSWERS) and not numbers:
        return asked, "the heading asks for it"
    if (dates := field_of_dates(bare)) and fits(dates, values):
        return dates, "its words are those of dates"
    found = _by_part(heading, values, taken, numbers=numbers) or _by_sense(heading, values, taken, numbers=numbers)
    return (EXTRA, UNKNOWN) if found is None or _is_of_another(found[0], heading, values) else found


def _is_of_another(field: str, heading: str, values: Sequence[str]) -> bool:
    """Whether a field that a part of a heading tells is that of another: a former lead, who holds a budget, a list."""
    if field in _LEADS:
        return _NO_LONGER.search(heading) is not None
    if field == "resources":
        return fits("lead_text", values) or (bool(values) and all(map(is_whole_date, values)))
    return field == "ref" and _OF_ANOTHER_LIST.search(heading) is not None


def _by_sense(heading: str, values: Sequence[str], taken: set[str], *, numbers: bool) -> _Told | None:
    """The field that the values of a column show, or a unit of money in its heading, and why."""
    if counts_spending(heading):
        return "resources", "the heading gives a unit of money"
    if numbers and follow_each_other(values):
        return "ref", _NUMBERED
    if fold_heading(heading) in _TELLS_LITTLE and (field := _by_values(values, taken)):
        return field, "its values"
    texts = [] if numbers else [without_remark(heading), heading]  # what brackets explain tells less
    told = next(filter(None, (field_by_words(text, values, taken) for text in texts)), None)
    return (told[0], f"{BY_WORD} is {told[1]!r}") if told else None


def _by_part(heading: str, values: Sequence[str], taken: set[str], *, numbers: bool) -> _Told | None:
    """The field of a part of a heading, and why: first one of which the values show it, else the longest part's."""
    known, folded = spellings("headings"), fold_heading(heading)
    if folded.startswith(_OF_KINDS) or _SHARE_OF.match(heading) or names_part(heading) or is_year_of_audit(heading):
        return None
    if folded.startswith(_LINKS) or (folded.endswith((" link", " links")) and not any("://" in v for v in values)):
        return None if "objective_text" in taken else ("objective_text", "the heading links to something")
    taken = {*taken, "section"} if _OF_LAW.search(heading) else taken
    own = {part: list(known.get(part, ())) for part in _own_parts(heading)}
    bare = fold(without_remark(heading))
    undated = [part for part in heading_parts(_undated(heading)) if EXTRA not in known.get(part, ())]
    ends = [*heading_parts(bare), *undated] if bare else heading_parts(folded)
    if "target_text" in taken and _tell_parts_of_years(values):
        taken = taken - {"target_text"}  # another column has their years
    free = own | {part: _free(known.get(part, ()), taken) for part in ends if tells_by_itself(part) and part not in own}
    of_others = (folded.split() or [""])[0] in spellings("heading_words", "others")
    shown = [part for part, fields in free.items() if fields and fields[0] in _SHOWN and fits(fields[0], values)]
    for part in (*shown, *free):
        fields = free[part]
        aims = fields[:1] == ["objective_text"] and folded.endswith(part)
        colours = fields[:1] == ["rag_text"] and not values  # that fill the cells
        if not fields or (fields[0] in _ACCOUNTS and of_others):
            continue
        if (aims or colours or fits(fields[0], values)) and (holds_one_kind(fields[0]) or not numbers):
            return _of_success(_best(fields, values, taken), folded, values, taken), f"{BY_PART} is {part!r}"
    return None


def _of_success(field: str, folded: str, values: Sequence[str], taken: set[str]) -> str:
    """What a heading of success holds: figures are its measures, `Signs of success` as well as `Success`."""
    counted = sum(map(is_figure_of_success, values)) > len(values) / 2
    return "measures" if field == "outcomes" and "success" in folded and counted and "measures" not in taken else field


def _own_parts(heading: str) -> list[str]:
    """What a heading names first of two, and is without its years: other columns may say the same of other years."""
    first = named_first(heading)
    first_of_two = [first] if not _TOLD.isdisjoint(spellings("headings").get(first, ())) else []
    return [*first_of_two, *([_undated(heading)] if _PERIODS.search(fold(heading)) else [])]


def _undated(heading: str) -> str:
    """A folded heading without its years, months and quarters."""
    return " ".join(_PERIODS.sub("", fold(without_remark(heading))).split())


def _free(fields: Sequence[str], taken: set[str]) -> list[str]:
    """The fields of a spelling that no other column has; leads may be several, but `Baseline year` is no other time."""
    return [field for field in fields if field not in taken or field in _LEADS]


def _tell_parts_of_years(values: Sequence[str]) -> bool:
    """Whether nearly all values are parts of years; a page break may cut one in two."""
    return bool(values) and sum(map(lacks_its_year, values)) >= _NEARLY_ALL * len(values)


def _best(candidates: Sequence[str], values: Sequence[str], taken: set[str]) -> str:
    """Of a spelling's fields a free one of the values' kind, else one of free text, else the first."""
    free = [field for field in candidates if field not in taken] or list(candidates)
    if len(free) > 1 and "measures" in free and _are_figures_of_success(values):
        return "measures"
    if "status_text" in free and _are_states(values):
        return "status_text"
    of_kind = [field for field in free if holds_one_kind(field) and suits(field, values)]
    of_text = [field for field in (*free, *candidates) if not holds_one_kind(field)]
    return (of_kind or of_text or free)[0]


def _are_figures_of_success(values: Sequence[str]) -> bool:
    """Whether most values are figures of success and no dates."""
    return sum(is_figure_of_success(text) and not is_whole_date(text) for text in values) > len(values) / 2


def _are_answers(values: Sequence[str]) -> bool:
    """Whether values are answers, perhaps beside statuses, and nothing else."""
    return _are_states(values) and any(map(is_answer, values))


def _are_states(values: Sequence[str]) -> bool:
    """Whether values are statuses, ratings or answers and nothing else: `Yes` under `Completed`."""
    return bool(values) and all(is_answer(text) or is_status(text) or is_rating(text) for text in values)
