"""Units of money in headings: `Match (£k)`, `Cost / (receipt) £000`."""

import re

from schema.vocabulary import fold

_UNIT = re.compile(r"(?:^|[\s(/])£\s?(?:0{3}s?|k|m|bn|million)?(?=$|[\s)/'’])", re.IGNORECASE)
_BARE_UNIT = re.compile(r"\(?£\s?(?:0{3}s?|k|m|million)?\)?", re.IGNORECASE)
_NOT_SPENT = {"saving", "savings", "income", "benefit", "benefits", "value"}


def counts_spending(heading: str) -> bool:
    """Whether a heading gives a unit of money, for what is spent and not for what is saved."""
    return bool(_UNIT.search(heading)) and _NOT_SPENT.isdisjoint(fold(heading).split())


def without_unit(heading: str) -> str:
    """A heading without its unit of money: `2024/25 £000` is `2024/25`."""
    return _BARE_UNIT.sub("", heading).strip() if "£" in heading else heading.strip()
