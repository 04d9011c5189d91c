"""Values as features that are drawn last change them, each from a stream of its own."""

import random
from typing import Any

import invented
from generated_row import Row
from invented_dates import Printed

_ANSWERS = {"Yes": "complete", "Partly": "ongoing", "No": None}  # what is not finished may be under way or not
_AUDITS = (" (Audit {})", " ({} audit)", " (Internal audit {})", " (Inspection {})")
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
