"""Rows below headings that belong to them: names of parts, units, years, and the rests of headings cut in two."""

import re
from collections.abc import Sequence
from dataclasses import replace

from parsers.headings.known import is_period
from parsers.headings.periods import kind_of_period, parted_at_period, without_strip
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.text import words
from parsers.titles.rows import tells_of_part
from parsers.titles.texts import NAMED_TITLE
from parsers.values.status import is_status, unbroken
from schema.vocabulary import fold_heading, spellings

HEADING_WORDS = 9  # a heading is no longer than this
PARTS_OF_DATES = {"month", "season", "term", "quarter", "half", "year", "from", "to", "start", "end"}  # as headings
_FRAGMENT_WORDS = 4  # a heading that ends with a stop has no more
BROKEN_OFF = ("/", "&", " and", " or", " of")  # ends a heading that goes on in the row below
_OPEN, _CLOSE = re.compile(r"\([^)]*"), re.compile(r"[^()]*\)")  # a text in brackets, cut in two
_UNIT = re.compile(
    r"\(.*\)|[£€$%]\s*(?:0{3}s?|k|m|million)?|t?co2e?|kwh|tonnes?|dd/mm/yy(?:yy)?|mm/yy(?:yy)?|[a-z](?:\s?/\s?[a-z]){1,4}"
    r"|yes\s?/\s?no|high\s?[/,]\s?medium\s?[/,]\s?low|\d\s?[-–]\s?\d+",
    re.IGNORECASE | re.DOTALL,
)


def wide_cells(block: Sequence[Row]) -> list[Cell]:
    """The cells that lie across several columns, though not across the table."""
    width = max((cell.column + cell.column_span for row in block for cell in row.cells.values()), default=0)
    return [cell for row in block for cell in row.filled.values() if 1 < cell.column_span < width]


def reach_of(cell: Cell) -> range:
    """The columns that a cell lies across."""
    return range(cell.column, cell.column + cell.column_span)


def belonging(below: Sequence[Row], block: Sequence[Row]) -> int:
    """How many rows right below headings belong to them: brackets that a first one opens may end in a second."""
    first, second = below[0], below[-1]
    opened = {column for column, cell in first.filled.items() if _OPEN.fullmatch(cell.text)}
    if opened and second.filled.keys() == opened and all(_CLOSE.fullmatch(c.text) for c in second.filled.values()):
        others = {column: cell for column, cell in first.filled.items() if column not in opened}
        return 2 if _belongs(replace(first, filled=others), block) else 0
    return int(_belongs(first, block))


def _belongs(row: Row, block: Sequence[Row]) -> bool:
    """Whether a row below headings names the parts of wide ones, or gives units or years."""
    filled = row.filled
    if not filled or any(len(words(cell.text)) > HEADING_WORDS for cell in filled.values()):
        return False
    wide = wide_cells(block[-1:])
    if any(map(heads_no_columns, wide)) or tells_of_part(block[-1]) or _lies_below_several(row, block):
        return False
    covered = {column for cell in wide for column in reach_of(cell)}
    beside_spanning = any(
        cell.text and cell.row + cell.row_span > row.index for above in block for cell in above.begins
    )
    return (
        all(covered.issuperset(reach_of(cell)) or _UNIT.fullmatch(cell.text) for cell in filled.values())
        or _are_parts(filled, block[-1])
        or _are_months_of_years(filled, block[-1].filled)
        or _are_periods_of_some(filled, block[-1].filled)
        or _are_parts_beside_rests(filled, covered, block[-1])
        or (len(wide) > 1 and _fill_known(row, block[-1]))
        or (beside_spanning and len(filled) < len(block[0].filled))
        or _stand_between(row, block)
    )


def _stand_between(row: Row, block: Sequence[Row]) -> bool:
    """Whether texts fill all columns between headings that are higher than their row, most of them below blank ones."""
    high = {column for column, cell in row.cells.items() if cell.row < row.index and cell.text}
    below_blank = row.filled.keys() - block[-1].filled.keys()
    between = row.cells.keys() - high == row.filled.keys() and 2 * len(below_blank) > len(row.filled)
    return len(high) > 1 and between


def _lies_below_several(row: Row, block: Sequence[Row]) -> bool:
    """Whether a text lies across columns that each have a heading of their own above: the title of a section does."""
    own = {column for above in block for column, cell in above.filled.items() if cell.column_span == 1}
    return any(len(own.intersection(reach_of(cell))) > 1 for cell in row.filled.values())


def heads_no_columns(cell: Cell) -> bool:
    """Whether a text is the title of a part (`Aim 4 – Homes`), or says something, as `A fifth told us so.` does.

    A stop in brackets ends no sentence here, but an abbreviation: `Lead (officer, team etc.)`.
    """
    is_sentence = cell.text.rstrip().endswith(".") and len(words(cell.text)) > _FRAGMENT_WORDS
    return is_sentence or NAMED_TITLE.match(cell.text) is not None


def _are_parts(filled: dict[int, Cell], above: Row) -> bool:
    """Whether several texts below headings are years; or are statuses, months or headings, under a blank one too.

    Texts beside them may end headings that are broken off: `Lead /` over `Arweinydd`; so do several, all but one.
    So may texts that are known only with the heading above: `rated` under `Rag`.
    """
    broken = {column for column, cell in above.filled.items() if cell.text.endswith(BROKEN_OFF)}
    if _are_ends(filled, broken, above):
        return True
    whole = {c: cell for c, cell in filled.items() if c not in broken and not _completes(cell, above.filled.get(c))}
    if len(whole) < 2:
        return False
    years = all(is_period(cell.text) or fold_heading(cell.text) in PARTS_OF_DATES for cell in whole.values())
    named = without_strip([cell.text for _, cell in sorted(whole.items())])
    statuses = all(map(is_status, named))
    known = all(fold_heading(cell.text) in spellings("headings") for cell in whole.values())
    under_blank = len(named) < len(above.filled) and not above.filled.keys() >= whole.keys()
    return years or ((known or statuses) and under_blank)


def _are_ends(filled: dict[int, Cell], broken: set[int], above: Row) -> bool:
    """Whether several texts end what stands above: headings `broken` off, but for one text, or statuses and periods."""
    ends = broken & filled.keys()
    if len(ends) > 1 >= len(filled) - len(ends) and not any(map(str.isdigit, "".join(c.text for c in filled.values()))):
        return True
    return len(filled) > 1 and all(_completes_choice(cell, above.filled.get(c)) for c, cell in filled.items())


def _are_months_of_years(filled: dict[int, Cell], above: dict[int, Cell]) -> bool:
    """Whether texts are months that follow each other, below nothing but years, of which one stands above the first."""
    years = [is_period(above[column].text) for column in filled if column in above]
    months = [cell.text for _, cell in sorted(filled.items())]
    return min(filled) in above and all(years) and not without_strip(months)


def _are_periods_of_some(filled: dict[int, Cell], above: dict[int, Cell]) -> bool:
    """Whether texts are the periods of headings that lack theirs, as `Medium term` does beside `Long term 2023/24`."""
    have = {column for column, cell in above.items() if parted_at_period(cell.text)}
    lack = above.keys() - have
    return bool(have) and filled.keys() <= lack and all(is_period(cell.text) for cell in filled.values())


def _are_parts_beside_rests(filled: dict[int, Cell], covered: set[int], above: Row) -> bool:
    """Whether texts fill all columns below wide headings, others end unknown ones: `Who's` over `doing it`."""
    rests = filled.keys() - covered
    go_on = all(column in above.filled and _goes_on(filled[column], above.filled[column]) for column in rests)
    return bool(covered and rests) and filled.keys() >= covered and go_on


def _goes_on(cell: Cell, above: Cell) -> bool:
    """Whether a text may be the rest of the one above, which is no whole heading."""
    begun = fold_heading(above.text) not in spellings("headings")
    return _completes(cell, above) or (begun and cell.text.lstrip("(")[:1].islower())


def _completes(cell: Cell, above: Cell | None) -> bool:
    """Whether a text is the rest of a heading above: `rated` under `Rag`.

    It is known only with that, or begins with a small letter: `number` under `Reference`.
    """
    whole = fold_heading(f"{above.text} {cell.text}") if above else ""
    is_rest = fold_heading(cell.text) not in spellings("headings") or cell.text[:1].islower()
    return whole in spellings("headings") and is_rest


def _completes_choice(cell: Cell, above: Cell | None) -> bool:
    """Whether a text is the rest of a status or period that ends the heading above.

    `arted` is under `Progress Not st`, `2` under `Delivery Year`.
    """
    begun = above.text.split() if above else []
    ends = (unbroken(" ".join([*begun[begin:], cell.text])) for begin in range(len(begun)))
    return any(is_status(end) or kind_of_period(end) is not None for end in ends)


def _fill_known(row: Row, above: Row) -> bool:
    """Whether texts fill every column, more than the row above does, and most are known headings."""
    known = sum(fold_heading(cell.text) in spellings("headings") for cell in row.filled.values())
    return len(row.filled) == len(row.cells) > len(above.filled) and 2 * known > len(row.filled)
