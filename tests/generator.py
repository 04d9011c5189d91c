"""Plans that nobody wrote: what each says, row by row, with its gold record; `layouts.py` says how it is printed.

A seed gives one plan, always the same. Its features are drawn from the catalogue in `features.py`.
"""

import random
from dataclasses import dataclass, field, replace

import invented
from drawn_features import draw_features, plainly
from features import ONE_OF
from generated_column import Column
from generated_columns import draw_columns
from generated_row import Row
from generated_values import MAKERS
from invented_dates import MONTHS, month_after
from invented_statuses import MEANT
from later_columns import HORIZONS, with_later
from later_dates import quarter_of
from later_features import draw_later
from later_values import number_step

_ALWAYS = ("ref", "action", "recommendation", "audit_year")
TEXTS_TOGETHER = ("lead_text", "target_text", "status_text")  # a row without any of them would continue the row above


@dataclass
class GeneratedPlan:
    """A plan: its features, title, columns in order and rows."""

    seed: int
    features: frozenset[str]
    place: str
    title: str
    start: int
    columns: list[Column]
    actions: list[Row] = field(default_factory=list)

    def has(self, feature: str) -> bool:
        """Whether the plan has a feature."""
        return feature in self.features

    def kind(self, family: str) -> str:
        """Which feature of a family the plan has; empty for none."""
        return next((kind for kind in ONE_OF[family] if f"{family}:{kind}" in self.features), "")

    def owner_of(self, section: str) -> str:
        """Who leads all of a section, where that is told beside its title."""
        return random.Random(f"owner {self.seed} {section}").choice(invented.POSTS)

    def by(self, producer: str) -> "GeneratedPlan":
        """The plan as a producer prints it."""
        return replace(self, features=plainly(self.features, producer))


def generate(seed: int) -> GeneratedPlan:
    """The plan of a seed."""
    chance = random.Random(seed)
    features = draw_features(chance)
    columns = draw_columns(chance, features)
    if not any(column.field == "rag_text" for column in columns):
        features = frozenset(name for name in features if not name.startswith("rag:"))
    features = draw_later(seed, features, columns)
    columns = with_later(seed, features, columns)
    start = chance.randrange(2016, 2026)
    place = chance.choice(invented.PLACES)
    title = f"{chance.choice(invented.TOPICS)} Action Plan {start}-{start + 3}"
    columns = [_in_time(start, column, features) for column in columns]
    plan = GeneratedPlan(seed, features, place, title, start, columns)
    for section in _sections(chance, plan):
        for position in range(_rows_in_section(chance, plan)):
            plan.actions.append(draw_row(chance, plan, section, position > 0))
    return plan


def _in_time(start: int, column: Column, features: frozenset[str]) -> Column:
    """A column under its period: the financial year that is a plan's `heading`th, from 0, or so a quarter or month."""
    if column.field not in ("tick", "quarter", "step", "bar"):
        return column
    number = int(column.heading)
    year = f"{start + number}/{(start + number + 1) % 100:02d}"
    if column.field == "quarter":
        name = f"Quarter {number + 1}" if column.group else f"Q{number + 1} update"
        return replace(column, heading=f"{name} ({('Apr - Jun', 'Jul - Sep')[number]} {start})")
    if column.field == "bar":
        return _month_of(start, column)
    if {"dates:years", "milestones:years"} & features:
        return replace(column, heading=f"Year {number + 1} ({year})" if start % 2 else f"Year {number + 1}")
    if "dates:horizons" in features:
        return replace(column, heading=f"{HORIZONS[number]} {year}" if start % 2 else f"{HORIZONS[number]} ({year})")
    return replace(column, heading=year)


def _month_of(start: int, column: Column) -> Column:
    """A column of a chart of bars: a month below its financial year, or with the year of its own."""
    year, month = month_after(start, int(column.heading))
    name = MONTHS[month - 1][:3]
    if column.group == "quarter":
        return replace(column, heading=name, group=quarter_of(start, int(column.heading)))
    if column.group:
        return replace(column, heading=name, group=f"{start}/{(start + 1) % 100:02d}")
    return replace(column, heading=f"{name} {year % 100:02d}")


def _sections(chance: random.Random, plan: GeneratedPlan) -> list[str | None]:
    """The innermost titles under which rows stand; as many blanks where a plan has no sections."""
    number = 2 if plan.has("doc:side_by_side") else chance.randrange(2, 5)
    if plan.kind("sections") == "none":
        return [None] * number
    if plan.kind("sections") == "two_levels":
        return [f"{part} of {title.lower()}" for part, title in zip(
            chance.sample(invented.PARTS, number), chance.sample(invented.SECTIONS, number), strict=True)]  # fmt: skip
    titles = list(chance.sample(invented.SECTIONS, number))
    return [_labelled(chance, plan, title) for title in titles] if plan.kind("sections") == "captioned" else titles


def _labelled(chance: random.Random, plan: GeneratedPlan, title: str) -> str:
    """A section's title with what it says of all its rows."""
    lead, time = f"Lead: {chance.choice(invented.POSTS)}", f"Timescale: by March {plan.start + 2}"
    dated = any(column.field in ("tick", "bar", "start_year") for column in plan.columns)
    return f"{title} – {lead if dated else chance.choice([lead, time])}"


def _rows_in_section(chance: random.Random, plan: GeneratedPlan) -> int:
    """How many rows a section has: few where they must stand on one page."""
    together = plan.has("doc:side_by_side") or plan.kind("sections") == "merged"
    return chance.randrange(7, 9) if together else chance.randrange(7, 14)


def draw_row(chance: random.Random, plan: GeneratedPlan, section: str | None, below_another: bool) -> Row:
    """A row with a value in most of its columns."""
    row = Row(section, len(plan.actions) + 1)
    for column in plan.columns:
        if column.field != "section" and (column.field in _ALWAYS or chance.random() > 0.12):
            MAKERS[column.field](chance, plan, row, column)
    if plan.has("updates:below") and chance.random() < 0.85:
        row.printed["below"] = row.texts["progress"] = f"{chance.choice(invented.ACCOUNTS)}."
    _join(chance, plan, row, below_another)
    fields = [column.field for column in plan.columns]
    own = [name for name in TEXTS_TOGETHER if row.printed.get(name) and name not in row.shares]
    if not own:
        name = next(name for name in TEXTS_TOGETHER if name in fields and name not in row.shares)
        MAKERS[name](chance, plan, row, next(column for column in plan.columns if column.field == name))
    if plan.has("page:footnotes"):
        _mark(chance, row)
    _inherit(plan, row)
    if plan.has("doc:key") and row.rag and not row.gold_status:
        row.status = MEANT[row.rag]
    return row


def _inherit(plan: GeneratedPlan, row: Row) -> None:
    """What the title of its section says of a row that has no lead or date of its own."""
    if plan.has("sections:owned"):
        label, value = "Lead", plan.owner_of(str(row.section))
    elif plan.kind("sections") == "captioned":
        label, value = str(row.section).split(" – ", 1)[1].split(": ")
    else:
        return
    name = "lead_text" if label == "Lead" else "target_text"
    if name in row.texts:
        return
    row.texts[name] = value
    if name == "lead_text":
        row.leads = [(None, value)]
    else:
        row.dates.append(("due", f"{plan.start + 2}-03-01", f"{plan.start + 2}-03-31"))


def _join(chance: random.Random, plan: GeneratedPlan, row: Row, below_another: bool) -> None:
    """What makes the row one with those above it: its number among the steps of an action, or shared cells."""
    if plan.has("merged:steps"):
        number_step(plan, row)
    elif below_another:
        _share(chance, plan, row)


def _share(chance: random.Random, plan: GeneratedPlan, row: Row) -> None:
    """Cells that the row shares with the row above, as merged cells do."""
    above = plan.actions[-1]
    for name in ("action", "lead_text", "target_text"):
        merged = plan.has(f"merged:{name.removesuffix('_text').replace('target', 'date')}")
        if name == "target_text" and "intro" in above.printed and chance.random() < 0.7:
            row.share(above, name)
            row.printed["intro"] = above.printed["intro"]
        if merged and above.texts.get(name) and chance.random() < 0.5 and len(row.shares) < 1:
            row.share(above, name)
            if name == "lead_text" and plan.seed % 3 == 1:  # the cells stand apart, and the lower one points up
                row.shares.remove(name)
                row.printed[name] = ("As above", "“", "Ditto")[plan.seed % 9 // 3]


def _mark(chance: random.Random, row: Row) -> None:
    """A footnote's mark on one of the values."""
    names = ["target_text", "lead_text", "outcomes", "action", "resources"]
    marked = [name for name in names if row.printed.get(name) and name not in row.shares]
    if marked and chance.random() < 0.3:
        row.notes[chance.choice(marked)] = str(chance.randrange(1, len(invented.NOTES) + 1))
