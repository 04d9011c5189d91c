"""Where a text prints dates, and which days they mean: single dates, ranges, lists, and the words that bend them."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from parsers.values.calendar import DateContext, Span, joined_span, month_span, week_span
from parsers.values.grammar import MONTH, PARTS_OF_YEARS, Form, forms_in, month_of
from parsers.values.quarters import Reader
from schema.values import Precision, Qualifier

__all__ = ["DateContext", "PrintedDate", "find_dates", "is_whole_date", "lacks_its_year"]


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as it stands in a text: its characters from `begin` to `end`, and its days.

    `span` is `None` where the text cannot be read one way only; `month` alone is a month without a year.
    """

    begin: int
    end: int
    span: Span | None
    qualifier: Qualifier | None = None
    month: int | None = None

    def text_in(self, text: str) -> str:
        """The date as printed."""
        return text[self.begin : self.end]


_DIGIT = re.compile(r"\d")
_LONGEST_WITHOUT_YEAR = 24  # characters: `end of summer term`
_WHOLE_YEARS = (Precision.YEAR, Precision.FINANCIAL_YEAR)
_TO_MONTH = re.compile(rf"\s*(?:[-–—/]|to\b)\s*{MONTH}", re.IGNORECASE)
_BARE_MONTH = re.compile(rf"(?<!\w){MONTH}(?!\w)", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b|\bthrough to\b)\s*(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)  # two ends that `and` joins
_LIST = re.compile(r"\s*(?:&|/|,|\band\b)\s*", re.IGNORECASE)
_BEFORE = (
    (r"\b(?:not before|no earlier than|after|post|beyond)[\s-]+(?:the\s+)?$", Qualifier.FROM),
    (
        r"\b(?:by|before|prior to|ahead of|no later than|due|pre)[\s:-]+(?:(?:in|on|by)\s+)?(?:the\s+)?$",
        Qualifier.BY,
    ),
    (r"\b(?:from|since|starting)\s+(?:the\s+)?$", Qualifier.FROM),
    (r"(?:~|\bcirca|\bc\.|\bapprox(?:imately|\.)?|\baround|\babout)\s*$", Qualifier.CIRCA),
    (r"\b(?:provisional(?:ly)?|tbc)[\s:(–—-]*$", Qualifier.PROVISIONAL),
)
_AFTER = (
    (r"\s*\(?(?:provisional|tbc|to be confirmed)\b", Qualifier.PROVISIONAL),
    (r"\s*for\s+(?:\d+|an?|one|two|three|four|five|six|ten|twelve)[\s-]+(?:years?|months?|weeks?)\b", Qualifier.FROM),
    (
        r"\s*(?:\+|(?:and\s+)?onwards?\b|(?:[-–—]|and|to)\s*on-?\s?going\b|and beyond\b)",
        Qualifier.FROM,
    ),
)
_BENDS_BEFORE = tuple((re.compile(pattern, re.IGNORECASE), qualifier) for pattern, qualifier in _BEFORE)
_BENDS_AFTER = tuple((re.compile(pattern, re.IGNORECASE), qualifier) for pattern, qualifier in _AFTER)
_WEEK = re.compile(
    r"(?:\bw/?[cb]|\bweek (?:commencing|beginning|starting)|\b(?P<ends>w/?e|week ending))[\s:.-]*$", re.IGNORECASE
)
_WITHIN_YEAR = re.compile(r"(?:the\s+)?(?:early|mid|late|beginning|start|middle)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def find_dates(text: str, context: DateContext) -> tuple[PrintedDate, ...]:
    """Every date that a text prints, in order; ranges are one date; months without a year come without a span."""
    if not _DIGIT.search(text):
        return tuple(_bare_months(text, 0, len(text)))
    found = _combined([_as_week(printed, text) for printed in _singles(text, context)], text)
    return tuple(_bent(printed, text) for printed in found)


def is_whole_date(text: str) -> bool:
    """Whether a text is one date and nothing else but a mark behind it."""
    found = find_dates(text, DateContext())
    return len(found) == 1 and len(found[0].text_in(text)) >= len(text) - 1


@lru_cache(maxsize=1024)
def lacks_its_year(text: str) -> bool:
    """Whether a text is a date but for its year: `Summer term`, `Q3`, `May`."""
    if len(text) > _LONGEST_WITHOUT_YEAR or not text[:1].isalpha() or text.casefold() in PARTS_OF_YEARS:
        return False
    with_years = [f"{text} {year}" for year in ("2025", "2025/26")]
    found = [(whole, find_dates(whole, DateContext())) for whole in with_years]
    return any(len(dates) == 1 and _is_part_of_year(dates[0], whole) for whole, dates in found)


def _is_part_of_year(printed: PrintedDate, whole: str) -> bool:
    return bool(printed.text_in(whole) == whole and printed.span and printed.span.precision not in _WHOLE_YEARS)


def _singles(text: str, context: DateContext) -> list[PrintedDate]:
    """Dates one by one, with the months between them that have no year."""
    found: list[PrintedDate] = []
    position = 0
    for read, match in _matches(text):
        found += _bare_months(text, position, match.start())
        found.append(PrintedDate(match.start(), match.end(), read(match, context)))
        position = match.end()
    return [*found, *_bare_months(text, position, len(text))]


@lru_cache(maxsize=4096)
def _matches(text: str) -> tuple[tuple[Reader, re.Match[str]], ...]:
    """The dates of a text, whatever its context: the reading that begins first, of these the first in the grammar."""
    found: list[tuple[Reader, re.Match[str]]] = []
    forms = forms_in(text)
    ahead = {order: match for order, form in enumerate(forms) if (match := form.pattern.search(text))}
    while ahead:
        order = min(ahead, key=lambda order: (ahead[order].start(), order))
        found.append((forms[order].read, ahead[order]))
        end = ahead[order].end()
        ahead = {order: match for order in ahead if (match := _from(end, forms[order], ahead[order], text))}
    return tuple(found)


def _from(position: int, form: Form, match: re.Match[str], text: str) -> re.Match[str] | None:
    """A form's first match at or after a position."""
    return match if match.start() >= position else form.pattern.search(text, position)


def _bare_months(text: str, begin: int, end: int) -> list[PrintedDate]:
    """Months without a year, written as names are; `may` and `march` in lower case are verbs unless a month follows."""
    return [
        PrintedDate(match.start(), match.end(), None, month=month_of(match["month"]))
        for match in _BARE_MONTH.finditer(text, begin, end)
        if match["month"][0].isupper() or _TO_MONTH.match(text, match.end())
    ]


def _combined(found: list[PrintedDate], text: str) -> list[PrintedDate]:
    """Neighbours joined by a dash or `to` as one range; a month takes the year of the date that it is listed with."""
    combined: list[PrintedDate] = []
    for printed in reversed(found):
        following = combined[-1] if combined else None
        if following is None or following.span is None:
            combined.append(printed)
            continue
        between = text[printed.end : following.begin]
        dated = _dated_like(printed, following.span)
        months = printed.month or (
            printed.span and printed.span.precision is following.span.precision is Precision.MONTH
        )
        as_range = _RANGE.fullmatch(between) or (months and between.strip() == "/")
        as_range = as_range or (between.strip() == "and" and _BETWEEN.search(text, 0, printed.begin))
        if as_range and dated and (span := joined_span(dated, following.span)):
            combined[-1] = PrintedDate(printed.begin, following.end, span)
        elif printed.month and _LIST.fullmatch(between):
            combined.append(replace(printed, span=dated))
        else:
            combined.append(printed)
    return combined[::-1]


def _dated_like(printed: PrintedDate, following: Span) -> Span | None:
    """The days of a date; those of a bare month are its last ones before the date that follows."""
    if printed.month is None:
        return printed.span
    end: date = following.end
    return month_span(end.year - (printed.month > end.month), printed.month)


def _as_week(printed: PrintedDate, text: str) -> PrintedDate:
    """A day behind `w/c` or `week ending` is the week that it begins or ends."""
    week = _WEEK.search(text, 0, printed.begin)
    if not week or printed.span is None or printed.span.precision is not Precision.DAY:
        return printed
    return replace(printed, begin=week.start(), span=week_span(printed.span.start, bool(week["ends"])))


def _bent(printed: PrintedDate, text: str) -> PrintedDate:
    """A date with the word that bends it."""
    qualifier = _qualifier(printed, text)
    return replace(printed, qualifier=qualifier) if qualifier else printed


def _qualifier(printed: PrintedDate, text: str) -> Qualifier | None:
    """The word that bends a date; `from` before both ends of a range bends nothing."""
    after = next((qualifier for pattern, qualifier in _BENDS_AFTER if pattern.match(text, printed.end)), None)
    before = next((qualifier for pattern, qualifier in _BENDS_BEFORE if pattern.search(text, 0, printed.begin)), None)
    found = after or before
    both_ends = printed.span and printed.span.precision is Precision.RANGE
    return None if found is Qualifier.FROM and both_ends and not _WITHIN_YEAR.match(printed.text_in(text)) else found
