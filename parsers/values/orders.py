"""Orders: texts that tell somebody to do something."""

import re

from schema.vocabulary import fold, word_lists

_MARKS = re.compile(r"^(?:[^\W\d_]?[\W\d_]+)+(?=[^\W\d_]{2})")  # a bullet, number or letter before the first word


def is_order(text: str) -> bool:
    """Whether a text begins with a verb of the vocabulary, or with what leads one in (`We will`, `To`).

    >>> is_order("1.2 Plant 500 trees"), is_order("Planting season")
    (True, False)
    """
    folded = f"{fold(_MARKS.sub('', text))} "
    lists = word_lists("verbs")
    return any(folded.startswith(f"{words} ") for words in (*lists["verbs"], *lists["leads_in"]))
