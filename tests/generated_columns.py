"""The columns of a generated plan: which fields, in which order, under which headings."""

import random
from dataclasses import dataclass, replace

import invented

from schema.vocabulary import fold, spellings, word_lists

OPTIONAL = ["ref", "milestones", "measures", "outcomes", "lead_text", "target_text", "status_text", "rag_text", "resources",
            "progress", "priority"]  # fmt: skip
NEEDS = {
    "merged:action": ["milestones", "target_text"], "merged:lead": ["lead_text", "target_text"],
    "merged:date": ["target_text", "lead_text"], "dates:columns": ["target_text"], "dates:duration": ["lead_text"],
    "dates:with_status": ["target_text"], "dates:forms": ["target_text"], "leads:joined": ["lead_text"],
    "status:forms": ["status_text"], "updates:dated": ["progress"], "rag:colours": ["rag_text"], "rag:letter": ["rag_text"],
    "head:measure_first": ["milestones"], "head:tracker": ["ref", "lead_text", "progress", "status_text"],
    "actions:labelled": ["status_text"], "rows:totals": ["resources"], "status:by_values": ["status_text"],
    "status:filled": ["status_text"], "head:gives_way": ["resources", "progress"], "dates:ticks": ["lead_text"], "rag:fill": ["rag_text"], "rag:word_and_fill": ["rag_text"], "rag:symbol": ["rag_text"],
}  # fmt: skip
FORBIDS = {"dates:with_status": ["status_text"], "dates:duration": ["target_text"], "dates:ticks": ["target_text"],
           "head:tracker": ["target_text", "measures"], "actions:numbered": ["ref"], "head:measure_first": ["measures"],
           "actions:labelled": ["lead_text", "target_text"], "updates:quarters": ["progress"],
           "status:filled": ["rag_text"]}  # fmt: skip
AMBIGUOUS = {"target_text": ["Target"], "measures": ["Target", "Measure"], "action": ["Measure", "Description"],
             "outcomes": ["Outcome"], "status_text": ["Progress", "Outcome"], "progress": ["Progress"]}  # fmt: skip
WELSH = {"ref": "Cyf", "action": "Gweithred", "milestones": "Cerrig milltir", "measures": "Mesur", "outcomes": "Canlyniad",
         "lead_text": "Arweinydd", "target_text": "Dyddiad targed", "status_text": "Statws", "rag_text": "CAG",
         "resources": "Adnoddau", "progress": "Cynnydd", "priority": "Blaenoriaeth"}  # fmt: skip
# Spellings that name two things, or too little to be understood without their values.
_AVOIDED = {"a", "r", "g", "what", "who", "how", "no", "number", "id", "when", "area", "project", "action no and description",
            "end review date", "portfolio holder partners", "lead and support", "lead support", "status rag", "action status",
            "timescales and status", "measure of success outcome", "milestones progress", "milestone progress", "theme action",
            "brag", "bragg", "rag progress", "progress status", "progress started planned proposed", "completion", "priority 1 5",
            "action what", "details how", "owner s", "responsible officer s"}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column: the field that its values belong to, its heading, and the heading that it shares with a neighbour."""

    field: str
    heading: str
    group: str = ""


def draw_columns(chance: random.Random, features: frozenset[str]) -> list[Column]:
    """The columns of a plan with these features."""
    columns = [
        Column(name, _heading(chance, name, "head:any_spelling" in features)) for name in _fields(chance, features)
    ]
    columns = _more_columns(chance, features, columns)
    if "head:tracker" in features:
        columns = _tracker(columns)
    if "head:measure_first" in features:
        columns = _measure_first(chance, columns)
    if "head:grouped" in features:
        columns = _grouped(columns)
    columns = _renamed(chance, features, columns)
    columns = [
        column if column.field in ("tick", "quarter") else replace(column, heading=_styled(chance, column, features))
        for column in columns
    ]
    if "head:empty" in features:
        columns = _one_empty(chance, columns)
    if {"sections:merged", "sections:column"} & features:
        numbered = ["Strategic aim"] if "sections:merged" in features else []  # known by its values: `Aim 1: Homes`
        headings = ["Theme", "Priority area", "Area of focus", "Workstream", *numbered]
        columns.insert(0, Column("section", chance.choice(headings)))
    return columns


def _renamed(chance: random.Random, features: frozenset[str], columns: list[Column]) -> list[Column]:
    """With headings that may mean several things, stand in two languages, or that nobody knows."""
    if "head:ambiguous" in features:
        columns = _ambiguous(chance, columns)
    if "head:bilingual" in features:
        columns = _bilingual(chance, columns)
    if "status:by_values" in features:
        told = chance.choice(["Overall delivery indicator", "Where this stands"])
        columns = [replace(column, heading=told) if column.field == "status_text" else column for column in columns]
    return columns


def _more_columns(chance: random.Random, features: frozenset[str], columns: list[Column]) -> list[Column]:
    """With columns of further dates, and of what no field holds."""
    if "dates:ticks" in features:
        group = chance.choice(["Timescale", "Delivery", ""])
        columns += [Column("tick", str(number), group) for number in range(3)]
    if "updates:quarters" in features:
        alone = {"head:vertical", "head:explained", "head:grouped", "doc:labelled"} & features
        ruled = {"rules:grid", "rules:double", "rules:rectangles", "rules:dashed"} & features
        group = chance.choice(["", "Progress update", "Update from the service"]) if ruled and not alone else ""
        columns += [Column("quarter", str(number), group) for number in range(2)]
    if "dates:duration" in features:
        columns += [
            Column("start_year", "Start date"),
            Column("duration", chance.choice(["Expected duration", "Duration"])),
        ]
    if "dates:columns" in features:
        for name in chance.sample(["start_text", "completed_text", "review_text"], chance.choice([1, 2])):
            columns.append(Column(name, chance.choice(_spellings(name)[:3]).capitalize()))
    return [*columns, *(Column("extra", heading) for heading in _extra_headings(chance, features))]


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


def _spellings(name: str) -> list[str]:
    """The vocabulary's spellings that stand for this field only."""
    known = spellings("headings")
    return [word for word in word_lists("headings")[name] if known[fold(word)] == (name,) and word not in _AVOIDED]


def _heading(chance: random.Random, name: str, any_spelling: bool) -> str:
    own = _spellings(name)
    return chance.choice(own if any_spelling else [word for word in own if len(word.split()) < 4][:8]).capitalize()


def _styled(chance: random.Random, column: Column, features: frozenset[str]) -> str:
    """A heading as this plan writes headings."""
    heading = column.heading
    if (
        "head:combined" in features
        and column.field in ("lead_text", "target_text", "outcomes", "progress")
        and not column.group
    ):
        other = chance.choice([word for word in _spellings(column.field)[:12] if fold(word) != fold(heading)])
        heading = f"{heading} / {other.capitalize()}"
    if "head:brackets" in features and chance.random() < 0.4:
        heading = f"{heading} ({chance.choice(invented.REMARKS)})"
    if "head:colon" in features:
        heading = f"{heading}:"
    return heading.upper() if "head:upper_case" in features else heading


def _grouped(columns: list[Column]) -> list[Column]:
    """Two neighbours under one heading: start and end, or status and rating."""
    fields = [column.field for column in columns]
    if "target_text" in fields and "start_text" not in fields:
        pair, own = "Timescale", [Column("start_text", "Start", "Timescale"), Column("target_text", "End", "Timescale")]
    else:
        pair, own = "Progress", [Column("status_text", "Status", "Progress"), Column("rag_text", "RAG", "Progress")]
    names = {column.field for column in own}
    others = [column for column in columns if column.field not in names and fold(column.heading) != fold(pair)]
    return [*others, *own]


def _tracker(columns: list[Column]) -> list[Column]:
    """The columns of a scrutiny committee's tracker, in its order; the date is the one of the meeting."""
    names = {"ref": "Reference", "action": "Recommendation", "lead_text": "Lead officer", "progress": "Action taken",
             "status_text": "Status"}  # fmt: skip
    own = [Column(name, heading) for name, heading in names.items()]
    others = [column for column in columns if column.field not in names]
    return [own[0], Column("extra", "Origin"), Column("origin_date", "Date"), *own[1:3], *others, *own[3:]]


def _measure_first(chance: random.Random, columns: list[Column]) -> list[Column]:
    """As governments print it: the measure, perhaps its description, then the actions by which it is taken."""
    own = [Column("action", "Measure"), Column("milestones", "Action")]
    if chance.random() < 0.5:
        own.insert(1, Column("extra", "Description"))
    others = [column for column in columns if column.field not in ("action", "milestones")]
    return [*(column for column in others if column.field == "ref"), *own, *(c for c in others if c.field != "ref")]


def _ambiguous(chance: random.Random, columns: list[Column]) -> list[Column]:
    """Some headings exchanged for words that may mean different things; each word stands once."""
    taken: set[str] = set()
    changed = []
    for column in columns:
        free = [word for word in AMBIGUOUS.get(column.field, ()) if word not in taken]
        exchanged = bool(free) and not column.group and chance.random() < 0.7
        heading = chance.choice(free) if exchanged else column.heading
        taken.add(heading)
        changed.append(replace(column, heading=heading))
    return changed


def _bilingual(chance: random.Random, columns: list[Column]) -> list[Column]:
    """Headings in Welsh and English, in one order throughout."""
    form = chance.choice(["{welsh} / {heading}", "{heading} / {welsh}"])
    return [
        replace(c, heading=form.format(welsh=WELSH[c.field], heading=c.heading)) if c.field in WELSH else c
        for c in columns
    ]


def _one_empty(chance: random.Random, columns: list[Column]) -> list[Column]:
    """The references or leads without a heading."""
    fields = [column.field for column in columns]
    blank = next((name for name in chance.sample(["ref", "lead_text"], 2) if name in fields), None)
    return [replace(column, heading="") if column.field == blank and not column.group else column for column in columns]
