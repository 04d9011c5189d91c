"""The printed rows of a grid: which cells begin in each, and which reach into it from above."""

from dataclasses import dataclass

from parsers.source import Cell, Grid


@dataclass(frozen=True, slots=True)
class Row:
    """A printed row: its cells by column; `begins` are the cells whose first row this is."""

    cells: dict[int, Cell]
    begins: tuple[Cell, ...]
    grid: int
    index: int
    first_of_grid: bool

    @property
    def filled(self) -> dict[int, Cell]:
        """The cells that begin here and hold text."""
        return {cell.column: cell for cell in self.begins if cell.text}


def rows_of(grid: Grid, number: int) -> list[Row]:
    """The rows of a grid, which is the document's `number`th."""
    reaching: list[list[Cell]] = [[] for _ in range(grid.row_count)]
    for cell in grid.cells:
        for index in range(cell.row, cell.row + cell.row_span):
            reaching[index].append(cell)
    return [
        Row(
            {cell.column: cell for cell in cells},
            tuple(cell for cell in cells if cell.row == index),
            number,
            index,
            index == 0,
        )
        for index, cells in enumerate(reaching)
    ]
