"""Boxes around the tables of a plan: titles, what a section is about, highlights, and frames of everything."""

import random
from collections.abc import Iterator

import invented
from generator import GeneratedPlan
from printed import Block, Cell, Frame, Table, Text

_HIGHLIGHTS = ("Highlights", "Highlights of the year", "What we have achieved so far", "Our achievements")


def title_box(plan: GeneratedPlan, number: int, section: str, title: str) -> Table:
    """The title of a section in a box of its own, perhaps beside the name of its part, or above what it is about."""
    why = invented.REASONS[(plan.seed + number) % len(invented.REASONS)]
    forms = [[[title]], [[f"Objective {number}: {section}"], [why]], [[f"Objective {number}", section]],
             [[f"Objective {number}", section], ["Why this matters", why]]]  # fmt: skip
    return _box(forms[plan.seed % len(forms)])


def told_box(plan: GeneratedPlan, number: int) -> Table:
    """What a section is to reach, in a box below its title."""
    result = invented.RESULTS[(plan.seed + number) % len(invented.RESULTS)]
    why = invented.REASONS[(plan.seed + number) % len(invented.REASONS)]
    forms = [[[f"Objective {number}: {result}"]], [["Objective", result], ["Why this matters", why]],
             [["What we want to achieve"], [f"{result}."]]]  # fmt: skip
    return _box(forms[plan.seed % len(forms)])


def highlights(plan: GeneratedPlan) -> list[Block]:
    """A box of what was achieved, below its name."""
    chance = random.Random(f"highlights {plan.seed}")
    items = "\n".join(f"• {text}" for text in chance.sample(invented.ACCOUNTS, 3))
    return [_box([[chance.choice(_HIGHLIGHTS)], [items]]), Text("")]


def fact_box(plan: GeneratedPlan, number: int) -> Table:
    """A box right below a table: a fact, a few figures, or whom to ask about the section."""
    chance = random.Random(f"fact {plan.seed} {number}")
    fact, lead = chance.choice(invented.FACTS), chance.choice(invented.POSTS)
    holder = f"Cllr {chance.choice(invented.FIRST)} {chance.choice(invented.LAST)}"
    forms = [[["Did you know?"], [fact]], [["Did you know?", fact]], [["Case study"], [f"{chance.choice(invented.ACCOUNTS)}. {fact}"]],
             [["Portfolio holder", holder], ["Contact", lead], ["More about this", f"{plan.place.lower()}.gov.uk/{number}"]],
             [["58", "4,106", "1 in 3"], ["parks open all day", "people live here alone", "shops are hard to enter"]]]  # fmt: skip
    return _box(forms[plan.seed % len(forms)])


def framed(blocks: Iterator[Block]) -> Frame:
    """Titles and tables in a frame: a cell for each title, and one for a table with what stands above it."""
    cells: list[list[Text | Table]] = []
    waiting: list[Text | Table] = []
    for block in blocks:
        assert isinstance(block, Text | Table)
        waiting.append(block)
        if isinstance(block, Table) or block.style == "heading":
            cells.append(waiting)
            waiting = []
    return Frame(cells)


def _box(rows: list[list[str]]) -> Table:
    """A table without headings, its first row in bold."""
    width = len(rows[0])
    box = Table((1.0, 3.0)[:width] if width < 3 else (1.0,) * width, 0, of_actions=False, is_boxed=True)
    box.rows = [
        [Cell(text, style="section" if number == 0 else "body") for text in row] for number, row in enumerate(rows)
    ]
    return box
