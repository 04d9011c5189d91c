"""Leads printed as abbreviations, and the key above the plan that says whom they stand for."""

import random
from typing import Any

from generated_row import Row
from printed import Block, Cell, Table, Text

ABBREVIATIONS = {
    "AD Housing": "Assistant Director, Housing", "HoP": "Head of Planning", "DCS": "Director of Children’s Services",
    "SM Parks": "Service Manager, Parks", "CFO": "Chief Finance Officer", "PPO": "Principal Planning Officer",
    "DPH": "Director of Public Health", "HR": "Human Resources", "CSP": "Community Safety Partnership",
    "AD Place": "Assistant Director, Place",
}  # fmt: skip
_TITLES = ("Key to leads", "Abbreviations", "Abbreviations used in this plan", "Lead officers")
_HEADS = (("Abbreviation", "Post"), ("Lead", "Full title"), ("Abbreviation", "Meaning"))


def abbreviated(plan: Any, row: Row) -> None:
    """One or two leads by their abbreviations."""
    chance = random.Random(f"abbreviated {plan.seed} {row.number}")
    names = chance.sample(list(ABBREVIATIONS), chance.choice([1, 1, 1, 2]))
    row.say("lead_text", (" / ", "; ", "/")[plan.seed % 3].join(names))
    row.leads = [(None, name) for name in names]


def key_of_leads(plan: Any) -> list[Block]:
    """What the abbreviations mean: a table with or without headings, a line for each, or all in one."""
    chance = random.Random(f"key of leads {plan.seed}")
    used = sorted({str(role) for row in plan.actions for _, role in row.leads if role in ABBREVIATIONS})
    pairs = [(name, ABBREVIATIONS[name]) for name in used]
    title = Text(chance.choice(_TITLES), "subheading")
    form = chance.choice(["table", "table", "bare", "lines", "line"])
    if form in ("table", "bare"):
        return [title, _table(pairs, chance.choice(_HEADS) if form == "table" else None), Text("")]
    joint = chance.choice([" = ", " – "])
    lines = [f"{name}{joint}{post}" for name, post in pairs]
    return [title, *map(Text, lines)] if form == "lines" else [Text(f"Key: {'; '.join(lines)}")]


def _table(pairs: list[tuple[str, str]], head: tuple[str, str] | None) -> Table:
    table = Table((1.0, 2.5), 1 if head else 0, of_actions=False)
    table.rows = [[Cell(text, style="head") for text in head]] if head else []
    table.rows += [[Cell(name), Cell(post)] for name, post in pairs]
    return table
