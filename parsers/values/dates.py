"""The grammar of dates: where a text prints a date, and which days it means.

General date parsers will not do: dateparser reads `2024/25` as 25 June 2024 and `Mar-25` as 25 March.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from parsers.values.calendar import (
    MONTHS,
    SEASONS,
    Span,
    day_span,
    financial_year_span,
    joined_span,
    month_part_span,
    month_span,
    months_span,
    quarter_span,
    season_span,
    term_span,
    year_part_span,
    year_span,
    years_span,
)
from schema.values import Precision, Qualifier

_MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH = rf"(?P<month>{_MONTH_NAME})\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_ANY_YEAR = r"['’]?(?P<year>(?:19|20)\d\d|\d\d)(?!\d|/\d|\.\d|st\b|nd\b|rd\b|th\b)"
_DAY = r"(?P<day>\d{1,2})\s*(?:st|nd|rd|th)?"
_PART = (
    r"(?:the\s+)?(?:(?P<part>early|mid|late|end)[\s-]+(?:of\s+)?|(?P<whole>beginning|start|middle|end)\s+of\s+)"
    r"(?:the\s+)?"
)
_FINANCIAL = r"(?P<year>(?:19|20)\d\d)\s?[/–-]\s?(?P<to>(?:19|20)?\d\d)(?![\d/-])"
_YEAR_OR_TWO = r"(?P<year>(?:19|20)\d\d)(?:\s?[/–-]\s?(?P<to>(?:20)?\d\d))?(?!\d)"
_SEASON_YEAR = r"(?P<year>(?:19|20)\d\d|\d\d)(?:\s?[/–-]\s?(?P<to>(?:20)?\d\d))?(?!\d)"
_FIRST_DAY = r"(?P<first_day>\d{1,2})(?:st|nd|rd|th)?"
_FIRST_MONTH = rf"\s+(?P<first_month>{_MONTH_NAME})\b\.?"
# A year alone is a date where a clause ends behind it: `2050 homes` and `2000 trees` are numbers of things.
_CLAUSE_END = r"(?:$|[\n,.;:()/&–—-]|(?:and|or|to|onwards?|with|for|subject|if|when|in|at|via|as|but|ongoing)\b)"
_BARE_YEAR = rf"(?<![£$€]){_YEAR}(?=\s*{_CLAUSE_END})"
_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "end"}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

# A year that two digits stand for when the document prints no years of four: plans are of this century.
_PLAUSIBLE = range(2005, 2051)


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a document says about its own time: the years it speaks of, and how it counts quarters."""

    years: range | None = None
    financial_quarters: bool | None = None

    def fits(self, year: int) -> bool:
        """Whether a year of two digits is one that the plan can mean."""
        return year in (self.years or _PLAUSIBLE)


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


_Reader = Callable[[re.Match[str], DateContext], Span | None]


def _month(match: re.Match[str]) -> int:
    return MONTHS.index(match["month"][:3].casefold()) + 1


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _part(match: re.Match[str]) -> str:
    part = (match["part"] or match["whole"]).casefold()
    return _PARTS.get(part, part)


def _day_month_year(match: re.Match[str], _: DateContext) -> Span | None:
    return day_span(_full_year(match["year"]), _month(match), int(match["day"]))


def _numeric(match: re.Match[str], _: DateContext) -> Span | None:
    return day_span(_full_year(match["year"]), int(match["number"]), int(match["day"]))


def _month_year(match: re.Match[str], context: DateContext) -> Span | None:
    """`Dec 16` is a month when the plan can mean 2016, else a day without a year, which is no date."""
    year = _full_year(match["year"])
    only_year = len(match["year"]) == 4 or int(match["year"]) > 31 or match["dash"]
    return month_span(year, _month(match)) if only_year or context.fits(year) else None


def _days(match: re.Match[str], context: DateContext) -> Span | None:
    """`29 April - 3 May 2016`, `1-5 May 2016`."""
    last = _day_month_year(match, context)
    named = match.groupdict().get("first_month")
    month = MONTHS.index(named[:3].casefold()) + 1 if named else _month(match)
    first = last and day_span(last.end.year - (month > last.end.month), month, int(match["first_day"]))
    return joined_span(first, last) if first and last else None


def _numeric_month(match: re.Match[str], _: DateContext) -> Span | None:
    month = int(match["number"])
    return month_span(int(match["year"]), month) if 1 <= month <= 12 else None


def _part_month_year(match: re.Match[str], _: DateContext) -> Span:
    return month_part_span(_full_year(match["year"]), _month(match), _part(match))


def _two_years(match: re.Match[str], _: DateContext) -> Span | None:
    """`2016/17` and `2016-17` are financial years, `2020-22` and `2015-2017` calendar years."""
    first = int(match["year"])
    last = int(match["to"]) if len(match["to"]) == 4 else first // 100 * 100 + int(match["to"])
    if last == first + 1:
        return financial_year_span(first)
    return years_span(first, last) if last > first else None


def _part_financial_year(match: re.Match[str], context: DateContext) -> Span | None:
    """Four months each of April to March; its end is March."""
    whole = _two_years(match, context)
    if whole is None or whole.precision is not Precision.FINANCIAL_YEAR:
        return None
    year = whole.start.year
    parts = {"early": (year, 4, 7), "mid": (year, 8, 11), "late": (year, 12, 3), "end": (year + 1, 3, 3)}
    begin, first, last = parts[_part(match)]
    return months_span(begin, first, last, Precision.MONTH if first == last else Precision.RANGE)


def _short_financial_year(match: re.Match[str], context: DateContext) -> Span | None:
    """`16/17`, where the plan can mean 2016."""
    first, last = int(match["year"]), int(match["to"])
    return financial_year_span(2000 + first) if last == first + 1 and context.fits(2000 + first) else None


def _quarter(match: re.Match[str], context: DateContext) -> Span | None:
    financial = True if match["to"] else context.financial_quarters
    word = match["quarter"].casefold()
    quarter = _ORDINALS.get(word) or int(word)
    return None if financial is None else quarter_span(_full_year(match["year"]), quarter, financial)


def _season(match: re.Match[str], _: DateContext) -> Span | None:
    season, year = match["season"].casefold(), _full_year(match["year"])
    if match["to"] and season in ("spring", "summer"):
        year += 1  # those of a school or financial year fall into its second calendar year
    if match["term"]:
        return term_span(year, season) if season != "winter" else None
    return season_span(year, season)


_GRAMMAR: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(rf"(?<!\w){pattern}", re.IGNORECASE), reader)
    for pattern, reader in (
        (r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)", _numeric),
        (r"(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<year>(?:20)?\d\d)(?!\d)", _numeric),
        (r"(?P<day>\d{1,2})-(?P<number>\d{1,2})-(?P<year>(?:20)\d\d)(?!\d)", _numeric),
        (rf"(?:q|quarter)\s?(?P<quarter>[1-4])[\s.,/(-]*(?:of\s+)?(?:fy\s*)?{_YEAR_OR_TWO}", _quarter),
        (rf"{_YEAR_OR_TWO}[\s,]*(?:q|quarter)\s?(?P<quarter>[1-4])(?!\d)", _quarter),
        (rf"(?P<quarter>{'|'.join(_ORDINALS)})\s+quarter\s+(?:of\s+)?{_YEAR_OR_TWO}", _quarter),
        (rf"(?P<season>{'|'.join(SEASONS)})(?P<term>\s+term)?,?\s+{_SEASON_YEAR}", _season),
        (rf"{_PART}{_MONTH}[\s,-]*{_ANY_YEAR}", _part_month_year),
        (rf"{_FIRST_DAY}{_FIRST_MONTH}\s*(?:-|–|to)\s*{_DAY}\s*{_MONTH}[\s,-]*{_ANY_YEAR}", _days),
        (rf"{_FIRST_DAY}(?:-|–){_DAY}\s*{_MONTH}[\s,-]*{_ANY_YEAR}", _days),
        (rf"(?<![A-Za-z]\s){_FIRST_DAY}\s+(?:-|–|to)\s+{_DAY}\s*{_MONTH}[\s,-]*{_ANY_YEAR}", _days),
        (rf"{_DAY}\s*(?:of\s+)?{_MONTH}[\s,-]*{_ANY_YEAR}", _day_month_year),
        (rf"{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}", _day_month_year),
        (rf"{_MONTH}[\s,/]*(?P<dash>[–-]\s*)?{_ANY_YEAR}", _month_year),
        (rf"(?P<number>\d{{1,2}})/{_YEAR}", _numeric_month),
        (rf"{_PART}{_FINANCIAL}", _part_financial_year),
        (rf"(?:fy\s*)?{_FINANCIAL}", _two_years),
        (r"(?:fy\s*)?(?P<year>\d\d)/(?P<to>\d\d)(?![\d/])", _short_financial_year),
        (rf"{_PART}{_YEAR}(?!\s?[/–-]\s?\d)", lambda match, _: year_part_span(int(match["year"]), _part(match))),
        (_BARE_YEAR, lambda match, _: year_span(int(match["year"]))),
    )
)  # fmt: skip

_DIGIT = re.compile(r"\d")
_BARE_MONTH = re.compile(rf"(?<!\w){_MONTH}(?!\w)", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b|\bthrough to\b)\s*(?:the\s+)?", re.IGNORECASE)
_LIST = re.compile(r"\s*(?:&|/|,|\band\b)\s*", re.IGNORECASE)
_BEFORE = (
    (re.compile(r"\b(?:by|before|no later than|due)\s+(?:the\s+)?$", re.IGNORECASE), Qualifier.BY),
    (re.compile(r"\b(?:from|since|starting)\s+(?:the\s+)?$", re.IGNORECASE), Qualifier.FROM),
    (re.compile(r"(?:\bcirca|\bc\.|\bapprox(?:imately|\.)?|\baround|\babout)\s*$", re.IGNORECASE), Qualifier.CIRCA),
    (re.compile(r"\b(?:provisional(?:ly)?|tbc)[\s:]*$", re.IGNORECASE), Qualifier.PROVISIONAL),
)
_AFTER_PROVISIONAL = re.compile(r"\s*\(?(?:provisional|tbc|to be confirmed)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def find_dates(text: str, context: DateContext) -> tuple[PrintedDate, ...]:
    """Every date that a text prints, in order; ranges are one date; months without a year come without a span."""
    if not _DIGIT.search(text):
        return tuple(_bare_months(text, 0, len(text)))
    found = _combined(_singles(text, context), text)
    return tuple(replace(printed, qualifier=_qualifier(printed, text)) for printed in found)


def _singles(text: str, context: DateContext) -> list[PrintedDate]:
    """Dates one by one: the reading that begins first, of these the first in the grammar."""
    found: list[PrintedDate] = []
    position = 0
    ahead = {order: match for order, (pattern, _) in enumerate(_GRAMMAR) if (match := pattern.search(text))}
    while ahead:
        order = min(ahead, key=lambda order: (ahead[order].start(), order))
        match = ahead[order]
        found += _bare_months(text, position, match.start())
        found.append(PrintedDate(match.start(), match.end(), _GRAMMAR[order][1](match, context)))
        position = match.end()
        ahead = {order: match for order in ahead if (match := _from(position, order, ahead[order], text))}
    return [*found, *_bare_months(text, position, len(text))]


def _from(position: int, order: int, match: re.Match[str], text: str) -> re.Match[str] | None:
    """A pattern's first match at or after a position."""
    return match if match.start() >= position else _GRAMMAR[order][0].search(text, position)


def _bare_months(text: str, begin: int, end: int) -> list[PrintedDate]:
    """Months without a year, written as names are; `may` and `march` in lower case are verbs."""
    return [
        PrintedDate(match.start(), match.end(), None, month=_month(match))
        for match in _BARE_MONTH.finditer(text, begin, end)
        if match["month"][0].isupper()
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


def _qualifier(printed: PrintedDate, text: str) -> Qualifier | None:
    before = text[: printed.begin]
    if _AFTER_PROVISIONAL.match(text, printed.end):
        return Qualifier.PROVISIONAL
    return next((qualifier for pattern, qualifier in _BEFORE if pattern.search(before)), None)
