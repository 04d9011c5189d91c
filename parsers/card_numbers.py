"""Numbers of cards: a number in a line of its own, perhaps behind the word for what it numbers (`Action 1.1`)."""

import re

from parsers.values.references import is_reference
from schema.vocabulary import fold_heading, spellings

NUMBERED = re.compile(r"(?P<label>[^\W\d_]+(?:\s[^\W\d_]+)?)\s+(?P<reference>\d+(?:\.\d+)*[a-z]?)")  # `Strategy 1.1`


def is_number(text: str) -> bool:
    """Whether a text is but the number of a card.

    >>> is_number("1.1"), is_number("Action 1.1"), is_number("Page 1"), is_number("1.1 Plant trees")
    (True, True, False, False)
    """
    match = NUMBERED.fullmatch(text)
    is_word = match is not None and not match["label"].isupper()  # no code, as `CS 01` is
    return number_apart(text) is not None if is_word else is_reference(text)


def number_apart(text: str) -> tuple[str, str] | None:
    """A word for actions, or for what calls for them and has no field of its own, and the number behind it."""
    match = NUMBERED.fullmatch(text)
    fields = spellings("headings").get(fold_heading(match["label"]), ()) if match else ()
    if match is None or {"action", "extra"}.isdisjoint(fields):
        return None
    return match["label"], match["reference"]
