"""Plans of which every action is a small table of its own."""

from collections.abc import Iterator
from dataclasses import replace

from generated_column import Column
from generated_row import Row
from generator import GeneratedPlan
from printed import Block, Cell, Table, Text
from table_layout import cell_of

_SHORT = ("ref", "lead_text", "target_text", "status_text", "rag_text", "priority")
_MOST_TILES = 4


def cards(plan: GeneratedPlan) -> Iterator[Block]:
    """One small table for each action: heading and value side by side, the action perhaps across its top."""
    titled = plan.has("doc:titled_cards")
    for row in plan.actions:
        card = Table((1.0, 3.0), 0)
        if titled:
            card.rows.append([Cell(row.printed["action"], columns=2, style="section"), None])
        for column in (column for column in plan.columns if column.field != "action" or not titled):
            cell = cell_of(plan, column, row)
            if cell.text or cell.fill:
                card.rows.append([Cell(column.heading, style="head"), cell])
        yield Text("")
        yield card


def tiled_cards(plan: GeneratedPlan) -> Iterator[Block]:
    """One small table for each action, as reports of performance systems have it: title, labels above values, wide rows."""
    fields = [column for column in plan.columns if column.field != "action"]
    if titled := _reference_is_in_title(plan):
        fields = [column for column in fields if column.field != "ref"]
    tiles = [column for column in fields if column.field in _SHORT][:_MOST_TILES]
    for row in plan.actions:
        title = f"{row.printed['ref']} {row.printed['action']}" if titled else row.printed["action"]
        card = Table((1.0,) * len(tiles), 0, [_across(Cell(title, style="section"), len(tiles))])
        card.rows.append([Cell(column.heading, style="head") for column in tiles])
        card.rows.append([cell_of(plan, column, row) for column in tiles])
        card.rows += [_wide(plan, column, row, len(tiles)) for column in fields if column not in tiles]
        yield from (Text(""), card)


def _reference_is_in_title(plan: GeneratedPlan) -> bool:
    """Whether references are printed before the titles: only letters with numbers are known there."""
    references = [row.printed.get("ref", "") for row in plan.actions]
    return plan.seed % 2 == 0 and all(reference[:1].isalpha() for reference in references)


def _wide(plan: GeneratedPlan, column: Column, row: Row, width: int) -> list[Cell | None]:
    """A label beside a value that covers the other tiles."""
    return [Cell(column.heading, style="head"), *_across(cell_of(plan, column, row), width - 1)]


def _across(cell: Cell, width: int) -> list[Cell | None]:
    return [replace(cell, columns=width), *[None] * (width - 1)]
