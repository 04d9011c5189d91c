"""Scores tables as the ICDAR 2013 table competition does (Göbel, Hassan, Oro and Orsi): by adjacency relations.

A relation joins a cell with text to the nearest cell with text to its right or below it. A relation that is found is
right when the table printed there has one between the same texts in the same direction.
"""

import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import NamedTuple

Relations = Counter[tuple[str, str, str]]


class TextCell(NamedTuple):
    """A cell's text and the first and last row and column that it covers, from 0."""

    text: str
    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table on one page (from 1)."""

    page: int
    cells: list[TextCell]


@dataclass(frozen=True, slots=True)
class Score:
    """How many relations a document has, how many were found, and how many of these are right."""

    printed: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is printed that was found."""
        return self.right / self.printed if self.printed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


def harmonic(precision: float, recall: float) -> float:
    """The harmonic mean; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def normalised(text: str) -> str:
    """A text without white space, in capitals, every sign that is neither letter nor digit as an underscore."""
    signs = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    return "".join(sign if sign.isalnum() else "_" for sign in signs)


def table_of_rows(page: int, rows: Iterable[Iterable[str | None]]) -> TextTable:
    """A table given as rows of texts."""
    cells = [TextCell(text or "", r, c, r, c) for r, row in enumerate(rows) for c, text in enumerate(row)]
    return TextTable(page, cells)


def relations_of(table: TextTable) -> Relations:
    """A table's relations: two texts, and whether the second stands `right` of the first or `below` it."""
    filled = [cell._replace(text=text) for cell in table.cells if (text := normalised(cell.text))]
    by_space = {(r, c): cell for cell in filled for r, c in _spaces(cell)}
    height = max((cell.bottom for cell in filled), default=-1) + 1
    width = max((cell.right for cell in filled), default=-1) + 1
    pairs = set()
    for cell in filled:
        right = [[(r, c) for c in range(cell.right + 1, width)] for r in range(cell.top, cell.bottom + 1)]
        below = [[(r, c) for r in range(cell.bottom + 1, height)] for c in range(cell.left, cell.right + 1)]
        for direction, ways in (("right", right), ("below", below)):
            nearest = (next((by_space[space] for space in way if space in by_space), None) for way in ways)
            pairs |= {(cell, other, direction) for other in nearest if other}
    return Counter((cell.text, other.text, direction) for cell, other, direction in pairs)


def _spaces(cell: TextCell) -> list[tuple[int, int]]:
    return [(r, c) for r in range(cell.top, cell.bottom + 1) for c in range(cell.left, cell.right + 1)]


def score_document(printed: list[TextTable], found: list[TextTable]) -> Score:
    """The score of a document: each printed table is held against the one found on its page that agrees best."""
    truths = [(table.page, relations_of(table)) for table in printed]
    results = [(table.page, relations_of(table)) for table in found]
    agreeing = [
        ((truth & result).total(), t, r)
        for t, (page, truth) in enumerate(truths)
        for r, (other_page, result) in enumerate(results)
        if page == other_page
    ]
    right, taken_truths, taken_results = 0, set(), set()
    for count, t, r in sorted(agreeing, key=lambda row: (-row[0], row[1:])):
        if t not in taken_truths and r not in taken_results:
            right += count
            taken_truths.add(t)
            taken_results.add(r)
    return Score(sum(truth.total() for _, truth in truths), sum(result.total() for _, result in results), right)


def averages(scores: list[Score]) -> tuple[float, float, float]:
    """Precision and recall as means over documents, and F1 of the two."""
    precision, recall = mean(score.precision for score in scores), mean(score.recall for score in scores)
    return precision, recall, harmonic(precision, recall)


def printed_tables(path: Path) -> list[TextTable]:
    """The tables of a file of the competition (`*-str.xml`): a region of a page is a table."""
    regions = ET.parse(path).getroot().iter("region")  # noqa: S314  the competition's own files
    return [TextTable(int(region.attrib["page"]), [_cell(cell) for cell in region.iter("cell")]) for region in regions]


def _cell(cell: ET.Element) -> TextCell:
    top, left = int(cell.attrib["start-row"]), int(cell.attrib["start-col"])
    bottom, right = int(cell.get("end-row", top)), int(cell.get("end-col", left))
    return TextCell(cell.findtext("content") or "", top, left, max(top, bottom), max(left, right))
