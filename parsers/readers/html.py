"""Web pages (.html): prose and headings as paragraphs, tables with spans and fills, and lists of actions as tables."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import first_label
from parsers.readers.markup.headings_again import without_headings_again
from parsers.readers.markup.html_cells import cell_of_html, of_symbols, placed_cells, rows_shown
from parsers.readers.markup.html_text import (
    HEADINGS,
    SPACE,
    is_hidden,
    is_shown,
    paragraphs_of,
    shown_parts,
    shown_text,
)
from parsers.readers.markup.inner_rows import parted_at_inner
from parsers.readers.markup.listed import are_actions, list_grids, names_actions
from parsers.readers.markup.panels import open_panels
from parsers.readers.sheets.grids import quoted
from parsers.source import Grid, Page, Paragraph, Place, Source
from parsers.text import tidy, words
from schema.findings import DocumentError, make_finding
from schema.plan import Finding

_LISTS = {"ul", "ol"}
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def read_html(path: Path, vocabulary: Vocabulary) -> Source:
    """A web page through lxml; raises `DocumentError` for a file that is no text or shows none."""
    content = path.read_bytes()
    if b"\0" in content:
        raise DocumentError("file-type-differs", f"{path.name} is named as a web page but is not text.")
    try:
        root = lxml_html.document_fromstring(content, lxml_html.HTMLParser(encoding=_encoding(content)))
    except etree.ParserError as error:  # a page of comments only
        raise DocumentError("no-text", f"{path.name} holds no text.") from error
    open_panels(root)
    reading = _Reading(vocabulary)
    reading.add(root)
    findings = tuple(_hidden_findings(root))
    if not findings and not any(map(_has_text, reading.items)):
        raise DocumentError("no-text", f"{path.name} holds no text.")
    return Source("html", "text/html", None, (Page(None, None, None, tuple(reading.items)),), findings)


def _encoding(content: bytes) -> str:
    """The encoding that a page declares, else UTF-8 or Windows-1252."""
    declared = _DECLARED.search(content[:4096])
    candidates = [declared[1].decode("ascii", "replace")] if declared else []
    return next((name for name in [*candidates, "utf-8"] if _decodes(content, name)), "cp1252")


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        codecs.decode(content, encoding)
    except (LookupError, UnicodeDecodeError, TypeError):
        return False
    return True


def _has_text(item: Paragraph | Grid) -> bool:
    return bool(words(item.text)) if isinstance(item, Paragraph) else any(cell.text for cell in item.cells)


@dataclass(slots=True)
class _Reading:
    """The items of a page as they come, and the heading that was last passed."""

    vocabulary: Vocabulary
    items: list[Paragraph | Grid] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0
    lists: int = 0
    heading: str = ""
    in_lists: int = 0  # how many lists hold what comes now
    in_asides: int = 0

    def add(self, element: Any) -> None:
        """Add what an element shows: its text, and the tables, lists and headings in it as they stand."""
        for is_text, run in groupby(
            shown_parts(element, {"table", "aside"} | _LISTS | HEADINGS), lambda part: isinstance(part, str)
        ):
            if is_text:
                self._add_text("".join(run))
            else:
                for inner in run:
                    self._add_block(inner)

    def _add_text(self, text: str, level: int | None = None) -> None:
        for shown in paragraphs_of(text, self.vocabulary):
            self.paragraphs += 1
            place = Place(locator=f"paragraph {self.paragraphs}")
            listed, beside = self.in_lists > 0, self.in_asides > 0
            own = Paragraph(shown.text, place, level=level, symbol_colour=shown.colour, term=shown.term)
            self.items.append(replace(own, is_item=listed, is_aside=beside))
            if names_actions(shown.text, self.vocabulary):
                self.heading = shown.text

    def _add_block(self, element: Any) -> None:
        if element.tag == "table":
            self._add_table(element)
        elif element.tag == "aside":
            self.in_asides += 1
            self.add(element)
            self.in_asides -= 1
        elif element.tag in HEADINGS:
            self.heading = shown_text(element).rstrip(" ,")
            self._add_text(self.heading, int(element.tag[1]))
        elif not self._add_list(element):
            self.in_lists += 1
            self.add(element)
            self.in_lists -= 1

    def _add_list(self, element: Any) -> bool:
        """Add a list if it is one of actions; the heading right above it heads the column."""
        items = _items(element)
        if not are_actions(items, self.heading, self.vocabulary) or _is_above_labels(element, self.vocabulary):
            return False
        last = self.items[-1]
        if isinstance(last, Paragraph) and last.text == self.heading:
            self.items.pop()
        self.lists += 1
        self.items += list_grids(self.heading, items, self.lists, self.vocabulary)
        return True

    def _add_table(self, table: Any) -> None:
        """A table below its caption; tables inside its cells are tables of their own."""
        for caption in table.iterchildren("caption"):
            self._add_text(shown_text(caption))
        elements = placed_cells(list(rows_shown(table)))
        if _is_layout(table, [element for element, *_ in elements], self.vocabulary):
            for element, *_ in elements:
                self.add(element)
            return
        self.tables += 1
        placed = (cell_of_html(element, self.tables, row, column, rows) for element, row, column, rows in elements)
        cells = list(map(of_symbols, without_headings_again(list(placed))))
        nested = [(row, inner) for element, row, *_ in elements for inner in _tables_in(element)]
        height = max((cell.row + cell.row_span for cell in cells), default=0)
        width = max((cell.column + cell.column_span for cell in cells), default=0)
        whole = Grid(Place(locator=f"table {self.tables}"), height, width, tuple(cells))
        first, *others = parted_at_inner(whole, [row for row, _ in nested])
        self.items += first
        for (_, inner), behind in zip(nested, others, strict=True):
            self._add_table(inner)
            self.items += behind


def _tables_in(element: Any) -> list[Any]:
    return [part for part in shown_parts(element, {"table"}) if not isinstance(part, str)]


def _is_layout(table: Any, cells: list[Any], vocabulary: Vocabulary) -> bool:
    """Whether a table but sets parts of a page beside each other: a cell has tables, and headings or it is said.

    So does one with the title of the page and headings below it. One with a column of actions is none, whatever stands
    in its cells.
    """
    said = table.get("role") in ("presentation", "none")
    holding: dict[Any, bool] = {}  # cells with a part of a page, and whether they tell that they hold one
    for cell in cells:
        levels = {tag for tag in HEADINGS if cell.find(f".//{tag}") is not None}
        is_titled = "h1" in levels and len(levels) > 1
        if is_titled or cell.find(".//table") is not None:
            holding[cell] = is_titled or said or bool(levels)
    sets_out = any(holding.values())
    return sets_out and not any(names_actions(shown_text(cell), vocabulary) for cell in cells if cell not in holding)


def _items(element: Any) -> list[str]:
    """The texts of a list's items."""
    return [text for item in element.iterchildren("li") if is_shown(item) and (text := shown_text(item))]


def _is_above_labels(element: Any, vocabulary: Vocabulary) -> bool:
    """Whether a label (`Lead: …`) stands right below a list: then its items are the steps of one action."""
    behind = next((other for other in element.itersiblings() if is_shown(other)), None)
    return behind is not None and behind.tag not in HEADINGS and first_label(shown_text(behind), vocabulary) is not None


def _hidden_findings(root: Any) -> Iterator[Finding]:
    """Tables that a page holds and does not show until something is clicked, if ever."""
    for table in root.iter("table"):
        texts = [text for piece in table.itertext() if words(text := tidy(SPACE.sub(" ", piece)))]
        if texts and any(is_hidden(element) for element in (table, *table.iterancestors())):
            message = "A table of this page is hidden; its rows are not loaded."
            yield make_finding("hidden-cells", message, text=quoted(texts))
