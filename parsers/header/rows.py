"""Rows of headings: one row or several, group headings over others, units below them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from parsers.header.parts import HEADING_WORDS, belonging, heads_no_columns, reach_of, wide_cells
from parsers.headings.known import Vocabulary, is_heading, is_partly_known, is_period
from parsers.headings.periods import under_year, without_strip
from parsers.headings.questions import field_asked_for
from parsers.labels.of_sections import said_by_section
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.text import with_whole_years, words
from parsers.titles.rows import tells_of_part
from schema.vocabulary import fold, fold_heading, has_clause, is_known_word, spellings

_EXPLAINED_WORDS = 24  # a heading that is explained, or a question, is no longer than this
_GROUP_WORDS = 3  # nor one that groups others, where they might be a title
_BETWEEN = re.compile(r"\s+and\s+|\s*[&/]\s*")  # things that one heading names
_REMARK = re.compile(r"[:(–—]")  # begins what explains a heading
_FEWEST_TRANSLATED = 3  # headings
_FEWEST_AGAIN, _MOST_AGAIN = 3, 0.7  # headings that come again, and their share
_AMOUNTS = re.compile(r"\s*\(?£\s?(?:0{3}s?|k|m)?\)?$")  # of amounts, behind their year
_EXPLAINS = re.compile(
    r"\(.*\)|(?:the|what|who|which|when|how|why|where|whether|please|e\.?g|i\.?e)\b.*|.*[,/]\s.*\bor\b.*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The headings of a table by column, the cells that print them, and how many rows these take.

    `reach` gives for a column without a heading of its own the column of the heading that lies across it, `over` the
    heading that lies across a column and others, above theirs.
    """

    headings: dict[int, str]
    cells: tuple[Cell, ...]
    row_count: int
    reach: dict[int, int]
    over: dict[int, str] = field(default_factory=dict)
    is_english_first: bool = False

    @property
    def printed(self) -> list[str]:
        """Each printed text, of one in two languages the English half."""
        return [_in_english(cell.text, first=self.is_english_first) for cell in self.cells if cell.text]

    @property
    def texts(self) -> list[str]:
        """Each of these folded."""
        return list(map(fold_heading, self.printed))


def header_at(rows: Sequence[Row], index: int) -> Header:
    """What the row at `index` would be as a header, with the rows below that belong to it."""
    count = 1
    if _groups_others(rows[index]) and index + 1 < len(rows):
        count += 1
    while index + count < len(rows) and (more := belonging(rows[index + count :][:2], rows[index : index + count])):
        count += more
    block = rows[index : index + count]
    cells = tuple(cell for row in block for cell in row.begins)
    wide = wide_cells(block)
    first = _is_english_first(cells)
    headings = {column: text for column in _columns(block) if (text := _text(column, block, wide, english_first=first))}
    reach = {
        column: cell.column
        for cell in cells
        for column in reach_of(cell)
        if column not in headings and cell.column in headings
    }
    across_several = sorted(wide, key=lambda cell: len(headings.keys() & reach_of(cell)) > 1)
    over = {column: cell.text for cell in across_several for column in reach_of(cell)}
    beside = _years_beside(wide, headings)
    headings |= {column: f"{year} {headings[column]}" for column, year in beside.items()}
    over |= beside
    return Header(headings, cells, count, reach, over, first)


def _years_beside(wide: Sequence[Cell], headings: Mapping[int, str]) -> dict[int, str]:
    """The year of each month that stands beside those right under it: it is set in the middle over a strip."""
    found: dict[int, str] = {}
    for year in (cell for cell in wide if is_period(cell.text)):
        months = {column: text.removeprefix(year.text).strip() for column, text in headings.items()}
        own = under_year(year.text, months, reach_of(year)).difference(reach_of(year))
        found |= dict.fromkeys(own, year.text)
    return found


def own_part(header: Header, column: int) -> str:
    """What a column's heading says by itself, without the one that lies across it and others."""
    over = " ".join(header.over.get(column, "").split())
    return header.headings[column].removeprefix(over).strip()


def part_section(header: Header, below: Iterable[Row], vocabulary: Vocabulary) -> tuple[Header, Cell | None]:
    """A header without the cell that names its table's section, and that cell.

    It is the first, above a column that is blank, and names a lead or time for all rows, or is no usual heading.
    """
    first = header.cells[0] if header.cells else None
    if first is None or first.column or first.column_span > 1:
        return header, None
    several = len(words(first.text)) > 1 and not is_heading(fold_heading(first.text), vocabulary)
    if not (several or said_by_section(first.text, vocabulary)) or not _heads_blank_column(below):
        return header, None
    headings = {column: text for column, text in header.headings.items() if column}
    return replace(header, headings=headings, cells=header.cells[1:]), first


def explains(row: Row, header: Header, vocabulary: Vocabulary) -> bool:
    """Whether a row below headings says what belongs under them: `What we will do`, `Low, medium or high`.

    It fills most columns, most of its texts explain, and that under the heading of actions is itself such a heading.
    """
    actions = [column for column, text in header.headings.items() if fold_heading(text) in vocabulary.actions]
    texts = [fold_heading(row.filled[column].text) for column in actions if column in row.filled]
    if (
        not texts
        or texts[0] not in vocabulary.headings
        or len(row.filled) < max(_FEWEST_AGAIN, len(header.headings) / 2)
    ):
        return False
    explaining = sum(_EXPLAINS.fullmatch(cell.text) is not None for cell in row.filled.values())
    return 2 * explaining > len(row.filled)


def _heads_blank_column(below: Iterable[Row]) -> bool:
    """Whether rows have their texts beside the first column; texts across the table do not count.

    It looks no further than to the first text there: every row of a long table may be asked for.
    """
    texts = (row.filled for row in below if row.filled and not any(cell.column_span > 1 for cell in row.begins))
    first = next(texts, None)
    return first is not None and 0 not in first and all(0 not in filled for filled in texts)


def _columns(block: Sequence[Row]) -> list[int]:
    return sorted({column for row in block for column in row.filled})


def _text(column: int, block: Sequence[Row], wide: Sequence[Cell], *, english_first: bool) -> str:
    """The heading of a column: what stands over it, from above; a `wide` cell above the column's own counts."""
    own = [row.filled[column] for row in block if column in row.filled]
    over = [cell for cell in wide if cell.column < column < cell.column + cell.column_span]
    ordered = sorted((*over, *own), key=lambda cell: cell.row)
    texts = (_in_english(cell.text, first=english_first) for cell in ordered)
    return with_whole_years(" ".join(" ".join(text.split()) for text in texts))


def _in_english(text: str, *, first: bool) -> str:
    """Of a heading in two languages, each in a paragraph, the known one: `Action` of `Cam gweithredu`, `Action`.

    The known one may stand `first` only where others do so, too: what is below may be the rest of it.
    """
    one, _, other = text.partition("\n") if first else text.rpartition("\n")
    english, welsh = (one, other) if first else (other, one)
    return english if _is_translated(english, welsh, text) else text


def _is_translated(english: str, welsh: str, whole: str) -> bool:
    known = spellings("headings")
    single = not {fold_heading(welsh), fold_heading(whole)} & known.keys()
    return single and _has_words(welsh) and _names_each(english, known) and not _is_english(welsh)


def _has_words(text: str) -> bool:
    return any(map(str.isalpha, text))


def _names_each(heading: str, known: Mapping[str, object]) -> bool:
    """Whether a heading is known, or each of several is that it names: `RAG status and commentary`."""
    folded = map(fold_heading, (heading, *_BETWEEN.split(heading)))
    return next(folded) in known or all(part in known for part in folded)


def _is_english(text: str) -> bool:
    """Whether most words of a text stand in our vocabularies."""
    own = fold(text).split()
    return 2 * sum(map(is_known_word, own)) > len(own)


def _is_english_first(cells: Sequence[Cell]) -> bool:
    """Whether of most headings in two paragraphs the first is known, by itself only."""
    parted = [(cell.text, *cell.text.partition("\n")[::2]) for cell in cells if "\n" in cell.text]
    translated = sum(_is_translated(one, other, text) for text, one, other in parted)
    return translated >= _FEWEST_TRANSLATED and 2 * translated > len(parted)


def _groups_others(row: Row) -> bool:
    """Whether a row holds nothing but headings that lie across several columns, though not across the table.

    Where such cells leave no column free they may be a title and a version: then only short ones are headings.
    """
    wide = wide_cells([row])
    if not wide or len(wide) < len(row.filled) or any(map(heads_no_columns, wide)) or tells_of_part(row):
        return False
    free = len(row.cells) > len(wide)
    dated = any(char.isdigit() for cell in wide for char in cell.text)
    longest = HEADING_WORDS if free else _GROUP_WORDS
    return (free or not dated) and all(len(words(cell.text)) <= longest for cell in wide)


def is_likely(header: Header, vocabulary: Vocabulary, strict: bool) -> bool:
    """Whether texts are headings: two are known or more, most of them or an action's among them, none long.

    Unless `strict`, a heading counts of which the beginning or the end is known. Periods may be many.
    """
    printed = without_strip(header.printed)
    named = [text for text in printed if not is_period(_AMOUNTS.sub("", text))]
    texts = [fold_heading(text) for text in named]
    hits = [text for text in texts if text in vocabulary.headings or field_asked_for(text)]
    partly = [] if strict else [text for text in texts if text not in hits and is_partly_known(text, vocabulary)]
    count = len(hits) + len(partly)
    enough = len(hits) >= 1 and count >= 2 and (2 * count > len(texts) or not vocabulary.actions.isdisjoint(hits))
    return enough and all(
        text in hits or _is_short(heading, vocabulary) for text, heading in zip(texts, named, strict=True)
    )


def _is_short(heading: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading is no longer than most are, or asks or explains: `Impact: what will be different`."""
    said, *explanation = _REMARK.split(heading, maxsplit=1)
    explained = bool(explanation) and fold_heading(said) in vocabulary.headings
    count = len(words(heading))
    return count <= HEADING_WORDS or (count <= _EXPLAINED_WORDS and (explained or heading.endswith("?")))


def is_only_headings(header: Header, vocabulary: Vocabulary) -> bool:
    """Whether three headings or more are all known, wholly or in part, most wholly and an action's among them.

    That one is known without a clause behind it: `Activities for half term` may be what is done.
    """
    texts = {fold_heading(heading): heading for heading in header.headings.values()}
    known = vocabulary.headings.intersection(texts)
    named = any(not has_clause(texts[text]) for text in vocabulary.actions.intersection(known))
    enough = len(header.headings) >= 3 and 2 * len(known) > len(texts) and named
    return enough and all(is_heading(text, vocabulary) for text in texts)


def is_again(header: Header, above: Header) -> bool:
    """Whether headings are those of a header above, or most of them in another order."""
    texts, known = list(header.headings.values()), set(above.headings.values())
    again = sum(text in known for text in texts)
    return header.headings == above.headings or (again >= _FEWEST_AGAIN and again >= _MOST_AGAIN * len(texts))
