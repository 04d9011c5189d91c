"""A council file to fill in: the facts that are known of a document, and a line for each that is missing."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ingest.discovery import FoundFile, find_document
from ingest.identity import authority_of
from ingest.inspection import inspect_document
from ingest.isolation import Limits
from ingest.listing import list_tables
from parsers.column import GUESSED
from parsers.council import DocumentFacts
from parsers.header.parts import HEADING_WORDS
from parsers.text import words
from schema.authorities import near_slugs
from schema.plan import ParsedPlan
from schema.values import Status
from schema.vocabulary import fold, fold_heading, spellings, word_lists

_NEAR_NAMES = 4
_EXAMPLES = 3
_EXAMPLE_LETTERS = 40


def draft_council(file: Path, reader: str | None, limits: Limits) -> str:
    """The council file (TOML) of a document, the lines to fill in commented out.

    Raises `UserError` for a document that cannot be read.
    """
    plan = inspect_document(file, reader, limits)
    found = find_document(file.parent, file.name)
    tables = list_tables(file, None, reader, limits)
    parts = [_authority(found, plan), _document(found, plan), _headings(found, plan, tables), _statuses(found, plan)]
    return "\n\n".join("\n".join(part) for part in parts)


def _authority(found: FoundFile, plan: ParsedPlan) -> Iterator[str]:
    """The authority where it is known, else those written like the folder or a word of the file's name or title."""
    if known := authority_of(found, plan):
        yield f"authority = {_toml(known)}"
        return
    names = [found.root.name, *re.findall(r"[^\W\d_]{5,}", f"{found.file.stem} {plan.title or ''}".replace("_", " "))]
    like = list(dict.fromkeys(slug for name in names for slug in near_slugs(name)))[:_NEAR_NAMES]
    hint = f"is it {' or '.join(like)}?" if like else "its short name in lower case, such as islington"
    yield f'# authority = ""  # {hint}'


def _document(found: FoundFile, plan: ParsedPlan) -> Iterator[str]:
    """What a document's entry states, and what it might."""
    stated = found.facts.model_dump(exclude_unset=True)
    open_facts: dict[str, tuple[Any, str]] = {
        "origin": ("published", "or typeset, transcript"),
        "edition": (plan.editions[0].label or "", "as the document prints it"),
        "source_url": ("", "where it was published"),
        "rows": (len(plan.actions), "as read: put the number that you count by hand, as a check"),
    }
    yield f"[documents.{_toml(found.file.name)}]"
    yield from (f"{name} = {_toml(stated[name])}" for name in DocumentFacts.model_fields if name in stated)
    for name, (value, hint) in open_facts.items():
        if name not in stated and value != 0:
            yield f"# {name} = {_toml(value)}  # {hint}"


def _headings(found: FoundFile, plan: ParsedPlan, tables: list[dict[str, Any]]) -> Iterator[str]:
    """The council's own headings, and those that were not understood or but guessed, with what stands below them."""
    yield f"[headings]  # to one of {', '.join(word_lists('headings'))}"
    yield from (f"{_toml(heading)} = {_toml(name)}" for heading, name in found.council.headings.items())
    examples = _below_headings(tables)
    known = {*spellings("headings"), *map(fold, found.council.headings)}
    guessed = _guessed_headings(plan)
    headings = [*_unmapped_headings(plan), *guessed, *_likely_headings(plan, tables)]
    for heading in _distinct([heading for heading in headings if fold_heading(heading) not in known]):
        seen = "; ".join(examples.get(fold(heading), ()))
        yield f"# {_toml(heading)} = {_toml(guessed.get(heading, ''))}" + (f"  # e.g. {seen}" if seen else "")


def _statuses(found: FoundFile, plan: ParsedPlan) -> Iterator[str]:
    """The council's own status words, and those that were not understood."""
    yield f"[statuses]  # to one of {', '.join(Status)}"
    yield from (f"{_toml(words)} = {_toml(status)}" for words, status in found.council.statuses.items())
    unknown = [f.text for action in plan.actions for f in action.findings if f.code == "status-unknown" and f.text]
    yield from (f'# {_toml(text)} = ""' for text in _distinct(unknown))


def _unmapped_headings(plan: ParsedPlan) -> list[str]:
    """Headings of tables that were found, which stand for no field."""
    return [column.heading for table in plan.tables for column in table.columns if column.field == "extra"]


def _guessed_headings(plan: ParsedPlan) -> dict[str, str]:
    """Headings that the values below them or a part of their words told, and the field."""
    columns = [column for table in plan.tables if table.holds_actions for column in table.columns]
    told = [c for c in columns if c.field != "extra" and c.why.startswith(GUESSED) and c.heading]
    return {column.heading: column.field for column in told}


def _likely_headings(plan: ParsedPlan, tables: list[dict[str, Any]]) -> Iterator[str]:
    """The first rows of the tables without headings that are known; one on the next page goes on with that above."""
    unread = {finding.text for finding in plan.findings if finding.code == "table-without-headings"}
    above: dict[str, Any] | None = None
    for table in tables:
        texts = [cell["text"] for cell in table["cells"] if cell["text"]]
        if " / ".join(texts) not in unread:
            continue
        if not (above and table["page"] != above["page"] and table["columns"] == above["columns"]):
            yield from _heading_row(table)
        above = table


def _heading_row(table: dict[str, Any]) -> list[str]:
    """The texts of the first row with several, where all are short and rows stand below it."""
    rows: dict[int, list[str]] = {}
    for cell in table["cells"]:
        if cell["text"]:
            rows.setdefault(cell["row"], []).append(" ".join(cell["text"].split()))
    first = next((row for row in sorted(rows) if len(rows[row]) > 1), None)
    if first is None or first == max(rows) or any(len(words(text)) > HEADING_WORDS for text in rows[first]):
        return []
    return rows[first]


def _below_headings(tables: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The first texts below each text that is short enough for a heading, by that text folded."""
    examples: dict[str, list[str]] = {}
    for table in tables:
        columns: dict[int, list[str]] = {}
        for cell in sorted(table["cells"], key=lambda cell: cell["row"]):
            if text := " ".join(cell["text"].split()):
                columns.setdefault(cell["column"], []).append(text)
        for texts in columns.values():
            for at, text in enumerate(texts):
                below = [_short(value) for value in dict.fromkeys(texts[at + 1 :])][:_EXAMPLES]
                examples.setdefault(fold(text), below)
    return examples


def _short(text: str) -> str:
    return text if len(text) <= _EXAMPLE_LETTERS else f"{text[:_EXAMPLE_LETTERS].rstrip()}…"


def _distinct(texts: list[str]) -> list[str]:
    """Texts without those that fold to one before them, or to nothing."""
    return list({fold(text): text for text in reversed(texts) if fold(text)}.values())[::-1]


def _toml(value: Any) -> str:
    """A value as TOML writes it; strings are escaped as in JSON."""
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
