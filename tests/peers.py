"""Engines that the benchmarks compare, ours among them: each gives the tables of a PDF as texts by row and column.

`pip install --group peers` installs what is compared but never used; an engine that is not installed is left out.
"""

import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from icdar_scoring import TextCell, TextTable, table_of_rows

Engine = Callable[[Path], list[TextTable]]


def ours(path: Path) -> list[TextTable]:
    """The grids of our reader, as `actionplans tables` prints them."""
    from parsers.readers import read_document

    return [
        TextTable(
            grid.place.page or 1,
            [
                TextCell(c.text, c.row, c.column, c.row + c.row_span - 1, c.column + c.column_span - 1)
                for c in grid.cells
            ],
        )
        for grid in read_document(path).grids
    ]


def by_pdfplumber(path: Path) -> list[TextTable]:
    """The tables of pdfplumber's usual settings."""
    import pdfplumber

    found = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            found += [table_of_rows(page.page_number, rows) for rows in page.extract_tables()]
            page.close()
    return found


def by_camelot(**options: str) -> Engine:
    """An engine that gives camelot's tables."""

    def run(path: Path) -> list[TextTable]:
        import camelot

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tables = camelot.read_pdf(str(path), pages="all", suppress_stdout=True, **options)
        return [table_of_rows(table.page, table.df.to_numpy().tolist()) for table in tables]

    return run


def by_tablers(path: Path) -> list[TextTable]:
    """The tables of tablers' usual settings."""
    import tablers

    document = tablers.Document(str(path))
    try:
        return [
            TextTable(number, list(_placed(table)))
            for number, page in enumerate(document.pages(), start=1)
            for table in tablers.find_tables(page, extract_text=True)
        ]
    finally:
        document.close()


def _placed(table: Any) -> Iterator[TextCell]:
    """Cells of tablers, which have boxes (x0, top, x1, bottom) only, with the rows and columns that they cover."""
    xs = sorted({round(x) for cell in table.cells for x in (cell.bbox[0], cell.bbox[2])})
    ys = sorted({round(y) for cell in table.cells for y in (cell.bbox[1], cell.bbox[3])})
    for cell in table.cells:
        x0, y0, x1, y1 = map(round, cell.bbox)
        yield TextCell(cell.text, ys.index(y0), xs.index(x0), ys.index(y1) - 1, xs.index(x1) - 1)


def by_tabula(path: Path) -> list[TextTable]:
    """The tables of tabula, which needs Java and tells by itself whether a page is ruled; it gives no pages."""
    import pdfplumber
    import tabula

    with pdfplumber.open(path) as document:
        count = len(document.pages)
    return [
        table_of_rows(number, [[cell["text"] for cell in row] for row in table["data"]])
        for number in range(1, count + 1)
        for table in tabula.read_pdf(str(path), pages=number, output_format="json", silent=True)
    ]


_ALL: tuple[tuple[str, str, Engine], ...] = (
    ("ours", "council-action-plans", ours),
    ("pdfplumber", "pdfplumber", by_pdfplumber),
    ("camelot lattice", "camelot-py", by_camelot(flavor="lattice")),
    ("camelot lattice, vector", "camelot-py", by_camelot(flavor="lattice", engine="vector")),
    ("camelot hybrid", "camelot-py", by_camelot(flavor="hybrid")),
    ("tablers", "tablers", by_tablers),
    ("tabula", "tabula-py", by_tabula),
)


def engines() -> tuple[dict[str, Engine], list[str]]:
    """The engines that are installed, by name and version, and the names of those that are not."""
    found, missing = {}, []
    for name, package, engine in _ALL:
        try:
            found[name if engine is ours else f"{name} {version(package)}"] = engine
        except PackageNotFoundError:
            missing.append(name)
    return found, missing
