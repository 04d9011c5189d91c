"""Orders, which tell somebody to do something, and figures, which tell whether it was a success."""

import re
from functools import cache

from parsers.values.references import leading_reference
from schema.vocabulary import fold, spellings, word_lists

ORDERS_IN_DOUBT = 0.4  # the share of texts that must be orders for them to be actions, where nothing else says so
_MARKS = re.compile(r"^(?:[^\W\d_]?[\W\d_])+(?=[^\W\d_]{2})")  # a bullet, number or letter before the first word
_NAME = re.compile(r"^(?P<name>[^\W\d_]+):\s+(?=(?P<next>\S))")
_AGAIN = re.compile(r"(?:re|co|pre)-(?=[^\W\d_]{3})", re.IGNORECASE)  # before a verb: `Co-produce`, `Re-launch`
_COUNT = re.compile(r"\W*(?:at least |up to |over |under |fewer than |more than |all )?\d|[^%]*%", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:numbers? of|percentage|per ?cent|proportion|rates? of)\b", re.IGNORECASE)


def is_figure_of_success(text: str) -> bool:
    """Whether a text is what is counted to see a success: `80% of homes`, `Number of visits`."""
    return bool(_COUNT.match(text) or _COUNTED.search(text)) and not is_order(text)


def is_order(text: str) -> bool:
    """Whether a text begins with a verb of the vocabulary, or with what leads one in (`We will`, `To`).

    A word before a colon is a name, but for a verb that goes on in a small letter and is no heading.

    >>> is_order("1.2 Plant 500 trees"), is_order("Re-launch the shop"), is_order("Parks: Plant trees")
    (True, True, True)
    >>> is_order("Audit: Housing rents"), is_order("Deliver: the plan"), is_order("Lead: head of parks")
    (False, True, False)
    >>> is_order("-" * 500)  # a rule in a text
    False
    """
    bare = _MARKS.sub("", text)
    named = _NAME.match(bare)
    if named and not _goes_on(named):
        bare = bare[named.end() :]
    again = _AGAIN.match(bare)
    own = (bare, bare[again.end() :]) if again else (bare,)
    return any(f"{fold(one)} ".startswith(_beginnings()) for one in own)


def _goes_on(named: re.Match[str]) -> bool:
    """Whether a word before a colon is the verb of an order that goes on behind it."""
    verb = fold(named["name"])
    return named["next"].islower() and f"{verb} " in _beginnings() and verb not in spellings("headings")


def tells_to_act(text: str) -> bool:
    """Whether a text is an order, perhaps behind its reference: `Action 4 – Plant trees`."""
    numbered = leading_reference(text)
    return is_order(numbered.text if numbered else text)


def is_action(title: str) -> bool:
    """Whether a title tells to act, or calls itself an action: `Action 4 – Trees`."""
    numbered = leading_reference(title)
    named = numbered is not None and "action" in spellings("headings").get(fold(numbered.label), ())
    return named or tells_to_act(title)


@cache
def _beginnings() -> tuple[str, ...]:
    """The verbs, and what leads one in, each with the space behind it."""
    lists = word_lists("verbs")
    return tuple(f"{words} " for words in (*lists["verbs"], *lists["leads_in"]))
