"""The account of a document's words: every word of its tables is placed, left out on purpose, or reported."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from parsers.actions.conservation import RowWords
from parsers.logical import LogicalRow, SectionHeading
from parsers.source import Cell
from parsers.text import word_count
from schema.findings import make_finding
from schema.plan import Finding, WordCounts


@dataclass(slots=True)
class WordAccount:
    """Counts of words while sections, rows and what is left out are entered."""

    counts: Counter[str] = field(default_factory=Counter)
    placed: dict[int, int] = field(default_factory=dict)  # ordinal of an action -> words of its row that are placed

    @property
    def has_lost(self) -> bool:
        """Whether words stand in no value."""
        return self.counts["reported"] > 0

    def leave_out(self, cells: Iterable[Cell]) -> None:
        """Words of a table that are left out on purpose."""
        count = sum(word_count(cell.text) for cell in cells)
        self.counts.update(tables=count, ignored=count)

    def place_heading(self, heading: SectionHeading) -> None:
        """Words of a section's rows; a title above the table is no row of it."""
        printed = sum(word_count(part.cell.text) for part in heading.parts if part.row)
        self.counts.update(tables=printed, placed=printed)

    def place_row(self, ordinal: int, row: LogicalRow, fate: RowWords) -> list[Finding]:
        """Words of an action's row; those without a place make a finding."""
        self.placed[ordinal] = fate.placed
        lost = len(fate.lost)
        self.counts.update(tables=fate.printed, ignored=fate.ignored, reported=lost, placed=fate.placed)
        if not lost:
            return []
        page, message = row.own[0].cell.place.page, f"{lost} words of this row stand in no value."
        return [make_finding("words-unplaced", message, page=page, text=" ".join(fate.lost))]

    def leave_out_rows(self, ordinals: Iterable[int]) -> None:
        """Rows of actions, entered before, that are left out after all."""
        moved = sum(self.placed[ordinal] for ordinal in ordinals)
        self.counts.update(ignored=moved, placed=-moved)

    def totals(self, words_on_pages: int) -> WordCounts:
        """The account of a document of so many words."""
        return WordCounts(
            words_on_pages=words_on_pages,
            words_in_tables=self.counts["tables"],
            words_placed=self.counts["placed"],
            words_ignored=self.counts["ignored"],
            words_reported=self.counts["reported"],
        )
