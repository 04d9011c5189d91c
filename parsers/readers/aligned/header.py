"""Rows of headings that the vocabulary knows, found among the lines of a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import numpy as np

from parsers.header.parts import BROKEN_OFF
from parsers.headings.known import Vocabulary, is_heading, is_period
from parsers.headings.periods import is_time, without_strip
from parsers.headings.questions import field_asked_for
from parsers.readers.aligned.action_headings import ask_who_and_when, may_begin_headings, may_head, names_action
from parsers.readers.aligned.head_tiles import HEADING_LINES, lines_on_tiles
from parsers.readers.aligned.periods import lines_of_parts
from parsers.readers.aligned.rows import close_groups
from parsers.readers.aligned.stacked_chunks import stacked
from parsers.readers.page.chunks import Chunk, TextLine
from parsers.readers.page.ink import PageInk
from parsers.readers.page.title_lines import parted_at_titles
from parsers.text import BULLETS
from schema.vocabulary import fold_heading

_MANY = 4  # headings, of which a single one may be known as a whole where all are in part


@dataclass(frozen=True, slots=True)
class HeaderLines:
    """A row of headings: its first line, the line behind its last, and one chunk a column, from the left."""

    first: int
    behind: int
    columns: list[Chunk]


def find_headers(ink: PageInk, lines: list[TextLine]) -> list[HeaderLines]:
    """The rows of headings among lines, from the top."""
    if not may_head(lines, ink.vocabulary):
        return []  # most pages: their lines need not be grouped
    boxes = ink.word_boxes[np.concatenate([line.rows for line in lines])]
    close = close_groups(ink, lines, (float(boxes[:, 0].min()), float(boxes[:, 2].max())))
    groups = [part for group in close for part in parted_at_titles(group)]
    found: list[HeaderLines] = []
    first = 0
    for group, below in zip(groups, [*groups[1:], []], strict=True):
        header = _header(group, below, ink.vocabulary)
        if header:
            header = _with_tiles(ink, lines, HeaderLines(first + header.first, first + header.behind, header.columns))
            if not found or found[-1].behind < header.first:  # right below, a row explains the headings
                found.append(header)
        first += len(group)
    return [header for header in found if not _is_of_card(header, lines, ink.vocabulary)]


def _with_tiles(ink: PageInk, lines: list[TextLine], header: HeaderLines) -> HeaderLines:
    """Headings with the other lines on the tiles that are drawn side by side behind them."""
    first, behind = lines_on_tiles(ink, lines, header.first, header.behind)
    if (first, behind) == (header.first, header.behind):
        return header
    return HeaderLines(first, behind, stacked([line.chunks for line in lines[first:behind]]))


def _is_of_card(header: HeaderLines, lines: list[TextLine], vocabulary: Vocabulary) -> bool:
    """Whether what seems two headings is a label and its value.

    It is where a known heading stands right above or below it, beside a value, or where its own comes again so below.
    """
    if len(header.columns) > 2:
        return False
    near = [*lines[header.first - 1 : header.first], *lines[header.behind : header.behind + 1]]
    known = vocabulary.headings
    label = header.columns[0].text
    return any(fold_heading(line.chunks[0].text) in known for line in near if _has_value(line, header)) or any(
        line.chunks[0].text == label for line in lines[header.behind :] if _has_value(line, header)
    )


def _has_value(line: TextLine, header: HeaderLines) -> bool:
    """Whether a line has two texts or more, the first below the first of two headings, and does not repeat these."""
    texts = line.chunks
    return len(texts) > 1 and texts[0].meets(header.columns[0]) and texts[1].text != header.columns[1].text


def _header(group: list[TextLine], below: list[TextLine], vocabulary: Vocabulary) -> HeaderLines | None:
    """The headings in the lines of a row; those of the row below go with them where they make more of them known.

    A line of times or statuses below them goes with them in any case: `2024/25` and `2025/26` under `Delivery`.
    """
    chunks = [line.chunks for line in group]
    begins = [
        k
        for k in _may_begin(chunks, vocabulary)
        if not _goes_on(stacked(chunks[:k]), chunks[k]) and not (k and _breaks_off(chunks[k - 1], chunks[k]))
    ]
    headers = [header for k in begins for header in _from(chunks, k) if is_header(header.columns, vocabulary)]
    if not headers:
        return _cut_by_band(group, below, vocabulary)
    best = max(headers, key=lambda header: (_known_words(header.columns, vocabulary), -header.first, header.behind))
    best = _with_rest(_with_start(best, chunks), chunks)
    if best.behind == len(group) and best.behind - best.first + len(below) <= HEADING_LINES:
        both = stacked([*chunks[best.first :], *(line.chunks for line in below)])
        if _hits(both, vocabulary) > _hits(best.columns, vocabulary):
            return HeaderLines(best.first, best.behind + len(below), both)
    return _with_rest(_with_periods(best, [*chunks[best.behind :], *(line.chunks for line in below)]), chunks)


def _cut_by_band(group: list[TextLine], below: list[TextLine], vocabulary: Vocabulary) -> HeaderLines | None:
    """The headings that begin in a row and end in that below, if both make more of them known than the latter."""
    few = 0 < len(below) <= HEADING_LINES - len(group)
    if not few or any(len(line.chunks) < 2 for line in group):
        return None
    both = stacked([line.chunks for line in (*group, *below)])
    alone = stacked([line.chunks for line in below])
    more = is_header(both, vocabulary) and _hits(both, vocabulary) > _hits(alone, vocabulary)
    return HeaderLines(0, len(group) + len(below), both) if more else None


def _may_begin(chunks: list[list[Chunk]], vocabulary: Vocabulary) -> list[int]:
    """The lines with which headings may begin: several texts, one of actions, or who and when, in the next few lines.

    There is none among most lines of a table or of prose: they need not be stacked.
    """
    of_actions = [k for k, line in enumerate(chunks) if may_begin_headings(line, vocabulary)]
    if not of_actions or _is_one_column(chunks):
        return []
    near = {k for last in of_actions for k in range(last + 1 - HEADING_LINES, last + 1)}
    return sorted(k for k in near if k >= 0)


def _is_one_column(chunks: list[list[Chunk]]) -> bool:
    """Whether lines are one text each, below one another, as those of prose are."""
    alone = all(len(line) == 1 for line in chunks)
    return alone and all(above[0].meets(below[0]) for above, below in pairwise(chunks))


def _with_start(header: HeaderLines, chunks: list[list[Chunk]]) -> HeaderLines:
    """Headings with the lines above them in their row where these head more columns, each of theirs among them.

    As where those lines are Welsh, and some headings have no other language.
    """
    above = stacked(chunks[: header.first])
    more = len(above) > len(header.columns) and _stand_below(header.columns, above)
    if not more or header.behind > HEADING_LINES:
        return header
    return HeaderLines(0, header.behind, stacked([above, header.columns]))


def _with_rest(header: HeaderLines, chunks: list[list[Chunk]]) -> HeaderLines:
    """Headings with the other lines of their row, each of which stands below some of them: broken ones are unknown."""
    rest = chunks[header.behind :]
    wrapped = all(2 * len(line) < len(header.columns) and _stand_below(line, header.columns) for line in rest)
    if not rest or not wrapped or len(chunks) - header.first > HEADING_LINES:
        return header
    return HeaderLines(header.first, len(chunks), stacked([header.columns, *rest]))


def _stand_below(line: list[Chunk], columns: list[Chunk]) -> bool:
    """Whether every text of a line stands below a single heading."""
    return all(sum(column.meets(chunk) for column in columns) == 1 for chunk in line)


def _with_periods(header: HeaderLines, below: list[list[Chunk]]) -> HeaderLines:
    """Headings with the line below them where that parts them by times or statuses, with more where these break."""
    count = lines_of_parts(header.columns, below)
    if not count:
        return header
    return HeaderLines(header.first, header.behind + count, stacked([header.columns, stacked(below[:count])]))


def _goes_on(above: list[Chunk], line: list[Chunk]) -> bool:
    """Whether a text of a line goes on with one of several above it in their row, as headings do not."""
    begun = any(chunk.text[0].islower() and any(chunk.meets(over) for over in above) for chunk in line)
    return begun and len(above) > 1


def _breaks_off(above: list[Chunk], line: list[Chunk]) -> bool:
    """Whether one of several texts ends as no heading does above one of a line: `Mesur /` above `Measures`."""
    broken = any(chunk.text.endswith(BROKEN_OFF) and any(map(chunk.meets, line)) for chunk in above)
    return broken and len(above) > 1


def _from(chunks: list[list[Chunk]], first: int) -> Iterator[HeaderLines]:
    """What the lines from one on would be as headings, one line, two or more."""
    columns: list[Chunk] = []
    for behind, line in enumerate(chunks[first : first + HEADING_LINES], start=first + 1):
        columns = stacked([columns, line])
        yield HeaderLines(first, behind, columns)


def is_header(columns: list[Chunk], vocabulary: Vocabulary) -> bool:
    """Whether texts are headings: two are known or more, an action's among them, and half of all at least in part.

    Where all are known in part, that of the actions may be so too (`Community action`), and one known of many will do;
    where most are known, and ask who and when, it may be any. None holds the bullet of an item.
    """
    if len(columns) < 2:
        return False
    named = [text for text in without_strip([column.text for column in columns]) if not is_time(text)]
    unknown = (
        text for text in map(fold_heading, named) if not is_heading(text, vocabulary) and not field_asked_for(text)
    )
    several = list(islice(unknown, len(named) // 2 + 1))
    if 2 * len(several) > len(named) or _explain(columns) or _hold_bullets(columns):
        return False  # most texts: the others need not be folded
    folded = [fold_heading(column.text) for column in columns]
    hits = sum(heading in vocabulary.headings or field_asked_for(heading) is not None for heading in folded)
    if not several and hits >= (1 if len(named) >= _MANY else 2):
        return any(names_action(heading, vocabulary) for heading in folded)
    return (hits > 1 and not vocabulary.actions.isdisjoint(folded)) or ask_who_and_when(columns, vocabulary)


def _explain(columns: list[Chunk]) -> bool:
    """Whether most texts stand in brackets: `(Who?)` below a heading says what belongs there."""
    return 2 * sum([column.text.startswith("(") for column in columns]) > len(columns)


def _hold_bullets(columns: list[Chunk]) -> bool:
    """Whether bullets of items stand among texts."""
    return any(word in BULLETS for column in columns for word in column.text.split())


def _known_words(columns: list[Chunk], vocabulary: Vocabulary) -> int:
    """How many words the headings have that are known as a whole; a whole period counts as one."""
    folded = [fold_heading(column.text) for column in columns]
    periods = sum(is_period(column.text.replace(" ", "")) for column in columns)
    return periods + sum(len(heading.split()) for heading in folded if heading in vocabulary.headings)


def _hits(columns: list[Chunk], vocabulary: Vocabulary) -> int:
    return sum(fold_heading(column.text) in vocabulary.headings for column in columns)
