"""What a document says about itself: its title, edition, the years it speaks of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parsers.source import Grid, Page, Paragraph, Source
from parsers.titles.above_grids import is_over
from parsers.titles.chapters import parts_of_report, without_number
from parsers.titles.plan_names import (
    PLAN_WORDS,
    names_plan,
    names_plan_wholly,
    own_words,
    printed_time,
    time_of,
    years_of_plan,
)
from parsers.titles.texts import NAMED_TITLE, is_title, names_council
from parsers.values.calendar import Span
from parsers.values.dates import DateContext, find_dates
from schema.plan import ParsedAction, ParsedEdition
from schema.vocabulary import fold

_PLAN_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(PLAN_WORDS))})\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"(?:page )?\d+(?: ?(?:of|/) ?\d+)?", re.IGNORECASE)
_TITLE_WORDS = 25
_FEWEST_BESIDE = 2  # headings of the level of a part of a report
_VERSION = re.compile(
    r"(?:(?:progress|position|status|update)s?\s+)?"
    r"(?:version|edition|issued?|(?:last )?(?:updated?|revised|reviewed)|as at|dated?|position at)\b[\s:–-]*(.+)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:subject|title|report title|title of (?:the )?report)\s*:\s*(?=\S)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")
_YEARS_AHEAD = 3  # so far may a plan look that prints no period, beyond the latest year that it prints
_FINANCIAL_QUARTER = re.compile(r"\bQ[1-4][\s.,]*20\d\d\s?[/-]\s?\d\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class About:
    """A plan's own account of itself; `names` are what else it goes by, `issued` is the date of its version."""

    title: str | None
    names: tuple[str, ...]
    label: str | None
    period: Span | None
    issued: Span | None
    context: DateContext

    def is_named_by(self, text: str) -> bool:
        """Whether a text is the plan's title, or the part of it that names the plan; a running head may hold more."""
        own = fold(without_number(text))
        named = text == self.title or bool(_PLAN_WORDS.search(text) and own in fold(self.title or ""))
        return named or any(fold(text).endswith(fold(name)) for name in self.names)

    def names_own_part(self, text: str) -> bool:
        """Whether a text is the name of a plan that has but a part of the document."""
        return bool(self.names) and self.is_named_by(text)

    def edition(self, actions: Iterable[ParsedAction]) -> ParsedEdition:
        """The record; it speaks until the latest date of its version, an update or a completion."""
        spoken = [self.issued.end if self.issued else None]
        for action in actions:
            spoken += [action.completed_end, *(update.period_end for update in action.updates)]
        return ParsedEdition(
            title=self.title,
            label=self.label,
            period_start=self.period.start if self.period else None,
            period_end=self.period.end if self.period else None,
            as_at_date=max((day for day in spoken if day), default=None),
        )


def read_about(source: Source, captions: list[str], names: Sequence[str]) -> About:
    """The title, edition and years of a plan; `captions` are the rows above its tables' headings.

    `names` are those of a plan that has but a part of a document, the one to quote first.
    """
    paragraphs = [paragraph.text for paragraph in source.paragraphs if not paragraph.names_part]
    title = names[0] if names else title_of(source)
    dated = next((name for name in names or _titles_of(source) if years_of_plan(name)), "")
    issue = next((name for name in names if time_of(name)), "")
    label, issued = _version([*captions, *(text for text in paragraphs if _is_short(text))])
    period = years_of_plan(dated)
    label = printed_time(dated) or label or printed_time(issue)
    issued = issued or (None if dated else time_of(issue))
    return About(title, tuple(names), label, period, issued, _context(source, period))


def is_version(text: str) -> bool:
    """Whether a text says which version of a document this is: `Version: March 2017`."""
    match = _VERSION.fullmatch(text.strip())
    return bool(match and find_dates(match[1], DateContext()))


def title_of(source: Source) -> str | None:
    """The first short text outside tables, and panels beside them, with a word for a plan, else the first.

    It is neither the number of a page nor the name of a part: `Priority 1 – Homes`. Reports have a label before it. A
    chapter of theirs or the caption of a table is one, without its number, only where none stands above it.
    """
    return next(filter(None, _titles_of(source)), None)


def _titles_of(source: Source) -> Iterator[str]:
    """The title of a document; where the first that it prints is that of a part, what that is about comes behind it."""
    own = [paragraph for page in source.pages for paragraph in _outside_panels(page) if not paragraph.names_part]
    short = [text for text in own if _is_short(text.text) and not NAMED_TITLE.match(text.text)]
    first = next((text for text in short if _PLAN_WORDS.search(text.text)), short[0] if short else None)
    parts = [*parts_of_report(own), *([first] if first and _is_bare_part(first, short) else [])]
    if first in parts and not names_plan_wholly(first.text) and (over := _title_over(first, short, parts)):
        yield over.text
    if first:
        yield without_number(first.text) if first in parts else _SUBJECT.sub("", first.text)


def _is_bare_part(heading: Paragraph, texts: Sequence[Paragraph]) -> bool:
    """Whether a heading says but `Action plan`, of whatever years, and several others are of its level."""
    alike = [text for text in texts if heading.level is not None and text.level == heading.level]
    return len(alike) > _FEWEST_BESIDE and names_plan(heading.text) and not set(own_words(heading.text)) - PLAN_WORDS


def _title_over(part: Paragraph, texts: Sequence[Paragraph], parts: Sequence[Paragraph]) -> Paragraph | None:
    """The text that stands out most above a part of a report, else the first, if it is in no smaller type."""
    before = [text for text in texts[: texts.index(part)] if text not in parts]
    titles = [text for text in before if is_title(text) and not names_council(text.text)]
    over = [text for text in titles if is_over(text, part)]
    alike = [text for text in before[:1] if text in titles and text.level == part.level and not is_over(part, text)]
    return max(over, key=lambda text: (-(text.level or 0), text.size or 0.0), default=next(iter(alike), None))


def _outside_panels(page: Page) -> list[Paragraph]:
    """The texts of a page, without those in panels beside tables; a panel of a cover may hold the title."""
    has_table = any(isinstance(item, Grid) for item in page.items)
    return [item for item in page.items if isinstance(item, Paragraph) and not (has_table and item.is_aside)]


def _is_short(text: str) -> bool:
    return len(text.split(maxsplit=_TITLE_WORDS)) <= _TITLE_WORDS and not _PAGE_NUMBER.fullmatch(text)


def _version(texts: Iterable[str]) -> tuple[str | None, Span | None]:
    """The date of the document's version, as printed and as days."""
    for text in texts:
        match = _VERSION.fullmatch(text.strip())
        for printed in find_dates(match[1], DateContext()) if match else ():
            if match and printed.span:
                return printed.text_in(match[1]), printed.span
    return None, None


def _context(source: Source, period: Span | None) -> DateContext:
    printed = [p.text for p in source.paragraphs] + [cell.text for grid in source.grids for cell in grid.cells]
    texts = [text for text in printed if "20" in text]  # else it prints no year
    financial = True if any(map(_FINANCIAL_QUARTER.search, texts)) else None
    if period:
        return DateContext(range(period.start.year - 1, period.end.year + 2), financial)
    years = [int(year) for text in texts for year in _YEAR.findall(text)]
    return DateContext(range(min(years) - 1, max(years) + 1 + _YEARS_AHEAD) if years else None, financial)
