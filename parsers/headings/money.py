"""Money in headings: its units (`Match (£k)`, `Cost / (receipt) £000`), and who pays (`Paid for by`)."""

import re

from schema.vocabulary import fold

_UNIT = re.compile(r"(?:^|[\s(/])£\s?(?:0{3}s?|k|m|bn|million)?(?=$|[\s)/'’])", re.IGNORECASE)
_BARE_UNIT = re.compile(r"\(?£\s?(?:0{3}s?|k|m|million)?\)?", re.IGNORECASE)
_NOT_SPENT = {"saving", "savings", "income", "benefit", "benefits", "value"}
_MAY_BE = r"(?:(?:to|be|being|is|are|will|would|could|can|how|it|this) )*"
_THROUGH = r"(?:by|from|through|via|with|out of)"
_WHO_PAYS = re.compile(
    rf"who {_MAY_BE}(?:pays?|paying|funds?|funding|financ(?:es?|ing)|foots)(?: \w+){{0,3}}"
    r"|who (?:provid(?:es?|ing)|finds?|finding|gives?|giving) (?:the )?(?:money|fund(?:s|ing)|cash)"
    rf"|{_MAY_BE}(?:paid(?: for)?|funded|financed|resourced) {_THROUGH}|how (?:paid for|funded|financed|resourced)"
    rf"|(?:the )?costs? {_MAY_BE}(?:met|covered|borne) {_THROUGH}|{_MAY_BE}met from"
    r"|where (?:\w+ ){0,3}(?:money|fund(?:s|ing)|cash|finance|resources|budget) (?:\w+ ){0,3}(?:comes?|coming) from"
)


def asks_who_pays(folded: str) -> bool:
    """Whether a folded heading asks who pays, or from what: `Where the money will come from`."""
    return _WHO_PAYS.fullmatch(folded) is not None


def counts_spending(heading: str) -> bool:
    """Whether a heading gives a unit of money, for what is spent and not for what is saved."""
    return bool(_UNIT.search(heading)) and _NOT_SPENT.isdisjoint(fold(heading).split())


def without_unit(heading: str) -> str:
    """A heading without its unit of money: `2024/25 £000` is `2024/25`."""
    return _BARE_UNIT.sub("", heading).strip() if "£" in heading else heading.strip()
