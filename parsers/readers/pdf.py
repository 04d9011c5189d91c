"""PDF documents through PDFium and our own table finder: the usual way."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from parsers.readers.aligned import find_aligned
from parsers.readers.columns import find_columns, with_rows
from parsers.readers.ink import PageInk
from parsers.readers.lattice import Lattice, find_lattices
from parsers.readers.layout import compose
from parsers.readers.pdfium.pages import page_inks
from parsers.source import Source


def read_pdf(path: Path) -> Source:
    """A PDF; raises `DocumentError` for one that is damaged, encrypted or has no text."""
    return compose(path, "pdfium", _with_tables(page_inks(path)))


def _with_tables(inks: Iterable[PageInk]) -> Iterator[tuple[PageInk, list[Lattice]]]:
    """Each page with its ruled tables, and with those that words outside them make."""
    above: Lattice | None = None
    for ink in inks:
        ruled = [
            with_rows(ink, lattice) for lattice in find_lattices(ink) if len(lattice.xs) > 2
        ]  # one column is a frame, no table
        inside = [lattice.cell_of(ink.word_boxes) >= 0 for lattice in ruled]
        free = ~np.logical_or.reduce(inside) if inside else np.ones(len(ink.words), bool)
        above = find_aligned(ink, free, above)
        if above:
            free &= above.cell_of(ink.word_boxes) < 0
        yield ink, [*ruled, *([above] if above else []), *find_columns(ink, free)]
