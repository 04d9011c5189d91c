"""Quarters, halves, seasons and terms: the parts of a year that councils name."""

import re
from collections.abc import Callable

from parsers.values.calendar import (
    SEASONS,
    TERMS,
    DateContext,
    Span,
    half_year_span,
    joined_span,
    quarter_span,
    season_span,
    term_span,
)

PART = (
    r"(?:the\s+)?(?:(?P<part>early|mid|late|end)[\s-]+(?:of\s+)?|(?P<whole>beginning|start|middle|end)\s+of\s+)"
    r"(?:the\s+)?"
)
FY = r"(?:fy\s*|(?:financial|fiscal)\s+year\s*)"
_YEAR_OR_TWO = (
    rf"{FY}?['’‘]?(?P<year>(?:19|20)\d\d|\d\d(?=\s?[/–-]\s?\d\d(?!\d)))"
    r"(?:\s?[/–-]\s?(?P<to>(?:20)?\d\d))?(?!\d|[/.-]\d)"
)
QUARTER = r"(?:q|qtr|quarter)\.?\s?(?P<quarter>[1-4])"
_QUARTERS = rf"(?:q|qtr|quarter)s?\.?\s?(?P<first>[1-4])\s*(?:-|–|/|&|to|and)\s*(?:{QUARTER}|(?P<last>[1-4]))"
_NAMES = "|".join(SEASONS)
_SEASON = rf"(?:(?:(?:the\s+)?end\s+of\s+(?:the\s+)?|early[\s-]+|late[\s-]+|mid[\s-]+)?(?P<season>{_NAMES}))"
_SEASON_YEAR = r",?\s+['’‘]?(?P<year>(?:19|20)\d\d|\d\d)(?:\s?[/–-]\s?(?P<to>(?:20)?\d\d))?(?!\d)"
_TERM = r"(?:\s+holidays?|(?P<term>\s+term(?:\s+[12](?=\s))?))?"
_AFTER_QUARTER = r"[\s.,/(-]*(?:of\s+)?(?:the\s+)?"
_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "end"}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
             "last": 4, "final": 4}  # fmt: skip

Reader = Callable[[re.Match[str], DateContext], Span | None]


def full_year(digits: str) -> int:
    """A year from two or four digits; two are of this century."""
    bare = "".join(digits.split())
    return int(bare) if len(bare) == 4 else 2000 + int(bare)


def part_of(match: re.Match[str]) -> str:
    """The part of a year or month that a match of `PART` names: early, mid, late or end."""
    part = (match["part"] or match["whole"]).casefold()
    return _PARTS.get(part, part)


def _counted_year(match: re.Match[str], context: DateContext) -> tuple[int, bool] | None:
    """The year in which quarters or halves are counted, and whether it is a financial one.

    Two digits may be something else, unless those of the next year follow: `Q1 26/27`.
    """
    year, to = full_year(match["year"]), match["to"]
    fits = len(match["year"]) == 4 or (DateContext() if to else context).fits(year)
    if not fits or (to and int(to[-2:]) != (year + 1) % 100):
        return None
    financial = True if to else context.financial_quarters
    return None if financial is None else (year, financial)


def _quarter(match: re.Match[str], context: DateContext) -> Span | None:
    counted, word = _counted_year(match, context), match["quarter"].casefold()
    return quarter_span(counted[0], _ORDINALS.get(word) or int(word), counted[1]) if counted else None


def _quarters(match: re.Match[str], context: DateContext) -> Span | None:
    """`Q1-Q2 2023/24`."""
    counted = _counted_year(match, context)
    if counted is None:
        return None
    year, financial = counted
    last = int(match["quarter"] or match["last"])
    return joined_span(quarter_span(year, int(match["first"]), financial), quarter_span(year, last, financial))


def _half(match: re.Match[str], context: DateContext) -> Span | None:
    """`H1 2024` is counted as quarters are; `first half of 2024` is of the year as printed."""
    counted = (full_year(match["year"]), bool(match["to"])) if match["word"] else _counted_year(match, context)
    second = (match["half"] or match["word"]).casefold() in ("2", "second", "2nd")
    return half_year_span(counted[0], second, counted[1]) if counted else None


def _season(match: re.Match[str], _: DateContext) -> Span | None:
    season, year = match["season"].casefold(), full_year(match["year"])
    if match["to"] and season in ("spring", "summer", "easter"):
        year += 1  # those of a school or financial year fall into its second calendar year
    return _season_in(year, season, match)


def _season_in(year: int, season: str, match: re.Match[str]) -> Span | None:
    if match["term"]:
        return term_span(year, season) if season in TERMS else None
    return season_span(year, season)


def _seasons(match: re.Match[str], context: DateContext) -> Span | None:
    """`Spring/Summer 2021`; `Winter/Spring 2022` begins in December 2021."""
    last = _season(match, context)
    years = (last.start.year, last.start.year - 1) if last else ()
    firsts = [_season_in(year, match["first_season"].casefold(), match) for year in years]
    return next((joined_span(first, last) for first in firsts if first and last and first.start < last.start), None)


YEAR_PARTS: tuple[tuple[str, Reader], ...] = (
    (rf"(?:{PART})?{_QUARTERS}{_AFTER_QUARTER}{_YEAR_OR_TWO}", _quarters),
    (rf"(?:{PART})?{QUARTER}{_AFTER_QUARTER}{_YEAR_OR_TWO}", _quarter),
    (rf"{_YEAR_OR_TWO}[\s,(-]*{QUARTER}(?!\d)", _quarter),
    (rf"(?P<quarter>{'|'.join(_ORDINALS)})\s+quarter\s+(?:of\s+)?(?:the\s+)?{_YEAR_OR_TWO}", _quarter),
    (rf"(?:h(?P<half>[12])|(?P<word>first|second|1st|2nd)\s+half\b)\s*(?:of\s+)?{_YEAR_OR_TWO}", _half),
    (rf"(?P<first_season>{_NAMES})\s*(?:/|-|–|to|and|&)\s*{_SEASON}{_TERM}{_SEASON_YEAR}", _seasons),
    (rf"{_SEASON}{_TERM}{_SEASON_YEAR}", _season),
)
