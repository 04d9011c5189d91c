"""A row on its way to an action: what is entered under each field, and where every value was read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from parsers.column import Column
from parsers.document.legend import NO_LEGEND, Legend
from parsers.headings.known import Vocabulary, shared_vocabulary
from parsers.logical import LogicalCell, LogicalRow, Part
from parsers.source import in_hundredths
from parsers.values.calendar import Span
from parsers.values.dates import DateContext
from parsers.values.references import Numbered
from schema.findings import make_finding
from schema.plan import Finding, Reading
from schema.values import Owner, Status, ValueOrigin

TEXT_FIELDS = ("ref", "action", "milestones", "measures", "outcomes", "progress", "next_steps", "resources", "priority",
               "target_text", "lead_text", "objective_text", "status_text", "rag_text")  # fmt: skip
PROSE = ("outcomes", "progress", "milestones", "measures")
ACCOUNTS = ("milestones", "progress")  # which may print updates
SUPPORT, DURATION = "support_text", "duration_text"


@dataclass(frozen=True, slots=True)
class RowSettings:
    """What a document's rows have in common: its years, its objectives' titles by number, a council's own statuses.

    `legend` holds what it says of `Short term`, of a colour and of a mark; `period` is the plan's own.
    `reference_of` parts an action from the reference before it, where a table has both in the same cells.
    `vocabulary` holds the headings that are known in it. `layout_owner` is who answers for a value in the wrong column:
    the council, or whoever made the rendition.
    """

    dates: DateContext
    titles: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, Status] = field(default_factory=dict)
    layout_owner: Owner = Owner.COUNCIL
    legend: Legend = NO_LEGEND
    reference_of: Callable[[str], Numbered | None] | None = None
    period: Span | None = None
    vocabulary: Vocabulary = field(default_factory=shared_vocabulary)


class Entry(NamedTuple):
    """A cell's text on its way to a field."""

    column: Column
    text: str
    cell: LogicalCell
    origin: ValueOrigin


@dataclass(slots=True)
class Draft:
    """An action in the making: the columns of its table by index, entries by field, what was found on the way."""

    row: LogicalRow
    columns: Mapping[int, Column]
    settings: RowSettings
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    extras: dict[str, str] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)
    parts_read: dict[tuple[str, int], int] = field(default_factory=dict)  # by field and ordinal of its value
    findings: list[Finding] = field(default_factory=list)

    def text(self, name: str) -> str:
        """The text of a field."""
        return text_of(self.entries.get(name, []))

    def find(self, code: str, message: str, text: str, field: str | None = None, remedy: str | None = None) -> None:
        """Note a finding about this row."""
        page = min((p.cell.place.page for p in self.row.own if p.cell.place.page), default=None)
        owner = self.settings.layout_owner if code == "value-displaced" else None
        self.findings.append(make_finding(code, message, page=page, text=text, field=field, remedy=remedy, owner=owner))

    def read(self, name: str, entries: Iterable[Entry], ordinal: int = 1, origin: ValueOrigin | None = None) -> None:
        """Note where a value came from: a part for each printed cell."""
        count = self.parts_read.get((name, ordinal), 0)
        for entry in entries:
            for part in entry.cell.parts:
                count += 1
                heading, how = entry.column.heading, origin or entry.origin
                self.readings.append(_reading(name, ordinal, count, part, heading, how))
        self.parts_read[name, ordinal] = count

    def read_section(self) -> None:
        """Note where the section was read: the cells of its row, and this row's own that prints it again."""
        parts = (*(self.row.section.parts if self.row.section else ()), *self.row.section_again)
        origin = ValueOrigin.JOINED if len(parts) > 1 else ValueOrigin.READ
        for number, part in enumerate(parts, start=1):
            self.readings.append(_reading("section", 1, number, part, None, origin))


def text_of(entries: Sequence[Entry]) -> str:
    """The text of cells in order, with their headings where several columns stand for a field."""
    if len(entries) < 2:
        return entries[0].text if entries else ""
    return "\n".join(f"{entry.column.heading}: {entry.text}" for entry in entries)


def heading_of(index: int, columns: Mapping[int, Column]) -> str:
    """The heading of a column, or its number where it has none."""
    return columns[index].heading if index in columns else f"column {index + 1}"


def _reading(name: str, ordinal: int, number: int, part: Part, heading: str | None, origin: ValueOrigin) -> Reading:
    place, ink = part.cell.place, part.cell.ink
    box = ink or (in_hundredths(place.box) if place.box else None)
    x0, top, x1, bottom = box if box and not place.locator else (None, None, None, None)
    at = place.page, part.grid, part.row
    return Reading(name, ordinal, number, *at, x0, top, x1, bottom, place.locator, heading, part.cell.text, origin)
