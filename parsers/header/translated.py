"""A row right below headings that says them again in another language."""

from parsers.header.rows import Header
from parsers.printed_rows import Row
from parsers.table import Table
from parsers.text import words
from schema.vocabulary import fold, fold_heading, is_known_word, spellings

_FEWEST, _MOST_WORDS = 3, 4  # headings of such a row, and words of each
_ENGLISH = 0.25  # of its texts: so many may be known, at most
_OF_TIMES = {"target_text", "start_text", "completed_text", "review_text"}


def translates_headings(row: Row, table: Table) -> bool:
    """Whether the row below a table's headings is of headings in another language, as it was before or by itself.

    By itself it tells no time where the headings ask for one, and nothing that is known.
    """
    if not _may_translate(row, table.header):
        return False
    again = {cell.text for cell in table.repeated}
    if all(cell.text in again for cell in row.filled.values()):
        return True
    return not table.rows and not any(map(_is_known, _texts(row))) and _asks_for_time(row, table.header)


def pop_translation_below(row: Row, table: Table) -> None:
    """Takes from a table its first row, if it is such that comes again below headings that do."""
    if table.rows and _texts(table.rows[0]) == _texts(row) and _may_translate(row, table.header):
        table.repeated += table.rows.pop(0).begins


def _may_translate(row: Row, header: Header) -> bool:
    """Whether a row has short texts without figures below most headings, few of which are known."""
    texts = _texts(row)
    short = all(len(words(text)) <= _MOST_WORDS and not any(map(str.isdigit, text)) for text in texts)
    below = row.filled.keys() <= header.headings.keys() and 2 * len(texts) >= len(header.headings)
    return len(texts) >= _FEWEST and below and short and sum(map(_is_known, texts)) <= _ENGLISH * len(texts)


def _asks_for_time(row: Row, header: Header) -> bool:
    fields = (spellings("headings").get(fold_heading(header.headings[column]), ()) for column in row.filled)
    return any(not _OF_TIMES.isdisjoint(named) for named in fields)


def _is_known(text: str) -> bool:
    return any(map(is_known_word, fold(text).split()))


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row.filled.values()]
