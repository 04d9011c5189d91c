"""Who answers for an action."""

import pytest

from parsers.values.leads import parse_leads
from parsers.values.people import is_person
from schema.values import LeadKind

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
    ("Prevent Officer - Ann Marsh & College leads", [("Ann Marsh", "Prevent Officer"), (None, "College leads")]),
    ("Head of Roads and Street Lighting and Chief Finance Officer",
     [(None, "Head of Roads and Street Lighting"), (None, "Chief Finance Officer")]),
    ("Ranger (Food Growing)", [(None, "Ranger (Food Growing)")]),
    ("Parks Officer (Food Growing)", [(None, "Parks Officer (Food Growing)")]),
    ("Ann Marsh (Prevent Officer)", [("Ann Marsh", "Prevent Officer")]),
    ("Tree Officer (Olwen Gruffydd)", [("Olwen Gruffydd", "Tree Officer")]),
    ("Waseem Uzma / Folasade Abiola", [("Waseem Uzma", None), ("Folasade Abiola", None)]),
    ("Service Manager - CLA", [(None, "Service Manager - CLA")]),
    ("Head of Planning, Head of Housing, Finance Manager", [(None, "Head of Planning"), (None, "Head of Housing"), (None, "Finance Manager")]),
    ("Police, Faith Forums, Borough teams", [(None, "Police"), (None, "Faith Forums"), (None, "Borough teams")]),
    ("Parks Manager; Waste Manager\nPlanning Officer", [(None, "Parks Manager"), (None, "Waste Manager"), (None, "Planning Officer")]),
    ("Cllr Jane Smith, Portfolio Holder", [("Cllr Jane Smith", "Portfolio Holder")]),
    ("Repairs Manager and Portfolio Holder for Waste", [(None, "Repairs Manager"), (None, "Portfolio Holder for Waste")]),
    ("HR Business Partner and Web Editor", [(None, "HR Business Partner"), (None, "Web Editor")]),
    ("Mental Health Trust, Healthwatch", [(None, "Mental Health Trust"), (None, "Healthwatch")]),
    ("Chamber of Commerce, Home Office", [(None, "Chamber of Commerce"), (None, "Home Office")]),
    ("Police, Department for Education", [(None, "Police"), (None, "Department for Education")]),
    ("Jobcentre Plus, Historic England", [(None, "Jobcentre Plus"), (None, "Historic England")]),
    ("Groundwork, Women's Aid, Sustrans", [(None, "Groundwork"), (None, "Women's Aid"), (None, "Sustrans")]),
    ("Zoë Smith, Head of Parks", [("Zoë Smith", "Head of Parks")]),
    ("Jane Smith (Head of Parks), Tom Brown (Head of Waste)", [("Jane Smith", "Head of Parks"), ("Tom Brown", "Head of Waste")]),
    ("DM/PL/KL", [(None, "DM"), (None, "PL"), (None, "KL")]),
    ("Bankers' Association, Home Office, HMT", [(None, "Bankers' Association"), (None, "Home Office"), (None, "HMT")]),
    ("Head of Safeguarding, QA", [(None, "Head of Safeguarding, QA")]),
    ("Chief Executives, HR Lead", [(None, "Chief Executives"), (None, "HR Lead")]),
    ("Legal Lead[50%]; Project Team [100 %]", [(None, "Legal Lead"), (None, "Project Team")]),
    ("Sunniva Heddle, Lowther Housing Association", [("Sunniva Heddle", "Lowther Housing Association")]),
    ("Morag Haldane, Braan Food Action", [("Morag Haldane", "Braan Food Action")]),
    ("Morag Haldane, Chidi Mbatha", [("Morag Haldane", None), ("Chidi Mbatha", None)]),
    ("Helen ARNOTT, Caradog PUGH", [("Helen ARNOTT", None), ("Caradog PUGH", None)]),
    ("Fiona MacLeod, Wioletta Grant", [("Fiona MacLeod", None), ("Wioletta Grant", None)]),
    ("Ross Cargill, Braan TSI", [("Ross Cargill", "Braan TSI")]),
    ("Ewan Tulloch, SCARF Braanside", [("Ewan Tulloch", "SCARF Braanside")]),
    ("Fund Actuary, Head of Pensions", [(None, "Fund Actuary"), (None, "Head of Pensions")]),
    ("TBC", []),
    ("N/A", []),
    ("Parks Team - N/A", [(None, "Parks Team")]),
    ("J. Brown", [("J. Brown", None)]),
    ("Cllr Smith", [("Cllr Smith", None)]),
    ("Police, Faith Forums, District & Borough teams – to promote.",
     [(None, "Police"), (None, "Faith Forums"), (None, "District & Borough teams")]),
    ("DM, PL, KL", [(None, "DM"), (None, "PL"), (None, "KL")]),
    ("HOS P&E", [(None, "HOS P&E")]),
    ("AP Co-ordinator", [(None, "AP Co-ordinator")]),
    ("JANE SMITH, HEAD OF PLANNING", [("JANE SMITH", "HEAD OF PLANNING")]),
    ("Cllr J Smith (Cabinet Member for Housing)", [("Cllr J Smith", "Cabinet Member for Housing")]),
    ("Jane Smith (jane.smith@anytown.gov.uk)", [("Jane Smith", None)]),
    ("Jane Smith – Head of Planning, Anytown Council", [("Jane Smith", "Head of Planning, Anytown Council")]),
    ("Head of Planning: Jane Smith", [("Jane Smith", "Head of Planning")]),
    ("Head of Planning Jane Smith", [("Jane Smith", "Head of Planning")]),
    ("Jane Smith (Planning) and Tom Brown (Housing)", [("Jane Smith", "Planning"), ("Tom Brown", "Housing")]),
    ("Kate Parks, Head of Housing", [("Kate Parks", "Head of Housing")]),
    ("Xochitl Quetzal, Head of Housing", [("Xochitl Quetzal", "Head of Housing")]),
    ("Head of Planning (lead), Parks Team", [(None, "Head of Planning"), (None, "Parks Team")]),
    ("Lead officer: Jane Smith", [("Jane Smith", None)]),
    ("Vacant post", []),
    ("Smith, Jane", [("Jane Smith", None)]),
    ("Smith, Jane; O'Neill, Tom", [("Jane Smith", None), ("Tom O'Neill", None)]),
    ("Jane", [("Jane", None)]),
    ("Jane / Tom", [("Jane", None), ("Tom", None)]),
    ("Jane and Tom", [("Jane", None), ("Tom", None)]),
    ("Geoff, Prevent Officer", [("Geoff", "Prevent Officer")]),
    ("Head of Planning3", [(None, "Head of Planning")]),
    ("Jane Smith (Head of Parks)²", [("Jane Smith", "Head of Parks")]),
    ("TBC3", []),
    ("Name to be confirmed", []),
    ("Cllr A Jones & Clerk", [("Cllr A Jones", None), (None, "Clerk")]),
    ("Head of Housing and Jane Smith", [(None, "Head of Housing"), ("Jane Smith", None)]),
    ("Grant and Funding Officer", [(None, "Grant and Funding Officer")]),
    ("Climate Officer + Fleet Manager", [(None, "Climate Officer"), (None, "Fleet Manager")]),
    ("T/Supt Brown", [(None, "T/Supt Brown")]),
    ("Insp. Colin Tate", [("Insp. Colin Tate", None)]),
    ("Det Sgt Amo Vell; DS Amrit Bains (Police)", [("Det Sgt Amo Vell", None), ("DS Amrit Bains", "Police")]),
    ("DS Housing", [(None, "DS Housing")]),
    ("Supt Neighbourhood Policing", [(None, "Supt Neighbourhood Policing")]),
    ("Parks Manager / Parks Manager", [(None, "Parks Manager")]),
    ("Council and partners", [(None, "Council and partners")]),
    ("Chair of Overview and Scrutiny Committee and Monitoring Officer", [(None, "Chair of Overview and Scrutiny Committee"), (None, "Monitoring Officer")]),
    ("FBC, Kent County Council, Stagway", [(None, "FBC"), (None, "Kent County Council"), (None, "Stagway")]),
    ("Head of Parks and Chair of the Town Partnership", [(None, "Head of Parks"), (None, "Chair of the Town Partnership")]),
    ("Children, Families, SEND", [(None, "Children, Families, SEND")]),
    ("HR, Payroll and Pensions", [(None, "HR, Payroll and Pensions")]),
    ("Public Health, Adult Social Care", [(None, "Public Health"), (None, "Adult Social Care")]),
    ("Arts, Sport and Leisure", [(None, "Arts, Sport and Leisure")]),
    ("Area Manager Protection and Head of Fire Control", [(None, "Area Manager Protection"), (None, "Head of Fire Control")]),
    ("Head of Legal and Democratic Services and Parks Manager", [(None, "Head of Legal and Democratic Services"), (None, "Parks Manager")]),
    ("Community Safety Team and Youth Justice Service", [(None, "Community Safety Team"), (None, "Youth Justice Service")]),
    ("Adult Services and Health Team", [(None, "Adult Services and Health Team")]),
    ("Customer Service and Complaints Team", [(None, "Customer Service and Complaints Team")]),
    ("Library Service and Archive Service", [(None, "Library Service"), (None, "Archive Service")]),
    ("Housing Board and Environment Agency", [(None, "Housing Board"), (None, "Environment Agency")]),
    ("Kate Gardener, Head of Housing", [("Kate Gardener", "Head of Housing")]),
    ("Foodbank, Citizens Advice and Moor Council", [(None, "Foodbank"), (None, "Citizens Advice"), (None, "Moor Council")]),
    ("Wildlife Trust, Rivers Trust and the Moor Board", [(None, "Wildlife Trust"), (None, "Rivers Trust"), (None, "the Moor Board")]),
    ("Community Energy, Public Transport and Waste Partnership",
     [(None, "Community Energy"), (None, "Public Transport and Waste Partnership")]),
    ("Waste Team and Working Group", [(None, "Waste Team and Working Group")]),
    ("Moor Parish Council, Moor Good Neighbours, Village Hall Trustees", [(None, "Moor Parish Council"), (None, "Moor Good Neighbours"), (None, "Village Hall Trustees")]),
    ("Corporate Director, Resources, Service Manager, Parking", [(None, "Corporate Director, Resources"), (None, "Service Manager, Parking")]),
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


SUPPORTED = [
    ("Head of Parks, supported by Waste Manager", ["lead", "support"]),
    ("Waste Team (support)", ["support"]),
    ("Head of Parks (supported by the Probation Service)", ["lead", "support"]),
    ("Head of Housing Support (Adults)", ["lead"]),
    ("Head of Parks (supported by UKSPF funding)", ["lead"]),
    ("Head of Parks in partnership with Police", ["lead", "support"]),
    ("Head of Parks with Waste Team", ["lead", "support"]),
    ("Lead: Parks Manager Support: Waste Team", ["lead", "support"]),
    ("Supported by Waste Team", ["support"]),
    ("Officer with responsibility for parks", ["lead"]),
    ("Housing with Care Programme Manager", ["lead"]),
    ("Housing, with Care Programme Manager", ["lead", "support"]),
    ("Housing with Head of Care", ["lead", "support"]),
]


def test_words_of_support_make_support():
    """`supported by`, `(support)`, `with` and labels."""
    assert [[lead.kind for lead in parse_leads(text)] for text, _ in SUPPORTED] == [kinds for _, kinds in SUPPORTED]
    labelled = parse_leads("Lead – Head of Parks Supported by – Waste Team")
    assert [(lead.role, lead.kind) for lead in labelled] == [("Head of Parks", "lead"), ("Waste Team", "support")]


@pytest.mark.parametrize(
    "text",
    [
        "Mary Ann Jones",
        "Cllr Jo Smith",
        "J. Smith",
        "Siân O'Neill",
        "Kate Parks",
        "JANE SMITH",
        "Peter van der Berg",
        "Jean-Paul Martin",
        "PC Jane Smith",
        "Gurdev Patel",
        "Jane Smith MBE",
    ],
)
def test_names_are_people(text: str):
    """A title, an initial, a common first name or a common surname shows it."""
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
        "American Canyon",
        "North Yorkshire",
        "High Wycombe",
        "Milton Keynes",
        "Net Zero",
        "Active Travel",
        "Hyde Park",
        "AP Co-ordinator",
    ],
)
def test_work_and_bodies_are_not_people(text: str):
    """Capitals alone do not make a name."""
    assert not is_person(text)


def test_labels_behind_full_stops_begin_leads():
    """`Lead – X. Partners – Y, Z`."""
    found = [(lead.role, lead.kind) for lead in parse_leads("Lead – Public Health. Partners – NHS, Police")]
    assert found == [("Public Health", "lead"), ("NHS", "support"), ("Police", "support")]


def test_commas_part_the_names_of_partners():
    """Under a heading of partners no post is cut; `and` may be part of one name."""

    def partners(text: str) -> list[str]:
        return [lead.text for lead in parse_leads(text, LeadKind.SUPPORT)]

    assert partners("County Council, Marl Valley Homes, HMP Ashgrove") == [
        "County Council",
        "Marl Valley Homes",
        "HMP Ashgrove",
    ]
    assert partners("Director, Culture and Place") == ["Director, Culture and Place"]
    assert partners("Culture, Sport and Tourism") == ["Culture, Sport and Tourism"]
    assert partners("Warm Homes Trust, Citizens Advice and Rights") == [
        "Warm Homes Trust",
        "Citizens Advice and Rights",
    ]


def test_a_surname_that_is_a_first_name_too_stands_before_a_comma():
    """`James, Thomas` is one man; two first names are two people."""
    assert [lead.name for lead in parse_leads("James, Thomas")] == ["Thomas James"]
    assert [lead.name for lead in parse_leads("Sarah, Jane")] == ["Sarah", "Jane"]
