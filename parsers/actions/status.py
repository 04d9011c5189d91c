"""Where a row says that its action stands: its status, and its RAG colour."""

from dataclasses import replace

from parsers.draft import Draft, Entry
from parsers.text import is_symbols
from parsers.values.answers import is_answer, is_yes_or_no, status_affirmed
from parsers.values.horizons import sense_of_time
from parsers.values.legends import key_of
from parsers.values.status import (
    StatusWords,
    is_rating,
    is_status,
    parse_status,
    rag_of_fill,
    rag_of_own_fill,
    split_rating,
    status_elsewhere,
)
from schema.values import Rag, Status, ValueOrigin
from schema.vocabulary import fold

_NO_RATING = {"-", "–", "—", "n a", "na", "tbc", "none"}


def read_rag(draft: Draft) -> Rag | None:
    """The colour that a RAG or status cell names, else the one that fills a RAG cell and no text of its row."""
    for name in ("rag_text", "status_text"):
        text = draft.text(name)
        answer = name == "status_text" and is_answer(text)  # `Y` is yes there, not yellow
        colours = split_rating(text)[0] if name == "rag_text" or (is_rating(text) and not answer) else []
        if len(colours) > 1:
            draft.find("rag-ambiguous", f"{text!r} names two colours.", text=text, field="rag")
        if colours:
            return colours[0] if len(colours) == 1 else None
    colour, text = _rag_of_symbols(draft) or _rag_of_fill(draft) or _rag_of_mark(draft), draft.text("rag_text")
    if text and not colour and _is_unread(text):
        draft.find("rag-unread", f"{text!r} names no colour.", text=text, field="rag")
    return colour


def _is_unread(text: str) -> bool:
    """Whether a RAG cell shows a mark that nothing explains: neither colour nor status, but no mere dash."""
    return (
        not any(word in _NO_RATING for word in (text.strip(), fold(text)))
        and not is_status(text)
        and not status_elsewhere(text)
    )


def _rag_of_symbols(draft: Draft) -> Rag | None:
    """What a circle or another mark in a RAG or status cell says by its colour."""
    entries = draft.entries.get("rag_text") or draft.entries.get("status_text", [])
    found = {part.cell.symbol_colour for entry in entries for part in entry.cell.parts}
    colour = found.pop() if len(found) == 1 else None
    rag = rag_of_fill(colour) if colour else None
    if rag:
        draft.read("rag", entries, origin=ValueOrigin.COLOUR)
    return rag


def _rag_of_mark(draft: Draft) -> Rag | None:
    """What the plan says that a mark means in a RAG or status cell."""
    name = "rag_text" if "rag_text" in draft.entries else "status_text"
    colour = draft.settings.legend.marks.get(key_of(draft.text(name)))
    if colour:
        draft.read("rag", draft.entries[name], origin=ValueOrigin.DERIVED)
    return colour


def _rag_of_fill(draft: Draft) -> Rag | None:
    """The colour of the RAG cell, else of the status cell, where no cell of the row with a text has it."""
    columns = {column.field: column for column in draft.columns.values()}
    column = columns.get("rag_text") or columns.get("status_text")
    colour = rag_of_own_fill(draft.row.cells, column.index) if column else None
    if column and colour:
        cell = draft.row.cells[column.index]
        draft.read("rag", [Entry(column, cell.text, cell, ValueOrigin.COLOUR)])
    return colour


def _status_remedy(text: str) -> str:
    return f'Add to council.toml, with one of {", ".join(Status)}:\n[statuses]\n"{text}" = "…"'


def read_status(draft: Draft, rag: Rag | None) -> StatusWords | None:
    """The status from its own column, else from words under RAG or the target date, else from the plan's legend.

    `No` in its own column tells none, nor does a colour that nothing explains.
    """
    text = draft.text("status_text")
    own = _status_of_column(draft, text, rag) if text else None
    if own or (text and not is_answer(text) and not is_rating(text)):
        return own
    for name in ("rag_text", "target_text"):
        words = draft.text(name)
        status = status_elsewhere(words) or (_status_of_rating(words) if name == "rag_text" else None)
        if status:
            draft.read("status", draft.entries[name], origin=ValueOrigin.DERIVED)
            if status.second:
                message = f"Both {status.status} and {status.second} stand in one cell; the first counts."
                draft.find("status-twice", message, text=words, field="status")
            return status
    return _status_of_legend(draft, rag)


def _status_of_rating(text: str) -> StatusWords | None:
    """The status that a rating is, or that stands behind its colour: `Behind schedule`, `Amber - delayed`."""
    return parse_status(text if is_status(text) else split_rating(text)[1] if is_rating(text) else "")


def _status_of_column(draft: Draft, text: str, rag: Rag | None) -> StatusWords | None:
    """The status that a text in the column of statuses tells, by its words, a legend or what the heading asks.

    A text that tells none is reported, but for a rating or mark alone, an answer, and a time that is open.
    """
    is_mark = is_symbols(text)
    key = rag if rag and is_mark else key_of(text)
    own = draft.settings.statuses.get(fold(text)) or draft.settings.legend.statuses.get(key)
    rating, rest = split_rating(text) if is_rating(text) else ([], text)
    heading = draft.entries["status_text"][0].column.heading
    status = StatusWords(own, text) if own else parse_status(rest) or status_affirmed(heading, text)
    if status:
        draft.read("status", draft.entries["status_text"], origin=ValueOrigin.DERIVED)
    elif (
        not (rating and not rest) and not (rag and is_mark) and not is_yes_or_no(text) and sense_of_time(text) != "open"
    ):
        message = f"The status {text!r} is not known."
        draft.find("status-unknown", message, text=text, field="status", remedy=_status_remedy(text))
    return status


def _status_of_legend(draft: Draft, rag: Rag | None) -> StatusWords | None:
    """What the plan says that a colour or mark means, where the row has nothing else to say of its status."""
    key = rag or key_of(draft.text("rag_text"))
    status = draft.settings.legend.statuses.get(key)
    if status is None or any(column.field == "status_text" for column in draft.columns.values()):
        return None
    read = {name: [r for r in draft.readings if r.field == name] for name in ("rag", "rag_text")}
    sources = read["rag"] or read["rag_text"]
    draft.readings += [replace(reading, field="status", origin=ValueOrigin.DERIVED) for reading in sources]
    return StatusWords(status, key)
