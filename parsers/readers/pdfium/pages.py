"""The pages of a PDF document as ink."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium

from parsers.readers.page.ink import PageInk
from parsers.readers.pdfium.calls import handle_of
from parsers.readers.pdfium.frame import Frame
from parsers.readers.pdfium.letters import colours_of_symbols
from parsers.readers.pdfium.objects import page_objects
from parsers.readers.pdfium.paths import page_paths
from parsers.readers.pdfium.watermarks import without_watermark
from parsers.readers.pdfium.words import page_words
from schema.findings import DocumentError

_PASSWORD_ERROR = 4
_PAGES_AT_ONCE = 250  # an open document keeps some 20 kB of each page that was read


def page_inks(path: Path) -> Iterator[PageInk]:
    """Each page's ink; raises `DocumentError` for a file that PDFium cannot open."""
    begin, count = 0, 1
    while begin < count:
        with closing(open_document(path)) as document:
            count = len(document)
            for index in range(begin, min(begin + _PAGES_AT_ONCE, count)):
                with closing(_load_page(document, index)) as page:
                    yield _page_ink(page, index + 1)
        begin += _PAGES_AT_ONCE


def open_document(path: Path) -> pdfium.PdfDocument:
    """A document; raises `DocumentError` for one that is damaged or needs a password."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if _needs_password(path):
            raise DocumentError("file-encrypted", f"{path.name} needs a password.") from error
        raise DocumentError("file-damaged", f"{path.name} cannot be opened as a PDF; it is damaged.") from error
    if len(document) == 0:
        raise DocumentError("file-damaged", f"{path.name} has no pages.")
    return document


def _needs_password(path: Path) -> bool:
    """Whether a file that cannot be opened lacks but its password.

    PDFium keeps the last error where a file gives none of its own: it is asked again behind what is no PDF.
    """
    codes: list[int] = []
    for file in (b"no PDF", path):
        try:
            pdfium.PdfDocument(file)
        except pdfium.PdfiumError as error:
            codes.append(error.err_code)
    return codes[-1] == _PASSWORD_ERROR


def _load_page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    try:
        return document[index]
    except pdfium.PdfiumError as error:
        raise DocumentError("file-damaged", f"Page {index + 1} cannot be opened; the file is damaged.") from error


def _page_ink(page: pdfium.PdfPage, number: int) -> PageInk:
    x0, y0, x1, y1 = page.get_bbox()
    frame = Frame(x0, y0, x1, y1, page.get_rotation() // 90)
    objects = page_objects(handle_of(page.raw))
    with closing(page.get_textpage()) as text_page:
        text = handle_of(text_page.raw)
        words, watermark = without_watermark(page_words(text, objects.texts, frame), text)
        symbol_colours = colours_of_symbols(words, text)
    drawn = page_paths(objects.paths)
    width, height = frame.size
    return PageInk(
        number=number,
        width=width,
        height=height,
        words=words.texts,
        word_boxes=words.boxes,
        baselines=words.baselines,
        sizes=words.sizes,
        segments=frame.to_page(drawn.segments),
        fill_boxes=frame.to_page(drawn.fill_boxes),
        fill_colours=drawn.fill_colours,
        symbol_colours=symbol_colours,
        watermark=watermark,
    )
