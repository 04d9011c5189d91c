"""Who answers for an action."""

import pytest

from parsers.values.leads import is_person, parse_leads

SPLITS: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    ("Director of Learning & Skills/ Head of Care and QA", [(None, "Director of Learning & Skills"), (None, "Head of Care and QA")]),
    ("Head Road Safety (North) and Health and Wellbeing Manager", [(None, "Head Road Safety (North)"), (None, "Health and Wellbeing Manager")]),
    ("Head of Housing and Quality Assurance", [(None, "Head of Housing and Quality Assurance")]),
    ("Corporate Director, Children's Services", [(None, "Corporate Director, Children's Services")]),
    ("Strategy and Commissioning Manager, Pupil Services", [(None, "Strategy and Commissioning Manager, Pupil Services")]),
    ("Priya Nair, Head of Planning", [("Priya Nair", "Head of Planning")]),
    ("Priya Nair, Head of Planning/Tom O'Brien, Community Safety, Senior Manager",
     [("Priya Nair", "Head of Planning"), ("Tom O'Brien", "Community Safety, Senior Manager")]),
    ("Anna Reed, Tom Hill & Jo McKay, Head of Parks", [("Anna Reed", None), ("Tom Hill", None), ("Jo McKay", "Head of Parks")]),
    ("Prevent Officer - Ann Marsh", [("Ann Marsh", "Prevent Officer")]),
    ("Ann Marsh (Prevent Officer)", [("Ann Marsh", "Prevent Officer")]),
    ("Service Manager - CLA", [(None, "Service Manager - CLA")]),
    ("Head of Planning, Head of Housing, Finance Manager", [(None, "Head of Planning"), (None, "Head of Housing"), (None, "Finance Manager")]),
    ("Police, Faith Forums, Borough teams", [(None, "Police"), (None, "Faith Forums"), (None, "Borough teams")]),
    ("Parks Manager; Waste Manager\nPlanning Officer", [(None, "Parks Manager"), (None, "Waste Manager"), (None, "Planning Officer")]),
    ("Cllr Jane Smith, Portfolio Holder", [("Cllr Jane Smith", "Portfolio Holder")]),
    ("Zoë Smith, Head of Parks", [("Zoë Smith", "Head of Parks")]),
    ("Jane Smith (Head of Parks), Tom Brown (Head of Waste)", [("Jane Smith", "Head of Parks"), ("Tom Brown", "Head of Waste")]),
    ("DM/PL/KL", [(None, "DM"), (None, "PL"), (None, "KL")]),
    ("Bankers' Association, Home Office, HMT", [(None, "Bankers' Association"), (None, "Home Office"), (None, "HMT")]),
    ("Head of Safeguarding, QA", [(None, "Head of Safeguarding, QA")]),
    ("TBC", []),
    ("N/A", []),
    ("Parks Team - N/A", [(None, "Parks Team")]),
    ("J. Brown", [("J. Brown", None)]),
    ("Cllr Smith", [("Cllr Smith", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "leads"), SPLITS)
def test_leads_are_split_where_one_ends_and_another_begins(text: str, leads: list[tuple[str | None, str | None]]):
    """At list marks and between whole posts or people, never inside one."""
    assert [(lead.name, lead.role) for lead in parse_leads(text)] == leads


def test_a_lead_is_support_only_where_the_cell_says_so():
    """`Support:` turns what follows."""
    assert [(lead.role, lead.kind) for lead in parse_leads("Lead: Parks Manager; Support: Waste Team")] == [
        ("Parks Manager", "lead"),
        ("Waste Team", "support"),
    ]


def test_words_of_support_make_support():
    """`supported by` and `(support)`."""
    kinds = [
        [lead.kind for lead in parse_leads(text)]
        for text in ("Head of Parks, supported by Waste Manager", "Waste Team (support)")
    ]
    assert kinds == [["lead", "support"], ["support"]]


@pytest.mark.parametrize("text", ["Mary Ann Jones", "Cllr Jo Smith", "J. Smith", "Siân O'Neill"])
def test_names_are_people(text: str):
    """Two to four capitalised words."""
    assert is_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Community Safety",
        "Quality Assurance",
        "Public Health",
        "Faith Forums",
        "Head Teacher",
        "Finance",
        "Citizens Advice",
        "Victim Support",
        "British Gas",
    ],
)
def test_work_and_bodies_are_not_people(text: str):
    """Capitals alone do not make a name."""
    assert not is_person(text)
