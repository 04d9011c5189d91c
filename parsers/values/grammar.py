"""The grammar of one printed date: each form that councils use, and the days that it means.

General date parsers will not do: dateparser reads `2024/25` as 25 June 2024 and `Mar-25` as 25 March.
"""

import re
from dataclasses import dataclass

from parsers.values.calendar import (
    MONTHS,
    SEASONS,
    DateContext,
    Span,
    academic_year_span,
    day_span,
    financial_year_span,
    joined_span,
    month_part_span,
    month_span,
    months_span,
    year_part_span,
    year_span,
    years_span,
)
from parsers.values.quarters import FY, PART, QUARTER, YEAR_PARTS, Reader, full_year, part_of
from schema.values import Precision

MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:r?uary|urary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
MONTH = rf"(?P<month>{MONTH_NAME})\b\.?"
_MONTH_OR_GLUED = rf"(?P<month>{MONTH_NAME})(?:\b\.?|(?=(?:19|20)\d\d))"
# A narrow column may cut the last digit of a year off: `01/10/202 1`.
_YEAR = r"(?P<year>(?:19|20)\d\d|20[1-4]\s\d)(?!\d)"
_ANY_YEAR = r"['’‘]?(?P<year>(?:19|20)\d\d|20[1-4]\s\d|\d\d)(?!\d|/\d|\.\d|st\b|nd\b|rd\b|th\b)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_NOT_COUNTED = "".join(rf"(?<!\b{word}\s)" for word in ("phase", "stage", "step", "part", "year", "tranche", "wave"))
_DAY = rf"{_NOT_COUNTED}{_WEEKDAY}(?P<day>\d{{1,2}})\s*(?:st|nd|rd|th)?"
_ANOTHER_DAY = rf"(?!\s[/–-]\s\d\d?\s+(?:{'|'.join(MONTHS)}))"  # `13 Mai 2025 / 13 May 2025`
_TO = _ANOTHER_DAY + r"\s?[/–-]\s?(?P<to>(?:19|20)?\d\d)(?![\d/]|-\d\d?(?!\d))"
_FINANCIAL = rf"{FY}?(?P<year>(?:19|20)\d\d){_TO}(?:\s*(?:fy|financial\s+year)\b)?"
_SHORT_FINANCIAL = rf"(?:{FY}(?P<year>\d\d){_TO}|(?P<bare_year>\d\d)/(?P<bare_to>\d\d)(?![\d/]))"
_FIRST_DAY = r"(?P<first_day>\d{1,2})(?:st|nd|rd|th)?"
_FIRST_MONTH = rf"\s+(?P<first_month>{MONTH_NAME})\b\.?"
# A year alone is a date where a clause ends behind it: `2050 homes` and `2000 trees` are numbers of things.
_CLAUSE_END = (
    r"(?:$|[\n,.;:()/&+*†‡⁰¹²³⁴⁵⁶⁷⁸⁹–—-]|(?:19|20)\d\d\b|(?:and|or|to|onwards?|with|for|subject|if|when|in|at|via|as|but|ongoing"
    r"|end|until|then|tbc|provisional|target|complete|completed|annually|financial)\b)"
)
_BARE_YEAR = rf"(?<![£$€])(?<!\d\d/){_YEAR}(?!/\d)(?=\s*{_CLAUSE_END})"


def month_of(name: str) -> int:
    """The number of a month from its name or the beginning of it."""
    return MONTHS.index(name[:3].casefold()) + 1


def _day_month_year(match: re.Match[str], _: DateContext) -> Span | None:
    return day_span(full_year(match["year"]), month_of(match["month"]), int(match["day"]))


def _numeric(match: re.Match[str], _: DateContext) -> Span | None:
    return day_span(full_year(match["year"]), int(match["number"]), int(match["day"]))


def _month_year(match: re.Match[str], context: DateContext) -> Span | None:
    """`Dec 16` is a month when the plan can mean 2016, else a day without a year, which is no date."""
    year = full_year(match["year"])
    only_year = len(match["year"]) > 2 or int(match["year"]) > 31 or match["dash"]
    return month_span(year, month_of(match["month"])) if only_year or context.fits(year) else None


def _days(match: re.Match[str], context: DateContext) -> Span | None:
    """`29 April - 3 May 2016`, `1-5 May 2016`."""
    last = _day_month_year(match, context)
    month = month_of(match.groupdict().get("first_month") or match["month"])
    first = last and day_span(last.end.year - (month > last.end.month), month, int(match["first_day"]))
    return joined_span(first, last) if first and last else None


def _numeric_month(match: re.Match[str], _: DateContext) -> Span | None:
    month = int(match["number"])
    return month_span(full_year(match["year"]), month) if 1 <= month <= 12 else None


def _short_numeric_month(match: re.Match[str], context: DateContext) -> Span | None:
    """`04/22`, where no month but only a year can stand behind the stroke, and the plan can mean it."""
    month, year = int(match["number"]), full_year(match["year"])
    only_year = int(match["year"]) > 12 and int(match["year"]) != month + 1
    return month_span(year, month) if only_year and 1 <= month <= 12 and context.fits(year) else None


def _part_month_year(match: re.Match[str], _: DateContext) -> Span:
    return month_part_span(full_year(match["year"]), month_of(match["month"]), part_of(match))


def _two_years(match: re.Match[str], _: DateContext) -> Span | None:
    """`2016/17` and `2016-17` are financial years, `2020-22` and `2015-2017` calendar years."""
    first = int(match["year"])
    last = int(match["to"]) if len(match["to"]) == 4 else first // 100 * 100 + int(match["to"])
    if last == first + 1:
        return financial_year_span(first)
    return years_span(first, last) if last > first else None


def _year_and_last_digit(match: re.Match[str], _: DateContext) -> Span | None:
    """`2025/6` is the financial year; any other digit may be a month."""
    year = int(match["year"])
    return financial_year_span(year) if (year + 1) % 10 == int(match["to"]) else None


def _short_financial_year(match: re.Match[str], context: DateContext) -> Span | None:
    """`16/17`, where the plan can mean 2016."""
    first, last = int(match["year"] or match["bare_year"]), int((match["to"] or match["bare_to"])[-2:])
    return financial_year_span(2000 + first) if last == first + 1 and context.fits(2000 + first) else None


def _part_financial_year(match: re.Match[str], context: DateContext) -> Span | None:
    """Four months each of April to March; its end is March."""
    whole = (_short_financial_year if "bare_year" in match.groupdict() else _two_years)(match, context)
    if whole is None or whole.precision is not Precision.FINANCIAL_YEAR:
        return None
    year = whole.start.year
    parts = {"early": (year, 4, 7), "mid": (year, 8, 11), "late": (year, 12, 3), "end": (year + 1, 3, 3)}
    begin, first, last = parts[part_of(match)]
    return months_span(begin, first, last, Precision.MONTH if first == last else Precision.RANGE)


def _named_year(match: re.Match[str], _: DateContext) -> Span | None:
    """An academic year is September to August; when a municipal one begins, the council alone knows."""
    first = full_year(match["year"])
    follows = int(match["to"][-2:]) == (first + 1) % 100
    return academic_year_span(first) if follows and match["kind"].casefold() in ("academic", "school", "ay") else None


def _year_parts(match: re.Match[str], _: DateContext) -> Span | None:
    """`early to mid 2022`."""
    year = full_year(match["year"])
    return joined_span(year_part_span(year, match["first_part"].casefold()), year_part_span(year, part_of(match)))


def _no_days(_: re.Match[str], __: DateContext) -> Span | None:
    """A form that can mean more than one span: `FY23`, `year end 2022`, a quarter without a year."""
    return None


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a date: how it is printed, what its days are, and lists of words.

    Any text that prints it holds a word or mark of each list that it `needs`.
    """

    pattern: re.Pattern[str]
    read: Reader
    needs: frozenset[tuple[str, ...]]


# Words of which one stands in any text that a pattern with this part matches: no such part may be absent there.
_NEEDED = {"quarter": ("q",), "spring": tuple(SEASONS), MONTH_NAME: MONTHS, r"\s+half\b": ("h1", "h2", "half"),
           "academic": ("academic", "school", "municipal"), "year[": ("year",)}  # fmt: skip
_NEEDED_MARKS = {_TO: ("/", "–", "-"), "(?P<number>": ("/", ".", "-"), "(?P<mark>": ("/", ".", "-")}
_YEAR_DIGITS = re.compile(r"\d\d")
PARTS_OF_YEARS = ("early", "mid", "late", "end", "beginning", "start")


def _form(pattern: str, read: Reader) -> Form:
    """A form with the words and marks that it needs; a part of a year is needed where a pattern begins with it."""
    needs = [words for part, words in _NEEDED.items() if part in pattern][:1]
    needs += [marks for part, marks in _NEEDED_MARKS.items() if part in pattern]
    needs += [PARTS_OF_YEARS] if pattern.startswith(PART) else []
    return Form(re.compile(rf"(?<!\w){pattern}", re.IGNORECASE), read, frozenset(needs))


def forms_in(text: str) -> list[Form]:
    """The forms that a text may print by its words: to look for these is much quicker than to try each pattern."""
    casefolded = text.casefold()
    found = {words for words in _ALL_NEEDS if any(word in casefolded for word in words)}
    usual = GRAMMAR if _YEAR_DIGITS.search(text) else GRAMMAR[-1:]  # a quarter alone
    return [form for form in usual if form.needs <= found]


GRAMMAR = tuple(
    _form(pattern, read)
    for pattern, read in (
        *YEAR_PARTS,
        (r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<number>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)", _numeric),
        (r"(?P<day>\d{1,2})[/.](?P<number>\d{1,2})[/.](?P<year>20\d\s?\d|\d\d)(?!\d)", _numeric),
        (r"(?P<day>\d\d)(?P<mark>[/.])(?P<number>\d\d)(?P=mark)\s(?P<year>(?:20)?\d\d)(?!\d)", _numeric),
        (r"(?P<day>\d{1,2})-(?P<number>\d{1,2})-(?P<year>(?:20)?\d\d)(?!\d)", _numeric),
        (rf"{PART}{MONTH}[\s,-]*{_ANY_YEAR}", _part_month_year),
        (rf"between\s+{_FIRST_DAY}(?:{_FIRST_MONTH})?\s+and\s+{_DAY}\s*{MONTH}[\s,-]*{_ANY_YEAR}", _days),
        (rf"{_FIRST_DAY}{_FIRST_MONTH}\s*(?:-|–|to)\s*{_DAY}\s*{MONTH}[\s,-]*{_ANY_YEAR}", _days),
        (rf"{_FIRST_DAY}(?:-|–){_DAY}\s*{MONTH}[\s,-]*{_ANY_YEAR}", _days),
        (rf"(?<![A-Za-z]\s){_FIRST_DAY}\s+(?:-|–|to)\s+{_DAY}\s*{MONTH}[\s,-]*{_ANY_YEAR}", _days),
        (rf"{_DAY}(?P<mark>[-/.]){MONTH}(?P=mark){_ANY_YEAR}", _day_month_year),
        (rf"{_DAY}\s*(?:of\s+)?{_MONTH_OR_GLUED}[\s,-]*{_ANY_YEAR}", _day_month_year),
        (rf"{MONTH}\s+{_DAY}\s*,?\s+{_YEAR}", _day_month_year),
        (rf"{_MONTH_OR_GLUED}(?:\s+half[\s-]?term)?[\s,/]*(?:of\s+)?(?P<dash>[–-]\s*)?{_ANY_YEAR}", _month_year),
        (rf"(?<!\d/)(?P<number>\d{{1,2}})/{_YEAR}", _numeric_month),
        (rf"(?:{PART})?(?P<kind>academic|school|municipal)\s+year\s+(?P<year>(?:20)?\d\d){_TO}", _named_year),
        (rf"(?P<kind>AY)\s*(?P<year>(?:20)?\d\d){_TO}", _named_year),
        (rf"(?P<year>(?:20)?\d\d){_TO}\s+(?P<kind>academic|school|municipal)\s+year", _named_year),
        (rf"{PART}{_FINANCIAL}", _part_financial_year),
        (_FINANCIAL, _two_years),
        (rf"{FY}?(?P<year>20\d\d)[/–-](?P<to>\d)(?![\d/.-])", _year_and_last_digit),
        (r"(?P<number>0?[1-9]|1[0-2])/(?P<year>1[3-9]|[2-4]\d)(?![\d/])", _short_numeric_month),
        (rf"{PART}{_SHORT_FINANCIAL}", _part_financial_year),
        (_SHORT_FINANCIAL, _short_financial_year),
        (rf"(?m:^)(?P<year>\d\d){_TO}(?P<bare_year>)(?P<bare_to>)(?=\s*{_CLAUSE_END})", _short_financial_year),
        (rf"(?:{PART})?{FY}(?:20)?\d\d(?!\d)", _no_days),
        (rf"(?:financial\s+)?year[\s-]+end(?:ing)?\s+{_YEAR}(?!\s?[/–-]\s?\d)", _no_days),
        (rf"(?P<first_part>early|mid)\s*(?:-|–|/|to)\s*{PART}{_YEAR}(?!\s?[/–-]\s?\d)", _year_parts),
        (rf"{PART}{_YEAR}(?!\s?[/–-]\s?\d)", lambda match, _: year_part_span(full_year(match["year"]), part_of(match))),
        (_BARE_YEAR, lambda match, _: year_span(full_year(match["year"]))),
        (rf"{QUARTER}(?!\d)", _no_days),
    )
)  # fmt: skip
_ALL_NEEDS = frozenset(words for form in GRAMMAR for words in form.needs)
