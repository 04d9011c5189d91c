"""Times told without a date: horizons (`Short term`, `Year 1`), recurrence, events, and what a plan says they mean."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from parsers.values.calendar import joined_span
from parsers.values.dates import DateContext, PrintedDate, find_dates
from parsers.values.durations import holds_duration
from parsers.values.status import is_status, status_elsewhere
from schema.vocabulary import fold, spellings, word_lists

_YEARS = re.compile(r"y(?:(?:ea)?rs?)?\s*\d(?:\s*(?:-|–|to|and|&|,|/)\s*(?:y(?:(?:ea)?rs?)?\s*)?\d)*", re.IGNORECASE)
_YEARS_INSIDE = re.compile(rf"\b{_YEARS.pattern}(?![\d/])", re.IGNORECASE)
_BEHIND_NAME = re.compile(r"(?:[\s-]+terms?\b)?(?:\s*\([^()]*\))?", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:/|,|&|-|–|\bto\b|\band\b|\bor\b)\s*", re.IGNORECASE)
_TERM = re.compile(r"[\s-]*\bterms?\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_YEAR_DIGITS = re.compile(r"\d\d")
_GLUED_MARK = re.compile(r"(?<=[a-z])\d\b", re.IGNORECASE)
_MEANS = re.compile(
    r"(?:[\s,-]*(?:term|actions?|priorit(?:y|ies)|projects?|\d+|years?|months?|to))*"
    r"\s*(?:[=:(–—-]|\b(?:is|are|means?|meaning|refers? to|defined as|covers?)\b)"
    r"(?:[\s=:(–—,-]|\b(?:the|from|by|within|up|to|period|end|of|in|before|is|are|actions?|years?|months?|\d{1,2}|due"
    r"|be|completed|delivered|started)\b)*",
    re.IGNORECASE,
)


@cache
def _mention() -> re.Pattern[str]:
    """A horizon by one of its names of more than two letters."""
    names = sorted((name for name in spellings("times", "horizons") if len(name) > 2), key=len, reverse=True)
    choices = "|".join(r"[\s-]+".join(re.escape(word) for word in name.split()) for name in names)
    return re.compile(rf"(?<![\w-])(?P<name>{choices})\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def sense_of_time(text: str) -> str | None:
    """What a cell without a date tells of time: status, open, recurring, horizon, duration or events."""
    bare = _GLUED_MARK.sub("", text)
    folded = f" {fold(bare)} "
    if not folded.strip() or is_status(bare) or status_elsewhere(bare):
        return "status"
    senses = word_lists("times", "senses")
    for sense in ("recurring", "open"):
        if any(f" {word} " in folded for word in senses[sense]):
            return sense
    if horizon_names(bare):
        return "horizon"
    if holds_duration(bare):
        return "duration"
    return "events" if any(folded.startswith(f" {word} ") for word in senses["events"]) else None


def horizon_names(text: str) -> list[str]:
    """The horizons that a text names, if it names nothing else: `Short/Medium term`, `Years 1-3`."""
    bare = _BRACKETS.sub("", text).strip(" .:")
    if years := _YEARS.fullmatch(bare):
        numbers = [int(number) for number in re.findall(r"\d", years[0])]
        return [f"year {number}" for number in range(numbers[0], numbers[-1] + 1)]
    known = spellings("times", "horizons")
    parts = [fold(_TERM.sub("", part)) for part in _PARTS.split(bare) if fold(part) != "term"]
    return [known[part][0] for part in parts] if parts and all(part in known for part in parts) else []


def horizon_in(text: str) -> tuple[int, int] | None:
    """Where a text names horizons, with what stands in brackets behind them: `Year 1`, `Short term (1-2 years)`."""
    match = _YEARS_INSIDE.search(text) or _mention().search(text)
    if not match:
        return None
    rest = _BEHIND_NAME.match(text, match.end())
    return match.start(), rest.end() if rest else match.end()


def define_horizons(texts: Iterable[str], context: DateContext, least: int = 1) -> dict[str, PrintedDate]:
    """The days of the horizons that a plan's own prose defines: `Short term (by 2023)`, `Year 1 = 2020/21`.

    A text counts that defines `least` horizons; one that is defined in two ways means neither.
    """
    found: dict[str, list[PrintedDate]] = {}
    for text in filter(_may_define, texts):
        defined = list(_definitions(text, context))
        for name, printed in defined if len(defined) >= least else ():
            found.setdefault(name, []).append(printed)
    return {name: dates[0] for name, dates in found.items() if len({printed.span for printed in dates}) == 1}


def _may_define(text: str) -> bool:
    """Whether a text holds two digits, without which no date has days, and begins a horizon's name somewhere."""
    return _YEAR_DIGITS.search(text) is not None and _begins_name().search(text.casefold()) is not None


@cache
def _begins_name() -> re.Pattern[str]:
    """The first word of a horizon's name: to look for these is much quicker than for the names."""
    begins = {name.partition(" ")[0] for name in spellings("times", "horizons") if len(name) > 2}
    return re.compile("|".join(map(re.escape, sorted(begins))))


def _definitions(text: str, context: DateContext) -> Iterable[tuple[str, PrintedDate]]:
    mentions = list(_mention().finditer(text))
    if not any(_MEANS.match(text, mention.end()) for mention in mentions):
        return  # as in most prose: its dates need not be read
    dates = [printed for printed in find_dates(text, context) if printed.span]
    ends = [mention.start() for mention in mentions[1:]] + [len(text)]
    for mention, end in zip(mentions, ends, strict=True):
        printed = next((d for d in dates if mention.end() <= d.begin < end), None)
        if printed and _MEANS.fullmatch(text, mention.end(), printed.begin):
            yield spellings("times", "horizons")[fold(mention["name"])][0], printed


def horizon_date(text: str, defined: dict[str, PrintedDate]) -> PrintedDate | None:
    """The days of the horizons that a cell names, where the plan defines every one of them."""
    names = horizon_names(text)
    if not names or not all(name in defined for name in names):
        return None
    first, last = defined[names[0]], defined[names[-1]]
    if first is last:
        return first
    span = joined_span(first.span, last.span) if first.span and last.span else None
    return PrintedDate(0, len(text), span, last.qualifier) if span else None
