"""Headings that are a period, or name something before one: `2025/26`, `Quarter 1 (Apr – Jun 2025)`, `Targets Q1`."""

import re
from collections.abc import Sequence

from parsers.known_headings import is_period
from parsers.values.grammar import MONTH_NAME

_QUARTER = re.compile(
    r"\b(?:q|qtr\.? ?|quarter )[1-4](?: ?\([^()]*\)|[ ,/]*(?:19|20)?\d\d(?:[/–-]\d\d)?)?", re.IGNORECASE
)

_MONTH = re.compile(rf"(?:{MONTH_NAME}|[JFMASOND])\.?(?:[ ’'-]?(?:20)?\d\d)?", re.IGNORECASE)
_INITIALS = "JFMAMJJASOND" * 3
_FEWEST = 3  # months that make a strip


def without_strip(texts: Sequence[str]) -> list[str]:
    """Headings without those of a strip of months, as a chart of bars has: `Apr`, `May`, `Jun`, or `A`, `M`, `J`."""
    months = [text for text in texts if _MONTH.fullmatch(text)]
    follow = "".join(text[0].upper() for text in months) in _INITIALS
    return [text for text in texts if text not in months] if follow and len(months) >= _FEWEST else list(texts)


def kind_of_period(heading: str) -> str | None:
    """Whether a heading is but a year or a quarter."""
    return "year" if is_period(heading) else "quarter" if _QUARTER.fullmatch(heading) else None


def parted_at_period(heading: str) -> tuple[str, str] | None:
    """What a heading names before the year or quarter that ends it, and which of the two that is."""
    ends = [at for at in range(1, len(heading)) if heading[at - 1].isspace() and is_period(heading[at:])]
    if ends:
        return heading[: ends[0]].rstrip(), "year"
    quarters = [m.start() for m in _QUARTER.finditer(heading) if m.end() == len(heading) and m.start()]
    return (heading[: quarters[0]].rstrip(), "quarter") if quarters else None
