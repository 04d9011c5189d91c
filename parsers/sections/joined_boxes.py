"""Boxes that hold the titles of tables, joined to these: the rows of a box stand above those of the table below it."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from parsers.printed_rows import rows_of
from parsers.source import Cell, Grid, Page, Paragraph, around


def joined_to_tables(pages: Iterable[Page], titles: Container[int]) -> Iterator[Page]:
    """Pages, each of some boxes joined to the table below it."""
    box: Grid | None = None
    for page in pages:
        items: list[Paragraph | Grid] = []
        for item in page.items:
            if isinstance(item, Grid) and id(item) in titles:
                box = item
            else:
                items.append(_with_box(box, item) if box is not None and isinstance(item, Grid) else item)
                box = None if isinstance(item, Grid) else box
        yield replace(page, items=tuple(items))


def _with_box(box: Grid, grid: Grid) -> Grid:
    """A table with the rows of a box above its own: the title lies across it, and so do texts beside labels."""
    rows = [row for row in rows_of(box, 0) if row.filled]
    width = grid.column_count
    title = [*rows[0].filled.values()]
    first = title[-1]._replace(
        row=0, column=0, column_span=width,
        text=": ".join(cell.text.rstrip(" :") for cell in title), place=around([cell.place for cell in title]),
    )  # fmt: skip
    labelled = box.column_count > 1
    below = [
        _across(cell, number, width, labelled=labelled)
        for number, row in enumerate(rows[1:], start=1)
        for cell in row.filled.values()
    ]
    moved = [cell._replace(row=cell.row + len(rows)) for cell in grid.cells]
    return replace(
        grid,
        place=around([first.place, grid.place]) if first.place.page == grid.place.page else grid.place,
        row_count=grid.row_count + len(rows),
        cells=(first, *below, *moved),
        section_rows=frozenset(row + len(rows) for row in grid.section_rows),
    )


def _across(cell: Cell, row: int, width: int, *, labelled: bool) -> Cell:
    """A cell of a box in a table of some `width`: a label in the first column, a text over all others."""
    reaches = 1 if labelled and cell.column == 0 else width - cell.column
    return cell._replace(row=row, row_span=1, column_span=reaches)
