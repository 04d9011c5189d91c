"""The values of a generated plan's rows: what is printed in each cell, and what it should be read as."""

import random
from typing import Any

import invented
from features import DRAWN_CELLS
from generated_row import Maker, Row
from generated_times import TIME_MAKERS
from invented_dates import MONTHS, Printed, date_with_status, half_year, hard_date, usual_date
from invented_leads import broken_leads, committee, joined_leads, usual_leads
from invented_statuses import HARD_STATUSES, MARKS, MORE_RAGS, RAG_FILLS, RAGS, STATUSES
from invented_welsh import date_in_two_languages, status_in_two_languages
from later_dates import officers_date, revised_date
from later_leads import abbreviated
from later_values import account_for, announce, answer, audit_year, remark_on, with_audit
from promised_times import is_promised, promise

LABELLED = ["{}. Lead: {}. Timescale: {}", "{}\nLead officer: {}\nBy when: {}", "{} – Owner: {}; Deadline: {}"]
WITH_DATE = ["Lead: {}\nDate: {}", "{}\n{}", "Owner: {}\nBy: {}"]
AGREED = ["{}. Owner: {}. Date: {}", "{}\nOwner: {}\nDate: {}", "{}. Responsible officer: {}. Target date: {}"]


def _sentence(chance: random.Random) -> str:
    return f"{chance.choice(invented.VERBS)} {chance.choice(invented.THINGS)}{chance.choice(invented.ENDS)}"


def _action(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    text = ". ".join(_sentence(chance) for _ in range(chance.randrange(2, 5) if plan.has("page:split_rows") else 1))
    if plan.has("actions:listed") and chance.random() < 0.6:
        steps = [_sentence(chance) for _ in range(chance.randrange(2, 5))]
        text = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))
    elif plan.has("text:breaks") and chance.random() < 0.4:
        text = _broken(chance, text)
    if "response" in column.heading.casefold():
        text = f"{'Agreed. ' * (plan.seed % 2)}We will {text[0].lower()}{text[1:]}"
    if plan.has("doc:labelled") and plan.seed % 2:
        text = f"{text}\n{chance.choice(invented.REASONS)}" if chance.random() < 0.6 else text
    row.say("action", text)
    if plan.has("actions:labelled") or plan.has("actions:agreed"):
        _label(chance, plan, row, text)
    if plan.has("actions:numbered"):
        row.texts["ref"] = f"{1 + row.number // 6}.{1 + row.number % 6}"
        row.printed["action"] = ("{} {}", "{}. {}", "Action {}: {}")[plan.seed % 3].format(row.texts["ref"], text)


def _label(chance: random.Random, plan: Any, row: Row, text: str) -> None:
    """The lead and the time behind the text of an action, each with its label."""
    post, found = chance.choice(invented.POSTS), usual_date(chance, plan.start)
    forms = AGREED if plan.has("actions:agreed") else LABELLED
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
    if plan.has("refs:deep"):
        row.say("ref", _three_deep(plan, row))
        return
    if plan.has("refs:codes"):
        row.say("ref", f"{'PEHT'[row.number // 6 % 4]}{row.number}")
        return
    forms = [
        f"{letter}{row.number}",
        f"{row.number}",
        f"{1 + row.number // 6}.{1 + row.number % 6}",
        f"{letter}{letter} {row.number:02d}",
    ]
    row.say("ref", forms[plan.seed % 4])


def _three_deep(plan: Any, row: Row) -> str:
    """The number of a row below those of its section and of the theme of that, of which each theme has two."""
    sections = list(dict.fromkeys([*(other.section for other in plan.actions), row.section]))
    number = sections.index(row.section)
    position = sum(other.section == row.section for other in plan.actions) + 1
    return f"{1 + number // 2}.{1 + number % 2}.{position}"


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
        if plan.has("updates:next"):
            announce(plan, row)
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
    if plan.has("leads:abbreviated"):
        abbreviated(plan, row)
        return
    drawn = {"leads:joined": joined_leads, "leads:lines": broken_leads, "leads:committee": committee}
    if plan.has("leads:dated"):
        _lead_and_date(chance, plan, row)
        return
    text, row.leads = next((draw for name, draw in drawn.items() if plan.has(name)), usual_leads)(chance)
    row.say("lead_text", text)


def _lead_and_date(chance: random.Random, plan: Any, row: Row) -> None:
    """Who leads and when in one cell, behind labels or on lines of their own."""
    post, found = chance.choice(invented.POSTS), usual_date(chance, plan.start)
    row.printed["lead_text"] = WITH_DATE[plan.seed % 3].format(post, found.text)
    row.texts |= {"lead_text": post, "target_text": found.text}
    row.leads = [(None, post)]
    row.dates += found.gold


def _target(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    if plan.has("doc:commitments") and is_promised(plan.seed):
        promise(chance, plan, row)
        return
    if plan.has("dates:with_status"):
        found = date_with_status(chance, plan.start)
    elif plan.has("dates:halves") and chance.random() < 0.6:
        found = half_year(chance, plan.start)
    elif plan.has("values:bilingual"):
        found = date_in_two_languages(chance, plan.start, plan.seed % 2 == 0)
    elif plan.has("dates:forms") and chance.random() < 0.6 and not column.group:
        found = hard_date(chance, plan.start)
    elif plan.has("dates:officers"):
        found = officers_date(plan, row)
    else:
        found = usual_date(chance, plan.start)
    _date(row, "target_text", with_audit(plan, row, found) if plan.has("dates:audited") else found)


def _date(row: Row, name: str, found: Printed) -> None:
    row.say(name, found.text)
    row.dates += found.gold
    row.status_elsewhere = found.status or row.status_elsewhere
    if found.disputed:
        row.ungraded.add("dates")


def _status(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    hard = plan.has("status:forms") and chance.random() < 0.7
    text, row.status = chance.choice(list((HARD_STATUSES if hard else STATUSES).items()))
    if plan.has("status:answered"):
        text, row.status = answer(plan, row)
    if plan.has("status:remarked"):
        text = remark_on(plan, row, text)
    row.say("status_text", status_in_two_languages(text, plan.seed % 2 == 0) if plan.has("values:bilingual") else text)
    if plan.has("status:filled"):
        row.rag = chance.choice(list(RAGS.values()))


def _rag(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """A rating; shown by colour only it has no text, as a mark its text is disputed."""
    kind = plan.kind("rag")
    words = RAGS | (MORE_RAGS if plan.has("rag:colours") else {})
    word, row.rag = chance.choice([(word, rag) for word, rag in words.items() if kind != "letter" or word != "Grey"])
    if kind in ("symbol", "marks"):
        row.ungraded.add("rag_text")
        row.printed["rag_text"] = MARKS[row.rag] if kind == "marks" else "●"
    elif kind != "fill":
        row.say("rag_text", word[0] if kind == "letter" else word)
    if plan.has("rag:accounted"):
        account_for(plan, row)


def _rag_before(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """The rating of an earlier month, shown as the latest is."""
    word, rag = chance.choice([(word, rag) for word, rag in RAGS.items() if word != "Grey"])
    row.printed[column.heading] = row.extras[column.heading] = word[0] if plan.kind("rag") == "letter" else word
    if plan.kind("rag") == "word_and_fill":
        row.fills[column.heading] = RAG_FILLS[rag]


def _priority(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.say("priority", chance.choice(["High", "Medium", "Low"]))


def _extra(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    text = chance.choice(invented.OTHERS)
    row.printed[column.heading] = text
    row.extras[column.heading] = text


def _recommendation(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.printed["recommendation"] = row.extras["Recommendation"] = f"The council should {_sentence(chance).lower()}"


def _response(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    row.printed["response"] = row.extras["Response"] = chance.choice(["Accepted", "Accepted", "Partially accepted"])


def _status_tick(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """A tick or a filled cell in one of the columns of statuses; drawn for all of them with the first."""
    statuses = [other.heading for other in plan.columns if other.field == "status_tick"]
    if row.status:
        return
    row.texts["status_text"] = chosen = chance.choice(statuses)
    row.status = (STATUSES | HARD_STATUSES | {"Done": "complete"})[chosen]
    tick = ("✓", "X", "Yes", "")[plan.seed % 4]
    if tick or plan.kind("rules") not in DRAWN_CELLS:
        tick = tick or "✓"
        row.printed[chosen] = row.extras[chosen] = tick
    else:
        row.fills[chosen] = "#4472c4"


MAKERS: dict[str, Maker] = {
    "ref": _ref, "action": _action, "milestones": _text("milestones", invented.STEPS), "measures": _text("measures", invented.KPIS),
    "outcomes": _text("outcomes", invented.RESULTS), "lead_text": _lead, "target_text": _target, "status_text": _status,
    "rag_text": _rag, "progress": _progress, "resources": _text("resources", invented.COSTS),
    "priority": _priority, "rag_before": _rag_before,
    "extra": _extra, "status_tick": _status_tick, "recommendation": _recommendation, "response": _response, "audit_year": audit_year, "revised_text": revised_date, **TIME_MAKERS,
}  # fmt: skip
