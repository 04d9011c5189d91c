"""What the columns of a table go by: their headings, or parts of these."""

from collections.abc import Mapping

from parsers.header.rows import own_part
from parsers.table import Table
from schema.vocabulary import fold_heading, spellings


def names_of_columns(table: Table, own: Mapping[str, str]) -> dict[int, str]:
    """What each column goes by: its heading, or the part below one across several, where only that part is known.

    So is one of which the whole says no more than that one does: `Funding` below `When and how paid for`. The beginning
    of a part may be what is known: `Start on site` below `Programme`. Beside known ones a part stands
    by itself below a heading that is no field's: `Carbon saved` below `Cost and monitoring`, beside `Budget`. One
    without letters, as `£` is, says nothing by itself.
    """
    header = table.header
    parts = {index: own_part(header, index) for index in header.headings}
    known = {index for index, part in parts.items() if _is_known(part, own) or _begins_as_known(part)}
    grouped = {header.over[index] for index in known if index in header.over}
    apart = {index for index, over in header.over.items() if over in grouped and not _is_known(over, own)}
    whole = {
        index
        for index, heading in header.headings.items()
        if _adds_to_known(heading, header.over.get(index, ""), own)
        or not (index in known or index in apart)
        or not _has_letters(parts[index])
    }
    return {index: heading if index in whole else parts[index] for index, heading in header.headings.items()}


def _adds_to_known(heading: str, over: str, own: Mapping[str, str]) -> bool:
    """Whether a whole heading is known, and as more than the part of it that lies across several columns."""
    return _is_known(heading, own) and fold_heading(heading) != fold_heading(over)


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _is_known(heading: str, own: Mapping[str, str]) -> bool:
    folded = fold_heading(heading)
    return folded in own or folded in spellings("headings")


def _begins_as_known(part: str) -> bool:
    first, *others = fold_heading(part).split() or [""]
    return bool(others) and first in spellings("headings") and not any(map(str.isdigit, part))
