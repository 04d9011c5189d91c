"""PDF documents through PDFium and our own table finder: the usual way."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from parsers.readers.aligned import Aligned, find_aligned
from parsers.readers.cards import find_cards
from parsers.readers.columns import find_columns, with_rows
from parsers.readers.furniture import with_furniture
from parsers.readers.headed import with_headings, with_rows_below
from parsers.readers.ink import PageInk
from parsers.readers.lattice import Lattice, find_lattices
from parsers.readers.layout import compose
from parsers.readers.mosaic import find_mosaics
from parsers.readers.pdfium.pages import page_inks
from parsers.source import Source


def read_pdf(path: Path) -> Source:
    """A PDF; raises `DocumentError` for one that is damaged, encrypted or has no text."""
    return compose(path, "pdfium", with_tables(page_inks(path)))


def with_tables(inks: Iterable[PageInk]) -> Iterator[tuple[PageInk, list[Lattice]]]:
    """Each page with its ruled tables, and with those that words outside them make."""
    above: list[Aligned] = []
    cards: list[Lattice] = []
    for ink, furniture in with_furniture(inks):
        ruled = _ruled(ink)
        free = _outside(ink, ruled) & ~furniture
        ruled = [with_headings(ink, table, free) for table in ruled]
        free &= _outside(ink, ruled)
        headed = {number: below for number, table in enumerate(ruled) if (below := with_rows_below(ink, table, free))}
        ruled = [headed[number].lattice if number in headed else table for number, table in enumerate(ruled)]
        free &= _outside(ink, ruled)
        found = find_aligned(ink, free, above)
        aligned = [table.lattice for table in found]
        above = [*headed.values(), *found]
        free &= _outside(ink, aligned)
        cards = find_cards(ink, free, bool(cards))
        free &= _outside(ink, cards)
        yield ink, [*ruled, *aligned, *cards, *find_columns(ink, free)]


def _ruled(ink: PageInk) -> list[Lattice]:
    """The tables whose cells are drawn, by rulings or by tiles."""
    lattices = [lattice for lattice in find_lattices(ink) if len(lattice.xs) > 2]  # one column is a frame, no table
    ruled = [with_rows(ink, lattice) for lattice in lattices]
    tiled = [table for table in find_mosaics(ink) if not any(_overlap(table, other) for other in ruled)]
    return [*ruled, *tiled]


def _overlap(one: Lattice, other: Lattice) -> bool:
    (x0, top, x1, bottom), (left, upper, right, lower) = one.box, other.box
    return x0 < right and left < x1 and top < lower and upper < bottom


def _outside(ink: PageInk, tables: list[Lattice]) -> NDArray[np.bool_]:
    """Which words stand in none of some tables."""
    outside = np.ones(len(ink.words), bool)
    for table in tables:
        outside &= table.cell_of(ink.word_boxes) < 0
    return outside
