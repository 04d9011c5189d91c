"""Tables that stand beside action plans and hold no actions: risk registers, indicators, contents, budgets."""

import random

import invented
from printed import Block, Cell, Table, Text


def draw(chance: random.Random, start: int) -> list[Block]:
    """One such table with its title."""
    title, headings, rows = chance.choice([_risks, _indicators, _contents, _budget])(chance, start)
    table = Table(
        (2.0, *[1.0] * (len(headings) - 1)),
        1,
        [[Cell(heading, style="head") for heading in headings]],
        of_actions=False,
    )
    table.rows += [[Cell(text) for text in row] for row in rows]
    return [Text(title, "heading"), table, Text("")]


Drawn = tuple[str, list[str], list[list[str]]]


def _risks(chance: random.Random, start: int) -> Drawn:
    rows = [[f"{chance.choice(invented.SECTIONS)} costs more than planned", chance.choice(["High", "Low"]), "Medium", "Monthly checks of the budget"]
            for _ in range(4)]  # fmt: skip
    return "Risk register", ["Risk", "Likelihood", "Severity", "Mitigation"], rows


def _indicators(chance: random.Random, start: int) -> Drawn:
    rows = [[text, str(chance.randrange(20, 400)), str(chance.randrange(20, 400)), str(chance.randrange(400, 900))]
            for text in chance.sample(invented.KPIS, 4)]  # fmt: skip
    return "Key figures", ["Indicator", f"{start - 1}", f"{start}", f"Aim for {start + 3}"], rows


def _contents(chance: random.Random, start: int) -> Drawn:
    rows = [
        [f"{number}. {text}", str(2 * number + 1)]
        for number, text in enumerate(chance.sample(invented.SECTIONS, 5), start=1)
    ]
    return "Contents", ["Section", "Page"], rows


def _budget(chance: random.Random, start: int) -> Drawn:
    years = [f"{year}/{(year + 1) % 100:02d}" for year in range(start, start + 3)]
    rows = [[text, *(f"£{chance.randrange(5, 90)},000" for _ in years)] for text in chance.sample(invented.SECTIONS, 4)]
    return "Budget", ["Item", *years], rows
