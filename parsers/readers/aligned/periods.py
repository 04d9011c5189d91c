"""Lines below headings that part them by times or statuses: `2024/25` and `2025/26` under `Delivery`."""

from parsers.header.parts import PARTS_OF_DATES
from parsers.headings.periods import is_time, without_strip
from parsers.readers.aligned.stacked_chunks import stacked
from parsers.readers.page.chunks import Chunk
from parsers.values.horizons import horizon_names
from parsers.values.status import is_status
from schema.vocabulary import fold_heading

_MOST_LINES = 4  # periods, with what wraps beside them, stand over no more
_FEWEST = 2  # periods beside each other: a single one may be a date in a row


def lines_of_parts(columns: list[Chunk], below: list[list[Chunk]]) -> int:
    """How many lines right below headings part these by times or statuses: more than one where these break."""
    counts = range(1, min(_MOST_LINES, len(below)) + 1)
    named = {count: _possible_parts(stacked(below[:count])) for count in counts}
    whole = [count for count, parts in named.items() if _are_parts(columns, parts)]
    return max(whole, key=lambda count: (_shared(columns, named[count]), -count), default=0)


def _possible_parts(texts: list[Chunk]) -> list[Chunk]:
    """The texts that may part a heading by times or statuses, or are months that follow each other."""
    others = without_strip([text.text for text in texts])
    return [text for text in texts if text.text not in others or _may_be_part(text.text)]


def _may_be_part(text: str) -> bool:
    """Whether a text is but a period, a horizon such as `Short term`, a status, or says which part of a date it is."""
    names_part = fold_heading(text) in PARTS_OF_DATES
    return names_part or is_time(text) or bool(horizon_names(text)) or is_status(text)


def _are_parts(columns: list[Chunk], periods: list[Chunk]) -> bool:
    """Whether periods are parts of headings: in a row of the table each of them would stand below one of its own."""
    over = [column for column in columns if any(column.meets(period) for period in periods)]
    return len(periods) >= _FEWEST and len(over) < len(periods)


def _shared(columns: list[Chunk], parts: list[Chunk]) -> int:
    """How many of some parts do not stand below a heading of their own, as a value of a row does.

    The first of several may stand alone below theirs: then the next stands below none.
    """
    headless = [not any(map(part.meets, columns)) for part in parts]
    alone = [column for column in columns if sum(map(column.meets, parts)) == 1]
    begins = [*headless[1:], False]
    return sum(first or not any(map(part.meets, alone)) for part, first in zip(parts, begins, strict=True))
