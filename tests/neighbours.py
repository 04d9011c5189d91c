"""Tables that stand beside action plans and hold no actions: registers of risks, indicators, timetables, forms, lists."""

import random

import invented
from printed import Block, Cell, Table, Text


def draw(chance: random.Random, start: int) -> list[Block]:
    """One such table with its title."""
    makers = [_risks, _indicators, _contents, _budget, _risks_with_actions, _targets, _local_development_scheme,
              _equality_form, _meetings, _timetable, _contacts, _glossary, _versions, _counts, _not_pursued,
              _capital_programme, _figures_by_year]  # fmt: skip
    return table_with_title(chance, chance.choice(makers)(chance, start), 0.8)


def table_with_title(chance: random.Random, drawn: "Drawn", titled: float) -> list[Block]:
    """A table below its title, in such a share of cases."""
    title = Text(drawn[0], "heading") if chance.random() < titled else Text("")
    return [title, _table(drawn), Text("")]


def figures_by_year(chance: random.Random, start: int) -> Table:
    """A table of what a section is measured by, as it stands above that of its actions."""
    return _table(chance.choice([_figures_by_year, _indicators, _counts])(chance, start))


def _table(drawn: "Drawn") -> Table:
    _, headings, rows = drawn
    weights = (2.0, *[1.0] * (len(headings) - 1))
    table = Table(weights, 1, [[Cell(heading, style="head") for heading in headings]], of_actions=False)
    table.rows += [[Cell(text) for text in row] for row in rows]
    return table


Drawn = tuple[str, list[str], list[list[str]]]


def _risks(chance: random.Random, start: int) -> Drawn:
    rows = [[f"{chance.choice(invented.SECTIONS)} costs more than planned", chance.choice(["High", "Low"]), "Medium", "Monthly checks of the budget"]
            for _ in range(4)]  # fmt: skip
    return "Risk register", ["Risk", "Likelihood", "Severity", "Mitigation"], rows


def _indicators(chance: random.Random, start: int) -> Drawn:
    rows = [[text, str(chance.randrange(20, 400)), str(chance.randrange(20, 400)), str(chance.randrange(400, 900))]
            for text in chance.sample(invented.KPIS, 4)]  # fmt: skip
    return "Key figures", ["Indicator", f"{start - 1}", f"{start}", f"Aim for {start + 3}"], rows


def _contents(chance: random.Random, start: int) -> Drawn:
    rows = [
        [f"{number}. {text}", str(2 * number + 1)]
        for number, text in enumerate(chance.sample(invented.SECTIONS, 5), start=1)
    ]
    return "Contents", ["Section", "Page"], rows


def _budget(chance: random.Random, start: int) -> Drawn:
    years = [f"{year}/{(year + 1) % 100:02d}" for year in range(start, start + 3)]
    rows = [[text, *(f"£{chance.randrange(5, 90)},000" for _ in years)] for text in chance.sample(invented.SECTIONS, 4)]
    return "Budget", ["Item", *years], rows


def _risks_with_actions(chance: random.Random, start: int) -> Drawn:
    rows = [[f"R{number}", f"{text} costs more than planned", "3", "4", f"{chance.choice(invented.VERBS)} {chance.choice(invented.THINGS)}",
             chance.choice(invented.POSTS)] for number, text in enumerate(chance.sample(invented.SECTIONS, 4), start=1)]  # fmt: skip
    return "Strategic risks", ["Ref", "Risk", "Likelihood", "Impact", "Mitigating action", "Owner"], rows


def _targets(chance: random.Random, start: int) -> Drawn:
    rows = [[text, str(chance.randrange(20, 400)), str(chance.randrange(400, 900)), chance.choice(invented.POSTS)]
            for text in chance.sample(invented.KPIS, 4)]  # fmt: skip
    return (
        "How we measure ourselves",
        ["Performance indicator", "Baseline", f"Target {start + 1}", "Lead officer"],
        rows,
    )


def _local_development_scheme(chance: random.Random, start: int) -> Drawn:
    rows = [[f"{text} Development Plan Document", f"May {start}", f"June {start + 1}", f"March {start + 2}"]
            for text in chance.sample(invented.PLACES, 3)]  # fmt: skip
    return "Local Development Scheme", ["Document title", "Regulation 18", "Regulation 19", "Adoption"], rows


def _equality_form(chance: random.Random, start: int) -> Drawn:
    rows = [[text, chance.choice(["Positive", "Neutral"]), chance.choice(invented.RESULTS), f"Offer {chance.choice(invented.THINGS)}"]
            for text in ("Age", "Disability", "Sex", "Religion or belief")]  # fmt: skip
    return "Equality impact assessment", ["Protected characteristic", "Impact", "Evidence", "Action"], rows


def _meetings(chance: random.Random, start: int) -> Drawn:
    rows = [[text, f"{chance.randrange(1, 28)} May {start}", chance.choice(["Town Hall", "Online"])] for text in ("Cabinet", "Scrutiny Committee", "Full Council")]  # fmt: skip
    return "Meetings", ["Meeting", "Date", "Venue"], rows


def _timetable(chance: random.Random, start: int) -> Drawn:
    stages = ["Public consultation", "Cabinet meeting", "Final plan", "Annual conference"]
    return "Timetable", ["Activity", "Date"], [[text, f"{chance.choice(['May', 'June'])} {start}"] for text in stages]


def _contacts(chance: random.Random, start: int) -> Drawn:
    names = zip(chance.sample(invented.FIRST, 4), chance.sample(invented.LAST, 4), strict=True)
    rows = [
        [f"{first} {last}", chance.choice(invented.POSTS), f"{first[0].lower()}@example.org"] for first, last in names
    ]
    return "Contacts", ["Name", "Role", "Email"], rows


def _glossary(chance: random.Random, start: int) -> Drawn:
    rows = [[text, chance.choice(invented.RESULTS)] for text in ("Net zero", "Retrofit", "Offset", "Baseline")]
    return "Words that we use", ["Term", "Meaning"], rows


def _versions(chance: random.Random, start: int) -> Drawn:
    rows = [[f"0.{number}", f"{chance.randrange(1, 28)} May {start}", chance.choice(invented.POSTS), "Draft for comments"] for number in range(1, 4)]  # fmt: skip
    return "Version control", ["Version", "Date", "Author", "Changes"], rows


def _counts(chance: random.Random, start: int) -> Drawn:
    rows = [[text, str(chance.randrange(20, 400)), str(chance.randrange(400, 900))] for text in chance.sample(invented.KPIS, 3)]  # fmt: skip
    return "How we will know", ["What we count", f"{start}", f"{start + 5}"], rows


def _not_pursued(chance: random.Random, start: int) -> Drawn:
    rows = [[theme, f"{chance.choice(invented.VERBS)} {chance.choice(invented.THINGS)}", "Not proportionate"]
            for theme in chance.sample(invented.SECTIONS, 2)]  # fmt: skip
    return "Actions not pursued", ["Action category", "Action description", "Reason action is not being pursued"], rows


def _capital_programme(chance: random.Random, start: int) -> Drawn:
    years = [f"{year}/{(year + 1) % 100:02d} £000" for year in range(start, start + 3)]
    rows = [[f"{text} refurbishment", chance.choice(invented.BODIES), *(f"{chance.randrange(5, 90)}0" for _ in years)]
            for text in chance.sample(invented.SECTIONS, 4)]  # fmt: skip
    return "Capital programme", [chance.choice(["Scheme", "Project"]), "Directorate", *years], rows


def _figures_by_year(chance: random.Random, start: int) -> Drawn:
    years = [
        f"{year} target" if start % 2 else f"Target {year}/{(year + 1) % 100:02d}" for year in range(start, start + 3)
    ]
    rows = [[text, *(f"{chance.randrange(20, 95)}%" for _ in years)] for text in chance.sample(invented.KPIS, 3)]
    return "What we aim for", [chance.choice(["Measure", "Indicator"]), *years], rows
