"""What a rendered page shows of a reading: the dark pixels in and around its box."""

import numpy as np

from parsers.source import Grid
from schema.plan import Reading

FINE = 6  # pixels a point


def ink_box(picture: np.ndarray, reading: Reading) -> tuple[float, float, float, float]:
    """The dark pixels within 2.5 points of a reading's box, as x0, top, x1, bottom in points."""
    assert reading.x0 is not None
    assert reading.top is not None
    assert reading.x1 is not None
    assert reading.bottom is not None
    left, top = reading.x0 - 2.5, reading.top - 2.0
    rows = slice(round(top * FINE), round((reading.bottom + 2.0) * FINE))
    columns = slice(round(left * FINE), round((reading.x1 + 2.5) * FINE))
    dark = picture[rows, columns] < 128
    down, across = np.flatnonzero(dark.any(1)), np.flatnonzero(dark.any(0))
    return (
        round(left * FINE) / FINE + across[0] / FINE,
        round(top * FINE) / FINE + down[0] / FINE,
        round(left * FINE) / FINE + (across[-1] + 1) / FINE,
        round(top * FINE) / FINE + (down[-1] + 1) / FINE,
    )


def without_rulings(picture: np.ndarray, grids: list[Grid]) -> np.ndarray:
    """A page's picture with the borders of its cells rubbed out."""
    clean = picture.copy()
    for box in (cell.place.box for grid in grids for cell in grid.cells):
        assert box
        for y in (box.top, box.bottom):
            clean[round((y - 0.75) * FINE) : round((y + 0.75) * FINE), :] = 255
        for x in (box.x0, box.x1):
            clean[:, round((x - 0.75) * FINE) : round((x + 0.75) * FINE)] = 255
    return clean
