"""Columns of ticks: under a period, status or colour each, with an X in those that are true of an action."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from parsers.column import TICK, holds_values
from parsers.columns.bars import Shown, bar_columns, reach
from parsers.headings.periods import tells_period
from parsers.source import Cell
from parsers.table import Table
from parsers.values.horizons import sense_of_time
from parsers.values.status import is_status, parse_status, unbroken
from schema.values import Status
from schema.vocabulary import fold, fold_heading, spellings, without_remark

_TICKS = {"x", "✓", "✔", "✅", "√", "☑", "☒", "●", "•", "■", "▪", "⬤", "*", "yes", "y", "ü", "þ"} | set(
    "\uf0fc\uf0fe\uf050\uf052\uf078"  # of Wingdings
)
_BLANKS = {"☐", "□", "\uf0a8", "\uf06f", "no", "n", "-", "–", "—"}
_FEWEST = 2  # columns: one alone may be anything
_FEW = 0.1  # of the rows


class Choice(NamedTuple):
    """What a heading offers to tick: the field of its ticks, what stands before it, and what is ticked, as printed."""

    field: str
    before: str
    text: str


def tick_fields(headings: Mapping[int, str], table: Table) -> dict[int, str]:
    """The field of each column of ticks, by index; headings by index are those of the columns that may be such."""
    whole = [row.cells for row in table.rows if holds_values(row)]
    offering = [[index for index, heading in headings.items() if tells(heading)] for tells in (tells_period, choice_of)]
    rows = [_without_texts_across(row, offering) for row in whole]
    printed = {index: [row[index].text for row in rows if index in row and row[index].text] for index in headings}
    values = {index: _without_pieces(texts, headings[index]) for index, texts in printed.items()}
    periods = _period_columns([(index, heading, values[index]) for index, heading in headings.items()])
    periods = periods or bar_columns(headings, rows)
    ticks = {index for index, texts in values.items() if all(map(is_tick_or_box, texts))}
    offered = {index: heading for index, heading in headings.items() if index in ticks or not _is_known(heading)}
    groups = [(field, group) for field, group in _groups(offered) if ticks.issuperset(group)]
    chosen = {index: field for field, group in groups if _are_choices(group, rows) for index in group}
    return chosen | dict.fromkeys(periods, TICK)


def texts_across(cells: Mapping[int, Shown], columns: list[int]) -> list[list[int]]:
    """The places of each text that tells of several columns of ticks at once, in which no tick is below the first.

    It lies across them, or stands unsurely in some, as where no lines part them. So do words in the first column that
    tell of time in general, beside no tick, as in a sheet whose cells are not merged.
    """
    filled = {index: cells[index] for index in columns if index in cells and cells[index].text}
    texts = [index for index, cell in filled.items() if not is_tick_or_box(cell.text)]
    if wide := [
        index for index in texts if set(columns).issuperset(across := reach(index, filled[index])) and across[1:]
    ]:
        return [[index] for index in wide]
    unsure = [index for index in texts if _is_unsure(filled[index])]
    alone = bool(texts) and [*filled] == columns[:1] == texts and _tells_time_in_general(filled[columns[0]].text)
    return [unsure or texts] if unsure or alone else []


def _without_texts_across(cells: Mapping[int, Shown], offering: Sequence[list[int]]) -> Mapping[int, Shown]:
    """The cells of a row but those whose text tells of several periods or choices, and so not of the first one."""
    apart = [index for columns in offering for group in texts_across(cells, columns) for index in group]
    return {index: cell for index, cell in cells.items() if index not in apart} if apart else cells


def _is_unsure(cell: Shown) -> bool:
    return cell.is_unsure if isinstance(cell, Cell) else any(part.cell.is_unsure for part in cell.parts)


def _tells_time_in_general(text: str) -> bool:
    """Whether a text says that something goes on or comes again, and not when: `Ongoing`, `Each year`."""
    status = parse_status(text)
    return sense_of_time(text) in ("open", "recurring") or (status is not None and status.status is Status.ONGOING)


def _without_pieces(texts: Sequence[str], heading: str) -> Sequence[str]:
    """The texts of a column but pieces of its heading, as a heading printed again in a narrow column leaves."""
    ticked = any(map(is_tick_or_box, texts))
    return [text for text in texts if is_tick_or_box(text) or text not in heading] if ticked else texts


def _period_columns(columns: Sequence[tuple[int, str, Sequence[str]]]) -> list[int]:
    """Which columns, given as index, heading and values, are ticks under a period each; none or at least two.

    Where no period has anything else, one may have no tick at all, as in a short table.
    """
    periods = [(index, values) for index, heading, values in columns if tells_period(heading)]
    ticked = [index for index, values in periods if values and are_ticks(values)]
    nothing_else = all(map(are_ticks, (values for _, values in periods)))
    found = [index for index, _ in periods] if ticked and nothing_else else ticked
    return found if len(found) >= _FEWEST else []


def choice_of(heading: str) -> Choice | None:
    """The status or colour with which a heading ends: `Status Not started`, `Under way`, `RAG: Red`."""
    parts = without_remark(heading).split()
    for begin in range(len(parts)):
        text = unbroken(" ".join(parts[begin:]))
        if is_status(text) or fold(text) in _colours():
            field = "status_tick" if is_status(text) else "rag_tick"
            return Choice(field, _unless_heading(" ".join(parts[:begin])), text)
    return None


def ticked(cells: Mapping[int, Shown], columns: Sequence[int]) -> list[int]:
    """Which of a row's columns are ticked, or filled with a colour that no other cell of the row has."""
    marked = [index for index in columns if index in cells and _is_tick(cells[index].text)]
    fills = [cell.fill for cell in cells.values()]
    blank = [index for index in columns if index in cells and not cells[index].text and cells[index].fill]
    return marked or [index for index in blank if fills.count(cells[index].fill) == 1]


def _unless_heading(before: str) -> str:
    """What stands before a choice, folded; not a heading across the columns, which may be read with one only."""
    folded = fold_heading(before)
    return "" if folded in spellings("headings") else folded


@cache
def _colours() -> frozenset[str]:
    return frozenset(name for name in spellings("rag", "words") if len(name) > 1)


def _groups(headings: Mapping[int, str]) -> Iterator[tuple[str, list[int]]]:
    """The columns side by side that offer choices of one field, with the same words before them."""
    groups: dict[tuple[str, str], list[list[int]]] = defaultdict(list)
    for index, heading in sorted(headings.items()):
        if choice := choice_of(heading):
            alike = groups[choice.field, choice.before]
            if alike and alike[-1][-1] == index - 1:
                alike[-1].append(index)
            else:
                alike.append([index])
    for (field, _), alike in groups.items():
        for group in alike:
            if len({choice.text for index in group if (choice := choice_of(headings[index]))}) >= _FEWEST:
                yield field, group


def _is_known(heading: str) -> bool:
    """Whether a heading names a field by itself, though a status elsewhere: `Progress made`, `Signed off`."""
    return fold_heading(heading) in spellings("headings")


def _are_choices(group: Sequence[int], rows: Sequence[Mapping[int, Shown]]) -> bool:
    """Whether most rows have one tick in some columns, and hardly one has more, as two that were read as one do."""
    counts = [len(ticked(row, group)) for row in rows]
    several = sum(count > 1 for count in counts)
    return several <= _FEW * len(counts) and 2 * counts.count(1) >= len(counts) > 0


def are_ticks(values: Sequence[str]) -> bool:
    """Whether values are nothing but ticks; those of rows that were read as one stand below each other."""
    return all(_is_tick(line) for value in values for line in value.split("\n"))


def _is_tick(text: str) -> bool:
    return text.strip(" \ufe0f").casefold() in _TICKS


@lru_cache(maxsize=4096)
def is_tick_or_box(text: str) -> bool:
    """Whether a text is a tick, or a mark that says there is none."""
    return _is_tick(text) or text.strip().casefold() in _BLANKS
