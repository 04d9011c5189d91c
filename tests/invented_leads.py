"""Leads as councils print them, each with who is named."""

import random

from invented import BODIES, COMMITTEES, FIRST, LAST, POSTS

Lead = tuple[str | None, str | None]  # name, role


def person(chance: random.Random) -> str:
    """A name."""
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def usual_leads(chance: random.Random) -> tuple[str, list[Lead]]:
    """One or two posts, some with a name, parted by a stroke or semicolon."""
    posts = chance.sample(POSTS, chance.choice([1, 1, 1, 2]))
    leads: list[Lead] = [(person(chance) if chance.random() < 0.3 else None, post) for post in posts]
    joint = chance.choice([" / ", "; ", "/"])
    return joint.join(f"{name}, {role}" if name else str(role) for name, role in leads), leads


def broken_leads(chance: random.Random) -> tuple[str, list[Lead]]:
    """Posts or bodies, each on a line of its own, which nothing but a line break parts."""
    roles = chance.sample(chance.choice([POSTS, BODIES]), chance.choice([1, 2, 2, 3]))
    return "\v".join(roles), [(None, role) for role in roles]


def committee(chance: random.Random) -> tuple[str, list[Lead]]:
    """The committee that answers for an action."""
    name = chance.choice(COMMITTEES)
    return name, [(None, name)]


def joined_leads(chance: random.Random) -> tuple[str, list[Lead]]:
    """Leads joined in any of the ways that councils join them."""
    maker = chance.choice(
        [
            _paragraphs,
            _bodies,
            _posts,
            _names,
            _one_of_many_words,
            _initials,
            _name_and_post,
            _last_has_post,
            _as_registers,
        ]
    )
    return maker(chance)


def _paragraphs(chance: random.Random) -> tuple[str, list[Lead]]:
    roles = chance.sample([*POSTS, *BODIES], chance.choice([2, 3]))
    return "\n".join(roles), [(None, role) for role in roles]


def _bodies(chance: random.Random) -> tuple[str, list[Lead]]:
    roles = chance.sample(BODIES, chance.choice([2, 3]))
    return ", ".join(roles), [(None, role) for role in roles]


def _posts(chance: random.Random) -> tuple[str, list[Lead]]:
    roles = [
        "Head of School Improvement (Secondary)",
        chance.choice(["Parks Manager", "Climate Officer", "Finance Manager"]),
    ]
    return chance.choice([" and ", " & "]).join(roles), [(None, role) for role in roles]


def _names(chance: random.Random) -> tuple[str, list[Lead]]:
    names = [f"{first} {last}" for first, last in zip(chance.sample(FIRST, 2), chance.sample(LAST, 2), strict=True)]
    return chance.choice([" & ", " and ", ", ", "/"]).join(names), [(name, None) for name in names]


def _one_of_many_words(chance: random.Random) -> tuple[str, list[Lead]]:
    role = chance.choice(["Head of Safeguarding and Quality Assurance", "Corporate Director, Children's Services",
                          "Strategy and Commissioning Manager", "Director of Homes & Neighbourhoods"])  # fmt: skip
    return role, [(None, role)]


def _initials(chance: random.Random) -> tuple[str, list[Lead]]:
    if chance.random() < 0.3:
        return chance.choice([("HOS P&E", [(None, "HOS P&E")]), ("CPH", [(None, "CPH")]), ("TBC", [])])
    roles = chance.sample(["DM", "PL", "KL", "HoP", "SH"], 3)
    return "/".join(roles), [(None, role) for role in roles]


def _name_and_post(chance: random.Random) -> tuple[str, list[Lead]]:
    name, role = (
        person(chance),
        chance.choice([post for post in POSTS if "-" not in post and "(" not in post and "," not in post]),
    )
    return chance.choice([f"{role} - {name}", f"{name} ({role})", f"{name}, {role}", f"{name} – {role}"]), [
        (name, role)
    ]


def _last_has_post(chance: random.Random) -> tuple[str, list[Lead]]:
    names = [f"{first} {last}" for first, last in zip(chance.sample(FIRST, 3), chance.sample(LAST, 3), strict=True)]
    role = "Head of Parks"
    return f"{names[0]}, {names[1]} & {names[2]}, {role}", [(names[0], None), (names[1], None), (names[2], role)]


def _as_registers(chance: random.Random) -> tuple[str, list[Lead]]:
    """The surname first; one is a first name too."""
    names = list(zip(chance.sample(FIRST, 2), ["James", *chance.sample(LAST, 1)], strict=True))
    return "; ".join(f"{last}, {first}" for first, last in names), [(f"{first} {last}", None) for first, last in names]
