"""Values as features that are drawn last change them, each from a stream of its own."""

import random
from typing import Any

import invented
from generated_row import Row
from invented_dates import MONTHS, Printed, month_end
from invented_statuses import STATUSES

_ANSWERS = {"Yes": "complete", "Partly": "ongoing", "No": None}  # what is not finished may be under way or not
_AUDITS = (" (Audit {})", " ({} audit)", " (Internal audit {})", " (Inspection {})")
_RATINGS = ("{} – {}", "{}: {}", "{}\n{}", "{}. {}", "{} - {}")
_REMARKS = {  # of statuses
    "complete": ("published on the website", "see progress", "awaiting sign-off by the board"),
    "ongoing": ("60%", "see comments", "report due shortly", "two of five sites done"),
    "at_risk": ("see comments", "staff vacancy", "supplier has withdrawn"), "on_hold": ("pending funding", "see comments"),
    "not_started": ("awaiting recruitment", "see progress"), "on_track": ("see progress", "80%", "no issues to report"),
}  # fmt: skip
_NEXT = ("{}. Next: {}.", "{}. Next steps: {}.", "{}.\nNext steps: {}.", "{}.\nNext: {}.")


def answer(plan: Any, row: Row) -> tuple[str, str | None]:
    """An answer to whether an action is finished, and the status that it tells."""
    return random.Random(f"answer {plan.seed} {row.number}").choice(list(_ANSWERS.items()))


def with_audit(plan: Any, row: Row, found: Printed) -> Printed:
    """A date, in half of the rows with the audit that asked for the action and the year of it."""
    chance = random.Random(f"audit {plan.seed} {row.number}")
    if chance.random() < 0.5:
        return found
    return Printed(f"{found.text}{_AUDITS[plan.seed % 4].format(_year_before(chance, plan))}", found.start, found.end)


def audit_year(chance: random.Random, plan: Any, row: Row, column: Any) -> None:
    """The year of the audit that asked for an action, in a column of its own."""
    own = random.Random(f"audit {plan.seed} {row.number}")
    row.printed["audit_year"] = row.extras[column.heading] = _year_before(own, plan)


def _year_before(chance: random.Random, plan: Any) -> str:
    year = plan.start - chance.randrange(1, 3)
    return f"{year}/{(year + 1) % 100:02d}"


def announce(plan: Any, row: Row) -> None:
    """What is still to do behind an account, where one is printed, behind a label."""
    chance = random.Random(f"next {plan.seed} {row.number}")
    account = row.printed.get("progress")
    if account and "progress" in row.texts and chance.random() < 0.6:
        row.texts["progress"] = f"{account.rstrip('.')}."
        row.texts["next_steps"] = f"{(step := chance.choice(invented.STEPS))}."
        row.printed["progress"] = _NEXT[plan.seed % 4].format(account.rstrip("."), step)


def account_for(plan: Any, row: Row) -> None:
    """Behind a rating what it rests on, in the same cell."""
    chance = random.Random(f"accounted {plan.seed} {row.number}")
    rating = row.printed.get("rag_text")
    if rating and chance.random() < 0.8:
        account = f"{chance.choice(invented.ACCOUNTS)}{chance.choice(['', '', ', report due in May', f'. {chance.choice(invented.STEPS)} next'])}"
        row.texts["progress"] = account
        row.printed["rag_text"] = _RATINGS[plan.seed % 5].format(rating, account)


def remark_on(plan: Any, row: Row, text: str) -> str:
    """A status with what its owner adds to it, in some of the rows: when it was reached, or a remark."""
    chance = random.Random(f"remarked {plan.seed} {row.number}")
    form = ("{} – {}", "{} ({})")[plan.seed % 2]
    if chance.random() < 0.35:
        return text
    if row.status == "complete" and chance.random() < 0.7:
        year, month = plan.start + chance.randrange(0, 2), chance.randrange(1, 13)
        row.dates.append(("completed", f"{year}-{month:02d}-01", str(month_end(year, month))))
        return form.format(text, f"{MONTHS[month - 1][:3]} {year % 100:02d}")
    return form.format(text, chance.choice(_REMARKS[STATUSES[text]]))


def number_step(plan: Any, row: Row) -> None:
    """A step behind its number below that of the action that it belongs to, which several rows share."""
    chance = random.Random(f"steps {plan.seed} {row.number}")
    above = plan.actions[-1] if plan.actions and plan.actions[-1].section == row.section else None
    if above and chance.random() < 0.65:
        row.step = (above.step[0], above.step[1] + 1)
        for name in {"action", "ref"} & above.texts.keys():
            row.share(above, name)
    else:
        row.step = (plan.actions[-1].step[0] + 1 if plan.actions else 1), 1
        if "ref" in row.texts:
            row.say("ref", str(row.step[0]))
    text = row.printed.get("milestones", "").split("\n")[0].removeprefix("• ") or chance.choice(invented.STEPS)
    row.say("milestones", f"{row.step[0]}.{row.step[1]} {text}")
