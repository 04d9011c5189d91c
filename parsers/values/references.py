"""References: the marks by which a plan numbers its actions."""

import re

_REFERENCE = re.compile(
    r"(?:[A-Z][\w&./-]{0,9}(?:\s[A-Z]{1,6})*\s?)?[-./]?\d{1,4}(?:[.\-/]\d{1,3})*\s?[a-z]?\.?\)?|[A-Z]{1,4}\d{1,4}[a-z]?"
)
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.IGNORECASE)


def is_reference(text: str) -> bool:
    """Whether a text is a reference such as `1.2`, `CS ALL 01`, `L&S 03` or `A12b`; `May 2021` is none."""
    return bool(_REFERENCE.fullmatch(text.strip())) and not _MONTH.match(text.strip())
