"""The values of a generated plan's rows: what is printed in each cell, and what it should be read as."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import invented
from invented_dates import MONTHS, Printed, date_with_status, hard_date, month_end, usual_date
from invented_leads import Lead, joined_leads, usual_leads

STATUSES = {"Complete": "complete", "In progress": "ongoing", "Ongoing": "ongoing", "Not started": "not_started",
            "On track": "on_track", "Delayed": "at_risk", "On hold": "on_hold"}  # fmt: skip
HARD_STATUSES = {"In progress on track": "on_track", "Started": "ongoing", "Planned": "not_started", "Proposed": "not_started",
                 "Paused": "on_hold", "Actioned": "complete", "Achieved": "complete", "Reprogrammed": "at_risk", "On-going": "ongoing",
                 "Delayed by less than 3 months": "at_risk", "Slipping": "at_risk", "Overdue": "overdue", "Deferred": "on_hold",
                 "Outstanding": "not_started", "COMPLETED": "complete", "Behind schedule": "at_risk", "Cancelled": "cancelled"}  # fmt: skip
RAGS = {"Red": "red", "Amber": "amber", "Green": "green"}
MORE_RAGS = {"Blue": "blue", "Grey": "grey"}


@dataclass
class Row:
    """A printed row and its gold: `printed` holds the cells, `texts` what should be read where that differs or not.

    `shares` are the fields whose cell is that of the row above, `notes` the footnote marks on cells by field;
    what careful readers would dispute is `ungraded`.
    """

    section: str | None
    number: int
    printed: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    leads: list[Lead] = field(default_factory=list)
    dates: list[tuple[str, str, str]] = field(default_factory=list)
    updates: list[tuple[str, str]] = field(default_factory=list)
    extras: dict[str, str] = field(default_factory=dict)
    status: str | None = None
    status_elsewhere: str | None = None
    rag: str | None = None
    shares: set[str] = field(default_factory=set)
    notes: dict[str, str] = field(default_factory=dict)
    ungraded: set[str] = field(default_factory=set)

    def say(self, name: str, text: str) -> None:
        """Print a text that is read as it stands."""
        self.printed[name] = self.texts[name] = text

    def share(self, above: "Row", name: str) -> None:
        """Take the value of the row above, whose cell reaches down."""
        self.shares.add(name)
        self.say(name, above.texts[name])
        if name in above.notes:
            self.notes[name] = above.notes[name]
        if name == "lead_text":
            self.leads = above.leads
        if name == "target_text":
            kept = [parts for parts in self.dates if parts[0] != "due"]
            self.dates = kept + [parts for parts in above.dates if parts[0] == "due"]
            self.status_elsewhere = above.status_elsewhere
            self.ungraded |= above.ungraded & {"dates"}

    @property
    def gold_status(self) -> str | None:
        """From the status column, else from a status word beside the date."""
        return self.status or self.status_elsewhere


Maker = Callable[[random.Random, Any, Row, Any], None]  # of a plan's row, under a column


def _sentence(chance: random.Random) -> str:
    return f"{chance.choice(invented.VERBS)} {chance.choice(invented.THINGS)}{chance.choice(invented.ENDS)}"


def _action(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    text = ". ".join(_sentence(chance) for _ in range(chance.randrange(2, 5) if plan.has("page:split_rows") else 1))
    if plan.has("actions:listed") and chance.random() < 0.6:
        steps = [_sentence(chance) for _ in range(chance.randrange(2, 5))]
        text = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))
    elif plan.has("text:breaks") and chance.random() < 0.4:
        text = _broken(chance, text)
    if plan.has("doc:labelled") and plan.seed % 2:
        text = f"{text}\n{chance.choice(invented.REASONS)}" if chance.random() < 0.6 else text
    row.say("action", text)
    if plan.has("actions:labelled"):
        _label(chance, plan, row, text)
    if plan.has("actions:numbered"):
        row.texts["ref"] = f"{1 + row.number // 6}.{1 + row.number % 6}"
        row.printed["action"] = ("{} {}", "{}. {}", "Action {}: {}")[plan.seed % 3].format(row.texts["ref"], text)


def _label(chance: random.Random, plan: Any, row: Row, text: str) -> None:
    """The lead and the time behind the text of an action, each with its label."""
    post, found = chance.choice(invented.POSTS), usual_date(chance, plan.start)
    forms = ["{}. Lead: {}. Timescale: {}", "{}\nLead officer: {}\nBy when: {}", "{} – Owner: {}; Deadline: {}"]
    row.printed["action"] = forms[plan.seed % 3].format(text, post, found.text)
    row.texts |= {"lead_text": post, "target_text": found.text}
    row.leads = [(None, post)]
    row.dates += found.gold
    row.status_elsewhere = found.status


def _broken(chance: random.Random, text: str) -> str:
    """A text with a vertical tab in it, for a line break that councils force."""
    parts = text.split(" ")
    place = chance.randrange(1, len(parts))
    return " ".join(parts[:place]) + "\v" + " ".join(parts[place:])


def _ref(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    letter = "ABCDEFHJK"[plan.start % 9]
    forms = [
        f"{letter}{row.number}",
        f"{row.number}",
        f"{1 + row.number // 6}.{1 + row.number % 6}",
        f"{letter}{letter} {row.number:02d}",
    ]
    row.say("ref", forms[plan.seed % 4])


def _text(name: str, choices: list[str]) -> Maker:
    def make(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
        parts = chance.sample(choices, chance.randrange(1, 5 if plan.has("page:split_rows") else 3))
        if plan.has("text:bullets") and name != "resources" and chance.random() < 0.7:
            text = "\n".join(f"• {part}" for part in chance.sample(choices, chance.randrange(2, 4)))
        elif plan.has("text:paragraphs"):
            text = "\n".join(f"{part}." for part in parts)
        else:
            text = ". ".join(parts)
        if plan.has("text:links") and chance.random() < 0.3:
            text += f" {plan.place.lower()}.gov.uk/{chance.choice(['trees', 'plan', 'homes'])}"
        row.say(name, text)

    return make


def _progress(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    if not plan.has("updates:dated"):
        _text("progress", invented.ACCOUNTS)(chance, plan, row, column)
        return
    opening = chance.choice(invented.STEPS) + "." if chance.random() < 0.5 else ""
    month, year = chance.randrange(1, 10), plan.start
    form = chance.choice(["{short} {year} – ", "{name} {year} update – ", "{short} {two} - ", "{name} {year}: "])
    paragraphs = [opening] if opening else []
    for account in chance.sample(invented.ACCOUNTS, chance.randrange(1, 4)):
        name = MONTHS[month - 1]
        label = form.format(short=name[:3], name=name, year=year, two=year % 100)
        paragraphs.append(f"{label}{account}.")
        row.updates.append((f"{year}-{month:02d}", f"{account}."))
        month += chance.randrange(1, 2)
    row.printed["progress"] = "\n".join(paragraphs)
    if opening:
        row.texts["progress"] = opening


def _lead(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    text, row.leads = (joined_leads if plan.has("leads:joined") else usual_leads)(chance)
    row.say("lead_text", text)


def _target(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    if plan.has("dates:with_status"):
        found = date_with_status(chance, plan.start)
    elif plan.has("dates:forms") and chance.random() < 0.6 and not column.group:
        found = hard_date(chance, plan.start)
    else:
        found = usual_date(chance, plan.start)
    _date(row, "target_text", found)


def _date(row: Row, name: str, found: Printed) -> None:
    row.say(name, found.text)
    row.dates += found.gold
    row.status_elsewhere = found.status or row.status_elsewhere
    if found.disputed:
        row.ungraded.add("dates")


def _day(name: str, back: int) -> Maker:
    def make(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
        """A day or month of one kind, some `back` years from the plan's start."""
        year, month = plan.start + back, chance.randrange(1, 13)
        day = date(year, month, chance.randrange(1, 28))
        kind = name.removesuffix("_text")
        if chance.random() < 0.5:
            found = Printed(f"{day:%d/%m/%Y}", day, day, kind)
        else:
            found = Printed(f"{MONTHS[month - 1]} {year}", date(year, month, 1), month_end(year, month), kind)
        row.printed[name] = found.text
        row.dates += found.gold

    return make


def _start_year(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.printed["start_year"] = str(plan.start + chance.randrange(0, 2))
    row.ungraded |= {"dates", "extras", "target_text"}


def _duration(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.printed["duration"] = chance.choice(["2 years", "1 year", "6 months", "18 months", "3 years"])
    row.ungraded |= {"dates", "extras", "target_text"}


def _status(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    hard = plan.has("status:forms") and chance.random() < 0.7
    text, row.status = chance.choice(list((HARD_STATUSES if hard else STATUSES).items()))
    row.say("status_text", text)
    if plan.has("status:filled"):
        row.rag = chance.choice(list(RAGS.values()))


def _rag(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """A rating; shown by colour only it has no text, as a circle its text is disputed."""
    kind = plan.kind("rag")
    words = RAGS | (MORE_RAGS if plan.has("rag:colours") else {})
    word, row.rag = chance.choice([(word, rag) for word, rag in words.items() if kind != "letter" or word != "Grey"])
    if kind == "symbol":
        row.ungraded.add("rag_text")
        row.printed["rag_text"] = "●"
    elif kind != "fill":
        row.say("rag_text", word[0] if kind == "letter" else word)


def _priority(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.say("priority", chance.choice(["High", "Medium", "Low"]))


def _extra(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    text = chance.choice(invented.OTHERS)
    row.printed[column.heading] = text
    row.extras[column.heading] = text


def _origin_date(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.printed["origin_date"] = row.extras["Date"] = f"{chance.randrange(1, 28)} May {plan.start - 1}"


def _quarter(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    text = chance.choice(invented.ACCOUNTS)
    row.printed[column.heading] = text
    row.updates.append((f"{plan.start}-{4 if 'Apr' in column.heading else 7:02d}", text))


def _tick(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """Crosses in one or more periods that follow each other; drawn for all of them with the first."""
    headings = [other.heading for other in plan.columns if other.field == "tick"]
    if any(row.printed.get(heading) for heading in headings):
        return
    first, last = sorted(chance.choices(range(len(headings)), k=2))
    for heading in headings[first : last + 1]:
        row.printed[heading] = row.extras[heading] = "X"
    row.dates.append(("due", f"{plan.start + first}-04-01", f"{plan.start + last + 1}-03-31"))


MAKERS: dict[str, Maker] = {
    "ref": _ref, "action": _action, "milestones": _text("milestones", invented.STEPS), "measures": _text("measures", invented.KPIS),
    "outcomes": _text("outcomes", invented.RESULTS), "lead_text": _lead, "target_text": _target, "status_text": _status,
    "rag_text": _rag, "progress": _progress, "resources": _text("resources", invented.COSTS),
    "priority": _priority,
    "start_text": _day("start_text", -1), "completed_text": _day("completed_text", 1), "review_text": _day("review_text", 3),
    "start_year": _start_year, "duration": _duration, "extra": _extra, "origin_date": _origin_date, "tick": _tick,
    "quarter": _quarter,
}  # fmt: skip
