"""Ditto marks: cells that print `As above` or `"` for what stands in the cell above."""

from functools import lru_cache

from parsers.text import SUPERSCRIPTS
from schema.vocabulary import fold

_WORDS = {"as above", "same as above", "ditto"}
_MARKS = {'"', "“", "”", "„", "″", "〃", "''", "’’", "‘‘"}
_AROUND = " \n\t" + "".join(map(chr, SUPERSCRIPTS.values()))  # a mark of a footnote may stand behind


@lru_cache(maxsize=4096)
def is_ditto(text: str) -> bool:
    """Whether a cell only says that it holds what the one above does.

    >>> is_ditto("As above."), is_ditto("As above, by May")
    (True, False)
    """
    return fold(text) in _WORDS or text.strip(_AROUND) in _MARKS
