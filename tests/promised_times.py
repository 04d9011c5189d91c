"""Times above lists of promises: the line that leads a list in, what it says of when, and which days these are."""

import random
from datetime import date
from typing import Any

from generated_row import Row
from invented_dates import MONTHS, month_end

_BY = ("By {} we will:", "By {}, the council will:", "By {} we’ll:", "What we will do by {}")
_IN = ("In {} we will:", "In {} the Council and its partners will:", "Actions for {}", "During {} we will")
_UNDATED = {
    "Over the next year the council will:": "Over the next year", "Within 12 months we will:": "Within 12 months",
    "Year 1 actions": "Year 1", "Year 2 actions": "Year 2", "Short term (1–2 years)": "Short term (1–2 years)",
    "Long term": "Long term", "In the medium term we will:": "In the medium term",
}  # fmt: skip


def is_promised(seed: int) -> bool:
    """Whether a plan of commitments says when above its lists."""
    return random.Random(f"promises {seed}").random() < 0.5


def promise(chance: random.Random, plan: Any, row: Row) -> None:
    """The line above the list in which a row stands, and the time that it tells."""
    year = plan.start + chance.randrange(0, 3)
    kind = chance.choice(["by", "in", "undated"])
    if kind == "undated":
        row.printed["intro"], text = chance.choice(list(_UNDATED.items()))
    elif kind == "by":
        month = chance.randrange(1, 13)
        time = f"{MONTHS[month - 1]} {year}"
        form = _BY[plan.seed % 4]
        row.printed["intro"], text = form.format(time), f"{'by' if form.endswith('{}') else 'By'} {time}"
        row.dates.append(("due", str(date(year, month, 1)), str(month_end(year, month))))
    else:
        time = f"{year}/{(year + 1) % 100:02d}"
        form = _IN[plan.seed % 4]
        row.printed["intro"], text = form.format(time), (time if form.endswith("{}") else f"{form.split()[0]} {time}")
        row.dates.append(("due", f"{year}-04-01", f"{year + 1}-03-31"))
    row.texts["target_text"] = row.printed["target_text"] = text  # the latter in tables
