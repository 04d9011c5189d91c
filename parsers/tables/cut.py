"""Headings printed again that share cells with rows below: with no line between, or where their own row is too low."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from parsers.header.rows import Header
from parsers.printed_rows import Row
from parsers.source import Cell, Grid
from parsers.table import Table, are_again


def parted_below_headings(grid: Grid, header: Header) -> Grid:
    """A grid whose headings, those of its table again, share cells with the rest of a row: that is a row of its own.

    A cell that covers more rows than another heading goes on below it, blank or with the rest of what it holds; one
    of a column without a heading is nothing else. A heading in two languages has no rest.
    """
    own = {column: " ".join(text.split()) for column, text in header.headings.items()}
    single = [cell for cell in grid.cells if cell.row == 0 and cell.column_span == 1]
    whole = {(cell.column, cell.text) for cell in header.cells}
    rests = {c.column: "" if (c.column, c.text) in whole else _behind(own.get(c.column), c.text) for c in single}
    if len(single) < 2 or None in rests.values() or not any(rests.values()):
        return grid
    behind = min(cell.row_span for cell in single)
    heads = [
        cell._replace(row_span=behind, text=own.get(cell.column, "")) if cell in single else cell
        for cell in grid.cells
        if cell.row < behind
    ]
    row = [
        cell._replace(row=behind, row_span=cell.row_span - behind + 1, text=rests[cell.column] or "") for cell in single
    ]
    below = [cell._replace(row=cell.row + 1) for cell in grid.cells if cell.row >= behind]
    return replace(grid, row_count=grid.row_count + 1, cells=(*heads, *row, *below))


def head_again(header: Header, section: Cell | None, table: Table, below: Sequence[Row]) -> bool:
    """Whether headings are those of a table, with the end of each that lacks it in the row below."""
    return are_again(header, section, table) or (section is None and _are_cut(header, table.header, below))


def _are_cut(again: Header, header: Header, below: Sequence[Row]) -> bool:
    own, above = again.headings, header.headings
    if not below or own.keys() != above.keys():
        return False
    filled = below[0].filled
    cut = [column for column in own if own[column] != above[column]]
    return all(column in filled and _end(filled[column].text, own[column], above[column]) for column in cut)


def take_ends(rows: list[Row], index: int, again: Header, header: Header) -> list[Cell]:
    """Takes the ends of headings that are cut where they are printed again from the row below, if there is one.

    Where the repeated row is too low for a heading of several lines, the last of them stand in the cell below.
    """
    if index == len(rows):
        return []
    row = rows[index]
    ends = {
        column: end
        for column, cell in row.filled.items()
        if (end := _end(cell.text, again.headings.get(column, ""), header.headings.get(column, "")))
    }
    if ends:
        rows[index] = _without(row, ends)
    return [row.filled[column]._replace(text=end) for column, end in ends.items()]


def _without(row: Row, ends: Mapping[int, str]) -> Row:
    """A row without what some of its cells begin with, by column."""
    own = {
        (cell := row.filled[column]): cell._replace(text=cell.text.removeprefix(end).lstrip())
        for column, end in ends.items()
    }
    cells = {column: own.get(cell, cell) for column, cell in row.cells.items()}
    filled = {column: cells[column] for column in row.filled if cells[column].text}
    return replace(row, cells=cells, begins=tuple([own.get(cell, cell) for cell in row.begins]), filled=filled)


def _end(text: str, again: str, heading: str) -> str:
    """The end of a heading that is cut where it stands again, perhaps in a word, if a text begins with that.

    Of what is in brackets the last words may be lost.
    """
    within = heading.removeprefix(again) if again and heading.startswith(again) else None
    rest = _rest(heading, again)
    ends = [rest or within or "", *(_beginnings(rest) if rest and rest.startswith("(") else ())]
    return next((end for end in ends if end and (text == end or text.startswith((f"{end} ", f"{end}\n")))), "")


def _beginnings(text: str) -> list[str]:
    """The first words of a text, from the most."""
    printed = text.split()
    return [" ".join(printed[:count]) for count in range(len(printed) - 1, 0, -1)]


def _behind(heading: str | None, text: str) -> str | None:
    """What a cell says behind the heading of its column, or all where there is none."""
    return _rest(text, heading) if heading else text


def _rest(text: str, heading: str) -> str | None:
    """What a text says behind a heading that it begins with; `None` where it does not."""
    printed, count = text.split(), len(heading.split())
    return " ".join(printed[count:]) if heading and " ".join(printed[:count]) == heading else None
