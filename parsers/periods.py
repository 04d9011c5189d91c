"""Headings that are a period, or name something before one: `2025/26`, `Quarter 1 (Apr – Jun 2025)`, `Targets Q1`."""

import re

from parsers.header_rows import ends_with_period, is_period

_QUARTER = re.compile(
    r"\b(?:q|qtr\.? ?|quarter )[1-4](?: ?\([^()]*\)|[ ,/]*(?:19|20)?\d\d(?:[/–-]\d\d)?)?", re.IGNORECASE
)


def kind_of_period(heading: str) -> str | None:
    """Whether a heading is but a year or a quarter."""
    return "year" if is_period(heading) else "quarter" if _QUARTER.fullmatch(heading) else None


def kind_of_period_behind(heading: str) -> str | None:
    """Whether a heading ends with a year or a quarter, behind other words."""
    quarters = (match for match in _QUARTER.finditer(heading) if match.end() == len(heading))
    return "year" if ends_with_period(heading) else "quarter" if any(match.start() for match in quarters) else None
