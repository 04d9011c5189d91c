"""PDF documents with the tables that camelot finds; the words are PDFium's, whose boxes are exact."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import camelot
import numpy as np

from parsers.headings.known import Vocabulary
from parsers.readers.page.borders import label_cells
from parsers.readers.page.ink import PageInk, with_vocabulary
from parsers.readers.page.lattice import Lattice
from parsers.readers.pdfium.pages import page_inks
from parsers.readers.setting.layout import compose
from parsers.source import Source


def read_camelot(path: Path, vocabulary: Vocabulary) -> Source:
    """A PDF; raises `DocumentError` for one that is damaged, encrypted or has no text."""
    return compose(path, "camelot", _pages(path, vocabulary))


def _pages(path: Path, vocabulary: Vocabulary) -> Iterator[tuple[PageInk, list[Lattice]]]:
    for ink in with_vocabulary(page_inks(path), vocabulary):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a page without tables is no news
            tables = camelot.read_pdf(  # type: ignore[attr-defined]
                str(path), pages=str(ink.number), flavor="lattice", engine="vector", suppress_stdout=True
            )
        yield ink, [_lattice(table, ink.height) for table in tables]


def _lattice(table: Any, height: float) -> Lattice:
    """Camelot's cells: its heights run upwards, and a cell that spans others lacks the borders between them."""
    xs = np.array([table.cols[0][0], *(right for _, right in table.cols)], dtype=np.float64)
    ys = height - np.array([table.rows[0][0], *(below for _, below in table.rows)], dtype=np.float64)
    above = np.array([[cell.top for cell in row] for row in table.cells], dtype=bool)
    left = np.array([[cell.left for cell in row] for row in table.cells], dtype=bool)
    across = np.vstack([above, np.ones((1, above.shape[1]), bool)])
    down = np.hstack([left, np.ones((left.shape[0], 1), bool)])
    across[0], down[:, 0] = True, True
    return Lattice(xs, ys, label_cells(across, down))
