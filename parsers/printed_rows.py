"""The printed rows of a grid: which cells begin in each, and which reach into it from above."""

from dataclasses import dataclass, replace

from parsers.source import Cell, Grid


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row: its cells by column, those that begin here, and of these by column the ones with text.

    One that `goes_on` is known to be part of the row above, whatever it holds. Its blank cells in the columns of
    `may_share` may be the rest of a merged cell that a page break cut; nothing tells it.
    """

    cells: dict[int, Cell]
    begins: tuple[Cell, ...]
    filled: dict[int, Cell]
    grid: int
    index: int
    first_of_grid: bool
    goes_on: bool = False
    may_share: frozenset[int] = frozenset()

    @property
    def texts(self) -> tuple[str, ...]:
        """What it prints, from the left."""
        return tuple([cell.text for cell in self.filled.values()])


def rows_of(grid: Grid, number: int) -> list[Row]:
    """The rows of a grid, which is the document's `number`th."""
    reaching: list[list[Cell]] = [[] for _ in range(grid.row_count)]
    for cell in grid.cells:
        for index in range(cell.row, cell.row + cell.row_span):
            reaching[index].append(cell)
    return [_row(cells, number, index) for index, cells in enumerate(reaching)]


def _row(cells: list[Cell], number: int, index: int) -> Row:
    begins = tuple([cell for cell in cells if cell.row == index])
    filled = {cell.column: cell for cell in begins if cell.text}
    whole = len(filled) == len(cells)  # as most rows are: then one mapping will do
    by_column = filled if whole else {cell.column: cell for cell in cells}
    return Row(by_column, begins, filled, number, index, index == 0)


def row_of_one(cell: Cell, row: Row) -> Row:
    """A row that holds but one of its cells."""
    return replace(row, cells={cell.column: cell}, begins=(cell,), filled={cell.column: cell})
