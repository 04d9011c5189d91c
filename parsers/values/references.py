"""References: the marks by which a plan numbers its actions."""

import re

_REFERENCE = re.compile(
    r"(?:[A-Z][\w&./-]{0,9}(?:\s[A-Z]{1,6})*\s?)?[-./]?\d{1,4}(?:[.\-/]\d{1,3})*\s?[a-z]?\.?\)?|[A-Z]{1,4}\d{1,4}[a-z]?"
)


def is_reference(text: str) -> bool:
    """Whether a text is a reference such as `1.2`, `CS ALL 01`, `L&S 03` or `A12b`."""
    return bool(_REFERENCE.fullmatch(text.strip()))
