"""The sections of a plan, numbered in the order in which they are printed."""

from dataclasses import dataclass, field

from parsers.logical import Heading
from parsers.themes import theme_of
from schema.plan import Section


@dataclass(slots=True)
class Sections:
    """The sections so far, and the ordinal of each heading's."""

    listed: list[Section] = field(default_factory=list)
    ordinals: dict[Heading, int] = field(default_factory=dict)

    def add(self, heading: Heading) -> None:
        """The section that a heading begins, under the one whose number it goes on with: `1.2` under `1`.

        A heading printed again, as on the next page, goes on with the last section.
        """
        last = self.listed[-1] if self.listed else None
        if last and (last.number, last.title) == (heading.number, heading.title):
            self.ordinals[heading] = last.ordinal
            return
        ordinal = len(self.listed) + 1
        self.ordinals[heading] = ordinal
        parent, theme = self._parent(heading.number), theme_of(heading.title)
        self.listed.append(
            Section(ordinal=ordinal, number=heading.number, title=heading.title, parent_ordinal=parent, theme=theme)
        )

    def _parent(self, number: str | None) -> int | None:
        above, _, last = (number or "").rpartition(".")
        return next((s.ordinal for s in reversed(self.listed) if above and last and s.number == above), None)
