"""Plans that nobody wrote: invented content in the layouts that councils use, each with its gold record.

A seed gives one plan, always the same. `Layout` says how it is printed; producers turn it into files.
"""

import random
from dataclasses import dataclass, field
from datetime import date

from schema.vocabulary import word_lists

VERBS = [
    "Review",
    "Publish",
    "Deliver",
    "Develop",
    "Install",
    "Extend",
    "Agree",
    "Map",
    "Train",
    "Replace",
    "Consult on",
]
THINGS = ["the tree strategy", "cycle parking at stations", "a repair scheme for council homes", "the fleet plan",
          "guidance for schools", "insulation of the leisure centres", "the flood register", "an outreach programme",
          "energy audits of all depots", "the parking charges", "a volunteer network", "the procurement rules"]  # fmt: skip
ENDS = ["", " with partners across the county", " so that residents can see what is done and by whom", " in every ward",
        " and report the results to the committee each year", " including the smaller villages"]  # fmt: skip
RESULTS = ["Fewer complaints from residents", "Emissions fall by a third", "Staff know whom to ask", "All sites comply",
           "More people walk to work", "Costs are known before budgets are set", "Homes are warm and dry"]  # fmt: skip
STEPS = ["Survey the sites", "Appoint a contractor", "Write the brief", "Hold two workshops", "Order the equipment",
         "Sign the agreement", "Open the first site", "Collect the baseline figures"]  # fmt: skip
POSTS = ["Head of Planning", "Parks Manager", "Director of Housing", "Climate Officer", "Finance Manager", "Fleet Manager",
         "Head of Communities and Leisure", "Waste Team", "Senior Engineer (Highways)", "Corporate Director, Resources"]  # fmt: skip
FIRST, LAST = (
    ["Anna", "Tom", "Priya", "Ewan", "Lucy", "Omar"],
    ["Reed", "Nair", "Whitlock", "Okafor", "Barlow", "Lindqvist"],
)
SECTIONS = ["Homes", "Travel", "Green spaces", "Our own estate", "Working with others", "Schools and young people"]
TOPICS = ["Climate", "Tree", "Housing", "Walking and Cycling", "Waste", "Community Safety"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
STATUSES = {"Complete": "complete", "In progress": "ongoing", "Ongoing": "ongoing", "Not started": "not_started",
            "On track": "on_track", "Delayed": "at_risk", "On hold": "on_hold"}  # fmt: skip
RAGS = {"Red": "red", "Amber": "amber", "Green": "green"}
OPTIONAL = [
    "ref",
    "milestones",
    "outcomes",
    "lead_text",
    "target_text",
    "status_text",
    "rag_text",
    "resources",
    "progress",
]
GENERIC = {"a", "r", "g", "what", "who", "how", "no", "number", "id", "when", "area", "measure", "measures", "project"}


@dataclass(frozen=True)
class Layout:
    """How a plan is printed."""

    lines: str  # grid, rules, zebra, none, white
    sections: str  # rows, column, none
    repeat_header: bool
    landscape: bool
    font_size: float
    rag: str  # word, fill
    merged_actions: bool

    @property
    def features(self) -> list[str]:
        """The names under which the accuracy of this layout counts."""
        return [f"lines:{self.lines}", f"sections:{self.sections}", f"rag:{self.rag}",
                f"header:{'repeated' if self.repeat_header else 'once'}",
                f"actions:{'merged' if self.merged_actions else 'single'}"]  # fmt: skip


@dataclass
class GoldAction:
    """What a printed row says."""

    texts: dict[str, str]
    section: str | None
    leads: list[tuple[str | None, str | None]] = field(default_factory=list)
    dates: list[tuple[str, str, str]] = field(default_factory=list)
    status: str | None = None
    rag: str | None = None
    shares_action: bool = False


@dataclass
class GeneratedPlan:
    """A plan: its title, headings in order, rows, and layout."""

    seed: int
    title: str
    columns: list[tuple[str, str]]  # field, heading
    actions: list[GoldAction]
    layout: Layout


def generate(seed: int) -> GeneratedPlan:
    """The plan of a seed."""
    chance = random.Random(seed)
    layout = Layout(
        lines=chance.choice(["grid", "grid", "rules", "zebra", "none", "white"]),
        sections=chance.choice(["rows", "column", "none"]),
        repeat_header=chance.random() < 0.5,
        landscape=chance.random() < 0.7,
        font_size=chance.choice([7, 8, 9]),
        rag=chance.choice(["word", "fill"]),
        merged_actions=chance.random() < 0.3,
    )
    columns = _columns(chance, layout)
    start = chance.randrange(2016, 2026)
    topic = chance.choice(TOPICS)
    actions = _actions(chance, columns, layout, start)
    return GeneratedPlan(seed, f"{topic} Action Plan {start}-{start + 3}", columns, actions, layout)


def _columns(chance: random.Random, layout: Layout) -> list[tuple[str, str]]:
    """Fields in some order, each with one of its headings."""
    fields = ["action", *chance.sample(OPTIONAL, chance.randrange(3, 7))]
    chance.shuffle(fields)
    if "ref" in fields:
        fields.remove("ref")
        fields.insert(0, "ref")
    if not {"lead_text", "target_text", "status_text"} & set(fields):
        fields.append("lead_text")
    if layout.sections == "column":
        fields.insert(0, "section")
    return [(name, _heading(chance, name)) for name in fields]


def _heading(chance: random.Random, name: str) -> str:
    own = [word for word in word_lists("headings")[name] if word not in GENERIC and len(word.split()) < 4]
    return chance.choice(own[:12]).capitalize()


def _actions(chance: random.Random, columns: list[tuple[str, str]], layout: Layout, start: int) -> list[GoldAction]:
    fields = [name for name, _ in columns]
    found: list[GoldAction] = []
    for section in chance.sample(SECTIONS, chance.randrange(2, 5)):
        number = chance.randrange(2, 7)
        for position in range(number):
            shares = layout.merged_actions and position > 0 and "milestones" in fields and chance.random() < 0.5
            action = found[-1].texts["action"] if shares else _sentence(chance)
            found.append(_action(chance, fields, section, len(found) + 1, action, start))
            found[-1].shares_action = shares
            if layout.sections == "none":
                found[-1].section = None
    return found


def _sentence(chance: random.Random) -> str:
    return f"{chance.choice(VERBS)} {chance.choice(THINGS)}{chance.choice(ENDS)}"


def _action(chance: random.Random, fields: list[str], section: str, number: int, action: str, start: int) -> GoldAction:
    gold = GoldAction({"action": action}, section)
    for name in fields:
        if name not in ("action", "section") and (name == "ref" or chance.random() > 0.12):
            _MAKERS[name](chance, gold, number, start)
    if not any(name in gold.texts for name in ("lead_text", "target_text", "status_text")):
        _MAKERS[next(n for n in ("lead_text", "target_text", "status_text") if n in fields)](
            chance, gold, number, start
        )
    return gold


def _ref(_: random.Random, gold: GoldAction, number: int, start: int) -> None:
    gold.texts["ref"] = f"{'ABCDEFGHI'[start % 9]}{number}"


def _text(name: str, choices: list[str]):
    def make(chance: random.Random, gold: GoldAction, number: int, start: int) -> None:
        gold.texts[name] = ". ".join(chance.sample(choices, chance.randrange(1, 3)))

    return make


def _lead(chance: random.Random, gold: GoldAction, number: int, start: int) -> None:
    for _ in range(chance.choice([1, 1, 1, 2])):
        post = chance.choice([p for p in POSTS if p not in {role for _, role in gold.leads}])
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}" if chance.random() < 0.3 else None
        gold.leads.append((name, post))
    joint = chance.choice([" / ", "; ", "/"])
    gold.texts["lead_text"] = joint.join(f"{name}, {role}" if name else str(role) for name, role in gold.leads)


def _target(chance: random.Random, gold: GoldAction, number: int, start: int) -> None:
    year, month = start + chance.randrange(0, 3), chance.randrange(1, 13)
    last = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
    end = date.fromordinal(last)
    first = end.replace(day=1)
    name = MONTHS[month - 1]
    day = first.replace(day=chance.randrange(1, 29))
    forms = [
        (f"{name} {year}", first, end),
        (f"By {name} {year}", first, end),
        (f"{name[:3]}-{year % 100}", first, end),
        (f"{day.day} {name} {year}", day, day),
        (f"{day:%d/%m/%Y}", day, day),
        (f"{year}/{(year + 1) % 100:02d}", date(year, 4, 1), date(year + 1, 3, 31)),
        (f"Q2 {year}/{(year + 1) % 100:02d}", date(year, 7, 1), date(year, 9, 30)),
        (f"End {name} {year}", first.replace(day=21), end),
    ]
    text, begin, until = chance.choice(forms)
    gold.texts["target_text"] = text
    gold.dates.append(("due", str(begin), str(until)))


def _status(chance: random.Random, gold: GoldAction, number: int, start: int) -> None:
    gold.texts["status_text"], gold.status = chance.choice(list(STATUSES.items()))


def _rag(chance: random.Random, gold: GoldAction, number: int, start: int) -> None:
    gold.texts["rag_text"], gold.rag = chance.choice(list(RAGS.items()))


_MAKERS = {
    "ref": _ref, "milestones": _text("milestones", STEPS), "outcomes": _text("outcomes", RESULTS), "lead_text": _lead,
    "target_text": _target, "status_text": _status, "rag_text": _rag, "progress": _text("progress", STEPS),
    "resources": _text("resources", ["Within budget", "£20,000 capital", "Officer time", "External grant of £5k"]),
}  # fmt: skip
