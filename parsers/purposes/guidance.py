"""Tables that explain the headings of a plan to those who fill it in: each heading beside what to write below it."""

from collections.abc import Sequence
from itertools import groupby

from parsers.headings.kinds import is_of_kind
from parsers.source import Cell, Grid
from parsers.values.orders import tells_to_act
from schema.fields import HOW_FAR, WHEN
from schema.vocabulary import fold_heading, spellings

_OF_ONE_KIND = WHEN | HOW_FAR | {"action", "ref", "objective_text", "lead_text"}
_INDEFINITE = {"a", "an", "one", "who", "which"}
_FEWEST = 2  # headings of actions, leads, dates, statuses and the like
_FEWEST_WORDS = 3  # of what is said of such a heading
_MOST = 0.5  # the share of headings that must stand in a table below


def guidance_in(grids: Sequence[Grid]) -> frozenset[int]:
    """The numbers of grids of two columns that explain the headings of one below them; the first grid is 1."""
    told = [number for number, grid in enumerate(grids, start=1) if _tells_what_to_write(pairs_of(grid))]
    return frozenset(number for number in told if _names_headings(grids[number - 1], grids[number:]))


def pairs_of(grid: Grid) -> list[tuple[Cell, Cell]]:
    """The texts beside each other in the rows of a grid of two columns."""
    if grid.column_count != 2:
        return []
    filled = sorted((cell for cell in grid.cells if cell.text), key=lambda cell: (cell.row, cell.column))
    rows = [list(cells) for _, cells in groupby(filled, key=lambda cell: cell.row)]
    return [(row[0], row[1]) for row in rows if len(row) == 2]


def _tells_what_to_write(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether texts without figures tell nobody, no date, status or deed beside headings of such, two at least."""
    told = [(spellings("headings").get(fold_heading(label.text), ()), value.text) for label, value in pairs]
    asked = [text for fields, text in told if not _OF_ONE_KIND.isdisjoint(fields)]
    if len(asked) < _FEWEST or any(any(map(str.isdigit, text)) for _, text in told):
        return False
    return not any(
        len(text.split()) < _FEWEST_WORDS or _answers(fields, text) for fields, text in told if text in asked
    )


def _answers(fields: Sequence[str], text: str) -> bool:
    """Whether a text is a value of one of the fields that a heading may have; no lead begins with an article."""
    if "action" in fields and tells_to_act(text):
        return True
    wanted = [name for name in fields if name != "lead_text" or text.split(maxsplit=1)[0].casefold() not in _INDEFINITE]
    return any(is_of_kind(name, text) for name in wanted)


def _names_headings(grid: Grid, below: Sequence[Grid]) -> bool:
    """Whether most first texts of a grid stand in one of those below it, too."""
    names = {fold_heading(label.text) for label, _ in pairs_of(grid)}
    return any(
        len(names.intersection(fold_heading(cell.text) for cell in other.cells)) >= _MOST * len(names)
        for other in below
    )
