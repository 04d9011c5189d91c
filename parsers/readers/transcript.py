"""Text transcripts: Markdown prose, and tables with a row a line, cells parted by tabs or bars, inline HTML in them."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from parsers.headings.known import Vocabulary
from parsers.labels.broken_lines import with_lines_joined
from parsers.labels.in_text import first_label, parted_at_labels
from parsers.readers.plain.decoding import decoded
from parsers.readers.plain.spaced import spaced_pages
from parsers.readers.plain.underlined import levels_of
from parsers.source import Cell, Grid, Page, Paragraph, Place, Source
from parsers.text import SUPERSCRIPTS, tidy, words
from schema.findings import DocumentError

_RAISED = re.compile(r"<sup>(.*?)</sup>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:p|li|ul|ol|div|tr)\b[^<>]*>", re.IGNORECASE)
_WRAP = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_BROKEN = re.compile(r"<br\b[^<>]*>\s*$", re.IGNORECASE)
_WIDE_SPACE = re.compile(r"(?<=\S) {2,}(?=[A-Z0-9])")  # how a conversion to text parts paragraphs of a cell
_COLUMN = re.compile(r"(?<=\S) {2,}(?=\S)")
_FEWEST_PARTED = 4  # columns, over all lines: what has fewer is no table
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1")
_ESCAPE = re.compile(r"\\+([\\`*_{}\[\]()#+.!|-])")
_PIPED = re.compile(r"\s*\|.*\|\s*")
_BAR = re.compile(r"(?<!\\)\|")
_UNDERLINE = re.compile(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")  # of the headings of a Markdown table
_HEADING_MARK = re.compile(r"^(?P<level>#{1,6})\s+")
_ITEM_MARK = re.compile(r"^\s*[-*+]\s+(?=\S)")


def read_transcript(path: Path, vocabulary: Vocabulary) -> Source:
    """A text file in UTF-8, UTF-16 or Windows-1252; raises `DocumentError` for one without text."""
    text = decoded(path)
    if not words(text):
        raise DocumentError("no-text", f"{path.name} holds no text.")
    pages = spaced_pages(text, vocabulary) if _keeps_columns_apart(text) else ()
    if pages:
        return Source("transcript", "text/plain", len(pages), pages)
    return Source("transcript", "text/plain", None, (Page(None, None, None, tuple(_items(text, vocabulary))),))


def _keeps_columns_apart(text: str) -> bool:
    """Whether wide spaces part the texts of several lines, and no tabs or bars do, which part cells."""
    return (
        "\t" not in text
        and not any(map(_PIPED.fullmatch, text.splitlines()))
        and len(_COLUMN.findall(text)) >= _FEWEST_PARTED
    )


def _items(text: str, vocabulary: Vocabulary) -> Iterator[Paragraph | Grid]:
    """Runs of lines: rows of a table, prose, or the blank lines and rules between them."""
    lines = text.splitlines()
    levels = levels_of(lines)
    numbered = ((number, line) for number, line in enumerate(lines, 1) if not _UNDERLINE.fullmatch(line))
    for kind, run in groupby(numbered, key=lambda found: _kind(found[1])):
        if kind == "row":
            yield _grid(list(run))
        elif kind == "prose":
            for number, line in _with_lines_broken(run):
                for paragraph in _paragraphs(line, Place(locator=f"line {number}"), vocabulary):
                    yield replace(paragraph, level=levels[number]) if number in levels else paragraph


def _with_lines_broken(numbered: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Lines of prose by number; one that ends with a break goes on in the next line."""
    begun: tuple[int, str] | None = None
    for number, line in numbered:
        begun = (begun[0], begun[1] + line) if begun else (number, line)
        if not _BROKEN.search(line):
            yield begun
            begun = None
    if begun:
        yield begun


def _paragraphs(line: str, place: Place, vocabulary: Vocabulary) -> Iterator[Paragraph]:
    """A line of prose, of which Markdown tells whether it is a heading, and of which level, or stands in a list.

    A label behind a line break begins a paragraph.
    """
    heading, item = _HEADING_MARK.match(line), _ITEM_MARK.match(line)
    mark = heading or item
    level = len(heading["level"]) if heading else None
    markup = line[mark.end() :] if mark else line
    lines = [plain(part) for part in _WRAP.split(markup)]
    has_label = any(first_label(line, vocabulary) for line in lines)
    texts = parted_at_labels("\n".join(lines), vocabulary) if has_label else [plain(markup)]
    yield from (Paragraph(text, place, level=level, is_item=item is not None) for text in texts)


def _kind(line: str) -> str:
    if not words(line):
        return "rule" if line.strip("\t -|_=*") == "" and line.strip() else "blank"
    return "row" if "\t" in line or _PIPED.fullmatch(line) else "prose"


def plain(markup: str) -> str:
    r"""Markdown and inline HTML as plain text: a line for each paragraph, raised digits as superscripts.

    >>> plain("<p>RAG <sup>3</sup></p><p>**Sept** update</p>")
    'RAG³\nSept update'
    """
    text = re.sub(r"\s+(?=<sup>)", "", markup, flags=re.IGNORECASE)
    text = _RAISED.sub(lambda raised: raised[1].translate(SUPERSCRIPTS), text)
    text = _WIDE_SPACE.sub(_paragraph_break, with_lines_joined(_WRAP.sub("\v", text), "\v"))
    text = _TAG.sub("", _BREAK.sub("\n", text))
    text = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text))
    return tidy(html.unescape(_ESCAPE.sub(r"\1", text)))


def _paragraph_break(space: re.Match[str]) -> str:
    """A wide space behind a few words begins a paragraph; behind one or two it is a slip of the hand."""
    return "\n" if len(space.string[: space.start()].split()) > 2 else " "


def _grid(rows: list[tuple[int, str]]) -> Grid:
    cells = [cell for index, (number, line) in enumerate(rows) for cell in _cells(line, index, number)]
    width = max(cell.column + 1 for cell in cells)
    return Grid(Place(locator=f"line {rows[0][0]}"), len(rows), width, tuple(cells))


def _cells(line: str, row: int, number: int) -> Iterator[Cell]:
    parts = line.split("\t") if "\t" in line else _BAR.split(line)[1:-1]
    for column, markup in enumerate(parts):
        place = Place(locator=f"line {number}, column {column + 1}")
        yield Cell(row, column, 1, 1, plain(markup), place)
