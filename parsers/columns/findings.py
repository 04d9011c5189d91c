"""What is to be said of tables: what their headings became, and what was not loaded."""

from collections.abc import Iterator

from parsers.column import BY_VALUES, BY_WORD, EXTRA, TICK, Column
from parsers.printed_rows import Row
from parsers.source import Cell, Grid
from parsers.table import Table
from schema.findings import make_finding
from schema.model import of_known
from schema.plan import ColumnReading, Finding, TableReading


def table_reading(table: Table, columns: list[Column], of_actions: bool) -> TableReading:
    """A table as understood, for those who want to see why."""
    cells = [*table.header.cells, *(cell for row in table.rows for cell in row.begins)]
    pages = [cell.place.page for cell in cells if cell.place.page]
    return of_known(
        TableReading,
        ordinal=table.ordinal,
        page_first=min(pages, default=None),
        page_last=max(pages, default=None),
        locator=next((cell.place.locator for cell in cells), None),
        row_count=len(table.rows),
        holds_actions=of_actions,
        columns=tuple(of_known(ColumnReading, heading=c.heading, field=c.field, why=c.why) for c in columns),
    )


def unread_findings(unused: list[Grid], others: list[tuple[Table, list[Column], str]]) -> Iterator[Finding]:
    """What the document prints in tables that gave no actions: nothing is left out in silence."""
    for grid in unused:
        text = " / ".join(cell.text for cell in grid.cells if cell.text)
        message = "A table has no headings that were understood; its rows are not loaded."
        yield make_finding("table-without-headings", message, page=grid.place.page, text=text)
    for table, columns, reason in others:
        names = ", ".join(column.heading for column in columns)
        message = f"The table headed {names} is not loaded ({len(table.rows)} rows): {reason}."
        yield make_finding("table-not-actions", message, page=_page(table.header.cells), text=names)


def below_findings(totals: list[Row], notes: list[Row]) -> Iterator[Finding]:
    """The rows of totals, whose sums are none of an action, and those of notes."""
    told = (
        ("row-of-totals", "A row holds the total of those above", totals),
        ("row-of-notes", "A row holds a note", notes),
    )
    for code, holds, rows in told:
        for row in rows:
            text = " / ".join(row.texts)
            yield make_finding(code, f"{holds}; it is not loaded.", page=_page(row.begins), text=text)


def heading_findings(table: Table, columns: list[Column]) -> Iterator[Finding]:
    """Headings without a field of their own, with the line to paste."""
    fields = [column.field for column in columns]
    for column in columns:
        repeated = column.field not in (EXTRA, TICK) and fields.index(column.field) != columns.index(column)
        if repeated or column.why.startswith("another column"):
            message = f"The heading {column.heading!r} stands for what another column holds; both are kept."
            yield make_finding("heading-repeated", message, page=_page(table.header.cells), text=column.heading)
        if column.why.startswith((BY_WORD, *BY_VALUES)):
            yield make_finding(
                "heading-guessed",
                f"The heading {column.heading!r} is taken for {column.field}: {column.why}.",
                page=_page(table.header.cells),
                text=column.heading,
                remedy=f'If that is wrong, add to council.toml:\n[headings]\n"{column.heading}" = "…"',
            )
        if column.field == EXTRA and column.why.startswith(("not in", "a date")):
            yield make_finding(
                "heading-unknown",
                f"The heading {column.heading!r} has no canonical field; its column is kept in extras.",
                page=_page(table.header.cells),
                text=column.heading,
                remedy=f'Add to council.toml, with the field that it stands for:\n[headings]\n"{column.heading}" = "…"',
            )


def _page(cells: tuple[Cell, ...]) -> int | None:
    return next((cell.place.page for cell in cells), None)
