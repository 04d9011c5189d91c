"""The lines, bands, spans and fills of tables that reportlab draws."""

from typing import Any

from printed import Table
from reportlab.lib import colors

BAND = colors.HexColor("#e8eef4")


def spans_and_fills(table: Table, centred: bool) -> list[tuple[Any, ...]]:
    """The cells of a table that reach over others, and those that have a colour."""
    found: list[tuple[Any, ...]] = []
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell and (cell.rows, cell.columns) != (1, 1):
                found.append(("SPAN", (column, row), (column + cell.columns - 1, row + cell.rows - 1)))
            if cell and cell.rows > 1 and centred:
                found.append(("VALIGN", (column, row), (column, row), "MIDDLE"))
            if cell and cell.fill:
                last = (column + cell.columns - 1, row)
                found.append(("BACKGROUND", (column, row), last, colors.HexColor(cell.fill)))
    return found


def rules_of(kind: str, table: Table) -> list[tuple[Any, ...]]:
    """The lines and bands of a table."""
    whole, bands = ((0, 0), (-1, -1)), range(0, len(table.rows), 2)
    grid = [("GRID", *whole, 0.5, colors.black)]
    styles: dict[str, list[tuple[Any, ...]]] = {
        "grid": grid,
        "horizontal": [("LINEBELOW", *whole, 0.5, colors.black), ("LINEABOVE", (0, 0), (-1, 0), 0.5, colors.black)],
        "zebra": [("BACKGROUND", (0, row), (-1, row), BAND) for row in bands],
        "columns": [("BACKGROUND", (place, 0), (place, -1), BAND) for place in range(0, len(table.weights), 2)],
        "cells": [("BACKGROUND", place, place, BAND) for place in _every_other(table)],
        "white": [("BACKGROUND", *whole, BAND), ("GRID", *whole, 1.5, colors.white)],
        "gaps": [("BACKGROUND", *whole, BAND), ("GRID", *whole, 4, colors.white)],
        "rectangles": grid,
        "double": [("GRID", *whole, 0.4, colors.black, "butt", None, None, 2, 1.2)],
        "open": [("INNERGRID", *whole, 0.5, colors.black)],
        "dashed": [("GRID", *whole, 0.5, colors.black, "butt", [(2, 2), (0.5, 1.5)][len(table.rows) % 2])],
        "below": [("GRID", (0, table.head), (-1, -1), 0.5, colors.black)],
        "head": [
            ("GRID", (0, 0), (-1, table.head - 1), 0.8, colors.gray),
            ("LINEBELOW", (0, table.head), (-1, -1), 0.5, colors.gray),
        ],
        "none": [],
    }
    return styles[kind]


def _every_other(table: Table) -> list[tuple[int, int]]:
    """The places of cells as of the black ones on a chessboard, as column and row."""
    return [(place, row) for row in range(len(table.rows)) for place in range(row % 2, len(table.weights), 2)]
