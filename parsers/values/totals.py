"""Sums below the rows of a table: `Total cost`, and the figures beside such a name."""

import re
from collections.abc import Iterable
from itertools import islice

from schema.vocabulary import fold

_TOTAL = re.compile(r"(?:(?:grand|overall|sub|section|running)\s?)?totals?(?: .{1,40})?")
_SUM = re.compile(
    r"\W*\d[\d,.\s]*(?:k|m|bn|million|t|tonnes|t?co2e?|fte|days|hours)?(?:\s(?:pa|p\.a|per year|capital|revenue))?\W*",
    re.IGNORECASE,
)


def names_total(text: str) -> bool:
    """Whether a text is the name of a sum.

    >>> names_total("Total cost"), names_total("Totally new")
    (True, False)
    """
    return "total" in text.casefold() and _TOTAL.fullmatch(fold(text)) is not None


def are_total(texts: Iterable[str]) -> bool:
    """Whether the texts of a row name a total and are else but sums, one at least.

    >>> are_total(["Total cost", "£85,000"]), are_total(["Total cost", "Officer time"]), are_total(["Total cost"])
    (True, False, False)
    """
    own = list(texts)
    others = list(islice((text for text in own if not _SUM.fullmatch(text)), 2))
    return len(own) > 1 and len(others) == 1 and names_total(others[0])
