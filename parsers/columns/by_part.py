"""The field of a heading that the vocabulary lacks, by a part of it that is known: `Progress since last year`."""

import re
from collections.abc import Sequence

from parsers.column import BY_PART, EXTRA, NEARLY_ALL
from parsers.headings.best_field import best_field
from parsers.headings.kinds import fits, holds_one_kind
from parsers.headings.known import heading_parts
from parsers.headings.questions import names_part, tells_by_itself
from parsers.headings.words import is_year_of_audit
from parsers.values.calendar import TERMS
from parsers.values.dates import lacks_its_year
from parsers.values.grammar import MONTH_NAME
from parsers.values.orders import is_figure_of_success
from schema.fields import ALL_DATES, WHO
from schema.vocabulary import fold, fold_heading, named_first, spellings, without_remark

OF_SEVERAL = WHO | {"target_text"}  # that several columns may name, each by its values
_SHOWN = WHO | ALL_DATES  # by values
# Fields that a heading may name before another: `Progress and evidence of impact`.
_TOLD = {"measures", "outcomes", "progress", "resources", "target_text"}
_ACCOUNTS = {"measures", "outcomes", "milestones", "progress", "next_steps"}  # not of risks or sources
_LINKS = ("link to ", "links to ", "linked to ")
# What stands behind these is but sorted, counted or explained.
_OF_KINDS = ("type of ", "types of ", "kind of ", "number of ", "reason for ", "reasons for ")
_SHARE_OF = re.compile(r"\s*(?:%|percent(?:age)?|share|proportion) of\b", re.IGNORECASE)
_PERIODS = re.compile(
    rf"\b(?:(?:in|during|for|over) )?(?:(?:quarter|qtr|q|term) ?[1-4]|(?:{MONTH_NAME} )?\d+)\b"
    rf"|^{MONTH_NAME}\b|\b(?:{MONTH_NAME}|{'|'.join(TERMS)})$"
)
_OF_LAW = re.compile(r"\bsections? \d\d", re.IGNORECASE)  # `Section 75 category` is of an Act


def field_by_part(heading: str, values: Sequence[str], taken: set[str], *, numbers: bool) -> tuple[str, str] | None:
    """The field of a part of a heading, and why: first one of which the values show it, else the longest part's."""
    folded = fold_heading(heading)
    if folded.startswith(_OF_KINDS) or _SHARE_OF.match(heading) or names_part(heading) or is_year_of_audit(heading):
        return None
    if folded.startswith(_LINKS) or (folded.endswith((" link", " links")) and not any("://" in v for v in values)):
        return None if "objective_text" in taken else ("objective_text", "the heading links to something")
    taken = _out_of_question(heading, values, taken)
    free = _fields_of_parts(heading, taken)
    of_others = (folded.split() or [""])[0] in spellings("heading_words", "others")
    shown = [part for part, fields in free.items() if fields and fields[0] in _SHOWN and fits(fields[0], values)]
    for part in (*shown, *free):
        fields = free[part]
        aims = fields[:1] == ["objective_text"] and folded.endswith(part)
        colours = fields[:1] == ["rag_text"] and not values  # that fill the cells
        if not fields or (fields[0] in _ACCOUNTS and of_others):
            continue
        if (aims or colours or fits(fields[0], values)) and (holds_one_kind(fields[0]) or not numbers):
            return _of_success(best_field(fields, values, taken), folded, values, taken), f"{BY_PART} is {part!r}"
    return None


def _out_of_question(heading: str, values: Sequence[str], taken: set[str]) -> set[str]:
    """The fields that a heading cannot have: those of other columns, and `section` where it names one of an Act."""
    taken = {*taken, "section"} if _OF_LAW.search(heading) else taken
    if "target_text" in taken and _tell_parts_of_years(values):
        return taken - {"target_text"}  # another column has their years
    return taken


def _fields_of_parts(heading: str, taken: set[str]) -> dict[str, list[str]]:
    """The parts of a heading that tell something by themselves, the longest first, and the fields free for each."""
    known = spellings("headings")
    own = {part: list(known.get(part, ())) for part in _own_parts(heading)}
    bare = fold(without_remark(heading))
    undated = [part for part in heading_parts(_undated(heading)) if EXTRA not in known.get(part, ())]
    ends = [*heading_parts(bare), *undated] if bare else heading_parts(fold_heading(heading))
    return own | {part: _free(known.get(part, ()), taken) for part in ends if tells_by_itself(part) and part not in own}


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
    return [field for field in fields if field not in taken or field in WHO]


def _tell_parts_of_years(values: Sequence[str]) -> bool:
    """Whether nearly all values are parts of years; a page break may cut one in two."""
    return bool(values) and sum(map(lacks_its_year, values)) >= NEARLY_ALL * len(values)
