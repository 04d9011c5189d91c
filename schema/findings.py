"""The catalogue of findings: what can be said about a document, how bad it is, who can act, and how."""

from dataclasses import dataclass

from schema.plan import Finding
from schema.values import Owner, Severity


@dataclass(frozen=True, slots=True)
class FindingKind:
    """One kind of finding; `remedy` tells the reader what to do."""

    severity: Severity
    owner: Owner
    meaning: str
    remedy: str


def _info(owner: Owner, meaning: str, remedy: str) -> FindingKind:
    return FindingKind(Severity.INFO, owner, meaning, remedy)


def _warning(owner: Owner, meaning: str, remedy: str) -> FindingKind:
    return FindingKind(Severity.WARNING, owner, meaning, remedy)


def _error(owner: Owner, meaning: str, remedy: str) -> FindingKind:
    return FindingKind(Severity.ERROR, owner, meaning, remedy)


COUNCIL, RENDITION, PARSER = Owner.COUNCIL, Owner.RENDITION, Owner.PARSER

CATALOGUE: dict[str, FindingKind] = {
    # the file could not be read
    "file-type-unknown": _error(
        RENDITION,
        "The file is of a kind that no reader knows.",
        "Save it as PDF, Word (.docx), Excel (.xlsx), a web page (.html), CSV or text.",
    ),
    "file-type-differs": _error(
        RENDITION, "The file's content is not what its name says.", "Give it the ending of what it is."
    ),
    "file-damaged": _error(
        RENDITION, "The file is cut short or damaged.", "Fetch it again, or open it and save a copy."
    ),
    "file-cut-short": _error(
        RENDITION, "The file lacks its end; what it still holds was read.", "Fetch it again, and compare."
    ),
    "file-encrypted": _error(RENDITION, "The file needs a password.", "Save a copy without a password."),
    "file-unreadable": _error(RENDITION, "The file may not be read.", "Check its permissions."),
    "file-empty": _error(RENDITION, "The file holds no bytes.", "Fetch it again."),
    "no-text": _error(
        RENDITION, "The pages hold pictures and no text.", "Run text recognition (OCR) over it and save the result."
    ),
    "reader-crashed": _error(
        PARSER, "The process that read the document ended abruptly.", "Send us the document, please; the rest loaded."
    ),
    "reader-failed": _error(
        PARSER, "The reader met something that it did not expect.", "Send us the document and this message, please."
    ),
    "time-limit": _error(PARSER, "Reading took longer than allowed.", "Try again with a larger --timeout."),
    "memory-limit": _error(PARSER, "Reading took more memory than allowed.", "Try again with a larger --memory."),
    "source-missing": _warning(
        RENDITION, "The file is gone; what was read from it earlier is kept.", "Put it back, or ingest with --only."
    ),
    # the document as a whole
    "no-actions": _warning(
        COUNCIL,
        "No table of actions was found.",
        "See what was read with: actionplans tables FILE; teach its headings with: actionplans council FILE",
    ),
    "authority-unknown": _warning(
        RENDITION,
        "No folder, title or first page names a known authority.",
        "Put the file in a folder named after the authority: data/raw/<authority>/",
    ),
    "authority-doubtful": _warning(
        RENDITION,
        "The title names another authority than the folder or the council file does.",
        "Move the file to its authority's folder, if it stands in the wrong one.",
    ),
    "rendition-differs": _warning(
        RENDITION, "Two renditions of one edition differ.", "Compare both with the council's own document."
    ),
    "row-count-differs": _error(
        PARSER, "The rows read are not as many as were counted by hand.", "Look at the missing or extra rows."
    ),
    "several-editions": _info(
        COUNCIL, "The document prints several plans or editions; each is loaded as its own.", "Nothing to do."
    ),
    "hidden-cells": _warning(
        COUNCIL,
        "Rows, columns, sheets or tables are hidden; they are not loaded.",
        "Show them and save, if they belong.",
    ),
    "formula-without-result": _warning(
        RENDITION, "Formulas have no stored result.", "Open the file in a spreadsheet program and save it."
    ),
    "formats-unread": _info(
        RENDITION,
        "Fills and number formats were not read.",
        "Save it as .xlsx where a colour or a date's form matters.",
    ),
    # tables and headings
    "heading-unknown": _warning(
        PARSER, "A heading has no canonical field; its column is kept in extras.", "Add the line to council.toml."
    ),
    "heading-guessed": _info(
        PARSER,
        "A heading that no spelling knows is told by a word in it, or by what stands below.",
        "Add the line to council.toml.",
    ),
    "council-heading-unused": _warning(
        PARSER,
        "A heading of the council file is printed, but no value of an action was read under it.",
        "See how its table was read with: actionplans tables FILE; name the other headings of the table, too.",
    ),
    "heading-repeated": _info(COUNCIL, "Two columns stand for one field; their texts are joined.", "Nothing to do."),
    "cells-beyond-columns": _warning(
        RENDITION, "A row has more cells than the table has columns.", "Compare the row with the document."
    ),
    "columns-unsure": _warning(
        PARSER, "A text runs on where two columns part, and was cut there.", "Compare the row with the document."
    ),
    "table-without-headings": _warning(
        PARSER,
        "A table has no headings that are known.",
        "Look at it with: actionplans tables FILE; name its headings in council.toml.",
    ),
    "table-not-actions": _info(
        COUNCIL, "A table is none of actions.", "Nothing, if it is a register, an index or the like."
    ),
    "table-repeated": _info(COUNCIL, "Rows are printed twice; they are loaded once.", "Nothing to do."),
    "row-of-notes": _info(COUNCIL, "A row below a table holds a key or a note, and no action.", "Nothing to do."),
    "row-of-totals": _info(COUNCIL, "A row holds the totals of a table, and no action.", "Nothing to do."),
    "words-unplaced": _error(
        PARSER, "Words of a table found no place in the record.", "Read them on the page; tell us the layout."
    ),
    # values
    "value-displaced": _warning(
        COUNCIL, "A value stands in a column of another kind; it was moved.", "Compare the row with the document."
    ),
    "may-be-shared": _warning(
        COUNCIL,
        "A cell is blank at the top of a page, where the one above may go on: rows of its column share cells.",
        "Look whether the value of the row above holds for this one, too.",
    ),
    "status-twice": _info(COUNCIL, "A cell has two status words; the first counts.", "Read the cell as printed."),
    "ticked-twice": _warning(
        COUNCIL, "A row ticks several statuses or colours; none was chosen.", "Compare the row with the document."
    ),
    "status-unknown": _warning(PARSER, "A status is not in the vocabulary.", "Add the line to council.toml."),
    "date-unread": _warning(COUNCIL, "A date cell holds no date that can be read.", "Read the cell as printed."),
    "date-ambiguous": _warning(
        COUNCIL, "A date can be read in two ways; none was chosen.", "Ask the council which of the two it means."
    ),
    "date-relative": _info(
        COUNCIL, "A time is told without a date of the calendar: a horizon, a duration or an event.", "Read the cell."
    ),
    "date-former": _info(COUNCIL, "A date is one that the cell itself says was changed.", "Nothing to do."),
    "rag-unread": _warning(COUNCIL, "A rating names no colour that is known.", "Read the cell as printed."),
    "rag-ambiguous": _warning(COUNCIL, "A rating names two colours; none was chosen.", "Read the cell as printed."),
    "date-in-prose": _info(
        COUNCIL, "A year stands inside a sentence; it is not taken for a date of the action.", "Read the cell."
    ),
}


class DocumentError(Exception):
    """A document that cannot be read: a code of the catalogue and what exactly was met."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail

    @property
    def remedy(self) -> str:
        """What the person can do."""
        return CATALOGUE[self.code].remedy


def make_finding(
    code: str,
    message: str,
    *,
    page: int | None = None,
    field: str | None = None,
    text: str | None = None,
    owner: Owner | None = None,
    remedy: str | None = None,
) -> Finding:
    """A finding of the catalogue; `remedy` may give the very line to paste."""
    entry = CATALOGUE[code]
    return Finding(
        page=page,
        code=code,
        severity=entry.severity,
        owner=owner or entry.owner,
        field=field,
        message=message,
        text=text,
        remedy=remedy or entry.remedy,
    )
