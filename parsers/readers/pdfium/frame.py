"""From PDF coordinates to those of the page as it is shown."""

from dataclasses import dataclass

import numpy as np

from parsers.readers.page.arrays import Boxes


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
        across, down = self._shown(boxes[:, 0::2].T, boxes[:, 1::2].T)
        return np.array([np.minimum(*across), np.minimum(*down), np.maximum(*across), np.maximum(*down)]).T

    def heights(self, points: Boxes) -> Boxes:
        """How far below the upper edge of the page points (n x 2) stand."""
        return self._shown(points[:, 0], points[:, 1])[1]

    def _shown(self, x: Boxes, y: Boxes) -> tuple[Boxes, Boxes]:
        """How far from the left and from above places stand on the page as shown."""
        match self.turns:
            case 0:
                return x - self.x0, self.y1 - y
            case 1:
                return y - self.y0, x - self.x0
            case 2:
                return self.x1 - x, y - self.y0
            case _:
                return self.y1 - y, self.x1 - x
