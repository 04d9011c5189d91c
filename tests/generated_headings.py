"""How a generated plan words its headings: exchanged, in two languages, in groups, in the order of a tracker."""

import random
from dataclasses import replace

import invented
from generated_column import Column, usual_spellings

from schema.vocabulary import fold

_AS_THEY_ARE = ("tick", "bar", "status_tick", "quarter", "step", "date_part", "date_year")
_WORDED = [  # as no vocabulary has them
    ("lead_text", ["Who's making it happen", "Whose job is it?", "Officer in charge"]),
    ("target_text", ["To be in place by", "Hoped-for finish", "Done when?"]),
    ("milestones", ["How we shall set about it", "Steps along the way"]),
    ("outcomes", ["What will be better", "What residents will notice"]),
    ("measures", ["We'll know it's worked when…", "Signs of success"]),
    ("progress", ["How far have we got?", "Latest news", "Where this has got to"]),
    ("resources", ["What we shall have to pay for", "Money needed"]),
]  # fmt: skip
RENAMED = {  # headings that some features have in place of a field's own
    "head:scheme": [("action", ["Scheme", "Project"]),
                    ("milestones", ["What we will build", "What we will deliver", "What will be delivered"])],
    "status:by_values": [("status_text", ["Overall delivery indicator", "Where this stands"])],
    "refs:codes": [("ref", ["Policy", "Ref", "Code"])],
    "leads:committee": [("lead_text", ["Committee", "Committee", "Service", "Directorate"])],
    "leads:dated": [("lead_text", ["Owner and date", "Responsible officer and timescale", "Lead / date", "Who and when"])],
    "actions:agreed": [("action", ["Agreed action, owner and date", "Agreed management action", "Management action"])],
    "head:questions": [("action", ["What will we do?", "What are we going to do?", "What do we plan to do?"]),
                       ("lead_text", ["Who will lead this?", "Who will do it?", "Who is responsible?"]),
                       ("target_text", ["When will we do it?", "When will it be done?", "By when?"]),
                       ("outcomes", ["What difference will this make?", "Why are we doing this?"]),
                       ("measures", ["How will we know it has worked?", "How will we measure success?"]),
                       ("progress", ["What have we done so far?", "How are we doing?"]),
                       ("resources", ["What will it cost?", "What resources do we need?"])],
    "doc:terms": _WORDED,
    "head:worded": _WORDED,
}  # fmt: skip
AMBIGUOUS = {"target_text": ["Target"], "measures": ["Target", "Measure"], "action": ["Measure", "Description"],
             "outcomes": ["Outcome"], "status_text": ["Progress", "Outcome"], "progress": ["Progress"]}  # fmt: skip
WELSH = {"ref": "Cyf", "action": "Gweithred", "milestones": "Cerrig milltir", "measures": "Mesur", "outcomes": "Canlyniad",
         "lead_text": "Arweinydd", "target_text": "Dyddiad targed", "status_text": "Statws", "rag_text": "CAG",
         "resources": "Adnoddau", "progress": "Cynnydd", "priority": "Blaenoriaeth"}  # fmt: skip


def reworded(chance: random.Random, features: frozenset[str], columns: list[Column]) -> list[Column]:
    """Columns in the order and under the headings that a plan with these features has."""
    if "head:tracker" in features:
        columns = _tracker(columns)
    if "head:measure_first" in features:
        columns = _measure_first(chance, columns)
    if "head:grouped" in features:
        columns = _grouped(columns)
    columns = [
        column if column.field in _AS_THEY_ARE else replace(column, heading=_styled(chance, column, features))
        for column in _renamed(chance, features, columns)
    ]
    return _one_empty(chance, columns) if "head:empty" in features else columns


def _renamed(chance: random.Random, features: frozenset[str], columns: list[Column]) -> list[Column]:
    """With headings that may mean several things, stand in two languages, name schemes, or that nobody knows."""
    if "head:ambiguous" in features:
        columns = _ambiguous(chance, columns)
    if "head:bilingual" in features:
        columns = _bilingual(chance, columns)
    named = {field: chance.choice(words) for name, own in RENAMED.items() if name in features for field, words in own}
    return [replace(column, heading=named.get(column.field, column.heading)) for column in columns]


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


def _styled(chance: random.Random, column: Column, features: frozenset[str]) -> str:
    """A heading as this plan writes headings."""
    heading = column.heading
    if (
        "head:combined" in features
        and column.field in ("lead_text", "target_text", "outcomes", "progress")
        and not column.group
    ):
        other = chance.choice([word for word in usual_spellings(column.field)[:12] if fold(word) != fold(heading)])
        heading = f"{heading} / {other.capitalize()}"
    if "head:brackets" in features and chance.random() < 0.4:
        heading = f"{heading} ({chance.choice(invented.REMARKS)})"
    if "head:colon" in features:
        heading = f"{heading}:"
    return heading.upper() if "head:upper_case" in features else heading
