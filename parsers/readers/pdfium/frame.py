"""From PDF coordinates to those of the page as it is shown."""

from dataclasses import dataclass

import numpy as np

from parsers.readers.ink import Boxes


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible rectangle of a page in PDF coordinates, and the quarter turns clockwise at which it is shown."""

    x0: float
    y0: float
    x1: float
    y1: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        width, height = self.x1 - self.x0, self.y1 - self.y0
        return (height, width) if self.turns % 2 else (width, height)

    def to_page(self, boxes: Boxes) -> Boxes:
        """Boxes (n x 4: left, bottom, right, top, y upwards) as x0, top, x1, bottom from the upper left corner."""
        x, y = boxes[:, 0::2], boxes[:, 1::2]
        across, down = {
            0: (x - self.x0, self.y1 - y),
            1: (y - self.y0, x - self.x0),
            2: (self.x1 - x, y - self.y0),
            3: (self.y1 - y, self.x1 - x),
        }[self.turns]
        return np.column_stack([across.min(1), down.min(1), across.max(1), down.max(1)])
