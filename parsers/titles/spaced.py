"""Titles that a layout sets further above their tables than most stand, each as far as the others."""

from collections import Counter
from collections.abc import Sequence

from parsers.source import Paragraph
from parsers.titles.above_grids import NEAR, TextsAbove, gap
from parsers.titles.texts import is_title

_FURTHEST = 2 * NEAR  # points between such a title and its table
_FEWEST = 2


def titles_spaced_alike(found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The titles right above grids but not near, by the grid's number, where several are of one size and as far."""
    far = {
        number: above[-1]
        for number, (above, grid, _) in enumerate(found, start=1)
        if above and NEAR <= gap(above[-1], grid) < _FURTHEST and is_title(above[-1])
    }
    looks = {number: (title.size, round(gap(title, found[number - 1][1]))) for number, title in far.items()}
    often = Counter(looks[number] for number in {title.text: number for number, title in far.items()}.values())
    return {number: title for number, title in far.items() if often[looks[number]] >= _FEWEST}
