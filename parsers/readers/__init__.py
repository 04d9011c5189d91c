"""Readers: from one file to a `Source`. No object of a library leaves a reader."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from parsers.headings.known import Vocabulary, shared_vocabulary
from parsers.source import Source
from schema.findings import DocumentError


@dataclass(frozen=True, slots=True)
class Reader:
    """One way to read a kind of file; its module is imported when it is first used."""

    name: str
    module: str
    function: str
    endings: tuple[str, ...]
    signatures: tuple[bytes, ...]

    def load(self) -> Callable[[Path, Vocabulary], Source]:
        """The function that reads a file."""
        function: Callable[[Path, Vocabulary], Source] = getattr(import_module(self.module), self.function)
        return function


_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"  # an encrypted .xlsx is an OLE file, as each .xls is

READERS: tuple[Reader, ...] = (
    Reader("pdfium", "parsers.readers.pdf", "read_pdf", (".pdf",), (b"%PDF-",)),
    Reader("pdfplumber", "parsers.readers.pdfplumber", "read_pdfplumber", (".pdf",), (b"%PDF-",)),
    Reader("camelot", "parsers.readers.camelot", "read_camelot", (".pdf",), (b"%PDF-",)),
    Reader("word", "parsers.readers.word", "read_word", (".docx",), (_ZIP,)),
    Reader("spreadsheet", "parsers.readers.spreadsheet", "read_spreadsheet", (".xlsx", ".xlsm"), (_ZIP, _OLE)),
    Reader("workbook", "parsers.readers.workbook", "read_workbook", (".xls", ".xlsb", ".ods", ".xlsx"), (_ZIP, _OLE)),
    Reader("html", "parsers.readers.html", "read_html", (".html", ".htm"), (b"<!", b"<?xml", b"<html", b"<table")),
    Reader("delimited", "parsers.readers.delimited", "read_delimited", (".csv", ".tsv"), ()),
    Reader("transcript", "parsers.readers.transcript", "read_transcript", (".txt", ".md"), ()),
)

ENDINGS = frozenset(ending for reader in READERS for ending in reader.endings)


def reader_named(name: str) -> Reader:
    """The reader of that name; raises `KeyError` for none."""
    return {reader.name: reader for reader in READERS}[name]


_SIGNATURE_BYTES = 1024  # a PDF may begin with other bytes, but its mark stands within these


def reader_for(path: Path, name: str | None) -> Reader:
    """The reader asked for by name, else the first that knows the file's ending; checks that the content agrees."""
    ending = path.suffix.lower()
    fitting = [reader for reader in READERS if ending in reader.endings and name in (None, reader.name)]
    if not fitting:
        known = ", ".join(sorted(ENDINGS))
        asked = f"The reader {name} cannot read" if name else "No reader knows"
        raise DocumentError("file-type-unknown", f"{asked} {path.name}; known endings: {known}.")
    _check_signature(path, fitting[0])
    return fitting[0]


def _check_signature(path: Path, reader: Reader) -> None:
    with path.open("rb") as file:
        start = file.read(_SIGNATURE_BYTES)
    if not start:
        raise DocumentError("file-empty", f"{path.name} holds no bytes.")
    if reader.signatures and not any(signature in start for signature in reader.signatures):
        kind = path.suffix.removeprefix(".").upper()
        raise DocumentError("file-type-differs", f"{path.name} is named as {kind} but its content is not.")


def read_document(path: Path, name: str | None = None, vocabulary: Vocabulary | None = None) -> Source:
    """A file as paragraphs and grids, by the headings of a vocabulary, else the shared one.

    Raises `DocumentError` with a code of the catalogue.
    """
    return reader_for(path, name).load()(path, vocabulary or shared_vocabulary())
