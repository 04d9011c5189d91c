"""The ink of a page as arrays: what every PDF engine gives to the stages that find tables and lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from parsers.headings.known import Vocabulary, shared_vocabulary
from parsers.readers.page.arrays import Boxes, Flags
from parsers.readers.page.frames import find_frames
from parsers.readers.page.rulings import Rulings, find_rulings
from parsers.source import Spread

LEAST_CELL = 5.0  # points: what is narrower or lower holds no text
MOST_FILLS = 1000  # of a page with tables: a picture has more
TITLE_SIZE = 1.08  # of the usual size of type: a text in such is a title or label
FOOTNOTE_SIZE = 0.8  # of the size of type: a smaller digit may be the mark of a footnote


class Panel(NamedTuple):
    """A coloured panel beside the text: which words of the page stand in it, and its upper edge."""

    words: Flags
    top: float


@dataclass(frozen=True)
class PageInk:
    """What stands on one page, in points from its upper left corner as shown.

    `word_boxes` (words x 4) and `fill_boxes` (fills x 4) hold x0, top, x1, bottom; `segments` (segments x 4) the ends
    x0, top, x1, bottom of straight strokes; `baselines` and `sizes` the height at which each word stands and the size
    of its type; `fill_colours` one `#rrggbb` a fill, in drawing order; `symbol_colours` that of each word that is but a
    circle or another mark, by the word's index. `rooms` tell of each part of the page that is read by itself which
    words stand in it, `panels` are those beside the text; the `watermark` is none of its words. In a file with spreads
    it is a printed page, and `spread` tells where in the file that is. `vocabulary` holds the headings that are known
    in the document.
    """

    number: int
    width: float
    height: float
    words: list[str]
    word_boxes: Boxes
    baselines: Boxes
    sizes: Boxes
    segments: Boxes
    fill_boxes: Boxes
    fill_colours: list[str]
    symbol_colours: dict[int, str] = field(default_factory=dict)
    rooms: tuple[Flags, ...] = ()
    panels: tuple[Panel, ...] = ()
    watermark: str = ""
    spread: Spread | None = None
    vocabulary: Vocabulary = field(default_factory=shared_vocabulary)

    @cached_property
    def word_middles(self) -> Boxes:
        """The middle of each word (words x 2: x, y)."""
        return middles_of(self.word_boxes)

    @cached_property
    def rulings(self) -> Rulings:
        """The ruling lines of the page, for which several ways to find tables ask."""
        return find_rulings(self.segments, self.fill_boxes, self.word_boxes)

    @cached_property
    def frames(self) -> Boxes:
        """The boxes that these make, for which as many ask."""
        return find_frames(self.rulings)


def middles_of(boxes: Boxes) -> Boxes:
    """The middle of each box (n x 2: x, y)."""
    middles: Boxes = (boxes[:, :2] + boxes[:, 2:]) / 2
    return middles


def around(boxes: Boxes) -> tuple[float, float, float, float]:
    """The box around boxes, at least one."""
    (x0, top), (x1, bottom) = boxes[:, :2].min(0).tolist(), boxes[:, 2:].max(0).tolist()
    return x0, top, x1, bottom


def with_vocabulary(inks: Iterable[PageInk], vocabulary: Vocabulary) -> Iterator[PageInk]:
    """The pages of a document in which those headings are known."""
    return (replace(ink, vocabulary=vocabulary) for ink in inks)
