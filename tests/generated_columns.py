"""The columns of a generated plan: which fields, in which order, under which headings."""

import random
from dataclasses import replace

import invented
from generated_column import Column, draw_heading, usual_spellings
from generated_headings import reworded
from generated_times import PARTS

OPTIONAL = ["ref", "milestones", "measures", "outcomes", "lead_text", "target_text", "status_text", "rag_text", "resources",
            "progress", "priority"]  # fmt: skip
_OF_A_SENTENCE = {"ref", "lead_text", "target_text"}
NEEDS = {
    "dates:bars": ["lead_text"], "dates:years": ["lead_text"], "leads:dated": ["lead_text"],
    "actions:answered": ["lead_text", "target_text", "status_text"], "doc:terms": ["lead_text", "target_text", "progress"],
    "doc:key": ["rag_text"],
    "doc:commitments": ["lead_text", "target_text"],
    "merged:action": ["milestones", "target_text"], "merged:lead": ["lead_text", "target_text"],
    "merged:date": ["target_text", "lead_text"], "dates:columns": ["target_text"], "dates:duration": ["lead_text"],
    "dates:with_status": ["target_text"], "dates:forms": ["target_text"], "leads:joined": ["lead_text"],
    "status:forms": ["status_text"], "updates:dated": ["progress"], "rag:colours": ["rag_text"], "rag:letter": ["rag_text"],
    "head:measure_first": ["milestones"], "head:scheme": ["milestones"], "head:tracker": ["ref", "lead_text", "progress", "status_text"],
    "actions:labelled": ["status_text"], "rows:totals": ["resources"], "status:by_values": ["status_text"],
    "status:filled": ["status_text"], "head:gives_way": ["resources", "progress"], "dates:ticks": ["lead_text"], "status:ticked": ["lead_text"],
    "dates:parted": ["lead_text"], "dates:halves": ["target_text"], "actions:agreed": ["status_text"], "refs:codes": ["ref"], "refs:deep": ["ref"],
    "leads:committee": ["lead_text"], "leads:lines": ["lead_text"], "values:bilingual": ["status_text", "target_text"],
    "doc:boxed_cards": ["lead_text", "target_text"], "doc:tiled_cards": ["lead_text", "target_text", "status_text", "progress"], "rag:fill": ["rag_text"], "rag:word_and_fill": ["rag_text"], "rag:symbol": ["rag_text"], "rag:marks": ["rag_text"], "rag:months": ["rag_text"],
    "head:questions": ["lead_text"], "head:worded": ["lead_text", "progress"], "doc:paired_cards": ["lead_text", "target_text", "progress"],
}  # fmt: skip
FORBIDS = {"doc:commitments": [name for name in OPTIONAL if name not in _OF_A_SENTENCE], "dates:with_status": ["status_text"], "dates:duration": ["target_text"], "dates:ticks": ["target_text"],
           "head:tracker": ["target_text", "measures"], "actions:numbered": ["ref"], "head:measure_first": ["measures"],
           "actions:labelled": ["lead_text", "target_text"], "updates:quarters": ["progress"], "dates:parted": ["target_text"], "actions:agreed": ["lead_text", "target_text"],
           "updates:below": ["progress"], "milestones:periods": ["milestones"], "milestones:years": ["milestones"],
           "dates:bars": ["target_text"], "dates:years": ["target_text"], "leads:dated": ["target_text"], "doc:key": ["status_text"],
           "status:filled": ["rag_text"], "status:ticked": ["status_text"]}  # fmt: skip
TICKED_STATUSES = [["Not started", "In progress", "Complete"], ["Planned", "Started", "Done"],
                   ["Not started", "On track", "Delayed", "Complete"]]  # fmt: skip


def draw_columns(chance: random.Random, features: frozenset[str]) -> list[Column]:
    """The columns of a plan with these features."""
    any_spelling = "head:any_spelling" in features
    columns = [Column(name, draw_heading(chance, name, any_spelling)) for name in _fields(chance, features)]
    columns = reworded(chance, features, _more_columns(chance, features, columns))
    if {"sections:merged", "sections:column"} & features:
        numbered = ["Strategic aim"] if "sections:merged" in features else []  # known by its values: `Aim 1: Homes`
        headings = ["Theme", "Priority area", "Area of focus", "Workstream", *numbered]
        columns.insert(0, Column("section", chance.choice(headings)))
    return columns


def _more_columns(chance: random.Random, features: frozenset[str], columns: list[Column]) -> list[Column]:
    """With columns of further dates, and of what no field holds."""
    if "status:ticked" in features:
        group = chance.choice(["Status", "Progress", ""])
        columns += [Column("status_tick", status, group) for status in chance.choice(TICKED_STATUSES)]
    if "updates:quarters" in features:
        alone = {"head:vertical", "head:explained", "head:grouped", "doc:labelled"} & features
        ruled = {"rules:grid", "rules:double", "rules:rectangles", "rules:dashed"} & features
        group = chance.choice(["", "Progress update", "Update from the service"]) if ruled and not alone else ""
        columns += [Column("quarter", str(number), group) for number in range(2)]
    columns += _periods(chance, features)
    if "rag:months" in features:
        columns = _rated_twice(chance, columns)
    if "actions:agreed" in features:
        columns = _with_recommendation(columns)
    if "actions:answered" in features:
        columns = _answered(chance, columns)
    columns += _date_columns(chance, features)
    return [*columns, *(Column("extra", heading) for heading in _extra_headings(chance, features))]


def _periods(chance: random.Random, features: frozenset[str]) -> list[Column]:
    """Columns of years in which something is done, or is to be reached, and those of the months of a chart of bars."""
    if {"dates:ticks", "dates:years"} & features:
        group = chance.choice(["Timescale", "Delivery", ""])
        return [Column("tick", str(number), group) for number in range(3)]
    if {"milestones:periods", "milestones:years"} & features:
        return [Column("step", str(number), "Milestones") for number in range(chance.choice([2, 3]))]
    return _months(chance) if "dates:bars" in features else []


def _date_columns(chance: random.Random, features: frozenset[str]) -> list[Column]:
    """Columns of further dates, or of one in two parts."""
    if "dates:parted" in features:
        group = chance.choice(["Deadline", "By when", "Timescale", "Target date"])
        return [Column("date_part", chance.choice(list(PARTS)), group), Column("date_year", "Year", group)]
    if "dates:duration" in features:
        return [
            Column("start_year", "Start date"),
            Column("duration", chance.choice(["Expected duration", "Duration"])),
        ]
    if "dates:columns" not in features:
        return []
    names = chance.sample(["start_text", "completed_text", "review_text"], chance.choice([1, 2]))
    return [Column(name, chance.choice(usual_spellings(name)[:3]).capitalize()) for name in names]


def _rated_twice(chance: random.Random, columns: list[Column]) -> list[Column]:
    """A rating for an earlier month beside the one for a later month, before or after it."""
    place = [column.field for column in columns].index("rag_text")
    form = chance.choice(["RAG {} 2025", "{} 2025 RAG", "RAG status ({} 25)"])
    earlier, later = chance.choice([("Sep", "Dec"), ("Apr", "May"), ("June", "July")])
    pair = [Column("rag_before", form.format(earlier)), replace(columns[place], heading=form.format(later))]
    return [*columns[:place], *pair[:: chance.choice([1, -1])], *columns[place + 1 :]]


def _with_recommendation(columns: list[Column]) -> list[Column]:
    """The recommendations of an audit right before the actions that answer them."""
    place = [column.field for column in columns].index("action")
    return [*columns[:place], Column("recommendation", "Recommendation"), *columns[place:]]


def _answered(chance: random.Random, columns: list[Column]) -> list[Column]:
    """What is done about each recommendation, in the order in which it is told; perhaps whether that was accepted."""
    answer = chance.choice(["Agreed action", "Management response", "Cabinet response", "Response"])
    decided = [Column("response", "Response")] if answer == "Agreed action" and chance.random() < 0.6 else []
    order = ["lead_text", "target_text", "status_text"]
    own = [replace(column, heading=answer) for column in columns if column.field == "action"]
    ends = sorted((column for column in columns if column.field in order), key=lambda c: order.index(c.field))
    others = [column for column in columns if column.field not in ("ref", "action", *order)]
    refs = [column for column in columns if column.field == "ref"]
    return [*refs, Column("recommendation", "Recommendation"), *decided, *own, *ends, *others]


def _months(chance: random.Random) -> list[Column]:
    """The months of a chart of bars: those of a year below it, or some with their year."""
    below_year = chance.random() < 0.5
    number = 12 if below_year else chance.choice([6, 8])
    return [Column("bar", str(month), "year" if below_year else "") for month in range(number)]


def _extra_headings(chance: random.Random, features: frozenset[str]) -> list[str]:
    """Headings that no field has, or only where no other does."""
    giving_way = ["Funding source", "Notes"] if "head:gives_way" in features else []
    if "head:extras" in features or "page:wide" in features:
        return [*giving_way, *chance.sample(invented.EXTRA_HEADINGS, chance.randrange(1, 4))]
    return giving_way


def _fields(chance: random.Random, features: frozenset[str]) -> list[str]:
    """Fields in some order; a reference comes first."""
    few = "doc:side_by_side" in features
    number = len(OPTIONAL) - 2 if "page:wide" in features else 2 if few else chance.randrange(3, 7)
    fields = {"action", *chance.sample(OPTIONAL, number)}
    for feature in sorted(features):
        fields |= set(NEEDS.get(feature, ()))
        fields -= set(FORBIDS.get(feature, ()))
    if not {"lead_text", "target_text", "status_text"} & fields:
        fields.add("lead_text")
    if "head:grouped" in features:
        fields |= (
            {"status_text", "rag_text"} if "target_text" not in fields or "dates:with_status" in features else set()
        )
    ordered = sorted(fields)
    chance.shuffle(ordered)
    return sorted(ordered, key=lambda name: name != "ref")
