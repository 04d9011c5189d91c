"""Plans of which every action is a small table of its own."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import invented
from generated_column import Column
from generated_row import Row
from generator import GeneratedPlan
from labelled_layout import value_of
from marks import symbol_of
from printed import Block, Boxes, Cell, Table, Text
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


def paired_cards(plan: GeneratedPlan) -> Iterator[Block]:
    """One small table for each action: title, two labels on fills with their values beside in a row, wide rows."""
    fill = ("#ddebf7", "#e7e6e6", "#e2efda")[plan.seed % 3]
    fields = [column for column in plan.columns if column.field != "action"]
    short = [column for column in fields if column.field in _SHORT]
    for row in plan.actions:
        card = Table((1.0, 2.0, 1.0, 2.0), 0, [_across(Cell(row.printed["action"], style="section"), 4)])
        for pair in (short[k : k + 2] for k in range(0, len(short), 2)):
            own = [(Cell(column.heading, style="head", fill=fill), cell_of(plan, column, row)) for column in pair]
            card.rows.append([*own[0], *own[1]] if len(own) > 1 else [own[0][0], *_across(own[0][1], 3)])
        for column in fields:
            if column not in short:
                label = Cell(column.heading, style="head", fill=fill)
                card.rows.append([label, *_across(cell_of(plan, column, row), 3)])
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


def boxed_cards(plan: GeneratedPlan) -> Iterator[Block]:
    """Cards side by side below the title of each section, as brochures have them: labels stand above their values."""
    chance = random.Random(f"boxes {plan.seed}")
    look = Boxes(
        chance.choice([2, 3]) if plan.kind("paper") == "landscape" else 2,
        [],
        is_framed=chance.random() < 0.6,
        is_ruled=chance.random() < 0.5,
        is_level=chance.random() < 0.5,
        radius=chance.choice([0, 0, 6]),
    )
    is_run_in = chance.random() < 0.2 and not plan.has("leads:lines") and plan.kind("rag") != "symbol"
    is_large = chance.random() < 0.6
    for number, (section, rows) in enumerate(groupby(plan.actions, lambda row: row.section), start=1):
        if section:
            yield from _over_cards(chance, number, section)
        yield replace(look, cards=[_boxed(plan, row, is_run_in=is_run_in, is_large=is_large) for row in rows])


def _over_cards(chance: random.Random, number: int, section: str) -> Iterator[Block]:
    """The title of a section, perhaps below its number, and some prose."""
    if number % 2:
        yield Text(f"Priority {number}", "intro")
    yield Text(section, "banner")
    yield Text(chance.choice(invented.PROSE), "intro")


def _boxed(plan: GeneratedPlan, row: Row, *, is_run_in: bool, is_large: bool) -> list[list[Text]]:
    """What stands in the box of an action: reference and title, then each value below its label, or beside it."""
    reference, title = row.printed.get("ref"), row.printed["action"].split("\n")
    if reference and is_large:
        over = [Text(reference, "number"), *map(Text, title)]
    else:
        over = [*map(Text, [f"{reference} {title[0]}" if reference else title[0], *title[1:]])]
    pairs = [(column.heading, text) for column in plan.columns if (text := value_of(column, row))]
    if is_run_in:
        lines = [(label, *text.split("\n")) for label, text in pairs]
        return [over, *([Text("", labels=((label, first),)), *map(Text, others)] for label, first, *others in lines)]
    values = [[Text(part, symbol=symbol_of(plan, row)) for part in text.split("\n")] for _, text in pairs]
    return [over, *([Text(label, "label"), *value] for (label, _), value in zip(pairs, values, strict=True))]
