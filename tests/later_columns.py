"""Columns of features that are drawn last: other headings, or another column."""

import random
from dataclasses import replace

from generated_column import Column
from generated_headings import WELSH
from later_dates import below_quarters, with_revised

HORIZONS = ("Short term", "Medium term", "Long term")
_QUESTIONS = ("Finished?", "Complete?", "Completed (Y/N/Partly)", "Is this done?", "Done?", "Has this been completed?")
_UNKNOWN = {"lead_text": ("Torchbearer", "Anchor", "Keeper"), "target_text": ("Landing", "Sunset", "Harvest")}
_RATED = (
    "RAG and progress",
    "RAG status and commentary",
    "RAG / progress update",
    "RAG rating and comments",
    "Progress and RAG",
)
_AUDITS = ("Audit year", "Year of audit", "Audit", "Inspection year")


def with_later(seed: int, features: frozenset[str], columns: list[Column]) -> list[Column]:
    """The columns of a plan as its later features change them."""
    chance = random.Random(f"columns {seed}")
    if "status:answered" in features:
        columns = _headed(columns, "status_text", chance.choice(_QUESTIONS))
    if "head:unknown" in features:
        name = chance.choice([column.field for column in columns if column.field in _UNKNOWN])
        columns = _headed(columns, name, chance.choice(_UNKNOWN[name]))
    if "head:audit_year" in features:
        front = sum(column.field in ("ref", "section") for column in columns)
        place = chance.choice([front, len(columns)])
        columns = [*columns[:place], Column("audit_year", chance.choice(_AUDITS)), *columns[place:]]
    if "rag:accounted" in features:
        columns = _headed(columns, "rag_text", chance.choice(_RATED))
    if "dates:revised" in features:
        columns = with_revised(chance, columns)
    if "dates:quarter_bars" in features:
        columns = below_quarters(chance, columns)
    if "head:two_lines" in features:
        form = chance.choice(["{}\n{}", "{1}\n{0}"])
        columns = [
            replace(c, heading=form.format(WELSH[c.field], c.heading)) if c.field in WELSH else c for c in columns
        ]
    return columns


def _headed(columns: list[Column], name: str, heading: str) -> list[Column]:
    """Columns of which those of one field have another heading."""
    return [replace(column, heading=heading) if column.field == name else column for column in columns]
