"""The sections of a plan, numbered in the order in which they are printed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parsers.logical import SectionHeading
from parsers.values.themes import theme_of
from schema.model import changed
from schema.plan import ParsedAction, Section
from schema.vocabulary import fold

_COUNTED = re.compile(
    r"(?:(?P<label>[^\W\d_]+(?: [^\W\d_]+){0,4}) )?(?P<number>\d{1,2})(?:\s*[:–—-]\s*|\s+)(?P<title>[^\W\d_].*)"
)
_TIMES = {"year", "phase", "stage", "term", "quarter", "month", "week", "day", "horizon", "tranche", "round"}
_FEWEST_COUNTED = 2


@dataclass(slots=True)
class Sections:
    """The sections so far, and the ordinal of each heading's."""

    listed: list[Section] = field(default_factory=list)
    ordinals: dict[SectionHeading, int] = field(default_factory=dict)

    def add(self, heading: SectionHeading) -> None:
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


def with_numbers_apart(sections: Sequence[Section]) -> list[Section]:
    """Sections of which the numbers that begin their titles count up, one by one, have these apart.

    `1 Homes` and `2 Roads` are numbered, and so are `Priority action 1: Homes` and those that follow; `20 new homes`
    alone is not, nor are the years of a plan.
    """
    found = {s.ordinal: match for s in sections if s.number is None and (match := _numbered(s.title))}
    numbers = list(dict.fromkeys(int(match["number"]) for match in found.values()))
    labels = {match["label"] for match in found.values()}
    counted = len(numbers) >= _FEWEST_COUNTED and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    if not counted or len(labels) > 1:
        return list(sections)
    return [
        changed(s, number=found[s.ordinal]["number"], title=found[s.ordinal]["title"]) if s.ordinal in found else s
        for s in sections
    ]


def _numbered(title: str) -> re.Match[str] | None:
    """A title as a number, perhaps behind what it counts, and a title."""
    match = _COUNTED.fullmatch(title)
    if match is None or not match["title"][0].isupper():
        return None
    return None if _TIMES & set(fold(match["label"] or "").split()) else match


def under_sections(actions: Iterable[ParsedAction], sections: Sequence[Section]) -> list[ParsedAction]:
    """Actions with the title and number of the section that each stands under."""
    by_ordinal = {section.ordinal: section for section in sections}
    return [
        changed(action, section=own.title, section_number=own.number)
        if (own := by_ordinal.get(action.section_ordinal or 0)) and own.title != action.section
        else action
        for action in actions
    ]
