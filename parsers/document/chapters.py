"""Parts of a report: chapters, which count up (`4. Progress`, `5. Action plan`), and what captions say of tables."""

import re
from collections.abc import Iterable, Sequence

from parsers.source import Paragraph

CAPTION = re.compile(
    r"^(?:table|figure|fig\.?)\s+\w{1,4}\b[\s.:–—-]*", re.IGNORECASE
)  # it says what a table is, no section
_NUMBERED = re.compile(r"^(?P<over>(?:\d{1,2}\.)*)(?P<number>\d{1,2})[.):]?\s+(?=[^\W\d_])")
_Place = tuple[str, int, int | None, float | None]


def parts_of_report(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The chapters among some paragraphs, and the captions of tables."""
    captions = [text for text in paragraphs if CAPTION.match(text.text)]
    return [*chapters_of(paragraphs), *captions]


def chapters_of(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The texts with a number before which one of the same type, or behind, has the next: no `10 Year Strategy`."""
    numbered = [(place, text) for text in paragraphs if not text.is_item and (place := _place_of(text))]
    places = {place for place, _ in numbered}
    return [text for place, text in numbered if not places.isdisjoint(_beside(place))]


def without_number(text: str) -> str:
    """What a chapter or a caption is about, without its number: `Action plan` of `5. Action plan`."""
    return CAPTION.sub("", _NUMBERED.sub("", text, count=1), count=1)


def _place_of(text: Paragraph) -> _Place | None:
    """The number of a text, what that is part of, and its type."""
    match = _NUMBERED.match(text.text)
    return (match["over"], int(match["number"]), text.level, text.size) if match else None


def _beside(place: _Place) -> Iterable[_Place]:
    over, number, *_ = place
    return ((over, other, *place[2:]) for other in (number - 1, number + 1))
