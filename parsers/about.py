"""What a document says about itself: its title, edition, the years it speaks of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from parsers.source import Source
from parsers.values.calendar import Span
from parsers.values.dates import DateContext, find_dates
from schema.values import Precision
from schema.vocabulary import fold

_PLAN_WORDS = re.compile(r"\b(?:plan|strategy|tracker|roadmap|programme|framework)\b", re.IGNORECASE)
_TITLE_WORDS = 25
_VERSION = re.compile(
    r"(?:(?:progress|position|status|update)s?\s+)?"
    r"(?:version|edition|issued?|(?:last )?(?:updated?|revised|reviewed)|as at|dated?|position at)\b[\s:–-]*(.+)",
    re.IGNORECASE,
)
_PERIODS = (Precision.RANGE, Precision.FINANCIAL_YEAR)
_YEAR = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")
_FINANCIAL_QUARTER = re.compile(r"\bQ[1-4][\s.,]*20\d\d\s?[/-]\s?\d\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class About:
    """A document's own account of itself; `issued` is the date of its version."""

    title: str | None
    label: str | None
    period: Span | None
    issued: Span | None
    context: DateContext

    def is_named_by(self, text: str) -> bool:
        """Whether a text is the plan's title, or the part of it that names the plan; a running head may hold more."""
        return text == self.title or bool(_PLAN_WORDS.search(text) and fold(text) in fold(self.title or ""))

    @property
    def period_start(self) -> date | None:
        """First day that the plan covers."""
        return self.period.start if self.period else None

    @property
    def period_end(self) -> date | None:
        """Last day that the plan covers."""
        return self.period.end if self.period else None


def read_about(source: Source, captions: list[str]) -> About:
    """The title, edition and years of a document; `captions` are the rows above its tables' headings."""
    paragraphs = [paragraph.text for paragraph in source.paragraphs if not paragraph.names_part]
    title = _title(paragraphs)
    period = _period(title or "")
    label, issued = _version([*captions, *(text for text in paragraphs if len(text.split()) <= _TITLE_WORDS)])
    context = _context(source, period)
    printed_period = _printed(title or "", period) if period else None
    return About(title, printed_period or label, period, issued, context)


def is_version(text: str) -> bool:
    """Whether a text says which version of a document this is: `Version: March 2017`."""
    match = _VERSION.fullmatch(text.strip())
    return bool(match and find_dates(match[1], DateContext()))


def _title(paragraphs: list[str]) -> str | None:
    short = [text for text in paragraphs if len(text.split()) <= _TITLE_WORDS]
    return next((text for text in short if _PLAN_WORDS.search(text)), short[0] if short else None)


def _period(title: str) -> Span | None:
    """The years in a title; a single year is the plan's own only at the end (`Plan 2016`), else a horizon."""
    found = find_dates(title, DateContext())
    spans = [p.span for p in found if p.span and (p.span.precision in _PERIODS or title.endswith(p.text_in(title)))]
    return next((span for span in spans if span.precision in (*_PERIODS, Precision.YEAR)), None)


def _printed(title: str, period: Span) -> str | None:
    return next((p.text_in(title) for p in find_dates(title, DateContext()) if p.span == period), None)


def _version(texts: Iterable[str]) -> tuple[str | None, Span | None]:
    """The date of the document's version, as printed and as days."""
    for text in texts:
        match = _VERSION.fullmatch(text.strip())
        for printed in find_dates(match[1], DateContext()) if match else ():
            if match and printed.span:
                return printed.text_in(match[1]), printed.span
    return None, None


def _context(source: Source, period: Span | None) -> DateContext:
    texts = [p.text for p in source.paragraphs] + [cell.text for grid in source.grids for cell in grid.cells]
    financial = True if any(_FINANCIAL_QUARTER.search(text) for text in texts) else None
    if period:
        return DateContext(range(period.start.year - 1, period.end.year + 2), financial)
    years = [int(year) for text in texts for year in _YEAR.findall(text)]
    return DateContext(range(min(years) - 1, max(years) + 2) if years else None, financial)
