"""Rows of totals: sums below the actions of a table, which are none themselves."""

import re
from itertools import islice

from parsers.printed_rows import Row
from schema.vocabulary import fold

_TOTAL = re.compile(r"(?:(?:grand|overall|sub|section|running)\s?)?totals?(?: .{1,40})?")
_SUM = re.compile(
    r"\W*\d[\d,.\s]*(?:k|m|bn|million|t|tonnes|t?co2e?|fte|days|hours)?(?:\s(?:pa|p\.a|per year|capital|revenue))?\W*",
    re.IGNORECASE,
)


def is_total(row: Row) -> bool:
    """Whether a row names a total and holds nothing else but sums, one at least."""
    if len(row.filled) < 2:
        return False
    others = list(islice((cell.text for cell in row.filled.values() if not _SUM.fullmatch(cell.text)), 2))
    return len(others) == 1 and names_total(others[0])


def names_total(text: str) -> bool:
    """Whether a text is the name of a sum: `Total cost`."""
    return "total" in text.casefold() and _TOTAL.fullmatch(fold(text)) is not None
