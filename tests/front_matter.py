"""What stands before the rows of a plan and tells of all of it: its cover, the key of its colours, how to fill it in."""

import random

import invented
from generator import GeneratedPlan
from invented_dates import MONTHS
from invented_statuses import MEANINGS, RAG_FILLS, RAGS
from later_leads import key_of_leads
from printed import Block, Cell, Table, Text

_TITLES = ("How to read this plan", "Key", "What the colours mean")
_REMARKS = ("Updated {month} {year}", "Last updated: {day} {month} {year}", "Version {number}.0 – agreed by the Cabinet on {day} {month} {year}",
            "Draft for consultation, {month} {year}", "Position at the end of {month} {year}")  # fmt: skip
_EXPLAINED = {  # what each column wants
    "ref": "Leave blank: the policy team gives each row a number", "action": "One sentence that begins with a verb",
    "lead_text": "A single post, not a team", "target_text": "The month and year in which it will be finished",
    "status_text": "Choose one from the list", "rag_text": "Choose a colour from the list", "resources": "Only what is new",
    "progress": "No more than two sentences, brought up to date each quarter", "outcomes": "What residents will notice",
    "measures": "A figure that we have already", "milestones": "No more than three", "priority": "As agreed by the board",
}  # fmt: skip


def front_matter(plan: GeneratedPlan) -> list[Block]:
    """The small tables before the actions of a plan, each with what stands above it."""
    chance = random.Random(f"front {plan.seed}")
    blocks: list[Block] = [_remark(plan)] if plan.has("doc:remark") else []
    if plan.has("doc:cover"):
        blocks += [_cover(chance, plan), Text("")]
    if plan.has("doc:key"):
        blocks += [Text(_TITLES[plan.seed % 3], "subheading"), _key(plan), Text("")]
    if plan.has("leads:abbreviated"):
        blocks += key_of_leads(plan)
    if plan.has("doc:guidance"):
        blocks += guidance(plan)
    return blocks


def _remark(plan: GeneratedPlan) -> Text:
    """A line below the title that says how new the plan is."""
    chance = random.Random(f"remark {plan.seed}")
    told = {
        "day": chance.randrange(1, 29),
        "month": chance.choice(MONTHS),
        "year": plan.start,
        "number": chance.randrange(1, 4),
    }
    return Text(chance.choice(_REMARKS).format(**told))


def guidance(plan: GeneratedPlan) -> list[Block]:
    """A table that explains the headings of the plan, and what to do with it; a workbook has a sheet for it."""
    rows = [(column.heading, _EXPLAINED[column.field]) for column in plan.columns if column.field in _EXPLAINED]
    notes = ["Send the sheet to the policy team by the fifth working day of each quarter.", "Do not add columns."]
    head = ("Column", "What to write in it") if plan.seed % 2 else None
    return [Text("How to fill in this plan", "heading"), _of_two(rows, head), *map(Text, notes), Text("")]


def _cover(chance: random.Random, plan: GeneratedPlan) -> Table:
    """Whose the plan is, which version of it this is, and when it was agreed."""
    agreed = f"{chance.randrange(1, 29)} {chance.choice(MONTHS)} {plan.start}"
    rows = [
        (chance.choice(["Document owner", "Owner", "Plan owner"]), chance.choice(invented.POSTS)),
        ("Version", chance.choice(["1.0", "2.1", "3"])),
        (chance.choice(["Approved by", "Agreed by"]), chance.choice(["Cabinet", "Full Council", "The board"])),
        (chance.choice(["Date approved", "Approved on"]), agreed),
        (chance.choice(["Review date", "Next review"]), f"{chance.choice(MONTHS)} {plan.start + 3}"),
        ("Contact", f"policy@{plan.place.lower()}.gov.uk"),
    ]
    kept = sorted(chance.sample(range(len(rows)), chance.randrange(4, len(rows) + 1)))
    return _of_two([rows[place] for place in kept])


def _key(plan: GeneratedPlan) -> Table:
    """What each colour means: its name, perhaps on the colour itself, and the meaning beside."""
    table = _of_two([(word, MEANINGS[rag]) for word, rag in RAGS.items()], ("Colour", "Meaning"))
    if plan.seed % 2:
        for row, rag in zip(table.rows[1:], RAGS.values(), strict=True):
            row[0] = Cell(row[0].text if row[0] else "", fill=RAG_FILLS[rag])
    return table


def _of_two(rows: list[tuple[str, str]], head: tuple[str, str] | None = None) -> Table:
    """A table of names and what they mean, with a row of headings if it has one."""
    table = Table((1.0, 2.5), 1 if head else 0, of_actions=False)
    table.rows = [[Cell(text, style="head") for text in head]] if head else []
    table.rows += [[Cell(name, style="body" if head else "head"), Cell(text)] for name, text in rows]
    return table
