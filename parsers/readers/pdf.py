"""PDF documents through PDFium and our own grid finder: the usual way."""

from pathlib import Path

from parsers.readers.lattice import find_lattices
from parsers.readers.layout import compose
from parsers.readers.pdfium.pages import page_inks
from parsers.source import Source


def read_pdf(path: Path) -> Source:
    """A PDF; raises `DocumentError` for one that is damaged, encrypted or has no text."""
    return compose(path, "pdfium", ((ink, find_lattices(ink)) for ink in page_inks(path)))
