"""A row of a generated plan: what is printed in each cell, and what it should be read as."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from invented_leads import Lead


@dataclass
class Row:
    """A printed row and its gold: `printed` holds the cells, `texts` what should be read where that differs or not.

    `shares` are the fields whose cell is that of the row above, `notes` the footnote marks on cells by field, `fills` the colours;
    what careful readers would dispute is `ungraded`.
    """

    section: str | None
    number: int
    printed: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    leads: list[Lead] = field(default_factory=list)
    dates: list[tuple[str, str, str]] = field(default_factory=list)
    updates: list[tuple[str, str]] = field(default_factory=list)
    extras: dict[str, str] = field(default_factory=dict)
    status: str | None = None
    status_elsewhere: str | None = None
    rag: str | None = None
    shares: set[str] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)
    fills: dict[str, str] = field(default_factory=dict)
    ungraded: set[str] = field(default_factory=set)
    step: tuple[int, int] = (0, 0)  # the number of its action, and its own below that, where steps have numbers

    def say(self, name: str, text: str) -> None:
        """Print a text that is read as it stands."""
        self.printed[name] = self.texts[name] = text

    def share(self, above: "Row", name: str) -> None:
        """Take the value of the row above, whose cell reaches down."""
        self.shares.add(name)
        self.say(name, above.texts[name])
        if name in above.notes:
            self.notes[name] = above.notes[name]
        if name == "lead_text":
            self.leads = above.leads
        if name == "target_text":
            kept = [parts for parts in self.dates if parts[0] != "due"]
            self.dates = kept + [parts for parts in above.dates if parts[0] == "due"]
            self.status_elsewhere = above.status_elsewhere
            self.ungraded |= above.ungraded & {"dates"}

    @property
    def gold_status(self) -> str | None:
        """From the status column, else from a status word beside the date."""
        return self.status or self.status_elsewhere


Maker = Callable[[random.Random, Any, Row, Any], None]  # of a value of a plan's row, under a column
