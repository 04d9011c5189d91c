"""PDF documents through pdfplumber: its words and its tables."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from parsers.headings.known import Vocabulary
from parsers.readers.page.arrays import as_boxes
from parsers.readers.page.ink import FOOTNOTE_SIZE, PageInk
from parsers.readers.page.lattice import Lattice, lattice_of_cells
from parsers.readers.setting.layout import compose
from parsers.source import Source
from parsers.text import SUPERSCRIPTS
from schema.findings import DocumentError

_EDGES = ("x0", "top", "x1", "bottom")


def read_pdfplumber(path: Path, vocabulary: Vocabulary) -> Source:
    """A PDF; raises `DocumentError` for one that is damaged, encrypted or has no text."""
    return compose(path, "pdfplumber", _pages(path, vocabulary))


def _pages(path: Path, vocabulary: Vocabulary) -> Iterator[tuple[PageInk, list[Lattice]]]:
    try:
        with pdfplumber.open(path) as document:
            for page in document.pages:
                tables = [lattice_of_cells(as_boxes(table.cells)) for table in page.find_tables()]
                yield replace(_page_ink(page), vocabulary=vocabulary), tables
                page.close()  # else every page stays in memory (0.11.10)
    except PdfminerException as error:
        locked = error.args and isinstance(error.args[0], PDFPasswordIncorrect)
        code, what = ("file-encrypted", "needs a password") if locked else ("file-damaged", "is damaged")
        raise DocumentError(code, f"{path.name} {what}.") from error


def _page_ink(page: Any) -> PageInk:
    words = _with_marks(page.extract_words(extra_attrs=["size"]))
    fills = [(rect, colour) for rect in page.rects if rect["fill"] and (colour := _colour(rect["non_stroking_color"]))]
    boxes = as_boxes([tuple(word[edge] for edge in _EDGES) for word in words])
    return PageInk(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        words=[word["text"] for word in words],
        word_boxes=boxes,
        baselines=boxes[:, 3],
        sizes=np.array([word["size"] for word in words], dtype=np.float64),
        segments=as_boxes([]),
        fill_boxes=as_boxes([tuple(rect[edge] for edge in _EDGES) for rect, _ in fills]),
        fill_colours=[colour for _, colour in fills],
    )


def _with_marks(words: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Words with the small digits behind them as footnote marks; pdfplumber parts words where the size changes."""
    joined: list[dict[str, Any]] = []
    for word in words:
        last = joined[-1] if joined else None
        small = last and word["text"].isdigit() and word["size"] < FOOTNOTE_SIZE * last["size"]
        if last and small and abs(word["x0"] - last["x1"]) < 1:
            joined[-1] = {**last, "text": last["text"] + word["text"].translate(SUPERSCRIPTS), "x1": word["x1"]}
        else:
            joined.append(word)
    return joined


def _colour(parts: Any) -> str | None:
    """`#rrggbb` of a colour in grey or red, green and blue (0 to 1)."""
    parts = parts if isinstance(parts, (tuple, list)) else (parts,)
    if len(parts) not in (1, 3) or not all(isinstance(part, (int, float)) for part in parts):
        return None
    return "#" + "".join(f"{round(255 * part):02x}" for part in (*parts, *parts, *parts)[:3])
