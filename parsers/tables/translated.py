"""A row right below headings that says them again in another language."""

from dataclasses import replace

from parsers.header.rows import Header
from parsers.printed_rows import Row
from parsers.table import Table
from parsers.text import words
from schema.fields import ALL_DATES
from schema.vocabulary import fold, fold_heading, is_known_word, spellings

_FEWEST, _MOST_WORDS = 3, 4  # headings of such a row, and words of each
_ENGLISH = 0.25  # of its texts: so many may be known, at most


def translates_headings(row: Row, table: Table) -> bool:
    """Whether the row below a table's headings is of headings in another language, as it was before or by itself.

    By itself it tells nothing that is known, and no time where the headings ask for one; or it ends headings, too.
    """
    if not _may_translate(row, table.header):
        return False
    again = {cell.text for cell in table.repeated}
    if all(text in again for text in row.texts):
        return True
    foreign = not any(map(_is_known, _foreign_texts(row, table.header)))
    return not table.rows and foreign and (_asks_for_time(row, table.header) or bool(_ended(row, table.header)))


def with_ends_above(row: Row, header: Header) -> Header:
    """The headings with their ends, where these stand above their translations in the row below."""
    return replace(header, headings=header.headings | _ended(row, header))


def pop_translation_below(row: Row, table: Table) -> None:
    """Takes from a table its first row, if it is such that comes again below headings that do."""
    if table.rows and table.rows[0].texts == row.texts and _may_translate(row, table.header):
        table.repeated += table.rows.pop(0).begins


def _may_translate(row: Row, header: Header) -> bool:
    """Whether a row has short texts without figures below most headings, few of which are known."""
    texts = _foreign_texts(row, header)
    short = all(len(words(text)) <= _MOST_WORDS and not any(map(str.isdigit, text)) for text in texts)
    below = row.filled.keys() <= header.headings.keys() and 2 * len(texts) >= len(header.headings)
    return len(texts) >= _FEWEST and below and short and sum(map(_is_known, texts)) <= _ENGLISH * len(texts)


def _ended(row: Row, header: Header) -> dict[int, str]:
    """The headings, by column, that with the line which begins the cell below are known, and of which a part is not."""
    ends = {k: cell.text.partition("\n")[0] for k, cell in row.filled.items() if "\n" in cell.text}
    both = {k: (header.headings[k], end) for k, end in ends.items() if k in header.headings}
    known = spellings("headings").keys()
    whole = {k: " ".join(pair) for k, pair in both.items() if not set(map(fold_heading, pair)) <= known}
    return {k: text for k, text in whole.items() if fold_heading(text) in known}


def _foreign_texts(row: Row, header: Header) -> list[str]:
    """What a row says, without the ends of headings."""
    whole = header.headings | _ended(row, header)
    parted = ((whole.get(column, ""), *cell.text.partition("\n")[::2]) for column, cell in row.filled.items())
    return [
        other if other and heading.endswith(f" {first}") else f"{first} {other}" for heading, first, other in parted
    ]


def _asks_for_time(row: Row, header: Header) -> bool:
    fields = (spellings("headings").get(fold_heading(header.headings[column]), ()) for column in row.filled)
    return any(not ALL_DATES.isdisjoint(named) for named in fields)


def _is_known(text: str) -> bool:
    return any(map(is_known_word, fold(text).split()))
