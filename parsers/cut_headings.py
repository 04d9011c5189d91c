"""Headings printed again above the rest of a row that the page break cut, with no line between the two."""

from dataclasses import replace

from parsers.header_rows import Header
from parsers.source import Grid


def parted_below_headings(grid: Grid, header: Header) -> Grid:
    """A grid whose headings, those of its table again, share cells with the rest of a row: that is a row of its own.

    A cell that covers more rows than another heading goes on below it, blank or with the rest of what it holds.
    """
    own = {column: " ".join(text.split()) for column, text in header.headings.items()}
    single = [cell for cell in grid.cells if cell.row == 0 and cell.column_span == 1]
    rests = {cell.column: _rest(cell.text, own.get(cell.column, "")) for cell in single}
    if len(single) < 2 or None in rests.values() or not any(rests.values()):
        return grid
    behind = min(cell.row_span for cell in single)
    heads = [
        cell._replace(row_span=behind, text=own[cell.column]) if cell in single else cell
        for cell in grid.cells
        if cell.row < behind
    ]
    row = [
        cell._replace(row=behind, row_span=cell.row_span - behind + 1, text=rests[cell.column] or "") for cell in single
    ]
    below = [cell._replace(row=cell.row + 1) for cell in grid.cells if cell.row >= behind]
    return replace(grid, row_count=grid.row_count + 1, cells=(*heads, *row, *below))


def _rest(text: str, heading: str) -> str | None:
    """What a text says behind a heading that it begins with; `None` where it does not."""
    printed, count = text.split(), len(heading.split())
    return " ".join(printed[count:]) if heading and " ".join(printed[:count]) == heading else None
